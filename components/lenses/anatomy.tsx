/**
 * One object taken apart: each field of its struct beside its bytes beside what they mean, the words in front of it, the
 * blocks it owns, padding and unused room. A field, its bytes and its meaning are one row, so pointing at any lights all.
 *
 * Follows a path (`a`, `a[0]`, `@ADDRESS`) through the run. Pure: what is lit comes in.
 */
import type { Address, RegionView, Snapshot } from '#engine/session/contract.ts';
import { bytesOf, holderOf, MOST_FIELD, namesOf, shown, type Anatomy as Taken, type Body, type Group, type Lain, type RoomPlan } from './anatomy/body.ts';
import { arrowsOf, GUTTER, heightOf, WIDTHS } from './anatomy/arrows.ts';
import { anatomyStrings, type AnatomyStrings } from './anatomy/strings.ts';
import { about, meaning, spellsNumber } from './anatomy/words.ts';
import { titleOf } from './cells.tsx';
import { InfinitySign, TextArrow } from './glyphs.tsx';
import { Legend, type LegendItem } from './legend.tsx';
import { shortAddress } from './scene.ts';
import { lensStrings, type Lang } from './strings.ts';

export interface AnatomyProps {
  snapshot: Snapshot;
  before: Snapshot | null;
  /** What to show: a path. */
  of: string;
  /** Names offered, over the whole run; those of this state when empty. */
  names?: readonly string[];
  room?: RoomPlan | null;
  lang: Lang;
  /** Row pointed at, and which of its bytes. */
  field?: string | null;
  byte?: number | null;
  lit?: Address | null;
  digits?: number;
  live?: boolean;
  /** Drawn at build: no table. */
  still?: boolean;
}

const LEGEND: LegendItem[] = ['count', 'stored', 'idle', 'ghost', 'reference'];

interface Shared { t: AnatomyStrings; taken: Taken; digits: number; lang: Lang; field: string | null; first: string; live: boolean; known: ReadonlySet<Address>; /** Rows that lead to a part on show. */ holders: ReadonlySet<string> }

const hex = (byte: number): string => byte.toString(16).padStart(2, '0');

/** A region as it was, if it was the same life; a block used again counts as new. Itself before the first step. */
function oldOf(region: RegionView, before: Snapshot | null): RegionView | undefined {
  if (before === null) return region;
  const old = before.regions.find((r) => r.start === region.start && r.owner === region.owner);
  return old && !(old.ghost && !region.ghost) ? old : undefined;
}

const changed = (region: RegionView, old: RegionView | undefined, l: Lain): boolean => old !== undefined && old !== region && bytesOf(region, l).some((b, i) => b !== old.bytes[l.offset + i]);

/** The value beside a field, as told: its text, or an arrow and where it leads. */
function valueText(l: Lain): string { return l.field === null || l.field.kind === 'bytes' ? '' : l.field.value; }

function Row({ l, group, body, old, s }: { l: Lain; group: Group; body: Body; old: RegionView | undefined; s: Shared }) {
  const { t, taken, digits } = s;
  const { region } = body;
  const f = l.field;
  const name = f?.name ?? '';
  const count = f?.kind === 'count';
  const unused = group.kind === 'unused';
  const moved = changed(region, old, l);
  const born = old === undefined && count;
  const endless = count && taken.object.immortal;
  const was = moved && old && f ? old.fields.find((x) => x.offset === l.offset && x.name === f.name)?.value : undefined;
  // In a freed block, what the free itself wrote is not left over.
  const stale = region.ghost && !moved && !/^next$/.test(name);
  const said = stale ? t.leftOver : f ? meaning(t, { field: f, region, object: taken.object }) : unused ? '' : group.kind === 'part' ? t.tableRoom : t.padding;
  const leads = f?.to !== undefined && (f.kind === 'pointer' || f.kind === 'gc');
  const quiet = unused || f === null || f.kind === 'pad' || name === 'room' || (group.kind === 'part' && f.kind === 'pointer' && f.to === undefined);
  const k = ['fld', leads ? 'ref' : '', count ? 'cnt' : '', count && (moved || born) && !endless ? 'chg' : '', stale ? 'stale' : '', quiet ? 'off' : '', s.holders.has(l.key) ? 'holds' : '', s.field === l.key ? 'on' : ''].filter(Boolean).join(' ');
  const shownSize = Math.min(l.size, MOST_FIELD);
  const from = Math.floor(l.offset / 8) * 8;
  const value = valueText(l);
  const to = f?.to;
  const label = `${name || (unused ? t.group.unused : t.unnamed)}: ${[endless ? '' : value, said].filter(Boolean).join(', ')}`;
  return (
    <div class={k} data-field={l.key} role="group" aria-label={label} tabIndex={s.live ? ((s.field ?? s.first) === l.key ? 0 : -1) : undefined}>
      <span class="n">{name && f?.kind !== 'pad' && <code>{name}</code>}{!unused && group.kind !== 'part' && name && f?.kind !== 'pad' && <i>{offsetText(region.start + l.offset - taken.object.address)}</i>}</span>
      <span class="by">
        {Array.from({ length: l.lines }, (_, line) => (
          <span key={line} class="ln">
            <span class={`ad${region.start + from === taken.object.address ? ' id' : ''}`}>{shortAddress(region.start + from + 8 * line, digits)}</span>
            {Array.from({ length: 8 }, (__, c) => {
              const at = from + 8 * line + c;
              if (at < l.offset || at >= l.offset + shownSize) return <s key={c} />;
              const b = l.known ? region.bytes[at] ?? null : null;
              const differs = moved && old!.bytes[at] !== b;
              const hot = count && !endless && (differs || (born && b !== 0));
              const cls = hot ? (b === 0 || region.ghost ? 'hot0' : 'hot') : differs ? 'st' : undefined;
              return b === 0 || b === null ? <i key={c} class={cls}>{b === null ? '' : '00'}</i> : <b key={c} class={cls}>{hex(b)}</b>;
            })}
          </span>
        ))}
      </span>
      <span class="m">
        {endless ? <InfinitySign /> : value !== '' && (leads
          ? to !== undefined && s.known.has(to) && to !== taken.object.address
            ? <button type="button" class="v" tabIndex={-1} data-of={`@${to}`} title={t.follow(value)}><TextArrow />{value}</button>
            : <span class="v"><TextArrow />{value}</span>
          : quiet || f?.kind === 'flags' ? null : <span class="v">{value}</span>)}
        <span class="w">{said}{l.size > shownSize && ` · ${t.moreBytes(l.size - shownSize)}`}</span>
        {was !== undefined && f && f.kind !== 'bytes' && !leads && <em>{t.was(was)}</em>}
      </span>
    </div>
  );
}

