/** Containers against naive models: the same operations on a machine's dict, list and set and on JavaScript's own; timsort against a stable sort. */
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { PROFILE_313 } from '#engine/kernel/profile.ts';
import type { Machine, Ref } from '#engine/memory/machine.ts';
import { decref } from '#engine/memory/refs.ts';
import { clearError } from '#engine/objects/errors.ts';
import { dictCopy, dictDel, dictGet, dictNew, dictNext, dictSet, dictSize } from '#engine/objects/dict.ts';
import { intFromNumber, intToNumber } from '#engine/objects/int.ts';
import { listFrom, listItem, listSize, listSplice } from '#engine/objects/list.ts';
import { setAdd, setDiscard, setNew, setNext, setSize } from '#engine/objects/set.ts';
import { strFromJs } from '#engine/objects/str.ts';
import { timsort } from '#engine/objects/timsort.ts';
import { boot } from '#engine/session/boot.ts';

let m: Machine;
beforeAll(() => { m = boot(PROFILE_313, 32 << 20); });

const int = (n: number): Ref => intFromNumber(m, n);
/** Runs `use` with a fresh reference and gives it back. */
function holding<T>(o: Ref, use: (o: Ref) => T): T {
  const r = use(o);
  decref(m, o);
  return r;
}

/** Numbers that collide in small tables: multiples of 32 with small differences. */
const key = fc.tuple(fc.integer({ min: 0, max: 9 }), fc.constantFrom(0, 1, 32, 64, 1024)).map(([a, b]) => a * b + (a & 1));
const step = fc.record({ kind: fc.constantFrom('put', 'put', 'drop'), key, value: fc.integer({ min: -9, max: 9 }) });
const steps = fc.array(step, { maxLength: 300 });

describe('dict', () => {
  const keyTypes: Record<string, (n: number) => Ref> = { 'int keys': int, 'str keys': (n) => strFromJs(m, `k${n}`), 'both, so that tables change kind': (n) => (n % 3 === 0 ? int(n) : strFromJs(m, `k${n}`)) };
  test.each(Object.entries(keyTypes))('%s: as a Map, in insertion order', (_name, keyOf) => {
    fc.assert(fc.property(steps, (ops) => {
      const d = dictNew(m);
      const model = new Map<number, number>();
      for (const { kind, key: k, value } of ops) {
        if (kind === 'put') {
          model.set(k, value);
          holding(keyOf(k), (ko) => holding(int(value), (vo) => { dictSet(m, d, ko, vo); }));
        } else {
          const had = model.delete(k);
          const code = holding(keyOf(k), (ko) => dictDel(m, d, ko));
          expect(code).toBe(had ? 0 : -1);
          clearError(m);
        }
      }
      for (const holder of [d, dictCopy(m, d)]) {
        expect(dictSize(m, holder)).toBe(model.size);
        const values: number[] = [];
        const pos = { i: 0 };
        for (let e = dictNext(m, holder, pos); e !== null; e = dictNext(m, holder, pos)) values.push(intToNumber(m, e.value));
        expect(values).toEqual([...model.values()]);
        for (const [k, v] of model) expect(holding(keyOf(k), (ko) => intToNumber(m, dictGet(m, holder, ko)))).toBe(v);
        decref(m, holder);
      }
    }), { numRuns: 60 });
  });
});

test('set: as a Set', () => {
  fc.assert(fc.property(steps, (ops) => {
    const s = setNew(m);
    const model = new Set<number>();
    for (const { kind, key: k } of ops) {
      if (kind === 'put') { model.add(k); holding(int(k), (o) => setAdd(m, s, o)); } else expect(holding(int(k), (o) => setDiscard(m, s, o))).toBe(model.delete(k) ? 1 : 0);
    }
    const out: number[] = [];
    const pos = { i: 0 };
    for (let k = setNext(m, s, pos); k !== 0; k = setNext(m, s, pos)) out.push(intToNumber(m, k));
    expect(setSize(m, s)).toBe(model.size);
    expect(out.sort((a, b) => a - b)).toEqual([...model].sort((a, b) => a - b));
    decref(m, s);
  }), { numRuns: 60 });
});

test('list: slices put in and taken out as Array.splice does', () => {
  const splice = fc.record({ at: fc.nat(40), drop: fc.nat(12), put: fc.array(fc.integer({ min: 0, max: 999 }), { maxLength: 12 }) });
  fc.assert(fc.property(fc.array(splice, { maxLength: 40 }), (ops) => {
    const l = listFrom(m, []);
    const model: number[] = [];
    for (const op of ops) {
      const lo = Math.min(op.at, model.length), hi = Math.min(lo + op.drop, model.length);
      listSplice(m, l, lo, hi, op.put.map(int));
      model.splice(lo, hi - lo, ...op.put);
    }
    expect(Array.from({ length: listSize(m, l) }, (_, i) => intToNumber(m, listItem(m, l, i)))).toEqual(model);
    decref(m, l);
  }), { numRuns: 60 });
});

test('timsort: a stable sort', () => {
  const runs = fc.array(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.nat(40), fc.constantFrom(-1, 0, 1)), { maxLength: 30 }).map((parts) => parts.flatMap(([from, n, d]) => Array.from({ length: n }, (_, i) => from + d * i)));
  fc.assert(fc.property(runs, (keys) => {
    const order = Int32Array.from(keys, (_, i) => i);
    timsort(order, (a, b) => keys[a]! < keys[b]!);
    expect([...order]).toEqual(keys.map((_, i) => i).sort((a, b) => keys[a]! - keys[b]! || a - b));
  }), { numRuns: 200 });
});
