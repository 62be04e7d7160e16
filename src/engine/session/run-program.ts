/** Runs a program to its end without looking inside: the command line, the tests, the exercises' checks. */
import { LimitReached } from '../kernel/errors.ts';
import type { Machine } from '../memory/machine.ts';
import { REG } from '../memory/registers.ts';
import { audit } from './audit.ts';
import { load, proceed, finalise, type Ending } from './program.ts';
import { outermost } from './boundary.ts';
import type { ErrorView, RunOptions } from './contract.ts';

export interface RunInput extends RunOptions {
  source: string;
  /** Recount the whole heap after instructions and at the end; throws EngineBug. Every instruction of a short run, spread out over a long one. */
  audit?: boolean;
}

export interface RunResult {
  stdout: string;
  stderr: string;
  error: ErrorView | null;
  /** 0; 1 uncaught exception; 2 syntax or unsupported; 3 limit; or what SystemExit said. */
  exit: number;
  /** Line steps. */
  steps: number;
  instructions: number;
}

/** Runs `source` as `__main__`, clears it away as the interpreter does at exit, and tells what came out. */
export function runProgram(input: RunInput): RunResult {
  const p = load(input.source, input);
  const { m } = p;
  let ending = p.ending;
  if (ending === null) {
    limitInstructions(m, p.maxInstructions);
    if (input.audit === true) auditEvery(m);
    ending = proceed(p);
    m.onInstruction = null;
    if (input.audit === true && clean(ending)) audit(m);
  }
  const steps = m.i32[REG.lines]!, instructions = m.i32[REG.instructions]!;
  let stderr = ending.error?.traceback ?? '';
  if (clean(ending)) {
    const early = m.stderr.join('');
    m.stderr.length = 0;
    const worse = finalise(m);
    stderr = early + stderr + m.stderr.join('');
    if (worse !== null && ending.error === null) { ending = worse; stderr += worse.error!.traceback; }
    else if (worse === null && input.audit === true) audit(m);
  } else stderr = m.stderr.join('') + stderr;
  return { stdout: m.output.join(''), stderr, error: ending.error, exit: ending.exit, steps, instructions };
}

/** The machine stands at the end of the module (a limit or an unsupported construct leaves it wherever it was). */
export function clean(ending: Ending): boolean {
  return ending.error === null || ending.error.kind === 'exception';
}

/** Ends the run with LimitReached after that many instructions. */
export function limitInstructions(m: Machine, most: number): void {
  m.instructionStop = most;
  m.onBudget = () => { m.i32[REG.instructions] = most; throw new LimitReached('instructions', most, `the program ran more than ${most} instructions`); };
}

/** Audits at instruction boundaries of the outermost loop: all of the first ones, then ever more rarely. */
function auditEvery(m: Machine): void {
  let next = 0;
  m.onInstruction = () => {
    const n = m.i32[REG.instructions]!;
    if (n < next || !outermost(m)) return;
    next = n + 1 + (n >> 4);
    audit(m);
  };
}
