/**
 * Where everything in the objects lens stands, for a whole run at once. Objects stand in columns by their distance from
 * the names, arrows run in the gutters between columns and in lanes between boxes.
 *
 * Invariants: a place is fixed by address for the run (a block used again is drawn where it was); no two places overlap;
 * a lane never runs through a box that is on show at the same time as its reference; same survey, same plan.
 */
import type { Address } from '#engine/session/contract.ts';
import { METRICS, fit, monoWidth, sansWidth, type Metrics, type Size } from './measure.ts';
import { lensStrings } from './strings.ts';
import { overlaps, type Bits, type Survey, type SurveyEdge, type SurveyName, type SurveyObject } from './survey.ts';
import { assignTracks, type Vertical } from './tracks.ts';

export interface Place { x: number; y: number; w: number; h: number; column: number }
export interface NamePlace { y: number }
export interface CaptionPlace { key: string; name: string; y: number }

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

interface Interval { y1: number; y2: number; seen: Bits }
interface Lane { y: number; seen: Bits; key: string }
interface Entry { y: number; seen: Bits }

interface Route { edge: SurveyEdge; from: number; to: number; ys: number[] }

class Board {
  readonly metrics: Metrics;
  readonly survey: Survey;
  readonly row: number;
  readonly columnOf = new Map<Address, number>();
  readonly y = new Map<Address, number>();
  readonly nameY = new Map<string, number>();
  readonly captions: CaptionPlace[] = [];
  readonly boxes: Interval[][] = [];
  readonly lanes: Lane[][] = [];
  readonly left = new Map<Address, Entry[]>();
  readonly right = new Map<Address, Entry[]>();
  readonly routes: Route[] = [];
  bottom = 0;
  columns: number;

  constructor(survey: Survey, metrics: Metrics, columns: number, layers: Map<Address, number>) {
    this.survey = survey;
    this.metrics = metrics;
    this.columns = columns;
    const boxes = [...survey.objects.values()].filter((o) => o.shape === 'box');
    const rows = boxes.reduce((n, o) => n + o.rows, 0);
    this.row = boxes.length > 5 || rows > 12 ? metrics.rowTight : metrics.row;
    for (let c = 0; c < columns; c++) { this.boxes.push([]); this.lanes.push([]); }
    for (const [address, layer] of layers) this.columnOf.set(address, Math.min(layer, columns - 1));
  }

  height(o: SurveyObject): number { return o.shape === 'atom' ? this.metrics.atomH : this.metrics.head + this.row * o.rows; }
  /** Room above the box for its count tab, or above an atom for its note. */
  above(o: SurveyObject): number { return o.shape === 'atom' ? (o.immortal ? 2 : 18) : this.metrics.tabHHot; }
  /** Where the first arrow enters, from the top of the box. */
  entryOffset(o: SurveyObject): number { return o.shape === 'atom' ? this.metrics.atomH / 2 : Math.round(this.metrics.head * 0.6); }
  portY(address: Address, row: number): number { return this.y.get(address)! + this.metrics.head + this.row * (row + 0.5); }

  boxFits(o: SurveyObject, column: number, y: number): boolean {
    const y1 = y - this.above(o), y2 = y + this.height(o), gap = this.metrics.gap;
    for (const b of this.boxes[column]) if (y1 < b.y2 + gap && y2 > b.y1 - gap) return false;
    for (const l of this.lanes[column]) if (l.y > y1 - 8 && l.y < y2 + 8 && overlaps(l.seen, o.seen)) return false;
    return true;
  }

  laneFits(column: number, y: number, seen: Bits): boolean {
    if (y < 6) return false;
    for (const b of this.boxes[column]) if (y > b.y1 - 6 && y < b.y2 + 6 && overlaps(b.seen, seen)) return false;
    for (const l of this.lanes[column]) if (Math.abs(l.y - y) < 8 && overlaps(l.seen, seen)) return false;
    return true;
  }

  lanesFit(from: number, to: number, y: number, seen: Bits): boolean {
    for (let c = from; c < to; c++) if (!this.laneFits(c, y, seen)) return false;
    return true;
  }

  addLane(column: number, y: number, seen: Bits, key: string): void {
    this.lanes[column].push({ y, seen, key });
    this.bottom = Math.max(this.bottom, y + 10);
  }

  settle(o: SurveyObject, y: number): void {
    const column = this.columnOf.get(o.address)!;
    this.y.set(o.address, y);
    this.boxes[column].push({ y1: y - this.above(o), y2: y + this.height(o), seen: o.seen });
    this.bottom = Math.max(this.bottom, y + this.height(o) + 10);
  }

