"""Every method of bytes, bytearray, memoryview, array and deque, called with what it takes and with what it does not."""
from array import array
from collections import deque

SKIP = {"__init_subclass__", "__subclasshook__", "__class__", "__getattribute__", "__setattr__", "__delattr__", "__doc__", "__dir__", "__new__", "__repr__",
        "__reduce_ex__", "__reduce__", "__getstate__", "__sizeof__", "__hash__", "__format__", "__buffer__", "__release_buffer__"}


def show(value):
    text = repr(value)
    return type(value).__name__ if " at 0x" in text else text if len(text) < 90 else text[:90] + "..."


def attempt(make, name, args, named):
    it = make()
    method = getattr(it, name)
    if not callable(method):
        return show(method)
    try:
        result = show(method(*args, **named))
    except Exception as e:
        result = f"{type(e).__name__}: {e}"
    return result if show(it) == show(make()) else f"{result}, leaves {show(it)}"


def walk(make, pool):
    for name in dir(make()):
        if name in SKIP:
            continue
        # What a name answers often is the same for several arguments: said once.
        answers = {}
        for args in [(), *[(value,) for value in pool], (pool[0], pool[1]), (1, 2, 3, 4)]:
            answers.setdefault(attempt(make, name, args, {}), []).append(args)
        answers.setdefault(attempt(make, name, (), {"foo": 1}), []).append("foo=1")
        print(f"{type(make()).__name__}.{name}")
        for answer, given in answers.items():
            print("   ", *[show(g) for g in given], "->", answer)


SKIP |= {"_from_flags", "fromfile", "tofile", "buffer_info", "__module__"}
walk(lambda: b"a Banana", [b"a", 97, None, "a", bytearray(b"an"), [b"x"]])
walk(lambda: bytearray(b"a Banana"), [b"a", 97, None, "a", -1, [1]])
walk(lambda: memoryview(bytearray(b"abcd")), [0, "B", None, slice(1, 3), [2, 2]])
walk(lambda: array("i", [3, 1, 2]), [1, "a", None, array("i", [9]), slice(0, 2), array("d", [1])])
SKIP |= {"__getitem__", "__setitem__", "__delitem__"}
walk(lambda: deque([1, 2, 3], 5), [1, "a", None, deque([9]), 10 ** 30])
