/** Attributes, and `super().attr` without the super object (CPython 3.13 Python/compile.c, can_optimize_super_call). */
import { OP } from '../bytecode/opcodes.ts';
import type { Attribute } from '../syntax/ast.ts';
import type { Codegen } from './codegen.ts';
import { locationOf } from './location.ts';
import type { Location } from './location.ts';

/** Where an attribute spans lines, what is done with it happens on the line of its name. */
export function startAtAttribute(loc: Location, e: Attribute): Location {
  if (loc.lineno === e.end_lineno) return loc;
  const { length } = e.attr;
  const fits = length <= e.end_col_offset;
  const end_lineno = Math.max(e.end_lineno, loc.end_lineno);
  const col_offset = fits ? e.end_col_offset - length : -1;
  const end_col_offset = fits ? (end_lineno === e.end_lineno ? Math.max(col_offset, loc.end_col_offset) : loc.end_col_offset) : -1;
  return { lineno: e.end_lineno, end_lineno, col_offset, end_col_offset };
}

/** Emit LOAD_SUPER_ATTR for `super().x` or `super(C, o).x`. Returns whether it could. */
export function superAttribute(c: Codegen, e: Attribute, method: boolean): boolean {
  const { value } = e;
  if (value.kind !== 'Call' || value.func.kind !== 'Name' || value.func.id !== 'super') return false;
  // `super().__class__` is the class of the super object itself.
  if (value.keywords.length > 0 || e.attr === '__class__') return false;
  if (c.scope.resolve('super') !== 'global-implicit') return false;
  // A module that binds `super` itself gets a plain call.
  const atTop = c.symbols.top.symbols.get('super');
  if (atTop && atTop.resolution !== null) return false;
  const { args } = value;
  const zero = args.length === 0;
  const loc = locationOf(value);
  if (zero) {
    if (!c.unit.isFunction && c.unit.type !== 'comprehension') return false;
    if (c.unit.argcount === 0) return false;
    if (c.scope.resolve('__class__') !== 'free') return false;
  } else if (args.length !== 2 || args.some((a) => a.kind === 'Starred')) return false;
  c.name('super', 'Load', locationOf(value.func));
  if (zero) {
    c.name('__class__', 'Load', loc);
    const self = [...c.unit.varnames.keys()][0]!;
    c.name(self, 'Load', loc);
  } else c.exprs(args);
  c.op(OP.LOAD_SUPER_ATTR, locationOf(e), (c.nameIndex(c.mangled(e.attr)) << 2) | (zero ? 0 : 2) | (method ? 1 : 0));
  c.op(OP.NOP, startAtAttribute(locationOf(e), e));
  return true;
}
