/** Methods that treat bytes and bytearray as ASCII text, and those between bytes and text. Models Objects/bytes_methods.c, pystrhex.c, CPython 3.13. */
import type { Machine, Ref } from '../memory/machine.ts';
import { decref, hasFlag } from '../memory/refs.ts';
import { TPFLAGS } from '../memory/layout.ts';
import { argName } from './arg-name.ts';
import { callOne, length } from './abstract.ts';
import { bufferArg, sameKind, unchanged } from './bytes-args.ts';
import { bytesFrom, bytesLike, bytesView, isBytearray, isBytes } from './bytes-object.ts';
import { bytearrayFrom } from './bytearray-object.ts';
import { raise, raiseArgs } from './errors.ts';
import { boolRef } from './int.ts';
import type { MethodSpec } from './spec.ts';
import { strFromJs, strPoints } from './str.ts';
import { codecArg, decodeBytes } from './str-methods-encode.ts';
import { intArg, isStr, ssizeArg } from './text-args.ts';
import { expandTabs } from './text-search.ts';

const isUpper = (b: number): boolean => b >= 65 && b <= 90;
const isLower = (b: number): boolean => b >= 97 && b <= 122;
const isAlpha = (b: number): boolean => isUpper(b) || isLower(b);
const isDigit = (b: number): boolean => b >= 48 && b <= 57;
const up = (b: number): number => (isLower(b) ? b - 32 : b);
const down = (b: number): number => (isUpper(b) ? b + 32 : b);

const ask = (name: string, test: (view: Uint8Array) => boolean): MethodSpec =>
  ({ name, sig: '()', fn: (m: Machine, self: Ref) => boolRef(m, test(bytesView(m, self))) });
const all = (test: (b: number) => boolean) => (view: Uint8Array): boolean => view.length > 0 && view.every(test);
const onlyCase = (is: (b: number) => boolean, other: (b: number) => boolean) => (view: Uint8Array): boolean => view.some(is) && !view.some(other);

function isTitle(view: Uint8Array): boolean {
  let seen = false, after = false;
  for (const b of view) {
    if (isUpper(b) ? after : isLower(b) && !after) return false;
    after = isAlpha(b);
    if (after) seen = true;
  }
  return seen;
}

/** Byte by byte; the function also sees the byte before. */
const change = (name: string, to: (b: number, before: number, i: number) => number): MethodSpec =>
  ({ name, sig: '()', fn: (m: Machine, self: Ref) => { const view = bytesView(m, self); return sameKind(m, self, view.map((b, i) => to(b, i === 0 ? 0 : view[i - 1]!, i))); } });

function padder(name: 'ljust' | 'rjust' | 'center'): MethodSpec {
  return {
    name, sig: "(width, fillchar=b' ', /)", fn: (m: Machine, self: Ref, widthArg: Ref, fillArg: Ref) => {
      const width = ssizeArg(m, widthArg, 0);
      if (Number.isNaN(width)) return 0;
      let fill = 32;
      if (fillArg !== 0) {
        const f = isBytes(m, fillArg) || isBytearray(m, fillArg) ? bytesView(m, fillArg) : null;
        if (f === null || f.length !== 1) return raise(m, 'TypeError', `${name}() argument 2 must be a byte string of length 1, not ${argName(m, fillArg)}`);
        fill = f[0]!;
      }
      const view = bytesView(m, self);
      const room = width - view.length;
      if (room <= 0) return unchanged(m, self);
      if (width > 2 ** 31) return raiseArgs(m, 'MemoryError', []);
      const out = new Uint8Array(width).fill(fill);
      out.set(view, name === 'ljust' ? 0 : name === 'rjust' ? room : Math.floor(room / 2) + (room % 2 & width % 2));
      return sameKind(m, self, out);
    },
  };
}

function zfill(m: Machine, self: Ref, widthArg: Ref): Ref {
  const width = ssizeArg(m, widthArg, 0);
  if (Number.isNaN(width)) return 0;
  const view = bytesView(m, self), room = width - view.length;
  if (room <= 0) return unchanged(m, self);
  if (width > 2 ** 31) return raiseArgs(m, 'MemoryError', []);
  const out = new Uint8Array(width).fill(48);
  out.set(view, room);
  if (view.length > 0 && (out[room] === 43 || out[room] === 45)) { out[0] = out[room]!; out[room] = 48; }
  return sameKind(m, self, out);
}

function expandtabs(m: Machine, self: Ref, tabArg: Ref): Ref {
  const tab = intArg(m, tabArg, 8);
  if (Number.isNaN(tab)) return 0;
  const view = bytesView(m, self);
  return sameKind(m, self, Uint8Array.from(expandTabs(view, tab) ?? view));
}

function decodeMethod(m: Machine, self: Ref, encodingArg: Ref, errorsArg: Ref): Ref {
  const encoding = codecArg(m, 'decode', 'encoding', encodingArg);
  if (encoding === null) return 0;
  const errors = codecArg(m, 'decode', 'errors', errorsArg);
  if (errors === null) return 0;
  // Nothing to decode: the codec is not even looked up.
  const view = bytesView(m, self);
  return view.length === 0 ? m.emptyStr : decodeBytes(m, view, encoding, errors);
}

