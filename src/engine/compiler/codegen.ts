/**
 * The state of code generation and what every construct needs: units, labels, constants, names, block stack
 * (CPython 3.13 Python/compile.c, struct compiler and compiler_unit).
 *
 * How a node becomes instructions is written in the files beside this one, as functions of a `Codegen`; `expr` and
 * `stmt` are hooked in by compile.ts so that those files need not import each other.
 */
import type { CodeTemplate, Const } from '../bytecode/code.ts';
import { CO } from '../bytecode/code.ts';
import { OP } from '../bytecode/opcodes.ts';
import { EngineBug } from '../kernel/errors.ts';
import type { Expr, ExprContext, Position, Stmt } from '../syntax/ast.ts';
import { ConstCache, ConstTable, NONE } from './consts.ts';
import { syntaxFailure } from './errors.ts';
import { assemble } from './flowgraph/assemble.ts';
import { PSEUDO, Sequence } from './flowgraph/instruction.ts';
import type { Label } from './flowgraph/instruction.ts';
import { NO_LOCATION, lineOnly } from './location.ts';
import type { Location } from './location.ts';
import { mangle } from './mangle.ts';
import { DEF } from './scope.ts';
import type { Resolution, Scope, SymbolTable } from './scope.ts';

export type UnitType = 'module' | 'class' | 'function' | 'async-function' | 'lambda' | 'comprehension' | 'type-params';

export type FrameBlockKind =
  | 'while' | 'for' | 'try-except' | 'finally-try' | 'finally-end' | 'with' | 'async-with' | 'handler-cleanup'
  | 'pop-value' | 'exception-handler' | 'exception-group-handler' | 'async-comprehension' | 'stop-iteration';

/** A construct that `return`, `break` and `continue` have to leave properly. */
export interface FrameBlock {
  kind: FrameBlockKind;
  /** Where `continue` goes. */
  start: Label;
  /** Where `break` goes. */
  exit: Label;
  /** Statements of a finally clause still to run. */
  finalbody?: readonly Stmt[];
  /** Name an exception handler binds. */
  name?: string | null;
  loc?: Location;
}

/** One code object in the making. */
export class Unit {
  readonly scope: Scope;
  readonly type: UnitType;
  readonly name: string;
  qualname = '';
  readonly firstlineno: number;
  privateName: string | null;
  readonly sequence = new Sequence();
  readonly consts: ConstTable;
  readonly names = new Map<string, number>();
  readonly varnames = new Map<string, number>();
  readonly cellvars: readonly string[];
  readonly freevars: readonly string[];
  /** Names that are fast locals although the unit is no function: variables of an inlined comprehension. */
  readonly hidden = new Map<string, boolean>();
  readonly blocks: FrameBlock[] = [];
  inlinedDepth = 0;
  argcount = 0;
  posonlyargcount = 0;
  kwonlyargcount = 0;
  /** Attributes assigned through `self` in the methods of a class. */
  readonly staticAttributes = new Set<string>();

  constructor(scope: Scope, type: UnitType, name: string, firstlineno: number, privateName: string | null, cache: ConstCache) {
    this.scope = scope;
    this.type = type;
    this.name = name;
    this.firstlineno = firstlineno;
    this.privateName = privateName;
    this.consts = new ConstTable(cache);
    for (const v of scope.varnames) this.varnames.set(v, this.varnames.size);
    const sorted = (wanted: (r: Resolution | null, flags: number) => boolean): string[] =>
      [...scope.symbols].filter(([, s]) => wanted(s.resolution, s.flags)).map(([n]) => n).sort(byCodePoint);
    const cells = sorted((r, flags) => r === 'cell' || (flags & DEF.COMP_CELL) !== 0);
    if (scope.needsClassClosure) cells.push('__class__');
    if (scope.needsClassdict) cells.push('__classdict__');
    this.cellvars = cells;
    this.freevars = sorted((r, flags) => r === 'free' || (flags & DEF.FREE_CLASS) !== 0);
  }

