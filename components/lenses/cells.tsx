/**
 * Memory as numbered cells, eight a row, the struct laid over them: field, bracket, value. From pools to blocks to cells
 * to bits. Hatched bytes are left over; in a freed block the bytes the free itself wrote are not hatched.
 */
import type { ComponentChildren } from 'preact';
import type { Address, FieldView, PoolView, RegionView, Snapshot } from '#engine/session/contract.ts';
import { isPart, MOST_ROWS, rowsOf, sectionsOf, type CellPlace, type CellPlan, type Section } from './cell-plan.ts';
import { InfinitySign, TextArrow } from './glyphs.tsx';
import { addressPrefix, shortAddress } from './scene.ts';
import { lensStrings, type Lang, type LensStrings } from './strings.ts';

export type Zoom = 'pools' | 'blocks' | 'cells' | 'bits';

export interface CellsProps {
  snapshot: Snapshot;
  before: Snapshot | null;
  plan: CellPlan;
  lang: Lang;
  lit?: Address | null;
  zoom?: Zoom;
  /** Pool whose blocks are shown; the first when null. */
  pool?: Address | null;
  /** First byte of the eight whose bits are shown. */
  word?: Address | null;
  /** Cells, pools and blocks can be pressed only where the page can answer. */
  live?: boolean;
  legend?: ComponentChildren;
  /** Drawn at build: no table. */
  still?: boolean;
}

const ZOOMS: Zoom[] = ['pools', 'blocks', 'cells', 'bits'];

function hex(byte: number): string { return byte.toString(16).padStart(2, '0'); }

/** A region's title in the language of the page. */
export function titleOf(title: string, lang: Lang): string {
  if (lang === 'en') return title;
  const items = /^items of (.+)$/.exec(title);
  if (items) return `${items[1]} 的元素数组`;
  if (title === 'bytes of bytearray') return 'bytearray 的字节';
  if (title === 'block of deque') return 'deque 的块';
  if (title === 'table of set') return 'set 的散列表';
  return ({ items: '元素数组', 'dict keys': 'dict 的键表', 'values of dict': 'dict 的值', 'names of instances': '实例共用的名字', frame: '栈帧', entries: '条目' } as Record<string, string>)[title] ?? title;
}

interface RowModel { offset: number; bytes: (number | null)[]; fields: FieldView[]; starts: boolean[] }

function rowModels(region: RegionView, section: Section): RowModel[] {
  const rows: RowModel[] = [];
  const last = Math.min(section.to, section.from + MOST_ROWS * 8);
  for (let at = section.from; at < last; at += 8) {
    const bytes = Array.from({ length: 8 }, (_, i) => (at + i < section.to ? region.bytes[at + i] ?? null : null));
    const fields = region.fields.filter((f) => f.offset >= at && f.offset < at + 8 && f.offset < section.to && f.kind !== 'pad');
    const starts = bytes.map((_, i) => i > 0 && region.fields.some((f) => f.offset === at + i));
    rows.push({ offset: at, bytes, fields, starts });
  }
  return rows;
}

function isPointer(f: FieldView | undefined): boolean { return !!f && (f.kind === 'pointer' || f.kind === 'gc') && f.to !== undefined && f.to !== 0; }

/** Written by the free itself: the count, and the link of the free list. */
function isFresh(f: FieldView | undefined): boolean { return !!f && /^next|free/.test(f.name); }

