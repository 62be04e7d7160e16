/** Looking at memory without trusting it: a half-made object or a freed block must not mislead a picture. Never runs Python code. */
import type { Machine, Ref } from '../memory/machine.ts';
import { TPFLAGS, TYPE } from '../memory/layout.ts';
import { REG, REGION } from '../memory/registers.ts';
import { strToJs } from '../objects/str.ts';

/** An address where a block or static object may begin. */
export function inMemory(m: Machine, a: number): boolean {
  if ((a & 7) !== 0 || a < REGION.static) return false;
  const i32 = m.i32;
  if (a < REGION.staticEnd) return a < i32[REG.staticTop]!;
  if (a < REGION.arenas) return false;
  return a < i32[REG.arenaTop]! || (a >= m.sysBase && a < i32[REG.sysTop]!);
}

/** A type object stands at `t`. */
export function isType(m: Machine, t: number): boolean {
  if (!inMemory(m, t)) return false;
  const meta = m.i32[(t + 8) >> 2]!;
  if (!inMemory(m, meta)) return false;
  return ((m.i32[(meta + TYPE.flags) >> 2]! & TPFLAGS.TYPE) !== 0) && (m.i32[(t + TYPE.flags) >> 2]! & TPFLAGS.READY) !== 0;
}

/** Something with an object's head stands at `a`: its type word leads to a type. */
export function isObject(m: Machine, a: number): boolean {
  return inMemory(m, a) && isType(m, m.i32[(a + 8) >> 2]!);
}

/** tp_name's last part: 'list', 'Draft'. */
export function typeNameOf(m: Machine, t: Ref): string {
  const name = m.i32[(t + TYPE.htName) >> 2]!;
  return name === 0 ? '' : strToJs(m, name);
}

/** Pointer word at o + offset. */
export const at = (m: Machine, o: Ref, offset: number): number => m.i32[(o + offset) >> 2]!;
