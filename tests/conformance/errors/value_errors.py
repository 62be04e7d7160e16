def t(f, *a, **k):
    try:
        print('ok', f(*a, **k))
    except Exception as e:
        print(type(e).__name__, '-', e)
for s in ('', ' ', 'abc', '1.5', '0x10', '1__0', '_1', '1_', '--1', '1 2', '９', 'é', "it's", '1\n2', '+', 'None', b'1x', '9' * 5):
    t(int, s)
for s, b in (('12', 2), ('z', 36), ('zz', 37), ('1', 1), ('0b2', 0), ('010', 0), ('0x', 16), ('g', 16), ('', 10), ('0o8', 8), ('-0b1', 2)):
    t(int, s, b)
for s in ('', 'abc', '1,5', '1e', '1_', 'infinit', '.', '1.2.3', ' 1.5 ', 'nan', '-INF', '0x1p3', '1_0.5', b'2.5'):
    t(float, s)
t(complex, '1+'); t(complex, 'j'); t(complex, '1 + 2j'); t(complex, 'x', 1)
t([1].remove, 2); t([].index, 'x'); t((1,).index, 2); t('abc'.index, 'z'); t(range(5).index, 9); t(b'a'.index, b'b')
t(''.split, ''); t('a'.partition, ''); t('a'.rsplit, ''); t(chr, -5); t(bytes, -5); t(bytes, [1, 256]); t(bytearray, [-1]); t(b'a'.split, b'')
t(range, 1, 2, 0); t(lambda: [1, 2, 3][::0]); t(lambda: 'a'[::0]); t(slice(1, 2, 0).indices, 5); t(max, []); t(min, ()); t(max, ''); t(zip, 5)
t('{'.format); t('}'.format); t('{0'.format, 1); t('{!}'.format, 1); t('{:5z}'.format, 1); t('%z'.__mod__, 1); t(format, 1, 'q'); t(format, 'a', 'd'); t(format, 1.5, 'x'); t(format, 'a', '=5'); t(format, 1, ',_'); t(format, 'a', '+'); t(format, 1, '.2'); t(format, 1.5, '10,,'); t(format, 3, 'c,')
t(bytes.fromhex, 'abc'); t(bytes.fromhex, 'zz'); t(bytes.fromhex, 'ab cd'); t(float.fromhex, 'zz'); t(str.maketrans, 'ab', 'c'); t(str.maketrans, {'ab': 1}); t(int.from_bytes, b'a', 'x'); t((1).to_bytes, -1, 'big'); t(str.encode, 'é', 'ascii'); t(b'\xff'.decode)
t(dict, [(1,)]); t(dict, [(1, 2, 3)]); t(dict, ['abc']); t(list(zip([1], [1, 2], strict=False)).index, 3); t(list, zip([1], [], strict=True)); t(pow, 3, -1, 6)
t(lambda: setattr(ValueError(), 'args', 5)); t(type, 'A', (), 5); t(type, 'A', (5,), {}); t(type, 5, (), {}); t(type('A', (), {}).__new__)
t(lambda: [1, 2, 3].__setitem__(slice(None, None, 2), [1])); t(lambda: bytearray(b'abc').__setitem__(0, 256)); t(lambda: (lambda a: None).__setattr__('__code__', 5)); t(lambda: [3, 1].sort(key=None, reverse='x'))
