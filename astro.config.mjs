import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import { defineConfig } from 'astro/config';
import { contentSecurityPolicy } from './src/site/build/csp.ts';
import { lateProps } from './src/site/build/late-props.ts';
import { lateStyles } from './src/site/build/late-styles.ts';
import { nearDirective } from './src/site/build/near.ts';
import { oneLanguage } from './src/site/build/one-language.ts';
import { packed } from './src/site/build/packed.ts';
import { buildStamp } from './src/site/build/stamp.ts';
import { foldTables } from './src/site/build/light/fold.ts';
import { libraryTexts } from './src/site/build/library.ts';
import { lightEngine } from './src/site/build/light/plugin.ts';
import { engineChunk, engineParts } from './src/site/build/parts/plugin.ts';
import { inkTheme } from './src/site/build/ink-theme.ts';

const light = lightEngine();

export default defineConfig({
  // Search engines want whole addresses; where the course is hosted, HEAPBOOK_SITE says so.
  site: process.env.HEAPBOOK_SITE ?? 'http://localhost:4321',
  output: 'static',
  base: '/',
  trailingSlash: 'always',
  server: { port: 4321 },
  devToolbar: { enabled: false },
  build: { inlineStylesheets: 'always', format: 'directory' },
  markdown: { shikiConfig: { theme: inkTheme } },
  integrations: [mdx(), preact(), nearDirective(), lateProps(), lateStyles(), contentSecurityPolicy(), packed(), buildStamp()],
  vite: {
    build: { assetsInlineLimit: 0 },
    plugins: [light, oneLanguage()],
    worker: {
      format: 'es',
      plugins: () => [libraryTexts(), engineParts(), light, foldTables()],
      rolldownOptions: { output: { codeSplitting: await engineChunk() } },
    },
  },
});
