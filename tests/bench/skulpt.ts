/** Times of Skulpt (npm), another Python in the browser, as a yardstick. A program it cannot run has none. */
import { createRequire } from 'node:module';

interface Skulpt {
  configure(options: object): void;
  builtinFiles: { files: Record<string, string> };
  python3: object;
  importMainWithBody(name: string, dump: boolean, body: string, canSuspend: boolean): unknown;
  misceval: { asyncToPromise(f: () => unknown): Promise<unknown> };
}

/** Least time of each program by `clock`, by name. Compiling is in it: Skulpt does not run without. */
export async function skulptTimes(programs: readonly { name: string; source: string }[], repeats: number, clock: () => number): Promise<Record<string, number>> {
  const Sk = createRequire(import.meta.url)('skulpt') as Skulpt;
  Sk.configure({
    output: () => {}, __future__: Sk.python3, execLimit: 60_000,
    read: (file: string) => { const text = Sk.builtinFiles.files[file]; if (text === undefined) throw new Error(`no file ${file}`); return text; },
  });
  const out: Record<string, number> = {};
  for (const { name, source } of programs) {
    try {
      for (let i = 0; i < repeats; i++) {
        const began = clock();
        await Sk.misceval.asyncToPromise(() => Sk.importMainWithBody('<stdin>', false, source, true));
        out[name] = Math.min(out[name] ?? Infinity, clock() - began);
      }
    } catch { delete out[name]; }
  }
  return out;
}
