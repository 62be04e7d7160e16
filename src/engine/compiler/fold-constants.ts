/**
 * Arithmetic on constants at compile time (CPython 3.13 Python/ast_opt.c, fold_binop and its safe_* limits).
 *
 * Each function gives the result, or null when CPython leaves the operation to run time: because it would raise, or
 * because the result would be large. Departure: a quotient of integers beyond 2**53 is left to run time too.
 */
import type { Const } from '../bytecode/code.ts';
import type { Operator, UnaryOperator } from '../syntax/ast.ts';
import { FALSE, TRUE, truthOf } from './consts.ts';

const MAX_INT_BITS = 128;
const MAX_COLLECTION_SIZE = 256;
const MAX_STR_SIZE = 4096;
const MAX_TOTAL_ITEMS = 1024;

const bits = (v: bigint): number => (v === 0n ? 0 : (v < 0n ? -v : v).toString(2).length);
const toInt = (c: Const): bigint | null =>
  c.t === 'int' ? c.v : c.t === 'True' ? 1n : c.t === 'False' ? 0n : null;
const toFloat = (c: Const): number | null => {
  if (c.t === 'float') return c.v;
  const i = toInt(c);
  if (i === null) return null;
  const f = Number(i);
  return Number.isFinite(f) ? f : null;
};
const int = (v: bigint): Const => ({ t: 'int', v });
const float = (v: number): Const => ({ t: 'float', v });
const complex = (re: number, v: number): Const => ({ t: 'complex', re, v });

const floorDiv = (a: bigint, b: bigint): bigint => {
  const q = a / b;
  return a % b !== 0n && a < 0n !== b < 0n ? q - 1n : q;
};

function foldInts(op: Operator, a: bigint, b: bigint): Const | null {
  switch (op) {
    case 'Add': return int(a + b);
    case 'Sub': return int(a - b);
    case 'Mult': return a !== 0n && b !== 0n && bits(a) + bits(b) > MAX_INT_BITS ? null : int(a * b);
    case 'FloorDiv': return b === 0n ? null : int(floorDiv(a, b));
    case 'Mod': return b === 0n ? null : int(a - floorDiv(a, b) * b);
    case 'Div': {
      const limit = BigInt(Number.MAX_SAFE_INTEGER);
      if (b === 0n || a > limit || a < -limit || b > limit || b < -limit) return null;
      return float(Number(a) / Number(b));
    }
    case 'Pow':
      if (b < 0n) return a === 0n ? null : foldFloats('Pow', Number(a), Number(b));
      if (b > 0n && a !== 0n && BigInt(bits(a)) * b > BigInt(MAX_INT_BITS)) return null;
      return int(a ** b);
    case 'LShift':
      if (b < 0n || (a !== 0n && (b > BigInt(MAX_INT_BITS) || bits(a) + Number(b) > MAX_INT_BITS))) return null;
      return int(a << b);
    case 'RShift': return b < 0n ? null : int(a >> (b > 1_000_000n ? 1_000_000n : b));
    case 'BitOr': return int(a | b);
    case 'BitXor': return int(a ^ b);
    case 'BitAnd': return int(a & b);
    case 'MatMult': return null;
  }
}

/** Python's float remainder: the sign of the divisor. */
function floatMod(a: number, b: number): number {
  let mod = a % b;
  if (mod !== 0) {
    if (b < 0 !== mod < 0) mod += b;
  } else mod = b < 0 ? -0 : 0;
  return mod;
}

function floatFloorDiv(a: number, b: number): number {
  let mod = a % b;
  let div = (a - mod) / b;
  if (mod !== 0 && b < 0 !== mod < 0) { mod += b; div -= 1; }
  if (div === 0) return a / b < 0 || Object.is(a / b, -0) ? -0 : 0;
  const floor = Math.floor(div);
  return div - floor > 0.5 ? floor + 1 : floor;
}

function foldFloats(op: Operator, a: number, b: number): Const | null {
  switch (op) {
    case 'Add': return float(a + b);
    case 'Sub': return float(a - b);
    case 'Mult': return float(a * b);
    case 'Div': return b === 0 ? null : float(a / b);
    case 'FloorDiv': return b === 0 ? null : float(floatFloorDiv(a, b));
    case 'Mod': return b === 0 ? null : float(floatMod(a, b));
    case 'Pow': {
      if ((a === 0 && b < 0) || (a < 0 && !Number.isInteger(b))) return null;
      if (a === 1 || b === 0) return float(1);
      const result = a ** b;
      return Number.isFinite(result) || !Number.isFinite(a) || !Number.isFinite(b) ? float(result) : null;
    }
    default: return null;
  }
}

