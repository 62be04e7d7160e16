/** Arguments to parameters. Models initialize_locals of Python/ceval.c, CPython 3.13, with its messages. */
import type { Machine, Ref } from '../memory/machine.ts';
import { CODE, FRAME, FUNCTION, TPFLAGS } from '../memory/layout.ts';
import { decref, hasFlag, incref, newRef, typeOf } from '../memory/refs.ts';
import { dictGetInterned, dictNew, dictNext, dictSet, dictSize } from '../objects/dict.ts';
import { popRaw, pushRaw } from '../objects/abstract.ts';
import { raise } from '../objects/errors.ts';
import { interned } from '../objects/object.ts';
import { strToJs } from '../objects/str.ts';
import { tupleFrom, tupleItem, tupleSize } from '../objects/tuple.ts';

const at = (m: Machine, o: Ref, offset: number): number => m.i32[(o + offset) >> 2]!;

/**
 * Fills a fresh frame's locals from a vectorcall whose arguments are STOLEN (their slots are emptied). -1 with TypeError; whatever was not
 * placed has been given back.
 */
export function bindArguments(m: Machine, frame: Ref, argv: number, nargs: number, kwnames: Ref): number {
  const i32 = m.i32;
  const func = at(m, frame, FRAME.func);
  const code = at(m, frame, FRAME.code);
  const flags = at(m, code, CODE.flags);
  const argcount = at(m, code, CODE.argcount), kwonly = at(m, code, CODE.kwonly), posonly = at(m, code, CODE.posonly);
  const total = argcount + kwonly;
  const names = at(m, code, CODE.localsplusnames);
  const local = (frame + FRAME.localsplus) >> 2;
  const a = argv >> 2;
  const nkw = kwnames === 0 ? 0 : tupleSize(m, kwnames);
  const given = Math.min(nargs, argcount);
  for (let i = 0; i < given; i++) i32[local + 2 * i] = i32[a + 2 * i]!;
  if ((flags & 4) !== 0) {
    const rest: Ref[] = [];
    for (let i = given; i < nargs; i++) rest.push(i32[a + 2 * i]!);
    i32[local + 2 * total] = tupleFrom(m, rest);
  }
  const surplus = (flags & 4) === 0 && nargs > argcount ? nargs - argcount : 0;
  let kwdict = 0;
  if ((flags & 8) !== 0) {
    kwdict = dictNew(m);
    i32[local + 2 * (total + ((flags & 4) !== 0 ? 1 : 0))] = kwdict;
  }
  const owed: Ref[] = [];
  if (surplus > 0) for (let i = argcount; i < nargs; i++) owed.push(i32[a + 2 * i]!);
  let failed = false;
  for (let k = 0; k < nkw; k++) {
    const value = i32[a + 2 * (nargs + k)]!;
    if (failed) { owed.push(value); continue; }
    const key = interned(m, tupleItem(m, kwnames, k));
    let j = posonly;
    while (j < total && tupleItem(m, names, j) !== key) j++;
    if (j < total) {
      if (i32[local + 2 * j] !== 0) {
        failed = true;
        owed.push(value);
        raise(m, 'TypeError', `${qualname(m, func)}() got multiple values for argument '${strToJs(m, key)}'`);
        continue;
      }
      i32[local + 2 * j] = value;
    } else if (kwdict !== 0) {
      dictSet(m, kwdict, tupleItem(m, kwnames, k), value);
      decref(m, value);
    } else {
      failed = true;
      owed.push(value);
      unexpectedKeyword(m, func, names, posonly, total, kwnames, k);
    }
  }
  if (!failed && surplus > 0) {
    failed = true;
    tooMany(m, func, code, nargs, local, kwonly, argcount);
  }
  for (const r of owed) decref(m, r);
  if (failed) return -1;
  if (nargs < argcount) {
    const defaults = at(m, func, FUNCTION.defaults);
    const ndef = defaults === 0 ? 0 : tupleSize(m, defaults);
    const missing: string[] = [];
    for (let i = nargs; i < argcount - ndef; i++) if (i32[local + 2 * i] === 0) missing.push(strToJs(m, tupleItem(m, names, i)));
    if (missing.length > 0) { if (!nativeWords(m, func, nargs)) missingArguments(m, func, 'positional', missing); return -1; }
    for (let i = Math.max(nargs, argcount - ndef); i < argcount; i++) {
      if (i32[local + 2 * i] === 0) i32[local + 2 * i] = newRef(m, tupleItem(m, defaults, i - (argcount - ndef)));
    }
  }
  if (kwonly > 0) {
    const kwdefaults = at(m, func, FUNCTION.kwdefaults);
    const missing: string[] = [];
    for (let i = argcount; i < total; i++) {
      if (i32[local + 2 * i] !== 0) continue;
      const d = kwdefaults === 0 ? 0 : dictGetInterned(m, kwdefaults, tupleItem(m, names, i));
      if (d === 0) missing.push(strToJs(m, tupleItem(m, names, i)));
      else { incref(m, d); i32[local + 2 * i] = d; }
    }
    if (missing.length > 0) { missingArguments(m, func, 'keyword-only', missing); return -1; }
  }
  return 0;
}

/** f(*args, **kw) needs no conversions: a tuple, and a dict with str keys or nothing. */
export function canPushEx(m: Machine, args: Ref, kw: Ref): boolean {
  if (typeOf(m, args) !== m.tTuple) return false;
  if (kw === 0) return true;
  if (typeOf(m, kw) !== m.tDict) return false;
  const pos = { i: 0 };
  for (let e = dictNext(m, kw, pos); e !== null; e = dictNext(m, kw, pos)) if (!hasFlag(m, typeOf(m, e.key), TPFLAGS.UNICODE)) return false;
  return true;
}

