def seq(v):
    match v:
        case []: return 'empty'
        case [x]: return f'one {x}'
        case [1, 2, *rest]: return f'starts 1 2, rest {rest}'
        case [first, *_, last] if first == last: return f'same ends {first}'
        case (a, b): return f'pair {a} {b}'
        case [[a, b], c, *_]: return f'nested {a} {b} {c}'
        case [*all_of]: return f'{len(all_of)} items'
        case _: return 'not a sequence'
for v in ([], (), [5], [1, 2], (1, 2, 3, 4), [7, 8, 7], (3, 4), [[1, 2], 3, 4], range(4), 'str', b'by', {1, 2}, iter([1]), {}):
    print(type(v).__name__, seq(v))
def mapping(m):
    match m:
        case {'op': 'add', 'args': [x, y]}: return x + y
        case {'op': 'neg', 'args': [x]}: return -x
        case {'op': str(op), **rest} if rest: return f'unknown {op} {rest}'
        case {'op': op}: return f'bare {op!r}'
        case {1: one, 2: two}: return one, two
        case {}: return 'some mapping'
        case _: return 'no mapping'
print(mapping({'op': 'add', 'args': [1, 2]}))
print(mapping({'op': 'neg', 'args': (9,)}))
print(mapping({'op': 'mul', 'args': [1], 'x': 0}))
print(mapping({'op': 5}))
print(mapping({1: 'a', 2: 'b', 3: 'c'}))
print(mapping({}), mapping({'z': 1}), mapping([]))
from collections import defaultdict
dd = defaultdict(int)
match dd:
    case {'missing': v}: print('made up', v)
    case _: print('default factory not used', dict(dd))
def shape(tree):
    match tree:
        case (left, op, right): return f'({shape(left)}{op}{shape(right)})'
        case int(n): return str(n)
print(shape((1, '+', ((2, '*', 3), '-', 4))))
match [1, [2, [3, [4]]]]:
    case [a, [b, [c, [d]]]]: print(a, b, c, d)
match {'a': {'b': [1, {'c': 'deep'}]}}:
    case {'a': {'b': [_, {'c': found}]}}: print(found)
