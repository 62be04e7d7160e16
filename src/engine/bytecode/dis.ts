/**
 * Disassembly in the format of CPython 3.13 (Lib/dis.py): the text of `dis.dis`, and the same as rows.
 *
 * Offsets and operands of jumps are shown as CPython's would be, in its 2-byte units with inline caches counted, so that
 * they can be laid beside the real thing; `index` is the instruction's index in our code.
 * EXTENDED_ARG prefixes are in the text; they get no row.
 */
import type { CodeTemplate } from './code.ts';
import { opcodeOf, operandOf } from './code.ts';
import { codeRepr, constRepr } from './const-repr.ts';
import { BINARY_SYMBOLS, COMPARE_SYMBOLS, OPCODES, OPNAME, hasOperand } from './opcodes.ts';
import type { OpName } from './opcodes.ts';
import { extended, layOut } from './units.ts';

const INTRINSIC_1_NAMES = [
  'INTRINSIC_1_INVALID', 'INTRINSIC_PRINT', 'INTRINSIC_IMPORT_STAR', 'INTRINSIC_STOPITERATION_ERROR',
  'INTRINSIC_ASYNC_GEN_WRAP', 'INTRINSIC_UNARY_POSITIVE', 'INTRINSIC_LIST_TO_TUPLE', 'INTRINSIC_TYPEVAR',
  'INTRINSIC_PARAMSPEC', 'INTRINSIC_TYPEVARTUPLE', 'INTRINSIC_SUBSCRIPT_GENERIC', 'INTRINSIC_TYPEALIAS',
];
const INTRINSIC_2_NAMES = [
  'INTRINSIC_2_INVALID', 'INTRINSIC_PREP_RERAISE_STAR', 'INTRINSIC_TYPEVAR_WITH_BOUND',
  'INTRINSIC_TYPEVAR_WITH_CONSTRAINTS', 'INTRINSIC_SET_FUNCTION_TYPE_PARAMS', 'INTRINSIC_SET_TYPEPARAM_DEFAULT',
];
const CONVERSIONS = ['', 'str', 'repr', 'ascii'];
const FUNCTION_ATTRIBUTES = ['defaults', 'kwdefaults', 'annotations', 'closure'];

export interface DisRow {
  /** Index of the instruction. */
  index: number;
  /** Byte offset CPython would give it. */
  offset: number;
  /** Source line, null where there is none. */
  line: number | null;
  /** Whether the line differs from the row before. */
  startsLine: boolean;
  name: OpName;
  /** Operand as CPython shows it; null without one. */
  arg: number | null;
  argrepr: string;
  /** Index of the target of a jump; -1 without one. */
  target: number;
  isJumpTarget: boolean;
  /** Number of the label that stands here, as in L1; 0 for none. */
  label: number;
}

export interface ExceptionRow { start: number; end: number; target: number; depth: number; lasti: boolean }

export interface Disassembly { rows: DisRow[]; exceptions: ExceptionRow[] }

export interface DisOptions {
  /** id of a code object, shown in its repr. */
  addressOf?: (code: CodeTemplate) => number | undefined;
}

function argRepr(code: CodeTemplate, name: OpName, arg: number, labels: ReadonlyMap<number, number>, target: number, options: DisOptions): string {
  const local = (i: number): string => code.localsplusnames[i] ?? '';
  switch (OPCODES[name].operand) {
    case 'const': return constRepr(code.consts[arg]!, (c) => codeRepr(c, options.addressOf?.(c)));
    case 'name': return code.names[arg] ?? '';
    case 'global': return `${code.names[arg >> 1]}${arg & 1 ? ' + NULL' : ''}`;
    case 'attr': return `${code.names[arg >> 1]}${arg & 1 ? ' + NULL|self' : ''}`;
    case 'super': return `${code.names[arg >> 2]}${arg & 1 ? ' + NULL|self' : ''}`;
    case 'local': case 'free': return local(arg);
    case 'locals': return `${local(arg >> 4)}, ${local(arg & 15)}`;
    case 'jump': return `to L${labels.get(target)}`;
    case 'compare': return arg & 16 ? `bool(${COMPARE_SYMBOLS[arg >> 5]})` : COMPARE_SYMBOLS[arg >> 5]!;
    case 'binary': return BINARY_SYMBOLS[arg]!;
    case 'convert': return CONVERSIONS[arg]!;
    case 'intrinsic1': return INTRINSIC_1_NAMES[arg]!;
    case 'intrinsic2': return INTRINSIC_2_NAMES[arg]!;
    case 'function': return FUNCTION_ATTRIBUTES.filter((_, i) => arg & (1 << i)).join(', ');
    default: return '';
  }
}

