/** The notes of an exception (PEP 678): __notes__, a list in its __dict__ that the first note makes. Models add_note of Objects/exceptions.c, CPython 3.13. */
import type { Machine, Ref } from '../memory/machine.ts';
import { EXC, TPFLAGS } from '../memory/layout.ts';
import { decref, hasFlag, newRef, typeOf } from '../memory/refs.ts';
import { lookupAttr, setAttr } from './abstract.ts';
import { dictGetInterned } from './dict.ts';
import { clearError, fetch, occurred, raise, restore } from './errors.ts';
import { intern } from './intern.ts';
import { listAppend, listFrom } from './list.ts';
import { strFromJs } from './str.ts';
import { typeLookup } from './type-lookup.ts';

/** add_note on the current exception; used where CPython formats a note. What goes wrong with the note is lost. */
export function addNote(m: Machine, text: string): void {
  const e = fetch(m);
  const s = strFromJs(m, text);
  if (appendNote(m, e, s) < 0) clearError(m);
  decref(m, s);
  restore(m, e);
}

/** e.__notes__, new reference; 0 = there is none, or an error is set. Most exceptions have none, and asking leaves no trace. */
export function notesOf(m: Machine, e: Ref): Ref {
  const name = intern(m, '__notes__'), own = m.i32[(e + EXC.dict) >> 2]!;
  const list = own === 0 ? 0 : dictGetInterned(m, own, name);
  if (list !== 0) return newRef(m, list);
  return typeLookup(m, typeOf(m, e), name) === 0 ? 0 : lookupAttr(m, e, name);
}

/** Appends to e.__notes__, an attribute like any other that the first note makes. -1 = error. */
export function appendNote(m: Machine, e: Ref, note: Ref): number {
  let list = notesOf(m, e), r = 0;
  if (list === 0) {
    if (occurred(m)) return -1;
    list = listFrom(m, []);
    r = setAttr(m, e, intern(m, '__notes__'), list);
  } else if (!hasFlag(m, typeOf(m, list), TPFLAGS.LIST)) { raise(m, 'TypeError', 'Cannot add note: __notes__ is not a list'); r = -1; }
  if (r === 0) listAppend(m, list, note);
  decref(m, list);
  return r;
}
