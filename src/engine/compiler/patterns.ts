/**
 * match statements (PEP 634; CPython 3.13 Python/compile.c, compiler_pattern).
 *
 * While a pattern is tried, the stack holds, from the bottom: values captured so far (`stores`), then items a pattern
 * still needs (`onTop`). A failed test jumps to a label that pops exactly that many.
 */
import { COMPARE_MASKS, NB, OP } from '../bytecode/opcodes.ts';
import type {
  Match, MatchAs, MatchCase, MatchClass, MatchMapping, MatchOr, MatchSequence, Pattern, Expr,
} from '../syntax/ast.ts';
import type { Codegen } from './codegen.ts';
import { jumpIf } from './conditions.ts';
import { NONE, int, str, tuple } from './consts.ts';
import { PSEUDO } from './flowgraph/instruction.ts';
import type { Label } from './flowgraph/instruction.ts';
import { NO_LOCATION, locationOf } from './location.ts';
import type { Location } from './location.ts';

interface Context {
  stores: string[];
  /** A pattern that always matches is allowed here. */
  allowIrrefutable: boolean;
  /** failPop[n] pops n items and goes on with the next case. */
  failPop: Label[];
  onTop: number;
}

const EQ = (2 << 5) | COMPARE_MASKS[2]!;
const GE = (5 << 5) | COMPARE_MASKS[5]!;

function isWildcard(p: Pattern): boolean { return p.kind === 'MatchAs' && p.name === null; }

export function matchStatement(c: Codegen, s: Match): void {
  c.expr(s.subject);
  const end = c.label();
  const last = s.cases.length - 1;
  const hasDefault = isWildcard(s.cases[last]!.pattern) && s.cases.length > 1;
  const tried = hasDefault ? s.cases.slice(0, -1) : s.cases;
  tried.forEach((m, i) => {
    const loc = locationOf(m.pattern);
    const keeps = i !== tried.length - 1;
    if (keeps) c.op(OP.COPY, loc, 1);
    const pc: Context = { stores: [], allowIrrefutable: m.guard !== null || i === last, failPop: [], onTop: 0 };
    pattern(c, m.pattern, pc);
    for (const name of pc.stores) c.name(name, 'Store', loc);
    if (m.guard) jumpIf(c, loc, m.guard, failLabel(c, pc, 0), false);
    if (keeps) c.op(OP.POP_TOP, loc);
    c.stmts(m.body);
    c.jump(PSEUDO.JUMP, end, NO_LOCATION);
    emitFailPop(c, loc, pc);
  });
  if (hasDefault) defaultCase(c, s.cases[last]!, end);
  c.place(end);
}

function defaultCase(c: Codegen, m: MatchCase, end: Label): void {
  const loc = locationOf(m.pattern);
  c.op(OP.NOP, loc);
  if (m.guard) jumpIf(c, loc, m.guard, end, false);
  c.stmts(m.body);
}

function failLabel(c: Codegen, pc: Context, pops: number): Label {
  while (pc.failPop.length <= pops) pc.failPop.push(c.label());
  return pc.failPop[pops]!;
}

function jumpToFail(c: Codegen, loc: Location, pc: Context, op: number): void {
  c.jump(op, failLabel(c, pc, pc.onTop + pc.stores.length), loc);
}

function emitFailPop(c: Codegen, loc: Location, pc: Context): void {
  if (pc.failPop.length === 0) return;
  for (let n = pc.failPop.length - 1; n > 0; n--) {
    c.place(pc.failPop[n]!);
    c.op(OP.POP_TOP, loc);
  }
  c.place(pc.failPop[0]!);
  pc.failPop = [];
}

/** Move the top below the `count` - 1 items under it. */
function rotate(c: Codegen, loc: Location, count: number): void {
  for (let n = count; n > 1; n--) c.op(OP.SWAP, loc, n);
}

function storeName(c: Codegen, p: Pattern, name: string | null, pc: Context): void {
  const loc = locationOf(p);
  if (name === null) return c.op(OP.POP_TOP, loc);
  if (pc.stores.includes(name)) c.fail(`multiple assignments to name '${name}' in pattern`, p);
  rotate(c, loc, pc.onTop + pc.stores.length + 1);
  pc.stores.push(name);
}

function subpattern(c: Codegen, p: Pattern, pc: Context): void {
  const before = pc.allowIrrefutable;
  pc.allowIrrefutable = true;
  pattern(c, p, pc);
  pc.allowIrrefutable = before;
}

