/**
 * Rewriting of the syntax tree before names are looked at (CPython 3.13 Python/ast_opt.c): arithmetic on constants,
 * tuples of constants, literals only iterated or searched, `not (a in b)`, `'%s' % (x,)`, `__debug__`.
 *
 * Gives a new tree; the one passed in is not touched. A folded Constant may hold a tuple or a frozenset.
 */
import type { Const } from '../bytecode/code.ts';
import type {
  BinOp, CmpOperator, Constant, Expr, Expression, FormattedValue, JoinedStr, Module, Position, Stmt,
} from '../syntax/ast.ts';
import { ConstCache, TRUE } from './consts.ts';
import { NO_LOCATION, locationOf } from './location.ts';
import { foldBinary, foldIndex, foldUnary } from './fold-constants.ts';

/** The value of a Constant, which folding may have made a tuple or a frozenset. */
export function valueOf(e: Constant): Const { return e.value as Const; }

function constant(value: Const, at: Position): Constant {
  const { lineno, col_offset, end_lineno, end_col_offset } = at;
  return { kind: 'Constant', value: value as Constant['value'], prefix: null, lineno, col_offset, end_lineno, end_col_offset };
}

const INVERTED: Partial<Record<CmpOperator, CmpOperator>> = { Is: 'IsNot', IsNot: 'Is', In: 'NotIn', NotIn: 'In' };

function allConstants(elts: readonly Expr[]): Const[] | null {
  return elts.every((e) => e.kind === 'Constant') ? elts.map((e) => valueOf(e as Constant)) : null;
}

/** A list or set display that is only iterated or searched needs no fresh object. */
function foldIterable(e: Expr, cache: ConstCache): Expr {
  if (e.kind === 'List' && e.ctx === 'Load') {
    if (e.elts.some((x) => x.kind === 'Starred')) return e;
    const items = allConstants(e.elts);
    return items ? constant({ t: 'tuple', items }, e) : { ...e, kind: 'Tuple' };
  }
  if (e.kind === 'Set') {
    const items = allConstants(e.elts);
    if (items) return constant({ t: 'frozenset', items: cache.distinct(items) }, e);
  }
  return e;
}

const CONVERSION: Readonly<Record<string, FormattedValue['conversion']>> = { s: 115, r: 114, a: 97 };

/** '%s and %r' % (a, b) as an f-string; null when the format asks for more than that. */
function foldFormat(e: BinOp, format: string, elts: readonly Expr[]): JoinedStr | null {
  if (elts.some((x) => x.kind === 'Starred')) return null;
  const at = locationOf(e);
  const values: (Constant | FormattedValue)[] = [];
  let used = 0;
  let literal = '';
  const flush = (): void => {
    if (literal !== '') values.push(constant({ t: 'str', v: literal }, NO_LOCATION));
    literal = '';
  };
  for (let pos = 0; pos < format.length;) {
    if (format[pos] !== '%') { literal += format[pos++]; continue; }
    const m = /^%(?:(%)|(-?)(\d{0,2})(?:\.(\d{0,2}))?([sra]))/.exec(format.slice(pos));
    if (!m) return null;
    pos += m[0].length;
    if (m[1]) { literal += '%'; continue; }
    if (used >= elts.length) return null;
    const [, , left, width, precision, letter] = m;
    flush();
    const spec = (width && left !== '-' ? '>' : '') + (width ? String(Number(width)) : '')
      + (precision !== undefined ? `.${Number(precision || '0')}` : '');
    if (width !== '' && width!.startsWith('0')) return null;
    const value = elts[used++]!;
    const valueAt = locationOf(value);
    const formatSpec: JoinedStr | null = spec === '' ? null
      : { kind: 'JoinedStr', values: [constant({ t: 'str', v: spec }, valueAt)], ...valueAt };
    values.push({ kind: 'FormattedValue', value, conversion: CONVERSION[letter!]!, format_spec: formatSpec, ...valueAt });
  }
  flush();
  return used === elts.length ? { kind: 'JoinedStr', values, ...at } : null;
}

