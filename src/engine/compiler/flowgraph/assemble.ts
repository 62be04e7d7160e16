/**
 * From the graph to the arrays of a code object (CPython 3.13 Python/flowgraph.c and Python/assemble.c).
 */
import type { CodeTemplate } from '../../bytecode/code.ts';
import { CO, LOCAL_KIND, MAX_OPERAND } from '../../bytecode/code.ts';
import { OP } from '../../bytecode/opcodes.ts';
import { EngineBug, Unsupported } from '../../kernel/errors.ts';
import type { ConstTable } from '../consts.ts';
import { NO_LOCATION, lineOnly } from '../location.ts';
import { blocksOf, graphOf, instruction, leadsToTarget } from './block.ts';
import type { Block, BlockInstruction, Graph } from './block.ts';
import { labelHandlers } from './exceptions.ts';
import { PSEUDO, effectOf, isBlockPush, isJump, isScopeExit, isUnconditionalJump } from './instruction.ts';
import type { Sequence } from './instruction.ts';
import { moveColdBlocks, normalizeJumps } from './layout.ts';
import { resolveLines } from './lines.ts';
import { checkLocals } from './locals.ts';
import { insertSuperinstructions, optimizeGraph, removeNopsAndJumps, removeUnusedConsts } from './optimize.ts';

/** What the code generator knows of a code object besides its instructions. */
export interface CodeParts {
  name: string;
  qualname: string;
  filename: string;
  firstlineno: number;
  argcount: number;
  posonlyargcount: number;
  kwonlyargcount: number;
  flags: number;
  sequence: Sequence;
  consts: ConstTable;
  names: readonly string[];
  varnames: readonly string[];
  cellvars: readonly string[];
  freevars: readonly string[];
  /** Variables of inlined comprehensions outside functions. */
  hidden: ReadonlySet<string>;
}

const GENERATOR_LIKE = CO.GENERATOR | CO.COROUTINE | CO.ASYNC_GENERATOR;
const CELL_OPS: ReadonlySet<number> = new Set([
  OP.MAKE_CELL, OP.LOAD_DEREF, OP.STORE_DEREF, OP.DELETE_DEREF, OP.LOAD_FROM_DICT_OR_DEREF, PSEUDO.LOAD_CLOSURE,
]);

function removePseudo(graph: Graph): void {
  for (const b of blocksOf(graph)) {
    for (const i of b.instructions) {
      if (isBlockPush(i.op)) { i.op = OP.NOP; i.target = null; }
      else if (i.op === PSEUDO.LOAD_CLOSURE) i.op = OP.LOAD_FAST;
      else if (i.op === PSEUDO.STORE_FAST_MAYBE_NULL) i.op = OP.STORE_FAST;
    }
  }
  removeNopsAndJumps(graph);
}

interface LocalsPlus { names: string[]; kinds: number[]; cellSlots: number[] }

/** Slots: locals, then cells that are not parameters, then free variables. A captured parameter shares its slot. */
function layOutLocals(parts: CodeParts): LocalsPlus {
  const names = [...parts.varnames];
  const kinds = names.map((name) => LOCAL_KIND.LOCAL
    | (parts.hidden.has(name) ? LOCAL_KIND.HIDDEN : 0)
    | (parts.cellvars.includes(name) ? LOCAL_KIND.CELL : 0));
  const cellSlots = parts.cellvars.map((name) => {
    const own = parts.varnames.indexOf(name);
    if (own >= 0) return own;
    kinds.push(LOCAL_KIND.CELL);
    return names.push(name) - 1;
  });
  for (const name of parts.freevars) {
    cellSlots.push(names.push(name) - 1);
    kinds.push(LOCAL_KIND.FREE);
  }
  return { names, kinds, cellSlots };
}

function insertPrefix(graph: Graph, parts: CodeParts, cellSlots: readonly number[]): void {
  const prefix: BlockInstruction[] = [];
  if (parts.freevars.length > 0) prefix.push(instruction(OP.COPY_FREE_VARS, parts.freevars.length, NO_LOCATION));
  const cells = cellSlots.slice(0, parts.cellvars.length).sort((a, b) => a - b);
  for (const slot of cells) prefix.push(instruction(OP.MAKE_CELL, slot, NO_LOCATION));
  if (parts.flags & GENERATOR_LIKE) {
    const loc = lineOnly(parts.firstlineno);
    prefix.push(instruction(OP.RETURN_GENERATOR, 0, loc), instruction(OP.POP_TOP, 0, loc));
  }
  graph.entry.instructions.unshift(...prefix);
}

function resolveCells(graph: Graph, cellSlots: readonly number[]): void {
  for (const b of blocksOf(graph)) {
    for (const i of b.instructions) if (CELL_OPS.has(i.op)) i.arg = cellSlots[i.arg]!;
  }
}

/** Deepest stack; also fills in the depth at the start of every block. */
function measureStack(graph: Graph, where: string): number {
  for (const b of blocksOf(graph)) b.startDepth = -1;
  let deepest = 1;
  const pending: Block[] = [];
  const enter = (block: Block, depth: number): void => {
    if (block.startDepth === depth) return;
    if (block.startDepth >= 0) throw new EngineBug(`stack depth of a block of ${where} is both ${block.startDepth} and ${depth}`);
    block.startDepth = depth;
    pending.push(block);
  };
  enter(graph.entry, 0);
  for (let b = pending.pop(); b; b = pending.pop()) {
    let depth = b.startDepth;
    let open = true;
    for (const i of b.instructions) {
      const after = depth + effectOf(i.op, i.arg, false);
      if (after < 0) throw new EngineBug(`stack of ${where} would underflow`);
      deepest = Math.max(deepest, after);
      if (leadsToTarget(i.op)) {
        const atTarget = depth + effectOf(i.op, i.arg, true);
        deepest = Math.max(deepest, atTarget);
        enter(i.target!, atTarget);
      }
      depth = after;
      if (isUnconditionalJump(i.op) || isScopeExit(i.op)) { open = false; break; }
    }
    if (open && b.next) enter(b.next, depth);
  }
  return deepest;
}

