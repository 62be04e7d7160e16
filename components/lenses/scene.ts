/**
 * From a snapshot (and the one before it) to the things the objects lens draws: boxes, names, references held,
 * references just given back. Pure; knows nothing of places.
 *
 * Invariants: a thing is identified by its address; a reference by where it is stored and what it refers to.
 */
import type { Address, FrameView, ObjectView, Snapshot } from '#engine/session/contract.ts';

/** How much is drawn. full: everything; inline: values inside slots; bare: values beside names too; dense: outline and
 *  count; map: one cell an object, by address. */
export type Mode = 'full' | 'inline' | 'bare' | 'dense' | 'map';

/** Slots of one object drawn at most. */
export const MAX_ROWS = 8;

export interface SceneOptions {
  mode: Mode;
  /** Draw functions, classes and modules as well. */
  drawAll: boolean;
  /** Ghosts drawn: those whose object was seen alive before. Undefined = every ghost. */
  known?: ReadonlySet<string>;
  maxRows: number;
}

export interface InlineValue { text: string; immortal: boolean; address: Address; type: string }

export interface SceneRow {
  label: string;
  to: Address | null;
  /** Drawn in the row itself when the value is small. */
  value: InlineValue | null;
}

export interface SceneObject {
  address: Address;
  type: string;
  /** box: type, address and slots under a count tab. atom: a value with its count at left. */
  shape: 'box' | 'atom';
  text: string;
  rows: SceneRow[];
  more: number;
  count: number;
  immortal: boolean;
  ghost: boolean;
  /** Count at the step before; -1 when the object was not alive then. */
  was: number;
  /** Its count moved in this step, or it was made or freed in it. */
  hot: boolean;
  fresh: boolean;
  /** Freed in this very step. */
  justFreed: boolean;
  generation: number;
  unreachable: boolean;
}

export interface SceneName {
  key: string;
  name: string;
  frame: string;
  to: Address | null;
  kind: 'name' | 'stack';
  /** Deleted in this step (or its frame returned): struck through once. */
  gone: boolean;
  value: InlineValue | null;
}

export interface SceneFrame { key: string; name: string; depth: number; gone: boolean }

export interface SceneEdge {
  key: string;
  /** Key of a name, or null when the reference is stored in an object. */
  name: string | null;
  from: Address;
  row: number;
  to: Address;
  kind: 'name' | 'ref' | 'stack';
  state: 'held' | 'new' | 'gone';
  /** Its source now holds something else: only the end is drawn. */
  stub: boolean;
}

export interface Scene {
  frames: SceneFrame[];
  names: SceneName[];
  objects: SceneObject[];
  edges: SceneEdge[];
  /** Names whose objects are of a kind not drawn, for the foot note. */
  hidden: { name: string; type: string; kind: 'name' | 'stack' }[];
  more: number;
  /** Frames left out between the outer ones and the innermost. */
  framesCut: number;
}

const NOT_DRAWN = new Set(['type', 'function', 'module', 'builtin_function_or_method', 'code', 'method_descriptor', 'wrapper_descriptor', 'getset_descriptor', 'member_descriptor', 'classmethod', 'staticmethod', 'property', 'ABCMeta', 'EnumType']);

/** Identity of an object's life: its address and when it was made. */
export function lifeKey(o: ObjectView): string { return `${o.address}@${o.born}`; }

/** Frames drawn at most: the outermost ones and the one that runs. */
const MOST_FRAMES = 8;

/** The frames to draw, and how many between are left out. The innermost keeps one place however deep it lies. */
function framesToDraw(frames: FrameView[]): { shown: FrameView[]; cut: number } {
  return frames.length <= MOST_FRAMES ? { shown: frames, cut: 0 } : { shown: [...frames.slice(0, MOST_FRAMES - 1), frames[frames.length - 1]], cut: frames.length - MOST_FRAMES };
}

export function frameKey(frame: FrameView, depth: number): string { return `${depth}:${frame.name}`; }

