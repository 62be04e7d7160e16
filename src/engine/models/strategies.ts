/**
 * One program, several ways to find what it no longer needs: counting references, counting with a search for cycles, marking and sweeping (at once
 * or lazily), marking and sliding, copying between two spaces. Each plays the same changes of the heap, line step by line step, on a heap of its own, so
 * that what is held, what work is done and how long the program stands still lie on one axis.
 *
 * The changes come from graphs of the real heap (changesOf): objects made, references and roots that come and go. An object that is made and freed within one
 * line step is in none of them; an object keeps the size it was first seen with. Costs are those of mark-sweep.ts: bytes touched. Counting touches 8 for each reference that comes or goes and 16 to free;
 * a search for cycles touches 16 to copy a count, 16 for each reference it follows (twice: subtracting and keeping), 16 to free.
 */
import type { HeapGraph } from './heap-graph.ts';
import { Refusal, type Language } from './timeline.ts';

/** What one line step changed. Objects are numbered in the order in which they were made; a pair is a reference, from and to. */
export interface HeapChanges {
  made: { id: number; size: number }[];
  linked: [number, number][];
  unlinked: [number, number][];
  rooted: number[];
  unrooted: number[];
}

export type Strategy = 'counting' | 'cycles' | 'sweep' | 'lazy' | 'compact' | 'copy';
export const STRATEGIES: readonly Strategy[] = ['counting', 'cycles', 'sweep', 'lazy', 'compact', 'copy'];

export interface StrategyPoint {
  /** Bytes of objects the program can reach, of all that were not taken back yet, and that the strategy needs room for. */
  reachable: number;
  held: number;
  room: number;
  /** Bytes touched in this step, and in the longest piece of it during which the program stood still. */
  work: number;
  pause: number;
  /** Objects freed in this step. */
  freed: number;
  /** A collection ran in this step. */
  collected: boolean;
}

export interface StrategyRun {
  strategy: Strategy;
  points: StrategyPoint[];
  work: number;
  longestPause: number;
  collections: number;
  freed: number;
  moved: number;
  /** Bytes at the end that nothing reaches and that were not taken back. */
  left: number;
}

/** What changed from each graph to the next; from nothing to the first. */
export function changesOf(graphs: Iterable<HeapGraph>): HeapChanges[] {
  const out: HeapChanges[] = [];
  const ids = new Map<string, number>();
  let links = new Map<string, number>(), roots = new Map<number, number>();
  for (const g of graphs) {
    const c: HeapChanges = { made: [], linked: [], unlinked: [], rooted: [], unrooted: [] };
    const names = Array.from(g.address, (a, i) => `${a}@${g.born[i]}`);
    // What was made first has the smaller number.
    const order = names.map((_, i) => i).sort((a, b) => g.born[a]! - g.born[b]! || a - b);
    for (const i of order) if (!ids.has(names[i]!)) { c.made.push({ id: ids.size, size: g.size[i]! }); ids.set(names[i]!, ids.size); }
    const here = new Set<number>();
    const nowLinks = new Map<string, number>(), nowRoots = new Map<number, number>();
    for (let i = 0; i < names.length; i++) {
      const a = ids.get(names[i]!)!;
      here.add(a);
      for (let e = g.start[i]!; e < g.start[i + 1]!; e++) add(nowLinks, `${a} ${ids.get(names[g.edges[e]!]!)!}`);
    }
    for (const { node } of g.roots) add(nowRoots, ids.get(names[node]!)!);
    differences(links, nowLinks, (k, n) => {
      const [a, b] = k.split(' ').map(Number) as [number, number];
      // What a freed object referred to is let go by whoever frees it.
      if (n > 0 || here.has(a)) for (let i = 0; i < Math.abs(n); i++) (n > 0 ? c.linked : c.unlinked).push([a, b]);
    });
    differences(roots, nowRoots, (k, n) => { for (let i = 0; i < Math.abs(n); i++) (n > 0 ? c.rooted : c.unrooted).push(k); });
    links = nowLinks;
    roots = nowRoots;
    out.push(c);
  }
  return out;
}

function add<K>(bag: Map<K, number>, k: K): void { bag.set(k, (bag.get(k) ?? 0) + 1); }

function differences<K>(before: Map<K, number>, after: Map<K, number>, tell: (k: K, n: number) => void): void {
  for (const [k, n] of after) if (n !== (before.get(k) ?? 0)) tell(k, n - (before.get(k) ?? 0));
  for (const [k, n] of before) if (!after.has(k)) tell(k, -n);
}

export interface StrategySettings {
  /** Objects made since the last collection before the next begins. */
  threshold?: number;
  /** Objects a lazy sweep looks at in a step. */
  chunk?: number;
}

