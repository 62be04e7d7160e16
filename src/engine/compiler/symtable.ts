/**
 * First pass: which names each block binds and uses (CPython 3.13 Python/symtable.c, symtable_visit_*).
 *
 * Annotations under `from __future__ import annotations` are strings already when the tree comes here.
 */
import type {
  Arguments, Arg, ClassDef, Comprehension, Expr, FunctionDef, AsyncFunctionDef, Module, Expression, NamedExpr, Pattern,
  Position, Stmt, TypeParam, ListComp, SetComp, DictComp, GeneratorExp, Lambda, AnnAssign, Global, Nonlocal, Alias,
} from '../syntax/ast.ts';
import { syntaxFailure } from './errors.ts';
import { locationOf } from './location.ts';
import { mangle } from './mangle.ts';
import { analyze } from './scope-analysis.ts';
import { DEF, Scope } from './scope.ts';
import type { BlockType, ComprehensionKind, SymbolTable } from './scope.ts';

type FunctionNode = FunctionDef | AsyncFunctionDef;
type ComprehensionNode = ListComp | SetComp | DictComp | GeneratorExp;

const COMPREHENSION: Record<ComprehensionNode['kind'], { kind: ComprehensionKind; name: string; words: string }> = {
  ListComp: { kind: 'list', name: '<listcomp>', words: 'list comprehension' },
  SetComp: { kind: 'set', name: '<setcomp>', words: 'set comprehension' },
  DictComp: { kind: 'dict', name: '<dictcomp>', words: 'dict comprehension' },
  GeneratorExp: { kind: 'generator', name: '<genexpr>', words: 'generator expression' },
};

const ANNOTATION_SCOPES: Readonly<Partial<Record<BlockType, string>>> = {
  'type-variable': 'a TypeVar bound', 'type-alias': 'a type alias', 'type-parameters': 'the definition of a generic',
};

class Builder {
  readonly scopes = new Map<object, Scope>();
  readonly top: Scope;
  private current: Scope;
  private readonly stack: Scope[];
  private privateName: string | null = null;
  private readonly typeRoles = new Map<Scope, string>();
  private readonly filename: string;

  constructor(filename: string, where: Position) {
    this.filename = filename;
    this.top = new Scope('module', 'top', locationOf(where), false, null);
    this.current = this.top;
    this.stack = [this.top];
  }

  // ---- blocks

  private enter(type: BlockType, name: string, key: object, where: Position): Scope {
    const nested = this.current.nested || this.current.functionLike;
    const scope = new Scope(type, name, locationOf(where), nested, this.privateName);
    scope.iterableDepth = this.current.iterableDepth;
    this.current.children.push(scope);
    this.scopes.set(key, scope);
    this.stack.push(scope);
    this.current = scope;
    return scope;
  }

  private leave(): void {
    this.stack.pop();
    this.current = this.stack[this.stack.length - 1]!;
  }

  private fail(msg: string, where: Position, bare = true): never { throw syntaxFailure(msg, this.filename, where, bare); }

  // ---- symbols

  private lookup(name: string): number { return this.current.flagsOf(mangle(this.privateName, name)); }

  private define(name: string, flag: number, where: Position, scope: Scope = this.current): void {
    const mangled = mangle(this.privateName, name);
    const entry = scope.symbols.get(mangled);
    let flags = flag;
    if (entry) {
      if (flag & DEF.PARAM && entry.flags & DEF.PARAM) {
        this.fail(`duplicate argument '${name}' in function definition`, where);
      }
      if (flag & DEF.TYPE_PARAM && entry.flags & DEF.TYPE_PARAM) this.fail(`duplicate type parameter '${name}'`, where);
      flags |= entry.flags;
    }
    if (scope.inIterationTarget) {
      if (flags & (DEF.GLOBAL | DEF.NONLOCAL)) {
        this.fail(`comprehension inner loop cannot rebind assignment expression target '${name}'`, where);
      }
      flags |= DEF.COMP_ITER;
    }
    if (entry) entry.flags = flags;
    else scope.symbols.set(mangled, { flags, resolution: null });
    if (flag & DEF.PARAM) scope.varnames.push(mangled);
    else if (flag & DEF.GLOBAL) {
      const outer = this.top.symbols.get(mangled);
      if (outer) outer.flags |= flag;
      else this.top.symbols.set(mangled, { flags: flag, resolution: null });
    }
  }

