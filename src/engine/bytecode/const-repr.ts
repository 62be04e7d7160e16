/** repr() of constants, as `dis` prints them. */
import type { CodeTemplate, Const } from './code.ts';

/** float.__repr__: shortest digits, exponent form below 1e-4 and from 1e16. */
export function floatRepr(v: number): string {
  if (Number.isNaN(v)) return 'nan';
  if (!Number.isFinite(v)) return v > 0 ? 'inf' : '-inf';
  if (v === 0) return Object.is(v, -0) ? '-0.0' : '0.0';
  const [, sign, lead, rest = '', exp] = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(v.toExponential())!;
  const exponent = Number(exp);
  const digits = lead! + rest;
  if (exponent < -4 || exponent >= 16) {
    const power = Math.abs(exponent).toString().padStart(2, '0');
    return `${sign}${lead}${rest ? `.${rest}` : ''}e${exponent < 0 ? '-' : '+'}${power}`;
  }
  if (exponent < 0) return `${sign}0.${'0'.repeat(-exponent - 1)}${digits}`;
  const whole = digits.slice(0, exponent + 1).padEnd(exponent + 1, '0');
  return `${sign}${whole}.${digits.slice(exponent + 1) || '0'}`;
}

function complexRepr(re: number, im: number): string {
  const short = (v: number): string => floatRepr(v).replace(/\.0$/, '');
  if (re === 0 && !Object.is(re, -0)) return `${short(im)}j`;
  const imaginary = short(im);
  return `(${short(re)}${/^[-]/.test(imaginary) ? '' : '+'}${imaginary}j)`;
}

/** Characters str.isprintable() refuses, other than space. */
const UNPRINTABLE = /[\p{C}\p{Z}]/u;

/** str.__repr__ */
export function strRepr(s: string): string {
  const quote = s.includes("'") && !s.includes('"') ? '"' : "'";
  let out = quote;
  for (const ch of s) {
    const code = ch.codePointAt(0)!;
    if (ch === quote || ch === '\\') out += `\\${ch}`;
    else if (ch === '\n') out += '\\n';
    else if (ch === '\r') out += '\\r';
    else if (ch === '\t') out += '\\t';
    else if (ch === ' ' || !UNPRINTABLE.test(ch)) out += ch;
    else if (code < 0x100) out += `\\x${code.toString(16).padStart(2, '0')}`;
    else if (code < 0x10000) out += `\\u${code.toString(16).padStart(4, '0')}`;
    else out += `\\U${code.toString(16).padStart(8, '0')}`;
  }
  return out + quote;
}

function bytesRepr(v: Uint8Array): string {
  const text = String.fromCharCode(...v);
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  let out = `b${quote}`;
  for (const b of v) {
    const ch = String.fromCharCode(b);
    if (ch === quote || ch === '\\') out += `\\${ch}`;
    else if (ch === '\n') out += '\\n';
    else if (ch === '\r') out += '\\r';
    else if (ch === '\t') out += '\\t';
    else if (b >= 0x20 && b < 0x7f) out += ch;
    else out += `\\x${b.toString(16).padStart(2, '0')}`;
  }
  return out + quote;
}

/** repr() of a code object; `address` is its id when it has one. */
export function codeRepr(code: CodeTemplate, address?: number): string {
  const at = address === undefined ? '' : ` at 0x${address.toString(16)}`;
  return `<code object ${code.name}${at}, file "${code.filename}", line ${code.firstlineno}>`;
}

export function constRepr(value: Const, codes: (code: CodeTemplate) => string = codeRepr): string {
  switch (value.t) {
    case 'None': case 'True': case 'False': case 'Ellipsis': return value.t;
    case 'int': return String(value.v);
    case 'float': return floatRepr(value.v);
    case 'complex': return complexRepr(value.re ?? 0, value.v);
    case 'str': return strRepr(value.v);
    case 'bytes': return bytesRepr(value.v);
    case 'tuple': {
      const items = value.items.map((item) => constRepr(item, codes));
      return items.length === 1 ? `(${items[0]},)` : `(${items.join(', ')})`;
    }
    case 'frozenset':
      return value.items.length === 0 ? 'frozenset()' : `frozenset({${value.items.map((i) => constRepr(i, codes)).join(', ')}})`;
    case 'code': return codes(value.code);
  }
}
