/** Tracebacks as Python prints them. Models Lib/traceback.py and Python/traceback.c, CPython 3.13: chains, carets, repeated lines, hints. */
import type { Machine, Ref } from '../memory/machine.ts';
import { CODE, EXC, FRAME, FRAMEOBJ, TPFLAGS, TRACEBACK } from '../memory/layout.ts';
import { hasFlag, typeOf } from '../memory/refs.ts';
import { isInstance, strJs } from '../objects/abstract.ts';
import { clearError } from '../objects/errors.ts';
import { moduleOfType } from '../objects/object.ts';
import { dictNext } from '../objects/dict.ts';
import { strToJs } from '../objects/str.ts';
import { tupleItem, tupleSize } from '../objects/tuple.ts';
import { suggestName } from './suggestions.ts';

const at = (m: Machine, o: Ref, offset: number): Ref => m.i32[(o + offset) >> 2]!;

/** A type as a traceback names it: module-qualified unless built in or from __main__. */
export function exceptionTypeName(m: Machine, type: Ref): string {
  const mod = moduleOfType(m, type);
  const q = strToJs(m, at(m, type, 872));
  return mod === null || mod === 'builtins' || mod === '__main__' ? q : `${mod}.${q}`;
}

/** str(exc); a message saying so when that itself fails. */
export function exceptionMessage(m: Machine, exc: Ref): string {
  const s = strJs(m, exc);
  if (s !== null) return s;
  clearError(m);
  return '<exception str() failed>';
}

/** The line of the innermost frame of the program's own file, else of the last entry. 0 = none. */
export function exceptionLine(m: Machine, exc: Ref): number {
  let line = 0;
  for (let tb = at(m, exc, EXC.traceback); tb !== 0; tb = at(m, tb, TRACEBACK.next)) line = at(m, tb, TRACEBACK.lineno);
  return line;
}

/** The whole text, chained exceptions first. `source` gives a file's lines for the code shown; null = unknown file. */
export function formatException(m: Machine, exc: Ref, source: (filename: string) => readonly string[] | null, seen: Set<Ref> = new Set()): string {
  seen.add(exc);
  let out = '';
  const cause = at(m, exc, EXC.cause), context = at(m, exc, EXC.context);
  if (cause !== 0 && !seen.has(cause)) {
    out += formatException(m, cause, source, seen) + '\nThe above exception was the direct cause of the following exception:\n\n';
  } else if (cause === 0 && context !== 0 && m.u8[exc + EXC.suppress] === 0 && !seen.has(context)) {
    out += formatException(m, context, source, seen) + '\nDuring handling of the above exception, another exception occurred:\n\n';
  }
  const tb = at(m, exc, EXC.traceback);
  if (tb !== 0) out += 'Traceback (most recent call last):\n' + formatEntries(m, tb, source);
  return out + formatOnly(m, exc);
}

interface Entry { file: string; line: number; name: string; text: string | null; carets: string | null }

function formatEntries(m: Machine, first: Ref, source: (f: string) => readonly string[] | null): string {
  let out = '';
  let last: Entry | null = null;
  let repeated = 0;
  const flush = (): void => {
    if (repeated > 3) out += `  [Previous line repeated ${repeated - 3} more time${repeated - 3 === 1 ? '' : 's'}]\n`;
    repeated = 0;
  };
  for (let tb = first; tb !== 0; tb = at(m, tb, TRACEBACK.next)) {
    const e = entry(m, tb, source);
    if (last !== null && last.file === e.file && last.line === e.line && last.name === e.name) repeated++;
    else { flush(); repeated = 1; }
    last = e;
    if (repeated > 3) continue;
    out += `  File "${e.file}", line ${e.line}, in ${e.name}\n`;
    if (e.text !== null) out += `    ${e.text}\n`;
    if (e.carets !== null) out += `    ${e.carets}\n`;
  }
  flush();
  return out;
}

function entry(m: Machine, tb: Ref, source: (f: string) => readonly string[] | null): Entry {
  const fo = at(m, tb, TRACEBACK.frame);
  const f = at(m, fo, FRAMEOBJ.frame);
  const code = at(m, f, FRAME.code);
  const file = strToJs(m, at(m, code, CODE.filename));
  const line = at(m, tb, TRACEBACK.lineno);
  const name = strToJs(m, at(m, code, CODE.qualname));
  const lines = source(file);
  const raw = lines?.[line - 1];
  if (raw === undefined || raw.trim() === '') return { file, line, name, text: null, carets: null };
  const t = m.codes[at(m, code, CODE.id)]!.template;
  const i = 4 * at(m, tb, TRACEBACK.lasti);
  return { file, line, name, text: raw.trim(), carets: caretLine(raw, line, t.positions[i]!, t.positions[i + 1]!, t.positions[i + 2]!, t.positions[i + 3]!) };
}

