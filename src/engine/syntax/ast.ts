/**
 * The typed syntax tree: CPython 3.13's `ast` module (Parser/Python.asdl), name for name.
 *
 * `kind` is the class name; every other field has CPython's name. A field that CPython leaves `None` is `null`.
 * Positions: `lineno` and `end_lineno` count from 1; `col_offset` and `end_col_offset` count from 0, in UTF-16
 * code units of the source line.
 *
 * NON-CPYTHON: columns are code units, not UTF-8 bytes. `type_comment`, `type_ignores` do not exist (the
 * compiler never reads them). `Constant.kind` is called `prefix`, because `kind` is the discriminant. Operators
 * and contexts are strings, not nodes. Two escapes `'\ud83d\ude00'` that form a pair become one character.
 */

/** Where a node stands in the source. */
export interface Position {
  lineno: number;
  col_offset: number;
  end_lineno: number;
  end_col_offset: number;
}

export type ExprContext = 'Load' | 'Store' | 'Del';
export type BoolOperator = 'And' | 'Or';
export type Operator =
  | 'Add' | 'Sub' | 'Mult' | 'MatMult' | 'Div' | 'Mod' | 'Pow' | 'LShift' | 'RShift'
  | 'BitOr' | 'BitXor' | 'BitAnd' | 'FloorDiv';
export type UnaryOperator = 'Invert' | 'Not' | 'UAdd' | 'USub';
export type CmpOperator = 'Eq' | 'NotEq' | 'Lt' | 'LtE' | 'Gt' | 'GtE' | 'Is' | 'IsNot' | 'In' | 'NotIn';

/**
 * Value of a literal. `str` is a JS string (a lone surrogate stays a lone code unit); `complex` is the
 * imaginary part, the real part of a literal is always 0.
 */
export type ConstantValue =
  | { t: 'None' } | { t: 'True' } | { t: 'False' } | { t: 'Ellipsis' }
  | { t: 'int'; v: bigint }
  | { t: 'float'; v: number }
  | { t: 'complex'; v: number }
  | { t: 'str'; v: string }
  | { t: 'bytes'; v: Uint8Array };

// ---- roots

export interface Module { kind: 'Module'; body: Stmt[] }
/** What `eval` compiles. */
export interface Expression { kind: 'Expression'; body: Expr }

// ---- expressions

export interface BoolOp extends Position { kind: 'BoolOp'; op: BoolOperator; values: Expr[] }
export interface NamedExpr extends Position { kind: 'NamedExpr'; target: Name; value: Expr }
export interface BinOp extends Position { kind: 'BinOp'; left: Expr; op: Operator; right: Expr }
export interface UnaryOp extends Position { kind: 'UnaryOp'; op: UnaryOperator; operand: Expr }
export interface Lambda extends Position { kind: 'Lambda'; args: Arguments; body: Expr }
export interface IfExp extends Position { kind: 'IfExp'; test: Expr; body: Expr; orelse: Expr }
/** `keys[i]` is null for `**values[i]`. */
export interface Dict extends Position { kind: 'Dict'; keys: (Expr | null)[]; values: Expr[] }
export interface SetExpr extends Position { kind: 'Set'; elts: Expr[] }
export interface ListComp extends Position { kind: 'ListComp'; elt: Expr; generators: Comprehension[] }
export interface SetComp extends Position { kind: 'SetComp'; elt: Expr; generators: Comprehension[] }
export interface DictComp extends Position { kind: 'DictComp'; key: Expr; value: Expr; generators: Comprehension[] }
export interface GeneratorExp extends Position { kind: 'GeneratorExp'; elt: Expr; generators: Comprehension[] }
export interface Await extends Position { kind: 'Await'; value: Expr }
export interface Yield extends Position { kind: 'Yield'; value: Expr | null }
export interface YieldFrom extends Position { kind: 'YieldFrom'; value: Expr }
export interface Compare extends Position { kind: 'Compare'; left: Expr; ops: CmpOperator[]; comparators: Expr[] }
export interface Call extends Position { kind: 'Call'; func: Expr; args: Expr[]; keywords: Keyword[] }
/** `conversion`: -1 none, 115 `!s`, 114 `!r`, 97 `!a`. `format_spec` is always a JoinedStr when present. */
export interface FormattedValue extends Position {
  kind: 'FormattedValue'; value: Expr; conversion: -1 | 115 | 114 | 97; format_spec: JoinedStr | null;
}
/** `values` holds str Constants and FormattedValues. */
export interface JoinedStr extends Position { kind: 'JoinedStr'; values: (Constant | FormattedValue)[] }
/** `prefix` is 'u' for `u'...'`, else null (CPython's `Constant.kind`). */
export interface Constant extends Position { kind: 'Constant'; value: ConstantValue; prefix: 'u' | null }
export interface Attribute extends Position { kind: 'Attribute'; value: Expr; attr: string; ctx: ExprContext }
export interface Subscript extends Position { kind: 'Subscript'; value: Expr; slice: Expr; ctx: ExprContext }
export interface Starred extends Position { kind: 'Starred'; value: Expr; ctx: ExprContext }
export interface Name extends Position { kind: 'Name'; id: string; ctx: ExprContext }
export interface List extends Position { kind: 'List'; elts: Expr[]; ctx: ExprContext }
export interface Tuple extends Position { kind: 'Tuple'; elts: Expr[]; ctx: ExprContext }
export interface Slice extends Position { kind: 'Slice'; lower: Expr | null; upper: Expr | null; step: Expr | null }

