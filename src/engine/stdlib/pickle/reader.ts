/** Where an unpickler takes its bytes from: a bytes-like object, or a file by read() and readline(), never further than needed. Models Modules/_pickle.c, CPython 3.13. */
import type { Machine, Ref } from '../../memory/machine.ts';
import { decref, xdecref } from '../../memory/refs.ts';
import { callNoArgs, callOne, typeName } from '../../objects/abstract.ts';
import { bytesLike } from '../../objects/bytes-object.ts';
import { occurred, raise } from '../../objects/errors.ts';
import { intFromNumber } from '../../objects/int.ts';
import { pickleError } from './saver.ts';

export class Reader {
  private readonly m: Machine;
  private data: Uint8Array;
  private at = 0;
  private readonly read: Ref;
  private readonly readline: Ref;

  /** `read` and `readline` are a file's methods (owned from now on), 0 = all there is is `data`. */
  constructor(m: Machine, data: Uint8Array, read: Ref, readline: Ref) {
    this.m = m;
    this.data = data;
    this.read = read;
    this.readline = readline;
  }

  close(): void {
    xdecref(this.m, this.read);
    xdecref(this.m, this.readline);
  }

  private fetch(f: Ref, arg: Ref): Uint8Array | null {
    const m = this.m;
    const r = arg === 0 ? callNoArgs(m, f) : callOne(m, f, arg);
    if (arg !== 0) decref(m, arg);
    if (r === 0) return null;
    const view = bytesLike(m, r)?.slice() ?? null;
    if (view === null && !occurred(m)) raise(m, 'ValueError', `${arg === 0 ? 'readline' : 'read'}() from the underlying stream did not return bytes, not ${typeName(m, r)}`);
    decref(m, r);
    return view;
  }

  /** The next n bytes; null with EOFError or UnpicklingError. */
  take(n: number): Uint8Array | null {
    const m = this.m;
    if (this.at + n <= this.data.length) {
      const out = this.data.slice(this.at, this.at + n);
      this.at += n;
      return out;
    }
    if (this.read === 0) return this.short();
    const rest = this.data.slice(this.at);
    this.data = new Uint8Array(0);
    this.at = 0;
    const more = this.fetch(this.read, intFromNumber(m, n - rest.length));
    if (more === null) return null;
    if (more.length < n - rest.length) return more.length === 0 ? raise(m, 'EOFError', 'Ran out of input') || null : this.short();
    const out = new Uint8Array(n);
    out.set(rest);
    out.set(more, rest.length);
    return out;
  }

  private short(): null {
    pickleError(this.m, 'UnpicklingError', 'pickle data was truncated');
    return null;
  }

  /** The next opcode; -1 = error. */
  opcode(): number {
    if (this.at < this.data.length) return this.data[this.at++]!;
    if (this.read === 0) return raise(this.m, 'EOFError', 'Ran out of input') - 1;
    const b = this.take(1);
    return b === null ? -1 : b[0]!;
  }

  /** Bytes up to the next newline, without it; null = error. At least `atLeast` bytes must come with the newline. */
  line(atLeast = 1): Uint8Array | null {
    const nl = this.data.indexOf(10, this.at);
    let out: Uint8Array | null;
    if (nl >= 0) {
      out = this.data.slice(this.at, nl + 1);
      this.at = nl + 1;
    } else if (this.readline === 0) {
      return this.short();
    } else {
      const rest = this.data.slice(this.at);
      this.data = new Uint8Array(0);
      this.at = 0;
      const more = this.fetch(this.readline, 0);
      if (more === null) return null;
      out = Uint8Array.from([...rest, ...more]);
      if (out.length === 0) return raise(this.m, 'EOFError', 'Ran out of input') || null;
    }
    return out.length < atLeast || out[out.length - 1] !== 10 ? this.short() : out.subarray(0, out.length - 1);
  }

  /** A frame of n bytes begins: all of it must be there. False = error. */
  frame(n: number): boolean {
    if (this.at + n <= this.data.length) return true;
    if (this.read === 0) { this.short(); return false; }
    const data = this.take(n);
    if (data === null) return false;
    this.data = data;
    this.at = 0;
    return true;
  }
}
