/** The collector from outside: counters, lists, and the collection that is running. Reads memory, changes nothing. */
import type { Machine, Ref } from '../memory/machine.ts';
import { REG } from '../memory/registers.ts';
import { PHASES } from '../gc/phase.ts';
import { GENERATIONS, headOf, isCollecting, nextOf, type Node, nodeOf, UNREACHABLE } from '../gc/lists.ts';
import type { GcView, ObjectView } from './contract.ts';

/** Nodes of a list; links may carry flags, prev words counts. */
function sizeOf(m: Machine, head: Node): number {
  let n = 0;
  for (let g = nextOf(m, head); g !== head && g !== 0; g = nextOf(m, g)) n++;
  return n;
}

const three = (m: Machine, reg: number): [number, number, number] => [m.i32[reg]!, m.i32[reg + 1]!, m.i32[reg + 2]!];

/** `sizes`: whether the lists are walked for their lengths. */
export function gcView(m: Machine, sizes: boolean): GcView {
  const { i32 } = m;
  const phase = PHASES[i32[REG.gcPhase]!]!;
  return {
    counts: three(m, REG.gcCount), thresholds: three(m, REG.gcThreshold), enabled: i32[REG.gcEnabled] !== 0,
    sizes: sizes ? [0, 1, 2, 3].map((g) => sizeOf(m, headOf(g))) : [],
    pending: i32[REG.gcPending]!, total: i32[REG.gcTotal]!,
    stats: Array.from({ length: GENERATIONS }, (_, g) => ({ collections: i32[REG.gcStats + 3 * g]!, collected: i32[REG.gcStats + 3 * g + 1]! })),
    running: phase === 'none' ? null : { phase, generation: i32[REG.gcGeneration]!, looked: sizeOf(m, i32[REG.gcYoung]!), aside: i32[REG.gcUnreachable] === 0 ? 0 : sizeOf(m, i32[REG.gcUnreachable]!) },
  };
}

/** What the running collection has written into a tracked object's header. */
export function collectingOf(m: Machine, o: Ref): ObjectView['collecting'] {
  const g = nodeOf(o);
  if (m.i32[REG.gcPhase] === 0 || !isCollecting(m, g)) return null;
  const aside = (m.i32[g >> 2]! & UNREACHABLE) !== 0;
  // Once set aside, the word holds a link again.
  return { refs: aside || isAside(m) ? 0 : m.i32[(g + 8) >> 2]! >> 2, aside: aside || isAside(m) };
}

/** After the lists are apart, whatever is still marked lies on the unreachable one. */
const isAside = (m: Machine): boolean => m.i32[REG.gcPhase]! > PHASES.indexOf('separate') && m.i32[REG.gcPhase] !== PHASES.indexOf('check');
