/** Copies the machine's state out as plain JSON. Reads memory, changes nothing, runs no Python code. */
import type { Machine } from '../memory/machine.ts';
import type { Address, ErrorView, MachineEvent, ObjectView, Snapshot, View } from './contract.ts';
import { bytecodeView, framesView } from './frames-view.ts';
import { adrift } from './adrift.ts';
import type { Ghost, Lives } from './lives.ts';
import { gcView } from './gc-view.ts';
import { generationsOf, ghostView, objectView, reach } from './objects-view.ts';
import { heapView, poolsView } from './pools-view.ts';
import { regionsView } from './regions-view.ts';

/** What the session knows about the moment besides memory. */
export interface Moment {
  at: Snapshot['at'];
  nextLine: number | null;
  lastLine: number | null;
  finished: boolean;
  events: MachineEvent[];
  error: ErrorView | null;
  output: string;
  /** Address of the module's frame. */
  moduleFrame: Address;
  lives: Lives;
}

const FULL: View = { objects: true, regions: true, pools: true, bytecode: true, gc: true };

export function snapshotOf(m: Machine, moment: Moment, view: View = FULL): Snapshot {
  const { moduleFrame, lives, ...rest } = moment;
  const frames = framesView(m, moduleFrame, moment.lastLine ?? 0);
  let objects: ObjectView[] = [];
  let more = 0;
  let shown: Address[] = [];
  let ghosts: Ghost[] = [];
  if (view.objects === true || view.regions === true || view.gc === true) {
    const roots = frames.flatMap((f) => [...f.names.map((n) => n.to), ...f.stack]).filter((a): a is Address => a !== null);
    const most = view.maxObjects ?? 60;
    const reached = reach(m, roots, most);
    const lost = adrift(m, lives.livingAt(moment.at.event), new Set(reached.found));
    const rest = reach(m, lost, Math.max(0, most - reached.found.length), reached.found);
    shown = [...reached.found, ...rest.found];
    more = reached.more + rest.more;
    ghosts = lives.lyingAt(moment.at.event);
    if (view.objects === true) {
      const generations = generationsOf(m, new Set(shown));
      objects = shown.map((o) => objectView(m, o, lives, moment.at.event, generations.get(o)));
      for (const g of ghosts) {
        const v = shown.includes(g.address) ? null : ghostView(m, g);
        if (v !== null) objects.push(v);
      }
    }
  }
  return {
    ...rest, frames, objects, moreObjects: more,
    regions: view.regions === true ? regionsView(m, shown, ghosts.filter((g) => !shown.includes(g.address))) : [],
    pools: view.pools === true ? poolsView(m) : [],
    heap: heapView(m),
    gc: gcView(m, view.gc === true ? new Set(shown) : null),
    bytecode: view.bytecode === true ? bytecodeView(m) : null,
  };
}
