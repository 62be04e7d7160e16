/** Orthogonal paths with round corners, and the small glyphs every lens shares. */

const n1 = (v: number): string => String(Math.round(v * 10) / 10);

/** Drops points that repeat or lie on a straight run. */
function corners(points: readonly number[]): [number, number][] {
  const out: [number, number][] = [];
  for (let i = 0; i < points.length; i += 2) {
    const p: [number, number] = [points[i], points[i + 1]];
    const last = out[out.length - 1];
    if (last && Math.abs(last[0] - p[0]) < 0.05 && Math.abs(last[1] - p[1]) < 0.05) continue;
    const before = out[out.length - 2];
    if (before && last && ((before[0] === last[0] && last[0] === p[0]) || (before[1] === last[1] && last[1] === p[1]))) out.pop();
    out.push(p);
  }
  return out;
}

/** Moves a point towards another. */
function toward(from: [number, number], to: [number, number], by: number): [number, number] {
  const dx = to[0] - from[0], dy = to[1] - from[1];
  const length = Math.hypot(dx, dy) || 1;
  const k = Math.min(by, length) / length;
  return [from[0] + dx * k, from[1] + dy * k];
}

const tenth = (v: number): number => Math.round(v * 10) / 10;

/**
 * Writes a path as steps from where it stands: the bends of all arrows then read alike, and a page packs them into little room.
 * Invariant: it stands where the rounded steps have led, so rounding never adds up.
 */
class Pen {
  d: string;
  private x: number;
  private y: number;
  constructor(x: number, y: number) {
    this.x = tenth(x);
    this.y = tenth(y);
    this.d = `M${this.x} ${this.y}`;
  }

  /** A straight run; none where it already stands. */
  line(x: number, y: number): void {
    const dx = tenth(x - this.x), dy = tenth(y - this.y);
    if (dx !== 0 || dy !== 0) this.d += dy === 0 ? `h${dx}` : dx === 0 ? `v${dy}` : `l${dx} ${dy}`;
    this.x = tenth(x);
    this.y = tenth(y);
  }

  /** A quarter turn drawn towards (cx, cy). */
  bend(cx: number, cy: number, x: number, y: number): void {
    this.d += `q${[cx - this.x, cy - this.y, x - this.x, y - this.y].map(tenth).join(' ')}`;
    this.x = tenth(x);
    this.y = tenth(y);
  }
}

/** SVG path through corner points, radius `r` where there is room, clear of the port by `start` and of the edge by `end`. */
export function roundedPath(points: readonly number[], r: number, start: number, end: number): string {
  const p = corners(points);
  if (p.length < 2) return '';
  p[0] = toward(p[0], p[1], start);
  p[p.length - 1] = toward(p[p.length - 1], p[p.length - 2], end);
  const pen = new Pen(p[0][0], p[0][1]);
  for (let i = 1; i + 1 < p.length; i++) {
    const [a, b, c] = [p[i - 1], p[i], p[i + 1]];
    const la = Math.hypot(b[0] - a[0], b[1] - a[1]) / (i === 1 ? 1 : 2);
    const lc = Math.hypot(c[0] - b[0], c[1] - b[1]) / (i + 2 === p.length ? 1 : 2);
    const radius = Math.min(r, la, lc);
    if (radius < 0.3) { pen.line(b[0], b[1]); continue; }
    const s = toward(b, a, radius), e = toward(b, c, radius);
    pen.line(s[0], s[1]);
    pen.bend(b[0], b[1], e[0], e[1]);
  }
  pen.line(p[p.length - 1][0], p[p.length - 1][1]);
  return pen.d;
}

/** Direction of the last run: 1 right, -1 left, 2 down, -2 up. */
export function arrival(points: readonly number[]): 1 | -1 | 2 | -2 {
  const p = corners(points);
  const [a, b] = [p[p.length - 2] ?? p[0], p[p.length - 1]];
  if (Math.abs(b[0] - a[0]) >= Math.abs(b[1] - a[1])) return b[0] >= a[0] ? 1 : -1;
  return b[1] >= a[1] ? 2 : -2;
}

/** Filled arrow head 9 x 8.4 whose tip touches (x, y). */
export function headPath(x: number, y: number, direction: 1 | -1 | 2 | -2): string {
  switch (direction) {
    case 1: return `M${n1(x)} ${n1(y)}l-9 -4.2v8.4z`;
    case -1: return `M${n1(x)} ${n1(y)}l9 -4.2v8.4z`;
    case 2: return `M${n1(x)} ${n1(y)}l-4.2 -9h8.4z`;
    default: return `M${n1(x)} ${n1(y)}l-4.2 9h8.4z`;
  }
}

/** Cross centred on (x, y), arms of `r`. */
export function crossPath(x: number, y: number, r = 4): string {
  return `M${n1(x - r)} ${n1(y - r)}l${2 * r} ${2 * r}m0-${2 * r}l-${2 * r} ${2 * r}`;
}

/** The infinity sign, 17 wide, centred on (x, y). */
export function infinityPath(x: number, y: number, k = 1): string {
  const s = (v: number): string => n1(v * k);
  return `M${n1(x)} ${n1(y)}c${s(-2.4)} ${s(-4.6)} ${s(-8.6)} ${s(-4.6)} ${s(-8.6)} 0s${s(6.2)} ${s(4.6)} ${s(8.6)} 0c${s(2.4)}${s(-4.6)} ${s(8.6)}${s(-4.6)} ${s(8.6)} 0s${s(-6.2)} ${s(4.6)} ${s(-8.6)} 0z`;
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

export { n1 };