/** Match the top, consuming it. */
function pattern(c: Codegen, p: Pattern, pc: Context): void {
  const loc = locationOf(p);
  switch (p.kind) {
    case 'MatchValue':
      if (p.value.kind !== 'Constant' && p.value.kind !== 'Attribute') {
        c.fail('patterns may only match literals and attribute lookups', p);
      }
      c.expr(p.value);
      c.op(OP.COMPARE_OP, loc, EQ);
      c.op(OP.TO_BOOL, loc);
      return jumpToFail(c, loc, pc, OP.POP_JUMP_IF_FALSE);
    case 'MatchSingleton':
      c.loadConst(p.value, loc);
      c.op(OP.IS_OP, loc, 0);
      return jumpToFail(c, loc, pc, OP.POP_JUMP_IF_FALSE);
    case 'MatchSequence': return sequence(c, p, pc, loc);
    case 'MatchMapping': return mapping(c, p, pc, loc);
    case 'MatchClass': return classPattern(c, p, pc, loc);
    case 'MatchStar': return storeName(c, p, p.name, pc);
    case 'MatchAs': return as(c, p, pc, loc);
    case 'MatchOr': return or(c, p, pc, loc);
  }
}

function as(c: Codegen, p: MatchAs, pc: Context, loc: Location): void {
  if (!p.pattern) {
    if (!pc.allowIrrefutable) {
      c.fail(p.name !== null
        ? `name capture '${p.name}' makes remaining patterns unreachable`
        : 'wildcard makes remaining patterns unreachable', p);
    }
    return storeName(c, p, p.name, pc);
  }
  pc.onTop++;
  c.op(OP.COPY, loc, 1);
  pattern(c, p.pattern, pc);
  pc.onTop--;
  storeName(c, p, p.name, pc);
}

function checkLength(c: Codegen, n: number, compare: number, pc: Context, loc: Location): void {
  c.op(OP.GET_LEN, loc);
  c.loadConst(int(n), loc);
  // Comparing two ints gives a bool already.
  c.op(OP.COMPARE_OP, loc, compare);
  jumpToFail(c, loc, pc, OP.POP_JUMP_IF_FALSE);
}

function sequence(c: Codegen, p: MatchSequence, pc: Context, loc: Location): void {
  const { patterns } = p;
  const size = patterns.length;
  const star = patterns.findIndex((q) => q.kind === 'MatchStar');
  if (patterns.some((q, i) => q.kind === 'MatchStar' && i !== star)) {
    c.fail('multiple starred names in sequence pattern', p);
  }
  const starNode = patterns[star];
  const starWildcard = starNode?.kind === 'MatchStar' && starNode.name === null;
  const onlyWildcards = patterns.every((q) => (q.kind === 'MatchStar' ? q.name === null : isWildcard(q)));
  pc.onTop++;
  c.op(OP.MATCH_SEQUENCE, loc);
  jumpToFail(c, loc, pc, OP.POP_JUMP_IF_FALSE);
  if (star < 0) checkLength(c, size, EQ, pc, loc);
  else if (size > 1) checkLength(c, size - 1, GE, pc, loc);
  pc.onTop--;
  if (onlyWildcards) c.op(OP.POP_TOP, loc);
  else if (starWildcard) bySubscript(c, patterns, star, pc, loc);
  else byUnpacking(c, patterns, star, pc, loc);
}

function byUnpacking(c: Codegen, patterns: readonly Pattern[], star: number, pc: Context, loc: Location): void {
  const size = patterns.length;
  if (star < 0) c.op(OP.UNPACK_SEQUENCE, loc, size);
  else c.op(OP.UNPACK_EX, loc, star + ((size - star - 1) << 8));
  pc.onTop += size;
  for (const q of patterns) {
    pc.onTop--;
    subpattern(c, q, pc);
  }
}

function bySubscript(c: Codegen, patterns: readonly Pattern[], star: number, pc: Context, loc: Location): void {
  pc.onTop++;
  patterns.forEach((q, i) => {
    if (isWildcard(q) || i === star) return;
    c.op(OP.COPY, loc, 1);
    if (i < star) c.loadConst(int(i), loc);
    else {
      c.op(OP.GET_LEN, loc);
      c.loadConst(int(patterns.length - i), loc);
      c.op(OP.BINARY_OP, loc, NB.SUBTRACT);
    }
    c.op(OP.BINARY_SUBSCR, loc);
    subpattern(c, q, pc);
  });
  pc.onTop--;
  c.op(OP.POP_TOP, loc);
}

function failIfNone(c: Codegen, pc: Context, loc: Location): void {
  c.op(OP.COPY, loc, 1);
  c.loadConst(NONE, loc);
  c.op(OP.IS_OP, loc, 1);
  jumpToFail(c, loc, pc, OP.POP_JUMP_IF_FALSE);
}

function keyText(e: Expr): string | null {
  return e.kind === 'Constant' ? JSON.stringify(e.value, (_, v: unknown) => (typeof v === 'bigint' ? `${v}n` : v)) : null;
}

