/** Running and checking a reader's program, and where its run parts from one that passes: what kinds `code` and `parsons` share. */
import { useRef, useState } from 'preact/hooks';
import type { ComponentType } from 'preact';
import type { CodeReport, CodeTask } from '#course/grade.ts';
import type { Parting } from '#course/jobs.ts';
import type { Language } from '#course/schema.ts';
import { ask } from './engine.ts';
import { restOf } from './rest.ts';
import { keepTry } from './store.ts';
import type { Rest } from './types.ts';

type DivergenceView = ComponentType<{ parting: Parting; lang: Language; id: string }>;

export interface Grading {
  running: boolean;
  /** Whether the exercise has been passed, now or on an earlier visit. */
  passed: boolean;
  report: CodeReport | null;
  rest: Rest | null;
  /** Why the machine did not answer; '' when it did. */
  failed: string;
  parting: Parting | null;
  View: DivergenceView | null;
  /** Runs a program, checks it and keeps that it was tried. Of several at once the last one counts. */
  run(source: string): Promise<void>;
  setPassed(passed: boolean): void;
  /** Forgets what the last run said. */
  clear(): void;
}

export function useGrading(id: string, lang: Language, address: string): Grading {
  const [passed, setPassed] = useState(false);
  const [running, setRunning] = useState(false);
  const [report, setReport] = useState<CodeReport | null>(null);
  const [rest, setRest] = useState<Rest | null>(null);
  const [failed, setFailed] = useState('');
  const [parting, setParting] = useState<Parting | null>(null);
  const [View, setView] = useState<DivergenceView | null>(null);
  const asked = useRef(0);

  const run = async (source: string) => {
    const turn = ++asked.current;
    setRunning(true);
    setFailed('');
    try {
      const known = await restOf(address);
      setRest(known);
      const result = await ask({ kind: 'grade', task: known.task!, source });
      if (turn !== asked.current || result.kind !== 'grade') return;
      setReport(result.report);
      setParting(null);
      keepTry(id, result.report.passed);
      if (result.report.passed) setPassed(true);
      else if (!result.report.broken && (!result.report.error || result.report.error.kind === 'exception')) await compare(turn, source, known.task!, known.solution);
    } catch (error) {
      setFailed(error instanceof Error ? error.message : String(error));
    } finally {
      if (turn === asked.current) setRunning(false);
    }
  };

  const compare = async (turn: number, source: string, task: CodeTask, solution: string) => {
    const [{ default: Loaded }, result] = await Promise.all([
      import('./Divergence.tsx'),
      ask({ kind: 'diverge', yours: source, wanted: solution, language: lang, profile: task.profile, seed: task.seed, limits: task.limits }),
    ]);
    if (turn !== asked.current || result.kind !== 'diverge') return;
    setView(() => Loaded);
    setParting(result.parting);
  };

  return { running, passed, report, rest, failed, parting, View, run, setPassed, clear: () => { setReport(null); setParting(null); } };
}
