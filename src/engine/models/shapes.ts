/**
 * The same values as an array, a linked list and a binary search tree in one small memory of 8-byte words: the shape people draw
 * and the places the values really have are two readings of one state.
 *
 * A step reads one word. To fetch item `index` (array, list) or to find `find` (tree) the model reads what a program would have to read.
 * Words hold a value or an address; 0 is "nothing", so no node lies at address 0.
 * Left out: object headers, counts and types; how a real Python list is stored is another lesson's machine.
 */
import { position, Refusal, type Language, type ModelTimeline } from './timeline.ts';

export type ShapeKind = 'array' | 'list' | 'tree';

export interface ShapeSettings {
  kind: ShapeKind;
  values: number[];
  /** Item to fetch (array, list: an index; tree: a value). */
  goal: number;
  /** Where nodes are put: one after the other, or scattered by the seed. An array has no choice. */
  place: 'packed' | 'scattered';
  seed?: number;
}

export interface Word {
  address: number;
  value: number;
  /** What the word is: 'item 2', 'value', 'next', 'left', 'right'; '' = unused. */
  field: '' | 'item' | 'value' | 'next' | 'left' | 'right';
  /** Index of the node or item it belongs to; -1 = unused. */
  node: number;
}

export interface ShapeNode { index: number; address: number; value: number; next: number | null; left: number | null; right: number | null }

export interface ShapeSnapshot {
  step: number;
  kind: ShapeKind;
  words: Word[];
  nodes: ShapeNode[];
  /** Node the shape starts at; null when there are no values. */
  root: number | null;
  /** Addresses read so far, in order. */
  read: number[];
  /** Node whose word was read last. */
  current: number | null;
  /** The value fetched, once it has been read; 'absent' when the tree does not hold it. */
  found: number | 'absent' | null;
}

export interface ShapeEvent { kind: 'read'; step: number; address: number; word: Word; from: number | null }

const BASE = 0x1000;
const WORD = 8;
const WORDS = 48;
const MAX_VALUES = 12;

/** Builds the memory and the reads. Throws Refusal when there are no values, too many, or the goal is no index. */
export function shapes(settings: ShapeSettings): ModelTimeline<ShapeSnapshot, ShapeEvent> {
  const { kind, values, goal, place, seed = 1 } = settings;
  if (values.length < 1 || values.length > MAX_VALUES) throw new Refusal({ en: `give 1 to ${MAX_VALUES} values`, 'zh-CN': `须给出 1 到 ${MAX_VALUES} 个值` });
  if (kind !== 'tree' && !(Number.isInteger(goal) && goal >= 0 && goal < values.length)) {
    throw new Refusal({ en: `there is no item ${goal}; indexes are 0 to ${values.length - 1}`, 'zh-CN': `没有第 ${goal} 项，下标为 0 到 ${values.length - 1}` });
  }
  if (kind === 'tree' && !Number.isFinite(goal)) throw new Refusal({ en: 'a value is a number', 'zh-CN': '值须是数' });
  const size = kind === 'array' ? 1 : kind === 'list' ? 2 : 3;
  const words: Word[] = Array.from({ length: WORDS }, (_, index) => ({ address: BASE + index * WORD, value: 0, field: '', node: -1 }));
  const starts = kind === 'array' || place === 'packed' ? values.map((_, index) => 2 + index * size) : scatter(values.length, size, seed);
  const addresses = starts.map((start) => BASE + start * WORD);
  const nodes: ShapeNode[] = values.map((value, index) => ({ index, address: addresses[index]!, value, next: null, left: null, right: null }));
  if (kind === 'list') nodes.forEach((node, index) => { node.next = index + 1 < nodes.length ? index + 1 : null; });
  if (kind === 'tree') for (const node of nodes.slice(1)) insert(nodes, node);
  const target = (index: number | null): number => (index === null ? 0 : addresses[index]!);
  nodes.forEach((node, index) => {
    const start = starts[index]!;
    const put = (offset: number, field: Word['field'], value: number) => Object.assign(words[start + offset]!, { field, value, node: index });
    put(0, kind === 'array' ? 'item' : 'value', node.value);
    if (kind === 'list') put(1, 'next', target(node.next));
    if (kind === 'tree') {
      put(1, 'left', target(node.left));
      put(2, 'right', target(node.right));
    }
  });
  const { path, found } = walk(kind, nodes, goal);
  const wordAt = (address: number): Word => words[(address - BASE) / WORD]!;
  return {
    length: path.length,
    seek(n) {
      position(n, path.length);
      const read = path.slice(0, n);
      return {
        step: n, kind, words: words.map((word) => ({ ...word })), nodes: nodes.map((node) => ({ ...node })), root: 0, read,
        current: n > 0 ? wordAt(read.at(-1)!).node : null,
        found: n === path.length ? found : null,
      };
    },
    events: (from, to) => path.slice(position(from, path.length), position(to, path.length)).map((address, index) => ({
      kind: 'read', step: from + index, address, word: { ...wordAt(address) }, from: path[from + index - 1] ?? null,
    })),
    narrate: (event, language) => narrate(kind, goal, event, language),
  };
}

