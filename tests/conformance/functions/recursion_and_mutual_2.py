def knap(items, cap, i=0, memo=None):
    memo = {} if memo is None else memo
    if i == len(items): return 0
    if (i, cap) not in memo:
        w, v = items[i]
        best = knap(items, cap, i + 1, memo)
        if w <= cap:
            best = max(best, v + knap(items, cap - w, i + 1, memo))
        memo[i, cap] = best
    return memo[i, cap]
print(knap([(1, 1), (3, 4), (4, 5), (5, 7)], 7))
def flood(grid, r, c, seen):
    if not (0 <= r < len(grid) and 0 <= c < len(grid[0])) or grid[r][c] == '#' or (r, c) in seen:
        return 0
    seen.add((r, c))
    return 1 + sum(flood(grid, r + dr, c + dc, seen) for dr, dc in ((0, 1), (1, 0), (0, -1), (-1, 0)))
print(flood(['..#.', '.##.', '..#.'], 0, 0, set()), flood(['..#.', '.##.', '..#.'], 0, 3, set()))
def edit(a, b):
    if not a or not b: return len(a) + len(b)
    if a[0] == b[0]: return edit(a[1:], b[1:])
    return 1 + min(edit(a[1:], b), edit(a, b[1:]), edit(a[1:], b[1:]))
print(edit('kitten', 'sit'), edit('', 'abc'))
def mutual_a(n, out):
    out.append(f'a{n}')
    if n: mutual_b(n - 1, out)
    return out
def mutual_b(n, out):
    out.append(f'b{n}')
    if n: mutual_a(n - 1, out)
print(mutual_a(4, []))
def merge_sort(x):
    if len(x) < 2: return x
    m = len(x) // 2
    l, r, out = merge_sort(x[:m]), merge_sort(x[m:]), []
    while l and r:
        out.append((l if l[0] <= r[0] else r).pop(0))
    return out + l + r
print(merge_sort([5, 2, 9, 1, 5, 6, -3]))
def depth(t): return 1 + max(map(depth, t), default=0) if isinstance(t, list) else 0
print(depth([1, [2, [3]], []]), depth([]), depth(5))