interface Arrays { instructions: Int32Array; positions: Int32Array; exceptionTable: Int32Array }

function resolveJump(op: number, backwards: boolean): number {
  if (op === PSEUDO.JUMP) return backwards ? OP.JUMP_BACKWARD : OP.JUMP_FORWARD;
  if (op === PSEUDO.JUMP_NO_INTERRUPT) return backwards ? OP.JUMP_BACKWARD_NO_INTERRUPT : OP.JUMP_FORWARD;
  return op;
}

function linearize(graph: Graph): Arrays {
  const flat: BlockInstruction[] = [];
  const offsets = new Map<Block, number>();
  for (const b of blocksOf(graph)) {
    offsets.set(b, flat.length);
    for (const i of b.instructions) flat.push(i);
  }
  const targets = flat.map((i) => (isJump(i.op) ? offsets.get(i.target!)! : -1));
  flat.forEach((i, index) => {
    i.op = resolveJump(i.op, targets[index]! <= index);
    if (targets[index]! >= 0) i.arg = targets[index]!;
  });
  const starts = lineStarts(flat, targets, offsets);
  const instructions = new Int32Array(flat.length);
  const positions = new Int32Array(flat.length * 4);
  flat.forEach((i, index) => {
    if (i.arg > MAX_OPERAND) throw new Unsupported('a code object this large', i.loc.lineno, 'Split it into functions.');
    instructions[index] = i.op | (i.arg << 8) | (starts.has(index) ? 0x80000000 : 0);
    positions.set([i.loc.lineno, i.loc.end_lineno, i.loc.col_offset, i.loc.end_col_offset], index * 4);
  });
  return { instructions, positions, exceptionTable: exceptionTable(flat, offsets) };
}

/** Never the beginning of a line: the loop and the generator protocol step over or onto them. */
const NO_LINE_START: ReadonlySet<number> = new Set([OP.RESUME, OP.END_FOR, OP.END_SEND, OP.END_ASYNC_FOR]);

/** As CPython places line events (Python/instrumentation.c, initialize_lines). */
function lineStarts(flat: readonly BlockInstruction[], targets: readonly number[], offsets: ReadonlyMap<Block, number>): Set<number> {
  const starts = new Set<number>();
  const line = (index: number): number => flat[index]!.loc.lineno;
  const mark = (index: number): void => {
    if (line(index) > 0 && !NO_LINE_START.has(flat[index]!.op)) starts.add(index);
  };
  const first = flat.findIndex((i) => i.op === OP.RESUME);
  let current = -1;
  for (let index = first + 1; index < flat.length; index++) {
    if (line(index) !== current) mark(index);
    current = line(index);
  }
  flat.forEach((i, index) => {
    const target = targets[index]!;
    if (target >= 0 && (line(target) !== line(index) || i.op === OP.JUMP_BACKWARD)) mark(target);
    if (i.except) {
      const handler = offsets.get(i.except)!;
      if (handler < flat.length) mark(handler);
    }
  });
  return starts;
}

function exceptionTable(flat: readonly BlockInstruction[], offsets: ReadonlyMap<Block, number>): Int32Array {
  const entries: number[] = [];
  let handler: Block | null = null;
  let start = 0;
  const close = (end: number): void => {
    if (!handler || end === start) return;
    const lasti = handler.preserveLasti ? 1 : 0;
    const depth = handler.startDepth - 1 - lasti;
    entries.push(start, end, offsets.get(handler)!, (depth << 1) | lasti);
  };
  flat.forEach((i, index) => {
    if (i.except === handler) return;
    close(index);
    handler = i.except;
    start = index;
  });
  close(flat.length);
  return Int32Array.from(entries);
}

/** Optimise, lay out and encode. The sequence and the constant table of `parts` are consumed. */
export function assemble(parts: CodeParts): CodeTemplate {
  const graph = graphOf(parts.sequence);
  const nparams = parts.argcount + parts.kwonlyargcount
    + (parts.flags & CO.VARARGS ? 1 : 0) + (parts.flags & CO.VARKEYWORDS ? 1 : 0);
  labelHandlers(graph);
  optimizeGraph(graph, parts.consts);
  removeUnusedConsts(graph, parts.consts);
  checkLocals(graph, parts.varnames.length, nparams);
  insertSuperinstructions(graph);
  moveColdBlocks(graph);
  resolveLines(graph);
  const { names, kinds, cellSlots } = layOutLocals(parts);
  resolveCells(graph, cellSlots);
  insertPrefix(graph, parts, cellSlots);
  const stacksize = measureStack(graph, parts.qualname);
  removePseudo(graph);
  normalizeJumps(graph);
  return {
    name: parts.name, qualname: parts.qualname, filename: parts.filename, firstlineno: parts.firstlineno,
    argcount: parts.argcount, posonlyargcount: parts.posonlyargcount, kwonlyargcount: parts.kwonlyargcount,
    flags: parts.flags, stacksize, nlocals: parts.varnames.length, localsplusnames: names, localspluskinds: kinds,
    names: [...parts.names], consts: parts.consts.list, ...linearize(graph),
  };
}
