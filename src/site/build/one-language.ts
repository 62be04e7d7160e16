/**
 * A page speaks one language: where a module holds the strings of both, what the browser is sent brings only those of the page. The
 * server, the worker and the tests take the module as it is written.
 */
import type { Plugin } from 'vite';

const BOTH = /import \{ en \} from '\.\/strings-en\.ts';\nimport \{ zh \} from '\.\/strings-zh\.ts';\n/;
const ONE = `const chinese = document.documentElement.lang === 'zh-CN';
const en = chinese ? undefined : (await import('./strings-en.ts')).en;
const zh = chinese ? (await import('./strings-zh.ts')).zh : undefined;
`;

/** The module with only the page's strings; null where it holds no two languages. */
export const inOneLanguage = (code: string): string | null => (BOTH.test(code) ? code.replace(BOTH, ONE) : null);

export function oneLanguage(): Plugin {
  return {
    name: 'heapbook:one-language',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'client',
    transform: (code, id) => (/\/components\/[\w/]+\/strings\.ts$/.test(id.split('?')[0]!) ? inOneLanguage(code) : null),
  };
}
