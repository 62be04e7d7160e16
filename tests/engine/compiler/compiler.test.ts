import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { constRepr } from '#engine/bytecode/const-repr.ts';
import type { CodeTemplate } from '#engine/bytecode/code.ts';
import { findHandler, opcodeOf, operandOf, startsLine } from '#engine/bytecode/code.ts';
import { dis, disassemble } from '#engine/bytecode/dis.ts';
import { OPCODE_SUMMARIES } from '#engine/bytecode/opcode-summaries.ts';
import { OP, OPCODES, OPNAME, stackEffect } from '#engine/bytecode/opcodes.ts';
import type { OpName } from '#engine/bytecode/opcodes.ts';
import { compileModule } from '#engine/compiler/compile.ts';
import type { CompileMode } from '#engine/compiler/compile.ts';
import { parse, parseExpression } from '#engine/syntax/parser.ts';

interface Recorded {
  qualname: string; firstlineno: number; argcount: number; posonlyargcount: number; kwonlyargcount: number;
  flags: number; stacksize: number; nlocals: number; localsplusnames: string[]; names: string[]; consts: string[];
  positions: string; inner: Recorded[];
}
interface Golden {
  python: string;
  opcodes: Record<string, { code: number; effects: number[]; arg: boolean; jump: boolean; local: boolean; free: boolean; name: boolean; const: boolean }>;
  good: { name: string; text: string[]; code: Recorded }[];
  bad: { source: string; msg: string; at: (number | null)[] }[];
  modes: { mode: CompileMode; source: string; text: string[] }[];
}