/** The ~~~^^^ line under the code, or null when it would underline everything or nothing is known. */
function caretLine(raw: string, line: number, from: number, to: number, col: number, endCol: number): string | null {
  if (from !== line || to < 0 || col < 0 || endCol < 0) return null;
  const indent = raw.length - raw.trimStart().length;
  const end = to === line ? endCol : raw.trimEnd().length;
  const segment = raw.slice(col, end);
  if (col <= indent && end >= raw.trimEnd().length && !hasAnchor(segment)) return null;
  const anchors = to === line ? findAnchors(segment) : null;
  const lead = ' '.repeat(Math.max(0, col - indent));
  if (anchors === null) {
    if (segment.trim() === raw.trim()) return null;
    return lead + '^'.repeat(Math.max(1, end - col));
  }
  return lead + '~'.repeat(anchors[0]) + '^'.repeat(anchors[1] - anchors[0]) + '~'.repeat(segment.length - anchors[1]);
}

function hasAnchor(segment: string): boolean {
  return findAnchors(segment) !== null;
}

/** Where the operator, the subscript or the call's parentheses lie in an expression: [start, end), or null. */
function findAnchors(s: string): [number, number] | null {
  // A call or subscript that ends the segment: its brackets.
  const close = s.trimEnd();
  const lastChar = close[close.length - 1];
  if (lastChar === ')' || lastChar === ']') {
    const open = matchingOpen(close);
    if (open > 0 && /[\w)\]'"]/.test(close[open - 1]!) && !topOperator(s)) return [open, close.length];
  }
  return topOperator(s);
}

function matchingOpen(s: string): number {
  let depth = 0;
  for (let i = s.length - 1; i >= 0; i--) {
    if (s[i] === ')' || s[i] === ']' || s[i] === '}') depth++;
    else if (s[i] === '(' || s[i] === '[' || s[i] === '{') { depth--; if (depth === 0) return i; }
  }
  return -1;
}

/** The binary operator at the top level of the segment (the last of lowest precedence is the one that failed). */
function topOperator(s: string): [number, number] | null {
  let depth = 0;
  let quote = '';
  let best: [number, number] | null = null;
  let bestPrec = 99;
  for (let i = 0; i < s.length; i++) {
    const c = s[i]!;
    if (quote !== '') { if (c === '\\') i++; else if (c === quote) quote = ''; continue; }
    if (c === '"' || c === "'") { quote = c; continue; }
    if ('([{'.includes(c)) depth++;
    else if (')]}'.includes(c)) depth--;
    else if (depth === 0 && i > 0) {
      const op = /^(\*\*|\/\/|<<|>>|[-+*/%@&|^])/.exec(s.slice(i))?.[0];
      if (op !== undefined && /[\w)\]}'"\s.]/.test(s[i - 1]!) && /\S/.test(s.slice(0, i)) && !/[-+*/%@&|^(,=<>]\s*$/.test(s.slice(0, i))) {
        const prec = op === '|' ? 1 : op === '^' ? 2 : op === '&' ? 3 : op === '<<' || op === '>>' ? 4 : op === '+' || op === '-' ? 5 : op === '**' ? 7 : 6;
        if (prec <= bestPrec) { best = [i, i + op.length]; bestPrec = prec; }
        i += op.length - 1;
      }
    }
  }
  return best;
}

/** The last lines: "Type: message", notes, and the hint. */
function formatOnly(m: Machine, exc: Ref): string {
  const name = exceptionTypeName(m, typeOf(m, exc));
  let text = exceptionMessage(m, exc);
  if (isInstance(m, exc, m.types['SyntaxError']!)) return formatSyntaxError(m, exc, name);
  const hint = hintFor(m, exc);
  if (hint !== null) text += hint;
  let out = text === '' ? `${name}\n` : `${name}: ${text}\n`;
  const notes = at(m, exc, EXC.notes);
  if (notes !== 0) {
    for (let i = 0, n = at(m, notes, 16); i < n; i++) {
      const s = strJs(m, m.i32[(at(m, notes, 24) >> 2) + 2 * i]!);
      out += (s ?? '<note str() failed>').split('\n').map((l) => `${l}\n`).join('');
    }
  }
  return out;
}

