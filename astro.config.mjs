import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import { defineConfig } from 'astro/config';
import { contentSecurityPolicy } from './src/site/build/csp.ts';
import { inkTheme } from './src/site/build/ink-theme.ts';

export default defineConfig({
  output: 'static',
  base: '/',
  trailingSlash: 'always',
  server: { port: 4321 },
  devToolbar: { enabled: false },
  build: { inlineStylesheets: 'always', format: 'directory' },
  markdown: { shikiConfig: { theme: inkTheme } },
  integrations: [mdx(), preact(), contentSecurityPolicy()],
  vite: {
    build: { assetsInlineLimit: 0 },
    worker: { format: 'es' },
  },
});
