/** The narrator's English. */
import type { Phase } from '../gc/phase.ts';
import type { MachineEvent } from './contract.ts';
import type { Voice } from './narrate.ts';

const hex = (a: number): string => `\`…${a.toString(16).padStart(4, '0').slice(-4)}\``;
const WORDS: Readonly<Record<string, string>> = { type: 'class', NoneType: '`None`', builtin_function_or_method: 'built-in function', items: 'block of items', namespace: 'table of names', '': 'object' };
const noun = (type: string): string => WORDS[type] ?? type;
const a = (type: string): string => (type === 'NoneType' ? '`None`' : `${/^[aeiou]/i.test(noun(type)) ? 'an' : 'a'} ${noun(type)}`);
const the = (type: string): string => (type === 'NoneType' ? '`None`' : `the ${noun(type)}`);
const cap = (s: string): string => s.charAt(0).toUpperCase() + s.slice(1);
const name = (e: MachineEvent): string => `\`${e.name ?? '?'}\``;
const bytes = (n: number): string => `${n} ${n === 1 ? 'byte' : 'bytes'}`;
const things = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`;
const list = (types: readonly string[]): string => {
  const counts = new Map<string, number>();
  for (const t of types) counts.set(t, (counts.get(t) ?? 0) + 1);
  const parts = [...counts].map(([t, n]) => (n === 1 ? a(t) : things(n, noun(t))));
  return parts.length > 3 ? `${things(types.length, 'object')}` : parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}` : parts[0] ?? '';
};
const all = (names: readonly string[]): string => (names.length < 2 ? `\`${names[0] ?? ''}\`` : `${names.slice(0, -1).map((n) => `\`${n}\``).join(', ')} and \`${names.at(-1)!}\``);
const line = (text: string): string => { const t = text.trimEnd(); return t.length > 40 || t.includes('\n') ? `${t.split('\n')[0]!.slice(0, 40)}…` : t; };
const quiet = (text: string): string => (text === '' || text.includes('`') ? '' : `: ${text}`);

/** What each part of a collection is about to do; the number is its generation. */
const PHASES: Readonly<Record<Phase, (generation: number) => string>> = {
  none: () => 'The collector rests.',
  merge: (g) => (g === 0 ? 'The list of generation 0 is the one to look through.' : `The younger ${g === 1 ? 'generation joins' : 'generations join'} generation ${g}: one list to look through.`),
  copy: () => 'Every object of the list has its count copied into its GC header.',
  subtract: () => 'Now each reference between two objects of the list is taken off the copies. What stays above 0 comes from outside.',
  separate: () => 'The list is walked: a copy above 0 keeps the object and all it refers to, the others are set aside.',
  untrack: () => 'Tuples that hold nothing but atoms leave the collector’s lists; in a full collection so do dicts.',
  weakrefs: () => 'Weak references to what was set aside are cleared, before any finalizer can use them.',
  finalize: () => 'The finalizers of what was set aside run, each once in its object’s life.',
  check: () => 'A finalizer may have brought an object back: the same count is taken once more over what was set aside.',
  clear: () => 'What is still unreachable lets go of its references; counts fall to 0 and the objects are freed.',
};

