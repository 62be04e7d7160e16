/**
 * Makes `node_modules` fit `package-lock.json`, then says nothing more. Runs before every npm script, on whatever
 * Node the machine has (18 or newer), so it uses nothing outside Node itself.
 *
 * The packages bring their own Node (node_modules/.bin/node); npm puts it first on the path of every script.
 * Messages go to stderr: the scripts that follow own stdout.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');
const MODULES = path.join(ROOT, 'node_modules');
const STAMP = path.join(MODULES, '.heapbook-lock');

const lockHash = () => createHash('sha256').update(readFileSync(path.join(ROOT, 'package-lock.json'))).digest('hex');

/** True when the packages on disk are those of the lock file. */
export function isInstalled() {
  if (!existsSync(MODULES)) return false;
  if (existsSync(STAMP)) return readFileSync(STAMP, 'utf8').trim() === lockHash();
  // Installed by hand: npm leaves its own copy of the lock, written last.
  const own = path.join(MODULES, '.package-lock.json');
  return existsSync(own) && statSync(own).mtimeMs >= statSync(path.join(ROOT, 'package-lock.json')).mtimeMs;
}

/** Installs when needed. Returns true when it did; ends the process with a message when it cannot. */
export function ensureInstalled() {
  if (isInstalled()) return false;
  console.error(existsSync(MODULES) ? 'The packages are older than package-lock.json: running npm install.' : 'First run: installing packages with npm install.');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const run = spawnSync(npm, ['install', '--no-save', '--no-audit', '--no-fund'], { cwd: ROOT, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  if (run.error || run.status !== 0) {
    console.error(`npm install failed${run.error ? `: ${run.error.message}` : ` (exit ${run.status})`}. It needs a network and a registry; fix that and run the command again.`);
    process.exit(1);
  }
  writeFileSync(STAMP, `${lockHash()}\n`);
  return true;
}

/** The Node that came with the packages; the one running now when it is missing (then it must be 22.12 or newer). */
export function projectNode() {
  const own = path.join(MODULES, '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
  return existsSync(own) ? own : process.execPath;
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) ensureInstalled();
