/** Built-in functions. Models Python/bltinmodule.c, CPython 3.13. Those that need the frame or the compiler are in vm/core-builtins.ts. */
import type { Machine, Ref } from '../memory/machine.ts';
import { TPFLAGS } from '../memory/layout.ts';
import { REG } from '../memory/registers.ts';
import { decref, hasFlag, newRef, typeOf } from '../memory/refs.ts';
import {
  binaryOp, binaryOp1, BINARY, binaryTypeError, callMethod, callOne, callSpecial, DIVMOD, getAttr, getIter, hash, index, isTrue, iterNext, length, lookupAttr, repr, richCompareBool, setAttr, strJs, typeName, unaryOp,
} from '../objects/abstract.ts';
import { ascii as asciiOf } from '../objects/ascii.ts';
import { clearError, matches, occurred, raise, setException } from '../objects/errors.ts';
import { excNew } from '../objects/exceptions.ts';
import { floatFromNumber, floatValue } from '../objects/float.ts';
import { formatValue } from '../objects/format.ts';
import { isInstanceOf, isSubclassOf } from '../objects/instance-check.ts';
import { boolRef, intFromNumber, intToBigInt, intToNumber } from '../objects/int.ts';
import { callIterNew } from '../objects/iterators.ts';
import { listFrom } from '../objects/list.ts';
import { listSort } from '../objects/list-sort.ts';
import { hashToInt } from '../objects/slotdefs.ts';
import type { MethodSpec } from '../objects/spec.ts';
import { charAt, strFromChar, strFromJs, strLength, strToJs } from '../objects/str.ts';
import { collect, tupleItem, tupleSize } from '../objects/tuple.ts';
import { bytesView, isBytesLike } from '../objects/bytes.ts';
import { writeOut } from './output.ts';

type Fn = (m: Machine, self: Ref, ...a: Ref[]) => Ref;
const f = (name: string, sig: string, fn: Fn): MethodSpec => ({ name, sig, fn });
const arg = (m: Machine, argv: number, i: number): Ref => m.i32[(argv >> 2) + 2 * i]!;

/** Keyword arguments of a raw call by name; null = TypeError. */
function keywords(m: Machine, who: string, argv: number, nargs: number, kw: Ref, names: readonly string[]): Ref[] | null {
  const out = names.map(() => 0);
  for (let k = 0; k < (kw === 0 ? 0 : tupleSize(m, kw)); k++) {
    const n = strToJs(m, tupleItem(m, kw, k));
    const i = names.indexOf(n);
    if (i < 0) { raise(m, 'TypeError', `${who}() got an unexpected keyword argument '${n}'`); return null; }
    out[i] = arg(m, argv, nargs + k);
  }
  return out;
}

function print(m: Machine, _s: Ref, argv: number, nargs: number, kw: Ref): Ref {
  const k = keywords(m, 'print', argv, nargs, kw, ['sep', 'end', 'file', 'flush']);
  if (k === null) return 0;
  const piece = (r: Ref, d: string, who: string): string | null => {
    if (r === 0 || r === m.None) return d;
    if (!hasFlag(m, typeOf(m, r), TPFLAGS.UNICODE)) { raise(m, 'TypeError', `${who} must be None or a string, not ${typeName(m, r)}`); return null; }
    return strToJs(m, r);
  };
  const sep = piece(k[0]!, ' ', 'sep'), end = sep === null ? null : piece(k[1]!, '\n', 'end');
  if (sep === null || end === null) return 0;
  const file = k[2] !== 0 && k[2] !== m.None ? k[2]! : m.i32[REG.stdout]!;
  const write = (s: string): boolean => {
    if (file === 0) { writeOut(m, s); return true; }
    const t = strFromJs(m, s);
    const r = callMethod(m, file, 'write', t);
    decref(m, t);
    if (r === 0) return false;
    decref(m, r);
    return true;
  };
  for (let i = 0; i < nargs; i++) {
    if (i > 0 && !write(sep)) return 0;
    const s = strJs(m, arg(m, argv, i));
    if (s === null || !write(s)) return 0;
  }
  return write(end) ? m.None : 0;
}

