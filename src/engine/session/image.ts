/**
 * Machines that have just booted, kept so that the next one begins as a copy: booting builds some two hundred types and takes a hundred
 * times as long as copying what it made.
 *
 * Invariants: the tables a boot fills never change afterwards (memory/machine.ts), so machines of one image share them; everything that
 * changes is memory, which is copied, or belongs to one run and is made anew. A machine from an image has the bytes a boot would have made.
 */
import type { Profile } from '../kernel/profile.ts';
import { Machine } from '../memory/machine.ts';
import { boot } from './boot.ts';
import type { MachineSource } from './contract.ts';
import { capture, restore, type Keyframe } from './keyframes.ts';

/** What a machine has for itself: memory, code, caches, and what its session tells it. */
const OWN: ReadonlySet<string> = new Set<keyof Machine>([
  'buf', 'i32', 'u8', 'f64', 'profile', 'maxMemory', 'sysBase', 'lineOf', 'code', 'codeTop', 'codes', 'codeIds', 'hints', 'typeCache', 'hashHi',
  'onLine', 'steps', 'stepsFull', 'instructionStop', 'onBudget', 'sourceOf', 'rec', 'output', 'outputLength', 'stderr', 'maxWork', 'maxOutput',
]);

interface Image { readonly tables: Readonly<Record<string, unknown>>; readonly memory: Keyframe }

export class Images implements MachineSource {
  private readonly kept = new Map<string, Image>();

  /** A machine ready to run `__main__`, the same as `boot` gives, and its memory as it is now. */
  machine(profile: Profile, maxMemory: number): { machine: Machine; memory: Keyframe } {
    const key = `${profile.name} ${maxMemory}`;
    let image = this.kept.get(key);
    if (image === undefined) {
      const booted = boot(profile, maxMemory);
      image = { tables: Object.fromEntries(Object.entries(booted).filter(([name]) => !OWN.has(name))), memory: capture(booted, null) };
      this.kept.set(key, image);
      return { machine: booted, memory: image.memory };
    }
    const m = Object.assign(new Machine(profile, maxMemory), image.tables);
    restore(m, image.memory);
    return { machine: m, memory: image.memory };
  }
}