function foldComplex(op: Operator, a: Const, b: Const): Const | null {
  const part = (c: Const): [number, number] | null => {
    if (c.t === 'complex') return [c.re ?? 0, c.v];
    const f = toFloat(c);
    return f === null ? null : [f, 0];
  };
  const x = part(a);
  const y = part(b);
  if (!x || !y) return null;
  switch (op) {
    case 'Add': return complex(x[0] + y[0], x[1] + y[1]);
    case 'Sub': return complex(x[0] - y[0], x[1] - y[1]);
    case 'Mult': return complex(x[0] * y[0] - x[1] * y[1], x[0] * y[1] + x[1] * y[0]);
    default: return null;
  }
}

/** Items in a tuple, nested ones counted; more than `limit` gives null. */
function countItems(value: Const, limit: number): number | null {
  if (value.t !== 'tuple') return 0;
  let total = value.items.length;
  for (const item of value.items) {
    const n = countItems(item, limit - total);
    if (n === null) return null;
    total += n;
  }
  return total > limit ? null : total;
}

function repeat(value: Const, times: bigint): Const | null {
  const n = times < 0n ? 0 : Number(times);
  switch (value.t) {
    case 'str':
      return n * value.v.length > MAX_STR_SIZE ? null : { t: 'str', v: value.v.repeat(n) };
    case 'bytes': {
      const size = n * value.v.length;
      if (size > MAX_STR_SIZE) return null;
      return { t: 'bytes', v: Uint8Array.from({ length: size }, (_, i) => value.v[i % value.v.length]!) };
    }
    case 'tuple': {
      const size = value.items.length;
      if (size > 0 && (n > MAX_COLLECTION_SIZE / size || (n > 0 && countItems(value, Math.floor(MAX_TOTAL_ITEMS / n)) === null))) return null;
      return { t: 'tuple', items: Array.from({ length: size * n }, (_, i) => value.items[i % size]!) };
    }
    default: return null;
  }
}

function concatenate(a: Const, b: Const): Const | null {
  if (a.t === 'str' && b.t === 'str') return { t: 'str', v: a.v + b.v };
  if (a.t === 'bytes' && b.t === 'bytes') return { t: 'bytes', v: Uint8Array.from([...a.v, ...b.v]) };
  if (a.t === 'tuple' && b.t === 'tuple') return { t: 'tuple', items: [...a.items, ...b.items] };
  return null;
}

export function foldBinary(op: Operator, a: Const, b: Const): Const | null {
  const [i, j] = [toInt(a), toInt(b)];
  if (i !== null && j !== null) {
    const result = foldInts(op, i, j);
    const stays = (a.t === 'True' || a.t === 'False') && (b.t === 'True' || b.t === 'False')
      && (op === 'BitAnd' || op === 'BitOr' || op === 'BitXor');
    return result && stays ? (truthOf(result) ? TRUE : FALSE) : result;
  }
  if (a.t === 'complex' || b.t === 'complex') return foldComplex(op, a, b);
  const [f, g] = [toFloat(a), toFloat(b)];
  if (f !== null && g !== null) return foldFloats(op, f, g);
  if (op === 'Add') return concatenate(a, b);
  if (op === 'Mult') return j !== null ? repeat(a, j) : i !== null ? repeat(b, i) : null;
  return null;
}

export function foldUnary(op: UnaryOperator, value: Const): Const | null {
  if (op === 'Not') return truthOf(value) ? FALSE : TRUE;
  const i = toInt(value);
  if (i !== null) return int(op === 'USub' ? -i : op === 'Invert' ? ~i : i);
  if (op === 'Invert') return null;
  if (value.t === 'float') return op === 'USub' ? float(-value.v) : value;
  if (value.t === 'complex') return op === 'USub' ? complex(-(value.re ?? 0), -value.v) : value;
  return null;
}

/** value[index], for an index in range. */
export function foldIndex(value: Const, index: Const): Const | null {
  const i = toInt(index);
  if (i === null) return null;
  const at = <T>(items: ArrayLike<T>): T | null => {
    const n = Number(i < 0n ? i + BigInt(items.length) : i);
    return items[n] ?? null;
  };
  switch (value.t) {
    case 'str': {
      const v = at([...value.v]);
      return v === null ? null : { t: 'str', v };
    }
    case 'bytes': {
      const v = at(value.v);
      return v === null ? null : int(BigInt(v));
    }
    case 'tuple': return at(value.items);
    default: return null;
  }
}
