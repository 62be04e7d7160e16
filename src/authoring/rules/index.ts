/** Every rule of `heapbook check`, in the order problems are best mended. */
import type { Rule } from '../rule.ts';
import { rule as concepts } from './concepts.ts';
import { rule as courseList } from './course-list.ts';
import { rule as exercises } from './exercises.ts';
import { rule as expect } from './expect.ts';
import { rule as files } from './files.ts';
import { rule as gates } from './gates.ts';
import { rule as ids } from './ids.ts';
import { rule as images } from './images.ts';
import { rule as limits } from './limits.ts';
import { rule as links } from './links.ts';
import { rule as parity } from './parity.ts';
import { rule as parsons } from './parsons.ts';
import { rule as recorded } from './recorded.ts';
import { rule as regions } from './regions.ts';
import { rule as schema } from './schema.ts';
import { rule as solutionPasses } from './solution-passes.ts';
import { rule as stale } from './stale.ts';
import { rule as startFails } from './start-fails.ts';
import { rule as terms } from './terms.ts';
import { rule as vocabulary } from './vocabulary.ts';
import { rule as words } from './words.ts';
import { rule as wrongHint } from './wrong-hint.ts';

export const RULES: readonly Rule[] = [
  files, schema, courseList, concepts, vocabulary, ids, exercises, regions, parity, words, terms, links, images, limits, expect, recorded, gates,
  startFails, solutionPasses, wrongHint, parsons, stale,
];
