/** Makes a run ready to be drawn: looks it over once, lays it out, reads states. Runs at build and in the worker. */
import type { EventKind, Grain, Overview, Snapshot, View } from '#engine/session/contract.ts';
import { namesOf, roomOver, type RoomPlan } from '#components/lenses/anatomy/body.ts';
import { cellPlanOf, type CellPlan } from '#components/lenses/cell-plan.ts';
import { planOf, type Plan } from '#components/lenses/layout.ts';
import type { Size } from '#components/lenses/measure.ts';
import { gather, survey } from '#components/lenses/survey.ts';
import { MAX_ROWS, sceneOf } from '#components/lenses/scene.ts';
import { narrateStores } from './stores.ts';
import { lengthOf } from './timeline.ts';
import type { Address, Lang, MachineSession, Position, PrepareOptions, Prepared, Still } from './session.ts';

const SIZES: Size[] = ['wide', 'mid', 'narrow'];
const MOST_OBJECTS = 600;
const SURVEY_VIEW: View = { objects: true, regions: true, output: false, maxObjects: MOST_OBJECTS };
export const FULL_VIEW: View = { objects: true, regions: true, pools: true, bytecode: true, maxObjects: MOST_OBJECTS };

/** Kinds that are news beside a byte stored. */
const TELLING = new Set<EventKind>(['bind', 'unbind', 'output', 'raise', 'call', 'free', 'collect.end']);

/** A session with its layout. States met later that the layout does not know are added to it; what stands, stays. */
export class PreparedRun {
  readonly session: MachineSession;
  readonly overview: Overview;
  readonly options: PrepareOptions;
  prepared: Prepared;
  private readonly states: Snapshot[];
  private readonly finePlans = new Map<Grain, Prepared>();

  constructor(session: MachineSession, options: PrepareOptions = {}) {
    this.session = session;
    this.overview = session.overview();
    this.options = options;
    this.states = gather({ seek: (grain, n) => session.seek(grain, n, SURVEY_VIEW) }, this.overview, 'line');
    this.prepared = this.lay(this.states);
  }

  private lay(states: Snapshot[], base?: Prepared): Prepared {
    const seen = survey(states, this.options.drawAll ?? false);
    const plans = Object.fromEntries(SIZES.map((size) => [size, planOf(seen, size, base?.plans[size])])) as Record<Size, Plan>;
    const marks = this.overview.marks;
    let busiest = 1;
    for (let i = 0; i < marks.length; i++) busiest = Math.max(busiest, (marks[i + 1]?.event ?? this.overview.events) - marks[i].event);
    return {
      overview: this.overview, plans, cells: base?.cells ?? cellPlanOf(states), busiest: Math.min(12, busiest),
      outputRows: this.overview.output.replace(/\n$/, '').split('\n').length,
      ...(this.options.of !== undefined && { rooms: roomsOf(states, this.options.of) }),
    };
  }

  /** The layout for a grain: that of lines, and for finer ones room for what lives inside a line. */
  layoutFor(grain: Grain): Prepared {
    if (grain === 'line') return this.prepared;
    let fine = this.finePlans.get(grain);
    if (!fine) {
      const states = gather({ seek: (g, n) => this.session.seek(g, n, SURVEY_VIEW) }, this.overview, grain);
      this.finePlans.set(grain, fine = this.lay([...this.states, ...states], this.prepared));
    }
    return fine;
  }

  /** State at a position. `prepared` is the layout to draw it with. */
  still(at: Position, lang: Lang): { still: Still; prepared: Prepared } {
    const n = Math.max(0, Math.min(at.n, lengthOf(this.overview, at.grain)));
    const before = n > 0 ? this.session.seek(at.grain, n - 1, FULL_VIEW) : null;
    const snapshot = this.session.seek(at.grain, n, FULL_VIEW);
    const stored = narrateStores(before, snapshot, lang);
    const told = n === 0 || (stored && snapshot.events.every((e) => !TELLING.has(e.kind))) ? '' : this.session.narrateStep(snapshot.events, lang);
    const narration = [stored, told].filter(Boolean).join(lang === 'en' ? ' ' : '');
    let prepared = this.layoutFor(at.grain);
    if (missing(prepared, snapshot, before)) {
      const states = [...this.states, ...(before ? [before] : []), snapshot];
      prepared = this.lay(states, prepared);
      if (at.grain === 'line') { this.prepared = prepared; this.states.push(snapshot); this.finePlans.clear(); } else this.finePlans.set(at.grain, prepared);
    }
    return { still: { snapshot, before, narration }, prepared };
  }

  /** The cells of one object alone, room reserved over the run. */
  cellsOf(focus: Address): CellPlan { return cellPlanOf(this.states, focus); }
}

/** Whether something on show has no place yet. */
function missing(prepared: Prepared, snapshot: Snapshot, before: Snapshot | null): boolean {
  const plan = prepared.plans.wide;
  const scene = sceneOf(snapshot, before, { mode: plan.mode, drawAll: plan.drawAll, known: new Set(plan.known), maxRows: MAX_ROWS });
  if (scene.objects.some((o) => !plan.objects[o.address])) return true;
  if (plan.mode === 'dense' || plan.mode === 'map') return false;
  return scene.names.some((n) => !n.gone && !plan.names[n.key]) || scene.edges.some((e) => e.state !== 'gone' && !plan.paths[e.key]);
}

/** Room for every name a reader may choose, and for the path asked for, in the order they are first bound. */
function roomsOf(states: Snapshot[], of: string): Record<string, RoomPlan> {
  const rooms: Record<string, RoomPlan> = {};
  for (const path of new Set([...states.flatMap(namesOf), of])) {
    const room = roomOver(states, path);
    if (room) rooms[path] = room;
  }
  return rooms;
}