  /** Places an object at the first height at or below `want` where it fits. */
  place(o: SurveyObject, want: number): void {
    const column = this.columnOf.get(o.address)!;
    let y = Math.max(Math.round(want), this.metrics.top + this.above(o));
    while (!this.boxFits(o, column, y)) y += 2;
    this.settle(o, y);
  }

  /** Places what an object refers to, and so on, beside it. */
  placeChildren(o: SurveyObject): void {
    const column = this.columnOf.get(o.address)!;
    const children: { child: SurveyObject; port: number }[] = [];
    o.rowTargets.forEach((targets, row) => {
      for (const t of targets ?? []) {
        const child = this.survey.objects.get(t);
        if (child && !this.y.has(t) && !children.some((x) => x.child === child)) children.push({ child, port: this.portY(o.address, row) });
      }
    });
    const beside = children.filter(({ child }) => this.columnOf.get(child.address)! > column);
    const between = (child: SurveyObject): number => this.metrics.gap + (child.shape === 'atom' ? Math.max(this.above(child), 20) : this.above(child));
    const span = beside.reduce((sum, { child }, i) => sum + this.height(child) + (i > 0 ? between(child) : 0), 0);
    const middle = beside.length ? beside.reduce((sum, { port }) => sum + port, 0) / beside.length : 0;
    let next = beside.length === 1
      ? middle - this.entryOffset(beside[0].child)
      : middle - span / 2;
    for (const [i, { child }] of beside.entries()) {
      if (this.y.has(child.address)) continue;
      this.place(child, next);
      this.placeChildren(child);
      const after = beside[i + 1];
      if (after) next = this.y.get(child.address)! + this.height(child) + between(after.child);
    }
    for (const { child } of children) {
      if (this.y.has(child.address)) continue;
      this.place(child, this.y.get(o.address)! + this.height(o) + this.metrics.gap + this.above(child));
      this.placeChildren(child);
    }
  }

  nameFits(y: number): boolean {
    for (const other of this.nameY.values()) if (Math.abs(other - y) < this.metrics.namePitch - 2) return false;
    for (const c of this.captions) if (y > c.y - 26 && y < c.y + 24) return false;
    return true;
  }

  edgeOf(name: SurveyName, target: Address): SurveyEdge | undefined { return this.survey.edges.get(`${name.key}>${target}`); }

  placeName(name: SurveyName, cursor: number): number {
    const targets = name.targets.filter((t) => this.survey.objects.has(t));
    const primary = targets.length ? this.survey.objects.get(targets[0])! : null;
    let y = Math.max(cursor, this.metrics.top + 12);
    while (!this.nameFits(y)) y += 2;
    if (primary) {
      const edge = this.edgeOf(name, primary.address);
      const column = this.columnOf.get(primary.address)!;
      const seen = edge?.seen ?? name.seen;
      if (!this.y.has(primary.address)) {
        const offset = this.entryOffset(primary);
        let top = Math.max(y - offset, this.metrics.top + this.above(primary));
        for (let tries = 0; tries < 900; tries++, top += 2) {
          if (this.boxFits(primary, column, top) && this.nameFits(top + offset) && this.lanesFit(0, column, top + offset, seen)) break;
        }
        this.settle(primary, top);
        y = top + offset;
        this.entry(this.left, primary.address, y, seen);
        if (edge) this.addRoute(edge, -1, column, Array.from({ length: column }, () => y), y, y);
        this.nameY.set(name.key, y);
        this.placeChildren(primary);
      } else if (edge) {
        const entries = this.leftCandidates(primary).filter((e) => this.entryFree(this.left, primary.address, e, seen));
        const straight = entries.find((e) => e >= y && this.nameFits(e) && this.lanesFit(0, column, e, seen));
        if (straight !== undefined && straight - y < 240) {
          y = straight;
          this.entry(this.left, primary.address, y, seen);
          this.addRoute(edge, -1, column, Array.from({ length: column }, () => y), y, y);
        } else {
          for (let tries = 0; tries < 200 && !(this.nameFits(y) && this.lanesFit(0, column, y, seen)); tries++) y += 2;
        }
        this.nameY.set(name.key, y);
      }
    }
    this.nameY.set(name.key, y);
    if (name.values.length && this.columns > 0) this.boxes[0].push({ y1: y - 12, y2: y + 12, seen: name.seen });
    this.bottom = Math.max(this.bottom, y + 24);
    // The other things this name comes to refer to, near it.
    for (const t of targets.slice(primary ? 1 : 0)) {
      const o = this.survey.objects.get(t)!;
      if (this.y.has(t)) continue;
      const column = this.columnOf.get(t)!;
      const edge = this.edgeOf(name, t);
      const offset = this.entryOffset(o);
      let top = Math.max(y - offset, this.metrics.top + this.above(o));
      let straight = false;
      for (let tries = 0; tries < 900; tries++, top += 2) {
        if (!this.boxFits(o, column, top)) continue;
        straight = top === Math.max(y - offset, this.metrics.top + this.above(o)) && this.lanesFit(0, column, y, edge?.seen ?? name.seen);
        break;
      }
      this.settle(o, top);
      if (straight && edge && top + offset === y) {
        this.entry(this.left, t, y, edge.seen);
        this.addRoute(edge, -1, column, Array.from({ length: column }, () => y), y, y);
      }
      this.placeChildren(o);
    }
    return y;
  }

