/** Classes, functions and whatever else is found again by its name. Models save_global and whichmodule of Modules/_pickle.c, CPython 3.13. */
import type { Machine, Ref } from '../../memory/machine.ts';
import { decref, newRef, typeOf, xdecref } from '../../memory/refs.ts';
import { REG } from '../../memory/registers.ts';
import { getAttr, isSubtype, lookupAttr, reprJs, typeName } from '../../objects/abstract.ts';
import { dictGet, dictNext } from '../../objects/dict.ts';
import { clearError, occurred, raise } from '../../objects/errors.ts';
import { intToNumber } from '../../objects/int.ts';
import { intern } from '../../objects/intern.ts';
import { strFresh, strFromJs, strPoints, strToJs } from '../../objects/str.ts';
import { isStr } from '../../objects/text-args.ts';
import { tupleFrom } from '../../objects/tuple.ts';
import { importModule } from '../../vm/imports.ts';
import { encode } from '../../text/codecs.ts';
import { toPython2 } from './names.ts';
import { memoPut, moduleAttr, pickleError, write, type Saver } from './saver.ts';

/** The object under a dotted path; parent is what it was taken from. References new; null = not there (AttributeError cleared) or error set. */
function follow(m: Machine, from: Ref, path: readonly string[]): { object: Ref; parent: Ref } | null {
  let parent = newRef(m, from), object = newRef(m, from);
  for (const name of path) {
    decref(m, parent);
    parent = object;
    object = lookupAttr(m, parent, intern(m, name));
    if (object === 0) { decref(m, parent); return null; }
  }
  return { object, parent };
}

/** The name of the module the object is in. New reference to a str, 0 = error. */
function whichModule(s: Saver, o: Ref, path: readonly string[]): Ref {
  const m = s.m;
  const own = lookupAttr(m, o, intern(m, '__module__'));
  if (own === 0 && occurred(m)) return 0;
  if (own !== 0 && own !== m.None) {
    if (!isStr(m, own)) return own;
    if (typeOf(m, o) === m.tBuiltin) return moduleText(s, own, 'functions');
    return o === m.types['ExceptionGroup'] ? moduleText(s, own, 'ExceptionGroup') : own;
  }
  xdecref(m, own);
  const pos = { i: 0 }, modules = m.i32[REG.modules]!;
  for (let e = dictNext(m, modules, pos); e !== null; e = dictNext(m, modules, pos)) {
    if (e.value === m.None || (isStr(m, e.key) && strToJs(m, e.key) === '__main__')) continue;
    const key = newRef(m, e.key), found = follow(m, e.value, path);
    if (found !== null) {
      const same = found.object === o;
      decref(m, found.object);
      decref(m, found.parent);
      if (same) return key;
    } else if (occurred(m)) clearError(m);
    decref(m, key);
  }
  return newRef(m, intern(m, '__main__'));
}

/** A module's name (stolen) as a str that only its functions share, or only one class has: the memo must not take it for the classes' one. New reference. */
function moduleText(s: Saver, own: Ref, whose: string): Ref {
  const key = `${whose} ${strToJs(s.m, own)}`;
  let text = s.moduleNames.get(key);
  if (text === undefined) {
    text = strFresh(s.m, strPoints(s.m, own));
    s.moduleNames.set(key, text);
  }
  decref(s.m, own);
  return newRef(s.m, text);
}

/** The extension code under which copyreg knows module.name, 0 = none, -1 = error. */
function extensionCode(s: Saver, module: Ref, name: Ref): number {
  const m = s.m;
  const registry = moduleAttr(m, 'copyreg', '_extension_registry');
  if (registry === 0) return -1;
  const key = tupleFrom(m, [newRef(m, module), newRef(m, name)]);
  const code = dictGet(m, registry, key);
  decref(m, key);
  const n = code === 0 ? 0 : intToNumber(m, code);
  decref(m, registry);
  return n;
}

