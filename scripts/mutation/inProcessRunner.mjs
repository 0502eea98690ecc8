/**
 * A test runner for Stryker that loads the tests once. A mutant meets the tests that reach it one at a time, the
 * quickest first, until one fails. After four seconds' worth of tests that passed it counts as survived, so that the
 * score is a lower bound.
 */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { DryRunStatus, MutantRunStatus, TestStatus } from '@stryker-mutator/api/test-runner';
import { activate, stepsTaken } from './activeMutant.mjs';
import { count, counted, load, required, unload } from './testsInProcess.mjs';

const millisecondsOfTests = 4_000;
/** Of the test files that require a module, as many meet a mutant that takes effect when the module loads. */
const mostFiles = 15;
/** A test that takes this many times the steps it takes otherwise, and more than so many, will not come to an end. */
const tooOften = 100;
const freeSteps = 10_000_000;
/** Written by the first run, read by each process that meets mutants. */
const firstRunFile = 'first-run.json';

/** Hostile arguments ask for no figure, only for an answer: they kill little and take as long as all other tests. */
const isUsed = (name) => name.endsWith('.test.ts') && !name.endsWith('hostileArguments.test.ts');

/** The test files that a folder holds, or the one that is named. */
const testFilesOf = (place) =>
  statSync(place).isDirectory()
    ? readdirSync(place, { recursive: true })
        .filter(isUsed)
        .map((name) => path.join(place, name))
    : [place];

const chainOf = (suite) => (suite ? [...chainOf(suite.parent), suite] : []);

async function prepare(suites, prepared) {
  for (const suite of suites) {
    if (prepared.has(suite)) continue;
    prepared.add(suite);
    for (const before of suite.beforeAll) await before();
  }
}

/** Runs one test and what stands before and after it; `prepared` holds the suites that are prepared. */
async function runTest({ suite, run }, prepared) {
  const chain = chainOf(suite);
  await prepare(chain, prepared);
  try {
    for (const each of chain) for (const before of each.beforeEach) await before();
    await run();
  } finally {
    for (const each of chain) for (const after of each.afterEach) await after();
  }
}

let failTest;
// What a callback throws has no test around it: it fails the one that runs.
process.on('uncaughtException', (error) => {
  if (!failTest) throw error;
  failTest(error);
});

async function endSuites(prepared) {
  for (const suite of prepared) for (const after of suite.afterAll) await after();
}

class InProcessRunner {
  static inject = ['options'];
  #testFiles;
  #tests;
  #firstRun;

