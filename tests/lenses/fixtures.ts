/**
 * Hand-made snapshots for the lens tests. `hero` is one small program, byte for byte as CPython 3.13.0 held it
 * (addresses made up, their low bits lawful); the others are made by a small builder.
 */
import type { Address, FieldView, FrameView, MachineEvent, ObjectView, Overview, RegionView, SlotView, Snapshot } from '#engine/session/contract.ts';

export const HEAP = 0x7f3a1c200000;
export const DATA = 0x55d0c3a80000;

export function object(address: Address, type: string, extra: Partial<ObjectView> = {}): ObjectView {
  return {
    address, type, count: 1, immortal: false, ghost: false, born: 0, died: -1, text: '', slots: [], more: 0, length: -1, size: 56,
    tracked: false, generation: -1, collecting: null, block: address - 16, blockSize: 64, parts: [], ...extra,
  };
}

export function slot(label: string, to: Address | null, at = 0): SlotView { return { label, to, at }; }

export function frame(names: Record<string, Address | null>, extra: Partial<FrameView> = {}): FrameView {
  return { address: HEAP, name: '<module>', line: 1, names: Object.entries(names).map(([name, to]) => ({ name, to, kind: 'global' as const })), stack: [], ...extra };
}

export function snapshot(extra: Partial<Snapshot> = {}): Snapshot {
  return {
    at: { line: 0, instruction: 0, event: 0 }, nextLine: 1, lastLine: null, finished: false, frames: [frame({})], objects: [], moreObjects: 0, regions: [], pools: [],
    heap: { used: 0, arenas: 1, objects: 0, immortal: 0 }, gc: { counts: [0, 0, 0], thresholds: [2000, 10, 10], enabled: true, sizes: [], lists: [], pending: 0, total: 0, stats: [], running: null }, output: '', events: [], bytecode: null, error: null, ...extra,
  };
}

export function event(index: number, kind: MachineEvent['kind'], line: number, extra: Partial<MachineEvent> = {}): MachineEvent {
  return { index, kind, address: 0, a: 0, b: 0, type: '', line, ...extra };
}

export function overview(states: Snapshot[], log: MachineEvent[], extra: Partial<Overview> = {}): Overview {
  const lines = states.length - 1;
  return {
    lines, instructions: lines, events: log.length,
    marks: states.slice(1).map((s, i) => ({ line: s.lastLine ?? 0, depth: 0, event: states[i].at.event, instruction: i })), marksCut: false,
    log, logCut: false, traces: [], output: states[lines]?.output ?? '', error: null, profile: '3.13', ...extra,
  };
}

// ---------------------------------------------------------------- the hero: one list, four references, then two

export const HERO_SOURCE = 'a = [1, 2]\nb = a\npair = [a, b]\ndel pair\nb = None\ndel a\n';
const A = HEAP + 0x4c40, P = HEAP + 0x4c80, AI = HEAP + 0x8250, PI = HEAP + 0x8260;
const ONE = DATA + 0xe3c0, TWO = DATA + 0xe3e0, NONE = DATA + 0x7540, LIST_TYPE = DATA - 0x10000 + 0xc1a0;
export const HERO = { A, P, AI, PI, ONE, TWO, NONE };

function word(value: number): number[] {
  const out: number[] = [];
  let v = value;
  for (let i = 0; i < 8; i++) { out.push(v % 256); v = Math.floor(v / 256); }
  return out;
}

const short = (a: number): string => `…${a.toString(16).slice(-4)}`;

function listRegion(at: Address, count: number, items: Address, ghost: boolean, next: Address, previous: Address): RegionView {
  const pointer = (offset: number, name: string, to: number, value = short(to)): FieldView => ({ offset, size: 8, name, kind: 'pointer', value: to ? value : '0', ...(to ? { to } : {}) });
  return {
    start: at - 16, title: 'list', owner: at, blockSize: 64, ghost,
    bytes: [...word(next), ...word(previous), ...word(count), ...word(LIST_TYPE), ...word(2), ...word(items), ...word(2)],
    fields: [
      { ...pointer(0, '_gc_next', next), kind: 'gc' }, { ...pointer(8, '_gc_prev', previous), kind: 'gc' },
      { offset: 16, size: 8, name: 'ob_refcnt', kind: 'count', value: String(count) }, pointer(24, 'ob_type', LIST_TYPE, 'list'),
      { offset: 32, size: 8, name: 'ob_size', kind: 'size', value: '2' }, pointer(40, 'ob_item', items), { offset: 48, size: 8, name: 'allocated', kind: 'size', value: '2' },
    ],
  };
}

