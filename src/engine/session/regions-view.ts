/** Objects and their blocks as runs of cells with the struct's fields lying on them. */
import type { Machine, Ref } from '../memory/machine.ts';
import { BYTES, DEQUE_BLOCK, DICT, KEYS, KEYS_KIND, LIST, LONG, SET, STR, STR_STATE, TPFLAGS, TUPLE, TYPE, VALUES } from '../memory/layout.ts';
import { hasFlag, IMMORTAL, preheaderOf, typeOf } from '../memory/refs.ts';
import { BYTEARRAY } from '../objects/bytes-object.ts';
import { entriesOf, keyAt, keysBytes, kindOf } from '../objects/dict-keys.ts';
import { cachedKeys, valuesBytes } from '../objects/dict-values.ts';
import { INLINE } from '../objects/instance-dict.ts';
import { charAt, strToJs } from '../objects/str.ts';
import { floatRepr } from '../text/float-repr.ts';
import { strRepr } from '../text/repr.ts';
import type { Address, FieldView, RegionView } from './contract.ts';
import type { Ghost } from './lives.ts';
import { blockBytes } from './log.ts';
import { partsOf } from './object-slots.ts';
import { staticBase, textOf } from './object-text.ts';
import { structBytes } from './objects-view.ts';
import { at, isObject, typeNameOf } from './peek.ts';
import { FIELDS, GC_HEAD, HEAD, MANAGED_HEAD, type FieldSpec } from './struct-fields.ts';

/** Most bytes of one region. */
const MOST_BYTES = 640;

/** '…4c40': the end of an address, as the course writes them. */
const short = (a: Address): string => `…${a.toString(16).padStart(4, '0').slice(-4)}`;

/** A pointer as told beside its cells: the value it leads to when that is short, else the address; '0' for NULL. */
function pointerText(m: Machine, to: Ref): string {
  if (to === 0) return '0';
  if (!isObject(m, to)) return short(to);
  const t = typeOf(m, to);
  if (hasFlag(m, to === t ? m.tType : t, TPFLAGS.TYPE)) return typeNameOf(m, to);
  const text = m.i32[to >> 2]! === 0 ? '' : textOf(m, to);
  return text !== '' && text.length <= 24 ? text : short(to);
}

type Reader = (m: Machine, where: number, size: number) => Pick<FieldView, 'value' | 'to'>;

const READ: Readonly<Record<FieldView['kind'], Reader>> = {
  count: (m, a) => ({ value: m.i32[a >> 2] === IMMORTAL ? 'immortal' : String(m.i32[a >> 2]) }),
  pointer: (m, a) => { const to = m.i32[a >> 2]!; return { value: pointerText(m, to), ...(to !== 0 && { to }) }; },
  gc: (m, a) => { const raw = m.i32[a >> 2]!, to = raw & ~7; return { value: to === 0 ? String(raw) : short(to), ...(to !== 0 && { to }) }; },
  size: (m, a) => ({ value: String(m.i32[a >> 2]) }),
  int: (m, a, size) => ({ value: size === 8 ? String((BigInt(m.i32[(a >> 2) + 1]!) << 32n) | BigInt(m.i32[a >> 2]! >>> 0)) : size === 1 ? String(m.u8[a]) : size === 2 ? String(m.u8[a]! | (m.u8[a + 1]! << 8)) : String(m.i32[a >> 2]) }),
  hash: (m, a) => ({ value: String((BigInt(m.i32[(a >> 2) + 1]!) << 32n) | BigInt(m.i32[a >> 2]! >>> 0)) }),
  float: (m, a) => ({ value: floatRepr(m.f64[a >> 3]!) }),
  flags: (m, a, size) => ({ value: `0x${(size === 1 ? m.u8[a]! : m.i32[a >> 2]! >>> 0).toString(16)}` }),
  bytes: (m, a, size) => ({ value: Array.from(m.u8.subarray(a, a + Math.min(size, 8)), (b) => b.toString(16).padStart(2, '0')).join(' ') }),
  text: (m, a, size) => ({ value: strRepr(String.fromCharCode(...m.u8.subarray(a, a + size))) as string }),
  pad: () => ({ value: '' }),
};

