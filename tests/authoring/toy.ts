/**
 * A machine for the command line's tests: it understands the few programs they use (names bound to lists, prints of literals, one
 * exception, an endless loop), line by line. The checks of check.py are real Python and are run by a real one.
 */
import { spawnSync } from 'node:child_process';
import type { ErrorView, MachineEvent } from '#engine/session/contract.ts';
import type { Machine } from '#course/machine.ts';
import { events, object, run, type State } from '../course/fake.ts';

export const havePython = spawnSync('python3', ['--version']).status === 0;

function toy(source: string): { log: MachineEvent[]; marks: string[]; states: State[]; error: ErrorView | null } {
  const happened: string[] = [];
  const marks: string[] = [];
  const states: State[] = [];
  const names: Record<string, number> = {};
  const lengths = new Map<number, number>();
  let error: ErrorView | null = null;
  const fail = (kind: ErrorView['kind'], type: string, message: string, line: number) => { error = { kind, type, message, line, traceback: `Traceback (most recent call last):\n${type}: ${message}\n` }; };
  const state = (): State => ({
    names: { ...names }, objects: [...lengths].map(([address, length]) => object(address, 'list', { length, count: Object.values(names).filter((to) => to === address).length })),
  });
  for (const [index, text] of source.split('\n').entries()) {
    const line = index + 1;
    const code = text.replace(/#.*/, '').trimEnd();
    if (!code || error) continue;
    marks.push(`${line} 0 ${happened.length}`);
    states.push(state());
    const bind = /^(\w+) = (\[.*\]|list\(\w+\)|None|\w+)$/.exec(code);
    const print = /^print\(["']?(.*?)["']?\)$/.exec(code);
    const append = /^\s+(\w+)\.append\(/.exec(code);
    if (bind) {
      const [, name, value] = bind as unknown as [string, string, string];
      delete names[name];
      if (value.startsWith('[') || value.startsWith('list(')) {
        const address = 100 * (lengths.size + 1);
        lengths.set(address, value === '[]' || value.startsWith('list(') ? 0 : value.split(',').length);
        happened.push(`${line} alloc list ${address}`);
        names[name] = address;
      } else if (value !== 'None' && names[value]) {
        names[name] = names[value];
        happened.push(`${line} incref list ${names[value]} 1`);
      }
      happened.push(`${line} bind ${name} ${names[name] ?? 0}`);
    } else if (print) happened.push(`${line} output ${print[1]}\\n`);
    else if (append && names[append[1]!]) lengths.set(names[append[1]!]!, lengths.get(names[append[1]!]!)! + 1);
    else if (/^while True/.test(code)) fail('limit', 'Limit', 'too many instructions', line);
    else if (/^raise/.test(code)) fail('exception', 'ValueError', 'no', line);
    else if (/^def$/.test(code)) fail('syntax', 'SyntaxError', 'invalid syntax', line);
    else if (/^crash/.test(code)) throw new Error('heap audit: count of 0x100 is 2, found 1');
  }
  states.push(state());
  return { log: events(happened), marks, states, error };
}

/** The toy machine. */
export const machine: Machine = {
  open(source) {
    const { log, marks, states, error } = toy(source);
    return run(log, marks, states, { error });
  },
  run({ source, filename }) {
    if (filename !== 'check.py') {
      const { log, marks, error } = toy(source);
      const stdout = log.filter((event) => event.kind === 'output').map((event) => event.text).join('');
      return { stdout, error, exit: error ? 1 : 0, steps: marks.length, instructions: log.length };
    }
    const done = spawnSync('python3', ['-c', source], { encoding: 'utf8' });
    const [, type = '', message = ''] = /^([\w.]+)(?:: (.*))?$/.exec(done.stderr.trim().split('\n').at(-1) ?? '') ?? [];
    return { stdout: done.stdout, exit: done.status ?? 1, steps: 0, instructions: 0, error: done.status === 0 ? null : { type, message, line: 0, traceback: done.stderr, kind: 'exception' } };
  },
};
