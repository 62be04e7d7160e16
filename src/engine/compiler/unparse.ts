/**
 * Expressions as text, the way string annotations hold them. Behaviour of Python/ast_unparse.c, CPython 3.13: one space around operators,
 * only the brackets the precedence asks for.
 */
import { constRepr } from '../bytecode/const-repr.ts';
import type { Const } from '../bytecode/code.ts';
import type { Arguments, BoolOperator, CmpOperator, Comprehension, Expr, FormattedValue, JoinedStr, Operator, UnaryOperator } from '../syntax/ast.ts';

/** How tightly a place binds; an expression that binds less stands in brackets there. */
const LEVEL = { tuple: 0, test: 1, or: 2, and: 3, not: 4, compare: 5, bitOr: 6, bitXor: 7, bitAnd: 8, shift: 9, arith: 10, term: 11, factor: 12, power: 13, await: 14, atom: 15 } as const;

const BINARY: Readonly<Record<Operator, readonly [string, number]>> = {
  Add: ['+', LEVEL.arith], Sub: ['-', LEVEL.arith], Mult: ['*', LEVEL.term], MatMult: ['@', LEVEL.term], Div: ['/', LEVEL.term], Mod: ['%', LEVEL.term],
  FloorDiv: ['//', LEVEL.term], LShift: ['<<', LEVEL.shift], RShift: ['>>', LEVEL.shift], BitOr: ['|', LEVEL.bitOr], BitXor: ['^', LEVEL.bitXor],
  BitAnd: ['&', LEVEL.bitAnd], Pow: ['**', LEVEL.power],
};
const UNARY: Readonly<Record<UnaryOperator, readonly [string, number]>> = {
  Invert: ['~', LEVEL.factor], Not: ['not ', LEVEL.not], UAdd: ['+', LEVEL.factor], USub: ['-', LEVEL.factor],
};
const COMPARE: Readonly<Record<CmpOperator, string>> = {
  Eq: '==', NotEq: '!=', Lt: '<', LtE: '<=', Gt: '>', GtE: '>=', Is: 'is', IsNot: 'is not', In: 'in', NotIn: 'not in',
};
const BOOLEAN: Readonly<Record<BoolOperator, readonly [string, number]>> = { And: [' and ', LEVEL.and], Or: [' or ', LEVEL.or] };

/** The text of an expression; the tree is the one parsed, not a folded one. */
export function unparse(e: Expr): string {
  return at(e, LEVEL.test);
}

const list = (items: readonly Expr[], level: number = LEVEL.test): string => items.map((x) => at(x, level)).join(', ');