function field(m: Machine, start: Address, where: Address, size: number, name: string, kind: FieldView['kind']): FieldView {
  return { offset: where - start, size, name, kind, ...READ[kind](m, where, size) };
}

/** Pointer cells [0], [1], ... from `from`. */
function items(m: Machine, start: Address, from: Address, n: number, label: (i: number) => string): FieldView[] {
  return Array.from({ length: Math.min(n, MOST_BYTES / 8) }, (_, i) => field(m, start, from + 8 * i, 8, label(i), 'pointer'));
}

/** What follows the fixed fields: digits, characters, items. */
function tail(m: Machine, o: Ref, start: Address): FieldView[] {
  const flags = at(m, typeOf(m, o), TYPE.flags);
  if ((flags & TPFLAGS.LONG) !== 0) return Array.from({ length: Math.max(1, at(m, o, LONG.tag) >> 3) }, (_, i) => field(m, start, o + LONG.digit + 4 * i, 4, `ob_digit[${i}]`, 'int'));
  if ((flags & TPFLAGS.TUPLE) !== 0) return items(m, start, o + TUPLE.items, at(m, o, TUPLE.size), (i) => `[${i}]`);
  if ((flags & TPFLAGS.BYTES) !== 0) return [field(m, start, o + BYTES.data, at(m, o, BYTES.size) + 1, 'ob_sval', 'bytes')];
  if ((flags & TPFLAGS.UNICODE) === 0) return [];
  const state = at(m, o, STR.state), kind = (state & STR_STATE.kindMask) >> STR_STATE.kindShift, n = at(m, o, STR.length);
  const ascii = (state & STR_STATE.ascii) !== 0;
  const head = ascii ? m.profile.asciiHeader : m.profile.compactHeader;
  let text = '';
  for (let i = 0; i < Math.min(n, 24); i++) text += String.fromCodePoint(charAt(m, o, i));
  const out = ascii ? [] : [field(m, start, o + STR.utf8Length, 8, 'utf8_length', 'size'), field(m, start, o + STR.utf8, 8, 'utf8', 'pointer')];
  return [...out, { offset: o + head - start, size: Math.min((n + 1) * kind, MOST_BYTES), name: 'data', kind: 'text', value: strRepr(text) as string }];
}

const lay = (m: Machine, o: Ref, start: Address, specs: readonly FieldSpec[]): FieldView[] => specs.map(([offset, size, name, kind]) => field(m, start, o + offset, size, name, kind));

function headFields(m: Machine, o: Ref, start: Address): FieldView[] {
  const pre = o - start;
  return [...(pre >= 32 ? lay(m, o, start, MANAGED_HEAD) : []), ...(pre >= 16 ? lay(m, o, start, GC_HEAD) : []), ...lay(m, o, start, HEAD)];
}

function fixedFields(m: Machine, o: Ref, start: Address): FieldView[] {
  const t = typeOf(m, o);
  const known = FIELDS[hasFlag(m, t, TPFLAGS.BASE_EXC) ? 'BaseException' : typeNameOf(m, staticBase(m, t)).replace(/^bool$/, 'int').replace(/^frozenset$/, 'set')];
  if (known !== undefined) return lay(m, o, start, known);
  const fields: FieldView[] = [];
  for (let a = o + 16, end = o + structBytes(m, o); a < end && a < start + MOST_BYTES; a += 8) fields.push(field(m, start, a, 8, `+${a - o}`, isObject(m, m.i32[a >> 2]!) ? 'pointer' : 'int'));
  return fields;
}

