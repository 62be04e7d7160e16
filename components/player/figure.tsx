/**
 * A figure with a program on the machine: header, program, lenses, narration, transport. Pure: the same markup at build
 * and in the page. What it shows comes in; what a reader does goes out through `act`.
 */
import type { ComponentChildren } from 'preact';
import type { Address } from '#engine/session/contract.ts';
import type { Anatomy as AnatomyLens } from '#components/lenses/anatomy.tsx';
import { Bytecode } from '#components/lenses/bytecode.tsx';
import type { CellPlan } from '#components/lenses/cell-plan.ts';
import { Cells, type Zoom } from '#components/lenses/cells.tsx';
import { Counts } from '#components/lenses/counts.tsx';
import { Events } from '#components/lenses/events.tsx';
import { CELL_LEGEND, Legend, OBJECT_LEGEND, type LegendItem } from '#components/lenses/legend.tsx';
import { Objects } from '#components/lenses/objects.tsx';
import { Output } from '#components/lenses/output.tsx';
import { lensStrings } from '#components/lenses/strings.ts';
import { noAct, type Act } from './actions.ts';
import { Code } from './code.tsx';
import { Narration } from './narration.tsx';
import { lineStepOf } from './timeline.ts';
import { LENS_NAMES, type Grain, type LensName, type Prepared, type Still } from './session.ts';
import { playerStrings, type Lang, type PlayerStrings } from './strings.ts';
import { Transport } from './transport.tsx';

/** What stays the same for a figure while its program does. */
export interface FigureFrame {
  uid: string;
  title: string;
  lang: Lang;
  profile: string;
  source: string;
  region: { from: number; to: number } | null;
  /** Lenses offered, in order of importance. */
  show: LensName[];
  /** Draw each object's generation. */
  ages: boolean;
  /** Path the anatomy lens opens with. */
  of?: string;
}

/** What changes as a reader works with it. */
export interface FigureState {
  prepared: Prepared;
  still: Still;
  grain: Grain;
  speed: number;
  playing: boolean;
  open: LensName[];
  lit: Address | null;
  zoom: Zoom;
  pool: Address | null;
  word: Address | null;
  /** One object alone in the cells. */
  cellPlan: CellPlan | null;
  /** Path the anatomy lens shows; null = that of the frame. Its row and byte pointed at. */
  of: string | null;
  field: string | null;
  byte: number | null;
  breakpoints: number[];
  pick: number | null;
  live: boolean;
  stale: boolean;
  message: { kind: 'error' | 'note'; text: string; retry?: boolean } | null;
}

export interface FigureProps {
  frame: FigureFrame;
  state: FigureState;
  act?: Act;
  /** Stands in the program's place while it is edited. */
  editor?: ComponentChildren;
  editing?: boolean;
  edited?: boolean;
  /** The reader has a draft from another day. */
  draft?: boolean;
  /** Under the program: a parse error, a saved draft. */
  underCode?: ComponentChildren;
  /** The anatomy lens, which a page fetches only where a figure shows it. */
  anatomy?: typeof AnatomyLens;
}

function whereText(t: PlayerStrings, state: FigureState, source: string): string {
  const { snapshot } = state.still;
  const { overview } = state.prepared;
  if (snapshot.at.event === 0 && snapshot.lastLine === null) return t.before(overview.lines);
  if (state.grain !== 'line') return t.afterPart(snapshot.at.event, overview.events);
  const step = snapshot.at.line;
  const line = snapshot.lastLine ?? 0;
  const lines = source.replace(/\n+$/, '').split('\n').length;
  return step === line && lines === overview.lines ? t.afterLine(line, lines) : t.afterStep(line, step, overview.lines);
}

/** The line a state belongs to: the one that just ran, or is running. */
function currentLine(state: FigureState): number | null {
  const { snapshot } = state.still;
  if (state.grain === 'line') return snapshot.lastLine;
  const last = snapshot.events[snapshot.events.length - 1];
  return last && last.line > 0 ? last.line : snapshot.lastLine ?? snapshot.nextLine;
}

export function initialState(prepared: Prepared, still: Still, grain: Grain, open: LensName[]): FigureState {
  return { prepared, still, grain, speed: 1, playing: false, open, lit: null, zoom: 'cells', pool: null, word: null, cellPlan: null, of: null, field: null, byte: null, breakpoints: [], pick: null, live: false, stale: false, message: null };
}

