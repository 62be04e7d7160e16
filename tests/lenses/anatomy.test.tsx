/** The anatomy lens: pictures of the hero, and what must hold for every object of a run on the machine. */
import render from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { Anatomy } from '#components/lenses/anatomy.tsx';
import { arrowsOf, heightOf, WIDTHS } from '#components/lenses/anatomy/arrows.ts';
import { above, anatomyAt, follow, holderOf, namesOf, roomOf, roomOver, shown } from '#components/lenses/anatomy/body.ts';
import { anatomyStrings } from '#components/lenses/anatomy/strings.ts';
import { about, meaning } from '#components/lenses/anatomy/words.ts';
import { createSession } from '#engine';
import type { Snapshot } from '#engine/session/contract.ts';
import { HERO, heroStates } from './fixtures.ts';
import { golden } from './golden.ts';

const at = (n: number, extra: Partial<Parameters<typeof Anatomy>[0]> = {}) => <Anatomy snapshot={heroStates[n]} before={heroStates[n - 1] ?? null} of="a" lang="en" live room={roomOver(heroStates, extra.of ?? 'a')} {...extra} />;

describe('pictures', () => {
  it('a list and its items, a count changed', () => golden('anatomy-hero-4.html', at(4)));
  it('a field in the light, one of its bytes', () => golden('anatomy-hero-4-lit.html', at(4, { field: `${HERO.A - 16}:40`, byte: 1 })));
  it('freed, in Chinese', () => golden('anatomy-hero-4-freed-zh.html', at(4, { of: 'pair', lang: 'zh-CN' })));
  it('a name that refers to nothing', () => golden('anatomy-hero-6-none.html', at(6, { of: 'pair' })));
  it('at build: no table', () => golden('anatomy-hero-2-still.html', at(2, { live: false, still: true })));
});

const SOURCE = `big = -(2 ** 70)
plain = "ink"
wide = plain + chr(0x58A8) + chr(0x1F58B)
raw = b"ink and paper, and then some more of both"
row = [big, plain]
row.append(row)
pair = (row, None)
table = {"ink": 1, 2: pair}
few = {1, 2}
many = set(range(40))
def make():
    x = []
    return lambda: x
held = make()
cells = bytearray(11)
row = None
del pair, table
`;
const session = createSession(SOURCE, {});
const states: Snapshot[] = Array.from({ length: session.overview().lines + 1 }, (_, n) => session.seek('line', n, { objects: true, regions: true, pools: true, maxObjects: 200 }));

describe('every object of a run', () => {
  const each = (check: (anatomy: NonNullable<ReturnType<typeof anatomyAt>>, state: Snapshot) => void): number => {
    let seen = 0;
    for (const state of states) for (const { address } of state.objects) { const found = anatomyAt(state, address); if (found) { seen++; check(found, state); } }
    return seen;
  };

  it('each byte lies in one row, in order, and none is left out', () => {
    const seen = each(({ own, parts }) => {
      for (const { region, groups } of [own, ...parts]) {
        let next = 0;
        for (const group of groups) {
          expect(group.from).toBe(next);
          for (const l of group.lain) { expect(l.offset).toBe(next); expect(l.lines).toBeGreaterThan(0); next += l.size; }
          if (group.hidden === 0) expect(next).toBe(group.to);
          next = group.to;
        }
        expect(next).toBeGreaterThanOrEqual(region.bytes.length);
      }
    });
    expect(seen).toBeGreaterThan(300);
  });

  it('the head begins where id() says, with the count and the type', () => {
    each(({ object, own }) => {
      const head = own.groups.find((g) => g.kind === 'head')!;
      expect(own.region.start + head.from).toBe(object.address);
      if (!object.ghost) expect(head.lain.map((l) => l.field?.name)).toEqual(['ob_refcnt', 'ob_type']);
    });
  });

  it('every field has a meaning in both languages, and none of them is a hole', () => {
    for (const lang of ['en', 'zh-CN'] as const) {
      const t = anatomyStrings(lang);
      each(({ object, own, parts }) => {
        for (const { region } of [own, ...parts]) for (const field of region.fields) {
          const said = [meaning(t, { field, region, object }), about(t, { field, region, object })].join(' ');
          expect(said).not.toMatch(/undefined|NaN|null/);
        }
      });
    }
  });

  it('a part that is led to has an arrow from its row to its heading', () => {
    let arrows = 0;
    each((anatomy) => {
      for (const width of WIDTHS) {
        for (const arrow of arrowsOf(anatomy, width)) {
          arrows++;
          const part = anatomy.parts.find((p) => holderOf(anatomy, p)?.key === arrow.key)!;
          expect(part).toBeDefined();
          expect(above(anatomy.own, arrow.key)).not.toBeNull();
          expect(arrow.from).toBeGreaterThan(0);
          expect(arrow.y).toBeLessThan(arrow.height);
        }
      }
    });
    expect(arrows).toBeGreaterThan(20);
  });

  it('stepping needs no more room than was kept', () => {
    for (const path of new Set(states.flatMap(namesOf))) {
      const room = roomOver(states, path)!;
      states.forEach((state, i) => {
        const found = shown(state, states[i - 1] ?? null, path);
        if (!found) return;
        const now = { own: roomOf(found.own), parts: found.parts.map(roomOf).reduce((a, b) => ({ rows: a.rows + b.rows, fields: a.fields + b.fields, groups: a.groups + b.groups + 1 }), { rows: 0, fields: 0, groups: 0 }) };
        for (const width of WIDTHS) expect(heightOf(now, width)).toBeLessThanOrEqual(heightOf(room, width));
      });
    }
  });

  it('paths lead through slots and frames; what leads nowhere is null', () => {
    const end = states.at(-1)!;
    expect(follow(end, 'big')).toBe(end.frames[0]!.names.find((n) => n.name === 'big')!.to);
    const before = states.find((s) => follow(s, 'pair') !== null)!;
    expect(follow(before, 'pair[0]')).toBe(follow(before, 'row'));
    expect(follow(before, 'pair[0][1]')).toBe(follow(before, 'plain'));
    expect(follow(end, 'pair')).toBeNull();
    expect(follow(end, 'big[0]')).toBeNull();
  });

  it('the sum of the bytes is what sys.getsizeof says, where it is told', () => {
    let told = 0;
    for (const state of states) for (const name of namesOf(state)) {
      const html = render(<Anatomy snapshot={state} before={null} of={name} lang="en" />);
      const sum = /([\d+ a-z]+) = (\d+), which/.exec(html);
      if (!sum) continue;
      told++;
      expect([...sum[1]!.matchAll(/\d+/g)].reduce((total, [n]) => total + Number(n), 0)).toBe(Number(sum[2]));
      expect(Number(sum[2])).toBe(state.objects.find((o) => o.address === follow(state, name))!.size);
    }
    expect(told).toBeGreaterThan(10);
  });
});
