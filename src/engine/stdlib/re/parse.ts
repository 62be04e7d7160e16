/**
 * Patterns to trees. Behaviour of Lib/re/_parser.py, CPython 3.13: the same syntax, the same errors at the same places.
 * Departure: none of its FutureWarnings.
 */
import { codeOfName } from '../../text/unicode-names.ts';
import { BadPattern, FLAG, MAXREPEAT, width, type Category, type Node, type Parsed, type Place, type SetItem } from './nodes.ts';
import { isDigit, isOctal, numberEscape, plainEscape, Source } from './source.ts';

const LETTERS: Readonly<Record<string, number>> = { i: FLAG.IGNORECASE, L: FLAG.LOCALE, m: FLAG.MULTILINE, s: FLAG.DOTALL, x: FLAG.VERBOSE, a: FLAG.ASCII, u: FLAG.UNICODE };
const TYPE_FLAGS = FLAG.ASCII | FLAG.LOCALE | FLAG.UNICODE;
const GLOBAL_ONLY = FLAG.DEBUG;
const CATEGORIES: Readonly<Record<string, Category>> = {
  '\\d': { kind: 'digit', not: false }, '\\D': { kind: 'digit', not: true }, '\\s': { kind: 'space', not: false }, '\\S': { kind: 'space', not: true }, '\\w': { kind: 'word', not: false }, '\\W': { kind: 'word', not: true },
};
const PLACES: Readonly<Record<string, Place>> = { '\\A': 'start', '\\Z': 'end', '\\b': 'boundary', '\\B': 'no boundary' };
const SPACE = ' \t\n\r\v\f';
const isLetter = (c: string): boolean => /^[A-Za-z]$/.test(c);
/** What a record has under a key of the pattern's. */
function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

class Parser {
  readonly s: Source;
  flags: number;
  groups = 0;
  readonly names = new Map<string, number>();
  /** Width of each closed group. */
  readonly widths = new Map<number, readonly [number, number]>();
  /** Groups up to this number existed when the look-behind under way began; -1 = none under way. */
  lookbehind = -1;
  /** Where (?(n) named a group that may not exist yet. */
  readonly conditions = new Map<number, number>();

  constructor(s: Source, flags: number) {
    this.s = s;
    this.flags = flags;
  }

  open(name: string | null): number {
    const n = ++this.groups;
    if (name !== null) {
      const before = this.names.get(name);
      if (before !== undefined) throw new BadPattern(`redefinition of group name ${this.s.quoted(name)} as group ${n}; was group ${before}`, this.s.at - name.length - 1);
      this.names.set(name, n);
    }
    return n;
  }

  checkLookbehind(n: number): void {
    if (this.lookbehind < 0) return;
    if (!this.widths.has(n)) throw new BadPattern('cannot refer to an open group', this.s.at);
    if (n > this.lookbehind) throw new BadPattern('cannot refer to group defined in the same lookbehind subpattern', this.s.at);
  }

  // ---- branches and sequences ----------------------------------------------------------------------------------------------

  alternatives(flags: number, depth: number): Node {
    const start = this.s.at;
    const branches: Node[] = [];
    do branches.push(this.sequence(flags, depth, depth === 0 && branches.length === 0 && start === 0)); while (this.s.eat('|'));
    return branches.length === 1 ? branches[0]! : { t: 'alt', branches };
  }

  sequence(given: number, depth: number, first: boolean): Node {
    const s = this.s, items: Node[] = [];
    let flags = given;
    for (;;) {
      const c = s.peek();
      if (c === '' || c === '|' || c === ')') break;
      const at = s.at;
      s.take();
      if (depth === 0) flags |= this.flags;
      if ((flags & FLAG.VERBOSE) !== 0) {
        if (SPACE.includes(c)) continue;
        if (c === '#') { while (s.next !== '' && s.take() !== '\n'); continue; }
      }
      if (c[0] === '\\') items.push(this.escape(c, flags));
      else if (c === '[') items.push(this.set(at, flags));
      else if (c === '.') items.push({ t: 'any', flags });
      else if (c === '^') items.push({ t: 'at', where: (flags & FLAG.MULTILINE) !== 0 ? 'line start' : 'start', flags });
      else if (c === '$') items.push({ t: 'at', where: (flags & FLAG.MULTILINE) !== 0 ? 'line end' : 'final', flags });
      else if (c === '(') {
        const node = this.group(at, flags, depth, first && items.length === 0);
        if (node !== null) items.push(node);
      } else if ('?*+{'.includes(c)) this.repeat(c, at, items, flags);
      else items.push({ t: 'char', c: s.points[at]!, flags });
    }
    return items.length === 1 ? items[0]! : { t: 'seq', items };
  }

  // ---- repeats -------------------------------------------------------------------------------------------------------------