  leftCandidates(o: SurveyObject): number[] {
    const y = this.y.get(o.address)!, h = this.height(o);
    if (o.shape === 'atom') return [y + h / 2, y + h / 2 + 11, y + h / 2 - 11];
    const out: number[] = [];
    for (let e = y + this.entryOffset(o); e <= y + h - 9; e += this.metrics.namePitch / 2) out.push(Math.round(e));
    if (o.rows === 0) out.push(y + 10, y + h - 8);
    return out;
  }

  entryFree(side: Map<Address, Entry[]>, address: Address, y: number, seen: Bits): boolean {
    return !(side.get(address) ?? []).some((e) => Math.abs(e.y - y) < 9 && overlaps(e.seen, seen));
  }

  entry(side: Map<Address, Entry[]>, address: Address, y: number, seen: Bits): void {
    const list = side.get(address);
    if (list) list.push({ y, seen }); else side.set(address, [{ y, seen }]);
  }

  addRoute(edge: SurveyEdge, from: number, to: number, lanes: number[], start: number, end: number): void {
    const step = to > from ? 1 : -1;
    lanes.forEach((y, i) => this.addLane(from + step * (i + 1), y, edge.seen, edge.key));
    this.routes.push({ edge, from, to, ys: [start, ...lanes, end] });
  }

  /** Entry for an edge on the side it comes from; prefers a straight run, then keeps bundles in order. */
  chooseEntry(side: Map<Address, Entry[]>, o: SurveyObject, start: number, seen: Bits, fromBelow: boolean): number {
    const y = this.y.get(o.address)!, h = this.height(o);
    if (side === this.left) {
      if (start >= y + 9 && start <= y + h - 9 && this.entryFree(side, o.address, start, seen)) return start;
      const free = this.leftCandidates(o).filter((e) => this.entryFree(side, o.address, e, seen));
      if (free.length) return fromBelow ? Math.max(...free) : Math.min(...free);
    } else {
      const candidates = o.shape === 'atom' ? [y + h / 2, y + 10, y + h - 10] : [y + this.entryOffset(o), y + 9, y + this.metrics.head - 5];
      const free = candidates.filter((e) => this.entryFree(side, o.address, e, seen));
      if (free.length) return free[0];
    }
    // Full: arrows at work together end in one place.
    let best = y + 9, crowd = Infinity;
    for (let e = y + 9; e <= y + h - 9; e += 5) {
      const n = (side.get(o.address) ?? []).filter((x) => Math.abs(x.y - e) < 9 && overlaps(x.seen, seen)).length;
      if (n < crowd) { crowd = n; best = e; }
    }
    return best;
  }

  startOf(edge: SurveyEdge): { column: number; y: number } | null {
    if (edge.name !== null) {
      const y = this.nameY.get(edge.name);
      return y === undefined ? null : { column: -1, y };
    }
    const column = this.columnOf.get(edge.from);
    return column === undefined || !this.y.has(edge.from) ? null : { column, y: this.portY(edge.from, edge.row) };
  }

  nearestLane(column: number, want: number, seen: Bits): number {
    for (let d = 0; d < 4000; d += 2) {
      if (this.laneFits(column, want - d, seen)) return want - d;
      if (this.laneFits(column, want + d, seen)) return want + d;
    }
    return want;
  }

