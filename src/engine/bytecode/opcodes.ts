/**
 * The instruction set of CPython 3.13 without its specialised, instrumented and interpreter-private forms
 * (Python/bytecodes.c). One record per instruction; the dispatch numbers, the disassembler, the stack-depth pass and
 * the reference page all derive from it.
 *
 * Invariants: numbers, names, operand meanings and stack effects are those of 3.13.0 (`opcode.opmap`,
 * `dis.stack_effect`); a test holds them to a recording.
 *
 * NON-CPYTHON: there is no CACHE and no EXTENDED_ARG, and the operand of a jump is the absolute index of the target
 * instruction. A FOR_ITER that is exhausted pops its iterator and continues at target + 2 (past END_FOR, POP_TOP), as
 * CPython does.
 */

/** What the operand of an instruction means. */
export type OperandKind =
  | 'none'
  | 'const'        // index into consts
  | 'name'         // index into names
  | 'global'       // names index << 1 | push a NULL after the value
  | 'attr'         // names index << 1 | method call: push (function, self) or (value, NULL)
  | 'super'        // names index << 2 | two-argument super << 1 | method call
  | 'local'        // index into localsplus
  | 'locals'       // two indices into localsplus, 4 bits each: first << 4 | second
  | 'free'         // index into localsplus of a cell or free variable
  | 'jump'         // absolute index of an instruction
  | 'compare'      // comparison << 5 | convert to bool 16 | mask of outcomes
  | 'binary'       // NB_* number
  | 'invert'       // 1 = `is not`, `not in`
  | 'convert'      // 1 str, 2 repr, 3 ascii
  | 'intrinsic1' | 'intrinsic2'
  | 'function'     // which attribute of the function: 1 defaults, 2 kwdefaults, 4 annotations, 8 closure
  | 'count'        // how many stack items
  | 'depth'        // how deep in the stack, 1 = top
  | 'flags'        // bits, see the summary
  | 'resume';      // where execution resumes: 0 start, 1 after yield, 2 after yield from, 3 after await; | 4 when not in a try

/** First version seen to have the instruction; '3.9' stands for 3.9 or earlier. */
export type Since = '3.9' | '3.10' | '3.11' | '3.12' | '3.13';

export interface OpcodeRecord<Code extends number = number> {
  readonly code: Code;
  readonly operand: OperandKind;
  /** Net change of the stack depth. Equal on both branches of every jump. */
  readonly effect: number | ((arg: number) => number);
  readonly since: Since;
}

function op<Code extends number>(code: Code, operand: OperandKind, effect: number | ((arg: number) => number), since: Since): OpcodeRecord<Code> {
  return { code, operand, effect, since };
}

const build = (arg: number): number => 1 - arg;

