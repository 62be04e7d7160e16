/**
 * Strings and f-strings as expressions (3.13, PEP 701): adjacent literals become one node, f-strings become
 * JoinedStr with FormattedValue parts.
 */
import type { Constant, Expr, FormattedValue, JoinedStr, Position } from './ast.ts';
import type { Cursor } from './cursor.ts';
import { tokenSpan } from './cursor.ts';
import { decodeBytes, decodeText, splitString } from './string-literals.ts';
import type { Token } from './token.ts';

type Part = Constant | FormattedValue;

const conversions: Readonly<Record<string, 115 | 114 | 97>> = { s: 115, r: 114, a: 97 };

/** One or more adjacent string literals; the current token must begin one. */
export function parseStrings(p: Cursor): Constant | JoinedStr {
  const start = p.cur;
  const parts: Part[] = [];
  let formatted = false, bytes = 0, count = 0;
  for (; p.cur.type === 'string' || p.cur.type === 'fstring-start'; count++) {
    if (p.cur.type === 'string') {
      const constant = plainString(p, p.cur);
      p.advance();
      if (constant.value.t === 'bytes') bytes++;
      parts.push(constant);
    } else {
      formatted = true;
      parts.push(...fstring(p));
    }
  }
  if (bytes > 0 && bytes < count) p.raiseAtLast('cannot mix bytes and nonbytes literals');
  const span = p.span(start);
  if (formatted) return { kind: 'JoinedStr', values: fold(parts), ...span };
  const constants = parts as Constant[];
  if (constants.length === 1) return constants[0]!;
  if (bytes > 0) {
    const all = constants.flatMap(c => c.value.t === 'bytes' ? [...c.value.v] : []);
    return { kind: 'Constant', value: { t: 'bytes', v: Uint8Array.from(all) }, prefix: null, ...span };
  }
  return { kind: 'Constant', value: { t: 'str', v: constants.map(textOf).join('') }, prefix: constants[0]!.prefix, ...span };
}

function textOf(c: Constant): string { return c.value.t === 'str' ? c.value.v : ''; }

function plainString(p: Cursor, token: Token): Constant {
  const { bytes, raw, unicodePrefix, body } = splitString(token.text);
  const span = tokenSpan(token);
  if (bytes) {
    if (/[^\x00-\x7f]/.test(body)) p.raiseAt('bytes can only contain ASCII literal characters', span);
    const v = decodeBytes(body, raw);
    if ('problem' in v) p.raiseAt(v.problem, span);
    if (!raw) warnOfEscape(p, token, body, BYTES_ESCAPES);
    return { kind: 'Constant', value: { t: 'bytes', v }, prefix: null, ...span };
  }
  const v = raw ? body : decodeText(body, token.line);
  if (typeof v !== 'string') p.raiseAt(v.problem, span);
  if (!raw) warnOfEscape(p, token, body, TEXT_ESCAPES);
  return { kind: 'Constant', value: { t: 'str', v }, prefix: unicodePrefix ? 'u' : null, ...span };
}

const BYTES_ESCAPES = '\n\\\'"abfnrtvx01234567', TEXT_ESCAPES = `${BYTES_ESCAPES}uUN`;

/** The first escape of a literal that means nothing, or an octal one beyond a byte, is warned of. */
function warnOfEscape(p: Cursor, token: Token, body: string, known: string): void {
  for (let i = body.indexOf('\\'); i >= 0; i = body.indexOf('\\', i + 2)) {
    const c = body.charAt(i + 1);
    const octal = /^[4-7][0-7]{2}/.exec(body.slice(i + 1, i + 4))?.[0];
    if (c === '' || (known.includes(c) && octal === undefined)) continue;
    const message = octal === undefined ? `invalid escape sequence '\\${c}'` : `invalid octal escape sequence '\\${octal}'`;
    p.source.warnings.set(token.start, { message, line: token.line });
    return;
  }
}

/** Joins neighbouring constants, drops empty ones. */
function fold(parts: readonly Part[]): Part[] {
  const out: Part[] = [];
  for (let i = 0; i < parts.length;) {
    const first = parts[i]!;
    if (first.kind !== 'Constant') { out.push(first); i++; continue; }
    let text = textOf(first), last = first;
    for (i++; i < parts.length && parts[i]!.kind === 'Constant'; i++) {
      last = parts[i] as Constant;
      text += textOf(last);
    }
    if (text === '') continue;
    out.push({
      kind: 'Constant', value: { t: 'str', v: text }, prefix: first.prefix, lineno: first.lineno,
      col_offset: first.col_offset, end_lineno: last.end_lineno, end_col_offset: last.end_col_offset,
    });
  }
  return out;
}

