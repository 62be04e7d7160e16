/** A live figure: the pure view fed by a machine player, pointer, keys, and the editor. */
import { Component, createRef, render } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Anatomy } from '#components/lenses/anatomy.tsx';
import type { Zoom } from '#components/lenses/cells.tsx';
import { railScale } from '#components/lenses/rail.ts';
import type { EditorHandle } from './editor.ts';
import { Figure } from './figure.tsx';
import { MachinePlayer, type PlayerConfig, type SyntaxProblem } from './machine-player.ts';
import type { Grain } from './session.ts';
import { playerStrings, type Lang } from './strings.ts';

function EditorHost({ player, problem, lang }: { player: MachinePlayer; problem: SyntaxProblem | null; lang: Lang }) {
  const host = useRef<HTMLDivElement>(null);
  const handle = useRef<EditorHandle | null>(null);
  useEffect(() => {
    let gone = false;
    void import('./editor.ts').then(({ openEditor }) => {
      if (gone || !host.current) return;
      host.current.textContent = '';
      handle.current = openEditor(host.current, { doc: player.source, label: playerStrings(lang).editing, onChange: (text) => player.type(text), onLeave: () => player.act({ do: 'leave' }) });
      handle.current.focus();
    });
    return () => { gone = true; handle.current?.destroy(); handle.current = null; };
  }, []);
  useEffect(() => { handle.current?.mark(problem); }, [problem?.line, problem?.column, problem?.message]);
  const lines = player.source.replace(/\n$/, '').split('\n').length;
  return <div class="cm-host" ref={host} style={`min-height:${lines * 30}px`} />;
}

function Keys({ player, lang }: { player: MachinePlayer; lang: Lang }) {
  const t = playerStrings(lang);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => { dialog.current?.showModal(); }, []);
  const close = (): void => { if (player.helpOpen) player.act({ do: 'help' }); };
  return (
    <dialog class="hb-keys" ref={dialog} aria-label={t.keys} onClose={close} onClick={(e) => { if (e.target === dialog.current) dialog.current?.close(); }}>
      <p class="cap">{t.keys}</p>
      <dl>{t.help.map(([key, what]) => <><dt>{key}</dt><dd>{what}</dd></>)}</dl>
      <p>{t.helpNote}</p>
      <button type="button" onClick={() => dialog.current?.close()}>{t.close}</button>
    </dialog>
  );
}

interface AppProps { player: MachinePlayer; root: HTMLElement; anatomy?: typeof Anatomy }

class App extends Component<AppProps> {
  override render() {
    const { player } = this.props;
    const { lang } = player.frame;
    const t = playerStrings(lang);
    if (!player.state) return null;
    const { problem, editing } = player;
    const draft = !editing && !player.edited ? player.draft : null;
    const under = problem
      ? <p class="under error" role="alert">{t.syntaxError(problem.message, problem.line, problem.column)}{player.state.stale && <span>{t.stale}</span>}</p>
      : editing ? <p class="under" role="status">{player.saved ? t.draftSaved : ''}</p> : null;
    return (
      <>
        <Figure frame={player.frame} state={player.state} act={player.act} editing={editing} edited={player.edited} draft={draft !== null} editor={editing ? <EditorHost player={player} problem={problem} lang={lang} /> : undefined} underCode={under} {...(this.props.anatomy && { anatomy: this.props.anatomy })} />
        {player.helpOpen && <Keys player={player} lang={lang} />}
      </>
    );
  }
}

const TYPING = /^(INPUT|TEXTAREA|SELECT)$/;