export const OPCODES = {
  BEFORE_ASYNC_WITH: op(1, 'none', 1, '3.9'),
  BEFORE_WITH: op(2, 'none', 1, '3.11'),
  BINARY_SLICE: op(4, 'none', -2, '3.12'),
  BINARY_SUBSCR: op(5, 'none', -1, '3.9'),
  CHECK_EG_MATCH: op(6, 'none', 0, '3.11'),
  CHECK_EXC_MATCH: op(7, 'none', 0, '3.11'),
  CLEANUP_THROW: op(8, 'none', -1, '3.12'),
  DELETE_SUBSCR: op(9, 'none', -2, '3.9'),
  END_ASYNC_FOR: op(10, 'none', -2, '3.9'),
  END_FOR: op(11, 'none', -1, '3.12'),
  END_SEND: op(12, 'none', -1, '3.12'),
  FORMAT_SIMPLE: op(14, 'none', 0, '3.13'),
  FORMAT_WITH_SPEC: op(15, 'none', -1, '3.13'),
  GET_AITER: op(16, 'none', 0, '3.9'),
  GET_ANEXT: op(18, 'none', 1, '3.9'),
  GET_ITER: op(19, 'none', 0, '3.9'),
  GET_LEN: op(20, 'none', 1, '3.10'),
  GET_YIELD_FROM_ITER: op(21, 'none', 0, '3.9'),
  LOAD_ASSERTION_ERROR: op(23, 'none', 1, '3.9'),
  LOAD_BUILD_CLASS: op(24, 'none', 1, '3.9'),
  LOAD_LOCALS: op(25, 'none', 1, '3.12'),
  MAKE_FUNCTION: op(26, 'none', 0, '3.9'),
  MATCH_KEYS: op(27, 'none', 1, '3.10'),
  MATCH_MAPPING: op(28, 'none', 1, '3.10'),
  MATCH_SEQUENCE: op(29, 'none', 1, '3.10'),
  NOP: op(30, 'none', 0, '3.9'),
  POP_EXCEPT: op(31, 'none', -1, '3.9'),
  POP_TOP: op(32, 'none', -1, '3.9'),
  PUSH_EXC_INFO: op(33, 'none', 1, '3.11'),
  PUSH_NULL: op(34, 'none', 1, '3.11'),
  RETURN_GENERATOR: op(35, 'none', 1, '3.11'),
  RETURN_VALUE: op(36, 'none', -1, '3.9'),
  SETUP_ANNOTATIONS: op(37, 'none', 0, '3.9'),
  STORE_SLICE: op(38, 'none', -4, '3.12'),
  STORE_SUBSCR: op(39, 'none', -3, '3.9'),
  TO_BOOL: op(40, 'none', 0, '3.13'),
  UNARY_INVERT: op(41, 'none', 0, '3.9'),
  UNARY_NEGATIVE: op(42, 'none', 0, '3.9'),
  UNARY_NOT: op(43, 'none', 0, '3.9'),
  WITH_EXCEPT_START: op(44, 'none', 1, '3.9'),
  BINARY_OP: op(45, 'binary', -1, '3.11'),
  BUILD_CONST_KEY_MAP: op(46, 'count', (n) => -n, '3.9'),
  BUILD_LIST: op(47, 'count', build, '3.9'),
  BUILD_MAP: op(48, 'count', (n) => 1 - 2 * n, '3.9'),
  BUILD_SET: op(49, 'count', build, '3.9'),
  BUILD_SLICE: op(50, 'count', (n) => (n === 3 ? -2 : -1), '3.9'),
  BUILD_STRING: op(51, 'count', build, '3.9'),
  BUILD_TUPLE: op(52, 'count', build, '3.9'),
  CALL: op(53, 'count', (n) => -1 - n, '3.11'),
  CALL_FUNCTION_EX: op(54, 'flags', (f) => -2 - (f & 1), '3.9'),
  CALL_INTRINSIC_1: op(55, 'intrinsic1', 0, '3.12'),
  CALL_INTRINSIC_2: op(56, 'intrinsic2', -1, '3.12'),
  CALL_KW: op(57, 'count', (n) => -2 - n, '3.13'),
  COMPARE_OP: op(58, 'compare', -1, '3.9'),
  CONTAINS_OP: op(59, 'invert', -1, '3.9'),
  CONVERT_VALUE: op(60, 'convert', 0, '3.13'),
  COPY: op(61, 'depth', 1, '3.11'),
  COPY_FREE_VARS: op(62, 'count', 0, '3.11'),
  DELETE_ATTR: op(63, 'name', -1, '3.9'),
  DELETE_DEREF: op(64, 'free', 0, '3.9'),
  DELETE_FAST: op(65, 'local', 0, '3.9'),
  DELETE_GLOBAL: op(66, 'name', 0, '3.9'),
  DELETE_NAME: op(67, 'name', 0, '3.9'),
  DICT_MERGE: op(68, 'depth', -1, '3.9'),
  DICT_UPDATE: op(69, 'depth', -1, '3.9'),
  FOR_ITER: op(72, 'jump', 1, '3.9'),
  GET_AWAITABLE: op(73, 'flags', 0, '3.9'),
  IMPORT_FROM: op(74, 'name', 1, '3.9'),
  IMPORT_NAME: op(75, 'name', -1, '3.9'),
  IS_OP: op(76, 'invert', -1, '3.9'),
  JUMP_BACKWARD: op(77, 'jump', 0, '3.11'),
  JUMP_BACKWARD_NO_INTERRUPT: op(78, 'jump', 0, '3.11'),
  JUMP_FORWARD: op(79, 'jump', 0, '3.9'),
  LIST_APPEND: op(80, 'depth', -1, '3.9'),
  LIST_EXTEND: op(81, 'depth', -1, '3.9'),
  LOAD_ATTR: op(82, 'attr', (arg) => arg & 1, '3.9'),
  LOAD_CONST: op(83, 'const', 1, '3.9'),
  LOAD_DEREF: op(84, 'free', 1, '3.9'),
  LOAD_FAST: op(85, 'local', 1, '3.9'),
  LOAD_FAST_AND_CLEAR: op(86, 'local', 1, '3.12'),
  LOAD_FAST_CHECK: op(87, 'local', 1, '3.12'),
  LOAD_FAST_LOAD_FAST: op(88, 'locals', 2, '3.13'),
  LOAD_FROM_DICT_OR_DEREF: op(89, 'free', 0, '3.12'),
  LOAD_FROM_DICT_OR_GLOBALS: op(90, 'name', 0, '3.12'),
  LOAD_GLOBAL: op(91, 'global', (arg) => 1 + (arg & 1), '3.9'),
  LOAD_NAME: op(92, 'name', 1, '3.9'),
  LOAD_SUPER_ATTR: op(93, 'super', (arg) => -2 + (arg & 1), '3.12'),
  MAKE_CELL: op(94, 'free', 0, '3.11'),
  MAP_ADD: op(95, 'depth', -2, '3.9'),
  MATCH_CLASS: op(96, 'count', -2, '3.10'),
  POP_JUMP_IF_FALSE: op(97, 'jump', -1, '3.9'),
  POP_JUMP_IF_NONE: op(98, 'jump', -1, '3.12'),
  POP_JUMP_IF_NOT_NONE: op(99, 'jump', -1, '3.12'),
  POP_JUMP_IF_TRUE: op(100, 'jump', -1, '3.9'),
  RAISE_VARARGS: op(101, 'count', (n) => -n, '3.9'),
  RERAISE: op(102, 'flags', -1, '3.9'),
  RETURN_CONST: op(103, 'const', 0, '3.12'),
  SEND: op(104, 'jump', 0, '3.11'),
  SET_ADD: op(105, 'depth', -1, '3.9'),
  SET_FUNCTION_ATTRIBUTE: op(106, 'function', -1, '3.13'),
  SET_UPDATE: op(107, 'depth', -1, '3.9'),
  STORE_ATTR: op(108, 'name', -2, '3.9'),
  STORE_DEREF: op(109, 'free', -1, '3.9'),
  STORE_FAST: op(110, 'local', -1, '3.9'),
  STORE_FAST_LOAD_FAST: op(111, 'locals', 0, '3.13'),
  STORE_FAST_STORE_FAST: op(112, 'locals', -2, '3.13'),
  STORE_GLOBAL: op(113, 'name', -1, '3.9'),
  STORE_NAME: op(114, 'name', -1, '3.9'),
  SWAP: op(115, 'depth', 0, '3.11'),
  UNPACK_EX: op(116, 'flags', (arg) => (arg & 0xff) + (arg >> 8), '3.9'),
  UNPACK_SEQUENCE: op(117, 'count', (n) => n - 1, '3.9'),
  YIELD_VALUE: op(118, 'flags', 0, '3.9'),
  RESUME: op(149, 'resume', 0, '3.11'),
} as const satisfies Record<string, OpcodeRecord>;

