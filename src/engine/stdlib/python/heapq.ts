/** heapq: a list kept as a heap. Behaviour of Lib/heapq.py, CPython 3.13. */
export const HEAPQ_SOURCE = (): string => String.raw`
"""A list kept as a heap: every item is not larger than the two below it, at 2k+1 and 2k+2."""


def _check(heap, who):
    if not isinstance(heap, list):
        raise TypeError(f'{who}() argument 1 must be list, not {type(heap).__name__}' if who != 'heapify' else f'heapify() argument must be list, not {type(heap).__name__}')


def heappush(heap, item, /):
    """Adds an item, O(log n)."""
    _check(heap, 'heappush')
    heap.append(item)
    _up(heap, len(heap) - 1)


def heappop(heap, /):
    """Takes the smallest item out, O(log n)."""
    if not isinstance(heap, list):
        raise TypeError(f'heappop() argument must be list, not {type(heap).__name__}')
    if not heap:
        raise IndexError('index out of range')
    last = heap.pop()
    if heap:
        first = heap[0]
        heap[0] = last
        _down(heap, 0, len(heap))
        return first
    return last


def heapreplace(heap, item, /):
    """Takes the smallest item out, then adds one; the list keeps its length."""
    _check(heap, 'heapreplace')
    if not heap:
        raise IndexError('index out of range')
    first = heap[0]
    heap[0] = item
    _down(heap, 0, len(heap))
    return first


def heappushpop(heap, item, /):
    """Adds an item, then takes the smallest out."""
    _check(heap, 'heappushpop')
    if heap and heap[0] < item:
        item, heap[0] = heap[0], item
        _down(heap, 0, len(heap))
    return item


def heapify(x, /):
    """Transform list into a heap, in-place, in O(len(heap)) time."""
    _check(x, 'heapify')
    n = len(x)
    for k in reversed(range(n // 2)):
        _down(x, k, n)


def _up(heap, pos):
    item = heap[pos]
    while pos > 0:
        parent = (pos - 1) >> 1
        if not item < heap[parent]:
            break
        heap[pos] = heap[parent]
        pos = parent
    heap[pos] = item


def _down(heap, pos, end):
    # To the bottom along the smaller children, then up again: fewer comparisons than stopping on the way.
    start = pos
    item = heap[pos]
    child = 2 * pos + 1
    while child < end:
        right = child + 1
        if right < end and not heap[child] < heap[right]:
            child = right
        heap[pos] = heap[child]
        pos = child
        child = 2 * pos + 1
    while pos > start:
        parent = (pos - 1) >> 1
        if not item < heap[parent]:
            break
        heap[pos] = heap[parent]
        pos = parent
    heap[pos] = item


def _best(n, iterable, key, reverse):
    if n == 1:
        missing = object()
        best = (max if reverse else min)(iterable, default=missing, key=key)
        return [] if best is missing else [best]
    try:
        size = len(iterable)
    except (TypeError, AttributeError):
        pass
    else:
        if n >= size:
            return sorted(iterable, key=key, reverse=reverse)[:n]
    return sorted(iterable, key=key, reverse=reverse)[:max(n, 0)]


def nsmallest(n, iterable, key=None):
    return _best(n, iterable, key, False)


def nlargest(n, iterable, key=None):
    return _best(n, iterable, key, True)


def merge(*iterables, key=None, reverse=False):
    """One sorted stream from several sorted ones."""
    heads = []
    for order, it in enumerate(iterables):
        it = iter(it)
        for value in it:
            heads.append((value if key is None else key(value), order, value, it))
            break
    while heads:
        best = 0
        for i in range(1, len(heads)):
            a, b = heads[i], heads[best]
            if (b[0] < a[0]) if reverse else (a[0] < b[0]):
                best = i
        k, order, value, it = heads[best]
        yield value
        for value in it:
            heads[best] = (value if key is None else key(value), order, value, it)
            break
        else:
            del heads[best]


__all__ = ['heappush', 'heappop', 'heapify', 'heapreplace', 'merge', 'nlargest', 'nsmallest', 'heappushpop']
`;
