/** The type `str`: slots and methods together. Models PyUnicode_Type of Objects/unicodeobject.c, CPython 3.13. */
import type { Machine, Ref } from '../memory/machine.ts';
import { EXC, TPFLAGS } from '../memory/layout.ts';
import { decodeError, encodeError, shown } from '../text/codec-errors.ts';
import { isInstance } from './abstract.ts';
import { bootBytes, bytesLike } from './bytes-object.ts';
import { raise } from './errors.ts';
import { strFormatMethod } from './format.ts';
import { intFromNumber, intToNumber, isInt } from './int.ts';
import type { TypeSpec } from './spec.ts';
import { strDealloc, strFromJs, strHash, strLength, strPoints, strToJs, strUnchanged } from './str.ts';
import { STR_ITER_TYPES, strIter } from './str-iter.ts';
import { STR_CASE_METHODS } from './str-methods-case.ts';
import { strBytes, STR_ENCODE_METHODS, strTypeNew } from './str-methods-encode.ts';
import { STR_FIND_METHODS } from './str-methods-find.ts';
import { STR_FORMAT_METHODS } from './str-methods-format.ts';
import { strRemainder } from './str-methods-percent.ts';
import { STR_SPLIT_METHODS } from './str-methods-split.ts';
import { strConcat, strContains, strItem, strRepeat, strReprObject, strRichCompare, strStr, strSubscript } from './str-methods.ts';
import { isStr } from './text-args.ts';
import { tupleFrom } from './tuple.ts';

const STR_TYPE: TypeSpec = {
  name: 'str', basicsize: 64, flags: TPFLAGS.BASETYPE | TPFLAGS.UNICODE | TPFLAGS.MATCH_SELF,
  slots: {
    dealloc: strDealloc, repr: strReprObject, str: strStr, hash: strHash, richcompare: strRichCompare, iter: strIter, new: strTypeNew, nb_remainder: strRemainder,
    sq_length: strLength, mp_length: strLength, sq_item: strItem, mp_subscript: strSubscript, sq_concat: strConcat, sq_repeat: strRepeat, sq_contains: strContains,
  },
  methods: [
    ...STR_ENCODE_METHODS, ...STR_FIND_METHODS, ...STR_SPLIT_METHODS, ...STR_CASE_METHODS, ...STR_FORMAT_METHODS,
    { name: '__format__', sig: '(format_spec, /)', fn: strFormatMethod },
    { name: '__sizeof__', sig: '()', fn: (m: Machine, s: Ref) => intFromNumber(m, strBytes(m, s)) },
    { name: '__getnewargs__', sig: '()', fn: (m: Machine, s: Ref) => tupleFrom(m, [strUnchanged(m, s)]) },
  ],
};

export const STR_TYPES: readonly TypeSpec[] = [STR_TYPE, ...STR_ITER_TYPES];

function translateErrorText(m: Machine, object: Ref, startRef: Ref, endRef: Ref, reasonRef: Ref): Ref {
  const points = strPoints(m, object), start = intToNumber(m, startRef), end = intToNumber(m, endRef), reason = strToJs(m, reasonRef);
  const one = start >= 0 && start < points.length && end === start + 1;
  return strFromJs(m, one ? `can't translate character '${shown(points[start]!)}' in position ${start}: ${reason}` : `can't translate characters in position ${start}-${end - 1}: ${reason}`);
}

/** Text of a UnicodeEncodeError or UnicodeDecodeError whose five fields are all there. New str; 0 = error. */
function unicodeErrorText(m: Machine, e: Ref): Ref {
  const field = (i: number): Ref => m.i32[(e + EXC.extra + 8 * i) >> 2]!;
  if (isInstance(m, e, m.types['UnicodeTranslateError']!)) return translateErrorText(m, field(0), field(1), field(2), field(3));
  const [encodingRef, object, startRef, endRef, reasonRef] = [field(0), field(1), field(2), field(3), field(4)];
  const encode = isStr(m, object);
  const source = encode ? strPoints(m, object) : bytesLike(m, object);
  if (!isStr(m, encodingRef) || !isStr(m, reasonRef)) return raise(m, 'TypeError', `${isStr(m, encodingRef) ? 'reason' : 'encoding'} attribute must be str`);
  if (source === null || !isInt(m, startRef) || !isInt(m, endRef)) return raise(m, 'TypeError', 'object attribute must be str or bytes');
  const [encoding, reason] = [strToJs(m, encodingRef), strToJs(m, reasonRef)];
  // Attributes may have been set to anything: the bounds are cut to the object, as the C accessors do.
  const start = Math.max(0, Math.min(intToNumber(m, startRef), Math.max(0, source.length - 1)));
  const end = Math.max(Math.min(1, source.length), Math.min(intToNumber(m, endRef), source.length));
  const error = encode ? encodeError(encoding, source, start, end, reason) : decodeError(encoding, source as Uint8Array, start, end, reason);
  return strFromJs(m, error.message);
}

/** Singletons of bytes, and what the machine asks of the codecs. Runs once while booting. */
export function bootStrTypes(m: Machine): void {
  bootBytes(m);
  m.unicodeErrorText = unicodeErrorText;
}