  get isFunction(): boolean {
    return this.type === 'function' || this.type === 'async-function' || this.type === 'lambda';
  }

  /**
   * Index among cells and free variables, as inner functions need it; -1 if it is neither. A name can be both: free here and a cell of an
   * inlined comprehension, which then uses the place of the free one; or the __class__ around a class beside the cell of its own.
   */
  cellIndex(name: string): number {
    const cell = this.cellvars.indexOf(name);
    const own = this.scope.type === 'class' && (name === '__class__' || name === '__classdict__');
    if (cell >= 0 && (own || this.scope.resolve(name) !== 'free')) return cell;
    return this.freeIndex(name);
  }

  /** Index of a free variable behind the cells; -1 if it is none. */
  freeIndex(name: string): number {
    const free = this.freevars.indexOf(name);
    return free < 0 ? -1 : this.cellvars.length + free;
  }
}

/** Order of str in Python. */
export function byCodePoint(a: string, b: string): number {
  const x = [...a];
  const y = [...b];
  for (let i = 0; i < Math.min(x.length, y.length); i++) {
    const d = x[i]!.codePointAt(0)! - y[i]!.codePointAt(0)!;
    if (d !== 0) return d;
  }
  return x.length - y.length;
}

type CellOps = Readonly<Record<ExprContext, number>>;
const FAST: CellOps = { Load: OP.LOAD_FAST, Store: OP.STORE_FAST, Del: OP.DELETE_FAST };
const DEREF: CellOps = { Load: OP.LOAD_DEREF, Store: OP.STORE_DEREF, Del: OP.DELETE_DEREF };
const GLOBAL: CellOps = { Load: OP.LOAD_GLOBAL, Store: OP.STORE_GLOBAL, Del: OP.DELETE_GLOBAL };
const NAME: CellOps = { Load: OP.LOAD_NAME, Store: OP.STORE_NAME, Del: OP.DELETE_NAME };

export class Codegen {
  readonly filename: string;
  readonly symbols: SymbolTable;
  readonly interactive: boolean;
  /** CO bits every code object of the compilation has: those of its `from __future__` imports. */
  readonly futures: number;
  readonly cache = new ConstCache();
  /** Units being generated, the innermost last. */
  readonly units: Unit[] = [];
  /** Set by compile.ts. */
  expr!: (e: Expr) => void;
  stmt!: (s: Stmt) => void;

  constructor(filename: string, symbols: SymbolTable, interactive: boolean, futures = 0) {
    this.filename = filename;
    this.futures = futures;
    this.symbols = symbols;
    this.interactive = interactive;
  }

  get unit(): Unit { return this.units[this.units.length - 1]!; }
  get scope(): Scope { return this.unit.scope; }

  exprs(list: readonly Expr[]): void { for (const e of list) this.expr(e); }
  stmts(list: readonly Stmt[]): void { for (const s of list) this.stmt(s); }

  fail(msg: string, where: Position): never { throw syntaxFailure(msg, this.filename, where); }

  // ---- instructions

  label(): Label { return this.unit.sequence.newLabel(); }
  place(label: Label): void { this.unit.sequence.place(label); }
  op(op: number, loc: Location, arg = 0): void { this.unit.sequence.add(op, arg, loc); }
  jump(op: number, label: Label, loc: Location): void { this.unit.sequence.add(op, 0, loc, label); }

  loadConst(value: Const, loc: Location): void { this.op(OP.LOAD_CONST, loc, this.unit.consts.indexOf(value)); }

  mangled(name: string): string { return mangle(this.unit.privateName, name); }

  /** Index of an already mangled name in co_names. */
  nameIndex(mangled: string): number {
    const { names } = this.unit;
    let index = names.get(mangled);
    if (index === undefined) names.set(mangled, index = names.size);
    return index;
  }

