/** bytes % args, bytearray % args. Models _PyBytes_FormatEx of Objects/bytesobject.c, CPython 3.13. */
import type { Machine, Ref } from '../memory/machine.ts';
import { decref, typeOf } from '../memory/refs.ts';
import { parsePercent, percentChar, percentText, percentWrongType, type PercentField } from '../text/percent.ts';
import { TextError } from '../text/text-error.ts';
import { callSpecialBound, index, typeName } from './abstract.ts';
import { ascii } from './ascii.ts';
import { sameKind } from './bytes-args.ts';
import { bytesFrom, bytesLike, bytesView, isBytearray, isBytes } from './bytes-object.ts';
import { clearError, raise } from './errors.ts';
import { intToBigInt } from './int.ts';
import { SLOT_OFFSETS } from './spec.ts';
import { percentRun } from './percent-args.ts';
import { strToJs } from './str.ts';
import { raiseText } from './text-args.ts';

const latin1 = (b: Uint8Array): string => Array.from(b, (c) => String.fromCharCode(c)).join('');
const bytesOfLatin1 = (s: string): Uint8Array => Uint8Array.from(s, (c) => c.charCodeAt(0));

/** nb_remainder of bytes. bytes_mod */
export function bytesRemainder(m: Machine, left: Ref, right: Ref): Ref {
  return isBytes(m, left) ? remainder(m, left, right) : m.NotImplemented;
}

/** nb_remainder of bytearray. bytearray_mod */
export function bytearrayRemainder(m: Machine, left: Ref, right: Ref): Ref {
  return isBytearray(m, left) ? remainder(m, left, right) : m.NotImplemented;
}

function remainder(m: Machine, left: Ref, right: Ref): Ref {
  let out = '';
  try {
    const ok = percentRun(m, parsePercent(latin1(bytesView(m, left)), 'bytes'), right, {
      kind: 'bytes',
      literal: (text) => { out += text; },
      number: (text) => { out += text; },
      key: (text) => bytesFrom(m, bytesOfLatin1(text)),
      object: (field, value) => {
        const text = pieceOf(m, field, value);
        if (text === null) return false;
        out += percentText(text, field);
        return true;
      },
    });
    return ok ? sameKind(m, left, bytesOfLatin1(out)) : 0;
  } catch (e) {
    if (!(e instanceof TextError)) throw e;
    return raiseText(m, e);
  }
}

/** The text of %s %b %r %a %c, as latin-1; null = error set. */
function pieceOf(m: Machine, field: PercentField, value: Ref): string | null {
  const wrong = (): TextError => percentWrongType(field, typeName(m, value), 'bytes');
  if (field.conversion === 'c') {
    const one = isBytes(m, value) || isBytearray(m, value) ? bytesView(m, value) : null;
    if (one?.length === 1) return String.fromCharCode(one[0]!);
    if (one !== null || m.i32[(typeOf(m, value) + SLOT_OFFSETS.nb_index) >> 2] === 0) throw wrong();
    const i = index(m, value);
    if (i === 0) {
      clearError(m);
      throw wrong();
    }
    const v = intToBigInt(m, i);
    decref(m, i);
    return percentChar(v, 'bytes');
  }
  if (field.conversion === 'r' || field.conversion === 'a') {
    const s = ascii(m, value);
    if (s === 0) return null;
    const text = strToJs(m, s);
    decref(m, s);
    return text;
  }
  if (isBytes(m, value)) return latin1(bytesView(m, value));
  const made = callSpecialBound(m, value, '__bytes__');
  if (made === 0) return null;
  if (made !== undefined) {
    const ok = isBytes(m, made);
    const text = ok ? latin1(bytesView(m, made)) : null;
    if (!ok) raise(m, 'TypeError', `__bytes__ returned non-bytes (type ${typeName(m, made)})`);
    decref(m, made);
    return text;
  }
  const b = bytesLike(m, value);
  if (b === null) throw wrong();
  return latin1(b);
}
