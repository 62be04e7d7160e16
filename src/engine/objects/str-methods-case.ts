/** str methods that ask about or change characters, and those that pad. Models Objects/unicodeobject.c, CPython 3.13. */
import type { Machine, Ref } from '../memory/machine.ts';
import * as U from '../text/unicode.ts';
import { typeName } from './abstract.ts';
import { raise, raiseArgs } from './errors.ts';
import { boolRef } from './int.ts';
import type { MethodSpec } from './spec.ts';
import { charAt, strFresh, strLength, strPoints, strUnchanged } from './str.ts';
import { intArg, isStr, ssizeArg } from './text-args.ts';
import { expandTabs, type Points } from './text-search.ts';

const ask = (name: string, test: (p: Points) => boolean): MethodSpec =>
  ({ name, sig: '()', fn: (m: Machine, s: Ref) => boolRef(m, test(strPoints(m, s))) });
const change = (name: string, to: (p: Points) => number[]): MethodSpec =>
  ({ name, sig: '()', fn: (m: Machine, s: Ref) => strFresh(m, to(strPoints(m, s))) });

/** `s` between `left` and `right` times `fill`; itself when there is nothing to add. _PyUnicode_Pad */
function pad(m: Machine, s: Ref, left: number, right: number, fill: number): Ref {
  if (left <= 0 && right <= 0) return strUnchanged(m, s);
  const n = strLength(m, s);
  if (left + n + right > 2 ** 31) return raiseArgs(m, 'MemoryError', []);
  const out = new Int32Array(left + n + right).fill(fill);
  out.set(strPoints(m, s), left);
  return strFresh(m, out);
}

function padder(name: 'ljust' | 'rjust' | 'center'): MethodSpec {
  return {
    name, sig: "(width, fillchar=' ', /)", fn: (m: Machine, s: Ref, widthArg: Ref, fillArg: Ref) => {
      const width = ssizeArg(m, widthArg, 0);
      if (Number.isNaN(width)) return 0;
      let fill = 32;
      if (fillArg !== 0) {
        if (!isStr(m, fillArg)) return raise(m, 'TypeError', `The fill character must be a unicode character, not ${typeName(m, fillArg)}`);
        if (strLength(m, fillArg) !== 1) return raise(m, 'TypeError', 'The fill character must be exactly one character long');
        fill = charAt(m, fillArg, 0);
      }
      const room = Math.max(0, width - strLength(m, s));
      const left = name === 'ljust' ? 0 : name === 'rjust' ? room : Math.floor(room / 2) + (room % 2 & width % 2);
      return pad(m, s, left, room - left, fill);
    },
  };
}

function zfill(m: Machine, s: Ref, widthArg: Ref): Ref {
  const width = ssizeArg(m, widthArg, 0);
  if (Number.isNaN(width)) return 0;
  const n = strLength(m, s), room = width - n;
  if (room <= 0) return strUnchanged(m, s);
  if (width > 2 ** 31) return raiseArgs(m, 'MemoryError', []);
  const out = new Int32Array(width).fill(48);
  out.set(strPoints(m, s), room);
  // A sign goes before the zeros.
  if (n > 0 && (out[room] === 43 || out[room] === 45)) { out[0] = out[room]!; out[room] = 48; }
  return strFresh(m, out);
}

function expandtabs(m: Machine, s: Ref, tabArg: Ref): Ref {
  const tab = intArg(m, tabArg, 8);
  if (Number.isNaN(tab)) return 0;
  const out = expandTabs(strPoints(m, s), tab);
  return out === null ? strUnchanged(m, s) : strFresh(m, out);
}

export const STR_CASE_METHODS: readonly MethodSpec[] = [
  ask('isalpha', U.isAlpha), ask('isdecimal', U.isDecimal), ask('isdigit', U.isDigit), ask('isnumeric', U.isNumeric), ask('isalnum', U.isAlnum), ask('isspace', U.isSpace),
  ask('isupper', U.isUpper), ask('islower', U.isLower), ask('istitle', U.isTitle), ask('isidentifier', U.isIdentifier), ask('isprintable', U.isPrintable), ask('isascii', U.isAscii),
  change('upper', U.upperPoints), change('lower', U.lowerPoints), change('title', U.titlePoints), change('capitalize', U.capitalizePoints), change('casefold', U.casefoldPoints),
  change('swapcase', U.swapcasePoints),
  padder('ljust'), padder('rjust'), padder('center'),
  { name: 'zfill', sig: '(width, /)', fn: zfill },
  { name: 'expandtabs', sig: '(tabsize=8)', fn: expandtabs },
];
