/**
 * list.sort: stable, `<` only. Follows Objects/listsort.txt (CPython 3.13): natural runs with equal stretches, short ones extended to
 * minrun by binary insertion, merged by the power rule with galloping. The comparisons and their order are CPython's, because a
 * program can watch them through __lt__.
 *
 * Invariants: the list looks empty while it is sorted (allocated = -1 tells whether somebody put something in); `order` is always a
 * permutation of the original positions, also after a comparison failed.
 */
import type { Machine, Ref } from '../memory/machine.ts';
import { LIST } from '../memory/layout.ts';
import { decref, typeOf } from '../memory/refs.ts';
import { free } from '../memory/blocks.ts';
import { callOne, richCompareBool } from './abstract.ts';
import { raise } from './errors.ts';
import { floatValue } from './float.ts';
import { intToNumber } from './int.ts';
import { strCompare } from './str.ts';
import { Failed, timsort, type Less } from './timsort.ts';

/** Sorts in place by `key(item)`, or by the items themselves when key is 0. 0 | -1. */
export function listSort(m: Machine, l: Ref, key: Ref, reverse: boolean): number {
  const i32 = m.i32;
  const w = l >> 2, size = w + (LIST.size >> 2), array = w + (LIST.items >> 2), room = w + (LIST.allocated >> 2);
  const n = i32[size]!, items = i32[array]!, allocated = i32[room]!;
  const at = items >> 2;
  i32[size] = 0;
  i32[array] = 0;
  i32[room] = -1;
  const values: Ref[] = [];
  for (let i = 0; i < n; i++) values.push(i32[at + 2 * i]!);
  const keys = key === 0 ? values : keysOf(m, key, values);
  let code = keys === null ? -1 : 0;
  if (keys !== null) {
    const order = new Int32Array(n);
    for (let i = 0; i < n; i++) order[i] = reverse ? n - 1 - i : i;
    if (n > 1) {
      try {
        timsort(order, comparison(m, keys));
      } catch (e) {
        if (!(e instanceof Failed)) throw e;
        code = -1;
      }
    }
    if (key !== 0) for (let i = 0; i < n; i++) decref(m, keys[order[i]!]!);
    if (i32[room] !== -1 && code === 0) { raise(m, 'ValueError', 'list modified during sort'); code = -1; }
    if (reverse) order.reverse();
    for (let i = 0; i < n; i++) i32[at + 2 * i] = values[order[i]!]!;
  }
  const strayItems = i32[array]!, strayCount = i32[size]!;
  i32[size] = n;
  i32[array] = items;
  i32[room] = allocated;
  if (m.rec !== null) m.rec.wrote(l);
  if (strayItems !== 0) {
    for (let i = strayCount - 1; i >= 0; i--) decref(m, i32[(strayItems >> 2) + 2 * i]!);
    free(m, strayItems);
  }
  return code;
}

/** key(v) of every value, new references; null = error, those made already given back. */
function keysOf(m: Machine, key: Ref, values: readonly Ref[]): Ref[] | null {
  const keys: Ref[] = [];
  for (const v of values) {
    const k = callOne(m, key, v);
    if (k === 0) {
      for (let i = keys.length - 1; i >= 0; i--) decref(m, keys[i]!);
      return null;
    }
    keys.push(k);
  }
  return keys;
}

/** `<` between two positions: on numbers or text where all keys are of one such type, through the objects otherwise. */
function comparison(m: Machine, keys: readonly Ref[]): Less {
  const t = typeOf(m, keys[0]!);
  if ((t === m.tInt || t === m.tFloat) && keys.every((k) => typeOf(m, k) === t)) {
    const numbers = Float64Array.from(keys, (k) => (t === m.tInt ? intToNumber(m, k) : floatValue(m, k)));
    if (t === m.tFloat || numbers.every((x) => Number.isFinite(x))) return (a, b) => numbers[a]! < numbers[b]!;
  }
  if (t === m.tStr && keys.every((k) => typeOf(m, k) === t)) return (a, b) => strCompare(m, keys[a]!, keys[b]!) < 0;
  return (a, b) => {
    const c = richCompareBool(m, keys[a]!, keys[b]!, 0);
    if (c < 0) throw new Failed();
    return c === 1;
  };
}
