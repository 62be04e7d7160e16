/**
 * The % operator of str and bytes: taking arguments, one field after another. Models PyUnicode_Format and _PyBytes_FormatEx,
 * CPython 3.13; the text of each piece comes from text/percent.ts.
 */
import type { Machine, Ref } from '../memory/machine.ts';
import { TPFLAGS } from '../memory/layout.ts';
import { decref, hasFlag, typeOf } from '../memory/refs.ts';
import { REG } from '../memory/registers.ts';
import {
  isConversion, percentFloat, percentInt, percentNeedsMapping, percentNotAll, percentNotEnough, percentStarWantsInt, percentUnsupported, percentWrongType, starPrecision, starWidth,
  type PercentField, type PercentKind,
} from '../text/percent.ts';
import { getItem, index, typeName } from './abstract.ts';
import { clearError, matches, occurred } from './errors.ts';
import { intToBigInt, isInt } from './int.ts';
import { SLOT_OFFSETS } from './spec.ts';
import { doubleArg } from './text-args.ts';
import { tupleItem, tupleSize } from './tuple.ts';

/** What differs between str and bytes. */
export interface PercentTarget {
  readonly kind: PercentKind;
  literal(text: string): void;
  /** A number's text. */
  number(text: string): void;
  /** The key of %(key)s as an object, new. */
  key(text: string): Ref;
  /** %s %r %a %b %c: adds the object's text. False = error set; may throw TextError. */
  object(field: PercentField, value: Ref): boolean;
}

/** Walks the fields of a template. False = error set; may throw TextError. `args` is borrowed. */
export function percentRun(m: Machine, fields: readonly PercentField[], args: Ref, target: PercentTarget): boolean {
  const isTuple = hasFlag(m, typeOf(m, args), TPFLAGS.TUPLE);
  const dict = !isTuple && isMappingArgument(m, args, target.kind);
  // As in C: a lone argument counts as position -2 of -1, so that it can be taken once.
  let count = isTuple ? tupleSize(m, args) : -1, at = isTuple ? 0 : -2;
  let looked: Ref = 0;
  const next = (): Ref => {
    if (at >= count) throw percentNotEnough();
    at++;
    return count < 0 ? (looked !== 0 ? looked : args) : tupleItem(m, args, at - 1);
  };
  try {
    for (const f of fields) {
      let field = f;
      target.literal(field.literal);
      if (field.key !== null) {
        if (!dict) throw percentNeedsMapping();
        if (field.keyError !== null) throw field.keyError;
        const key = target.key(field.key);
        if (looked !== 0) decref(m, looked);
        looked = getItem(m, args, key);
        decref(m, key);
        if (looked === 0) return false;
        count = -1;
        at = -2;
      }
      if (field.width === '*') {
        const v = next();
        if (!isInt(m, v)) throw percentStarWantsInt();
        field = starWidth(field, intToBigInt(m, v));
      }
      if (field.precision === '*') {
        const v = next();
        if (!isInt(m, v)) throw percentStarWantsInt();
        field = starPrecision(field, intToBigInt(m, v));
      }
      if (field.error !== null) throw field.error;
      if (field.conversion === '') continue;
      // Borrowed: the arguments, or what was looked up, hold it.
      if (!convert(m, field, next(), target)) return false;
    }
    if (at < count && !dict) throw percentNotAll(target.kind);
    return true;
  } finally {
    if (looked !== 0) decref(m, looked);
  }
}

/** PyMapping_Check, and none of the text types. */
function isMappingArgument(m: Machine, o: Ref, kind: PercentKind): boolean {
  const t = typeOf(m, o);
  if (m.i32[(t + SLOT_OFFSETS.mp_subscript) >> 2] === 0 || hasFlag(m, t, TPFLAGS.UNICODE)) return false;
  return kind === 'str' || (!hasFlag(m, t, TPFLAGS.BYTES) && t !== m.types['bytearray']);
}

function convert(m: Machine, field: PercentField, value: Ref, target: PercentTarget): boolean {
  const c = field.conversion;
  if (!isConversion(c, target.kind)) throw percentUnsupported(field, target.kind);
  if ('diuoxX'.includes(c)) {
    const v = integerOf(m, field, value, target.kind);
    if (v === null) return false;
    target.number(percentInt(v, field, m.i32[REG.intMaxStrDigits]!));
    return true;
  }
  if ('eEfFgG'.includes(c)) {
    const x = doubleArg(m, value, percentWrongType(field, typeName(m, value), target.kind).message);
    if (Number.isNaN(x) && occurred(m)) return false;
    target.number(percentFloat(x, field));
    return true;
  }
  return target.object(field, value);
}

/** The value as an int: %x by __index__, the others by __int__ too. null = error set. */
function integerOf(m: Machine, field: PercentField, value: Ref, kind: PercentKind): bigint | null {
  if (isInt(m, value)) return intToBigInt(m, value);
  // bytes read %i as %d.
  const shown = kind === 'bytes' && field.conversion === 'i' ? { ...field, conversion: 'd' } : field;
  const wrong = percentWrongType(shown, typeName(m, value), kind);
  const t = typeOf(m, value);
  const slot = (at: number): number => m.i32[(t + at) >> 2]!;
  const byInt = slot(SLOT_OFFSETS.nb_int);
  if (byInt === 0 && slot(SLOT_OFFSETS.nb_index) === 0) throw wrong;
  const r: Ref = 'oxX'.includes(field.conversion) || byInt === 0 ? index(m, value) : m.fns[byInt]!(m, value);
  if (r !== 0 && isInt(m, r)) {
    const v = intToBigInt(m, r);
    decref(m, r);
    return v;
  }
  if (r !== 0) { decref(m, r); throw wrong; }
  if (matches(m, 'TypeError')) {
    clearError(m);
    throw wrong;
  }
  return null;
}
