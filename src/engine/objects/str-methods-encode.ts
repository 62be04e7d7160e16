/** str(), and str methods between text and bytes or tables: encode, maketrans, translate. Models Objects/unicodeobject.c, CPython 3.13. */
import type { Machine, Ref } from '../memory/machine.ts';
import { malloc } from '../memory/blocks.ts';
import { STR, STR_STATE } from '../memory/layout.ts';
import { decref, typeOf } from '../memory/refs.ts';
import { decode, encode } from '../text/codecs.ts';
import { argName } from './arg-name.ts';
import { getItem, str, typeName } from './abstract.ts';
import { bytesFrom, bytesLike } from './bytes-object.ts';
import { dictNew, dictNext, dictSet, dictSize } from './dict.ts';
import { clearError, matches, raise } from './errors.ts';
import { intFromNumber, intToNumber, isInt } from './int.ts';
import type { MethodSpec } from './spec.ts';
import { charAt, isAscii, strFromCodePoints, strKind, strLength, strPoints, strToJs } from './str.ts';
import { StrBuilder } from './str-build.ts';
import { attempt, isStr, raiseText } from './text-args.ts';
import { tupleItem, tupleSize } from './tuple.ts';
import { typeAlloc } from './type-alloc.ts';

/** An optional str argument as text; `undefined` when left out, null = error. */
export function codecArg(m: Machine, who: string, name: 'encoding' | 'errors', r: Ref): string | undefined | null {
  if (r === 0) return undefined;
  if (!isStr(m, r)) {
    raise(m, 'TypeError', `${who}() argument '${name}' must be str, not ${who === 'str' ? typeName(m, r) : argName(m, r)}`);
    return null;
  }
  return strToJs(m, r);
}

/** The bytes of a str; null with an exception set. */
export function encodeStr(m: Machine, s: Ref, encoding?: string, errors?: string): Uint8Array | null {
  return attempt(m, () => encode(strPoints(m, s), encoding, errors));
}

/** New str of bytes; 0 with an exception set. */
export function decodeBytes(m: Machine, bytes: Uint8Array, encoding?: string, errors?: string): Ref {
  try {
    return strFromCodePoints(m, decode(bytes, encoding, errors));
  } catch (e) {
    return raiseText(m, e);
  }
}

function encodeMethod(m: Machine, s: Ref, encodingArg: Ref, errorsArg: Ref): Ref {
  const encoding = codecArg(m, 'encode', 'encoding', encodingArg);
  if (encoding === null) return 0;
  const errors = codecArg(m, 'encode', 'errors', errorsArg);
  if (errors === null) return 0;
  const bytes = encodeStr(m, s, encoding, errors);
  return bytes === null ? 0 : bytesFrom(m, bytes);
}

/** Sets table[key] = value, both stolen. 0 | -1 */
function put(m: Machine, table: Ref, key: Ref, value: Ref): number {
  const r = dictSet(m, table, key, value);
  decref(m, key);
  decref(m, value);
  return r;
}

function maketrans(m: Machine, _self: Ref, x: Ref, y: Ref, z: Ref): Ref {
  if (y !== 0 && !isStr(m, y)) return raise(m, 'TypeError', `maketrans() argument 2 must be str, not ${argName(m, y)}`);
  if (z !== 0 && !isStr(m, z)) return raise(m, 'TypeError', `maketrans() argument 3 must be str, not ${argName(m, z)}`);
  const table = dictNew(m);
  const fail = (type: string, message: string): 0 => { decref(m, table); return raise(m, type, message); };
  if (y === 0) {
    if (typeOf(m, x) !== m.tDict) return fail('TypeError', 'if you give only one argument to maketrans it must be a dict');
    const pos = { i: 0 };
    if (dictSize(m, x) === 0) return table;
    for (let e = dictNext(m, x, pos); e !== null; e = dictNext(m, x, pos)) {
      if (isStr(m, e.key)) {
        if (strLength(m, e.key) !== 1) return fail('ValueError', 'string keys in translate table must be of length 1');
        const key = intFromNumber(m, charAt(m, e.key, 0));
        const r = dictSet(m, table, key, e.value);
        decref(m, key);
        if (r < 0) { decref(m, table); return 0; }
      } else if (isInt(m, e.key)) {
        if (dictSet(m, table, e.key, e.value) < 0) { decref(m, table); return 0; }
      } else return fail('TypeError', 'keys in translate table must be strings or integers');
    }
    return table;
  }
  if (!isStr(m, x)) return fail('TypeError', 'first maketrans argument must be a string if there is a second argument');
  if (strLength(m, x) !== strLength(m, y)) return fail('ValueError', 'the first two maketrans arguments must have equal length');
  for (let i = 0; i < strLength(m, x); i++) put(m, table, intFromNumber(m, charAt(m, x, i)), intFromNumber(m, charAt(m, y, i)));
  if (z !== 0) for (let i = 0; i < strLength(m, z); i++) put(m, table, intFromNumber(m, charAt(m, z, i)), m.None);
  return table;
}

/** What a table makes of one character: code points, `null` to keep it; `undefined` = error. */
function translateChar(m: Machine, table: Ref, c: number): ArrayLike<number> | null | undefined {
  const key = intFromNumber(m, c);
  const r = getItem(m, table, key);
  decref(m, key);
  if (r === 0) {
    if (!matches(m, 'LookupError')) return undefined;
    clearError(m);
    return null;
  }
  let out: ArrayLike<number> | undefined;
  if (r === m.None) out = [];
  else if (isInt(m, r)) {
    const v = intToNumber(m, r);
    if (v >= 0 && v <= 0x10ffff) out = [v];
    else raise(m, 'ValueError', 'character mapping must be in range(0x110000)');
  } else if (isStr(m, r)) out = strPoints(m, r).slice();
  else raise(m, 'TypeError', 'character mapping must return integer, None or str');
  decref(m, r);
  return out;
}

