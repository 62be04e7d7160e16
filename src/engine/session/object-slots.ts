/**
 * The references an object holds, each with the 8 cells it is stored in, labelled as Python would write the access.
 * One record per type; what has none is read through its tp_traverse. Never runs Python code.
 */
import type { Machine, Ref } from '../memory/machine.ts';
import { CELL, CODE, DEQUE, DEQUE_BLOCK, DICT, EXC, FUNCTION, GEN, LIST, MANAGED, METHOD, SET, TPFLAGS, TUPLE, TYPE, VALUES } from '../memory/layout.ts';
import { hasFlag, typeOf } from '../memory/refs.ts';
import { BYTEARRAY, MEMORYVIEW } from '../objects/bytes-object.ts';
import { DESCR } from '../objects/descr.ts';
import { keyCell, nextPosition, valueCell, valuesOf } from '../objects/dict.ts';
import { keyAt } from '../objects/dict-keys.ts';
import { cachedKeys, isEmbedded, numberAt } from '../objects/dict-values.ts';
import { inlineValues } from '../objects/instance-dict.ts';
import { strToJs } from '../objects/str.ts';
import { tupleSize } from '../objects/tuple.ts';
import { genState, STATE } from '../vm/generator.ts';
import type { SlotView } from './contract.ts';
import { staticBase, textOf } from './object-text.ts';
import { at, isObject, typeNameOf } from './peek.ts';

/** Most slots of one object listed: the first ones and the last. */
export const MOST_SLOTS = 32;

export interface Slots { slots: SlotView[]; more: number }

const slot = (m: Machine, label: string, where: number): SlotView => ({ label, to: m.i32[where >> 2]! || null, at: where });

/** n places from `first`, `step` bytes apart, the middle left out when there are too many. */
function places(m: Machine, n: number, label: (i: number) => string, where: (i: number) => number): Slots {
  const slots: SlotView[] = [];
  const head = n <= MOST_SLOTS ? n : MOST_SLOTS - 4;
  for (let i = 0; i < head; i++) slots.push(slot(m, label(i), where(i)));
  for (let i = Math.max(head, n - 4); i < n; i++) slots.push(slot(m, label(i), where(i)));
  return { slots, more: n - slots.length };
}

/** Entries of a dict in insertion order, deleted ones skipped. */
function entries(m: Machine, d: Ref): { key: Ref; where: number }[] {
  const out: { key: Ref; where: number }[] = [];
  for (let i = nextPosition(m, d, 0); i >= 0; i = nextPosition(m, d, i + 1)) out.push({ key: at(m, keyCell(m, d, i), 0), where: valueCell(m, d, i) });
  return out;
}

/** Attributes that an instance keeps in itself, in the order in which they were set. */
export function inlineAttributes(m: Machine, o: Ref): { key: Ref; where: number }[] {
  const v = inlineValues(m, o);
  if (v === 0) return [];
  const k = cachedKeys(m, typeOf(m, o));
  return Array.from({ length: m.u8[v + VALUES.size]! }, (_, pos) => {
    const i = numberAt(m, v, pos);
    return { key: at(m, keyAt(m, k, i), 0), where: v + VALUES.values + 8 * i };
  });
}

/** A key as it stands between brackets: its value, or its type and address. */
function keyText(m: Machine, key: Ref): string {
  if (!isObject(m, key)) return '?';
  return textOf(m, key) || `${typeNameOf(m, typeOf(m, key))} …${key.toString(16).slice(-4)}`;
}

/** Keys that are objects with an identity of their own get a slot as well; numbers and texts are in the label. */
function dictSlots(m: Machine, d: Ref): Slots {
  const all = entries(m, d);
  const found = places(m, all.length, (i) => `[${keyText(m, all[i]!.key)}]`, (i) => all[i]!.where);
  for (const { key, where } of all.slice(0, MOST_SLOTS)) {
    if (isObject(m, key) && textOf(m, key) === '') found.slots.push(slot(m, `key ${keyText(m, key)}`, where - 8));
  }
  return found;
}

function setSlots(m: Machine, s: Ref): Slots {
  const table = at(m, s, SET.table), n = at(m, s, SET.mask) + 1;
  const used: number[] = [];
  for (let i = 0; i < n; i++) { const k = m.i32[(table + 16 * i) >> 2]!; if (k !== 0 && k !== 1) used.push(table + 16 * i); }
  return places(m, used.length, (i) => `{${keyText(m, m.i32[used[i]! >> 2]!)}}`, (i) => used[i]!);
}

/** Fields by name, the empty ones left out. */
function fields(m: Machine, o: Ref, list: readonly (readonly [string, number])[]): Slots {
  return { slots: list.map(([label, offset]) => slot(m, label, o + offset)).filter((s) => s.to !== null), more: 0 };
}

