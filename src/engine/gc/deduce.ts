/**
 * Which objects of a list nobody outside it can reach. Models deduce_unreachable of Python/gc.c, CPython 3.13.
 *
 * 1. Every object's count is copied next to it. 2. Each reference between two of them is taken off the copy: what is left comes from
 * outside. 3. The list is walked: with a copy above 0 an object is alive and so is everything it refers to; with 0 it goes, for now, to
 * the unreachable list, and comes back when a later living object refers to it.
 */
import type { Machine, Ref } from '../memory/machine.ts';
import { TPFLAGS, TYPE } from '../memory/layout.ts';
import { hasFlag, IMMORTAL, typeOf, untrack } from '../memory/refs.ts';
import { EV } from '../memory/recorder.ts';
import { enterPhase } from './phase.ts';
import { append, clearCollecting, COLLECTING, FINALIZED, forEach, initList, isCollecting, move, nextOf, type Node, nodeOf, objectOf, prevOf, setNext, setPrev, UNREACHABLE } from './lists.ts';

/** Calls `visit` for every reference the object owns. tp_traverse */
export function traverse(m: Machine, o: Ref, visit: (r: Ref) => void): void {
  const f = m.i32[(typeOf(m, o) + TYPE.traverse) >> 2]!;
  if (f !== 0) m.fns[f]!(m, o, visit);
}

/** The object has a GC header. Static types are laid out with one but the collector does not count them in. _PyObject_IS_GC */
export function isCollectable(m: Machine, o: Ref): boolean {
  const t = typeOf(m, o);
  return hasFlag(m, t, TPFLAGS.HAVE_GC) && (!hasFlag(m, t, TPFLAGS.TYPE) || hasFlag(m, o, TPFLAGS.HEAPTYPE));
}

const refsWord = (g: Node): number => (g + 8) >> 2;
const refsOf = (m: Machine, g: Node): number => m.i32[refsWord(g)]! >> 2;

function setRefs(m: Machine, g: Node, n: number): void {
  const w = refsWord(g);
  m.i32[w] = (n << 2) | (m.i32[w]! & 3);
}

/** Step 1. Immortal objects leave the collector's lists for good. */
function copyCounts(m: Machine, list: Node): void {
  const { i32 } = m;
  for (let g = nextOf(m, list), next = 0; g !== list; g = next) {
    next = nextOf(m, g);
    const o = objectOf(g);
    const count = i32[o >> 2]!;
    if (count === IMMORTAL) { untrack(m, o); continue; }
    const w = refsWord(g);
    i32[w] = (count << 2) | (i32[w]! & FINALIZED) | COLLECTING;
    if (m.rec !== null) m.rec.put(EV.gcCopy, o, 0, count, 0);
  }
}

/** Step 2. */
function subtractInside(m: Machine, list: Node): void {
  let from = 0;
  const visit = (r: Ref): void => {
    if (!isCollectable(m, r)) return;
    const g = nodeOf(r);
    if (!isCollecting(m, g)) return;
    const n = refsOf(m, g);
    setRefs(m, g, n - 1);
    if (m.rec !== null) m.rec.put(EV.gcSubtract, r, n, n - 1, from);
  };
  forEach(m, list, (g) => { from = objectOf(g); traverse(m, from, visit); });
}

/** Step 3. Afterwards `list` holds the living, its links whole again, nothing in it marked; `unreachable` the rest, still COLLECTING. */
function separate(m: Machine, list: Node, unreachable: Node): void {
  const visit = (r: Ref): void => {
    if (!isCollectable(m, r)) return;
    const g = nodeOf(r);
    if (!isCollecting(m, g)) return;
    if ((m.i32[g >> 2]! & UNREACHABLE) !== 0) {
      // Set aside too early: back to the end of the list, to be looked at again.
      const prev = prevOf(m, g), next = nextOf(m, g);
      setNext(m, prev, m.i32[g >> 2]!);
      setPrev(m, next, prev);
      append(m, list, g);
      setRefs(m, g, 1);
      if (m.rec !== null) m.rec.put(EV.gcReachable, r, 0, 1, 0);
    } else if (refsOf(m, g) === 0) {
      setRefs(m, g, 1);
      if (m.rec !== null) m.rec.put(EV.gcReachable, r, 0, 1, 0);
    }
  };
  let prev = list;
  for (let g = nextOf(m, list); g !== list; g = nextOf(m, prev)) {
    const refs = refsOf(m, g);
    if (refs > 0) {
      traverse(m, objectOf(g), visit);
      setPrev(m, g, prev);
      clearCollecting(m, g);
      prev = g;
      if (m.rec !== null) m.rec.put(EV.gcReachable, objectOf(g), refs, refs, 0);
    } else {
      setNext(m, prev, nextOf(m, g));
      const last = prevOf(m, unreachable);
      setNext(m, last, g | UNREACHABLE);
      setPrev(m, g, last);
      setNext(m, g, unreachable | UNREACHABLE);
      setPrev(m, unreachable, g);
      if (m.rec !== null) m.rec.put(EV.gcUnreachable, objectOf(g), 0, 0, 0);
    }
  }
  setPrev(m, list, prev);
}

/**
 * Splits `list` into the living (left in it) and `unreachable` (made here, its objects marked COLLECTING). `told`: each step is a phase of the
 * collection; the second time, when it is asked who came back to life, all of it is one.
 */
export function deduceUnreachable(m: Machine, list: Node, unreachable: Node, told: boolean): void {
  initList(m, unreachable);
  if (told) enterPhase(m, 'copy');
  copyCounts(m, list);
  if (told) enterPhase(m, 'subtract');
  subtractInside(m, list);
  if (told) enterPhase(m, 'separate');
  separate(m, list, unreachable);
  for (let g = unreachable; ;) {
    const next = nextOf(m, g);
    setNext(m, g, next);
    if (next === unreachable) break;
    g = next;
  }
}

/** Moves every node to another list, in order. */
export function moveAll(m: Machine, from: Node, to: Node, each: (g: Node) => void): void {
  for (let g = nextOf(m, from); g !== from; g = nextOf(m, from)) {
    move(m, g, to);
    each(g);
  }
}