function translate(m: Machine, s: Ref, table: Ref): Ref {
  const p = strPoints(m, s);
  const out = new StrBuilder(m);
  // An ASCII string asks the table once for each different character.
  const known: (ArrayLike<number> | null | undefined)[] | null = isAscii(m, s) ? [] : null;
  for (let i = 0; i < p.length; i++) {
    const c = p[i]!;
    let to = known?.[c];
    if (to === undefined) {
      to = translateChar(m, table, c);
      if (to === undefined) return out.drop();
      if (known !== null) known[c] = to;
    }
    if (to === null) out.addPoint(c); else out.addPoints(to);
  }
  return out.finish();
}

export const STR_ENCODE_METHODS: readonly MethodSpec[] = [
  { name: 'encode', sig: "(encoding='utf-8', errors='strict')", fn: encodeMethod },
  { name: 'maketrans', sig: '(x, y=<unrepresentable>, z=<unrepresentable>, /)', kind: 'static', fn: maketrans },
  { name: 'translate', sig: '(table, /)', fn: translate },
];

// ---- str() ------------------------------------------------------------------------------------------------------------

const PARAMETERS = ['object', 'encoding', 'errors'] as const;

/** tp_new. */
export function strTypeNew(m: Machine, type: Ref, argv: number, nargs: number, kwnames: Ref): Ref {
  const args = strArguments(m, argv, nargs, kwnames);
  if (args === null) return 0;
  const s = construct(m, ...args);
  if (s === 0 || type === m.tStr) return s;
  const r = subclassCopy(m, type, s);
  decref(m, s);
  return r;
}

function strArguments(m: Machine, argv: number, nargs: number, kwnames: Ref): [Ref, Ref, Ref] | null {
  const nkw = kwnames === 0 ? 0 : tupleSize(m, kwnames);
  if (nargs + nkw > 3) {
    raise(m, 'TypeError', nkw === 0 ? `str expected at most 3 arguments, got ${nargs}` : `str() takes at most 3 arguments (${nargs + nkw} given)`);
    return null;
  }
  const args: [Ref, Ref, Ref] = [0, 0, 0];
  for (let i = 0; i < nargs; i++) args[i] = m.i32[(argv >> 2) + 2 * i]!;
  for (let k = 0; k < nkw; k++) {
    const name = strToJs(m, tupleItem(m, kwnames, k));
    const at = PARAMETERS.indexOf(name as 'object');
    if (at < 0) { raise(m, 'TypeError', `str() got an unexpected keyword argument '${name}'`); return null; }
    if (args[at] !== 0) { raise(m, 'TypeError', `argument for str() given by name ('${name}') and position (${at + 1})`); return null; }
    args[at] = m.i32[(argv >> 2) + 2 * (nargs + k)]!;
  }
  return args;
}

function construct(m: Machine, object: Ref, encodingArg: Ref, errorsArg: Ref): Ref {
  const encoding = codecArg(m, 'str', 'encoding', encodingArg);
  if (encoding === null) return 0;
  const errors = codecArg(m, 'str', 'errors', errorsArg);
  if (errors === null) return 0;
  if (object === 0) return m.emptyStr;
  if (encoding === undefined && errors === undefined) return str(m, object);
  if (isStr(m, object)) return raise(m, 'TypeError', 'decoding str is not supported');
  const bytes = bytesLike(m, object);
  if (bytes === null) return raise(m, 'TypeError', `decoding to str: need a bytes-like object, ${typeName(m, object)} found`);
  return bytes.length === 0 ? m.emptyStr : decodeBytes(m, bytes, encoding, errors);
}

/** An instance of a subclass with the text of `s` (borrowed), its units in a block of their own. unicode_subtype_new */
function subclassCopy(m: Machine, type: Ref, s: Ref): Ref {
  const r = typeAlloc(m, type, 0);
  const kind = strKind(m, s), n = strLength(m, s);
  const state = m.i32[(s + STR.state) >> 2]!;
  const from = strPoints(m, s);
  m.i32[(r + STR.length) >> 2] = n;
  m.i32[(r + STR.hash) >> 2] = m.i32[(s + STR.hash) >> 2]!;
  m.i32[(r + STR.hash + 4) >> 2] = m.i32[(s + STR.hash + 4) >> 2]!;
  m.i32[(r + STR.state) >> 2] = state & (STR_STATE.kindMask | STR_STATE.ascii);
  const data = malloc(m, (n + 1) * kind);
  m.i32[(r + m.profile.compactHeader) >> 2] = data;
  m.u8.set(new Uint8Array(m.buf, from.byteOffset, n * kind), data);
  m.u8.fill(0, data + n * kind, data + (n + 1) * kind);
  return r;
}

/** str.__sizeof__: header and units, wherever they are. */
export function strBytes(m: Machine, s: Ref): number {
  const units = (strLength(m, s) + 1) * strKind(m, s);
  if ((m.i32[(s + STR.state) >> 2]! & STR_STATE.compact) === 0) return m.profile.compactHeader + 8 + units;
  // The characters from 128 to 255 that exist from the start have their two bytes of UTF-8 and its end beside them (3.12+).
  const utf8 = m.profile.immortal && !isAscii(m, s) && strLength(m, s) === 1 && m.chars[charAt(m, s, 0)] === s ? 3 : 0;
  return (isAscii(m, s) ? m.profile.asciiHeader : m.profile.compactHeader) + units + utf8;
}
