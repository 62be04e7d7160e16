/**
 * Counts over time, and under them the rail of events, which is the scrubber. One horizontal scale for both; drawn in
 * per cent of the pane, so it lays itself out at any width.
 */
import type { Address, CountTrace, MachineEvent, Overview } from '#engine/session/contract.ts';
import { EventMark, glyphOf } from './glyphs.tsx';
import type { Plan } from './layout.ts';
import { crossPath } from './paths.ts';
import { railScale } from './rail.ts';
import { shortAddress } from './scene.ts';
import { lensStrings, type Lang } from './strings.ts';

export interface CountsProps {
  overview: Overview;
  /** Events that have happened. */
  at: number;
  /** Line of the last step, to print in ink. */
  line: number | null;
  lang: Lang;
  lit?: Address | null;
  /** How many channels at most. */
  most?: number;
  /** Leave the channels out: the rail alone. */
  railOnly?: boolean;
  digits?: number;
  /** What the objects lens draws over the run: those lives get the channels. */
  drawn?: Pick<Plan, 'known' | 'objects'>;
}

const ATOMS = new Set(['int', 'str', 'float', 'bool', 'NoneType', 'bytes', 'complex', 'function', 'type', 'module', 'builtin_function_or_method', 'code', 'items', 'range_iterator', 'range']);
const LEVEL = 15;
/** More events than this and marks become strokes. Up to here every event has the same room (rail.ts): the marks need no places of their own. */
const MARKS = 96;
const MARKS_NARROW = 36;

/** The channels drawn for a run: things with counts worth watching, in the order they were made. */
export function channelsOf(overview: Overview, most: number, drawn?: CountsProps['drawn']): CountTrace[] {
  const known = new Set(drawn?.known);
  const seen = drawn && overview.traces.filter((t) => t.points.length > 0 && drawn.objects[t.address] !== undefined && known.has(`${t.address}@${t.points[0][0]}`));
  const among = seen && seen.length > 0 ? seen : overview.traces;
  const worth = among.filter((t) => !ATOMS.has(t.type) && t.points.length > 0);
  const pool = worth.length > 0 ? worth : among.filter((t) => t.points.length > 1);
  const chosen = [...pool].sort((a, b) => Number(b.label !== '') - Number(a.label !== '') || b.points.length - a.points.length || a.points[0][0] - b.points[0][0]).slice(0, most);
  return chosen.sort((a, b) => a.points[0][0] - b.points[0][0]);
}

interface Channel { trace: CountTrace; base: number; pitch: number; max: number; died: number }

function lay(overview: Overview, most: number, drawn: CountsProps['drawn']): { channels: Channel[]; bottom: number } {
  let base = 15;
  const channels = channelsOf(overview, most, drawn).map((trace): Channel => {
    const max = Math.max(1, ...trace.points.map(([, c]) => c));
    const pitch = max <= 4 ? LEVEL : 60 / max;
    base += 17 + max * pitch;
    const last = trace.points[trace.points.length - 1];
    const freed = last[1] === 0 ? overview.log.find((e) => e.kind === 'free' && e.address === trace.address && e.index >= last[0]) : undefined;
    return { trace, base, pitch, max, died: freed ? freed.index + 1 : -1 };
  });
  return { channels, bottom: base };
}

/** Step line of a trace between two positions (0..events). Changes that fall on one place become one stroke. */
function stepPath(c: Channel, from: number, to: number, x: (position: number) => number): string {
  const y = (count: number): number => Math.round((c.base - count * c.pitch) * 10) / 10;
  let level = -1;
  let d = '';
  // Written as steps from where the pen stands: equal rises and runs read alike and pack well.
  let px = 0, py = 0;
  const tenth = (v: number): number => Math.round(v * 10) / 10;
  const start = (sx: number, sy: number): void => { d = `M${sx} ${sy}`; px = sx; py = sy; };
  const across = (to: number): string => { const by = tenth(to - px); px = to; return by === 0 ? '' : `h${by}`; };
  const up = (to: number): string => { const by = tenth(to - py); py = to; return by === 0 ? '' : `v${by}`; };
  let column: { x: number; low: number; high: number; last: number } | null = null;
  const flush = (): void => {
    if (!column) return;
    const { low, high, last } = column;
    d += across(column.x);
    if (high > Math.max(level, last)) d += up(y(high));
    if (low < Math.min(level, last)) d += up(y(low));
    if (last !== level || low !== high) d += up(y(last));
    level = last;
    column = null;
  };
  for (const [event, count] of c.trace.points) {
    const position = event + 1;
    if (position > to) break;
    if (position <= from) { level = count; continue; }
    const at = x(position);
    if (d === '') {
      if (level < 0) start(at, y(0)); else start(x(from), y(level));
      if (level < 0) level = 0;
    }
    const open = column as { x: number; low: number; high: number; last: number } | null;
    if (open && open.x === at) { open.low = Math.min(open.low, count); open.high = Math.max(open.high, count); open.last = count; }
    else { flush(); column = { x: at, low: count, high: count, last: count }; }
  }
  flush();
  const end = c.died > 0 ? Math.min(to, c.died) : to;
  if (d === '') { if (level < 0 || end <= from) return ''; start(x(from), y(level)); }
  return end > from ? d + across(x(end)) : d;
}

