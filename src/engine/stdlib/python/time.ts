/** time: a clock that the machine itself moves. Behaviour of Modules/timemodule.c; time passes only in sleep() and by asking, CPython 3.13. */
export const TIME_SOURCE = (): string => String.raw`
"""
A clock of the machine's own: it stands still but for sleep() and one microsecond at every look, so that every run sees the same times.
"""
import _machine

timezone = altzone = daylight = 0
tzname = ('UTC', 'UTC')
_START = 1735689600


def _advance(us):
    return _machine.clock(us)


def sleep(seconds, /):
    """Lets the clock go on, and the other threads."""
    if not isinstance(seconds, float):
        try:
            seconds = seconds.__index__()
        except AttributeError:
            raise TypeError(f"'{type(seconds).__name__}' object cannot be interpreted as an integer") from None
    if seconds < 0:
        raise ValueError('sleep length must be non-negative')
    _machine.park(None, _machine.clock(0) + int(seconds * 1000000))


def monotonic(): return _advance(1) / 1000000
def perf_counter(): return _advance(1) / 1000000
def process_time(): return _advance(1) / 1000000
def thread_time(): return _advance(1) / 1000000
def time(): return _START + _advance(1) / 1000000
def monotonic_ns(): return _advance(1) * 1000
def perf_counter_ns(): return _advance(1) * 1000
def process_time_ns(): return _advance(1) * 1000
def time_ns(): return _START * 1000000000 + _advance(1) * 1000


_DAYS = ('Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday')
_MONTHS = ('January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December')
_FIELDS = ('tm_year', 'tm_mon', 'tm_mday', 'tm_hour', 'tm_min', 'tm_sec', 'tm_wday', 'tm_yday', 'tm_isdst')


class struct_time(tuple):
    n_fields = 11
    n_sequence_fields = n_unnamed_fields = 9
    tm_zone = 'UTC'
    tm_gmtoff = 0

    def __repr__(self):
        return 'time.struct_time(' + ', '.join([f'{n}={v}' for n, v in zip(_FIELDS, self)]) + ')'


for _i, _n in enumerate(_FIELDS):
    setattr(struct_time, _n, property(lambda self, i=_i: self[i]))
del _i, _n


def _civil(days):
    """Year, month, day of a day number (0 = 1 January 1970)."""
    days += 719468
    era, doe = divmod(days, 146097)
    yoe = (doe - doe // 1460 + doe // 36524 - doe // 146096) // 365
    doy = doe - (365 * yoe + yoe // 4 - yoe // 100)
    mp = (5 * doy + 2) // 153
    month = mp + 3 if mp < 10 else mp - 9
    return yoe + era * 400 + (month <= 2), month, doy - (153 * mp + 2) // 5 + 1


def _number(y, m, d):
    y -= m <= 2
    era, yoe = divmod(y, 400)
    doy = (153 * (m + (-3 if m > 2 else 9)) + 2) // 5 + d - 1
    return era * 146097 + yoe * 365 + yoe // 4 - yoe // 100 + doy - 719468


def gmtime(seconds=None, /):
    t = int(time() if seconds is None else seconds // 1)
    days, rest = divmod(t, 86400)
    y, m, d = _civil(days)
    return struct_time((y, m, d, rest // 3600, rest // 60 % 60, rest % 60, (days + 3) % 7, days - _number(y, 1, 1) + 1, 0))


localtime = gmtime


def mktime(t, /):
    return float(_number(t[0], t[1], t[2]) * 86400 + t[3] * 3600 + t[4] * 60 + t[5])


def strftime(format, t=None, /):
    t = gmtime() if t is None else t
    put = {
        'Y': lambda: str(t[0]), 'm': lambda: '%02d' % t[1], 'd': lambda: '%02d' % t[2], 'H': lambda: '%02d' % t[3], 'M': lambda: '%02d' % t[4], 'S': lambda: '%02d' % t[5],
        'y': lambda: '%02d' % (t[0] % 100), 'j': lambda: '%03d' % t[7], 'a': lambda: _DAYS[t[6]][:3], 'A': lambda: _DAYS[t[6]], 'b': lambda: _MONTHS[t[1] - 1][:3],
        'B': lambda: _MONTHS[t[1] - 1], 'I': lambda: '%02d' % ((t[3] - 1) % 12 + 1), 'p': lambda: 'AM' if t[3] < 12 else 'PM', 'w': lambda: str((t[6] + 1) % 7), 'Z': lambda: 'UTC', 'z': lambda: '+0000',
        '%': lambda: '%', 'F': lambda: strftime('%Y-%m-%d', t), 'T': lambda: strftime('%H:%M:%S', t), 'D': lambda: strftime('%m/%d/%y', t), 'e': lambda: '%2d' % t[2], 'n': lambda: '\n', 't': lambda: '\t',
        'c': lambda: strftime('%a %b %e %H:%M:%S %Y', t), 'x': lambda: strftime('%m/%d/%y', t), 'X': lambda: strftime('%H:%M:%S', t),
    }
    out = []
    i = 0
    while i < len(format):
        c = format[i]
        if c == '%' and i + 1 < len(format) and format[i + 1] in put:
            out.append(put[format[i + 1]]())
            i += 2
        else:
            out.append(c)
            i += 1
    return ''.join(out)


def asctime(t=None, /):
    return strftime('%a %b %e %H:%M:%S %Y', t)


def ctime(seconds=None, /):
    return asctime(gmtime(seconds))


def get_clock_info(name, /):
    from types import SimpleNamespace
    return SimpleNamespace(implementation='virtual clock', monotonic=True, adjustable=False, resolution=1e-06)
`;
