/**
 * Looks over a whole run once, so that a picture can be laid out before it is drawn: which objects and references are
 * ever on show, when, how tall, and how much of it all there is room to draw.
 *
 * Invariant: the same list of snapshots gives the same survey.
 */
import type { Address, Grain, Overview, Snapshot } from '#engine/session/contract.ts';
import { lifeKey, MAX_ROWS, sceneOf, type Mode, type Scene, type SceneOptions } from './scene.ts';

/** A set of surveyed states, one bit each. */
export type Bits = Uint32Array;

export function overlaps(a: Bits, b: Bits): boolean {
  for (let i = 0; i < a.length; i++) if (a[i] & b[i]) return true;
  return false;
}

function set(bits: Bits, i: number): void { bits[i >> 5] |= 1 << (i & 31); }

export interface SurveyObject { address: Address; shape: 'box' | 'atom'; type: string; immortal: boolean; texts: string[]; rows: number; labels: string[]; values: string[]; more: boolean; order: number; seen: Bits; rowTargets: Address[][] }
export interface SurveyName { key: string; name: string; frame: string; kind: 'name' | 'stack'; order: number; seen: Bits; targets: Address[]; values: string[] }
export interface SurveyFrame { key: string; name: string; depth: number; order: number }
export interface SurveyEdge { key: string; name: string | null; from: Address; row: number; to: Address; kind: 'name' | 'ref' | 'stack'; seen: Bits; order: number }

export interface Survey {
  mode: Mode;
  drawAll: boolean;
  known: Set<string>;
  objects: Map<Address, SurveyObject>;
  names: Map<string, SurveyName>;
  frames: SurveyFrame[];
  edges: Map<string, SurveyEdge>;
  /** Objects on show at once, at most. */
  crowd: number;
  footnote: boolean;
}

export const FULL_LIMIT = 12;
export const DENSE_LIMIT = 120;
/** More frames at once than this and small values are not drawn as objects. */
const DEEP = 3;

/** How a session is asked; the door of the engine has this shape. */
export interface Seeker { seek(grain: Grain, n: number): Snapshot }

/** States to look at: every step of the grain when the run is short, evenly spread ones when it is long. */
export function surveyPositions(length: number, most = length > 400 ? 120 : 400): number[] {
  if (length <= most) return Array.from({ length: length + 1 }, (_, i) => i);
  return Array.from({ length: most + 1 }, (_, i) => Math.round((i * length) / most));
}

/** Regions of one state kept for the cell lens's plan. */
const MOST_REGIONS = 48;

/** The snapshots to survey, in order, at a grain. Seeking forwards only. */
export function gather(session: Seeker, overview: Overview, grain: Grain): Snapshot[] {
  const length = grain === 'line' ? overview.lines : grain === 'instruction' ? overview.instructions : overview.events;
  return surveyPositions(length).map((n) => {
    const state = session.seek(grain, n);
    return state.regions.length > MOST_REGIONS ? { ...state, regions: state.regions.slice(0, MOST_REGIONS) } : state;
  });
}

function optionsOf(mode: Mode, drawAll: boolean, known: ReadonlySet<string>): SceneOptions {
  return { mode, drawAll, known, maxRows: MAX_ROWS };
}

/** Survey of consecutive snapshots of one run. */
export function survey(states: Snapshot[], drawAll = false): Survey {
  const known = new Set<string>();
  for (const s of states) for (const o of s.objects) if (!o.ghost) known.add(lifeKey(o));
  let mode: Mode = 'full';
  let scenes: Scene[] = [];
  let crowd = 0;
  // Calls within calls: the values of names stand beside them, or every frame would draw arrows across all others.
  const deep = states.some((s) => s.frames.length > DEEP);
  for (const m of deep ? (['bare'] as const) : (['full', 'inline', 'bare'] as const)) {
    mode = m;
    scenes = states.map((s, i) => sceneOf(s, i > 0 ? states[i - 1] : null, optionsOf(m, drawAll, known)));
    crowd = scenes.reduce((most, s) => Math.max(most, s.objects.length), 0);
    if (crowd <= FULL_LIMIT) break;
  }
  if (crowd > FULL_LIMIT) mode = crowd > DENSE_LIMIT ? 'map' : 'dense';

  const words = (states.length >> 5) + 1;
  const objects = new Map<Address, SurveyObject>();
  const names = new Map<string, SurveyName>();
  const edges = new Map<string, SurveyEdge>();
  const frames: SurveyFrame[] = [];
  let footnote = false;
  scenes.forEach((scene, i) => {
    if (scene.framesCut > 0 || scene.hidden.some((h) => h.kind === 'name')) footnote = true;
    for (const f of scene.frames) if (!frames.some((x) => x.key === f.key)) frames.push({ key: f.key, name: f.name, depth: f.depth, order: frames.length });
    for (const n of scene.names) {
      let entry = names.get(n.key);
      if (!entry) names.set(n.key, entry = { key: n.key, name: n.name, frame: n.frame, kind: n.kind, order: names.size, seen: new Uint32Array(words), targets: [], values: [] });
      set(entry.seen, i);
      if (n.to !== null && !n.value && !entry.targets.includes(n.to)) entry.targets.push(n.to);
      if (n.value && !entry.values.includes(n.value.text)) entry.values.push(n.value.text);
    }
    for (const o of scene.objects) {
      let entry = objects.get(o.address);
      if (!entry) objects.set(o.address, entry = { address: o.address, shape: o.shape, type: o.type, immortal: o.immortal, texts: [], rows: 0, labels: [], values: [], more: false, order: objects.size, seen: new Uint32Array(words), rowTargets: [] });
      set(entry.seen, i);
      if (o.shape === 'box') entry.shape = 'box';
      if (!o.immortal) entry.immortal = false;
      if (o.type.length > entry.type.length) entry.type = o.type;
      if (o.text && !entry.texts.includes(o.text)) entry.texts.push(o.text);
      entry.rows = Math.max(entry.rows, o.rows.length + (o.more > 0 ? 1 : 0));
      if (o.more > 0) entry.more = true;
      o.rows.forEach((row, r) => {
        if (row.value && !o.ghost && !entry!.values.includes(`${row.label}  ${row.value.text}`)) entry!.values.push(`${row.label}  ${row.value.text}`);
        if (!entry!.labels.includes(row.label)) entry!.labels.push(row.label);
        if (row.to !== null && !row.value) {
          const targets = (entry!.rowTargets[r] ??= []);
          if (!targets.includes(row.to)) targets.push(row.to);
        }
      });
    }
    for (const e of scene.edges) {
      let entry = edges.get(e.key);
      if (!entry) edges.set(e.key, entry = { key: e.key, name: e.name, from: e.from, row: e.row, to: e.to, kind: e.kind, seen: new Uint32Array(words), order: edges.size });
      if (!e.stub) set(entry.seen, i);
    }
  });
  // An edge may run into an object that is never drawn in any surveyed state.
  for (const [key, e] of edges) if (!objects.has(e.to) || (e.name === null && !objects.has(e.from))) edges.delete(key);
  return { mode, drawAll, known, objects, names, frames, edges, crowd, footnote };
}
