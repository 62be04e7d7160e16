import tseslint from 'typescript-eslint';

/** What would make a run depend on the host. Everything the engine needs is passed to it. */
const HOST = ['Date', 'performance', 'console', 'setTimeout', 'setInterval', 'queueMicrotask', 'requestAnimationFrame', 'crypto', 'process', 'window', 'document', 'self', 'globalThis', 'navigator', 'fetch', 'localStorage', 'structuredClone', 'WeakRef', 'FinalizationRegistry', 'SharedArrayBuffer', 'Intl'];

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', '.astro/**', '.cache/**', 'test-results/**', '**/*.astro', 'src/env.d.ts'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx,mjs,js}'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-expressions': ['error', { allowShortCircuit: true, allowTernary: true }],
      'max-lines': ['error', { max: 600 }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-var': 'error',
      'prefer-const': ['error', { destructuring: 'all' }],
    },
  },
  {
    files: ['src/engine/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...HOST.map((name) => ({ name, message: 'The engine is the same on every host: no clock, chance, console, timers or DOM.' }))],
      'no-restricted-properties': ['error',
        { object: 'Math', property: 'random', message: 'Chance comes from the seeded generator.' },
        { property: 'localeCompare', message: 'Order must not depend on the host; compare code units.' },
        { property: 'toLocaleString', message: 'Text must not depend on the host.' },
      ],
    },
  },
  // Tables generated from data are as long as the data.
  { files: ['src/engine/text/*tables*.ts', 'src/engine/text/unicode-data.ts'], rules: { 'max-lines': 'off' } },
  // An int and a float, or bigint and number, compare by value.
  { files: ['src/engine/objects/{complex,memoryview,number-errors,float}.ts', 'src/engine/stdlib/array.ts'], rules: { eqeqeq: 'off' } },
  { files: ['tests/engine/text/recorded.ts'], rules: { '@typescript-eslint/no-explicit-any': 'off' } },
  // One switch: V8 makes one jump table of it, and a reader one list.
  { files: ['src/engine/vm/loop.ts', 'src/engine/stdlib/python/*.ts'], rules: { 'max-lines': 'off' } },
  { files: ['**/*.cjs'], languageOptions: { sourceType: 'commonjs', globals: { module: 'writable' } }, rules: { '@typescript-eslint/no-require-imports': 'off' } },
);