/** hex() of any bytes: groups of `per` bytes, counted from the right when positive. New str; 0 = error. _Py_strhex */
export function hexOf(m: Machine, data: Uint8Array, sepArg: Ref, perArg: Ref): Ref {
  const per = intArg(m, perArg, 1);
  if (Number.isNaN(per)) return 0;
  let sep = '';
  if (sepArg !== 0) {
    const n = length(m, sepArg);
    if (n < 0) return 0;
    if (n !== 1) return raise(m, 'ValueError', 'sep must be length 1.');
    const p = isStr(m, sepArg) ? strPoints(m, sepArg) : isBytes(m, sepArg) ? bytesView(m, sepArg) : null;
    if (p === null) return raise(m, 'TypeError', 'sep must be str or bytes.');
    if (p[0]! > 127) return raise(m, 'ValueError', 'sep must be ASCII.');
    sep = String.fromCharCode(p[0]!);
  }
  const group = Math.abs(per);
  let out = '';
  for (let i = 0; i < data.length; i++) {
    if (sep !== '' && group > 0 && i > 0 && (per > 0 ? data.length - i : i) % group === 0) out += sep;
    out += (data[i]! < 16 ? '0' : '') + data[i]!.toString(16);
  }
  return strFromJs(m, out);
}

const hexDigit = (c: number): number => (isDigit(c) ? c - 48 : c >= 97 && c <= 102 ? c - 87 : c >= 65 && c <= 70 ? c - 55 : -1);

function fromhex(m: Machine, cls: Ref, text: Ref): Ref {
  if (!isStr(m, text)) return raise(m, 'TypeError', `fromhex() argument must be str, not ${argName(m, text)}`);
  const p = strPoints(m, text);
  const out: number[] = [];
  const bad = (at: number): 0 => raise(m, 'ValueError', `non-hexadecimal number found in fromhex() arg at position ${at}`);
  for (let i = 0; i < p.length;) {
    if (p[i] === 32 || (p[i]! >= 9 && p[i]! <= 13)) { i++; continue; }
    const high = hexDigit(p[i]!);
    if (high < 0) return bad(i);
    const low = i + 1 < p.length ? hexDigit(p[i + 1]!) : -1;
    if (low < 0) return bad(i + 1);
    out.push(high * 16 + low);
    i += 2;
  }
  const array = cls !== m.types['bytes'] && !hasFlag(m, cls, TPFLAGS.BYTES);
  const r = array ? bytearrayFrom(m, Uint8Array.from(out)) : bytesFrom(m, Uint8Array.from(out));
  if (cls === m.types['bytes'] || cls === m.types['bytearray']) return r;
  const o = callOne(m, cls, r);
  decref(m, r);
  return o;
}

function translate(m: Machine, self: Ref, tableArg: Ref, deleteArg: Ref): Ref {
  const table = tableArg === m.None ? null : bufferArg(m, tableArg);
  if (table === null && tableArg !== m.None) return 0;
  if (table !== null && table.length !== 256) return raise(m, 'ValueError', 'translation table must be 256 characters long');
  const drop = deleteArg === 0 ? new Uint8Array(0) : bufferArg(m, deleteArg);
  if (drop === null) return 0;
  const view = bytesView(m, self);
  const out = view.filter((b) => !drop.includes(b)).map((b) => (table === null ? b : table[b]!));
  return out.length === view.length && out.every((b, i) => b === view[i]) ? unchanged(m, self) : sameKind(m, self, out);
}

function maketrans(m: Machine, _self: Ref, fromArg: Ref, toArg: Ref): Ref {
  const from = bufferArg(m, fromArg);
  if (from === null) return 0;
  const to = bufferArg(m, toArg);
  if (to === null) return 0;
  if (from.length !== to.length) return raise(m, 'ValueError', 'maketrans arguments must have same length');
  const table = Uint8Array.from({ length: 256 }, (_, i) => i);
  from.forEach((b, i) => { table[b] = to[i]!; });
  return bytesFrom(m, table);
}

export const BYTES_TEXT_METHODS: readonly MethodSpec[] = [
  ask('isalpha', all(isAlpha)), ask('isdigit', all(isDigit)), ask('isalnum', all((b) => isAlpha(b) || isDigit(b))), ask('isspace', all((b) => b === 32 || (b >= 9 && b <= 13))),
  ask('isupper', onlyCase(isUpper, isLower)), ask('islower', onlyCase(isLower, isUpper)), ask('istitle', isTitle), ask('isascii', (view) => view.every((b) => b < 128)),
  change('upper', up), change('lower', down), change('swapcase', (b) => (isUpper(b) ? b + 32 : up(b))), change('title', (b, before) => (isAlpha(before) ? down(b) : up(b))),
  change('capitalize', (b, _before, i) => (i === 0 ? up(b) : down(b))),
  padder('ljust'), padder('rjust'), padder('center'),
  { name: 'zfill', sig: '(width, /)', fn: zfill },
  { name: 'expandtabs', sig: '(tabsize=8)', fn: expandtabs },
  { name: 'decode', sig: "(encoding='utf-8', errors='strict')", fn: decodeMethod },
  { name: 'hex', sig: '(sep=<unrepresentable>, bytes_per_sep=1)', fn: (m: Machine, self: Ref, sep: Ref, per: Ref) => hexOf(m, bytesLike(m, self)!, sep, per) },
  { name: 'fromhex', sig: '(string, /)', kind: 'class', fn: fromhex },
  { name: 'translate', sig: "(table, /, delete=b'')", fn: translate },
  { name: 'maketrans', sig: '(frm, to, /)', kind: 'static', fn: maketrans },
];
