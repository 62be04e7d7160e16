# except* in all its flows: raising inside, naked exceptions, returning leftover, nesting.
def flow(exc, handler_raises=None):
    try:
        try:
            raise exc
        except* ValueError as g:
            print("  V", repr(g))
            if handler_raises == "V": raise RuntimeError("from V")
        except* (TypeError, KeyError) as g:
            print("  TK", repr(g))
            if handler_raises == "TK": raise
        else:
            print("  else")
        finally:
            print("  finally")
    except BaseException as error:
        print("  out", repr(error), repr(error.__context__), repr(error.__cause__))
flow(ValueError("a"))
flow(OSError("b"))
flow(ExceptionGroup("g", [ValueError(1), TypeError(2)]))
flow(ExceptionGroup("g", [ValueError(1), OSError(2), ExceptionGroup("h", [ValueError(3), OSError(4)])]))
flow(ExceptionGroup("g", [ValueError(1), TypeError(2)]), "V")
flow(ExceptionGroup("g", [ValueError(1), TypeError(2), KeyError(3)]), "TK")
flow(BaseExceptionGroup("b", [KeyboardInterrupt(), ValueError(5)]))
eg = ExceptionGroup("x", [ValueError(1), ExceptionGroup("y", [TypeError(2), ValueError(3)])])
print(eg.split(ValueError))
print(eg.subgroup(TypeError))
print(eg.subgroup(lambda e: isinstance(e, ValueError) and e.args[0] > 1))
print(eg.message, eg.exceptions, str(eg), repr(eg))
for args in ((), ("m",), ("m", []), ("m", 5), (5, [ValueError()]), ("m", [5]), ("m", [ValueError]), ("m", [KeyboardInterrupt()])):
    try:
        print(ExceptionGroup(*args))
    except Exception as error:
        print(args, type(error).__name__, error)
print(type(BaseExceptionGroup("m", [ValueError()])).__name__)
class MyGroup(ExceptionGroup):
    def derive(self, excs):
        return MyGroup(self.message + "!", excs)
g = MyGroup("mine", [ValueError(1), TypeError(2)])
print(g.split(ValueError))
try:
    try:
        raise g
    except* ValueError as part:
        print(type(part).__name__, part)
except MyGroup as rest:
    print(type(rest).__name__, rest)
try:
    exec("try:\n    pass\nexcept* ExceptionGroup:\n    pass")
    try:
        raise ValueError
    except* ExceptionGroup:
        pass
except TypeError as error:
    print(error)
try:
    try:
        raise ValueError
    except* 5:
        pass
except TypeError as error:
    print(error)
try:
    try:
        raise ValueError
    except 5:
        pass
except TypeError as error:
    print(error)
