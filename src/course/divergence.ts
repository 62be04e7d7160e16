/**
 * Where two runs part ways: the reader's and the one wanted, compared event by event.
 *
 * Two runs never share addresses for certain (a longer program shifts what follows it), so an object is known by how it came up:
 * the n-th block handed out, or, for what was there before, its type and the order it was first met in.
 * How memory is cut up (pools, arenas) and the collector's inner steps are not compared: they follow from the rest.
 */
import type { EventKind, MachineEvent } from '#engine/session/contract.ts';

const COMPARED: ReadonlySet<EventKind> = new Set<EventKind>([
  'alloc', 'free', 'incref', 'decref', 'bind', 'unbind', 'output', 'call', 'return', 'raise', 'finalize', 'write', 'weakref.clear', 'collect.start',
]);

export interface Divergence {
  /** Events both runs share before they part, among those compared. */
  shared: number;
  /** What happened and what was wanted; null = that run had already ended. */
  yours: MachineEvent | null;
  wanted: MachineEvent | null;
}

/** Names the objects of one run in an order-of-appearance way. */
function identities(): (event: MachineEvent) => string {
  const known = new Map<number, string>();
  const met = new Map<string, number>();
  let handed = 0;
  return (event) => {
    if (event.address === 0) return '';
    if (event.kind === 'alloc') known.set(event.address, `#${handed++}`);
    let name = known.get(event.address);
    if (name === undefined) {
      const nth = met.get(event.type) ?? 0;
      met.set(event.type, nth + 1);
      name = `${event.type}@${nth}`;
      known.set(event.address, name);
    }
    if (event.kind === 'free') known.delete(event.address);
    return name;
  };
}

function describe(event: MachineEvent, who: string): string {
  const numbers = event.kind === 'incref' || event.kind === 'decref' ? `${event.a}>${event.b}`
    : event.kind === 'collect.start' || event.kind === 'write' ? String(event.a) : '';
  return [event.kind, who, event.type, event.name ?? '', event.text ?? '', numbers].join(' ');
}

/** The first events at which two runs differ, or null when they do the same. */
export function firstDivergence(yours: readonly MachineEvent[], wanted: readonly MachineEvent[]): Divergence | null {
  const nameYours = identities();
  const nameWanted = identities();
  const left = yours.filter((event) => COMPARED.has(event.kind) && event.line > 0);
  const right = wanted.filter((event) => COMPARED.has(event.kind) && event.line > 0);
  const both = Math.min(left.length, right.length);
  for (let index = 0; index < both; index++) {
    const a = left[index]!;
    const b = right[index]!;
    if (describe(a, nameYours(a)) !== describe(b, nameWanted(b))) return { shared: index, yours: a, wanted: b };
  }
  if (left.length === right.length) return null;
  return { shared: both, yours: left[both] ?? null, wanted: right[both] ?? null };
}
