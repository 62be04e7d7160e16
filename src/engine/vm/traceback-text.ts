/** Tracebacks as Python prints them. Models Lib/traceback.py and Python/traceback.c, CPython 3.13: chains, carets, repeated lines, hints. */
import type { Machine, Ref } from '../memory/machine.ts';
import { isManaged, managedDictMade, managedGet } from '../objects/instance-dict.ts';
import { intern } from '../objects/intern.ts';
import { CODE, EXC, FRAME, FRAMEOBJ, LIST, TPFLAGS, TRACEBACK } from '../memory/layout.ts';
import { decref, hasFlag, typeOf } from '../memory/refs.ts';
import { isInstance, reprJs, strJs } from '../objects/abstract.ts';
import { clearError } from '../objects/errors.ts';
import { moduleOfType } from '../objects/object.ts';
import { notesOf } from '../objects/exception-notes.ts';
import { dictNext } from '../objects/dict.ts';
import { strToJs } from '../objects/str.ts';
import { tupleItem, tupleSize } from '../objects/tuple.ts';
import { codeLines } from './frame-text.ts';
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
  for (let tb = at(m, exc, EXC.traceback); tb !== 0; tb = at(m, tb, TRACEBACK.next)) if (!inLibrary(m, tb)) line = at(m, tb, TRACEBACK.lineno);
  return line;
}

/** What of the source is shown. `lines` gives a file's lines, null = unknown file; without `marks` the code stands without ~ and ^. */
export interface Shown { readonly lines: (filename: string) => readonly string[] | null; readonly marks: boolean }

/** How deep in exception groups the text stands, and whether the innermost frame of lines still has to be closed. */
interface Margin { depth: number; open: boolean }

const GROUP_WIDTH = 15, GROUP_DEPTH = 10;

/** An exception with what is told before it and inside it. */
interface Told { exc: Ref; cause: Told | null; context: Told | null; inner: Told[] | null }

/** The whole text: chained exceptions first, groups as trees. */
export function formatException(m: Machine, exc: Ref, source: Shown): string {
  return formatTold(m, plan(m, exc), source, { depth: 0, open: false });
}

/** The traceback and the last line of this exception alone: no chain, no notes, no hint, a group not as a tree. What write_unraisable_exc prints. */
export function formatAlone(m: Machine, exc: Ref, source: Shown): string {
  const tb = at(m, exc, EXC.traceback);
  // The colon is there even when there is no message behind it.
  return `${tb === 0 ? '' : 'Traceback (most recent call last):\n' + formatEntries(m, tb, source)}${exceptionTypeName(m, typeOf(m, exc))}: ${exceptionMessage(m, exc)}\n`;
}

/**
 * Decides where each exception is told: in a chain only where it is met first, in a group always. The members of a group are
 * followed before the context of the group itself, so a context that is also a member tells its own chain as a member.
 */
function plan(m: Machine, root: Ref): Told {
  const seen = new Set<Ref>();
  const told = (exc: Ref): Told => { seen.add(exc); return { exc, cause: null, context: null, inner: null }; };
  const first = told(root);
  const stack = [first];
  for (let t = stack.pop(); t !== undefined; t = stack.pop()) {
    const cause = at(m, t.exc, EXC.cause), context = at(m, t.exc, EXC.context);
    if (cause !== 0 && !seen.has(cause)) t.cause = told(cause);
    if (cause === 0 && context !== 0 && m.u8[t.exc + EXC.suppress] === 0 && !seen.has(context)) t.context = told(context);
    if (isInstance(m, t.exc, m.types['BaseExceptionGroup']!)) {
      const excs = at(m, t.exc, EXC.extra + 8);
      t.inner = Array.from({ length: tupleSize(m, excs) }, (_, i) => told(tupleItem(m, excs, i)));
    }
    for (const next of [t.cause, t.context, ...(t.inner ?? [])]) if (next !== null) stack.push(next);
  }
  return first;
}

