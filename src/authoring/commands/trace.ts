/** `heapbook trace`: every step of a program with what happened in it. */
import type { Grain, MachineEvent } from '#engine/session/contract.ts';
import type { Run } from '#course/machine.ts';
import { LANGUAGES, PROFILES } from '#course/schema.ts';
import { readArgs } from '../args.ts';
import type { Command } from '../cli.ts';
import { UsageError } from '../problem.ts';
import { exitOf, readSource } from './run.ts';

interface Step { step: number; line: number | null; narration: string; events: MachineEvent[] }

const GRAINS: readonly Grain[] = ['line', 'instruction', 'event'];

/** Steps of a run at a grain, with their events and one narration each. */
export function* steps(run: Run, grain: Grain, language: string): Generator<Step> {
  const { lines, instructions, marks, log } = run.overview();
  if (grain === 'event') {
    for (const event of log) yield { step: event.index + 1, line: event.line || null, narration: run.narrate(event, language), events: [event] };
  } else if (grain === 'line') {
    for (let step = 0; step < Math.min(lines, marks.length); step++) {
      const from = marks[step]!.event;
      const to = marks[step + 1]?.event ?? log.length;
      const events = log.slice(from, to);
      yield { step: step + 1, line: marks[step]!.line, narration: run.narrateStep(events, language), events };
    }
  } else {
    for (let step = 1; step <= instructions; step++) {
      const { lastLine, events } = run.seek('instruction', step, {});
      yield { step, line: lastLine, narration: run.narrateStep(events, language), events };
    }
  }
}

export const command: Command = {
  usage: 'trace FILE [--grain line|instruction|event] [--json | --text] [--language en|zh-CN] [--profile P] [--seed N]',
  about: 'every step of a program with its narration',
  async run(words, host) {
    const { files, options } = readArgs(words, { grain: GRAINS, json: 'flag', text: 'flag', language: LANGUAGES, profile: PROFILES, seed: 'count' });
    if (files.length !== 1) throw new UsageError(files.length === 0 ? 'no program given' : 'one program at a time');
    if (options.json && options.text) throw new UsageError('--json or --text, not both');
    const source = readSource(host, files[0]!);
    const run = (await host.machine()).open(source, {
      filename: files[0]!, ...(options.profile !== undefined && { profile: options.profile }), ...(options.seed !== undefined && { seed: options.seed }),
    });
    for (const step of steps(run, (options.grain as Grain | undefined) ?? 'line', options.language ?? 'en')) {
      host.out(options.json ? JSON.stringify(step) + '\n' : `${String(step.step).padStart(5)}  ${step.line === null ? '       ' : `line ${step.line}`.padEnd(8)}  ${step.narration}\n`);
    }
    const { error, logCut, marksCut } = run.overview();
    if (logCut || marksCut) host.err('the run is longer than what is kept of it; what follows is left out\n');
    if (error && error.type !== 'SystemExit') host.err(error.traceback.endsWith('\n') ? error.traceback : `${error.traceback}\n`);
    return exitOf({ error, exit: 0 });
  },
};
