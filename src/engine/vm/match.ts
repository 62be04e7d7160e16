/** match statements. Models match_keys and match_class of Python/ceval.c, CPython 3.13. */
import type { Machine, Ref } from '../memory/machine.ts';
import { TPFLAGS } from '../memory/layout.ts';
import { decref, hasFlag, newRef, typeOf } from '../memory/refs.ts';
import { callArgs, getAttrStr, lookupAttr, nameOfType, typeName } from '../objects/abstract.ts';
import { setContains, setNew, setAdd } from '../objects/set.ts';
import { clearError, matches, occurred, raise } from '../objects/errors.ts';
import { intern } from '../objects/intern.ts';
import { isInstanceOf } from '../objects/instance-check.ts';
import { strToJs } from '../objects/str.ts';
import { reprJs } from '../objects/abstract.ts';
import { tupleFrom, tupleItem, tupleSize } from '../objects/tuple.ts';

/** Tuple of the values of all keys, or None when one is missing. New; 0 = error. */
export function matchKeys(m: Machine, map: Ref, keys: Ref): Ref {
  const n = tupleSize(m, keys);
  if (n === 0) return m.emptyTuple;
  const get = getAttrStr(m, map, 'get');
  if (get === 0) return 0;
  const seen = setNew(m);
  const dummy = callArgs(m, m.types['object']!);
  const values: Ref[] = [];
  let result = -1;
  for (let i = 0; i < n && result < 0; i++) {
    const key = tupleItem(m, keys, i);
    const dup = setContains(m, seen, key);
    if (dup !== 0 || setAdd(m, seen, key) < 0) {
      if (dup === 1) raise(m, 'ValueError', `mapping pattern checks duplicate key (${reprJs(m, key)})`);
      result = 0;
      break;
    }
    const v = callArgs(m, get, key, dummy);
    if (v === 0) result = 0;
    else if (v === dummy) { decref(m, v); result = m.None; } else values.push(v);
  }
  decref(m, get);
  decref(m, seen);
  decref(m, dummy);
  if (result < 0) return tupleFrom(m, values);
  for (const v of values) decref(m, v);
  return result;
}

/** Tuple of the matched attributes; 0 without exception = no match. */
export function matchClass(m: Machine, subject: Ref, cls: Ref, npos: number, kw: Ref): Ref {
  if (!hasFlag(m, typeOf(m, cls), TPFLAGS.TYPE)) return raise(m, 'TypeError', 'called match pattern must be a class');
  const is = isInstanceOf(m, subject, cls);
  if (is <= 0) return 0;
  const out: Ref[] = [];
  const seen = new Set<string>();
  const drop = (): 0 => { for (const r of out) decref(m, r); return 0; };
  const one = (name: Ref): boolean => {
    const s = strToJs(m, name);
    if (seen.has(s)) { raise(m, 'TypeError', `${nameOfType(m, cls)}() got multiple sub-patterns for attribute '${s}'`); return false; }
    seen.add(s);
    const v = lookupAttr(m, subject, name);
    if (v === 0) return false;
    out.push(v);
    return true;
  };
  if (npos > 0) {
    let matchSelf = false;
    let args = lookupAttr(m, cls, intern(m, '__match_args__'));
    if (args !== 0) {
      if (typeOf(m, args) !== m.tTuple) {
        raise(m, 'TypeError', `${nameOfType(m, cls)}.__match_args__ must be a tuple (got ${typeName(m, args)})`);
        decref(m, args);
        return 0;
      }
    } else {
      if (occurred(m)) { if (!matches(m, 'AttributeError')) return 0; clearError(m); }
      args = m.emptyTuple;
      matchSelf = hasFlag(m, cls, TPFLAGS.MATCH_SELF);
    }
    const allowed = matchSelf ? 1 : tupleSize(m, args);
    if (allowed < npos) {
      decref(m, args);
      return raise(m, 'TypeError', `${nameOfType(m, cls)}() accepts ${allowed} positional sub-pattern${allowed === 1 ? '' : 's'} (${npos} given)`);
    }
    if (matchSelf) out.push(newRef(m, subject));
    else for (let i = 0; i < npos; i++) {
      const name = tupleItem(m, args, i);
      if (!hasFlag(m, typeOf(m, name), TPFLAGS.UNICODE)) { raise(m, 'TypeError', `__match_args__ elements must be strings (got ${typeName(m, name)})`); decref(m, args); return drop(); }
      if (!one(name)) { decref(m, args); return drop(); }
    }
    decref(m, args);
  }
  for (let i = 0; i < tupleSize(m, kw); i++) if (!one(tupleItem(m, kw, i))) return drop();
  return tupleFrom(m, out);
}
