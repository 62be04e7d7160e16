# Which exception an exception carries as its context, also when it carried another one before.
import sys


def chain(e):
    names = []
    while e is not None and len(names) < 8:
        names.append(f'{type(e).__name__}({", ".join(map(repr, e.args))})')
        e = e.__context__
    return ' <- '.join(names)


old = KeyError('old')
old.__context__ = IndexError('older')
try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise old
except KeyError as e:
    print(chain(e))

# Raising what is already in the chain opens the chain there.
a, b, c = TypeError('a'), ValueError('b'), OSError('c')
try:
    try:
        try:
            raise a
        except TypeError:
            raise b
    except ValueError:
        raise a
except TypeError as e:
    print(chain(e))

# A chain closed by hand is walked once round, not for ever.
a.__context__, b.__context__, c.__context__ = b, c, a
try:
    try:
        raise a
    except TypeError:
        raise LookupError('new')
except LookupError as e:
    print(chain(e))


def waits():
    try:
        raise KeyError('inside')
    except KeyError:
        yield 1


g = waits()
next(g)
try:
    g.throw(ValueError('thrown'))
except ValueError as e:
    print(chain(e))


def waits_plainly():
    yield 1


g = waits_plainly()
next(g)
try:
    raise TypeError('outside')
except TypeError:
    try:
        g.throw(ValueError('thrown'))
    except ValueError as e:
        print(chain(e))


def deaf():
    while True:
        try:
            yield
        except GeneratorExit:
            pass


def drops():
    g = deaf()
    next(g)
    del g


sys.stderr = sys.stdout


def hook(args):
    print(args.exc_type.__name__, args.exc_value, args.exc_traceback.tb_frame.f_code.co_name, args.exc_traceback.tb_next)


sys.unraisablehook = hook
drops()

# Notes are an attribute like any other, made by the first of them.
e = ValueError(3)
print(hasattr(e, '__notes__'))
e.add_note('first')
e.add_note('second')
print(e.__notes__, e.__dict__)
del e.__notes__
e.add_note('again')
print(e.__notes__)
e.__notes__ = 42
try:
    e.add_note('more')
except TypeError as t:
    print(t)
group = ExceptionGroup('g', [e, KeyError(1)])
group.add_note('of the group')
part = group.subgroup(KeyError)
part.add_note('of the part')
print(group.__notes__, part.__notes__)

i = ImportError('no', name='x', path='y')
i.__init__()
print(i.args, i.msg, i.name, i.path)
u = UnicodeDecodeError('ascii', bytearray(b'\xff'), 0, 1, 'why')
print(u.object, u)