/** A faint line for each count a channel can show; of many only the lowest and the highest. */
function levels({ base, pitch, max }: Channel, width: number): string {
  const counts = max === 1 ? [0] : max <= 8 ? Array.from({ length: max + 1 }, (_, i) => i) : [0, max];
  return counts.map((count) => `M0 ${base - count * pitch}h${width}`).join('');
}

function countAt(trace: CountTrace, at: number): number {
  let count = -1;
  for (const [event, value] of trace.points) { if (event + 1 > at) break; count = value; }
  return count;
}

export function Counts(props: CountsProps) {
  const { overview, at, line, lang, lit = null, most = 4, railOnly = false, digits = 4, drawn } = props;
  const t = lensStrings(lang);
  const total = Math.max(1, overview.events);
  const { placeOf } = railScale(overview);
  // Where every event has the same room, an event is ten units wide: all its places are whole numbers.
  const width = total <= MARKS ? total * 10 : 1000;
  const x = (position: number): number => Math.round(placeOf(position) * width);
  const pc = (position: number): string => `${Math.round(placeOf(position) * 10000) / 100}%`;
  const { channels, bottom } = railOnly ? { channels: [], bottom: 2 } : lay(overview, most, drawn);
  const rail = bottom + (railOnly ? 22 : 32);
  const height = rail + 14;
  let lastShown = -100;
  const starts = overview.marks.map((m) => ({ line: m.line, position: m.event })).filter((m) => {
    const share = placeOf(m.position) * 100;
    if (share - lastShown < 4.6 || share > 97.5) return false;
    lastShown = share;
    return true;
  });
  const current = overview.marks.reduce((found, m, i) => (m.event < at || (at === 0 && i === 0) ? i : found), -1);
  const marks = !overview.logCut && overview.events <= MARKS;
  return (
    <div class={`lens lens-counts${railOnly ? ' rail-only' : ''}${overview.events > MARKS_NARROW ? ' crowded' : ''}`} style={`height:${height}px`}>
      <div class="sc-labels" aria-hidden="true">
        {channels.map((c) => (
          <span key={c.trace.address} class={lit === c.trace.address ? 'lit' : undefined} data-a={c.trace.address} style={`top:${c.base - (c.max * c.pitch) / 2 - 8}px`}>
            <b>{c.trace.type}</b><i>{shortAddress(c.trace.address, digits)}</i>
          </span>
        ))}
        <span class="sc-ev" style={`top:${rail - 9}px`}>{t.eventsRail}</span>
        {channels.map((c) => <s key={`l${c.trace.address}`} style={`top:${c.base - 7}px`}>0</s>)}
        {channels.filter((c) => c.max > 1).map((c) => <s key={`m${c.trace.address}`} style={`top:${c.base - c.max * c.pitch - 7}px`}>{c.max}</s>)}
      </div>
      <div class="sc-plot" data-rail={overview.events}>
        <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true">
          <path class="sc-grid" d={starts.map((s) => `M${x(s.position)} ${railOnly ? rail - 14 : 16}V${rail}`).join('')} />
          <path class="sc-grid faint" d={channels.map((c) => levels(c, width)).join('')} />
          {channels.map((c) => (
            <g key={c.trace.address} class={lit === c.trace.address ? 'lit' : undefined} data-a={c.trace.address}>
              <path class="sc-fut" d={stepPath(c, at, total, x)} />
              <path class="sc-past" d={stepPath(c, 0, at, x)} />
            </g>
          ))}
          <path class="sc-rail" d={`M0 ${rail}h${width}`} />
          <path class="sc-rail past" d={`M0 ${rail}h${x(at)}`} />
          {!marks && <><path class="sc-ticks" d={ticks(overview.log, at, placeOf, rail, false)} /><path class="sc-ticks past" d={ticks(overview.log, at, placeOf, rail, true)} /></>}
        </svg>
        {starts.map((s) => <span key={s.position} class={`sc-line${isCurrent(overview, current, s.position) ? ' now' : ''}`} style={`left:${pc(s.position)};top:${railOnly ? rail - 30 : 14}px`}><span class="full">{t.lineN(s.line)}</span><span class="brief" aria-hidden="true">{s.line}</span></span>)}
        {marks && (
          <div class="marks" style={`top:${rail}px;--n:${overview.events}`} aria-hidden="true">
            {overview.log.map((e) => (
              <svg key={e.index} class={`mk${e.address === lit && lit !== null ? ' lit' : ''}`} viewBox="-7 -7 14 14" data-event={e.index + 1}>
                <circle class="mk-bg" r="6.5" /><EventMark shape={glyphOf(e.kind)} future={e.index + 1 > at} />
              </svg>
            ))}
          </div>
        )}
        {channels.map((c) => {
          const now = countAt(c.trace, at);
          if (c.died > 0 && c.died <= at) return <svg key={c.trace.address} class="mk end" style={`left:${pc(c.died)};top:${c.base}px`} viewBox="-7 -7 14 14" aria-hidden="true"><path class={`gonex${c.died === at ? '' : ' q'}`} d={crossPath(0, 0)} /></svg>;
          return now < 0 ? null : <b key={c.trace.address} class={`sc-now${placeOf(at) > 0.96 ? ' left' : ''}`} style={`left:${pc(at)};top:${c.base - now * c.pitch - (now * c.pitch < 8 ? 18 : 15)}px`}>{now}</b>;
        })}
        <div class="sc-head" style={`left:${pc(at)};height:${rail - 9}px`} aria-hidden="true" />
        <div class="sc-flag" style={`left:${pc(at)}`} role="slider" tabIndex={0} aria-label={t.scrubber} aria-orientation="horizontal" aria-valuemin={0} aria-valuemax={overview.events} aria-valuenow={at}
          aria-valuetext={`${t.eventN(at, overview.events)}${line !== null ? `${lang === 'en' ? ', ' : ','}${t.lineN(line)}` : ''}`}>
          <svg viewBox="0 0 26 19" aria-hidden="true"><path d={at > 999 ? 'M-6 0h38v12l-19 7l-19-7z' : 'M0 0h26v12l-13 7l-13-7z'} /></svg><span>{at}</span>
        </div>
      </div>
    </div>
  );
}

