/** What the program prints. Text is kept host-side, its length in a register, so that going back cuts it. */
import { LimitReached } from '../kernel/errors.ts';
import type { Machine } from '../memory/machine.ts';
import { EV } from '../memory/recorder.ts';
import { REG } from '../memory/registers.ts';

/** Most pieces of standard error kept. */
const MAX_ERROR_PIECES = 1 << 16;

/** Appends to standard output. Throws LimitReached('output'). */
export function writeOut(m: Machine, text: string): void {
  if (text === '') return;
  if (m.outputLength + text.length > m.maxOutput) throw new LimitReached('output', m.maxOutput, `more than ${m.maxOutput} characters of output`);
  m.output.push(text);
  m.outputLength += text.length;
  m.i32[REG.outputLength] = m.outputLength;
  if (m.rec !== null) m.rec.put(EV.output, 0, m.outputLength - text.length, m.outputLength, 0);
}

/** Appends to standard error. Throws LimitReached('output'). */
export function writeErr(m: Machine, text: string): void {
  if (text === '') return;
  if (text.length > m.maxOutput || m.stderr.length >= MAX_ERROR_PIECES) throw new LimitReached('output', m.maxOutput, 'too much text written to sys.stderr');
  m.stderr.push(text);
}
