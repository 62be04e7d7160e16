/** The heap audit finds what is wrong: memory is broken on purpose, word by word, and it must say where. */
import { beforeAll, describe, expect, test } from 'vitest';
import { audit } from '#engine/session/audit.ts';
import { load, proceed } from '#engine/session/program.ts';
import { Images } from '#engine';
import type { Machine } from '#engine/memory/machine.ts';
import { REG, TABLE } from '#engine/memory/registers.ts';
import { POOL } from '#engine/memory/obmalloc.ts';

const images = new Images();
let m: Machine;
let nodes: number[];

/** Headers of the objects of the program on the youngest list. */
function headers(): number[] {
  const out: number[] = [];
  for (let p = m.i32[TABLE.gcHeads >> 2]!; p !== TABLE.gcHeads; p = m.i32[p >> 2]!) out.push(p);
  return out;
}

beforeAll(() => {
  const p = load('class Node: pass\na = Node(); b = Node(); a.other = b; b.other = a\nkept = [[i] for i in range(50)]\ndel kept[10:20]\nfloats = [i / 7 for i in range(40)]\ndel floats[::2]\n', { images });
  expect(proceed(p).error).toBeNull();
  m = p.m;
  nodes = headers();
  audit(m);
});

/** Sets a word, expects the audit to complain, puts it back and expects peace. */
function broken(word: number, value: number, complaint: RegExp): void {
  const was = m.i32[word]!;
  expect(value).not.toBe(was);
  m.i32[word] = value;
  expect(() => audit(m)).toThrow(complaint);
  m.i32[word] = was;
  audit(m);
}

describe('the collector’s lists', () => {
  test('a link back that is wrong', () => broken((nodes[3]! + 8) >> 2, nodes[0]!, /_gc_prev of .* should be/));
  test('a link on that leaves objects out', () => broken(nodes[3]! >> 2, m.i32[m.i32[nodes[3]! >> 2]! >> 2]!, /_gc_prev of/));
  test('a link that leads back into the list', () => broken(nodes[5]! >> 2, nodes[2]!, /on the lists twice|should be/));
  test('a link to nowhere', () => broken(nodes[5]! >> 2, 8, /is no node/));
  test('an object that says it is untracked but is on a list', () => {
    const [n, next] = [nodes[4]!, m.i32[nodes[4]! >> 2]!];
    const words = [n >> 2, (n + 8) >> 2];
    const was = words.map((w) => m.i32[w]!);
    // Taken off the list without a word in its own header.
    m.i32[was[1]! >> 2] = next;
    m.i32[(next + 8) >> 2] = was[1]!;
    expect(() => audit(m)).toThrow(/has a link in its header but is on no list/);
    m.i32[was[1]! >> 2] = n;
    m.i32[(next + 8) >> 2] = n;
    audit(m);
  });
  test('a flag left over from a collection', () => broken((nodes[2]! + 8) >> 2, m.i32[(nodes[2]! + 8) >> 2]! | 2, /being collected/));
  test('a flag in the link on', () => broken(nodes[2]! >> 2, m.i32[nodes[2]! >> 2]! | 1, /is no node/));
  test('a head whose end is wrong', () => broken((TABLE.gcHeads + 8) >> 2, nodes[0]!, /its head says/));
  test('a phase of no collection', () => broken(REG.gcPhase, 3, /no collection runs/));
  test('a count below 0', () => broken(REG.gcCount, -1, /the count of generation 0 is -1/));
});

describe('counts and blocks', () => {
  test('a count one too high, and one too low', () => {
    const o = nodes.at(-1)! + 16;
    broken(o >> 2, m.i32[o >> 2]! + 1, /has count/);
    broken(o >> 2, m.i32[o >> 2]! - 1, /count/);
  });
  test('a pool’s count, class and free list', () => {
    const pools = Array.from({ length: 32 }, (_, c) => m.i32[(TABLE.usedPools >> 2) + c]!).filter((p) => p !== 0);
    expect(pools.length).toBeGreaterThan(3);
    const withFree = pools.find((p) => m.i32[(p >> 2) + 2] !== 0)!;
    broken(withFree >> 2, m.i32[withFree >> 2]! + 1, /pool/);
    broken((withFree >> 2) + 9, (m.i32[(withFree >> 2) + 9]! + 1) % 32, /pool/);
    broken((withFree >> 2) + 2, withFree + POOL.size + 16, /./);
  });
  test('bytes in use that do not add up', () => broken(REG.bytesSmall, m.i32[REG.bytesSmall]! + 16, /bytes in use/));
});
