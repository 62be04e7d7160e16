/** What a step's events come to: the few things worth a sentence, the most telling first. No words in here. */
import type { Address, MachineEvent } from './contract.ts';

export type Story =
  | { kind: 'made'; name: string; type: string; count: number }
  | { kind: 'bound'; name: string; type: string; immortal: boolean; before: number; after: number }
  | { kind: 'attribute'; name: string; type: string }
  | { kind: 'unbound'; name: string; type: string; before: number; after: number; freed: boolean; others: number; dying: boolean }
  | { kind: 'moved'; type: string; before: number; after: number }
  | { kind: 'freed'; types: string[] }
  | { kind: 'madeMany'; types: string[] }
  | { kind: 'called'; name: string }
  | { kind: 'returned'; name: string; type: string }
  | { kind: 'printed'; text: string }
  | { kind: 'raised'; name: string; text: string }
  | { kind: 'finalized'; type: string }
  | { kind: 'collected'; generation: number; objects: number }
  | { kind: 'resized'; type: string; before: number; after: number }
  | { kind: 'loaded'; names: string[]; whole: boolean }
  | { kind: 'classBegins' }
  | { kind: 'classBody' };

/** A step's events are kept up to this many: of a longer one the end is not known. */
export const MOST_EVENTS = 20_000;

/** One object's way through the step. */
interface Life { address: Address; type: string; made: boolean; freed: boolean; before: number; after: number; told: boolean; /** Its `__del__` has begun. */ dying: boolean }

const PARTS = new Set(['items', 'namespace', '']);
/** Made by the machine for itself more than by the program. */
const PASSING = new Set(['tuple', 'builtin_function_or_method', 'method', 'frame', 'traceback', 'code', 'cell', 'method-wrapper', 'str', 'int', 'float']);
/** What a new class brings along. */
const CLASS_PARTS = new Set(['dict', 'getset_descriptor', 'member_descriptor', 'mappingproxy']);
const CALLABLES = new Set(['function', 'type', 'builtin_function_or_method', 'method', 'module', 'code']);

function livesOf(events: readonly MachineEvent[]): Map<Address, Life> {
  const lives = new Map<Address, Life>();
  const of = (e: MachineEvent, before: number): Life => {
    let l = lives.get(e.address);
    if (l === undefined || (e.kind === 'alloc' && l.freed)) {
      l = { address: e.address, type: e.type, made: e.kind === 'alloc', freed: false, before, after: before, told: false, dying: false };
      lives.set(e.address, l);
    }
    return l;
  };
  const namespaces = new Set(events.filter((e) => e.type === 'namespace').map((e) => e.address));
  for (const e of events) {
    if (PARTS.has(e.type) || namespaces.has(e.address)) continue;
    if (e.kind === 'alloc') { const l = of(e, 0); l.after = 1; } else if (e.kind === 'incref' || e.kind === 'decref') { const l = of(e, e.a); if (!l.dying) l.after = e.b; }
    // What the finalizer does with its own self is no news of the count that fell.
    else if (e.kind === 'finalize') { const l = of(e, 0); l.dying = true; l.after = 0; }
    else if (e.kind === 'free') { const l = of(e, 0); l.freed = true; l.after = 0; }
  }
  return lives;
}

/**
 * An import that ran a library module, or made one: only the names it gave the program. What happens inside a library is not the reader's
 * program. Null when nothing was loaded, or the import failed.
 */
function loading(events: readonly MachineEvent[], lives: ReadonlyMap<Address, Life>): Story | null {
  // A module the program makes itself is held by its name alone; one that was loaded is also held by the table of modules and its functions.
  if (![...lives.values()].some((l) => l.type === 'module' && l.made && !l.freed && l.after > 1)) return null;
  if (events.length >= MOST_EVENTS) return { kind: 'loaded', names: [], whole: true };
  const end = events.findLast((e) => e.kind === 'bind' && e.text !== 'attribute');
  const raised = events.findLast((e) => e.kind === 'raise');
  if (end === undefined || (raised !== undefined && raised.index > end.index)) return null;
  const given = events.filter((e) => e.kind === 'bind' && e.a === end.a && e.text !== 'attribute');
  return { kind: 'loaded', names: [...new Set(given.map((e) => e.name ?? ''))], whole: given.every((e) => e.type === 'module') };
}

/** The two steps of a class statement in which no name of the program moves: its body is set up, its body begins. */
function classOpening(events: readonly MachineEvent[], lives: ReadonlyMap<Address, Life>): Story | null {
  const binds = events.filter((e) => e.kind === 'bind').map((e) => e.name);
  if (binds.length > 0) return binds.includes('__qualname__') && binds.every((n) => n !== undefined && n.startsWith('__') && n.endsWith('__')) && !events.some((e) => e.kind === 'return') ? { kind: 'classBody' } : null;
  const all = [...lives.values()];
  const kept = (type: string): boolean => all.some((l) => l.type === type && l.made && !l.freed);
  const prepared = all.some((l) => l.type === 'builtin_function_or_method' && l.made && l.freed);
  // The dict may come from the free list.
  const dict = all.some((l) => l.type === 'dict' && !l.freed && (l.made || l.after > l.before));
  return prepared && kept('function') && dict && !events.some((e) => e.kind === 'call') ? { kind: 'classBegins' } : null;
}

