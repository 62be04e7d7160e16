/** The heap as a graph for models that trace it: nodes are objects, edges what tp_traverse visits. Reads memory, changes nothing. */
import type { Machine, Ref } from '../memory/machine.ts';
import { FRAME, TPFLAGS } from '../memory/layout.ts';
import { hasFlag } from '../memory/refs.ts';
import { REG, REGION } from '../memory/registers.ts';
import { traverse } from '../gc/deduce.ts';
import { GENERATIONS, headOf, nextOf, objectOf } from '../gc/lists.ts';
import type { GraphObject, HeapParts } from '../models/heap-graph.ts';
import { all as threads, THREAD } from '../threads/thread-state.ts';
import { frameTraverse } from '../vm/frame.ts';
import type { Address, FrameView } from './contract.ts';
import { sizeOf, typeText } from './objects-view.ts';
import { at, isObject } from './peek.ts';

/**
 * What graphFrom of models/heap-graph.ts makes a graph of. `own`: the objects a program made (addresses need not be of live objects any more), taken in when a frame, a register, the collector's
 * lists or one another lead to them. What an object of the interpreter refers to is a root of kind 'machine', unless a name or a stack has it already.
 */
export function heapParts(m: Machine, own: readonly Address[], frames: readonly FrameView[], bornOf: (o: Address) => number): HeapParts {
  const mine = new Set(own);
  const roots: HeapParts['roots'][number][] = [];
  for (const [i, f] of frames.entries()) {
    for (const { name, to } of f.names) if (to !== null) roots.push({ kind: i === 0 ? 'global' : 'local', name, frame: f.name, to });
    for (const to of f.stack) if (to !== null) roots.push({ kind: 'stack', name: '', frame: f.name, to });
  }
  const named = new Set(roots.map((r) => r.to));
  const reached = closure(m, machineRoots(m));
  for (const o of reached) {
    if (mine.has(o)) continue;
    traverse(m, o, (to) => {
      if (mine.has(to) && !named.has(to)) { named.add(to); roots.push({ kind: 'machine', name: '', frame: '', to }); }
    });
  }
  for (const o of directly(m)) if (mine.has(o) && !named.has(o)) { named.add(o); roots.push({ kind: 'machine', name: '', frame: '', to: o }); }
  const all = closure(m, [...reached, ...onLists(m)]);
  const objects = own.filter((o) => all.has(o)).map((o): GraphObject => {
    const to: Address[] = [];
    traverse(m, o, (r) => to.push(r));
    return { address: o, size: sizeOf(m, o), born: bornOf(o), type: typeText(m, o), to };
  });
  return { objects, roots };
}

/** All that `from` leads to, itself with it. */
function closure(m: Machine, from: Iterable<Ref>): Set<Ref> {
  const found = new Set<Ref>();
  const visit = (o: Ref): void => { if (o !== 0 && !found.has(o) && isObject(m, o)) found.add(o); };
  for (const o of from) visit(o);
  for (const o of found) traverse(m, o, visit);
  return found;
}

/** What frames and registers refer to. */
function directly(m: Machine): Ref[] {
  const out: Ref[] = [];
  for (const reg of [REG.exc, REG.gcCallbacks, REG.gcGarbage, REG.atexit, REG.lastExc]) out.push(m.i32[reg]!);
  for (const t of threads(m)) {
    out.push(at(m, t, THREAD.item));
    if (t !== m.i32[REG.thread]) chain(m, at(m, t, THREAD.frame), out);
  }
  chain(m, m.i32[REG.frame]!, out);
  return out;
}

/** Everything a frame owns; a generator's frame is the generator's. */
function chain(m: Machine, innermost: Ref, out: Ref[]): void {
  for (let f = innermost; f !== 0; f = at(m, f, FRAME.previous)) {
    if (f < REGION.stack || f >= REGION.stackEnd) continue;
    frameTraverse(m, f, (r) => out.push(r));
    out.push(at(m, f, FRAME.code), at(m, f, FRAME.frameObj));
  }
}

function machineRoots(m: Machine): Ref[] {
  const types = Object.values(m.types).filter((t) => hasFlag(m, t, TPFLAGS.READY));
  return [...directly(m), m.i32[REG.modules]!, m.i32[REG.stdout]!, m.i32[REG.stderr]!, m.i32[REG.builtinsModule]!, ...types];
}

function onLists(m: Machine): Ref[] {
  const out: Ref[] = [];
  for (let g = 0; g <= GENERATIONS; g++) for (let p = nextOf(m, headOf(g)); p !== headOf(g) && p !== 0; p = nextOf(m, p)) out.push(objectOf(p));
  return out;
}
