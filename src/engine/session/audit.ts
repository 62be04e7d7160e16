/**
 * The heap audit: recounts every reference in memory and compares each with the stored count; walks the allocator and the collector's
 * lists. For tests. Not CPython's: CPython has no such thing.
 *
 * Preconditions: no native is in the middle of its work (a boundary of the outermost loop, or between runs), so every reference is
 * somewhere in memory. Immortal objects have no count to compare. Throws EngineBug naming what does not add up.
 */
import { EngineBug } from '../kernel/errors.ts';
import type { Machine, Ref } from '../memory/machine.ts';
import { DICT, FRAME, LIST, MANAGED, SET, TPFLAGS, TYPE } from '../memory/layout.ts';
import { hasFlag, IMMORTAL, preheaderOf, typeOf } from '../memory/refs.ts';
import { REG, REGION, TABLE } from '../memory/registers.ts';
import { typeReferences } from '../objects/type.ts';
import { strToJs } from '../objects/str.ts';
import { isPrivateDict, managedDictAt } from '../objects/type-alloc.ts';
import { frameTraverse } from '../vm/frame.ts';
import { auditAllocator } from '../gc/audit-allocator.ts';

const at = (m: Machine, o: Ref, offset: number): number => m.i32[(o + offset) >> 2]!;
const hex = (a: number): string => `0x${a.toString(16)}`;

class Count {
  /** References found to each object that is not immortal. */
  readonly found = new Map<Ref, number>();
  /** Immortal and static objects gone through. */
  readonly fixed = new Set<Ref>();
  private readonly queue: Ref[] = [];
  private readonly m: Machine;

  constructor(m: Machine) { this.m = m; }

  /** One more reference to `r`, from somewhere that owns it. */
  readonly visit = (r: Ref): void => {
    const m = this.m;
    this.node(r, `a reference to ${hex(r)}`);
    if (m.i32[r >> 2] !== IMMORTAL) this.found.set(r, this.found.get(r)! + 1);
  };

  /** Makes sure an object is gone through, without a reference to it. */
  node(r: Ref, what: string): void {
    const m = this.m;
    if ((r & 7) !== 0 || r < REGION.static || r >= m.buf.byteLength) throw new EngineBug(`heap audit: ${what} is no address`);
    if (m.i32[r >> 2] === IMMORTAL) {
      if (!this.fixed.has(r)) { this.fixed.add(r); this.queue.push(r); }
    } else if (!this.found.has(r)) {
      if (m.i32[r >> 2]! <= 0) throw new EngineBug(`heap audit: ${what} (a ${typeText(m, r)}) leads to an object with count ${m.i32[r >> 2]}`);
      this.found.set(r, 0);
      this.queue.push(r);
    }
  }

  /** Goes through everything there is to go through. */
  run(): void {
    for (let o = this.queue.pop(); o !== undefined; o = this.queue.pop()) references(this.m, o, this);
  }
}

function typeText(m: Machine, o: Ref): string {
  const t = typeOf(m, o);
  if ((t & 7) !== 0 || t < REGION.static || t + TYPE.basic > m.buf.byteLength) return `thing with type word ${hex(t)}`;
  const name = at(m, t, TYPE.htName);
  return name === 0 ? '?' : strToJs(m, name);
}

/** Every reference an object owns, also those its tp_traverse leaves out. */
function references(m: Machine, o: Ref, count: Count): void {
  const t = typeOf(m, o);
  if (hasFlag(m, t, TPFLAGS.TYPE)) {
    if (hasFlag(m, o, TPFLAGS.HEAPTYPE)) typeReferences(m, o, count.visit);
    else for (const f of [TYPE.dict, TYPE.mro, TYPE.bases, TYPE.base]) { const r = at(m, o, f); if (r !== 0) count.visit(r); }
    if (hasFlag(m, t, TPFLAGS.HEAPTYPE)) count.visit(t);
    return;
  }
  const f = at(m, t, TYPE.traverse);
  if (f !== 0) m.fns[f]!(m, o, count.visit);
  if (hasFlag(m, t, TPFLAGS.HEAPTYPE) && managedDictAt(m, o) !== 0) {
    const d = at(m, o, MANAGED.dict);
    if (d !== 0 && isPrivateDict(m, d)) privateDict(m, o, d);
  }
}

/** A private dict is its instance's alone; what is in it was counted for the instance. */
function privateDict(m: Machine, o: Ref, d: Ref): void {
  if (m.i32[d >> 2] !== 1) throw new EngineBug(`heap audit: the private dict ${hex(d)} of ${typeText(m, o)} ${hex(o)} has count ${m.i32[d >> 2]}`);
}

