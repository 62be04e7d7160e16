/**
 * Objects the program made that no frame leads to any more and that are alive all the same, because they refer to one another: what the
 * cycle collector is there for. Found as it finds them (deduce.ts), on a copy, so a picture can show them. Reads memory, changes nothing.
 */
import type { Machine, Ref } from '../memory/machine.ts';
import { TPFLAGS } from '../memory/layout.ts';
import { hasFlag, IMMORTAL, isTracked, preheaderOf, typeOf } from '../memory/refs.ts';
import { traverse } from '../gc/deduce.ts';
import { isObject } from './peek.ts';

/**
 * Those of `made` that only others of `made` hold, directly or through one another, in the order given. `held` are known to be reachable
 * and are left out; so are classes, which always refer to themselves, with what is theirs. Addresses need not be of live objects any more. Borrowed references.
 */
export function adrift(m: Machine, made: readonly Ref[], held: ReadonlySet<Ref>): Ref[] {
  const copies = new Map<Ref, number>();
  for (const o of made) {
    if (held.has(o) || !isObject(m, o)) continue;
    const count = m.i32[o >> 2]!;
    const pre = preheaderOf(m, typeOf(m, o));
    if (count > 0 && count !== IMMORTAL && pre !== 0 && isTracked(m, o)) copies.set(o, count);
  }
  for (const o of copies.keys()) {
    traverse(m, o, (r) => {
      const n = copies.get(r);
      if (n !== undefined) copies.set(r, n - 1);
    });
  }
  // What keeps a count is held from outside, and so is all it refers to.
  const queue = [...copies].filter(([, n]) => n > 0).map(([o]) => o);
  const alive = new Set(queue);
  for (const o of queue) {
    traverse(m, o, (r) => {
      if (copies.has(r) && !alive.has(r)) { alive.add(r); queue.push(r); }
    });
  }
  const lost = [...copies.keys()].filter((o) => !alive.has(o));
  const ofClasses = new Set(lost.filter((o) => hasFlag(m, typeOf(m, o), TPFLAGS.TYPE)));
  for (const o of ofClasses) traverse(m, o, (r) => { if (copies.has(r)) ofClasses.add(r); });
  return lost.filter((o) => !ofClasses.has(o));
}
