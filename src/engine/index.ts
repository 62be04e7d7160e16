/** The engine's door: all that anything outside src/engine may use. Hand-written; nothing else is promised. */
import { compileModule } from './compiler/compile.ts';
import { disassemble, dis, type DisRow } from './bytecode/dis.ts';
import type { CodeTemplate } from './bytecode/code.ts';
import { parse } from './syntax/parser.ts';

export { createSession, type Session } from './session/session.ts';
export { runProgram, type RunInput, type RunResult } from './session/run-program.ts';
export { Images } from './session/image.ts';
export { PROFILES } from './kernel/profile.ts';
export { EngineBug, Unsupported } from './kernel/errors.ts';
export { LIMITS } from './session/program.ts';
export type {
  Address, BytecodeRow, CountTrace, ErrorView, EventKind, FieldView, FrameView, GcListName, GcListView, GcNodeView, GcView, Grain, MachineEvent, NameView, ObjectView, Overview, PoolView, RegionView,
  RunOptions, SlotView, Snapshot, StepMark, Timeline, View,
} from './session/contract.ts';

/** What is wrong with a source, where an editor can underline it. Columns count UTF-16 code units from 1. */
export interface SourceProblem { type: string; message: string; line: number; column: number; endLine: number; endColumn: number }

type Compiled = { template: CodeTemplate; problem?: undefined } | { template?: undefined; problem: SourceProblem };

function compiled(source: string, filename: string): Compiled {
  const parsed = parse(source, filename);
  const result = parsed.error !== undefined ? parsed : compileModule(parsed.ok, filename, 'exec');
  if (result.error === undefined) return { template: result.ok };
  const { type, msg, lineno, offset, end_lineno, end_offset } = result.error;
  return { problem: { type, message: msg, line: lineno, column: offset, endLine: end_lineno, endColumn: end_offset ?? 0 } };
}

/** The syntax error Python would give, null when it would compile. Throws Unsupported. */
export function checkSyntax(source: string, filename = 'main.py'): SourceProblem | null {
  return compiled(source, filename).problem ?? null;
}

/** A code object taken apart: of the module first, then of what is defined in it. */
export interface CodeListing { name: string; rows: DisRow[] }

/** Every code object of a source, disassembled as CPython 3.13's `dis` shows it. Null when it does not compile. */
export function disassembleSource(source: string, filename = 'main.py'): { text: string; codes: CodeListing[] } | null {
  const { template } = compiled(source, filename);
  if (template === undefined) return null;
  const codes: CodeListing[] = [];
  const visit = (t: CodeTemplate): void => {
    codes.push({ name: t.qualname, rows: disassemble(t).rows });
    for (const c of t.consts) if (c.t === 'code') visit(c.code);
  };
  visit(template);
  return { text: dis(template), codes };
}
