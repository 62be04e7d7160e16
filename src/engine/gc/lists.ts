/**
 * The collector's circular lists. Models the gc_list helpers of Python/gc.c, CPython 3.13.
 *
 *   node = GC header, 16 bytes before its object:  | next 8 | prev 8 |      a list's head is a node without object
 *   low bits of next: 1 = in the unreachable list for now      of prev: 1 = finalized, 2 = being collected
 *
 * Invariant: outside a collection both links of every node are right and the only low bit in use is FINALIZED. While a list is being
 * collected its prev words hold gc_refs << 2 instead.
 */
import type { Machine, Ref } from '../memory/machine.ts';
import { TABLE } from '../memory/registers.ts';

/** Byte address of a node: a generation's head, or an object's header. */
export type Node = number;

export const FINALIZED = 1;
export const COLLECTING = 2;
export const UNREACHABLE = 1;
export const GENERATIONS = 3;

/** Head of generation 0, 1, 2, or of the permanent one as 3. */
export const headOf = (generation: number): Node => TABLE.gcHeads + 16 * generation;
export const nodeOf = (o: Ref): Node => o - 16;
export const objectOf = (g: Node): Ref => g + 16;

export const nextOf = (m: Machine, g: Node): Node => m.i32[g >> 2]! & ~3;
export const prevOf = (m: Machine, g: Node): Node => m.i32[(g + 8) >> 2]! & ~3;

export function setNext(m: Machine, g: Node, to: Node): void {
  m.i32[g >> 2] = to;
}

/** Keeps the flags. */
export function setPrev(m: Machine, g: Node, to: Node): void {
  const w = (g + 8) >> 2;
  m.i32[w] = to | (m.i32[w]! & 3);
}

export const isCollecting = (m: Machine, g: Node): boolean => (m.i32[(g + 8) >> 2]! & COLLECTING) !== 0;
export const isFinalized = (m: Machine, g: Node): boolean => (m.i32[(g + 8) >> 2]! & FINALIZED) !== 0;

export function clearCollecting(m: Machine, g: Node): void {
  m.i32[(g + 8) >> 2]! &= ~COLLECTING;
}

/** Makes an empty list of 16 bytes at `head`. */
export function initList(m: Machine, head: Node): void {
  const w = head >> 2;
  m.i32[w] = head;
  m.i32[w + 1] = 0;
  m.i32[w + 2] = head;
  m.i32[w + 3] = 0;
}

export const isEmpty = (m: Machine, head: Node): boolean => m.i32[head >> 2] === head;

export function append(m: Machine, head: Node, g: Node): void {
  const last = prevOf(m, head);
  setNext(m, last, g);
  setPrev(m, g, last);
  setNext(m, g, head);
  setPrev(m, head, g);
}

/** Takes a node off its list and puts it at the end of another. */
export function move(m: Machine, g: Node, to: Node): void {
  const next = nextOf(m, g), prev = prevOf(m, g);
  setNext(m, prev, next);
  setPrev(m, next, prev);
  append(m, to, g);
}

/** All of `from` to the end of `to`; `from` is empty afterwards. */
export function merge(m: Machine, from: Node, to: Node): void {
  if (isEmpty(m, from)) return;
  const first = nextOf(m, from), last = prevOf(m, from), end = prevOf(m, to);
  setNext(m, end, first);
  setPrev(m, first, end);
  setNext(m, last, to);
  setPrev(m, to, last);
  initList(m, from);
}

export function listSize(m: Machine, head: Node): number {
  let n = 0;
  for (let g = nextOf(m, head); g !== head; g = nextOf(m, g)) n++;
  return n;
}

/** Walks a list nobody changes meanwhile. */
export function forEach(m: Machine, head: Node, f: (g: Node) => void): void {
  for (let g = nextOf(m, head); g !== head;) {
    const next = nextOf(m, g);
    f(g);
    g = next;
  }
}
