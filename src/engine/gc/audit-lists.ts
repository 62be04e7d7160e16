/**
 * The collector's part of the heap audit: its lists close both ways, each object is on one of them just when its header says so, no flag of a
 * collection is left over, and the counters are what they can be. Throws EngineBug.
 *
 * Only between collections: while one runs, prev words hold copied counts.
 */
import { EngineBug } from '../kernel/errors.ts';
import type { Machine, Ref } from '../memory/machine.ts';
import { preheaderOf, typeOf } from '../memory/refs.ts';
import { REG, REGION } from '../memory/registers.ts';
import { COLLECTING, FINALIZED, GENERATIONS, headOf, type Node, nextOf, objectOf, prevOf } from './lists.ts';

const hex = (a: number): string => `0x${a.toString(16)}`;
const bug = (message: string): never => { throw new EngineBug(`heap audit: ${message}`); };

export class ListAudit {
  private readonly m: Machine;
  private readonly describe: (o: Ref) => string;
  /** By address / 16: the round in which an object was found on a list. */
  private readonly rounds: Uint8Array;
  private round = 0;

  constructor(m: Machine, describe: (o: Ref) => string) {
    this.m = m;
    this.describe = describe;
    this.rounds = new Uint8Array(m.buf.byteLength >> 4);
  }

  /** Walks the four lists and tells every object on them. */
  walk(tell: (o: Ref) => void): void {
    const { m, rounds } = this;
    if (++this.round === 256) { rounds.fill(0); this.round = 1; }
    for (let g = 0; g <= GENERATIONS; g++) {
      const head = headOf(g);
      let before = head;
      for (let p = m.i32[head >> 2]!; p !== head; p = m.i32[p >> 2]!) {
        this.node(p, before, g);
        tell(objectOf(p));
        before = p;
      }
      if (m.i32[(head + 8) >> 2] !== before) bug(`the list of generation ${g} ends at ${hex(before)} but its head says ${hex(m.i32[(head + 8) >> 2]!)}`);
    }
    this.counters();
  }

  private node(p: Node, before: Node, g: number): void {
    const { m, rounds, round } = this;
    if ((p & 15) !== 0 || p < REGION.static || p >= m.buf.byteLength) bug(`the list of generation ${g} leads from ${hex(before)} to ${hex(p)}, which is no node`);
    const o = objectOf(p);
    if (rounds[o >> 4] === round) bug(`the list of generation ${g} does not close: ${this.describe(o)} is on the lists twice`);
    rounds[o >> 4] = round;
    if (prevOf(m, p) !== before) bug(`generation ${g}: _gc_prev of ${this.describe(o)} is ${hex(prevOf(m, p))}, should be ${hex(before)}`);
    if (preheaderOf(m, typeOf(m, o)) === 0) bug(`${this.describe(o)} is tracked but has no header`);
    const flags = m.i32[(p + 8) >> 2]! & 15;
    if ((flags & COLLECTING) !== 0) bug(`${this.describe(o)} is marked as being collected, but no collection runs`);
    if ((flags & ~FINALIZED) !== 0) bug(`the flags of ${this.describe(o)} are ${flags}`);
    if (m.i32[(p >> 2) + 1] !== 0 || m.i32[(p >> 2) + 3] !== 0) bug(`the upper halves of the links of ${this.describe(o)} are not 0`);
  }

  /** A live object with a header: it is on a list just when _gc_next is not 0; off the lists only FINALIZED may be left. */
  object(o: Ref): void {
    const { m } = this;
    if (preheaderOf(m, typeOf(m, o)) === 0) return;
    const node = o - 16;
    const tracked = nextOf(m, node) !== 0 || m.i32[node >> 2] !== 0;
    if (tracked !== (this.rounds[o >> 4] === this.round)) bug(`${this.describe(o)} ${tracked ? 'has a link in its header but is on no list' : 'is on a list but its header says it is not'}`);
    if (!tracked && (m.i32[(node + 8) >> 2]! & ~FINALIZED) !== 0) bug(`${this.describe(o)} is untracked but its _gc_prev is ${hex(m.i32[(node + 8) >> 2]!)}`);
  }

  private counters(): void {
    const { i32 } = this.m;
    for (let g = 0; g < GENERATIONS; g++) {
      if (i32[REG.gcCount + g]! < 0) bug(`the count of generation ${g} is ${i32[REG.gcCount + g]}`);
      if (i32[REG.gcStats + 3 * g]! < 0 || i32[REG.gcStats + 3 * g + 1]! < 0) bug(`the statistics of generation ${g} are below 0`);
    }
    if (i32[REG.gcPending]! < 0 || i32[REG.gcTotal]! < 0) bug('the numbers of the 25 % rule are below 0');
    for (const reg of [REG.gcPhase, REG.gcYoung, REG.gcUnreachable]) if (i32[reg] !== 0) bug('no collection runs, but one is said to be in a phase');
  }
}
