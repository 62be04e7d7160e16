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
  readonly code: number;
  readonly argument: ArgumentKind | null;
  /** What it takes from the stack and what it leaves, top last, as pickletools names them. */
  readonly before: string;
  readonly after: string;
  /** First protocol that has it. */
  readonly proto: number;
  readonly doc: string;
}

function op(code: string, argument: ArgumentKind | null, before: string, after: string, proto: number, doc: string): PickleOp {
  return { code: code.charCodeAt(0), argument, before, after, proto, doc };
}

const SLICE = 'mark stackslice';

/** In the order in which pickletools lists them. */
export const PICKLE_OPS = {
  INT: op('I', 'decimalnl_short', '', 'int_or_bool', 0, 'Push an int, or a bool, written in decimal.'),
  BININT: op('J', 'int4', '', 'int', 1, 'Push a signed int of four bytes.'),
  BININT1: op('K', 'uint1', '', 'int', 1, 'Push an unsigned int of one byte.'),
  BININT2: op('M', 'uint2', '', 'int', 1, 'Push an unsigned int of two bytes.'),
  LONG: op('L', 'decimalnl_long', '', 'int', 0, 'Push an int of any size written in decimal.'),
  LONG1: op('\x8a', 'long1', '', 'int', 2, 'Push an int of up to 255 bytes.'),
  LONG4: op('\x8b', 'long4', '', 'int', 2, 'Push an int of more than 255 bytes.'),
  STRING: op('S', 'stringnl', '', 'bytes_or_str', 0, 'Push a string of Python 2, written as a literal.'),
  BINSTRING: op('T', 'string4', '', 'bytes_or_str', 1, 'Push a string of Python 2.'),
  SHORT_BINSTRING: op('U', 'string1', '', 'bytes_or_str', 1, 'Push a string of Python 2 of up to 255 bytes.'),
  BINBYTES: op('B', 'bytes4', '', 'bytes', 3, 'Push a bytes object.'),
  SHORT_BINBYTES: op('C', 'bytes1', '', 'bytes', 3, 'Push a bytes object of up to 255 bytes.'),
  BINBYTES8: op('\x8e', 'bytes8', '', 'bytes', 4, 'Push a bytes object of more than 4 GiB.'),
  BYTEARRAY8: op('\x96', 'bytearray8', '', 'bytearray', 5, 'Push a bytearray.'),
  NEXT_BUFFER: op('\x97', null, '', 'buffer', 5, 'Push the next buffer given beside the stream.'),
  READONLY_BUFFER: op('\x98', null, 'buffer', 'buffer', 5, 'Make the buffer on top read-only.'),
  NONE: op('N', null, '', 'None', 0, 'Push None.'),
  NEWTRUE: op('\x88', null, '', 'bool', 2, 'Push True.'),
  NEWFALSE: op('\x89', null, '', 'bool', 2, 'Push False.'),
  UNICODE: op('V', 'unicodestringnl', '', 'str', 0, 'Push a str, written with raw-unicode-escape.'),
  SHORT_BINUNICODE: op('\x8c', 'unicodestring1', '', 'str', 4, 'Push a str of up to 255 bytes of UTF-8.'),
  BINUNICODE: op('X', 'unicodestring4', '', 'str', 1, 'Push a str.'),
  BINUNICODE8: op('\x8d', 'unicodestring8', '', 'str', 4, 'Push a str of more than 4 GiB.'),
  FLOAT: op('F', 'floatnl', '', 'float', 0, 'Push a float written in decimal.'),
  BINFLOAT: op('G', 'float8', '', 'float', 1, 'Push a float of eight bytes, high byte first.'),
  EMPTY_LIST: op(']', null, '', 'list', 1, 'Push an empty list.'),
  APPEND: op('a', null, 'list any', 'list', 0, 'Append the top to the list below.'),
  APPENDS: op('e', null, 'list mark stackslice', 'list', 1, 'Extend the list below the mark by what is above.'),
  LIST: op('l', null, SLICE, 'list', 0, 'Push a list of what is above the mark.'),
  EMPTY_TUPLE: op(')', null, '', 'tuple', 1, 'Push the empty tuple.'),
  TUPLE: op('t', null, SLICE, 'tuple', 0, 'Push a tuple of what is above the mark.'),
  TUPLE1: op('\x85', null, 'any', 'tuple', 2, 'Replace the top by a tuple of it.'),
  TUPLE2: op('\x86', null, 'any any', 'tuple', 2, 'Replace the two items on top by a tuple of them.'),
  TUPLE3: op('\x87', null, 'any any any', 'tuple', 2, 'Replace the three items on top by a tuple of them.'),
  EMPTY_DICT: op('}', null, '', 'dict', 1, 'Push an empty dict.'),
  DICT: op('d', null, SLICE, 'dict', 0, 'Push a dict of the keys and values above the mark.'),
  SETITEM: op('s', null, 'dict any any', 'dict', 0, 'Store the key and value on top in the dict below.'),
  SETITEMS: op('u', null, 'dict mark stackslice', 'dict', 1, 'Store the keys and values above the mark in the dict below.'),
  EMPTY_SET: op('\x8f', null, '', 'set', 4, 'Push an empty set.'),
  ADDITEMS: op('\x90', null, 'set mark stackslice', 'set', 4, 'Add what is above the mark to the set below.'),
  FROZENSET: op('\x91', null, SLICE, 'frozenset', 4, 'Push a frozenset of what is above the mark.'),
  POP: op('0', null, 'any', '', 0, 'Drop the top.'),
  DUP: op('2', null, 'any', 'any any', 0, 'Push the top once more.'),
  MARK: op('(', null, '', 'mark', 0, 'Set a mark on the stack.'),
  POP_MARK: op('1', null, SLICE, '', 1, 'Drop the topmost mark and what is above.'),
  GET: op('g', 'decimalnl_short', '', 'any', 0, 'Push an object from the memo; its number is written in decimal.'),
  BINGET: op('h', 'uint1', '', 'any', 1, 'Push an object from the memo; its number is one byte.'),
  LONG_BINGET: op('j', 'uint4', '', 'any', 1, 'Push an object from the memo; its number is four bytes.'),
  PUT: op('p', 'decimalnl_short', '', '', 0, 'Remember the top under a number written in decimal.'),
  BINPUT: op('q', 'uint1', '', '', 1, 'Remember the top under a number of one byte.'),
  LONG_BINPUT: op('r', 'uint4', '', '', 1, 'Remember the top under a number of four bytes.'),
  MEMOIZE: op('\x94', null, 'any', 'any', 4, 'Remember the top under the next number.'),
  EXT1: op('\x82', 'uint1', '', 'any', 2, 'Push what copyreg knows under a code of one byte.'),
  EXT2: op('\x83', 'uint2', '', 'any', 2, 'Push what copyreg knows under a code of two bytes.'),
  EXT4: op('\x84', 'int4', '', 'any', 2, 'Push what copyreg knows under a code of four bytes.'),
  GLOBAL: op('c', 'stringnl_noescape_pair', '', 'any', 0, 'Push module.name; both are written on lines of their own.'),
  STACK_GLOBAL: op('\x93', null, 'str str', 'any', 4, 'Replace a module\'s and a name\'s str by module.name.'),
  REDUCE: op('R', null, 'any any', 'any', 0, 'Replace a callable and a tuple of arguments by the result of the call.'),
  BUILD: op('b', null, 'any any', 'any', 0, 'Give the object below the state on top.'),
  INST: op('i', 'stringnl_noescape_pair', SLICE, 'any', 0, 'Push an instance of module.name made from what is above the mark.'),
  OBJ: op('o', null, 'mark any stackslice', 'any', 1, 'Push an instance of the class after the mark made from the rest.'),
  NEWOBJ: op('\x81', null, 'any any', 'any', 2, 'Replace a class and a tuple by class.__new__(class, *tuple).'),
  NEWOBJ_EX: op('\x92', null, 'any any any', 'any', 4, 'The same with keyword arguments in a dict on top.'),
  PROTO: op('\x80', 'uint1', '', '', 2, 'Say which protocol the stream needs.'),
  STOP: op('.', null, 'any', '', 0, 'End; the top is the result.'),
  FRAME: op('\x95', 'uint8', '', '', 4, 'Say how many bytes belong to the frame that follows.'),
  PERSID: op('P', 'stringnl_noescape', '', 'any', 0, 'Push the object persistent_load gives for an id on a line of its own.'),
  BINPERSID: op('Q', null, 'any', 'any', 1, 'Replace a persistent id by the object persistent_load gives for it.'),
} as const satisfies Readonly<Record<string, PickleOp>>;

export type PickleOpName = keyof typeof PICKLE_OPS;

/** Code of an opcode by name. */
export function codeOf(name: PickleOpName): number {
  return PICKLE_OPS[name].code;
}

export const HIGHEST_PROTOCOL = 5;
export const DEFAULT_PROTOCOL = 4;
