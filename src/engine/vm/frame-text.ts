/**
 * The code under one entry of a traceback, with its marks. Models what StackSummary.format_frame_summary of Lib/traceback.py prints,
 * CPython 3.13: lines dedented together, `~` under the operands and `^` under the operator or the brackets, long stretches left out.
 *
 *     total = (price *
 *              ~~~~~~^
 *              missing["tax"])
 *              ~~~~~~~^^^^^^^
 *
 * Departures: columns are UTF-16 code units; width of a character is decided by ranges, not by the East Asian Width table.
 */
import type { Expr } from '../syntax/ast.ts';
import { parse } from '../syntax/parser.ts';

/** Where an instruction stands: lines from 1, columns from 0, end exclusive. */
export interface Span { readonly line: number; readonly endLine: number; readonly col: number; readonly endCol: number }

interface Spot { row: number; col: number }
interface Anchors { from: Spot; to: Spot }

/** Lines of text below `File ...`, without their indent of four. Empty when the source does not have them. */
export function codeLines(source: readonly string[], span: Span): string[] {
  const raw = source.slice(span.line - 1, Math.max(span.line, span.endLine)).map((l) => l.trimEnd());
  if (raw.length === 0 || raw.every((l) => l === '')) return [];
  if (span.col < 0 || span.endCol < 0) return [raw[0]!.trim()];
  const lines = dedent(raw);
  const cut = raw[0]!.length - lines[0]!.length;
  const start = Math.max(0, span.col - cut), end = Math.max(0, span.endCol - cut);
  const last = lines.length - 1;

  const segment = lines.slice();
  segment[last] = segment[last]!.slice(0, end);
  segment[0] = segment[0]!.slice(start);
  const anchors = findAnchors(segment);
  if (anchors !== null) for (const spot of [anchors.from, anchors.to]) if (spot.row === 0) spot.col += start;

  const marked = worthMarking(lines, start, end, anchors);
  const out: string[] = [];
  let before = -1;
  for (const row of rowsToShow(last, anchors)) {
    if (row - before === 2 && before >= 0) show(row - 1);
    else if (row - before > 2 && before >= 0) out.push(`...<${row - before - 1} lines>...`);
    show(row);
    before = row;
  }
  return dedent(out);

  function show(row: number): void {
    const line = lines[row]!;
    out.push(line);
    if (marked) out.push(marks(line, row, { row: 0, col: start }, { row: last, col: end }, anchors));
  }
}

/** One line of marks. Characters two columns wide get two. */
function marks(line: string, row: number, start: Spot, end: Spot, anchors: Anchors | null): string {
  const indent = line.length - line.trimStart().length;
  const upTo = row === end.row ? end.col : line.length;
  let out = '';
  for (let col = 0; col < upTo; col++) {
    const here = { row, col };
    const blank = col < indent || isBefore(here, start);
    const mark = blank ? ' ' : anchors === null || (!isBefore(here, anchors.from) && isBefore(here, anchors.to)) ? '^' : '~';
    out += mark.repeat(widthAt(line, col));
  }
  return out;
}

function isBefore(a: Spot, b: Spot): boolean {
  return a.row < b.row || (a.row === b.row && a.col < b.col);
}

const WIDE = /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;

/** Columns the code unit at `i` takes: 2 or 1, 0 for the second half of a pair. */
function widthAt(line: string, i: number): number {
  const unit = line.charCodeAt(i);
  if (unit < 0x1100) return 1;
  if (unit >= 0xdc00 && unit <= 0xdfff) return 0;
  return WIDE.test(String.fromCodePoint(line.codePointAt(i)!)) ? 2 : 1;
}

/** First, last and the lines around the anchors, in order. */
function rowsToShow(last: number, anchors: Anchors | null): number[] {
  const rows = new Set([0, last]);
  if (anchors !== null) for (const { row } of [anchors.from, anchors.to]) for (const r of [row - 1, row, row + 1]) rows.add(r);
  return [...rows].filter((r) => r >= 0 && r <= last).sort((a, b) => a - b);
}

function dedent(lines: readonly string[]): string[] {
  const indents = lines.filter((l) => l.trim() !== '').map((l) => l.length - l.trimStart().length);
  const cut = Math.min(...indents);
  return Number.isFinite(cut) && cut > 0 ? lines.map((l) => l.slice(cut)) : [...lines];
}

/** Marks that would underline the whole line say nothing, nor those of a plain call that is returned or assigned. */
function worthMarking(lines: readonly string[], start: number, end: number, anchors: Anchors | null): boolean {
  const first = parse(lines.join('\n') + '\n', '<traceback>').ok?.body[0];
  const call = first?.kind === 'Return' && first.value?.kind === 'Call' && first.value.func.kind === 'Name' ? first.value
    : first?.kind === 'Assign' && first.value.kind === 'Call' ? first.value : null;
  if (call !== null && call.lineno === 1 && call.end_lineno === lines.length && call.col_offset === start && call.end_col_offset === end) return false;
  if (anchors !== null) return true;
  return lines[0]!.slice(0, start).trimStart() !== '' || lines.at(-1)!.slice(end).trimEnd() !== '';
}

/** The operator of a binary operation, the brackets of a subscript or a call, in the segment's own rows and columns. */
function findAnchors(segment: readonly string[]): Anchors | null {
  // In brackets a segment of several lines is one expression too; they stand on lines of their own.
  const body = parse(`(\n${segment.join('\n')}\n)\n`, '<traceback>').ok?.body;
  if (body === undefined || body.length !== 1 || body[0]!.kind !== 'Expr') return null;
  const expr = body[0]!.value;
  if (expr.kind === 'BinOp') {
    const from = scan(segment, endOf(expr.left), (c) => !/[\s)]/.test(c));
    return from && { from, to: { row: from.row, col: from.col + (['Pow', 'FloorDiv', 'LShift', 'RShift'].includes(expr.op) ? 2 : 1) } };
  }
  if (expr.kind === 'Subscript' || expr.kind === 'Call') {
    const from = scan(segment, endOf(expr.kind === 'Call' ? expr.func : expr.value), (c) => c === (expr.kind === 'Call' ? '(' : '['));
    return from && { from, to: endOf(expr) };
  }
  return null;
}

function endOf(e: Expr): Spot {
  return { row: e.end_lineno - 2, col: e.end_col_offset };
}

/** The first character from `at` that `wanted` takes; comments and continuations are passed over. */
function scan(segment: readonly string[], at: Spot, wanted: (c: string) => boolean): Spot | null {
  let { row, col } = at;
  for (; row < segment.length; row++, col = 0) {
    const line = segment[row]!;
    for (; col < line.length && !/[\\#]/.test(line[col]!); col++) if (wanted(line[col]!)) return { row, col };
  }
  return null;
}
