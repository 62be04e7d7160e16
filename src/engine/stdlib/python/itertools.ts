/** itertools: iterators made from iterators. Behaviour of Modules/itertoolsmodule.c, CPython 3.13. */
export const ITERTOOLS_SOURCE = (): string => String.raw`
"""Iterators that are put together from iterators. Each is a class here so that its state can be looked at."""
from operator import index as _index


class count:
    """start, start + step, ... without end."""

    def __init__(self, start=0, step=1):
        for v in (start, step):
            if isinstance(v, str) or not hasattr(v, '__add__'):
                raise TypeError('a number is required')
        self._n = start
        self._step = step

    def __iter__(self):
        return self

    def __next__(self):
        n = self._n
        self._n = n + self._step
        return n

    def __repr__(self):
        return 'count(%r)' % (self._n,) if self._step == 1 and type(self._step) is int else 'count(%r, %r)' % (self._n, self._step)


class cycle:
    """The items again and again."""

    def __init__(self, iterable, /):
        self._it = iter(iterable)
        self._saved = []
        self._index = -1

    def __iter__(self):
        return self

    def __next__(self):
        if self._index < 0:
            try:
                item = next(self._it)
            except StopIteration:
                self._index = 0
            else:
                self._saved.append(item)
                return item
        if not self._saved:
            raise StopIteration
        item = self._saved[self._index]
        self._index = (self._index + 1) % len(self._saved)
        return item


class repeat:
    """One object n times, or without end."""

    def __init__(self, object, times=None):
        self._object = object
        self._left = None if times is None else max(times, 0)

    def __iter__(self):
        return self

    def __next__(self):
        if self._left is not None:
            if self._left == 0:
                raise StopIteration
            self._left -= 1
        return self._object

    def __length_hint__(self):
        if self._left is None:
            raise TypeError('len() of unsized object')
        return self._left

    def __repr__(self):
        return 'repeat(%r)' % (self._object,) if self._left is None else 'repeat(%r, %r)' % (self._object, self._left)


class _Generated:
    """An iterator whose steps a generator makes: the class name is what the program sees."""

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._gen)


class chain(_Generated):
    """The items of the first, then of the second, ..."""

    def __init__(self, *iterables):
        self._gen = self._run(iterables)

    @staticmethod
    def _run(iterables):
        for it in iterables:
            yield from it

    @classmethod
    def from_iterable(cls, iterables, /):
        self = cls()
        self._gen = cls._run(iterables)
        return self


class accumulate(_Generated):
    """Running totals."""

    def __init__(self, iterable, func=None, *, initial=None):
        self._gen = self._run(iter(iterable), func, initial)

    @staticmethod
    def _run(it, func, total):
        if total is None:
            for total in it:
                break
            else:
                return
        yield total
        for item in it:
            total = total + item if func is None else func(total, item)
            yield total


class batched(_Generated):
    """Tuples of n items, the last one shorter."""

    def __init__(self, iterable, n, *, strict=False):
        n = _index(n)
        if n < 1:
            raise ValueError('n must be at least one')
        self._gen = self._run(iter(iterable), n, strict)

    @staticmethod
    def _run(it, n, strict):
        while True:
            batch = []
            for item in it:
                batch.append(item)
                if len(batch) == n:
                    break
            if not batch:
                return
            if strict and len(batch) != n:
                raise ValueError('batched(): incomplete batch')
            yield tuple(batch)


class compress(_Generated):
    def __init__(self, data, selectors):
        self._gen = (d for d, s in zip(data, selectors) if s)


class dropwhile(_Generated):
    def __init__(self, predicate, iterable, /):
        self._gen = self._run(predicate, iter(iterable))

    @staticmethod
    def _run(predicate, it):
        for x in it:
            if not predicate(x):
                yield x
                break
        yield from it


class takewhile(_Generated):
    def __init__(self, predicate, iterable, /):
        self._gen = self._run(predicate, iter(iterable))

    @staticmethod
    def _run(predicate, it):
        for x in it:
            if not predicate(x):
                return
            yield x


class filterfalse(_Generated):
    def __init__(self, predicate, iterable, /):
        self._gen = (x for x in iterable if not (x if predicate is None else predicate(x)))


class starmap(_Generated):
    def __init__(self, function, iterable, /):
        self._gen = (function(*(args if type(args) is tuple else tuple(args))) for args in iterable)


class pairwise(_Generated):
    def __init__(self, iterable, /):
        self._gen = self._run(iter(iterable))

    @staticmethod
    def _run(it):
        for a in it:
            break
        else:
            return
        for b in it:
            yield a, b
            a = b


class islice(_Generated):
    def __init__(self, iterable, *args):
        s = slice(*args)
        if s.stop is not None and (not isinstance(s.stop, int) or s.stop == -1):
            raise ValueError('Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.')
        for name, v in (('start', s.start), ('stop', s.stop), ('step', s.step)):
            if v is not None and (not isinstance(v, int) or v < (1 if name == 'step' else 0)):
                if name == 'step':
                    raise ValueError('Step for islice() must be a positive integer or None.')
                raise ValueError('Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.')
        self._gen = self._run(iter(iterable), s.start or 0, s.stop, s.step or 1)

    @staticmethod
    def _run(it, start, stop, step):
        if stop is not None and start >= stop:
            for i in range(stop):
                for _ in it:
                    break
            return
        i = 0
        wanted = start
        while stop is None or i < stop:
            try:
                x = next(it)
            except StopIteration:
                return
            if i == wanted:
                yield x
                wanted += step
            i += 1


class zip_longest(_Generated):
    def __init__(self, *iterables, fillvalue=None):
        self._gen = self._run([iter(it) for it in iterables], fillvalue)

    @staticmethod
    def _run(its, fill):
        active = len(its)
        if not active:
            return
        while True:
            row = []
            for i, it in enumerate(its):
                if it is None:
                    row.append(fill)
                    continue
                try:
                    v = next(it)
                except StopIteration:
                    active -= 1
                    if not active:
                        return
                    its[i] = None
                    v = fill
                row.append(v)
            yield tuple(row)


class groupby:
    """Runs of items with the same key: pairs of key and an iterator over the run."""

    def __init__(self, iterable, key=None):
        self._it = iter(iterable)
        self._key = key
        self._target = self._current = self._value = object()
        self._group = None

    def __iter__(self):
        return self

    def __next__(self):
        self._group = None
        while self._current == self._target:
            self._step()
        self._target = self._current
        self._group = group = _grouper(self, self._target)
        return self._current, group

    def _step(self):
        self._value = next(self._it)
        self._current = self._value if self._key is None else self._key(self._value)


class _grouper:
    def __init__(self, parent, key):
        self._parent = parent
        self._key = key

    def __iter__(self):
        return self

    def __next__(self):
        p = self._parent
        if p._group is not self or not (p._current == self._key):
            raise StopIteration
        value = p._value
        try:
            p._step()
        except StopIteration:
            p._group = None
        return value


class product(_Generated):
    def __init__(self, *iterables, repeat=1):
        repeat = _index(repeat)
        if repeat < 0:
            raise ValueError('repeat argument cannot be negative')
        self._gen = self._run([tuple(it) for it in iterables] * repeat)

    @staticmethod
    def _run(pools):
        if not all(pools):
            return
        at = [0] * len(pools)
        while True:
            yield tuple([pool[i] for pool, i in zip(pools, at)])
            for k in reversed(range(len(pools))):
                at[k] += 1
                if at[k] < len(pools[k]):
                    break
                at[k] = 0
            else:
                return


class permutations(_Generated):
    def __init__(self, iterable, r=None):
        pool = tuple(iterable)
        if r is None:
            r = len(pool)
        if not isinstance(r, int):
            raise TypeError('Expected int as r')
        if r < 0:
            raise ValueError('r must be non-negative')
        self._gen = self._run(pool, r)

    @classmethod
    def _run(cls, pool, r):
        def pick(chosen, free):
            if len(chosen) == r:
                yield tuple([pool[i] for i in chosen])
                return
            for i in free:
                yield from pick(chosen + [i], [j for j in free if j != i])
        return pick([], range(len(pool))) if r <= len(pool) else iter(())


class combinations(_Generated):
    def __init__(self, iterable, r):
        r = _index(r)
        pool = tuple(iterable)
        if r < 0:
            raise ValueError('r must be non-negative')
        self._gen = self._run(pool, r)

    @staticmethod
    def _run(pool, r):
        n = len(pool)
        if r > n:
            return
        at = list(range(r))
        while True:
            yield tuple([pool[i] for i in at])
            for k in reversed(range(r)):
                if at[k] != k + n - r:
                    break
            else:
                return
            at[k] += 1
            for j in range(k + 1, r):
                at[j] = at[j - 1] + 1


class combinations_with_replacement(_Generated):
    def __init__(self, iterable, r):
        r = _index(r)
        pool = tuple(iterable)
        if r < 0:
            raise ValueError('r must be non-negative')
        self._gen = self._run(pool, r)

    @staticmethod
    def _run(pool, r):
        n = len(pool)
        if not n and r:
            return
        at = [0] * r
        while True:
            yield tuple([pool[i] for i in at])
            for k in reversed(range(r)):
                if at[k] != n - 1:
                    break
            else:
                return
            at[k:] = [at[k] + 1] * (r - k)


class _tee:
    """One of several walkers along a shared chain of [value, next] links; what all have passed is let go."""

    def __init__(self, iterator, link):
        self._iterator = iterator
        self._link = link

    def __iter__(self):
        return self

    def __next__(self):
        link = self._link
        if link[1] is None:
            link[0] = next(self._iterator)
            link[1] = [None, None]
        value, self._link = link
        return value

    def __copy__(self):
        return _tee(self._iterator, self._link)


def tee(*args, **kwargs):
    """n independent iterators from one."""
    _given('tee' if not kwargs else 'itertools.tee', args, kwargs, 1, 2)
    iterable, n = args[0], _index(args[1]) if len(args) > 1 else 2
    if n < 0:
        raise ValueError('n must be >= 0')
    it = iter(iterable)
    if isinstance(it, _tee):
        return tuple([_tee(it._iterator, it._link) for _ in range(n)])
    link = [None, None]
    return tuple([_tee(it, link) for _ in range(n)])


def _given(who, args, kwargs, low, high):
    """The arguments of a class that takes them by place only."""
    if kwargs:
        raise TypeError(f'{who}() takes no keyword arguments')
    if not low <= len(args) <= high:
        limit = '' if low == high else 'at least ' if len(args) < low else 'at most '
        wanted = low if len(args) < low else high
        raise TypeError(f'{who} expected {limit}{wanted} argument{"" if wanted == 1 else "s"}, got {len(args)}')


def _named(who, args, kwargs, names, required, places=0):
    """The arguments of a class that takes them by place or name; by place only the first so many."""
    n = len(args) + len(kwargs)
    if places and n <= len(names) and len(args) > places:
        raise TypeError(f"{who}() takes {'exactly' if required == places else 'at most'} {places} positional arguments ({len(args)} given)")
    if n > len(names):
        raise TypeError(f'{who}() takes at most {len(names)} argument{"" if len(names) == 1 else "s"} ({n} given)')
    for i, name in enumerate(names):
        if len(args) <= i < required and name not in kwargs:
            raise TypeError(f"{who}() missing required argument '{name}' (pos {i + 1})")
    for i, name in enumerate(names):
        if i < len(args) and name in kwargs:
            raise TypeError(f"argument for {who}() given by name ('{name}') and position ({i + 1})")
    for name in kwargs:
        if name not in names:
            raise TypeError(f"{who}() got an unexpected keyword argument '{name}'")


def _product(who, args, kwargs):
    for name in kwargs:
        if name != 'repeat':
            raise TypeError(f"{who}() got an unexpected keyword argument '{name}'")


def _zip_longest(who, args, kwargs):
    for name in kwargs:
        if name != 'fillvalue':
            raise TypeError(f'{who}() got an unexpected keyword argument')


def _made_by_new(cls, check, *how):
    """The class takes its arguments in __new__, as those written in C do, so that a subclass may have an __init__ of its own."""
    who = cls.__name__
    make = cls.__init__
    del cls.__init__

    def __new__(type, /, *args, **kwargs):
        check(who, args, kwargs, *how)
        self = object.__new__(type)
        make(self, *args, **kwargs)
        return self

    cls.__new__ = staticmethod(__new__)


for _c, _how in ((cycle, (1, 1)), (dropwhile, (2, 2)), (takewhile, (2, 2)), (filterfalse, (2, 2)), (starmap, (2, 2)), (pairwise, (1, 1)), (islice, (2, 4))):
    _made_by_new(_c, _given, *_how)
for _c, *_how in ((count, ('start', 'step'), 0), (repeat, ('object', 'times'), 1), (accumulate, ('iterable', 'func', 'initial'), 1, 2),
        (batched, ('iterable', 'n', 'strict'), 2, 2), (compress, ('data', 'selectors'), 2), (groupby, ('iterable', 'key'), 1),
        (permutations, ('iterable', 'r'), 1), (combinations, ('iterable', 'r'), 2), (combinations_with_replacement, ('iterable', 'r'), 2)):
    _made_by_new(_c, _named, *_how)
_made_by_new(product, _product)
_made_by_new(zip_longest, _zip_longest)
_made_by_new(chain, lambda who, args, kwargs: _given(who, (), kwargs, 0, 0))
del _c, _how

import _machine
for _c in (count, cycle, repeat, chain, accumulate, batched, compress, dropwhile, takewhile, filterfalse, starmap, pairwise, islice, zip_longest, groupby, _grouper, product, permutations, combinations, combinations_with_replacement, _tee):
    _machine.native_name(_c)
del _c, _machine
`;
