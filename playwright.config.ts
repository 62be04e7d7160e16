import { defineConfig } from '@playwright/test';

const port = Number(process.env.HEAPBOOK_E2E_PORT ?? 4399);

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: '.cache/e2e',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 45_000,
  reporter: 'list',
  use: {
    baseURL: `http://localhost:${port}`,
    locale: 'en-GB',
    launchOptions: {
      executablePath: process.env.HEAPBOOK_CHROMIUM,
      args: (process.env.HEAPBOOK_FLAGS ?? '--no-sandbox').split(' '),
    },
  },
  webServer: {
    command: `node src/site/bin/serve.mjs --strict --port ${port}`,
    url: `http://localhost:${port}/en/`,
    reuseExistingServer: false,
    timeout: 20_000,
  },
});
