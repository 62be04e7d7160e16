/** What each instruction does, in a sentence. Apart from the records, so that an engine that tells none does without them. */
import type { OpName } from './opcodes.ts';

export const OPCODE_SUMMARIES: Readonly<Record<OpName, { readonly en: string; readonly zh: string }>> = {
  BEFORE_ASYNC_WITH: {
    en: 'Replace the asynchronous context manager on top by its bound __aexit__, then push what __aenter__() returns.',
    zh: '把栈顶的异步上下文管理器换成它绑定的 __aexit__，再压入 __aenter__() 的返回值。',
  },
  BEFORE_WITH: {
    en: 'Replace the context manager on top by its bound __exit__, then push what __enter__() returns.',
    zh: '把栈顶的上下文管理器换成它绑定的 __exit__，再压入 __enter__() 的返回值。',
  },
  BINARY_SLICE: {
    en: 'Pop stop, start and a container; push container[start:stop].',
    zh: '弹出 stop、start 和容器，压入 container[start:stop]。',
  },
  BINARY_SUBSCR: {
    en: 'Pop a key and a container; push container[key].',
    zh: '弹出键和容器，压入 container[key]。',
  },
  CHECK_EG_MATCH: {
    en: 'Split the exception group below the popped type: push the part that does not match, then the part that does (or None).',
    zh: '弹出类型，按它拆分下面的异常组：先压入不匹配的部分，再压入匹配的部分（没有则为 None）。',
  },
  CHECK_EXC_MATCH: {
    en: 'Pop a type; push whether the exception below it matches.',
    zh: '弹出一个类型，压入其下的异常是否与之匹配。',
  },
  CLEANUP_THROW: {
    en: 'An exception came out of throw() or close(): on StopIteration replace three items by None and its value, otherwise raise again.',
    zh: 'throw() 或 close() 抛出了异常：若是 StopIteration，把三个栈项换成 None 和它的值，否则重新抛出。',
  },
  DELETE_SUBSCR: {
    en: 'Pop a key and a container; delete container[key].',
    zh: '弹出键和容器，删除 container[key]。',
  },
  END_ASYNC_FOR: {
    en: 'End an async for: on StopAsyncIteration pop the exception and the iterator, otherwise raise again.',
    zh: '结束 async for：若是 StopAsyncIteration，弹出异常和迭代器，否则重新抛出。',
  },
  END_FOR: {
    en: 'Where an exhausted FOR_ITER points; the loop jumps over it.',
    zh: 'FOR_ITER 耗尽时所指的位置；循环会跳过它。',
  },
  END_SEND: {
    en: 'Remove the receiver below the top: what remains is the result of yield from or await.',
    zh: '移除栈顶之下的接收者，留下 yield from 或 await 的结果。',
  },
  FORMAT_SIMPLE: {
    en: 'Replace the top by format(top, "").',
    zh: '把栈顶换成 format(栈顶, "")。',
  },
  FORMAT_WITH_SPEC: {
    en: 'Pop a format spec and a value; push format(value, spec).',
    zh: '弹出格式说明和值，压入 format(value, spec)。',
  },
  GET_AITER: {
    en: 'Replace the top by its asynchronous iterator.',
    zh: '把栈顶换成它的异步迭代器。',
  },
  GET_ANEXT: {
    en: 'Push the awaitable of __anext__() of the asynchronous iterator on top.',
    zh: '压入栈顶异步迭代器 __anext__() 的可等待对象。',
  },
  GET_ITER: {
    en: 'Replace the top by iter(top).',
    zh: '把栈顶换成 iter(栈顶)。',
  },
  GET_LEN: {
    en: 'Push len(top), keeping the top.',
    zh: '压入 len(栈顶)，栈顶保留。',
  },
  GET_YIELD_FROM_ITER: {
    en: 'Replace the top by iter(top), unless it is already a generator.',
    zh: '把栈顶换成 iter(栈顶)；已经是生成器则不变。',
  },
  LOAD_ASSERTION_ERROR: {
    en: 'Push AssertionError.',
    zh: '压入 AssertionError。',
  },
  LOAD_BUILD_CLASS: {
    en: 'Push builtins.__build_class__.',
    zh: '压入 builtins.__build_class__。',
  },
  LOAD_LOCALS: {
    en: 'Push the dictionary of the current class or module namespace.',
    zh: '压入当前类或模块命名空间的字典。',
  },
  MAKE_FUNCTION: {
    en: 'Replace the code object on top by a new function.',
    zh: '把栈顶的代码对象换成一个新函数。',
  },
  MATCH_KEYS: {
    en: 'Push a tuple of the subject\'s values for the tuple of keys on top, or None if one is missing.',
    zh: '按栈顶的键元组取出主体中的值，压入由它们组成的元组；缺少任一个键则压入 None。',
  },
  MATCH_MAPPING: {
    en: 'Push whether the top is a mapping.',
    zh: '压入栈顶是否为映射。',
  },
  MATCH_SEQUENCE: {
    en: 'Push whether the top is a sequence, str and bytes not counted.',
    zh: '压入栈顶是否为序列（str 与 bytes 不算）。',
  },
  NOP: {
    en: 'Do nothing; keeps a line visible to the tracer.',
    zh: '什么也不做；让跟踪器仍能看到这一行。',
  },
  POP_EXCEPT: {
    en: 'Pop the previous exception and make it the one being handled again.',
    zh: '弹出先前的异常，并恢复为正在处理的异常。',
  },
  POP_TOP: {
    en: 'Drop the top; its reference goes.',
    zh: '丢弃栈顶，其引用随之消失。',
  },
  PUSH_EXC_INFO: {
    en: 'Put the exception being handled until now below the new one on top, which becomes the one being handled.',
    zh: '把此前正在处理的异常放到栈顶的新异常之下；新异常成为正在处理的异常。',
  },
  PUSH_NULL: {
    en: 'Push NULL, the place of a missing self in a call.',
    zh: '压入 NULL，即调用中没有 self 时的占位。',
  },
  RETURN_GENERATOR: {
    en: 'Move the frame into a new generator, coroutine or asynchronous generator and return it to the caller.',
    zh: '把当前帧移入新的生成器、协程或异步生成器，并返回给调用者。',
  },
  RETURN_VALUE: {
    en: 'Return the top to the caller.',
    zh: '把栈顶返回给调用者。',
  },
  SETUP_ANNOTATIONS: {
    en: 'Make sure the namespace has an __annotations__ dictionary.',
    zh: '确保命名空间中有 __annotations__ 字典。',
  },
  STORE_SLICE: {
    en: 'Pop stop, start, a container and a value; container[start:stop] = value.',
    zh: '弹出 stop、start、容器和值，执行 container[start:stop] = value。',
  },
  STORE_SUBSCR: {
    en: 'Pop a key, a container and a value; container[key] = value.',
    zh: '弹出键、容器和值，执行 container[key] = value。',
  },
  TO_BOOL: {
    en: 'Replace the top by bool(top).',
    zh: '把栈顶换成 bool(栈顶)。',
  },
  UNARY_INVERT: {
    en: 'Replace the top by ~top.',
    zh: '把栈顶换成 ~栈顶。',
  },
  UNARY_NEGATIVE: {
    en: 'Replace the top by -top.',
    zh: '把栈顶换成 -栈顶。',
  },
  UNARY_NOT: {
    en: 'Replace the top, which is a bool, by its opposite.',
    zh: '把栈顶（必为 bool）取反。',
  },
  WITH_EXCEPT_START: {
    en: 'Call the __exit__ at position 4 with the exception on top and push the result.',
    zh: '用栈顶的异常调用第 4 个位置上的 __exit__，压入结果。',
  },
  BINARY_OP: {
    en: 'Pop two operands, push the result of the operator.',
    zh: '弹出两个操作数，压入运算结果。',
  },
  BUILD_CONST_KEY_MAP: {
    en: 'Pop a tuple of keys and n values; push a dictionary.',
    zh: '弹出键的元组和 n 个值，压入一个字典。',
  },
  BUILD_LIST: {
    en: 'Pop n items; push a list of them.',
    zh: '弹出 n 项，压入由它们组成的列表。',
  },
  BUILD_MAP: {
    en: 'Pop n pairs of key and value; push a dictionary.',
    zh: '弹出 n 对键和值，压入一个字典。',
  },
  BUILD_SET: {
    en: 'Pop n items; push a set of them.',
    zh: '弹出 n 项，压入由它们组成的集合。',
  },
  BUILD_SLICE: {
    en: 'Pop start, stop and with n = 3 step; push a slice.',
    zh: '弹出 start、stop（n 为 3 时还有 step），压入切片对象。',
  },
  BUILD_STRING: {
    en: 'Pop n strings; push them joined.',
    zh: '弹出 n 个字符串，压入拼接后的字符串。',
  },
  BUILD_TUPLE: {
    en: 'Pop n items; push a tuple of them.',
    zh: '弹出 n 项，压入由它们组成的元组。',
  },
  CALL: {
    en: 'Call with n positional arguments; below them self or NULL, below that the callable. Push the result.',
    zh: '以 n 个位置参数调用；其下是 self 或 NULL，再下是被调用对象。压入结果。',
  },
  CALL_FUNCTION_EX: {
    en: 'Call with a tuple of arguments and, if bit 0 is set, a dictionary of keywords.',
    zh: '用参数元组调用；若第 0 位为 1，另有关键字字典。',
  },
  CALL_INTRINSIC_1: {
    en: 'Apply an internal function to the top.',
    zh: '对栈顶应用一个内部函数。',
  },
  CALL_INTRINSIC_2: {
    en: 'Apply an internal function to the two items on top.',
    zh: '对栈顶两项应用一个内部函数。',
  },
  CALL_KW: {
    en: 'Like CALL, with a tuple of keyword names on top: the last arguments are keywords.',
    zh: '同 CALL，但栈顶是关键字名的元组：末尾的参数是关键字参数。',
  },
  COMPARE_OP: {
    en: 'Pop two operands, push the result of the comparison (as a bool when flag 16 is set).',
    zh: '弹出两个操作数，压入比较结果（标志 16 置位时转换成 bool）。',
  },
  CONTAINS_OP: {
    en: 'Pop a container and an item; push item in container, inverted when the operand is 1.',
    zh: '弹出容器和元素，压入 item in container；操作数为 1 时取反。',
  },
  CONVERT_VALUE: {
    en: 'Replace the top by str, repr or ascii of it.',
    zh: '把栈顶换成它的 str、repr 或 ascii。',
  },
  COPY: {
    en: 'Push another reference to the n-th item.',
    zh: '再压入一个指向第 n 项的引用。',
  },
  COPY_FREE_VARS: {
    en: 'Copy the n cells of the function\'s closure into the frame.',
    zh: '把函数闭包中的 n 个 cell 复制到帧里。',
  },
  DELETE_ATTR: {
    en: 'Pop an object; delete its attribute.',
    zh: '弹出对象，删除它的属性。',
  },
  DELETE_DEREF: {
    en: 'Empty a cell.',
    zh: '清空一个 cell。',
  },
  DELETE_FAST: {
    en: 'Unbind a local variable.',
    zh: '解除一个局部变量的绑定。',
  },
  DELETE_GLOBAL: {
    en: 'Unbind a global name.',
    zh: '解除一个全局名字的绑定。',
  },
  DELETE_NAME: {
    en: 'Unbind a name of the current namespace.',
    zh: '解除当前命名空间中一个名字的绑定。',
  },
  DICT_MERGE: {
    en: 'Pop a mapping and merge it into the dictionary at depth n; a repeated key is an error (call with **).',
    zh: '弹出映射，合并到深度 n 处的字典；键重复则报错（用于 ** 调用）。',
  },
  DICT_UPDATE: {
    en: 'Pop a mapping and update the dictionary at depth n with it.',
    zh: '弹出映射，用它更新深度 n 处的字典。',
  },
  FOR_ITER: {
    en: 'Push the next item of the iterator on top; when there is none, pop the iterator and leave the loop.',
    zh: '压入栈顶迭代器的下一项；若已耗尽，弹出迭代器并离开循环。',
  },
  GET_AWAITABLE: {
    en: 'Replace the top by its awaitable; 1 and 2 say it came from __aenter__ and __aexit__.',
    zh: '把栈顶换成它的可等待对象；1、2 表示来自 __aenter__、__aexit__。',
  },
  IMPORT_FROM: {
    en: 'Push an attribute of the module on top, keeping the module.',
    zh: '压入栈顶模块的一个属性，模块保留。',
  },
  IMPORT_NAME: {
    en: 'Pop the names wanted and the level; import and push the module.',
    zh: '弹出所需名字和层级，导入并压入模块。',
  },
  IS_OP: {
    en: 'Pop two objects; push whether they are one and the same, inverted when the operand is 1.',
    zh: '弹出两个对象，压入它们是否为同一个；操作数为 1 时取反。',
  },
  JUMP_BACKWARD: {
    en: 'Go back to the head of a loop; pending work (a collection, a thread switch) is looked at here.',
    zh: '回到循环开头；待办事项（垃圾回收、线程切换）在此检查。',
  },
  JUMP_BACKWARD_NO_INTERRUPT: {
    en: 'Go back without looking at pending work.',
    zh: '回跳，但不检查待办事项。',
  },
  JUMP_FORWARD: {
    en: 'Go forward.',
    zh: '向前跳转。',
  },
  LIST_APPEND: {
    en: 'Pop an item; append it to the list at depth n.',
    zh: '弹出一项，追加到深度 n 处的列表。',
  },
  LIST_EXTEND: {
    en: 'Pop an iterable; extend the list at depth n.',
    zh: '弹出可迭代对象，扩展深度 n 处的列表。',
  },
  LOAD_ATTR: {
    en: 'Replace the top by its attribute; for a method call push the function and self (or the value and NULL).',
    zh: '把栈顶换成它的属性；方法调用时压入函数和 self（或值和 NULL）。',
  },
  LOAD_CONST: {
    en: 'Push a constant.',
    zh: '压入一个常量。',
  },
  LOAD_DEREF: {
    en: 'Push what a cell holds.',
    zh: '压入 cell 中的对象。',
  },
  LOAD_FAST: {
    en: 'Push a local variable known to be bound.',
    zh: '压入一个确知已绑定的局部变量。',
  },
  LOAD_FAST_AND_CLEAR: {
    en: 'Push a local variable (or NULL) and leave its slot empty; an inlined comprehension saves it this way.',
    zh: '压入局部变量（或 NULL）并清空它的槽；内联推导式这样保存它。',
  },
  LOAD_FAST_CHECK: {
    en: 'Push a local variable; UnboundLocalError when it is not bound.',
    zh: '压入局部变量；未绑定则抛出 UnboundLocalError。',
  },
  LOAD_FAST_LOAD_FAST: {
    en: 'Push two local variables.',
    zh: '压入两个局部变量。',
  },
  LOAD_FROM_DICT_OR_DEREF: {
    en: 'Pop a namespace; push the name found there, or else what the cell holds.',
    zh: '弹出一个命名空间，压入其中的名字；没有则压入 cell 中的对象。',
  },
  LOAD_FROM_DICT_OR_GLOBALS: {
    en: 'Pop a namespace; push the name found there, or else in globals, or else in builtins.',
    zh: '弹出一个命名空间，压入其中的名字；没有则依次查全局和内置命名空间。',
  },
  LOAD_GLOBAL: {
    en: 'Push a global or built-in name; with bit 0 push NULL after it, ready for a call.',
    zh: '压入全局或内置的名字；第 0 位为 1 时再压入 NULL，供调用使用。',
  },
  LOAD_NAME: {
    en: 'Push a name found in locals, or else globals, or else builtins.',
    zh: '依次在局部、全局、内置命名空间中查找名字并压入。',
  },
  LOAD_SUPER_ATTR: {
    en: 'Pop self, class and super; push the attribute super would give, without making the super object.',
    zh: '弹出 self、类和 super，压入 super 会给出的属性，而不创建 super 对象。',
  },
  MAKE_CELL: {
    en: 'Put the slot\'s value into a new cell and the cell into the slot.',
    zh: '把槽中的值放进新的 cell，再把 cell 放进槽。',
  },
  MAP_ADD: {
    en: 'Pop a value and a key; set them in the dictionary at depth n.',
    zh: '弹出值和键，设置到深度 n 处的字典。',
  },
  MATCH_CLASS: {
    en: 'Pop keyword names, a class and the subject; push a tuple of attributes (n positional) or None.',
    zh: '弹出关键字名、类和主体，压入属性元组（n 个按位置）或 None。',
  },
  POP_JUMP_IF_FALSE: {
    en: 'Pop a bool; jump if it is False.',
    zh: '弹出 bool，为 False 则跳转。',
  },
  POP_JUMP_IF_NONE: {
    en: 'Pop an object; jump if it is None.',
    zh: '弹出对象，为 None 则跳转。',
  },
  POP_JUMP_IF_NOT_NONE: {
    en: 'Pop an object; jump if it is not None.',
    zh: '弹出对象，不是 None 则跳转。',
  },
  POP_JUMP_IF_TRUE: {
    en: 'Pop a bool; jump if it is True.',
    zh: '弹出 bool，为 True 则跳转。',
  },
  RAISE_VARARGS: {
    en: 'Raise: 0 again, 1 an exception, 2 an exception with its cause.',
    zh: '抛出异常：0 为再次抛出，1 为异常，2 为异常及其原因。',
  },
  RERAISE: {
    en: 'Raise the exception on top again; a nonzero operand says where the instruction that raised is kept.',
    zh: '再次抛出栈顶的异常；操作数非零时指明原出错指令保存在何处。',
  },
  RETURN_CONST: {
    en: 'Return a constant.',
    zh: '返回一个常量。',
  },
  SEND: {
    en: 'Send the top to the generator below it: push what it yields, or jump with what it returns.',
    zh: '把栈顶发送给其下的生成器：压入它产出的值；若它返回，则带着返回值跳转。',
  },
  SET_ADD: {
    en: 'Pop an item; add it to the set at depth n.',
    zh: '弹出一项，加入深度 n 处的集合。',
  },
  SET_FUNCTION_ATTRIBUTE: {
    en: 'Pop a function and the item below; store the item as defaults, keyword defaults, annotations or closure.',
    zh: '弹出函数及其下一项，把该项存为默认值、关键字默认值、注解或闭包，函数留在栈顶。',
  },
  SET_UPDATE: {
    en: 'Pop an iterable; update the set at depth n.',
    zh: '弹出可迭代对象，更新深度 n 处的集合。',
  },
  STORE_ATTR: {
    en: 'Pop an object and a value; set the attribute.',
    zh: '弹出对象和值，设置属性。',
  },
  STORE_DEREF: {
    en: 'Pop into a cell.',
    zh: '弹出并存入 cell。',
  },
  STORE_FAST: {
    en: 'Pop into a local variable.',
    zh: '弹出并存入局部变量。',
  },
  STORE_FAST_LOAD_FAST: {
    en: 'Pop into the first local variable, then push the second.',
    zh: '弹出并存入第一个局部变量，再压入第二个。',
  },
  STORE_FAST_STORE_FAST: {
    en: 'Pop into two local variables.',
    zh: '依次弹出并存入两个局部变量。',
  },
  STORE_GLOBAL: {
    en: 'Pop into a global name.',
    zh: '弹出并绑定到全局名字。',
  },
  STORE_NAME: {
    en: 'Pop into a name of the current namespace.',
    zh: '弹出并绑定到当前命名空间的名字。',
  },
  SWAP: {
    en: 'Exchange the top with the n-th item.',
    zh: '交换栈顶与第 n 项。',
  },
  UNPACK_EX: {
    en: 'Unpack with a starred target: low byte items before it, the rest after it.',
    zh: '带星号目标的解包：低字节为其前的项数，其余为其后的项数。',
  },
  UNPACK_SEQUENCE: {
    en: 'Pop an iterable of exactly n items; push them, the first on top.',
    zh: '弹出恰有 n 项的可迭代对象，逐项压入，第一项在栈顶。',
  },
  YIELD_VALUE: {
    en: 'Hand the top to the caller and suspend; on resumption the value sent is on top. 1 = inside yield from or await.',
    zh: '把栈顶交给调用者并挂起；恢复时栈顶是送入的值。1 表示在 yield from 或 await 中。',
  },
  RESUME: {
    en: 'Execution starts or continues here; pending work is looked at.',
    zh: '执行从此开始或继续；在此检查待办事项。',
  },
};
