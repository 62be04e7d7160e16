/**
 * Syntax tree to code: the door of the compiler.
 *
 * Models CPython 3.13 (Python/ast_opt.c, symtable.c, compile.c, flowgraph.c, assemble.c): the instructions are those
 * `dis` shows for 3.13.0, held to recordings of it. Departures are marked where they are: operands of jumps, no CACHE
 * and EXTENDED_ARG (bytecode/opcodes.ts). Its warnings: compiler/warnings.ts.
 */
import { CO } from '../bytecode/code.ts';
import type { CodeTemplate } from '../bytecode/code.ts';
import type { Expression, Module, Stmt } from '../syntax/ast.ts';
import { SyntaxFailure } from '../syntax/syntax-error.ts';
import type { PySyntaxError } from '../syntax/syntax-error.ts';
import { moduleBody } from './bodies.ts';
import { Codegen } from './codegen.ts';
import { syntaxFailure } from './errors.ts';
import { expression } from './expressions.ts';
import { docstringOf, foldTree } from './fold.ts';
import { lineOnly } from './location.ts';
import { statement } from './statements.ts';
import { stringAnnotations, wantsStringAnnotations } from './string-annotations.ts';
import { buildSymbolTable } from './symtable.ts';

export type CompileMode = 'exec' | 'eval' | 'single';

/** Shaped like the parser's result. */
export type CompileResult = { ok: CodeTemplate; error?: undefined } | { error: PySyntaxError; ok?: undefined };

/** `from __future__` may only follow the docstring and others of its kind. */
function checkFuturePosition(body: readonly Stmt[], filename: string): void {
  let open = true;
  body.forEach((s, i) => {
    const future = s.kind === 'ImportFrom' && s.module === '__future__' && s.level === 0;
    if (future && !open) {
      throw syntaxFailure('from __future__ imports must occur at the beginning of the file', filename, s);
    }
    if (!future && !(i === 0 && docstringOf(body))) open = false;
  });
}

/**
 * Compile a tree. `single` prints the value of each expression statement, as the prompt does. The tree is not changed;
 * the code refers to none of it. Throws only EngineBug and Unsupported.
 */
export function compileModule(root: Module | Expression, filename: string, mode: CompileMode): CompileResult {
  try {
    const future = root.kind === 'Module' && wantsStringAnnotations(root);
    const tree = foldTree(future ? stringAnnotations(root, filename) : root);
    if (tree.kind === 'Module') checkFuturePosition(tree.body, filename);
    const c = new Codegen(filename, buildSymbolTable(tree, filename), mode === 'single', future ? CO.FUTURE_ANNOTATIONS : 0);
    c.expr = (e) => { expression(c, e); };
    c.stmt = (s) => { statement(c, s); };
    c.enter('<module>', 'module', null, 1).qualname = '<module>';
    if (tree.kind === 'Expression') c.expr(tree.body);
    else moduleBody(c, tree.body, lineOnly(1, 0), mode === 'exec');
    return { ok: c.leave(tree.kind === 'Module') };
  } catch (e) {
    if (e instanceof SyntaxFailure) return { error: e.error };
    throw e;
  }
}

