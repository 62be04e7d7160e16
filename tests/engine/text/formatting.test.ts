import { describe, expect, it } from 'vitest';
import { formatComplex, formatFloat, formatInt, formatStr } from '#engine/text/format-value.ts';
import { bigIntToFloat, complexRepr, floatRepr, floatToBigInt } from '#engine/text/float-repr.ts';
import {
  isConversion, parsePercent, percentChar, percentFloat, percentInt, percentNeedsMapping, percentNotAll, percentNotEnough,
  percentStarWantsInt, percentText, percentUnsupported, percentWrongType, starPrecision, starWidth,
} from '#engine/text/percent.ts';
import type { PercentField, PercentKind } from '#engine/text/percent.ts';
import { asciiOfRepr, bytesRepr, strRepr } from '#engine/text/repr.ts';
import {
  fieldFirst, MAX_NESTING, nestedTooDeep, nextFieldPart, nextMarkup, numberField, parseTemplate, positionInFormatMap, positionOutOfRange, unknownConversion,
} from '#engine/text/str-format.ts';
import type { AutoNumber } from '#engine/text/str-format.ts';
import { TextError } from '#engine/text/text-error.ts';
import { attempt, byKind, expectAll, fromBits, recorded } from './recorded.ts';

/** The values of the recordings: int, float, complex, str, bytes (as latin-1), anything else by type and repr. */
type Value = { i: string } | { f: string } | { c: [string, string] } | { s: string } | { b: string } | { o: string; r: string };

const latin1 = (s: string): Uint8Array => Uint8Array.from(s, (c) => c.charCodeAt(0));

function typeName(v: Value): string {
  return 'i' in v ? 'int' : 'f' in v ? 'float' : 'c' in v ? 'complex' : 's' in v ? 'str' : 'b' in v ? 'bytes' : v.o;
}

function repr(v: Value): string {
  if ('i' in v) return BigInt(v.i).toString();
  if ('f' in v) return floatRepr(fromBits(v.f));
  if ('c' in v) return complexRepr(fromBits(v.c[0]), fromBits(v.c[1]));
  if ('s' in v) return strRepr(v.s);
  return 'b' in v ? bytesRepr(latin1(v.b)) : v.r;
}

const str = (v: Value): string => ('s' in v ? v.s : repr(v));
const isBool = (v: Value): v is { o: string; r: string } => 'o' in v && v.o === 'bool';
const asBool = (v: { r: string }): bigint => (v.r === 'True' ? 1n : 0n);

function format(v: Value, spec: string): string {
  if ('i' in v) return formatInt(BigInt(v.i), spec);
  if ('f' in v) return formatFloat(fromBits(v.f), spec);
  if ('c' in v) return formatComplex(fromBits(v.c[0]), fromBits(v.c[1]), spec);
  if ('s' in v) return formatStr(v.s, spec);
  if (isBool(v)) return spec === '' ? v.r : formatInt(asBool(v), spec, 'bool');
  throw new Error('no such value');
}

describe('format() as CPython 3.13', () => {
  it('of every kind of value', () => expectAll(recorded('format'), ([v, spec]) => attempt(() => format(v, spec))));
});

/** A caller of percent.ts as str and bytes have it, over the values of the recordings. */
function percent(kind: PercentKind, template: string, args: Value | Value[] | (Value & { map: Record<string, Value> })): string {
  const map = !Array.isArray(args) && 'map' in args ? args.map : null;
  const list = Array.isArray(args) ? args : [args];
  let used = 0;
  const next = (): Value => {
    if (used >= list.length) throw percentNotEnough();
    return list[used++]!;
  };
  let out = '', keyed = false;
  const star = (take: (v: bigint) => PercentField): PercentField => {
    const v = next();
    if (!('i' in v)) throw percentStarWantsInt();
    return take(BigInt(v.i));
  };
  for (let field of parsePercent(template, kind)) {
    out += field.literal;
    let found: Value | null = null;
    if (field.key !== null) {
      if (map === null) throw percentNeedsMapping();
      if (field.keyError) throw field.keyError;
      if (!Object.hasOwn(map, field.key)) throw new TextError('KeyError', kind === 'str' ? strRepr(field.key) : bytesRepr(latin1(field.key)));
      found = map[field.key]!;
      keyed = true;
      list.length = used = 0;
    }
    if (field.width === '*') { const f = field; field = star((v) => starWidth(f, v)); }
    if (field.precision === '*') { const f = field; field = star((v) => starPrecision(f, v)); }
    if (field.error) throw field.error;
    if (field.conversion === '') continue;
    const v = found ?? next();
    if (!isConversion(field.conversion, kind)) throw percentUnsupported(field, kind);
    out += one(field, v, kind);
  }
  if (used < list.length && map === null && !keyed) throw percentNotAll(kind);
  return out;
}