export function Figure({ frame, state, act = noAct, editor, editing = false, edited = false, draft = false, underCode, anatomy: Anatomy }: FigureProps) {
  const { lang, show } = frame;
  const t = playerStrings(lang);
  const lt = lensStrings(lang);
  const { prepared, still, grain, open, lit, live } = state;
  const { overview } = prepared;
  const { snapshot, before } = still;
  const event = snapshot.at.event;
  const current = currentLine(state);
  const lineStep = grain === 'line' ? snapshot.at.line : lineStepOf(overview, event);
  const cells = state.cellPlan ?? prepared.cells;
  const digits = prepared.cells.digits;
  const has = (lens: LensName): boolean => open.includes(lens);
  const side: LensName | null = has('objects') ? 'objects' : has('anatomy') ? 'anatomy' : has('cells') ? 'cells' : has('bytecode') ? 'bytecode' : has('output') ? 'output' : null;
  const legendItems: LegendItem[] = frame.ages ? [...OBJECT_LEGEND, 'age0', 'age1', 'age2'] : open.includes('objects') ? OBJECT_LEGEND : CELL_LEGEND;
  const narration = still.narration || (event === 0 ? t.ready : snapshot.finished ? t.ended : '');
  const offered = LENS_NAMES.filter((l) => show.includes(l) || l === 'bytecode' || (l === 'output' && overview.output !== ''));
  const rows = Math.max(4, Math.min(6, prepared.busiest));
  const cellPane = <Cells snapshot={snapshot} before={before} plan={cells} lang={lang} lit={lit} zoom={state.zoom} pool={state.pool} word={state.word} live={live} still={!live} legend={<Legend lang={lang} items={legendItems} />} />;
  const of = state.of ?? frame.of ?? '';
  const anatomyPane = has('anatomy') && Anatomy && <Anatomy snapshot={snapshot} before={before} of={of} names={Object.keys(prepared.rooms ?? {})} room={prepared.rooms?.[of] ?? null} lang={lang} field={state.field} byte={state.byte} lit={lit} digits={digits} live={live} still={!live} />;
  const bad = snapshot.error && snapshot.finished && snapshot.error.kind === 'exception' ? snapshot.error.line : null;
  return (
    <>
      <header>
        <span class="cap hb-num">{t.figure} </span>
        {frame.title && <span class="t">{frame.title}</span>}
        <span class="r">
          <span class="lensbar" role="group" aria-label={t.lenses}>
            {offered.map((l) => <button key={l} type="button" aria-pressed={has(l)} onClick={() => act({ do: 'lens', lens: l })}>{t.lens[l]}</button>)}
          </span>
          {state.stale ? <span class="badge stale">{t.staleBadge}</span> : <span class="badge">CPython {frame.profile} · {t.bits}</span>}
        </span>
      </header>
      <div class={`g${side === null ? ' alone' : ''}`}>
        <div class="codepane">
          <div class="pane">
            <div class="lens-cap">
              <span>{editing ? t.editing : edited ? t.draftKept : t.program}</span>
              <span class="plain tools">
                {draft && <button type="button" onClick={() => act({ do: 'draft' })}>{t.draftKept}</button>}
                {edited && <button type="button" onClick={() => act({ do: 'reset' })}>{t.reset}</button>}
                {editing ? <button type="button" onClick={() => act({ do: 'leave' })}>{t.done}</button> : <button type="button" onClick={() => act({ do: 'edit' })}>{t.edit}</button>}
              </span>
            </div>
            {editing ? editor : <Code source={frame.source} region={frame.region} current={current} bad={bad} breakpoints={state.breakpoints} pick={state.pick} lang={lang} act={act} />}
            {underCode}
          </div>
          {has('output') && side !== 'output' && <div class="pane tight"><Output snapshot={snapshot} lang={lang} rows={prepared.outputRows} /></div>}
          <div class="pane evpane"><Events snapshot={snapshot} lang={lang} lit={lit} grain={grain} most={rows} digits={digits} /></div>
        </div>
        {side !== null && (
          <div class="sidepane">
            {side === 'objects' && <><div class="lens-cap"><span>{lt.objects}</span></div><Objects snapshot={snapshot} before={before} plans={prepared.plans} lang={lang} lit={lit} uid={frame.uid} ages={frame.ages} digits={digits} still={!live} />{!has('cells') && <Legend lang={lang} items={legendItems} />}</>}
            {side === 'anatomy' && anatomyPane}
            {side === 'cells' && cellPane}
            {side === 'bytecode' && <Bytecode snapshot={snapshot} lang={lang} most={16} />}
            {side === 'output' && <Output snapshot={snapshot} lang={lang} rows={prepared.outputRows} />}
          </div>
        )}
      </div>
      {state.message && (
        <p class={`hb-message ${state.message.kind}`} role={state.message.kind === 'error' ? 'alert' : 'status'}>
          {state.message.text}{state.message.retry && <> <button type="button" class="link" onClick={() => act({ do: 'retry' })}>{t.retry}</button></>}
        </p>
      )}
      <Narration where={whereText(t, state, frame.source)} text={narration} live={live} />
      {has('anatomy') && side !== 'anatomy' && <div class="pane cellpane">{anatomyPane}</div>}
      {has('cells') && side !== 'cells' && <div class="pane cellpane">{cellPane}</div>}
      {has('bytecode') && side !== 'bytecode' && <div class="pane ruled"><Bytecode snapshot={snapshot} lang={lang} /></div>}
      <div class="scope pane lens-wrap">
        {has('counts') && <div class="lens-cap"><span>{lt.counts}</span></div>}
        <Counts overview={overview} at={event} line={current} lang={lang} lit={lit} railOnly={!has('counts')} digits={digits} drawn={prepared.plans.wide} />
      </div>
      <Transport overview={overview} line={lineStep} event={event} grain={grain} speed={state.speed} playing={state.playing} atStart={event === 0 && snapshot.at.line === 0} atEnd={snapshot.finished || event >= overview.events && snapshot.at.line >= overview.lines} lang={lang} act={act} />
    </>
  );
}