function extreme(name: 'min' | 'max', op: number): Fn {
  return (m, _s, argv, nargs, kw) => {
    const k = keywords(m, name, argv!, nargs!, kw!, ['key', 'default']);
    if (k === null) return 0;
    if (nargs === 0) return raise(m, 'TypeError', `${name} expected at least 1 argument, got 0`);
    const key = k[0] === m.None ? 0 : k[0]!;
    if (nargs! > 1 && k[1] !== 0) return raise(m, 'TypeError', `Cannot specify a default for ${name}() with multiple positional arguments`);
    let best = 0, bestKey = 0;
    const offer = (v: Ref): boolean => {
      // v is owned here.
      const kv = key === 0 ? newRef(m, v) : callOne(m, key, v);
      if (kv === 0) { decref(m, v); return false; }
      if (best === 0) { best = v; bestKey = kv; return true; }
      const c = richCompareBool(m, kv, bestKey, op);
      if (c === 1) { decref(m, best); decref(m, bestKey); best = v; bestKey = kv; } else { decref(m, v); decref(m, kv); }
      return c >= 0;
    };
    let ok = true;
    if (nargs! > 1) { for (let i = 0; i < nargs! && ok; i++) ok = offer(newRef(m, arg(m, argv!, i))); } else {
      const it = getIter(m, arg(m, argv!, 0));
      if (it === 0) return 0;
      for (let v = iterNext(m, it); v !== 0; v = iterNext(m, it)) { ok = offer(v); if (!ok) break; }
      decref(m, it);
      if (occurred(m)) ok = false;
    }
    if (bestKey !== 0) decref(m, bestKey);
    if (!ok) { if (best !== 0) decref(m, best); return 0; }
    if (best !== 0) return best;
    return k[1] !== 0 ? newRef(m, k[1]!) : raise(m, 'ValueError', `${name}() iterable argument is empty`);
  };
}

function sum(m: Machine, _s: Ref, iterable: Ref, start: Ref): Ref {
  const it = getIter(m, iterable);
  if (it === 0) return 0;
  if (start !== 0) {
    const bad = hasFlag(m, typeOf(m, start), TPFLAGS.UNICODE) ? "sum() can't sum strings [use ''.join(seq) instead]" : hasFlag(m, typeOf(m, start), TPFLAGS.BYTES) ? "sum() can't sum bytes [use b''.join(seq) instead]" : null;
    if (bad !== null) { decref(m, it); return raise(m, 'TypeError', bad); }
  }
  let acc = start === 0 ? intFromNumber(m, 0) : newRef(m, start);
  // Floats are summed with Neumaier's compensation, as 3.12 and later do.
  let x = 0, c = 0, floating = false;
  const settle = (): void => { if (floating) { floating = false; if (c !== 0 && Number.isFinite(c)) x += c; acc = floatFromNumber(m, x); } };
  for (let v = iterNext(m, it); v !== 0; v = iterNext(m, it)) {
    if (!floating && typeOf(m, acc) === m.tFloat) { x = floatValue(m, acc); c = 0; floating = true; decref(m, acc); acc = 0; }
    if (floating && typeOf(m, v) === m.tFloat) {
      const y = floatValue(m, v), t = x + y;
      c += Math.abs(x) >= Math.abs(y) ? (x - t) + y : (y - t) + x;
      x = t;
      decref(m, v);
      continue;
    }
    if (floating && typeOf(m, v) === m.tInt && Number.isFinite(intToNumber(m, v))) { x += intToNumber(m, v); decref(m, v); continue; }
    settle();
    const r = binaryOp(m, 0, acc, v);
    decref(m, acc);
    decref(m, v);
    if (r === 0) { decref(m, it); return 0; }
    acc = r;
  }
  decref(m, it);
  settle();
  if (occurred(m)) { decref(m, acc); return 0; }
  return acc;
}

const each = (stop: number): Fn => (m, _s, iterable) => {
  const it = getIter(m, iterable!);
  if (it === 0) return 0;
  for (let v = iterNext(m, it); v !== 0; v = iterNext(m, it)) {
    const t = isTrue(m, v);
    decref(m, v);
    if (t < 0) { decref(m, it); return 0; }
    if (t === stop) { decref(m, it); return boolRef(m, stop === 1); }
  }
  decref(m, it);
  return occurred(m) ? 0 : boolRef(m, stop === 0);
};

