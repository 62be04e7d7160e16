/**
 * `npm test`: every check of every suite, each counted. The last line is `N passed, N failed`; the exit code
 * is 1 when anything failed. `npm test -- units e2e` runs only the named steps.
 *
 * Counting: types, one check a project; lint, one a file; imports, one a rule; units, content and e2e, one a test;
 * build, one. A step that breaks before it can count is one failure. A skipped test is neither.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ROOT, ensureInstalled, projectNode } from '../src/site/bin/install.mjs';
import { FLAGS, findBrowser } from './browser.mjs';

ensureInstalled();
process.chdir(ROOT);
const NODE = projectNode();
const BIN = path.join(ROOT, 'node_modules', '.bin');
const OUT = path.join(ROOT, '.cache', 'tests');
rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });

const ENV = {
  ...process.env,
  PATH: BIN + path.delimiter + (process.env.PATH ?? ''),
  ASTRO_TELEMETRY_DISABLED: '1',
  CI: process.env.CI ?? '1',
  FORCE_COLOR: '0',
  NO_COLOR: '1',
};

/** Runs a command to its end or its time limit. { code, text, late } */
function run(command, args, { minutes = 10, env = {}, quiet = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: ROOT, env: { ...ENV, ...env }, stdio: ['ignore', 'pipe', 'pipe'], detached: process.platform !== 'win32' });
    let text = '';
    let late = false;
    const stop = () => {
      late = true;
      try {
        if (process.platform === 'win32') child.kill('SIGKILL');
        else process.kill(-child.pid, 'SIGKILL'); // the group: workers and browsers too
      } catch { /* gone already */ }
    };
    const timer = setTimeout(stop, minutes * 60_000);
    const take = (chunk) => {
      text += chunk;
      if (!quiet) process.stderr.write(chunk);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('error', (error) => { clearTimeout(timer); resolve({ code: 1, text: `${text}${error.message}`, late }); });
    child.on('close', (code) => { clearTimeout(timer); resolve({ code: late ? 1 : code ?? 1, text, late }); });
  });
}

const tool = (...parts) => path.join(ROOT, 'node_modules', ...parts);
const readJson = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
};

async function types() {
  const result = { passed: 0, failed: 0 };
  const projects = [
    ['engine', [tool('typescript', 'bin', 'tsc'), '-p', 'src/engine/tsconfig.json', '--pretty', 'false']],
    ['site, components and tests', [tool('astro', 'bin', 'astro.mjs'), 'check', '--minimumSeverity', 'error', '--minimumFailingSeverity', 'error']],
  ];
  for (const [name, command] of projects) {
    const { code, late } = await run(NODE, command, { minutes: 4 });
    result[code === 0 ? 'passed' : 'failed'] += 1;
    if (code !== 0) console.error(`types of ${name}: ${late ? 'stopped after 4 minutes' : 'errors above'}`);
  }
  return result;
}

async function lint() {
  const report = path.join(OUT, 'lint.json');
  const { text } = await run(NODE, [tool('eslint', 'bin', 'eslint.js'), '.', '--format', 'json', '--output-file', report], { minutes: 4, quiet: true });
  const files = readJson(report);
  if (!files) {
    console.error(text);
    return { passed: 0, failed: 1 };
  }
  for (const file of files) {
    for (const message of file.messages) if (message.severity === 2) console.error(`${path.relative(ROOT, file.filePath)}:${message.line}:${message.column} ${message.message} (${message.ruleId})`);
  }
  const failed = files.filter((file) => file.errorCount > 0).length;
  return { passed: files.length - failed, failed };
}

