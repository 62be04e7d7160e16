/** Parts of the engine that were fetched because a program needed them; see src/site/build/parts. */
import { later } from './later.ts';

type Native = (...args: unknown[]) => unknown;
interface Part { functions: readonly Native[] | null; readonly stubs: Native[] }

const parts = new Map<string, Part>();

/** The functions of a part by number: the same stub for the same number, whichever file asks. A stub does its work once the part is here. */
export function $part(name: string, fetch: () => Promise<{ functions: readonly Native[] }>): (n: number) => Native {
  let part = parts.get(name);
  if (part === undefined) parts.set(name, part = { functions: null, stubs: [] });
  const { stubs } = part, known = part;
  return (n) => stubs[n] ??= (...args) => {
    if (known.functions === null) later(`the part ${name}`, async () => { known.functions = (await fetch()).functions; });
    return known.functions[n]!(...args);
  };
}
