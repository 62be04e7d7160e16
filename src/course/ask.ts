/**
 * What a gate may ask of the machine, and how the machine answers. One record a question: its form, its wording in
 * both languages, how the answer is read off the run, and what kind of wrong answers go beside it.
 *
 * A gate stops before `at`; the answer is about the moment line `at` is done (or `until`). NAME is a name or a path.
 *
 *   refcount of NAME | value of NAME | type of NAME | length of NAME | size of NAME | generation of NAME | tracked NAME
 *   A is B | address of A is address of B          after the line: one object?
 *   alive NAME                                      is the object NAME means before the line still alive after it?
 *   objects of TYPE alive                           how many, after the line
 *   freed objects of TYPE | new objects of TYPE     how many, while the line runs
 *   which line frees TYPE | which line frees NAME   from the stop to the end of the run; the name of a class means its first instance to go
 *   which dies first of A, B, C                     names before the line; from the stop to the end of the run
 *   output of line N | output                       what line N prints (the stop is before it) | what is printed from the stop on
 *   next line                                       which line runs after this one
 *   collections of generation N                     while the line runs
 *   error                                           the exception that ends the program, or none
 */
import type { MachineEvent, Overview, Snapshot } from '#engine/session/contract.ts';
import { programEvents, stepLine } from './finished.ts';
import { objectAt, resolve } from './graph.ts';
import type { Run } from './machine.ts';
import type { Language } from './schema.ts';
import { findStop, lineDone, Mistake, until } from './stop.ts';

type Shape = 'number' | 'yesno' | 'line' | 'text' | 'names';

interface Moment {
  run: Run;
  overview: Overview;
  source: string;
  /** Line the gate stands before; null at the end. */
  line: number | null;
  before: Snapshot;
  after: Snapshot;
  /** What happens between, and from the stop to the end of the program. */
  events: MachineEvent[];
  rest: MachineEvent[];
}

interface Form {
  pattern: RegExp;
  shape: Shape;
  /** All the answers there can be, when they are few. */
  all?: readonly string[];
  answer(moment: Moment, parts: string[]): string;
  question: Record<Language, (parts: string[], line: number | null, moment: Moment) => string>;
  /** The event that shows the answer, when it is not the line's own end. */
  seen?(moment: Moment, parts: string[]): MachineEvent | undefined;
  /** Texts that could pass for the answer. */
  near?(moment: Moment, right: string): Iterable<string>;
}

const code = (text: string): string => '`' + text + '`';
const yes = (truth: boolean): string => (truth ? 'yes' : 'no');

const sameType = ({ after }: Moment, right: string): string[] => {
  const type = after.objects.find((object) => object.text === right)?.type;
  return after.objects.filter((object) => object.type === type).map((object) => object.text);
};
const types = ({ after }: Moment): string[] => after.objects.map((object) => object.type);
const printed = ({ overview }: Moment, right: string): string[] => (right.includes('\n') ? [] : overview.output.split('\n'));

function look(snapshot: Snapshot, path: string) {
  const address = resolve(snapshot, path);
  const object = address === null ? undefined : objectAt(snapshot, address);
  if (!object) throw new Mistake(`${path} names nothing the machine shows there`, 'check the spelling and where the gate stops');
  return object;
}

const PATH = "([^\\W\\d]\\w*(?:\\.[^\\W\\d]\\w*|\\[[^\\]]+\\])*)";
const TYPE = '([^\\W\\d]\\w*)';
const form = (text: string): RegExp => new RegExp(`^${text.replace(/PATH/g, PATH).replace(/TYPE/g, TYPE).replace(/ /g, '\\s+')}$`, 'u');
const afterLine = (line: number | null) => (line === null ? 'At the end' : `When line ${line} is done`);
const afterLineZh = (line: number | null) => (line === null ? '程序结束时' : `第 ${line} 行执行完后`);
const whileLine = (line: number | null) => (line === null ? 'the rest of the program' : `line ${line}`);
const whileLineZh = (line: number | null) => (line === null ? '余下的程序执行期间' : `第 ${line} 行执行期间`);

