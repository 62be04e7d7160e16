/** What a regular expression means, as a tree. */

/** re's flags by number. */
export const FLAG = { IGNORECASE: 2, LOCALE: 4, MULTILINE: 8, DOTALL: 16, UNICODE: 32, VERBOSE: 64, DEBUG: 128, ASCII: 256 } as const;

export const MAXREPEAT = 0xffffffff;

/** \d \s \w and their opposites. */
export interface Category { readonly kind: 'digit' | 'space' | 'word'; readonly not: boolean }
export type SetItem = { readonly lo: number; readonly hi: number } | Category;

/** `final` is $: the end, or before a newline there. */
export type Place = 'start' | 'end' | 'final' | 'line start' | 'line end' | 'boundary' | 'no boundary';

/** `flags` are those in force where the node stands. */
export type Node =
  | { readonly t: 'char'; readonly c: number; readonly flags: number }
  | { readonly t: 'any'; readonly flags: number }
  | { readonly t: 'set'; readonly not: boolean; readonly items: readonly SetItem[]; readonly flags: number }
  | { readonly t: 'at'; readonly where: Place; readonly flags: number }
  | { readonly t: 'seq'; readonly items: readonly Node[]; /** Stood in (?:...): one thing to a repeat. */ readonly grouped?: boolean }
  | { readonly t: 'alt'; readonly branches: readonly Node[] }
  | { readonly t: 'group'; readonly n: number; readonly body: Node }
  | { readonly t: 'repeat'; readonly min: number; readonly max: number; readonly kind: 'greedy' | 'lazy' | 'possessive'; readonly body: Node }
  | { readonly t: 'ref'; readonly n: number; readonly flags: number }
  | { readonly t: 'look'; readonly ahead: boolean; readonly not: boolean; readonly body: Node }
  | { readonly t: 'atomic'; readonly body: Node }
  | { readonly t: 'if'; readonly n: number; readonly yes: Node; readonly no: Node | null };

/** A pattern that cannot be: what re.PatternError says, and where; null = nowhere in particular. */
export class BadPattern extends Error {
  readonly at: number | null;
  constructor(message: string, at: number | null) {
    super(message);
    this.at = at;
  }
}

export interface Parsed {
  readonly root: Node;
  readonly flags: number;
  /** Number of capturing groups. */
  readonly groups: number;
  readonly names: readonly (readonly [name: string, n: number])[];
}

/** Shortest and longest text a node matches. `width` of groups met so far answers back references. */
export function width(node: Node, groups: ReadonlyMap<number, readonly [number, number]>): readonly [number, number] {
  const cap = (n: number): number => Math.min(n, MAXREPEAT);
  switch (node.t) {
    case 'char': case 'any': case 'set': return [1, 1];
    case 'at': case 'look': return [0, 0];
    case 'seq': return node.items.reduce<readonly [number, number]>(([lo, hi], x) => { const [a, b] = width(x, groups); return [cap(lo + a), cap(hi + b)]; }, [0, 0]);
    case 'alt': {
      const all = node.branches.map((b) => width(b, groups));
      return [Math.min(...all.map((w) => w[0])), Math.max(...all.map((w) => w[1]))];
    }
    case 'group': case 'atomic': return width(node.body, groups);
    case 'repeat': { const [a, b] = width(node.body, groups); return [cap(a * node.min), cap(b * node.max)]; }
    case 'ref': return groups.get(node.n) ?? [0, MAXREPEAT];
    case 'if': { const [a, b] = width(node.yes, groups), [c, d] = node.no === null ? [0, 0] : width(node.no, groups); return [Math.min(a, c), Math.max(b, d)]; }
  }
}