  private forbidden(name: string, where: Position, storing: boolean): void {
    if (name === '__debug__') this.fail(storing ? 'cannot assign to __debug__' : 'cannot delete __debug__', where, false);
  }

  // ---- statements

  body(stmts: readonly Stmt[]): void { for (const s of stmts) this.stmt(s); }

  private stmt(s: Stmt): void {
    switch (s.kind) {
      case 'FunctionDef': case 'AsyncFunctionDef': return this.function(s);
      case 'ClassDef': return this.class(s);
      case 'Return':
        if (s.value) { this.expr(s.value); this.current.returnsValue = true; }
        return;
      case 'Delete': return this.exprs(s.targets);
      case 'Assign': this.exprs(s.targets); return this.expr(s.value);
      case 'AnnAssign': return this.annotated(s);
      case 'AugAssign': this.expr(s.target); return this.expr(s.value);
      case 'TypeAlias': return this.typeAlias(s.name.id, s.type_params, s.value, s);
      case 'For': case 'AsyncFor':
        this.expr(s.target);
        this.expr(s.iter);
        this.body(s.body);
        return this.body(s.orelse);
      case 'While': case 'If':
        this.expr(s.test);
        this.body(s.body);
        return this.body(s.orelse);
      case 'With': case 'AsyncWith':
        for (const item of s.items) {
          this.expr(item.context_expr);
          if (item.optional_vars) this.expr(item.optional_vars);
        }
        return this.body(s.body);
      case 'Match':
        this.expr(s.subject);
        for (const c of s.cases) {
          this.pattern(c.pattern);
          if (c.guard) this.expr(c.guard);
          this.body(c.body);
        }
        return;
      case 'Raise':
        if (s.exc) this.expr(s.exc);
        if (s.cause) this.expr(s.cause);
        return;
      case 'Try': case 'TryStar':
        this.body(s.body);
        // CPython visits the else branch before the handlers.
        this.body(s.orelse);
        for (const h of s.handlers) {
          if (h.type) this.expr(h.type);
          if (h.name !== null) { this.forbidden(h.name, h, true); this.define(h.name, DEF.LOCAL, h); }
          this.body(h.body);
        }
        return this.body(s.finalbody);
      case 'Assert':
        this.expr(s.test);
        if (s.msg) this.expr(s.msg);
        return;
      case 'Import': case 'ImportFrom':
        for (const a of s.names) this.alias(a, s);
        return;
      case 'Global': return this.declaration(s, DEF.GLOBAL);
      case 'Nonlocal': return this.declaration(s, DEF.NONLOCAL);
      case 'Expr': return this.expr(s.value);
      case 'Pass': case 'Break': case 'Continue': return;
    }
  }

  private declaration(s: Global | Nonlocal, flag: number): void {
    const word = flag === DEF.GLOBAL ? 'global' : 'nonlocal';
    for (const name of s.names) {
      const seen = this.lookup(name);
      if (seen & (DEF.PARAM | DEF.LOCAL | DEF.USE | DEF.ANNOT)) {
        if (seen & DEF.PARAM) this.fail(`name '${name}' is parameter and ${word}`, s);
        if (seen & DEF.USE) this.fail(`name '${name}' is used prior to ${word} declaration`, s);
        if (seen & DEF.ANNOT) this.fail(`annotated name '${name}' can't be ${word}`, s);
        this.fail(`name '${name}' is assigned to before ${word} declaration`, s);
      }
      this.define(name, flag, s);
      this.current.directives.push({ name: mangle(this.privateName, name), loc: locationOf(s) });
    }
  }

  private annotated(s: AnnAssign): void {
    if (s.target.kind === 'Name') {
      const { id } = s.target;
      const seen = this.lookup(id);
      if (seen & (DEF.GLOBAL | DEF.NONLOCAL) && this.current !== this.top && s.simple) {
        this.fail(`annotated name '${id}' can't be ${seen & DEF.GLOBAL ? 'global' : 'nonlocal'}`, s);
      }
      if (s.simple) this.define(id, DEF.ANNOT | DEF.LOCAL, s.target);
      else if (s.value) this.define(id, DEF.LOCAL, s.target);
      this.forbidden(id, s.target, true);
      this.current.annotationsUsed = this.current.annotationsUsed || s.simple;
    } else this.expr(s.target);
    this.annotation(s.annotation);
    if (s.value) this.expr(s.value);
  }

  private annotation(e: Expr): void { this.expr(e); }

