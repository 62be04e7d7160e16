/**
 * Where everything in the objects lens stands, for a whole run at once. Objects stand in columns by their distance from
 * the names, arrows run in the gutters between columns and in lanes between boxes.
 *
 * Invariants: a place is fixed by address for the run (a block used again is drawn where it was); no two places overlap;
 * a lane never runs through a box that is on show at the same time as its reference; same survey, same plan.
 */
import type { Address } from '#engine/session/contract.ts';
import { Board, layersOf, sortedNames, type CaptionPlace, type Route } from './board.ts';
import { columnsOf, horizontals, naturalWidth, trackXs } from './columns.ts';
import { METRICS, monoWidth, type Metrics, type Size } from './measure.ts';
import type { Survey } from './survey.ts';
import { assignTracks, type Vertical } from './tracks.ts';

/** `labels`: names of the rows, for when the object is a ghost and its own are gone. */
export interface Place { x: number; y: number; w: number; h: number; column: number; labels?: string[] }
export interface NamePlace { y: number }

/** A laid out picture, plain JSON: the worker makes it, a page may carry it. */
export interface Plan {
  size: Size;
  width: number;
  height: number;
  mode: Survey['mode'];
  drawAll: boolean;
  known: string[];
  nameWidth: number;
  portX: number;
  row: number;
  objects: Record<Address, Place>;
  names: Record<string, NamePlace>;
  captions: CaptionPlace[];
  /** Corner points of every reference ever drawn: x, y, x, y, ... from port to edge. */
  paths: Record<string, number[]>;
  columns: { x: number; w: number }[];
  footnote: boolean;
}

/**
 * Lays a surveyed run out at one of the three widths. `base` is an earlier plan of the same run: what stands in it stays,
 * unless an object has outgrown its place, when all is laid out anew.
 */
export function planOf(survey: Survey, size: Size, earlier?: Plan): Plan {
  const m = METRICS[size];
  const base = earlier && earlier.mode === survey.mode && keeps(earlier, survey, m) ? earlier : undefined;
  if (survey.mode === 'dense' || survey.mode === 'map') return planCrowd(survey, m);
  const layers = layersOf(survey);
  let cols = columnsOf(survey, layers, m);
  if (base && base.columns.length) cols = { ...cols, count: base.columns.length, nameWidth: base.nameWidth };
  const board = new Board(survey, m, cols.count, layers, base?.row);
  if (base) seed(board, base, survey);

  const several = survey.frames.length > 1;
  let cursor = m.top + 14;
  let frame = '';
  for (const name of sortedNames(survey)) {
    if (several && name.frame !== frame) {
      frame = name.frame;
      const f = survey.frames.find((x) => x.key === frame);
      if (!board.captions.some((c) => c.key === frame)) {
        const last = Math.max(0, ...board.nameY.values());
        const y = last === 0 ? m.top - 4 : Math.max(cursor, last + m.namePitch) + 8;
        board.captions.push({ key: frame, name: f?.name ?? '', y });
        cursor = y + 26;
      }
    }
    if (board.nameY.has(name.key)) { cursor = Math.max(cursor, board.nameY.get(name.key)! + m.namePitch); continue; }
    cursor = board.placeName(name, cursor) + m.namePitch;
  }
  for (const o of survey.objects.values()) if (!board.y.has(o.address)) { board.place(o, board.metrics.top + board.above(o)); board.placeChildren(o); }
  board.routeRest();

  const verticals: Vertical[][] = Array.from({ length: cols.count + 1 }, () => []);
  const uses = new Map<Route, { gutter: number; vertical: Vertical }[]>();
  for (const route of board.routes) {
    const mine: { gutter: number; vertical: Vertical }[] = [];
    const { from, to, ys } = route;
    if (to === from) {
      const v: Vertical = { y1: ys[0], y2: ys[ys.length - 1], side1: 'L', side2: 'L', seen: route.edge.seen, track: 0 };
      verticals[from + 1].push(v); mine.push({ gutter: from + 1, vertical: v });
    } else {
      const forward = to > from;
      for (let i = 0; i + 1 < ys.length; i++) {
        const gutter = forward ? from + 1 + i : from - i;
        if (ys[i] === ys[i + 1]) continue;
        const v: Vertical = { y1: ys[i], y2: ys[i + 1], side1: forward ? 'L' : 'R', side2: forward ? 'R' : 'L', seen: route.edge.seen, track: 0 };
        verticals[gutter].push(v); mine.push({ gutter, vertical: v });
      }
    }
    uses.set(route, mine);
  }
  const tracks = verticals.map((list) => assignTracks(list));
  const { columns, gutterX, gutterW } = base && base.columns.length === cols.count
    ? reuse(base, m)
    : horizontals(survey, layers, cols, m, tracks);
  const xs = tracks.map((n, g) => trackXs(gutterX[g], gutterW[g], n, m, g === cols.count));
  const portX = cols.nameWidth + m.portGap;

  const objects: Record<Address, Place> = {};
  for (const o of survey.objects.values()) {
    const c = board.columnOf.get(o.address)!;
    const w = o.shape === 'atom' ? Math.min(columns[c].w, Math.max(m.atomMin, Math.min(m.atomMax, naturalWidth(o, m)))) : columns[c].w;
    objects[o.address] = { x: columns[c].x, y: board.y.get(o.address)!, w: Math.round(w), h: board.height(o), column: c, ...(o.labels.length > 0 && { labels: o.labels }) };
  }
  const paths: Record<string, number[]> = {};
  for (const route of board.routes) {
    const { edge, from, to, ys } = route;
    const forward = to > from;
    const target = objects[edge.to];
    const source = edge.name === null ? objects[edge.from] : null;
    const x0 = source ? (forward || to === from ? source.x + source.w : source.x) : portX;
    const x1 = forward ? target.x : target.x + target.w;
    const points = [x0, ys[0]];
    for (const { gutter, vertical } of uses.get(route)!) {
      const x = xs[gutter][vertical.track];
      points.push(x, vertical.y1, x, vertical.y2);
    }
    points.push(x1, ys[ys.length - 1]);
    paths[edge.key] = points.map((v) => Math.round(v * 10) / 10);
  }
  const names: Record<string, NamePlace> = {};
  for (const [key, y] of board.nameY) names[key] = { y };
  const height = Math.max(board.bottom + 8, base?.height ?? 0, 120);
  return {
    size, width: m.width, height: Math.ceil(height), mode: survey.mode, drawAll: survey.drawAll, known: [...survey.known],
    nameWidth: cols.nameWidth, portX, row: board.row, objects, names, captions: several ? board.captions : [], paths, columns, footnote: survey.footnote,
  };
}

