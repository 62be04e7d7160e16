/**
 * The heap audit: recounts every reference in memory and compares each with the stored count; finds every block in use an owner; walks
 * the allocator and the collector's lists. For tests. Not CPython's: CPython has no such thing.
 *
 * Two places to stand. At a boundary of the outermost loop, or between runs, no native is in the middle of its work: every reference is
 * somewhere in memory and every count must be met exactly. Inside a native that has called back, the native may hold references and
 * blocks that memory does not show: then no count may be too small, and lists and allocator must still be in order.
 *
 * Immortal objects have no count to compare. What built-in types hold themselves never changes after boot; an Auditor adds it up once,
 * `audit` adds it up afresh. Throws EngineBug naming what does not add up.
 */
import { EngineBug } from '../kernel/errors.ts';
import type { Machine, Ref } from '../memory/machine.ts';
import { CODE, DICT, FRAME, TPFLAGS, TYPE } from '../memory/layout.ts';
import { hasFlag, IMMORTAL, preheaderOf, typeOf } from '../memory/refs.ts';
import { all as threads, THREAD } from '../threads/thread-state.ts';
import { REG, REGION } from '../memory/registers.ts';
import { keyAt, entriesOf } from '../objects/dict-keys.ts';
import { cachedKeys } from '../objects/dict-values.ts';
import { inlineValues, managedDict } from '../objects/instance-dict.ts';
import { DESCR } from '../objects/descr.ts';
import { typeReferences } from '../objects/type.ts';
import { strToJs } from '../objects/str.ts';
import { FLAGS, FRAME_FLAG, frameTraverse } from '../vm/frame.ts';
import { auditAllocator, BlockMarks } from '../gc/audit-allocator.ts';
import { ListAudit } from '../gc/audit-lists.ts';
import { markBlocks, markFreeLists } from '../gc/audit-blocks.ts';

const at = (m: Machine, o: Ref, offset: number): number => m.i32[(o + offset) >> 2]!;
const hex = (a: number): string => `0x${a.toString(16)}`;

/** Descriptors in a built-in type's dict; nothing of theirs changes. */
const DESCRIPTORS = ['method_descriptor', 'classmethod_descriptor', 'getset_descriptor', 'member_descriptor', 'wrapper_descriptor'];

/** Checks the whole heap of a machine that stands between two instructions of the outermost loop, or between runs. */
export function audit(m: Machine): void {
  auditor(m).check(false);
}

/** Checks one machine again and again: what never changes of it is gone through once. */
export interface HeapAudit {
  /** Throws EngineBug at what is wrong; how many objects there are. `between`: counts may be too small, natives hold references. */
  check(between: boolean): number;
}

/** An audit of `m`, which has booted. */
export function auditor(m: Machine): HeapAudit {
  return new Auditor(m);
}

class Auditor implements HeapAudit {
  private readonly m: Machine;
  /** References found to the object at 16 * index, plus 1; 0 = not met yet. */
  private readonly counts: Int32Array;
  /** Objects met, in order; those from `next` on are still to be gone through. */
  private seen = new Int32Array(1 << 13);
  private top = 0;
  private readonly blocks: BlockMarks;
  private readonly lists: ListAudit;
  /** Owners found of each key table that instances share. */
  private readonly shared = new Map<Ref, number>();
  /** Heap types that are built in (ExceptionGroup): the table of types holds one reference to each. */
  private readonly heapTypes = new Set<Ref>();
  /** Objects of built-in types that never change come first in `seen`; then what they refer to, and how often each is. */
  private readonly fixed: number;
  private readonly fixedSeen: Int32Array;
  private readonly fixedCounts: Int32Array;

  constructor(m: Machine) {
    this.m = m;
    this.counts = new Int32Array(m.buf.byteLength >> 4);
    this.blocks = new BlockMarks(m);
    this.lists = new ListAudit(m, (o) => describe(m, o));
    const expand = this.builtIn();
    this.fixed = expand.length;
    for (const o of expand) this.met(o);
    for (const o of expand) this.references(o);
    this.fixedSeen = this.seen.slice(0, this.top);
    this.fixedCounts = this.fixedSeen.map((o) => this.counts[o >> 4]!);
    this.forget();
  }

