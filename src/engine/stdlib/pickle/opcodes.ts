/**
 * The instructions of pickle streams, protocols 0 to 5. One record per opcode; the pickler, the unpickler and pickletools take names, codes
 * and stack effects from here. Names, codes and effects are those of Lib/pickletools.py, CPython 3.13; a test holds them to a recording.
 */

/** How the argument after the opcode is written. */
export type ArgumentKind =
  | 'uint1' | 'uint2' | 'int4' | 'uint4' | 'uint8' | 'decimalnl_short' | 'decimalnl_long' | 'floatnl' | 'float8' | 'long1' | 'long4'
  | 'stringnl' | 'stringnl_noescape' | 'stringnl_noescape_pair' | 'string1' | 'string4' | 'bytes1' | 'bytes4' | 'bytes8' | 'bytearray8'
  | 'unicodestringnl' | 'unicodestring1' | 'unicodestring4' | 'unicodestring8';

export interface PickleOp {
  readonly name: string;
  readonly code: number;
  readonly argument: ArgumentKind | null;
  /** What it takes from the stack and what it leaves, top last, as pickletools names them. */
  readonly before: string;
  readonly after: string;
  /** First protocol that has it. */
  readonly proto: number;
  readonly doc: string;
}

/** Character, argument, before, after, first protocol, description. Plain data, so that an engine that never pickles leaves it out. */
type Row = readonly [string, ArgumentKind | null, string, string, number, string];

const SLICE = 'mark stackslice';

