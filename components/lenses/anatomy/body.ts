/**
 * One object's memory cut into what the anatomy lens draws: the words before it, the head every object has, the rest, unused
 * room; and the blocks it owns besides its own. Pure; knows nothing of markup.
 *
 *     start               owner                                  start + blockSize
 *       │ before (GC, ...) │ head: count, type │ own fields │ unused │
 *
 * Invariants: the fields of a group are in address order and cover every byte of it once; bytes no field names become a
 * filler, so that each byte drawn belongs to exactly one row.
 */
import type { Address, FieldView, ObjectView, RegionView, Snapshot } from '#engine/session/contract.ts';
import { isPart } from '../cell-plan.ts';

/** Bytes of one field drawn at most; the rest is said in words. */
const MOST_FIELD = 48;
/** Fields of one group drawn at most. */
const MOST_FIELDS = 28;
const HEAD_BYTES = 16;
const POOL = 16384;

export type GroupKind = 'before' | 'head' | 'own' | 'part' | 'unused';

/** A field and the cells it lies on. `field` null: padding no field names, or (unknown bytes) unused room. */
export interface Lain { key: string; field: FieldView | null; offset: number; size: number; known: boolean; lines: number }
export interface Group { kind: GroupKind; from: number; to: number; lain: Lain[]; hidden: number }
export interface Body { region: RegionView; groups: Group[] }
/** `fixed`: the object is part of the interpreter itself and lies in no block of the allocator. */
export interface Anatomy { object: ObjectView; own: Body; parts: Body[]; fixed: boolean }

/** Room a body takes: rows of cells, fields, group headings. */
export interface Room { rows: number; fields: number; groups: number }

/** Rows of eight cells a field touches, `at` being where it begins. */
const linesOf = (at: number, size: number): number => Math.floor((at + size - 1) / 8) - Math.floor(at / 8) + 1;

function lay(region: RegionView, kind: GroupKind, from: number, to: number): Group {
  const lain: Lain[] = [];
  const known = kind !== 'unused';
  let at = from;
  const push = (field: FieldView | null, offset: number, size: number): void => {
    const shown = Math.min(size, MOST_FIELD);
    lain.push({ key: `${region.start}:${offset}`, field, offset, size, known, lines: linesOf(offset, shown) });
  };
  if (known) {
    for (const f of [...region.fields].sort((a, b) => a.offset - b.offset)) {
      if (f.offset < at || f.offset >= to) continue;
      if (f.offset > at) push(null, at, f.offset - at);
      push(f, f.offset, Math.min(f.size, to - f.offset));
      at = f.offset + Math.min(f.size, to - f.offset);
    }
  }
  if (at < to) push(null, at, to - at);
  return { kind, from, to, lain: lain.slice(0, MOST_FIELDS), hidden: Math.max(0, lain.length - MOST_FIELDS) };
}

/** Cuts a region. A part is one group; an object up to three; each may end in unused room of its block. */
export function bodyOf(region: RegionView): Body {
  const end = region.bytes.length;
  const groups: Group[] = [];
  const add = (kind: GroupKind, from: number, to: number): void => { if (to > from) groups.push(lay(region, kind, from, to)); };
  if (isPart(region)) add('part', 0, end);
  else {
    const head = region.owner - region.start;
    add('before', 0, Math.min(head, end));
    add('head', head, Math.min(head + HEAD_BYTES, end));
    add('own', head + HEAD_BYTES, end);
  }
  if (!region.ghost && region.blockSize > end && region.blockSize - end < 512) add('unused', end, region.blockSize);
  return { region, groups };
}

export function roomOf(body: Body): Room {
  const lain = body.groups.flatMap((g) => g.lain);
  return { rows: lain.reduce((sum, l) => sum + l.lines, 0), fields: lain.length, groups: body.groups.length };
}

/** What stands above a row of a body: for arrows. Null when the body does not show the row. */
export function above(body: Body, key: string): Room | null {
  const room: Room = { rows: 0, fields: 0, groups: 0 };
  for (const group of body.groups) {
    room.groups++;
    for (const l of group.lain) {
      if (l.key === key) return room;
      room.rows += l.lines;
      room.fields++;
    }
  }
  return null;
}