function formatSyntaxError(m: Machine, exc: Ref, name: string): string {
  const f = (i: number): string | null => { const v = at(m, exc, EXC.extra + 8 * i); return v === 0 || v === m.None ? null : strJs(m, v); };
  const msg = f(0) ?? '<no detail available>', file = f(1), line = f(2), offset = f(3), text = f(4), endOffset = f(6);
  let out = file !== null || line !== null ? `  File "${file ?? '<string>'}", line ${line ?? '?'}\n` : '';
  if (text !== null) {
    const stripped = text.replace(/\n$/, '').trimStart();
    const cut = text.length - text.trimStart().length;
    out += `    ${stripped.trimEnd()}\n`;
    if (offset !== null) {
      const start = Math.max(0, Number(offset) - 1 - cut);
      const end = endOffset !== null && Number(endOffset) > 0 ? Number(endOffset) - 1 - cut : start + 1;
      out += `    ${' '.repeat(start)}${'^'.repeat(Math.max(1, end - start))}\n`;
    }
  }
  return `${out}${name}: ${msg}\n`;
}

/** ". Did you mean: 'x'?" for NameError, AttributeError and ImportError. */
function hintFor(m: Machine, exc: Ref): string | null {
  const names: string[] = [];
  const add = (d: Ref): void => {
    const pos = { i: 0 };
    for (let e = dictNext(m, d, pos); e !== null; e = dictNext(m, d, pos)) if (hasFlag(m, typeOf(m, e.key), TPFLAGS.UNICODE)) names.push(strToJs(m, e.key));
  };
  if (isInstance(m, exc, m.types['AttributeError']!)) {
    const obj = at(m, exc, 72), name = at(m, exc, 80);
    if (obj === 0 || name === 0 || name === m.None) return null;
    const dictAt = hasFlag(m, typeOf(m, obj), TPFLAGS.MANAGED_DICT) ? obj - 24 : 0;
    if (dictAt !== 0 && m.i32[dictAt >> 2] !== 0) add(m.i32[dictAt >> 2]!);
    const mro = at(m, hasFlag(m, typeOf(m, obj), TPFLAGS.TYPE) ? obj : typeOf(m, obj), 344);
    for (let i = 0; i < tupleSize(m, mro); i++) add(at(m, tupleItem(m, mro, i), 264));
    if (typeOf(m, obj) === m.types['module']) add(at(m, obj, 16));
    const wrong = strToJs(m, name);
    const s = suggestName(wrong, [...new Set(wrong.startsWith('_') ? names : names.filter((n) => !n.startsWith('_')))].sort());
    return s === null ? null : `. Did you mean: '${s}'?`;
  }
  if (isInstance(m, exc, m.types['NameError']!)) {
    const name = at(m, exc, 72);
    let tb = at(m, exc, EXC.traceback);
    if (name === 0 || name === m.None || tb === 0) return null;
    while (at(m, tb, TRACEBACK.next) !== 0) tb = at(m, tb, TRACEBACK.next);
    const f = at(m, at(m, tb, TRACEBACK.frame), FRAMEOBJ.frame);
    if (f === 0) return null;
    const t = m.codes[at(m, at(m, f, FRAME.code), CODE.id)]!.template;
    names.push(...t.localsplusnames.filter((n) => !n.startsWith('.')));
    add(at(m, f, FRAME.globals));
    add(at(m, f, FRAME.builtins));
    const wrong = strToJs(m, name);
    const self = t.localsplusnames.includes('self') ? at(m, f, FRAME.localsplus) : 0;
    if (self !== 0 && hasFlag(m, typeOf(m, self), TPFLAGS.MANAGED_DICT) && m.i32[(self - 24) >> 2] !== 0) {
      const own: string[] = [];
      const pos = { i: 0 };
      for (let e = dictNext(m, m.i32[(self - 24) >> 2]!, pos); e !== null; e = dictNext(m, m.i32[(self - 24) >> 2]!, pos)) own.push(strToJs(m, e.key));
      if (own.includes(wrong)) return `. Did you mean: 'self.${wrong}'?`;
    }
    const s = suggestName(wrong, names);
    if (s !== null) return `. Did you mean: '${s}'?`;
    return m.loaders[wrong] === undefined ? null : `. Did you forget to import '${wrong}'?`;
  }
  return null;
}
