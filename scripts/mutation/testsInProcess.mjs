/**
 * The tests of the core and the functions, loaded once into this process: TypeScript as swc translates it, and jest's
 * words as far as these tests use them. jest itself loads every file anew for every mutant, a hundred times as long.
 */
import Module, { createRequire } from 'node:module';
import path from 'node:path';
import { transformFileSync } from '@swc/core';
import { expect } from 'expect';
import fc from 'fast-check';
import { bind } from 'jest-each';

const require = createRequire(import.meta.url);

const root = process.cwd() + path.sep;
const translated = new Map();
const hits = (globalThis.__hits__ = new Uint32Array(100_000));
let isCounting = false;
/** Stryker's own counting takes a hundred times as long as the code it counts in. */
const counting = (_, ids) => `(${ids.replace(/"(\d+)"/g, '__hits__[$1]++')})`;
const isOfStryker = /stryCov_9fa48\(((?:"\d+"(?:, )?)+)\)/g;
const loadTranslated = (module, file) => {
  if (!translated.has(file)) {
    const options = {
      jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
      module: { type: 'commonjs' },
    };
    translated.set(file, transformFileSync(file, options).code);
  }
  module._compile(translated.get(file).replace(isOfStryker, isCounting ? counting : '0'), file);
};
Module._extensions['.ts'] = loadTranslated;
// An ES module, which not every Node that we build with can require.
const loadAsIs = Module._extensions['.js'];
Module._extensions['.js'] = (module, file) =>
  (file.includes(`${path.sep}@ironcalc${path.sep}`) ? loadTranslated : loadAsIs)(module, file);

// A mutant is killed by its first failure: to shrink that to the smallest one would take most of the time.
fc.configureGlobal({ endOnFailure: true, seed: 20_251_122 });

const newSuite = (parent, name) => ({
  parent,
  title: parent ? `${parent.title} ${name}` : name,
  beforeAll: [],
  beforeEach: [],
  afterEach: [],
  afterAll: [],
});

let tests;
let suite;
const describe = (name, body) => {
  suite = newSuite(suite, name);
  body();
  suite = suite.parent;
};
const test = (name, run) => {
  const title = `${suite.title} ${name}`;
  const alike = tests.filter((other) => other.title === title).length;
  tests.push({ id: alike ? `${title} (${alike + 1})` : title, title, suite, run: () => run() });
};
const hook = (kind) => (run) => suite[kind].push(run);
Object.assign(globalThis, {
  describe: Object.assign(describe, { each: bind(describe, false) }),
  test: Object.assign(test, { each: bind(test, false) }),
  it: test,
  expect,
  beforeAll: hook('beforeAll'),
  beforeEach: hook('beforeEach'),
  afterEach: hook('afterEach'),
  afterAll: hook('afterAll'),
});

/** From now on modules are loaded so that they count how often each mutant's place runs, or no longer. */
export const count = (is) => {
  isCounting = is;
};

/** What was counted since the last time, by mutant. */
export const counted = () => {
  const found = {};
  hits.forEach((times, id) => {
    if (times > 0) found[id] = times;
  });
  hits.fill(0);
  return found;
};

/** The tests of one file, which is loaded where it is not yet. */
export const load = (file) => {
  tests = [];
  suite = newSuite(undefined, file);
  require(path.resolve(file));
  return tests;
};

/** Forgets what was loaded of the repository, so that its modules start anew. */
export const unload = () => {
  for (const file of Object.keys(require.cache)) {
    if (file.startsWith(root) && file.endsWith('.ts')) Reflect.deleteProperty(require.cache, file);
  }
};

/** Which files of the repository a loaded file requires, itself included. */
export const required = (file) => {
  const found = new Set();
  const visit = (module) => {
    if (!module || found.has(module.filename) || !module.filename.endsWith('.ts')) return;
    found.add(module.filename);
    module.children.forEach(visit);
  };
  visit(require.cache[path.resolve(file)]);
  return found;
};
