"""Every method of the containers, called with what it takes and with what it does not."""
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


walk(lambda: [3, 1, 2, 1], [1, "a", None, (2, 0), slice(0, 2)])
walk(lambda: (3, 1, 2, 1), [1, "a", None, (2, 0)])
walk(lambda: {"a": 1, 2: "b"}, ["a", {"z": 0}, None, [("k", 1)]])
walk(lambda: {1, 2}, [1, {2, 3}, None, [[]]])
walk(lambda: frozenset({1, 2}), [1, {2, 3}, None, [[]]])
walk(lambda: range(2, 20, 3), [5, "a", None, slice(1, 3)])
walk(lambda: {"a": 1}.keys(), ["a", {"a", "z"}, None])
SKIP.add("__del__")
walk(lambda: (x for x in [1, 2, 3]), [None, 1, ValueError("x")])
