/**
 * The same cells under several types at once, and a value put into cells: what `struct` does, for the types of its standard sizes.
 *
 * Reading is by the documented formats: two's complement, IEEE 754 binary32 and binary64, UTF-8, Latin-1. Numbers are shown as Python shows them.
 */

export type ByteOrder = 'little' | 'big';

export const CELL_TYPES = ['u8', 'i8', 'u16', 'i16', 'u32', 'i32', 'u64', 'i64', 'f32', 'f64', 'utf8', 'latin1'] as const;
export type CellType = (typeof CELL_TYPES)[number];

/** Bytes of a type; 0 = as many as there are. */
export const SIZES: Record<CellType, number> = { u8: 1, i8: 1, u16: 2, i16: 2, u32: 4, i32: 4, u64: 8, i64: 8, f32: 4, f64: 8, utf8: 0, latin1: 0 };

/** A piece of the cells read as one value. */
export interface Reading { offset: number; size: number; text: string; /** false: these bytes mean nothing under this type. */ valid: boolean }

/** Reads cells under a type, one value after another; cells left over at the end are not read. */
export function readCells(bytes: readonly number[], type: CellType, order: ByteOrder): Reading[] {
  if (type === 'utf8') return readUtf8(bytes);
  if (type === 'latin1') return bytes.map((byte, offset) => ({ offset, size: 1, text: String.fromCharCode(byte), valid: byte >= 0x20 && byte !== 0x7f && !(byte >= 0x80 && byte < 0xa0) }));
  const size = SIZES[type];
  const view = new DataView(Uint8Array.from(bytes).buffer);
  const readings: Reading[] = [];
  for (let offset = 0; offset + size <= bytes.length; offset += size) {
    readings.push({ offset, size, text: READERS[type](view, offset, order === 'little'), valid: true });
  }
  return readings;
}

const READERS: Record<Exclude<CellType, 'utf8' | 'latin1'>, (view: DataView, offset: number, little: boolean) => string> = {
  u8: (view, offset) => String(view.getUint8(offset)),
  i8: (view, offset) => String(view.getInt8(offset)),
  u16: (view, offset, little) => String(view.getUint16(offset, little)),
  i16: (view, offset, little) => String(view.getInt16(offset, little)),
  u32: (view, offset, little) => String(view.getUint32(offset, little)),
  i32: (view, offset, little) => String(view.getInt32(offset, little)),
  u64: (view, offset, little) => String(view.getBigUint64(offset, little)),
  i64: (view, offset, little) => String(view.getBigInt64(offset, little)),
  f32: (view, offset, little) => floatText(view.getFloat32(offset, little)),
  f64: (view, offset, little) => floatText(view.getFloat64(offset, little)),
};

/** A double as Python's repr writes it. */
export function floatText(value: number): string {
  if (Number.isNaN(value)) return 'nan';
  if (!Number.isFinite(value)) return value < 0 ? '-inf' : 'inf';
  if (Object.is(value, -0)) return '-0.0';
  const [digits, power] = value.toExponential().split('e') as [string, string];
  const exponent = Number(power);
  if (exponent >= -4 && exponent < 16) {
    const plain = exponent < 0 ? value.toFixed(Math.max(0, digits.replace(/^-?\d\.?/, '').length - exponent)) : value.toString();
    return plain.includes('.') ? plain : `${plain}.0`;
  }
  return `${digits}e${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
}

function readUtf8(bytes: readonly number[]): Reading[] {
  const readings: Reading[] = [];
  let offset = 0;
  while (offset < bytes.length) {
    const lead = bytes[offset]!;
    const size = lead < 0x80 ? 1 : lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
    const rest = bytes.slice(offset + 1, offset + size);
    let code = size === 1 ? lead : size === 0 ? -1 : lead & (0x7f >> size);
    if (size > 1 && rest.length === size - 1 && rest.every((byte) => (byte & 0xc0) === 0x80)) for (const byte of rest) code = code * 64 + (byte & 0x3f);
    else if (size !== 1) code = -1;
    const least = [0, 0, 0x80, 0x800, 0x10000][size] ?? 0;
    if (code < least || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) code = -1;
    if (code < 0) readings.push({ offset: offset++, size: 1, text: '�', valid: false });
    else {
      readings.push({ offset, size, text: String.fromCodePoint(code), valid: code >= 0x20 && code !== 0x7f });
      offset += size;
    }
  }
  return readings;
}

/**
 * Cells of a value as written: "0x12345678" (as many bytes as its digits need), "78 56 34 12" (bytes as they lie), "'né'" (UTF-8),
 * "-2:i16", "1.5:f64" (a number and its type). `order` says which end of a number comes first. Null when it cannot be read.
 */
export function cellsOf(text: string, order: ByteOrder): number[] | null {
  const said = text.trim();
  if (/^[0-9a-f]{2}([ ,]+[0-9a-f]{2})+$/i.test(said)) return said.split(/[ ,]+/).map((cell) => parseInt(cell, 16));
  const quoted = /^(['"])(.*)\1$/su.exec(said);
  if (quoted) return encodeUtf8(quoted[2]!);
  const hex = /^0x([0-9a-f]+)$/i.exec(said);
  if (hex) {
    const digits = hex[1]!.length % 2 ? `0${hex[1]}` : hex[1]!;
    const bytes = (digits.match(/../g) ?? []).map((pair) => parseInt(pair, 16));
    return order === 'little' ? bytes.reverse() : bytes;
  }
  const typed = /^(-?[\d.]+(?:e[+-]?\d+)?):([uif]\d+)$/i.exec(said);
  if (!typed || !(typed[2]! in SIZES)) return null;
  const type = typed[2] as Exclude<CellType, 'utf8' | 'latin1'>;
  const view = new DataView(new ArrayBuffer(SIZES[type]));
  if (type === 'f32') view.setFloat32(0, Number(typed[1]));
  else if (type === 'f64') view.setFloat64(0, Number(typed[1]));
  else {
    if (!/^-?\d+$/.test(typed[1]!)) return null;
    const value = BigInt(typed[1]!);
    const bits = BigInt(SIZES[type] * 8);
    const least = type[0] === 'i' ? -(1n << (bits - 1n)) : 0n;
    if (value < least || value >= least + (1n << bits)) return null;
    for (let index = SIZES[type] - 1, rest = BigInt.asUintN(Number(bits), value); index >= 0; index--, rest >>= 8n) view.setUint8(index, Number(rest & 0xffn));
  }
  const bytes = [...new Uint8Array(view.buffer)];
  return order === 'little' ? bytes.reverse() : bytes;
}

/** UTF-8 of a text; a lone surrogate becomes its replacement character's bytes. */
function encodeUtf8(text: string): number[] {
  const bytes: number[] = [];
  for (const character of text) {
    let code = character.codePointAt(0)!;
    if (code >= 0xd800 && code < 0xe000) code = 0xfffd;
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 0x3f));
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f));
    else bytes.push(0xf0 | (code >> 18), 0x80 | ((code >> 12) & 0x3f), 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f));
  }
  return bytes;
}
