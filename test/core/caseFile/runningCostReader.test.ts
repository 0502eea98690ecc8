import { faultsOf, readingOf } from '../../support/caseFileReading';

const noText = 'nothing stands where a text belongs';

test.each<[object, string[]]>([
  [
    { runningCosts: [{ name: 'Tokens', low: 5, likely: 4, high: 3 }] },
    [
      'runningCosts[0].low: 5 is above the likely value, 4: put low, likely and high in order',
      'runningCosts[0].high: 3 is below the likely value, 4: put low, likely and high in order',
    ],
  ],
  [{ tokenPrices: [{ input: 1, output: 2 }] }, [`tokenPrices[0].model: ${noText}: name the model`]],
  [
    { tokenUses: [{ model: 'Large', inputTokens: 1, outputTokens: 2 }] },
    [`tokenUses[0].name: ${noText}: say what the model is asked for`],
  ],
  [{ savings: [{ low: 0.1, high: 0.2 }] }, [`savings[0].name: ${noText}: say what is done`]],
  [
    { usage: 7 },
    [
      expect.stringContaining(
        'usage: 7 stands where an object belongs: { … } with requestsPerMonth',
      ) as string,
    ],
  ],
])('%j', (part, expected) => {
  expect(faultsOf(part)).toEqual(expected);
});

test('ends may be equal, and what the cache costs may be written as null', () => {
  const parts = {
    savings: [{ name: 'Routing', low: 0.4, high: 0.4 }],
    tokenPrices: [{ model: 'Large', input: 1, output: 2, cached: null }],
  };
  expect(readingOf(parts)).toMatchObject({
    case: { savings: [{ low: 0.4, high: 0.4 }], tokenPrices: [{ cached: null }] },
  });
});
