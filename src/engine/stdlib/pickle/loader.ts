/** What the parts of the unpickler share: the stack with its marks, the memo, the settings. Models UnpicklerObject of Modules/_pickle.c, CPython 3.13. */
import type { Machine, Ref } from '../../memory/machine.ts';
import { decref, newRef } from '../../memory/refs.ts';
import { pickleError } from './saver.ts';
import type { Reader } from './reader.ts';

export interface LoadSettings {
  readonly fixImports: boolean;
  readonly encoding: string;
  readonly errors: string;
}

export class Loader {
  readonly m: Machine;
  readonly reader: Reader;
  readonly settings: LoadSettings;
  /** Finds a class: (module, name) -> new reference. */
  readonly findClass: (u: Loader, module: Ref, name: Ref) => Ref;
  /** persistent_load, 0 = none; borrowed. */
  readonly persistentLoad: Ref;
  /** Iterator over out-of-band buffers, 0 = none; borrowed. */
  readonly buffers: Ref;
  proto = 0;
  /** Owned references, bottom first. */
  stack: Ref[] = [];
  marks: number[] = [];
  readonly memo: Map<number, Ref>;

  constructor(m: Machine, reader: Reader, settings: LoadSettings, hooks: { findClass: Loader['findClass']; persistentLoad: Ref; buffers: Ref }, memo: Map<number, Ref>) {
    this.m = m;
    this.reader = reader;
    this.settings = settings;
    this.findClass = hooks.findClass;
    this.persistentLoad = hooks.persistentLoad;
    this.buffers = hooks.buffers;
    this.memo = memo;
  }

  /** UnpicklingError. */
  fail(message: string): false {
    return pickleError(this.m, 'UnpicklingError', message);
  }

  /** No item may be taken from below the topmost mark. */
  private get floor(): number {
    return this.marks.length === 0 ? 0 : this.marks[this.marks.length - 1]!;
  }

  underflow(): false {
    return this.fail(this.marks.length > 0 ? 'unexpected MARK found' : 'unpickling stack underflow');
  }

  /** There are n items above the mark. */
  has(n: number): boolean {
    return this.stack.length - this.floor >= n || this.underflow();
  }

  /** Pushes a new reference (stolen); false when it is 0. */
  push(o: Ref): boolean {
    if (o !== 0) this.stack.push(o);
    return o !== 0;
  }

  /** Owned; the caller has asked has(1). */
  pop(): Ref {
    return this.stack.pop()!;
  }

  /** Borrowed. */
  top(): Ref {
    return this.stack[this.stack.length - 1]!;
  }

  /** Where the topmost mark stands, which goes; -1 with an error. */
  mark(): number {
    const at = this.marks.pop();
    if (at !== undefined) return at;
    this.fail('could not find MARK');
    return -1;
  }

  /** What is above place `at`, taken off; owned. */
  above(at: number): Ref[] {
    return this.stack.splice(at);
  }

  remember(n: number, o: Ref): void {
    const old = this.memo.get(n);
    this.memo.set(n, newRef(this.m, o));
    if (old !== undefined) decref(this.m, old);
  }

  release(refs: readonly Ref[]): void {
    for (const r of refs) decref(this.m, r);
  }

  end(): void {
    this.release(this.above(0));
    this.reader.close();
  }
}