/** Object a path like `a`, `a[0]`, `a.x[1]` or `@ADDRESS` leads to. Null when it leads nowhere in this state. */
export function follow(snapshot: Snapshot, path: string): Address | null {
  if (path.startsWith('@')) return Number(path.slice(1));
  const head = /^[^\W\d]\w*/u.exec(path)?.[0];
  if (head === undefined) return null;
  let at: Address | null = null;
  for (const frame of [...snapshot.frames].reverse()) {
    const name = frame.names.find((n) => n.name === head);
    if (name) { at = name.to; break; }
  }
  let rest = path.slice(head.length);
  while (rest !== '' && at !== null) {
    const object = snapshot.objects.find((o) => o.address === at);
    const slot = object?.slots.find((s) => s.label !== '' && rest.startsWith(s.label));
    if (!slot) return null;
    at = slot.to;
    rest = rest.slice(slot.label.length);
  }
  return at;
}

/** The object at an address, whole. Null when the snapshot does not carry its cells. */
export function anatomyAt(snapshot: Snapshot, address: Address | null): Anatomy | null {
  if (address === null) return null;
  const object = snapshot.objects.find((o) => o.address === address);
  const regions = snapshot.regions.filter((r) => r.owner === address);
  const own = regions.find((r) => !isPart(r));
  if (!object || !own) return null;
  const fixed = object.immortal && own.blockSize <= 512 && !snapshot.pools.some((p) => own.start >= p.address && own.start < p.address + POOL);
  const body = bodyOf(own);
  return { object, own: fixed ? { ...body, groups: body.groups.filter((g) => g.kind !== 'unused') } : body, parts: regions.filter((r) => isPart(r)).map(bodyOf), fixed };
}

/** What a path shows: where it leads now; the freed object it led to a step ago; nothing. */
export function shown(snapshot: Snapshot, before: Snapshot | null, path: string): Anatomy | null {
  const now = anatomyAt(snapshot, follow(snapshot, path));
  if (now || !before) return now;
  const last = anatomyAt(snapshot, follow(before, path));
  return last?.object.ghost ? last : null;
}

/** Field of the object whose pointer leads to the part, by where it points. */
export function holderOf(anatomy: Anatomy, part: Body): Lain | null {
  const end = part.region.start + part.region.bytes.length;
  for (const g of anatomy.own.groups) {
    for (const l of g.lain) if (l.field?.to !== undefined && l.field.to >= part.region.start && l.field.to < end) return l;
  }
  return null;
}

const QUIET = new Set(['function', 'type', 'module', 'builtin_function_or_method']);

/** Names a reader may look behind: those of the frames on show, classes and functions aside. */
export function namesOf(snapshot: Snapshot): string[] {
  const types = new Map(snapshot.objects.map((o) => [o.address, o.type]));
  const out: string[] = [];
  for (const frame of [...snapshot.frames].reverse()) {
    for (const { name, to } of frame.names) {
      const type = to === null ? undefined : types.get(to);
      if (type !== undefined && !QUIET.has(type) && !out.includes(name)) out.push(name);
    }
  }
  return out;
}

export interface RoomPlan { own: Room; parts: Room }

/** Most room a path needs over a run, so that stepping moves nothing below the lens. Null when it never leads anywhere. */
export function roomOver(states: Snapshot[], path: string): RoomPlan | null {
  const most = (a: Room, b: Room): Room => ({ rows: Math.max(a.rows, b.rows), fields: Math.max(a.fields, b.fields), groups: Math.max(a.groups, b.groups) });
  const none: Room = { rows: 0, fields: 0, groups: 0 };
  let plan: RoomPlan | null = null;
  states.forEach((state, i) => {
    const found = shown(state, states[i - 1] ?? null, path);
    if (!found) return;
    const parts = found.parts.map(roomOf).reduce((a, b) => ({ rows: a.rows + b.rows, fields: a.fields + b.fields, groups: a.groups + b.groups + 1 }), none);
    plan = { own: most(plan?.own ?? none, roomOf(found.own)), parts: most(plan?.parts ?? none, parts) };
  });
  return plan;
}

/** The bytes of a field. */
export const bytesOf = (region: RegionView, l: Lain): number[] => region.bytes.slice(l.offset, l.offset + l.size);
export { MOST_FIELD };
