/**
 * Arrows from the field that holds the address of a block to that block, at the three widths. Every row of the lens has a
 * fixed height, so the places are sums and the arrows are drawn at build.
 *
 *     wide    object ─┐ ┌─> part        mid, narrow    ┌─ object
 *             field ──┘ │                              └> part
 *
 * Units: CSS pixels from the top left of the two columns.
 */
import { above, holderOf, roomOf, type Anatomy, type Body, type Room, type RoomPlan } from './body.ts';

export type Width = 'wide' | 'mid' | 'narrow';
export const WIDTHS: readonly Width[] = ['wide', 'mid', 'narrow'];

/** Row of cells, extra line of a field, heading of a group, heading of a block, space between blocks. The sheet says the same. */
interface Measures { row: number; field: number; group: number; block: number; gap: number; cells: number }
const MEASURES: Readonly<Record<Width, Measures>> = {
  wide: { row: 24, field: 0, group: 28, block: 30, gap: 18, cells: 0 },
  mid: { row: 24, field: 0, group: 28, block: 30, gap: 18, cells: 0 },
  narrow: { row: 24, field: 30, group: 28, block: 30, gap: 18, cells: 22 },
};
const RADIUS = 9;
/** The gutter of the wide layout, between the columns; that of the others, left of them. */
export const GUTTER = 44;
const LANE = 7;

const tall = (m: Measures, r: Room): number => r.rows * m.row + r.fields * m.field + r.groups * m.group;
const blockTall = (m: Measures, body: Body): number => m.block + tall(m, roomOf(body));

/** Room both columns take at a width. */
export function heightOf(plan: RoomPlan, width: Width): number {
  const m = MEASURES[width];
  const own = m.block + tall(m, plan.own);
  const parts = plan.parts.rows === 0 ? 0 : tall(m, plan.parts) + m.block + m.gap;
  return width === 'wide' ? Math.max(own, parts) : own + parts;
}

export interface Arrow { key: string; path: string; from: number; x: number; y: number; height: number }

/** One arrow a part that a field on show leads to. In the wide layout x counts from the gutter's left edge. */
export function arrowsOf(anatomy: Anatomy, width: Width): Arrow[] {
  const m = MEASURES[width];
  const out: Arrow[] = [];
  let top = width === 'wide' ? 0 : blockTall(m, anatomy.own) + m.gap;
  anatomy.parts.forEach((part, i) => {
    const holder = holderOf(anatomy, part);
    const over = holder && above(anatomy.own, holder.key);
    const y2 = top + m.block / 2 - 1;
    top += blockTall(m, part) + m.gap;
    if (!holder || !over) return;
    const y1 = m.block + tall(m, over) + m.cells + m.row / 2;
    out.push({ key: holder.key, path: width === 'wide' ? across(y1, y2, 18 + 7 * i) : down(y1, y2, LANE), from: y1, x: width === 'wide' ? GUTTER - 6 : 18, y: y2, height: Math.max(y1, y2) + 8 });
  });
  return out;
}

function across(y1: number, y2: number, lane: number): string {
  const end = GUTTER - 14;
  if (Math.abs(y1 - y2) < 1) return `M0 ${y1}H${end}`;
  const s = y2 < y1 ? -1 : 1, r = Math.min(RADIUS, Math.abs(y1 - y2) / 2);
  return `M0 ${y1}H${lane - r}q${r} 0 ${r} ${s * r}V${y2 - s * r}q0 ${s * r} ${r} ${s * r}H${end}`;
}

function down(y1: number, y2: number, lane: number): string {
  const r = Math.min(RADIUS, lane);
  return `M13.6 ${y1}H${lane + r}q${-r} 0 ${-r} ${r}V${y2 - r}q0 ${r} ${r} ${r}H10`;
}
