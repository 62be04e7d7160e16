/** The door of the engine as the player knows it, and what a figure is made of. Types only. */
import type { Address, Grain, MachineEvent, Overview, RunOptions, Snapshot, View } from '#engine/session/contract.ts';
import type { RoomPlan } from '#components/lenses/anatomy/body.ts';
import type { CellPlan } from '#components/lenses/cell-plan.ts';
import type { Plan } from '#components/lenses/layout.ts';
import type { Size } from '#components/lenses/measure.ts';
import type { Lang } from '#components/lenses/strings.ts';

export interface MachineSession {
  overview(): Overview;
  seek(grain: Grain, n: number, view?: View): Snapshot;
  nextVisit(line: number, fromStep: number): number | null;
  previousVisit(line: number, fromStep: number): number | null;
  narrate(event: MachineEvent, lang: Lang): string;
  narrateStep(events: MachineEvent[], lang: Lang): string;
}

export type OpenSession = (source: string, options?: RunOptions) => MachineSession;

export type LensName = 'objects' | 'anatomy' | 'counts' | 'cells' | 'output' | 'bytecode';
export const LENS_NAMES: readonly LensName[] = ['objects', 'anatomy', 'cells', 'counts', 'output', 'bytecode'];

export interface Position { grain: Grain; n: number }

/** One state of a figure, all that its lenses need. */
export interface Still {
  snapshot: Snapshot;
  /** One step earlier at the same grain; null at the start. */
  before: Snapshot | null;
  narration: string;
}

/** A whole run seen from outside, and where everything in it stands. */
export interface Prepared {
  overview: Overview;
  plans: Record<Size, Plan>;
  cells: CellPlan;
  /** Most events of one line step, to reserve room. */
  busiest: number;
  outputRows: number;
  /** Room the anatomy lens needs over the run, by name; only where it is on show. */
  rooms?: Record<string, RoomPlan>;
}

export interface PrepareOptions {
  drawAll?: boolean;
  /** Path the anatomy lens opens with; undefined = that lens is not on show. */
  of?: string;
  /** Grains beyond lines whose states the layout must know. */
  fine?: Grain;
}

export type { Address, Grain, Lang };
