/** Puts a machine together: memory, types, singletons, builtins, sys.modules, __main__. Always the same bytes for the same profile. */
import { compileModule } from '../compiler/compile.ts';
import { identifiersOf } from '../compiler/identifiers.ts';
import { treeWarnings } from '../compiler/warnings.ts';
import { OPCODES } from '../bytecode/opcodes.ts';
import { Unsupported } from '../kernel/errors.ts';
import type { Profile } from '../kernel/profile.ts';
import { Machine, type NativeFn, type Ref } from '../memory/machine.ts';
import { staticAlloc } from '../memory/blocks.ts';
import { TYPE } from '../memory/layout.ts';
import { decref, IMMORTAL } from '../memory/refs.ts';
import { REG, REGION, TABLE } from '../memory/registers.ts';
import { ALL_TYPES } from '../stdlib/types.ts';
import { MODULES } from '../stdlib/modules.ts';
import { BUILTIN_FUNCTIONS } from '../stdlib/builtins.ts';
import { fillTypes, readyTypes, reserveTypes } from '../objects/boot-types.ts';
import { builtinNew } from '../objects/descr.ts';
import { bootDicts, dictNew, dictSet } from '../objects/dict.ts';
import { warn } from '../vm/warn.ts';
import { giveSyntaxWarnings, raiseSyntaxError } from '../vm/syntax-errors.ts';
import { codeNew } from '../objects/function.ts';
import { bootInts } from '../objects/int.ts';
import { bootIntern, intern, internBoot } from '../objects/intern.ts';
import { seqIterNew } from '../objects/list-iter.ts';
import { methodDef } from '../objects/method-def.ts';
import { moduleDict, moduleNew } from '../objects/module.ts';
import { NAMES } from '../objects/names.ts';
import { genericGetAttr, objectNew } from '../objects/object.ts';
import { nextNotImplemented } from '../objects/type-slots.ts';
import { SLOTDEFS } from '../objects/slotdefs.ts';
import { bootStrings } from '../objects/str.ts';
import { bootStrTypes } from '../objects/str-type.ts';
import { subtypeClear, subtypeDealloc, subtypeTraverse } from '../objects/type-alloc.ts';
import { CLASS_GETSETS, typeGetAttr } from '../objects/type.ts';
import { bootTuples, tupleFrom } from '../objects/tuple.ts';
import { parse, parseExpression } from '../syntax/parser.ts';
import { CORE_BUILTINS, superArgs } from '../vm/core-builtins.ts';
import { sliceNew } from '../objects/slice.ts';
import { leaveThread, sliceOver, switchThread } from '../threads/scheduler.ts';
import { callFunction, evalFrame } from '../vm/loop.ts';
import { suggestName } from '../vm/suggestions.ts';
import { reportUnraisable } from '../vm/unraisable.ts';
import { genericAliasNew, unionNew } from '../stdlib/generic-alias.ts';
import { bootCollector } from '../gc/collector.ts';

/** A machine ready to run `__main__`. `maxMemory` in bytes. */
export function boot(profile: Profile, maxMemory: number): Machine {
  const m = new Machine(profile, maxMemory);
  const i32 = m.i32;
  i32[REG.staticTop] = REGION.static;
  i32[REG.top] = REGION.stack;
  i32[REG.stackHigh] = REGION.stack;
  i32[REG.stackEnd] = REGION.stackEnd;
  i32[REG.arenaTop] = REGION.arenas;
  i32[REG.poolHigh] = REGION.arenas;
  i32[REG.sysTop] = m.sysBase;
  i32[REG.sysHigh] = m.sysBase;
  i32[REG.excInfo] = REG.baseExcInfo << 2;
  i32[REG.recursionLimit] = 1000;
  i32[REG.recursion] = 1000;
  i32[REG.intMaxStrDigits] = 4300;
  i32[REG.gcEnabled] = 0;
  for (let g = 0; g < 4; g++) {
    const head = TABLE.gcHeads + 16 * g;
    i32[head >> 2] = head;
    i32[(head + 8) >> 2] = head;
  }
  profile.gcThresholds.forEach((t, g) => { i32[REG.gcThreshold + g] = t; });

  m.defs.push(methodDef('', { name: '', sig: '()', fn: () => 0 }));
  m.getsets.push(...CLASS_GETSETS);
  m.members.push({ name: '', offset: 0, type: 'object' }, { name: '', offset: 0, type: 'object_ex' });
  for (const d of SLOTDEFS) m.fn(d.python);
  for (const f of [subtypeDealloc, subtypeTraverse, subtypeClear, objectNew, genericGetAttr, typeGetAttr, nextNotImplemented]) m.fn(f as NativeFn);
  m.genericGetAttrId = m.fnIds.get(genericGetAttr as NativeFn)!;
  m.objectNewId = m.fnIds.get(objectNew as NativeFn)!;
  m.slotInitId = m.fnIds.get(SLOTDEFS.find((d) => d.name === '__init__')!.python)!;
  m.slotCallId = m.fnIds.get(SLOTDEFS.find((d) => d.name === '__call__')!.python)!;
  wireLoop(m);

  reserveTypes(m, ALL_TYPES);
  fillTypes(m, ALL_TYPES);
  bootStrings(m);
  bootIntern(m);
  bootInts(m);
  m.None = single(m, 'NoneType');
  m.NotImplemented = single(m, 'NotImplementedType');
  m.Ellipsis = single(m, 'ellipsis');
  bootTuples(m);
  bootDicts(m);
  for (const n of NAMES) internBoot(m, n);
  readyTypes(m, ALL_TYPES);
  bootStrTypes(m);
  bootExceptionGroup(m);

  i32[REG.modules] = dictNew(m);
  for (const spec of MODULES) m.loaders[spec.name] = (mm, mod) => {
    const d = moduleDict(mm, mod);
    for (const f of spec.functions ?? []) {
      const def = functionDef(mm, f);
      const b = builtinNew(mm, def, mod, intern(mm, spec.name));
      dictSet(mm, d, intern(mm, f.name), b);
      decref(mm, b);
    }
    return spec.init?.(mm, d, mod) ?? 0;
  };
  // Numbers of module functions are given now, so that imports never change the tables.
  for (const spec of MODULES) for (const f of spec.functions ?? []) m.functionDefs.set(f, m.defs.push(methodDef('', f, spec.name)) - 1);
  bootBuiltins(m);
  const main = moduleNew(m, '__main__');
  dictSet(m, i32[REG.modules]!, intern(m, '__main__'), main);
  i32[REG.mainDict] = moduleDict(m, main);
  dictSet(m, moduleDict(m, main), intern(m, '__builtins__'), i32[REG.builtinsModule]!);
  decref(m, main);
  // What start-up sliced last waits for the program's first slice.
  decref(m, sliceNew(m, m.None, m.None, m.None));
  bootCollector(m);
  i32[REG.gcEnabled] = 1;
  i32[REG.gcCount] = 0;
  return m;
}

