/**
 * The page's one engine. It begins as the light one (src/site/build/light), which has what the first figures of lessons need, and goes
 * over for good to the one that all figures can do with, then to the whole one, when something else is asked for. Texts of library
 * modules and parts of the engine come when a program needs them (later.ts): what was asked is then asked again.
 * Messages in: `{ id, op, ... }`; out: `{ id, ok, value }` or `{ id, ok: false, error }`.
 * Sessions are keyed by figure; the ones used longest ago are let go. A figure that is told 'gone' loads again.
 */
import type { Address, Grain, RunOptions } from '#engine/session/contract.ts';
import * as light from '#engine?light';
import type { EngineDoor } from '#components/player/door.ts';
import type { Lang } from '#components/lenses/strings.ts';
import { PreparedRun } from '#components/player/prepare.ts';
import { fetchNeeded } from './later.ts';
import type { Position, Prepared, PrepareOptions } from '#components/player/session.ts';

let engine = light as EngineDoor;
/** Larger engines, the next first. */
const further = [() => import('#engine?lesson') as Promise<EngineDoor>, () => import('#engine') as Promise<EngineDoor>];
const MOST_SESSIONS = 8;
/** Instructions a reader's program may run: a second or two, where the command line waits longer. */
const LIMIT = { maxInstructions: 20_000_000 };
const runs = new Map<string, PreparedRun>();
/** What a figure was last sent to draw with; it keeps it until another is sent. */
const drawn = new WeakMap<PreparedRun, Prepared>();

/** Said of a session that was let go; the figure loads again. */
class Gone extends Error {}

/** Machines boot once for all figures of the page. */
let images = new engine.Images();

function runOf(figure: string): PreparedRun {
  const run = runs.get(figure);
  if (!run) throw new Gone('gone');
  runs.delete(figure);
  runs.set(figure, run);
  return run;
}

interface Messages {
  load: { figure: string; source: string; options?: RunOptions; prepare?: PrepareOptions; at: Position; lang: Lang };
  seek: { figure: string; at: Position; lang: Lang };
  overview: { figure: string };
  narrate: { figure: string; event: number; lang: Lang };
  visit: { figure: string; line: number; from: number; back?: boolean };
  cells: { figure: string; focus: Address };
  check: { source: string };
  run: { source: string; filename?: string; options?: RunOptions };
  course: { job: unknown };
  close: { figure: string };
}

type Handlers = { [K in keyof Messages]: (message: Messages[K]) => unknown };

const handlers: Handlers = {
  load({ figure, source, options, prepare, at, lang }) {
    runs.delete(figure);
    const problem = engine.checkSyntax(source);
    if (problem) return { problem };
    const run = new PreparedRun(engine.createSession(source, { ...LIMIT, ...options, images }), prepare);
    runs.set(figure, run);
    for (const old of runs.keys()) { if (runs.size <= MOST_SESSIONS) break; runs.delete(old); }
    const { still, prepared } = run.still(at, lang);
    drawn.set(run, prepared);
    return { problem: null, still, prepared };
  },
  seek({ figure, at, lang }) {
    const run = runOf(figure);
    const { still, prepared } = run.still(at, lang);
    const known = drawn.get(run) === prepared;
    drawn.set(run, prepared);
    return { still, prepared: known ? null : prepared };
  },
  overview: ({ figure }) => runOf(figure).overview,
  narrate({ figure, event, lang }) {
    const run = runOf(figure);
    const found = run.overview.log[event];
    return found ? run.session.narrate(found, lang) : '';
  },
  visit({ figure, line, from, back }) {
    const { session } = runOf(figure);
    return back ? session.previousVisit(line, from) : session.nextVisit(line, from);
  },
  cells: ({ figure, focus }) => runOf(figure).cellsOf(focus),
  check: ({ source }) => engine.checkSyntax(source),
  run: ({ source, filename, options }) => engine.runProgram({ source, filename: filename ?? '<program>', ...LIMIT, ...options, images }),
  async course({ job }) {
    const { runJob } = await import('#course/jobs.ts');
    return runJob({ open: (source, options) => engine.createSession(source, { ...LIMIT, ...options, images }) as never, run: (input) => engine.runProgram({ ...LIMIT, ...input, images }) as never }, job as never);
  },
  close: ({ figure }) => { runs.delete(figure); return null; },
};

/**
 * Asks the engine; the next larger one when it fails. Any failure counts, since missing code may show as something else on its
 * way out. Sessions begun on the smaller engine are let go: their figures load again and stand on the same bytes.
 */
async function answer(op: keyof Messages, message: unknown): Promise<unknown> {
  const handler = handlers[op] as ((message: unknown) => unknown) | undefined;
  if (!handler) throw new Error(`unknown request ${op}`);
  for (;;) {
    try {
      const value = await handler(message);
      // A failure may have been told as a result.
      if (await fetchNeeded()) continue;
      return value;
    } catch (error) {
      if (await fetchNeeded()) continue;
      const next = error instanceof Gone ? undefined : further.shift();
      if (next === undefined) throw error;
      engine = await next();
      images = new engine.Images();
      runs.clear();
    }
  }
}

self.onmessage = async (event: MessageEvent<{ id: number; op: keyof Messages } & Record<string, unknown>>) => {
  const { id, op, ...rest } = event.data;
  try {
    self.postMessage({ id, ok: true, value: await answer(op, rest) });
  } catch (error) {
    self.postMessage({ id, ok: false, error: error instanceof Error ? error.message : String(error) });
  }
};

export type { Messages, Grain };
