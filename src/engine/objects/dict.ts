/**
 * dict. Models Objects/dictobject.c, CPython 3.13. The key table is in dict-keys.ts, the type's slots and methods in dict-methods.ts,
 * views and iterators in dict-views.ts and dict-iter.ts.
 *
 *   | refcnt 8 | type 8 | ma_used 8 | ma_version 8 | ma_keys 8 | ma_values 8 (NULL here) |
 *
 * Invariants: insertion order is entry order; a dict is tracked by the collector only once something trackable went in. Code of the
 * program (__hash__, __eq__) may run in every lookup of a key that is not a str, and may change the dict.
 */
import type { Machine, Ref } from '../memory/machine.ts';
import { DICT, KEYS, KEYS_KIND, SLOT_WORDS, TPFLAGS, TYPE } from '../memory/layout.ts';