const same: Omit<Form, 'pattern'> = {
  shape: 'yesno',
  answer: ({ after }, [a, b]) => yes(look(after, a!).address === look(after, b!).address),
  question: {
    en: ([a, b], line) => `${afterLine(line)}, are ${code(a!)} and ${code(b!)} one object?`,
    'zh-CN': ([a, b], line) => `${afterLineZh(line)}，${code(a!)} 和 ${code(b!)} 是同一个对象吗？`,
  },
};

/** Objects of a type the program has made and not freed by then. */
function aliveAfter(moment: Moment, type: string): number {
  const born = new Set<number>();
  for (const event of programEvents(moment.overview.log)) {
    if (event.index >= moment.after.at.event) break;
    if (event.kind === 'alloc' && event.type === type) born.add(event.address);
    else if (event.kind === 'free') born.delete(event.address);
  }
  return born.size;
}

function freesWithin(events: readonly MachineEvent[], addresses: readonly number[]): MachineEvent | undefined {
  return events.find((event) => event.kind === 'free' && addresses.includes(event.address));
}

/** The object `which line frees WHAT` is about; null when WHAT is a type, any of whose objects will do. */
function frees({ before }: Moment, what: string): number | null {
  const address = resolve(before, what);
  if (address === null || objectAt(before, address)?.type === 'type') return null;
  return address;
}

const freeing = (moment: Moment, what: string): MachineEvent | undefined => {
  const address = frees(moment, what);
  return moment.rest.find((event) => event.kind === 'free' && (address !== null ? event.address === address : event.type === what));
};