/** Plays the changes with one strategy. Throws Refusal for settings that make no sense. */
export function playStrategy(changes: readonly HeapChanges[], strategy: Strategy, settings: StrategySettings = {}): StrategyRun {
  const { threshold = 32, chunk = 16 } = settings;
  for (const n of [threshold, chunk]) if (!Number.isInteger(n) || n < 1) throw new Refusal({ en: `${n} objects: threshold and chunk are whole numbers from 1`, 'zh-CN': `${n} 个对象：阈值和每次清扫的个数须是不小于 1 的整数` });
  const heap = new Shadow();
  const run: StrategyRun = { strategy, points: [], work: 0, longestPause: 0, collections: 0, freed: 0, moved: 0, left: 0 };
  const counts = strategy === 'counting' || strategy === 'cycles';
  let since = 0;
  for (const c of changes) {
    const step: Step = { work: 0, pause: 0, freed: 0, moved: 0 };
    let collected = false;
    for (const { id, size } of c.made) { heap.make(id, size); since++; }
    for (const id of c.rooted) { heap.root(id, 1); if (counts) touch(step, 8); }
    for (const [a, b] of c.linked) { heap.link(a, b); if (counts) touch(step, 8); }
    for (const [a, b] of c.unlinked) if (heap.unlink(a, b) && counts) drop(heap, [b], step);
    for (const id of c.unrooted) { heap.root(id, -1); if (counts && heap.size.has(id)) drop(heap, [id], step); }
    if (strategy === 'lazy') sweepSome(heap, chunk, step);
    if (strategy !== 'counting' && since >= threshold) {
      since = 0;
      collected = true;
      run.collections++;
      COLLECT[strategy](heap, step);
    }
    const reachable = heap.bytesOf(heap.reach());
    run.points.push({ reachable, held: heap.held, room: strategy === 'copy' ? 2 * heap.most : heap.held, work: step.work, pause: step.pause, freed: step.freed, collected });
    run.work += step.work;
    run.longestPause = Math.max(run.longestPause, step.pause);
    run.freed += step.freed;
    run.moved += step.moved;
    run.left = heap.held - reachable;
  }
  return run;
}

interface Step { work: number; pause: number; freed: number; moved: number }

/** Work during which the program waits, by itself. */
function touch(step: Step, bytes: number): void {
  step.work += bytes;
  step.pause = Math.max(step.pause, bytes);
}

/** The strategy's own heap: what it has not taken back yet. */
class Shadow {
  readonly size = new Map<number, number>();
  readonly links = new Map<number, number[]>();
  readonly roots = new Map<number, number>();
  readonly count = new Map<number, number>();
  held = 0;
  most = 0;
  /** Lazy sweep: objects still to be looked at, and what was marked. */
  pending: number[] = [];
  marked = new Set<number>();

  make(id: number, size: number): void {
    this.size.set(id, size);
    this.links.set(id, []);
    this.count.set(id, 0);
    this.held += size;
    this.most = Math.max(this.most, this.held);
  }

  root(id: number, by: number): void {
    if (!this.size.has(id)) return;
    const n = (this.roots.get(id) ?? 0) + by;
    if (n === 0) this.roots.delete(id);
    else this.roots.set(id, n);
    if (by > 0) this.count.set(id, this.count.get(id)! + 1);
  }

  /** Nothing when either is gone: a program may find again what only waited to be freed. */
  link(a: number, b: number): void {
    if (!this.size.has(a) || !this.size.has(b)) return;
    this.links.get(a)!.push(b);
    this.count.set(b, this.count.get(b)! + 1);
  }

  /** False when the object is gone already. */
  unlink(a: number, b: number): boolean {
    const list = this.links.get(a);
    const i = list === undefined ? -1 : list.indexOf(b);
    if (i < 0) return false;
    list!.splice(i, 1);
    return true;
  }

  free(id: number): void {
    this.held -= this.size.get(id)!;
    this.size.delete(id);
    this.links.delete(id);
    this.count.delete(id);
  }

  reach(): Set<number> {
    const found = new Set(this.roots.keys());
    for (const a of found) for (const b of this.links.get(a)!) found.add(b);
    return found;
  }

  bytesOf(ids: Iterable<number>): number {
    let n = 0;
    for (const id of ids) n += this.size.get(id)!;
    return n;
  }

  edgesOf(ids: Iterable<number>): number {
    let n = 0;
    for (const id of ids) n += this.links.get(id)!.length;
    return n;
  }
}

