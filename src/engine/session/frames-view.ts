/** Frames, outermost first, with what their names and their evaluation stack refer to. */
import type { Machine, Ref } from '../memory/machine.ts';
import { CELL, CODE, FRAME, TPFLAGS } from '../memory/layout.ts';
import { hasFlag, typeOf } from '../memory/refs.ts';
import { REG } from '../memory/registers.ts';
import { LOCAL_KIND } from '../bytecode/code.ts';
import { disassemble } from '../bytecode/dis.ts';
import { dictNext } from '../objects/dict.ts';
import { all as threads, THREAD } from '../threads/thread-state.ts';
import { strToJs } from '../objects/str.ts';
import type { Address, BytecodeRow, FrameView, NameView, Snapshot } from './contract.ts';
import { at, isObject } from './peek.ts';

const DUNDER = /^__.*__$/;

/** Names of a namespace dict, dunders left out. */
export function namesOfDict(m: Machine, d: Ref, kind: NameView['kind']): NameView[] {
  if (d === 0 || !hasFlag(m, typeOf(m, d), TPFLAGS.DICT)) return [];
  const out: NameView[] = [];
  const pos = { i: 0 };
  for (let e = dictNext(m, d, pos); e !== null; e = dictNext(m, d, pos)) {
    const { key, value } = e;
    if (!hasFlag(m, typeOf(m, key), TPFLAGS.UNICODE)) continue;
    const name = strToJs(m, key);
    if (!DUNDER.test(name)) out.push({ name, to: value, kind });
  }
  return out;
}

/** Local variables, cells looked through; compiler-made ones ('.0') left out. */
function localNames(m: Machine, f: Ref): NameView[] {
  const { template } = m.codes[at(m, at(m, f, FRAME.code), CODE.id)]!;
  const out: NameView[] = [];
  template.localsplusnames.forEach((name, i) => {
    const kind = template.localspluskinds[i]!;
    let v = m.i32[(f + FRAME.localsplus + 8 * i) >> 2]!;
    if (name.startsWith('.') || ((kind & LOCAL_KIND.HIDDEN) !== 0 && v === 0)) return;
    const inCell = (kind & (LOCAL_KIND.CELL | LOCAL_KIND.FREE)) !== 0;
    if (inCell && v !== 0 && isObject(m, v) && typeOf(m, v) === m.tCell) v = at(m, v, CELL.ref);
    out.push({ name, to: v === 0 ? null : v, kind: (kind & LOCAL_KIND.FREE) !== 0 ? 'free' : (kind & LOCAL_KIND.CELL) !== 0 ? 'cell' : 'local' });
  });
  return out;
}

function stackOf(m: Machine, f: Ref): (Address | null)[] {
  const first = ((f + FRAME.localsplus) >> 2) + 2 * at(m, at(m, f, FRAME.code), CODE.nlocalsplus);
  const out: (Address | null)[] = [];
  for (let s = first; s < at(m, f, FRAME.stacktop); s += 2) out.push(m.i32[s]! || null);
  return out;
}

function chainFrom(m: Machine, innermost: Ref): Ref[] {
  const out: Ref[] = [];
  for (let f = innermost; f !== 0; f = at(m, f, FRAME.previous)) out.push(f);
  return out.reverse();
}

/** Addresses of the frames on the stack, outermost first; when another thread runs, main's frames and then that thread's. */
function frameChain(m: Machine): Ref[] {
  const [main] = threads(m);
  const running = chainFrom(m, m.i32[REG.frame]!);
  return main === undefined || main === m.i32[REG.thread] ? running : [...chainFrom(m, at(m, main, THREAD.frame)), ...running];
}

export function frameLineOf(m: Machine, f: Ref): number {
  const line = at(m, f, FRAME.instr + 4);
  if (line > 0) return line;
  const pc = at(m, f, FRAME.instr);
  return pc >= at(m, at(m, f, FRAME.code), CODE.start) ? Math.max(0, m.lineOf[pc]!) : 0;
}

/** Every frame. When none is left (the module has ended) the module's names are shown as a last frame at `moduleFrame`. */
export function framesView(m: Machine, moduleFrame: Address, lastLine: number): FrameView[] {
  const chain = frameChain(m);
  if (chain.length === 0) return [{ address: moduleFrame, name: '<module>', line: lastLine, names: namesOfDict(m, m.i32[REG.mainDict]!, 'global'), stack: [] }];
  return chain.map((f) => {
    const locals = at(m, f, FRAME.locals);
    const names = locals !== 0
      ? [...namesOfDict(m, locals, locals === at(m, f, FRAME.globals) ? 'global' : 'local'), ...localNames(m, f)]
      : localNames(m, f);
    return { address: f, name: strToJs(m, at(m, at(m, f, FRAME.code), CODE.qualname)), line: frameLineOf(m, f), names, stack: stackOf(m, f) };
  });
}

/** The running frame's instructions, the next one marked. */
export function bytecodeView(m: Machine): Snapshot['bytecode'] {
  const f = m.i32[REG.frame]!;
  if (f === 0) return null;
  const code = at(m, f, FRAME.code);
  const { template } = m.codes[at(m, code, CODE.id)]!;
  const current = Math.max(0, at(m, f, FRAME.instr) - at(m, code, CODE.start));
  const rows = disassemble(template).rows.map((r): BytecodeRow => ({
    index: r.index, line: r.line, name: r.name, arg: r.arg, argText: r.argrepr, label: r.label === 0 ? null : `L${r.label}`, current: r.index === current,
  }));
  return { name: template.qualname, rows };
}
