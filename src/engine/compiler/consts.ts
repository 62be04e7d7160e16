/**
 * Constants and when two of them are one object (CPython 3.13 Objects/codeobject.c, _PyCode_ConstantKey).
 *
 * Invariant: within one compilation, constants of equal type and value (signs of zero told apart) are the same JS
 * object, across all its code objects, as CPython's const cache makes them the same Python object. That goes for code
 * objects too: a condition or a finally clause generated twice has one, when all but the qualified name agrees.
 */
import type { CodeTemplate, Const } from '../bytecode/code.ts';

const number = (v: number): string => (Object.is(v, -0) ? '-0' : String(v));

/** Equal keys, equal constants. */
function keyOf(value: Const, codes: Map<CodeTemplate, string>): string {
  switch (value.t) {
    case 'None': case 'True': case 'False': case 'Ellipsis': return value.t;
    case 'int': return `i${value.v}`;
    case 'float': return `f${number(value.v)}`;
    case 'complex': return `c${number(value.re ?? 0)},${number(value.v)}`;
    case 'str': return `s${value.v.length}:${value.v}`;
    case 'bytes': return `b${value.v.join()}`;
    case 'tuple': return `(${value.items.map((item) => keyOf(item, codes)).join(';')})`;
    case 'frozenset': return `{${value.items.map((item) => keyOf(item, codes)).sort().join(';')}}`;
    case 'code': {
      let key = codes.get(value.code);
      if (key === undefined) codes.set(value.code, key = codeKey(value.code, codes));
      return key;
    }
  }
}

/** What two code objects must share to be equal (code_richcompare); the qualified name is not part of it. */
function codeKey(code: CodeTemplate, codes: Map<CodeTemplate, string>): string {
  return `o${[
    code.name, code.argcount, code.posonlyargcount, code.kwonlyargcount, code.flags, code.firstlineno, code.stacksize,
    code.instructions.join(), code.positions.join(), code.exceptionTable.join(), code.names.join(),
    code.localsplusnames.join(), code.localspluskinds.join(), code.consts.map((c) => keyOf(c, codes)).join(';'),
  ].join('|')}`;
}

/** One per compilation. */
export class ConstCache {
  private readonly values = new Map<string, Const>();
  private readonly codes = new Map<CodeTemplate, string>();

  /** The one object that stands for this value; its items are canonical too. */
  merge(value: Const): Const {
    const key = keyOf(value, this.codes);
    const known = this.values.get(key);
    if (known) return known;
    const canonical: Const = value.t === 'tuple' || value.t === 'frozenset'
      ? { ...value, items: value.items.map((item) => this.merge(item)) }
      : value;
    this.values.set(key, canonical);
    return canonical;
  }

  /** `items` without repetitions, the first kept, as a set would. */
  distinct(items: readonly Const[]): Const[] {
    const seen = new Set<string>();
    return items.filter((item) => {
      const key = equalityKey(item);
      return seen.has(key) ? false : seen.add(key) && true;
    });
  }
}

/** Key under Python's ==, which makes 1, 1.0 and True one element of a set. */
function equalityKey(value: Const): string {
  switch (value.t) {
    case 'True': return 'n1';
    case 'False': return 'n0';
    case 'int': return `n${value.v}`;
    case 'float': return Number.isInteger(value.v) ? `n${BigInt(value.v)}` : `n${value.v}`;
    case 'complex': return (value.re ?? 0) === 0 && value.v === 0 ? 'n0' : `c${(value.re ?? 0) + 0},${value.v + 0}`;
    case 'str': return `s${value.v}`;
    case 'bytes': return `b${value.v.join()}`;
    case 'tuple': return `(${value.items.map(equalityKey).join(';')})`;
    case 'frozenset': return `{${value.items.map(equalityKey).sort().join(';')}}`;
    case 'code': return `o${value.code.qualname}:${value.code.firstlineno}`;
    default: return value.t;
  }
}

/** The constants of one code object, in the order they were first needed. */
export class ConstTable {
  private readonly cache: ConstCache;
  list: Const[] = [];

  constructor(cache: ConstCache) { this.cache = cache; }

  indexOf(value: Const): number {
    const canonical = this.cache.merge(value);
    const known = this.list.indexOf(canonical);
    return known >= 0 ? known : this.list.push(canonical) - 1;
  }
}

export const NONE: Const = Object.freeze({ t: 'None' });
export const TRUE: Const = Object.freeze({ t: 'True' });
export const FALSE: Const = Object.freeze({ t: 'False' });
export const str = (v: string): Const => ({ t: 'str', v, made: true });
/** A docstring: the literal itself when nothing was stripped from it. */
export const docConst = (raw: string, clean: string): Const => (raw === clean ? { t: 'str', v: raw } : str(clean));
export const int = (v: number | bigint): Const => ({ t: 'int', v: BigInt(v), made: true });
export const tuple = (items: readonly Const[]): Const => ({ t: 'tuple', items, made: true });

/** bool() of a constant. */
export function truthOf(value: Const): boolean {
  switch (value.t) {
    case 'None': case 'False': return false;
    case 'True': case 'Ellipsis': case 'code': return true;
    case 'int': return value.v !== 0n;
    case 'float': return value.v !== 0;
    case 'complex': return value.v !== 0 || (value.re ?? 0) !== 0;
    case 'str': case 'bytes': return value.v.length > 0;
    case 'tuple': case 'frozenset': return value.items.length > 0;
  }
}
