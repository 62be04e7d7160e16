/** A figure at build time: reads the program, runs the machine, renders the state asked for. */
import { readProgram } from '#course/program.ts';
import { findStop } from '#course/stop.ts';
import { engineDoor } from './door.ts';
import type { FigureFrame } from './figure.tsx';
import type { PlayerConfig } from './machine-player.ts';
import { PreparedRun } from './prepare.ts';
import { LENS_NAMES, type LensName, type Position, type Prepared, type Still } from './session.ts';
import type { Lang } from './strings.ts';

const programs = import.meta.glob<string>('/content/lessons/*/*/programs/*.py', { query: '?raw', import: 'default', eager: true });

export interface MachineTag {
  program?: string;
  source?: string;
  region?: string;
  show?: string;
  stop?: string;
  title?: string;
  profile?: string;
  seed?: number;
  draw?: 'all';
  /** What the anatomy lens opens with: a name, or a path such as `a[0]`. */
  of?: string;
  ages?: boolean;
}

export interface BuiltFigure { config: PlayerConfig; prepared: Prepared; still: Still }

/** Text of a program: NAME of the lesson the tag stands in, or UNIT/LESSON/NAME. */
export function programText(name: string, lesson: string | null): string {
  const parts = name.split('/');
  const path = parts.length === 3 ? `${parts[0]}/${parts[1]}/programs/${parts[2]}` : `${lesson}/programs/${name}`;
  const text = programs[`/content/lessons/${path}.py`];
  if (text === undefined) throw new Error(`<Machine program="${name}">: there is no content/lessons/${path}.py`);
  return text;
}

function lensesOf(show: string | undefined): LensName[] {
  const words = (show ?? 'objects counts').replaceAll('memory', 'cells').split(/[\s,]+/).filter(Boolean);
  for (const word of words) if (!LENS_NAMES.includes(word as LensName)) throw new Error(`<Machine show="${show}">: there is no lens ${word}; there are ${LENS_NAMES.join(', ')}`);
  return words as LensName[];
}

/** Path the anatomy lens opens with: the tag's own, else the first name of the program. */
function firstOf(tag: MachineTag, rooms: Record<string, unknown>): string {
  const names = Object.keys(rooms);
  const of = tag.of ?? names[0];
  if (of === undefined || !(of in rooms)) throw new Error(`<Machine program="${tag.program ?? 'inline'}" of="${tag.of ?? ''}">: that leads to no object at any line; names are ${names.join(', ') || '(none)'}`);
  return of;
}

/** Runs the tag's program and reads the state it opens in. Throws with the tag's own words when something is wrong. */
export function buildFigure(tag: MachineTag, context: { lang: Lang; lesson: string | null; profile: string; uid: string }): BuiltFigure {
  const text = tag.source ?? (tag.program ? programText(tag.program, context.lesson) : null);
  if (text === null) throw new Error('<Machine> needs program="NAME" or source={...}');
  const program = readProgram(text);
  const region = tag.region ? program.regions.find((r) => r.name === tag.region) ?? null : null;
  if (tag.region && !region) throw new Error(`<Machine region="${tag.region}">: the program marks no such region`);
  const open = lensesOf(tag.show);
  const profile = tag.profile ?? context.profile;
  const door = engineDoor();
  const problem = door.checkSyntax(program.source);
  if (problem) throw new Error(`<Machine program="${tag.program ?? 'inline'}">: line ${problem.line}: ${problem.message}`);
  const wanted = open.includes('anatomy') ? tag.of ?? '' : undefined;
  const run = new PreparedRun(door.createSession(program.source, { profile, ...(tag.seed !== undefined && { seed: tag.seed }) }), { drawAll: tag.draw === 'all', ...(wanted !== undefined && { of: wanted }) });
  const { overview, prepared: { rooms } } = run;
  const of = wanted === undefined ? undefined : firstOf(tag, rooms ?? {});
  let at: Position;
  if (tag.stop) at = findStop(overview, tag.stop);
  else if (region) {
    const last = overview.marks.findIndex((m, i) => m.line >= region.from && m.line <= region.to && (overview.marks[i + 1]?.line ?? Infinity) > region.to);
    at = { grain: 'line', n: last < 0 ? overview.lines : last + 1 };
  } else at = { grain: 'line', n: overview.lines };
  const { still, prepared } = run.still(at, context.lang);
  const frame: FigureFrame = {
    uid: context.uid, title: tag.title ?? '', lang: context.lang, profile, source: program.source,
    region: region ? { from: region.from, to: region.to } : null, show: open, ages: tag.ages ?? false, ...(of !== undefined && { of }),
  };
  const draftKey = context.lesson && tag.program ? `${context.lesson}/${tag.program}` : '';
  return { config: { frame, open, at, drawAll: tag.draw === 'all', ...(tag.seed !== undefined && { seed: tag.seed }), draftKey }, prepared, still };
}