function mapping(c: Codegen, p: MatchMapping, pc: Context, loc: Location): void {
  const size = p.keys.length;
  pc.onTop++;
  c.op(OP.MATCH_MAPPING, loc);
  jumpToFail(c, loc, pc, OP.POP_JUMP_IF_FALSE);
  if (size === 0 && p.rest === null) {
    pc.onTop--;
    return c.op(OP.POP_TOP, loc);
  }
  if (size > 0) checkLength(c, size, GE, pc, loc);
  const seen = new Set<string>();
  for (const key of p.keys) {
    if (key.kind !== 'Constant' && key.kind !== 'Attribute') {
      c.fail('mapping pattern keys may only match literals and attribute lookups', p);
    }
    const text = keyText(key);
    if (text === null) continue;
    if (seen.has(text)) c.fail(`mapping pattern checks duplicate key (${reprOfKey(key)})`, p);
    seen.add(text);
  }
  c.exprs(p.keys);
  c.op(OP.BUILD_TUPLE, loc, size);
  c.op(OP.MATCH_KEYS, loc);
  pc.onTop += 2;
  failIfNone(c, pc, loc);
  c.op(OP.UNPACK_SEQUENCE, loc, size);
  pc.onTop += size - 1;
  for (const q of p.patterns) {
    pc.onTop--;
    subpattern(c, q, pc);
  }
  pc.onTop -= 2;
  if (p.rest === null) {
    c.op(OP.POP_TOP, loc);
    return c.op(OP.POP_TOP, loc);
  }
  // The rest is a copy of the subject without the keys matched.
  c.op(OP.BUILD_MAP, loc, 0);
  c.op(OP.SWAP, loc, 3);
  c.op(OP.DICT_UPDATE, loc, 2);
  c.op(OP.UNPACK_SEQUENCE, loc, size);
  for (let n = size; n > 0; n--) {
    c.op(OP.COPY, loc, n + 1);
    c.op(OP.SWAP, loc, 2);
    c.op(OP.DELETE_SUBSCR, loc);
  }
  storeName(c, p, p.rest, pc);
}

function reprOfKey(e: Expr): string {
  if (e.kind !== 'Constant') return '';
  const v = e.value;
  switch (v.t) {
    case 'str': return `'${v.v}'`;
    case 'int': case 'float': return String(v.v);
    case 'bytes': return `b'${String.fromCharCode(...v.v)}'`;
    case 'complex': return `${v.v}j`;
    default: return v.t;
  }
}

function classPattern(c: Codegen, p: MatchClass, pc: Context, loc: Location): void {
  p.kwd_attrs.forEach((name, i) => {
    if (p.kwd_attrs.indexOf(name) < i) c.fail(`attribute name repeated in class pattern: ${name}`, p.kwd_patterns[i]!);
  });
  const nargs = p.patterns.length;
  const total = nargs + p.kwd_attrs.length;
  c.expr(p.cls);
  c.loadConst(tuple(p.kwd_attrs.map(str)), loc);
  c.op(OP.MATCH_CLASS, loc, nargs);
  pc.onTop++;
  failIfNone(c, pc, loc);
  c.op(OP.UNPACK_SEQUENCE, loc, total);
  pc.onTop += total - 1;
  for (const q of [...p.patterns, ...p.kwd_patterns]) {
    pc.onTop--;
    if (isWildcard(q)) c.op(OP.POP_TOP, loc);
    else subpattern(c, q, pc);
  }
}

function or(c: Codegen, p: MatchOr, pc: Context, loc: Location): void {
  const end = c.label();
  const before = { ...pc };
  let control: string[] = [];
  p.patterns.forEach((alt, i) => {
    const at = locationOf(alt);
    pc.stores = [];
    pc.allowIrrefutable = i === p.patterns.length - 1 && before.allowIrrefutable;
    pc.failPop = [];
    pc.onTop = 0;
    c.op(OP.COPY, at, 1);
    pattern(c, alt, pc);
    if (i === 0) control = pc.stores;
    else reorder(c, p, control, pc.stores, at);
    c.jump(PSEUDO.JUMP, end, at);
    emitFailPop(c, at, pc);
  });
  Object.assign(pc, before);
  c.op(OP.POP_TOP, loc);
  jumpToFail(c, loc, pc, PSEUDO.JUMP);
  c.place(end);
  const depth = control.length + 1 + pc.onTop + pc.stores.length;
  for (const name of control) {
    rotate(c, loc, depth);
    if (pc.stores.includes(name)) c.fail(`multiple assignments to name '${name}' in pattern`, p);
    pc.stores.push(name);
  }
  c.op(OP.POP_TOP, loc);
}

/** Bring captures `stores` on the stack into the order of `control`. */
function reorder(c: Codegen, p: MatchOr, control: readonly string[], stores: string[], loc: Location): void {
  if (stores.length !== control.length) c.fail('alternative patterns bind different names', p);
  for (let i = control.length - 1; i >= 0; i--) {
    const at = stores.indexOf(control[i]!);
    if (at < 0) c.fail('alternative patterns bind different names', p);
    if (at === i) continue;
    const rotated = stores.splice(0, at + 1);
    stores.splice(i - at, 0, ...rotated);
    for (let n = 0; n <= at; n++) rotate(c, loc, i + 1);
  }
}
