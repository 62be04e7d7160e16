/**
 * threading, with the main thread alone. Behaviour of Lib/threading.py, CPython 3.13.
 *
 * NON-CPYTHON: no second thread can be started: start() is Unsupported. Nothing else can therefore ever wake the main thread: where it would
 * wait without a time limit, CPython would hang, and here that is Unsupported too. With a time limit the time passes and the wait fails.
 */
export const THREADING_SOURCE = (): string => String.raw`
"""The main thread, and the locks threads use."""
import _machine
import sys
from itertools import count as _count
from time import sleep as _sleep, monotonic as _time

TIMEOUT_MAX = 9223372036.0


def _never():
    """Ends the program, naming what the program itself called."""
    f = sys._getframe(1)
    while f.f_back is not None and f.f_back.f_code.co_filename.startswith('<frozen '):
        f = f.f_back
    _machine.unsupported(f.f_code.co_qualname + '() that would wait for ever', 'The program has one thread, so nothing else can end the wait. Give a timeout, or do not block.')


def _pause(timeout):
    _sleep(timeout)


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
        if not self._taken:
            self._taken = True
            return True
        if not blocking:
            return False
        if timeout == -1:
            _never()
        _pause(timeout)
        return False

    def release(self):
        if not self._taken:
            raise RuntimeError('release unlocked lock')
        self._taken = False

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
        if self._owner == 0:
            self._owner = me
            self._count = 1
            return True
        if not blocking:
            return False
        if timeout == -1:
            _never()
        _pause(timeout)
        return False

    def release(self):
        if self._owner != get_ident():
            raise RuntimeError('cannot release un-acquired lock')
        self._count -= 1
        if not self._count:
            self._owner = 0

    def _is_owned(self):
        return self._owner == get_ident()

    def _release_save(self):
        if self._count == 0:
            raise RuntimeError('cannot release un-acquired lock')
        state = (self._count, self._owner)
        self._count = self._owner = 0
        return state

    def _acquire_restore(self, state):
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
        if timeout is None:
            _never()
        saved = self._release_save()
        try:
            if timeout > 0:
                _pause(timeout)
        finally:
            self._acquire_restore(saved)
        return False

    def wait_for(self, predicate, timeout=None):
        result = predicate()
        if not result:
            self.wait(timeout)
            result = predicate()
        return result

    def notify(self, n=1):
        if not self._is_owned():
            raise RuntimeError('cannot notify on un-acquired lock')

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
        with self._cond:
            if self._value == 0:
                if not blocking:
                    return False
                if timeout is None:
                    _never()
                _pause(timeout)
                return False
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
        if not self._flag:
            if timeout is None:
                _never()
            _pause(timeout)
        return self._flag


class BrokenBarrierError(RuntimeError):
    pass


class Barrier:
    """A place where so many threads wait for each other."""

    def __init__(self, parties, action=None, timeout=None):
        if parties < 1:
            raise ValueError('parties must be > 0')
        self._parties = parties
        self._action = action
        self._timeout = timeout
        self._broken = False

    def __repr__(self):
        at = f'<{type(self).__module__}.{type(self).__qualname__} at {id(self):#x}'
        return at + (': broken>' if self._broken else f': waiters=0/{self._parties}>')

    parties = property(lambda self: self._parties)
    n_waiting = property(lambda self: 0)
    broken = property(lambda self: self._broken)

    def wait(self, timeout=None):
        if self._broken:
            raise BrokenBarrierError
        if self._parties == 1:
            if self._action:
                self._action()
            return 0
        timeout = self._timeout if timeout is None else timeout
        if timeout is None:
            _never()
        _pause(timeout)
        self._broken = True
        raise BrokenBarrierError

    def reset(self):
        self._broken = False

    def abort(self):
        self._broken = True


_numbers = _count(1)
_MAIN_IDENT = 140000000000000


class Thread:
    """A call that would run beside the others. It can be made and looked at, not started."""

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
        self._daemonic = daemon if daemon is not None else False
        self._ident = None
        self._began = False

    def __repr__(self):
        status = 'started' if self._began else 'initial'
        if self._daemonic:
            status += ' daemon'
        if self._ident is not None:
            status += f' {self._ident}'
        return f'<{type(self).__name__}({self._name}, {status})>'

    def start(self):
        if self._began:
            raise RuntimeError('threads can only be started once')
        _machine.unsupported('a second thread', 'This machine runs one thread. Call the function itself, or use a generator for each task.')

    def run(self):
        try:
            if self._target is not None:
                self._target(*self._args, **self._kwargs)
        finally:
            del self._target, self._args, self._kwargs

    def join(self, timeout=None):
        if not self._began:
            raise RuntimeError('cannot join thread before it is started')
        if self is current_thread():
            raise RuntimeError('cannot join current thread')
    def is_alive(self):
        return self._began

    @property
    def name(self):
        return self._name

    @name.setter
    def name(self, name):
        self._name = str(name)

    @property
    def ident(self):
        return self._ident

    native_id = ident

    @property
    def daemon(self):
        return self._daemonic

    @daemon.setter
    def daemon(self, daemonic):
        if self._began:
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


_main = _MainThread(name='MainThread', daemon=False)
_main._began = True
_main._ident = _MAIN_IDENT


def current_thread():
    return _main


def main_thread():
    return _main


def get_ident():
    return _MAIN_IDENT


get_native_id = get_ident


def active_count():
    return 1


def enumerate():
    return [_main]


class _local:
    """Attributes of the thread's own."""

    def __new__(cls, /, *args, **kw):
        if (args or kw) and cls.__init__ is object.__init__:
            raise TypeError('Initialization arguments are not supported')
        return object.__new__(cls)

    def __getattr__(self, name):
        who = type(self).__name__ if type(self) is not _local else '_thread._local'
        raise AttributeError(f'{who!r} object has no attribute {name!r}', name=name, obj=self)


_local.__module__ = '_thread'
local = _local


def settrace(func): pass
def setprofile(func): pass
def stack_size(size=0, /): return 0


ThreadError = RuntimeError

__all__ = ['get_ident', 'active_count', 'Condition', 'current_thread', 'enumerate', 'main_thread', 'TIMEOUT_MAX', 'Event', 'Lock', 'RLock', 'Semaphore',
    'BoundedSemaphore', 'Thread', 'Barrier', 'BrokenBarrierError', 'Timer', 'ThreadError', 'ExceptHookArgs', 'excepthook', 'local', 'stack_size', 'get_native_id']

for _c in (lock, _RLock):
    _machine.native_name(_c)
del _c
`;
