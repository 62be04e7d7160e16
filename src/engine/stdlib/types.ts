/** Every built-in type of the machine, bases before what derives from them. */
import { BYTES_TYPES } from '../objects/bytes.ts';
import { CLASS_TOOL_TYPES } from '../objects/class-tools.ts';
import { DESCR_TYPES } from '../objects/descr.ts';
import { DICT_TYPES } from '../objects/dict-types.ts';
import { EXCEPTION_TYPES } from '../objects/exceptions.ts';
import { FUNCTION_TYPES } from '../objects/function.ts';
import { NUMBER_TYPES } from '../objects/int-type.ts';
import { ITERATOR_TYPES } from '../objects/iterators.ts';
import { SEQ_ITER_TYPES } from '../objects/list-iter.ts';
import { LIST_TYPE } from '../objects/list.ts';
import { MODULE_TYPES } from '../objects/module.ts';
import { OBJECT_TYPE } from '../objects/object.ts';
import { RANGE_TYPES } from '../objects/range.ts';
import { SET_ITER_TYPE } from '../objects/set-methods.ts';
import { SET_TYPES } from '../objects/set.ts';
import { SLICE_TYPE } from '../objects/slice.ts';
import type { TypeSpec } from '../objects/spec.ts';
import { STR_TYPES } from '../objects/str-type.ts';
import { TUPLE_TYPE } from '../objects/tuple.ts';
import { TYPE_TYPE } from '../objects/type.ts';
import { WEAKREF_TYPES } from '../objects/weakref.ts';
import { FRAME_TYPES } from '../vm/frame.ts';
import { ASYNC_GENERATOR_TYPES } from '../vm/async-generator.ts';
import { GENERATOR_TYPES } from '../vm/generator.ts';
import { ARRAY_TYPES } from './array.ts';
import { DEQUE_TYPES } from './deque.ts';
import { GENERIC_ALIAS_TYPES } from './generic-alias.ts';
import { PICKLE_TYPES } from './pickle/module.ts';
import { REDUCE } from './pickle/reduce-types.ts';
import { RE_TYPES } from './re/pattern.ts';
import { STRUCT_TYPES } from './struct-object.ts';
import { SYS_TYPES } from './sys.ts';

/** The types with what pickling needs of them. */
function withReduce(types: readonly TypeSpec[]): TypeSpec[] {
  return types.map((t) => {
    const more = REDUCE[t.name];
    if (more === undefined || more.length === 0) return t;
    const names = new Set(more.map((f) => f.name));
    return { ...t, methods: [...(t.methods ?? []).filter((f) => !names.has(f.name)), ...more] };
  });
}

export const ALL_TYPES: readonly TypeSpec[] = withReduce([
  OBJECT_TYPE, TYPE_TYPE, ...DESCR_TYPES, ...FUNCTION_TYPES, ...CLASS_TOOL_TYPES, ...MODULE_TYPES, ...NUMBER_TYPES, ...STR_TYPES, ...BYTES_TYPES,
  TUPLE_TYPE, LIST_TYPE, ...DICT_TYPES, ...SET_TYPES, SET_ITER_TYPE, SLICE_TYPE, ...RANGE_TYPES, ...SEQ_ITER_TYPES, ...ITERATOR_TYPES, ...WEAKREF_TYPES,
  ...GENERATOR_TYPES, ...ASYNC_GENERATOR_TYPES, ...FRAME_TYPES, ...EXCEPTION_TYPES, ...SYS_TYPES, ...GENERIC_ALIAS_TYPES, ...DEQUE_TYPES, ...ARRAY_TYPES,
  ...PICKLE_TYPES, ...RE_TYPES, ...STRUCT_TYPES,
]);
