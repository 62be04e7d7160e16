/** str.format and format_map. Models Objects/stringlib/unicode_format.h, CPython 3.13. */
import type { Machine, Ref } from '../memory/machine.ts';
import { decref, newRef } from '../memory/refs.ts';
import { fieldFirst, MAX_NESTING, nestedTooDeep, nextFieldPart, nextMarkup, numberField, positionInFormatMap, positionOutOfRange, unknownConversion, type AutoNumber } from '../text/str-format.ts';
import { TextError } from '../text/text-error.ts';
import { getAttrStr, getItem, repr, str } from './abstract.ts';
import { ascii } from './ascii.ts';
import { raise, raiseKey } from './errors.ts';
import { formatValue } from './format.ts';
import { intFromNumber } from './int.ts';
import { strFromJs, strToJs } from './str.ts';

class Raised extends Error {}

interface Args { argv: number; nargs: number; kw: Ref; map: Ref }

/** template.format(*args, **kw), or with `map` (borrowed, not 0) format_map. New str, 0 on error. */
export function strFormat(m: Machine, template: Ref, argv: number, nargs: number, kw: Ref, map: Ref): Ref {
  try {
    return strFromJs(m, expand(m, strToJs(m, template), { argv, nargs, kw, map }, { mode: 'none', next: 0 }, MAX_NESTING));
  } catch (e) {
    if (e instanceof Raised) return 0;
    if (e instanceof TextError) return e.type === 'KeyError' ? raise(m, 'KeyError', e.message) : raise(m, e.type, e.message);
    throw e;
  }
}

function expand(m: Machine, template: string, a: Args, auto: AutoNumber, depth: number): string {
  if (depth <= 0) throw nestedTooDeep();
  let out = '';
  for (let mk = nextMarkup(template, 0); mk !== null; mk = nextMarkup(template, mk.end)) {
    out += mk.literal;
    if (mk.field === null) continue;
    const f = mk.field;
    let v = lookup(m, f.name, a, auto);
    if (f.conversion !== '') {
      const c = f.conversion === 's' ? str(m, v) : f.conversion === 'r' ? repr(m, v) : f.conversion === 'a' ? ascii(m, v) : null;
      decref(m, v);
      if (c === null) throw unknownConversion(f.conversion);
      if (c === 0) throw new Raised();
      v = c;
    }
    let spec: Ref;
    try { spec = strFromJs(m, f.specNested ? expand(m, f.spec, a, auto, depth - 1) : f.spec); } catch (e) { decref(m, v); throw e; }
    const r = formatValue(m, v, spec);
    decref(m, v);
    decref(m, spec);
    if (r === 0) throw new Raised();
    out += strToJs(m, r);
    decref(m, r);
  }
  return out;
}

/** The object a field names. New reference. */
function lookup(m: Machine, name: string, a: Args, auto: AutoNumber): Ref {
  const first = fieldFirst(name);
  const key = numberField(auto, first.key);
  let v: Ref;
  if (typeof key === 'number') {
    if (a.map !== 0) throw positionInFormatMap();
    if (key >= a.nargs) throw positionOutOfRange(key);
    v = newRef(m, m.i32[(a.argv >> 2) + 2 * key]!);
  } else if (a.map !== 0) {
    const k = strFromJs(m, key);
    v = getItem(m, a.map, k);
    decref(m, k);
    if (v === 0) throw new Raised();
  } else {
    v = 0;
    for (let i = 0; i < (a.kw === 0 ? 0 : m.i32[(a.kw + 16) >> 2]!); i++) if (strToJs(m, m.i32[(a.kw + 24 + 8 * i) >> 2]!) === key) v = newRef(m, m.i32[(a.argv >> 2) + 2 * (a.nargs + i)]!);
    if (v === 0) { const k = strFromJs(m, key); raiseKey(m, k); decref(m, k); throw new Raised(); }
  }
  for (let p = nextFieldPart(name, first.end); p !== null; p = nextFieldPart(name, p.end)) {
    let next: Ref;
    if (p.kind === 'attribute') next = getAttrStr(m, v, String(p.key));
    else { const k = typeof p.key === 'number' ? intFromNumber(m, p.key) : strFromJs(m, p.key); next = getItem(m, v, k); decref(m, k); }
    decref(m, v);
    if (next === 0) throw new Raised();
    v = next;
  }
  return v;
}
