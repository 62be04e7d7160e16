import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PROFILE_313 } from '#engine/kernel/profile.ts';
import { FLOAT } from '#engine/memory/layout.ts';
import type { Machine, Ref } from '#engine/memory/machine.ts';
import { decref } from '#engine/memory/refs.ts';
import { REG, TABLE } from '#engine/memory/registers.ts';
import { strJs } from '#engine/objects/abstract.ts';
import { fetch } from '#engine/objects/errors.ts';
import { floatFromNumber, floatValue } from '#engine/objects/float.ts';
import * as libm from '#engine/objects/libm.ts';
import { boot } from '#engine/session/boot.ts';
import { floatFromHex } from '#engine/text/float-parse.ts';
import { evalCode } from '#engine/vm/loop.ts';

interface Recorded {
  readonly python: string;
  readonly programs: readonly { readonly name: string; readonly source: string; readonly printed: string }[];
  readonly libm: readonly (readonly [name: string, args: readonly string[], result: string])[];
}

const read = (name: string): string => readFileSync(new URL(`./num/${name}`, import.meta.url), 'utf8');
const RECORDED = JSON.parse(read('recorded.json')) as Recorded;

function machine(): Machine {
  const m = boot(PROFILE_313, 64 << 20);
  m.maxOutput = 1 << 24;
  return m;
}

function compile(m: Machine, source: string, mode: 'exec' | 'eval'): Ref {
  const code = m.compile(m, source, '<string>', mode);
  if (code === 0) throw new Error(`${source}: ${message(m)}`);
  return code;
}

/** Text of the current exception, which is cleared. */
function message(m: Machine): string {
  const e = fetch(m);
  const s = strJs(m, e);
  decref(m, e);
  return s ?? '';
}

/** Runs a code object in __main__; what it raises is dropped and returned as text. */
function run(m: Machine, code: Ref): string | null {
  const globals = m.i32[REG.mainDict]!;
  const r = evalCode(m, code, globals, globals);
  if (r === 0) return message(m);
  decref(m, r);
  return null;
}

describe('numbers and built-in functions as CPython 3.13', () => {
  it('was recorded there', () => expect(RECORDED.python).toMatch(/^3\.13\./));
  for (const { name, source, printed } of RECORDED.programs) {
    it(name, () => {
      const m = machine();
      expect(run(m, compile(m, source, 'exec'))).toBeNull();
      const got = m.output.join('').split('\n'), want = printed.split('\n');
      expect(want.length).toBeGreaterThan(10);
      const wrong = want.flatMap((line, i) => (got[i] === line ? [] : [{ got: got[i], want: line }]));
      expect(wrong).toEqual([]);
      expect(got.length).toBe(want.length);
    });
  }
});

describe('memory of numbers', () => {
  it('comes back after every expression, errors included', () => {
    const m = machine();
    expect(run(m, compile(m, 'import sys, math\n' + read('classes.txt'), 'exec'))).toBeNull();
    // list() and dict() take new blocks, so each leaves one more on its free list until that is full.
    const waiting = (): number => 64 * (m.i32[(TABLE.freeList >> 2) + 1]! + m.i32[(TABLE.freeDict >> 2) + 1]!);
    const used = (): number => m.i32[REG.bytesSmall]! + m.i32[REG.bytesLarge]! - waiting();
    // A class lives in a cycle with itself, and `_` keeps what displayhook shows: neither is a leak.
    const lines = read('expressions.txt').split('\n').filter((l) => l !== '' && !/type\('S'|displayhook/.test(l));
    const leaks: string[] = [];
    for (const line of lines) {
      const code = compile(m, line, 'eval');
      for (let i = 0; i < 3; i++) run(m, code);
      const before = used();
      for (let i = 0; i < 8; i++) run(m, code);
      // A free list may still be filling up; eight lost objects would take 128 bytes at least.
      if (used() - before >= 128) leaks.push(`${line}: ${used() - before} bytes`);
    }
    expect(lines.length).toBeGreaterThan(500);
    expect(leaks).toEqual([]);
  });

  it('gives a dead float to the next one, and keeps no more than the limit', () => {
    const m = machine();
    const a = floatFromNumber(m, 1.5);
    decref(m, a);
    const b = floatFromNumber(m, 2.5);
    expect(b).toBe(a);
    expect(floatValue(m, b)).toBe(2.5);
    const floats = Array.from({ length: 150 }, (_, i) => floatFromNumber(m, i));
    for (const f of floats) decref(m, f);
    expect(m.i32[(TABLE.freeFloat >> 2) + 1]).toBe(PROFILE_313.freeLists.float);
    // Last in, first out, and the link stands where the type was.
    const head = m.i32[TABLE.freeFloat >> 2]!;
    expect(head).toBe(floats[PROFILE_313.freeLists.float - 1]);
    expect(m.i32[(head + 8) >> 2]).toBe(floats[PROFILE_313.freeLists.float - 2]);
    expect(m.f64[(head + FLOAT.value) >> 3]).toBe(PROFILE_313.freeLists.float - 1);
    decref(m, b);
  });
});

describe('the functions of math', () => {
  const functions = libm as unknown as Record<string, (...xs: number[]) => number>;
  /** Functions CPython computes less exactly than a good C library does; units in the last place their results may be apart. */
  const LOOSE: Readonly<Record<string, number>> = { gamma: 20, lgamma: 20, erf: 2, erfc: 4 };
  const byName = new Map<string, Recorded['libm'][number][]>();
  for (const c of RECORDED.libm) byName.set(c[0], [...(byName.get(c[0]) ?? []), c]);
  for (const [name, cases] of byName) {
    it(name, () => {
      let same = 0;
      for (const [, args, result] of cases) {
        const got = functions[name]!(...args.map(floatFromHex)), want = floatFromHex(result);
        if (Object.is(got, want)) same++;
        const ulp = libm.nextAfter(Math.abs(want), Infinity, 1n) - Math.abs(want);
        expect(Math.abs(got - want), `${name}(${args})`).toBeLessThanOrEqual((LOOSE[name] ?? 1) * ulp);
      }
      if (LOOSE[name] === undefined) expect(same / cases.length).toBeGreaterThan(0.97);
    });
  }
});
