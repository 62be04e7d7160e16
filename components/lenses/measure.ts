/** Sizes of the objects lens at each of its three widths, and widths of text where no browser can be asked. */

export type Size = 'wide' | 'mid' | 'narrow';

export interface Metrics {
  size: Size;
  width: number;
  nameFont: number;
  nameMin: number;
  nameMax: number;
  portGap: number;
  boxMin: number;
  boxSnug: number;
  boxMax: number;
  head: number;
  row: number;
  rowTight: number;
  atomH: number;
  atomMin: number;
  atomMax: number;
  tabW: number; tabH: number;
  tabWHot: number; tabHHot: number;
  gutterMin: number;
  gutterMax: number;
  nameGutterMax: number;
  track: number;
  namePitch: number;
  gap: number;
  top: number;
  maxColumns: number;
  pad: number;
}

export const METRICS: Record<Size, Metrics> = {
  wide: { size: 'wide', width: 796, nameFont: 16, nameMin: 62, nameMax: 150, portGap: 8, boxMin: 112, boxSnug: 150, boxMax: 184, head: 36, row: 34, rowTight: 28, atomH: 44, atomMin: 112, atomMax: 184, tabW: 34, tabH: 28, tabWHot: 42, tabHHot: 36, gutterMin: 44, gutterMax: 72, nameGutterMax: 142, track: 14, namePitch: 34, gap: 14, top: 26, maxColumns: 5, pad: 11 },
  mid: { size: 'mid', width: 536, nameFont: 15, nameMin: 48, nameMax: 110, portGap: 8, boxMin: 92, boxSnug: 118, boxMax: 150, head: 34, row: 32, rowTight: 28, atomH: 44, atomMin: 106, atomMax: 140, tabW: 34, tabH: 28, tabWHot: 42, tabHHot: 36, gutterMin: 36, gutterMax: 56, nameGutterMax: 72, track: 12, namePitch: 33, gap: 14, top: 20, maxColumns: 4, pad: 9 },
  narrow: { size: 'narrow', width: 358, nameFont: 13, nameMin: 32, nameMax: 78, portGap: 8, boxMin: 78, boxSnug: 88, boxMax: 120, head: 32, row: 30, rowTight: 26, atomH: 44, atomMin: 52, atomMax: 92, tabW: 28, tabH: 24, tabWHot: 36, tabHHot: 30, gutterMin: 28, gutterMax: 44, nameGutterMax: 60, track: 8, namePitch: 32, gap: 12, top: 18, maxColumns: 3, pad: 8 },
};

const WIDE_CHAR = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/;

/** Width of text in the mono face: 0.6 em a letter, 1 em a wide one. */
export function monoWidth(text: string, size: number): number {
  let w = 0;
  for (const ch of text) w += WIDE_CHAR.test(ch) || ch > '\uffff' ? size : size * 0.6;
  return w;
}

/** Width of text in the sans face, a little generous. */
export function sansWidth(text: string, size: number): number {
  let w = 0;
  for (const ch of text) w += WIDE_CHAR.test(ch) ? size : /[iljtf.,:;'|! ()]/.test(ch) ? size * 0.34 : /[mwMW@]/.test(ch) ? size * 0.88 : size * 0.58;
  return w;
}

/** Text cut to fit a width, with an ellipsis when something was cut. */
export function fit(text: string, width: number, size: number, measure: (t: string, s: number) => number = monoWidth): string {
  if (measure(text, size) <= width) return text;
  const letters = [...text];
  while (letters.length > 1 && measure(letters.join('') + '…', size) > width) letters.pop();
  return `${letters.join('')}…`;
}
