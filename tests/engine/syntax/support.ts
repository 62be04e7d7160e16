/** Reads recordings and goldens, and turns trees into what they are compared with. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { PySyntaxError } from '../../../src/engine/syntax/syntax-error.ts';

/** One source and what CPython said. `error`: type, msg, lineno, offset, end_lineno, end_offset, text. */
export interface Row { source: string; ok?: unknown; error?: [string, string, ...(number | string | null)[]] }

export function fixture(name: string): string {
  return readFileSync(fileURLToPath(new URL(name, import.meta.url)), 'utf8');
}

export function recording(name: string): Row[] {
  return (JSON.parse(fixture(name)) as { rows: Row[] }).rows;
}

const position = ['lineno', 'col_offset', 'end_lineno', 'end_col_offset'];

/** A tree in the recordings' shape: positions as `at`, numbers as text, bytes as an array. */
export function plain(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(plain);
  if (node === null || typeof node !== 'object') return node;
  const fields = node as Record<string, unknown>;
  if ('t' in fields && !('kind' in fields)) return constant(fields);
  const out: Record<string, unknown> = {};
  for (const key of Object.keys(fields)) if (!position.includes(key)) out[key] = plain(fields[key]);
  if ('lineno' in fields) out.at = position.map(key => fields[key]);
  return out;
}

function constant(value: Record<string, unknown>): unknown {
  switch (value.t) {
    case 'int': return { t: 'int', v: '0x' + (value.v as bigint).toString(16) };
    case 'bytes': return { t: 'bytes', v: [...value.v as Uint8Array] };
    default: return value;
  }
}

/** A recorded tree with its hexadecimal floats read. */
export function readFloats(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(readFloats);
  if (node === null || typeof node !== 'object') return node;
  const fields = node as Record<string, unknown>;
  if (fields.t === 'float' || fields.t === 'complex') return { t: fields.t, v: hexFloat(String(fields.v)) };
  return Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, readFloats(value)]));
}

function hexFloat(text: string): number {
  const m = /^(-?)0x([01])\.([0-9a-f]*)p([+-]\d+)$/.exec(text);
  if (!m) return Number(text);
  const digits = parseInt(m[2]! + m[3]!, 16) / 2 ** (4 * m[3]!.length);
  return (m[1] ? -1 : 1) * digits * 2 ** Number(m[4]);
}

/** An error as CPython's fields; columns in characters, as CPython counts them. */
export function errorFields(e: PySyntaxError, source: string): Row['error'] {
  const lines = source.replace(/\r\n?/g, '\n').split('\n');
  const chars = (lineno: number, offset: number) =>
    offset <= 0 ? offset : [...(lines[lineno - 1] ?? '').slice(0, offset - 1)].length
      + Math.max(0, offset - 1 - (lines[lineno - 1] ?? '').length) + 1;
  return [e.type, e.msg, e.lineno, chars(e.lineno, e.offset), e.end_lineno, e.end_offset === null ? null : chars(e.lineno, e.end_offset), e.text];
}

/** A tree on one line: `BinOp(Name(a) Add Constant(1))`. Contexts other than Load are marked `=` and `del`. */
export function compact(node: unknown): string {
  if (Array.isArray(node)) return `[${node.map(compact).join(' ')}]`;
  if (node === null) return '-';
  if (typeof node !== 'object') return typeof node === 'string' ? node : String(node);
  const fields = node as Record<string, unknown>;
  if ('t' in fields && !('kind' in fields)) return constantText(fields);
  const inner = Object.entries(fields)
    .filter(([key, value]) => key !== 'kind' && !position.includes(key) && !(key === 'prefix' && value === null))
    .filter(([key, value]) => !(key === 'ctx' && value === 'Load'))
    .map(([key, value]) => key === 'ctx' ? (value === 'Store' ? '=' : 'del') : compact(value));
  return `${String(fields.kind)}(${inner.join(' ')})`;
}

function constantText(value: Record<string, unknown>): string {
  if (value.t === 'str') return JSON.stringify(value.v);
  if (value.t === 'bytes') return `b${JSON.stringify([...value.v as Uint8Array])}`;
  if (value.t === 'complex') return `${String(value.v)}j`;
  return 'v' in value ? String(value.v) : String(value.t);
}

export interface Golden { name: string; source: string; expected: string }

/** `# Name`, source, `==>`, expected text; any number of them. */
export function goldens(text: string): Golden[] {
  return text.split(/^# /m).slice(1).map(part => {
    const name = part.slice(0, part.indexOf('\n'));
    const [source, expected] = part.slice(part.indexOf('\n') + 1).split(/^==>\n/m);
    return { name, source: source!.trim() + '\n', expected: expected!.trim() };
  });
}
