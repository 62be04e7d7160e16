/**
 * Inline caches. They play the part of the adaptive interpreter's caches (Python/specialize.c, CPython 3.13), without rewriting any
 * instruction: what a reader disassembles is what was compiled.
 *
 * A hint says where an instruction found its name the last time. It lies beside the code, outside memory, and is never believed: every
 * use proves from memory that the name is still there, so that an old hint (after a seek, in a table that grew) costs time and never
 * changes what happens. Four words for each word of code:
 *
 *   | shape of the key table | words from the table's head to the entry | version tag of the type | address of the class attribute |
 *
 * The shape is the table's word of log2 size, index width and kind: tables of one shape have their entries at the same distance, and
 * an entry whose key is the name is that name's entry, because interned names stand in a table once. A version tag never names two
 * contents of a type (objects/type-lookup.ts).
 *
 * Of an attribute among inline values: | INLINE_HINT | words from the object to the value | version tag | |. Names are only added to the
 * table that a class's instances share, each at a place of its own for ever: with the class the place is proved. A value that is not
 * there is NULL. Of a method:
 * | names the table had when none of them was this one | INLINE_HINT | version tag | function |.
 */
import type { Machine, Ref } from '../memory/machine.ts';
import { KEYS, KEYS_KIND, TPFLAGS, TYPE, VALUES } from '../memory/layout.ts';
import { typeOf } from '../memory/refs.ts';
import { dictGetInterned, keysOf } from '../objects/dict.ts';
import { entriesOf, entryAt, kindOf } from '../objects/dict-keys.ts';
import { cachedKeys, numberOf } from '../objects/dict-values.ts';
import { INLINE, inlineValues, managedDict, managedGet } from '../objects/instance-dict.ts';
import { typeLookup } from '../objects/type-lookup.ts';

/** In place of a table's shape: the value lies in the instance. */
export const INLINE_HINT = -1;

/** Value of a global or built-in name, borrowed; 0 = neither has it. Leaves a hint for the next time at `h`. */
export function globalOf(m: Machine, globals: Ref, builtins: Ref, name: Ref, h: number): Ref {
  const v = dictGetInterned(m, globals, name);
  if (v !== 0) {
    note(m, globals, name, h);
    return v;
  }
  const k = keysOf(m, builtins) >> 2;
  const e = k + m.hints[h + 1]!;
  if (m.hints[h] === m.i32[k + 2] && m.i32[e] === name) return m.i32[e + 2]!;
  const b = dictGetInterned(m, builtins, name);
  if (b !== 0) note(m, builtins, name, h);
  return b;
}

/** Remembers where `name` stands in a dict. False = the dict is not of the kind hints are for, or has no such name. */
export function note(m: Machine, dict: Ref, name: Ref, h: number): boolean {
  const k = keysOf(m, dict);
  if (kindOf(m, k) !== KEYS_KIND.unicode) return false;
  for (let i = 0, n = entriesOf(m, k); i < n; i++) {
    const e = entryAt(m, k, i) >> 2;
    if (m.i32[e] !== name) continue;
    m.hints[h] = m.i32[(k + KEYS.log2Size) >> 2]!;
    m.hints[h + 1] = e - (k >> 2);
    return true;
  }
  return false;
}

/** An attribute was read or set: remembers it when it lies in the dict of a plain instance and nothing in the class comes first. */
export function noteAttribute(m: Machine, o: Ref, name: Ref, h: number): void {
  const i32 = m.i32;
  const t = typeOf(m, o);
  const version = i32[(t + TYPE.versionTag) >> 2]!;
  if (version === 0 || (i32[(t + TYPE.flags) >> 2]! & TPFLAGS.MANAGED_DICT) === 0) return;
  if (i32[(t + TYPE.getattro) >> 2] !== m.genericGetAttrId || i32[(t + TYPE.setattro) >> 2] !== i32[(m.types['object']! + TYPE.setattro) >> 2]) return;
  const d = typeLookup(m, t, name);
  if (d !== 0 && i32[(typeOf(m, d) + TYPE.descrSet) >> 2] !== 0) return;
  if (inlineValues(m, o) !== 0) {
    const i = numberOf(m, cachedKeys(m, t), name);
    if (i < 0) return;
    m.hints[h] = INLINE_HINT;
    m.hints[h + 1] = (INLINE + VALUES.values + 8 * i) >> 2;
    m.hints[h + 2] = version;
    return;
  }
  const dict = managedDict(m, o);
  if (dict !== 0 && note(m, dict, name, h)) m.hints[h + 2] = version;
}

/** The class's plain function that a call of `o.name` takes, borrowed; 0 = it is found another way. Leaves a hint. */
export function methodOf(m: Machine, o: Ref, name: Ref, h: number): Ref {
  const i32 = m.i32;
  const t = typeOf(m, o);
  const version = i32[(t + TYPE.versionTag) >> 2]!;
  let d: Ref;
  if (version !== 0 && m.hints[h + 2] === version) d = m.hints[h + 3]!;
  else {
    if (i32[(t + TYPE.getattro) >> 2] !== m.genericGetAttrId) return 0;
    d = typeLookup(m, t, name);
    if (d === 0 || (i32[(typeOf(m, d) + TYPE.flags) >> 2]! & TPFLAGS.METHOD_DESCRIPTOR) === 0) return 0;
    m.hints[h + 2] = version;
    m.hints[h + 3] = d;
    m.hints[h + 1] = 0;
  }
  // An attribute of the object itself hides the class's.
  if (inlineValues(m, o) !== 0) {
    const k = cachedKeys(m, t);
    if (numberOf(m, k, name) >= 0) return managedGet(m, o, name) !== 0 ? 0 : d;
    m.hints[h] = i32[(k + KEYS.nentries) >> 2]!;
    m.hints[h + 1] = version === 0 ? 0 : INLINE_HINT;
    return d;
  }
  const off = i32[(t + TYPE.dictoffset) >> 2]!;
  const dict = (i32[(t + TYPE.flags) >> 2]! & TPFLAGS.MANAGED_DICT) !== 0 ? i32[(o - 24) >> 2]! : off > 0 ? i32[(o + off) >> 2]! : 0;
  return dict !== 0 && dictGetInterned(m, dict, name) !== 0 ? 0 : d;
}