  constructor({ testPlaces }) {
    this.#testFiles = testPlaces.flatMap(testFilesOf);
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  /** All tests, each by itself: how long it takes and how often it runs which mutant. */
  async dryRun() {
    count(true);
    this.#loadAll();
    const mutantCoverage = { static: counted(), perTest: {} };
    const steps = {};
    const requiredBy = Object.fromEntries(this.#testFiles.map((file) => [file, [...required(file)]]));
    const results = [];
    const prepared = new Set();
    const ofSuite = new Map();
    const preparations = {};
    for (const test of this.#tests.values()) {
      for (const suite of chainOf(test.suite)) {
        if (prepared.has(suite)) continue;
        activate(undefined);
        const started = performance.now();
        await prepare([suite], prepared);
        preparations[suite.title] = performance.now() - started;
        ofSuite.set(suite, { hits: counted(), steps: stepsTaken() });
      }
      activate(undefined);
      const started = performance.now();
      const failure = await runTest(test, prepared).then(
        () => undefined,
        (error) => String(error?.message ?? error),
      );
      const timeSpentMs = performance.now() - started;
      // What prepares a suite serves each of its tests.
      const parts = [
        { hits: counted(), steps: stepsTaken() },
        ...chainOf(test.suite).map((suite) => ofSuite.get(suite)),
      ];
      mutantCoverage.perTest[test.id] = Object.assign({}, ...parts.map((part) => part.hits));
      steps[test.id] = parts.reduce((sum, part) => sum + part.steps, 0);
      const result = { id: test.id, name: test.id, fileName: path.resolve(test.file), timeSpentMs };
      results.push(
        failure === undefined
          ? { ...result, status: TestStatus.Success }
          : { ...result, status: TestStatus.Failed, failureMessage: failure },
      );
    }
    await endSuites(prepared);
    count(false);
    this.#tests = undefined;
    const durations = Object.fromEntries(results.map(({ id, timeSpentMs }) => [id, timeSpentMs]));
    writeFileSync(firstRunFile, JSON.stringify({ durations, preparations, steps, requiredBy }));
    return { status: DryRunStatus.Complete, tests: results, mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, mutantActivation, sandboxFileName }) {
    this.#firstRun ??= JSON.parse(readFileSync(firstRunFile, 'utf8'));
    if (mutantActivation === 'static') return this.#meetWhileLoading(activeMutant.id, sandboxFileName);
    if (!this.#tests) this.#loadAll();
    return this.#meet(
      activeMutant.id,
      testFilter.map((id) => this.#tests.get(id)),
    );
  }

  /** A mutant that takes effect while modules load: the test files that require its module are loaded with it. */
  async #meetWhileLoading(id, mutatedFile) {
    const { requiredBy } = this.#firstRun;
    const name = path.relative('', mutatedFile);
    // A test that starts a process of its own requires nothing; it stands in the folder of what it is about.
    const isAbout = (file) =>
      requiredBy[file].length === 1 && name.startsWith(path.dirname(file).replace('test', 'src') + path.sep);
    const narrowestFirst = Object.keys(requiredBy)
      .filter((file) => requiredBy[file].includes(path.resolve(mutatedFile)) || isAbout(file))
      .sort((a, b) => requiredBy[a].length - requiredBy[b].length)
      .slice(0, mostFiles);
    this.#tests = undefined;
    unload();
    let met = 0;
    for (const file of narrowestFirst) {
      activate(id);
      let tests;
      try {
        tests = load(file);
      } catch (error) {
        return killed(met, file, error);
      }
      const result = await this.#meet(id, tests);
      met += result.nrOfTests;
      if (result.status === MutantRunStatus.Killed) return { ...result, nrOfTests: met };
    }
    return { status: MutantRunStatus.Survived, nrOfTests: met };
  }

  async #meet(id, tests) {
    const { durations, preparations, steps } = this.#firstRun;
    const testsOf = new Map();
    for (const suite of tests.flatMap((test) => chainOf(test.suite))) {
      testsOf.set(suite, (testsOf.get(suite) ?? 0) + 1);
    }
    // A mutant that takes effect while modules load may give a test another name than in the first run.
    const timeOf = (test) => durations[test.id] ?? 0;
    // What prepares a suite is shared by its tests; of the four seconds it takes nothing.
    const shareOf = (suite) => (preparations[suite.title] ?? 0) / testsOf.get(suite);
    const inAll = (test) => chainOf(test.suite).reduce((sum, suite) => sum + shareOf(suite), timeOf(test));
    const timed = tests.map((test) => ({ test, time: timeOf(test), inAll: inAll(test) }));
    const quickestFirst = timed.sort((a, b) => a.inAll - b.inAll);
    const prepared = new Set();
    process.env.__STRYKER_ACTIVE_MUTANT__ = id;
    try {
      let [spent, met] = [0, 0];
      for (const { test, time } of quickestFirst) {
        if (met > 0 && spent + time > millisecondsOfTests) break;
        spent += time;
        met += 1;
        const mostSteps = Math.max(tooOften * (steps[test.id] ?? Infinity), freeSteps);
        activate(id, mostSteps);
        try {
          await this.#runToEnd(test, prepared);
        } catch (error) {
          return killed(met, test.id, error);
        }
        // The tested code may have caught the error that ended it.
        if (stepsTaken() > mostSteps) return killed(met, test.id, 'no end');
      }
      return { status: MutantRunStatus.Survived, nrOfTests: met };
    } finally {
      activate(undefined);
      delete process.env.__STRYKER_ACTIVE_MUTANT__;
      await endSuites(prepared);
    }
  }

  /** `runTest`, which an error of a callback ends as well. */
  async #runToEnd(test, prepared) {
    const failed = new Promise((_, reject) => {
      failTest = (error) => {
        // No other mutant shall meet what the callback left half done.
        this.#tests = undefined;
        reject(error);
      };
    });
    try {
      await Promise.race([runTest(test, prepared), failed]);
    } finally {
      failTest = undefined;
    }
  }

  #loadAll() {
    unload();
    activate(undefined);
    this.#tests = new Map(
      this.#testFiles.flatMap((file) => load(file).map((test) => [test.id, { ...test, file }])),
    );
  }
}

const killed = (nrOfTests, by, error) => ({
  status: MutantRunStatus.Killed,
  killedBy: [by],
  failureMessage: String(error?.message ?? error).slice(0, 300),
  nrOfTests,
});

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'inProcess', InProcessRunner)];
