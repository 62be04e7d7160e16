def hanoi(n, a='A', b='B', c='C'):
    return [] if n == 0 else hanoi(n - 1, a, c, b) + [a + c] + hanoi(n - 1, b, a, c)
print(hanoi(3), len(hanoi(6)))
def perms(xs):
    if not xs:
        return [[]]
    return [[x] + rest for i, x in enumerate(xs) for rest in perms(xs[:i] + xs[i + 1:])]
print(perms([1, 2, 3]))
def ack(m, n):
    return n + 1 if m == 0 else ack(m - 1, 1) if n == 0 else ack(m - 1, ack(m, n - 1))
print(ack(2, 3))
def is_even(n): return True if n == 0 else is_odd(n - 1)
def is_odd(n): return False if n == 0 else is_even(n - 1)
print(is_even(50), is_odd(7))
def flatten(x):
    return [z for y in x for z in flatten(y)] if isinstance(x, list) else [x]
print(flatten([1, [2, [3, [4, [5]]]], [[]]]))
def qsort(xs):
    return xs if len(xs) < 2 else qsort([x for x in xs[1:] if x < xs[0]]) + [xs[0]] + qsort([x for x in xs[1:] if x >= xs[0]])
print(qsort([3, 6, 1, 8, 2, 9, 2]))
def queens(n, row=0, cols=()):
    if row == n:
        return 1
    return sum(queens(n, row + 1, cols + (c,)) for c in range(n)
               if all(c != pc and abs(c - pc) != row - pr for pr, pc in enumerate(cols)))
print([queens(n) for n in range(1, 6)])
memo = {}
def fib(n):
    if n not in memo:
        memo[n] = n if n < 2 else fib(n - 1) + fib(n - 2)
    return memo[n]
print(fib(80), len(memo))
fact = lambda n: 1 if n < 2 else n * fact(n - 1)
print(fact(20))
def outer():
    def helper(n):
        return n and n + helper(n - 1)
    return helper(10)
print(outer())
def depth(n):
    return 0 if n == 0 else 1 + depth(n - 1)
print(depth(500))
def collatz(n, steps=0):
    while n != 1:
        n, steps = (n // 2 if n % 2 == 0 else 3 * n + 1), steps + 1
    return steps
print([collatz(n) for n in range(1, 11)])
def power_set(s):
    return [[]] if not s else [x + y for y in ([], [s[0]]) for x in power_set(s[1:])]
print(power_set([1, 2, 3]))
Y = lambda f: (lambda x: x(x))(lambda x: f(lambda v: x(x)(v)))
print(Y(lambda self: lambda n: 1 if n == 0 else n * self(n - 1))(10))
