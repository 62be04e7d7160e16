/**
 * The bar that moves a timeline. `Transport` is the machine's: three grains, speeds, keys. `StepTransport` is for
 * anything else that steps (a cache, a queue, a memory module): same bar, one grain.
 */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Overview } from '#engine/session/contract.ts';
import { MiniRail } from '#components/lenses/counts.tsx';
import type { Act } from './actions.ts';
import { Narration } from './narration.tsx';
import type { Grain } from './session.ts';
import { playerStrings, type Lang } from './strings.ts';

const ICON = {
  first: 'M3 3h2v12H3zM15 3v12L6 9z', back: 'M13 3v12L4 9z', play: 'M5 3l10 6l-10 6z', pause: 'M5 3h3v12H5zM10 3h3v12h-3z', forward: 'M5 3v12l9-6z', last: 'M13 3h2v12h-2zM3 3v12l9-6z',
} as const;

function Icon({ d }: { d: string }) { return <svg viewBox="0 0 18 18" aria-hidden="true"><path d={d} /></svg>; }

function Buttons({ lang, playing, atStart, atEnd, on }: { lang: Lang; playing: boolean; atStart: boolean; atEnd: boolean; on: (what: 'first' | 'back' | 'play' | 'forward' | 'last') => void }) {
  const t = playerStrings(lang);
  return (
    <div class="btns" role="group" aria-label={t.transport}>
      <button type="button" class="hidem" aria-label={t.first} disabled={atStart} onClick={() => on('first')}><Icon d={ICON.first} /></button>
      <button type="button" aria-label={t.back} disabled={atStart} onClick={() => on('back')}><Icon d={ICON.back} /></button>
      <button type="button" class="play" aria-label={playing ? t.pause : t.play} onClick={() => on('play')}><Icon d={playing ? ICON.pause : ICON.play} /></button>
      <button type="button" aria-label={t.forward} disabled={atEnd} onClick={() => on('forward')}><Icon d={ICON.forward} /></button>
      <button type="button" class="hidem" aria-label={t.last} disabled={atEnd} onClick={() => on('last')}><Icon d={ICON.last} /></button>
    </div>
  );
}

/** A number that is read and typed. */
function Typed({ value, max, label, onSeek }: { value: number; max: number; label: string; onSeek: (n: number) => void }) {
  // What is being typed stays, whatever arrives meanwhile; what was sent off stays until it has arrived.
  const [draft, setDraft] = useState<{ text: string; sent: boolean } | null>(null);
  useEffect(() => { setDraft((typed) => (typed?.sent ? null : typed)); }, [value]);
  const commit = (e: Event): void => {
    const n = Number.parseInt((e.currentTarget as HTMLInputElement).value, 10);
    if (!Number.isFinite(n)) { setDraft(null); return; }
    const to = Math.max(0, Math.min(max, n));
    setDraft({ text: String(to), sent: true });
    onSeek(to);
  };
  return (
    <input type="text" inputMode="numeric" autocomplete="off" aria-label={label} value={draft?.text ?? value} size={Math.max(1, String(max).length)} style={`width:${Math.max(1, String(value).length) + 0.7}ch`}
      onInput={(e) => setDraft({ text: e.currentTarget.value, sent: false })} onChange={commit} onFocus={(e) => (e.currentTarget as HTMLInputElement).select()} />
  );
}

export interface TransportProps { overview: Overview; line: number; event: number; grain: Grain; speed: number; playing: boolean; atStart: boolean; atEnd: boolean; lang: Lang; act: Act }

export const SPEEDS = [0.5, 1, 4];