  /** Instruction whose operand is a name that is no variable (an attribute, a module). */
  opName(op: number, name: string, loc: Location): void { this.op(op, loc, this.nameIndex(this.mangled(name))); }

  loadAttr(name: string, loc: Location, method: boolean): void {
    this.op(OP.LOAD_ATTR, loc, (this.nameIndex(this.mangled(name)) << 1) | (method ? 1 : 0));
  }

  /** Slot of a fast local, made on first use. */
  localIndex(mangled: string): number {
    const { varnames } = this.unit;
    let index = varnames.get(mangled);
    if (index === undefined) varnames.set(mangled, index = varnames.size);
    return index;
  }

  // ---- variables

  /** Load, store or delete a variable. */
  name(name: string, ctx: ExprContext, loc: Location): void {
    const { unit, scope } = this;
    const mangled = this.mangled(name);
    const resolution = scope.resolve(mangled);
    switch (resolution) {
      case 'free': case 'cell': return this.cellVariable(mangled, ctx, loc);
      case 'local':
        if (scope.functionLike || unit.hidden.get(mangled) === true) {
          return this.op(FAST[ctx], loc, this.localIndex(mangled));
        }
        break;
      case 'global-implicit': if (scope.functionLike) return this.globalVariable(mangled, ctx, loc, true); break;
      case 'global-explicit': return this.globalVariable(mangled, ctx, loc, false);
      case null: break;
    }
    if (ctx === 'Load' && scope.type === 'class' && unit.inlinedDepth > 0) {
      return this.op(OP.LOAD_GLOBAL, loc, this.nameIndex(mangled) << 1);
    }
    this.op(NAME[ctx], loc, this.nameIndex(mangled));
  }

  private cellVariable(mangled: string, ctx: ExprContext, loc: Location): void {
    const { unit, scope } = this;
    const index = scope.resolve(mangled) === 'free' ? unit.freeIndex(mangled) : unit.cellIndex(mangled);
    if (index < 0) throw new EngineBug(`${mangled} is neither cell nor free variable in ${unit.qualname}`);
    if (ctx === 'Load' && scope.type === 'class' && unit.inlinedDepth === 0) {
      this.op(OP.LOAD_LOCALS, loc);
      this.op(OP.LOAD_FROM_DICT_OR_DEREF, loc, index);
    } else if (ctx === 'Load' && scope.canSeeClassScope) {
      this.loadClassdict(loc);
      this.op(OP.LOAD_FROM_DICT_OR_DEREF, loc, index);
    } else this.op(DEREF[ctx], loc, index);
  }

  private globalVariable(mangled: string, ctx: ExprContext, loc: Location, implicit: boolean): void {
    const index = this.nameIndex(mangled);
    if (ctx !== 'Load') return this.op(GLOBAL[ctx], loc, index);
    if (implicit && this.scope.canSeeClassScope) {
      this.loadClassdict(loc);
      return this.op(OP.LOAD_FROM_DICT_OR_GLOBALS, loc, index);
    }
    this.op(OP.LOAD_GLOBAL, loc, index << 1);
  }

  private loadClassdict(loc: Location): void {
    this.op(OP.LOAD_DEREF, loc, this.unit.cellIndex('__classdict__'));
  }

  // ---- block stack

  push(block: FrameBlock): void { this.unit.blocks.push(block); }

  pop(kind: FrameBlockKind): void {
    const block = this.unit.blocks.pop();
    if (block?.kind !== kind) throw new EngineBug(`block ${block?.kind} closed as ${kind}`);
  }

  // ---- units

  enter(name: string, type: UnitType, key: object | null, firstlineno: number): Unit {
    const scope = key === null ? this.symbols.top : this.symbols.scopes.get(key);
    if (!scope) throw new EngineBug(`no symbol table for ${name}`);
    const privateName = this.units.length > 0 ? this.unit.privateName : null;
    const unit = new Unit(scope, type, name, firstlineno, privateName, this.cache);
    const qualname = this.qualname(unit);
    this.units.push(unit);
    unit.qualname = qualname;
    this.op(OP.RESUME, { ...lineOnly(firstlineno, 0), lineno: type === 'module' ? 0 : firstlineno });
    return unit;
  }

