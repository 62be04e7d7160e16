/**
 * Error handlers of the codecs and the two Unicode errors. Models Python/codecs.c and the UnicodeError part of
 * Objects/exceptions.c, CPython 3.13.
 *
 * Departure: 'namereplace' is not supported (it would need the names of all characters); it is an unknown handler here.
 */
import { escapeChar } from './repr.ts';
import { nameOfCode } from './unicode-names.ts';
import { TextError } from './text-error.ts';

/** What a handler gives back: text (code points) or bytes in place of start..end, and where to go on. */
export interface Replacement {
  readonly points?: ArrayLike<number>;
  readonly bytes?: Uint8Array;
  readonly resume: number;
}

export type ErrorHandler = (error: TextError) => Replacement;

/** Finds a handler registered by the program (codecs.register_error), before the built-in ones; undefined when there is none. */
export type HandlerLookup = (name: string) => ErrorHandler | undefined;

/** The escape an encode error shows: always \x, \u or \U. */
export function shown(c: number): string {
  return c < 0x100 ? '\\x' + c.toString(16).padStart(2, '0') : escapeChar(c);
}

export function encodeError(encoding: string, object: ArrayLike<number>, start: number, end: number, reason: string): TextError {
  const what = end === start + 1 ? `character '${shown(object[start]!)}' in position ${start}` : `characters in position ${start}-${end - 1}`;
  return new TextError('UnicodeEncodeError', `'${encoding}' codec can't encode ${what}: ${reason}`, { encoding, object, start, end, reason });
}

export function decodeError(encoding: string, object: Uint8Array, start: number, end: number, reason: string): TextError {
  const what = end === start + 1
    ? `byte 0x${object[start]!.toString(16).padStart(2, '0')} in position ${start}`
    : `bytes in position ${start}-${end - 1}`;
  return new TextError('UnicodeDecodeError', `'${encoding}' codec can't decode ${what}: ${reason}`, { encoding, object, start, end, reason });
}

function asciiPoints(text: string): number[] {
  return Array.from(text, (c) => c.charCodeAt(0));
}

/** Each of the erroneous code points or bytes through `f`, joined. */
function spell(error: TextError, f: (c: number) => string): Replacement {
  const { object, start, end } = error.unicode!;
  let text = '';
  for (let i = start; i < end; i++) text += f(object[i]!);
  return { points: asciiPoints(text), resume: end };
}

const isSurrogate = (c: number): boolean => c >= 0xd800 && c < 0xe000;

/** Bytes 0x80..0xff travel as U+DC80..U+DCFF. */
function surrogateEscape(error: TextError): Replacement {
  const { object, start, end } = error.unicode!;
  if (error.type === 'UnicodeEncodeError') {
    const bytes = new Uint8Array(end - start);
    for (let i = start; i < end; i++) {
      const c = object[i]!;
      if (c < 0xdc80 || c > 0xdcff) throw error;
      bytes[i - start] = c - 0xdc00;
    }
    return { bytes, resume: end };
  }
  const points: number[] = [];
  for (let i = start; i < end && points.length < 4 && object[i]! >= 128; i++) points.push(0xdc00 + object[i]!);
  if (points.length === 0) throw error;
  return { points, resume: start + points.length };
}

/** Unit size and byte order of the encodings that can carry surrogates; size 0 stands for UTF-8. */
const SURROGATE_CARRIERS: Readonly<Record<string, { size: 0 | 2 | 4; little: boolean }>> = {
  'utf-8': { size: 0, little: true },
  'utf-16': { size: 2, little: true }, 'utf-16-le': { size: 2, little: true }, 'utf-16-be': { size: 2, little: false },
  'utf-32': { size: 4, little: true }, 'utf-32-le': { size: 4, little: true }, 'utf-32-be': { size: 4, little: false },
};

function surrogatePass(error: TextError): Replacement {
  const { object, start, end, encoding } = error.unicode!;
  const carrier = SURROGATE_CARRIERS[encoding];
  if (carrier === undefined) throw error;
  const { size, little } = carrier;
  if (error.type === 'UnicodeEncodeError') {
    const out: number[] = [];
    for (let i = start; i < end; i++) {
      const c = object[i]!;
      if (!isSurrogate(c)) throw error;
      if (size === 0) out.push(0xe0 | (c >> 12), 0x80 | ((c >> 6) & 63), 0x80 | (c & 63));
      else putUnit(out, c, size, little);
    }
    return { bytes: Uint8Array.from(out), resume: end };
  }
  const b = object;
  if (size === 0) {
    if (start + 3 > b.length || b[start] !== 0xed || (b[start + 1]! & 0xe0) !== 0xa0 || (b[start + 2]! & 0xc0) !== 0x80) throw error;
    return { points: [0xd000 | ((b[start + 1]! & 63) << 6) | (b[start + 2]! & 63)], resume: start + 3 };
  }
  if (start + size > b.length) throw error;
  let c = 0;
  for (let i = 0; i < size; i++) c += b[little ? start + i : start + size - 1 - i]! * 2 ** (8 * i);
  if (!isSurrogate(c)) throw error;
  return { points: [c], resume: start + size };
}

/** Appends the bytes of a code unit. */
export function putUnit(out: number[], c: number, size: 2 | 4, little: boolean): void {
  for (let i = 0; i < size; i++) out.push((c >>> (8 * (little ? i : size - 1 - i))) & 0xff);
}

const HANDLERS: Readonly<Record<string, ErrorHandler>> = {
  strict: (error) => { throw error; },
  ignore: (error) => ({ points: [], resume: error.unicode!.end }),
  replace: (error) => {
    const { start, end } = error.unicode!;
    const encoding = error.type === 'UnicodeEncodeError';
    return { points: encoding ? new Array<number>(end - start).fill(63) : [0xfffd], resume: end };
  },
  backslashreplace: (error) => spell(error, shown),
  xmlcharrefreplace: (error) => {
    if (error.type === 'UnicodeDecodeError') throw new TextError('TypeError', "don't know how to handle UnicodeDecodeError in error callback");
    return spell(error, (c) => `&#${c};`);
  },
  namereplace: (error) => {
    if (error.type === 'UnicodeDecodeError') throw new TextError('TypeError', "don't know how to handle UnicodeDecodeError in error callback");
    return spell(error, (c) => { const name = nameOfCode(c); return name === null ? shown(c) : `\\N{${name}}`; });
  },
  surrogateescape: surrogateEscape,
  surrogatepass: surrogatePass,
};

/** The handler of a name: the program's own, else the built-in one, else LookupError. */
export function findHandler(name: string, lookup?: HandlerLookup): ErrorHandler {
  const handler = lookup?.(name) ?? (Object.hasOwn(HANDLERS, name) ? HANDLERS[name] : undefined);
  if (handler === undefined) throw new TextError('LookupError', `unknown error handler name '${name}'`);
  return handler;
}

/** The position a handler asked for, inside the object. Negative ones count from the end. */
export function resumeAt(r: Replacement, length: number): number {
  const at = r.resume < 0 ? r.resume + length : r.resume;
  if (at < 0 || at > length) throw new TextError('IndexError', `position ${r.resume} from error handler out of bounds`);
  return at;
}
