/** print, input and open. Models their part of Python/bltinmodule.c, CPython 3.13. */
import { Unsupported } from '../kernel/errors.ts';
import type { Machine, Ref } from '../memory/machine.ts';
import { TPFLAGS } from '../memory/layout.ts';
import { decref, hasFlag, typeOf, countAllocation } from '../memory/refs.ts';
import { REG } from '../memory/registers.ts';
import { callArgs, callMethod, typeName } from '../objects/abstract.ts';
import { occurred, raise, setException } from '../objects/errors.ts';
import type { MethodSpec } from '../objects/spec.ts';
import { strFromJs, strToJs } from '../objects/str.ts';
import { argAt, keywordArgs } from './arguments.ts';
import { fileWriteObject, fileWriteText, flushFile, standardInput, standardOutput } from './text-file.ts';

/** sep or end as text: `fallback` when left out or None; null with TypeError. */
function piece(m: Machine, who: string, o: Ref, fallback: string): string | null {
  if (o === 0 || o === m.None) return fallback;
  if (hasFlag(m, typeOf(m, o), TPFLAGS.UNICODE)) return strToJs(m, o);
  raise(m, 'TypeError', `${who} must be None or a string, not ${typeName(m, o)}`);
  return null;
}

function print(m: Machine, _self: Ref, argv: number, nargs: number, kwnames: Ref): Ref {
  const kw = keywordArgs(m, 'print', argv, nargs, kwnames, ['sep', 'end', 'file', 'flush']);
  if (kw === null) return 0;
  const [sepArg, endArg, fileArg, flush] = kw as [Ref, Ref, Ref, Ref];
  let file: Ref = fileArg;
  if (file === 0 || file === m.None) {
    const out = standardOutput(m);
    // sys.stdout = None: nowhere to write to.
    if (out === null) return occurred(m) ? 0 : m.None;
    file = out;
  }
  const sep = piece(m, 'sep', sepArg, ' ');
  const end = sep === null ? null : piece(m, 'end', endArg, '\n');
  if (sep === null || end === null) return 0;
  // CPython looks up file.write anew for each piece: a bound method, a container, which may make a collection due.
  countAllocation(m);
  m.i32[REG.gcCount]!--;
  for (let i = 0; i < nargs; i++) {
    if (i > 0 && fileWriteText(m, file, sep) < 0) return 0;
    if (fileWriteObject(m, file, argAt(m, argv, i)) < 0) return 0;
  }
  if (fileWriteText(m, file, end) < 0) return 0;
  return flushFile(m, file, flush) < 0 ? 0 : m.None;
}

/**
 * The prompt appears, then a line of what the program has put in place of sys.stdin. Of the machine's own there is nothing: nobody is there
 * to type, the end of the file is reached.
 */
function input(m: Machine, _self: Ref, prompt: Ref): Ref {
  if (prompt !== 0) {
    const out = standardOutput(m);
    if (out === null) return occurred(m) ? 0 : raise(m, 'RuntimeError', 'input(): lost sys.stdout');
    if (fileWriteObject(m, out, prompt) < 0) return 0;
  }
  const from = standardInput(m);
  if (from !== 0) {
    const line = callMethod(m, from, 'readline');
    if (line === 0) return 0;
    if (!hasFlag(m, typeOf(m, line), TPFLAGS.UNICODE)) { decref(m, line); return raise(m, 'TypeError', 'object.readline() returned non-string'); }
    const text = strToJs(m, line);
    decref(m, line);
    if (text !== '') return strFromJs(m, text.endsWith('\n') ? text.slice(0, -1) : text);
  }
  return raise(m, 'EOFError', 'EOF when reading a line');
}

function open(m: Machine): Ref {
  throw new Unsupported('open()', m.i32[REG.line]!, 'This machine has no files. Keep the text in a variable instead.');
}

/** exit and quit, which the site module adds in CPython. */
function exit(m: Machine, _self: Ref, code: Ref): Ref {
  const e = callArgs(m, m.types['SystemExit']!, code === 0 ? m.None : code);
  return e === 0 ? 0 : setException(m, e);
}

export const IO_FUNCTIONS: readonly MethodSpec[] = [
  { name: 'print', sig: '($raw)', fn: print, doc: 'Prints the values to a stream, or to sys.stdout by default.' },
  { name: 'input', sig: "(prompt='', /)", fn: input, doc: 'Read a string from standard input.' },
  { name: 'exit', sig: '(code=None)', fn: exit },
  { name: 'quit', sig: '(code=None)', fn: exit },
  { name: 'open', sig: '($raw)', fn: open },
];
