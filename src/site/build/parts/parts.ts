/**
 * The parts of the engine that come to the page when a program needs them: a module written in TypeScript, a group of types or a table
 * that few programs ask for, the sentences of one language. Each is named by the files the rest of the engine imports it through (under
 * src/engine); what only these import comes along. They may hand out functions and plain records: see outline.ts.
 */
export const PARTS: Readonly<Record<string, readonly string[]>> = {
  // Modules.
  array: ['stdlib/array.ts'],
  collections: ['stdlib/deque.ts'],
  ctypes: ['stdlib/ctypes.ts'],
  dis: ['stdlib/dis.ts'],
  gc: ['stdlib/gc.ts'],
  machine: ['stdlib/machine.ts'],
  math: ['stdlib/math.ts'],
  operator: ['stdlib/operator.ts'],
  pickle: ['stdlib/pickle/module.ts', 'stdlib/pickle/reduce-types.ts'],
  re: ['stdlib/re/pattern.ts'],
  struct: ['stdlib/struct-object.ts'],
  sys: ['stdlib/sys.ts'],
  unicodedata: ['stdlib/unicodedata.ts'],
  weakref: ['stdlib/weakref.ts'],
  // Types and statements.
  aliases: ['stdlib/generic-alias.ts'],
  async: ['vm/async-generator.ts'],
  bytes: ['objects/bytearray.ts', 'objects/bytes-methods-find.ts', 'objects/bytes-methods-percent.ts', 'objects/bytes-methods-text.ts', 'objects/memoryview.ts'],
  complex: ['objects/complex.ts'],
  generics: ['compiler/type-params.ts'],
  groups: ['objects/exception-group.ts'],
  match: ['compiler/patterns.ts', 'syntax/patterns.ts', 'vm/match.ts'],
  // What is said of mistakes in a source, and of an exception nobody caught.
  mistakes: ['syntax/expression-errors.ts', 'vm/suggestions.ts'],
  traceback: ['vm/frame-text.ts', 'vm/traceback-text.ts'],
  // Tables.
  names: ['text/unicode-names.ts'],
  unicode: ['text/unicode-wide.ts'],
  encodings: ['text/codec-errors.ts', 'text/codecs.ts', 'text/escape-codecs.ts'],
  formatting: ['objects/percent-args.ts', 'text/percent.ts', 'text/str-format.ts'],
  libm: ['objects/libm.ts'],
  unparse: ['compiler/unparse.ts'],
  // Words.
  english: ['session/narrate-en.ts'],
  chinese: ['session/narrate-zh.ts'],
  // The lens on pools and regions.
  regions: ['session/pools-view.ts', 'session/regions-view.ts'],
  // The check of the heap that tests ask for.
  audit: ['session/audit.ts'],
};
