/** Class definitions (CPython 3.13 Python/compile.c, compiler_class). */
import type { CodeTemplate } from '../bytecode/code.ts';
import { INTRINSIC_1, OP } from '../bytecode/opcodes.ts';
import type { ClassDef } from '../syntax/ast.ts';
import { moduleBody } from './bodies.ts';
import { callWith } from './calls.ts';
import { byCodePoint } from './codegen.ts';
import type { Codegen } from './codegen.ts';
import { NONE, int, str, tuple } from './consts.ts';
import { PSEUDO } from './flowgraph/instruction.ts';
import { applyDecorators, decorators } from './functions.ts';
import { NO_LOCATION, lineOnly, locationOf } from './location.ts';
import { callHidden, typeParams } from './type-params.ts';

function classCode(c: Codegen, s: ClassDef, firstlineno: number): CodeTemplate {
  const unit = c.enter(s.name, 'class', s, firstlineno);
  unit.privateName = s.name;
  const loc = lineOnly(firstlineno, 0);
  c.name('__name__', 'Load', loc);
  c.name('__module__', 'Store', loc);
  c.loadConst(str(unit.qualname), loc);
  c.name('__qualname__', 'Store', loc);
  c.loadConst(int(unit.firstlineno), loc);
  c.name('__firstlineno__', 'Store', loc);
  if (s.type_params.length > 0) {
    c.name('.type_params', 'Load', loc);
    c.name('__type_params__', 'Store', loc);
  }
  if (c.scope.needsClassdict) {
    c.op(OP.LOAD_LOCALS, loc);
    c.op(OP.STORE_DEREF, loc, unit.cellIndex('__classdict__'));
  }
  moduleBody(c, s.body, loc);
  c.loadConst(tuple([...unit.staticAttributes].sort(byCodePoint).map(str)), NO_LOCATION);
  c.name('__static_attributes__', 'Store', NO_LOCATION);
  if (c.scope.needsClassdict) {
    c.op(PSEUDO.LOAD_CLOSURE, NO_LOCATION, unit.cellIndex('__classdict__'));
    c.name('__classdictcell__', 'Store', NO_LOCATION);
  }
  if (c.scope.needsClassClosure) {
    c.op(PSEUDO.LOAD_CLOSURE, NO_LOCATION, unit.cellIndex('__class__'));
    c.op(OP.COPY, NO_LOCATION, 1);
    c.name('__classcell__', 'Store', NO_LOCATION);
  } else c.loadConst(NONE, NO_LOCATION);
  c.op(OP.RETURN_VALUE, NO_LOCATION);
  return c.leave(true);
}

export function classDef(c: Codegen, s: ClassDef): void {
  decorators(c, s.decorator_list);
  const firstlineno = s.decorator_list[0]?.lineno ?? s.lineno;
  const loc = locationOf(s);
  const generic = s.type_params.length > 0;
  const outerPrivate = c.unit.privateName;
  if (generic) {
    c.enter(`<generic parameters of ${s.name}>`, 'type-params', s.type_params, firstlineno);
    c.unit.privateName = s.name;
    typeParams(c, s.type_params);
    c.name('.type_params', 'Store', loc);
  }
  const code = classCode(c, s, firstlineno);
  c.op(OP.LOAD_BUILD_CLASS, loc);
  c.op(OP.PUSH_NULL, loc);
  c.makeFunction(code, 0, loc);
  c.loadConst(str(s.name), loc);
  if (generic) {
    c.name('.type_params', 'Load', loc);
    c.op(OP.CALL_INTRINSIC_1, loc, INTRINSIC_1.SUBSCRIPT_GENERIC);
    c.name('.generic_base', 'Store', loc);
    callWith(c, loc, 2, s.bases, s.keywords, '.generic_base');
    c.op(OP.RETURN_VALUE, loc);
    c.makeFunction(c.leave(true), 0, loc);
    callHidden(c, loc);
  } else callWith(c, loc, 2, s.bases, s.keywords, null);
  c.unit.privateName = outerPrivate;
  applyDecorators(c, s.decorator_list);
  c.name(s.name, 'Store', loc);
}