function Row({ region, row, old, end, section, digits, live }: { region: RegionView; row: RowModel; old: RegionView | undefined; end: boolean; section: Section; digits: number; live: boolean }) {
  const first = row.fields[0];
  const count = row.fields.find((f) => f.kind === 'count');
  const changed = count !== undefined && old !== undefined && old.bytes.slice(count.offset, count.offset + count.size).some((b, i) => b !== region.bytes[count.offset + i]);
  const born = count !== undefined && old === undefined;
  /** Plain bytes are marked where the step changed them. */
  const data = old !== undefined && !region.ghost && row.fields.some((f) => f.kind === 'bytes' || f.kind === 'text') ? old.bytes : null;
  const stale = region.ghost && section.kind !== 'unused';
  const immortal = count !== undefined && /immortal|∞/.test(count.value);
  const classes = ['row'];
  if (section.kind === 'unused') classes.push('off');
  else {
    if (isPointer(first)) classes.push('ref');
    if (count) classes.push('cnt');
    if (count && (changed || born) && !immortal) classes.push('chg');
    if (stale) classes.push('stale');
    if (stale && isFresh(first)) classes.push('fresh');
  }
  if (end) classes.push('end');
  if (row.fields.length === 0) classes.push('nobr');
  const address = region.start + row.offset;
  return (
    <div class={classes.join(' ')} data-word={live && section.kind !== 'unused' ? address : undefined}>
      <span class="ad">{shortAddress(address, digits)}</span>
      {row.bytes.map((b, i) => {
        const at = row.offset + i;
        const inCount = count !== undefined && at >= count.offset && at < count.offset + count.size;
        const hot = inCount && !immortal && b !== null && ((changed && old!.bytes[at] !== b) || (born && b !== 0) || (changed && at === count!.offset));
        const stored = data !== null && b !== null && data[at] !== b;
        const z = b === 0 || b === null;
        const k = `${row.starts[i] ? 'fs' : ''}${hot ? (region.ghost || b === 0 ? ' hot0' : ' hot') : stored ? ' st' : ''}`.trim() || undefined;
        const text = b === null ? '' : hex(b);
        return z ? <i key={i} class={k}>{text}</i> : <b key={i} class={k}>{text}</b>;
      })}
      <span class="br" />
      <span class="f">
        {row.fields.length > 0 && (
          <>
            <span class="n">{row.fields.slice(0, 2).map((f) => f.name).join(' · ')}{row.fields.length > 2 && ' …'}</span>
            <span class="v">{immortal ? <InfinitySign /> : isPointer(first) && <TextArrow />}{!immortal && row.fields.slice(0, 2).map((f) => (f.kind === 'bytes' ? '' : f.value)).filter(Boolean).join(' · ')}</span>
          </>
        )}
      </span>
    </div>
  );
}

function SectionView({ region, section, old, t, lang, digits, live }: { region: RegionView; section: Section; old: RegionView | undefined; t: LensStrings; lang: Lang; digits: number; live: boolean }) {
  const rows = rowModels(region, section);
  const size = section.to - section.from;
  const hidden = rowsOf(size) - rows.length;
  const title = titleOf(region.title, lang);
  const label = section.kind === 'gc' ? t.gcHeader : section.kind === 'unused' ? t.unused : section.kind === 'part' ? (region.ghost ? t.freedTitle(title) : title) : t.objectOf(title);
  return (
    <>
      <div class="grp"><span>{label}</span><span>{section.kind === 'part' ? shortAddress(region.owner, digits) : t.bytesUnit(size)}{hidden > 0 && ` (${t.moreEvents(hidden * 8)} B)`}</span></div>
      {rows.map((row, i) => <Row key={row.offset} region={region} row={row} old={old} end={i === rows.length - 1} section={section} digits={digits} live={live} />)}
    </>
  );
}

