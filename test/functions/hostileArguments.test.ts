/** @jest-environment node */
import fc from 'fast-check';
import { catalogue } from '../../src/functions/catalogue';
import type { Example } from '../../src/functions/catalogue/catalogueEntry';
import { allowFormattedNumbers } from '../../src/functions/formattedNumber';
import { allowCards } from '../../src/functions/numberWithCard';
import { CellError, ErrorCode, installCustomFunctions } from '../support/customFunctions';
import { handedOver, registeredFunctions, wrappersById } from '../support/registeredFunctions';

const LISTS = 10_000;

/** Errors are answers here: a quarter of the time went by with writing down where each of them came from. */
const { stackTraceLimit } = Error;
beforeAll(() => {
  installCustomFunctions();
  Error.stackTraceLimit = 0;
});
afterAll(() => {
  Error.stackTraceLimit = stackTraceLimit;
  allowFormattedNumbers(() => false);
  allowCards(() => false);
});

const number = fc.oneof(
  { weight: 3, arbitrary: fc.double({ min: 0, max: 1, noNaN: true }) },
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 1000 }) },
  { weight: 1, arbitrary: fc.double() },
  {
    weight: 1,
    arbitrary: fc.constantFrom(0, -0, -1, 1e308, -1e308, Number.MIN_VALUE, 1e9, NaN, Infinity, -Infinity),
  },
);
const oddity = fc.oneof(
  fc.constantFrom(null, undefined, '', ' ', '10', '0x10', 'abc', '#N/A', true, false),
  fc.constantFrom('healthcare', 'ROI', 'payback', 'Customer-Support', 'low', 'source', 'all', 'task'),
  fc.constantFrom('cost per month', 'margin erosion', 'lowest', 'used', 'notes', 'pilot', 'finance'),
  fc.constantFrom('Lower', 'HIGHER', 'PERT', 'tri-angular', 'paired', 'Tool cost', 'HOURS saved-per week'),
  fc.string({ maxLength: 400 }),
  fc.bigInt(),
  fc.record({ basicValue: fc.oneof(fc.double(), fc.string(), fc.boolean(), fc.constant(null)) }),
  fc.constantFrom(
    {},
    { type: 'Error', basicValue: '#REF!' },
    { type: 'Error', basicValue: '#DIV/0!' },
    { type: 'Error' },
    { type: 'Empty', basicValue: '' },
  ),
);
const cell = fc.oneof({ weight: 8, arbitrary: number }, { weight: 1, arbitrary: oddity });
const inputName = fc.constantFrom(
  'Tool cost',
  'hoursSavedPerWeek',
  'loaded hourly cost',
  'MAINTENANCE',
  'xyz',
  null,
);
const threePoints = fc.tuple(number, number, number).map((points) => points.sort((a, b) => a - b));
const range = fc.oneof(
  fc.array(number, { maxLength: 12 }).map((values) => values.map((value) => [value])),
  fc.array(fc.integer({ min: -5, max: 500 }), { minLength: 1, maxLength: 12 }).map((values) => [values]),
  fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 5 }),
  fc.array(cell, { maxLength: 4 }),
  fc.array(fc.tuple(inputName, cell), { maxLength: 4 }),
  fc.array(
    fc.tuple(inputName, threePoints).map(([name, points]) => [name, ...points]),
    { maxLength: 4 },
  ),
  fc.constantFrom([], [[]], [[], []], [[[1, 2]], 3], [[null]], [[null, null]]),
);
const argument = fc.oneof(
  { weight: 6, arbitrary: number },
  { weight: 3, arbitrary: oddity },
  { weight: 1, arbitrary: range },
);

