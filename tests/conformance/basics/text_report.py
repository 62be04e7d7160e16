# Columns that line up, by format specifications alone.
rows = [('apple', 3, 0.5), ('kiwi', 12, 0.25), ('watermelon', 1, 3.999)]
width = max(len(name) for name, *_ in rows)
print(f'{"item":<{width}} | {"n":>3} | {"price":>8}')
print('-' * width, '-' * 3, '-' * 8, sep='-+-')
for name, n, price in rows: print(f'{name:<{width}} | {n:>3d} | {price:>8.2f}')
total = sum(n * p for _, n, p in rows)
print(f'{"total":.<{width + 6}} {total:>+9,.2f} {total!r} {total:e} {total:g} {total:%}')
print('{:^11}|{:*^11}|{:08.3f}|{:x}|{:#o}|{:,}'.format('mid', 'star', 3.14159, 255, 8, 1234567))
print('%-6s|%6s|%06d|%.3s|%5.1f%%' % ('ab', 'cd', 42, 'truncate', 99.5), f'{True:d} {None!s:>6} {"q"!r:^5}')
print(str(rows[0]).center(30, '~'), 'tab\tstop'.expandtabs(8), 'x'.zfill(3), repr('it\'s'), ascii('é'))
