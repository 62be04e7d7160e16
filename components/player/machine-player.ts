/**
 * Drives one figure: keeps where it is, asks the engine for states, plays, edits. Knows nothing of markup; calls
 * `changed` whenever there is something new to show.
 *
 * Invariants: one seek under way at a time, the newest wish wins; what is on show is always a whole state; a program
 * that does not parse leaves the last good picture standing, marked stale.
 */
import type { CellPlan } from '#components/lenses/cell-plan.ts';
import type { Action } from './actions.ts';
import { ask, engineGeneration, EngineFailure } from './client.ts';
import { initialState, type FigureFrame, type FigureState } from './figure.tsx';
import { lengthOf, lineStepOf } from './timeline.ts';
import type { Grain, LensName, Position, Prepared, Still } from './session.ts';
import { playerStrings } from './strings.ts';

export interface PlayerConfig {
  frame: FigureFrame;
  open: LensName[];
  at: Position;
  drawAll: boolean;
  seed?: number;
  /** Key of the reader's draft; '' = drafts are not kept. */
  draftKey: string;
}

export interface SyntaxProblem { message: string; line: number; column: number }

interface Loaded { problem: { message: string; line: number; column?: number; offset?: number } | null; still: Still; prepared: Prepared }

const PACE: Record<Grain, number> = { line: 950, instruction: 520, event: 420 };
const DRAFT = 'heapbook.draft.v1:';

export class MachinePlayer {
  readonly config: PlayerConfig;
  frame: FigureFrame;
  state: FigureState | null = null;
  editing = false;
  problem: SyntaxProblem | null = null;
  saved = false;
  /** Steps come too fast to be animated. */
  fast = false;
  helpOpen = false;
  private readonly changed: () => void;
  private wish: Position | null = null;
  private under = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private editTimer: ReturnType<typeof setTimeout> | undefined;
  private loadedIn = -1;
  private readonly original: string;

  constructor(config: PlayerConfig, changed: () => void) {
    this.config = config;
    this.frame = config.frame;
    this.original = config.frame.source;
    this.changed = changed;
  }

  get source(): string { return this.frame.source; }
  get edited(): boolean { return this.frame.source !== this.original; }
  get draft(): string | null {
    if (!this.config.draftKey) return null;
    try { const text = localStorage.getItem(DRAFT + this.config.draftKey); return text !== null && text !== this.original ? text : null; } catch { return null; }
  }

  private keepDraft(): void {
    if (!this.config.draftKey) return;
    try {
      if (this.edited) localStorage.setItem(DRAFT + this.config.draftKey, this.frame.source); else localStorage.removeItem(DRAFT + this.config.draftKey);
      this.saved = this.edited;
    } catch { this.saved = false; }
  }

  /** Loads the program and shows the state asked for. */
  async load(at: Position = this.config.at): Promise<boolean> {
    const { frame } = this;
    const generation = engineGeneration();
    const answer = await ask<Loaded>('load', {
      figure: frame.uid, source: frame.source, at, lang: frame.lang, prepare: { drawAll: this.config.drawAll, ...(frame.of !== undefined && { of: frame.of }) },
      options: { profile: frame.profile, ...(this.config.seed !== undefined && { seed: this.config.seed }) },
    }, 12);
    if (frame.source !== this.frame.source) return false;
    if (answer.problem) {
      const { message, line, column, offset } = answer.problem;
      this.problem = { message, line, column: column ?? offset ?? 1 };
      if (this.state) this.state = { ...this.state, stale: true };
      return false;
    }
    this.loadedIn = generation;
    this.problem = null;
    const grain = at.grain;
    this.state = this.state
      ? { ...this.state, prepared: answer.prepared, still: answer.still, grain, stale: false, message: null, cellPlan: null, word: null, playing: false }
      : { ...initialState(answer.prepared, answer.still, grain, this.config.open), live: true };
    this.state.message = this.runMessage(answer.prepared, answer.still);
    return true;
  }

  async begin(): Promise<void> {
    try { await this.load(); } catch (error) { this.fail(error); }
    this.changed();
  }

  private runMessage(prepared: Prepared, still: Still): FigureState['message'] {
    const error = prepared.overview.error;
    if (!error || error.kind === 'syntax') return null;
    const t = playerStrings(this.frame.lang);
    if (error.kind === 'limit') return { kind: 'note', text: t.limit(error.message, error.line) };
    if (error.kind === 'unsupported') return { kind: 'error', text: t.unsupported(error.message, error.line) };
    return still.snapshot.finished ? { kind: 'note', text: t.exception(error.type, error.message, error.line) } : null;
  }

