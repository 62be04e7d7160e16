/**
 * `npm start`: packages, build, server, in that order, each only when needed. Runs on the machine's own Node (18 or
 * newer); the build runs on the Node that came with the packages.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT, ensureInstalled, projectNode } from './install.mjs';
import { serve } from './serve.mjs';

const SOURCES = ['src', 'components', 'content', 'public', 'tests/conformance/divergences', 'astro.config.mjs', 'package-lock.json', 'tsconfig.json'];
const STAMP = path.join(ROOT, 'dist', '.built');
/** Written by the build itself, so not a reason to build. */
const MADE = new Set([path.join(ROOT, 'public', 'fonts'), path.join(ROOT, 'src', 'styles', 'fonts.css')]);

function newest(at) {
  if (!existsSync(at) || MADE.has(at)) return 0;
  const info = statSync(at);
  if (!info.isDirectory()) return info.mtimeMs;
  // A directory's own time moves when a file in it is removed or renamed.
  return readdirSync(at).reduce((latest, name) => (name.startsWith('.') ? latest : Math.max(latest, newest(path.join(at, name)))), info.mtimeMs);
}

/** True when `dist` is missing or something it is made from changed after it was made. */
export function isStale() {
  if (!existsSync(STAMP)) return true;
  const built = statSync(STAMP).mtimeMs;
  return SOURCES.some((name) => newest(path.join(ROOT, name)) > built);
}

/** Builds `dist`, which the build marks with its time. Returns the exit code. */
export function build() {
  const node = projectNode();
  const shell = process.platform === 'win32';
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', PATH: path.join(ROOT, 'node_modules', '.bin') + path.delimiter + process.env.PATH };
  for (const command of [['src/site/fonts/build.ts'], ['node_modules/astro/bin/astro.mjs', 'build']]) {
    const run = spawnSync(node, command, { cwd: ROOT, stdio: 'inherit', env, shell });
    if (run.error || run.status !== 0) {
      if (run.error) console.error(run.error.message);
      return run.status || 1;
    }
  }
  return 0;
}

async function main() {
  ensureInstalled();
  if (isStale()) {
    console.log('Building the site (only when something changed since the last build).');
    const code = build();
    if (code !== 0) {
      console.error('The build failed; its messages are above. Nothing is being served.');
      process.exit(code);
    }
  }
  const wanted = Number(process.env.PORT) || 4321;
  const { port } = await serve({ root: path.join(ROOT, 'dist'), port: wanted });
  if (port !== wanted) console.log(`Port ${wanted} is taken by another program, so this one uses the next free port.`);
  console.log(`Heapbook is at http://localhost:${port}/   (Ctrl+C stops it)`);
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) await main();