/** Fills a fresh frame's locals from a tuple and a dict (0 = none), both borrowed. False = TypeError set. */
export function placeEx(m: Machine, frame: Ref, args: Ref, kw: Ref): boolean {
  const i32 = m.i32;
  const n = tupleSize(m, args), nkw = kw === 0 ? 0 : dictSize(m, kw);
  const argv = pushRaw(m, 8 * (n + nkw + 1));
  const a = argv >> 2;
  for (let k = 0; k < n; k++) i32[a + 2 * k] = newRef(m, tupleItem(m, args, k));
  let kwnames = 0;
  if (nkw > 0) {
    const names: Ref[] = [];
    const pos = { i: 0 };
    for (let e = dictNext(m, kw, pos); e !== null; e = dictNext(m, kw, pos)) {
      i32[a + 2 * (n + names.length)] = newRef(m, e.value);
      names.push(newRef(m, e.key));
    }
    kwnames = tupleFrom(m, names);
  }
  const ok = bindArguments(m, frame, argv, n, kwnames) === 0;
  i32.fill(0, a, a + 2 * (n + nkw));
  popRaw(m, argv);
  if (kwnames !== 0) decref(m, kwnames);
  return ok;
}

function qualname(m: Machine, func: Ref): string {
  return strToJs(m, at(m, func, FUNCTION.qualname));
}

function unexpectedKeyword(m: Machine, func: Ref, names: Ref, posonly: number, total: number, kwnames: Ref, k: number): void {
  const wrong: string[] = [];
  for (let i = 0; i < posonly; i++) {
    for (let j = 0; j < tupleSize(m, kwnames); j++) if (strToJs(m, tupleItem(m, kwnames, j)) === strToJs(m, tupleItem(m, names, i))) wrong.push(strToJs(m, tupleItem(m, names, i)));
  }
  if (wrong.length > 0) {
    raise(m, 'TypeError', `${qualname(m, func)}() got some positional-only arguments passed as keyword arguments: '${wrong.join(', ')}'`);
    return;
  }
  const kw = strToJs(m, tupleItem(m, kwnames, k));
  const candidates: string[] = [];
  for (let i = posonly; i < total; i++) candidates.push(strToJs(m, tupleItem(m, names, i)));
  const hint = m.suggest(kw, candidates);
  raise(m, 'TypeError', `${qualname(m, func)}() got an unexpected keyword argument '${kw}'${hint === null ? '' : `. Did you mean '${hint}'?`}`);
}

/**
 * The words of a function that is C in CPython and Python here: a library function all of whose parameters are positional-only and that is no
 * method. True when it has raised.
 */
function nativeWords(m: Machine, func: Ref, given: number): boolean {
  const t = m.codes[at(m, at(m, func, FUNCTION.code), CODE.id)]!.template;
  if (t.argcount === 0 || t.posonlyargcount !== t.argcount || t.kwonlyargcount !== 0 || (t.flags & 0xc) !== 0 || !t.filename.startsWith('<frozen ') || t.qualname !== t.name) return false;
  const defaults = at(m, func, FUNCTION.defaults);
  const least = t.argcount - (defaults === 0 ? 0 : tupleSize(m, defaults));
  const module = t.filename.slice(8, -1);
  const limit = given < least ? least : t.argcount;
  const bound = least === t.argcount ? '' : given < least ? 'at least ' : 'at most ';
  if (t.argcount === 1 && bound === '') raise(m, 'TypeError', `${module === 'math' ? '' : '_'}${module}.${t.name}() takes exactly one argument (${given} given)`);
  else raise(m, 'TypeError', `${t.name} expected ${bound}${limit} argument${limit === 1 ? '' : 's'}, got ${given}`);
  return true;
}

function tooMany(m: Machine, func: Ref, _code: Ref, given: number, local: number, kwonly: number, argcount: number): void {
  if (nativeWords(m, func, given)) return;
  let kwgiven = 0;
  for (let i = argcount; i < argcount + kwonly; i++) if (m.i32[local + 2 * i] !== 0) kwgiven++;
  const defaults = at(m, func, FUNCTION.defaults);
  const ndef = defaults === 0 ? 0 : tupleSize(m, defaults);
  const takes = ndef > 0 ? `from ${argcount - ndef} to ${argcount}` : `${argcount}`;
  const plural = ndef > 0 || argcount !== 1 ? 's' : '';
  const extra = kwgiven > 0 ? ` positional argument${given !== 1 ? 's' : ''} (and ${kwgiven} keyword-only argument${kwgiven !== 1 ? 's' : ''})` : '';
  raise(m, 'TypeError', `${qualname(m, func)}() takes ${takes} positional argument${plural} but ${given}${extra} ${given === 1 && kwgiven === 0 ? 'was' : 'were'} given`);
}

function missingArguments(m: Machine, func: Ref, kind: string, names: string[]): void {
  const q = names.map((n) => `'${n}'`);
  const list = q.length === 1 ? q[0] : q.length === 2 ? `${q[0]} and ${q[1]}` : `${q.slice(0, -1).join(', ')}, and ${q[q.length - 1]}`;
  raise(m, 'TypeError', `${qualname(m, func)}() missing ${names.length} required ${kind} argument${names.length === 1 ? '' : 's'}: ${list}`);
}
