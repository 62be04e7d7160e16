/**
 * The incremental collector of CPython 3.14.0 to 3.14.4, as a policy: which objects a collection looks through. What it does with them is
 * region.ts. Models gc_collect_young, gc_collect_increment and gc_collect_full of Python/gc.c of that time.
 *
 *   generation 0: young          generations 1 and 2: the two spaces of the old, one visited in this round, one not
 *
 * A round begins with marking: whatever roots and stacks lead to is visited. Then each increment takes the young and as much of what is not visited as
 * there is work to do, always with all that it leads to, so that a cycle lies in one increment whole. When nothing is left the spaces change roles.
 *
 * Invariants: between increments work to do, phase and visited space are registers; an object's space is the list it is on.
 *
 * Departures: CPython keeps the space as a bit of the header, here it is found by walking the list; the stacks are marked whole each time, where CPython
 * stops at a frame it has marked before; untracking of tuples and dicts is 3.13's. No 3.14 was at hand to record from.
 */
import { FRAME, TYPE } from '../memory/layout.ts';
import type { Machine, Ref } from '../memory/machine.ts';
import { EV } from '../memory/recorder.ts';
import { IMMORTAL } from '../memory/refs.ts';
import { REG, REGION } from '../memory/registers.ts';
import { popRaw, pushRaw } from '../objects/abstract.ts';
import { isCollectable, traverse } from './deduce.ts';
import { forEach, headOf, initList, isEmpty, listSize, merge, move, nextOf, type Node, nodeOf, objectOf } from './lists.ts';
import { enterPhase } from './phase.ts';
import { collectRegion } from './region.ts';
import { untrackTuples } from './untrack.ts';

/** An increment looks at one object in (10 times the threshold of the old) of the heap, and no more than one and a half of the new. */
const SCAN_RATE_DIVISOR = 10;
const PERMANENT = 3;

const visitedHead = (m: Machine): Node => headOf(1 + m.i32[REG.gcVisited]!);
const pendingHead = (m: Machine): Node => headOf(2 - m.i32[REG.gcVisited]!);
const scale = (m: Machine): number => Math.max(2, m.i32[REG.gcThreshold + 1]!);
const heapSize = (m: Machine): number => [0, 1, 2].reduce((n, g) => n + listSize(m, headOf(g)), 0);

/** Collects: 0 = the young, 1 = an increment, 2 = everything. Objects found unreachable. */
export function collectIncrementally(m: Machine, g: number): number {
  return [young, increment, full][g]!(m);
}

/** The collection looks at the young list first. */
function begin(m: Machine): void {
  m.i32[REG.gcYoung] = headOf(0);
  enterPhase(m, 'merge');
}

function young(m: Machine): number {
  m.i32[REG.gcCount] = 0;
  m.i32[REG.gcCount + 1]!++;
  begin(m);
  untrackTuples(m, headOf(0));
  return region(m, headOf(0), visitedHead(m));
}

function increment(m: Machine): number {
  const { i32 } = m;
  const fresh = i32[REG.gcCount]!;
  i32[REG.gcCount] = 0;
  i32[REG.gcWork]! += fresh + Math.min(Math.floor(heapSize(m) / SCAN_RATE_DIVISOR / scale(m)), Math.floor(fresh * 3 / 2));
  begin(m);
  untrackTuples(m, headOf(0));
  if (i32[REG.gcMarked] === 0) {
    // What was marked counts twice, as it does in CPython.
    i32[REG.gcWork]! -= 2 * markFrom(m, [...globalRoots(m), ...stackRoots(m)]);
    i32[REG.gcMarked] = 1;
    i32[REG.gcYoung] = 0;
    enterPhase(m, 'none');
    return 0;
  }
  i32[REG.gcWork]! -= markFrom(m, stackRoots(m));
  const list = pushRaw(m, 16);
  initList(m, list);
  merge(m, headOf(0), list);
  const size = fill(m, list);
  const found = region(m, list, visitedHead(m));
  i32.fill(0, list >> 2, (list + 16) >> 2);
  popRaw(m, list);
  i32[REG.gcWork]! += Math.floor(heapSize(m) / SCAN_RATE_DIVISOR / scale(m)) - size;
  if (isEmpty(m, pendingHead(m))) completeRound(m);
  return found;
}