/** One reference less to each; what has none left is freed, and lets go in its turn: all of that is one pause. */
function drop(heap: Shadow, ids: number[], step: Step): void {
  let bytes = 0;
  for (let next = ids.pop(); next !== undefined; next = ids.pop()) {
    bytes += 8;
    const n = heap.count.get(next)! - 1;
    heap.count.set(next, n);
    if (n > 0) continue;
    ids.push(...heap.links.get(next)!.reverse());
    heap.free(next);
    step.freed++;
    bytes += 16;
  }
  touch(step, bytes);
}

function release(heap: Shadow, dead: readonly number[], step: Step): void {
  for (const id of dead) heap.free(id);
  step.freed += dead.length;
}

const deadOf = (heap: Shadow, alive: ReadonlySet<number>): number[] => [...heap.size.keys()].filter((id) => !alive.has(id));

const COLLECT: Readonly<Record<Exclude<Strategy, 'counting'>, (heap: Shadow, step: Step) => void>> = {
  cycles(heap, step) {
    const all = [...heap.size.keys()];
    const dead = deadOf(heap, heap.reach());
    touch(step, 16 * all.length + 16 * heap.edgesOf(all) + 16 * heap.edgesOf(all.filter((id) => !dead.includes(id))) + 16 * dead.length);
    const gone = new Set(dead);
    for (const a of dead) for (const b of heap.links.get(a)!) if (!gone.has(b)) heap.count.set(b, heap.count.get(b)! - 1);
    release(heap, dead, step);
  },
  sweep(heap, step) {
    const alive = heap.reach();
    const dead = deadOf(heap, alive);
    touch(step, marking(heap, alive) + 8 * alive.size + 16 * dead.length);
    release(heap, dead, step);
  },
  lazy(heap, step) {
    // A sweep that is not done yet is brought to its end first: its marks are about to be used again.
    sweepSome(heap, heap.pending.length, step);
    heap.marked = heap.reach();
    heap.pending = [...heap.size.keys()];
    touch(step, marking(heap, heap.marked));
  },
  compact(heap, step) {
    const alive = heap.reach();
    const dead = deadOf(heap, alive);
    // From the first hole on everything moves.
    let hole = false, slid = 0;
    for (const [id, size] of heap.size) if (!alive.has(id)) hole = true; else if (hole) slid += size;
    step.moved += slid;
    touch(step, marking(heap, alive) + 16 * alive.size + 8 * dead.length + 24 * (heap.roots.size + heap.edgesOf(alive)) + 2 * slid);
    release(heap, dead, step);
  },
  copy(heap, step) {
    const alive = heap.reach();
    const bytes = heap.bytesOf(alive);
    step.moved += bytes;
    touch(step, 2 * bytes + 8 * alive.size + marking(heap, alive) + 24 * (heap.roots.size + heap.edgesOf(alive)));
    release(heap, deadOf(heap, alive), step);
  },
};

/** Bytes touched to find all that is alive: roots, headers, references. */
const marking = (heap: Shadow, alive: ReadonlySet<number>): number => 8 * (heap.roots.size + alive.size + heap.edgesOf(alive));

function sweepSome(heap: Shadow, chunk: number, step: Step): void {
  const some = heap.pending.splice(0, chunk);
  if (some.length === 0) return;
  const dead = some.filter((id) => !heap.marked.has(id));
  touch(step, 8 * some.length + 8 * dead.length);
  release(heap, dead, step);
}

/** One sentence on what a strategy does. */
export const STRATEGY_WORDS: Readonly<Record<Strategy, Record<Language, string>>> = {
  counting: { en: 'Counting alone: an object goes the moment its count falls to 0; cycles stay for ever.', 'zh-CN': '只靠计数：计数一到 0 立刻释放；循环引用永远留着。' },
  cycles: { en: 'Counting, and now and then a search for cycles, as CPython does it.', 'zh-CN': '计数，再加上隔一阵找一次循环引用，CPython 就是这样。' },
  sweep: { en: 'Mark and sweep: nothing is freed until a collection; then the program waits for both parts.', 'zh-CN': '标记清扫：回收之前什么也不释放；回收时程序要等标记和清扫都做完。' },
  lazy: { en: 'Mark, then sweep in bits: the program waits for the marking alone.', 'zh-CN': '先标记，再零零碎碎地清扫：程序只需等标记那一段。' },
  compact: { en: 'Mark, then slide what lives together: no holes are left, for the price of moving.', 'zh-CN': '先标记，再把活对象滑到一起：不留空洞，代价是搬动。' },
  copy: { en: 'Copying: only what lives is touched, and twice the room is needed.', 'zh-CN': '复制：只碰活对象，但要准备两倍的空间。' },
};
