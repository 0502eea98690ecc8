import { problems } from '../../../src/core/pilot/problems';
import { readCount, readSummary, readValues } from '../../../src/core/pilot/readSample';
import { tooLarge } from '../../../src/core/results';
import { expectRelative } from '../../support/expectRelative';

interface Row {
  readonly what: string;
  readonly read: ReturnType<typeof readValues>;
  readonly figures: readonly (number | string)[];
}

const { noValues, needsTwoValues, notAboveZero, notCounts, moreErrorsThanCases } = problems;

/** n, mean, standard deviation, centre and its interval at 95%; scipy 1.17.1 (t.ppf, proportion_ci by Wilson). */
const rows: readonly Row[] = [
  {
    what: 'values as measured',
    read: readValues([1, 2, 4, 8], 'as measured', 0.95),
    figures: [4, 3.75, 3.095695936834452, 3.75, -1.1759430482302937, 8.675943048230295],
  },
  {
    what: 'logarithms, told in the unit: around the geometric mean, the root of 8',
    read: readValues([1, 2, 4, 8], 'log', 0.95),
    figures: [4, 3.75, 3.095695936834452, 2.82842712474619, 0.6810061552889742, 11.747324070228595],
  },
  {
    what: 'a 0, which has no logarithm, but a mean',
    read: readValues([0, 1, 2], 'log', 0.95),
    figures: [3, 1, 1, notAboveZero, notAboveZero, notAboveZero],
  },
  {
    what: 'no values',
    read: readValues([], 'as measured', 0.95),
    figures: [0, noValues, needsTwoValues, noValues, noValues, noValues],
  },
  {
    what: 'a single value, which is its mean',
    read: readValues([5], 'as measured', 0.95),
    figures: [1, 5, needsTwoValues, needsTwoValues, needsTwoValues, needsTwoValues],
  },
  {
    what: 'values whose spread no number holds',
    read: readValues([1.7e308, -1.7e308], 'as measured', 0.95),
    figures: [2, tooLarge, tooLarge, tooLarge, tooLarge, tooLarge],
  },
  {
    what: 'a summary of two',
    read: readSummary({ n: 2, mean: 10, standardDeviation: 3 }, 0.95),
    figures: [2, 10, 3, 10, -16.953930596281257, 36.95393059628125],
  },
  {
    what: 'a summary of one',
    read: readSummary({ n: 1, mean: 10, standardDeviation: 0 }, 0.95),
    figures: [1, 10, needsTwoValues, needsTwoValues, needsTwoValues, needsTwoValues],
  },
  {
    what: 'a summary of none',
    read: readSummary({ n: 0, mean: 0, standardDeviation: 0 }, 0.95),
    figures: [0, noValues, needsTwoValues, noValues, noValues, noValues],
  },
  {
    what: '81 errors in 263 (Newcombe 1998: 0.2553 to 0.3662)',
    read: readCount({ errors: 81, total: 263 }, 0.95),
    figures: [263, 81 / 263, 0.46166022079501284, 81 / 263, 0.2552885198782742, 0.36620957698280004],
  },
  {
    what: 'nothing but errors',
    read: readCount({ errors: 4, total: 4 }, 0.95),
    figures: [4, 1, 0, 1, 0.5101091635454027, 1],
  },
  {
    what: 'a single case without an error',
    read: readCount({ errors: 0, total: 1 }, 0.95),
    figures: [1, 0, 0, 0, 0, 0.7934506856227626],
  },
  {
    what: 'no cases',
    read: readCount({ errors: 0, total: 0 }, 0.95),
    figures: [0, noValues, noValues, noValues, noValues, noValues],
  },
  {
    what: 'more errors than cases',
    read: readCount({ errors: 5, total: 4 }, 0.95),
    figures: [4, ...Array.from({ length: 5 }, () => moreErrorsThanCases)],
  },
  {
    what: 'fewer than no errors',
    read: readCount({ errors: -1, total: 4 }, 0.95),
    figures: [4, notCounts, notCounts, notCounts, notCounts, notCounts],
  },
];

test.each(rows)('$what', ({ read: { figures, group, scaled }, figures: expected }) => {
  const { n, mean, standardDeviation, centre, low, high } = figures;
  [n, mean, standardDeviation, centre, low, high].forEach((figure, i) => {
    const wanted = expected[i]!;
    if (typeof wanted === 'string' || wanted === 0) expect(figure).toBe(wanted);
    else expectRelative(figure as number, wanted, 1e-11);
  });
  // Only what can be compared is handed on.
  if (typeof centre === 'string') {
    expect(group).toBeNull();
    expect(scaled).toEqual([]);
  }
});

test('hands on the values on the working scale, and none where they are gone', () => {
  expect(readValues([1, Math.E], 'as measured', 0.95).scaled).toEqual([1, Math.E]);
  expect(readValues([1, Math.E], 'log', 0.95).scaled).toEqual([0, 1]);
  expect(readSummary({ n: 2, mean: 10, standardDeviation: 3 }, 0.95).scaled).toEqual([]);
  expect(readCount({ errors: 1, total: 4 }, 0.95).scaled).toEqual([]);
});
