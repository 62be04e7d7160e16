/** Runs a program to its end without looking inside: the command line, the tests, the exercises' checks. */
import { LimitReached } from '../kernel/errors.ts';
import type { Machine } from '../memory/machine.ts';
import { REG } from '../memory/registers.ts';
import { audit, auditor } from './audit.ts';
import { load, proceed, finalise, type Ending } from './program.ts';
import { outermost } from './boundary.ts';
import type { ErrorView, RunOptions } from './contract.ts';

export interface RunInput extends RunOptions {
  source: string;
  /**
   * Recount the whole heap after instructions and at the end; throws EngineBug. true: after each of the first instructions, then ever more
   * rarely, the bigger the heap the rarer, always at the same places. 'every': after every instruction.
   */
  audit?: boolean | 'every';
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
    if (input.audit) auditAlong(m, p.maxInstructions, input.audit === 'every');
    ending = proceed(p);
    limitInstructions(m, Infinity);
    if (input.audit && clean(ending)) audit(m);
  }
  const steps = m.i32[REG.lines]!, instructions = m.i32[REG.instructions]!;
  let stderr = ending.error?.traceback ?? '';
  if (clean(ending)) {
    const early = m.stderr.join('');
    m.stderr.length = 0;
    const worse = finalise(m);
    stderr = early + stderr + m.stderr.join('');
    if (worse !== null && ending.error === null) { ending = worse; stderr += worse.error!.traceback; }
    else if (worse === null && input.audit) audit(m);
  } else stderr = m.stderr.join('') + stderr;
  return { stdout: m.output.join(''), stderr, error: ending.error, exit: ending.exit, steps, instructions };
}

/** The machine stands at the end of the module (a limit or an unsupported construct leaves it wherever it was). */
export function clean(ending: Ending): boolean {
  return ending.error === null || ending.error.kind === 'exception';
}

/** Ends the run with LimitReached after that many instructions. */
export function limitInstructions(m: Machine, most: number): void {
  m.instructionStop = Math.min(most, 0x7ffffffe);
  m.onBudget = () => { stopAt(m, most); };
}

function stopAt(m: Machine, most: number): void {
  m.i32[REG.instructions] = most;
  throw new LimitReached('instructions', most, `the program ran more than ${most} instructions`);
}

/** Instructions that are all followed by an audit, whatever the size of the run. */
const ALL_OF_THE_FIRST = 64;
/** Objects in a heap no larger than that of an empty program, roughly. */
const SMALL_HEAP = 8192;

/** Audits between two instructions: exactly where only the outermost loop is open, for counts too small inside natives that call back. */
function auditAlong(m: Machine, most: number, every: boolean): void {
  const heap = auditor(m);
  m.instructionStop = 0;
  m.onBudget = () => {
    const n = m.i32[REG.instructions]!;
    if (n > most) stopAt(m, most);
    const objects = heap.check(!outermost(m));
    const gap = every || n <= ALL_OF_THE_FIRST ? 0 : ((n - ALL_OF_THE_FIRST) >> 4) * Math.ceil(objects / SMALL_HEAP);
    m.instructionStop = Math.min(n + gap, most);
  };
}
