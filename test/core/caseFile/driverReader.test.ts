import { faultsOf, readingOf } from '../../support/caseFileReading';

test.each<[object, string[]]>([
  [{ inputs: 7 }, ['inputs: 7 stands where an object belongs: { … } with hoursSavedPerWeek']],
  [
    { assumptions: { horizonYears: 'two' } },
    ['assumptions.horizonYears: "two" is no number: write a plain number, such as 12000 or 0.5'],
  ],
  [
    { ranges: { toolCost: 7 } },
    ['ranges.toolCost: 7 stands where an object belongs: { … } with low and high'],
  ],
  [
    { provenance: { toolCost: 'Ines' } },
    ['provenance.toolCost: "Ines" stands where an object belongs: { … } with owner, source and date'],
  ],
  [
    { provenance: { toolCost: { owner: ' ', sources: 'x' } } },
    ['provenance.toolCost.sources: there is no key "sources"; did you mean "source"?'],
  ],
])('%j', (part, expected) => {
  const faults = faultsOf(part);
  expect(faults).toHaveLength(expected.length);
  expected.forEach((start, at) => expect(faults[at]).toContain(start));
});

test('a range that says nothing is none; one end alone is one', () => {
  const ranges = { toolCost: {}, maintenance: { low: 0 }, implementationCost: { high: 5 } };
  expect(readingOf({ ranges })).toMatchObject({ is: 'case' });
  const reading = readingOf({ ranges });
  expect(reading.is === 'case' && reading.case.ranges).toEqual({
    maintenance: { low: 0, high: null },
    implementationCost: { low: null, high: 5 },
  });
});

test('an end of a range may be the likely value itself', () => {
  expect(faultsOf({ inputs: { toolCost: 5 }, ranges: { toolCost: { low: 5, high: 5 } } })).toEqual([]);
});
