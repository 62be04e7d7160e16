eg = ExceptionGroup('many', [ValueError('v1'), TypeError('t1'), ValueError('v2'), ExceptionGroup('nested', [KeyError('k'), ValueError('v3')])])
print(eg.message, len(eg.exceptions), str(eg), repr(eg))
try:
    raise eg
except* ValueError as g:
    print('values', type(g).__name__, [str(e) for e in g.exceptions[:2]], g.exceptions[2].exceptions)
except* (TypeError, KeyError) as g:
    print('others', g.exceptions)
try:
    raise ValueError('naked')
except* ValueError as g:
    print(type(g).__name__, g.message == '', g.exceptions)
try:
    try:
        raise eg
    except* KeyError as g:
        print('handled', g)
except ExceptionGroup as rest:
    print('rest', rest, [type(e).__name__ for e in rest.exceptions])
match_, rest = eg.split(ValueError)
print(match_, rest, len(match_.exceptions), len(rest.exceptions))
print(eg.subgroup(lambda e: isinstance(e, KeyError)), eg.subgroup(OSError), eg.split(OSError)[0])
d = eg.derive([KeyError(1)])
print(repr(d))
try:
    try:
        raise ExceptionGroup('g', [ValueError(1)])
    except* ValueError:
        raise KeyError('from handler')
except ExceptionGroup as e:
    print(repr(e), repr(e.__context__))
except KeyError as e:
    print('plain', repr(e))
try:
    try:
        1
    except* ValueError:
        print('no')
    else:
        print('else')
    finally:
        print('finally')
except Exception:
    print('no')
for bad in (lambda: ExceptionGroup('m', []), lambda: ExceptionGroup('m', [1]), lambda: ExceptionGroup('m'), lambda: ExceptionGroup(1, [ValueError()]), lambda: ExceptionGroup('m', [KeyboardInterrupt()]), lambda: ExceptionGroup('m', 5)):
    try:
        bad()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
b = BaseExceptionGroup('b', [ValueError(1)])
print(type(b).__name__, type(BaseExceptionGroup('b', [KeyboardInterrupt()])).__name__, isinstance(eg, Exception))
raise ExceptionGroup('uncaught', [ValueError('x'), TypeError('y')])
