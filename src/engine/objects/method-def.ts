/**
 * How natives receive arguments. A `MethodDef` is a `MethodSpec` with its signature parsed; `callDef` checks a vectorcall against it
 * with the messages of Argument Clinic (Python/getargs.c, Objects/methodobject.c, CPython 3.13).
 */
import { EngineBug } from '../kernel/errors.ts';
import type { Machine, NativeFn, Ref } from '../memory/machine.ts';
import { TPFLAGS, TYPE } from '../memory/layout.ts';
import { decref, hasFlag, newRef, typeOf } from '../memory/refs.ts';
import { raise } from './errors.ts';
import type { MethodSpec } from './spec.ts';
import { strToJs } from './str.ts';
import { tupleFrom } from './tuple.ts';

export interface MethodDef {
  readonly spec: MethodSpec;
  readonly fn: NativeFn;
  /** 'list' for methods of list, '' for module functions. */
  readonly owner: string;
  /** 'math' for functions of a module outside builtins. */
  readonly module: string;
  readonly shape: 'noargs' | 'o' | 'positional' | 'keywords' | 'raw' | 'varargs';
  readonly names: readonly string[];
  /** Parameters without default; how many are positional-only; how many may be positional at all. */
  readonly required: number;
  readonly posonly: number;
  readonly positional: number;
}

/** Parses a signature as described at MethodSpec. */
export function methodDef(owner: string, spec: MethodSpec, module = ''): MethodDef {
  const fn = spec.fn as unknown as NativeFn;
  const inner = spec.sig.slice(1, -1).trim();
  const base = { spec, fn, owner, module };
  if (inner === '$raw') return { ...base, shape: 'raw', names: [], required: 0, posonly: 0, positional: 0 };
  if (inner === '*args') return { ...base, shape: 'varargs', names: [], required: 0, posonly: 0, positional: 0 };
  const names: string[] = [];
  let required = 0, posonly = 0, positional = -1;
  for (const part of inner === '' ? [] : splitTop(inner)) {
    if (part === '/') posonly = names.length;
    else if (part === '*') positional = names.length;
    else {
      const eq = part.indexOf('=');
      names.push((eq < 0 ? part : part.slice(0, eq)).trim());
      if (eq < 0) {
        if (positional < 0) required = names.length;
        else throw new EngineBug(`required keyword-only parameter in ${spec.name}${spec.sig}`);
      }
    }
  }
  if (positional < 0) positional = names.length;
  const shape = names.length === 0 ? 'noargs' : posonly < names.length ? 'keywords' : names.length === 1 && required === 1 ? 'o' : 'positional';
  return { ...base, shape, names, required, posonly, positional };
}

function splitTop(s: string): string[] {
  const parts: string[] = [];
  let depth = 0, from = 0;
  for (let i = 0; i <= s.length; i++) {
    const c = s[i];
    if (c === '(' || c === '[') depth++;
    else if (c === ')' || c === ']') depth--;
    else if (i === s.length || (c === ',' && depth === 0)) { parts.push(s.slice(from, i).trim()); from = i + 1; }
  }
  return parts;
}

/** A method's name with its type: that of `bound`, if it is called as a bound method. _PyObject_FunctionStr */
function label(m: Machine, def: MethodDef, bound: Ref): string {
  const prefix = def.owner === '' ? def.module : bound === 0 ? def.owner : qualname(m, bound);
  return prefix === '' ? def.spec.name : `${prefix}.${def.spec.name}`;
}

/** The name a built-in function bound to `self` goes by: of its type, or of itself when it is one. */
function qualname(m: Machine, self: Ref): string {
  const t = hasFlag(m, typeOf(m, self), TPFLAGS.TYPE) ? self : typeOf(m, self);
  return strToJs(m, m.i32[(t + TYPE.htQualname) >> 2]!);
}