  /** Static types with their dicts, tuples and descriptors. */
  private builtIn(): Ref[] {
    const m = this.m;
    const kinds = new Set(DESCRIPTORS.map((name) => m.types[name]!));
    const out = new Set<Ref>();
    for (const t of new Set(Object.values(m.types))) {
      if (hasFlag(m, t, TPFLAGS.HEAPTYPE)) { this.heapTypes.add(t); continue; }
      out.add(t);
      for (const f of [TYPE.mro, TYPE.bases]) if (at(m, t, f) !== 0) out.add(at(m, t, f));
      const d = at(m, t, TYPE.dict);
      out.add(d);
      m.fns[at(m, m.tDict, TYPE.traverse)]!(m, d, (r: Ref) => { if (kinds.has(typeOf(m, r)) && at(m, r, DESCR.type) === t) out.add(r); });
    }
    return [...out];
  }

  /** See above; `inside` = a native is waiting for Python code to return. Number of objects looked at. */
  check(inside: boolean): number {
    const { m, counts, fixedSeen, fixedCounts } = this;
    try {
      while (this.seen.length < fixedSeen.length) this.grow();
      this.seen.set(fixedSeen);
      this.top = fixedSeen.length;
      for (let i = 0; i < fixedSeen.length; i++) counts[fixedSeen[i]! >> 4] = fixedCounts[i]!;
      this.roots(inside);
      for (const t of this.heapTypes) this.visit(t);
      const collecting = m.i32[REG.gcCollecting] !== 0;
      if (!collecting) this.lists.walk((o) => { if (counts[o >> 4] === 0) this.met(o); });
      for (let i = this.fixed; i < this.top; i++) this.references(this.seen[i]!);
      this.compare(inside);
      if (!collecting) for (let i = 0; i < this.top; i++) this.lists.object(this.seen[i]!);
      this.blocks.begin();
      for (let i = 0; i < this.top; i++) markBlocks(m, this.seen[i]!, this.blocks);
      markFreeLists(m, this.blocks);
      auditAllocator(m, this.blocks, (block, size) => { if (!inside) this.leaked(block, size); });
      return this.top;
    } finally {
      this.forget();
    }
  }

  private forget(): void {
    for (let i = 0; i < this.top; i++) this.counts[this.seen[i]! >> 4] = 0;
    this.top = 0;
    this.shared.clear();
  }

  private compare(inside: boolean): void {
    const { m, counts, seen } = this;
    for (const [k, owners] of this.shared) {
      const stored = at(m, k, 0);
      if (stored !== owners && !(inside && stored > owners)) throw new EngineBug(`heap audit: the shared key table ${hex(k)} has count ${stored}, ${owners} owners found`);
    }
    for (let i = 0; i < this.top; i++) {
      const o = seen[i]!;
      const stored = m.i32[o >> 2]!, found = counts[o >> 4]! - 1;
      if (stored === found || stored === IMMORTAL || (inside && stored > found)) continue;
      throw new EngineBug(`heap audit: ${describe(m, o)} has count ${stored}, ${found} references found`);
    }
  }

  /** One more reference to `r`, from somewhere that owns it. */
  private readonly visit = (r: Ref): void => {
    const i = r >> 4;
    if (this.counts[i] === 0) this.met(r);
    this.counts[i]!++;
  };

  /** An object met for the first time, not by a reference. */
  private met(r: Ref): void {
    const m = this.m;
    if ((r & 15) !== 0 || r < REGION.static || r >= m.buf.byteLength) throw new EngineBug(`heap audit: a reference to ${hex(r)}, which is no object's address`);
    const stored = m.i32[r >> 2]!;
    if (stored !== IMMORTAL && stored <= 0) throw new EngineBug(`heap audit: a reference leads to ${describe(m, r)}, which has count ${stored}`);
    this.counts[r >> 4] = 1;
    if (this.top === this.seen.length) this.grow();
    this.seen[this.top++] = r;
  }

  private grow(): void {
    const bigger = new Int32Array(this.seen.length * 2);
    bigger.set(this.seen);
    this.seen = bigger;
  }

  /** Every reference an object owns, also those its tp_traverse leaves out. */
  private references(o: Ref): void {
    const m = this.m;
    const t = typeOf(m, o);
    const flags = m.i32[(t + TYPE.flags) >> 2]!;
    if ((flags & TPFLAGS.TYPE) !== 0) {
      if (hasFlag(m, o, TPFLAGS.HEAPTYPE)) typeReferences(m, o, this.visit);
      else for (const f of [TYPE.dict, TYPE.mro, TYPE.bases, TYPE.base]) { const r = at(m, o, f); if (r !== 0) this.visit(r); }
      if ((flags & TPFLAGS.HEAPTYPE) !== 0) this.visit(t);
      if (cachedKeys(m, o) !== 0) this.sharedKeys(cachedKeys(m, o));
      return;
    }
    if ((flags & TPFLAGS.DICT) !== 0 && at(m, o, DICT.values) !== 0) this.sharedKeys(at(m, o, DICT.keys));
    const f = at(m, t, TYPE.traverse);
    if (f !== 0) m.fns[f]!(m, o, this.visit);
    // Over inline values the dict is the instance's, though its tp_traverse shows the values instead.
    if ((flags & TPFLAGS.MANAGED_DICT) !== 0 && inlineValues(m, o) !== 0 && managedDict(m, o) !== 0) this.visit(managedDict(m, o));
  }