/** In order of telling: errors, output, names, collections, calls, what else died, moved or grew. */
export function tell(events: readonly MachineEvent[]): Story[] {
  const lives = livesOf(events);
  const out: Story[] = [];
  const last = <K extends MachineEvent['kind']>(kind: K): MachineEvent | undefined => events.findLast((e) => e.kind === kind);

  const loaded = loading(events, lives) ?? classOpening(events, lives);
  if (loaded !== null) return [loaded];
  const raised = last('raise');
  if (raised !== undefined && raised.name !== 'StopIteration') out.push({ kind: 'raised', name: raised.name ?? '', text: raised.text ?? '' });
  const printed = events.filter((e) => e.kind === 'output').map((e) => e.text ?? '').join('');
  if (printed !== '') out.push({ kind: 'printed', text: printed });
  const ended = new Set<Address>();
  for (const e of events) {
    if (e.kind !== 'bind' && e.kind !== 'unbind') continue;
    const name = e.name ?? '';
    const life = lives.get(e.address);
    if (e.text === 'attribute') { if (e.kind === 'bind') out.push({ kind: 'attribute', name, type: e.type }); continue; }
    if (name.startsWith('.') || (name.startsWith('__') && name.endsWith('__'))) continue;
    if (e.kind === 'bind') {
      if (life?.made === true && !life.told) out.push({ kind: 'made', name, type: life.type, count: life.after });
      else out.push({ kind: 'bound', name, type: e.type, immortal: life === undefined, before: life?.before ?? 0, after: life?.after ?? 0 });
    } else {
      const others = life?.freed === true ? [...lives.values()].filter((l) => l !== life && l.freed && !PASSING.has(l.type)).length : 0;
      out.push({ kind: 'unbound', name, type: e.type, before: life?.before ?? 0, after: life?.after ?? 0, freed: life?.freed === true && !life.dying, others, dying: life?.dying === true });
      if (life?.dying === true) ended.add(life.address);
      if (life?.freed === true) for (const l of lives.values()) if (l.freed) l.told = true;
    }
    if (life !== undefined) life.told = true;
  }
  for (const e of events) if (e.kind === 'collect.end') out.push({ kind: 'collected', generation: e.a, objects: e.b });
  const called = events.find((e) => e.kind === 'call');
  if (called !== undefined) out.push({ kind: 'called', name: called.name ?? '' });
  const finalized = events.find((e) => e.kind === 'finalize' && !ended.has(e.address));
  if (finalized !== undefined) out.push({ kind: 'finalized', type: finalized.type });
  const returned = last('return');
  // A class's body returns to nobody a reader knows of.
  const bodies = new Set(out.filter((s) => s.kind === 'made' && s.type === 'type').map((s) => (s as { name: string }).name));
  if (returned !== undefined && returned.name !== '<module>' && !bodies.has(returned.name ?? '')) out.push({ kind: 'returned', name: returned.name ?? '', type: returned.type });

  const rest = [...lives.values()].filter((l) => !l.told && !CALLABLES.has(l.type));
  const died = rest.filter((l) => l.freed && !l.made && !PASSING.has(l.type)).map((l) => l.type);
  if (died.length > 0) out.push({ kind: 'freed', types: died });
  const moved = rest.filter((l) => !l.freed && !l.made && l.before !== l.after && !PASSING.has(l.type)).sort((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before));
  if (moved.length > 0) out.push({ kind: 'moved', type: moved[0]!.type, before: moved[0]!.before, after: moved[0]!.after });
  const grown = events.findLast((e) => e.kind === 'resize' && e.type !== 'namespace');
  if (grown !== undefined && grown.a !== grown.b && bodies.size === 0) out.push({ kind: 'resized', type: grown.type, before: grown.a, after: grown.b });
  const stored = out.some((s) => s.kind === 'attribute');
  const made = rest.filter((l) => l.made && !l.freed && !(stored && l.type === 'dict') && !(bodies.size > 0 && CLASS_PARTS.has(l.type)) && !PASSING.has(l.type) && l.type !== raised?.name).map((l) => l.type);
  if (made.length > 0) out.push({ kind: 'madeMany', types: made });
  if (out.length > 0) return out;

  // Nothing telling: then whatever is left over counts, so that "nothing" is never said of a step that left something.
  const kept = [...lives.values()].filter((l) => l.made && !l.freed).map((l) => l.type);
  if (kept.length > 0) out.push({ kind: 'madeMany', types: kept });
  const gone = [...lives.values()].filter((l) => !l.made && l.freed).map((l) => l.type);
  if (gone.length > 0) out.push({ kind: 'freed', types: gone });
  const shifted = [...lives.values()].find((l) => !l.made && !l.freed && l.before !== l.after);
  if (shifted !== undefined && out.length === 0) out.push({ kind: 'moved', type: shifted.type, before: shifted.before, after: shifted.after });
  return out;
}
