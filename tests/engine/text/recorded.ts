/** Reads the recordings and turns results of our functions into the form they are recorded in. */
import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { TextError } from '#engine/text/text-error.ts';

export type Case = readonly any[];

export function recorded(topic: string): Case[] {
  const file = JSON.parse(readFileSync(new URL(`./recorded/${topic}.json`, import.meta.url), 'utf8')) as { python: string; cases: Case[] };
  if (!file.python.startsWith('3.13.')) throw new Error(`${topic} was recorded from ${file.python}`);
  return file.cases;
}

/** {"ok": value} or {"error": [...]}; anything but a TextError passes through. */
export function attempt(f: () => unknown): unknown {
  try {
    return { ok: f() };
  } catch (e) {
    if (!(e instanceof TextError)) throw e;
    const u = e.unicode;
    return { error: u ? [e.type, e.message, u.encoding, u.start, u.end, u.reason] : [e.type, e.message] };
  }
}

/** Compares all cases at once, so that one run shows every difference (the first 40), each with its inputs. */
export function expectAll(cases: readonly Case[], run: (c: Case) => unknown): void {
  expect(cases.length).toBeGreaterThan(0);
  const wrong: unknown[] = [];
  for (const c of cases) {
    const want = c[c.length - 1];
    let got: unknown;
    try { got = run(c); } catch (e) { got = { thrown: String(e) }; }
    if (JSON.stringify(got) !== JSON.stringify(want)) wrong.push({ case: c.slice(0, -1), got, want });
  }
  if (wrong.length > 0) expect.fail(`${wrong.length} of ${cases.length} differ:\n` + wrong.slice(0, 40).map((w) => JSON.stringify(w)).join('\n'));
}

/** Groups cases by their first item. */
export function byKind(cases: readonly Case[]): Map<string, Case[]> {
  const groups = new Map<string, Case[]>();
  for (const c of cases) groups.set(c[0], [...(groups.get(c[0]) ?? []), c]);
  return groups;
}

export function toBits(x: number): string {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, x);
  if (x !== x) return '7ff8000000000000';
  return view.getBigUint64(0).toString(16).padStart(16, '0');
}

export function fromBits(hex: string): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setBigUint64(0, BigInt('0x' + hex));
  return view.getFloat64(0);
}

export const fromHex = (hex: string): Uint8Array => Uint8Array.from(hex.match(/../g) ?? [], (h) => parseInt(h, 16));
export const toHex = (bytes: Uint8Array): string => Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('');