function itemsRegion(at: Address, owner: Address, values: [number, string][], ghost = false): RegionView {
  return {
    start: at, title: 'items of list', owner, blockSize: 16, ghost, bytes: values.flatMap(([v]) => word(v)),
    fields: values.map(([v, text], i): FieldView => ({ offset: i * 8, size: 8, name: ghost && i === 0 ? 'next' : `[${i}]`, kind: 'pointer', value: text, to: v })),
  };
}

const HERO_LOG: MachineEvent[] = [
  event(0, 'alloc', 1, { address: A, a: 56, b: 64, type: 'list' }), event(1, 'alloc', 1, { address: AI, a: 16, b: 16, type: 'items' }), event(2, 'bind', 1, { address: A, name: 'a', type: 'list' }),
  event(3, 'incref', 2, { address: A, a: 1, b: 2, type: 'list' }), event(4, 'bind', 2, { address: A, name: 'b', type: 'list' }),
  event(5, 'incref', 3, { address: A, a: 2, b: 3, type: 'list' }), event(6, 'incref', 3, { address: A, a: 3, b: 4, type: 'list' }), event(7, 'alloc', 3, { address: P, a: 56, b: 64, type: 'list' }),
  event(8, 'alloc', 3, { address: PI, a: 16, b: 16, type: 'items' }), event(9, 'bind', 3, { address: P, name: 'pair', type: 'list' }),
  event(10, 'unbind', 4, { address: P, name: 'pair', type: 'list' }), event(11, 'decref', 4, { address: P, a: 1, b: 0, type: 'list' }), event(12, 'decref', 4, { address: A, a: 4, b: 3, type: 'list' }),
  event(13, 'decref', 4, { address: A, a: 3, b: 2, type: 'list' }), event(14, 'free', 4, { address: PI, a: 16, type: 'items' }), event(15, 'free', 4, { address: P, a: 64, type: 'list' }),
  event(16, 'bind', 5, { address: NONE, name: 'b', type: 'NoneType' }), event(17, 'decref', 5, { address: A, a: 2, b: 1, type: 'list' }),
  event(18, 'unbind', 6, { address: A, name: 'a', type: 'list' }), event(19, 'decref', 6, { address: A, a: 1, b: 0, type: 'list' }), event(20, 'free', 6, { address: AI, a: 16, type: 'items' }), event(21, 'free', 6, { address: A, a: 64, type: 'list' }),
];
const ENDS = [0, 3, 5, 10, 16, 18, 22];

function heroState(step: number): Snapshot {
  const count = [0, 1, 2, 4, 2, 1, 0][step];
  const aAlive = step >= 1 && step < 6, pAlive = step === 3;
  const names: Record<string, Address | null> = {};
  if (aAlive) names.a = A;
  if (step >= 2) names.b = step >= 5 ? NONE : A;
  if (pAlive) names.pair = P;
  const list = (address: Address, n: number, ghost: boolean, born: number, died: number, items: [Address, Address], at: Address): ObjectView => object(address, 'list', {
    count: n, ghost, born, died, length: 2, size: 72, tracked: !ghost, generation: ghost ? -1 : 0, slots: items.map((to, i) => slot(`[${i}]`, to, at + i * 8)), parts: [at],
  });
  const objects: ObjectView[] = [];
  if (step >= 1) {
    objects.push(list(A, count, step === 6, 0, step === 6 ? 21 : -1, [ONE, TWO], AI));
    objects.push(object(ONE, 'int', { immortal: true, text: '1', born: -1, block: ONE, blockSize: 32 }), object(TWO, 'int', { immortal: true, text: '2', born: -1, block: TWO, blockSize: 32 }));
  }
  if (step >= 5) objects.push(object(NONE, 'NoneType', { immortal: true, text: 'None', born: -1, block: NONE, blockSize: 16 }));
  if (step >= 3) objects.push(list(P, pAlive ? 1 : 0, !pAlive, 7, pAlive ? -1 : 15, [A, A], PI));
  const regions: RegionView[] = [];
  const GC = HEAP - 0x200000 + 0x1e60;
  if (step >= 1) regions.push(listRegion(A, count, AI, step === 6, step === 6 ? 0 : pAlive ? P - 16 : GC, step === 6 ? 0 : HEAP + 0x4bf0));
  if (step >= 3) regions.push(listRegion(P, pAlive ? 1 : 0, PI, !pAlive, pAlive ? GC : 0, pAlive ? A - 16 : 0));
  if (step >= 1) regions.push(step === 6 ? itemsRegion(AI, A, [[PI, short(PI)], [TWO, '2']], true) : itemsRegion(AI, A, [[ONE, '1'], [TWO, '2']]));
  if (step >= 3) regions.push(pAlive ? itemsRegion(PI, P, [[A, short(A)], [A, short(A)]]) : itemsRegion(PI, P, [[HEAP + 0x8270, short(HEAP + 0x8270)], [A, short(A)]], true));
  return snapshot({
    at: { line: step, instruction: step * 3, event: ENDS[step] }, nextLine: step < 6 ? step + 1 : null, lastLine: step > 0 ? step : null, finished: step === 6,
    frames: [frame(names, { line: step })], objects, regions, events: HERO_LOG.slice(ENDS[Math.max(0, step - 1)], ENDS[step]),
    pools: [
      { address: HEAP + 0x4000, arena: HEAP, blockSize: 64, used: step >= 3 && pAlive ? 21 : 20, free: step > 3 ? 2 : 1, virgin: 233, capacity: 255 },
      { address: HEAP + 0x8000, arena: HEAP, blockSize: 16, used: 40, free: 3, virgin: 979, capacity: 1022 },
    ],
    heap: { used: 12000 + step * 72, arenas: 1, objects: 3, immortal: 300 },
    bytecode: { name: '<module>', rows: [
      { index: 0, line: 4, name: 'DELETE_NAME', arg: 2, argText: 'pair', label: null, current: false },
      { index: 2, line: 5, name: 'LOAD_CONST', arg: 2, argText: 'None', label: null, current: step === 4 },
      { index: 4, line: null, name: 'STORE_NAME', arg: 1, argText: 'b', label: null, current: false },
    ] },
  });
}