function at(e: Expr, level: number): string {
  const within = (own: number, text: string): string => (level > own ? `(${text})` : text);
  switch (e.kind) {
    case 'BoolOp': { const [word, own] = BOOLEAN[e.op]; return within(own, e.values.map((v) => at(v, own + 1)).join(word)); }
    case 'NamedExpr': return within(LEVEL.tuple, `${e.target.id} := ${at(e.value, LEVEL.atom)}`);
    case 'BinOp': {
      const [sign, own] = BINARY[e.op];
      const toRight = e.op === 'Pow' ? 1 : 0;
      return within(own, `${at(e.left, own + toRight)} ${sign} ${at(e.right, own + 1 - toRight)}`);
    }
    case 'UnaryOp': { const [sign, own] = UNARY[e.op]; return within(own, sign + at(e.operand, own)); }
    case 'Lambda': { const args = parameters(e.args); return within(LEVEL.test, `lambda${args === '' ? '' : ` ${args}`}: ${at(e.body, LEVEL.test)}`); }
    case 'IfExp': return within(LEVEL.test, `${at(e.body, LEVEL.test + 1)} if ${at(e.test, LEVEL.test + 1)} else ${at(e.orelse, LEVEL.test)}`);
    case 'Dict': return `{${e.values.map((v, i) => (e.keys[i] ? `${at(e.keys[i], LEVEL.test)}: ${at(v, LEVEL.test)}` : `**${at(v, LEVEL.bitOr)}`)).join(', ')}}`;
    case 'Set': return `{${list(e.elts)}}`;
    case 'ListComp': return `[${at(e.elt, LEVEL.test)}${comprehensions(e.generators)}]`;
    case 'SetComp': return `{${at(e.elt, LEVEL.test)}${comprehensions(e.generators)}}`;
    case 'DictComp': return `{${at(e.key, LEVEL.test)}: ${at(e.value, LEVEL.test)}${comprehensions(e.generators)}}`;
    case 'GeneratorExp': return `(${at(e.elt, LEVEL.test)}${comprehensions(e.generators)})`;
    case 'Await': return within(LEVEL.await, `await ${at(e.value, LEVEL.atom)}`);
    case 'Yield': return e.value === null ? '(yield)' : `(yield ${at(e.value, LEVEL.test)})`;
    case 'YieldFrom': return `(yield from ${at(e.value, LEVEL.test)})`;
    case 'Compare': return within(LEVEL.compare, at(e.left, LEVEL.compare + 1) + e.ops.map((op, i) => ` ${COMPARE[op]} ${at(e.comparators[i]!, LEVEL.compare + 1)}`).join(''));
    case 'Call': {
      const only = e.args.length === 1 && e.keywords.length === 0 ? e.args[0]! : null;
      if (only?.kind === 'GeneratorExp') return at(e.func, LEVEL.atom) + at(only, LEVEL.atom);
      return `${at(e.func, LEVEL.atom)}(${[...e.args.map((a) => at(a, LEVEL.test)), ...e.keywords.map((k) => `${k.arg === null ? '**' : `${k.arg}=`}${at(k.value, LEVEL.test)}`)].join(', ')})`;
    }
    case 'FormattedValue': case 'JoinedStr': return formatted(e);
    case 'Constant': {
      const text = e.value.t === 'Ellipsis' ? '...' : constRepr(e.value as Const).replace(/\binf\b/g, e.value.t === 'float' || e.value.t === 'complex' ? '1e309' : 'inf');
      return e.prefix === 'u' ? `u${text}` : text;
    }
    case 'Attribute': {
      const value = at(e.value, LEVEL.atom);
      return `${value}${e.value.kind === 'Constant' && e.value.value.t === 'int' ? ' ' : ''}.${e.attr}`;
    }
    case 'Subscript': return `${at(e.value, LEVEL.atom)}[${at(e.slice, LEVEL.tuple)}]`;
    case 'Starred': return `*${at(e.value, LEVEL.bitOr)}`;
    case 'Name': return e.id;
    case 'List': return `[${list(e.elts)}]`;
    case 'Tuple': return e.elts.length === 0 ? '()' : within(LEVEL.tuple, list(e.elts) + (e.elts.length === 1 ? ',' : ''));
    case 'Slice': return `${e.lower ? at(e.lower, LEVEL.test) : ''}:${e.upper ? at(e.upper, LEVEL.test) : ''}${e.step ? `:${at(e.step, LEVEL.test)}` : ''}`;
  }
}

function comprehensions(all: readonly Comprehension[]): string {
  return all.map((g) => `${g.is_async ? ' async' : ''} for ${at(g.target, LEVEL.tuple)} in ${at(g.iter, LEVEL.test + 1)}${g.ifs.map((x) => ` if ${at(x, LEVEL.test + 1)}`).join('')}`).join('');
}

function parameters(a: Arguments): string {
  const plain = [...a.posonlyargs, ...a.args];
  const parts = plain.flatMap((p, i) => {
    const value = a.defaults[i - (plain.length - a.defaults.length)];
    return [value === undefined ? p.arg : `${p.arg}=${at(value, LEVEL.test)}`, ...(i + 1 === a.posonlyargs.length ? ['/'] : [])];
  });
  if (a.vararg !== null || a.kwonlyargs.length > 0) parts.push(`*${a.vararg?.arg ?? ''}`);
  a.kwonlyargs.forEach((p, i) => { const value = a.kw_defaults[i]; parts.push(value ? `${p.arg}=${at(value, LEVEL.test)}` : p.arg); });
  if (a.kwarg !== null) parts.push(`**${a.kwarg.arg}`);
  return parts.join(', ');
}

function formatted(e: JoinedStr | FormattedValue): string {
  return `f${constRepr({ t: 'str', v: fstringBody(e) })}`;
}

function fstringBody(e: Expr): string {
  if (e.kind === 'JoinedStr') return e.values.map((v) => fstringBody(v)).join('');
  if (e.kind === 'Constant' && e.value.t === 'str') return e.value.v.replace(/[{}]/g, '$&$&');
  if (e.kind !== 'FormattedValue') return at(e, LEVEL.test);
  const value = at(e.value, LEVEL.test + 1);
  return `{${value.startsWith('{') ? ' ' : ''}${value}${e.conversion === -1 ? '' : `!${String.fromCharCode(e.conversion)}`}${e.format_spec === null ? '' : `:${fstringBody(e.format_spec)}`}}`;
}