/** Rows of one code object, not of those inside it. */
export function disassemble(code: CodeTemplate, options: DisOptions = {}): Disassembly {
  const { instructions, positions, exceptionTable } = code;
  const { starts, args } = layOut(code);
  const jumpTargets = new Set<number>();
  const places = new Set<number>();
  instructions.forEach((word) => {
    if (OPCODES[OPNAME[opcodeOf(word)] as OpName].operand === 'jump') jumpTargets.add(operandOf(word));
  });
  for (const target of jumpTargets) places.add(target);
  const exceptions: ExceptionRow[] = [];
  for (let i = 0; i < exceptionTable.length; i += 4) {
    const [start, end, target, depth] = exceptionTable.slice(i, i + 4) as unknown as [number, number, number, number];
    exceptions.push({ start, end, target, depth: depth >> 1, lasti: (depth & 1) === 1 });
    places.add(start).add(end).add(target);
  }
  const labels = new Map([...places].sort((a, b) => a - b).map((place, i) => [place, i + 1]));
  let lastLine: number | null | undefined;
  const rows = Array.from(instructions, (word, index): DisRow => {
    const name = OPNAME[opcodeOf(word)] as OpName;
    const lineno = positions[index * 4]!;
    const line = lineno < 0 ? null : lineno;
    const startsLine = line !== lastLine;
    lastLine = line;
    const operand = operandOf(word);
    const target = OPCODES[name].operand === 'jump' ? operand : -1;
    return {
      index, offset: starts[index]! * 2, line, startsLine, name, arg: hasOperand(name) ? args[index]! : null,
      argrepr: hasOperand(name) ? argRepr(code, name, operand, labels, target, options) : '',
      target, isJumpTarget: jumpTargets.has(index), label: labels.get(index) ?? 0,
    };
  });
  return { rows, exceptions };
}

const OPNAME_WIDTH = 20;
const OPARG_WIDTH = 5;
const NO_LINE = '  --';

/** The lines of one code object's disassembly, without those of the code objects inside it. */
export function textOf(code: CodeTemplate, options: DisOptions): string[] {
  const { rows, exceptions } = disassemble(code, options);
  const labels = new Map<number, number>();
  for (const row of rows) if (row.label) labels.set(row.index, row.label);
  const last = [...labels.values()].reduce((a, b) => Math.max(a, b), 0);
  const endLabel = (place: number): number => labels.get(place) ?? last + 1;
  const count = Math.max(last, ...exceptions.map((e) => endLabel(e.end)));
  const labelWidth = 4 + String(count).length;
  const lines = rows.flatMap((r) => (r.line === null || r.line === 0 ? [] : [r.line]));
  const maxLine = lines.length > 0 ? Math.max(...lines) : rows.some((r) => r.line === 0) ? 0 : -1;
  let lineWidth = maxLine <= 0 ? 0 : Math.max(3, String(maxLine).length);
  if (lineWidth > 0 && rows.some((r) => r.line === null)) lineWidth = Math.max(lineWidth, NO_LINE.length);
  const out: string[] = [];
  for (const row of rows) {
    if (lineWidth > 0 && row.startsLine && row.offset > 0) out.push('');
    const prefixes = row.arg === null ? 0 : extended(row.arg);
    for (let i = prefixes; i >= 0; i--) {
      const first = i === prefixes;
      const fields: string[] = [];
      const line = first && row.startsLine ? (row.line === null ? NO_LINE : String(row.line)) : '';
      if (lineWidth > 0) fields.push(line.padStart(lineWidth));
      fields.push((first && row.label ? `L${row.label}:` : '').padStart(labelWidth));
      const name = i > 0 ? 'EXTENDED_ARG' : row.name;
      fields.push('   ', name.padEnd(OPNAME_WIDTH));
      if (row.arg !== null) {
        fields.push(String(row.arg >> (8 * i)).padStart(OPARG_WIDTH - Math.max(0, name.length - OPNAME_WIDTH)));
        if (i === 0 && row.argrepr !== '') fields.push(`(${row.argrepr})`);
      }
      out.push(fields.join(' ').trimEnd());
    }
  }
  if (exceptions.length > 0) {
    out.push('ExceptionTable:');
    for (const e of exceptions) {
      out.push(`  L${endLabel(e.start)} to L${endLabel(e.end)} -> L${endLabel(e.target)} [${e.depth}]${e.lasti ? ' lasti' : ''}`);
    }
  }
  return out;
}

/** The text of `dis.dis(code)`, with the code objects inside it. */
export function dis(code: CodeTemplate, options: DisOptions = {}): string {
  const out = textOf(code, options);
  for (const value of code.consts) {
    if (value.t !== 'code') continue;
    out.push('', `Disassembly of ${codeRepr(value.code, options.addressOf?.(value.code))}:`, dis(value.code, options).trimEnd());
  }
  return `${out.join('\n')}\n`;
}

