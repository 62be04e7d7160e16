/** What each step of a tracing collector is called. */
import type { MarkSweepEvent, StepKind } from './mark-sweep.ts';
import type { Language } from './timeline.ts';

const hex = (address: number): string => `0x${address.toString(16)}`;
const from = (e: MarkSweepEvent): string => `${e.type} ${hex(e.address)}`;
const to = (e: MarkSweepEvent): string => `${e.toType} ${hex(e.toAddress)}`;
const root = (e: MarkSweepEvent): string => (e.name === '' ? 'A root' : `The name \`${e.name}\``);
const rootZh = (e: MarkSweepEvent): string => (e.name === '' ? '一个根' : `名字 \`${e.name}\` `);

const SENTENCES: Record<StepKind, Record<Language, (e: MarkSweepEvent) => string>> = {
  root: {
    en: (e) => (e.found ? `${root(e)} refers to ${to(e)}: it can be reached, so it goes on the work list.` : `${root(e)} refers to ${to(e)}, which was found already.`),
    'zh-CN': (e) => (e.found ? `${rootZh(e)}引用 ${to(e)}：能从根到达，放进工作表。` : `${rootZh(e)}引用 ${to(e)}，它早已找到。`),
  },
  scan: {
    en: (e) => `${from(e)} is taken off the work list: now its references are followed.`,
    'zh-CN': (e) => `从工作表取出 ${from(e)}，顺着它的引用往下看。`,
  },
  edge: {
    en: (e) => (e.found ? `It refers to ${to(e)}, which was white: it turns grey and waits.` : `It refers to ${to(e)}, which was found already: nothing to do.`),
    'zh-CN': (e) => (e.found ? `它引用 ${to(e)}，那里还是白色：改成灰色，等着处理。` : `它引用 ${to(e)}，那里已经找到过，不必再管。`),
  },
  black: {
    en: (e) => `All references of ${from(e)} were followed: it is black and will not be looked at again.`,
    'zh-CN': (e) => `${from(e)} 的引用都看过了：变黑，不再回头。`,
  },
  keep: {
    en: (e) => `The sweep meets ${from(e)}: marked, so it stays; its mark is wiped off for the next collection.`,
    'zh-CN': (e) => `清扫走到 ${from(e)}：有标记，留下；标记擦掉，留给下一次回收用。`,
  },
  free: {
    en: (e) => `The sweep meets ${from(e)}: never marked, so nothing leads to it. Its block goes on the free list.`,
    'zh-CN': (e) => `清扫走到 ${from(e)}：没有标记，说明没有谁能到达它。这块内存挂回空闲链表。`,
  },
  pause: {
    en: () => 'The program goes on.',
    'zh-CN': () => '程序继续运行。',
  },
  forward: {
    en: (e) => `${from(e)} will stand at ${hex(e.toAddress)}; that is noted in its header.`,
    'zh-CN': (e) => `${from(e)} 将搬到 ${hex(e.toAddress)}，新地址先记在头部。`,
  },
  pass: {
    en: (e) => `${from(e)} is dead: what lives behind it will slide over it.`,
    'zh-CN': (e) => `${from(e)} 已无用：后面活着的对象会滑过来占用它的位置。`,
  },
  update: {
    en: (e) => `The reference of ${from(e)} to ${to(e)} is set to the new address.`,
    'zh-CN': (e) => `${from(e)} 里指向 ${to(e)} 的引用改成新地址。`,
  },
  updateRoot: {
    en: (e) => `${root(e)} now holds the new address of ${to(e)}.`,
    'zh-CN': (e) => `${rootZh(e)}改存 ${to(e)} 的新地址。`,
  },
  move: {
    en: (e) => (e.address === e.toAddress ? `${from(e)} stays where it is.` : `${from(e)} slides down to ${hex(e.toAddress)}.`),
    'zh-CN': (e) => (e.address === e.toAddress ? `${from(e)} 留在原地。` : `${from(e)} 滑到 ${hex(e.toAddress)}。`),
  },
  copy: {
    en: (e) => `${from(e)} is copied to ${hex(e.toAddress)} in the other space; where it was, the new address is left.`,
    'zh-CN': (e) => `${from(e)} 复制到另一半空间的 ${hex(e.toAddress)}；原处留下新地址。`,
  },
  flip: {
    en: () => 'Nothing is left to look at: the old space is given up whole, dead objects and all, without a look at them. The two spaces change roles.',
    'zh-CN': () => '再没有要看的：旧空间连同里面的死对象整个丢弃，一个也不用看。两半空间互换角色。',
  },
};

/** One sentence. */
export function sentence(event: MarkSweepEvent, language: Language): string {
  return SENTENCES[event.kind][language](event);
}
