/**
 * Names and paths ("log[0].lines", "d['key']") looked up in a snapshot, as Python would follow them.
 */
import type { Address, ObjectView, Snapshot } from '#engine/session/contract.ts';

const HEAD = /^[^\W\d]\w*/u;
const STEP = /^(?:\.([^\W\d]\w*)|\[(-?\d+)\]|\[(['"])(.*?)\3\])/u;

/** One step of a path: an attribute, an index or a text key. */
type Step = { attribute: string } | { index: number } | { key: string };

/** A path taken apart, or null when it is none. */
export function parsePath(path: string): { name: string; steps: Step[] } | null {
  let rest = path.trim();
  const name = HEAD.exec(rest)?.[0];
  if (!name) return null;
  rest = rest.slice(name.length);
  const steps: Step[] = [];
  while (rest) {
    const match = STEP.exec(rest);
    if (!match) return null;
    if (match[1] !== undefined) steps.push({ attribute: match[1] });
    else if (match[2] !== undefined) steps.push({ index: Number(match[2]) });
    else steps.push({ key: match[4]! });
    rest = rest.slice(match[0].length);
  }
  return { name, steps };
}

/** The live object at an address. */
export function objectAt(snapshot: Snapshot, address: Address): ObjectView | undefined {
  return snapshot.objects.find((object) => object.address === address && !object.ghost);
}

function slotTo(object: ObjectView, ...labels: string[]): Address | null | undefined {
  for (const label of labels) {
    const slot = object.slots.find((candidate) => candidate.label === label);
    if (slot) return slot.to;
  }
  return undefined;
}

function follow(snapshot: Snapshot, object: ObjectView, step: Step): Address | null | undefined {
  if ('index' in step) {
    const index = step.index < 0 ? object.length + step.index : step.index;
    return slotTo(object, `[${index}]`);
  }
  if ('key' in step) {
    const { key } = step;
    return slotTo(object, `['${key}']`, `["${key}"]`, `{'${key}'}`, `{"${key}"}`, `{${key}}`);
  }
  const direct = slotTo(object, `.${step.attribute}`);
  if (direct !== undefined) return direct;
  const dict = slotTo(object, '.__dict__', '__dict__');
  const holder = dict ? objectAt(snapshot, dict) : undefined;
  return holder ? follow(snapshot, holder, { key: step.attribute }) : undefined;
}

/** Where a name leads: innermost frame first, then the module. */
export function nameTo(snapshot: Snapshot, name: string): Address | null {
  for (const frame of [snapshot.frames.at(-1), snapshot.frames[0]]) {
    const found = frame?.names.find((candidate) => candidate.name === name);
    if (found?.to) return found.to;
  }
  return null;
}

/** The address a path leads to, null when nothing is there (or the snapshot leaves it out). */
export function resolve(snapshot: Snapshot, path: string): Address | null {
  const parsed = parsePath(path);
  if (!parsed) return null;
  let at: Address | null | undefined = nameTo(snapshot, parsed.name);
  for (const step of parsed.steps) {
    const object: ObjectView | undefined = at ? objectAt(snapshot, at) : undefined;
    at = object ? follow(snapshot, object, step) : null;
  }
  return at ?? null;
}
