# Tracebacks through comprehensions, lambdas, decorators, generators, class bodies and exec, printed by the traceback module.
import traceback
def show(action):
    try:
        action()
    except Exception:
        print(traceback.format_exc())
show(lambda: [1 / n for n in (2, 1, 0)])
show(lambda: {n: [m / n for m in range(2)] for n in (1, 0)})
show(lambda: sum(1 / n for n in (1, 0)))
show(lambda: list(map(lambda n: 1 / n, [1, 0])))
def decorate(function):
    def wrapper(*args, **kwargs):
        return function(*args, **kwargs)
    return wrapper
@decorate
@decorate
def divide(a, b):
    return (a
            / b)
show(lambda: divide(1, 0))
def generate():
    yield 1
    yield from inner()
def inner():
    yield 2
    raise ValueError("inner")
show(lambda: list(generate()))
def make_class():
    class Broken:
        x = 1
        y = undefined_name
show(make_class)
def many():
    return f"{1}{2}{[][0]}"
show(many)
def subscripts():
    data = {"a": [{"b": 1}]}
    return data["a"][0]["c"]["d"]
show(subscripts)
def attributes():
    text = "abc"
    return text.upper().lowr().strip()
show(attributes)
def arguments():
    return print(1, 2, divide(3, 4) + divide(5, b=0), 6)
show(arguments)
def operators():
    a, b, c = 1, 2, "x"
    return a + b * 2 - (a + c) * 3
show(operators)
def unpack():
    a, b = [1, 2, 3]
show(unpack)
def compare():
    return 1 < 2 < "a"
show(compare)
def with_body():
    class Manager:
        def __enter__(self): return self
        def __exit__(self, *args): raise KeyError("exit")
    with Manager():
        1 / 0
show(with_body)
def assertions():
    values = [1, 2]
    assert len(values) == 3, f"wrong {values}"
show(assertions)
def recursion(n):
    if n == 0:
        raise RuntimeError("bottom")
    recursion(n - 1)
show(lambda: recursion(8))
def long_line():
    return [1, 2, 3].index(4) if True else "a very long line that goes on and on and on and on and on and on and on and on"
show(long_line)
def multi():
    return divide(
        1,
        0,
    )
show(multi)
def star():
    return divide(*[1, 2, 3])
show(star)
def delete():
    d = {}
    del d["gone"]
show(delete)
def augmented():
    t = ([],)
    t[0] += [1]
show(augmented)
def loop():
    for a, b in [(1, 2), (3,)]:
        pass
show(loop)
def awaited():
    async def main():
        return await 5
    main().send(None)
show(awaited)
