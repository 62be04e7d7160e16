/**
 * The exact decimal digits of a double. Does what Python/dtoa.c and Python/pystrtod.c do, CPython 3.13: every result is correctly
 * rounded, ties to even. Exact integers (BigInt) do the work, as toFixed and toPrecision stop at 100 digits and round ties away.
 */
import { MAX_BUILT } from './points.ts';
import { TextError } from './text-error.ts';

/** |x| = 0.DIGITS * 10**point. Digits without a leading zero, except '0' for zero (point 1). */
export interface Decimal { readonly digits: string; readonly point: number }

/** |x| = mantissa * 2**exponent, exactly; x finite. */
export function decompose(x: number): { negative: boolean; mantissa: bigint; exponent: number } {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, x);
  const high = view.getUint32(0);
  const biased = (high >>> 20) & 0x7ff;
  const fraction = (BigInt(high & 0xfffff) << 32n) | BigInt(view.getUint32(4));
  return {
    negative: high >>> 31 === 1,
    mantissa: biased === 0 ? fraction : fraction | (1n << 52n),
    exponent: (biased === 0 ? 1 : biased) - 1075,
  };
}

/** |x| * 10**places rounded to an integer, ties to even. */
function scaled(x: number, places: number): bigint {
  let { mantissa: num, exponent } = decompose(x);
  let den = 1n;
  if (places >= 0) num *= 10n ** BigInt(places); else den *= 10n ** BigInt(-places);
  if (exponent >= 0) num <<= BigInt(exponent); else den <<= BigInt(-exponent);
  const q = num / den;
  const twice = (num - q * den) * 2n;
  return twice > den || (twice === den && (q & 1n) === 1n) ? q + 1n : q;
}

/** The fewest digits that read back as x: dtoa mode 0. */
export function shortestDigits(x: number): Decimal {
  if (x === 0) return { digits: '0', point: 1 };
  const [mantissa, exponent] = Math.abs(x).toExponential().split('e');
  return { digits: mantissa!.replace('.', ''), point: Number(exponent) + 1 };
}

/** `n` >= 1 significant digits, trailing zeros dropped: dtoa mode 2. */
export function significantDigits(x: number, n: number): Decimal {
  if (x === 0) return { digits: '0', point: 1 };
  // A double has fewer than 770 significant digits.
  const wanted = Math.min(n, 800);
  let point = Math.floor(Math.log10(Math.abs(x))) + 1;
  for (;;) {
    const digits = scaled(x, wanted - point).toString();
    if (digits.length === wanted) {
      // A power of ten may be what rounding made of a value just below it, cut one digit too early.
      const closer = /^10*$/.test(digits) ? scaled(x, wanted - point + 1).toString() : '';
      if (closer.length === wanted) return { digits: closer.replace(/0+$/, ''), point: point - 1 };
      return { digits: digits.replace(/0+$/, ''), point };
    }
    // The estimate was off by one, or rounding reached the next power of ten.
    point += digits.length > wanted ? 1 : -1;
  }
}

/** Digits up to `places` after the point (which may be negative), trailing zeros dropped: dtoa mode 3. '0' when nothing is left. */
export function fixedDigits(x: number, places: number): Decimal {
  if (x === 0) return { digits: '0', point: 1 };
  // A double has at most 1074 digits after the point.
  const wanted = Math.min(places, 1100);
  const n = scaled(x, wanted);
  if (n === 0n) return { digits: '0', point: 1 };
  const digits = n.toString();
  return { digits: digits.replace(/0+$/, ''), point: digits.length - wanted };
}

export type FloatCode = 'e' | 'E' | 'f' | 'F' | 'g' | 'G' | 'r';

export interface FloatOptions {
  /** '#': keep the point and, for g, the zeros. */
  readonly alternate?: boolean;
  /** Write ' ' or '+' before what has no minus. */
  readonly sign?: '' | '+' | ' ';
  /** An integral result without exponent gets '.0'. */
  readonly addDotZero?: boolean;
  /** 'z': a result that rounds to zero loses its minus. */
  readonly noNegativeZero?: boolean;
}

/**
 * PyOS_double_to_string: x in format code e, f, g (upper case: INF, NAN, E) or r (repr, precision ignored).
 * Precision is the digits after the point (e, f) or the significant digits (g, 0 taken as 1).
 */
export function doubleToString(x: number, code: FloatCode, precision: number, options: FloatOptions = {}): string {
  if (precision > MAX_BUILT) throw new TextError('MemoryError', '');
  const kind = code.toLowerCase();
  const upper = code !== kind;
  if (!Number.isFinite(x)) {
    const text = x !== x ? 'nan' : 'inf';
    return (x < 0 ? '-' : options.sign ?? '') + (upper ? text.toUpperCase() : text);
  }
  const significant = kind === 'e' ? precision + 1 : Math.max(precision, 1);
  const { digits, point } =
    kind === 'r' ? shortestDigits(x) : kind === 'f' ? fixedDigits(x, precision) : significantDigits(x, significant);
  let negative = x < 0 || Object.is(x, -0);
  if (options.noNegativeZero && digits === '0') negative = false;

  let exponential = kind === 'e';
  if (kind === 'r') exponential = point <= -4 || point > 16;
  if (kind === 'g') exponential = point <= -4 || point > significant - (options.addDotZero ? 1 : 0);

  // Where the digits end, counted as `point` is: at least to `keep`.
  const at = exponential ? 1 : point;
  let keep = kind === 'e' ? significant : kind === 'f' ? point + precision : kind === 'g' && options.alternate ? significant : 0;
  keep = Math.max(keep, !exponential && options.addDotZero ? at + 1 : at);
  let all = digits.padEnd(Math.max(keep, digits.length), '0');
  let whole = at;
  if (at <= 0) { all = '0'.repeat(1 - at) + all; whole = 1; }
  const fraction = all.slice(whole);
  let text = all.slice(0, whole) + (fraction !== '' || options.alternate ? '.' + fraction : '');
  if (exponential) {
    const e = point - 1;
    text += (e < 0 ? 'e-' : 'e+') + String(Math.abs(e)).padStart(2, '0');
  }
  return (negative ? '-' : options.sign ?? '') + (upper ? text.toUpperCase() : text);
}
