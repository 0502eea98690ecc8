/** One project per kind of environment; `npm test` runs them all. */
const shared = {
  transform: { '^.+\\.[jt]sx?$': ['@swc/jest', { sourceMaps: 'inline' }] },
  moduleNameMapper: { '\\.css$': '<rootDir>/test/support/emptyModule.ts' },
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
