/** The types around dict, in one list for booting. */
import { DICT_ITER_TYPES } from './dict-iter.ts';
import { DICT_TYPE } from './dict-methods.ts';
import { DICT_VIEW_TYPES } from './dict-views.ts';
import { MAPPING_PROXY_TYPE } from './mapping-proxy.ts';
import type { TypeSpec } from './spec.ts';

export const DICT_TYPES: readonly TypeSpec[] = [DICT_TYPE, ...DICT_VIEW_TYPES, ...DICT_ITER_TYPES, MAPPING_PROXY_TYPE];