function CellBlocks(props: CellsProps) {
  const { snapshot, before, plan, lang, lit = null, live = false, legend } = props;
  const t = lensStrings(lang);
  const now = new Map(snapshot.regions.map((r) => [r.start, r]));
  const past = new Map((before?.regions ?? []).map((r) => [r.start, r]));
  const digits = plan.digits;
  /** The region as it was, if it was the same life; a block used again counts as new. */
  const oldOf = (r: RegionView): RegionView | undefined => {
    if (before === null) return r;
    const old = past.get(r.start);
    return old && !(old.ghost && !r.ghost) ? old : undefined;
  };
  const part = (place: CellPlace) => {
    const region = now.get(place.start);
    return (
      <div key={place.start} class={`blk part${region && lit === region.owner ? ' lit' : ''}`} data-a={region?.owner} style={`min-height:${place.height}px`}>
        {region && sectionsOf(region).filter((s) => s.kind !== 'unused' || s.to - s.from >= 8).map((s) => <SectionView key={s.kind} region={region} section={s} old={oldOf(region)} t={t} lang={lang} digits={digits} live={live} />)}
      </div>
    );
  };
  return (
    <>
      <div class={`cells${digits > 4 ? ' long' : ''}`}>
        {plan.blocks.map((place) => {
          const region = now.get(place.start);
          return (
            <>
              <div key={place.start} class={`blk${region && lit === region.owner ? ' lit' : ''}`} data-a={region?.owner} style={`min-height:${place.height}px`}>
                {region && (
                  <>
                    <p class="bh">{region.ghost ? t.freedTitle(titleOf(region.title, lang)) : titleOf(region.title, lang)}<span class="a">{t.block} {shortAddress(region.start, digits)} · {t.bytesUnit(region.blockSize)}</span></p>
                    {sectionsOf(region).map((s) => <SectionView key={s.kind} region={region} section={s} old={oldOf(region)} t={t} lang={lang} digits={digits} live={live} />)}
                  </>
                )}
              </div>
              {plan.parts.filter((p) => p.owner === place.owner).map(part)}
            </>
          );
        })}
      </div>
      {plan.left > 0 && <p class="nothing">{t.moreRegions(plan.left)}</p>}
      {legend}
    </>
  );
}

function Pools({ pools, t, digits, live }: { pools: PoolView[]; t: LensStrings; digits: number; live: boolean }) {
  if (pools.length === 0) return <p class="nothing">{t.noPools}</p>;
  return (
    <ol class="pools">
      {pools.map((p) => {
        const inside = (
          <>
            <span class="ad">{shortAddress(p.address, digits)}</span><span class="sz">{t.bytesUnit(p.blockSize)}</span>
            <span class="bar" style={`--u:${(p.used / p.capacity) * 100}%;--f:${(p.free / p.capacity) * 100}%`}><i /><em /></span>
            <span class="num">{p.used} / {p.capacity}</span>
          </>
        );
        return <li key={p.address} title={t.poolUse(p.used, p.free, p.virgin)}>{live ? <button type="button" data-pool={p.address}>{inside}</button> : <div>{inside}</div>}</li>;
      })}
    </ol>
  );
}

const POOL_HEADER = 48;

function Blocks({ snapshot, pool, t, lit, digits, live }: { snapshot: Snapshot; pool: PoolView | undefined; t: LensStrings; lit: Address | null; digits: number; live: boolean }) {
  if (!pool) return <p class="nothing">{t.noPools}</p>;
  const byBlock = new Map(snapshot.objects.map((o) => [o.block, o]));
  const map = pool.map ?? 'u'.repeat(pool.used) + 'f'.repeat(pool.free) + 'v'.repeat(pool.virgin);
  return (
    <div class="blockmap">
      <p class="grp"><span>{t.poolTitle(pool.blockSize)}</span><span>{shortAddress(pool.address, digits)} · {t.poolUse(pool.used, pool.free, pool.virgin)}</span></p>
      <div class="grid">
        {[...map].map((c, i) => {
          const address = pool.address + POOL_HEADER + i * pool.blockSize;
          const o = byBlock.get(address);
          const k = `${c}${o && !o.ghost ? ' known' : ''}${o && lit === o.address ? ' lit' : ''}`;
          return o && live
            ? <button key={i} type="button" class={k} data-a={o.address} data-focus={o.address} title={`${o.type} ${shortAddress(o.address, digits)}`} />
            : <i key={i} class={k} title={shortAddress(address, digits)} />;
        })}
      </div>
      <div class="lens-legend"><span><i class="u" />{t.usedBlock}</span><span><i class="l3" />{t.freeBlock}</span><span><i class="v" />{t.virginBlock}</span></div>
    </div>
  );
}

