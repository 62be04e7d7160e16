/**
 * A source without the parts that never ran: function bodies, blocks, branches and cases become `$more()`, which throws. What is left
 * behaves as the whole does until it needs one of them.
 *
 *     function isFloat(m, o) { return typeOf(m, o) === m.tFloat || ...; }     ->     function isFloat() { return $more(); }
 */
import ts from 'typescript';
import type { Unrun } from './coverage.ts';

/** Shorter stretches cost more to leave out than to keep. */
const WORTH = 26;

/** `code` is TypeScript; `unrun` are stretches of exactly this text. The result imports `$more` from `more`. */
export function thin(code: string, unrun: Unrun, more: string): string {
  const file = ts.createSourceFile('file.ts', code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
  const cuts: Cut[] = [];
  const visit = (node: ts.Node): void => {
    const cut = cutOf(node);
    if (cut === null || (cut.idle !== null && (cut.end - cut.idle < WORTH || !isIdle(unrun, cut.idle, cut.end)))) ts.forEachChild(node, visit);
    else cuts.push(cut);
  };
  visit(file);
  if (cuts.length === 0) return code;
  let out = `import { $more } from ${JSON.stringify(more)};\n`;
  let at = 0;
  for (const cut of cuts) {
    out += code.slice(at, cut.start) + cut.put;
    at = cut.end;
  }
  return out + code.slice(at);
}

/** [start, end) gives way to `put` if nothing from `idle` on ever ran; null: in any case. */
interface Cut { start: number; idle: number | null; end: number; put: string }

const isIdle = (unrun: Unrun, start: number, end: number): boolean => unrun.some(([a, b]) => a <= start && end <= b);

/** How `node` could be left out; null for what must stay. */
function cutOf(node: ts.Node): Cut | null {
  const parent = node.parent as ts.Node | undefined;
  const whole = (put: string): Cut => ({ start: node.getStart(), idle: node.getStart(), end: node.getEnd(), put });
  if (isMethodDoc(node)) return { start: node.getStart(), idle: null, end: node.getEnd(), put: 'get doc() { return $more(); }' };
  if (ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node)) {
    if (node.body === undefined || node.name === undefined || node.asteriskToken !== undefined) return null;
    // Parameters and types go with the body.
    return { start: node.name.getEnd(), idle: node.body.getStart(), end: node.getEnd(), put: '() { return $more(); }' };
  }
  // A function that gives back a function: the inner one's stretch says nothing of whether this one was called.
  if (ts.isArrowFunction(node)) return isFunction(node.body) ? null : { start: node.getStart(), idle: node.body.getStart(), end: node.getEnd(), put: '() => $more()' };
  // A branch that is a function, likewise, may have been taken and never called.
  if (parent === undefined || isFunction(node)) return null;
  if (ts.isBlock(node)) return ts.isIfStatement(parent) || ts.isIterationStatement(parent, false) ? whole('{ $more(); }') : null;
  if (ts.isIfStatement(parent) && node !== parent.expression) return whole('$more();');
  if (ts.isConditionalExpression(parent) && (node === parent.whenTrue || node === parent.whenFalse)) return whole('$more()');
  if (ts.isBinaryExpression(parent) && node === parent.right && LOGICAL.has(parent.operatorToken.kind)) return whole('$more()');
  if (ts.isCaseOrDefaultClause(node) && node.statements.length > 0) {
    const start = node.statements[0]!.getStart();
    return { start, idle: start, end: node.getEnd(), put: '$more();' };
  }
  return null;
}

/** The `doc` of a method's record, beside its `sig`. No coverage tells of data; nothing but `__doc__` reads it. */
function isMethodDoc(node: ts.Node): boolean {
  return ts.isPropertyAssignment(node) && node.name.getText() === 'doc' && ts.isStringLiteralLike(node.initializer)
    && node.parent.properties.some((other) => other.name?.getText() === 'sig');
}

function isFunction(node: ts.Node): boolean {
  return ts.isParenthesizedExpression(node) ? isFunction(node.expression) : ts.isArrowFunction(node) || ts.isFunctionExpression(node);
}

const LOGICAL: ReadonlySet<ts.SyntaxKind> = new Set([ts.SyntaxKind.AmpersandAmpersandToken, ts.SyntaxKind.BarBarToken, ts.SyntaxKind.QuestionQuestionToken]);
