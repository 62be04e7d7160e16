/**
 * The bytes a pickler writes, and their frames (protocol 4 and later). Models the output half of Modules/_pickle.c, CPython 3.13.
 *
 * Invariants: a frame is closed at the first opcode boundary after 64 KiB; a frame shorter than 4 bytes gets no header; an object of 64 KiB
 * or more stands outside of frames. A file receives what is finished at each such boundary, and large payloads on their own.
 */
import { codeOf } from './opcodes.ts';

const FRAME_TARGET = 64 * 1024;
const FRAME_MIN = 4;
const HEADER = 9;

export class Output {
  private bytes = new Uint8Array(256);
  private length = 0;
  /** Where the open frame's header stands; -1 = none open. */
  private frame = -1;
  framing = false;
  /** Receives finished bytes; false = it raised. null = everything is kept for take(). */
  private readonly sink: ((data: Uint8Array) => boolean) | null;

  constructor(sink: ((data: Uint8Array) => boolean) | null) {
    this.sink = sink;
  }

  private reserve(n: number): void {
    if (this.length + n <= this.bytes.length) return;
    const bigger = new Uint8Array(Math.max(this.bytes.length * 2, this.length + n));
    bigger.set(this.bytes.subarray(0, this.length));
    this.bytes = bigger;
  }

  /** Opens a frame when one is wanted. */
  private open(): void {
    if (!this.framing || this.frame >= 0) return;
    this.frame = this.length;
    this.reserve(HEADER);
    this.length += HEADER;
  }

  put(data: ArrayLike<number>): void {
    this.open();
    this.reserve(data.length);
    this.bytes.set(data, this.length);
    this.length += data.length;
  }

  byte(b: number): void {
    this.open();
    this.reserve(1);
    this.bytes[this.length++] = b;
  }

  /** Low byte first. */
  uint(n: number, size: 1 | 2 | 4 | 8): void {
    const out: number[] = [];
    for (let i = 0, rest = n; i < size; i++, rest = Math.floor(rest / 256)) out.push(rest % 256);
    this.put(out);
  }

  ascii(text: string): void {
    this.put(Array.from(text, (c) => c.charCodeAt(0)));
  }

  /** Opcode with size, then the payload; a large one outside of frames. False = the file raised. */
  payload(header: ArrayLike<number>, data: Uint8Array): boolean {
    if (data.length < FRAME_TARGET) {
      this.put(header);
      this.put(data);
      return true;
    }
    const framing = this.framing;
    this.commit();
    this.framing = false;
    this.put(header);
    let ok = true;
    if (this.sink !== null) ok = this.flush() && this.sink(data);
    else this.put(data);
    this.framing = framing;
    return ok;
  }

  /** An object is complete. False = the file raised. */
  boundary(): boolean {
    if (!this.framing || this.frame < 0 || this.length - this.frame - HEADER < FRAME_TARGET) return true;
    this.commit();
    return this.sink === null || this.flush();
  }

  /** Closes the open frame. */
  commit(): void {
    if (this.frame < 0) return;
    const at = this.frame, n = this.length - at - HEADER;
    if (n >= FRAME_MIN) {
      this.bytes[at] = codeOf('FRAME');
      for (let i = 0, rest = n; i < 8; i++, rest = Math.floor(rest / 256)) this.bytes[at + 1 + i] = rest % 256;
    } else {
      this.bytes.copyWithin(at, at + HEADER, this.length);
      this.length -= HEADER;
    }
    this.frame = -1;
  }

  /** Hands everything so far to the file. */
  flush(): boolean {
    const ok = this.sink === null || this.sink(this.bytes.slice(0, this.length));
    this.length = 0;
    return ok;
  }

  take(): Uint8Array {
    return this.bytes.slice(0, this.length);
  }
}