/** Makes a figure live. `root` holds the markup of the build, which stays in place until the machine has answered. */
export async function mount(figure: HTMLElement, root: HTMLElement, config: PlayerConfig): Promise<MachinePlayer> {
  const app = createRef<App>();
  let pending = false;
  const player = new MachinePlayer(config, () => {
    figure.toggleAttribute('data-fast', player.fast || (player.state?.playing === true && player.state.speed >= 4));
    if (app.current) { if (!pending) { pending = true; requestAnimationFrame(() => { pending = false; app.current?.forceUpdate(); }); } }
  });
  const anatomy = config.frame.show.includes('anatomy') ? import('#components/lenses/anatomy.tsx') : undefined;
  await player.begin();
  if (!player.state) {
    const note = document.createElement('p');
    note.className = 'hb-message error';
    note.setAttribute('role', 'alert');
    note.textContent = player.failure ?? playerStrings(config.frame.lang).failed;
    root.append(note);
    return player;
  }
  const lens = (await anatomy)?.Anatomy;
  render(<App ref={app} player={player} root={root} {...(lens && { anatomy: lens })} />, root);
  figure.setAttribute('data-live', '');
  listen(figure, player);
  return player;
}

/** Line the keyboard stands on in the listing, moved by the up and down keys. */
function movePick(player: MachinePlayer, by: number): void {
  const state = player.state!;
  const lines = player.source.replace(/\n$/, '').split('\n').length;
  const from = player.frame.region?.from ?? 1, to = player.frame.region?.to ?? lines;
  const at = state.pick ?? state.still.snapshot.lastLine ?? from - 1;
  player.state = { ...state, pick: Math.max(from, Math.min(to, at + by)) };
}

/** Which byte of a row of the anatomy lens a cell is; null beside its cells. */
function byteOf(row: Element, cell: Element): number | null {
  const at = [...row.querySelectorAll('.by :is(b,i)')].indexOf(cell);
  return at < 0 ? null : at;
}

/** The row of the anatomy lens above or below, wrapping round. */
function moveField(row: Element, by: number): void {
  const rows = [...row.closest('.lens-anatomy')!.querySelectorAll<HTMLElement>('[data-field]')];
  rows[(rows.indexOf(row as HTMLElement) + by + rows.length) % rows.length]?.focus();
}

