# The same recursion bare, with a dict, with a default argument, turned into a loop.
calls = 0
def ways(n):
    global calls; calls += 1
    return 1 if n < 2 else ways(n - 1) + ways(n - 2)
print(ways(12), calls)
def memo(n, seen={}):
    if n not in seen: seen[n] = 1 if n < 2 else memo(n - 1) + memo(n - 2)
    return seen[n]
print(memo(40), len(memo.__defaults__[0]))
def loop(n):
    a, b = 1, 1
    for _ in range(n - 1): a, b = b, a + b
    return b
print(loop(40), loop(90))
def hanoi(n, a='A', b='B', c='C'): return [] if n == 0 else hanoi(n - 1, a, c, b) + [a + c] + hanoi(n - 1, b, a, c)
print(hanoi(3), len(hanoi(7)))
def perms(s): return [s] if len(s) < 2 else [c + p for i, c in enumerate(s) for p in perms(s[:i] + s[i + 1:])]
print(perms('abc'))
def flatten(x): return [y for z in x for y in (flatten(z) if isinstance(z, list) else [z])]
print(flatten([1, [2, [3, [4]], []], 5]))
def depth(n): return n if n == 0 else depth(n - 1)
try: depth(5000)
except RecursionError as e: print(e)
