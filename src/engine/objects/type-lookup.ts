/** Attribute lookup along the MRO, with CPython's type attribute cache (Objects/typeobject.c, 3.13). */
import type { Machine, Ref } from '../memory/machine.ts';
import { TPFLAGS, TYPE } from '../memory/layout.ts';
import { hasFlag } from '../memory/refs.ts';
import { REG } from '../memory/registers.ts';
import { dictGetInterned } from './dict.ts';

/**
 * _PyType_Lookup: borrowed, 0 = not found, never an error. `name` must be interned.
 * Version tags grow and are never used twice, so a cached entry is right for ever (also after time travel: the machine is
 * deterministic, the same tag always stood for the same contents).
 */
export function typeLookup(m: Machine, type: Ref, name: Ref): Ref {
  const i32 = m.i32;
  const version = i32[(type + TYPE.versionTag) >> 2]!;
  const at = 3 * (((version * 31) ^ (name >> 3)) & 4095);
  const cache = m.typeCache;
  if (version !== 0 && cache[at] === version && cache[at + 1] === name) return cache[at + 2]!;
  const found = lookupUncached(m, type, name);
  if (version !== 0) {
    cache[at] = version;
    cache[at + 1] = name;
    cache[at + 2] = found;
  }
  return found;
}

function lookupUncached(m: Machine, type: Ref, name: Ref): Ref {
  const i32 = m.i32;
  const mro = i32[(type + TYPE.mro) >> 2]!;
  if (mro === 0) return 0;
  for (let i = 0, n = i32[(mro + 16) >> 2]!; i < n; i++) {
    const t = i32[(mro + 24 + 8 * i) >> 2]!;
    const found = dictGetInterned(m, i32[(t + TYPE.dict) >> 2]!, name);
    if (found !== 0) return found;
  }
  return 0;
}

/** A fresh version tag for a type whose contents changed; its subclasses' too. PyType_Modified */
export function typeModified(m: Machine, type: Ref): void {
  m.i32[(type + TYPE.versionTag) >> 2] = ++m.i32[REG.typeVersion]!;
}

/** tp_as_sequence is there: always in a class of the program, in a built-in type when it fills one of its methods. */
export function hasSequenceMethods(m: Machine, type: Ref): boolean {
  if (hasFlag(m, type, TPFLAGS.HEAPTYPE)) return true;
  for (let at = TYPE.sqLength; at <= TYPE.sqInplaceRepeat; at += 8) if (m.i32[(type + at) >> 2] !== 0) return true;
  return false;
}
