/** 'template' % values. Models PyUnicode_Format of Objects/unicodeobject.c, CPython 3.13. */
import type { Machine, Ref } from '../memory/machine.ts';
import { TPFLAGS } from '../memory/layout.ts';
import { REG } from '../memory/registers.ts';
import { decref, hasFlag, newRef, typeOf } from '../memory/refs.ts';
import { isConversion, parsePercent, percentChar, percentFloat, percentInt, percentNeedsMapping, percentNotAll, percentNotEnough, percentStarWantsInt, percentText, percentUnsupported, percentWrongType, starPrecision, starWidth, type PercentField } from '../text/percent.ts';
import { TextError } from '../text/text-error.ts';
import { getItem, reprJs, strJs, typeName, callSpecial } from './abstract.ts';
import { ascii } from './ascii.ts';
import { raise } from './errors.ts';
import { asDouble, isFloat, floatValue } from './float.ts';
import { intToBigInt, isInt } from './int.ts';
import { strFromJs, strToJs } from './str.ts';
import { tupleItem, tupleSize } from './tuple.ts';

/** An exception is already set in the machine. */
class Raised extends Error {}

export function percentFormat(m: Machine, template: Ref, values: Ref): Ref {
  const isTuple = typeOf(m, values) === m.tTuple || hasFlag(m, typeOf(m, values), TPFLAGS.TUPLE);
  const mapping = !isTuple && m.i32[(typeOf(m, values) + 744) >> 2] !== 0 && !hasFlag(m, typeOf(m, values), TPFLAGS.UNICODE);
  let next = 0, used = false, out = '';
  const take = (): Ref => {
    if (isTuple) {
      if (next >= tupleSize(m, values)) throw percentNotEnough();
      return newRef(m, tupleItem(m, values, next++));
    }
    if (used) throw percentNotEnough();
    used = true;
    return newRef(m, values);
  };
  const star = (f: (v: bigint) => PercentField): PercentField => {
    const v = take();
    if (!isInt(m, v)) { decref(m, v); throw percentStarWantsInt(); }
    const n = intToBigInt(m, v);
    decref(m, v);
    return f(n);
  };
  try {
    for (const f0 of parsePercent(strToJs(m, template))) {
      let f = f0;
      out += f.literal;
      if (f.key !== null) {
        if (!mapping) throw percentNeedsMapping();
        if (f.keyError !== null) throw f.keyError;
      }
      if (f.width === '*') { const g = f; f = star((v) => starWidth(g, v)); }
      if (f.precision === '*') { const g = f; f = star((v) => starPrecision(g, v)); }
      if (f.error !== null) throw f.error;
      if (f.conversion === '') continue;
      let v: Ref;
      if (f.key !== null) {
        const k = strFromJs(m, f.key);
        v = getItem(m, values, k);
        decref(m, k);
        if (v === 0) throw new Raised();
        used = true;
      } else v = take();
      try { out += one(m, f, v); } finally { decref(m, v); }
    }
    if (isTuple ? next < tupleSize(m, values) && !mapping : !used && !mapping) throw percentNotAll();
  } catch (e) {
    if (e instanceof Raised) return 0;
    if (e instanceof TextError) return raise(m, e.type, e.message);
    throw e;
  }
  return strFromJs(m, out);
}

function one(m: Machine, f: PercentField, v: Ref): string {
  const text = (s: string | null): string => { if (s === null) throw new Raised(); return percentText(s, f); };
  switch (f.conversion) {
    case 's': return text(strJs(m, v));
    case 'r': return text(reprJs(m, v));
    case 'a': { const r = ascii(m, v); if (r === 0) throw new Raised(); const s = strToJs(m, r); decref(m, r); return percentText(s, f); }
    case 'c':
      if (hasFlag(m, typeOf(m, v), TPFLAGS.UNICODE)) { const s = strToJs(m, v); if ([...s].length !== 1) throw percentWrongType(f, typeName(m, v)); return percentText(s, { ...f, precision: -1 }); }
      if (!isInt(m, v)) throw percentWrongType(f, typeName(m, v));
      return percentText(percentChar(intToBigInt(m, v)), { ...f, precision: -1 });
    case 'd': case 'i': case 'u': case 'o': case 'x': case 'X': {
      if (isInt(m, v)) return percentInt(intToBigInt(m, v), f, m.i32[REG.intMaxStrDigits]!);
      if ('diu'.includes(f.conversion) && isFloat(m, v)) {
        const x = floatValue(m, v);
        if (!Number.isFinite(x)) throw new TextError(Number.isNaN(x) ? 'ValueError' : 'OverflowError', `cannot convert float ${Number.isNaN(x) ? 'NaN' : 'infinity'} to integer`);
        return percentInt(BigInt(Math.trunc(x)), f);
      }
      const r = callSpecial(m, v, '__index__') ?? ('diu'.includes(f.conversion) ? callSpecial(m, v, '__int__') : undefined);
      if (r === undefined) throw percentWrongType(f, typeName(m, v));
      if (r === 0) throw new Raised();
      const s = percentInt(intToBigInt(m, r), f);
      decref(m, r);
      return s;
    }
    case 'e': case 'E': case 'f': case 'F': case 'g': case 'G': {
      const x = asDouble(m, v);
      if (x === null) throw new Raised();
      return percentFloat(x, f);
    }
    default: throw isConversion(f.conversion) ? percentWrongType(f, typeName(m, v)) : percentUnsupported(f);
  }
}