const offsetText = (by: number): string => (by < 0 ? `−${-by}` : `+${by}`);

function BodyView({ body, before, s, lit }: { body: Body; before: Snapshot | null; s: Shared; lit: boolean }) {
  const { region } = body;
  const { t, lang, digits, taken } = s;
  const old = oldOf(region, before);
  const part = body.groups.some((g) => g.kind === 'part');
  const title = titleOf(region.title, lang);
  return (
    <section class={`an-body${part ? ' part' : ''}${lit ? ' lit' : ''}${region.ghost ? ' ghost' : ''}`} data-a={region.owner}>
      <p class="bh"><b>{region.ghost ? t.freed(title) : title}</b><span class="a">{!part && taken.fixed ? t.fixed : t.block(shortAddress(region.start, digits), region.blockSize)}</span></p>
      {body.groups.map((g) => (
        <div key={g.kind} class={`grp g-${g.kind}`}>
          <p class="gh"><span>{groupTitle(t, g, region)}</span><span>{g.kind === 'head' && !region.ghost ? t.idOf(shortAddress(taken.object.address, digits)) : lensStrings(lang).bytesUnit(g.to - g.from)}</span></p>
          {g.lain.map((l) => <Row key={l.key} l={l} group={g} body={body} old={old} s={s} />)}
          {g.hidden > 0 && <p class="left">{t.more(g.hidden)}</p>}
        </div>
      ))}
    </section>
  );
}

function groupTitle(t: AnatomyStrings, g: Group, region: RegionView): string {
  if (region.ghost && g.kind === 'own') return t.group.ghost;
  return g.kind === 'own' ? t.group.own(region.title) : g.kind === 'part' ? t.group[/^items/.test(region.title) ? 'items' : region.title === 'dict keys' || region.title === 'names of instances' ? 'keys' : 'part'] : t.group[g.kind];
}

/** The sentence under the picture: of the row pointed at, else where the bytes of the object go. */
function told(s: Shared, byte: number | null): string {
  const { t, taken, digits } = s;
  const { object } = taken;
  for (const body of [taken.own, ...taken.parts]) {
    for (const g of body.groups) {
      const l = g.lain.find((x) => x.key === s.field);
      if (!l) continue;
      const { region } = body;
      const context = l.field && { field: l.field, region, object };
      const out = [t.spread(l.field?.name ?? t.unnamed, shortAddress(region.start + l.offset, digits), l.size)];
      if (context) out.push(about(t, context));
      if (byte !== null && l.known && byte < l.size) {
        const value = region.bytes[l.offset + byte] ?? 0;
        const weight = context && spellsNumber(context.field) && byte > 0 ? (256n ** BigInt(byte)).toLocaleString('en') : '';
        out.push(t.byteOf(byte + 1, l.size, hex(value), value, weight));
      }
      return out.filter(Boolean).join(s.lang === 'en' ? ' ' : '');
    }
  }
  if (object.ghost) return '';
  const { region } = taken.own;
  const front = object.address - region.start, own = region.bytes.length - front;
  const elsewhere = taken.parts.reduce((sum, p) => sum + p.region.bytes.length, 0);
  return front + own + elsewhere === object.size ? t.sum(front, own, elsewhere, object.size) : t.size(object.size);
}