export function isAtom(o: ObjectView): boolean { return o.text !== '' && o.slots.length === 0; }

function isDrawnKind(o: ObjectView, options: SceneOptions): boolean { return options.drawAll || !NOT_DRAWN.has(o.type); }

interface Holder { key: string; frame: string; name: string; to: Address | null; kind: 'name' | 'stack' }

function holders(frames: FrameView[]): Holder[] {
  const out: Holder[] = [];
  frames.forEach((frame, depth) => {
    const fk = frameKey(frame, depth);
    for (const n of frame.names) out.push({ key: `${fk}|${n.name}`, frame: fk, name: n.name, to: n.to, kind: 'name' });
    frame.stack.forEach((to, i) => out.push({ key: `${fk}|#${i}`, frame: fk, name: String(i), to, kind: 'stack' }));
  });
  return out;
}

/** Whether this object is a box or atom of its own in this mode. */
function hasPlace(o: ObjectView, named: ReadonlySet<Address>, options: SceneOptions): boolean {
  if (!isDrawnKind(o, options)) return false;
  if (o.ghost && options.known && !options.known.has(lifeKey(o))) return false;
  if (!isAtom(o)) return true;
  switch (options.mode) {
    case 'full': return true;
    case 'inline': return named.has(o.address) && !o.ghost;
    default: return false;
  }
}

function inlineOf(o: ObjectView | undefined): InlineValue | null {
  return o && isAtom(o) ? { text: o.text, immortal: o.immortal, address: o.address, type: o.type } : null;
}