function full(m: Machine): number {
  m.i32.fill(0, REG.gcCount, REG.gcCount + 3);
  begin(m);
  const visited = visitedHead(m);
  merge(m, headOf(0), pendingHead(m));
  merge(m, pendingHead(m), visited);
  const found = region(m, visited, visited);
  completeRound(m);
  return found;
}

/** Survivors are old, in the space of what is visited. */
function region(m: Machine, from: Node, to: Node): number {
  return collectRegion(m, from, to, () => { if (m.rec !== null) m.rec.put(EV.gcSurvive, 0, listSize(m, from), to === headOf(1) ? 1 : 2, 0); });
}

/** Takes what was not visited, in order, each with all it leads to, until there is enough work in the list. Its size. */
function fill(m: Machine, list: Node): number {
  const pending = pendingHead(m);
  let size = listSize(m, list);
  if (size >= m.i32[REG.gcWork]! || isEmpty(m, pending)) return size;
  const left = membersOf(m, pending);
  const take = (o: Ref): void => { if (isCollectable(m, o) && left.delete(nodeOf(o))) { move(m, nodeOf(o), list); size++; } };
  while (size < m.i32[REG.gcWork]! && !isEmpty(m, pending)) {
    const first = nextOf(m, pending);
    take(objectOf(first));
    for (let g = first; g !== list; g = nextOf(m, g)) traverse(m, objectOf(g), take);
  }
  return size;
}

/** Moves what is not visited, young or old, and `roots` lead to, to the visited space. How many. */
function markFrom(m: Machine, roots: readonly Ref[]): number {
  const visited = visitedHead(m);
  const left = membersOf(m, pendingHead(m));
  forEach(m, headOf(0), (g) => left.add(g));
  const queue: Ref[] = [];
  const reach = (o: Ref): void => {
    if (m.i32[o >> 2] === IMMORTAL || !isCollectable(m, o) || !left.delete(nodeOf(o))) return;
    move(m, nodeOf(o), visited);
    queue.push(o);
  };
  for (const o of roots) reach(o);
  for (let i = 0; i < queue.length; i++) traverse(m, queue[i]!, reach);
  return queue.length;
}

function membersOf(m: Machine, head: Node): Set<Node> {
  const out = new Set<Node>();
  forEach(m, head, (g) => out.add(g));
  return out;
}

/** The modules, and the dicts of built-in types. */
function globalRoots(m: Machine): Ref[] {
  const types = Object.values(m.types).map((t) => m.i32[(t + TYPE.dict) >> 2]!);
  return [m.i32[REG.modules]!, m.i32[REG.builtinsModule]!, ...types].filter((o) => o !== 0);
}

/** What the frames of the running thread hold; a generator's frame is found through the generator. */
function stackRoots(m: Machine): Ref[] {
  const { i32 } = m;
  const out: Ref[] = [];
  for (let f = i32[REG.frame]!; f !== 0; f = i32[(f + FRAME.previous) >> 2]!) {
    if (f < REGION.stack || f >= REGION.stackEnd) continue;
    for (let s = (f + FRAME.localsplus) >> 2; s < i32[(f + FRAME.stacktop) >> 2]!; s += 2) if (i32[s] !== 0) out.push(i32[s]!);
    for (const k of [FRAME.locals, FRAME.func]) if (i32[(f + k) >> 2] !== 0) out.push(i32[(f + k) >> 2]!);
  }
  return out;
}

/** All was visited: the next round begins with marking. What is frozen keeps its space, so then the objects move instead. */
function completeRound(m: Machine): void {
  if (isEmpty(m, headOf(PERMANENT))) m.i32[REG.gcVisited] = 1 - m.i32[REG.gcVisited]!;
  else merge(m, visitedHead(m), pendingHead(m));
  m.i32[REG.gcWork] = 0;
  m.i32[REG.gcMarked] = 0;
}