  private alias(a: Alias, s: Position): void {
    const stored = a.asname ?? a.name.split('.')[0]!;
    if (a.name === '*') {
      if (this.current.type !== 'module') this.fail('import * only allowed at module level', a);
      return;
    }
    this.forbidden(stored, s, true);
    this.define(stored, DEF.IMPORT, a);
  }

  private function(s: FunctionNode): void {
    this.define(s.name, DEF.LOCAL, s);
    this.defaults(s.args);
    this.exprs(s.decorator_list);
    if (s.type_params.length > 0) this.enterTypeParams(s.name, s.type_params, s, s.args, false);
    this.signatureAnnotations(s.args, s.returns);
    const scope = this.enter('function', s.name, s, s);
    if (s.kind === 'AsyncFunctionDef') scope.coroutine = true;
    this.parameters(s.args);
    this.body(s.body);
    this.leave();
    if (s.type_params.length > 0) this.leave();
  }

  private defaults(args: Arguments): void {
    this.exprs(args.defaults);
    for (const d of args.kw_defaults) if (d) this.expr(d);
  }

  private signatureAnnotations(args: Arguments, returns: Expr | null): void {
    const each = (arg: Arg | null): void => { if (arg?.annotation) this.annotation(arg.annotation); };
    args.posonlyargs.forEach(each);
    args.args.forEach(each);
    each(args.vararg);
    each(args.kwarg);
    args.kwonlyargs.forEach(each);
    if (returns) this.annotation(returns);
  }

  private parameters(args: Arguments): void {
    const one = (arg: Arg): void => { this.forbidden(arg.arg, arg, true); this.define(arg.arg, DEF.PARAM, arg); };
    args.posonlyargs.forEach(one);
    args.args.forEach(one);
    args.kwonlyargs.forEach(one);
    if (args.vararg) { one(args.vararg); this.current.varargs = true; }
    if (args.kwarg) { one(args.kwarg); this.current.varkeywords = true; }
  }

  private class(s: ClassDef): void {
    this.define(s.name, DEF.LOCAL, s);
    this.exprs(s.decorator_list);
    const outer = this.privateName;
    if (s.type_params.length > 0) {
      this.enterTypeParams(s.name, s.type_params, s, null, true);
      this.privateName = s.name;
      this.typeParams(s.type_params);
    }
    this.exprs(s.bases);
    for (const k of s.keywords) this.expr(k.value);
    this.enter('class', s.name, s, s);
    this.privateName = s.name;
    if (s.type_params.length > 0) {
      this.define('__type_params__', DEF.LOCAL, s);
      this.define('.type_params', DEF.USE, s);
    }
    this.body(s.body);
    this.leave();
    if (s.type_params.length > 0) this.leave();
    this.privateName = outer;
  }

  // ---- type parameters

  private enterTypeParams(name: string, params: readonly TypeParam[], owner: Position, args: Arguments | null, isClass: boolean): void {
    const inClass = this.current.type === 'class';
    const scope = this.enter('type-parameters', name, params, owner);
    if (inClass) {
      scope.canSeeClassScope = true;
      this.define('__classdict__', DEF.USE, owner);
    }
    if (isClass) {
      this.define('.type_params', DEF.LOCAL, owner);
      this.define('.type_params', DEF.USE, owner);
      this.define('.generic_base', DEF.LOCAL, owner);
      this.define('.generic_base', DEF.USE, owner);
    }
    // 3.13 reserves the slot whether or not there are defaults.
    if (args) this.define('.defaults', DEF.PARAM, owner);
    if (args && args.kw_defaults.some((d) => d !== null)) this.define('.kwdefaults', DEF.PARAM, owner);
    if (!isClass) this.typeParams(params);
  }

  private typeParams(params: readonly TypeParam[]): void {
    let seenDefault = false;
    for (const p of params) {
      this.define(p.name, DEF.TYPE_PARAM | DEF.LOCAL, p);
      if (p.default_value) seenDefault = true;
      else if (seenDefault) this.fail(`non-default type parameter '${p.name}' follows default type parameter`, p);
      if (p.kind === 'TypeVar' && p.bound) this.typeVariable(p.name, p, p.bound, `a TypeVar ${p.bound.kind === 'Tuple' ? 'constraint' : 'bound'}`);
      if (p.default_value) this.typeVariable(p.name, defaultKey(p), p.default_value, `a ${p.kind} default`);
    }
  }