function formatTold(m: Machine, t: Told, source: Shown, margin: Margin): string {
  let out = '';
  if (t.cause !== null) out += formatTold(m, t.cause, source, margin) + emit(margin, '\nThe above exception was the direct cause of the following exception:\n\n');
  else if (t.context !== null) out += formatTold(m, t.context, source, margin) + emit(margin, '\nDuring handling of the above exception, another exception occurred:\n\n');
  return out + (t.inner === null ? formatOne(m, t.exc, source, margin) : formatGroup(m, t.exc, t.inner, source, margin));
}

function formatOne(m: Machine, exc: Ref, source: Shown, margin: Margin): string {
  const tb = at(m, exc, EXC.traceback);
  const head = tb === 0 ? '' : 'Traceback (most recent call last):\n' + formatEntries(m, tb, source);
  return emit(margin, head + formatOnly(m, exc));
}

/** Lines behind the margin of the groups around them. */
function emit(margin: Margin, text: string, char = '|'): string {
  if (margin.depth === 0 || text === '') return text;
  const lead = `${' '.repeat(2 * margin.depth)}${char} `;
  return text.replace(/\n$/, '').split('\n').map((l) => `${lead}${l}\n`).join('');
}

/** A group: its own traceback, then each of its exceptions in a frame of lines; the last one closes it. */
function formatGroup(m: Machine, exc: Ref, inner: readonly Told[], source: Shown, margin: Margin): string {
  if (margin.depth > GROUP_DEPTH) return emit(margin, `... (max_group_depth is ${GROUP_DEPTH})\n`);
  const top = margin.depth === 0;
  if (top) margin.depth = 1;
  const tb = at(m, exc, EXC.traceback);
  let out = tb === 0 ? '' : emit(margin, 'Exception Group Traceback (most recent call last):\n', top ? '+' : '|') + emit(margin, formatEntries(m, tb, source));
  out += emit(margin, formatOnly(m, exc));
  const count = inner.length;
  const shown = Math.min(count, GROUP_WIDTH + 1);
  margin.open = false;
  for (let i = 0; i < shown; i++) {
    const cut = i >= GROUP_WIDTH;
    if (i === shown - 1) margin.open = true;
    out += `${' '.repeat(2 * margin.depth)}${i === 0 ? '+-' : '  '}+---------------- ${cut ? '...' : i + 1} ----------------\n`;
    margin.depth++;
    const rest = count - GROUP_WIDTH;
    out += cut ? emit(margin, `and ${rest} more exception${rest > 1 ? 's' : ''}\n`) : formatTold(m, inner[i]!, source, margin);
    if (i === shown - 1 && margin.open) {
      out += `${' '.repeat(2 * margin.depth)}+------------------------------------\n`;
      margin.open = false;
    }
    margin.depth--;
  }
  if (top) margin.depth = 0;
  return out;
}

interface Entry { file: string; line: number; name: string; text: string[] }

function formatEntries(m: Machine, first: Ref, source: Shown): string {
  let out = '';
  let last: Entry | null = null;
  let repeated = 0;
  const flush = (): void => {
    if (repeated > 3) out += `  [Previous line repeated ${repeated - 3} more time${repeated - 3 === 1 ? '' : 's'}]\n`;
    repeated = 0;
  };
  for (let tb = first; tb !== 0; tb = at(m, tb, TRACEBACK.next)) {
    if (inLibrary(m, tb)) continue;
    const e = entry(m, tb, source);
    if (last !== null && last.file === e.file && last.line === e.line && last.name === e.name) repeated++;
    else { flush(); repeated = 1; }
    last = e;
    if (repeated > 3) continue;
    out += `  File "${e.file}", line ${e.line}, in ${e.name}\n`;
    for (const l of e.text) out += `    ${l}\n`;
  }
  flush();
  return out;
}

/** Our library modules in Python leave no line in a traceback: in CPython most of them are C. */
function inLibrary(m: Machine, tb: Ref): boolean {
  const f = at(m, at(m, tb, TRACEBACK.frame), FRAMEOBJ.frame);
  return m.codes[at(m, at(m, f, FRAME.code), CODE.id)]!.template.filename.startsWith('<frozen ');
}