function functionSlots(m: Machine, f: Ref): Slots {
  const closure = at(m, f, FUNCTION.closure), defaults = at(m, f, FUNCTION.defaults);
  const out: SlotView[] = [];
  const { template } = m.codes[at(m, at(m, f, FUNCTION.code), CODE.id)]!;
  if (defaults !== 0) {
    const first = template.argcount - tupleSize(m, defaults);
    for (let i = 0; i < tupleSize(m, defaults); i++) out.push(slot(m, `${template.localsplusnames[first + i] ?? i}=`, defaults + TUPLE.items + 8 * i));
  }
  if (closure !== 0) {
    const free = template.localsplusnames.filter((_, i) => (template.localspluskinds[i]! & 0x80) !== 0);
    for (let i = 0; i < tupleSize(m, closure); i++) out.push(slot(m, `cell ${free[i] ?? i}`, closure + TUPLE.items + 8 * i));
  }
  return { slots: out, more: 0 };
}

/** What a class itself was given: attributes that are neither dunder nor functions and the like. */
function classSlots(m: Machine, t: Ref): Slots {
  if (!hasFlag(m, t, TPFLAGS.HEAPTYPE) || at(m, t, TYPE.dict) === 0) return { slots: [], more: 0 };
  const own = entries(m, at(m, t, TYPE.dict)).filter(({ key, where }) => {
    const name = textOf(m, key);
    const v = m.i32[where >> 2]!;
    return !name.startsWith("'__") && isObject(m, v) && !QUIET_VALUES.has(typeNameOf(m, typeOf(m, v)));
  });
  return places(m, own.length, (i) => `.${strToJs(m, own[i]!.key)}`, (i) => own[i]!.where);
}
const QUIET_VALUES = new Set(['function', 'staticmethod', 'classmethod', 'property', 'member_descriptor', 'getset_descriptor', 'wrapper_descriptor', 'method_descriptor']);

function generatorSlots(m: Machine, g: Ref): Slots {
  const state = genState(m, g);
  if (state === STATE.cleared || state === STATE.completed) return { slots: [], more: 0 };
  const f = g + GEN.frame;
  const { template } = m.codes[at(m, at(m, f, 0), CODE.id)]!;
  const n = template.localsplusnames.length, first = f + 72, top = m.i32[(f + 64) >> 2]! * 4;
  const out: SlotView[] = [];
  for (let i = 0; i < n; i++) if (m.i32[(first + 8 * i) >> 2] !== 0) out.push(slot(m, template.localsplusnames[i]!, first + 8 * i));
  for (let a = first + 8 * n, i = 0; a < top; a += 8, i++) if (m.i32[a >> 2] !== 0) out.push(slot(m, `stack ${i}`, a));
  return { slots: out, more: 0 };
}

/** Items of a deque, left to right, wherever their blocks lie. */
function dequeSlots(m: Machine, d: Ref): Slots {
  const where: number[] = [];
  const n = at(m, d, DEQUE.size);
  for (let b = at(m, d, DEQUE.leftblock), i = at(m, d, DEQUE.leftindex); where.length < n && b !== 0; i++) {
    if (i === DEQUE_BLOCK.length) { b = at(m, b, DEQUE_BLOCK.right); i = 0; }
    where.push(b + DEQUE_BLOCK.data + 8 * i);
  }
  return places(m, n, (i) => `[${i}]`, (i) => where[i]!);
}

const SLOTS: Readonly<Record<string, (m: Machine, o: Ref) => Slots>> = {
  list: (m, l) => places(m, at(m, l, LIST.size), (i) => `[${i}]`, (i) => at(m, l, LIST.items) + 8 * i),
  tuple: (m, t) => places(m, at(m, t, TUPLE.size), (i) => `[${i}]`, (i) => t + TUPLE.items + 8 * i),
  dict: dictSlots,
  set: setSlots,
  deque: dequeSlots,
  frozenset: setSlots,
  cell: (m, c) => fields(m, c, [['contents', CELL.ref]]),
  function: functionSlots,
  /** Past the managed buffer between them, which a program cannot name. */
  memoryview: (m, v) => fields(m, v, [['.obj', MEMORYVIEW.obj]]),
  method: (m, b) => fields(m, b, [['__func__', METHOD.func], ['__self__', METHOD.self]]),
  type: classSlots,
  generator: generatorSlots,
  coroutine: generatorSlots,
  mappingproxy: (m, p) => fields(m, p, [['mapping', 16]]),
  property: (m, p) => fields(m, p, [['fget', 16], ['fset', 24], ['fdel', 32]]),
  BaseException: (m, e) => fields(m, e, [['.args', EXC.args], ['__traceback__', EXC.traceback], ['__context__', EXC.context], ['__cause__', EXC.cause]]),
};
/** Told by their text alone. */
const CLOSED = new Set(['int', 'bool', 'float', 'complex', 'str', 'bytes', 'bytearray', 'NoneType', 'module', 'code', 'builtin_function_or_method', 'range', 'object', 'ReferenceType', 'frame', 'NotImplementedType', 'ellipsis']);