/** Start words of `count` nodes of `size` words, apart from each other, in no order; the same for the same seed. */
function scatter(count: number, size: number, seed: number): number[] {
  const slots = Array.from({ length: Math.floor((WORDS - 2) / size) }, (_, index) => 2 + index * size);
  let state = (seed ^ 0x2545f491) >>> 0 || 1;
  for (let index = slots.length - 1; index > 0; index--) {
    state = (state ^ (state << 13)) >>> 0;
    state = (state ^ (state >>> 17)) >>> 0;
    state = (state ^ (state << 5)) >>> 0;
    const other = state % (index + 1);
    [slots[index], slots[other]] = [slots[other]!, slots[index]!];
  }
  return slots.slice(0, count);
}

function insert(nodes: ShapeNode[], node: ShapeNode): void {
  let at = nodes[0]!;
  for (;;) {
    const side = node.value < at.value ? 'left' : 'right';
    const next = at[side];
    if (next === null) {
      at[side] = node.index;
      return;
    }
    at = nodes[next]!;
  }
}

/** Addresses read, in order, and what they led to. */
function walk(kind: ShapeKind, nodes: ShapeNode[], goal: number): { path: number[]; found: number | 'absent' } {
  const path: number[] = [];
  if (kind === 'array') return { path: [nodes[goal]!.address], found: nodes[goal]!.value };
  if (kind === 'list') {
    for (let index = 0; index < goal; index++) path.push(nodes[index]!.address + WORD);
    path.push(nodes[goal]!.address);
    return { path, found: nodes[goal]!.value };
  }
  let at: ShapeNode | null = nodes[0]!;
  while (at) {
    path.push(at.address);
    if (at.value === goal) return { path, found: goal };
    const side: 'left' | 'right' = goal < at.value ? 'left' : 'right';
    path.push(at.address + (side === 'left' ? WORD : 2 * WORD));
    at = at[side] === null ? null : nodes[at[side]!]!;
  }
  return { path, found: 'absent' };
}

const hex = (address: number): string => `0x${address.toString(16)}`;

function narrate(kind: ShapeKind, goal: number, { word, address }: ShapeEvent, language: Language): string {
  const zh = language === 'zh-CN';
  if (word.field === 'item') {
    const sum = `${hex(address - goal * WORD)} + ${goal} × ${WORD} = ${hex(address)}`;
    return zh ? `地址由算式得出：${sum}；那里存着 ${word.value}。` : `The address is worked out, ${sum}, and holds ${word.value}.`;
  }
  if (word.field === 'value') {
    if (kind === 'list') return zh ? `走到第 ${goal} 项：${hex(address)} 处存着 ${word.value}。` : `Item ${goal} is reached: ${hex(address)} holds ${word.value}.`;
    const found = word.value === goal;
    if (zh) return `${hex(address)} 处存着 ${word.value}，${found ? '正是要找的值' : goal < word.value ? `比 ${goal} 大，往左` : `比 ${goal} 小，往右`}。`;
    return `${hex(address)} holds ${word.value}: ${found ? 'the value looked for' : goal < word.value ? `${goal} is less, so left` : `${goal} is more, so right`}.`;
  }
  const names = zh ? { next: '下一个', left: '左', right: '右' } : { next: 'next', left: 'left', right: 'right' };
  const name = names[word.field as 'next' | 'left' | 'right'];
  if (word.value === 0) return zh ? `${hex(address)} 处的“${name}”是 0：没有了。` : `The word “${name}” at ${hex(address)} is 0: nothing there.`;
  return zh ? `${hex(address)} 处的“${name}”是 ${hex(word.value)}：去那里读。` : `The word “${name}” at ${hex(address)} says ${hex(word.value)}: read there next.`;
}
