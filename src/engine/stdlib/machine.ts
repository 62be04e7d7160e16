/**
 * The _machine module: what time and random take from the machine instead of from outside: a clock register and a seed register, so that
 * every run of a program sees the same times and the same chance.
 */
import type { Machine, Ref } from '../memory/machine.ts';
import { REG } from '../memory/registers.ts';
import { asSsize } from '../objects/abstract.ts';
import { occurred, raise } from '../objects/errors.ts';
import { intFromNumber } from '../objects/int.ts';
import { bytesFrom, bytesView } from '../objects/bytes.ts';
import { sha512 } from './sha512.ts';
import type { ModuleSpec } from './spec.ts';

/** The clock in microseconds: low word in REG.clock, high in the word after it. */
function clock(m: Machine, _mod: Ref, step: Ref): Ref {
  const us = asSsize(m, step, 'OverflowError');
  if (us === -1 && occurred(m)) return 0;
  const now = (m.i32[REG.clock + 1]! * 0x100000000) + (m.i32[REG.clock]! >>> 0) + us;
  m.i32[REG.clock] = now | 0;
  m.i32[REG.clock + 1] = Math.floor(now / 0x100000000);
  return intFromNumber(m, now);
}

/** A new seed each time; the next one follows from it. */
function nextSeed(m: Machine): Ref {
  const seed = m.i32[REG.seed]! >>> 0;
  m.i32[REG.seed] = (Math.imul(seed, 1664525) + 1013904223) | 0;
  return intFromNumber(m, seed);
}

export const MACHINE_MODULE: ModuleSpec = {
  name: '_machine',
  functions: [
    { name: 'clock', sig: '(step, /)', fn: clock },
    { name: 'next_seed', sig: '()', fn: nextSeed },
    { name: 'sha512', sig: '(data, /)', fn: (m: Machine, _mod: Ref, data: Ref) => (m.i32[(data + 8) >> 2] === m.types['bytes'] ? bytesFrom(m, sha512(bytesView(m, data))) : raise(m, 'TypeError', 'a bytes object is required')) },
  ],
};
