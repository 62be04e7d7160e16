/** Built-in modules as records: what `import` finds when it looks for one of the machine's own modules. */
import type { Machine, Ref } from '../memory/machine.ts';
import type { MethodSpec } from '../objects/spec.ts';

export interface ModuleSpec {
  readonly name: string;
  /** Functions written in TypeScript; the boot numbers them, an import puts them in the module's dict. */
  readonly functions?: readonly MethodSpec[];
  /** Fills the rest of the fresh module's dict (both borrowed). 0, or -1 with an exception set. */
  readonly init?: (m: Machine, dict: Ref, module: Ref) => number;
}
