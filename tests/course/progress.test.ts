import { describe, expect, it } from 'vitest';
import {
  emptyProgress, exportProgress, loadProgress, mergeProgress, PROGRESS_KEY, ProgressError, readProgress, recordAsk, recordDraft, recordGate, recordHelp, recordTry, saveProgress,
  type Store,
} from '#course/progress.ts';

function store(entries: Record<string, string> = {}): Store & { entries: Record<string, string> } {
  return { entries, getItem: (key) => entries[key] ?? null, setItem: (key, value) => { entries[key] = value; } };
}
const code = (text: string) => {
  try {
    readProgress(text);
  } catch (error) {
    if (error instanceof ProgressError) return error.message;
  }
  return 'taken';
};

describe('progress', () => {
  it('keeps tries, help, drafts and the first gate answer', () => {
    let progress = recordTry(emptyProgress(), 'u/l/e', false, '2026-01-01');
    progress = recordHelp(recordHelp(progress, 'u/l/e', 2), 'u/l/e', 1);
    progress = recordDraft(progress, 'u/l/e', 'x = 1');
    progress = recordTry(progress, 'u/l/e', true, '2026-01-02');
    progress = recordTry(progress, 'u/l/e', false, '2026-01-03');
    expect(progress.exercises['u/l/e']).toEqual({ state: 'passed', tries: 3, help: 2, draft: 'x = 1', passed: '2026-01-02' });
    expect(recordDraft(progress, 'u/l/e', null).exercises['u/l/e']).not.toHaveProperty('draft');
    progress = recordGate(recordGate(progress, 'u/l/g', '1', false, 'a'), 'u/l/g', '2', true, 'b');
    expect(progress.gates['u/l/g']).toEqual({ answer: '1', right: false, when: 'a', mended: true });
    expect(recordGate(progress, 'u/l/g', '1', false, 'c')).toBe(progress);
  });

  it('an exercise of questions is passed when each was answered rightly, at first or later', () => {
    const asks = ['one', 'two'];
    let progress = recordAsk(emptyProgress(), 'u/l/e', asks, 'one', '1', false, 'a');
    progress = recordAsk(progress, 'u/l/e', asks, 'two', '2', true, 'b');
    expect(progress.exercises['u/l/e']).toEqual({ state: 'open', tries: 2, help: 0 });
    progress = recordAsk(progress, 'u/l/e', asks, 'one', '3', true, 'c');
    expect(progress.exercises['u/l/e']).toEqual({ state: 'passed', tries: 3, help: 0, passed: 'c' });
    expect(progress.gates['u/l/e/one']).toEqual({ answer: '1', right: false, when: 'a', mended: true });
  });

  it('joins what other parts keep', () => {
    const here = { ...emptyProgress(), reading: { lessons: { a: { reached: 0.4 }, b: { reached: 1, done: 'x' } }, last: { lesson: 'a' } } };
    const file = { ...emptyProgress(), reading: { lessons: { a: { reached: 0.9, done: 'y' }, c: { reached: 0.1 } }, last: { lesson: 'c' } }, later: [1] };
    expect(mergeProgress(here, file)).toMatchObject({ reading: { lessons: { a: { reached: 0.9, done: 'y' }, b: { reached: 1, done: 'x' }, c: { reached: 0.1 } }, last: { lesson: 'a' } }, later: [1] });
  });

  it('comes back from its file as it was, with fields it does not know', () => {
    const progress = { ...recordTry(emptyProgress(), 'u/l/e', true, 'now'), lessons: { 'u/l': 3 } };
    expect(readProgress(exportProgress(progress))).toEqual(progress);
  });

  it.each([
    ['{', 'not-json'], ['[]', 'not-progress'], ['{}', 'not-progress at version'], ['{"version": 2}', 'too-new at version'],
    ['{"version": 1, "exercises": 3}', 'damaged at exercises'], ['{"version": 1, "exercises": {"a": {"state": "won", "tries": 1, "help": 0}}}', 'damaged at exercises.a'],
    ['{"version": 1, "gates": {"g": {"answer": 1}}}', 'damaged at gates.g'],
  ])('refuses %s', (text, wanted) => expect(code(text)).toBe(wanted));

  it('leads an older file up', () => {
    expect(readProgress('{"version": 0, "passed": ["u/l/e"]}').exercises).toEqual({ 'u/l/e': { state: 'passed', tries: 1, help: 0 } });
  });

  it('sets damaged progress aside and never loses a newer version', () => {
    const damaged = store({ [PROGRESS_KEY]: '{' });
    expect(loadProgress(damaged)).toEqual(emptyProgress());
    expect(damaged.entries[`${PROGRESS_KEY}.damaged`]).toBe('{');
    const newer = store({ [PROGRESS_KEY]: '{"version": 9}' });
    expect(saveProgress(newer, (progress) => recordTry(progress, 'e', true, 'now'))).toBe(false);
    expect(newer.entries[PROGRESS_KEY]).toBe('{"version": 9}');
  });

  it('says when the store refuses', () => {
    const full: Store = { getItem: () => null, setItem: () => { throw new Error('full'); } };
    expect(saveProgress(full, (progress) => progress)).toBe(false);
  });

  it('merges two files without losing anything passed', () => {
    const one = recordGate(recordTry(emptyProgress(), 'e', true, '2026-02-01'), 'g', 'late', true, '2026-02-02');
    const two = recordGate(recordTry(recordTry(emptyProgress(), 'e', false, 'x'), 'f', true, '2026-01-01'), 'g', 'early', false, '2026-01-02');
    const merged = mergeProgress(one, two);
    expect(merged.exercises).toEqual({ e: { state: 'passed', tries: 1, help: 0, passed: '2026-02-01' }, f: { state: 'passed', tries: 1, help: 0, passed: '2026-01-01' } });
    expect(merged.gates.g).toMatchObject({ answer: 'early' });
  });
});
