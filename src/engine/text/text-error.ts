/**
 * The one way this folder refuses: a TextError names the Python exception and its message; the caller, who has the machine, raises it.
 */

export type TextErrorType =
  | 'ValueError' | 'TypeError' | 'OverflowError' | 'LookupError' | 'KeyError' | 'IndexError' | 'MemoryError' | 'ZeroDivisionError'
  | 'UnicodeEncodeError' | 'UnicodeDecodeError';

/** What a UnicodeEncodeError or UnicodeDecodeError carries besides its message. */
export interface UnicodeErrorFields {
  readonly encoding: string;
  /** Bytes being decoded, or code points being encoded. */
  readonly object: Uint8Array | ArrayLike<number>;
  readonly start: number;
  readonly end: number;
  readonly reason: string;
}

export class TextError extends Error {
  readonly type: TextErrorType;
  readonly unicode: UnicodeErrorFields | undefined;
  constructor(type: TextErrorType, message: string, unicode?: UnicodeErrorFields) {
    super(message);
    this.name = 'TextError';
    this.type = type;
    this.unicode = unicode;
  }
}
