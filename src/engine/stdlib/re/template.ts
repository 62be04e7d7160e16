/** The replacement text of sub() and expand(). Behaviour of Lib/re/_parser.py (parse_template), CPython 3.13. */
import { BadPattern } from './nodes.ts';
import { isDigit, isOctal, plainEscape, Source } from './source.ts';

/** Literal characters, or the number of a group. */
export type Piece = readonly number[] | { readonly group: number };

/** A name no group has: an IndexError of the program's. */
export class UnknownGroup extends Error {}

/** Throws BadPattern or UnknownGroup. */
export function parseTemplate(points: ArrayLike<number>, isText: boolean, groups: number, names: ReadonlyMap<string, number>): Piece[] {
  const s = new Source(points, isText), out: Piece[] = [];
  let literal: number[] = [];
  const group = (n: number, at: number, shown: string): void => {
    if (n > groups) throw new BadPattern(`invalid group reference ${shown}`, at);
    if (literal.length > 0) out.push(literal);
    literal = [];
    out.push({ group: n });
  };
  while (s.next !== '') {
    const at = s.at, e = s.take();
    if (e[0] !== '\\') { literal.push(points[at]!); continue; }
    const c = e.slice(1);
    if (c === 'g') named(s, group, names);
    else if (c === '0') literal.push(parseInt(`0${s.while(2, isOctal)}`, 8) & 0xff);
    else if (isDigit(c)) {
      let digits = c;
      if (isDigit(s.next)) {
        digits += s.take();
        if (isOctal(c) && isOctal(digits[1]!) && isOctal(s.next)) {
          digits += s.take();
          const n = parseInt(digits, 8);
          if (n > 0o377) throw new BadPattern(`octal escape value \\${digits} outside of range 0-0o377`, at);
          literal.push(n);
          continue;
        }
      }
      group(Number(digits), at + 1, digits);
    } else {
      const plain = plainEscape(e, true);
      if (plain !== undefined) literal.push(plain);
      else if (/^[A-Za-z]$/.test(c)) throw new BadPattern(`bad escape ${e}`, at);
      else literal.push(92, points[at + 1]!);
    }
  }
  if (literal.length > 0) out.push(literal);
  return out;
}

function named(s: Source, group: (n: number, at: number, shown: string) => void, names: ReadonlyMap<string, number>): void {
  if (!s.eat('<')) throw new BadPattern('missing <', s.at);
  const at = s.at, name = s.until('>', 'group name');
  if (/^[0-9]+$/.test(name)) {
    const n = Number(name);
    if (n >= 1e5) throw new BadPattern(`invalid group reference ${n}`, at);
    group(n, at, String(n));
    return;
  }
  s.checkName(name, at);
  const n = names.get(name);
  if (n === undefined) throw new UnknownGroup(`unknown group name ${s.quoted(name)}`);
  group(n, at, name);
}