/** Saves `o` as module.name; name 0 = its own. False = error set. */
export function saveGlobal(s: Saver, o: Ref, given: Ref): boolean {
  const m = s.m;
  let name = given === 0 ? 0 : newRef(m, given);
  if (name === 0) {
    name = lookupAttr(m, o, intern(m, '__qualname__'));
    if (name === 0 && !occurred(m)) name = getAttr(m, o, intern(m, '__name__'));
    if (name === 0) return false;
  }
  const path = strToJs(m, name).split('.');
  if (path.includes('<locals>')) {
    raise(m, 'AttributeError', `Can't get local object '${path.join('.')}'`);
    decref(m, name);
    return false;
  }
  const module = whichModule(s, o, path);
  // A module and a class of one name (array.array) are two texts.
  if (module === name) name = moduleText(s, name, 'name');
  const ok = module !== 0 && saveNamed(s, o, module, name, path);
  xdecref(m, module);
  decref(m, name);
  return ok;
}

function saveNamed(s: Saver, o: Ref, module: Ref, name: Ref, path: readonly string[]): boolean {
  const m = s.m;
  const fail = (why: string): false => {
    const shown = reprJs(m, o);
    return shown === null ? false : pickleError(m, 'PicklingError', `Can't pickle ${shown}: ${why}`);
  };
  if (!isStr(m, module)) return fail(`import of module ${typeName(m, module)} failed`);
  const moduleName = strToJs(m, module), nameText = strToJs(m, name);
  const mod = importModule(m, moduleName);
  if (mod === 0) {
    clearError(m);
    return fail(`import of module '${moduleName}' failed`);
  }
  const found = follow(m, mod, path);
  decref(m, mod);
  if (found === null) return occurred(m) ? false : fail(`attribute lookup ${nameText} on ${moduleName} failed`);
  let ok = true;
  if (found.object !== o) ok = fail(`it's not the same object as ${moduleName}.${nameText}`);
  else {
    const code = s.proto >= 2 ? extensionCode(s, module, name) : 0;
    if (code !== 0) ok = code > 0 && saveExtension(s, code);
    else if (s.proto >= 4) ok = s.save(s, module) && s.save(s, name) && write(s, 'STACK_GLOBAL') && memoPut(s, o);
    else if (path.length > 1) ok = saveNested(s, moduleName, path) && memoPut(s, o);
    else ok = saveLines(s, typeOf(m, o) === m.tType && isSubtype(m, o, m.types['BaseException']!), moduleName, nameText) && memoPut(s, o);
  }
  decref(m, found.object);
  decref(m, found.parent);
  return ok;
}

function saveExtension(s: Saver, code: number): true {
  if (code < 256) { write(s, 'EXT1'); s.out.uint(code, 1); }
  else if (code < 65536) { write(s, 'EXT2'); s.out.uint(code, 2); }
  else { write(s, 'EXT4'); s.out.uint(code, 4); }
  return true;
}

/** Something nested, before protocol 4: getattr(getattr(first, second), third), none of which is remembered. */
function saveNested(s: Saver, module: string, path: readonly string[]): boolean {
  const m = s.m, [first, ...rest] = path as [string, ...string[]];
  const getattr = moduleAttr(m, 'builtins', 'getattr');
  let ok = getattr !== 0;
  for (let i = 0; i < rest.length && ok; i++) {
    ok = s.save(s, getattr);
    if (s.proto < 2) write(s, 'MARK');
  }
  xdecref(m, getattr);
  if (!ok || !saveLines(s, false, module, first)) return false;
  for (const name of rest) {
    const text = strFromJs(m, name);
    ok = s.save(s, text);
    decref(m, text);
    if (!ok) return false;
    write(s, s.proto < 2 ? 'TUPLE' : 'TUPLE2', 'REDUCE');
  }
  return true;
}

/** Module and name on lines of their own; before protocol 3 as Python 2 called them, in ASCII. */
function saveLines(s: Saver, isException: boolean, module: string, name: string): boolean {
  const [module2, name2] = s.proto < 3 && s.fixImports ? toPython2(module, name, isException) : [module, name];
  if (s.proto < 3 && /[^\0-\x7f]/.test(module2 + name2)) return pickleError(s.m, 'PicklingError', `can't pickle global identifier '${module2}.${name2}' using pickle protocol ${s.proto}`);
  write(s, 'GLOBAL');
  s.out.put(encode(`${module2}\n${name2}\n`, 'utf-8'));
  return true;
}
