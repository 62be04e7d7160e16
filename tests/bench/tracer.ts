/**
 * The tracer a browser could otherwise run: CPython as WebAssembly (npm pyodide) with sys.settrace, which at every line walks all that can
 * be reached from the frames and writes it down, as Python Tutor does. Beside it the machine: the run with time travel on, and
 * the words of memory that every line step changed (session.differences). Both for a program that keeps a number of objects alive while it works on a few.
 */
import { Images } from '#engine';
import { load } from '#engine/session/program.ts';
import { sessionOf } from '#engine/session/session.ts';
import { clearUp } from './clear-up.ts';

/** Keeps `objects` objects alive (linked nodes, and the list they are in), then relinks and replaces some of them `rounds` times. */
export function keeping(objects: number, rounds: number): string {
  return `
class Node:
    def __init__(self, value, after):
        self.value = value
        self.after = after

def relink(nodes, k):
    node = nodes[k % len(nodes)]
    other = Node(node.value + k, node.after)
    node.after = other.after
    name = 'n' + str(k)
    pair = (other, name)
    return pair

nodes = []
last = None
for i in range(${objects - 1}):
    last = Node(i, last)
    nodes.append(last)
total = 0
for k in range(${rounds}):
    made, name = relink(nodes, k)
    total += made.value
    last = made
print(total)
`;
}

/** What Python Tutor's tracer does at a line, without its looks: every object met once, by id, with what it refers to. */
const TRACER = `
import json, sys

def encode(value, heap):
    if value is None or isinstance(value, (bool, int, float, str)):
        return value
    key = id(value)
    if key not in heap:
        heap[key] = None
        if isinstance(value, (list, tuple, set)):
            heap[key] = [type(value).__name__] + [encode(x, heap) for x in value]
        elif isinstance(value, dict):
            heap[key] = ['dict'] + [[encode(k, heap), encode(v, heap)] for k, v in value.items()]
        elif isinstance(value, type):
            heap[key] = ['class', value.__name__]
        elif hasattr(value, '__dict__') and not callable(value):
            heap[key] = ['instance', type(value).__name__] + [[k, encode(v, heap)] for k, v in value.__dict__.items()]
        else:
            heap[key] = ['other', type(value).__name__]
    return ['ref', key]

def trace_program(source):
    steps = []
    def tracer(frame, event, arg):
        if frame.f_code.co_filename != 'main.py':
            return None
        heap, stack, f = {}, [], frame
        while f is not None and f.f_code.co_filename == 'main.py':
            stack.append([f.f_code.co_name, f.f_lineno, {k: encode(v, heap) for k, v in f.f_locals.items() if not k.startswith('__')}])
            f = f.f_back
        steps.append({'event': event, 'line': frame.f_lineno, 'stack': stack, 'heap': heap})
        return tracer
    code = compile(source, 'main.py', 'exec')
    sys.settrace(tracer)
    try:
        exec(code, {'__name__': '__main__'})
    finally:
        sys.settrace(None)
    return len(steps)
`;

export interface TracerRow { objects: number; steps: number; machine: number; tracer: number; words: number }

/**
 * Milliseconds for 1,000 steps of each, the least of several runs, for programs with so many objects alive. `words`: changed words told in
 * 1,000 steps, to show that something is told. Compiling is not counted for the machine (it is for the tracer, where it weighs nothing). Pyodide's
 * part is left out (infinite) when it cannot be loaded.
 */
export async function tracerRows(sizes: readonly number[], repeats: number): Promise<TracerRow[]> {
  const pyodide = await import('pyodide').then(({ loadPyodide }) => loadPyodide({ stdout: () => {}, stderr: () => {} })).catch(() => null);
  pyodide?.runPython(TRACER);
  const images = new Images();
  const rows: TracerRow[] = [];
  for (const objects of sizes) {
    const source = keeping(objects, 3000);
    const row: TracerRow = { objects, steps: 0, machine: Infinity, tracer: Infinity, words: 0 };
    for (let i = 0; i < 10 * repeats; i++) {
      const program = load(source, { images });
      clearUp();
      const began = performance.now();
      const session = sessionOf(program);
      let words = 0, lines = 0;
      session.differences(0, Infinity, (d) => { words += d.length >> 1; lines++; });
      row.machine = Math.min(row.machine, (performance.now() - began) / lines * 1000);
      row.words = Math.round(words / lines * 1000);
      row.steps = lines;
    }
    if (pyodide !== null) {
      pyodide.globals.set('source', keeping(objects, 100));
      for (let i = 0; i < repeats; i++) {
        clearUp();
        const began = performance.now();
        const steps = pyodide.runPython('trace_program(source)') as number;
        row.tracer = Math.min(row.tracer, (performance.now() - began) / steps * 1000);
      }
    }
    rows.push(row);
  }
  return rows;
}
