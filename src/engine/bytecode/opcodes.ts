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
  /** What it does, in a sentence. A function, so that a build that shows none can leave the texts out. */
  readonly summary: () => Summary;
}

interface Summary { readonly en: string; readonly zh: string }

function op<Code extends number>(
  code: Code, operand: OperandKind, effect: number | ((arg: number) => number), since: Since, summary: () => Summary,
): OpcodeRecord<Code> {
  return { code, operand, effect, since, summary };
}

const build = (arg: number): number => 1 - arg;

export const OPCODES = {
  BEFORE_ASYNC_WITH: op(1, 'none', 1, '3.9', () => ({
    en: 'Replace the asynchronous context manager on top by its bound __aexit__, then push what __aenter__() returns.',
    zh: '把栈顶的异步上下文管理器换成它绑定的 __aexit__，再压入 __aenter__() 的返回值。',
  })),
  BEFORE_WITH: op(2, 'none', 1, '3.11', () => ({
    en: 'Replace the context manager on top by its bound __exit__, then push what __enter__() returns.',
    zh: '把栈顶的上下文管理器换成它绑定的 __exit__，再压入 __enter__() 的返回值。',
  })),
  BINARY_SLICE: op(4, 'none', -2, '3.12', () => ({
    en: 'Pop stop, start and a container; push container[start:stop].',
    zh: '弹出 stop、start 和容器，压入 container[start:stop]。',
  })),
  BINARY_SUBSCR: op(5, 'none', -1, '3.9', () => ({
    en: 'Pop a key and a container; push container[key].',
    zh: '弹出键和容器，压入 container[key]。',
  })),
  CHECK_EG_MATCH: op(6, 'none', 0, '3.11', () => ({
    en: 'Split the exception group below the popped type: push the part that does not match, then the part that does (or None).',
    zh: '弹出类型，按它拆分下面的异常组：先压入不匹配的部分，再压入匹配的部分（没有则为 None）。',
  })),
  CHECK_EXC_MATCH: op(7, 'none', 0, '3.11', () => ({
    en: 'Pop a type; push whether the exception below it matches.',
    zh: '弹出一个类型，压入其下的异常是否与之匹配。',
  })),
  CLEANUP_THROW: op(8, 'none', -1, '3.12', () => ({
    en: 'An exception came out of throw() or close(): on StopIteration replace three items by None and its value, otherwise raise again.',
    zh: 'throw() 或 close() 抛出了异常：若是 StopIteration，把三个栈项换成 None 和它的值，否则重新抛出。',
  })),
  DELETE_SUBSCR: op(9, 'none', -2, '3.9', () => ({
    en: 'Pop a key and a container; delete container[key].',
    zh: '弹出键和容器，删除 container[key]。',
  })),
  END_ASYNC_FOR: op(10, 'none', -2, '3.9', () => ({
    en: 'End an async for: on StopAsyncIteration pop the exception and the iterator, otherwise raise again.',
    zh: '结束 async for：若是 StopAsyncIteration，弹出异常和迭代器，否则重新抛出。',
  })),
  END_FOR: op(11, 'none', -1, '3.12', () => ({
    en: 'Where an exhausted FOR_ITER points; the loop jumps over it.',
    zh: 'FOR_ITER 耗尽时所指的位置；循环会跳过它。',
  })),
  END_SEND: op(12, 'none', -1, '3.12', () => ({
    en: 'Remove the receiver below the top: what remains is the result of yield from or await.',
    zh: '移除栈顶之下的接收者，留下 yield from 或 await 的结果。',
  })),
  FORMAT_SIMPLE: op(14, 'none', 0, '3.13', () => ({
    en: 'Replace the top by format(top, "").',
    zh: '把栈顶换成 format(栈顶, "")。',
  })),
  FORMAT_WITH_SPEC: op(15, 'none', -1, '3.13', () => ({
    en: 'Pop a format spec and a value; push format(value, spec).',
    zh: '弹出格式说明和值，压入 format(value, spec)。',
  })),
  GET_AITER: op(16, 'none', 0, '3.9', () => ({
    en: 'Replace the top by its asynchronous iterator.',
    zh: '把栈顶换成它的异步迭代器。',
  })),
  GET_ANEXT: op(18, 'none', 1, '3.9', () => ({
    en: 'Push the awaitable of __anext__() of the asynchronous iterator on top.',
    zh: '压入栈顶异步迭代器 __anext__() 的可等待对象。',
  })),
  GET_ITER: op(19, 'none', 0, '3.9', () => ({
    en: 'Replace the top by iter(top).',
    zh: '把栈顶换成 iter(栈顶)。',
  })),
  GET_LEN: op(20, 'none', 1, '3.10', () => ({
    en: 'Push len(top), keeping the top.',
    zh: '压入 len(栈顶)，栈顶保留。',
  })),
  GET_YIELD_FROM_ITER: op(21, 'none', 0, '3.9', () => ({
    en: 'Replace the top by iter(top), unless it is already a generator.',
    zh: '把栈顶换成 iter(栈顶)；已经是生成器则不变。',
  })),
  LOAD_ASSERTION_ERROR: op(23, 'none', 1, '3.9', () => ({
    en: 'Push AssertionError.',
    zh: '压入 AssertionError。',
  })),
  LOAD_BUILD_CLASS: op(24, 'none', 1, '3.9', () => ({
    en: 'Push builtins.__build_class__.',
    zh: '压入 builtins.__build_class__。',
  })),
  LOAD_LOCALS: op(25, 'none', 1, '3.12', () => ({
    en: 'Push the dictionary of the current class or module namespace.',
    zh: '压入当前类或模块命名空间的字典。',
  })),
  MAKE_FUNCTION: op(26, 'none', 0, '3.9', () => ({
    en: 'Replace the code object on top by a new function.',
    zh: '把栈顶的代码对象换成一个新函数。',
  })),
  MATCH_KEYS: op(27, 'none', 1, '3.10', () => ({
    en: 'Push a tuple of the subject\'s values for the tuple of keys on top, or None if one is missing.',
    zh: '按栈顶的键元组取出主体中的值，压入由它们组成的元组；缺少任一个键则压入 None。',
  })),
  MATCH_MAPPING: op(28, 'none', 1, '3.10', () => ({
    en: 'Push whether the top is a mapping.',
    zh: '压入栈顶是否为映射。',
  })),
  MATCH_SEQUENCE: op(29, 'none', 1, '3.10', () => ({
    en: 'Push whether the top is a sequence, str and bytes not counted.',
    zh: '压入栈顶是否为序列（str 与 bytes 不算）。',
  })),
  NOP: op(30, 'none', 0, '3.9', () => ({
    en: 'Do nothing; keeps a line visible to the tracer.',
    zh: '什么也不做；让跟踪器仍能看到这一行。',
  })),
  POP_EXCEPT: op(31, 'none', -1, '3.9', () => ({
    en: 'Pop the previous exception and make it the one being handled again.',
    zh: '弹出先前的异常，并恢复为正在处理的异常。',
  })),
  POP_TOP: op(32, 'none', -1, '3.9', () => ({
    en: 'Drop the top; its reference goes.',
    zh: '丢弃栈顶，其引用随之消失。',
  })),
  PUSH_EXC_INFO: op(33, 'none', 1, '3.11', () => ({
    en: 'Put the exception being handled until now below the new one on top, which becomes the one being handled.',
    zh: '把此前正在处理的异常放到栈顶的新异常之下；新异常成为正在处理的异常。',
  })),
  PUSH_NULL: op(34, 'none', 1, '3.11', () => ({
    en: 'Push NULL, the place of a missing self in a call.',
    zh: '压入 NULL，即调用中没有 self 时的占位。',
  })),
  RETURN_GENERATOR: op(35, 'none', 1, '3.11', () => ({
    en: 'Move the frame into a new generator, coroutine or asynchronous generator and return it to the caller.',
    zh: '把当前帧移入新的生成器、协程或异步生成器，并返回给调用者。',
  })),
  RETURN_VALUE: op(36, 'none', -1, '3.9', () => ({
    en: 'Return the top to the caller.',
    zh: '把栈顶返回给调用者。',
  })),
  SETUP_ANNOTATIONS: op(37, 'none', 0, '3.9', () => ({
    en: 'Make sure the namespace has an __annotations__ dictionary.',
    zh: '确保命名空间中有 __annotations__ 字典。',
  })),
  STORE_SLICE: op(38, 'none', -4, '3.12', () => ({
    en: 'Pop stop, start, a container and a value; container[start:stop] = value.',
    zh: '弹出 stop、start、容器和值，执行 container[start:stop] = value。',
  })),
  STORE_SUBSCR: op(39, 'none', -3, '3.9', () => ({
    en: 'Pop a key, a container and a value; container[key] = value.',
    zh: '弹出键、容器和值，执行 container[key] = value。',
  })),
  TO_BOOL: op(40, 'none', 0, '3.13', () => ({
    en: 'Replace the top by bool(top).',
    zh: '把栈顶换成 bool(栈顶)。',
  })),
  UNARY_INVERT: op(41, 'none', 0, '3.9', () => ({ en: 'Replace the top by ~top.', zh: '把栈顶换成 ~栈顶。' })),
  UNARY_NEGATIVE: op(42, 'none', 0, '3.9', () => ({ en: 'Replace the top by -top.', zh: '把栈顶换成 -栈顶。' })),
  UNARY_NOT: op(43, 'none', 0, '3.9', () => ({
    en: 'Replace the top, which is a bool, by its opposite.',
    zh: '把栈顶（必为 bool）取反。',
  })),
  WITH_EXCEPT_START: op(44, 'none', 1, '3.9', () => ({
    en: 'Call the __exit__ at position 4 with the exception on top and push the result.',
    zh: '用栈顶的异常调用第 4 个位置上的 __exit__，压入结果。',
  })),
  BINARY_OP: op(45, 'binary', -1, '3.11', () => ({
    en: 'Pop two operands, push the result of the operator.',
    zh: '弹出两个操作数，压入运算结果。',
  })),
  BUILD_CONST_KEY_MAP: op(46, 'count', (n) => -n, '3.9', () => ({
    en: 'Pop a tuple of keys and n values; push a dictionary.',
    zh: '弹出键的元组和 n 个值，压入一个字典。',
  })),
  BUILD_LIST: op(47, 'count', build, '3.9', () => ({ en: 'Pop n items; push a list of them.', zh: '弹出 n 项，压入由它们组成的列表。' })),
  BUILD_MAP: op(48, 'count', (n) => 1 - 2 * n, '3.9', () => ({
    en: 'Pop n pairs of key and value; push a dictionary.',
    zh: '弹出 n 对键和值，压入一个字典。',
  })),
  BUILD_SET: op(49, 'count', build, '3.9', () => ({ en: 'Pop n items; push a set of them.', zh: '弹出 n 项，压入由它们组成的集合。' })),
  BUILD_SLICE: op(50, 'count', (n) => (n === 3 ? -2 : -1), '3.9', () => ({
    en: 'Pop start, stop and with n = 3 step; push a slice.',
    zh: '弹出 start、stop（n 为 3 时还有 step），压入切片对象。',
  })),
  BUILD_STRING: op(51, 'count', build, '3.9', () => ({ en: 'Pop n strings; push them joined.', zh: '弹出 n 个字符串，压入拼接后的字符串。' })),
  BUILD_TUPLE: op(52, 'count', build, '3.9', () => ({ en: 'Pop n items; push a tuple of them.', zh: '弹出 n 项，压入由它们组成的元组。' })),
  CALL: op(53, 'count', (n) => -1 - n, '3.11', () => ({
    en: 'Call with n positional arguments; below them self or NULL, below that the callable. Push the result.',
    zh: '以 n 个位置参数调用；其下是 self 或 NULL，再下是被调用对象。压入结果。',
  })),
  CALL_FUNCTION_EX: op(54, 'flags', (f) => -2 - (f & 1), '3.9', () => ({
    en: 'Call with a tuple of arguments and, if bit 0 is set, a dictionary of keywords.',
    zh: '用参数元组调用；若第 0 位为 1，另有关键字字典。',
  })),
  CALL_INTRINSIC_1: op(55, 'intrinsic1', 0, '3.12', () => ({ en: 'Apply an internal function to the top.', zh: '对栈顶应用一个内部函数。' })),
  CALL_INTRINSIC_2: op(56, 'intrinsic2', -1, '3.12', () => ({
    en: 'Apply an internal function to the two items on top.',
    zh: '对栈顶两项应用一个内部函数。',
  })),
  CALL_KW: op(57, 'count', (n) => -2 - n, '3.13', () => ({
    en: 'Like CALL, with a tuple of keyword names on top: the last arguments are keywords.',
    zh: '同 CALL，但栈顶是关键字名的元组：末尾的参数是关键字参数。',
  })),
  COMPARE_OP: op(58, 'compare', -1, '3.9', () => ({
    en: 'Pop two operands, push the result of the comparison (as a bool when flag 16 is set).',
    zh: '弹出两个操作数，压入比较结果（标志 16 置位时转换成 bool）。',
  })),
  CONTAINS_OP: op(59, 'invert', -1, '3.9', () => ({
    en: 'Pop a container and an item; push item in container, inverted when the operand is 1.',
    zh: '弹出容器和元素，压入 item in container；操作数为 1 时取反。',
  })),
  CONVERT_VALUE: op(60, 'convert', 0, '3.13', () => ({
    en: 'Replace the top by str, repr or ascii of it.',
    zh: '把栈顶换成它的 str、repr 或 ascii。',
  })),
  COPY: op(61, 'depth', 1, '3.11', () => ({ en: 'Push another reference to the n-th item.', zh: '再压入一个指向第 n 项的引用。' })),
  COPY_FREE_VARS: op(62, 'count', 0, '3.11', () => ({
    en: 'Copy the n cells of the function\'s closure into the frame.',
    zh: '把函数闭包中的 n 个 cell 复制到帧里。',
  })),
  DELETE_ATTR: op(63, 'name', -1, '3.9', () => ({ en: 'Pop an object; delete its attribute.', zh: '弹出对象，删除它的属性。' })),
  DELETE_DEREF: op(64, 'free', 0, '3.9', () => ({ en: 'Empty a cell.', zh: '清空一个 cell。' })),
  DELETE_FAST: op(65, 'local', 0, '3.9', () => ({ en: 'Unbind a local variable.', zh: '解除一个局部变量的绑定。' })),
  DELETE_GLOBAL: op(66, 'name', 0, '3.9', () => ({ en: 'Unbind a global name.', zh: '解除一个全局名字的绑定。' })),
  DELETE_NAME: op(67, 'name', 0, '3.9', () => ({ en: 'Unbind a name of the current namespace.', zh: '解除当前命名空间中一个名字的绑定。' })),
  DICT_MERGE: op(68, 'depth', -1, '3.9', () => ({
    en: 'Pop a mapping and merge it into the dictionary at depth n; a repeated key is an error (call with **).',
    zh: '弹出映射，合并到深度 n 处的字典；键重复则报错（用于 ** 调用）。',
  })),
  DICT_UPDATE: op(69, 'depth', -1, '3.9', () => ({
    en: 'Pop a mapping and update the dictionary at depth n with it.',
    zh: '弹出映射，用它更新深度 n 处的字典。',
  })),
  FOR_ITER: op(72, 'jump', 1, '3.9', () => ({
    en: 'Push the next item of the iterator on top; when there is none, pop the iterator and leave the loop.',
    zh: '压入栈顶迭代器的下一项；若已耗尽，弹出迭代器并离开循环。',
  })),
  GET_AWAITABLE: op(73, 'flags', 0, '3.9', () => ({
    en: 'Replace the top by its awaitable; 1 and 2 say it came from __aenter__ and __aexit__.',
    zh: '把栈顶换成它的可等待对象；1、2 表示来自 __aenter__、__aexit__。',
  })),
  IMPORT_FROM: op(74, 'name', 1, '3.9', () => ({ en: 'Push an attribute of the module on top, keeping the module.', zh: '压入栈顶模块的一个属性，模块保留。' })),
  IMPORT_NAME: op(75, 'name', -1, '3.9', () => ({
    en: 'Pop the names wanted and the level; import and push the module.',
    zh: '弹出所需名字和层级，导入并压入模块。',
  })),
  IS_OP: op(76, 'invert', -1, '3.9', () => ({
    en: 'Pop two objects; push whether they are one and the same, inverted when the operand is 1.',
    zh: '弹出两个对象，压入它们是否为同一个；操作数为 1 时取反。',
  })),
  JUMP_BACKWARD: op(77, 'jump', 0, '3.11', () => ({
    en: 'Go back to the head of a loop; pending work (a collection, a thread switch) is looked at here.',
    zh: '回到循环开头；待办事项（垃圾回收、线程切换）在此检查。',
  })),
  JUMP_BACKWARD_NO_INTERRUPT: op(78, 'jump', 0, '3.11', () => ({
    en: 'Go back without looking at pending work.',
    zh: '回跳，但不检查待办事项。',
  })),
  JUMP_FORWARD: op(79, 'jump', 0, '3.9', () => ({ en: 'Go forward.', zh: '向前跳转。' })),
  LIST_APPEND: op(80, 'depth', -1, '3.9', () => ({ en: 'Pop an item; append it to the list at depth n.', zh: '弹出一项，追加到深度 n 处的列表。' })),
  LIST_EXTEND: op(81, 'depth', -1, '3.9', () => ({ en: 'Pop an iterable; extend the list at depth n.', zh: '弹出可迭代对象，扩展深度 n 处的列表。' })),
  LOAD_ATTR: op(82, 'attr', (arg) => arg & 1, '3.9', () => ({
    en: 'Replace the top by its attribute; for a method call push the function and self (or the value and NULL).',
    zh: '把栈顶换成它的属性；方法调用时压入函数和 self（或值和 NULL）。',
  })),
  LOAD_CONST: op(83, 'const', 1, '3.9', () => ({ en: 'Push a constant.', zh: '压入一个常量。' })),
  LOAD_DEREF: op(84, 'free', 1, '3.9', () => ({ en: 'Push what a cell holds.', zh: '压入 cell 中的对象。' })),
  LOAD_FAST: op(85, 'local', 1, '3.9', () => ({ en: 'Push a local variable known to be bound.', zh: '压入一个确知已绑定的局部变量。' })),
  LOAD_FAST_AND_CLEAR: op(86, 'local', 1, '3.12', () => ({
    en: 'Push a local variable (or NULL) and leave its slot empty; an inlined comprehension saves it this way.',
    zh: '压入局部变量（或 NULL）并清空它的槽；内联推导式这样保存它。',
  })),
  LOAD_FAST_CHECK: op(87, 'local', 1, '3.12', () => ({
    en: 'Push a local variable; UnboundLocalError when it is not bound.',
    zh: '压入局部变量；未绑定则抛出 UnboundLocalError。',
  })),
  LOAD_FAST_LOAD_FAST: op(88, 'locals', 2, '3.13', () => ({ en: 'Push two local variables.', zh: '压入两个局部变量。' })),
  LOAD_FROM_DICT_OR_DEREF: op(89, 'free', 0, '3.12', () => ({
    en: 'Pop a namespace; push the name found there, or else what the cell holds.',
    zh: '弹出一个命名空间，压入其中的名字；没有则压入 cell 中的对象。',
  })),
  LOAD_FROM_DICT_OR_GLOBALS: op(90, 'name', 0, '3.12', () => ({
    en: 'Pop a namespace; push the name found there, or else in globals, or else in builtins.',
    zh: '弹出一个命名空间，压入其中的名字；没有则依次查全局和内置命名空间。',
  })),
  LOAD_GLOBAL: op(91, 'global', (arg) => 1 + (arg & 1), '3.9', () => ({
    en: 'Push a global or built-in name; with bit 0 push NULL after it, ready for a call.',
    zh: '压入全局或内置的名字；第 0 位为 1 时再压入 NULL，供调用使用。',
  })),
  LOAD_NAME: op(92, 'name', 1, '3.9', () => ({
    en: 'Push a name found in locals, or else globals, or else builtins.',
    zh: '依次在局部、全局、内置命名空间中查找名字并压入。',
  })),
  LOAD_SUPER_ATTR: op(93, 'super', (arg) => -2 + (arg & 1), '3.12', () => ({
    en: 'Pop self, class and super; push the attribute super would give, without making the super object.',
    zh: '弹出 self、类和 super，压入 super 会给出的属性，而不创建 super 对象。',
  })),
  MAKE_CELL: op(94, 'free', 0, '3.11', () => ({
    en: 'Put the slot\'s value into a new cell and the cell into the slot.',
    zh: '把槽中的值放进新的 cell，再把 cell 放进槽。',
  })),
  MAP_ADD: op(95, 'depth', -2, '3.9', () => ({
    en: 'Pop a value and a key; set them in the dictionary at depth n.',
    zh: '弹出值和键，设置到深度 n 处的字典。',
  })),
  MATCH_CLASS: op(96, 'count', -2, '3.10', () => ({
    en: 'Pop keyword names, a class and the subject; push a tuple of attributes (n positional) or None.',
    zh: '弹出关键字名、类和主体，压入属性元组（n 个按位置）或 None。',
  })),
  POP_JUMP_IF_FALSE: op(97, 'jump', -1, '3.9', () => ({ en: 'Pop a bool; jump if it is False.', zh: '弹出 bool，为 False 则跳转。' })),
  POP_JUMP_IF_NONE: op(98, 'jump', -1, '3.12', () => ({ en: 'Pop an object; jump if it is None.', zh: '弹出对象，为 None 则跳转。' })),
  POP_JUMP_IF_NOT_NONE: op(99, 'jump', -1, '3.12', () => ({ en: 'Pop an object; jump if it is not None.', zh: '弹出对象，不是 None 则跳转。' })),
  POP_JUMP_IF_TRUE: op(100, 'jump', -1, '3.9', () => ({ en: 'Pop a bool; jump if it is True.', zh: '弹出 bool，为 True 则跳转。' })),
  RAISE_VARARGS: op(101, 'count', (n) => -n, '3.9', () => ({
    en: 'Raise: 0 again, 1 an exception, 2 an exception with its cause.',
    zh: '抛出异常：0 为再次抛出，1 为异常，2 为异常及其原因。',
  })),
  RERAISE: op(102, 'flags', -1, '3.9', () => ({
    en: 'Raise the exception on top again; a nonzero operand says where the instruction that raised is kept.',
    zh: '再次抛出栈顶的异常；操作数非零时指明原出错指令保存在何处。',
  })),
  RETURN_CONST: op(103, 'const', 0, '3.12', () => ({ en: 'Return a constant.', zh: '返回一个常量。' })),
  SEND: op(104, 'jump', 0, '3.11', () => ({
    en: 'Send the top to the generator below it: push what it yields, or jump with what it returns.',
    zh: '把栈顶发送给其下的生成器：压入它产出的值；若它返回，则带着返回值跳转。',
  })),
  SET_ADD: op(105, 'depth', -1, '3.9', () => ({ en: 'Pop an item; add it to the set at depth n.', zh: '弹出一项，加入深度 n 处的集合。' })),
  SET_FUNCTION_ATTRIBUTE: op(106, 'function', -1, '3.13', () => ({
    en: 'Pop a function and the item below; store the item as defaults, keyword defaults, annotations or closure.',
    zh: '弹出函数及其下一项，把该项存为默认值、关键字默认值、注解或闭包，函数留在栈顶。',
  })),
  SET_UPDATE: op(107, 'depth', -1, '3.9', () => ({ en: 'Pop an iterable; update the set at depth n.', zh: '弹出可迭代对象，更新深度 n 处的集合。' })),
  STORE_ATTR: op(108, 'name', -2, '3.9', () => ({ en: 'Pop an object and a value; set the attribute.', zh: '弹出对象和值，设置属性。' })),
  STORE_DEREF: op(109, 'free', -1, '3.9', () => ({ en: 'Pop into a cell.', zh: '弹出并存入 cell。' })),
  STORE_FAST: op(110, 'local', -1, '3.9', () => ({ en: 'Pop into a local variable.', zh: '弹出并存入局部变量。' })),
  STORE_FAST_LOAD_FAST: op(111, 'locals', 0, '3.13', () => ({
    en: 'Pop into the first local variable, then push the second.',
    zh: '弹出并存入第一个局部变量，再压入第二个。',
  })),
  STORE_FAST_STORE_FAST: op(112, 'locals', -2, '3.13', () => ({ en: 'Pop into two local variables.', zh: '依次弹出并存入两个局部变量。' })),
  STORE_GLOBAL: op(113, 'name', -1, '3.9', () => ({ en: 'Pop into a global name.', zh: '弹出并绑定到全局名字。' })),
  STORE_NAME: op(114, 'name', -1, '3.9', () => ({ en: 'Pop into a name of the current namespace.', zh: '弹出并绑定到当前命名空间的名字。' })),
  SWAP: op(115, 'depth', 0, '3.11', () => ({ en: 'Exchange the top with the n-th item.', zh: '交换栈顶与第 n 项。' })),
  UNPACK_EX: op(116, 'flags', (arg) => (arg & 0xff) + (arg >> 8), '3.9', () => ({
    en: 'Unpack with a starred target: low byte items before it, the rest after it.',
    zh: '带星号目标的解包：低字节为其前的项数，其余为其后的项数。',
  })),
  UNPACK_SEQUENCE: op(117, 'count', (n) => n - 1, '3.9', () => ({
    en: 'Pop an iterable of exactly n items; push them, the first on top.',
    zh: '弹出恰有 n 项的可迭代对象，逐项压入，第一项在栈顶。',
  })),
  YIELD_VALUE: op(118, 'flags', 0, '3.9', () => ({
    en: 'Hand the top to the caller and suspend; on resumption the value sent is on top. 1 = inside yield from or await.',
    zh: '把栈顶交给调用者并挂起；恢复时栈顶是送入的值。1 表示在 yield from 或 await 中。',
  })),
  RESUME: op(149, 'resume', 0, '3.11', () => ({
    en: 'Execution starts or continues here; pending work is looked at.',
    zh: '执行从此开始或继续；在此检查待办事项。',
  })),
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