function getattr(m: Machine, _s: Ref, o: Ref, name: Ref, dflt: Ref): Ref {
  if (!hasFlag(m, typeOf(m, name), TPFLAGS.UNICODE)) return raise(m, 'TypeError', `attribute name must be string, not '${typeName(m, name)}'`);
  if (dflt === 0) return getAttr(m, o, name);
  const r = lookupAttr(m, o, name);
  return r !== 0 ? r : occurred(m) ? 0 : newRef(m, dflt);
}

function next(m: Machine, _s: Ref, it: Ref, dflt: Ref): Ref {
  const slot = m.i32[(typeOf(m, it) + 224) >> 2]!;
  if (slot === 0) return raise(m, 'TypeError', `'${typeName(m, it)}' object is not an iterator`);
  const r: Ref = m.fns[slot]!(m, it);
  if (r !== 0) return r;
  if (dflt !== 0) {
    if (occurred(m)) { if (!matches(m, 'StopIteration')) return 0; clearError(m); }
    return newRef(m, dflt);
  }
  return occurred(m) ? 0 : setException(m, excNew(m, m.types['StopIteration']!, m.emptyTuple));
}

function ord(m: Machine, _s: Ref, c: Ref): Ref {
  if (hasFlag(m, typeOf(m, c), TPFLAGS.UNICODE)) return strLength(m, c) === 1 ? intFromNumber(m, charAt(m, c, 0)) : raise(m, 'TypeError', `ord() expected a character, but string of length ${strLength(m, c)} found`);
  if (isBytesLike(m, c)) { const b = bytesView(m, c); return b.length === 1 ? intFromNumber(m, b[0]!) : raise(m, 'TypeError', `ord() expected a character, but string of length ${b.length} found`); }
  return raise(m, 'TypeError', `ord() expected string of length 1, but ${typeName(m, c)} found`);
}

function chr(m: Machine, _s: Ref, n: Ref): Ref {
  const i = index(m, n);
  if (i === 0) return 0;
  const v = intToNumber(m, i);
  decref(m, i);
  if (!Number.isFinite(v)) return raise(m, 'OverflowError', 'Python int too large to convert to C int');
  return v < 0 || v > 0x10ffff ? raise(m, 'ValueError', 'chr() arg not in range(0x110000)') : strFromChar(m, v);
}

const based = (prefix: string, radix: number): Fn => (m, _s, n) => {
  const i = index(m, n!);
  if (i === 0) return 0;
  const v = intToBigInt(m, i);
  decref(m, i);
  return strFromJs(m, (v < 0n ? '-' : '') + prefix + (v < 0n ? -v : v).toString(radix));
};

function round(m: Machine, _s: Ref, x: Ref, nd: Ref): Ref {
  const r = nd === 0 || nd === m.None ? callSpecial(m, x, '__round__') : callSpecial(m, x, '__round__', nd);
  return r === undefined ? raise(m, 'TypeError', `type ${typeName(m, x)} doesn't define __round__ method`) : r;
}

function sorted(m: Machine, _s: Ref, iterable: Ref, key: Ref, rev: Ref): Ref {
  const items = collect(m, iterable);
  if (items === null) return 0;
  const l = listFrom(m, items);
  const r = rev === 0 ? 0 : isTrue(m, rev);
  if (r < 0 || listSort(m, l, key === m.None ? 0 : key, r === 1) < 0) { decref(m, l); return 0; }
  return l;
}

function dir(m: Machine, _s: Ref, o: Ref): Ref {
  const names = o === 0 ? callMethod(m, m.i32[REG.mainDict]!, 'keys') : callSpecial(m, o, '__dir__');
  if (names === undefined) return raise(m, 'TypeError', 'object does not provide __dir__');
  if (names === 0) return 0;
  const l = sorted(m, 0, names, 0, 0);
  decref(m, names);
  return l;
}

