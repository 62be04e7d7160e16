def callback_error(items, fn):
    out = []
    for i in items:
        try:
            out.append(fn(i))
        except (TypeError, ZeroDivisionError) as e:
            out.append(type(e).__name__)
    return out
print(callback_error([1, 0, 'x', None, 4], lambda v: 8 / v))
def nested_try(n):
    try:
        try:
            try:
                if n: raise [IndexError, KeyError, TypeError][n - 1](n)
                return 'none'
            except IndexError: return 'first'
        except KeyError: return 'second'
    except TypeError: return 'third'
print([nested_try(i) for i in range(4)])
def raise_in_except():
    try:
        raise ValueError(1)
    except ValueError:
        try:
            raise TypeError(2)
        except TypeError as t:
            return repr(t.__context__), t.__context__.__context__
print(raise_in_except())
import sys
def exc_state():
    out = [sys.exception()]
    try:
        raise KeyError('x')
    except KeyError:
        out.append(repr(sys.exception()))
        try:
            raise ValueError('y')
        except ValueError:
            out.append(sys.exc_info()[0].__name__)
        out.append(repr(sys.exception()))
    out.append(sys.exception())
    return out
print(exc_state())