/** Every form, tried in this order. */
const FORMS: readonly Form[] = [
  {
    pattern: form('refcount of PATH'), shape: 'number',
    answer: ({ after }, [path]) => {
      const object = look(after, path!);
      if (object.immortal) throw new Mistake(`${path} is immortal: it has no count to ask about`, 'ask about an object whose count moves');
      return String(object.count);
    },
    question: {
      en: ([path], line) => `${afterLine(line)}, what is the reference count of the object ${code(path!)} refers to?`,
      'zh-CN': ([path], line) => `${afterLineZh(line)}，${code(path!)} 引用的对象的引用计数是多少？`,
    },
  },
  {
    pattern: form('value of PATH'), shape: 'text', near: sameType,
    answer: ({ after }, [path]) => {
      const object = look(after, path!);
      if (!object.text) throw new Mistake(`${path} is a ${object.type}: it has no short value`, 'ask about one of its items, or its length');
      return object.text;
    },
    question: {
      en: ([path], line) => `${afterLine(line)}, what is ${code(path!)}?`,
      'zh-CN': ([path], line) => `${afterLineZh(line)}，${code(path!)} 是什么？`,
    },
  },
  {
    pattern: form('type of PATH'), shape: 'text', near: types,
    answer: ({ after }, [path]) => look(after, path!).type,
    question: {
      en: ([path], line) => `${afterLine(line)}, what type does ${code(path!)} have?`,
      'zh-CN': ([path], line) => `${afterLineZh(line)}，${code(path!)} 是什么类型？`,
    },
  },
  {
    pattern: form('length of PATH'), shape: 'number',
    answer: ({ after }, [path]) => {
      const { length, type } = look(after, path!);
      if (length < 0) throw new Mistake(`${path} is a ${type}: it has no length`, 'ask about something with a len()');
      return String(length);
    },
    question: {
      en: ([path], line) => `${afterLine(line)}, what is ${code(`len(${path})`)}?`,
      'zh-CN': ([path], line) => `${afterLineZh(line)}，${code(`len(${path})`)} 是多少？`,
    },
  },
  {
    pattern: form('size of PATH'), shape: 'number',
    answer: ({ after }, [path]) => String(look(after, path!).size),
    question: {
      en: ([path], line) => `${afterLine(line)}, what is ${code(`sys.getsizeof(${path})`)}, in bytes?`,
      'zh-CN': ([path], line) => `${afterLineZh(line)}，${code(`sys.getsizeof(${path})`)} 是多少字节？`,
    },
  },
  {
    pattern: form('generation of PATH'), shape: 'number', all: ['0', '1', '2'],
    answer: ({ after }, [path]) => {
      const { generation } = look(after, path!);
      if (generation < 0) throw new Mistake(`${path} is not tracked by the collector`, 'ask `tracked NAME`, or about a container');
      return String(generation);
    },
    question: {
      en: ([path], line) => `${afterLine(line)}, which generation is ${code(path!)} in?`,
      'zh-CN': ([path], line) => `${afterLineZh(line)}，${code(path!)} 在第几代？`,
    },
  },
  {
    pattern: form('tracked PATH'), shape: 'yesno',
    answer: ({ after }, [path]) => yes(look(after, path!).tracked),
    question: {
      en: ([path], line) => `${afterLine(line)}, does the collector track ${code(path!)}?`,
      'zh-CN': ([path], line) => `${afterLineZh(line)}，回收器跟踪 ${code(path!)} 吗？`,
    },
  },
  { pattern: form('address of PATH is address of PATH'), ...same },
  { pattern: form('PATH is PATH'), ...same },
  {
    pattern: form('objects of TYPE alive'), shape: 'number',
    answer: (moment, [type]) => String(aliveAfter(moment, type!)),
    question: {
      en: ([type], line) => `${afterLine(line)}, how many objects of type ${code(type!)} are alive?`,
      'zh-CN': ([type], line) => `${afterLineZh(line)}，有几个 ${code(type!)} 对象还活着？`,
    },
  },
  {
    pattern: form('alive PATH'), shape: 'yesno',
    answer: ({ before, events }, [path]) => yes(!freesWithin(events, [look(before, path!).address])),
    question: {
      en: ([path], line) => `${afterLine(line)}, is the object that ${code(path!)} refers to now still alive?`,
      'zh-CN': ([path], line) => `${afterLineZh(line)}，${code(path!)} 现在引用的对象还活着吗？`,
    },
  },
  {
    pattern: form('freed objects of TYPE'), shape: 'number',
    answer: ({ events }, [type]) => String(events.filter((event) => event.kind === 'free' && event.type === type).length),
    question: {
      en: ([type], line) => `How many objects of type ${code(type!)} does ${whileLine(line)} free?`,
      'zh-CN': ([type], line) => `${whileLineZh(line)}，有几个 ${code(type!)} 对象被释放？`,
    },
  },
  {
    pattern: form('new objects of TYPE'), shape: 'number',
    answer: ({ events }, [type]) => String(events.filter((event) => event.kind === 'alloc' && event.type === type).length),
    question: {
      en: ([type], line) => `How many objects of type ${code(type!)} does ${whileLine(line)} make?`,
      'zh-CN': ([type], line) => `${whileLineZh(line)}，新建几个 ${code(type!)} 对象？`,
    },
  },
  {
    pattern: form('which line frees PATH'), shape: 'line',
    answer: (moment, [what]) => {
      const freed = freeing(moment, what!);
      return freed ? String(stepLine(moment.overview, freed)) : 'none';
    },
    seen: (moment, [what]) => freeing(moment, what!),
    question: {
      en: ([what], _, moment) => (frees(moment, what!) === null ? `Which line frees a ${code(what!)} first?` : `Which line frees the object ${code(what!)} refers to?`),
      'zh-CN': ([what], _, moment) => (frees(moment, what!) === null ? `哪一行最先释放 ${code(what!)} 对象？` : `哪一行释放 ${code(what!)} 引用的对象？`),
    },
  },
  {
    pattern: /^which dies first of (.+)$/u, shape: 'names',
    answer: ({ before, rest }, [list]) => {
      const names = list!.split(',').map((name) => name.trim());
      const addresses = names.map((name) => look(before, name).address);
      const first = freesWithin(rest, addresses);
      return first ? names[addresses.indexOf(first.address)]! : 'none';
    },
    seen: ({ before, rest }, [list]) => freesWithin(rest, list!.split(',').map((name) => look(before, name.trim()).address)),
    question: {
      en: ([list]) => `Which of these objects is freed first: ${list!.split(',').map((name) => code(name.trim())).join(', ')}?`,
      'zh-CN': ([list]) => `下面哪个对象最先被释放：${list!.split(',').map((name) => code(name.trim())).join('、')}？`,
    },
  },
  {
    pattern: /^output of line (\d+)$/u, shape: 'text', near: printed,
    answer: ({ before, after, line }, [wanted]) => {
      if (line !== Number(wanted)) throw new Mistake(`the gate stops before line ${line}, not line ${wanted}`, `stop at "line ${wanted}"`);
      return after.output.slice(before.output.length).replace(/\n$/, '');
    },
    question: { en: ([line]) => `What does line ${line} print?`, 'zh-CN': ([line]) => `第 ${line} 行会打印什么？` },
  },
  {
    pattern: /^output$/u, shape: 'text',
    answer: ({ before, overview }) => overview.output.slice(before.output.length).replace(/\n$/, ''),
    question: { en: () => 'What does the program print from here on?', 'zh-CN': () => '从这里开始，程序会打印什么？' },
  },
  {
    pattern: /^next line$/u, shape: 'line',
    answer: ({ run, before }) => {
      const next = run.seek('line', before.at.line + 1, {}).nextLine;
      return next === null ? 'none' : String(next);
    },
    question: { en: (_, line) => `Which line runs after line ${line}?`, 'zh-CN': (_, line) => `第 ${line} 行之后执行哪一行？` },
  },
  {
    pattern: /^collections of generation ([012])$/u, shape: 'number',
    answer: ({ events }, [generation]) => String(events.filter((event) => event.kind === 'collect.start' && event.a === Number(generation)).length),
    question: {
      en: ([generation], line) => `How often does the collector run over generation ${generation} during ${whileLine(line)}?`,
      'zh-CN': ([generation], line) => `${whileLineZh(line)}，回收器对第 ${generation} 代回收几次？`,
    },
  },
  {
    pattern: /^error$/u, shape: 'text',
    answer: ({ overview }) => overview.error?.type ?? 'none',
    question: { en: () => 'Which exception ends the program?', 'zh-CN': () => '哪个异常结束这个程序？' },
  },
];

