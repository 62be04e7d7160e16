import { describe, expect, it } from 'vitest';
import { firstDivergence } from '#course/divergence.ts';
import { runJob } from '#course/jobs.ts';
import { events, machine, run } from './fake.ts';

const shared = ['1 alloc list 100', '1 bind log 100', '2 alloc Draft 200', '2 bind d 200'];
const yours = events([...shared, '3 incref Draft 200 1', '4 unbind d 200']);
const wanted = events([...shared.map((line) => line.replaceAll('00', '50')), '3 incref list 250 1']);

describe('first divergence', () => {
  it('is where the same things stop happening to the same objects, whatever their addresses', () => {
    const parting = firstDivergence(yours, wanted)!;
    expect(parting.shared).toBe(4);
    expect([parting.yours?.kind, parting.yours?.type, parting.wanted?.type]).toEqual(['incref', 'Draft', 'list']);
  });

  it('tells objects of one type apart by the order they were made in', () => {
    const made = ['1 alloc list 100', '1 alloc list 200'];
    expect(firstDivergence(events([...made, '2 incref list 100 1']), events([...made, '2 incref list 200 1']))?.shared).toBe(2);
  });

  it('is nothing for equal runs, and the end of the shorter one otherwise', () => {
    expect(firstDivergence(yours, yours)).toBeNull();
    expect(firstDivergence(yours, yours.slice(0, -1))).toMatchObject({ shared: 5, yours: { kind: 'unbind' }, wanted: null });
  });

  it('does not compare how memory is cut up, nor what happens outside the program', () => {
    expect(firstDivergence(events(['0 alloc int 5', ...shared, '2 pool.open x 9']), events([...shared, '0 free list 100']))).toBeNull();
  });

  it('comes with both sides ready to be shown', () => {
    const both = machine({ 'a\nb\nlog.append(d)': run(yours, ['1 0 0', '2 0 2', '3 0 4', '4 0 5'], [{}]), 'a\nb\nlog.append(d.lines)': run(wanted, ['1 0 0', '2 0 2', '3 0 4'], [{}]) }, () => { throw new Error('not run'); });
    const result = runJob(both, { kind: 'diverge', yours: 'a\nb\nlog.append(d)', wanted: 'a\nb\nlog.append(d.lines)', language: 'zh-CN', profile: '3.13', seed: 0, limits: { steps: 1, memory: 1 } });
    expect(result).toMatchObject({ parting: { shared: 4, yours: { line: 3, text: 'log.append(d)', sentence: 'zh-CN:1', snapshot: { at: { line: 3 } } }, wanted: { line: 3, text: 'log.append(d.lines)', snapshot: { finished: true } } } });
  });
});