/** References a built-in part holds, by its traverse; each is then looked for in the object's own words. */
function traversed(m: Machine, o: Ref): Slots {
  const t = typeOf(m, o);
  const f = at(m, t, TYPE.traverse);
  if (f === 0) return { slots: [], more: 0 };
  const held = new Set<Ref>();
  m.fns[f]!(m, o, (r: Ref) => { held.add(r); });
  held.delete(t);
  const out: SlotView[] = [];
  for (let a = o + 16, end = o + at(m, t, TYPE.basicsize); a < end; a += 8) {
    const r = m.i32[a >> 2]!;
    if (held.has(r)) out.push(slot(m, `+${a - o}`, a));
  }
  return { slots: out, more: 0 };
}

/** Address of the dict pointer an instance has, 0 = none. */
export function instanceDictAt(m: Machine, o: Ref): number {
  const t = typeOf(m, o);
  if (hasFlag(m, t, TPFLAGS.MANAGED_DICT)) return o + MANAGED.dict;
  const offset = at(m, t, TYPE.dictoffset);
  return offset > 0 && hasFlag(m, t, TPFLAGS.HEAPTYPE) ? o + offset : 0;
}

/** Attributes in `__slots__`, bases first. */
function memberSlots(m: Machine, o: Ref): SlotView[] {
  const out: SlotView[] = [];
  for (let t = typeOf(m, o); hasFlag(m, t, TPFLAGS.HEAPTYPE); t = at(m, t, TYPE.base)) {
    const own: SlotView[] = [];
    for (const { where } of entries(m, at(m, t, TYPE.dict))) {
      const d = m.i32[where >> 2]!;
      if (isObject(m, d) && typeOf(m, d) === m.types['member_descriptor'] && at(m, d, DESCR.type) === t) own.push(slot(m, `.${strToJs(m, at(m, d, DESCR.name))}`, o + at(m, d, DESCR.offset)));
    }
    out.unshift(...own);
  }
  return out;
}

/** Everything an object holds that a picture shows. */
export function slotsOf(m: Machine, o: Ref): Slots {
  const t = typeOf(m, o);
  const base = staticBase(m, t);
  const flags = at(m, t, TYPE.flags);
  const name = (flags & TPFLAGS.TYPE) !== 0 ? 'type' : (flags & TPFLAGS.BASE_EXC) !== 0 ? 'BaseException' : typeNameOf(m, base);
  const read = SLOTS[name];
  const builtIn = read !== undefined ? read(m, o) : CLOSED.has(name) ? { slots: [], more: 0 } : traversed(m, o);
  if (t === base || name === 'type') return builtIn;
  const slots = [...memberSlots(m, o)];
  let { more } = builtIn;
  const dictAt = instanceDictAt(m, o);
  const dict = dictAt === 0 ? 0 : m.i32[dictAt >> 2]!;
  // Once a program has asked for the dict, the attributes are shown there.
  if (dict !== 0) slots.push(slot(m, '.__dict__', dictAt));
  else {
    const all = inlineAttributes(m, o);
    const found = places(m, all.length, (i) => `.${strToJs(m, all[i]!.key)}`, (i) => all[i]!.where);
    slots.push(...found.slots);
    more += found.more;
  }
  return { slots: [...slots, ...builtIn.slots], more };
}

/** Blocks an object owns besides its own: item array, bytes, key table, values of a dict, names of a class's instances. */
export function partsOf(m: Machine, o: Ref): { start: Ref; title: string; of: Ref }[] {
  const out: { start: Ref; title: string; of: Ref }[] = [];
  const t = typeOf(m, o);
  const flags = at(m, t, TYPE.flags);
  const name = typeNameOf(m, staticBase(m, t));
  if ((flags & TPFLAGS.LIST) !== 0 && at(m, o, LIST.items) !== 0) out.push({ start: at(m, o, LIST.items), title: 'items of list', of: o });
  if (name === 'bytearray' && at(m, o, BYTEARRAY.bytes) !== 0) out.push({ start: at(m, o, BYTEARRAY.bytes), title: 'bytes of bytearray', of: o });
  if ((flags & TPFLAGS.DICT) !== 0) keysPart(m, o, 'dict keys', out);
  if ((name === 'set' || name === 'frozenset') && at(m, o, SET.table) !== o + SET.smalltable) out.push({ start: at(m, o, SET.table), title: 'table of set', of: o });
  if (name === 'deque') for (let b = at(m, o, DEQUE.leftblock); b !== 0; b = at(m, b, DEQUE_BLOCK.right)) out.push({ start: b, title: 'block of deque', of: o });
  if ((flags & TPFLAGS.TYPE) !== 0 && cachedKeys(m, o) !== 0) out.push({ start: cachedKeys(m, o), title: 'names of instances', of: o });
  return out;
}

function keysPart(m: Machine, d: Ref, title: string, out: { start: Ref; title: string; of: Ref }[]): void {
  const k = at(m, d, DICT.keys), v = valuesOf(m, d);
  if (v !== 0) { if (!isEmbedded(m, v)) out.push({ start: v, title: 'values of dict', of: d }); } else if (k !== 0 && k !== m.emptyKeys) out.push({ start: k, title, of: d });
}