export const heroStates: Snapshot[] = [0, 1, 2, 3, 4, 5, 6].map(heroState);
export const heroOverview: Overview = overview(heroStates, HERO_LOG, {
  instructions: 18,
  traces: [
    { address: A, type: 'list', label: 'a', points: [[0, 1], [3, 2], [5, 3], [6, 4], [12, 3], [13, 2], [17, 1], [19, 0], [21, 0]] },
    { address: P, type: 'list', label: 'pair', points: [[7, 1], [11, 0], [15, 0]] },
  ],
});

// ---------------------------------------------------------------- smaller scenes

const at = (i: number): Address => HEAP + 0x5000 + i * 0x40;

/** Runs of states built from one function of the step. */
function run(steps: number, make: (step: number) => { names?: Record<string, Address | null>; frames?: FrameView[]; objects: ObjectView[] }): Snapshot[] {
  return Array.from({ length: steps + 1 }, (_, i) => {
    const { names, frames, objects } = make(i);
    return snapshot({ at: { line: i, instruction: i, event: i * 4 }, lastLine: i || null, nextLine: i < steps ? i + 1 : null, finished: i === steps, frames: frames ?? [frame(names ?? {})], objects });
  });
}

/** Two nodes that refer to each other; then both names go and the cycle stays, unreachable. */
export const cycleStates: Snapshot[] = run(5, (step) => {
  const node = (i: number, count: number, next: Address | null, value: Address): ObjectView => object(at(i), 'Node', { count, born: i * 4, tracked: true, generation: 0, collecting: null, slots: [slot('.name', value), slot('.next', next)] });
  const left = object(at(8), 'str', { text: "'left'", immortal: true, born: -1 }), right = object(at(9), 'str', { text: "'right'", immortal: true, born: -1 });
  const names: Record<string, Address | null> = {};
  if (step >= 1 && step < 5) names.a = at(0);
  if (step >= 2 && step < 4) names.b = at(1);
  const objects: ObjectView[] = [];
  if (step >= 1) objects.push(node(0, step === 1 || step === 2 || step === 5 ? 1 : 2, step >= 3 ? at(1) : null, left.address));
  if (step >= 2) objects.push(node(1, step >= 3 && step < 4 ? 2 : 1, step >= 3 ? at(0) : null, right.address));
  return { names, objects: [...objects, ...(step >= 1 ? [left] : []), ...(step >= 2 ? [right] : [])] };
});

/** A linked list of seven nodes. */
export const chainStates: Snapshot[] = run(7, (step) => ({
  names: (step > 0 ? { head: at(step - 1), last: at(0) } : {}) as Record<string, Address>,
  objects: Array.from({ length: step }, (_, i) => object(at(i), 'Node', { count: i === step - 1 ? 1 : i === 0 ? 2 : 1, born: i * 4, slots: [slot('.value', at(40 + i)), slot('.next', i > 0 ? at(i - 1) : null)] }))
    .concat(Array.from({ length: step }, (_, i) => object(at(40 + i), 'int', { text: String(i), immortal: true, born: -1 }))),
}));