/** In the order in which pickletools lists them. */
const ROWS = {
  INT: ['I', 'decimalnl_short', '', 'int_or_bool', 0, 'Push an int, or a bool, written in decimal.'],
  BININT: ['J', 'int4', '', 'int', 1, 'Push a signed int of four bytes.'],
  BININT1: ['K', 'uint1', '', 'int', 1, 'Push an unsigned int of one byte.'],
  BININT2: ['M', 'uint2', '', 'int', 1, 'Push an unsigned int of two bytes.'],
  LONG: ['L', 'decimalnl_long', '', 'int', 0, 'Push an int of any size written in decimal.'],
  LONG1: ['\x8a', 'long1', '', 'int', 2, 'Push an int of up to 255 bytes.'],
  LONG4: ['\x8b', 'long4', '', 'int', 2, 'Push an int of more than 255 bytes.'],
  STRING: ['S', 'stringnl', '', 'bytes_or_str', 0, 'Push a string of Python 2, written as a literal.'],
  BINSTRING: ['T', 'string4', '', 'bytes_or_str', 1, 'Push a string of Python 2.'],
  SHORT_BINSTRING: ['U', 'string1', '', 'bytes_or_str', 1, 'Push a string of Python 2 of up to 255 bytes.'],
  BINBYTES: ['B', 'bytes4', '', 'bytes', 3, 'Push a bytes object.'],
  SHORT_BINBYTES: ['C', 'bytes1', '', 'bytes', 3, 'Push a bytes object of up to 255 bytes.'],
  BINBYTES8: ['\x8e', 'bytes8', '', 'bytes', 4, 'Push a bytes object of more than 4 GiB.'],
  BYTEARRAY8: ['\x96', 'bytearray8', '', 'bytearray', 5, 'Push a bytearray.'],
  NEXT_BUFFER: ['\x97', null, '', 'buffer', 5, 'Push the next buffer given beside the stream.'],
  READONLY_BUFFER: ['\x98', null, 'buffer', 'buffer', 5, 'Make the buffer on top read-only.'],
  NONE: ['N', null, '', 'None', 0, 'Push None.'],
  NEWTRUE: ['\x88', null, '', 'bool', 2, 'Push True.'],
  NEWFALSE: ['\x89', null, '', 'bool', 2, 'Push False.'],
  UNICODE: ['V', 'unicodestringnl', '', 'str', 0, 'Push a str, written with raw-unicode-escape.'],
  SHORT_BINUNICODE: ['\x8c', 'unicodestring1', '', 'str', 4, 'Push a str of up to 255 bytes of UTF-8.'],
  BINUNICODE: ['X', 'unicodestring4', '', 'str', 1, 'Push a str.'],
  BINUNICODE8: ['\x8d', 'unicodestring8', '', 'str', 4, 'Push a str of more than 4 GiB.'],
  FLOAT: ['F', 'floatnl', '', 'float', 0, 'Push a float written in decimal.'],
  BINFLOAT: ['G', 'float8', '', 'float', 1, 'Push a float of eight bytes, high byte first.'],
  EMPTY_LIST: [']', null, '', 'list', 1, 'Push an empty list.'],
  APPEND: ['a', null, 'list any', 'list', 0, 'Append the top to the list below.'],
  APPENDS: ['e', null, 'list mark stackslice', 'list', 1, 'Extend the list below the mark by what is above.'],
  LIST: ['l', null, SLICE, 'list', 0, 'Push a list of what is above the mark.'],
  EMPTY_TUPLE: [')', null, '', 'tuple', 1, 'Push the empty tuple.'],
  TUPLE: ['t', null, SLICE, 'tuple', 0, 'Push a tuple of what is above the mark.'],
  TUPLE1: ['\x85', null, 'any', 'tuple', 2, 'Replace the top by a tuple of it.'],
  TUPLE2: ['\x86', null, 'any any', 'tuple', 2, 'Replace the two items on top by a tuple of them.'],
  TUPLE3: ['\x87', null, 'any any any', 'tuple', 2, 'Replace the three items on top by a tuple of them.'],
  EMPTY_DICT: ['}', null, '', 'dict', 1, 'Push an empty dict.'],
  DICT: ['d', null, SLICE, 'dict', 0, 'Push a dict of the keys and values above the mark.'],
  SETITEM: ['s', null, 'dict any any', 'dict', 0, 'Store the key and value on top in the dict below.'],
  SETITEMS: ['u', null, 'dict mark stackslice', 'dict', 1, 'Store the keys and values above the mark in the dict below.'],
  EMPTY_SET: ['\x8f', null, '', 'set', 4, 'Push an empty set.'],
  ADDITEMS: ['\x90', null, 'set mark stackslice', 'set', 4, 'Add what is above the mark to the set below.'],
  FROZENSET: ['\x91', null, SLICE, 'frozenset', 4, 'Push a frozenset of what is above the mark.'],
  POP: ['0', null, 'any', '', 0, 'Drop the top.'],
  DUP: ['2', null, 'any', 'any any', 0, 'Push the top once more.'],
  MARK: ['(', null, '', 'mark', 0, 'Set a mark on the stack.'],
  POP_MARK: ['1', null, SLICE, '', 1, 'Drop the topmost mark and what is above.'],
  GET: ['g', 'decimalnl_short', '', 'any', 0, 'Push an object from the memo; its number is written in decimal.'],
  BINGET: ['h', 'uint1', '', 'any', 1, 'Push an object from the memo; its number is one byte.'],
  LONG_BINGET: ['j', 'uint4', '', 'any', 1, 'Push an object from the memo; its number is four bytes.'],
  PUT: ['p', 'decimalnl_short', '', '', 0, 'Remember the top under a number written in decimal.'],
  BINPUT: ['q', 'uint1', '', '', 1, 'Remember the top under a number of one byte.'],
  LONG_BINPUT: ['r', 'uint4', '', '', 1, 'Remember the top under a number of four bytes.'],
  MEMOIZE: ['\x94', null, 'any', 'any', 4, 'Remember the top under the next number.'],
  EXT1: ['\x82', 'uint1', '', 'any', 2, 'Push what copyreg knows under a code of one byte.'],
  EXT2: ['\x83', 'uint2', '', 'any', 2, 'Push what copyreg knows under a code of two bytes.'],
  EXT4: ['\x84', 'int4', '', 'any', 2, 'Push what copyreg knows under a code of four bytes.'],
  GLOBAL: ['c', 'stringnl_noescape_pair', '', 'any', 0, 'Push module.name; both are written on lines of their own.'],
  STACK_GLOBAL: ['\x93', null, 'str str', 'any', 4, 'Replace a module\'s and a name\'s str by module.name.'],
  REDUCE: ['R', null, 'any any', 'any', 0, 'Replace a callable and a tuple of arguments by the result of the call.'],
  BUILD: ['b', null, 'any any', 'any', 0, 'Give the object below the state on top.'],
  INST: ['i', 'stringnl_noescape_pair', SLICE, 'any', 0, 'Push an instance of module.name made from what is above the mark.'],
  OBJ: ['o', null, 'mark any stackslice', 'any', 1, 'Push an instance of the class after the mark made from the rest.'],
  NEWOBJ: ['\x81', null, 'any any', 'any', 2, 'Replace a class and a tuple by class.__new__(class, *tuple).'],
  NEWOBJ_EX: ['\x92', null, 'any any any', 'any', 4, 'The same with keyword arguments in a dict on top.'],
  PROTO: ['\x80', 'uint1', '', '', 2, 'Say which protocol the stream needs.'],
  STOP: ['.', null, 'any', '', 0, 'End; the top is the result.'],
  FRAME: ['\x95', 'uint8', '', '', 4, 'Say how many bytes belong to the frame that follows.'],
  PERSID: ['P', 'stringnl_noescape', '', 'any', 0, 'Push the object persistent_load gives for an id on a line of its own.'],
  BINPERSID: ['Q', null, 'any', 'any', 1, 'Replace a persistent id by the object persistent_load gives for it.'],
} as const satisfies Readonly<Record<string, Row>>;

export type PickleOpName = keyof typeof ROWS;

export const pickleOpNames = (): readonly PickleOpName[] => Object.keys(ROWS) as PickleOpName[];

/** All of them, in the order in which pickletools lists them. */
export function pickleOps(): readonly PickleOp[] {
  return pickleOpNames().map((name) => {
    const [char, argument, before, after, proto, doc] = ROWS[name];
    return { name, code: char.charCodeAt(0), argument, before, after, proto, doc };
  });
}

/** Code of an opcode by name. */
export function codeOf(name: PickleOpName): number {
  return ROWS[name][0].charCodeAt(0);
}

export const HIGHEST_PROTOCOL = 5;
export const DEFAULT_PROTOCOL = 4;