  /** `role` is what the expression is for a type parameter, as errors call it. */
  private typeVariable(name: string, key: object, e: Expr, role: string): void {
    const inClass = this.current.canSeeClassScope;
    const scope = this.enter('type-variable', name, key, e);
    this.typeRoles.set(scope, role);
    scope.canSeeClassScope = inClass;
    if (inClass) this.define('__classdict__', DEF.USE, e);
    this.expr(e);
    this.leave();
  }

  private typeAlias(name: string, params: readonly TypeParam[], value: Expr, s: Position): void {
    this.define(name, DEF.LOCAL, s);
    const inClass = this.current.type === 'class';
    if (params.length > 0) this.enterTypeParams(name, params, s, null, false);
    const scope = this.enter('type-alias', name, s, s);
    scope.canSeeClassScope = inClass;
    if (inClass) this.define('__classdict__', DEF.USE, value);
    this.expr(value);
    this.leave();
    if (params.length > 0) this.leave();
  }

  // ---- expressions

  private exprs(list: readonly Expr[]): void { for (const e of list) this.expr(e); }

  /** `yield`, `await` and `:=` are refused in annotation scopes. */
  private refuseInAnnotation(what: string, where: Position): void {
    const kind = this.typeRoles.get(this.current) ?? ANNOTATION_SCOPES[this.current.type];
    if (kind !== undefined) this.fail(`${what} cannot be used within ${kind}`, where);
  }

  private expr(e: Expr): void {
    switch (e.kind) {
      case 'NamedExpr': return this.named(e);
      case 'BoolOp': return this.exprs(e.values);
      case 'BinOp': this.expr(e.left); return this.expr(e.right);
      case 'UnaryOp': return this.expr(e.operand);
      case 'Lambda': return this.lambda(e);
      case 'IfExp': this.expr(e.test); this.expr(e.body); return this.expr(e.orelse);
      case 'Dict':
        for (const k of e.keys) if (k) this.expr(k);
        return this.exprs(e.values);
      case 'Set': return this.exprs(e.elts);
      case 'ListComp': case 'SetComp': case 'GeneratorExp': return this.comprehension(e, e.elt, null);
      case 'DictComp': return this.comprehension(e, e.key, e.value);
      case 'Yield': case 'YieldFrom':
        this.refuseInAnnotation('yield expression', e);
        if (e.value) this.expr(e.value);
        this.current.generator = true;
        if (this.current.comprehension) {
          const { words } = Object.values(COMPREHENSION).find((c) => c.kind === this.current.comprehension)!;
          this.fail(`'yield' inside ${words}`, e);
        }
        return;
      case 'Await':
        this.refuseInAnnotation('await expression', e);
        this.expr(e.value);
        this.current.coroutine = true;
        return;
      case 'Compare': this.expr(e.left); return this.exprs(e.comparators);
      case 'Call':
        this.expr(e.func);
        this.exprs(e.args);
        for (const k of e.keywords) {
          if (k.arg !== null) this.forbidden(k.arg, k, true);
          this.expr(k.value);
        }
        return;
      case 'FormattedValue':
        this.expr(e.value);
        if (e.format_spec) this.expr(e.format_spec);
        return;
      case 'JoinedStr': return this.exprs(e.values);
      case 'Constant': return;
      case 'Attribute':
        if (e.ctx === 'Store') this.forbidden(e.attr, e, true);
        return this.expr(e.value);
      case 'Subscript': this.expr(e.value); return this.expr(e.slice);
      case 'Starred': return this.expr(e.value);
      case 'Slice':
        for (const part of [e.lower, e.upper, e.step]) if (part) this.expr(part);
        return;
      case 'Name':
        if (e.ctx !== 'Load') this.forbidden(e.id, e, e.ctx === 'Store');
        this.define(e.id, e.ctx === 'Load' ? DEF.USE : DEF.LOCAL, e);
        if (e.ctx === 'Load' && e.id === 'super' && this.current.functionLike) this.define('__class__', DEF.USE, e);
        return;
      case 'List': case 'Tuple': return this.exprs(e.elts);
    }
  }

  private lambda(e: Lambda): void {
    this.defaults(e.args);
    this.enter('function', 'lambda', e, e);
    this.parameters(e.args);
    this.expr(e.body);
    this.leave();
  }