  repeat(c: string, at: number, items: Node[], flags: number): void {
    const s = this.s;
    let min = 0, max = MAXREPEAT;
    if (c === '?') max = 1;
    else if (c === '+') min = 1;
    else if (c === '{') {
      if (s.next === '}') { items.push({ t: 'char', c: 0x7b, flags }); return; }
      const lo = s.while(Infinity, isDigit);
      const hi = s.eat(',') ? s.while(Infinity, isDigit) : lo;
      if (!s.eat('}')) { items.push({ t: 'char', c: 0x7b, flags }); s.at = at + 1; return; }
      if (lo !== '') min = Number(lo);
      if (hi !== '') max = Number(hi);
      if (min >= MAXREPEAT || (hi !== '' && max >= MAXREPEAT)) throw new RangeError('the repetition number is too large');
      if (hi !== '' && max < min) throw new BadPattern('min repeat greater than max repeat', at + 1);
    }
    const item = items.pop();
    if (item === undefined || item.t === 'at' || (item.t === 'seq' && item.items.length === 0 && item.grouped !== true)) {
      throw new BadPattern('nothing to repeat', at);
    }
    if (item.t === 'repeat') throw new BadPattern('multiple repeat', at);
    const kind = s.eat('?') ? 'lazy' : s.eat('+') ? 'possessive' : 'greedy';
    items.push({ t: 'repeat', min, max, kind, body: item });
  }

  // ---- escapes -------------------------------------------------------------------------------------------------------------

  escape(e: string, flags: number): Node {
    const s = this.s, start = s.at - 2;
    const where = own(PLACES, e);
    if (where !== undefined) return { t: 'at', where, flags };
    const category = own(CATEGORIES, e);
    if (category !== undefined) return { t: 'set', not: false, items: [category], flags };
    const char = (c: number): Node => ({ t: 'char', c, flags });
    const plain = plainEscape(e, false) ?? numberEscape(s, e, codeOfName);
    if (plain !== undefined) return char(plain);
    const c = e.slice(1);
    if (c === '0') return char(parseInt(`0${s.while(2, isOctal)}`, 8));
    if (isDigit(c)) return this.numbered(c, start, flags);
    if (isLetter(c)) throw new BadPattern(`bad escape ${e}`, start);
    return char(c.codePointAt(0)!);
  }

  /** \123 is octal, \12 a back reference. */
  numbered(first: string, start: number, flags: number): Node {
    const s = this.s;
    let digits = first;
    if (isDigit(s.next)) {
      digits += s.take();
      if (isOctal(first) && isOctal(digits[1]!) && isOctal(s.next)) {
        digits += s.take();
        const c = parseInt(digits, 8);
        if (c > 0o377) throw new BadPattern(`octal escape value \\${digits} outside of range 0-0o377`, start);
        return { t: 'char', c, flags };
      }
    }
    return this.reference(Number(digits), start, flags, digits);
  }

  reference(n: number, at: number, flags: number, shown: string): Node {
    if (n > this.groups) throw new BadPattern(`invalid group reference ${shown}`, at + 1);
    if (!this.widths.has(n)) throw new BadPattern('cannot refer to an open group', at);
    this.checkLookbehind(n);
    return { t: 'ref', n, flags };
  }

  // ---- sets ----------------------------------------------------------------------------------------------------------------

  set(start: number, flags: number): Node {
    const s = this.s, items: SetItem[] = [];
    const not = s.eat('^');
    for (let first = true; ; first = false) {
      if (s.next === '') throw new BadPattern('unterminated character set', start);
      const at = s.at;
      if (s.next === ']' && !first) { s.at++; break; }
      const low = this.setItem(start);
      if (s.next !== '-') { items.push(low); continue; }
      s.at++;
      const after = s.next as string;
      if (after === '') throw new BadPattern('unterminated character set', start);
      if (after === ']') {
        s.at++;
        items.push(low, { lo: 45, hi: 45 });
        break;
      }
      const high = this.setItem(start);
      const range = (): string => s.text(at, s.at);
      if ('kind' in low || 'kind' in high || high.lo < low.lo) throw new BadPattern(`bad character range ${range()}`, at);
      items.push({ lo: low.lo, hi: high.lo });
    }
    const only = items[0]!;
    if (items.length === 1 && !not && !('kind' in only) && only.lo === only.hi) return { t: 'char', c: only.lo, flags };
    return { t: 'set', not, items, flags };
  }