  private fail(error: unknown): void {
    const t = playerStrings(this.frame.lang);
    const text = error instanceof EngineFailure ? (error.kind === 'timeout' ? t.timeout(error.seconds) : error.kind === 'crashed' ? t.crashed : t.failed) : `${t.crashed} ${error instanceof Error ? error.message : ''}`.trim();
    this.stop();
    if (this.state) this.state = { ...this.state, message: { kind: 'error', text, retry: true } };
    else this.failure = text;
  }
  /** Said when not even a first state could be had. */
  failure: string | null = null;

  private patch(part: Partial<FigureState>): void {
    if (!this.state) return;
    this.state = { ...this.state, ...part };
    this.changed();
  }

  get position(): Position {
    const { still, grain } = this.state!;
    return { grain, n: still.snapshot.at[grain] };
  }

  /** Where a wish under way will lead, else where we are. */
  private get heading(): Position { return this.wish && this.wish.grain === this.state!.grain ? this.wish : this.position; }

  seek(at: Position): void {
    if (!this.state) return;
    const n = Math.max(0, Math.min(lengthOf(this.state.prepared.overview, at.grain), at.n));
    this.wish = { grain: at.grain, n };
    void this.pump();
  }

  private async pump(): Promise<void> {
    if (this.under || !this.wish || !this.state) return;
    this.under = true;
    const at = this.wish;
    try {
      if (this.loadedIn !== engineGeneration()) { await this.load(at); }
      else {
        let answer: { still: Still; prepared: Prepared | null };
        try {
          answer = await ask('seek', { figure: this.frame.uid, at, lang: this.frame.lang });
        } catch (error) {
          if (!(error instanceof Error) || error.message !== 'gone') throw error;
          await this.load(at);
          answer = { still: this.state.still, prepared: this.state.prepared };
        }
        const prepared = answer.prepared ?? this.state.prepared;
        this.state = { ...this.state, still: answer.still, prepared, grain: at.grain, message: this.runMessage(prepared, answer.still) };
      }
    } catch (error) { this.wish = null; this.fail(error); }
    this.under = false;
    if (this.wish === at) this.wish = null;
    this.changed();
    if (this.wish) void this.pump();
    else if (this.state.playing) this.schedule();
  }

  private schedule(): void {
    clearTimeout(this.timer);
    if (!this.state?.playing) return;
    this.timer = setTimeout(() => {
      const { state } = this;
      if (!state?.playing) return;
      const { grain, n } = this.position;
      if (n >= lengthOf(state.prepared.overview, grain)) { this.stop(); this.changed(); return; }
      if (grain === 'line' && n > 0 && state.breakpoints.length > 0 && this.startedAt !== n) {
        const last = state.still.snapshot.lastLine;
        if (last !== null && state.breakpoints.includes(last)) { this.stop(); this.changed(); return; }
      }
      this.seek({ grain, n: n + 1 });
    }, PACE[this.state.grain] / this.state.speed);
  }
  private startedAt = -1;

  stop(): void {
    clearTimeout(this.timer);
    if (this.state?.playing) this.state = { ...this.state, playing: false };
  }

  private lineStep(): number {
    const { still, grain, prepared } = this.state!;
    return grain === 'line' ? still.snapshot.at.line : lineStepOf(prepared.overview, still.snapshot.at.event);
  }

  private async visit(line: number): Promise<void> {
    const { prepared } = this.state!;
    const from = this.lineStep();
    const { marks, marksCut } = prepared.overview;
    let index = marks.findIndex((m, i) => i >= from && m.line === line);
    if (index < 0 && marksCut) index = (await ask<number | null>('visit', { figure: this.frame.uid, line, from }).catch(() => null)) ?? -1;
    if (index < 0) index = marks.findIndex((m) => m.line === line);
    if (index < 0) { this.patch({ message: { kind: 'note', text: playerStrings(this.frame.lang).neverRuns(line) } }); return; }
    this.seek({ grain: 'line', n: index + 1 });
  }

  private toBreakpoint(): void {
    const { prepared, breakpoints } = this.state!;
    const from = this.lineStep();
    const index = prepared.overview.marks.findIndex((m, i) => i >= from && breakpoints.includes(m.line));
    this.seek({ grain: 'line', n: index < 0 ? prepared.overview.lines : index + 1 });
  }

