def gcd(a, b): return a if b == 0 else gcd(b, a % b)
def power(b, n):
    if n == 0: return 1
    h = power(b, n // 2)
    return h * h * (b if n % 2 else 1)
print(gcd(1071, 462), gcd(10 ** 18, 2 ** 40), power(3, 100), power(2, 200) == 2 ** 200)
def subsets(xs):
    if not xs: return [()]
    rest = subsets(xs[1:])
    return rest + [(xs[0],) + r for r in rest]
print(subsets('abc'))
def partitions(n, top=None):
    top = top or n
    if n == 0:
        yield []
        return
    for k in range(min(n, top), 0, -1):
        for p in partitions(n - k, k):
            yield [k] + p
print(list(partitions(5)))
def parse(tokens):
    tok = tokens.pop(0)
    if tok == '(':
        out = []
        while tokens[0] != ')':
            out.append(parse(tokens))
        tokens.pop(0)
        return out
    return int(tok) if tok.lstrip('-').isdigit() else tok
tree = parse('( + 1 ( * 2 ( - 10 4 ) ) -3 )'.replace('(', ' ( ').split())
print(tree)
def evaluate(t):
    if isinstance(t, int): return t
    op, *args = t
    args = [evaluate(a) for a in args]
    r = args[0]
    for a in args[1:]:
        r = {'+': lambda: r + a, '-': lambda: r - a, '*': lambda: r * a}[op]()
    return r
print(evaluate(tree))
