/** What the engine of a page has not fetched yet: texts of library modules and parts of its own code. */

/** Thrown inside the engine when something is not here yet. It may show as something else on its way out: ask `fetchNeeded`. */
export class Later extends Error {
  constructor(what: string) { super(`${what} is not here yet`); this.name = 'Later'; }
}

/** What has come so far, in order. */
export const fetched: string[] = [];
const needed = new Map<string, () => Promise<void>>();
/** Under way; a request that failed meanwhile waits for it too. */
let coming: Promise<unknown> | null = null;

/** Ends what the engine is doing, for want of `what`; `fetch` brings it. */
export function later(what: string, fetch: () => Promise<void>): never {
  needed.set(what, fetch);
  throw new Later(what);
}

/** Fetches what was missing, if anything: true, and what failed is worth asking again. */
export async function fetchNeeded(): Promise<boolean> {
  if (needed.size > 0) {
    const before = coming;
    const fetches = [...needed].map(async ([what, fetch]) => { await fetch(); fetched.push(what); });
    needed.clear();
    const now = Promise.all([before, ...fetches]).finally(() => { if (coming === now) coming = null; });
    coming = now;
  }
  if (coming === null) return false;
  await coming;
  return true;
}
