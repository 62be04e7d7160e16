/**
 * import. Models the parts of Python/import.c a program without files can see: built-in modules of this machine and its own Python
 * teaching modules, made on first import and kept in sys.modules.
 */
import type { Machine, Ref } from '../memory/machine.ts';
import { EXC, TUPLE } from '../memory/layout.ts';
import { decref, newRef, typeOf } from '../memory/refs.ts';
import { REG } from '../memory/registers.ts';
import { lookupAttr } from '../objects/abstract.ts';
import { dictGetInterned, dictSet, dictDel } from '../objects/dict.ts';
import { clearError, occurred, raise } from '../objects/errors.ts';
import { intern } from '../objects/intern.ts';
import { moduleDict, moduleNew } from '../objects/module.ts';
import { strToJs } from '../objects/str.ts';
import { tupleSize } from '../objects/tuple.ts';

/** `import name` / `from name import ...`. New reference. IMPORT_NAME */
export function importName(m: Machine, name: Ref, fromlist: Ref, level: Ref): Ref {
  const text = strToJs(m, name);
  if (level !== m.smallInts + 5 * 32) return raise(m, 'ImportError', 'attempted relative import with no known parent package');
  const mod = importModule(m, text);
  if (mod === 0) return 0;
  if (text.includes('.') && (fromlist === m.None || tupleSize(m, fromlist) === 0)) {
    decref(m, mod);
    return importModule(m, text.slice(0, text.indexOf('.')));
  }
  return mod;
}

/** The module of that dotted name, made when it is the first time. New reference; ModuleNotFoundError. */
export function importModule(m: Machine, name: string): Ref {
  const modules = m.i32[REG.modules]!;
  const have = dictGetInterned(m, modules, intern(m, name));
  if (have === m.None) {
    raise(m, 'ModuleNotFoundError', `import of ${name} halted; None in sys.modules`);
    return importErrorFields(m, intern(m, name), 0);
  }
  if (have !== 0) return newRef(m, have);
  const loader = m.loaders[name];
  if (loader === undefined) {
    const dot = name.lastIndexOf('.'), package_ = name.slice(0, dot);
    if (dot > 0) {
      const parent = importModule(m, package_);
      if (parent === 0) return 0;
      decref(m, parent);
    }
    const plain = dot > 0 && !Object.keys(m.loaders).some((known) => known.startsWith(`${package_}.`));
    raise(m, 'ModuleNotFoundError', `No module named '${name}'${plain ? `; '${package_}' is not a package` : ''}`);
    return importErrorFields(m, intern(m, name), 0);
  }
  const mod = moduleNew(m, name);
  dictSet(m, modules, intern(m, name), mod);
  if (loader(m, mod) < 0) {
    dictDel(m, modules, intern(m, name));
    decref(m, mod);
    return 0;
  }
  const dot = name.lastIndexOf('.');
  if (dot > 0) {
    const parent = importModule(m, name.slice(0, dot));
    if (parent === 0) { decref(m, mod); return 0; }
    dictSet(m, moduleDict(m, parent), intern(m, name.slice(dot + 1)), mod);
    decref(m, parent);
  }
  return mod;
}

/** `from mod import name`. New reference; ImportError as CPython words it. */
export function importFrom(m: Machine, mod: Ref, name: Ref): Ref {
  const v = lookupAttr(m, mod, name);
  if (v !== 0 || occurred(m)) return v;
  clearError(m);
  const n = typeOf(m, mod) === m.types['module'] ? dictGetInterned(m, moduleDict(m, mod), intern(m, '__name__')) : 0;
  const from = n === 0 ? '<unknown module name>' : strToJs(m, n);
  const sub = m.loaders[`${from}.${strToJs(m, name)}`];
  if (sub !== undefined) return importModule(m, `${from}.${strToJs(m, name)}`);
  raise(m, 'ImportError', `cannot import name '${strToJs(m, name)}' from '${from}' (unknown location)`);
  return importErrorFields(m, n, name);
}

/** Gives the ImportError just raised its msg, name and name_from (borrowed, 0 = None). Always 0. */
function importErrorFields(m: Machine, name: Ref, from: Ref): 0 {
  const e = m.i32[REG.exc]!;
  const put = (k: number, v: Ref): void => { m.i32[(e + EXC.extra + 8 * k) >> 2] = v === 0 ? 0 : newRef(m, v); };
  put(0, m.i32[(m.i32[(e + EXC.args) >> 2]! + TUPLE.items) >> 2]!);
  put(1, name);
  put(3, from);
  return 0;
}
