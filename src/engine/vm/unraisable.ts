/** What happens to an exception nobody can catch: a finalizer's, a weak reference callback's. sys.unraisablehook, CPython 3.13. */
import type { Machine, Ref } from '../memory/machine.ts';
import { decref } from '../memory/refs.ts';
import { reprJs } from '../objects/abstract.ts';
import { clearError, fetch } from '../objects/errors.ts';
import { formatException } from './traceback-text.ts';

/** Writes "Exception ignored in: ..." to stderr and clears the exception. */
export function reportUnraisable(m: Machine, where: Ref): void {
  const exc = fetch(m);
  if (exc === 0) return;
  const shown = where === 0 ? null : reprJs(m, where);
  if (shown === null) clearError(m);
  m.stderr.push(`Exception ignored in: ${shown ?? '<object repr() failed>'}\n`, formatException(m, exc, { lines: m.sourceOf, marks: false }));
  decref(m, exc);
}