/** A gate as its author wrote it. */
export interface Gate { id: string; ask: string; at: string; until?: string; options?: string[] }

/** A gate as the page needs it: no answer in it. */
export interface OpenGate {
  id: string;
  shape: Shape;
  question: Record<Language, string>;
  options: string[];
  /** Line the machine has stopped before; null at the end. */
  line: number | null;
  stop: { grain: 'line' | 'instruction' | 'event'; n: number };
}

/** What the machine says to a gate. */
export interface Answered {
  answer: string;
  /** Step the gate stops at; step at which the answer is seen; the step that one is shown against. */
  from: number;
  at: number;
  before: number;
}

function findForm(ask: string): { form: Form; parts: string[] } {
  const asked = ask.trim().replace(/\s+/g, ' ');
  for (const candidate of FORMS) {
    const match = candidate.pattern.exec(asked);
    if (match) return { form: candidate, parts: match.slice(1) };
  }
  throw new Mistake(`the machine does not understand ${JSON.stringify(ask)}`, 'the questions it understands are listed at the top of src/course/ask.ts, like "refcount of ring"');
}

function moment(run: Run, source: string, gate: Gate): Moment {
  const overview = run.overview();
  const stop = findStop(overview, gate.at);
  if (stop.grain !== 'line') throw new Mistake('a gate stops before a line', 'write at="line 5" or at="step 12"');
  const to = gate.until ? until(overview, stop.n, gate.until) : lineDone(overview, stop.n);
  const before = run.seek('line', stop.n, { objects: true, maxObjects: 400 });
  const after = run.seek('line', to, { objects: true, maxObjects: 400 });
  if (overview.logCut && overview.log.length < after.at.event) {
    throw new Mistake('the run is too long to be asked about there', 'stop earlier or shorten the program');
  }
  const rest = programEvents(overview.log).filter((event) => event.index >= before.at.event);
  const events = rest.filter((event) => event.index < after.at.event);
  return { run, overview, source, line: before.nextLine, before, after, events, rest };
}

/** The machine's answer to a gate. Throws Mistake when the gate cannot be asked. */
export function answer(run: Run, source: string, gate: Gate): Answered {
  const { form: found, parts } = findForm(gate.ask);
  const at = moment(run, source, gate);
  const from = at.before.at.line;
  const seen = found.seen?.(at, parts);
  if (!seen) return { answer: found.answer(at, parts), from, at: at.after.at.line, before: from };
  const { marks, lines } = at.overview;
  const done = marks.findIndex((mark) => mark.event > seen.index);
  const step = done < 0 ? lines : done;
  return { answer: found.answer(at, parts), from, at: step, before: Math.max(from, step - 1) };
}