export type Expr =
  | BoolOp | NamedExpr | BinOp | UnaryOp | Lambda | IfExp | Dict | SetExpr | ListComp | SetComp | DictComp
  | GeneratorExp | Await | Yield | YieldFrom | Compare | Call | FormattedValue | JoinedStr | Constant
  | Attribute | Subscript | Starred | Name | List | Tuple | Slice;

/** Has no position of its own, as in CPython. */
export interface Comprehension { kind: 'comprehension'; target: Expr; iter: Expr; ifs: Expr[]; is_async: boolean }

/** `arg` is null for `**value`. */
export interface Keyword extends Position { kind: 'keyword'; arg: string | null; value: Expr }

export interface Arg extends Position { kind: 'arg'; arg: string; annotation: Expr | null }

/**
 * `defaults` belong to the last of `posonlyargs` followed by `args`. `kw_defaults` has one entry per
 * `kwonlyargs`, null where there is no default.
 */
export interface Arguments {
  kind: 'arguments';
  posonlyargs: Arg[];
  args: Arg[];
  vararg: Arg | null;
  kwonlyargs: Arg[];
  kw_defaults: (Expr | null)[];
  kwarg: Arg | null;
  defaults: Expr[];
}

// ---- statements

interface FunctionParts extends Position {
  name: string;
  args: Arguments;
  body: Stmt[];
  decorator_list: Expr[];
  returns: Expr | null;
  type_params: TypeParam[];
}
/** `lineno` is the line of `def`; the decorators have their own positions. */
export interface FunctionDef extends FunctionParts { kind: 'FunctionDef' }
export interface AsyncFunctionDef extends FunctionParts { kind: 'AsyncFunctionDef' }
export interface ClassDef extends Position {
  kind: 'ClassDef'; name: string; bases: Expr[]; keywords: Keyword[]; body: Stmt[]; decorator_list: Expr[];
  type_params: TypeParam[];
}
export interface Return extends Position { kind: 'Return'; value: Expr | null }
export interface Delete extends Position { kind: 'Delete'; targets: Expr[] }
export interface Assign extends Position { kind: 'Assign'; targets: Expr[]; value: Expr }
export interface TypeAlias extends Position { kind: 'TypeAlias'; name: Name; type_params: TypeParam[]; value: Expr }
export interface AugAssign extends Position {
  kind: 'AugAssign'; target: Name | Attribute | Subscript; op: Operator; value: Expr;
}
/** `simple` is true when the target is a bare, unparenthesised name. */
export interface AnnAssign extends Position {
  kind: 'AnnAssign'; target: Name | Attribute | Subscript; annotation: Expr; value: Expr | null; simple: boolean;
}
interface ForParts extends Position { target: Expr; iter: Expr; body: Stmt[]; orelse: Stmt[] }
export interface For extends ForParts { kind: 'For' }
export interface AsyncFor extends ForParts { kind: 'AsyncFor' }
export interface While extends Position { kind: 'While'; test: Expr; body: Stmt[]; orelse: Stmt[] }
export interface If extends Position { kind: 'If'; test: Expr; body: Stmt[]; orelse: Stmt[] }
interface WithParts extends Position { items: WithItem[]; body: Stmt[] }
export interface With extends WithParts { kind: 'With' }
export interface AsyncWith extends WithParts { kind: 'AsyncWith' }
export interface Match extends Position { kind: 'Match'; subject: Expr; cases: MatchCase[] }
export interface Raise extends Position { kind: 'Raise'; exc: Expr | null; cause: Expr | null }
interface TryParts extends Position {
  body: Stmt[]; handlers: ExceptHandler[]; orelse: Stmt[]; finalbody: Stmt[];
}
export interface Try extends TryParts { kind: 'Try' }
export interface TryStar extends TryParts { kind: 'TryStar' }
export interface Assert extends Position { kind: 'Assert'; test: Expr; msg: Expr | null }
export interface Import extends Position { kind: 'Import'; names: Alias[] }
/** `module` is null for `from . import x`; `level` counts the dots. */
export interface ImportFrom extends Position {
  kind: 'ImportFrom'; module: string | null; names: Alias[]; level: number;
}
export interface Global extends Position { kind: 'Global'; names: string[] }
export interface Nonlocal extends Position { kind: 'Nonlocal'; names: string[] }
export interface ExprStmt extends Position { kind: 'Expr'; value: Expr }
export interface Pass extends Position { kind: 'Pass' }
export interface Break extends Position { kind: 'Break' }
export interface Continue extends Position { kind: 'Continue' }

