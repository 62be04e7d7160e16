/**
 * What the parser still holds while a text runs. Models the object list of Python/pyarena.c as Python/pythonrun.c (run_mod) keeps it,
 * CPython 3.13: every literal and every constant folded from literals is referred to once by the arena until the run of the text is
 * over, so a number written in the program counts one more than its names and its code account for. Bytes are entered twice.
 *
 *     arena ──> list ──> 1000, 'some text', (1, 2) ...          co_consts ──> the same objects
 *
 * Invariant: only a text that is compiled and run in one go has one (a program, exec, eval); what compile() gives has none.
 *
 * Departures: the list is not tracked by the collector and holds what the code holds, not what merging equal constants let go of;
 * names are left out, since they are immortal.
 */
import type { Machine, Ref } from '../memory/machine.ts';
import { CODE, TUPLE } from '../memory/layout.ts';
import { IMMORTAL, untrack } from '../memory/refs.ts';
import { REG } from '../memory/registers.ts';
import type { Const } from '../bytecode/code.ts';
import { templateOf } from './function.ts';
import { listAppend, listNew } from './list.ts';

/** A new list of what the parser of `code`'s text holds. */
export function parserArena(m: Machine, code: Ref): Ref {
  const list = listNew(m, 0);
  untrack(m, list);
  m.i32[REG.gcCount]!--;
  const seen = new Set<Ref>();
  const hold = (c: Const, o: Ref): void => {
    if (m.i32[o >> 2] === IMMORTAL || seen.has(o)) return;
    seen.add(o);
    if (c.t === 'code') { constants(o); return; }
    if (c.t === 'tuple') c.items.forEach((item, i) => { hold(item, m.i32[(o + TUPLE.items + 8 * i) >> 2]!); });
    if (c.made === true) return;
    listAppend(m, list, o);
    if (c.t === 'bytes') listAppend(m, list, o);
  };
  const constants = (co: Ref): void => {
    const tuple = m.i32[(co + CODE.consts) >> 2]!;
    templateOf(m, co).consts.forEach((c, i) => { hold(c, m.i32[(tuple + TUPLE.items + 8 * i) >> 2]!); });
  };
  constants(code);
  return list;
}