export type OpName = keyof typeof OPCODES;

/** Dispatch numbers by name, with literal types: `case OP.LOAD_FAST:`. */
export const OP = Object.freeze(Object.fromEntries(
  Object.entries(OPCODES).map(([name, record]) => [name, record.code]),
)) as { readonly [N in OpName]: (typeof OPCODES)[N]['code'] };

/** Name of each number; '' where there is none. */
export const OPNAME: readonly (OpName | '')[] = Array.from({ length: 256 }, (_, code) =>
  (Object.keys(OPCODES) as OpName[]).find((name) => OPCODES[name].code === code) ?? '');

/** Where the instruction is defined in CPython 3.13. */
export function cpythonRef(name: OpName): string {
  return `Python/bytecodes.c: inst(${name})`;
}

/** Net change of the stack depth, the same whether or not a jump is taken (`dis.stack_effect`). */
export function stackEffect(name: OpName, arg: number): number {
  const { effect } = OPCODES[name];
  return typeof effect === 'number' ? effect : (effect as (arg: number) => number)(arg);
}

/** Whether the instruction has an operand at all. */
export function hasOperand(name: OpName): boolean {
  return OPCODES[name].operand !== 'none';
}

/** Operand of BINARY_OP; the in-place forms follow at +13. */
export const NB = {
  ADD: 0, AND: 1, FLOOR_DIVIDE: 2, LSHIFT: 3, MATRIX_MULTIPLY: 4, MULTIPLY: 5, REMAINDER: 6, OR: 7, POWER: 8,
  RSHIFT: 9, SUBTRACT: 10, TRUE_DIVIDE: 11, XOR: 12,
  INPLACE_ADD: 13, INPLACE_AND: 14, INPLACE_FLOOR_DIVIDE: 15, INPLACE_LSHIFT: 16, INPLACE_MATRIX_MULTIPLY: 17,
  INPLACE_MULTIPLY: 18, INPLACE_REMAINDER: 19, INPLACE_OR: 20, INPLACE_POWER: 21, INPLACE_RSHIFT: 22,
  INPLACE_SUBTRACT: 23, INPLACE_TRUE_DIVIDE: 24, INPLACE_XOR: 25,
} as const;