export const ENGLISH: Voice = {
  event: {
    alloc: (e) => (e.type === 'items' ? `Room for items is taken at ${hex(e.address)}: ${bytes(e.a)} asked for, a block of ${e.b}.` : `${cap(a(e.type))} is made at ${hex(e.address)}: ${bytes(e.a)} asked for${e.b > 0 ? `, a block of ${e.b}` : ''}.`),
    free: (e) => (e.type === 'items' ? `The room for items at ${hex(e.address)} is given back; its bytes stay until someone writes there.` : `${cap(the(e.type))} at ${hex(e.address)} is freed; its bytes stay until someone writes there.`),
    incref: (e) => `One more reference to ${the(e.type)} at ${hex(e.address)}: **${e.a} to ${e.b}**.`,
    decref: (e) => (e.b === 0 ? `${cap(the(e.type))} at ${hex(e.address)} loses its last reference: **${e.a} to 0**.` : `One reference to ${the(e.type)} at ${hex(e.address)} goes: **${e.a} to ${e.b}**.`),
    bind: (e) => (e.text === 'attribute' ? `The attribute ${name(e)} now refers to ${the(e.type)} at ${hex(e.address)}.` : `The name ${name(e)} now refers to ${the(e.type)} at ${hex(e.address)}.`),
    unbind: (e) => `The name ${name(e)} is taken away${e.type === '' ? '' : `; it referred to ${the(e.type)}`}.`,
    output: (e) => (line(e.text ?? '') === '' ? 'The program prints the end of a line.' : `The program prints \`${line(e.text ?? '').replaceAll('`', "'")}\`.`),
    call: (e) => `${name(e)} is called${e.a > 0 ? ` from line ${e.a}` : ''}.`,
    return: (e) => `${name(e)} returns ${a(e.type)}.`,
    raise: (e) => `${name(e)} is raised${quiet(e.text ?? '')}.`,
    track: (e) => `The collector begins to track ${the(e.type)} at ${hex(e.address)}.`,
    untrack: (e) => `The collector stops tracking ${the(e.type)} at ${hex(e.address)}.`,
    finalize: (e) => `${cap(the(e.type))} is about to die: its \`__del__\` runs first.`,
    'weakref.clear': (e) => `A weak reference to ${the(e.type)} is cleared: it answers \`None\` from now on.`,
    'collect.start': (e) => `The collector begins with generation ${e.a}.`,
    'collect.end': (e) => `The collector is done with generation ${e.a}: it freed ${things(e.b, 'object')}.`,
    'gc.copy': (e) => `The collector copies the count of ${the(e.type)} at ${hex(e.address)}: ${e.b}.`,
    'gc.phase': (e) => PHASES[e.name as Phase](e.b),
    'gc.subtract': (e) => `${e.from === undefined ? 'An object of the list' : `The object at ${hex(e.from)}`} refers to ${the(e.type)} at ${hex(e.address)}: one off its copy, **${e.a} to ${e.b}**.`,
    'gc.unreachable': (e) => `Nothing outside the group leads to ${the(e.type)} at ${hex(e.address)}: it is set aside as unreachable.`,
    'gc.reachable': (e) => `${cap(the(e.type))} at ${hex(e.address)} can be reached from outside: it stays.`,
    'gc.survive': (e) => (e.a === 0 ? 'No object survives the collection.' : `${cap(things(e.a, 'object'))} ${e.a === 1 ? 'survives and is' : 'survive and are'} in generation ${e.b} from now on.`),
    'gc.clear': (e) => `${cap(the(e.type))} at ${hex(e.address)} is told to let go of what it refers to: the cycle comes apart.`,
    'arena.open': (e) => `The allocator takes a new arena from the system at ${hex(e.address)}: ${bytes(e.a)}.`,
    'arena.close': (e) => `The arena at ${hex(e.address)} is wholly free and goes back to the system.`,
    'pool.open': (e) => `A pool at ${hex(e.address)} is set up for blocks of ${bytes(e.a)}.`,
    'pool.close': (e) => `The pool at ${hex(e.address)} has no block in use any more: it may serve another size.`,
    resize: (e) => `${cap(the(e.type))} at ${hex(e.address)} changes its room from ${e.a} to ${things(e.b, 'place')}.`,
    write: (e) => (e.b === 0 ? `Place ${e.a} of ${the(e.type)} at ${hex(e.address)} is emptied.` : `Place ${e.a} of ${the(e.type)} at ${hex(e.address)} now holds ${hex(e.b)}.`),
  },
  step: {
    nothing: 'When this is done, every count is what it was before.',
    made: (n, type, count) => `${cap(a(type))} is made and \`${n}\` refers to it: count **${count}**.`,
    bound: (n, type, before, after) => (before >= after ? `\`${n}\` now refers to ${the(type)}.` : `\`${n}\` now refers to ${the(type)}: **${before} to ${after}**.`),
    boundImmortal: (n, type) => `\`${n}\` now refers to ${a(type)}${type === 'NoneType' ? '' : ' that is immortal'}: no count moves for it.`,
    attribute: (n, type) => `The attribute \`${n}\` now refers to ${the(type)}.`,
    unbound: (n, type, before, after) => (before <= after ? `The name \`${n}\` goes.` : `The name \`${n}\` goes, and with it one reference to ${the(type)}: **${before} to ${after}**.`),
    unboundFreed: (n, type, others) => `The name \`${n}\` goes. ${cap(the(type))} falls to **0** and is freed at once${others > 0 ? `, and as it lets go of what it held, ${others === 1 ? 'one more object is' : `${others} more objects are`} freed` : ''}.`,
    unboundDying: (n, type, before) => `The name \`${n}\` goes, and with it the last reference to ${the(type)}: **${before} to 0**. Before it is freed its \`__del__\` runs, and while that runs its \`self\` counts again.`,
    moved: (type, before, after) => `References to ${a(type)}: **${before} to ${after}**.`,
    freed: (types) => `${cap(list(types))} ${types.length === 1 ? 'falls' : 'fall'} to **0** and ${types.length === 1 ? 'is' : 'are'} freed.`,
    madeMany: (types) => `${cap(list(types))} ${types.length === 1 ? 'is' : 'are'} made.`,
    called: (n) => `\`${n}\` is called.`,
    returned: (n, type) => `\`${n}\` returns ${a(type)}.`,
    printed: (text) => (line(text) === '' ? 'It prints an empty line.' : `It prints \`${line(text).replaceAll('`', "'")}\`.`),
    raised: (n, text) => `\`${n}\` is raised${quiet(text)}.`,
    finalized: (type) => `${cap(the(type))} is about to die, so its \`__del__\` runs.`,
    collected: (generation, objects) => `The collector looked through generation ${generation} and freed ${things(objects, 'object')}.`,
    resized: (type, before, after) => `${cap(the(type))} moves from room for ${before} to room for ${after}.`,
    loaded: (names, whole) => (names.length === 0 ? 'A module of the library is loaded.' : `${whole && names.length > 1 ? 'Modules of the library are' : 'A module of the library is'} loaded, and ${all(names)} now ${names.length === 1 ? 'refers' : 'refer'} to ${whole ? (names.length === 1 ? 'it' : 'them') : 'what it holds under that name'}.`),
    classBegins: 'The class statement begins: a dict is made for the names its body will bind.',
    classBody: 'The body of the class begins to run, like a function of its own.',
    join: ' ',
  },
};
