/** The collector from outside: counters, lists, and the collection that is running. Reads memory, changes nothing. */
import type { Machine, Ref } from '../memory/machine.ts';
import { REG } from '../memory/registers.ts';
import { PHASES } from '../gc/phase.ts';
import { GENERATIONS, headOf, isCollecting, isFinalized, nextOf, type Node, nodeOf, objectOf, UNREACHABLE } from '../gc/lists.ts';
import { IMMORTAL, typeOf } from '../memory/refs.ts';
import type { GcListName, GcListView, GcNodeView, GcView, ObjectView } from './contract.ts';
import { typeNameOf } from './peek.ts';

/** Nodes of a list; links may carry flags, prev words counts. */
function sizeOf(m: Machine, head: Node): number {
  let n = 0;
  for (let g = nextOf(m, head); g !== head && g !== 0; g = nextOf(m, g)) n++;
  return n;
}

const three = (m: Machine, reg: number): [number, number, number] => [m.i32[reg]!, m.i32[reg + 1]!, m.i32[reg + 2]!];

const ALWAYS: readonly GcListName[] = ['generation0', 'generation1', 'generation2', 'permanent'];
/** Heads one after another on the data stack while a collection runs (collect of gc/collector.ts). */
const MEANWHILE: readonly GcListName[] = ['unreachable', 'freed', 'finalized', 'callbacks'];

function listView(m: Machine, name: GcListName, head: Node, shown: ReadonlySet<Ref>): GcListView {
  const objects: GcNodeView[] = [];
  let place = 0;
  for (let g = nextOf(m, head); g !== head && g !== 0; g = nextOf(m, g), place++) {
    const o = objectOf(g);
    if (!shown.has(o)) continue;
    const count = m.i32[o >> 2]!;
    objects.push({ address: o, type: typeNameOf(m, typeOf(m, o)), place, count: count === IMMORTAL ? 0 : count, refs: collectingOf(m, o)?.refs ?? null, finalized: isFinalized(m, g) });
  }
  return { name, size: place, objects };
}

function listViews(m: Machine, shown: ReadonlySet<Ref>): GcListView[] {
  const lists = ALWAYS.map((name, g) => listView(m, name, headOf(g), shown));
  // From the check on, what was unreachable is the list looked through.
  const first = m.i32[m.i32[REG.gcPhase]! < PHASES.indexOf('check') ? REG.gcUnreachable : REG.gcYoung]!;
  if (first !== 0) for (const [i, name] of MEANWHILE.entries()) {
    const list = listView(m, name, first + 16 * i, shown);
    if (list.size > 0) lists.push(list);
  }
  return lists;
}

/** `shown`: the objects of the picture, to be found on the lists; null = the lists are not walked. */
export function gcView(m: Machine, shown: ReadonlySet<Ref> | null): GcView {
  const { i32 } = m;
  const lists = shown === null ? [] : listViews(m, shown);
  const phase = PHASES[i32[REG.gcPhase]!]!;
  return {
    counts: three(m, REG.gcCount), thresholds: three(m, REG.gcThreshold), enabled: i32[REG.gcEnabled] !== 0,
    sizes: lists.slice(0, ALWAYS.length).map((l) => l.size), lists,
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