function isCurrent(overview: Overview, current: number, position: number): boolean {
  return current >= 0 && overview.marks[current]?.event === position;
}

/** Most strokes of a rail without room for marks. */
const STROKES = 200;

/** Short strokes instead of marks when there is no room: up where counts rose, down where they fell, both for the rest. */
function ticks(log: MachineEvent[], at: number, placeOf: (events: number) => number, rail: number, past: boolean): string {
  const step = 1000 / STROKES;
  const columns = new Map<number, { up: number; down: number }>();
  for (const e of log) {
    if ((e.index + 1 <= at) !== past) continue;
    const shape = glyphOf(e.kind);
    const column = Math.round(placeOf(e.index + 1) * STROKES);
    const stroke = columns.get(column) ?? { up: 0, down: 0 };
    stroke.up = Math.max(stroke.up, shape === 'up' ? 6 : shape === 'down' ? 0 : 4);
    stroke.down = Math.max(stroke.down, shape === 'down' ? 6 : shape === 'up' ? 0 : 4);
    columns.set(column, stroke);
  }
  let d = '';
  let x = 0, y = 0;
  for (const [column, { up, down }] of [...columns].sort((a, b) => a[0] - b[0])) {
    const to = rail - up;
    d += d === '' ? `M${column * step} ${to}v${up + down}` : `m${column * step - x} ${to - y}v${up + down}`;
    x = column * step; y = to + up + down;
  }
  return d;
}

/** The small scrubber of the phone's transport bar. */
export function MiniRail({ overview, at, lang }: { overview: Overview; at: number; lang: Lang }) {
  const t = lensStrings(lang);
  const { placeOf } = railScale(overview);
  const pc = (p: number): string => `${Math.round(placeOf(p) * 10000) / 100}%`;
  const x = (p: number): number => Math.round(placeOf(p) * 1000);
  const starts = [...new Set(overview.marks.slice(0, 400).map((m) => x(m.event)))];
  return (
    <div class="mini" style={overview.events > MARKS ? undefined : `--n:${overview.events}`} data-rail={overview.events} role="slider" tabIndex={0} aria-label={t.scrubber} aria-valuemin={0} aria-valuemax={overview.events} aria-valuenow={at} aria-valuetext={t.eventN(at, overview.events)}>
      <svg viewBox="0 0 1000 22" preserveAspectRatio="none" aria-hidden="true">
        <path class="sc-rail" d="M0 14H1000" /><path class="sc-rail past" d={`M0 14H${x(at)}`} />
        <path class="sc-grid tick" d={starts.map((p) => `M${p} 8v6`).join('')} />
      </svg>
      <svg class="mini-flag" style={`left:${pc(at)}`} viewBox="0 0 10 13" aria-hidden="true"><path d="M0 0h10v6l-5 6l-5-6z" /></svg>
    </div>
  );
}
