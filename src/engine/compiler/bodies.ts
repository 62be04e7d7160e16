/** Bodies of modules and classes: annotations dictionary, docstring, statements. */
import { OP } from '../bytecode/opcodes.ts';
import type { Stmt } from '../syntax/ast.ts';
import type { Codegen } from './codegen.ts';
import { docConst } from './consts.ts';
import { cleandoc } from './docstrings.ts';
import { docstringOf } from './fold.ts';
import { NO_LOCATION, locationOf } from './location.ts';
import type { Location } from './location.ts';

/** Whether a statement of this block, or of a block inside it that is no scope, annotates a name. */
function annotates(stmts: readonly Stmt[]): boolean {
  return stmts.some((s) => {
    switch (s.kind) {
      case 'AnnAssign': return true;
      case 'For': case 'AsyncFor': case 'While': case 'If': return annotates(s.body) || annotates(s.orelse);
      case 'With': case 'AsyncWith': return annotates(s.body);
      case 'Match': return s.cases.some((m) => annotates(m.body));
      case 'Try': case 'TryStar':
        return annotates(s.body) || s.handlers.some((h) => annotates(h.body)) || annotates(s.orelse) || annotates(s.finalbody);
      default: return false;
    }
  });
}

export function moduleBody(c: Codegen, stmts: readonly Stmt[], loc: Location, docstring = true): void {
  const start = c.unit.type === 'module' && stmts.length > 0 ? locationOf(stmts[0]!) : loc;
  if (annotates(stmts)) c.op(OP.SETUP_ANNOTATIONS, start);
  if (stmts.length === 0) return;
  const doc = docstring ? docstringOf(stmts) : null;
  if (doc) {
    c.loadConst(docConst(doc.value, cleandoc(doc.value)), locationOf(doc.at));
    c.name('__doc__', 'Store', NO_LOCATION);
  }
  c.stmts(doc ? stmts.slice(1) : stmts);
}