/** The states a gate shows: where it stands, what the answer is shown against, the answer. */
export function statesOf(run: Run, { from, before, at }: Answered): Snapshot[] {
  return [from, before, at].map((step) => run.seek('line', step, { objects: true }));
}

/** A gate made ready for a reader: its question and its options, with the right one among them. */
export function openGate(run: Run, source: string, gate: Gate): OpenGate {
  const { form: found, parts } = findForm(gate.ask);
  const at = moment(run, source, gate);
  const right = found.answer(at, parts);
  const options = gate.options?.length ? withRight(found.shape, right, gate.options) : makeOptions(found, right, at, gate.id, parts);
  if (options.length < 2) throw new Mistake(`no wrong answers could be made beside ${JSON.stringify(right)}`, 'give some with `options`');
  return {
    id: gate.id, shape: found.shape, line: at.line, options,
    question: { en: found.question.en(parts, at.line, at), 'zh-CN': found.question['zh-CN'](parts, at.line, at) },
    stop: { grain: 'line', n: at.before.at.line },
  };
}

/** A number from a text, always the same (FNV-1a): where the right answer stands must not follow a habit. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193) >>> 0;
  return value;
}

function ordered(shape: Shape, options: string[], key: string): string[] {
  const distinct = [...new Set(options)];
  if (shape === 'number' || shape === 'line') {
    return distinct.sort((a, b) => (a === 'none' ? 1 : b === 'none' ? -1 : Number(a) - Number(b)));
  }
  if (shape === 'yesno') return ['yes', 'no'];
  if (distinct.every((option) => /^-?\d+$/.test(option))) return distinct.sort((a, b) => Number(a) - Number(b));
  return distinct.sort((a, b) => hash(key + a) - hash(key + b));
}

function withRight(shape: Shape, right: string, given: string[]): string[] {
  if (shape === 'number' || shape === 'line') return ordered(shape, [...given, right], '');
  // As their author ordered them; the right one, when they left it out, where its text falls.
  if (given.includes(right)) return [...new Set(given)];
  const list = [...new Set(given)];
  list.splice(hash(right) % (list.length + 1), 0, right);
  return list;
}

function makeOptions({ shape, all, near = () => [] }: Form, right: string, at: Moment, id: string, parts: string[]): string[] {
  const turn = hash(id);
  if (all?.includes(right)) return [...all];
  if (shape === 'yesno') return ['yes', 'no'];
  if (shape === 'names') return [...parts[0]!.split(',').map((name) => name.trim()), 'none'];
  if (shape === 'number') {
    const n = Number(right);
    if (n > 20) {
      const near = [n - 16, n - 8, n + 8, n + 16, n * 2, Math.floor(n / 2)].filter((value) => value > 0 && value !== n);
      const from = turn % near.length;
      return ordered(shape, [right, ...[0, 1, 2].map((k) => String(near[(from + k) % near.length]))], id);
    }
    const from = Math.max(0, n - (turn % 4));
    return [0, 1, 2, 3].map((k) => String(from + k));
  }
  if (shape === 'line') {
    const lines = at.source.split('\n').flatMap((text, index) => (/^\s*(#|$)/.test(text) ? [] : [index + 1]));
    const others = lines.filter((line) => String(line) !== right);
    const wanted = Number(right) || at.line || 1;
    others.sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted) || a - b);
    return ordered(shape, [right, ...others.slice(0, 3).map(String), 'none'], id);
  }
  const others = new Set<string>();
  if (/^-?\d+$/.test(right)) for (const k of [0, 1, 2, 3]) { if (k !== turn % 4) others.add(String(Number(right) - (turn % 4) + k)); }
  else for (const text of near(at, right)) if (text && text !== right) others.add(text);
  if (right === 'True' || right === 'False') return ['True', 'False'];
  return ordered('text', [right, ...[...others].slice(0, 3)], id);
}
