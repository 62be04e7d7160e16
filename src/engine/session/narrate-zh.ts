/** The narrator's Simplified Chinese. */
import type { Phase } from '../gc/phase.ts';
import type { MachineEvent } from './contract.ts';
import type { Voice } from './narrate.ts';

const hex = (a: number): string => `\`…${a.toString(16).padStart(4, '0').slice(-4)}\``;
const WORDS: Readonly<Record<string, string>> = { NoneType: '`None`', list: '列表', dict: '字典', tuple: '元组', set: '集合', str: '字符串', int: '整数', float: '浮点数', function: '函数', type: '类', module: '模块', generator: '生成器', builtin_function_or_method: '内置函数', items: '元素数组', namespace: '名字表', attributes: '属性表', '': '对象' };
const noun = (type: string): string => WORDS[type] ?? ` ${type} 对象`;
const one = (type: string): string => (type === 'NoneType' ? ' `None`' : `一个${noun(type)}`);
const the = (type: string): string => (type === 'NoneType' ? ' `None` ' : `这个${noun(type)}`);
const name = (e: MachineEvent): string => `\`${e.name ?? '?'}\``;
const tight = (s: string): string => s.replace(/ {2,}/g, ' ').replace(/^ /, '').replace(/ (?=[，。：；])/g, '');
const list = (types: readonly string[]): string => {
  const counts = new Map<string, number>();
  for (const t of types) counts.set(t, (counts.get(t) ?? 0) + 1);
  return counts.size > 3 ? `${types.length} 个对象` : [...counts].map(([t, n]) => (n === 1 ? one(t) : `${n} 个${noun(t)}`)).join('、');
};
const line = (text: string): string => { const t = text.trimEnd(); return t.length > 40 || t.includes('\n') ? `${t.split('\n')[0]!.slice(0, 40)}…` : t; };
const quiet = (text: string): string => (text === '' || text.includes('`') ? '' : `：${text}`);

/** 回收的每个阶段要做什么；数字是代。 */
const PHASES: Readonly<Record<Phase, (generation: number) => string>> = {
  none: () => '回收器空闲。',
  merge: (g) => (g === 0 ? '这次要检查的就是第 0 代的链表。' : `更年轻的对象并入第 ${g} 代，合成一个要检查的链表。`),
  copy: () => '把链表里每个对象的计数抄到它的 GC 头里。',
  subtract: () => '链表内部每有一个引用，就从副本里减一。减完仍大于 0 的，说明外面还有引用。',
  separate: () => '走一遍链表：副本大于 0 的对象留下，它引用到的也都留下；其余的先放到一边。',
  untrack: () => '只装原子值的元组不再由回收器跟踪；完整回收时，字典也这样处理。',
  weakrefs: () => '先清除指向不可达对象的弱引用，免得终结器用到它们。',
  finalize: () => '运行不可达对象的终结器；每个对象一生只运行一次。',
  check: () => '终结器可能让对象复活，所以对放到一边的对象再算一遍。',
  clear: () => '仍然不可达的对象放开各自的引用，计数降到 0，随即释放。',
};

