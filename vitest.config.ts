import { defineConfig } from 'vitest/config';

const limits = { environment: 'node', testTimeout: 30_000, hookTimeout: 60_000 } as const;
/** Rooms whose modules are plain TypeScript: the host loads them itself, and the engine runs as fast as outside of tests. */
const PLAIN = ['conformance', 'properties', 'engine'].map((room) => `tests/${room}/**/*.test.ts`);

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    maxWorkers: 2,
    projects: [
      { test: { ...limits, name: 'engine', include: PLAIN, experimental: { viteModuleRunner: false } } },
      { extends: true, test: { ...limits, name: 'site', include: ['tests/**/*.test.{ts,tsx}'], exclude: [...PLAIN, 'tests/e2e/**'] } },
    ],
  },
});
