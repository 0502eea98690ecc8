/** One project per kind of environment; `npm test` runs them all. */
const shared = {
  transform: { '^.+\\.[jt]sx?$': ['@swc/jest', { sourceMaps: 'inline' }] },
  moduleNameMapper: {
    '\\.css$': '<rootDir>/test/support/emptyModule.ts',
    '^lodash-es$': 'lodash',
  },
  // Univer's CommonJS build requires ES modules, which jest cannot: lodash has a twin, others are translated.
  transformIgnorePatterns: [
    '/node_modules/(?!(collapse-white-space|n-gram|trigram-utils|cjk-regex|franc-min|kdbush|nanoid|quickselect|rbush|regexp-util|unicode-regex)/)',
  ],
};
const project = (name, folders, more = {}) => ({
  ...shared,
  displayName: name,
  testMatch: folders.map((folder) => `<rootDir>/test/${folder}/**/*.test.{ts,tsx}`),
  ...more,
});

export default {
  testTimeout: 60_000,
  projects: [
    project('unit', ['core', 'benchmarks', 'functions', 'sheets', 'build'], { testEnvironment: 'node' }),
    project('pane', ['taskpane'], { testEnvironment: 'jsdom' }),
    project('host', ['workbench', 'excel', 'batch'], { testEnvironment: 'node' }),
    project('agreement', ['agreement'], { testEnvironment: 'node' }),
    project('e2e', ['e2e'], { testEnvironment: 'node' }),
  ],
};
