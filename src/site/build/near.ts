/** Gives pages the directive `client:near` (src/site/client/near.ts). */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

export function nearDirective(): AstroIntegration {
  return {
    name: 'heapbook:near',
    hooks: {
      'astro:config:setup': ({ addClientDirective }) => {
        addClientDirective({ name: 'near', entrypoint: fileURLToPath(new URL('../client/near.ts', import.meta.url)) });
      },
    },
  };
}
