/** Parameters of functions and lambdas, and type parameters (3.13 reference, "Function definitions"). */
import type { Arg, Arguments, Expr, TypeParam } from './ast.ts';
import type { Cursor } from './cursor.ts';
import { tokenSpan } from './cursor.ts';
import { normalizeName } from './words.ts';

/** How the two kinds of parameter lists differ. */
interface Style {
  readonly close: string;
  readonly annotated: boolean;
  /** First word of the complaint about brackets. */
  readonly what: string;
}

const functionStyle: Style = { close: ')', annotated: true, what: 'Function' };
const lambdaStyle: Style = { close: ':', annotated: false, what: 'Lambda expression' };

/** Between the brackets of a `def`; the `)` is not consumed. */
export function parseParameters(p: Cursor): Arguments { return parameterList(p, functionStyle); }

/** After `lambda`; the `:` is not consumed. */
export function parseLambdaParameters(p: Cursor): Arguments { return parameterList(p, lambdaStyle); }

function parameterList(p: Cursor, style: Style): Arguments {
  const out: Arguments = {
    kind: 'arguments', posonlyargs: [], args: [], vararg: null, kwonlyargs: [], kw_defaults: [], kwarg: null, defaults: [],
  };
  // After `*` or `*args` the rest is keyword-only.
  let starred = false, slashed = false;
  while (!p.isOp(style.close)) {
    if (out.kwarg) {
      if (p.diagnosing && (p.cur.type === 'name' || p.isOp('*') || p.isOp('**') || p.isOp('/'))) {
        p.raiseAtToken('arguments cannot follow var-keyword argument', p.cur);
      }
      p.fail();
    }
    if (p.isOp('/')) { slash(p, out, starred, slashed); slashed = true; }
    else if (p.isOp('**')) {
      p.advance();
      out.kwarg = parameter(p, style.annotated, false);
      if (p.diagnosing && p.isOp('=')) p.raiseAtToken('var-keyword argument cannot have default value', p.cur);
    } else if (p.isOp('*')) { star(p, out, style, starred); starred = true; }
    else named(p, out, style, starred);
    if (!p.isOp(',')) break;
    p.advance();
  }
  return out;
}

function parameter(p: Cursor, annotated: boolean, starAnnotation: boolean): Arg {
  const name = p.expectName();
  let annotation: Expr | null = null;
  if (annotated && p.acceptOp(':')) {
    annotation = starAnnotation && p.isOp('*') ? p.rules.starNamedExpression(p) : p.rules.expression(p);
  }
  return { kind: 'arg', arg: normalizeName(name.text), annotation, ...p.span(name) };
}

function defaultValue(p: Cursor, style: Style): Expr | null {
  if (!p.isOp('=')) return null;
  const equals = p.advance();
  if (p.diagnosing && (p.isOp(style.close) || p.isOp(','))) p.raiseAtToken('expected default value expression', equals);
  return p.rules.expression(p);
}

function slash(p: Cursor, out: Arguments, starred: boolean, slashed: boolean): void {
  const token = p.cur;
  const first = out.args.length === 0;
  if (starred || slashed || first) {
    if (p.diagnosing) {
      if (starred) p.raiseAtToken('/ must be ahead of *', token);
      if (slashed) p.raiseAtToken('/ may appear only once', token);
      if (p.peek().text === ',') p.raiseAtToken('at least one argument must precede /', token);
    }
    p.fail();
  }
  p.advance();
  if (p.diagnosing && p.isOp('*')) p.raiseAtToken('expected comma between / and *', p.cur);
  out.posonlyargs = out.args;
  out.args = [];
}

function star(p: Cursor, out: Arguments, style: Style, starred: boolean): void {
  if (starred) {
    const next = p.peek();
    const again = next.text === ',' || p.lookahead(q => {
      q.advance();
      parameter(q, style.annotated, false);
      return q.isOp(',') || q.isOp(style.close);
    });
    if (p.diagnosing && again) p.raiseAtToken('* argument may appear only once', p.cur);
    p.fail();
  }
  const token = p.advance();
  if (p.cur.type === 'name') {
    out.vararg = parameter(p, style.annotated, true);
    if (p.diagnosing && p.isOp('=')) p.raiseAtToken('var-positional argument cannot have default value', p.cur);
    return;
  }
  const after = p.isOp(',') ? p.peek() : p.cur;
  if (after.text === style.close || p.isOp(',') && after.text === '**') {
    if (p.diagnosing) {
      if (style.annotated) p.raiseAtToken('named arguments must follow bare *', token);
      if (p.furthest < p.pos + (p.isOp(',') ? 1 : 0)) p.furthest = p.pos + 1;
      p.raiseAtLast('named arguments must follow bare *');
    }
    p.fail();
  }
  if (!p.isOp(',')) p.fail();
}

function named(p: Cursor, out: Arguments, style: Style, starred: boolean): void {
  if (p.diagnosing && p.isOp('(')) parenthesized(p, style);
  const param = parameter(p, style.annotated, false);
  const value = defaultValue(p, style);
  if (starred) {
    out.kwonlyargs.push(param);
    out.kw_defaults.push(value);
    return;
  }
  if (value === null && out.defaults.length > 0) {
    if (p.diagnosing && (p.isOp(',') || p.isOp(style.close))) p.raiseAt('parameter without a default follows parameter with a default', param);
    p.fail();
  }
  out.args.push(param);
  if (value !== null) out.defaults.push(value);
}

function parenthesized(p: Cursor, style: Style): void {
  const open = p.cur;
  const close = p.lookahead(q => {
    q.advance();
    do { if (q.isOp(')')) break; q.expectName(); } while (q.acceptOp(','));
    return q.prev === open ? q.fail() : q.expectOp(')');
  });
  if (close) p.raiseRange(`${style.what} parameters cannot be parenthesized`, tokenSpan(open), tokenSpan(close));
}

/** `[T: bound = default, *Ts, **P]`, when there is one. */
export function parseTypeParameters(p: Cursor): TypeParam[] {
  if (!p.isOp('[')) return [];
  p.advance();
  if (p.isOp(']')) p.raiseFrom('Type parameter list cannot be empty', tokenSpan(p.cur));
  const out: TypeParam[] = [];
  do {
    if (p.isOp(']')) break;
    out.push(typeParameter(p));
  } while (p.acceptOp(','));
  p.expectOp(']');
  return out;
}

function typeParameter(p: Cursor): TypeParam {
  const start = p.cur;
  const kind = p.acceptOp('*') ? 'TypeVarTuple' : p.acceptOp('**') ? 'ParamSpec' : 'TypeVar';
  const name = normalizeName(p.expectName().text);
  let bound: Expr | null = null;
  if (p.isOp(':')) {
    const colon = p.cur;
    if (kind !== 'TypeVar') {
      p.advance();
      const what = p.rules.expression(p).kind === 'Tuple' ? 'constraints' : 'bound';
      p.raiseFrom(`cannot use ${what} with ${kind}`, tokenSpan(colon));
    }
    p.advance();
    bound = p.rules.expression(p);
  }
  let default_value: Expr | null = null;
  if (p.acceptOp('=')) {
    default_value = kind === 'TypeVarTuple' && p.isOp('*') ? p.rules.starNamedExpression(p) : p.rules.expression(p);
  }
  if (kind === 'TypeVar') return { kind, name, bound, default_value, ...p.span(start) };
  return { kind, name, default_value, ...p.span(start) };
}
