/** Leaving blocks early: return, break, continue (CPython 3.13 Python/compile.c, compiler_unwind_fblock). */
import { OP } from '../bytecode/opcodes.ts';
import type { Codegen, FrameBlock } from './codegen.ts';
import { NONE } from './consts.ts';
import { PSEUDO } from './flowgraph/instruction.ts';
import { yieldFrom } from './generators.ts';
import { NO_LOCATION } from './location.ts';
import type { Location } from './location.ts';

/** Call the __exit__ on top with three None; its result is left. */
export function callExitWithNones(c: Codegen, loc: Location): void {
  c.loadConst(NONE, loc);
  c.loadConst(NONE, loc);
  c.loadConst(NONE, loc);
  c.op(OP.CALL, loc, 2);
}

/** After an exception handler with a name, the name is unbound. */
export function unbindHandlerName(c: Codegen, name: string, loc: Location): void {
  c.loadConst(NONE, loc);
  c.name(name, 'Store', loc);
  c.name(name, 'Del', loc);
}

/** Leave one block. `keepTop`: the value to return is on the stack. Gives the location for what follows. */
export function unwind(c: Codegen, loc: Location, block: FrameBlock, keepTop: boolean): Location {
  const below = (at: Location): void => { if (keepTop) c.op(OP.SWAP, at, 2); };
  switch (block.kind) {
    case 'while': case 'exception-handler': case 'exception-group-handler': case 'async-comprehension': case 'stop-iteration':
      return loc;
    case 'for':
      below(loc);
      c.op(OP.POP_TOP, loc);
      return loc;
    case 'try-except':
      c.op(PSEUDO.POP_BLOCK, loc);
      return loc;
    case 'finally-try':
      c.op(PSEUDO.POP_BLOCK, loc);
      if (keepTop) c.push({ kind: 'pop-value', start: -1, exit: -1 });
      c.stmts(block.finalbody!);
      if (keepTop) c.pop('pop-value');
      return NO_LOCATION;
    case 'finally-end':
      below(loc);
      c.op(OP.POP_TOP, loc);
      below(loc);
      c.op(PSEUDO.POP_BLOCK, loc);
      c.op(OP.POP_EXCEPT, loc);
      return loc;
    case 'with': case 'async-with': {
      const at = block.loc!;
      c.op(PSEUDO.POP_BLOCK, at);
      below(at);
      callExitWithNones(c, at);
      if (block.kind === 'async-with') {
        c.op(OP.GET_AWAITABLE, at, 2);
        c.loadConst(NONE, at);
        yieldFrom(c, at, true);
      }
      c.op(OP.POP_TOP, at);
      return NO_LOCATION;
    }
    case 'handler-cleanup':
      if (block.name) c.op(PSEUDO.POP_BLOCK, loc);
      below(loc);
      c.op(PSEUDO.POP_BLOCK, loc);
      c.op(OP.POP_EXCEPT, loc);
      if (block.name) unbindHandlerName(c, block.name, loc);
      return loc;
    case 'pop-value':
      below(loc);
      c.op(OP.POP_TOP, loc);
      return loc;
  }
}

/** Leave blocks from the innermost outwards, up to the nearest loop if `toLoop`. The block stack is as before afterwards. */
export function unwindAll(c: Codegen, loc: Location, keepTop: boolean, toLoop: boolean): { loc: Location; loop: FrameBlock | null } {
  const { blocks } = c.unit;
  const top = blocks[blocks.length - 1];
  if (!top) return { loc, loop: null };
  if (top.kind === 'exception-group-handler') {
    c.fail("'break', 'continue' and 'return' cannot appear in an except* block", loc);
  }
  if (toLoop && (top.kind === 'while' || top.kind === 'for')) return { loc, loop: top };
  blocks.pop();
  const after = unwind(c, loc, top, keepTop);
  const result = unwindAll(c, after, keepTop, toLoop);
  blocks.push(top);
  return result;
}
