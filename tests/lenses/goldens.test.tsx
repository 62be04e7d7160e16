/** Every lens as a picture; one test a picture, the file is named after the case. */
import { describe, it } from 'vitest';
import { Bytecode } from '#components/lenses/bytecode.tsx';
import { cellPlanOf } from '#components/lenses/cell-plan.ts';
import { Cells } from '#components/lenses/cells.tsx';
import { Counts, MiniRail } from '#components/lenses/counts.tsx';
import { Events } from '#components/lenses/events.tsx';
import { planOf } from '#components/lenses/layout.ts';
import { Legend } from '#components/lenses/legend.tsx';
import { ObjectsPicture } from '#components/lenses/objects.tsx';
import { Output } from '#components/lenses/output.tsx';
import { survey } from '#components/lenses/survey.ts';
import { Figure, initialState } from '#components/player/figure.tsx';
import { PreparedRun } from '#components/player/prepare.ts';
import type { Snapshot } from '#engine/session/contract.ts';
import { chainStates, crowdStates, cycleStates, frameStates, HERO, HERO_SOURCE, heroOverview, heroSession, heroStates, nestedStates } from './fixtures.ts';
import { golden } from './golden.ts';

function picture(states: Snapshot[], step: number, size: 'wide' | 'mid' | 'narrow', lang: 'en' | 'zh-CN' = 'en', lit: number | null = null, ages = false) {
  return <ObjectsPicture snapshot={states[step]} before={states[step - 1] ?? null} plan={planOf(survey(states), size)} lang={lang} lit={lit} ages={ages} uid="t" />;
}

describe('objects', () => {
  it('a list with four references, then two, at three widths', () => { for (const size of ['wide', 'mid', 'narrow'] as const) golden(`objects-hero-4-${size}.svg`, picture(heroStates, 4, size)); });
  it('before anything has run', () => golden('objects-hero-0.svg', picture(heroStates, 0, 'wide')));
  it('a reference that is new', () => golden('objects-hero-3.svg', picture(heroStates, 3, 'wide')));
  it('a name bound again, its old reference given back', () => golden('objects-hero-5.svg', picture(heroStates, 5, 'wide')));
  it('the last reference gone', () => golden('objects-hero-6.svg', picture(heroStates, 6, 'wide')));
  it('in Chinese', () => golden('objects-hero-4-zh.svg', picture(heroStates, 4, 'wide', 'zh-CN')));
  it('lit', () => golden('objects-hero-4-lit.svg', picture(heroStates, 4, 'wide', 'en', HERO.A)));
  it('two objects that refer to each other', () => golden('objects-cycle-3.svg', picture(cycleStates, 3, 'wide')));
  it('generations as foot bands', () => golden('objects-cycle-3-ages.svg', picture(cycleStates, 3, 'wide', 'en', null, true)));
  it('a chain longer than the pane is wide', () => golden('objects-chain-7.svg', picture(chainStates, 7, 'wide')));
  it('frames, the stack, a type not drawn', () => golden('objects-frames-4.svg', picture(frameStates, 4, 'wide')));
  it('a frame that has just returned', () => golden('objects-frames-5.svg', picture(frameStates, 5, 'wide')));
  it('an object that refers to itself', () => golden('objects-nested-4.svg', picture(nestedStates, 4, 'wide')));
  it('fifty objects', () => golden('objects-crowd-50.svg', picture(crowdStates(50), 1, 'wide')));
  it('five hundred objects', () => golden('objects-crowd-500.svg', picture(crowdStates(500), 1, 'wide')));
});

describe('the other lenses', () => {
  it('counts over time', () => golden('counts-hero-16.html', <Counts overview={heroOverview} at={16} line={4} lang="en" />));
  it('counts before the first step', () => golden('counts-hero-0.html', <Counts overview={heroOverview} at={0} line={null} lang="en" />));
  it('the rail alone, in Chinese', () => golden('counts-rail-zh.html', <Counts overview={heroOverview} at={5} line={2} lang="zh-CN" railOnly />));
  it('the small rail', () => golden('counts-mini.html', <MiniRail overview={heroOverview} at={16} lang="en" />));
  it('cells, a count changed and a block freed', () => golden('cells-hero-4.html', <Cells snapshot={heroStates[4]} before={heroStates[3]} plan={cellPlanOf(heroStates)} lang="en" />));
  it('cells, in Chinese', () => golden('cells-hero-6-zh.html', <Cells snapshot={heroStates[6]} before={heroStates[5]} plan={cellPlanOf(heroStates)} lang="zh-CN" />));
  it('bits', () => golden('cells-bits.html', <Cells snapshot={heroStates[4]} before={heroStates[3]} plan={cellPlanOf(heroStates)} lang="en" zoom="bits" />));
  it('pools', () => golden('cells-pools.html', <Cells snapshot={heroStates[4]} before={heroStates[3]} plan={cellPlanOf(heroStates)} lang="en" zoom="pools" live />));
  it('blocks', () => golden('cells-blocks.html', <Cells snapshot={heroStates[4]} before={heroStates[3]} plan={cellPlanOf(heroStates)} lang="en" zoom="blocks" live />));
  it('events of a line', () => golden('events-hero-4.html', <Events snapshot={heroStates[4]} lang="en" />));
  it('events before the first step, in Chinese', () => golden('events-hero-0-zh.html', <Events snapshot={heroStates[0]} lang="zh-CN" />));
  it('output with its last line marked', () => golden('output.html', <Output snapshot={{ ...heroStates[4], output: 'one\ntwo\n', events: [{ ...heroStates[4].events[0], kind: 'output', text: 'two\n' }] }} lang="en" rows={3} />));
  it('bytecode', () => golden('bytecode-hero-4.html', <Bytecode snapshot={heroStates[4]} lang="en" />));
  it('legend', () => golden('legend-zh.html', <Legend lang="zh-CN" />));
});

describe('figure', () => {
  for (const lang of ['en', 'zh-CN'] as const) {
    it(`whole, ${lang}`, () => {
      const run = new PreparedRun(heroSession() as never);
      const at = { grain: 'line', n: 4 } as const;
      const { still, prepared } = run.still(at, lang);
      golden(`figure-hero-${lang}.html`, <Figure frame={{ uid: 'f1', title: 'One list', lang, profile: '3.13', source: HERO_SOURCE, region: null, show: ['objects', 'cells', 'counts'], ages: false }} state={initialState(prepared, still, 'line', ['objects', 'cells', 'counts'])} />);
    });
  }
});
