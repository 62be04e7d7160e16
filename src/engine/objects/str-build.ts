/**
 * Collects pieces of text and makes one str of them, outside the machine's memory until the end. Plays _PyUnicodeWriter, CPython 3.13.
 *
 * Invariant: a single whole str that was added is itself the result. The builder holds a reference to it until then, so `finish` or
 * `drop` must be called on every path.
 */
import type { Machine, Ref } from '../memory/machine.ts';
import { decref, newRef, typeOf } from '../memory/refs.ts';
import { strFromCodePoints, strLength, strPoints } from './str.ts';
import { pointLength } from '../text/points.ts';

export class StrBuilder {
  private points = new Int32Array(64);
  private length = 0;
  private only: Ref = 0;
  private readonly m: Machine;

  constructor(m: Machine) { this.m = m; }

  /** Adds text of the host. */
  addJs(text: string): void {
    if (text === '') return;
    this.room(pointLength(text));
    for (let i = 0; i < text.length; i++) {
      const c = text.codePointAt(i)!;
      if (c > 0xffff) i++;
      this.points[this.length++] = c;
    }
  }

  addPoint(c: number): void {
    this.room(1);
    this.points[this.length++] = c;
  }

  addPoints(p: ArrayLike<number>): void {
    this.room(p.length);
    for (let i = 0; i < p.length; i++) this.points[this.length++] = p[i]!;
  }

  /** Adds a str (borrowed). */
  addStr(s: Ref): void {
    const { m } = this;
    if (strLength(m, s) === 0) return;
    if (this.length === 0 && this.only === 0 && typeOf(m, s) === m.tStr) {
      this.only = newRef(m, s);
      return;
    }
    this.addPoints(strPoints(m, s));
  }

  /** The text so far as a new reference. */
  finish(): Ref {
    const s = this.only;
    this.only = 0;
    return s !== 0 ? s : strFromCodePoints(this.m, this.points, 0, this.length);
  }

  /** Gives up. Returns 0. */
  drop(): 0 {
    const s = this.only;
    this.only = 0;
    if (s !== 0) decref(this.m, s);
    return 0;
  }

  private room(n: number): void {
    if (this.only !== 0) {
      const s = this.only;
      this.only = 0;
      this.addPoints(strPoints(this.m, s));
      decref(this.m, s);
    }
    if (this.length + n <= this.points.length) return;
    const wider = new Int32Array(Math.max(2 * this.points.length, this.length + n));
    wider.set(this.points.subarray(0, this.length));
    this.points = wider;
  }
}
