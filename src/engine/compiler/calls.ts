/** Calls (CPython 3.13 Python/compile.c, compiler_call and maybe_optimize_method_call). */
import { OP } from '../bytecode/opcodes.ts';
import type { Attribute, Call, Expr, Keyword } from '../syntax/ast.ts';
import { startAtAttribute, superAttribute } from './attributes.ts';
import type { Codegen } from './codegen.ts';
import { str, tuple } from './consts.ts';
import { STACK_USE_GUIDELINE, starUnpack } from './displays.ts';
import { NO_LOCATION, locationOf } from './location.ts';
import type { Location } from './location.ts';
import { DEF } from './scope.ts';

function checkKeywords(c: Codegen, keywords: readonly Keyword[]): void {
  const seen = new Set<string>();
  for (const k of keywords) {
    if (k.arg === null) continue;
    if (seen.has(k.arg)) c.fail(`keyword argument repeated: ${k.arg}`, k);
    seen.add(k.arg);
  }
}

function keywordNames(c: Codegen, keywords: readonly Keyword[], loc: Location): void {
  c.loadConst(tuple(keywords.map((k) => str(k.arg!))), loc);
}

/** A name a module imports is most likely a module, whose functions are no methods. */
function isImported(c: Codegen, e: Expr): boolean {
  return e.kind === 'Name' && (c.symbols.top.flagsOf(e.id) & DEF.IMPORT) !== 0;
}

/** `o.m(...)` without a bound method. Returns whether it could. */
function methodCall(c: Codegen, e: Call): boolean {
  const { func, args, keywords } = e;
  if (func.kind !== 'Attribute' || func.ctx !== 'Load' || isImported(c, func.value)) return false;
  const n = args.length;
  const k = keywords.length;
  if (n + k + (k > 0 ? 1 : 0) >= STACK_USE_GUIDELINE) return false;
  if (args.some((a) => a.kind === 'Starred') || keywords.some((w) => w.arg === null)) return false;
  if (!superAttribute(c, func, true)) {
    c.expr(func.value);
    c.loadAttr(func.attr, startAtAttribute(locationOf(func), func), true);
  }
  c.exprs(args);
  const loc = startAtAttribute(locationOf(e), func as Attribute);
  if (k > 0) {
    c.exprs(keywords.map((w) => w.value));
    keywordNames(c, keywords, startAtAttribute(locationOf(func), func));
    c.op(OP.CALL_KW, loc, n + k);
  } else c.op(OP.CALL, loc, n);
  return true;
}

export function call(c: Codegen, e: Call): void {
  checkKeywords(c, e.keywords);
  if (methodCall(c, e)) return;
  c.expr(e.func);
  c.op(OP.PUSH_NULL, locationOf(e.func));
  callWith(c, locationOf(e), 0, e.args, e.keywords, null);
}

/**
 * Arguments and the call itself; the callable, NULL and `pushed` arguments are on the stack. `injected` names a variable
 * to pass as a last positional argument.
 */
export function callWith(
  c: Codegen, loc: Location, pushed: number, args: readonly Expr[], keywords: readonly Keyword[], injected: string | null,
): void {
  checkKeywords(c, keywords);
  const n = args.length;
  const k = keywords.length;
  const plain = n + k * 2 <= STACK_USE_GUIDELINE && !args.some((a) => a.kind === 'Starred') && keywords.every((w) => w.arg !== null);
  if (plain) {
    c.exprs(args);
    if (injected !== null) c.name(injected, 'Load', loc);
    const positional = pushed + n + (injected === null ? 0 : 1);
    if (k > 0) {
      c.exprs(keywords.map((w) => w.value));
      keywordNames(c, keywords, loc);
      c.op(OP.CALL_KW, loc, positional + k);
    } else c.op(OP.CALL, loc, positional);
    return;
  }
  const only = args[0];
  if (pushed === 0 && n === 1 && only!.kind === 'Starred' && injected === null) c.expr((only as { value: Expr }).value);
  else starUnpack(c, loc, args, 'tuple', pushed, injected);
  if (k > 0) keywordDict(c, keywords, loc);
  c.op(OP.CALL_FUNCTION_EX, loc, k > 0 ? 1 : 0);
}

function keywordDict(c: Codegen, keywords: readonly Keyword[], loc: Location): void {
  let have = false;
  let seen = 0;
  const flush = (end: number): void => {
    if (seen === 0) return;
    keywordPart(c, keywords.slice(end - seen, end), loc);
    if (have) c.op(OP.DICT_MERGE, loc, 1);
    have = true;
    seen = 0;
  };
  keywords.forEach((k, i) => {
    if (k.arg !== null) { seen++; return; }
    flush(i);
    if (!have) c.op(OP.BUILD_MAP, loc, 0);
    have = true;
    c.expr(k.value);
    c.op(OP.DICT_MERGE, loc, 1);
  });
  flush(keywords.length);
}

function keywordPart(c: Codegen, part: readonly Keyword[], loc: Location): void {
  const n = part.length;
  const big = n * 2 > STACK_USE_GUIDELINE;
  if (n > 1 && !big) {
    c.exprs(part.map((k) => k.value));
    keywordNames(c, part, loc);
    return c.op(OP.BUILD_CONST_KEY_MAP, loc, n);
  }
  if (big) c.op(OP.BUILD_MAP, NO_LOCATION, 0);
  for (const k of part) {
    c.loadConst(str(k.arg!), loc);
    c.expr(k.value);
    if (big) c.op(OP.MAP_ADD, NO_LOCATION, 1);
  }
  if (!big) c.op(OP.BUILD_MAP, loc, n);
}
