/**
 * The light engine: `#engine?light` is the engine without the code no figure of the course has ever run (a Vite plugin for the worker's
 * build). Most readers step through figures and never need the rest; when a figure does, `$more()` throws MoreNeeded and the worker
 * starts again on the whole engine, which makes the same bytes from the same program.
 *
 *     worker ── import '#engine?light' ──> src/engine/*.ts, thinned          first figure
 *            └─ import('#engine') ───────> src/engine/*.ts                   first edit, first MoreNeeded
 *
 * While authoring (`npm run dev`) `#engine?light` is the whole engine.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Plugin } from 'vite';
import { projectNode } from '../../bin/install.mjs';
import type { Unrun } from './coverage.ts';
import { thin } from './thin.ts';

const ENGINE = fileURLToPath(new URL('../../../engine/', import.meta.url));
const WORKLOAD = fileURLToPath(new URL('workload.ts', import.meta.url));
const MORE = fileURLToPath(new URL('../../../workers/more.ts', import.meta.url));
const SUFFIX = '?light';

/** Per file of the engine, what the figures leave untouched. Runs every figure in a process of its own, some seconds. */
async function measure(): Promise<Readonly<Record<string, Unrun>>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'heapbook-light-'));
  try {
    const out = path.join(folder, 'unrun.json');
    await promisify(execFile)(projectNode(), [WORKLOAD, out]);
    return JSON.parse(await readFile(out, 'utf8')) as Record<string, Unrun>;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The plugin. One measurement serves every build of the process. */
export function lightEngine(): Plugin {
  let unrun: Promise<Readonly<Record<string, Unrun>>> | null = null;
  let building = false;
  return {
    name: 'heapbook-light-engine',
    enforce: 'pre',
    configResolved(config) { building = config.command === 'build'; },
    async resolveId(source, importer) {
      const asked = source.endsWith(SUFFIX);
      const inside = importer?.endsWith(SUFFIX) === true;
      if (!asked && !inside) return null;
      const found = await this.resolve(asked ? source.slice(0, -SUFFIX.length) : source, inside ? importer.slice(0, -SUFFIX.length) : importer, { skipSelf: true });
      if (found === null) return null;
      return building && found.id.startsWith(ENGINE) ? found.id + SUFFIX : found.id;
    },
    async load(id) {
      if (!id.endsWith(SUFFIX) || !id.startsWith(ENGINE)) return null;
      const file = id.slice(0, -SUFFIX.length);
      const code = await readFile(file, 'utf8');
      unrun ??= measure();
      const stretches = (await unrun)[path.relative(ENGINE, file).split(path.sep).join('/')];
      // A file no figure loads at all is reached by nothing: leave it to the bundler.
      return { code: stretches === undefined ? code : thin(code, stretches, MORE), moduleType: 'ts' };
    },
  };
}