  private qualname(unit: Unit): string {
    let level = this.units.length - 1;
    let parent = this.units[level];
    if (parent?.type === 'type-params') parent = this.units[--level];
    if (!parent || parent.type === 'module') return unit.name;
    if (unit.isFunction || unit.type === 'class') {
      const mangled = mangle(parent.privateName, unit.name);
      if (parent.scope.resolve(mangled) === 'global-explicit') return unit.name;
    }
    return parent.isFunction ? `${parent.qualname}.<locals>.${unit.name}` : `${parent.qualname}.${unit.name}`;
  }

  /** Close the innermost unit. `returnsNone` is false where the value to return is on the stack. */
  leave(returnsNone: boolean): CodeTemplate {
    const { unit } = this;
    if (returnsNone) this.loadConst(NONE, NO_LOCATION);
    this.op(OP.RETURN_VALUE, NO_LOCATION);
    this.units.pop();
    return assemble({
      name: unit.name, qualname: unit.qualname, filename: this.filename, firstlineno: unit.firstlineno,
      argcount: unit.argcount, posonlyargcount: unit.posonlyargcount, kwonlyargcount: unit.kwonlyargcount,
      flags: flagsOf(unit) | this.futures, sequence: unit.sequence, consts: unit.consts, names: [...unit.names.keys()],
      varnames: [...unit.varnames.keys()], cellvars: unit.cellvars, freevars: unit.freevars,
      hidden: new Set(unit.hidden.keys()),
    });
  }

  /** Push a function made from `code`; `flags` says which of its attributes lie on the stack already. */
  makeFunction(code: CodeTemplate, flags: number, loc: Location): void {
    const free = code.localsplusnames.filter((_, i) => (code.localspluskinds[i]! & 0x80) !== 0);
    let attributes = flags;
    if (free.length > 0) {
      for (const name of free) {
        const index = this.unit.cellIndex(name);
        if (index < 0) throw new EngineBug(`${code.qualname} needs ${name}, which ${this.unit.qualname} does not have`);
        this.op(PSEUDO.LOAD_CLOSURE, loc, index);
      }
      this.op(OP.BUILD_TUPLE, loc, free.length);
      attributes |= 8;
    }
    this.loadConst({ t: 'code', code }, loc);
    this.op(OP.MAKE_FUNCTION, loc);
    for (const bit of [8, 4, 2, 1]) if (attributes & bit) this.op(OP.SET_FUNCTION_ATTRIBUTE, loc, bit);
  }

  /** Everything of a generator runs under a handler that turns StopIteration into RuntimeError. */
  wrapInStopIterationHandler(): void {
    const handler = this.label();
    this.unit.sequence.prepend(PSEUDO.SETUP_CLEANUP, 0, NO_LOCATION, handler);
    this.loadConst(NONE, NO_LOCATION);
    this.op(OP.RETURN_VALUE, NO_LOCATION);
    this.place(handler);
    this.op(OP.CALL_INTRINSIC_1, NO_LOCATION, 3);
    this.op(OP.RERAISE, NO_LOCATION, 1);
  }
}

function flagsOf({ scope }: Unit): number {
  if (!scope.functionLike) return 0;
  return CO.NEWLOCALS | CO.OPTIMIZED
    | (scope.nested ? CO.NESTED : 0)
    | (scope.generator ? (scope.coroutine ? CO.ASYNC_GENERATOR : CO.GENERATOR) : scope.coroutine ? CO.COROUTINE : 0)
    | (scope.varargs ? CO.VARARGS : 0)
    | (scope.varkeywords ? CO.VARKEYWORDS : 0);
}