  setItem(set: number): SetItem {
    const s = this.s, at = s.at;
    if (s.next === '\\' && s.at + 1 >= s.points.length) throw new BadPattern('bad escape (end of pattern)', s.points.length - 1);
    if (s.next === '') throw new BadPattern('unterminated character set', set);
    const e = s.take();
    const one = (c: number): SetItem => ({ lo: c, hi: c });
    if (e[0] !== '\\' || e.length === 1) return one(s.points[at]!);
    const category = own(CATEGORIES, e);
    if (category !== undefined) return category;
    const plain = plainEscape(e, true) ?? numberEscape(s, e, codeOfName);
    if (plain !== undefined) return one(plain);
    const c = e.slice(1);
    if (isOctal(c)) {
      const digits = c + s.while(2, isOctal), n = parseInt(digits, 8);
      if (n > 0o377) throw new BadPattern(`octal escape value \\${digits} outside of range 0-0o377`, at);
      return one(n);
    }
    if (isDigit(c) || isLetter(c)) throw new BadPattern(`bad escape ${e}`, at);
    return one(c.codePointAt(0)!);
  }

  // ---- groups --------------------------------------------------------------------------------------------------------------

  /** What stands between parentheses; null = nothing that matches (a comment, flags). */
  group(start: number, flags: number, depth: number, first: boolean): Node | null {
    const s = this.s;
    let name: string | null = null;
    let capture = true, inner = flags;
    if (s.eat('?')) {
      const c = s.take();
      if (c === '') throw new BadPattern('unexpected end of pattern', s.at);
      if (c === 'P') {
        if (s.eat('<')) {
          const at = s.at;
          name = s.until('>', 'group name');
          s.checkName(name, at);
        } else if (s.eat('=')) return this.namedReference(flags);
        else {
          const bad = s.take();
          if (bad === '') throw new BadPattern('unexpected end of pattern', s.at);
          throw new BadPattern(`unknown extension ?P${bad}`, s.at - bad.length - 2);
        }
      } else if (c === ':') capture = false;
      else if (c === '#') {
        for (;;) {
          if (s.next === '') throw new BadPattern('missing ), unterminated comment', start);
          if (s.take() === ')') return null;
        }
      } else if (c === '=' || c === '!' || c === '<') return this.look(c, start, flags, depth);
      else if (c === '(') return this.condition(start, flags, depth);
      else if (c === '>') return this.closed(start, { t: 'atomic', body: this.alternatives(flags, depth + 1) });
      else if (own(LETTERS, c) !== undefined || c === '-') {
        const changed = this.flagGroup(c, start, flags, first);
        if (changed === null) return null;
        inner = changed;
        capture = false;
      } else throw new BadPattern(`unknown extension ?${c}`, start + 1);
    }
    const n = capture ? this.open(name) : 0;
    const body = this.alternatives(inner, depth + 1);
    const node = this.closed(start, body);
    if (!capture) return grouped(node);
    this.widths.set(n, width(node, this.widths));
    return { t: 'group', n, body: node };
  }

  closed(start: number, node: Node): Node {
    if (!this.s.eat(')')) throw new BadPattern('missing ), unterminated subpattern', start);
    return node;
  }

  namedReference(flags: number): Node {
    const s = this.s, at = s.at;
    const name = s.until(')', 'group name');
    s.checkName(name, at);
    const n = this.names.get(name);
    if (n === undefined) throw new BadPattern(`unknown group name ${s.quoted(name)}`, at);
    if (!this.widths.has(n)) throw new BadPattern('cannot refer to an open group', at);
    this.checkLookbehind(n);
    return { t: 'ref', n, flags };
  }

  look(c: string, start: number, flags: number, depth: number): Node {
    const s = this.s;
    let ahead = true, sign = c;
    const before = this.lookbehind;
    if (c === '<') {
      sign = s.take();
      if (sign === '') throw new BadPattern('unexpected end of pattern', s.at);
      if (sign !== '=' && sign !== '!') throw new BadPattern(`unknown extension ?<${sign}`, s.at - sign.length - 2);
      ahead = false;
      if (before < 0) this.lookbehind = this.groups;
    }
    const body = this.closed(start, this.alternatives(flags, depth + 1));
    this.lookbehind = before;
    if (!ahead) {
      const [lo, hi] = width(body, this.widths);
      if (lo !== hi) this.needFixed ??= true;
    }
    return { t: 'look', ahead, not: sign === '!', body };
  }

  /** A look-behind of varying width was met: said when the whole pattern has been read. */
  needFixed: boolean | null = null;

  condition(start: number, flags: number, depth: number): Node {
    const s = this.s, at = s.at;
    const name = s.until(')', 'group name');
    let n: number | undefined;
    if (/^[0-9]+$/.test(name)) {
      n = Number(name);
      if (n === 0) throw new BadPattern('bad group number', at);
      if (n >= 100000) throw new BadPattern(`invalid group reference ${n}`, at);
      if (!this.conditions.has(n)) this.conditions.set(n, at);
    } else {
      s.checkName(name, at);
      n = this.names.get(name);
      if (n === undefined) throw new BadPattern(`unknown group name ${s.quoted(name)}`, at);
    }
    this.checkLookbehind(n);
    const yes = this.sequence(flags, depth + 1, false);
    const no = s.eat('|') ? this.sequence(flags, depth + 1, false) : null;
    if (no !== null && s.next === '|') throw new BadPattern('conditional backref with more than two branches', s.at);
    return this.closed(start, { t: 'if', n, yes, no });
  }

