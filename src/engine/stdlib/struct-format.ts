/** The formats of struct, taken apart: which letters there are, how big they are, where each value lies. Modules/_struct.c, CPython 3.13. */

/** How a letter's value is read. */
export type FieldKind = 'int' | 'uint' | 'pointer' | 'float' | 'bool' | 'char' | 'bytes' | 'pascal';
/** Bytes in native and in standard mode; 0 = not there in that mode. Native values are aligned to their own size. */
interface Letter { readonly kind: FieldKind | 'pad'; readonly native: number; readonly standard: number }

const letter = (kind: Letter['kind'], native: number, standard = native): Letter => ({ kind, native, standard });
const LETTERS: Readonly<Record<string, Letter>> = {
  x: letter('pad', 1), c: letter('char', 1), s: letter('bytes', 1), p: letter('pascal', 1), '?': letter('bool', 1),
  b: letter('int', 1), h: letter('int', 2), i: letter('int', 4), l: letter('int', 8, 4), q: letter('int', 8), n: letter('int', 8, 0),
  B: letter('uint', 1), H: letter('uint', 2), I: letter('uint', 4), L: letter('uint', 8, 4), Q: letter('uint', 8), N: letter('uint', 8, 0),
  P: letter('pointer', 8, 0), e: letter('float', 2), f: letter('float', 4), d: letter('float', 8),
};

/** One value. `size` of s and p is the whole text's. */
export interface Field { readonly letter: string; readonly kind: FieldKind; readonly at: number; readonly size: number }
export interface Layout { readonly fields: readonly Field[]; readonly size: number; readonly little: boolean; readonly native: boolean }

const ORDERS = '<>!=@';
/** Most values a format may have here. */
const MOST = 1 << 24;

/** A format's layout, or what is wrong with it in CPython's words. */
export function layoutOf(format: string): Layout | string {
  const order = format !== '' && ORDERS.includes(format[0]!) ? format[0]! : '';
  const native = order === '' || order === '@';
  const fields: Field[] = [];
  let size = 0;
  for (let i = order.length; i < format.length; i++) {
    if (/[ \t\n\r\f\v]/.test(format[i]!)) continue;
    const digits = /^[0-9]*/.exec(format.slice(i))![0];
    const count = digits === '' ? 1 : Number(digits);
    i += digits.length;
    const c = format[i];
    if (c === undefined) return 'repeat count given without format specifier';
    const l = LETTERS[c];
    const one = l === undefined ? 0 : native ? l.native : l.standard;
    if (l === undefined || one === 0) return 'bad char in struct format';
    if (count > MOST) return 'total struct size too long';
    if (native && size % one !== 0) size += one - (size % one);
    if (l.kind === 'bytes' || l.kind === 'pascal') fields.push({ letter: c, kind: l.kind, at: size, size: count });
    else if (l.kind !== 'pad') for (let k = 0; k < count; k++) fields.push({ letter: c, kind: l.kind, at: size + k * one, size: one });
    size += count * one;
  }
  return { fields, size, little: order !== '>' && order !== '!', native };
}

/** The bits of a number in half precision, rounded half to even; null when it is too large. */
export function halfBits(x: number): number | null {
  const sign = x < 0 || Object.is(x, -0) ? 0x8000 : 0;
  const a = Math.abs(x);
  if (Number.isNaN(x)) return 0x7e00;
  if (a === Infinity) return sign | 0x7c00;
  if (a === 0) return sign;
  const exponent = Math.max(-14, Math.floor(Math.log2(a)));
  const unit = 2 ** (exponent - 10);
  const scaled = a / unit, low = Math.floor(scaled), rest = scaled - low;
  const mantissa = low + (rest > 0.5 || (rest === 0.5 && low % 2 === 1) ? 1 : 0);
  const bits = exponent === -14 ? mantissa : ((exponent + 14) << 10) + mantissa;
  return bits >= 0x7c00 ? null : sign | bits;
}

/** The number of half-precision bits. */
export function halfValue(bits: number): number {
  const exponent = (bits >> 10) & 31, fraction = bits & 1023, sign = bits & 0x8000 ? -1 : 1;
  if (exponent === 31) return fraction === 0 ? sign * Infinity : NaN;
  return sign * (exponent === 0 ? fraction * 2 ** -24 : (1024 + fraction) * 2 ** (exponent - 25));
}
