/**
 * The page's one engine, in a worker. Requests carry ids; a request that is not answered in time kills the worker, and
 * the next request starts a fresh one. The page itself never waits on the machine.
 */
import type { Action } from './actions.ts';

export type Failure = 'timeout' | 'crashed' | 'failed';

export class EngineFailure extends Error {
  readonly kind: Failure;
  readonly seconds: number;
  constructor(kind: Failure, seconds: number, message: string) {
    super(message);
    this.name = 'EngineFailure';
    this.kind = kind;
    this.seconds = seconds;
  }
}

interface Waiting { resolve: (value: unknown) => void; reject: (error: Error) => void; timer: ReturnType<typeof setTimeout> | undefined; seconds: number }

let worker: Worker | null = null;
let nextId = 1;
let generation = 0;
const waiting = new Map<number, Waiting>();

function failAll(kind: Failure, seconds: number, message: string): void {
  worker?.terminate();
  worker = null;
  generation++;
  const all = [...waiting.values()];
  waiting.clear();
  for (const w of all) { clearTimeout(w.timer); w.reject(new EngineFailure(kind, seconds, message)); }
}

/** Timers run from when the worker turns to a request, which is when the one before it was answered. */
function arm(): void {
  const [first] = waiting.values();
  if (first && first.timer === undefined) first.timer = setTimeout(() => failAll('timeout', first.seconds, 'the machine did not answer'), first.seconds * 1000);
}

function start(): Worker {
  if (worker) return worker;
  const fresh = new Worker(new URL('../../src/workers/engine.worker.ts', import.meta.url), { type: 'module' });
  fresh.onmessage = (event: MessageEvent<{ id: number; ok: boolean; value?: unknown; error?: string }>) => {
    if (fresh !== worker) return;
    const w = waiting.get(event.data.id);
    if (w) {
      waiting.delete(event.data.id);
      clearTimeout(w.timer);
      if (event.data.ok) w.resolve(event.data.value); else w.reject(new Error(event.data.error));
    }
    arm();
  };
  fresh.onerror = (event) => { event.preventDefault(); if (fresh === worker) failAll('crashed', 0, event.message || 'the worker stopped'); };
  worker = fresh;
  return fresh;
}

/** Counts restarts: sessions opened under an older number are gone. */
export function engineGeneration(): number { return generation; }

/** Asks the engine. Rejects with EngineFailure when it had to be restarted. */
export function ask<T>(op: string, payload: Record<string, unknown>, seconds = 8): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    let target: Worker;
    try { target = start(); } catch (error) { reject(new EngineFailure('failed', 0, String(error))); return; }
    const id = nextId++;
    waiting.set(id, { resolve: resolve as (value: unknown) => void, reject, timer: undefined, seconds });
    arm();
    target.postMessage({ id, op, ...payload });
  });
}

export type { Action };
