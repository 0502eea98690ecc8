import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');

/** Evaluates an expression over the exports of a script of scripts/bench, which is no module of the tests' kind. */
function evaluate<T>(file: string, expression: string): T {
  const script = `import * as script from './scripts/bench/${file}';
process.stdout.write(JSON.stringify(${expression}));`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: root,
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return JSON.parse(stdout) as T;
}
const growth = <T>(expression: string): T => evaluate('growth.mjs', expression);

/** Costs that a law gives for sizes: the exponent and the fixed part are the law's own. */
const series = (law: string, sizes = '[1e3, 1e4, 1e5]') => `${sizes}.map((n) => [n, ${law}])`;

test('a power of the size gives its exponent and no fixed part', () => {
  const [square, root, line] = growth<{ exponent: number; fixed: number }[]>(
    `[${['3 * n ** 2', '5 * n ** 0.5', '7 * n'].map((law) => `script.growthOf(${series(law)})`).join()}]`,
  );
  expect(square.exponent).toBeCloseTo(2, 9);
  expect(root.exponent).toBeCloseTo(0.5, 9);
  expect(line.exponent).toBeCloseTo(1, 9);
  expect([square.fixed, root.fixed, line.fixed]).toEqual([0, 0, 0]);
});

test('a fixed part is told apart, which hides growth from the plain exponent', () => {
  const [plain, { exponent, fixed }] = growth<[number, { exponent: number; fixed: number }]>(
    `[script.exponentOf(${series('1000 + n ** 2 * 3e-8')}), script.growthOf(${series('1000 + n ** 2 * 3e-8')})]`,
  );
  expect(plain).toBeLessThan(0.1);
  expect(exponent).toBeCloseTo(2, 1);
  expect(fixed).toBeCloseTo(1000, 1);
});

test('what does not grow has the exponent 0, and no growth is made up of nearly nothing', () => {
  const [constant, nearly] = growth<{ exponent: number | null; fixed: number }[]>(
    `[script.growthOf(${series('7')}), script.growthOf(${series('100 + n * 1e-6')})]`,
  );
  expect(constant).toEqual({ exponent: 0, fixed: 0 });
  expect(nearly.exponent).toBeNull();
});

test('least squares as the normal equations have them, for points that lie on no curve', () => {
  // Slope of the logarithms of (1, 2), (10, 5), (100, 40): half of log10(40 / 2), because the sizes are even steps.
  expect(growth<number>('script.exponentOf([[1, 2], [10, 5], [100, 40]])')).toBeCloseTo(
    Math.log10(20) / 2,
    12,
  );
});

test('a task of which the browser tells no processor time counts with the time that passed', () => {
  const event = { pid: 1, tid: 2, ts: 0, args: { data: { startTime: 0 } } };
  const events = [
    { ...event, name: 'Profile', id: 'p' },
    { ...event, name: 'recorded from here' },
    { ...event, name: 'RunTask', ph: 'X', ts: 10, dur: 4000, tdur: 3000 },
    { ...event, name: 'RunTask', ph: 'X', ts: 5000, dur: 2000 },
  ];
  const tasks = evaluate<{ all: number; own: number }[]>(
    'tasks.mjs',
    `script.tasksOf(${JSON.stringify(events)})`,
  );
  expect(tasks.map(({ all, own }) => [all, own])).toEqual([
    [3, 3],
    [2, 2],
  ]);
});

test('every part of the benchmarks loads', () => {
  const files = readdirSync(path.join(root, 'scripts/bench')).filter((name) => name.endsWith('.mjs'));
  const all = files.map((name) => `import('./scripts/bench/${name}')`).join();
  const loaded = evaluate<string[][]>('report.mjs', `(await Promise.all([${all}])).map(Object.keys)`);
  expect(loaded.filter((names) => names.length === 0)).toEqual([]);
  expect(loaded).toHaveLength(files.length);
});