  /** New text from the editor. */
  type(source: string): void {
    this.frame = { ...this.frame, source, region: null };
    this.keepDraft();
    clearTimeout(this.editTimer);
    this.editTimer = setTimeout(() => void this.rerun(), 380);
    this.changed();
  }

  private async rerun(): Promise<void> {
    const at: Position = { grain: 'line', n: this.state ? this.lineStep() : 0 };
    this.wish = null;
    try { await this.load(at); } catch (error) { this.fail(error); }
    this.changed();
  }

  restoreDraft(): void {
    const draft = this.draft;
    if (draft !== null) { this.frame = { ...this.frame, source: draft, region: null }; void this.rerun(); }
  }

  readonly act = (action: Action): void => {
    const { state } = this;
    if (action.do === 'help') { this.helpOpen = !this.helpOpen; this.changed(); return; }
    if (action.do === 'retry') { void (state ? this.rerun() : this.begin()); return; }
    if (!state) return;
    switch (action.do) {
      case 'first': this.stop(); this.seek({ grain: state.grain, n: 0 }); break;
      case 'back': this.stop(); this.seek({ grain: state.grain, n: this.heading.n - 1 }); break;
      case 'forward': this.stop(); this.seek({ grain: state.grain, n: this.heading.n + 1 }); break;
      case 'last': this.stop(); this.seek({ grain: state.grain, n: lengthOf(state.prepared.overview, state.grain) }); break;
      case 'play':
        if (state.playing) { this.stop(); this.changed(); break; }
        this.startedAt = this.position.n;
        this.patch({ playing: true });
        if (this.position.n >= lengthOf(state.prepared.overview, state.grain)) this.seek({ grain: state.grain, n: 0 }); else this.seek({ grain: state.grain, n: this.position.n + 1 });
        break;
      case 'seek': this.stop(); this.seek({ grain: action.grain === 'line' ? 'line' : action.grain, n: action.n }); break;
      case 'grain': this.changeGrain(action.grain); break;
      case 'speed': this.patch({ speed: action.speed }); break;
      case 'lens': this.patch({ open: state.open.includes(action.lens) ? state.open.filter((l) => l !== action.lens) : [...state.open, action.lens] }); break;
      case 'visit': this.stop(); void this.visit(action.line); break;
      case 'breakpoint': this.patch({ breakpoints: state.breakpoints.includes(action.line) ? state.breakpoints.filter((l) => l !== action.line) : [...state.breakpoints, action.line] }); break;
      case 'toBreakpoint': this.stop(); this.toBreakpoint(); break;
      case 'lit': if (state.lit !== action.address) this.patch({ lit: action.address }); break;
      case 'zoom': this.patch({ zoom: action.zoom, ...(action.zoom !== 'cells' ? {} : { cellPlan: null }) }); break;
      case 'pool': this.patch({ zoom: 'blocks', pool: action.address }); break;
      case 'word': this.patch({ zoom: 'bits', word: action.address }); break;
      case 'focus': void this.focus(action.address); break;
      case 'take': this.patch({ of: action.path, field: null, byte: null }); break;
      case 'field': if (state.field !== action.key || state.byte !== action.byte) this.patch({ field: action.key, byte: action.byte }); break;
      case 'edit': this.editing = true; this.stop(); this.changed(); break;
      case 'draft': this.restoreDraft(); break;
      case 'leave': this.editing = false; this.changed(); break;
      case 'reset':
        this.frame = { ...this.config.frame };
        this.keepDraft();
        this.editing = false;
        void this.rerun();
        break;
    }
  };

  private async focus(address: number | null): Promise<void> {
    if (address === null) { this.patch({ cellPlan: null, zoom: 'cells' }); return; }
    const plan = await ask<CellPlan>('cells', { figure: this.frame.uid, focus: address }).catch(() => null);
    this.patch({ zoom: 'cells', cellPlan: plan });
  }

  private changeGrain(grain: Grain): void {
    const { state } = this;
    if (!state || state.grain === grain) return;
    this.stop();
    const at = state.still.snapshot.at;
    const n = grain === 'line' ? lineStepOf(state.prepared.overview, at.event) : grain === 'instruction' ? at.instruction : at.event;
    this.seek({ grain, n });
  }
}