/** ExceptionGroup(BaseExceptionGroup, Exception) has two bases: it is made by calling `type`. */
function bootExceptionGroup(m: Machine): void {
  const i32 = m.i32;
  const name = intern(m, 'ExceptionGroup');
  const t = tupleFrom(m, [m.types['BaseExceptionGroup']!, m.types['Exception']!]);
  const ns = dictNew(m);
  dictSet(m, ns, intern(m, '__module__'), intern(m, 'builtins'));
  const top = i32[REG.top]!;
  [name, t, ns].forEach((v, k) => { i32[(top >> 2) + 2 * k] = v; });
  i32[REG.top] = top + 24;
  m.types['ExceptionGroup'] = m.fns[i32[(m.tType + TYPE.new) >> 2]!]!(m, m.tType, top, 3, 0);
  i32[REG.top] = top;
  decref(m, t);
  decref(m, ns);
}

function functionDef(m: Machine, f: object): number {
  return m.functionDefs.get(f)!;
}

function single(m: Machine, type: string): Ref {
  const o = staticAlloc(m, 16);
  m.i32[o >> 2] = IMMORTAL;
  m.i32[(o + 8) >> 2] = m.types[type]!;
  return o;
}

function bootBuiltins(m: Machine): void {
  const mod = moduleNew(m, 'builtins');
  const d = moduleDict(m, mod);
  m.i32[REG.builtins] = d;
  m.i32[REG.builtinsModule] = mod;
  dictSet(m, m.i32[REG.modules]!, intern(m, 'builtins'), mod);
  for (const f of [...CORE_BUILTINS, ...BUILTIN_FUNCTIONS]) {
    const b = builtinNew(m, m.defs.push(methodDef('', f)) - 1, mod, intern(m, 'builtins'));
    dictSet(m, d, internBoot(m, f.name), b);
    decref(m, b);
  }
  for (const [name, t] of Object.entries(m.types)) if (PUBLIC_TYPES.has(name) || isException(m, t)) dictSet(m, d, internBoot(m, name), t);
  const put = (name: string, v: Ref): void => { dictSet(m, d, internBoot(m, name), v); };
  put('None', m.None); put('True', m.True); put('False', m.False); put('NotImplemented', m.NotImplemented); put('Ellipsis', m.Ellipsis);
  put('__debug__', m.True);
  put('EnvironmentError', m.types['OSError']!);
  put('IOError', m.types['OSError']!);
}

const PUBLIC_TYPES = new Set(['int', 'float', 'complex', 'bool', 'str', 'bytes', 'bytearray', 'memoryview', 'list', 'tuple', 'dict', 'set', 'frozenset', 'range', 'slice', 'object', 'type', 'super', 'property',
  'classmethod', 'staticmethod', 'enumerate', 'zip', 'map', 'filter', 'reversed']);

function isException(m: Machine, t: Ref): boolean {
  return (m.i32[(t + TYPE.flags) >> 2]! & (1 << 30)) !== 0;
}

function wireLoop(m: Machine): void {
  m.evalFrame = evalFrame;
  m.callFunction = callFunction;
  m.switchThread = switchThread;
  m.leaveThread = leaveThread;
  m.sliceOver = sliceOver;
  m.superArgs = superArgs;
  m.genericAlias = genericAliasNew;
  m.typeUnion = unionNew;
  m.suggest = suggestName;
  m.makeSeqIter = seqIterNew;
  m.unraisable = reportUnraisable;
  m.warn = warn;
  const names = Object.fromEntries(Object.entries(OPCODES).map(([n, r]) => [r.code, n]));
  m.unsupportedOpcode = (op, line) => { throw new Unsupported(names[op] ?? `opcode ${op}`, line, 'This construct is not run by the machine yet.'); };
  m.compile = (mm, source, filename, mode) => {
    const parsed = mode === 'eval' ? parseExpression(source, filename) : parse(source, filename);
    if (parsed.error !== undefined) return raiseSyntaxError(mm, parsed.error, filename);
    for (const name of identifiersOf(parsed.ok)) intern(mm, name);
    if (!filename.startsWith('<frozen ') && giveSyntaxWarnings(mm, [...parsed.warnings, ...treeWarnings(parsed.ok)], filename) < 0) return 0;
    const compiled = compileModule(parsed.ok, filename, mode);
    if (compiled.error !== undefined) return raiseSyntaxError(mm, compiled.error, filename);
    return codeNew(mm, compiled.ok, `${mode}\0${filename}\0${source}`);
  };
}
