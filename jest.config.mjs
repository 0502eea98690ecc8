/** One project per kind of environment; `npm test` runs them all. */
const shared = {
  transform: {
    '/node_modules/@univerjs/[^/]+/lib/cjs/index\\.js$': '<rootDir>/scripts/univerFields.mjs',
    '^.+\\.[jt]sx?$': ['@swc/jest', { sourceMaps: 'inline' }],
  },
  moduleNameMapper: {
    '\\.css$': '<rootDir>/test/support/emptyModule.ts',
    '^lodash-es$': 'lodash',
    '^cjk-regex$': '<rootDir>/test/support/cjkRegex.ts',
  },
  // ES modules, which jest cannot require, are translated; lodash, of what Univer requires, has a twin.
  transformIgnorePatterns: [
    '/node_modules/(?!(@univerjs/[^/]+/lib/cjs/index\\.js$|(@ironcalc/wasm|collapse-white-space|n-gram|trigram-utils|franc-min|kdbush|nanoid|quickselect|rbush)/))',
  ],
};

/**
 * Jest's sandbox looks each global up through an interceptor, some fifty times as slow as a plain one, and the grid's
 * calculation is full of them. These, which the language defines and no test replaces, every module gets as arguments.
 */
const languageGlobals = (
  'Array BigInt Boolean Date Error Float64Array Infinity JSON Map Math Number Object Promise Proxy RangeError Reflect ' +
  'RegExp Set String Symbol TypeError Uint8Array WeakMap WeakSet isFinite isNaN parseFloat parseInt process'
).split(' ');
const inNode = { testEnvironment: 'node', sandboxInjectedGlobals: languageGlobals };

const project = (name, folders, more = {}) => ({
  ...shared,
  displayName: name,
  testMatch: folders.map((folder) => `<rootDir>/test/${folder}/**/*.test.{ts,tsx}`),
  ...more,
});

export default {
  testTimeout: 60_000,
  testSequencer: './scripts/testOrder.mjs',
  projects: [
    project('unit', ['core', 'benchmarks', 'functions', 'sheets', 'build'], inNode),
    project('pane', ['taskpane'], { testEnvironment: 'jsdom' }),
    project('host', ['workbench', 'excel', 'batch'], inNode),
    project('agreement', ['agreement'], {
      ...inNode,
      globalSetup: '<rootDir>/test/agreement/openTally.ts',
      globalTeardown: '<rootDir>/test/agreement/printTally.ts',
    }),
    project('e2e', ['e2e'], inNode),
  ],
};