/** The scene of one snapshot. `before` is the snapshot one step earlier at the same grain, null at the start. */
export function sceneOf(snapshot: Snapshot, before: Snapshot | null, options: SceneOptions): Scene {
  const byAddress = new Map(snapshot.objects.map((o) => [o.address, o]));
  const beforeAlive = new Map((before?.objects ?? []).filter((o) => !o.ghost).map((o) => [o.address, o]));
  const now = framesToDraw(snapshot.frames);
  const then = framesToDraw(before?.frames ?? []);
  const all = holders(now.shown);
  const past = holders(then.shown);
  const named = new Set(all.filter((h) => h.to !== null).map((h) => h.to as Address));
  const unreachable = new Set(snapshot.events.filter((e) => e.kind === 'gc.unreachable').map((e) => e.address));

  const objects: SceneObject[] = [];
  const placed = new Set<Address>();
  for (const o of snapshot.objects) {
    if (!hasPlace(o, named, options)) continue;
    placed.add(o.address);
    const prior = beforeAlive.get(o.address);
    const was = prior && (prior.born === o.born) ? prior.count : -1;
    const justFreed = o.ghost && was >= 0;
    const fresh = !o.ghost && was < 0 && before !== null && !o.immortal && o.born >= 0 && o.born >= before.at.event;
    const rows = o.slots.slice(0, options.maxRows).map((slot): SceneRow => {
      const target = slot.to === null ? undefined : byAddress.get(slot.to);
      const drawn = target && hasPlace(target, named, options);
      return { label: slot.label, to: slot.to, value: drawn ? null : inlineOf(target) };
    });
    objects.push({
      address: o.address, type: o.type, shape: isAtom(o) ? 'atom' : 'box', text: o.text, rows,
      more: o.more + Math.max(0, o.slots.length - options.maxRows), count: o.count, immortal: o.immortal, ghost: o.ghost, was,
      hot: !o.immortal && (fresh || justFreed || (was >= 0 && was !== o.count)), fresh, justFreed,
      generation: o.tracked ? o.generation : -1, unreachable: unreachable.has(o.address),
    });
  }

  const hidden: Scene['hidden'] = [];
  const names: SceneName[] = [];
  const edges: SceneEdge[] = [];
  const pastTo = new Map(past.map((h) => [h.key, h.to]));
  for (const h of all) {
    const target = h.to === null ? undefined : byAddress.get(h.to);
    if (target && !isDrawnKind(target, options)) { hidden.push({ name: h.name, type: target.type, kind: h.kind }); continue; }
    if (h.kind === 'stack' && (h.to === null || !target)) continue;
    const value = target && !placed.has(target.address) ? inlineOf(target) : null;
    names.push({ key: h.key, name: h.name, frame: h.frame, to: h.to, kind: h.kind, gone: false, value });
    if (h.to !== null && placed.has(h.to)) {
      const isNew = before !== null && pastTo.get(h.key) !== h.to;
      edges.push({ key: `${h.key}>${h.to}`, name: h.key, from: 0, row: -1, to: h.to, kind: h.kind === 'stack' ? 'stack' : 'name', state: isNew ? 'new' : 'held', stub: false });
    }
  }
  for (const o of objects) {
    if (o.ghost) continue;
    const prior = beforeAlive.get(o.address);
    o.rows.forEach((row, i) => {
      if (row.to === null || row.value || !placed.has(row.to)) return;
      const isNew = before !== null && (!prior || prior.slots[i]?.to !== row.to);
      edges.push({ key: `${o.address}#${i}>${row.to}`, name: null, from: o.address, row: i, to: row.to, kind: 'ref', state: isNew ? 'new' : 'held', stub: false });
    });
  }

  // What was held one step earlier and is not any more.
  const heldNow = new Set(edges.map((e) => e.key));
  const namesNow = new Set(names.map((n) => n.key));
  for (const h of past) {
    if (h.kind === 'stack') continue;
    const prior = h.to === null ? undefined : before!.objects.find((o) => o.address === h.to);
    if (prior && !isDrawnKind(prior, options)) continue;
    const stillThere = all.some((n) => n.key === h.key);
    if (!stillThere && !namesNow.has(h.key)) {
      names.push({ key: h.key, name: h.name, frame: h.frame, to: null, kind: 'name', gone: true, value: null });
    }
    if (h.to !== null && placed.has(h.to) && !heldNow.has(`${h.key}>${h.to}`) && beforeAlive.has(h.to)) {
      edges.push({ key: `${h.key}>${h.to}`, name: h.key, from: 0, row: -1, to: h.to, kind: 'name', state: 'gone', stub: stillThere });
    }
  }
  for (const prior of beforeAlive.values()) {
    if (!placed.has(prior.address)) continue;
    const now = byAddress.get(prior.address);
    prior.slots.slice(0, options.maxRows).forEach((slot, i) => {
      if (slot.to === null || !placed.has(slot.to) || heldNow.has(`${prior.address}#${i}>${slot.to}`) || !beforeAlive.has(slot.to)) return;
      const target = byAddress.get(slot.to);
      if (target?.immortal) return;
      const alive = now !== undefined && !now.ghost && now.born === prior.born;
      const stub = alive && (now.slots[i]?.to ?? null) !== null;
      if (alive && i >= now.slots.length) return;
      edges.push({ key: `${prior.address}#${i}>${slot.to}`, name: null, from: prior.address, row: i, to: slot.to, kind: 'ref', state: 'gone', stub });
    });
  }

  const frames: SceneFrame[] = now.shown.map((f, depth) => ({ key: frameKey(f, depth), name: f.name, depth, gone: false }));
  then.shown.forEach((f, depth) => {
    const key = frameKey(f, depth);
    if (!frames.some((x) => x.key === key)) frames.push({ key, name: f.name, depth, gone: true });
  });
  return { frames, names, objects, edges, hidden, more: snapshot.moreObjects, framesCut: now.cut };
}

/** Last digits of an address, as the course writes them: '…4c40'. */
export function shortAddress(address: Address, digits = 4): string {
  return `…${address.toString(16).padStart(digits, '0').slice(-digits)}`;
}

/** What the short form leaves out, said once a pane: '0x0002____'. */
export function addressPrefix(address: Address, digits = 4): string {
  const hex = address.toString(16).padStart(8, '0');
  return `0x${hex.slice(0, -digits)}${'_'.repeat(digits)}`;
}
