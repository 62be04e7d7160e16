/**
 * A machine for tests that do not need the engine: runs written down by hand in a small notation.
 *
 *   run(['1 alloc list 100', '1 bind a 100', '2 output hi'], {...})    LINE KIND ...: what happened, in order
 */
import type { EventKind, MachineEvent, ObjectView, Overview, Snapshot, StepMark } from '#engine/session/contract.ts';
import type { Machine, Outcome, Run } from '#course/machine.ts';

let unused = 0;

/** 'LINE alloc TYPE ADDRESS', 'LINE free TYPE ADDRESS', 'LINE incref|decref TYPE ADDRESS BEFORE', 'LINE bind NAME ADDRESS', 'LINE output TEXT', 'LINE call|return NAME', 'LINE collect.start GEN'. */
export function events(lines: string[]): MachineEvent[] {
  return lines.map((text, index) => {
    const [line, kind, ...rest] = text.split(' ') as [string, EventKind, ...string[]];
    const event: MachineEvent = { index, kind, address: 0, a: 0, b: 0, type: '', line: Number(line) };
    if (kind === 'output') event.text = rest.join(' ').replaceAll('\\n', '\n');
    else if (kind === 'collect.start') event.a = Number(rest[0]);
    else if (kind === 'bind' || kind === 'unbind' || kind === 'call' || kind === 'return') {
      event.name = rest[0]!;
      event.address = Number(rest[1] ?? 0);
    } else {
      event.type = rest[0]!;
      event.address = Number(rest[1]);
      if (kind === 'alloc') Object.assign(event, { a: 40, b: 48 });
      if (kind === 'free') event.a = 48;
      if (kind === 'incref') Object.assign(event, { a: Number(rest[2]), b: Number(rest[2]) + 1 });
      if (kind === 'decref') Object.assign(event, { a: Number(rest[2]), b: Number(rest[2]) - 1 });
    }
    return event;
  });
}

/** An object; the slots as {label: address}. */
export function object(address: number, type: string, more: Partial<ObjectView> & { to?: Record<string, number> } = {}): ObjectView {
  const { to = {}, ...rest } = more;
  return {
    address, type, count: 1, immortal: false, ghost: false, born: 0, died: -1, text: '', more: 0, length: -1, size: 56, tracked: false,
    generation: -1, collecting: null, block: address, blockSize: 64, parts: [], ...rest,
    slots: Object.entries(to).map(([label, target]) => ({ label, to: target, at: ++unused })),
  };
}

export interface State { names?: Record<string, number>; objects?: ObjectView[]; output?: string }

/** A run: marks as 'line depth event', a state for every step and the end. */
export function run(log: MachineEvent[], marks: string[], states: State[], more: Partial<Overview> = {}): Run {
  const steps: StepMark[] = marks.map((mark) => {
    const [line, depth, event] = mark.split(' ').map(Number) as [number, number, number];
    return { line, depth, event, instruction: event };
  });
  const overview: Overview = {
    lines: steps.length, instructions: log.length, events: log.length, marks: steps, marksCut: false, log, logCut: false, traces: [],
    output: log.filter((event) => event.kind === 'output').map((event) => event.text).join(''), error: null, profile: '3.13', ...more,
  };
  return {
    overview: () => overview,
    seek(_grain, n): Snapshot {
      const event = steps[n]?.event ?? log.length;
      const state = states[Math.min(n, states.length - 1)] ?? {};
      return {
        at: { line: n, instruction: event, event }, nextLine: steps[n]?.line ?? null, lastLine: steps[n - 1]?.line ?? null, finished: n >= steps.length,
        frames: [{ address: 1, name: '<module>', line: steps[n]?.line ?? 0, stack: [], names: Object.entries(state.names ?? {}).map(([name, to]) => ({ name, to, kind: 'global' })) }],
        objects: state.objects ?? [], moreObjects: 0, regions: [], pools: [], heap: { used: 0, arenas: 1, objects: 0, immortal: 0 },
        gc: { counts: [0, 0, 0], thresholds: [2000, 10, 10], enabled: true, sizes: [], lists: [], pending: 0, total: 0, stats: [], running: null },
        output: log.slice(0, event).filter((each) => each.kind === 'output').map((each) => each.text).join(''),
        events: [], bytecode: null, error: n >= steps.length ? overview.error : null,
      };
    },
    narrate: (event, language) => `${language}:${event.kind}`,
    narrateStep: (list, language) => `${language}:${list.length}`,
  };
}

/** A machine that opens runs by source, and runs whole programs by `execute`. */
export function machine(runs: Record<string, Run>, execute: (source: string) => Outcome): Machine {
  return {
    open(source) {
      const found = runs[source];
      if (!found) throw new Error(`no run for ${JSON.stringify(source)}`);
      return found;
    },
    run: ({ source }) => execute(source),
  };
}