function listen(figure: HTMLElement, player: MachinePlayer): void {
  const number = (element: Element | null, name: string): number | null => {
    const value = element?.getAttribute(name);
    return value === null || value === undefined ? null : Number(value);
  };
  const lightFrom = (target: EventTarget | null): void => {
    const found = target instanceof Element ? target.closest('[data-a]') : null;
    player.act({ do: 'lit', address: number(found, 'data-a') });
    const row = target instanceof Element ? target.closest('[data-field]') : null;
    if (row) player.act({ do: 'field', key: row.getAttribute('data-field'), byte: byteOf(row, target as Element) });
  };
  figure.addEventListener('pointerover', (e) => { if (e.pointerType !== 'touch') lightFrom(e.target); });
  figure.addEventListener('pointerleave', () => player.act({ do: 'lit', address: null }));
  figure.addEventListener('focusin', (e) => lightFrom(e.target));

  figure.addEventListener('click', (e) => {
    const target = e.target as Element;
    const zoom = target.closest('[data-zoom]')?.getAttribute('data-zoom');
    if (zoom) { player.act({ do: 'zoom', zoom: zoom as Zoom }); return; }
    const of = target.closest('[data-of]')?.getAttribute('data-of');
    if (of) { player.act({ do: 'take', path: of }); return; }
    const pool = number(target.closest('[data-pool]'), 'data-pool');
    if (pool !== null) { player.act({ do: 'pool', address: pool }); return; }
    const focus = number(target.closest('[data-focus]'), 'data-focus');
    if (focus !== null) { player.act({ do: 'focus', address: focus }); return; }
    const word = number(target.closest('[data-word]'), 'data-word');
    if (word !== null) { player.act({ do: 'word', address: word }); return; }
    const event = target.closest('li[data-event]');
    if (event) { player.act({ do: 'seek', grain: 'event', n: Number(event.getAttribute('data-event')) }); return; }
    const lit = target.closest('[data-a]');
    if (lit) lightFrom(lit);
    // An object in the picture is taken apart where the anatomy is open.
    if (lit?.closest('.lens-objects') && player.state?.open.includes('anatomy')) player.act({ do: 'take', path: `@${lit.getAttribute('data-a')}` });
  });

  // The rail is the scrubber: pointer anywhere on it, also by touch.
  let rail: HTMLElement | null = null;
  const scrub = (x: number): void => {
    if (!rail || !player.state) return;
    const box = rail.getBoundingClientRect();
    const { overview } = player.state.prepared;
    const event = railScale(overview).eventAt((x - box.left) / box.width);
    if (player.state.grain === 'line') {
      let step = overview.marks.findIndex((_, i) => (overview.marks[i + 1]?.event ?? overview.events) >= event);
      const start = overview.marks[step]?.event ?? 0, end = overview.marks[step + 1]?.event ?? overview.events;
      if (step >= 0 && event - start >= end - event) step++;
      if (event === 0) step = 0;
      player.seek({ grain: 'line', n: step < 0 ? overview.lines : step });
    } else if (player.state.grain === 'event') player.seek({ grain: 'event', n: event });
    else player.seek({ grain: 'instruction', n: Math.round((event / Math.max(1, overview.events)) * overview.instructions) });
  };
  figure.addEventListener('pointerdown', (e) => {
    const found = (e.target as Element).closest<HTMLElement>('[data-rail]');
    if (!found || e.button !== 0) return;
    // Above the rail a press is a press on a trace; only the lower part and the flag drag.
    rail = found;
    player.stop();
    player.fast = true;
    figure.setPointerCapture(e.pointerId);
    found.querySelector<HTMLElement>('[role=slider]')?.focus({ preventScroll: true });
    scrub(e.clientX);
    e.preventDefault();
  });
  figure.addEventListener('pointermove', (e) => { if (rail) scrub(e.clientX); });
  const release = (): void => { if (rail) { rail = null; player.fast = false; } };
  figure.addEventListener('pointerup', release);
  figure.addEventListener('pointercancel', release);

  figure.addEventListener('keydown', (e) => {
    const target = e.target as HTMLElement;
    if (e.ctrlKey || e.metaKey || e.altKey || TYPING.test(target.tagName) || target.isContentEditable || target.closest('.cm-host, dialog')) return;
    const inCode = target.closest('.code') !== null;
    const slider = target.getAttribute('role') === 'slider';
    const row = target.closest('[data-field]');
    const act = player.act;
    const grains: Record<string, Grain> = { 1: 'line', 2: 'instruction', 3: 'event' };
    const key = e.key.length === 1 ? e.key.toLowerCase() : e.key;
    player.fast = e.repeat;
    if (key === 'ArrowRight' || key === 'l' || (slider && key === 'ArrowUp')) act({ do: 'forward' });
    else if (key === 'ArrowLeft' || key === 'h' || (slider && key === 'ArrowDown')) act({ do: 'back' });
    else if (slider && (key === 'PageUp' || key === 'PageDown')) { const n = player.state!.still.snapshot.at[player.state!.grain]; player.seek({ grain: player.state!.grain, n: n + (key === 'PageUp' ? 10 : -10) }); }
    else if (row && (key === 'ArrowDown' || key === 'ArrowUp')) moveField(row, key === 'ArrowDown' ? 1 : -1);
    else if (row && key === 'Enter') row.querySelector<HTMLElement>('[data-of]')?.click();
    else if (key === 'Home') act({ do: 'first' });
    else if (key === 'End') act({ do: 'last' });
    else if (key === ' ' && !/^(BUTTON|SUMMARY|A)$/.test(target.tagName)) act({ do: 'play' });
    else if (grains[key]) act({ do: 'grain', grain: grains[key] });
    else if (inCode && (key === 'ArrowDown' || key === 'ArrowUp')) { movePick(player, key === 'ArrowDown' ? 1 : -1); act({ do: 'lit', address: null }); player.act({ do: 'speed', speed: player.state!.speed }); }
    else if (inCode && key === 'Enter' && player.state!.pick !== null) act({ do: 'visit', line: player.state!.pick });
    else if (key === 'b') { if (inCode && player.state!.pick !== null) act({ do: 'breakpoint', line: player.state!.pick }); else act({ do: 'toBreakpoint' }); }
    else if (key === 'e') act({ do: 'edit' });
    else if (key === '?') act({ do: 'help' });
    else return;
    e.preventDefault();
  });
  figure.addEventListener('keyup', () => { player.fast = false; });
}
