/** The _dis module: what dis builds on. The instructions of a code object as text and as rows; see bytecode/dis.ts. */
import type { Machine, Ref } from '../memory/machine.ts';
import { CODE } from '../memory/layout.ts';
import { decref, typeOf } from '../memory/refs.ts';
import { codeRepr } from '../bytecode/const-repr.ts';
import { disassemble, textOf, type DisOptions } from '../bytecode/dis.ts';
import { COMPARE_SYMBOLS, hasOperand, OPCODES, OPNAME, type OpName } from '../bytecode/opcodes.ts';
import type { CodeTemplate } from '../bytecode/code.ts';
import { dictNew, dictSet } from '../objects/dict.ts';
import { raise } from '../objects/errors.ts';
import { templateOf } from '../objects/function.ts';
import { boolRef, intFromNumber, intToNumber } from '../objects/int.ts';
import { intern } from '../objects/intern.ts';
import { listFrom } from '../objects/list.ts';
import { strFromJs } from '../objects/str.ts';
import { tupleFrom, tupleItem } from '../objects/tuple.ts';
import { typeName } from '../objects/abstract.ts';
import type { ModuleSpec } from './spec.ts';

/** Code objects among the constants show their own addresses. */
function optionsFor(m: Machine, code: Ref, template: CodeTemplate): DisOptions {
  const consts = m.i32[(code + CODE.consts) >> 2]!;
  const inside = new Map(template.consts.flatMap((c, i) => (c.t === 'code' ? [[c.code, tupleItem(m, consts, i)] as const] : [])));
  return { addressOf: (c) => inside.get(c) };
}

/** f(template, options) of a code object; 0 with TypeError for anything else. */
const ofCode = (f: (m: Machine, t: CodeTemplate, o: DisOptions) => Ref) => (m: Machine, _mod: Ref, code: Ref): Ref => {
  if (typeOf(m, code) !== m.tCode) return raise(m, 'TypeError', `a code object is required, not '${typeName(m, code)}'`);
  const t = templateOf(m, code);
  return f(m, t, optionsFor(m, code, t));
};

const text = (m: Machine, s: string): Ref => strFromJs(m, s);
const number = (m: Machine, n: number | null): Ref => (n === null ? m.None : intFromNumber(m, n));

/** (name, opcode, arg, text of arg, offset, line, starts line, label, offset of the target, is a target, kind of operand, positions) of each. */
function rows(m: Machine, t: CodeTemplate, o: DisOptions): Ref {
  const { rows: all } = disassemble(t, o);
  // Labels here are those of jumps alone; the text numbers the places of its exception table too.
  const labels = new Map(all.filter((r) => r.isJumpTarget).map((r, i) => [r.index, i + 1]));
  return listFrom(m, all.map((r) => tupleFrom(m, [
    text(m, r.name), intFromNumber(m, OPCODES[r.name].code), number(m, r.arg), text(m, r.target < 0 ? r.argrepr : `to L${labels.get(r.target)}`), intFromNumber(m, r.offset), number(m, r.line), boolRef(m, r.startsLine),
    number(m, labels.get(r.index) ?? null), number(m, r.target < 0 ? null : all[r.target]!.offset), boolRef(m, r.isJumpTarget), text(m, OPCODES[r.name].operand),
    tupleFrom(m, [0, 1, 2, 3].map((k) => { const v = t.positions[4 * r.index + k]!; return number(m, v < 0 ? null : v); })),
  ])));
}

/** Net change of the stack depth. */
function stackEffect(m: Machine, _mod: Ref, opcode: Ref, arg: Ref): Ref {
  const name = OPNAME[intToNumber(m, opcode)] as OpName | undefined;
  if (name === undefined) return raise(m, 'ValueError', 'invalid opcode or oparg');
  const given = arg !== m.None;
  if (hasOperand(name) && !given) return raise(m, 'ValueError', 'stack_effect: opcode requires oparg but oparg was not specified');
  if (!hasOperand(name) && given && intToNumber(m, arg) !== 0) return raise(m, 'ValueError', 'stack_effect: opcode does not permit oparg but oparg was specified');
  const effect = OPCODES[name].effect;
  return intFromNumber(m, typeof effect === 'number' ? effect : effect(given ? intToNumber(m, arg) : 0));
}

export const DIS_MODULE: ModuleSpec = {
  name: '_dis',
  functions: [
    { name: 'text', sig: '(code, /)', fn: ofCode((m, t, o) => text(m, `${textOf(t, o).join('\n')}\n`)) },
    { name: 'rows', sig: '(code, /)', fn: ofCode(rows) },
    { name: 'shown', sig: '(code, /)', fn: (m: Machine, _mod: Ref, code: Ref) => text(m, codeRepr(templateOf(m, code), code)) },
    { name: 'stack_effect', sig: '(opcode, arg, /)', fn: stackEffect },
  ],
  init: (m, dict) => {
    const map = dictNew(m);
    for (const [name, op] of Object.entries(OPCODES)) {
      const v = intFromNumber(m, op.code);
      dictSet(m, map, intern(m, name), v);
      decref(m, v);
    }
    dictSet(m, dict, intern(m, 'opmap'), map);
    decref(m, map);
    const ops = tupleFrom(m, COMPARE_SYMBOLS.map((s) => strFromJs(m, s)));
    dictSet(m, dict, intern(m, 'cmp_op'), ops);
    decref(m, ops);
    return 0;
  },
};