const EVENT: Voice['event'] = {
  alloc: (e) => (e.type === 'items' ? `在 ${hex(e.address)} 取得放元素的空间：要 ${e.a} 字节，得到 ${e.b} 字节的块。` : `在 ${hex(e.address)} 创建${one(e.type)}：要 ${e.a} 字节${e.b > 0 ? `，得到 ${e.b} 字节的块` : ''}。`),
  free: (e) => (e.type === 'items' ? `归还 ${hex(e.address)} 处放元素的空间；在被改写之前，字节还在原处。` : `释放 ${hex(e.address)} 处的${noun(e.type)}；在被改写之前，字节还在原处。`),
  incref: (e) => `${hex(e.address)} 处的${noun(e.type)}多了一个引用：**${e.a} 变为 ${e.b}**。`,
  decref: (e) => (e.b === 0 ? `${hex(e.address)} 处的${noun(e.type)}失去最后一个引用：**${e.a} 变为 0**。` : `${hex(e.address)} 处的${noun(e.type)}少了一个引用：**${e.a} 变为 ${e.b}**。`),
  bind: (e) => `${e.text === 'attribute' ? '属性' : '名字'} ${name(e)} 现在引用 ${hex(e.address)} 处的${noun(e.type)}。`,
  unbind: (e) => `去掉名字 ${name(e)}${e.type === '' ? '' : `；它原先引用${one(e.type)}`}。`,
  output: (e) => (line(e.text ?? '') === '' ? '程序打印换行。' : `程序打印 \`${line(e.text ?? '').replaceAll('`', "'")}\`。`),
  call: (e) => `${e.a > 0 ? `第 ${e.a} 行` : ''}调用 ${name(e)}。`,
  return: (e) => `${name(e)} 返回${one(e.type)}。`,
  raise: (e) => `抛出 ${name(e)}${quiet(e.text ?? '')}。`,
  track: (e) => `回收器开始跟踪 ${hex(e.address)} 处的${noun(e.type)}。`,
  untrack: (e) => `回收器不再跟踪 ${hex(e.address)} 处的${noun(e.type)}。`,
  finalize: (e) => `${the(e.type)}即将消亡，先运行它的 \`__del__\`。`,
  'weakref.clear': (e) => `指向${the(e.type)}的一个弱引用被清除，此后它给出 \`None\`。`,
  'collect.start': (e) => `回收器开始处理第 ${e.a} 代。`,
  'collect.end': (e) => `回收器处理完第 ${e.a} 代，释放了 ${e.b} 个对象。`,
  'gc.copy': (e) => `回收器抄下 ${hex(e.address)} 处的${noun(e.type)}的计数：${e.b}。`,
  'gc.phase': (e) => PHASES[e.name as Phase](e.b),
  'gc.subtract': (e) => `${e.from === undefined ? '链表里的一个对象' : `${hex(e.from)} 处的对象`}引用着 ${hex(e.address)} 处的${noun(e.type)}：副本减一，**${e.a} 变为 ${e.b}**。`,
  'gc.unreachable': (e) => `组外没有通向 ${hex(e.address)} 处的${noun(e.type)}的引用：先放到不可达的一边。`,
  'gc.reachable': (e) => `从组外能到达 ${hex(e.address)} 处的${noun(e.type)}：留下。`,
  'gc.survive': (e) => (e.a === 0 ? '没有对象活下来。' : `${e.a} 个对象活了下来，从此属于第 ${e.b} 代。`),
  'gc.clear': (e) => `让 ${hex(e.address)} 处的${noun(e.type)}放开它的引用：环就此断开。`,
  'arena.open': (e) => `分配器在 ${hex(e.address)} 向系统要来一块新的 arena：${e.a} 字节。`,
  'arena.close': (e) => `${hex(e.address)} 处的 arena 已全部空闲，还给系统。`,
  'pool.open': (e) => `${hex(e.address)} 处的内存池用来放 ${e.a} 字节的块。`,
  'pool.close': (e) => `${hex(e.address)} 处的内存池已没有使用中的块，可以改作别的大小。`,
  resize: (e) => `${hex(e.address)} 处的${noun(e.type)}的容量从 ${e.a} 变为 ${e.b}。`,
  write: (e) => (e.b === 0 ? `${hex(e.address)} 处的${noun(e.type)}的第 ${e.a} 个位置被清空。` : `${hex(e.address)} 处的${noun(e.type)}的第 ${e.a} 个位置现在存放 ${hex(e.b)}。`),
};

export const CHINESE: Voice = {
  event: Object.fromEntries(Object.entries(EVENT).map(([kind, f]) => [kind, (e: MachineEvent) => tight(f(e))])) as Voice['event'],
  step: {
    nothing: '这一步做完，每个计数都和原来一样。',
    made: (n, type, count) => tight(`创建了${one(type)}，\`${n}\` 引用它：计数 **${count}**。`),
    bound: (n, type, before, after) => tight(before >= after ? `\`${n}\` 现在引用${the(type)}。` : `\`${n}\` 现在引用${the(type)}：**${before} 变为 ${after}**。`),
    boundImmortal: (n, type) => tight(`\`${n}\` 现在引用${type === 'NoneType' ? ' `None`' : `一个永生的${noun(type)}`}，它的计数不动。`),
    attribute: (n, type) => tight(`属性 \`${n}\` 现在引用${the(type)}。`),
    unbound: (n, type, before, after) => tight(before <= after ? `名字 \`${n}\` 没有了。` : `名字 \`${n}\` 没有了，${the(type)}也少了一个引用：**${before} 变为 ${after}**。`),
    unboundFreed: (n, type, others) => tight(`名字 \`${n}\` 没有了。${the(type)}的计数降到 **0**，立刻被释放${others > 0 ? `；它放开所持有的引用时，又有 ${others} 个对象被释放` : ''}。`),
    unboundDying: (n, type, before) => tight(`名字 \`${n}\` 没有了，${the(type)}也失去最后一个引用：**${before} 变为 0**。释放之前先运行它的 \`__del__\`，运行期间 \`self\` 又算一个引用。`),
    moved: (type, before, after) => tight(`${one(type)}的引用数：**${before} 变为 ${after}**。`),
    freed: (types) => tight(`${list(types)}的计数降到 **0**，被释放。`),
    madeMany: (types) => tight(`创建了${list(types)}。`),
    called: (n) => `调用 \`${n}\`。`,
    returned: (n, type) => tight(`\`${n}\` 返回${one(type)}。`),
    printed: (text) => (line(text) === '' ? '打印一个空行。' : `打印 \`${line(text).replaceAll('`', "'")}\`。`),
    raised: (n, text) => `抛出 \`${n}\`${quiet(text)}。`,
    finalized: (type) => tight(`${the(type)}即将消亡，于是运行它的 \`__del__\`。`),
    collected: (generation, objects) => `回收器检查了第 ${generation} 代，释放了 ${objects} 个对象。`,
    resized: (type, before, after) => tight(`${the(type)}的容量从 ${before} 变为 ${after}。`),
    loaded: (names, whole) => (names.length === 0 ? '载入一个库模块。' : tight(`载入${whole && names.length > 1 ? '几个库模块' : '一个库模块'}，${names.map((n) => `\`${n}\``).join('、')} 现在${whole ? `${names.length > 1 ? '分别' : ''}引用${names.length > 1 ? '它们' : '它'}` : '引用其中同名的对象'}。`)),
    classBegins: 'class 语句开始：先创建一个字典，用来放类体里绑定的名字。',
    classBody: '类体开始运行，和运行一个函数相仿。',
    join: '',
  },
};
