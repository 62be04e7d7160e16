/**
 * Comprehensions and generator expressions (CPython 3.13 Python/compile.c, compiler_comprehension; PEP 709).
 *
 * All but generator expressions run in the frame around them. Variables they bind are saved on the stack before and put
 * back after, also when an exception passes.
 */
import { OP } from '../bytecode/opcodes.ts';
import type { Comprehension, DictComp, Expr, GeneratorExp, ListComp, SetComp } from '../syntax/ast.ts';
import type { Codegen } from './codegen.ts';
import { NONE } from './consts.ts';
import { jumpIf } from './conditions.ts';
import { PSEUDO } from './flowgraph/instruction.ts';
import type { Label } from './flowgraph/instruction.ts';
import { yieldFrom, yieldValue } from './generators.ts';
import { NO_LOCATION, locationOf } from './location.ts';
import type { Location } from './location.ts';
import { DEF } from './scope.ts';
import type { Scope, SymbolEntry } from './scope.ts';

type Node = ListComp | SetComp | DictComp | GeneratorExp;

const NAMES: Record<Node['kind'], string> = {
  ListComp: '<listcomp>', SetComp: '<setcomp>', DictComp: '<dictcomp>', GeneratorExp: '<genexpr>',
};
const BUILD = { ListComp: OP.BUILD_LIST, SetComp: OP.BUILD_SET, DictComp: OP.BUILD_MAP } as const;

function iterator(c: Codegen, g: Comprehension): void {
  c.expr(g.iter);
  c.op(g.is_async ? OP.GET_AITER : OP.GET_ITER, locationOf(g.iter));
}

export function comprehension(c: Codegen, e: Node): void {
  const loc = locationOf(e);
  const inner = c.symbols.scopes.get(e)!;
  const first = e.generators[0]!;
  const { type } = c.unit;
  const isAsync = inner.coroutine;
  if (isAsync && e.kind !== 'GeneratorExp' && type !== 'async-function' && type !== 'comprehension') {
    c.fail('asynchronous comprehension outside of an asynchronous function', e);
  }
  if (inner.inlined) {
    iterator(c, first);
    const saved = openInlined(c, inner, loc);
    if (e.kind !== 'GeneratorExp') c.op(BUILD[e.kind], loc, 0);
    c.op(OP.SWAP, loc, 2);
    loop(c, e, 0, 0, true);
    closeInlined(c, saved, loc);
    return;
  }
  c.enter(NAMES[e.kind], 'comprehension', e, e.lineno);
  if (e.kind !== 'GeneratorExp') c.op(BUILD[e.kind], loc, 0);
  c.unit.argcount = 1;
  loop(c, e, 0, 0, false);
  if (e.kind !== 'GeneratorExp') c.op(OP.RETURN_VALUE, locationOf(e.kind === 'DictComp' ? e.key : e.elt));
  else c.wrapInStopIterationHandler();
  const code = c.leave(true);
  c.makeFunction(code, 0, loc);
  iterator(c, first);
  c.op(OP.CALL, loc, 0);
  if (isAsync && e.kind !== 'GeneratorExp') {
    c.op(OP.GET_AWAITABLE, loc, 0);
    c.loadConst(NONE, loc);
    yieldFrom(c, loc, true);
  }
}

/** The expression whose value alone is iterated, as in `for y in [f(x)]`. */
function soleItem(e: Expr): Expr | null {
  if ((e.kind !== 'List' && e.kind !== 'Tuple') || e.elts.length !== 1) return null;
  const item = e.elts[0]!;
  return item.kind === 'Starred' ? null : item;
}

/** `depth`: how many iterators lie above the container. The first iterator may be on the stack already. */
function loop(c: Codegen, e: Node, index: number, depth: number, onStack: boolean): void {
  const g = e.generators[index]!;
  const loc = locationOf(e);
  const start = c.label();
  const skip = c.label();
  const end = c.label();
  let iterates = true;
  let level = depth;
  if (index === 0) {
    if (!onStack) c.op(OP.LOAD_FAST, loc, 0);
  } else {
    const sole = g.is_async ? null : soleItem(g.iter);
    if (sole) {
      c.expr(sole);
      iterates = false;
    } else iterator(c, g);
  }
  if (g.is_async) {
    c.place(start);
    c.push({ kind: 'async-comprehension', start, exit: -1 });
    c.jump(PSEUDO.SETUP_FINALLY, end, loc);
    c.op(OP.GET_ANEXT, loc);
    c.loadConst(NONE, loc);
    yieldFrom(c, loc, true);
    c.op(PSEUDO.POP_BLOCK, loc);
  } else if (iterates) {
    c.place(start);
    c.jump(OP.FOR_ITER, end, locationOf(g.iter));
  }
  if (iterates) level++;
  c.expr(g.target);
  for (const test of g.ifs) jumpIf(c, loc, test, skip, false);
  let elementLoc = locationOf(e.kind === 'DictComp' ? e.key : e.elt);
  if (index + 1 < e.generators.length) loop(c, e, index + 1, level, false);
  else elementLoc = element(c, e, level);
  c.place(skip);
  if (g.is_async) {
    c.jump(PSEUDO.JUMP, start, elementLoc);
    c.pop('async-comprehension');
    c.place(end);
    c.op(OP.END_ASYNC_FOR, loc);
  } else if (iterates) {
    c.jump(PSEUDO.JUMP, start, elementLoc);
    c.place(end);
    c.op(OP.END_FOR, NO_LOCATION);
    c.op(OP.POP_TOP, NO_LOCATION);
  }
}

