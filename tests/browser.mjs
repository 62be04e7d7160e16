/**
 * Finds a Chromium for the browser tests, or installs one. In this order: the HEAPBOOK_CHROMIUM variable, a Chromium
 * or Chrome on the path, what Playwright has downloaded, Playwright's download, and on Debian as root the system package.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
const MAC = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'];

const runs = (file) => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

function onPath() {
  for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
    for (const name of NAMES) {
      const file = path.join(folder, name);
      if (folder && existsSync(file) && runs(file)) return file;
    }
  }
  return MAC.find((file) => existsSync(file)) ?? null;
}

async function downloaded() {
  const { chromium } = await import('@playwright/test');
  const file = chromium.executablePath();
  return file && existsSync(file) ? file : null;
}

/** The browser's path; null when there is none and none could be installed. `say` is told what was done. */
export async function findBrowser(say = console.error, { install = true } = {}) {
  const named = process.env.HEAPBOOK_CHROMIUM;
  if (named) {
    if (existsSync(named)) return named;
    say(`HEAPBOOK_CHROMIUM names ${named}, which does not exist.`);
  }
  const known = onPath() ?? (await downloaded());
  if (known || !install) return known;
  say('No Chromium here: asking Playwright to download one.');
  const tool = path.resolve('node_modules/@playwright/test/cli.js');
  const fetched = spawnSync(process.execPath, [tool, 'install', 'chromium'], { stdio: ['ignore', 2, 2], timeout: 240_000 });
  if (fetched.status === 0) {
    const file = await downloaded();
    if (file) return file;
  }
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    say('The download failed: installing the system package with apt-get install chromium.');
    const options = { stdio: ['ignore', 2, 2], timeout: 300_000, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
    spawnSync('apt-get', ['update', '-q'], options);
    spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'], options);
  }
  return onPath();
}

/** Flags that keep a browser quiet and usable as root. */
export const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
