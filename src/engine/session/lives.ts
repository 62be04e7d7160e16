/**
 * Births and deaths read off a run's events: when each object was made and freed, which freed ones still lie untouched at a moment, and
 * how counts moved. Covers the events that were kept; before them everything is simply there.
 */
import type { Address, CountTrace, MachineEvent } from './contract.ts';
import { POOL } from '../memory/obmalloc.ts';
import { REGION } from '../memory/registers.ts';

export interface Ghost {
  address: Address;
  type: string;
  /** Event indices: made, freed. */
  born: number;
  died: number;
  block: Address;
  blockSize: number;
  /** Event at which the block is used again. */
  until: number;
}

/** Things that are no objects of their own. */
const PARTS = new Set(['items', '']);
/** Ghosts listed at once at most, the latest ones. */
const MOST_GHOSTS = 24;
const MOST_TRACES = 60;

/** First byte of the block around an address. `sysBase` and above the header in front is not known, so the address itself serves. */
function blockAround(address: Address, blockSize: number, sysBase: number): Address {
  if (address < REGION.arenas || address >= sysBase || blockSize === 0) return address;
  const pool = address & ~(POOL.size - 1);
  return address - ((address - pool - POOL.header) % blockSize);
}

/** Index of the last entry of an ascending list that is below `n`, -1 = none. */
function lastBelow(list: readonly number[], n: number): number {
  let lo = 0, hi = list.length;
  while (lo < hi) { const mid = (lo + hi) >> 1; if (list[mid]! < n) lo = mid + 1; else hi = mid; }
  return lo - 1;
}

export class Lives {
  private readonly births = new Map<Address, number[]>();
  private readonly ghosts: Ghost[] = [];
  /** Every life in order of birth; `died` is Infinity while it lasts. */
  private readonly spans: { address: Address; born: number; died: number }[] = [];

  constructor(log: readonly MachineEvent[], sysBase: number) {
    const lying = new Map<Address, Ghost>();
    const open = new Map<Address, { address: Address; born: number; died: number }>();
    for (const e of log) {
      if (e.kind !== 'alloc' && e.kind !== 'free') continue;
      if (e.kind === 'alloc') {
        const block = blockAround(e.address, e.b, sysBase);
        const ghost = lying.get(block);
        if (ghost !== undefined) { ghost.until = e.index; lying.delete(block); }
        if (PARTS.has(e.type)) continue;
        const span = { address: e.address, born: e.index, died: Infinity };
        open.set(e.address, span);
        this.spans.push(span);
        const list = this.births.get(e.address);
        if (list === undefined) this.births.set(e.address, [e.index]); else list.push(e.index);
      } else if (!PARTS.has(e.type)) {
        const born = this.births.get(e.address)?.at(-1) ?? -1;
        const span = open.get(e.address);
        if (span !== undefined) { span.died = e.index; open.delete(e.address); }
        const block = blockAround(e.address, e.a, sysBase);
        const ghost: Ghost = { address: e.address, type: e.type, born, died: e.index, block, blockSize: e.a, until: Infinity };
        this.ghosts.push(ghost);
        lying.set(block, ghost);
      }
    }
  }

  /** Index of the event that made the object living at `address` when `event` events have happened; -1 = before the run or unknown. */
  bornBefore(address: Address, event: number): number {
    const list = this.births.get(address);
    if (list === undefined) return -1;
    const i = lastBelow(list, event);
    return i < 0 ? -1 : list[i]!;
  }

  /** Addresses of objects the program made that are not freed when `event` events have happened, oldest first. */
  livingAt(event: number): Address[] {
    const out: Address[] = [];
    for (const l of this.spans) if (l.born < event && l.died >= event) out.push(l.address);
    return out;
  }

  /** Objects made by the program, freed, and not yet overwritten when `event` events have happened; latest first. */
  lyingAt(event: number): Ghost[] {
    const out: Ghost[] = [];
    for (let i = this.ghosts.length - 1; i >= 0 && out.length < MOST_GHOSTS; i--) {
      const g = this.ghosts[i]!;
      if (g.died < event && g.until >= event && g.born >= 0) out.push(g);
    }
    return out;
  }
}

/** The lives of counts worth watching: objects the program made and gave a name or put somewhere. */
export function tracesOf(log: readonly MachineEvent[]): CountTrace[] {
  const open = new Map<Address, CountTrace>();
  const all: CountTrace[] = [];
  for (const e of log) {
    if (e.kind === 'alloc') {
      if (PARTS.has(e.type)) continue;
      const t: CountTrace = { address: e.address, type: e.type, label: '', points: [[e.index, 1]] };
      open.set(e.address, t);
      all.push(t);
      continue;
    }
    const t = open.get(e.address);
    if (t === undefined) continue;
    if (e.kind === 'incref' || e.kind === 'decref') t.points.push([e.index, e.b]);
    else if (e.kind === 'bind') { if (t.label === '' && e.text !== 'attribute') t.label = e.name ?? ''; } else if (e.kind === 'free') {
      if (t.points.at(-1)![1] !== 0) t.points.push([e.index, 0]);
      open.delete(e.address);
    }
  }
  const weight = (t: CountTrace): number => (t.label === '' ? 0 : 1000) + t.points.length;
  return all.filter((t) => t.label !== '' || t.points.length > 2).sort((a, b) => weight(b) - weight(a)).slice(0, MOST_TRACES).sort((a, b) => a.points[0]![0] - b.points[0]![0]);
}