export type Stmt =
  | FunctionDef | AsyncFunctionDef | ClassDef | Return | Delete | Assign | TypeAlias | AugAssign | AnnAssign
  | For | AsyncFor | While | If | With | AsyncWith | Match | Raise | Try | TryStar | Assert | Import
  | ImportFrom | Global | Nonlocal | ExprStmt | Pass | Break | Continue;

export interface ExceptHandler extends Position {
  kind: 'ExceptHandler'; type: Expr | null; name: string | null; body: Stmt[];
}
/** `name` is dotted for `import a.b`; '*' for a star import. */
export interface Alias extends Position { kind: 'alias'; name: string; asname: string | null }
/** Has no position of its own, as in CPython. */
export interface WithItem { kind: 'withitem'; context_expr: Expr; optional_vars: Expr | null }

// ---- match

/** Has no position of its own, as in CPython. */
export interface MatchCase { kind: 'match_case'; pattern: Pattern; guard: Expr | null; body: Stmt[] }
export interface MatchValue extends Position { kind: 'MatchValue'; value: Expr }
export interface MatchSingleton extends Position {
  kind: 'MatchSingleton'; value: { t: 'None' } | { t: 'True' } | { t: 'False' };
}
export interface MatchSequence extends Position { kind: 'MatchSequence'; patterns: Pattern[] }
/** `rest` is the name after `**`, null without one. */
export interface MatchMapping extends Position {
  kind: 'MatchMapping'; keys: Expr[]; patterns: Pattern[]; rest: string | null;
}
export interface MatchClass extends Position {
  kind: 'MatchClass'; cls: Expr; patterns: Pattern[]; kwd_attrs: string[]; kwd_patterns: Pattern[];
}
/** `name` is null for `*_`. */
export interface MatchStar extends Position { kind: 'MatchStar'; name: string | null }
/** Capture (`pattern` null), wildcard `_` (both null), `pattern as name`. */
export interface MatchAs extends Position { kind: 'MatchAs'; pattern: Pattern | null; name: string | null }
export interface MatchOr extends Position { kind: 'MatchOr'; patterns: Pattern[] }

export type Pattern =
  | MatchValue | MatchSingleton | MatchSequence | MatchMapping | MatchClass | MatchStar | MatchAs | MatchOr;

// ---- type parameters

export interface TypeVar extends Position {
  kind: 'TypeVar'; name: string; bound: Expr | null; default_value: Expr | null;
}
export interface ParamSpec extends Position { kind: 'ParamSpec'; name: string; default_value: Expr | null }
export interface TypeVarTuple extends Position { kind: 'TypeVarTuple'; name: string; default_value: Expr | null }
export type TypeParam = TypeVar | ParamSpec | TypeVarTuple;

/** Any node, for walkers and dumps. */
export type Node =
  | Module | Expression | Expr | Stmt | Pattern | TypeParam | Comprehension | Keyword | Arg | Arguments
  | ExceptHandler | Alias | WithItem | MatchCase;