/** Values of the names a class's instances share: in the instance, or in a block of a dict's own. `v` = their first byte. */
function valueFields(m: Machine, v: Address, start: Address, k: Ref): FieldView[] {
  const n = m.u8[v]!;
  const one = (at: number, name: string): FieldView => field(m, start, v + at, 1, name, 'int');
  const name = (i: number): string => (i < entriesOf(m, k) ? `.${strToJs(m, m.i32[keyAt(m, k, i) >> 2]!)}` : 'spare');
  return [
    one(VALUES.capacity, 'capacity'), one(VALUES.size, 'size'), one(VALUES.embedded, 'embedded'), one(VALUES.valid, 'valid'),
    field(m, start, v + 4, 4, 'padding', 'pad'), ...items(m, start, v + VALUES.values, n, name), field(m, start, v + VALUES.values + 8 * n, (n + 7) & ~7, 'order', 'bytes'),
  ];
}

/** Inline values behind an instance: their bytes, 0 = it has no room for any. */
function inlineBytes(m: Machine, o: Ref): number {
  return hasFlag(m, typeOf(m, o), TPFLAGS.INLINE_VALUES) ? valuesBytes(m.u8[o + INLINE]!) : 0;
}

const bytesAt = (m: Machine, start: Address, n: number): number[] => Array.from(m.u8.subarray(start, start + Math.min(n, MOST_BYTES)));

/** The object's own block. */
function objectRegion(m: Machine, o: Ref, ghost: boolean): RegionView {
  const start = o - preheaderOf(m, typeOf(m, o));
  const inline = inlineBytes(m, o);
  const n = o - start + structBytes(m, o) + inline;
  const inside = (f: FieldView): boolean => f.offset + f.size <= MOST_BYTES;
  return {
    start, title: typeNameOf(m, typeOf(m, o)), owner: o, blockSize: blockBytes(m, start) || (n + 15) & ~15, bytes: bytesAt(m, start, n),
    fields: [...headFields(m, o, start), ...fixedFields(m, o, start), ...tail(m, o, start), ...(inline > 0 ? valueFields(m, o + INLINE, start, cachedKeys(m, typeOf(m, o))) : [])].filter(inside), ghost,
  };
}

const KEY_FIELDS: readonly FieldSpec[] = [[KEYS.refcnt, 8, 'dk_refcnt', 'int'], [KEYS.log2Size, 1, 'dk_log2_size', 'int'], [KEYS.log2IndexBytes, 1, 'dk_log2_index_bytes', 'int'], [KEYS.kind, 1, 'dk_kind', 'int'], [KEYS.kind + 1, 1, 'padding', 'pad'], [KEYS.version, 4, 'dk_version', 'int'], [KEYS.usable, 8, 'dk_usable', 'size'], [KEYS.nentries, 8, 'dk_nentries', 'size']];

function keyTable(m: Machine, k: Ref): { n: number; fields: FieldView[] } {
  const first = keyAt(m, k, 0) - (kindOf(m, k) === KEYS_KIND.general ? 8 : 0);
  const fields = [...lay(m, k, k, KEY_FIELDS), { offset: KEYS.indices, size: first - k - KEYS.indices, name: 'dk_indices', kind: 'bytes' as const, value: READ.bytes(m, k + KEYS.indices, first - k - KEYS.indices).value }];
  for (let i = 0; i < entriesOf(m, k); i++) {
    const a = keyAt(m, k, i);
    if (kindOf(m, k) === KEYS_KIND.general) fields.push(field(m, k, a - 8, 8, `[${i}].me_hash`, 'hash'));
    fields.push(field(m, k, a, 8, `[${i}].me_key`, 'pointer'), field(m, k, a + 8, 8, `[${i}].me_value`, 'pointer'));
  }
  return { n: keysBytes(m, k), fields: fields.filter((f) => f.offset + f.size <= MOST_BYTES) };
}

