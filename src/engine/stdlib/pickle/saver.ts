/** What the parts of the pickler share: the stream, the memo, the settings. Models PicklerObject of Modules/_pickle.c, CPython 3.13. */
import type { Machine, Ref } from '../../memory/machine.ts';
import { decref, newRef, xdecref } from '../../memory/refs.ts';
import { dictGetStr } from '../../objects/dict.ts';
import { fetch, raise, restore, setException } from '../../objects/errors.ts';
import { callOne } from '../../objects/abstract.ts';
import { moduleDict } from '../../objects/module.ts';
import { strFromJs } from '../../objects/str.ts';
import { importModule } from '../../vm/imports.ts';
import { codeOf, type PickleOpName } from './opcodes.ts';
import type { Output } from './output.ts';

/** One dump under way. References here are owned and lie outside of the machine's memory only while it runs. */
export interface Saver {
  readonly m: Machine;
  readonly out: Output;
  readonly proto: number;
  readonly bin: boolean;
  readonly fast: boolean;
  readonly fixImports: boolean;
  /** Number of each object met, by address; holds a reference to each, so that no address is used twice. */
  readonly memo: Map<Ref, number>;
  /** Hooks of a Pickler, 0 = none. */
  readonly persistentId: Ref;
  readonly reducerOverride: Ref;
  readonly dispatchTable: Ref;
  /** __module__ of built-in functions: text objects of their own, one for each module. */
  readonly moduleNames: Map<string, Ref>;
  /** Writes an object. False = error set. */
  readonly save: (s: Saver, o: Ref) => boolean;
}

/** PicklingError or UnpicklingError of the _pickle module. Returns false. */
export function pickleError(m: Machine, type: 'PicklingError' | 'UnpicklingError', message: string): false {
  const pending = fetch(m);
  const mod = importModule(m, '_pickle');
  if (mod === 0) { xdecref(m, pending); return false; }
  const text = strFromJs(m, message);
  const e = callOne(m, dictGetStr(m, moduleDict(m, mod), type), text);
  decref(m, text);
  decref(m, mod);
  if (pending !== 0) restore(m, 0);
  xdecref(m, pending);
  if (e !== 0) setException(m, e);
  return false;
}

export function write(s: Saver, ...names: readonly PickleOpName[]): true {
  for (const n of names) s.out.byte(codeOf(n));
  return true;
}

/** Gives the object the next number and writes that. */
export function memoPut(s: Saver, o: Ref): true {
  if (s.fast) return true;
  const n = s.memo.size;
  if (!s.memo.has(o)) s.memo.set(newRef(s.m, o), n);
  if (s.proto >= 4) write(s, 'MEMOIZE');
  else if (!s.bin) { write(s, 'PUT'); s.out.ascii(`${n}\n`); }
  else if (n < 256) { write(s, 'BINPUT'); s.out.uint(n, 1); }
  else { write(s, 'LONG_BINPUT'); s.out.uint(n, 4); }
  return true;
}

/** Writes the number of an object met before. */
export function memoGet(s: Saver, o: Ref): true {
  const n = s.memo.get(o)!;
  if (!s.bin) { write(s, 'GET'); s.out.ascii(`${n}\n`); }
  else if (n < 256) { write(s, 'BINGET'); s.out.uint(n, 1); }
  else { write(s, 'LONG_BINGET'); s.out.uint(n, 4); }
  return true;
}

/** Attribute of a module. New reference; 0 = error. */
export function moduleAttr(m: Machine, module: string, name: string): Ref {
  const mod = importModule(m, module);
  if (mod === 0) return 0;
  const v = dictGetStr(m, moduleDict(m, mod), name);
  decref(m, mod);
  return v === 0 ? raise(m, 'AttributeError', `module '${module}' has no attribute '${name}'`) : newRef(m, v);
}
