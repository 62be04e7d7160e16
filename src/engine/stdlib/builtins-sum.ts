/**
 * sum(). Models builtin_sum of Python/bltinmodule.c, CPython 3.13: ints without an object for each partial sum, then floats with
 * compensation (3.12 and later), then + from where neither goes on.
 */
import type { Machine, Ref } from '../memory/machine.ts';
import { TPFLAGS } from '../memory/layout.ts';
import { decref, hasFlag, newRef, typeOf } from '../memory/refs.ts';
import { binaryOp, getIter, isInstance, iterNext } from '../objects/abstract.ts';
import { occurred, raise } from '../objects/errors.ts';
import { floatFromNumber, floatValue } from '../objects/float.ts';
import { intFromNumber, intToNumber, isInt } from '../objects/int.ts';

/** A sum of doubles with the error of each addition kept aside (Neumaier). */
export class CompensatedSum {
  private total: number;
  private lost = 0;
  constructor(start: number) { this.total = start; }
  add(x: number): void {
    const t = this.total + x;
    this.lost += Math.abs(this.total) >= Math.abs(x) ? this.total - t + x : x - t + this.total;
    this.total = t;
  }
  /** Adds without compensation, as sum() does with an int among floats. */
  addPlain(x: number): void { this.total += x; }
  value(): number { return this.lost !== 0 && Number.isFinite(this.lost) ? this.total + this.lost : this.total; }
}

/** sum(iterable, start). New reference. */
export function sum(m: Machine, _self: Ref, iterable: Ref, start: Ref): Ref {
  const it = getIter(m, iterable);
  if (it === 0) return 0;
  const refused = start === 0 ? null : refusal(m, start);
  if (refused !== null) {
    decref(m, it);
    return raise(m, 'TypeError', `sum() can't sum ${refused}seq) instead]`);
  }
  let acc = start === 0 ? intFromNumber(m, 0) : newRef(m, start);
  let next = 0;
  if (typeOf(m, acc) === m.tInt && Number.isFinite(intToNumber(m, acc))) [acc, next] = sumInts(m, it, acc);
  if (acc !== 0 && next !== 0) [acc, next] = addNext(m, acc, next);
  if (acc !== 0 && typeOf(m, acc) === m.tFloat && !occurred(m)) {
    [acc, next] = sumFloats(m, it, acc);
    if (acc !== 0 && next !== 0) [acc, next] = addNext(m, acc, next);
  }
  while (acc !== 0 && !occurred(m)) {
    next = iterNext(m, it);
    if (next === 0) break;
    [acc, next] = addNext(m, acc, next);
  }
  decref(m, it);
  if (acc !== 0 && occurred(m)) {
    decref(m, acc);
    return 0;
  }
  return acc;
}

function refusal(m: Machine, start: Ref): string | null {
  if (hasFlag(m, typeOf(m, start), TPFLAGS.UNICODE)) return "strings [use ''.join(";
  if (hasFlag(m, typeOf(m, start), TPFLAGS.BYTES)) return "bytes [use b''.join(";
  return isInstance(m, start, m.types['bytearray']!) ? "bytearray [use b''.join(" : null;
}

/** acc + item, both stolen. */
function addNext(m: Machine, acc: Ref, item: Ref): [acc: Ref, next: 0] {
  const r = binaryOp(m, 0, acc, item);
  decref(m, acc);
  decref(m, item);
  return [r, 0];
}

/** Adds exact ints and bools while the sum stays a safe integer. Steals acc; returns the sum and the item that stopped it (owned, 0 = end or error). */
function sumInts(m: Machine, it: Ref, acc: Ref): [Ref, Ref] {
  let total = intToNumber(m, acc);
  decref(m, acc);
  for (;;) {
    const item = iterNext(m, it);
    if (item === 0) return [intFromNumber(m, total), 0];
    const t = typeOf(m, item);
    const sumNow = t === m.tInt || t === m.tBool ? total + intToNumber(m, item) : NaN;
    if (!Number.isSafeInteger(sumNow)) return [intFromNumber(m, total), item];
    total = sumNow;
    decref(m, item);
  }
}

/** The same for floats; ints that are exact doubles are let in. */
function sumFloats(m: Machine, it: Ref, acc: Ref): [Ref, Ref] {
  const s = new CompensatedSum(floatValue(m, acc));
  decref(m, acc);
  for (;;) {
    const item = iterNext(m, it);
    if (item === 0) return occurred(m) ? [floatFromNumber(m, 0), 0] : [floatFromNumber(m, s.value()), 0];
    if (typeOf(m, item) === m.tFloat) s.add(floatValue(m, item));
    else if (isInt(m, item) && Number.isFinite(intToNumber(m, item))) s.addPlain(intToNumber(m, item));
    else return [floatFromNumber(m, s.value()), item];
    decref(m, item);
  }
}