export function Anatomy(props: AnatomyProps) {
  const { snapshot, before, of, lang, room = null, field = null, byte = null, lit = null, digits = 4, live = false, still = false } = props;
  const t = anatomyStrings(lang);
  const taken = shown(snapshot, before, of);
  const names = props.names && props.names.length > 0 ? props.names : namesOf(snapshot);
  const bound = new Set(namesOf(snapshot));
  const heights = room === null ? undefined : WIDTHS.map((w) => `--${w}:${heightOf(room, w)}px`).join(';');
  const known = new Set(snapshot.regions.map((r) => r.owner));
  const first = taken?.own.groups[0]?.lain[0]?.key ?? '';
  const rows = taken ? [taken.own, ...taken.parts].flatMap((b) => b.groups.flatMap((g) => g.lain.map((l) => l.key))) : [];
  const s: Shared | null = taken && { t, taken, digits, lang, field: field !== null && rows.includes(field) ? field : null, first, live, known, holders: new Set(taken.parts.flatMap((p) => holderOf(taken, p)?.key ?? [])) };
  return (
    <div class="lens lens-anatomy">
      <div class="lens-cap">
        <span>{t.title}</span>
        <span class="plain">
          {(names.length > 1 || of.startsWith('@')) && (
            <span class="zoombar" role="group" aria-label={t.names}>
              {names.map((n) => <button key={n} type="button" class={bound.has(n) ? undefined : 'gone'} data-of={n} aria-pressed={n === of}><code>{n}</code></button>)}
              {!names.includes(of) && <button key={of} type="button" data-of={of} aria-pressed="true"><code>{of.startsWith('@') ? shortAddress(Number(of.slice(1)), digits) : of}</code></button>}
            </span>
          )}
          {live && <span class="hint wideonly">{t.hint}</span>}
        </span>
      </div>
      <div class="an-room" style={heights}>
        {s && taken ? (
          <div class={`an-cols${taken.parts.length > 0 ? ' has-parts' : ''}`}>
            <BodyView body={taken.own} before={before} s={s} lit={lit === taken.object.address} />
            {taken.parts.length > 0 && (
              <>
                {WIDTHS.map((w) => {
                  const arrows = arrowsOf(taken, w);
                  const height = Math.max(1, ...arrows.map((a) => a.height));
                  return <svg key={w} class={`an-arrow at-${w}${taken.object.ghost ? ' gone' : ''}`} width={GUTTER} height={height} viewBox={`0 0 ${GUTTER} ${height}`} aria-hidden="true">{arrows.map((a) => <g key={a.key}><path class="shaft" d={a.path} />{w === 'wide' ? null : <circle cx="17" cy={a.from} r="3.4" />}<path class="tip" d={`M${a.x} ${a.y}l-9 -4.2v8.4z`} /></g>)}</svg>;
                })}
                <div class="an-parts">{taken.parts.map((p) => <BodyView key={p.region.start} body={p} before={before} s={s} lit={false} />)}</div>
              </>
            )}
          </div>
        ) : <p class="nothing">{t.notBound(of)}</p>}
      </div>
      <p class="an-told" aria-live={live ? 'polite' : undefined}>{s && told(s, byte).split('`').map((piece, i) => (i % 2 ? <code key={i}>{piece}</code> : piece))}</p>
      <Legend lang={lang} items={LEGEND} />
      {!still && s && <AnatomyTable s={s} />}
    </div>
  );
}

function AnatomyTable({ s }: { s: Shared }) {
  const { t, taken, digits, lang } = s;
  return (
    <details class="lens-table">
      <summary>{lensStrings(lang).tableOf(t.title)}</summary>
      {[taken.own, ...taken.parts].map((body) => (
        <table key={body.region.start}>
          <caption>{titleOf(body.region.title, lang)} {shortAddress(body.region.start, digits)}</caption>
          <thead><tr><th>{t.th.offset}</th><th>{t.th.field}</th><th>{t.th.bytes}</th><th>{t.th.value}</th><th>{t.th.meaning}</th></tr></thead>
          <tbody>
            {body.groups.flatMap((g) => g.lain.map((l) => (
              <tr key={l.key}>
                <td>{offsetText(l.offset - (body === taken.own ? taken.object.address - body.region.start : 0))}</td>
                <td><code>{l.field?.name ?? t.unnamed}</code></td>
                <td><code>{l.known ? bytesOf(body.region, l).slice(0, 16).map(hex).join(' ') : t.bytes(l.size)}</code></td>
                <td>{valueText(l)}</td>
                <td>{l.field ? meaning(t, { field: l.field, region: body.region, object: taken.object }) : g.kind === 'unused' ? t.group.unused : t.padding}</td>
              </tr>
            )))}
          </tbody>
        </table>
      ))}
    </details>
  );
}
