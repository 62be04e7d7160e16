/** Names of Python 2 for protocols 0 to 2. Models the parts of Lib/_compat_pickle.py that concern modules this machine has, CPython 3.13. */

/** [module, name] of Python 3 -> of Python 2, both joined by a space. */
const NAMES: readonly (readonly [string, string])[] = [
  ['builtins range', '__builtin__ xrange'], ['functools reduce', '__builtin__ reduce'], ['_functools reduce', '__builtin__ reduce'], ['builtins chr', '__builtin__ unichr'], ['builtins str', '__builtin__ unicode'],
  ['builtins int', '__builtin__ long'], ['builtins zip', 'itertools izip'], ['builtins map', 'itertools imap'], ['builtins filter', 'itertools ifilter'],
  ['itertools filterfalse', 'itertools ifilterfalse'], ['itertools zip_longest', 'itertools izip_longest'], ['collections UserDict', 'UserDict IterableUserDict'],
  ['collections UserList', 'UserList UserList'], ['collections UserString', 'UserString UserString'],
];
const MODULES: readonly (readonly [string, string])[] = [['builtins', '__builtin__'], ['copyreg', 'copy_reg'], ['queue', 'Queue'], ['_thread', 'thread'], ['collections.abc', '_abcoll']];
/** Exceptions Python 2 did not have, under the name of the one they were then. */
const NEW_EXCEPTIONS: Readonly<Record<string, readonly string[]>> = {
  OSError: ['BrokenPipeError', 'ChildProcessError', 'ConnectionAbortedError', 'ConnectionError', 'ConnectionRefusedError', 'ConnectionResetError', 'FileExistsError',
    'FileNotFoundError', 'InterruptedError', 'IsADirectoryError', 'NotADirectoryError', 'PermissionError', 'ProcessLookupError', 'TimeoutError'],
  ImportError: ['ModuleNotFoundError'],
};
/** Built-in exceptions Python 2 had none for at all. */
const NOT_THEN = ['BaseExceptionGroup', 'ExceptionGroup', 'BlockingIOError', 'EncodingWarning', 'PythonFinalizationError', 'RecursionError', 'ResourceWarning', 'StopAsyncIteration'];

type Pair = readonly [module: string, name: string];
const pair = (s: string): Pair => s.split(' ') as unknown as Pair;

/** A Python 3 name as Python 2 called it; `isException` = a built-in exception. */
export function toPython2(module: string, name: string, isException: boolean): Pair {
  const hit = NAMES.find(([three]) => three === `${module} ${name}`);
  if (hit !== undefined) return pair(hit[1]);
  if (module === 'builtins' && isException && !NOT_THEN.includes(name)) {
    const then = Object.entries(NEW_EXCEPTIONS).find(([, later]) => later.includes(name));
    return ['exceptions', then === undefined ? name : then[0]];
  }
  return [MODULES.find(([three]) => three === module)?.[1] ?? module, name];
}

/** A Python 2 name as Python 3 calls it. */
export function toPython3(module: string, name: string): Pair {
  const hit = NAMES.find(([, two]) => two === `${module} ${name}`);
  if (hit !== undefined) return pair(hit[0]);
  const early: Readonly<Record<string, Pair>> = { '__builtin__ basestring': ['builtins', 'str'], 'UserDict UserDict': ['collections', 'UserDict'], 'exceptions StandardError': ['builtins', 'Exception'] };
  const also = early[`${module} ${name}`];
  if (also !== undefined) return also;
  const modules: Readonly<Record<string, string>> = { exceptions: 'builtins', UserDict: 'collections', UserList: 'collections', UserString: 'collections', StringIO: 'io', cStringIO: 'io' };
  return [MODULES.find(([, two]) => two === module)?.[0] ?? (Object.hasOwn(modules, module) ? modules[module]! : module), name];
}
