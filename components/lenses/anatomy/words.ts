/**
 * What the fields of structs mean: which saying of the strings a field gets, and with which numbers. One record by the
 * field's name; a saying is short enough for the row, `about` is the sentence told when the row is lit.
 */
import type { FieldView, ObjectView, RegionView } from '#engine/session/contract.ts';
import type { AnatomyStrings } from './strings.ts';

export interface FieldContext { field: FieldView; region: RegionView; object: ObjectView }

type Say = (t: AnatomyStrings, c: FieldContext, n: number) => string;

/** Sign and number of digits, as lv_tag packs them: `digits << 3 | sign`, sign 0 plus, 1 zero, 2 minus. */
const tag: Say = (t, { object }, n) => (object.type === 'bool' ? t.boolTag : t.tag(n >> 3, n & 3));

/** The bits of a str's state: interned 2, kind 3, compact 1, ascii 1. */
const state: Say = (t, { field }) => {
  const bits = Number(field.value);
  return t.state((bits >> 2) & 7, (bits & 64) !== 0, (bits & 3) !== 0);
};

const pointer: Say = (t, { field }) => (field.to === undefined ? t.nothing : t.leadsTo);

const SAY: Readonly<Record<string, Say>> = {
  ob_refcnt: (t, { object }, n) => (object.ghost ? t.countGhost(n) : object.immortal ? t.immortal : t.places(n)),
  ob_type: (t, { object }) => t.itIsA(object.type),
  ob_size: (t, { object }, n) => (object.type === 'bytes' || object.type === 'bytearray' ? t.bytesInUse(n) : t.itemsInUse(n)),
  ob_item: (t, { field }) => (field.to === undefined ? t.noItems : t.itemsElsewhere),
  allocated: (t, _, n) => t.roomFor(n),
  ob_alloc: (t, _, n) => t.roomForBytes(n),
  lv_tag: tag,
  ob_fval: (t) => t.double,
  length: (t, { object }, n) => (object.type === 'str' ? t.characters(n) : t.leadsTo),
  hash: (t, { field }) => (field.value === '-1' ? t.noHash : t.hash),
  ob_shash: (t, { field }) => (field.value === '-1' ? t.noHash : t.hash),
  state,
  utf8_length: (t, _, n) => (n === 0 ? t.noUtf8 : t.bytesInUse(n)),
  utf8: (t, { field }) => (field.to === undefined ? t.noUtf8 : t.leadsTo),
  data: (t, { object }) => t.textData(object.length),
  ob_sval: (t, { object }) => t.bytesData(object.length),
  ma_used: (t, _, n) => t.entries(n),
  ma_version_tag: (t) => t.watched,
  ma_keys: (t) => t.keysElsewhere,
  ma_values: (t, { field }) => (field.to === undefined ? t.valuesWithKeys : t.valuesApart),
  capacity: (t, _, n) => t.valuesRoom(n),
  size: (t, _, n) => t.valuesSet(n),
  embedded: (t, _, n) => (n === 1 ? t.valuesInside : t.valuesOutside),
  valid: (t, _, n) => (n === 1 ? t.valuesValid : t.valuesGone),
  order: (t) => t.valuesOrder,
  dk_refcnt: (t, _, n) => t.sharedBy(n),
  dk_log2_size: (t, _, n) => t.slots(2 ** n),
  dk_log2_index_bytes: (t, _, n) => t.indexBytes(2 ** n),
  dk_kind: (t, _, n) => t.keysKind(n),
  dk_version: (t) => t.cached,
  dk_usable: (t) => t.usable,
  dk_nentries: (t, _, n) => t.entries(n),
  dk_indices: (t) => t.indices,
  fill: (t) => t.filled,
  used: (t, _, n) => t.entries(n),
  mask: (t, _, n) => t.slots(n + 1),
  table: (t, { field, region, object }) => (field.to !== undefined && field.to > region.start && field.to < object.address + 200 ? t.tableInside : t.tableElsewhere),
  finger: (t) => t.finger,
  weakreflist: (t, { field }) => (field.to === undefined ? t.noWeak : t.leadsTo),
  weaklist: (t, { field }) => (field.to === undefined || field.value === '0' ? t.noWeak : t.leadsTo),
  __dict__: (t, { field }) => (field.to === undefined ? t.noDict : t.dictElsewhere),
  _gc_next: (t, { field, object }) => (object.ghost ? t.leftOver : field.to === undefined ? t.notTracked : t.gcNext),
  _gc_prev: (t, { field, object }) => (object.ghost ? t.leftOver : field.to === undefined ? t.notTracked : t.gcPrev),
  next: (t) => t.freeNext,
  room: (t) => t.emptySlot,
  spare: (t) => t.emptySlot,
};

const PATTERNS: readonly (readonly [RegExp, Say])[] = [
  [/^ob_digit\[(\d+)\]$/, (t, { field }) => t.digit(30 * Number(/\d+/.exec(field.name)![0]))],
  [/^\[\d+\]$/, (t, { field }) => (field.to === undefined ? t.emptySlot : t.item)],
  [/^\.\w+$/, (t, { field }) => (field.to === undefined ? t.attributeUnset : t.attribute)],
  [/me_hash$/, (t) => t.keyHash],
  [/me_key$/, (t, { field }) => (field.to === undefined ? t.emptySlot : t.key)],
  [/me_value$/, (t, { field }) => (field.to === undefined ? t.emptySlot : t.entryValue)],
  [/\.key$/, (t, { field }) => (field.to === undefined ? t.emptySlot : t.item)],
  [/\.hash$/, (t) => t.keyHash],
];

/** What the field's bytes mean, in a few words. */
export function meaning(t: AnatomyStrings, context: FieldContext): string {
  const { field } = context;
  const say = (Object.hasOwn(SAY, field.name) ? SAY[field.name] : undefined) ?? PATTERNS.find(([pattern]) => pattern.test(field.name))?.[1];
  if (say) return say(t, context, Number.parseInt(field.value, 10) || 0);
  if (field.kind === 'pad') return t.padding;
  return field.kind === 'pointer' ? pointer(t, context, 0) : '';
}

/** The sentence told of a lit field; '' when the short saying is all there is. */
export function about(t: AnatomyStrings, { field }: FieldContext): string {
  const told: Readonly<Record<string, string>> = t.about;
  if (Object.hasOwn(told, field.name)) return told[field.name]!;
  return /^ob_digit/.test(field.name) ? told.ob_digit! : /^\[\d+\]$/.test(field.name) ? told.item! : /^\.\w+$/.test(field.name) ? told.attribute! : field.kind === 'pad' ? told.padding! : '';
}

/** Whether the bytes of a field spell one whole number, lowest byte first. */
export const spellsNumber = (field: FieldView): boolean => field.kind === 'count' || field.kind === 'size' || field.kind === 'int';
