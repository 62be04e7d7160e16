/** From TypeSpec records to type objects in memory. Runs once, in static memory, before any program. */
import { EngineBug } from '../kernel/errors.ts';
import type { Machine, NativeFn, Ref } from '../memory/machine.ts';
import { staticAlloc } from '../memory/blocks.ts';
import { TPFLAGS, TYPE } from '../memory/layout.ts';
import { hasFlag, IMMORTAL, typeOf } from '../memory/refs.ts';
import { builtinNew, descrNew } from './descr.ts';
import { dictNew, dictSet, dictGetInterned } from './dict.ts';
import { internBoot } from './intern.ts';
import { methodDef } from './method-def.ts';
import { inheritSlots } from './type-slots.ts';
import { typeModified } from './type-lookup.ts';
import { SLOTDEFS } from './slotdefs.ts';
import { SLOT_OFFSETS, type SlotName, type TypeSpec } from './spec.ts';
import { addSubclass } from './type.ts';
import { tupleFrom, tupleItem, tupleSize } from './tuple.ts';
import { raise, subtypeByMro } from './errors.ts';
import { nameOfType, popRaw, pushRaw, typeName } from './abstract.ts';

/** Reserves every type's struct so that specs may refer to each other in any order. */
export function reserveTypes(m: Machine, specs: readonly TypeSpec[]): void {
  for (const s of specs) {
    if (m.types[s.name] !== undefined) throw new EngineBug(`type ${s.name} declared twice`);
    m.types[s.name] = staticAlloc(m, 16 + TYPE.basic) + 16;
  }
  const t = m.types;
  const need = (name: string): Ref => {
    const r = t[name];
    if (r === undefined) throw new EngineBug(`no type ${name}`);
    return r;
  };
  m.tInt = need('int'); m.tFloat = need('float'); m.tStr = need('str'); m.tList = need('list'); m.tTuple = need('tuple'); m.tDict = need('dict');
  m.tBool = need('bool'); m.tType = need('type'); m.tFunction = need('function'); m.tMethod = need('method'); m.tCode = need('code'); m.tCell = need('cell');
  m.tGenerator = need('generator'); m.tBuiltin = need('builtin_function_or_method'); m.tNone = need('NoneType');
  m.tRangeIterator = need('range_iterator'); m.tListIterator = need('list_iterator');
}

/** Fills structs: header, sizes, flags, own slots. Needs no other object. */
export function fillTypes(m: Machine, specs: readonly TypeSpec[]): void {
  for (const s of specs) {
    const t = m.types[s.name]!;
    const put = (offset: number, v: number): void => { m.i32[(t + offset) >> 2] = v; };
    put(0, IMMORTAL);
    put(8, m.tType);
    put(TYPE.basicsize, s.basicsize);
    put(TYPE.itemsize, s.itemsize ?? 0);
    put(TYPE.weaklistoffset, s.weaklistoffset ?? 0);
    put(TYPE.dictoffset, s.dictoffset ?? 0);
    put(TYPE.flags, (s.flags ?? 0) | TPFLAGS.READY | TPFLAGS.STATIC_BUILTIN | TPFLAGS.IMMUTABLETYPE);
    for (const [name, fn] of Object.entries(s.slots ?? {})) put(SLOT_OFFSETS[name as SlotName], m.fn(fn as NativeFn));
  }
}

/** Names, bases, MRO, dicts, descriptors. Needs str, tuple and dict to work. Bases must come before what derives from them. */
export function readyTypes(m: Machine, specs: readonly TypeSpec[]): void {
  for (const s of specs) {
    const t = m.types[s.name]!;
    const put = (offset: number, v: number): void => { m.i32[(t + offset) >> 2] = v; };
    const dot = s.name.lastIndexOf('.');
    const short = internBoot(m, s.name.slice(dot + 1));
    put(TYPE.htName, short);
    put(TYPE.htQualname, short);
    if (dot > 0) put(TYPE.name, internBoot(m, s.name));
    const base = s.name === 'object' ? 0 : m.types[s.base ?? 'object']!;
    if (base === undefined) throw new EngineBug(`type ${s.name}: no base ${s.base}`);
    put(TYPE.base, base);
    put(TYPE.bases, immortal(m, base === 0 ? m.emptyTuple : tupleFrom(m, [base])));
    const baseMro = base === 0 ? [] : Array.from({ length: tupleSize(m, m.i32[(base + TYPE.mro) >> 2]!) }, (_, i) => tupleItem(m, m.i32[(base + TYPE.mro) >> 2]!, i));
    if (base !== 0 && baseMro.length === 0) throw new EngineBug(`type ${s.name} comes before its base`);
    put(TYPE.mro, immortal(m, tupleFrom(m, [t, ...baseMro])));
    const dict = dictNew(m);
    put(TYPE.dict, dict);
    if (dot > 0) dictSet(m, dict, internBoot(m, '__module__'), internBoot(m, s.name.slice(0, dot)));
    addOwn(m, t, dict, s);
    if (dictGetInterned(m, dict, internBoot(m, '__doc__')) === 0) dictSet(m, dict, internBoot(m, '__doc__'), s.doc === undefined ? m.None : internBoot(m, s.doc));
    inheritSlots(m, t);
    // Without a tp_new of its own a direct child of object cannot be called (type_ready_set_new).
    if (base === m.types['object'] && base !== 0 && s.slots?.new === undefined) put(TYPE.new, 0);
    if (m.i32[(t + TYPE.hash) >> 2] === 0 && m.i32[(t + TYPE.richcompare) >> 2] !== 0 && s.slots?.hash === undefined) {
      dictSet(m, dict, internBoot(m, '__hash__'), m.None);
    }
    typeModified(m, t);
    if (base !== 0) addSubclass(m, base, t);
  }
}

