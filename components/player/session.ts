/** The door of the engine as the player knows it, and what a figure is made of. Types only. */
import type { Address, Grain, MachineEvent, Overview, RunOptions, Snapshot, View } from '#engine/session/contract.ts';
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

export type LensName = 'objects' | 'counts' | 'cells' | 'output' | 'bytecode';
export const LENS_NAMES: readonly LensName[] = ['objects', 'cells', 'counts', 'output', 'bytecode'];

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
}

export interface PrepareOptions {
  drawAll?: boolean;
  /** Grains beyond lines whose states the layout must know. */
  fine?: Grain;
}

export type { Address, Grain, Lang };
