/**
 * Which blocks of memory the cell lens shows for a run, and how tall each gets, so that stepping moves nothing.
 *
 * Invariant: order is that in which the objects first appear; a block keeps its place when freed.
 */
import type { Address, RegionView, Snapshot } from '#engine/session/contract.ts';

export interface CellPlace { start: Address; owner: Address; part: boolean; height: number }
export interface CellPlan { blocks: CellPlace[]; parts: CellPlace[]; left: number; digits: number; prefixOf: Address }

export const ROW = 24;
const HEADING = 26, GROUP = 27;

export function rowsOf(bytes: number): number { return Math.ceil(bytes / 8); }

export interface Section { kind: 'gc' | 'object' | 'part' | 'unused'; from: number; to: number }

/** A region cut into what it is made of: GC header, object, unused rest of the block. Offsets from its start. */
export function sectionsOf(region: RegionView): Section[] {
  const out: Section[] = [];
  let at = 0;
  for (const f of region.fields) if (f.kind === 'gc') at = Math.max(at, f.offset + f.size);
  if (at > 0) out.push({ kind: 'gc', from: 0, to: at });
  out.push({ kind: isPart(region) ? 'part' : 'object', from: at, to: region.bytes.length });
  if (region.blockSize > region.bytes.length && region.blockSize - region.bytes.length < 512) out.push({ kind: 'unused', from: region.bytes.length, to: region.blockSize });
  return out;
}

/** A block an object owns besides its own: an item array, a key table. */
export function isPart(region: RegionView): boolean { return region.owner < region.start || region.owner >= region.start + Math.max(region.blockSize, region.bytes.length); }

/** Most bytes of one region drawn; the rest is said in words. */
export const MOST_ROWS = 12;

function heightOf(region: RegionView): number {
  let h = isPart(region) ? 0 : HEADING;
  for (const s of sectionsOf(region)) h += GROUP + Math.min(MOST_ROWS, rowsOf(s.to - s.from)) * ROW + 1;
  return h;
}

const QUIET = new Set(['function', 'type', 'module', 'code', 'builtin_function_or_method', 'NoneType']);

/** Plan over consecutive snapshots. `focus` shows one object alone. */
export function cellPlanOf(states: Snapshot[], focus: Address | null = null, most = 4): CellPlan {
  const blocks = new Map<Address, CellPlace>();
  const parts = new Map<Address, CellPlace>();
  const weight = new Map<Address, number>();
  const atoms = new Set<Address>();
  const quiet = new Set<Address>();
  let digits = 4;
  let first = 0;
  for (const s of states) {
    for (const o of s.objects) {
      if (QUIET.has(o.type)) quiet.add(o.address);
      if (o.text !== '' && o.slots.length === 0) atoms.add(o.address); else atoms.delete(o.address);
    }
    for (const r of s.regions) {
      if (focus !== null && r.owner !== focus) continue;
      if (quiet.has(r.owner) && focus === null) continue;
      const into = isPart(r) ? parts : blocks;
      const place = into.get(r.start);
      const height = heightOf(r);
      if (place) place.height = Math.max(place.height, height);
      else into.set(r.start, { start: r.start, owner: r.owner, part: isPart(r), height });
      weight.set(r.owner, (weight.get(r.owner) ?? 0) + 1);
      if (!first) first = r.start;
      else if (Math.floor(r.start / 65536) !== Math.floor(first / 65536)) digits = 5;
    }
  }
  const ranked = [...blocks.values()].filter((b) => weight.has(b.owner));
  const containers = ranked.filter((b) => !atoms.has(b.owner));
  const chosen = [...containers, ...ranked.filter((b) => atoms.has(b.owner))].slice(0, most);
  const owners = new Set(chosen.map((b) => b.owner));
  const kept = [...parts.values()].filter((p) => owners.has(p.owner)).slice(0, most + 2);
  return { blocks: chosen, parts: kept, left: ranked.length - chosen.length, digits, prefixOf: first };
}
