/** What each field of a struct is called and how its cells read, per type: the words of CPython's headers laid over our bytes. */
import { DICT, EXC, FUNCTION, LIST, LONG, METHOD, RANGE, SET, STR, TUPLE } from '../memory/layout.ts';
import { MEMORYVIEW as MV } from '../objects/bytes-object.ts';
import type { FieldView } from './contract.ts';

/** Offset from the object's address, size, name, kind. */
export type FieldSpec = readonly [number, number, string, FieldView['kind']];

export const HEAD: readonly FieldSpec[] = [[0, 8, 'ob_refcnt', 'count'], [8, 8, 'ob_type', 'pointer']];
export const GC_HEAD: readonly FieldSpec[] = [[-16, 8, '_gc_next', 'gc'], [-8, 8, '_gc_prev', 'gc']];
export const MANAGED_HEAD: readonly FieldSpec[] = [[-32, 8, 'weaklist', 'gc'], [-24, 8, '__dict__', 'gc']];

const pointers = (...list: (readonly [number, string])[]): FieldSpec[] => list.map(([offset, name]) => [offset, 8, name, 'pointer'] as const);

/** Fields after the head, by the name of the built-in type. */
export const FIELDS: Readonly<Record<string, readonly FieldSpec[]>> = {
  int: [[LONG.tag, 8, 'lv_tag', 'int']],
  float: [[16, 8, 'ob_fval', 'float']],
  complex: [[16, 8, 'cval.real', 'float'], [24, 8, 'cval.imag', 'float']],
  str: [[STR.length, 8, 'length', 'size'], [STR.hash, 8, 'hash', 'hash'], [STR.state, 4, 'state', 'flags'], [STR.state + 4, 4, 'padding', 'pad']],
  bytes: [[16, 8, 'ob_size', 'size'], [24, 8, 'ob_shash', 'hash']],
  bytearray: [[16, 8, 'ob_size', 'size'], [24, 8, 'ob_alloc', 'size'], ...pointers([32, 'ob_bytes'], [40, 'ob_start']), [48, 8, 'ob_exports', 'int']],
  memoryview: [[16, 8, 'ob_size', 'size'], [MV.mbuf, 8, 'mbuf', 'pointer'], [MV.hash, 8, 'hash', 'hash'], [MV.flags, 8, 'flags', 'int'], [MV.exports, 8, 'exports', 'int'], ...pointers([MV.buf, 'view.buf'], [MV.obj, 'view.obj']), [MV.len, 8, 'view.len', 'size'], [MV.itemsize, 8, 'view.itemsize', 'size'],
    [MV.readonly, 4, 'readonly', 'int'], [MV.ndim, 4, 'ndim', 'int'], ...pointers([MV.format, 'view.format'], [MV.shape, 'view.shape'], [MV.strides, 'view.strides'], [MV.suboffsets, 'view.suboffsets'])],
  list: [[LIST.size, 8, 'ob_size', 'size'], [LIST.items, 8, 'ob_item', 'pointer'], [LIST.allocated, 8, 'allocated', 'size']],
  tuple: [[TUPLE.size, 8, 'ob_size', 'size']],
  dict: [[DICT.used, 8, 'ma_used', 'size'], [DICT.version, 8, 'ma_version_tag', 'int'], ...pointers([DICT.keys, 'ma_keys'], [DICT.values, 'ma_values'])],
  set: [[SET.fill, 8, 'fill', 'size'], [SET.used, 8, 'used', 'size'], [SET.mask, 8, 'mask', 'int'], [SET.table, 8, 'table', 'pointer'], [SET.hash, 8, 'hash', 'hash'], [SET.finger, 8, 'finger', 'int'],
    ...Array.from({ length: 8 }, (_, i): FieldSpec[] => [[SET.smalltable + 16 * i, 8, `smalltable[${i}].key`, 'pointer'], [SET.smalltable + 16 * i + 8, 8, `smalltable[${i}].hash`, 'hash']]).flat(), [SET.weakrefs, 8, 'weakreflist', 'pointer']],
  range: pointers([RANGE.start, 'start'], [RANGE.stop, 'stop'], [RANGE.step, 'step'], [RANGE.length, 'length']),
  slice: pointers([16, 'start'], [24, 'stop'], [32, 'step']),
  cell: pointers([16, 'ob_ref']),
  method: pointers([METHOD.func, 'im_func'], [METHOD.self, 'im_self'], [METHOD.weakrefs, 'im_weakreflist']),
  function: pointers(
    [FUNCTION.globals, 'func_globals'], [FUNCTION.builtins, 'func_builtins'], [FUNCTION.name, 'func_name'], [FUNCTION.qualname, 'func_qualname'], [FUNCTION.code, 'func_code'],
    [FUNCTION.defaults, 'func_defaults'], [FUNCTION.kwdefaults, 'func_kwdefaults'], [FUNCTION.closure, 'func_closure'], [FUNCTION.doc, 'func_doc'], [FUNCTION.dict, 'func_dict'],
    [FUNCTION.weakrefs, 'func_weakreflist'], [FUNCTION.module, 'func_module'], [FUNCTION.annotations, 'func_annotations'], [FUNCTION.typeparams, 'func_typeparams'],
  ),
  BaseException: [...pointers([EXC.dict, 'dict'], [EXC.args, 'args'], [EXC.notes, 'notes'], [EXC.traceback, 'traceback'], [EXC.context, 'context'], [EXC.cause, 'cause']), [EXC.suppress, 1, 'suppress_context', 'flags']],
  ReferenceType: [...pointers([16, 'wr_object'], [24, 'wr_callback']), [32, 8, 'hash', 'hash'], ...pointers([40, 'wr_prev'], [48, 'wr_next'])],
};
