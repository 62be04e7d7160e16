/** What the program prints. Text is kept host-side, its length in a register, so that going back cuts it. */
import { LimitReached } from '../kernel/errors.ts';
import type { Machine } from '../memory/machine.ts';
import { EV } from '../memory/recorder.ts';
import { REG } from '../memory/registers.ts';

/** Appends to standard output. Throws LimitReached('output'). */
export function writeOut(m: Machine, text: string): void {
  if (text === '') return;
  if (m.outputLength + text.length > m.maxOutput) throw new LimitReached('output', m.maxOutput, `more than ${m.maxOutput} characters of output`);
  m.output.push(text);
  m.outputLength += text.length;
  m.i32[REG.outputLength] = m.outputLength;
  if (m.rec !== null) m.rec.put(EV.output, 0, m.outputLength - text.length, m.outputLength, 0);
}
