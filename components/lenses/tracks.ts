/**
 * Order of the vertical runs inside one gutter. Runs that could touch while both are on show get tracks of their own;
 * the order is the one with fewest crossings that neighbour swaps can find.
 */
import { overlaps, type Bits } from './survey.ts';

export interface Vertical {
  y1: number;
  y2: number;
  /** Side of the gutter its ends come from and go to. */
  side1: 'L' | 'R';
  side2: 'L' | 'R';
  seen: Bits;
  /** Track from the left, written by assignTracks. */
  track: number;
}

const low = (v: Vertical): number => Math.min(v.y1, v.y2);
const high = (v: Vertical): number => Math.max(v.y1, v.y2);

/** Crossings when `a` stands left of `b`. */
function crossings(a: Vertical, b: Vertical): number {
  let n = 0;
  const inside = (y: number, v: Vertical): boolean => y >= low(v) - 0.5 && y <= high(v) + 0.5;
  if (a.side1 === 'R' && inside(a.y1, b)) n++;
  if (a.side2 === 'R' && inside(a.y2, b)) n++;
  if (b.side1 === 'L' && inside(b.y1, a)) n++;
  if (b.side2 === 'L' && inside(b.y2, a)) n++;
  return n;
}

/** Gives every run its track; returns how many tracks there are. */
export function assignTracks(list: Vertical[]): number {
  const order = [...list].sort((a, b) => (a.y1 + a.y2) - (b.y1 + b.y2) || a.y1 - b.y1);
  for (let pass = 0; pass < order.length; pass++) {
    let moved = false;
    for (let i = 0; i + 1 < order.length; i++) {
      const a = order[i], b = order[i + 1];
      if (!overlaps(a.seen, b.seen)) continue;
      if (crossings(b, a) < crossings(a, b)) { order[i] = b; order[i + 1] = a; moved = true; }
    }
    if (!moved) break;
  }
  let count = 0;
  order.forEach((v, i) => {
    v.track = 0;
    for (let j = 0; j < i; j++) {
      const u = order[j];
      if (low(v) <= high(u) + 5 && high(v) >= low(u) - 5 && overlaps(u.seen, v.seen)) v.track = Math.max(v.track, u.track + 1);
    }
    count = Math.max(count, v.track + 1);
  });
  return count;
}