async function imports() {
  const { text } = await run(NODE, [tool('dependency-cruiser', 'bin', 'dependency-cruise.mjs'), '--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'src', 'components'], { minutes: 3, quiet: true });
  let summary;
  try {
    summary = JSON.parse(text.slice(text.indexOf('{'))).summary;
  } catch {
    console.error(text);
    return { passed: 0, failed: 1 };
  }
  for (const { rule, from, to } of summary.violations) console.error(`${from} imports ${to}: ${rule.name}`);
  const broken = new Set(summary.violations.map((violation) => violation.rule.name));
  return { passed: summary.ruleSetUsed.forbidden.length - broken.size, failed: broken.size };
}

async function units() {
  const report = path.join(OUT, 'units.json');
  const { code, late } = await run(NODE, [tool('vitest', 'vitest.mjs'), 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`], { minutes: 8 });
  const result = readJson(report);
  if (!result || late) return { passed: result?.numPassedTests ?? 0, failed: Math.max(1, result?.numFailedTests ?? 0) };
  // A file that does not load has no tests of its own and must still count.
  const unloaded = result.testResults.filter((file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed')).length;
  const failed = result.numFailedTests + unloaded;
  return { passed: result.numPassedTests, failed: code !== 0 && failed === 0 ? 1 : failed };
}

async function content() {
  const { code } = await run(NODE, ['src/authoring/cli.ts', 'check'], { minutes: 4 });
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function build() {
  const fonts = await run(NODE, ['src/site/fonts/build.ts'], { minutes: 2 });
  if (fonts.code !== 0) return { passed: 0, failed: 1 };
  rmSync(path.join(ROOT, 'dist'), { recursive: true, force: true });
  const { code } = await run(NODE, [tool('astro', 'bin', 'astro.mjs'), 'build'], { minutes: 5 });
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function e2e() {
  const browser = await findBrowser();
  if (!browser) {
    console.error('No browser: set HEAPBOOK_CHROMIUM to a Chromium or Chrome, or install one.');
    return { passed: 0, failed: 1 };
  }
  console.error(`Browser: ${browser}`);
  const result = { passed: 0, failed: 0 };
  // What measures time runs after the rest, one test at a time.
  for (const [name, choice] of [['e2e', ['--grep-invert', '@alone']], ['alone', ['--grep', '@alone', '--workers', '1']]]) {
    const report = path.join(OUT, `${name}.json`);
    const { code } = await run(NODE, [tool('@playwright', 'test', 'cli.js'), 'test', '--reporter=list,json', ...choice], {
      minutes: 10, env: { HEAPBOOK_CHROMIUM: browser, HEAPBOOK_FLAGS: FLAGS.join(' '), PLAYWRIGHT_JSON_OUTPUT_NAME: report },
    });
    const stats = readJson(report)?.stats;
    const failed = stats ? stats.unexpected + (readJson(report).errors?.length ?? 0) : 1;
    result.passed += stats ? stats.expected + stats.flaky : 0;
    result.failed += code !== 0 && failed === 0 ? 1 : failed;
  }
  return result;
}

const STEPS = { types, lint, imports, units, content, build, e2e };
/** One stage after the other; the lanes of a stage beside each other. Units and e2e take every processor themselves. */
const STAGES = [[['types', 'imports', 'content'], ['lint', 'build']], [['units']], [['e2e']]];
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in STEPS));
if (unknown.length > 0) {
  console.error(`No such step: ${unknown.join(', ')}. Steps: ${Object.keys(STEPS).join(', ')}.`);
  process.exit(2);
}

const total = { passed: 0, failed: 0 };
const lines = new Map();

async function take(name) {
  console.error(`\n== ${name}`);
  const began = performance.now();
  let result;
  try {
    result = await STEPS[name]();
  } catch (error) {
    console.error(error);
    result = { passed: 0, failed: 1 };
  }
  total.passed += result.passed;
  total.failed += result.failed;
  lines.set(name, `${name.padEnd(8)} ${String(result.passed).padStart(6)} passed ${String(result.failed).padStart(4)} failed  ${((performance.now() - began) / 1000).toFixed(1)} s`);
}

for (const lanes of STAGES) {
  await Promise.all(lanes.map(async (names) => {
    for (const name of names) if (asked.length === 0 || asked.includes(name)) await take(name);
  }));
}
process.exitCode = total.failed > 0 ? 1 : 0;
// One write, after everything else: the last line is the count.
process.stdout.write(`\n${Object.keys(STEPS).flatMap((name) => lines.get(name) ?? []).join('\n')}\n${total.passed} passed, ${total.failed} failed\n`);
