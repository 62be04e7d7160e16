/** str.format and str.format_map. Models Objects/stringlib/unicode_format.h, CPython 3.13. */
import type { Machine, Ref } from '../memory/machine.ts';
import { decref, newRef, typeOf } from '../memory/refs.ts';
import {
  fieldFirst, MAX_NESTING, nestedTooDeep, nextFieldPart, nextMarkup, numberField, positionInFormatMap, positionOutOfRange, unknownConversion, type AutoNumber, type MarkupField,
} from '../text/str-format.ts';
import { TextError } from '../text/text-error.ts';
import { getAttr, getItem, repr, str } from './abstract.ts';
import { ascii } from './ascii.ts';
import { raiseKey } from './errors.ts';
import { formatExact, formatValue } from './format.ts';
import { intFromNumber } from './int.ts';
import type { MethodSpec } from './spec.ts';
import { strFromJs, strToJs } from './str.ts';
import { StrBuilder } from './str-build.ts';
import { raiseText } from './text-args.ts';
import { tupleItem, tupleSize } from './tuple.ts';

/** Where fields take their objects. Both give new references, 0 = error set; `position` may throw a TextError. */
interface Source {
  position(i: number): Ref;
  named(name: string): Ref;
}

function withKey(m: Machine, name: string, f: (key: Ref) => Ref): Ref {
  const key = strFromJs(m, name);
  const r = f(key);
  decref(m, key);
  return r;
}

/** The object of a field name such as `0.items[key]`. New; 0 = error. */
function fieldObject(m: Machine, name: string, source: Source, auto: AutoNumber): Ref {
  const first = fieldFirst(name);
  const key = numberField(auto, first.key);
  let o = typeof key === 'number' ? source.position(key) : source.named(key);
  try {
    for (let at = first.end; o !== 0;) {
      const part = nextFieldPart(name, at);
      if (part === null) break;
      const { kind, key: k } = part;
      let next: Ref;
      if (typeof k === 'number') {
        const i = intFromNumber(m, k);
        next = getItem(m, o, i);
        decref(m, i);
      } else next = withKey(m, k, (s) => (kind === 'attribute' ? getAttr(m, o, s) : getItem(m, o, s)));
      decref(m, o);
      o = next;
      at = part.end;
    }
    return o;
  } catch (e) {
    decref(m, o);
    throw e;
  }
}

const CONVERT: Readonly<Record<string, (m: Machine, o: Ref) => Ref>> = { r: repr, s: str, a: ascii };

/** Adds one field's text. False = error set. */
function addField(m: Machine, field: MarkupField, source: Source, depth: number, auto: AutoNumber, out: StrBuilder): boolean {
  let o = fieldObject(m, field.name, source, auto);
  if (o === 0) return false;
  try {
    if (field.conversion !== '') {
      const convert = CONVERT[field.conversion];
      if (convert === undefined) throw unknownConversion(field.conversion);
      const c = convert(m, o);
      if (c === 0) return false;
      decref(m, o);
      o = c;
    }
    let spec = field.spec;
    if (field.specNested) {
      const s = render(m, spec, source, depth - 1, auto);
      if (s === 0) return false;
      spec = strToJs(m, s);
      decref(m, s);
    }
    if (spec === '' && typeOf(m, o) === m.tStr) {
      out.addStr(o);
      return true;
    }
    const text = formatExact(m, o, spec);
    if (text !== null) {
      out.addJs(text);
      return true;
    }
    const r = withKey(m, spec, (s) => formatValue(m, o, s));
    if (r === 0) return false;
    out.addStr(r);
    decref(m, r);
    return true;
  } finally {
    decref(m, o);
  }
}

/** The template with its fields filled in. New; 0 = error. */
function render(m: Machine, template: string, source: Source, depth: number, auto: AutoNumber): Ref {
  if (depth < 1) throw nestedTooDeep();
  const out = new StrBuilder(m);
  try {
    for (let item = nextMarkup(template, 0); item !== null; item = nextMarkup(template, item.end)) {
      out.addJs(item.literal);
      if (item.field !== null && !addField(m, item.field, source, depth, auto, out)) return out.drop();
    }
  } catch (e) {
    out.drop();
    throw e;
  }
  return out.finish();
}

function renderTop(m: Machine, self: Ref, source: Source): Ref {
  try {
    return render(m, strToJs(m, self), source, MAX_NESTING, { mode: 'none', next: 0 });
  } catch (e) {
    if (!(e instanceof TextError)) throw e;
    return raiseText(m, e);
  }
}

function format(m: Machine, self: Ref, argv: number, nargs: number, kwnames: Ref): Ref {
  // Text without a brace comes back as it is, the very object.
  if (typeOf(m, self) === m.tStr && !/[{}]/.test(strToJs(m, self))) return newRef(m, self);
  const arg = (i: number): Ref => newRef(m, m.i32[(argv >> 2) + 2 * i]!);
  return renderTop(m, self, {
    position: (i) => {
      if (i >= nargs) throw positionOutOfRange(i);
      return arg(i);
    },
    named: (name) => {
      for (let k = 0, n = kwnames === 0 ? 0 : tupleSize(m, kwnames); k < n; k++) if (strToJs(m, tupleItem(m, kwnames, k)) === name) return arg(nargs + k);
      return withKey(m, name, (key) => raiseKey(m, key));
    },
  });
}

function formatMap(m: Machine, self: Ref, mapping: Ref): Ref {
  return renderTop(m, self, {
    position: () => { throw positionInFormatMap(); },
    named: (name) => withKey(m, name, (key) => getItem(m, mapping, key)),
  });
}

export const STR_FORMAT_METHODS: readonly MethodSpec[] = [
  { name: 'format', sig: '($raw)', fn: format },
  { name: 'format_map', sig: '(mapping, /)', fn: formatMap },
];
