def chain(e, depth=0):
    while e is not None:
        print('  ' * depth + f'{type(e).__name__}({e}) cause={e.__cause__ is not None} context={type(e.__context__).__name__} suppress={e.__suppress_context__}')
        e, depth = (e.__cause__ or e.__context__), depth + 1
try:
    try:
        raise KeyError('low')
    except KeyError as k:
        raise ValueError('high') from k
except ValueError as e:
    chain(e)
try:
    try:
        {}['missing']
    except KeyError:
        raise ValueError('implicit')
except ValueError as e:
    chain(e)
try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError('hidden') from None
except ValueError as e:
    chain(e)
try:
    raise ValueError('alone') from TypeError
except ValueError as e:
    chain(e)
try:
    try:
        raise OSError('a')
    finally:
        raise RuntimeError('from finally')
except RuntimeError as e:
    chain(e)
try:
    try:
        try:
            raise KeyError(1)
        except KeyError:
            raise IndexError(2)
    except IndexError:
        raise TypeError(3)
except TypeError as e:
    chain(e)