  routeRest(): void {
    const routed = new Set(this.routes.map((r) => r.edge.key));
    const byTarget = new Map<Address, { edge: SurveyEdge; column: number; y: number }[]>();
    for (const edge of this.survey.edges.values()) {
      if (routed.has(edge.key) || !this.y.has(edge.to)) continue;
      const start = this.startOf(edge);
      if (!start) continue;
      const list = byTarget.get(edge.to) ?? [];
      list.push({ edge, ...start });
      byTarget.set(edge.to, list);
    }
    for (const [target, list] of byTarget) {
      const o = this.survey.objects.get(target)!;
      const to = this.columnOf.get(target)!;
      const bottom = this.y.get(target)! + this.height(o);
      const above = list.filter((e) => e.y <= bottom).sort((a, b) => a.y - b.y || a.edge.order - b.edge.order);
      const below = list.filter((e) => e.y > bottom).sort((a, b) => b.y - a.y || a.edge.order - b.edge.order);
      for (const { edge, column, y } of [...above, ...below]) {
        const forward = to > column;
        const side = forward ? this.left : this.right;
        const end = this.chooseEntry(side, o, y, edge.seen, y > bottom);
        this.entry(side, target, end, edge.seen);
        const lanes: number[] = [];
        let at = y;
        const step = forward ? 1 : -1;
        if (to !== column) {
          for (let c = column + step; c !== to; c += step) {
            at = this.laneFits(c, at, edge.seen) ? at : this.laneFits(c, end, edge.seen) ? end : this.nearestLane(c, at, edge.seen);
            lanes.push(at);
          }
        }
        this.addRoute(edge, column, to, lanes, y, end);
      }
    }
  }
}

/** Distance of each object from the names, cycles cut where the search meets itself. */
function layersOf(survey: Survey): Map<Address, number> {
  const layer = new Map<Address, number>();
  const state = new Map<Address, 1 | 2>();
  const order: Address[] = [];
  const children = new Map<Address, Address[]>();
  const visit = (address: Address): void => {
    state.set(address, 1);
    const kept: Address[] = [];
    for (const targets of survey.objects.get(address)!.rowTargets) {
      for (const t of targets ?? []) {
        if (!survey.objects.has(t) || state.get(t) === 1) continue;
        kept.push(t);
        if (!state.has(t)) visit(t);
      }
    }
    children.set(address, kept);
    state.set(address, 2);
    order.push(address);
  };
  const names = sortedNames(survey);
  for (const n of names) for (const t of n.targets) if (survey.objects.has(t) && !state.has(t)) visit(t);
  for (const a of survey.objects.keys()) if (!state.has(a)) visit(a);
  for (const a of survey.objects.keys()) layer.set(a, 0);
  for (const a of order.reverse()) for (const t of children.get(a)!) layer.set(t, Math.max(layer.get(t)!, layer.get(a)! + 1));
  return layer;
}

function sortedNames(survey: Survey): SurveyName[] {
  const frames = new Map(survey.frames.map((f) => [f.key, f]));
  return [...survey.names.values()].sort((a, b) => {
    const fa = frames.get(a.frame), fb = frames.get(b.frame);
    return (fa?.depth ?? 0) - (fb?.depth ?? 0) || (fa?.order ?? 0) - (fb?.order ?? 0) || (a.kind === b.kind ? a.order - b.order : a.kind === 'name' ? -1 : 1);
  });
}

/** Room for the type and the address on one line. */
function headWidth(o: SurveyObject, m: Metrics): number {
  return Math.max(m.boxMin, m.pad * 2 + sansWidth(o.type, 13) + 6 + monoWidth('…0000', m.size === 'narrow' ? 10.5 : 12));
}

function naturalWidth(o: SurveyObject, m: Metrics): number {
  if (o.shape === 'atom') {
    const text = Math.max(...o.texts.map((t) => monoWidth(t, 15)), 8);
    return m.size === 'narrow' ? Math.max(m.atomMin, 16 + monoWidth('0'.repeat(Math.max(...o.texts.map((t) => t.length))), 14) + 22) : Math.max(m.atomMin, 34 + 10 + text + 10 + 42);
  }
  const font = m.size === 'narrow' ? 10.5 : 12;
  const head = m.pad * 2 + sansWidth(o.type, 13) + 10 + monoWidth('…0000', font);
  const rows = Math.max(0, ...o.labels.map((l) => m.pad * 2 + monoWidth(l, 12.5)), ...o.values.map((v) => m.pad * 2 + monoWidth(v, 13) + 10));
  return Math.max(m.boxSnug, head, rows);
}

