def order():
    try:
        try:
            raise ValueError('a')
        except KeyError:
            print('wrong')
        else:
            print('wrong')
        finally:
            print('inner finally')
    except ValueError as e:
        print('outer', e)
        try:
            raise TypeError('b')
        except TypeError as e:
            print('inner', e)
        print('e gone:', 'e' in locals())
order()
def else_raises():
    try:
        pass
    except ValueError:
        print('not caught here')
    else:
        raise ValueError('from else')
try:
    else_raises()
except ValueError as e:
    print(e)
def which(excs, e):
    try:
        raise e
    except excs:
        return True
    except BaseException:
        return False
print(which((), ValueError()), which(ArithmeticError, OverflowError()), which((OSError, ValueError), UnicodeError()), which(Exception, GeneratorExit()), which(BaseException, KeyboardInterrupt()))
def evaluated_lazily():
    def pick():
        print('evaluating except clause')
        return ValueError
    try:
        pass
    except pick():
        pass
    try:
        raise ValueError
    except pick() as v:
        print(repr(v))
evaluated_lazily()
print([c.__name__ for c in ZeroDivisionError.__mro__], [c.__name__ for c in KeyError.__mro__], [c.__name__ for c in UnicodeDecodeError.__mro__])
print(issubclass(FileNotFoundError, OSError), issubclass(RecursionError, RuntimeError), issubclass(ModuleNotFoundError, ImportError), issubclass(StopIteration, Exception), issubclass(KeyboardInterrupt, Exception), IOError is OSError)
