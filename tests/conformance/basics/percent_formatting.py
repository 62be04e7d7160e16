print('%d %i %u %s %r %a' % (1, 2, 3, 'x', 'y', 'é'))
print('%5d|%-5d|%05d|%+d|% d|%x|%X|%#x|%o|%#o' % (42, 42, 42, 42, 42, 255, 255, 255, 8, 8))
print('%f %.2f %8.3f|%-8.1f|%e %.1E %g %G' % (3.14159, 3.14159, 3.14159, 3.14159, 12345.678, 12345.678, 0.00001, 1e20))
print('%s %% %c %c' % ('pct', 'c', 65))
print('%10s|%-10s|%.2s|%5.1s|' % ('ab', 'ab', 'abc', 'abc'))
print('%(name)s is %(age)d (%(name)r)' % {'name': 'Bo', 'age': 3, 'unused': None})
print('%*d|%-*d|%.*f' % (6, 42, 6, 42, 2, 3.14159))
print('%s' % [1, 2], '%s' % None, '%s' % (('t',),), '%d' % 3.99, '%s %s' % ('a', ('b', 'c')))
print('%d' % True, '%x' % -255, '%+.3d' % 7, '%5s%%' % 50, '%r' % ('only',))
print('%s' % 10 ** 25, '%d' % 2 ** 70, '%x' % 2 ** 70, '%.0f %.0f' % (0.5, 1.5), '%5.3d|' % 7)
print('%s-%s' % tuple('ab'), '%s' % {'a': 1}, 'no args' % (), 'dict ok' % {'a': 1})
print(b'%d %s %x %b' % (5, b'x', 255, b'raw'))
for fmt, args in (
    ('%d', 'x'), ('%s %s', (1,)), ('%s', (1, 2)), ('%d %d', 1), ('%z', 1), ('%', 1), ('%(a)s', (1,)),
    ('%(a)s', {}), ('%c', 'ab'), ('%c', -1), ('%x', 1.5), ('%f', 'a'), ('abc', 1), ('%i', None), ('%*d', ('a', 1)), ('%s %', 1),
):
    try:
        print(fmt % args)
    except Exception as e:
        print(type(e).__name__, '-', e)
class S:
    def __str__(self): return 'S str'
    def __repr__(self): return 'S repr'
    def __int__(self): return 9
    def __float__(self): return 2.5
print('%s|%r|%.1f' % (S(), S(), S()))
s = 'acc'
s %= ()
print(s)
