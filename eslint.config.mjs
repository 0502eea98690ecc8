import officeAddins from 'eslint-plugin-office-addins';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Which folders of `src` each folder may import; ARCHITECTURE.md says why. */
const layers = {
  core: [],
  benchmarks: ['core'],
  functions: ['core', 'benchmarks'],
  sheets: ['core', 'benchmarks'],
  excel: ['sheets'],
  taskpane: ['core', 'benchmarks', 'sheets'],
  workbench: [],
};

const officeGlobals = ['Excel', 'Office', 'OfficeExtension', 'OfficeRuntime'].map((name) => ({
  name,
  message: 'Only src/excel talks to Excel: go through the Workbook port of src/sheets.',
}));

const boundaries = Object.entries(layers).map(([folder, allowed]) => ({
  files: [`src/${folder}/**/*.{ts,tsx}`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: `^(\\.\\./)+(${[...Object.keys(layers).filter((name) => name !== folder && !allowed.includes(name)), 'addin', 'batch'].join('|')})(/|$)`,
            message: `src/${folder} may import only: ${allowed.join(', ') || 'nothing of the product'}.`,
          },
          ...(folder === 'core' ? [{ regex: '^[^.]', message: 'src/core is pure: no packages.' }] : []),
          ...(['core', 'benchmarks', 'functions', 'sheets', 'excel'].includes(folder)
            ? [{ regex: '^(react|@fluentui)', message: 'React belongs to src/taskpane.' }]
            : []),
        ],
      },
    ],
    'no-restricted-globals': [
      'error',
      ...(folder === 'excel' || folder === 'workbench' ? [] : officeGlobals),
    ],
  },
}));

export default tseslint.config(
  { ignores: ['dist/', 'build/', 'node_modules/'] },
  ...tseslint.configs.strict,
  {
    files: ['**/*.{ts,tsx}'],
    plugins: { 'office-addins': officeAddins, 'react-hooks': reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      'no-console': 'error',
      eqeqeq: 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  {
    files: ['src/excel/**/*.ts'],
    rules: {
      'office-addins/no-context-sync-in-loop': 'error',
      'office-addins/load-object-before-read': 'error',
      'office-addins/call-sync-before-read': 'error',
      'office-addins/no-navigational-load': 'error',
    },
  },
  ...boundaries,
  {
    // webpack reads its configuration as a CommonJS module.
    files: ['webpack.config.js'],
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  {
    files: ['scripts/**/*.mjs', 'src/workbench/cli/**/*.ts', 'test/bench/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
);