  /** (?i) sets flags for the whole pattern (null), (?i-s:...) gives those for a group. */
  flagGroup(first: string, start: number, flags: number, atStart: boolean): number | null {
    const s = this.s;
    let add = 0, c = first;
    if (c !== '-') {
      for (;;) {
        const flag = LETTERS[c]!;
        if (s.isText && c === 'L') throw new BadPattern("bad inline flags: cannot use 'L' flag with a str pattern", s.at);
        if (!s.isText && c === 'u') throw new BadPattern("bad inline flags: cannot use 'u' flag with a bytes pattern", s.at);
        add |= flag;
        if ((flag & TYPE_FLAGS) !== 0 && (add & TYPE_FLAGS) !== flag) throw new BadPattern("bad inline flags: flags 'a', 'u' and 'L' are incompatible", s.at);
        c = s.take();
        if (c === '') throw new BadPattern('missing -, : or )', s.at);
        if (')-:'.includes(c)) break;
        if (own(LETTERS, c) === undefined) throw new BadPattern(isLetter(c) ? 'unknown flag' : 'missing -, : or )', s.at - c.length);
      }
    }
    if (c === ')') {
      if (!atStart) throw new BadPattern('global flags not at the start of the expression', start);
      this.flags |= add;
      return null;
    }
    if ((add & GLOBAL_ONLY) !== 0) throw new BadPattern('bad inline flags: cannot turn on global flag', s.at - 1);
    let remove = 0;
    if (c === '-') {
      c = s.take();
      if (c === '') throw new BadPattern('missing flag', s.at);
      if (own(LETTERS, c) === undefined) throw new BadPattern(isLetter(c) ? 'unknown flag' : 'missing flag', s.at - c.length);
      for (;;) {
        const flag = LETTERS[c]!;
        if ((flag & TYPE_FLAGS) !== 0) throw new BadPattern("bad inline flags: cannot turn off flags 'a', 'u' and 'L'", s.at);
        remove |= flag;
        c = s.take();
        if (c === '') throw new BadPattern('missing :', s.at);
        if (c === ':') break;
        if (own(LETTERS, c) === undefined) throw new BadPattern(isLetter(c) ? 'unknown flag' : 'missing :', s.at - c.length);
      }
    }
    if ((add & remove) !== 0) throw new BadPattern('bad inline flags: flag turned on and off', s.at - 1);
    return ((flags & ~(add & TYPE_FLAGS ? TYPE_FLAGS : 0)) | add) & ~remove;
  }
}

/** A (?:...) group: one thing to whatever follows. */
function grouped(node: Node): Node {
  return { t: 'seq', items: node.t === 'seq' ? node.items : [node], grouped: true };
}

/** Flags a pattern ends up with; TypeError stands for a ValueError. */
function fixFlags(isText: boolean, flags: number): number {
  if (isText) {
    if ((flags & FLAG.LOCALE) !== 0) throw new TypeError('cannot use LOCALE flag with a str pattern');
    if ((flags & FLAG.ASCII) !== 0 && (flags & FLAG.UNICODE) !== 0) throw new TypeError('ASCII and UNICODE flags are incompatible');
    return (flags & FLAG.ASCII) !== 0 ? flags : flags | FLAG.UNICODE;
  }
  if ((flags & FLAG.UNICODE) !== 0) throw new TypeError('cannot use UNICODE flag with a bytes pattern');
  if ((flags & FLAG.LOCALE) !== 0 && (flags & FLAG.ASCII) !== 0) throw new TypeError('ASCII and LOCALE flags are incompatible');
  return flags;
}

/** Parses a pattern. Throws BadPattern; RangeError = OverflowError, TypeError = ValueError, with their messages. */
export function parsePattern(points: ArrayLike<number>, isText: boolean, flags: number): Parsed {
  const s = new Source(points, isText);
  const p = new Parser(s, flags);
  const root = p.alternatives(flags, 0);
  const all = fixFlags(isText, p.flags);
  if (s.next === ')') throw new BadPattern('unbalanced parenthesis', s.at);
  for (const [n, at] of p.conditions) if (n > p.groups) throw new BadPattern(`invalid group reference ${n}`, at);
  if (p.needFixed === true) throw new BadPattern('look-behind requires fixed-width pattern', null);
  return { root, flags: all, groups: p.groups, names: [...p.names] };
}
