/** A memory module at work: an address taken apart, the banks with their open rows, the row buffer, and what it costs. */
import { useMemo, useState } from 'preact/hooks';
import { StepTransport } from '#components/player/transport.tsx';
import { dram, TWO_CHANNELS, type DramOutcome, type DramSnapshot } from '#engine/models/dram.ts';
import { Refusal, type Language } from '#engine/models/timeline.ts';
import { Choose, Field } from './Field.tsx';
import { modelStrings } from './strings.ts';

export interface DramProps { lang: Language; base?: number; stride?: number; count?: number; at?: number }

const ROW_BYTES = 2 ** (TWO_CHANNELS.burstBits + TWO_CHANNELS.channelBits + TWO_CHANNELS.columnBits);
const SAME_BANK = ROW_BYTES * 2 ** TWO_CHANNELS.bankBits;
const PRESETS = { sequential: 64, item: 8, strided: SAME_BANK } as const;
type Preset = keyof typeof PRESETS;

interface Settings { base: number; stride: number; count: number }

/** A whole number as written, decimal or 0x; NaN otherwise. */
function number(text: string): number {
  const said = text.trim().toLowerCase();
  return /^-?\d+$/.test(said) ? Number(said) : /^0x[0-9a-f]+$/.test(said) ? Number.parseInt(said, 16) : NaN;
}

const hex = (value: number): string => `0x${value.toString(16)}`;

export default function Dram({ lang, base = 0, stride = 64, count = 32, at = 0 }: DramProps) {
  const t = modelStrings(lang);
  const d = t.dram;
  const [settings, setSettings] = useState<Settings>({ base, stride, count });
  const [position, setPosition] = useState(at);
  const [refused, setRefused] = useState('');
  const timeline = useMemo(() => dram(settings), [settings]);
  const state = timeline.seek(position);
  const set = (change: Partial<Settings>) => {
    const next = { ...settings, ...change };
    try {
      dram(next);
      setSettings(next);
      setPosition(0);
      setRefused('');
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      setRefused(t.invalid(error.words[lang]));
    }
  };
  const events = position > 0 ? timeline.events(position - 1, position) : [];
  const narration = position === 0 ? d.before : events.map((event) => timeline.narrate(event, lang)).join(lang === 'en' ? ' ' : '');
  const preset = (Object.keys(PRESETS) as Preset[]).find((name) => PRESETS[name] === settings.stride) ?? null;
  return (
    <div class="md md-dram">
      <div class="md-bar">
        <Choose label={d.presets} value={preset} options={(['sequential', 'item', 'strided'] as const).map((value) => ({ value, text: d[value] }))} onChoose={(value) => set({ stride: PRESETS[value] })} />
        <Field label={d.base} value={hex(settings.base)} onSet={(text) => set({ base: number(text) })} />
        <Field label={d.stride} value={String(settings.stride)} onSet={(text) => set({ stride: number(text) })} />
        <Field label={d.count} value={String(settings.count)} size={4} numeric onSet={(text) => set({ count: number(text) })} />
      </div>
      {refused && <p class="md-refused" role="alert">{refused}</p>}
      <div class="md-grid">
        <div>
          <Split state={state} lang={lang} />
          <Modules state={state} lang={lang} />
        </div>
        <div>
          <Bank state={state} lang={lang} />
          <Counts state={state} lang={lang} />
        </div>
      </div>
      <History timeline={timeline} position={position} label={d.history} outcome={d.outcome} />
      <div class="md-legend" aria-hidden="true">
        <span><i class="shut" />{d.legend.shut}</span><span><i class="open">7</i>{d.legend.open}</span><span><i class="here" />{d.legend.here}</span>
        {(['hit', 'empty', 'conflict'] as const).map((outcome) => <span key={outcome}><Mark outcome={outcome} />{d.outcome[outcome]}</span>)}
      </div>
      <Table timeline={timeline} position={position} lang={lang} />
      <p class="md-model">{d.model}</p>
      <StepTransport length={timeline.length} at={position} onSeek={setPosition} narration={narration} lang={lang} unit={d.read} />
    </div>
  );
}

interface Part { state: DramSnapshot; lang: Language }

/** The address as fields, highest first. */
function Split({ state, lang }: Part) {
  const d = modelStrings(lang).dram;
  const shown = state.last ?? state.next;
  if (!shown) return null;
  const { rowBits, bankBits, columnBits, channelBits, burstBits } = TWO_CHANNELS;
  const fields = [
    ['row', rowBits, shown.place.row], ['bank', bankBits, shown.place.bank], ['column', columnBits, shown.place.column], ['channel', channelBits, shown.place.channel], ['byte', burstBits, shown.place.byte],
  ] as const;
  return (
    <section>
      <div class="cap">{d.address}</div>
      <p class="md-address num">{hex(shown.address)}</p>
      <div class="md-split">
        {fields.map(([name, bits, value]) => (
          <div key={name} class={`f-${name}`} style={`--bits:${bits}`}>
            <span class="bits">{value.toString(2).padStart(bits, '0')}</span>
            <span class="what">{d.fields[name]} <b class="num">{value}</b></span>
            <span class="how">{d.bits(bits)}</span>
          </div>
        ))}
      </div>
    </section>
  );
}