function fstring(p: Cursor): Part[] {
  const raw = /[rR]/.test(p.advance().text.slice(0, 2));
  const parts: Part[] = [];
  while (p.cur.type !== 'fstring-end') {
    if (p.cur.type === 'fstring-middle') parts.push(middle(p, p.advance(), raw, false));
    else if (p.isOp('{')) parts.push(...field(p, raw));
    else p.fail();
  }
  p.advance();
  return parts;
}

function middle(p: Cursor, token: Token, raw: boolean, inSpec: boolean): Constant {
  const span = tokenSpan(token);
  let text = token.text;
  if (!inSpec) {
    const single = (m: string) => m === '{{' ? '{' : m === '}}' ? '}' : m;
    text = text.replace(raw ? /\{\{|\}\}/g : /\\(?:N\{[^}]*\}|[^{}])|\{\{|\}\}/gs, single);
  }
  const v = raw ? text : decodeText(text, token.line);
  if (typeof v !== 'string') p.raiseAtLast(v.problem);
  if (!raw) warnOfEscape(p, token, token.text, TEXT_ESCAPES);
  return { kind: 'Constant', value: { t: 'str', v }, prefix: null, ...span };
}

/** A replacement field, at its `{`. With `=` it is preceded by its own source. */
function field(p: Cursor, raw: boolean): Part[] {
  const open = p.advance();
  if (p.diagnosing) diagnoseMissingValue(p);
  const value: Expr = p.rules.yieldOrStarExpressions(p);
  const debug = p.acceptOp('=');
  const textEnd = p.cur;
  if (p.diagnosing && !debug && !p.isOp('!') && !p.isOp(':') && !p.isOp('}')) {
    p.raiseAtLast("f-string: expecting '=', or '!', or ':', or '}'");
  }
  if (p.diagnosing && debug && !p.isOp('!') && !p.isOp(':') && !p.isOp('}')) {
    p.raiseAtLast("f-string: expecting '!', or ':', or '}'");
  }
  let conversion: FormattedValue['conversion'] = -1;
  if (p.isOp('!')) conversion = conversionOf(p);
  const spec = p.isOp(':') ? formatSpec(p, raw) : null;
  if (p.diagnosing && !p.isOp('}')) p.raiseAtLast("f-string: expecting '}'");
  p.expectOp('}');
  const span = p.span(open);
  if (debug && conversion === -1 && spec === null) conversion = 114;
  const formatted: FormattedValue = { kind: 'FormattedValue', value, conversion, format_spec: spec, ...span };
  if (!debug) return [formatted];
  const place: Position = {
    lineno: open.line, col_offset: open.col + 1, end_lineno: textEnd.line, end_col_offset: textEnd.col,
  };
  const text = p.source.text.slice(open.end, textEnd.start);
  return [{ kind: 'Constant', value: { t: 'str', v: text }, prefix: null, ...place }, formatted];
}

function diagnoseMissingValue(p: Cursor): void {
  for (const mark of ['=', '!', ':', '}']) {
    if (p.isOp(mark)) p.raiseAtToken(`f-string: valid expression required before '${mark}'`, p.cur);
  }
  if (!startsExpression(p.cur)) p.raiseAtLast("f-string: expecting a valid expression after '{'");
}

function startsExpression(t: Token): boolean {
  if (t.type === 'op') return ['(', '[', '{', '-', '+', '~', '*', '...'].includes(t.text);
  if (t.type === 'keyword') return ['not', 'await', 'lambda', 'yield', 'None', 'True', 'False'].includes(t.text);
  return t.type !== 'fstring-middle' && t.type !== 'fstring-end';
}

function conversionOf(p: Cursor): 115 | 114 | 97 {
  const mark = p.advance();
  const name = p.cur;
  if (name.type !== 'name') {
    if (p.diagnosing) {
      if (p.isOp(':') || p.isOp('}')) p.raiseAtLast('f-string: missing conversion character');
      p.raiseAtLast('f-string: invalid conversion character');
    }
    p.fail();
  }
  p.advance();
  if (name.start !== mark.end) {
    // The spelling is CPython 3.13's.
    p.raiseRange('f-string: conversion type must come right after the exclamanation mark', tokenSpan(mark), tokenSpan(name));
  }
  const conversion = conversions[name.text];
  if (conversion === undefined) {
    p.raiseAtToken(`f-string: invalid conversion character '${name.text}': expected 's', 'r', or 'a'`, name);
  }
  if (p.diagnosing && !p.isOp(':') && !p.isOp('}')) p.raiseAtLast("f-string: expecting ':' or '}'");
  return conversion;
}

/** A format spec, at its `:`. */
function formatSpec(p: Cursor, raw: boolean): JoinedStr {
  const colon = p.advance();
  const parts: Part[] = [];
  for (;;) {
    if (p.cur.type === 'fstring-middle') parts.push(middle(p, p.advance(), raw, true));
    else if (p.isOp('{')) parts.push(...field(p, raw));
    else break;
  }
  return { kind: 'JoinedStr', values: fold(parts), ...p.span(colon) };
}