function one(field: PercentField, v: Value, kind: PercentKind): string {
  const wrong = () => percentWrongType(field, typeName(v), kind);
  const c = field.conversion;
  if ('diu'.includes(c)) {
    if ('f' in v) return percentInt(floatToBigInt(fromBits(v.f)), field);
    if ('i' in v) return percentInt(BigInt(v.i), field);
    if (isBool(v)) return percentInt(asBool(v), field);
    throw wrong();
  }
  if ('oxX'.includes(c)) {
    if (!('i' in v)) throw wrong();
    return percentInt(BigInt(v.i), field);
  }
  if ('eEfFgG'.includes(c)) {
    if ('f' in v) return percentFloat(fromBits(v.f), field);
    if ('i' in v && kind === 'bytes' && Number(v.i) === Infinity) throw wrong();
    if ('i' in v) return percentFloat(bigIntToFloat(BigInt(v.i)), field);
    throw wrong();
  }
  if (c === 'c') {
    if ('i' in v) return percentText(percentChar(BigInt(v.i), kind), field);
    const text = kind === 'str' && 's' in v ? v.s : kind === 'bytes' && 'b' in v ? v.b : '';
    if ([...text].length !== 1) throw wrong();
    return percentText(text, field);
  }
  if (kind === 'bytes' && 'sb'.includes(c)) {
    if (!('b' in v)) throw wrong();
    return percentText(v.b, field);
  }
  return percentText(c === 's' ? str(v) : c === 'r' && kind === 'str' ? repr(v) : asciiOfRepr(repr(v)), field);
}

describe('% as CPython 3.13', () => {
  const groups = byKind(recorded('percent'));
  for (const kind of ['str', 'bytes'] as const) {
    it(kind, () => expectAll(groups.get(kind)!, ([, template, args]) => attempt(() => percent(kind, template, args))));
  }
});

/** A caller of str-format.ts without attributes: positional arguments null stands for format_map. */
function formatTemplate(template: string, args: Value[] | null, kwargs: Record<string, Value>): string {
  const state: AutoNumber = { mode: 'none', next: 0 };
  const expand = (text: string, depth: number): string => {
    if (depth === 0) throw nestedTooDeep();
    let out = '';
    for (let m = nextMarkup(text, 0); m !== null; m = nextMarkup(text, m.end)) {
      out += m.literal;
      if (m.field === null) continue;
      const key = numberField(state, fieldFirst(m.field.name).key);
      let v: Value;
      if (typeof key === 'number') {
        if (args === null) throw positionInFormatMap();
        if (key >= args.length) throw positionOutOfRange(key);
        v = args[key]!;
      } else {
        if (!Object.hasOwn(kwargs, key)) throw new TextError('KeyError', strRepr(key));
        v = kwargs[key]!;
      }
      const c = m.field.conversion;
      if (c === 'r') v = { s: repr(v) };
      else if (c === 's') v = { s: str(v) };
      else if (c === 'a') v = { s: asciiOfRepr(repr(v)) };
      else if (c !== '') throw unknownConversion(c);
      out += format(v, m.field.specNested ? expand(m.field.spec, depth - 1) : m.field.spec);
    }
    return out;
  };
  return expand(template, MAX_NESTING);
}

describe('str.format as CPython 3.13', () => {
  const groups = byKind(recorded('markup'));
  const args: Value[] = [{ i: '7' }, { s: 'x' }, { i: '3' }];
  const kwargs: Record<string, Value> = { a: { i: '5' }, w: { i: '8' }, 'é': { s: 'q' } };
  it('markup', () => expectAll(groups.get('parse')!, ([, t]) => attempt(() => parseTemplate(t).map(
    (m) => [m.literal, m.field?.name ?? null, m.field?.spec ?? null, m.field === null || m.field.conversion === '' ? null : m.field.conversion]))));
  it('field names', () => expectAll(groups.get('name')!, ([, name]) => attempt(() => {
    const first = fieldFirst(name);
    const parts: unknown[] = [];
    for (let p = nextFieldPart(name, first.end); p !== null; p = nextFieldPart(name, p.end)) parts.push([p.kind === 'attribute', p.key]);
    return [first.key, parts];
  })));
  it('format', () => expectAll(groups.get('format')!, ([, t]) => attempt(() => formatTemplate(t, args, kwargs))));
  it('format_map', () => expectAll(groups.get('formatMap')!, ([, t]) => attempt(() => formatTemplate(t, null, kwargs))));
  it('knows every kind of case', () => expect([...groups.keys()].sort()).toEqual(['format', 'formatMap', 'name', 'parse']));
});