function entry(m: Machine, tb: Ref, source: Shown): Entry {
  const fo = at(m, tb, TRACEBACK.frame);
  const f = at(m, fo, FRAMEOBJ.frame);
  const code = at(m, f, FRAME.code);
  const file = strToJs(m, at(m, code, CODE.filename));
  const line = at(m, tb, TRACEBACK.lineno);
  const name = strToJs(m, at(m, code, CODE.name));
  const lines = source.lines(file);
  if (lines === null) return { file, line, name, text: [] };
  const t = m.codes[at(m, code, CODE.id)]!.template;
  const i = 4 * at(m, tb, TRACEBACK.lasti);
  const known = source.marks && t.positions[i] === line;
  return { file, line, name, text: codeLines(lines, { line, endLine: known ? t.positions[i + 1]! : line, col: known ? t.positions[i + 2]! : -1, endCol: t.positions[i + 3]! }) };
}

/** The last lines: "Type: message", notes, and the hint. */
export function formatOnly(m: Machine, exc: Ref): string {
  const name = exceptionTypeName(m, typeOf(m, exc));
  let text = exceptionMessage(m, exc);
  if (isInstance(m, exc, m.types['SyntaxError']!)) return formatSyntaxError(m, exc, name);
  const hint = hintFor(m, exc);
  if (hint !== null) text += hint;
  let out = text === '' ? `${name}\n` : `${name}: ${text}\n`;
  const notes = notesOf(m, exc);
  if (notes === 0) clearError(m);
  else if (notes !== m.None) out += notesText(m, notes);
  if (notes !== 0) decref(m, notes);
  return out;
}

/** A list's or tuple's items each on lines of their own; anything else by its repr. */
function notesText(m: Machine, notes: Ref): string {
  const lined = (s: string): string => s.split('\n').map((l) => `${l}\n`).join('');
  const said = (s: string | null, or: string): string => { if (s === null) clearError(m); return s ?? or; };
  const t = typeOf(m, notes);
  if (hasFlag(m, t, TPFLAGS.TUPLE)) return Array.from({ length: tupleSize(m, notes) }, (_, i) => lined(said(strJs(m, tupleItem(m, notes, i)), '<note str() failed>'))).join('');
  if (!hasFlag(m, t, TPFLAGS.LIST)) return `${said(reprJs(m, notes), '<__notes__ repr() failed>')}\n`;
  let out = '';
  for (let i = 0; i < at(m, notes, LIST.size); i++) out += lined(said(strJs(m, at(m, at(m, notes, LIST.items), 8 * i)), '<note str() failed>'));
  return out;
}

function formatSyntaxError(m: Machine, exc: Ref, name: string): string {
  const f = (i: number): string | null => { const v = at(m, exc, EXC.extra + 8 * i); return v === 0 || v === m.None ? null : strJs(m, v); };
  const msg = f(0) ?? '<no detail available>', file = f(1), line = f(2), offset = f(3), endOffset = f(6);
  // The compiler's errors carry no text; the printer reads the line from the file.
  const text = f(4) ?? (file === null || line === null ? null : m.sourceOf(file)?.[Number(line) - 1] ?? null);
  let out = file !== null || line !== null ? `  File "${file ?? '<string>'}", line ${line ?? '?'}\n` : '';
  if (text !== null) {
    const stripped = text.replace(/\n$/, '').trimStart();
    const cut = text.length - text.trimStart().length;
    out += `    ${stripped.trimEnd()}\n`;
    const start = offset === null ? -1 : Number(offset) - 1 - cut;
    if (start >= 0) {
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
    if (isManaged(m, obj)) add(managedDictMade(m, obj));
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
    if (self !== 0 && isManaged(m, self) && managedGet(m, self, intern(m, wrong)) !== 0) return `. Did you mean: 'self.${wrong}'?`;
    const s = suggestName(wrong, names);
    if (s !== null) return `. Did you mean: '${s}'?`;
    return m.loaders[wrong] === undefined ? null : `. Did you forget to import '${wrong}'?`;
  }
  return null;
}