/** Whether every object still fits where an earlier plan put it. */
function keeps(base: Plan, survey: Survey, m: Metrics): boolean {
  for (const o of survey.objects.values()) {
    const place = base.objects[o.address];
    if (place && (o.shape === 'atom' ? m.atomH : m.head + base.row * o.rows) > place.h) return false;
  }
  return base.columns.length > 0;
}

/** Keeps every place of an earlier plan of the same run. */
function seed(board: Board, base: Plan, survey: Survey): void {
  for (const o of survey.objects.values()) {
    const place = base.objects[o.address];
    if (!place) continue;
    board.columnOf.set(o.address, place.column);
    board.settle(o, place.y);
  }
  for (const [key, { y }] of Object.entries(base.names)) board.nameY.set(key, y);
  board.captions.push(...base.captions);
}

function reuse(base: Plan, m: Metrics): { columns: { x: number; w: number }[]; gutterX: number[]; gutterW: number[] } {
  const gutterX: number[] = [], gutterW: number[] = [];
  let x = base.portX;
  for (const c of base.columns) { gutterX.push(x); gutterW.push(c.x - x); x = c.x + c.w; }
  gutterX.push(x); gutterW.push(Math.max(12, m.width - x - 4));
  return { columns: base.columns, gutterX, gutterW };
}

/** Many objects: a grid in address order; names stay in their column while they fit. */
function planCrowd(survey: Survey, m: Metrics): Plan {
  const dense = survey.mode === 'dense';
  const addresses = [...survey.objects.keys()].sort((a, b) => a - b);
  const named = dense ? sortedNames(survey).filter((n) => n.kind === 'name') : [];
  const nameWidth = named.length ? Math.min(m.nameMax, Math.max(m.nameMin, ...named.map((n) => monoWidth(n.name, m.nameFont) + 6))) : 0;
  const portX = named.length ? nameWidth + m.portGap : 0;
  // Values beside names need room of their own.
  const values = named.flatMap((n) => n.values);
  const left = named.length ? portX + (values.length > 0 ? 70 + Math.min(150, Math.max(...values.map((v) => monoWidth(v, 15)))) : m.size === 'narrow' ? 24 : 40) : 0;
  const w = dense ? (m.size === 'narrow' ? 30 : 34) : 13.5, h = dense ? 24 : 8.5;
  const px = dense ? (m.size === 'narrow' ? 38 : 44) : 17.6, py = dense ? 46 : 14;
  const across = Math.max(1, Math.floor((m.width - left - w - 2) / px) + 1);
  const top = dense ? 22 : 12;
  const objects: Record<Address, Place> = {};
  addresses.forEach((a, i) => { objects[a] = { x: left + 1 + (i % across) * px, y: top + Math.floor(i / across) * py, w, h, column: i % across }; });
  const rows = Math.ceil(addresses.length / across);
  const names: Record<string, NamePlace> = {};
  named.forEach((n, i) => { names[n.key] = { y: top + 14 + i * m.namePitch }; });
  const height = Math.max(top + rows * py + (dense ? 4 : 16), named.length * m.namePitch + top + 8);
  return {
    size: m.size, width: m.width, height: Math.ceil(height), mode: survey.mode, drawAll: survey.drawAll, known: [...survey.known], nameWidth, portX, row: 0,
    objects, names, captions: [], paths: {}, columns: [], footnote: survey.footnote,
  };
}
