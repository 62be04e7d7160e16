def gather(*tasks):
    results, errors = [], []
    for t in tasks:
        try:
            results.append(t())
        except Exception as e:
            errors.append(e)
    if errors:
        raise ExceptionGroup(f'{len(errors)} failed', errors)
    return results
try:
    gather(lambda: 1 / 0, lambda: 'ok', lambda: {}['k'], lambda: int('x'))
except* ZeroDivisionError as z:
    print('z', z.exceptions[0])
except* (KeyError, ValueError) as kv:
    print('kv', [str(e) for e in kv.exceptions])
def walk(e, depth=0):
    print('  ' * depth + f'{type(e).__name__}: {e}')
    if isinstance(e, BaseExceptionGroup):
        for sub in e.exceptions:
            walk(sub, depth + 1)
walk(ExceptionGroup('top', [ValueError(1), ExceptionGroup('mid', [TypeError(2), ExceptionGroup('low', [KeyError(3)])])]))
try:
    try:
        raise ExceptionGroup('two', [ValueError('a'), TypeError('b')])
    except* ValueError as g:
        raise RuntimeError('r1') from g
    except* TypeError as g:
        raise RuntimeError('r2')
except ExceptionGroup as e:
    walk(e)
    print([type(x.__cause__).__name__ for x in e.exceptions])
try:
    try:
        raise ExceptionGroup('re', [ValueError('a'), TypeError('b')])
    except* ValueError:
        raise
except ExceptionGroup as e:
    walk(e)
class MyGroup(ExceptionGroup):
    def derive(self, excs): return MyGroup(self.message, excs)
try:
    raise MyGroup('mine', [ValueError(1), KeyError(2)])
except* ValueError as g:
    print(type(g).__name__)
except* KeyError as g:
    print(type(g).__name__, g.exceptions)