/** Symbol of each NB_* number. */
export const BINARY_SYMBOLS: readonly string[] = [
  '+', '&', '//', '<<', '@', '*', '%', '|', '**', '>>', '-', '/', '^',
  '+=', '&=', '//=', '<<=', '@=', '*=', '%=', '|=', '**=', '>>=', '-=', '/=', '^=',
];

/** Operand of COMPARE_OP, before it is shifted left by 5; the mask of outcomes (unordered 1, less 2, greater 4, equal 8). */
export const COMPARE_SYMBOLS = ['<', '<=', '==', '!=', '>', '>='] as const;
export const COMPARE_MASKS: readonly number[] = [2, 2 | 8, 8, 1 | 2 | 4, 4, 4 | 8];
/** Bit of COMPARE_OP's operand that asks for a bool. */
export const COMPARE_TO_BOOL = 16;

export const INTRINSIC_1 = {
  PRINT: 1, IMPORT_STAR: 2, STOPITERATION_ERROR: 3, ASYNC_GEN_WRAP: 4, UNARY_POSITIVE: 5, LIST_TO_TUPLE: 6,
  TYPEVAR: 7, PARAMSPEC: 8, TYPEVARTUPLE: 9, SUBSCRIPT_GENERIC: 10, TYPEALIAS: 11,
} as const;

export const INTRINSIC_2 = {
  PREP_RERAISE_STAR: 1, TYPEVAR_WITH_BOUND: 2, TYPEVAR_WITH_CONSTRAINTS: 3, SET_FUNCTION_TYPE_PARAMS: 4,
  SET_TYPEPARAM_DEFAULT: 5,
} as const;