interface Columns { count: number; nameWidth: number; widths: number[]; gutters: number[] }

/** How many columns there is room for, and how wide each is. */
function columnsOf(survey: Survey, layers: Map<Address, number>, m: Metrics): Columns {
  const names = [...survey.names.values()].map((n) => monoWidth(n.kind === 'stack' ? 'stack 0' : n.name, n.kind === 'stack' ? 12 : m.nameFont));
  const captions = survey.frames.length > 1 ? survey.frames.map((f) => sansWidth(lensStrings('en').frame(f.name), 11) * 1.1) : [];
  const nameWidth = Math.min(m.nameMax, Math.max(m.nameMin, ...names.map((w) => w + 6), ...captions));
  const deepest = Math.max(-1, ...layers.values());
  const most = Math.min(deepest + 1, m.maxColumns);
  for (let count = Math.max(1, most); count >= 1; count--) {
    const natural = Array.from({ length: count }, () => 0);
    const least = Array.from({ length: count }, () => 0);
    for (const o of survey.objects.values()) {
      const c = Math.min(layers.get(o.address)!, count - 1);
      const max = o.shape === 'atom' ? m.atomMax : m.boxMax;
      natural[c] = Math.max(natural[c], Math.min(max, naturalWidth(o, m)));
      least[c] = Math.max(least[c], o.shape === 'atom' ? m.atomMin : Math.min(max, headWidth(o, m)));
    }
    const gutters = Array.from({ length: count }, () => m.gutterMin);
    const fixed = nameWidth + m.portGap + gutters.reduce((a, b) => a + b, 0) + 4;
    const room = m.width - fixed;
    const want = natural.reduce((a, b) => a + b, 0);
    const need = natural.reduce((sum, w, i) => sum + Math.min(w, Math.max(least[i], w * 0.72)), 0);
    if (need > room && count > 1) continue;
    // What is wanted beyond the least is scaled to the room there is.
    const slack = natural.reduce((sum, w, i) => sum + Math.max(0, w - least[i]), 0);
    const scale = want > room && slack > 0 ? Math.max(0, 1 - (want - room) / slack) : 1;
    return { count, nameWidth, widths: natural.map((w, i) => Math.floor(w > least[i] ? least[i] + (w - least[i]) * scale : w)), gutters };
  }
  return { count: 1, nameWidth, widths: [m.boxMin], gutters: [m.gutterMin] };
}

function horizontals(survey: Survey, cols: Columns, m: Metrics, tracks: number[]): { columns: { x: number; w: number }[]; gutterX: number[]; gutterW: number[] } {
  const widths = [...cols.widths];
  const outer = tracks[cols.count] > 0 ? 12 + m.track * tracks[cols.count] : 0;
  const gutters = cols.gutters.map((g, i) => Math.max(g, 28 + m.track * Math.max(0, tracks[i] - 1)));
  const start = cols.nameWidth + m.portGap;
  let spare = m.width - start - outer - 2 - widths.reduce((a, b) => a + b, 0) - gutters.reduce((a, b) => a + b, 0);
  if (spare < 0) {
    // Gutters first, then boxes, give way; tracks are then drawn closer.
    for (let i = 0; i < gutters.length && spare < 0; i++) { const give = Math.min(gutters[i] - m.gutterMin, -spare); gutters[i] -= give; spare += give; }
    for (let i = 0; i < widths.length && spare < 0; i++) { const give = Math.min(Math.max(0, widths[i] - m.boxMin), -spare); widths[i] -= give; spare += give; }
  }
  if (spare > 0) {
    const boxy = widths.map((_, c) => [...survey.objects.values()].some((o) => o.shape === 'box' && o.rows >= 0 && columnWidthIndex(survey, o, cols) === c));
    for (let round = 0; round < 3 && spare > 8; round++) {
      const share = spare / (gutters.length + 1);
      for (let i = 0; i < gutters.length; i++) {
        const cap = i === 0 ? m.nameGutterMax : m.gutterMax;
        const add = Math.min(Math.max(0, cap - gutters[i]), i === 0 ? share * 1.6 : share * 0.6);
        gutters[i] += add; spare -= add;
      }
      for (let i = 0; i < widths.length; i++) {
        if (!boxy[i]) continue;
        const add = Math.min(Math.max(0, m.boxMax - widths[i]), share / widths.length);
        widths[i] += add; spare -= add;
      }
    }
  }
  const columns: { x: number; w: number }[] = [];
  const gutterX: number[] = [], gutterW: number[] = [];
  let x = start;
  for (let c = 0; c < cols.count; c++) {
    gutterX.push(Math.round(x)); gutterW.push(Math.round(gutters[c]));
    x += gutters[c];
    columns.push({ x: Math.round(x), w: Math.round(widths[c]) });
    x = Math.round(x) + Math.round(widths[c]);
  }
  gutterX.push(x); gutterW.push(Math.max(outer, m.width - x - 4));
  return { columns, gutterX, gutterW };
}

