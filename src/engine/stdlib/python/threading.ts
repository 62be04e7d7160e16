/**
 * threading. Behaviour of Lib/threading.py and of the locks of Modules/_threadmodule.c, CPython 3.13.
 *
 * Everything here stands on four calls of the machine (threads/scheduler.ts): start_thread, park, wake, ident. Between two tests of a lock's
 * state no other thread can come in: turns are given at calls and jumps back alone.
 *
 * Departures: numbers of threads are small; a thread whose wait nothing could end is Unsupported, where CPython would hang (D-005 says where else).
 */
export const THREADING_SOURCE = (): string => String.raw`
"""Threads, and the locks they use."""
import _machine
import sys
from _weakref import ref as _ref
from itertools import count as _count
from time import monotonic as _time

TIMEOUT_MAX = 9223372036.0


def _deadline(timeout):
    return _machine.clock(0) + int(timeout * 1000000)


class lock:
    """Open or taken."""
    __module__ = '_thread'
    __slots__ = '_taken', '__weakref__'

    def __reduce__(self):
        raise TypeError("cannot pickle '_thread.lock' object")

    def __init__(self):
        self._taken = False

    def acquire(self, blocking=True, timeout=-1):
        if not blocking and timeout != -1:
            raise ValueError("can't specify a timeout for a non-blocking call")
        if timeout < 0 and timeout != -1:
            raise ValueError('timeout value must be a non-negative number')
        if self._taken:
            if not blocking:
                return False
            until = -1 if timeout == -1 else _deadline(timeout)
            while self._taken:
                if not _machine.park(self, until) and self._taken:
                    return False
        self._taken = True
        return True

    def release(self):
        if not self._taken:
            raise RuntimeError('release unlocked lock')
        self._taken = False
        _machine.wake(self, 1)

    def locked(self):
        return self._taken

    acquire_lock = acquire
    release_lock = release
    locked_lock = locked

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *_):
        self.release()

    def __repr__(self):
        return f'<{"locked" if self._taken else "unlocked"} _thread.lock object at {id(self):#x}>'


class _RLock:
    """A lock its holder may take again."""
    __module__ = '_thread'
    __slots__ = '_owner', '_count', '__weakref__'

    def __reduce__(self):
        raise TypeError("cannot pickle '_thread.RLock' object")

    def __init__(self):
        self._owner = 0
        self._count = 0

    def acquire(self, blocking=True, timeout=-1):
        me = get_ident()
        if self._owner == me:
            self._count += 1
            return True
        if self._owner:
            if not blocking:
                return False
            until = -1 if timeout == -1 else _deadline(timeout)
            while self._owner:
                if not _machine.park(self, until) and self._owner:
                    return False
        self._owner = me
        self._count = 1
        return True

    def release(self):
        if self._owner != get_ident():
            raise RuntimeError('cannot release un-acquired lock')
        self._count -= 1
        if not self._count:
            self._owner = 0
            _machine.wake(self, 1)

    def _is_owned(self):
        return self._owner == get_ident()

    def _release_save(self):
        if self._count == 0:
            raise RuntimeError('cannot release un-acquired lock')
        state = (self._count, self._owner)
        self._count = self._owner = 0
        _machine.wake(self, 1)
        return state

    def _acquire_restore(self, state):
        while self._owner:
            _machine.park(self, -1)
        self._count, self._owner = state

    def _recursion_count(self):
        return self._count if self._owner == get_ident() else 0

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *_):
        self.release()

    def __repr__(self):
        return f'<{"locked" if self._count else "unlocked"} _thread.RLock object owner={self._owner} count={self._count} at {id(self):#x}>'


Lock = lock
_RLock.__name__ = _RLock.__qualname__ = 'RLock'


def RLock(*args, **kwargs):
    """A lock its holder may take again."""
    return _RLock(*args, **kwargs)


class Condition:
    """Waiting for something to be so, with a lock."""

    def __init__(self, lock=None):
        if lock is None:
            lock = RLock()
        self._lock = lock
        self.acquire = lock.acquire
        self.release = lock.release
        if hasattr(lock, '_release_save'):
            self._release_save = lock._release_save
        if hasattr(lock, '_acquire_restore'):
            self._acquire_restore = lock._acquire_restore
        if hasattr(lock, '_is_owned'):
            self._is_owned = lock._is_owned
        self._waiters = []

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        return self._lock.__exit__(*args)

    def __repr__(self):
        return '<Condition(%s, %d)>' % (self._lock, len(self._waiters))

    def _release_save(self):
        self._lock.release()

    def _acquire_restore(self, x):
        self._lock.acquire()

    def _is_owned(self):
        if self._lock.acquire(False):
            self._lock.release()
            return False
        return True

    def wait(self, timeout=None):
        if not self._is_owned():
            raise RuntimeError('cannot wait on un-acquired lock')
        # A lock taken twice: who notifies opens it.
        waiter = Lock()
        waiter.acquire()
        self._waiters.append(waiter)
        saved = self._release_save()
        notified = False
        try:
            if timeout is None:
                notified = waiter.acquire()
            elif timeout > 0:
                notified = waiter.acquire(True, timeout)
            else:
                notified = waiter.acquire(False)
            return notified
        finally:
            self._acquire_restore(saved)
            if not notified and waiter in self._waiters:
                self._waiters.remove(waiter)

    def wait_for(self, predicate, timeout=None):
        end = None
        left = timeout
        result = predicate()
        while not result:
            if left is not None:
                if end is None:
                    end = _time() + left
                else:
                    left = end - _time()
                    if left <= 0:
                        break
            self.wait(left)
            result = predicate()
        return result

    def notify(self, n=1):
        if not self._is_owned():
            raise RuntimeError('cannot notify on un-acquired lock')
        waiters = self._waiters
        while waiters and n > 0:
            waiters.pop(0).release()
            n -= 1

    def notify_all(self):
        self.notify(len(self._waiters))

    notifyAll = notify_all


class Semaphore:
    """So many may be in at once."""

    def __init__(self, value=1):
        if value < 0:
            raise ValueError('semaphore initial value must be >= 0')
        self._cond = Condition(Lock())
        self._value = value

    def __repr__(self):
        return f'<{type(self).__module__}.{type(self).__qualname__} at {id(self):#x}: value={self._value}>'

    def acquire(self, blocking=True, timeout=None):
        if not blocking and timeout is not None:
            raise ValueError("can't specify timeout for non-blocking acquire")
        end = None
        with self._cond:
            while self._value == 0:
                if not blocking:
                    return False
                if timeout is not None:
                    if end is None:
                        end = _time() + timeout
                    else:
                        timeout = end - _time()
                        if timeout <= 0:
                            return False
                self._cond.wait(timeout)
            self._value -= 1
            return True

    __enter__ = acquire

    def release(self, n=1):
        if n < 1:
            raise ValueError('n must be one or more')
        with self._cond:
            self._value += n
            self._cond.notify(n)

    def __exit__(self, t, v, tb):
        self.release()


class BoundedSemaphore(Semaphore):
    """A semaphore that counts no higher than it began."""

    def __init__(self, value=1):
        super().__init__(value)
        self._initial_value = value

    def __repr__(self):
        return f'<{type(self).__module__}.{type(self).__qualname__} at {id(self):#x}: value={self._value}/{self._initial_value}>'

    def release(self, n=1):
        if n < 1:
            raise ValueError('n must be one or more')
        with self._cond:
            if self._value + n > self._initial_value:
                raise ValueError('Semaphore released too many times')
            self._value += n
            self._cond.notify(n)


class Event:
    """A flag that can be waited for."""

    def __init__(self):
        self._cond = Condition(Lock())
        self._flag = False

    def __repr__(self):
        return f'<{type(self).__module__}.{type(self).__qualname__} at {id(self):#x}: {"set" if self._flag else "unset"}>'

    def is_set(self):
        return self._flag

    isSet = is_set

    def set(self):
        with self._cond:
            self._flag = True
            self._cond.notify_all()

    def clear(self):
        with self._cond:
            self._flag = False

    def wait(self, timeout=None):
        with self._cond:
            signaled = self._flag
            if not signaled:
                signaled = self._cond.wait(timeout)
            return signaled


class BrokenBarrierError(RuntimeError):
    pass


class Barrier:
    """A place where so many threads wait for each other: it fills, then drains, then can be used again."""

    def __init__(self, parties, action=None, timeout=None):
        if parties < 1:
            raise ValueError('parties must be > 0')
        self._cond = Condition(Lock())
        self._action = action
        self._timeout = timeout
        self._parties = parties
        self._state = 0  # 0 filling, 1 draining, -1 resetting, -2 broken
        self._count = 0

    def __repr__(self):
        at = f'<{type(self).__module__}.{type(self).__qualname__} at {id(self):#x}'
        return at + (': broken>' if self.broken else f': waiters={self.n_waiting}/{self.parties}>')

    def wait(self, timeout=None):
        if timeout is None:
            timeout = self._timeout
        with self._cond:
            while self._state in (-1, 1):
                self._cond.wait()
            if self._state < 0:
                raise BrokenBarrierError
            index = self._count
            self._count += 1
            try:
                if index + 1 == self._parties:
                    self._release()
                else:
                    self._wait(timeout)
                return index
            finally:
                self._count -= 1
                if self._count == 0 and self._state in (-1, 1):
                    self._state = 0
                    self._cond.notify_all()

    def _release(self):
        try:
            if self._action:
                self._action()
            self._state = 1
            self._cond.notify_all()
        except:
            self._break()
            raise

    def _wait(self, timeout):
        if not self._cond.wait_for(lambda: self._state != 0, timeout):
            self._break()
            raise BrokenBarrierError
        if self._state < 0:
            raise BrokenBarrierError

    def _break(self):
        self._state = -2
        self._cond.notify_all()

    def reset(self):
        with self._cond:
            if self._count > 0:
                if self._state == 0 or self._state == -2:
                    self._state = -1
            else:
                self._state = 0
            self._cond.notify_all()

    def abort(self):
        with self._cond:
            self._break()

    @property
    def parties(self):
        return self._parties

    @property
    def n_waiting(self):
        return self._count if self._state == 0 else 0

    @property
    def broken(self):
        return self._state == -2


_numbers = _count(1)
_active = {}
_limbo = {}


class Thread:
    """A call that runs beside the others."""

    _initialized = False

    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None):
        assert group is None, 'group argument must be None for now'
        if name is None:
            name = f'Thread-{next(_numbers)}'
            if target is not None:
                try:
                    name += f' ({target.__name__})'
                except AttributeError:
                    pass
        self._target = target
        self._name = str(name)
        self._args = args
        self._kwargs = {} if kwargs is None else kwargs
        self._daemonic = current_thread().daemon if daemon is None else daemon
        self._ident = None
        self._started = Event()
        self._running = Lock()
        self._over = False
        self._locals = []
        self._initialized = True

    def __repr__(self):
        assert self._initialized, 'Thread.__init__() was not called'
        status = 'stopped' if self._over else 'started' if self._started.is_set() else 'initial'
        if self._daemonic:
            status += ' daemon'
        if self._ident is not None:
            status += f' {self._ident}'
        return f'<{type(self).__name__}({self._name}, {status})>'

    def start(self):
        if not self._initialized:
            raise RuntimeError('thread.__init__() not called')
        if self._started.is_set():
            raise RuntimeError('threads can only be started once')
        _limbo[self] = self
        self._running.acquire()
        try:
            _machine.start_thread(Thread._bootstrap, self)
        except Exception:
            del _limbo[self]
            raise
        self._started.wait()

    def _bootstrap(self):
        self._ident = get_ident()
        self._started.set()
        _active[self._ident] = self
        del _limbo[self]
        try:
            self.run()
        except BaseException:
            _report(self)
        finally:
            for state in self._locals:
                if (state := state()) is not None:
                    state.dicts.pop(self._ident, None)
            self._locals.clear()
            del _active[self._ident]
            self._over = True
            self._running.release()

    def run(self):
        try:
            if self._target is not None:
                self._target(*self._args, **self._kwargs)
        finally:
            del self._target, self._args, self._kwargs

    def join(self, timeout=None):
        if not self._initialized:
            raise RuntimeError('Thread.__init__() not called')
        if not self._started.is_set():
            raise RuntimeError('cannot join thread before it is started')
        if self is current_thread():
            raise RuntimeError('cannot join current thread')
        if timeout is None:
            over = self._running.acquire()
        elif timeout > 0:
            over = self._running.acquire(True, timeout)
        else:
            over = self._running.acquire(False)
        if over:
            self._running.release()

    def is_alive(self):
        assert self._initialized, 'Thread.__init__() not called'
        return self._started.is_set() and not self._over

    @property
    def name(self):
        assert self._initialized, 'Thread.__init__() not called'
        return self._name

    @name.setter
    def name(self, name):
        assert self._initialized, 'Thread.__init__() not called'
        self._name = str(name)

    @property
    def ident(self):
        assert self._initialized, 'Thread.__init__() not called'
        return self._ident

    native_id = ident

    @property
    def daemon(self):
        assert self._initialized, 'Thread.__init__() not called'
        return self._daemonic

    @daemon.setter
    def daemon(self, daemonic):
        if not self._initialized:
            raise RuntimeError('Thread.__init__() not called')
        if self._started.is_set():
            raise RuntimeError('cannot set daemon status of active thread')
        self._daemonic = daemonic

    def getName(self):
        return self.name

    def setName(self, name):
        self.name = name

    def isDaemon(self):
        return self.daemon

    def setDaemon(self, daemonic):
        self.daemon = daemonic


class ExceptHookArgs(tuple):
    exc_type = property(lambda self: self[0])
    exc_value = property(lambda self: self[1])
    exc_traceback = property(lambda self: self[2])
    thread = property(lambda self: self[3])


def excepthook(args, /):
    """Tells of an exception that left a thread."""
    if args.exc_type is SystemExit:
        return
    sys.stderr.write(f'Exception in thread {args.thread.name}:\n' + _machine.format_exception(args.exc_value))


__excepthook__ = excepthook


def _report(thread):
    args = ExceptHookArgs((*sys.exc_info(), thread))
    try:
        excepthook(args)
    except Exception as e:
        e.__suppress_context__ = True
        sys.stderr.write('Exception in threading.excepthook:\n' + _machine.format_exception(e))


class Timer(Thread):
    """A call after a while."""

    def __init__(self, interval, function, args=None, kwargs=None):
        super().__init__()
        self.interval = interval
        self.function = function
        self.args = [] if args is None else args
        self.kwargs = {} if kwargs is None else kwargs
        self.finished = Event()

    def cancel(self):
        self.finished.set()

    def run(self):
        self.finished.wait(self.interval)
        if not self.finished.is_set():
            self.function(*self.args, **self.kwargs)
        self.finished.set()


class _MainThread(Thread):
    pass


def current_thread():
    return _active[get_ident()] if _active else _BEFORE_MAIN


def main_thread():
    return _main


get_ident = get_native_id = _machine.ident


def active_count():
    return len(_active) + len(_limbo)


def enumerate():
    return list(_active.values()) + list(_limbo.values())


class _BEFORE_MAIN:
    daemon = False


_main = _MainThread(name='MainThread', daemon=False)
_main._started.set()
_main._ident = get_ident()
_active[_main._ident] = _main


def _shutdown():
    """At the end of the program: waits for every thread that is no daemon."""
    while True:
        left = [t for t in _active.values() if t is not _main and not t._daemonic]
        if not left:
            break
        left[0].join()


class _State:
    __slots__ = 'args', 'dicts', '__weakref__'


class _local:
    """Attributes of the thread's own: each thread finds a dict of its own here, filled by __init__ when it first looks."""
    __slots__ = '_state', '__dict__'

    def __new__(cls, /, *args, **kw):
        if (args or kw) and cls.__init__ is object.__init__:
            raise TypeError('Initialization arguments are not supported')
        self = object.__new__(cls)
        state = _State()
        state.args = args, kw
        state.dicts = {}
        object.__setattr__(self, '_state', state)
        _own(state)
        return self

    def __getattribute__(self, name):
        _show(self)
        try:
            return object.__getattribute__(self, name)
        finally:
            object.__setattr__(self, '__dict__', _NOTHING)

    def __setattr__(self, name, value):
        _writable(self, name)
        _show(self)
        try:
            object.__setattr__(self, name, value)
        finally:
            object.__setattr__(self, '__dict__', _NOTHING)

    def __delattr__(self, name):
        _writable(self, name)
        _show(self)
        try:
            object.__delattr__(self, name)
        finally:
            object.__setattr__(self, '__dict__', _NOTHING)


# What is looked at between two looks, so that no thread's dict is kept by the object itself.
_NOTHING = {}


def _writable(self, name):
    if name == '__dict__':
        who = type(self).__name__ if type(self) is not _local else '_thread._local'
        raise AttributeError(f"{who!r} object attribute '__dict__' is read-only")


def _own(state):
    """The dict of the running thread, made when there is none yet."""
    d = state.dicts[get_ident()] = {}
    current_thread()._locals.append(_ref(state))
    return d


def _show(self):
    """Gives self the running thread's attributes."""
    state = object.__getattribute__(self, '_state')
    mine = state.dicts.get(get_ident())
    if mine is None:
        mine = _own(state)
        cls = type(self)
        if cls.__init__ is not object.__init__:
            args, kw = state.args
            cls.__init__(self, *args, **kw)
    object.__setattr__(self, '__dict__', mine)


_local.__module__ = '_thread'
local = _local


def settrace(func): pass
def setprofile(func): pass
def gettrace(): pass
def getprofile(): pass
def stack_size(size=0, /): return 0


ThreadError = RuntimeError

__all__ = ['get_ident', 'active_count', 'Condition', 'current_thread', 'enumerate', 'main_thread', 'TIMEOUT_MAX', 'Event', 'Lock', 'RLock', 'Semaphore',
    'BoundedSemaphore', 'Thread', 'Barrier', 'BrokenBarrierError', 'Timer', 'ThreadError', 'ExceptHookArgs', 'excepthook', 'local', 'stack_size', 'get_native_id']

for _c in (lock, _RLock, _local):
    _machine.native_name(_c)
del _c
`;