function immortal(m: Machine, o: Ref): Ref {
  m.i32[o >> 2] = IMMORTAL;
  return o;
}

function addOwn(m: Machine, t: Ref, dict: Ref, s: TypeSpec): void {
  const add = (name: string, d: Ref): void => {
    dictSet(m, dict, internBoot(m, name), d);
    if (m.i32[d >> 2] !== IMMORTAL) m.i32[d >> 2]!--;
  };
  const short = s.name.slice(s.name.lastIndexOf('.') + 1);
  // Slot wrappers first, as CPython's add_operators does; a method of the same name wins.
  const methodNames = new Set((s.methods ?? []).map((x) => x.name));
  SLOTDEFS.forEach((def, i) => {
    const fn = m.i32[(t + SLOT_OFFSETS[def.slot]) >> 2]!;
    if (fn === 0 || def.name === '__new__' || def.name === '__del__' || def.name === '__getattr__' || methodNames.has(def.name)) return;
    if (s.slots?.[def.slot] === undefined || dictGetInterned(m, dict, internBoot(m, def.name)) !== 0) return;
    add(def.name, descrNew(m, 'wrapper_descriptor', t, internBoot(m, def.name), i, fn));
  });
  for (const x of s.methods ?? []) {
    const def = m.defs.push(methodDef(short, x)) - 1;
    if (x.kind === 'static') {
      const f = builtinNew(m, def, 0, 0);
      add(x.name, wrapStatic(m, f));
    } else add(x.name, descrNew(m, x.kind === 'class' ? 'classmethod_descriptor' : 'method_descriptor', t, internBoot(m, x.name), def));
  }
  for (const g of s.getset ?? []) add(g.name, descrNew(m, 'getset_descriptor', t, internBoot(m, g.name), m.getsets.push(g) - 1));
  for (const x of s.members ?? []) add(x.name, descrNew(m, 'member_descriptor', t, internBoot(m, x.name), m.members.push(x) - 1, x.offset));
  if (s.slots?.new !== undefined) {
    const spec = { name: '__new__', sig: '($raw)', fn: newWrapper as never };
    const def = m.defs.push(methodDef(short, spec)) - 1;
    add('__new__', builtinNew(m, def, t, 0));
  }
}

function wrapStatic(m: Machine, f: Ref): Ref {
  const sm = m.types['staticmethod']!;
  const a = pushRaw(m, 8);
  m.i32[a >> 2] = f;
  const w: Ref = m.fns[m.i32[(sm + TYPE.new) >> 2]!]!(m, sm, a, 1, 0);
  m.fns[m.i32[(sm + TYPE.init) >> 2]!]!(m, w, a, 1, 0);
  m.i32[a >> 2] = 0;
  popRaw(m, a);
  m.i32[f >> 2]!--;
  return w;
}

/** T.__new__(cls, ...): checks that cls derives from T, then T's tp_new. tp_new_wrapper */
function newWrapper(m: Machine, t: Ref, argv: number, nargs: number, kwnames: Ref): Ref {
  const name = nameOfType(m, t);
  if (nargs < 1) return raise(m, 'TypeError', `${name}.__new__(): not enough arguments`);
  const cls = m.i32[argv >> 2]!;
  if (!hasFlag(m, typeOf(m, cls), TPFLAGS.TYPE)) return raise(m, 'TypeError', `${name}.__new__(X): X is not a type object (${typeName(m, cls)})`);
  if (!subtypeByMro(m, cls, t)) return raise(m, 'TypeError', `${name}.__new__(${nameOfType(m, cls)}): ${nameOfType(m, cls)} is not a subtype of ${name}`);
  let solid = cls;
  while (hasFlag(m, solid, TPFLAGS.HEAPTYPE)) solid = m.i32[(solid + TYPE.base) >> 2]!;
  if (m.i32[(solid + TYPE.new) >> 2] !== m.i32[(t + TYPE.new) >> 2] && solid !== t) {
    return raise(m, 'TypeError', `${name}.__new__(${nameOfType(m, cls)}) is not safe, use ${nameOfType(m, solid)}.__new__()`);
  }
  return m.fns[m.i32[(t + TYPE.new) >> 2]!]!(m, cls, argv + 8, nargs - 1, kwnames);
}
