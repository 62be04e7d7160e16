/**
 * The help ladder of a `code` exercise: nudge, hints, the solution's lines to put in order, the solution line by line, the solution explained.
 * Every rung is the reader's choice; none closes the exercise.
 */

export type Rung =
  | { kind: 'nudge' }
  | { kind: 'hint'; number: number }
  | { kind: 'order' }
  | { kind: 'lines' }
  | { kind: 'solution' };

/** The rungs an exercise offers, in order. */
export function rungs(has: { nudge: boolean; hints: number; parsons: boolean; solution: boolean }): Rung[] {
  return [
    ...(has.nudge ? [{ kind: 'nudge' } as const] : []),
    ...Array.from({ length: has.hints }, (_, index) => ({ kind: 'hint', number: index + 1 }) as const),
    ...(has.solution && has.parsons ? [{ kind: 'order' } as const] : []),
    ...(has.solution ? [{ kind: 'lines' } as const] : []),
    { kind: 'solution' },
  ];
}

/** Lines of the solution to be put in order, between lines that stay. */
export interface Puzzle {
  before: string[];
  /** Shuffled. `id` is the place in the solution; a line that belongs nowhere has id -1 - n. */
  pieces: { id: number; text: string }[];
  after: string[];
}

/**
 * The part of the solution that differs from the start program, its lines shuffled (the same way for the same seed).
 * Null when fewer than two lines differ: there is nothing to order.
 */
export function puzzle(start: string, solution: string, seed: number): Puzzle | null {
  const from = start.replace(/\n+$/, '').split('\n');
  const to = solution.replace(/\n+$/, '').split('\n');
  let head = 0;
  while (head < Math.min(from.length, to.length) && from[head] === to[head]) head++;
  let tail = 0;
  while (tail < Math.min(from.length, to.length) - head && from.at(-1 - tail) === to.at(-1 - tail)) tail++;
  let middle = to.slice(head, to.length - tail);
  // One changed line alone is no puzzle: take the block around it.
  while (middle.filter((line) => line.trim()).length < 3 && (head > 0 || tail > 0)) {
    if (head > 0 && to[head - 1]!.trim() && /^\s/.test(to[head - 1]!)) head--;
    else if (tail > 0 && to[to.length - tail]!.trim()) tail--;
    else break;
    middle = to.slice(head, to.length - tail);
  }
  const pieces = middle.map((text, id) => ({ id, text })).filter((piece) => piece.text.trim());
  if (new Set(pieces.map((piece) => piece.text)).size < 2) return null;
  const shuffled = shuffle(pieces, seed);
  if (shuffled.every((piece, index) => piece === pieces[index])) shuffled.push(shuffled.shift()!);
  return { before: to.slice(0, head), pieces: shuffled, after: to.slice(to.length - tail) };
}

/** Whether pieces stand in an order that reads as the solution does; equal lines may change places. */
export function solved(puzzle: Puzzle, order: readonly number[]): boolean {
  const texts = new Map(puzzle.pieces.map((piece) => [piece.id, piece.text]));
  const right = puzzle.pieces.filter((piece) => piece.id >= 0).sort((a, b) => a.id - b.id);
  return order.length === right.length && order.every((id, index) => texts.get(id) === right[index]!.text);
}

/** The program a puzzle makes in a given order. */
export function assemble(puzzle: Puzzle, order: readonly number[]): string {
  const texts = new Map(puzzle.pieces.map((piece) => [piece.id, piece.text]));
  return [...puzzle.before, ...order.map((id) => texts.get(id) ?? ''), ...puzzle.after].join('\n') + '\n';
}

/** A shuffle that is the same for the same seed on every host (Fisher-Yates over xorshift32). */
export function shuffle<T>(items: readonly T[], seed: number): T[] {
  const list = [...items];
  let state = (seed ^ 0x9e3779b9) >>> 0 || 1;
  for (let index = list.length - 1; index > 0; index--) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    const other = state % (index + 1);
    [list[index], list[other]] = [list[other]!, list[index]!];
  }
  return list;
}