export const BUILTIN_FUNCTIONS: readonly MethodSpec[] = [
  f('print', '($raw)', print as Fn), f('abs', '(x, /)', (m, _s, x) => unaryOp(m, 'abs', x!)), f('all', '(iterable, /)', each(0)), f('any', '(iterable, /)', each(1)),
  f('ascii', '(obj, /)', (m, _s, o) => asciiOf(m, o!)), f('bin', '(number, /)', based('0b', 2)), f('oct', '(number, /)', based('0o', 8)), f('hex', '(number, /)', based('0x', 16)),
  f('callable', '(obj, /)', (m, _s, o) => boolRef(m, m.i32[(typeOf(m, o!) + 128) >> 2] !== 0)), f('chr', '(i, /)', chr as Fn), f('ord', '(c, /)', ord as Fn),
  f('delattr', '(obj, name, /)', (m, _s, o, n) => (setAttr(m, o!, n!, 0) < 0 ? 0 : m.None)), f('setattr', '(obj, name, value, /)', (m, _s, o, n, v) => (setAttr(m, o!, n!, v!) < 0 ? 0 : m.None)),
  f('getattr', '(object, name, default=None, /)', getattr as Fn), f('hasattr', '(obj, name, /)', (m, _s, o, n) => { const r = lookupAttr(m, o!, n!); if (r !== 0) { decref(m, r); return m.True; } return occurred(m) ? 0 : m.False; }),
  f('dir', '(object=None, /)', dir as Fn),
  f('divmod', '(x, y, /)', (m, _s, a, b) => { const r = binaryOp1(m, a!, b!, DIVMOD.slot); return r === m.NotImplemented ? binaryTypeError(m, DIVMOD, a!, b!, false) : r; }),
  f('format', "(value, format_spec='', /)", (m, _s, v, s) => formatValue(m, v!, s === 0 ? m.emptyStr : s!)),
  f('hash', '(obj, /)', (m, _s, o) => { const lo = hash(m, o!); return lo === -1 && m.hashHi === -1 ? 0 : hashToInt(m, lo, m.hashHi); }),
  f('id', '(obj, /)', (m, _s, o) => intFromNumber(m, o!)),
  f('input', "(prompt='', /)", (m, _s, p) => { if (p !== 0) { const s = strJs(m, p!); if (s === null) return 0; writeOut(m, s); } return raise(m, 'EOFError', 'EOF when reading a line'); }),
  f('isinstance', '(obj, class_or_tuple, /)', (m, _s, o, c) => { const r = isInstanceOf(m, o!, c!); return r < 0 ? 0 : boolRef(m, r === 1); }),
  f('issubclass', '(cls, class_or_tuple, /)', (m, _s, o, c) => { const r = isSubclassOf(m, o!, c!); return r < 0 ? 0 : boolRef(m, r === 1); }),
  f('iter', '(object, sentinel=None, /)', (m, _s, o, s) => { if (s === 0) return getIter(m, o!); if (m.i32[(typeOf(m, o!) + 128) >> 2] === 0) return raise(m, 'TypeError', 'iter(v, w): v must be callable'); return callIterNew(m, o!, s!); }),
  f('len', '(obj, /)', (m, _s, o) => { const n = length(m, o!); return n < 0 ? 0 : intFromNumber(m, n); }),
  f('max', '($raw)', extreme('max', 4)), f('min', '($raw)', extreme('min', 0)), f('next', '(iterator, default=None, /)', next as Fn),
  f('pow', '(base, exp, mod=None)', (m, _s, a, b, c) => {
    const rec = BINARY[8]!;
    const r = binaryOp1(m, a!, b!, rec.slot, c === 0 ? m.None : c!);
    if (r !== m.NotImplemented) return r;
    if (c !== 0 && c !== m.None) return raise(m, 'TypeError', `unsupported operand type(s) for ** or pow(): '${typeName(m, a!)}', '${typeName(m, b!)}', '${typeName(m, c!)}'`);
    return binaryTypeError(m, rec, a!, b!, false);
  }),
  f('repr', '(obj, /)', (m, _s, o) => repr(m, o!)), f('round', '(number, ndigits=None)', round as Fn), f('sorted', '(iterable, /, *, key=None, reverse=False)', sorted as Fn), f('sum', '(iterable, /, start=0)', sum as Fn),
];