/** Calls three deep, locals that share objects with the module. */
export const frameStates: Snapshot[] = run(6, (step) => {
  const log = object(at(0), 'list', { count: [1, 1, 2, 3, 3, 2, 1][step], born: -1, slots: step >= 4 ? [slot('[0]', at(1))] : [] });
  const draft = object(at(1), 'Draft', { count: [0, 0, 1, 2, 3, 2, 1][step], born: 6, slots: [slot('.lines', at(2)), slot('.title', at(3))] });
  const lines = object(at(2), 'list', { born: 6, slots: [slot('[0]', at(4)), slot('[1]', at(5))] });
  const title = object(at(3), 'str', { text: "'a long title, longer than its box'", born: 6 });
  const words = [object(at(4), 'str', { text: "'ink'", immortal: true, born: -1 }), object(at(5), 'str', { text: "'paper'", immortal: true, born: -1 })];
  const f = object(at(9), 'function', { text: '<function publish>', count: 2 });
  const frames = [frame({ log: at(0), publish: at(9) })];
  if (step >= 2 && step <= 5) frames.push(frame({ log: at(0), d: at(1) }, { name: 'publish', line: 6 }));
  if (step >= 3 && step <= 4) frames.push(frame({ target: at(0), item: at(1) }, { name: 'append_to', line: 2, stack: [at(1)] }));
  return { frames, objects: [log, ...(step >= 2 ? [draft, lines, title, ...words] : []), f] };
});

/** A dict of lists, one list in it twice, one holding itself. */
export const nestedStates: Snapshot[] = run(4, (step) => {
  const d = object(at(0), 'dict', { born: 1, slots: [slot("['x']", at(1)), slot("['y']", at(2)), slot("['z']", at(1))].slice(0, step), length: step });
  const x = object(at(1), 'list', { count: step >= 3 ? 2 : 1, born: 2, slots: step >= 4 ? [slot('[0]', at(1)), slot('[1]', at(2))] : [] });
  const y = object(at(2), 'list', { count: step >= 4 ? 2 : 1, born: 3, slots: [slot('[0]', at(6))] });
  return { names: { table: at(0) }, objects: [d, ...(step >= 1 ? [x] : []), ...(step >= 2 ? [y, object(at(6), 'float', { text: '3.25', born: 3, count: 1 })] : [])] };
});

/** `n` small lists in a list, the tenth held by many. */
export function crowdStates(n: number): Snapshot[] {
  return run(2, (step) => {
    const objects = Array.from({ length: n }, (_, i) => object(at(i), i % 7 ? 'Node' : 'list', {
      count: i === 10 ? 2 + step : 1 + (i * 7) % 3, born: i ? -1 : 0, tracked: true, generation: (i % 5 === 0 ? 2 : i % 3 === 0 ? 1 : 0) as 0 | 1 | 2, ghost: i % 13 === 5,
      slots: i % 4 === 0 && i > 0 ? [slot('.next', at(10))] : [slot('.next', at((i + 1) % n))],
    }));
    return { names: { nodes: at(0), tenth: at(10) }, objects };
  });
}

// ---------------------------------------------------------------- a session over hand-made states

const HERO_SAID = [
  '', 'A list is made with one reference, held by the machine’s stack; `a` takes that reference over. Count **1**.',
  '`b = a` copies no list. It stores one more reference to the same address: **1 to 2**.',
  'The new list stores the same reference twice, in `[0]` and in `[1]`. Each slot counts: **2 to 4**.',
  '`del pair` takes one name away. Its list falls to 0 and is freed at once, and as it goes it lets go of both its items: **4 to 2**.',
  '`b` now refers to `None`, which is immortal: its count does not move. The list loses one: **2 to 1**.',
  'The last reference goes. **1 to 0**, and the list is freed before the next line could run.',
];

/** Seeks among given states; one state a line step, every grain alike. */
export function fixtureSession(states: Snapshot[], seen: Overview, said: string[] = HERO_SAID) {
  return {
    overview: () => seen,
    seek: (grain: string, n: number) => {
      if (grain !== 'event') return states[Math.min(n, states.length - 1)];
      let i = states.length - 1;
      while (i > 0 && states[i].at.event > n) i--;
      return states[i];
    },
    nextVisit: (line: number, from: number) => seen.marks.findIndex((m, i) => m.line === line && i >= from),
    previousVisit: () => null,
    narrate: (e: MachineEvent) => e.kind,
    narrateStep: (events: MachineEvent[]) => said[states.findIndex((s) => s.events === events)] ?? '',
  };
}
export const heroSession = () => fixtureSession(heroStates, heroOverview);