  private comprehension(e: ComprehensionNode, elt: Expr, value: Expr | null): void {
    const { kind, name } = COMPREHENSION[e.kind];
    const [first, ...rest] = e.generators as [Comprehension, ...Comprehension[]];
    this.current.iterableDepth++;
    this.expr(first.iter);
    this.current.iterableDepth--;
    const scope = this.enter('function', name, e, e);
    scope.comprehension = kind;
    if (first.is_async) scope.coroutine = true;
    this.define('.0', DEF.PARAM, e);
    this.iterationTarget(first.target);
    this.exprs(first.ifs);
    for (const g of rest) {
      this.iterationTarget(g.target);
      this.current.iterableDepth++;
      this.expr(g.iter);
      this.current.iterableDepth--;
      this.exprs(g.ifs);
      if (g.is_async) scope.coroutine = true;
    }
    if (value) this.expr(value);
    this.expr(elt);
    scope.generator = kind === 'generator';
    const isAsync = scope.coroutine && kind !== 'generator';
    this.leave();
    if (isAsync) this.current.coroutine = true;
  }

  private iterationTarget(target: Expr): void {
    this.current.inIterationTarget = true;
    this.expr(target);
    this.current.inIterationTarget = false;
  }

  private named(e: NamedExpr): void {
    this.refuseInAnnotation('named expression', e);
    if (this.current.iterableDepth > 0) {
      this.fail('assignment expression cannot be used in a comprehension iterable expression', e);
    }
    if (this.current.comprehension) this.bindOutside(e);
    this.expr(e.value);
    this.expr(e.target);
  }

  /** `:=` in a comprehension binds in the block around it. */
  private bindOutside(e: NamedExpr): void {
    const name = e.target.id;
    for (let i = this.stack.length - 1; i >= 0; i--) {
      const scope = this.stack[i]!;
      const mangled = mangle(this.privateName, name);
      if (scope.comprehension) {
        const flags = scope.flagsOf(mangled);
        if (flags & DEF.COMP_ITER && flags & DEF.LOCAL) {
          this.fail(`assignment expression cannot rebind comprehension iteration variable '${name}'`, e.target);
        }
        continue;
      }
      switch (scope.type) {
        case 'function':
          this.define(name, scope.flagsOf(mangled) & DEF.GLOBAL ? DEF.GLOBAL : DEF.NONLOCAL, e.target);
          this.current.directives.push({ name: mangled, loc: locationOf(e.target) });
          this.define(name, DEF.LOCAL, e.target, scope);
          return;
        case 'module':
          this.define(name, DEF.GLOBAL, e.target);
          this.current.directives.push({ name: mangled, loc: locationOf(e.target) });
          this.define(name, DEF.GLOBAL, e.target, scope);
          return;
        case 'class':
          this.fail('assignment expression within a comprehension cannot be used in a class body', e.target);
          break;
        default:
          this.fail(`assignment expression within a comprehension cannot be used within ${this.typeRoles.get(scope) ?? ANNOTATION_SCOPES[scope.type]}`, e.target);
      }
    }
  }

  // ---- patterns

  private pattern(p: Pattern): void {
    switch (p.kind) {
      case 'MatchValue': return this.expr(p.value);
      case 'MatchSingleton': return;
      case 'MatchSequence': case 'MatchOr': p.patterns.forEach((q) => this.pattern(q)); return;
      case 'MatchStar': if (p.name !== null) this.capture(p.name, p); return;
      case 'MatchMapping':
        this.exprs(p.keys);
        p.patterns.forEach((q) => this.pattern(q));
        if (p.rest !== null) this.capture(p.rest, p);
        return;
      case 'MatchClass':
        this.expr(p.cls);
        p.patterns.forEach((q) => this.pattern(q));
        p.kwd_attrs.forEach((name) => this.forbidden(name, p, true));
        p.kwd_patterns.forEach((q) => this.pattern(q));
        return;
      case 'MatchAs':
        if (p.pattern) this.pattern(p.pattern);
        if (p.name !== null) this.capture(p.name, p);
        return;
    }
  }

  private capture(name: string, where: Position): void {
    this.forbidden(name, where, true);
    this.define(name, DEF.LOCAL, where);
  }

  expression(e: Expr): void { this.expr(e); }
}

/** Key under which the scope of a type parameter's default is found (its bound is under the node itself). */
export function defaultKey(p: TypeParam): object { return p.default_value!; }

/** Build and resolve the symbol tables. Throws SyntaxFailure. */
export function buildSymbolTable(root: Module | Expression, filename: string): SymbolTable {
  const builder = new Builder(filename, { lineno: 1, col_offset: 0, end_lineno: 1, end_col_offset: 0 });
  if (root.kind === 'Module') builder.body(root.body);
  else builder.expression(root.body);
  analyze(builder.top, filename);
  return { top: builder.top, scopes: builder.scopes };
}

