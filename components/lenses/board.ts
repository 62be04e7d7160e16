/**
 * The board a layout is played on: columns of boxes and lanes, names at left. Objects are placed one after another where
 * they fit; then every reference gets its lanes.
 *
 * Invariants: boxes of a column never overlap, whenever they are on show; a lane and a box, or two lanes, may share a
 * height only when no surveyed state shows both.
 */
import type { Address } from '#engine/session/contract.ts';
import type { Metrics } from './measure.ts';
import { overlaps, type Bits, type Survey, type SurveyEdge, type SurveyName, type SurveyObject } from './survey.ts';

export interface CaptionPlace { key: string; name: string; y: number }

interface Interval { y1: number; y2: number; seen: Bits }
interface Lane { y: number; seen: Bits; key: string }
interface Entry { y: number; seen: Bits }

export interface Route { edge: SurveyEdge; from: number; to: number; ys: number[] }

export class Board {
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

  constructor(survey: Survey, metrics: Metrics, columns: number, layers: Map<Address, number>, row?: number) {
    this.survey = survey;
    this.metrics = metrics;
    this.columns = columns;
    const boxes = [...survey.objects.values()].filter((o) => o.shape === 'box');
    const rows = boxes.reduce((n, o) => n + o.rows, 0);
    this.row = row ?? (boxes.length > 5 || rows > 12 ? metrics.rowTight : metrics.row);
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
export function layersOf(survey: Survey): Map<Address, number> {
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

/** Names in the order they stand: outermost frame first, then as first bound, stack last. */
export function sortedNames(survey: Survey): SurveyName[] {
  const frames = new Map(survey.frames.map((f) => [f.key, f]));
  return [...survey.names.values()].sort((a, b) => {
    const fa = frames.get(a.frame), fb = frames.get(b.frame);
    return (fa?.depth ?? 0) - (fb?.depth ?? 0) || (fa?.order ?? 0) - (fb?.order ?? 0) || (a.kind === b.kind ? a.order - b.order : a.kind === 'name' ? -1 : 1);
  });
}