function Bits({ snapshot, plan, word, t, digits }: { snapshot: Snapshot; plan: CellPlan; word: Address | null; t: LensStrings; digits: number }) {
  const fallback = snapshot.regions.find((r) => plan.blocks.some((b) => b.start === r.start));
  const at = word ?? (fallback ? fallback.start + (fallback.fields.find((f) => f.kind === 'count')?.offset ?? 0) : null);
  const region = at === null ? undefined : snapshot.regions.find((r) => at >= r.start && at < r.start + r.bytes.length);
  if (at === null || !region) return <p class="nothing">{t.noPools}</p>;
  const offset = at - region.start;
  const bytes = region.bytes.slice(offset, offset + 8);
  const field = region.fields.find((f) => offset >= f.offset && offset < f.offset + f.size);
  return (
    <div class="bits" data-a={region.owner}>
      <p class="grp"><span>{field?.name ?? region.title}</span><span>{field ? `= ${field.value}` : ''}</span></p>
      <div class="bitrow head" aria-hidden="true"><span class="ad" />{[128, 64, 32, 16, 8, 4, 2, 1].map((v) => <span key={v}>{v}</span>)}<span /><span /></div>
      {bytes.map((b, i) => (
        <div key={i} class="bitrow">
          <span class="ad">{shortAddress(at + i, digits)}</span>
          {Array.from({ length: 8 }, (_, k) => { const bit = (b >> (7 - k)) & 1; return bit ? <b key={k}>1</b> : <i key={k}>0</i>; })}
          <span class="hx">{hex(b)}</span><span class="dec">{b}</span>
        </div>
      ))}
    </div>
  );
}

export function Cells(props: CellsProps) {
  const { snapshot, plan, lang, lit = null, zoom = 'cells', pool = null, word = null, live = false, still = false } = props;
  const t = lensStrings(lang);
  const digits = plan.digits;
  const labels: Record<Zoom, string> = { pools: t.pools, blocks: t.blocks, cells: t.cellsWord, bits: t.bits };
  const shownPool = snapshot.pools.find((p) => p.address === pool) ?? snapshot.pools.find((p) => plan.blocks.some((b) => b.start >= p.address && b.start < p.address + 16384)) ?? snapshot.pools[0];
  return (
    <div class={`lens lens-cells z-${zoom}`}>
      <div class="lens-cap">
        <span>{t.cells}</span>
        <span class="plain">
          <span class="zoombar" role="group" aria-label={t.zoom}>
            {ZOOMS.map((z) => <button key={z} type="button" data-zoom={z} aria-pressed={z === zoom}>{labels[z]}</button>)}
          </span>
          <span class="hint">{zoom === 'bits' ? t.bitHint : zoom === 'cells' ? t.rowHint : ''}{zoom === 'cells' && plan.prefixOf > 0 && <span class="wideonly"> · <code>{addressPrefix(plan.prefixOf, digits)}</code></span>}</span>
        </span>
      </div>
      {zoom === 'cells' && <CellBlocks {...props} />}
      {zoom === 'pools' && <Pools pools={snapshot.pools} t={t} digits={digits} live={live} />}
      {zoom === 'blocks' && <Blocks snapshot={snapshot} pool={shownPool} t={t} lit={lit} digits={digits} live={live} />}
      {zoom === 'bits' && <Bits snapshot={snapshot} plan={plan} word={word} t={t} digits={digits} />}
      {!still && <CellsTable snapshot={snapshot} plan={plan} lang={lang} />}
    </div>
  );
}

function CellsTable({ snapshot, plan, lang }: { snapshot: Snapshot; plan: CellPlan; lang: Lang }) {
  const t = lensStrings(lang);
  const shown = snapshot.regions.filter((r) => [...plan.blocks, ...plan.parts].some((p) => p.start === r.start));
  return (
    <details class="lens-table">
      <summary>{t.tableOf(t.cells)}</summary>
      {shown.map((r) => (
        <table key={r.start}>
          <caption>{r.ghost ? t.freedTitle(titleOf(r.title, lang)) : titleOf(r.title, lang)} {shortAddress(isPart(r) ? r.start : r.owner, plan.digits)}</caption>
          <thead><tr><th>{t.th.at}</th><th>{t.th.field}</th><th>{t.th.value}</th></tr></thead>
          <tbody>{r.fields.slice(0, 24).map((f) => <tr key={f.offset}><td><code>{shortAddress(r.start + f.offset, plan.digits)}</code></td><td><code>{f.name}</code></td><td>{f.value}</td></tr>)}</tbody>
        </table>
      ))}
    </details>
  );
}