const here = new URL('.', import.meta.url);
const golden = JSON.parse(readFileSync(new URL('dis-3.13.0.json', here), 'utf8')) as Golden;
const sources = readFileSync(new URL('snippets.txt', here), 'utf8').split(/^#% .*\n/m).slice(1);

function compile(source: string, mode: CompileMode = 'exec'): CodeTemplate {
  const parsed = mode === 'eval' ? parseExpression(source, '<snippet>') : parse(source, '<snippet>');
  if (parsed.error) throw new Error(`${parsed.error.msg} at line ${parsed.error.lineno}`);
  const compiled = compileModule(parsed.ok, '<snippet>', mode);
  if (compiled.error) throw new Error(`${compiled.error.msg} at line ${compiled.error.lineno}`);
  return compiled.ok;
}

function innerCode(code: CodeTemplate): CodeTemplate[] {
  return code.consts.flatMap((c) => (c.t === 'code' ? [c.code] : []));
}

function summary(code: CodeTemplate): Recorded {
  const positions = Array.from(code.instructions, (_, i) => {
    const [line, endLine, column, endColumn] = code.positions.slice(i * 4, i * 4 + 4);
    return [line, endLine, column, endColumn].join();
  });
  return {
    qualname: code.qualname, firstlineno: code.firstlineno, argcount: code.argcount,
    posonlyargcount: code.posonlyargcount, kwonlyargcount: code.kwonlyargcount, flags: code.flags,
    stacksize: code.stacksize, nlocals: code.nlocals, localsplusnames: [...code.localsplusnames],
    names: [...code.names], consts: code.consts.map((c) => constRepr(c)), positions: positions.join(' '),
    inner: innerCode(code).map(summary),
  };
}

describe('opcodes', () => {
  test('are exactly those of 3.13.0 that a compiled program can hold', () => {
    expect(golden.python).toBe('3.13.0');
    expect(new Set(Object.keys(OPCODES))).toEqual(new Set(Object.keys(golden.opcodes)));
  });

  test.each(Object.keys(golden.opcodes) as OpName[])('%s', (name) => {
    const real = golden.opcodes[name]!;
    expect(OP[name]).toBe(real.code);
    expect(OPNAME[real.code]).toBe(name);
    expect([0, 1, 2, 3].map((arg) => stackEffect(name, arg) + 0)).toEqual(real.effects);
    const { operand } = OPCODES[name];
    const words = OPCODE_SUMMARIES[name];
    expect(operand !== 'none').toBe(real.arg);
    expect(operand === 'jump').toBe(real.jump);
    expect(operand === 'local' || operand === 'locals').toBe(real.local);
    expect(operand === 'free').toBe(real.free);
    expect(['name', 'global', 'attr', 'super'].includes(operand)).toBe(real.name);
    expect(operand === 'const').toBe(real.const);
    expect(words.en.length).toBeGreaterThan(5);
    expect(words.zh).toMatch(/\p{Script=Han}/u);
  });
});

describe('code is that of CPython 3.13.0', () => {
  test('every snippet is recorded', () => expect(sources.length).toBe(golden.good.length));

  test.each(golden.good.map((g, i) => ({ ...g, source: sources[i]! })))('$name', ({ source, text, code }) => {
    const ours = compile(source);
    expect(dis(ours).split('\n')).toEqual(text);
    expect(summary(ours)).toEqual(code);
  });

  test.each(golden.modes)('$mode: $source', ({ mode, source, text }) => {
    expect(dis(compile(source, mode)).split('\n')).toEqual(text);
  });
});

describe('errors are those of CPython 3.13.0', () => {
  test.each(golden.bad)('$msg ($source)', ({ source, msg, at }) => {
    const parsed = parse(source, '<snippet>');
    const error = parsed.error ?? compileModule(parsed.ok, '<snippet>', 'exec').error;
    expect(error?.msg).toBe(msg);
    expect([error!.lineno, error!.offset, error!.end_lineno, error!.end_offset ?? 0]).toEqual(at.map((n) => n ?? 0));
  });
});

describe('what only our form has', () => {
  const program = 'def f(x):\n    for i in x:\n        y = i\n    try: y\n    except E: x\n';

  test('jumps hold the index of their target', () => {
    for (const code of sources.map((s) => compile(s)).flatMap(function all(c): CodeTemplate[] { return [c, ...innerCode(c).flatMap(all)]; })) {
      code.instructions.forEach((word, index) => {
        const name = OPNAME[opcodeOf(word)] as OpName;
        if (OPCODES[name].operand !== 'jump') return;
        expect(operandOf(word)).toBeLessThan(code.instructions.length);
        if (name.startsWith('JUMP_BACKWARD')) expect(operandOf(word)).toBeLessThanOrEqual(index);
        else expect(operandOf(word)).toBeGreaterThan(index);
        if (name === 'FOR_ITER') {
          expect(opcodeOf(code.instructions[operandOf(word)]!)).toBe(OP.END_FOR);
          expect(opcodeOf(code.instructions[operandOf(word) + 1]!)).toBe(OP.POP_TOP);
        }
      });
    }
  });

  test('a line begins where the tracer would see it, and at the head of a loop', () => {
    const f = innerCode(compile(program))[0]!;
    const rows = disassemble(f).rows.filter((r) => startsLine(f.instructions[r.index]!));
    const firsts = rows.map((r) => `${r.line} ${r.name}`);
    expect(firsts).toEqual(expect.arrayContaining(['2 LOAD_FAST', '2 FOR_ITER', '3 LOAD_FAST', '5 LOAD_GLOBAL']));
    expect(firsts.some((s) => s.includes('RESUME') || s.includes('END_FOR'))).toBe(false);
  });

  test('handlers are found by binary ranges', () => {
    const f = innerCode(compile(program))[0]!;
    const { exceptions } = disassemble(f);
    for (const e of exceptions) {
      expect(f.exceptionTable[findHandler(f.exceptionTable, e.start) + 2]).toBe(e.target);
      expect(f.exceptionTable[findHandler(f.exceptionTable, e.end - 1) + 2]).toBe(e.target);
    }
    expect(findHandler(f.exceptionTable, 0)).toBe(-1);
  });

  test('equal constants are one object across code objects', () => {
    const [f, g] = innerCode(compile("def f(): return ('a', 1), 1.5\ndef g(): return ('a', 1), 1.5, 1"));
    const [a, b] = [f!.consts, g!.consts].map((consts) => consts.find((c) => c.t === 'tuple' && c.items.some((i) => i.t === 'tuple')));
    const items = (c: typeof a): readonly unknown[] => (c?.t === 'tuple' ? c.items : []);
    expect(items(a)[0]).toBe(items(b)[0]);
    expect(items(a)[1]).toBe(items(b)[1]);
  });

  test('the tree is not changed', () => {
    const parsed = parse('x = 1 + 2\nfor i in [1, 2]: pass\n', 'x');
    const before = JSON.stringify(parsed.ok, (_, v: unknown) => (typeof v === 'bigint' ? `${v}n` : v));
    compileModule(parsed.ok!, 'x', 'exec');
    expect(JSON.stringify(parsed.ok, (_, v: unknown) => (typeof v === 'bigint' ? `${v}n` : v))).toBe(before);
  });
});
