def t(f, *a, **k):
    try:
        print('ok', f(*a, **k))
    except Exception as e:
        print(type(e).__name__, '-', e)
t(len); t(len, 1, 2); t(len, 5); t(len, None); t(print, end=5); t(abs); t(abs, '1')
t(int, 'x'); t(int, '1', 99); t(int, 5, 2); t(int, []); t(int, None); t(int, ''); t(int, '1.5'); t(int, b'z'); t(int, '12', 2)
t(float, 'abc'); t(float, []); t(float, ''); t(float, '1,5'); t(complex, 'x'); t(str, 1, 2, 3, 4); t(str, 5, 'utf-8'); t(bool, 1, 2)
t(list, 5); t(tuple, None); t(dict, 5); t(set, 1.5); t(dict, [1, 2]); t(frozenset, 3); t(bytes, -1); t(bytes, 'x'); t(bytes, [256]); t(bytearray, ['a'])
t(range); t(range, 'a'); t(range, 1, 2, 3, 4); t(range, 1, 2, 0); t(enumerate, 5); t(zip, 1); t(map, 1); t(filter, 1, 2, 3)
t(ord, 'ab'); t(ord, 5); t(ord, ''); t(chr, 'a'); t(chr, 2 ** 30); t(hex, 1.5); t(bin, 'a'); t(oct, None)
t(sum, 5); t(sum, ['a']); t(max); t(min, []); t(max, 5); t(sorted); t(sorted, [1], 2); t(reversed, 5); t(next, 5); t(iter, 5)
t(isinstance, 1); t(isinstance, 1, 2); t(isinstance, 1, (int, 2)) ; t(issubclass, 1, int); t(callable); t(getattr, 1); t(getattr, 1, 2); t(setattr, 1, 'a'); t(hasattr, 1, 1)
t(round, 'a'); t(round, 1, 'a'); t(pow, 1); t(pow, 2, 'a'); t(divmod, 1); t(divmod, 'a', 1); t(hash, {}); t(id); t(repr); t(type, 1, 2); t(super)
t([].append); t([].pop, 'a'); t([].insert, 1); t({}.get); t({}.update, 5); t('a'.split, 1); t('a'.replace, 'b'); t('a'.join, [1, 2]); t(''.center, 'a')
t([1].index, 2); t('a'.encode, 5); t('x'.format_map); t(set().add); t({}.pop); t([].sort, key=1, foo=2); t(print, 1, sepp=2); t(sorted, [1, 2], cmp=None)
t(vars, 5); t(dir, 1, 2); t(format, 1, 2); t(slice); t(memoryview, 'a'); t(staticmethod); t(property, 1, 2, 3, 4, 5)
