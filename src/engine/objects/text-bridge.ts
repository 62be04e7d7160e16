/** Runs a function of text/ and turns its TextError into the machine's exception. */
import type { Machine, Ref } from '../memory/machine.ts';
import { TextError } from '../text/text-error.ts';
import { raise, raiseArgs } from './errors.ts';
import { intFromNumber } from './int.ts';
import { strFromCodePoints, strFromJs } from './str.ts';
import { bytesFrom } from './bytes.ts';

/** The result, or null with an exception set. */
export function guard<T>(m: Machine, f: () => T): T | null {
  try {
    return f();
  } catch (e) {
    if (!(e instanceof TextError)) throw e;
    const u = e.unicode;
    if (u === undefined) raise(m, e.type, e.message);
    else {
      const object = u.object instanceof Uint8Array ? bytesFrom(m, u.object) : strFromCodePoints(m, u.object);
      const args: Ref[] = [strFromJs(m, u.encoding), object, intFromNumber(m, u.start), intFromNumber(m, u.end), strFromJs(m, u.reason)];
      raiseArgs(m, e.type, args.map((r) => r));
      const exc = m.i32[0x100 >> 2]!;
      args.forEach((r, i) => { m.i32[(exc + 72 + 8 * i) >> 2] = r; if (m.i32[r >> 2] !== -1) m.i32[r >> 2]!++; });
    }
    return null;
  }
}
