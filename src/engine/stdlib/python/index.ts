/** The modules written in Python. */
import { pythonModule } from '../python-module.ts';
import type { ModuleSpec } from '../spec.ts';
import { ABC_SOURCE } from './abc.ts';
import { BISECT_SOURCE } from './bisect.ts';
import { COLLECTIONS_SOURCE } from './collections.ts';
import { COLLECTIONS_ABC_SOURCE } from './collections-abc.ts';
import { CONTEXTLIB_SOURCE } from './contextlib.ts';
import { COPY_SOURCE } from './copy.ts';
import { COPYREG_SOURCE } from './copyreg.ts';
import { CTYPES_SOURCE } from './ctypes.ts';
import { DATACLASSES_SOURCE } from './dataclasses.ts';
import { DECIMAL_SOURCE } from './decimal.ts';
import { DIS_SOURCE } from './dis.ts';
import { ENUM_SOURCE } from './enum.ts';
import { FUNCTOOLS_SOURCE } from './functools.ts';
import { HEAPQ_SOURCE } from './heapq.ts';
import { IO_SOURCE } from './io.ts';
import { ITERTOOLS_SOURCE } from './itertools.ts';
import { JSON_SOURCE } from './json.ts';
import { KEYWORD_SOURCE } from './keyword.ts';
import { OPERATOR_SOURCE } from './operator.ts';
import { C_FUNCTOOLS_SOURCE, CODECS_SOURCE, PICKLE_SOURCE } from './pickle.ts';
import { PICKLETOOLS_SOURCE } from './pickletools.ts';
import { RANDOM_SOURCE } from './random.ts';
import { RE_SOURCE } from './re.ts';
import { STATISTICS_SOURCE } from './statistics.ts';
import { STRING_SOURCE } from './string.ts';
import { TEXTWRAP_SOURCE } from './textwrap.ts';
import { TIME_SOURCE } from './time.ts';
import { TYPES_SOURCE } from './types.ts';
import { TYPING_SOURCE } from './typing.ts';
import { STRUCT_SOURCE } from './struct.ts';
import { QUEUE_SOURCE } from './queue.ts';
import { THREADING_SOURCE } from './threading.ts';
import { TRACEBACK_SOURCE } from './traceback.ts';
import { INSPECT_SOURCE } from './inspect.ts';
import { FRACTIONS_SOURCE } from './fractions.ts';
import { FUTURE_SOURCE } from './future.ts';
import { WARNINGS_SOURCE } from './warnings.ts';
import { WEAKREF_SOURCE } from './weakref.ts';

const SOURCES: Readonly<Record<string, () => string>> = {
  abc: ABC_SOURCE,
  bisect: BISECT_SOURCE,
  collections: COLLECTIONS_SOURCE,
  'collections.abc': COLLECTIONS_ABC_SOURCE,
  contextlib: CONTEXTLIB_SOURCE,
  copy: COPY_SOURCE,
  copyreg: COPYREG_SOURCE,
  pickle: PICKLE_SOURCE,
  pickletools: PICKLETOOLS_SOURCE,
  _codecs: CODECS_SOURCE,
  _functools: C_FUNCTOOLS_SOURCE,
  ctypes: CTYPES_SOURCE,
  dataclasses: DATACLASSES_SOURCE,
  decimal: DECIMAL_SOURCE,
  dis: DIS_SOURCE,
  enum: ENUM_SOURCE,
  functools: FUNCTOOLS_SOURCE,
  heapq: HEAPQ_SOURCE,
  keyword: KEYWORD_SOURCE,
  io: IO_SOURCE,
  itertools: ITERTOOLS_SOURCE,
  json: JSON_SOURCE,
  operator: OPERATOR_SOURCE,
  random: RANDOM_SOURCE,
  re: RE_SOURCE,
  statistics: STATISTICS_SOURCE,
  string: STRING_SOURCE,
  textwrap: TEXTWRAP_SOURCE,
  time: TIME_SOURCE,
  types: TYPES_SOURCE,
  typing: TYPING_SOURCE,
  struct: STRUCT_SOURCE,
  queue: QUEUE_SOURCE,
  threading: THREADING_SOURCE,
  traceback: TRACEBACK_SOURCE,
  inspect: INSPECT_SOURCE,
  fractions: FRACTIONS_SOURCE,
  __future__: FUTURE_SOURCE,
  warnings: WARNINGS_SOURCE,
  weakref: WEAKREF_SOURCE,
};

export const PYTHON_MODULES: readonly ModuleSpec[] = Object.entries(SOURCES).map(([name, source]) => pythonModule(name, source));
