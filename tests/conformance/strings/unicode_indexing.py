s = 'aé€😀z'
print(len(s), [s[i] for i in range(len(s))], s[::-1], s[3], s[1:4], [hex(ord(c)) for c in s], s.find('😀'), s.index('z'), s.encode().hex())
print(len('e\u0301'), 'e\u0301' == 'é', list('e\u0301') == ['e', '\u0301'], len('👨\u200d👩\u200d👧'), len('🇫🇷'), '😀' * 3, '😀' in s, s.count('😀'), s.replace('😀', ':)'), s.split('€'))
print(chr(0x1F600) == '😀', chr(0x10FFFF) == '\U0010ffff', ord('\U0001F600'), '\u00e9' == 'é' == chr(233), '\N{EURO SIGN}', '\x41', len('\ud83d'))
print(repr('é'), repr('😀'), repr('\u200b'), repr('\xad'), repr('\ue000'), repr('\U000e0001'), repr('\ud800'), repr('\u0301'), repr('\x00\x1f\x7f\x80\xa0'), ascii('aé€😀'))
print(f'{"é":>4}|{"中":<3}|{"😀":^5}|', 'é'.center(5, '*'), '中'.zfill(3), '%5s|' % '€', '%-4s|' % '😀')
print('é' < 'z', 'z' < 'é', '中' > 'é', '😀' > '中', max('aé€😀'), sorted('€aé😀'), '\uffff' < '😀', 'a' + 'é' + '😀' == 'aé😀')
mixed = ['ascii', 'latin é', 'bmp 中', 'astral 😀']
print([len(m) for m in mixed], [len(m.encode()) for m in mixed], [max(map(ord, m)) for m in mixed], [m.isascii() for m in mixed], ''.join(mixed)[::-1][:3])
import sys
base = sys.getsizeof('')
print([sys.getsizeof('a' * n) - sys.getsizeof('') for n in (1, 10)], sys.getsizeof('é' * 10) - sys.getsizeof('é' * 9), sys.getsizeof('中' * 10) - sys.getsizeof('中' * 9), sys.getsizeof('😀' * 10) - sys.getsizeof('😀' * 9))
print(sys.getsizeof(''), sys.getsizeof('a'), sys.getsizeof('abc'), sys.getsizeof('中文'), sys.getsizeof('😀'))
t = s + 'more'
print(t[:5] == s, t[4:], s[-2:], s[-5:2], t.startswith(s), t.partition('😀'), '|'.join(s), s.translate({ord('é'): 'e', ord('😀'): None}), [*s][2:4], dict.fromkeys(s, 0), enumerate(s).__next__())
d = {'é': 1, '中': 2, '😀': 3}
print(d['é'], d['\u4e2d'], d.get('e\u0301', 'different'), set('éé') == {'é'}, 'ñ'.join(['a', 'b']), '\u2028'.isspace(), '\u00a0'.isspace(), '\ufeff'.isspace())
été = 'identifiers may be unicode'
print(été, 'é' 't', len(été))
