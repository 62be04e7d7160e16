/**
 * Bytes a step stored into a bytearray, in words. No reference moves and no event tells of it; the two states do.
 */
import type { Address, RegionView, Snapshot } from '#engine/session/contract.ts';
import type { Lang } from './strings.ts';

const TITLE = 'bytes of bytearray';

interface Store { names: string[]; cells: { at: number; before: number; after: number }[] }

function storesOf(before: Snapshot, after: Snapshot): Store[] {
  const was = new Map<Address, RegionView>(before.regions.filter((r) => r.title === TITLE && !r.ghost).map((r) => [r.start, r]));
  const names = new Map<Address, string[]>();
  for (const f of after.frames) for (const n of f.names) if (n.to !== null) names.set(n.to, [...(names.get(n.to) ?? []), n.name]);
  const out: Store[] = [];
  for (const now of after.regions) {
    const old = was.get(now.start);
    if (now.title !== TITLE || now.ghost || !old || old.owner !== now.owner) continue;
    const cells = now.bytes.flatMap((b, at) => (at < old.bytes.length && old.bytes[at] !== b ? [{ at, before: old.bytes[at], after: b }] : []));
    if (cells.length > 0) out.push({ names: names.get(now.owner) ?? [], cells });
  }
  return out;
}

const SAY: Record<Lang, { one: (of: string, at: number, a: number, b: number) => string; run: (of: string, from: number, to: number) => string; many: (of: string, n: number) => string; named: (name: string) => string; bare: string }> = {
  en: {
    one: (of, at, a, b) => `Cell ${at} of ${of} changes: **${a} to ${b}**.`,
    run: (of, from, to) => `Cells ${from} to ${to} of ${of} change.`,
    many: (of, n) => `${n} cells of ${of} change.`,
    named: (name) => `the bytearray \`${name}\``,
    bare: 'a bytearray',
  },
  'zh-CN': {
    one: (of, at, a, b) => `${of}的第 ${at} 个单元改变：**${a} 变为 ${b}**。`,
    run: (of, from, to) => `${of}的第 ${from} 到 ${to} 个单元改变。`,
    many: (of, n) => `${of}有 ${n} 个单元改变。`,
    named: (name) => `bytearray \`${name}\` `,
    bare: '一个 bytearray ',
  },
};

/** One sentence for the bytes stored between two states, '' when none were. Cells are numbered from 0, as Python indexes them. */
export function narrateStores(before: Snapshot | null, after: Snapshot, lang: Lang): string {
  const [store] = before ? storesOf(before, after) : [];
  if (!store) return '';
  const say = SAY[lang];
  const of = store.names.length > 0 ? say.named(store.names[0]) : say.bare;
  const { cells } = store;
  if (cells.length === 1) return say.one(of, cells[0].at, cells[0].before, cells[0].after);
  const first = cells[0].at, last = cells[cells.length - 1].at;
  return last - first + 1 === cells.length ? say.run(of, first, last) : say.many(of, cells.length);
}