/** A range with some of its cells replaced, a row cut short, or a row gone. */
const damaged = (cells: readonly (readonly unknown[])[]) =>
  fc
    .record({
      cells: fc.array(fc.tuple(fc.nat(), fc.nat(), cell), { maxLength: 3 }),
      cut: fc.option(fc.nat(), { freq: 4 }),
      gone: fc.option(fc.nat(), { freq: 4 }),
    })
    .map((damage) => {
      const rows = cells.map((row) => [...row]);
      for (const [row, column, value] of damage.cells) {
        const hit = rows[row % rows.length]!;
        hit[column % hit.length] = value;
      }
      if (damage.cut !== null) rows[damage.cut % rows.length]!.pop();
      if (damage.gone !== null) rows.splice(damage.gone % rows.length, 1);
      return rows as unknown;
    });

/** Lists made of a good one, most of whose arguments stay as they are. */
const spoiled = (good: Example['arguments'], width: number) =>
  fc.tuple(
    ...Array.from({ length: Math.max(width, good.length) }, (_, i) => {
      const given = good[i] ?? null;
      const near = Array.isArray(given) ? damaged(given) : number;
      return fc.oneof(
        { weight: 7, arbitrary: fc.constant(given as unknown) },
        { weight: 2, arbitrary: near },
        { weight: 1, arbitrary: fc.oneof(argument, range) },
      );
    }),
  );

/** A simulation of few inputs and trials, so that there is time for many. */
const quickSimulation: Example['arguments'] = [
  [
    ['Tool cost', 10, 20, 30],
    ['Hours saved per week', 1, 2, 2],
  ],
  100,
  1,
];

test.each(catalogue)(
  `$id answers ${LISTS} argument lists with a finite number, a text, a full table or an error that says why`,
  async ({ id, examples }) => {
    const { functions } = await metadata;
    const call = (await wrappers).get(id)!;
    const declared = functions.find((each) => each.id === id)!;
    const good = id === 'AIROI.SIMULATE' ? [quickSimulation] : examples.map((example) => example.arguments);
    const lists = fc.oneof(
      { weight: 1, arbitrary: fc.tuple(...declared.parameters.map(() => fc.oneof(argument, range))) },
      { weight: 3, arbitrary: fc.oneof(...good.map((list) => spoiled(list, declared.parameters.length))) },
    );
    const answered = { figures: 0, errors: 0 };
    const judge = async (list: readonly unknown[]) => {
      let answer: unknown;
      try {
        answer = await call(...handedOver(declared, list as never));
      } catch (error) {
        judgeError(error);
        answered.errors++;
        return;
      }
      judgeAnswer(answer);
      answered.figures++;
    };
    for (const isSupported of [false, true]) {
      allowFormattedNumbers(() => isSupported);
      allowCards(() => isSupported);
      const property = fc.asyncProperty(lists, judge);
      await fc.assert(property, { numRuns: LISTS / 2 });
    }
    expect(answered.figures).toBeGreaterThan(LISTS / 20);
    expect(answered.errors).toBeGreaterThan(LISTS / 20);
  },
);

const metadata = registeredFunctions();
const wrappers = wrappersById();

function judgeError(error: unknown) {
  if (!(error instanceof CellError)) throw error;
  const isShown = error.code === ErrorCode.invalidValue || error.code === ErrorCode.notAvailable;
  if (isShown && !error.shownMessage) throw new Error('no message', { cause: error });
  if (error.message.length > 300) throw new Error(`too long: ${error.message}`, { cause: error });
}

function judgeAnswer(answer: unknown) {
  if (!Array.isArray(answer)) return judgeValue(answer, false);
  const rows = answer as readonly unknown[];
  const width = (rows[0] as readonly unknown[]).length;
  if (rows.length < 2) throw new Error('a table without rows');
  for (const row of rows) {
    if (!Array.isArray(row) || row.length !== width) throw new Error('a ragged table');
    for (const value of row) judgeValue(value, true);
  }
}

function judgeValue(answer: unknown, mayBeEmpty: boolean) {
  const value =
    typeof answer === 'object' && answer !== null && 'basicValue' in answer ? answer.basicValue : answer;
  if (typeof value === 'string' ? value === '' && !mayBeEmpty : !Number.isFinite(value)) {
    throw new Error(`no figure: ${String(value)}`);
  }
}