/** Registers that own, frames on the data stack, the thread's exception being handled. */
function roots(m: Machine, visit: (r: Ref) => void): void {
  for (const reg of [REG.exc, REG.modules, REG.gcCallbacks, REG.gcGarbage, REG.stdout, REG.stderr, REG.baseExcInfo, REG.temps, REG.builtinsModule]) {
    const r = m.i32[reg]!;
    if (r !== 0) visit(r);
  }
  for (let f = m.i32[REG.frame]!; f !== 0; f = at(m, f, FRAME.previous)) {
    if (f < REGION.stack || f >= REGION.stackEnd) continue;
    frameTraverse(m, f, visit);
    visit(at(m, f, FRAME.code));
    if (at(m, f, FRAME.frameObj) !== 0) visit(at(m, f, FRAME.frameObj));
  }
}

/** Objects on the collector's lists; each list must close both ways. */
function tracked(m: Machine): Ref[] {
  const out: Ref[] = [];
  const seen = new Set<Ref>();
  for (let g = 0; g < 4; g++) {
    const head = TABLE.gcHeads + 16 * g;
    let before = head;
    for (let p = m.i32[head >> 2]! & ~3; p !== head; p = m.i32[p >> 2]! & ~3) {
      if (seen.has(p) || p < REGION.static) throw new EngineBug(`heap audit: the list of generation ${g} does not close at ${hex(p)}`);
      seen.add(p);
      if ((m.i32[(p + 8) >> 2]! & ~3) !== before) throw new EngineBug(`heap audit: generation ${g}: _gc_prev of ${typeText(m, p + 16)} ${hex(p + 16)} is ${hex(m.i32[(p + 8) >> 2]!)}, should be ${hex(before)}`);
      if (preheaderOf(m, typeOf(m, p + 16)) === 0) throw new EngineBug(`heap audit: ${typeText(m, p + 16)} ${hex(p + 16)} is tracked but has no header`);
      out.push(p + 16);
      before = p;
    }
    if ((m.i32[(head + 8) >> 2]! & ~3) !== before) throw new EngineBug(`heap audit: the list of generation ${g} ends at ${hex(before)} but its head says ${hex(m.i32[(head + 8) >> 2]!)}`);
  }
  return out;
}

/** Checks the whole heap. */
export function audit(m: Machine): void {
  const count = new Count(m);
  roots(m, count.visit);
  for (const t of Object.values(m.types)) count.node(t, 'a built-in type');
  for (const o of tracked(m)) count.node(o, `the collector's list at ${hex(o)}`);
  count.run();
  for (const [o, n] of count.found) {
    const stored = m.i32[o >> 2]!;
    const extra = hasFlag(m, typeOf(m, o), TPFLAGS.TYPE) && Object.values(m.types).includes(o) ? 1 : 0;
    if (stored !== n + extra) throw new EngineBug(`heap audit: ${typeText(m, o)} at ${hex(o)} has count ${stored}, ${n + extra} references found`);
  }
  const owned = blocksOf(m, count);
  auditAllocator(m, (block, size) => {
    if (owned.has(block)) return;
    for (const pre of [0, 16, 32]) {
      const o = block + pre;
      if (pre < size && m.i32[o >> 2]! > 0 && m.i32[(o >> 2) + 1] === 0 && isBuiltInType(m, typeOf(m, o)) && preheaderOf(m, typeOf(m, o)) === pre) {
        throw new EngineBug(`heap audit: ${typeText(m, o)} at ${hex(o)} has count ${m.i32[o >> 2]} but nothing refers to it`);
      }
    }
  });
}

function isBuiltInType(m: Machine, t: Ref): boolean {
  return t >= REGION.static && t < REGION.staticEnd && (t & 7) === 0 && typeOf(m, t) === m.tType && hasFlag(m, t, TPFLAGS.READY);
}

/** First bytes of the blocks that objects found hold: their own, item arrays, key tables, private dicts. */
function blocksOf(m: Machine, count: Count): Set<Ref> {
  const owned = new Set<Ref>();
  const add = (o: Ref): void => {
    const t = typeOf(m, o);
    owned.add(o - preheaderOf(m, t));
    if (hasFlag(m, t, TPFLAGS.LIST)) owned.add(at(m, o, LIST.items));
    if (hasFlag(m, t, TPFLAGS.DICT)) owned.add(at(m, o, DICT.keys));
    if (hasFlag(m, t, TPFLAGS.TYPE)) owned.add(at(m, o, TYPE.subclasses));
    if (t === m.types['set'] || t === m.types['frozenset']) owned.add(at(m, o, SET.table));
    if (t === m.types['bytearray']) owned.add(at(m, o, 32));
    const d = hasFlag(m, t, TPFLAGS.HEAPTYPE) && managedDictAt(m, o) !== 0 ? at(m, o, MANAGED.dict) : 0;
    if (d !== 0) { owned.add(d - 16); owned.add(at(m, d, DICT.keys)); }
  };
  for (const o of count.found.keys()) add(o);
  for (const o of count.fixed) add(o);
  return owned;
}
