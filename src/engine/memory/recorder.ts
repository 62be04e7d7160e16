/**
 * Who is told what the machine does. A recorder only listens: with and without one, the bytes are the same.
 * Everything is a number; `aux` is an index into nothing mutable (a name's address, a line).
 */

/** Kinds as numbers, in the order of `EVENT_KINDS`, which the session turns into contract names. */
export const EVENT_KINDS = [
  'alloc', 'free', 'incref', 'decref', 'bind', 'unbind', 'output', 'call', 'return', 'raise', 'track', 'untrack', 'finalize',
  'weakref.clear', 'collect.start', 'collect.end', 'gc.copy', 'gc.subtract', 'gc.unreachable', 'gc.reachable',
  'arena.open', 'arena.close', 'pool.open', 'pool.close', 'resize', 'write', 'gc.phase', 'gc.clear', 'gc.survive',
] as const;

export const EV = {
  alloc: 0, free: 1, incref: 2, decref: 3, bind: 4, unbind: 5, output: 6, call: 7, return: 8, raise: 9, track: 10, untrack: 11, finalize: 12,
  weakrefClear: 13, collectStart: 14, collectEnd: 15, gcCopy: 16, gcSubtract: 17, gcUnreachable: 18, gcReachable: 19,
  arenaOpen: 20, arenaClose: 21, poolOpen: 22, poolClose: 23, resize: 24, write: 25, gcPhase: 26, gcClear: 27, gcSurvive: 28,
} as const;

export interface Recorder {
  /** One event: kind (EV), the address it is about, two numbers (see contract.ts) and the address of a str naming something, or 0. */
  put(kind: number, address: number, a: number, b: number, name: number): void;
  /** No event: a list or dict has changed entries it keeps outside its own block, where neither its size nor its place shows it. */
  wrote(address: number): void;
  /** No event: one pointer kept outside its container's own block was replaced; the byte address of its cells. */
  wroteAt(at: number): void;
}
