/**
 * str.format templates: markup and field names. Models MarkupIterator and FieldNameIterator in
 * Objects/stringlib/unicode_format.h, CPython 3.13.
 *
 * Invariant: everything is read one item at a time, because CPython evaluates a field before it reads the next one: the first
 * error in evaluation order is the one raised.
 */
import { readInteger } from './format-spec.ts';
import { toPoints } from './points.ts';
import { TextError } from './text-error.ts';

export interface MarkupField {
  /** What stands before the first '.' or '['; also the attributes and indexes after it. See fieldFirst, nextFieldPart. */
  readonly name: string;
  /** One character after '!', '' when there is none. */
  readonly conversion: string;
  /** Still to be formatted itself when it holds '{' or '}'. */
  readonly spec: string;
  readonly specNested: boolean;
}

export interface Markup {
  readonly literal: string;
  readonly field: MarkupField | null;
  /** Where the next item starts, in UTF-16 units. */
  readonly end: number;
}

const refuse = (message: string): TextError => new TextError('ValueError', message);

/** Nesting allowed: a field, and fields in its specification. */
export const MAX_NESTING = 2;
export const nestedTooDeep = (): TextError => refuse('Max string recursion exceeded');

/** The item of the template at `at` (UTF-16 units), null at its end. Throws the ValueErrors of str.format. */
export function nextMarkup(template: string, at: number): Markup | null {
  const n = template.length;
  if (at >= n) return null;
  let i = at;
  while (i < n && template[i] !== '{' && template[i] !== '}') i++;
  if (i === n) return { literal: template.slice(at), field: null, end: n };
  const brace = template[i]!;
  if (template[i + 1] === brace) return { literal: template.slice(at, i + 1), field: null, end: i + 2 };
  if (brace === '}') throw refuse("Single '}' encountered in format string");
  if (i + 1 === n) throw refuse("Single '{' encountered in format string");
  const literal = template.slice(at, i);

  const nameStart = ++i;
  for (; i < n; i++) {
    const c = template[i]!;
    if (c === '{') throw refuse("unexpected '{' in field name");
    if (c === '}' || c === ':' || c === '!') break;
    if (c === '[') {
      while (i < n && template[i] !== ']') i++;
    }
  }
  if (i >= n) throw refuse("expected '}' before end of string");
  const name = template.slice(nameStart, i);
  const done = (conversion: string, spec: string, end: number): Markup =>
    ({ literal, field: { name, conversion, spec, specNested: /[{}]/.test(spec) }, end });
  if (template[i] === '}') return done('', '', i + 1);

  let conversion = '';
  if (template[i++] === '!') {
    if (i >= n) throw refuse('end of string while looking for conversion specifier');
    conversion = String.fromCodePoint(template.codePointAt(i)!);
    i += conversion.length;
    if (template[i] === '}') return done(conversion, '', i + 1);
    if (i < n && template[i] !== ':') throw refuse("expected ':' after conversion specifier");
    i++;
  }
  const specStart = i;
  for (let depth = 1; i < n; i++) {
    if (template[i] === '{') depth++;
    else if (template[i] === '}' && --depth === 0) return done(conversion, template.slice(specStart, i), i + 1);
  }
  throw refuse("unmatched '{' in format spec");
}

/** The whole template at once, for callers that evaluate nothing in between (`_string.formatter_parser`). */
export function parseTemplate(template: string): Markup[] {
  const out: Markup[] = [];
  for (let m = nextMarkup(template, 0); m !== null; m = nextMarkup(template, m.end)) out.push(m);
  return out;
}

/** The first part of a field name: a position, or a name ('' asks for automatic numbering). `end` is where the parts begin. */
export function fieldFirst(name: string): { key: number | string; end: number } {
  let i = 0;
  while (i < name.length && name[i] !== '.' && name[i] !== '[') i++;
  const first = name.slice(0, i);
  return { key: asIndex(first) ?? first, end: i };
}

/** The integer a text of decimal digits means, null when it is none. */
function asIndex(text: string): number | null {
  if (text === '') return null;
  const chars = Array.from(toPoints(text), (c) => String.fromCodePoint(c));
  const { value, end } = readInteger(chars, 0);
  return end === chars.length ? value : null;
}

export interface FieldPart {
  readonly kind: 'attribute' | 'index';
  readonly key: number | string;
  readonly end: number;
}

/** The attribute or index of a field name at `at`, null at its end. */
export function nextFieldPart(name: string, at: number): FieldPart | null {
  if (at >= name.length) return null;
  let i = at + 1;
  if (name[at] === '.') {
    while (i < name.length && name[i] !== '.' && name[i] !== '[') i++;
    return part('attribute', name.slice(at + 1, i), i);
  }
  if (name[at] !== '[') throw refuse("Only '.' or '[' may follow ']' in format field specifier");
  while (i < name.length && name[i] !== ']') i++;
  if (i === name.length) throw refuse("Missing ']' in format string");
  return part('index', name.slice(at + 1, i), i + 1);
}

function part(kind: FieldPart['kind'], text: string, end: number): FieldPart {
  if (text === '') throw refuse('Empty attribute in format string');
  return { kind, key: kind === 'index' ? asIndex(text) ?? text : text, end };
}

/** Numbering of the fields of one format call, shared with its nested specifications. Owned by the caller. */
export interface AutoNumber { mode: 'none' | 'auto' | 'manual'; next: number }

/** The key of a field after automatic numbering. */
export function numberField(state: AutoNumber, key: number | string): number | string {
  if (typeof key === 'string' && key !== '') return key;
  const mode = key === '' ? 'auto' : 'manual';
  if (state.mode === 'none') state.mode = mode;
  if (state.mode !== mode) {
    throw refuse(mode === 'auto'
      ? 'cannot switch from manual field specification to automatic field numbering'
      : 'cannot switch from automatic field numbering to manual field specification');
  }
  return mode === 'auto' ? state.next++ : key;
}

/** For a position beyond the arguments. */
export function positionOutOfRange(index: number): TextError {
  return new TextError('IndexError', `Replacement index ${index} out of range for positional args tuple`);
}

/** For a position in str.format_map. */
export function positionInFormatMap(): TextError {
  return refuse('Format string contains positional fields');
}

/** For a conversion that is not r, s or a. */
export function unknownConversion(conversion: string): TextError {
  const c = conversion.codePointAt(0)!;
  return refuse(`Unknown conversion specifier ${c > 32 && c < 127 ? conversion : '\\x' + c.toString(16)}`);
}