export function Transport({ overview, line, event, grain, speed, playing, atStart, atEnd, lang, act }: TransportProps) {
  const t = playerStrings(lang);
  return (
    <div class="trans">
      <MiniRail overview={overview} at={event} lang={lang} />
      <Buttons lang={lang} playing={playing} atStart={atStart} atEnd={atEnd} on={(what) => act({ do: what })} />
      <div class="pos num">
        {t.line} <Typed value={line} max={overview.lines} label={t.toLine} onSeek={(n) => act({ do: 'seek', grain: 'line', n })} /> {t.of} {overview.lines}
        <span class="hidem"> · {t.event} <Typed value={event} max={overview.events} label={t.toEvent} onSeek={(n) => act({ do: 'seek', grain: 'event', n })} /> {t.of} {overview.events}</span>
      </div>
      <div class="seg sp" role="group" aria-label={t.stepBy}>
        <span class="cap" aria-hidden="true">{t.stepBy}</span>
        {(['line', 'instruction', 'event'] as const).map((g) => <button key={g} type="button" class={g === 'instruction' ? 'hidem' : undefined} aria-pressed={g === grain} onClick={() => act({ do: 'grain', grain: g })}>{t.grain[g]}</button>)}
      </div>
      <div class="seg hidem" role="group" aria-label={t.speed}>
        <span class="cap" aria-hidden="true">{t.speed}</span>
        {SPEEDS.map((s) => <button key={s} type="button" class="num" aria-pressed={s === speed} aria-label={s < 1 ? t.half : t.times(s)} onClick={() => act({ do: 'speed', speed: s })}>{s < 1 ? '½' : s}</button>)}
      </div>
      <button type="button" class="kbd hidem" aria-label={t.keys} aria-haspopup="dialog" onClick={() => act({ do: 'help' })}>?</button>
    </div>
  );
}

export interface StepTransportProps {
  /** Number of steps; positions are 0..length. */
  length: number;
  at: number;
  onSeek: (n: number) => void;
  /** The sentence of the step that led here. */
  narration: string;
  lang: Lang;
  /** What a step is called, in the page's language. */
  unit?: string;
}

/** The same bar for a model: narration, buttons, a rail, the position typed. Keys: arrows, H and L, space, Home, End. */
export function StepTransport({ length, at, onSeek, narration, lang, unit }: StepTransportProps) {
  const t = playerStrings(lang);
  const [playing, setPlaying] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const go = (n: number): void => onSeek(Math.max(0, Math.min(length, n)));
  const latest = useRef({ at, go });
  latest.current = { at, go };
  useEffect(() => {
    if (!playing) return;
    if (at >= length) { setPlaying(false); return; }
    const timer = setTimeout(() => latest.current.go(latest.current.at + 1), 700);
    return () => clearTimeout(timer);
  }, [playing, at, length]);
  useEffect(() => {
    const figure = root.current?.closest('figure') ?? root.current;
    if (!figure) return;
    const onKey = (e: KeyboardEvent): void => {
      const target = e.target as HTMLElement;
      if (e.ctrlKey || e.metaKey || e.altKey || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) || target.isContentEditable || target.getAttribute('role') === 'radio') return;
      const n = { ArrowRight: latest.current.at + 1, l: latest.current.at + 1, ArrowLeft: latest.current.at - 1, h: latest.current.at - 1, Home: 0, End: length }[e.key];
      if (n !== undefined) { e.preventDefault(); latest.current.go(n); }
      else if (e.key === ' ' && target.tagName !== 'BUTTON') { e.preventDefault(); setPlaying((p) => !p); }
    };
    figure.addEventListener('keydown', onKey as EventListener);
    return () => figure.removeEventListener('keydown', onKey as EventListener);
  }, [length]);
  const scrub = (e: PointerEvent): void => {
    const box = (e.currentTarget as HTMLElement).getBoundingClientRect();
    go(Math.round(((e.clientX - box.left) / box.width) * length));
  };
  const pc = `${(at / Math.max(1, length)) * 100}%`;
  const word = unit ?? t.step;
  return (
    <div class="hb-steps" ref={root}>
      <Narration where={`${word} ${at} ${t.of} ${length}`} text={narration} live />
      <div class="trans steps">
        <Buttons lang={lang} playing={playing} atStart={at <= 0} atEnd={at >= length}
          on={(what) => { if (what === 'play') { if (at >= length) go(0); setPlaying(!playing); } else { setPlaying(false); go({ first: 0, back: at - 1, forward: at + 1, last: length }[what]); } }} />
        <div class="pos num">{word} <Typed value={at} max={length} label={t.toLine} onSeek={go} /> {t.of} {length}</div>
        <div class="steprail" role="slider" tabIndex={0} aria-label={word} aria-valuemin={0} aria-valuemax={length} aria-valuenow={at}
          onPointerDown={(e) => { (e.currentTarget as HTMLElement).setPointerCapture(e.pointerId); scrub(e); }} onPointerMove={(e) => { if ((e.currentTarget as HTMLElement).hasPointerCapture(e.pointerId)) scrub(e); }}>
          <i style={`width:${pc}`} /><b style={`left:${pc}`} />
        </div>
      </div>
    </div>
  );
}
