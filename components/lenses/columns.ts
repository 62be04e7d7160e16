/** Widths: how many columns of objects fit, how wide columns and gutters are, where the tracks of a gutter run. */
import type { Address } from '#engine/session/contract.ts';
import { monoWidth, sansWidth, type Metrics } from './measure.ts';
import { en } from './strings-en.ts';
import type { Survey, SurveyObject } from './survey.ts';

/** Room for the type and the address on one line. */
function headWidth(o: SurveyObject, m: Metrics): number {
  return Math.max(m.boxMin, m.pad * 2 + sansWidth(o.type, 13) + 6 + monoWidth('…0000', m.size === 'narrow' ? 10.5 : 12));
}

export function naturalWidth(o: SurveyObject, m: Metrics): number {
  if (o.shape === 'atom') {
    const text = Math.max(...o.texts.map((t) => monoWidth(t, 15)), 8);
    return m.size === 'narrow' ? Math.max(m.atomMin, 7 + Math.max(...o.texts.map((t) => monoWidth(t, 14)), 8) + 26) : Math.max(m.atomMin, 34 + 10 + text + 10 + 36 + 9);
  }
  const font = m.size === 'narrow' ? 10.5 : 12;
  const head = m.pad * 2 + sansWidth(o.type, 13) + 10 + monoWidth('…0000', font);
  const rows = Math.max(0, ...o.labels.map((l) => m.pad * 2 + monoWidth(l, 12.5)), ...o.values.map((v) => m.pad * 2 + monoWidth(v, 13) + 10));
  return Math.max(m.boxSnug, head, rows);
}

export interface Columns { count: number; nameWidth: number; widths: number[]; gutters: number[] }

/** How many columns there is room for, and how wide each is. */
export function columnsOf(survey: Survey, layers: Map<Address, number>, m: Metrics): Columns {
  const names = [...survey.names.values()].map((n) => monoWidth(n.kind === 'stack' ? 'stack 0' : n.name, n.kind === 'stack' ? 12 : m.nameFont));
  const captions = survey.frames.length > 1 ? survey.frames.map((f) => sansWidth(en.frame(f.name), 11) * 1.1) : [];
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

/** Places of columns and gutters from left to right; spare room goes to gutters and boxes. */
export function horizontals(survey: Survey, layers: Map<Address, number>, cols: Columns, m: Metrics, tracks: number[]): { columns: { x: number; w: number }[]; gutterX: number[]; gutterW: number[] } {
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
    const boxy = widths.map((_, c) => [...survey.objects.values()].some((o) => o.shape === 'box' && Math.min(layers.get(o.address)!, cols.count - 1) === c));
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

/** Where the tracks of one gutter run. */
export function trackXs(x: number, w: number, tracks: number, m: Metrics, outer: boolean): number[] {
  if (tracks === 0) return [];
  if (outer) return Array.from({ length: tracks }, (_, i) => x + 16 + i * Math.min(m.track, (w - 18) / Math.max(1, tracks)));
  const left = x + 13, right = x + w - 16;
  if (right <= left) return Array.from({ length: tracks }, () => Math.round(x + w / 2));
  const pitch = tracks === 1 ? 0 : Math.min(m.track, (right - left) / (tracks - 1));
  const block = pitch * (tracks - 1);
  const first = w > 96 ? right - 14 - block : (left + right) / 2 - block / 2;
  return Array.from({ length: tracks }, (_, i) => Math.round((first + i * pitch) * 10) / 10);
}