/** Compute one item and put it into the container below `depth` iterators. Returns where it stands. */
function element(c: Codegen, e: Node, depth: number): Location {
  if (e.kind === 'DictComp') {
    c.expr(e.key);
    c.expr(e.value);
    const loc = {
      lineno: e.key.lineno, end_lineno: e.value.end_lineno, col_offset: e.key.col_offset, end_col_offset: e.value.end_col_offset,
    };
    c.op(OP.MAP_ADD, loc, depth + 1);
    return loc;
  }
  const loc = locationOf(e.elt);
  c.expr(e.elt);
  switch (e.kind) {
    case 'GeneratorExp':
      yieldValue(c, loc);
      c.op(OP.POP_TOP, loc);
      break;
    case 'ListComp': c.op(OP.LIST_APPEND, loc, depth + 1); break;
    case 'SetComp': c.op(OP.SET_ADD, loc, depth + 1); break;
  }
  return loc;
}

interface Inlined {
  /** Variables whose outer values lie on the stack, in that order. */
  saved: string[];
  hidden: string[];
  outer: Map<string, SymbolEntry>;
  end: Label;
  cleanup: Label;
}

/** Save the variables the comprehension binds and let their names mean its own. The iterator is on top. */
function openInlined(c: Codegen, inner: Scope, loc: Location): Inlined {
  const { scope, unit } = c;
  const inClass = scope.type === 'class' && unit.inlinedDepth === 0;
  const state: Inlined = { saved: [], hidden: [], outer: new Map(), end: -1, cleanup: -1 };
  unit.inlinedDepth++;
  for (const [name, entry] of inner.symbols) {
    const binds = (entry.flags & DEF.LOCAL) !== 0 && (entry.flags & DEF.NONLOCAL) === 0;
    // Only the iterator's own name, .0, is unknown outside.
    const outside = scope.symbols.get(name);
    const { resolution } = entry;
    const differs = outside && resolution !== outside.resolution && resolution !== 'free'
      && !(resolution === 'cell' && outside.resolution === 'free');
    if (outside && (differs || inClass)) {
      state.outer.set(name, outside);
      scope.symbols.set(name, entry);
    }
    if (!binds && !inClass) continue;
    if (!scope.functionLike && unit.hidden.get(name) !== true) {
      unit.hidden.set(name, true);
      state.hidden.push(name);
    }
    c.op(OP.LOAD_FAST_AND_CLEAR, loc, saveSlot(c, name));
    if (resolution === 'cell') c.op(OP.MAKE_CELL, loc, unit.cellIndex(name));
    state.saved.push(name);
  }
  if (state.saved.length > 0) {
    state.cleanup = c.label();
    state.end = c.label();
    c.op(OP.SWAP, loc, state.saved.length + 1);
    c.jump(PSEUDO.SETUP_FINALLY, state.cleanup, loc);
  }
  return state;
}

/** A cell has no slot among the locals; it gets one there, shared with the cell. */
function saveSlot(c: Codegen, name: string): number { return c.localIndex(name); }

/** Put the saved variables back from below the top of the stack. */
function restore(c: Codegen, state: Inlined, loc: Location): void {
  c.op(OP.SWAP, loc, state.saved.length + 1);
  for (let i = state.saved.length - 1; i >= 0; i--) {
    c.op(PSEUDO.STORE_FAST_MAYBE_NULL, loc, saveSlot(c, state.saved[i]!));
  }
}

function closeInlined(c: Codegen, state: Inlined, loc: Location): void {
  const { unit, scope } = c;
  unit.inlinedDepth--;
  if (state.saved.length > 0) {
    c.op(PSEUDO.POP_BLOCK, NO_LOCATION);
    c.jump(PSEUDO.JUMP_NO_INTERRUPT, state.end, NO_LOCATION);
    c.place(state.cleanup);
    // The unfinished container goes first, then the variables, then the exception goes on.
    c.op(OP.SWAP, NO_LOCATION, 2);
    c.op(OP.POP_TOP, NO_LOCATION);
    restore(c, state, loc);
    c.op(OP.RERAISE, NO_LOCATION, 0);
    c.place(state.end);
    restore(c, state, loc);
  }
  for (const name of state.hidden) unit.hidden.set(name, false);
  for (const [name, entry] of state.outer) scope.symbols.set(name, entry);
}
