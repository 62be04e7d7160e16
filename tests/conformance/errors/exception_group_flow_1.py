def run(*excs):
    out = []
    try:
        try:
            if excs:
                raise ExceptionGroup('batch', list(excs))
        except* OSError as g:
            out.append(('os', len(g.exceptions)))
        except* LookupError as g:
            out.append(('lookup', [type(e).__name__ for e in g.exceptions]))
        else:
            out.append('clean')
        finally:
            out.append('finally')
    except ExceptionGroup as left:
        out.append(('left', [repr(e) for e in left.exceptions]))
    return out
print(run())
print(run(OSError(1)))
print(run(KeyError(1), IndexError(2)))
print(run(OSError(1), ValueError(2), KeyError(3)))
print(run(ValueError('only')))
print(run(ExceptionGroup('in', [OSError(), ValueError()]), KeyError()))
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
print(gather(lambda: 1, lambda: 2))