/** Calls a native with a vectorcall's arguments (all borrowed); `bound`: what the function object holds as self, for messages. New reference, 0 on error. */
export function callDef(m: Machine, def: MethodDef, self: Ref, argv: number, nargs: number, kwnames: Ref, bound: Ref = 0): Ref {
  const i32 = m.i32;
  const fn = def.fn;
  const w = argv >> 2;
  const nkw = kwnames === 0 ? 0 : i32[(kwnames + 16) >> 2]!;
  switch (def.shape) {
    case 'raw': return fn(m, self, argv, nargs, kwnames);
    case 'noargs':
      if (nkw !== 0) return raise(m, 'TypeError', `${label(m, def, bound)}() takes no keyword arguments`);
      if (nargs !== 0) return raise(m, 'TypeError', `${label(m, def, bound)}() takes no arguments (${nargs} given)`);
      return fn(m, self);
    case 'o':
      if (nkw !== 0) return raise(m, 'TypeError', `${label(m, def, bound)}() takes no keyword arguments`);
      if (nargs !== 1) return raise(m, 'TypeError', `${label(m, def, bound)}() takes exactly one argument (${nargs} given)`);
      return fn(m, self, i32[w]!);
    case 'varargs': {
      if (nkw !== 0) return raise(m, 'TypeError', `${label(m, def, bound)}() takes no keyword arguments`);
      const items: Ref[] = [];
      for (let i = 0; i < nargs; i++) items.push(newRef(m, i32[w + 2 * i]!));
      const t = tupleFrom(m, items);
      const r = fn(m, self, t);
      decref(m, t);
      return r;
    }
    case 'positional': {
      if (nkw !== 0) return raise(m, 'TypeError', `${label(m, def, bound)}() takes no keyword arguments`);
      const max = def.names.length;
      if (nargs < def.required || nargs > max) {
        const few = nargs < def.required;
        const bound = few ? def.required : max;
        const how = def.required === max ? '' : few ? 'at least ' : 'at most ';
        return raise(m, 'TypeError', `${def.spec.name} expected ${how}${bound} argument${bound === 1 ? '' : 's'}, got ${nargs}`);
      }
      switch (nargs) {
        case 0: return pad(fn, m, self, [], max);
        case 1: return max === 1 ? fn(m, self, i32[w]!) : pad(fn, m, self, [i32[w]!], max);
        case 2: return max === 2 ? fn(m, self, i32[w]!, i32[w + 2]!) : pad(fn, m, self, [i32[w]!, i32[w + 2]!], max);
        default: {
          const args: Ref[] = [];
          for (let i = 0; i < nargs; i++) args.push(i32[w + 2 * i]!);
          return pad(fn, m, self, args, max);
        }
      }
    }
    case 'keywords': {
      const args = bindKeywords(m, def, argv, nargs, kwnames, nkw);
      return args === null ? 0 : fn(m, self, ...args);
    }
  }
}

function pad(fn: NativeFn, m: Machine, self: Ref, args: Ref[], n: number): Ref {
  while (args.length < n) args.push(0);
  return fn(m, self, ...args);
}

function bindKeywords(m: Machine, def: MethodDef, argv: number, nargs: number, kwnames: Ref, nkw: number): Ref[] | null {
  const w = argv >> 2;
  const { names, required, posonly, positional } = def;
  const name = def.spec.name;
  const s = (n: number): string => (n === 1 ? '' : 's');
  const fail = (message: string): null => { raise(m, 'TypeError', `${name}() ${message}`); return null; };
  if (nargs + nkw > names.length) {
    return fail(`takes ${required < names.length ? 'at most' : 'exactly'} ${names.length} ${nargs === 0 ? 'keyword ' : ''}argument${s(names.length)} (${nargs + nkw} given)`);
  }
  const least = Math.min(required, posonly);
  if (nargs > positional) {
    return fail(positional === 0 ? 'takes no positional arguments' : `takes ${required < positional ? 'at most' : 'exactly'} ${positional} positional argument${s(positional)} (${nargs} given)`);
  }
  if (nargs < least) return fail(`takes ${least < positional ? 'at least' : 'exactly'} ${least} positional argument${s(least)} (${nargs} given)`);
  const args: Ref[] = new Array<Ref>(names.length).fill(0);
  for (let i = 0; i < nargs; i++) args[i] = m.i32[w + 2 * i]!;
  let unknown: string | null = null, twice: string | null = null;
  for (let k = 0; k < nkw; k++) {
    const kw = strToJs(m, m.i32[(kwnames + 24 + 8 * k) >> 2]!);
    const at = names.indexOf(kw, posonly);
    if (at < 0) unknown ??= kw;
    else if (args[at] !== 0) twice ??= `argument for ${name}() given by name ('${kw}') and position (${at + 1})`;
    else args[at] = m.i32[w + 2 * (nargs + k)]!;
  }
  // A missing argument is found before a name too many.
  for (let i = 0; i < required; i++) if (args[i] === 0) return fail(`missing required argument '${names[i]}' (pos ${i + 1})`);
  if (twice !== null) { raise(m, 'TypeError', twice); return null; }
  if (unknown !== null) {
    const hint = m.suggest(unknown, names.slice(posonly));
    return fail(`got an unexpected keyword argument '${unknown}'${hint === null ? '' : `. Did you mean '${hint}'?`}`);
  }
  return args;
}
