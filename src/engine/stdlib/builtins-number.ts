/** abs, bin, chr, divmod, hex, oct, ord, pow, round. Models their part of Python/bltinmodule.c, CPython 3.13. */
import type { Machine, Ref } from '../memory/machine.ts';
import { TPFLAGS } from '../memory/layout.ts';
import { decref, hasFlag, typeOf } from '../memory/refs.ts';
import { intWithPrefix } from '../text/int-text.ts';
import { BINARY, binaryOp1, binaryTypeError, callSpecial, DIVMOD, index, isInstance, typeName, unaryOp } from '../objects/abstract.ts';
import { bytesView } from '../objects/bytes.ts';
import { raise } from '../objects/errors.ts';
import { intFromNumber, intToBigInt, intToNumber } from '../objects/int.ts';
import type { MethodSpec } from '../objects/spec.ts';
import { charAt, strFromChar, strFromJs, strLength } from '../objects/str.ts';

const POWER = BINARY[8]!;

const inBase = (base: 2 | 8 | 16) => (m: Machine, _self: Ref, number: Ref): Ref => {
  const i = index(m, number);
  if (i === 0) return 0;
  const v = intToBigInt(m, i);
  decref(m, i);
  return strFromJs(m, intWithPrefix(v, base));
};

function chr(m: Machine, _self: Ref, o: Ref): Ref {
  const i = index(m, o);
  if (i === 0) return 0;
  const c = intToNumber(m, i);
  decref(m, i);
  return c >= 0 && c <= 0x10ffff ? strFromChar(m, c) : raise(m, 'ValueError', 'chr() arg not in range(0x110000)');
}

function ord(m: Machine, _self: Ref, c: Ref): Ref {
  let n: number;
  if (hasFlag(m, typeOf(m, c), TPFLAGS.UNICODE)) {
    n = strLength(m, c);
    if (n === 1) return intFromNumber(m, charAt(m, c, 0));
  } else if (hasFlag(m, typeOf(m, c), TPFLAGS.BYTES) || isInstance(m, c, m.types['bytearray']!)) {
    const b = bytesView(m, c);
    n = b.length;
    if (n === 1) return intFromNumber(m, b[0]!);
  } else return raise(m, 'TypeError', `ord() expected string of length 1, but ${typeName(m, c)} found`);
  return raise(m, 'TypeError', `ord() expected a character, but string of length ${n} found`);
}

function divmod(m: Machine, _self: Ref, a: Ref, b: Ref): Ref {
  const r = binaryOp1(m, a, b, DIVMOD.slot);
  return r === m.NotImplemented ? binaryTypeError(m, DIVMOD, a, b, false) : r;
}

/** pow(a, b, mod): with a modulus the third operand's type is asked last. ternary_op */
function pow(m: Machine, _self: Ref, a: Ref, b: Ref, mod: Ref): Ref {
  const third = mod === 0 ? m.None : mod;
  let r = binaryOp1(m, a, b, POWER.slot, third);
  if (r !== m.NotImplemented) return r;
  if (third === m.None) return binaryTypeError(m, POWER, a, b, false);
  const slot = (o: Ref): number => m.i32[(typeOf(m, o) + POWER.slot) >> 2]!;
  const f = slot(third);
  if (f !== 0 && f !== slot(a) && f !== slot(b)) {
    r = m.fns[f]!(m, a, b, third);
    if (r !== m.NotImplemented) return r;
  }
  return raise(m, 'TypeError', `unsupported operand type(s) for ** or pow(): '${typeName(m, a)}', '${typeName(m, b)}', '${typeName(m, third)}'`);
}

function round(m: Machine, _self: Ref, number: Ref, ndigits: Ref): Ref {
  const r = ndigits === 0 || ndigits === m.None ? callSpecial(m, number, '__round__') : callSpecial(m, number, '__round__', ndigits);
  return r === undefined ? raise(m, 'TypeError', `type ${typeName(m, number)} doesn't define __round__ method`) : r;
}

export const NUMBER_FUNCTIONS: readonly MethodSpec[] = [
  { name: 'abs', sig: '(x, /)', fn: (m: Machine, _s: Ref, x: Ref) => unaryOp(m, 'abs', x), doc: 'Return the absolute value of the argument.' },
  { name: 'bin', sig: '(number, /)', fn: inBase(2), doc: 'Return the binary representation of an integer.' },
  { name: 'oct', sig: '(number, /)', fn: inBase(8), doc: 'Return the octal representation of an integer.' },
  { name: 'hex', sig: '(number, /)', fn: inBase(16), doc: 'Return the hexadecimal representation of an integer.' },
  { name: 'chr', sig: '(i, /)', fn: chr, doc: 'Return a Unicode string of one character with ordinal i; 0 <= i <= 0x10ffff.' },
  { name: 'ord', sig: '(c, /)', fn: ord, doc: 'Return the Unicode code point for a one-character string.' },
  { name: 'divmod', sig: '(x, y, /)', fn: divmod, doc: 'Return the tuple (x//y, x%y).  Invariant: div*y + mod == x.' },
  { name: 'pow', sig: '(base, exp, mod=None)', fn: pow, doc: 'Equivalent to base**exp with 2 arguments or base**exp % mod with 3 arguments.' },
  { name: 'round', sig: '(number, ndigits=None)', fn: round, doc: 'Round a number to a given precision in decimal digits.' },
];