function foldExpr(e: Expr, cache: ConstCache): Expr {
  switch (e.kind) {
    case 'BinOp': {
      if (e.op === 'Mod' && e.left.kind === 'Constant' && e.left.value.t === 'str' && e.right.kind === 'Tuple') {
        return foldFormat(e, e.left.value.v, e.right.elts) ?? e;
      }
      if (e.left.kind !== 'Constant' || e.right.kind !== 'Constant') return e;
      const value = foldBinary(e.op, valueOf(e.left), valueOf(e.right));
      return value ? constant(value, e) : e;
    }
    case 'UnaryOp': {
      const { operand } = e;
      if (operand.kind === 'Constant') {
        const value = foldUnary(e.op, valueOf(operand));
        return value ? constant(value, e) : e;
      }
      if (e.op === 'Not' && operand.kind === 'Compare' && operand.ops.length === 1) {
        const op = INVERTED[operand.ops[0]!];
        if (op) return { ...operand, ops: [op] };
      }
      return e;
    }
    case 'Tuple': {
      const items = e.ctx === 'Load' ? allConstants(e.elts) : null;
      return items ? constant({ t: 'tuple', items }, e) : e;
    }
    case 'Subscript': {
      if (e.ctx !== 'Load' || e.value.kind !== 'Constant' || e.slice.kind !== 'Constant') return e;
      const value = foldIndex(valueOf(e.value), valueOf(e.slice));
      return value ? constant(value, e) : e;
    }
    case 'Compare': {
      const op = e.ops[e.ops.length - 1];
      if (op !== 'In' && op !== 'NotIn') return e;
      const last = e.comparators.length - 1;
      return { ...e, comparators: e.comparators.map((c, i) => (i === last ? foldIterable(c, cache) : c)) };
    }
    case 'ListComp': case 'SetComp': case 'DictComp': case 'GeneratorExp':
      return { ...e, generators: e.generators.map((g) => ({ ...g, iter: foldIterable(g.iter, cache) })) };
    case 'JoinedStr': return e.values.length === 0 ? constant({ t: 'str', v: '' }, e) : e;
    case 'Name': return e.id === '__debug__' && e.ctx === 'Load' ? constant(TRUE, e) : e;
    default: return e;
  }
}

const EXPRESSIONS: ReadonlySet<string> = new Set([
  'BinOp', 'UnaryOp', 'Tuple', 'Subscript', 'Compare', 'ListComp', 'SetComp', 'DictComp', 'GeneratorExp', 'Name', 'JoinedStr',
]);

/** The docstring of a body, null without one. */
export function docstringOf(body: readonly Stmt[]): { value: string; at: Constant } | null {
  const first = body[0];
  if (first?.kind !== 'Expr' || first.value.kind !== 'Constant' || first.value.value.t !== 'str') return null;
  return { value: first.value.value.v, at: first.value };
}

interface Plain { kind?: string; body?: unknown }

function foldAny<T>(node: T, cache: ConstCache): T {
  if (Array.isArray(node)) return node.map((item) => foldAny(item as unknown, cache)) as T;
  if (typeof node !== 'object' || node === null || node instanceof Uint8Array || 't' in node) return node;
  const copy: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(node)) {
    copy[key] = typeof value === 'object' ? foldAny(value as unknown, cache) : value;
  }
  const { kind, body } = copy as Plain;
  if (kind === undefined) return copy as T;
  if (EXPRESSIONS.has(kind)) return foldExpr(copy as unknown as Expr, cache) as T;
  if (kind === 'For') copy['iter'] = foldIterable(copy['iter'] as Expr, cache);
  if (Array.isArray(body) && (kind === 'Module' || kind === 'FunctionDef' || kind === 'AsyncFunctionDef' || kind === 'ClassDef')) {
    keepNoDocstring((node as unknown as { body: Stmt[] }).body, body as Stmt[]);
  }
  return copy as T;
}

/** A string that only folding made the first statement is not a docstring. */
function keepNoDocstring(before: readonly Stmt[], after: Stmt[]): void {
  const found = docstringOf(after);
  const first = after[0];
  if (!found || docstringOf(before) || first?.kind !== 'Expr') return;
  const { lineno, col_offset, end_lineno, end_col_offset } = found.at;
  after[0] = { ...first, value: { kind: 'JoinedStr', values: [found.at], lineno, col_offset, end_lineno, end_col_offset } };
}

export function foldTree<T extends Module | Expression>(root: T): T { return foldAny(root, new ConstCache()); }
