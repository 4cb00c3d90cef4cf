import { readFileSync } from 'node:fs';
import eslint from '@eslint/js';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';
import { doors, dynamicDoor, walls } from './tools/lint/doors.mjs';
import { everywhere, inTemplates, network, networkGlobals, uncachedIntl } from './tools/lint/forbidden.mjs';
import { houseRules } from './tools/lint/house-rules.mjs';

const syntax = (files, ...selectors) => ({
  files,
  rules: { 'no-restricted-syntax': ['error', ...selectors.flat()] },
});

/** A room's own list, once for its files and once more for those of its files with another law. */
const room = (name) => {
  const base = [everywhere, dynamicDoor(name), ...(name === 'feeds' ? [] : [network])];
  return syntax([`src/${name}/**/*.ts`], ...base, uncachedIntl);
};

export default tseslint.config(
  { ignores: ['**/dist', 'storybook-static', 'coverage', 'node_modules', ...ignored()] },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  eslint.configs.recommended,
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: { globals: { console: false, process: false, URL: false, Buffer: false } },
    rules: { 'no-undef': 'off' },
  },
  {
    files: ['**/*.ts'],
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-expressions': 'off',
      'no-control-regex': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
    },
  },
  {
    files: ['src/**/*.ts', 'tools/**/*.ts', 'cli/**/*.ts', 'gateway/{src,desk}/**/*.ts'],
    rules: { 'max-lines': ['error', { max: 300 }] },
  },
  {
    files: ['src/**/*.ts', 'stories/**/*.ts', 'gateway/desk/**/*.ts', 'test/**/*.browser.test.ts'],
    extends: [lit['flat/recommended'], wc['flat/best-practice']],
    plugins: { 'lit-a11y': litA11y },
    rules: { ...litA11y.configs.recommended.rules },
  },
  {
    files: ['src/**/*.ts', 'gateway/desk/**/*.ts'],
    ignores: ['**/*.d.ts'],
    plugins: { tinbox: houseRules },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'tinbox/date-from-number': 'error',
      'tinbox/class-length': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-floating-promises': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-console': 'off',
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/feeds/**'],
    rules: { 'no-restricted-globals': ['error', ...networkGlobals] },
  },
  {
    files: ['gateway/src/**/*.ts'],
    ignores: ['gateway/src/connector/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...networkGlobals.map(({ name }) => ({
          name,
          message: 'Only gateway/src/connector asks the network.',
        })),
      ],
    },
  },
  {
    files: ['gateway/desk/**/*.ts'],
    ignores: ['gateway/desk/ask.ts', 'gateway/desk/work/live.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...networkGlobals.map(({ name }) => ({
          name,
          message: 'Only ask.ts and work/live.ts of the desk ask the network.',
        })),
      ],
    },
  },
  // A panel for developers is no part of the page: nothing that walks the page's shadow roots should meet it.
  { files: ['src/components/parts/debug-panel.ts'], rules: { 'wc/no-closed-shadow-root': 'off' } },
  ...walls,
  ...Object.keys(doors).map(room),
  syntax(
    [
      'src/locales/{formatters,decimal-format,relative-format,plural-rules,wall-clock-words}.ts',
      'src/model/{time-zone,graphemes}.ts',
    ],
    everywhere,
    network,
  ),
  syntax(
    ['src/components/*/*.template.ts'],
    everywhere,
    dynamicDoor('components'),
    network,
    uncachedIntl,
    inTemplates,
  ),
  syntax(['src/index.ts'], everywhere, network, uncachedIntl),
  syntax(['gateway/desk/**/*.ts'], everywhere, uncachedIntl),
);

/** Generated files say so where they are ignored by Prettier too. */
function ignored() {
  return readFileSync(new URL('.prettierignore', import.meta.url), 'utf8')
    .split('\n')
    .filter(Boolean);
}