/** Channels, their chips and banks; the bank read last is marked. */
function Modules({ state, lang }: Part) {
  const d = modelStrings(lang).dram;
  const current = state.last?.place;
  return (
    <section>
      <div class="cap">{d.module}</div>
      <div class="md-channels">
        {state.openRows.map((banks, channel) => (
          <div key={channel} class={current?.channel === channel ? 'on' : undefined}>
            <div class="md-chips" aria-hidden="true">{Array.from({ length: 8 }, (_, chip) => <i key={chip} />)}</div>
            <p class="md-note">{d.channel(channel)} · {d.banks}</p>
            <ol class="md-banks">
              {banks.map((row, bank) => {
                const here = current?.channel === channel && current.bank === bank;
                return <li key={bank} class={`${row === null ? 'shut' : 'open'}${here ? ' here' : ''}`} aria-current={here ? 'true' : undefined}><span class="vh">{d.bank(bank)}: </span><span aria-hidden="true" class="no">{bank}</span>{row === null ? <span class="vh">{d.closed}</span> : <b class="num">{row}</b>}</li>;
              })}
            </ol>
          </div>
        ))}
      </div>
    </section>
  );
}

const AROUND = 5;

/** Rows near the open one, and the row buffer with the burst that was read. */
function Bank({ state, lang }: Part) {
  const d = modelStrings(lang).dram;
  const place = (state.last ?? state.next)?.place;
  if (!place) return null;
  const open = state.openRows[place.channel]![place.bank] ?? null;
  const first = Math.max(0, place.row - Math.floor(AROUND / 2));
  const column = state.last ? place.column : null;
  return (
    <section>
      <div class="cap"><span>{d.channel(place.channel)} · {d.bank(place.bank)}</span><span class="plain">{d.rowsAround}</span></div>
      <ol class="md-rows" start={first}>
        {Array.from({ length: AROUND }, (_, index) => first + index).map((row) => (
          <li key={row} class={row === open ? 'open' : undefined}><span class="num">{d.row(row)}</span><i style={row === open && column !== null ? `--x:${(column + 0.5) / 128}` : undefined} /></li>
        ))}
      </ol>
      <div class={`md-buffer${open === null ? ' shut' : ''}`}>
        <span>{d.buffer}</span>
        <i style={column !== null ? `--x:${(column + 0.5) / 128}` : undefined} class={column !== null ? 'has' : undefined} />
        <b class="num">{open === null ? d.bufferEmpty : column === null ? d.row(open) : `${d.row(open)} · ${d.burst(column)}`}</b>
      </div>
    </section>
  );
}

function Counts({ state, lang }: Part) {
  const d = modelStrings(lang).dram;
  return (
    <section>
      <div class="cap">{d.counts}</div>
      <dl class="md-counts num">
        <dt><Mark outcome="hit" /> {d.hits}</dt><dd>{state.hits}</dd>
        <dt><Mark outcome="empty" /> {d.empties}</dt><dd>{state.empties}</dd>
        <dt><Mark outcome="conflict" /> {d.conflicts}</dt><dd>{state.conflicts}</dd>
        <dt>{d.clocks}</dt><dd>{state.clock} <small>{d.ns(String(Math.round(state.nanoseconds * 100) / 100))}</small></dd>
        <dt>{d.useful}</dt><dd>{state.bytesWanted} / {state.bytesMoved}</dd>
      </dl>
    </section>
  );
}

/** Hit is a disc, miss a ring: with a bar when another row had to be closed first. */
function Mark({ outcome }: { outcome: DramOutcome }) {
  return (
    <svg class={`md-mark ${outcome}`} viewBox="0 0 12 12" aria-hidden="true">
      {outcome === 'hit' ? <circle cx="6" cy="6" r="4.5" /> : <circle cx="6" cy="6" r="3.8" />}
      {outcome === 'conflict' && <path d="M2 10L10 2" />}
    </svg>
  );
}

const SHOWN = 64;

function History({ timeline, position, label, outcome }: { timeline: ReturnType<typeof dram>; position: number; label: string; outcome: Record<DramOutcome, string> }) {
  const from = Math.max(0, Math.min(position - SHOWN / 2, timeline.length - SHOWN));
  const to = Math.min(timeline.length, from + SHOWN);
  const reads = timeline.events(from, to).filter((event) => event.kind === 'read');
  return (
    <ol class="md-history" aria-label={label} start={from + 1}>
      {reads.map((event) => <li key={event.step} class={event.step < position ? 'past' : 'next'}><Mark outcome={event.outcome} /><span class="vh">{event.step < position ? outcome[event.outcome] : ''}</span></li>)}
    </ol>
  );
}

/** Every read with its place, outcome and clocks; those still to come without the last two. */
function Table({ timeline, position, lang }: { timeline: ReturnType<typeof dram>; position: number; lang: Language }) {
  const t = modelStrings(lang);
  const d = t.dram;
  const [open, setOpen] = useState(false);
  const events = open ? timeline.events(0, timeline.length) : [];
  const clocks = new Map<number, number>();
  for (const { step, clocks: taken } of events) clocks.set(step, (clocks.get(step) ?? 0) + taken);
  const { row, bank, column, channel } = d.fields;
  return (
    <details class="md-table" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t.table}</summary>
      {open && (
        <div tabIndex={0} role="region" aria-label={d.title}>
          <table>
            <thead><tr>{[d.columns.step, d.columns.address, channel, bank, row, column, d.columns.outcome, d.columns.clocks].map((name) => <th key={name} scope="col">{name}</th>)}</tr></thead>
            <tbody>
              {events.filter(({ kind }) => kind === 'read').map(({ step, address, place, outcome }) => (
                <tr key={step} class={step === position - 1 ? 'now' : undefined} aria-current={step === position - 1 ? 'true' : undefined}>
                  <th scope="row">{step + 1}</th><td>{hex(address)}</td><td>{place.channel}</td><td>{place.bank}</td><td>{place.row}</td><td>{place.column}</td>
                  <td>{step < position ? d.outcome[outcome] : ''}</td><td>{step < position ? clocks.get(step) : ''}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </details>
  );
}