  /** One more owner of a table that a class's instances share; its names are counted once. */
  private sharedKeys(k: Ref): void {
    const owners = this.shared.get(k) ?? 0;
    this.shared.set(k, owners + 1);
    if (owners === 0) for (let i = 0, n = entriesOf(this.m, k); i < n; i++) this.visit(at(this.m, keyAt(this.m, k, i), 0));
  }

  /**
   * Registers that own, frames on the data stack, the thread's exception being handled. A frame that waits for a native may have given
   * away what stands on its evaluation stack, as CPython's does; then only its variables count.
   */
  private roots(inside: boolean): void {
    const { m, visit } = this;
    for (const reg of [REG.exc, REG.modules, REG.gcCallbacks, REG.gcGarbage, REG.stdout, REG.stderr, REG.baseExcInfo, REG.builtinsModule, REG.mainCode, REG.arena, REG.atexit, REG.lastExc]) {
      const r = m.i32[reg]!;
      if (r !== 0) visit(r);
    }
    for (const t of threads(m)) {
      const handled = at(m, t, THREAD.item);
      if (handled !== 0) visit(handled);
      if (t !== m.i32[REG.thread]) this.frames(at(m, t, THREAD.frame), inside);
    }
    this.frames(m.i32[REG.frame]!, inside);
  }

  private frames(innermost: Ref, inside: boolean): void {
    const { m, visit } = this;
    let waits = false;
    for (let f = innermost; f !== 0; f = at(m, f, FRAME.previous)) {
      // A generator's frame lies in the generator, which is gone through for itself.
      if (f >= REGION.stack && f < REGION.stackEnd) {
        if (inside && waits) this.variables(f);
        else frameTraverse(m, f, visit);
        visit(at(m, f, FRAME.code));
        if (at(m, f, FRAME.frameObj) !== 0) visit(at(m, f, FRAME.frameObj));
      }
      waits = (at(m, f, FLAGS) & (FRAME_FLAG.entry | FRAME_FLAG.generator)) !== 0;
    }
  }

  /** What a frame owns but its evaluation stack. */
  private variables(f: Ref): void {
    const { m, visit } = this;
    for (const k of [FRAME.func, FRAME.locals]) if (at(m, f, k) !== 0) visit(at(m, f, k));
    const n = at(m, at(m, f, FRAME.code), CODE.nlocalsplus);
    for (let i = 0; i < n; i++) { const r = at(m, f, FRAME.localsplus + 8 * i); if (r !== 0) visit(r); }
  }

  private isType(t: Ref): boolean {
    return (t & 15) === 0 && t >= REGION.static && t < this.m.buf.byteLength && this.counts[t >> 4] !== 0 && hasFlag(this.m, typeOf(this.m, t), TPFLAGS.TYPE) && hasFlag(this.m, t, TPFLAGS.READY);
  }

  /** A block in use that nothing found owns. */
  private leaked(block: Ref, size: number): void {
    const m = this.m;
    for (const pre of [0, 16, 32]) {
      const o = block + pre;
      if (pre < size && m.i32[o >> 2]! > 0 && m.i32[(o >> 2) + 1] === 0 && this.isType(typeOf(m, o)) && preheaderOf(m, typeOf(m, o)) === pre) {
        throw new EngineBug(`heap audit: ${describe(m, o)} has count ${m.i32[o >> 2]} but nothing refers to it`);
      }
    }
    throw new EngineBug(`heap audit: the block ${hex(block)} of ${size} bytes is in use but nothing owns it`);
  }
}

/** Type and address, and the text of a str, for messages. */
function describe(m: Machine, o: Ref): string {
  const t = typeOf(m, o);
  if ((t & 15) !== 0 || t < REGION.static || t + TYPE.basic > m.buf.byteLength) return `a thing with type word ${hex(t)} at ${hex(o)}`;
  const name = at(m, t, TYPE.htName);
  return `${name === 0 ? '?' : strToJs(m, name)} ${t === m.tStr ? `${JSON.stringify(strToJs(m, o).slice(0, 40))} ` : ''}at ${hex(o)}`;
}
