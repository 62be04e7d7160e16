/** What the page does not carry of an exercise, fetched once when it is first needed. */
import type { Rest } from './types.ts';

const known = new Map<string, Promise<Rest>>();

/** The rest of an exercise. Rejects when it cannot be had; the next call tries again. */
export function restOf(address: string): Promise<Rest> {
  let rest = known.get(address);
  if (!rest) {
    rest = fetch(address).then((response) => {
      if (!response.ok) throw new Error(`${response.status} ${address}`);
      return response.json() as Promise<Rest>;
    });
    rest.catch(() => known.delete(address));
    known.set(address, rest);
  }
  return rest;
}
