/** The _ctypes module: reading the machine's own bytes at an address, and nothing else. */
import type { Machine, Ref } from '../memory/machine.ts';
import { REG, REGION } from '../memory/registers.ts';
import { asSsize } from '../objects/abstract.ts';
import { bytesFrom } from '../objects/bytes-object.ts';
import { occurred, raise } from '../objects/errors.ts';
import type { ModuleSpec } from './spec.ts';

/** `size` bytes at `address`; -1 = up to the first 0. In CPython an address nobody owns ends the process; here it is an OSError. */
function stringAt(m: Machine, _mod: Ref, address: Ref, sizeArg: Ref): Ref {
  const at = asSsize(m, address, 'OverflowError');
  if (at === -1 && occurred(m)) return 0;
  const size = sizeArg === 0 ? -1 : asSsize(m, sizeArg, 'OverflowError');
  if (size === -1 && occurred(m)) return 0;
  const end = m.i32[REG.sysTop]!;
  if (at < REGION.static || at + Math.max(size, 0) > end) return raise(m, 'OSError', 'exception: access violation reading 0x' + Math.max(at, 0).toString(16).toUpperCase().padStart(16, '0'));
  const stop = size >= 0 ? at + size : m.u8.indexOf(0, at);
  return bytesFrom(m, m.u8.slice(at, stop));
}

export const CTYPES_MODULE: ModuleSpec = {
  name: '_ctypes',
  functions: [{ name: 'string_at', sig: '(ptr, size=-1, /)', fn: stringAt, doc: 'Return the byte string at void *ptr.' }],
};
