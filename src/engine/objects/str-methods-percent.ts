/** str % args. Models PyUnicode_Format, CPython 3.13. */
import type { Machine, Ref } from '../memory/machine.ts';
import { decref } from '../memory/refs.ts';
import { parsePercent, percentChar, percentText, percentWrongType } from '../text/percent.ts';
import { TextError } from '../text/text-error.ts';
import { index, repr, str, typeName } from './abstract.ts';
import { ascii } from './ascii.ts';
import { clearError } from './errors.ts';
import { intToBigInt } from './int.ts';
import { percentRun } from './percent-args.ts';
import { strFromJs, strLength, strToJs } from './str.ts';
import { StrBuilder } from './str-build.ts';
import { isStr, raiseText } from './text-args.ts';

/** nb_remainder. */
export function strRemainder(m: Machine, left: Ref, right: Ref): Ref {
  if (!isStr(m, left)) return m.NotImplemented;
  const out = new StrBuilder(m);
  try {
    const ok = percentRun(m, parsePercent(strToJs(m, left)), right, {
      kind: 'str',
      literal: (text) => out.addJs(text),
      number: (text) => out.addJs(text),
      key: (text) => strFromJs(m, text),
      object: (field, value) => {
        if (field.conversion === 'c') {
          out.addJs(percentText(charText(m, value, () => percentWrongType(field, typeName(m, value))), field));
          return true;
        }
        const s = field.conversion === 's' ? str(m, value) : field.conversion === 'r' ? repr(m, value) : ascii(m, value);
        if (s === 0) return false;
        if (field.width === -1 && field.precision === -1) out.addStr(s);
        else out.addJs(percentText(strToJs(m, s), field));
        decref(m, s);
        return true;
      },
    });
    return ok ? out.finish() : out.drop();
  } catch (e) {
    out.drop();
    if (!(e instanceof TextError)) throw e;
    return raiseText(m, e);
  }
}

/** The character of %c. */
function charText(m: Machine, value: Ref, wrong: () => TextError): string {
  if (isStr(m, value)) {
    if (strLength(m, value) !== 1) throw wrong();
    return strToJs(m, value);
  }
  const i = index(m, value);
  if (i === 0) {
    clearError(m);
    throw wrong();
  }
  const v = intToBigInt(m, i);
  decref(m, i);
  return percentChar(v);
}