const layerCache = new WeakMap<Survey, Map<Address, number>>();
function columnWidthIndex(survey: Survey, o: SurveyObject, cols: Columns): number {
  let layers = layerCache.get(survey);
  if (!layers) layerCache.set(survey, layers = layersOf(survey));
  return Math.min(layers.get(o.address)!, cols.count - 1);
}

function trackXs(x: number, w: number, tracks: number, m: Metrics, outer: boolean): number[] {
  if (tracks === 0) return [];
  if (outer) return Array.from({ length: tracks }, (_, i) => x + 16 + i * Math.min(m.track, (w - 18) / Math.max(1, tracks)));
  const left = x + 13, right = x + w - 16;
  if (right <= left) return Array.from({ length: tracks }, () => Math.round(x + w / 2));
  const pitch = tracks === 1 ? 0 : Math.min(m.track, (right - left) / (tracks - 1));
  const block = pitch * (tracks - 1);
  const first = w > 96 ? right - 14 - block : (left + right) / 2 - block / 2;
  return Array.from({ length: tracks }, (_, i) => Math.round((first + i * pitch) * 10) / 10);
}

/** Lays a surveyed run out at one of the three widths. */
export function planOf(survey: Survey, size: Size, base?: Plan): Plan {
  const m = METRICS[size];
  if (survey.mode === 'dense' || survey.mode === 'map') return planCrowd(survey, m);
  const layers = layersOf(survey);
  layerCache.set(survey, layers);
  let cols = columnsOf(survey, layers, m);
  if (base && base.columns.length && base.mode === survey.mode) cols = { ...cols, count: base.columns.length, nameWidth: base.nameWidth };
  const board = new Board(survey, m, cols.count, layers);
  if (base && base.mode === survey.mode) seed(board, base, survey);

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
  const { columns, gutterX, gutterW } = base && base.columns.length === cols.count && base.mode === survey.mode
    ? reuse(base, m)
    : horizontals(survey, cols, m, tracks);
  const xs = tracks.map((n, g) => trackXs(gutterX[g], gutterW[g], n, m, g === cols.count));
  const portX = cols.nameWidth + m.portGap;

  const objects: Record<Address, Place> = {};
  for (const o of survey.objects.values()) {
    const c = board.columnOf.get(o.address)!;
    const w = o.shape === 'atom' ? Math.min(columns[c].w, Math.max(m.atomMin, Math.min(m.atomMax, naturalWidth(o, m)))) : columns[c].w;
    objects[o.address] = { x: columns[c].x, y: board.y.get(o.address)!, w: Math.round(w), h: board.height(o), column: c };
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
  const left = named.length ? portX + (m.size === 'narrow' ? 24 : 40) : 0;
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

/** Arrow between two cells of a crowded picture: out at top or bottom, along the row gutter, into the other. */
export function crowdPath(from: { x: number; y: number; w: number; h: number }, to: { x: number; y: number; w: number; h: number }, nth: number): number[] {
  const sx = Math.round(from.x + from.w / 2), tx = Math.round(to.x + to.w / 2 + (nth % 2 ? 6 : -6));
  const down = to.y > from.y;
  const sy = down ? from.y + from.h : from.y;
  if (Math.abs(to.y - from.y) < 1) {
    const lane = from.y - 7 - (nth % 3) * 3;
    return [sx, from.y, sx, lane, tx, lane, tx, to.y];
  }
  const ty = down ? to.y : to.y + to.h;
  const lane1 = down ? sy + 7 : sy - 7;
  const lane2 = down ? ty - 9 - (nth % 2) * 3 : ty + 9 + (nth % 2) * 3;
  if (Math.abs(to.y - from.y) < 50) return [sx, sy, sx, lane2, tx, lane2, tx, ty];
  // Over several rows: down the gap left of the target's column.
  const gap = to.x - 5;
  return [sx, sy, sx, lane1, gap, lane1, gap, lane2, tx, lane2, tx, ty];
}

export { fit };