/** A block an object owns besides its own. */
function partRegion(m: Machine, owner: Ref, part: { start: Ref; title: string; of: Ref }): RegionView {
  const base = { start: part.start, title: part.title, owner, blockSize: blockBytes(m, part.start), ghost: false };
  if (part.title === 'items of list') {
    const n = at(m, part.of, LIST.allocated);
    return { ...base, bytes: bytesAt(m, part.start, 8 * n), fields: items(m, part.start, part.start, n, (i) => (i < at(m, part.of, LIST.size) ? `[${i}]` : 'room')) };
  }
  if (part.title === 'bytes of bytearray') {
    const n = at(m, part.of, BYTEARRAY.alloc), used = at(m, part.of, BYTEARRAY.start) - part.start + at(m, part.of, BYTEARRAY.size);
    const bytes = bytesAt(m, part.start, n);
    const fields = Array.from({ length: Math.ceil(Math.min(used, bytes.length) / 8) }, (_, i): FieldView => ({ offset: 8 * i, size: Math.min(8, used - 8 * i), name: `[${8 * i}]–[${Math.min(8 * i + 8, used) - 1}]`, kind: 'bytes', value: '' }));
    return { ...base, bytes, fields };
  }
  if (part.title === 'values of dict') return { ...base, bytes: bytesAt(m, part.start, valuesBytes(m.u8[part.start]!)), fields: valueFields(m, part.start, part.start, at(m, part.of, DICT.keys)) };
  if (part.title === 'table of set') {
    const n = at(m, part.of, SET.mask) + 1;
    const fields = Array.from({ length: Math.min(n, MOST_BYTES / 16) }, (_, i) => [field(m, part.start, part.start + 16 * i, 8, `[${i}].key`, 'pointer'), field(m, part.start, part.start + 16 * i + 8, 8, `[${i}].hash`, 'hash')]).flat();
    return { ...base, bytes: bytesAt(m, part.start, 16 * n), fields };
  }
  if (part.title === 'block of deque') {
    const fields = [field(m, part.start, part.start + DEQUE_BLOCK.left, 8, 'leftlink', 'pointer'), ...items(m, part.start, part.start + DEQUE_BLOCK.data, DEQUE_BLOCK.length, (i) => `data[${i}]`), field(m, part.start, part.start + DEQUE_BLOCK.right, 8, 'rightlink', 'pointer')];
    return { ...base, bytes: bytesAt(m, part.start, DEQUE_BLOCK.bytes), fields: fields.filter((f) => f.offset + f.size <= MOST_BYTES) };
  }
  const { n, fields } = keyTable(m, part.start);
  return { ...base, bytes: bytesAt(m, part.start, n), fields };
}

/** Regions of live objects and of ghosts, in the order given. */
export function regionsView(m: Machine, objects: readonly Ref[], ghosts: readonly Ghost[]): RegionView[] {
  const out: RegionView[] = [];
  for (const o of objects) {
    out.push(objectRegion(m, o, false));
    for (const part of partsOf(m, o)) out.push(partRegion(m, o, part));
  }
  for (const g of ghosts) if (isObject(m, g.address)) out.push(ghostRegion(m, g));
  return out;
}

/** A freed block: the head's fields, the first word being the allocator's link when the block begins with the object. */
function ghostRegion(m: Machine, g: Ghost): RegionView {
  const start = g.address - preheaderOf(m, typeOf(m, g.address));
  const n = Math.min(g.blockSize || 16, MOST_BYTES);
  const fields = headFields(m, g.address, start);
  if (fields[0] !== undefined) fields[0] = { ...field(m, start, start, 8, 'next', 'pointer') };
  const known = FIELDS[typeNameOf(m, staticBase(m, typeOf(m, g.address)))] ?? [];
  return { start, title: g.type, owner: g.address, blockSize: g.blockSize, bytes: bytesAt(m, start, n), fields: [...fields, ...lay(m, g.address, start, known)].filter((f) => f.offset + f.size <= n), ghost: true };
}
