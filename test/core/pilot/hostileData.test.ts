import fc from 'fast-check';
import { pilotDesigns, scales, type CellValue } from '../../../src/core/case';
import { fedInputs } from '../../../src/core/pilot/fedInputs';
import { findingOf } from '../../../src/core/pilot/findingOf';
import { proposeForTable } from '../../../src/core/pilot/proposal';
import { qualityOf } from '../../../src/core/pilot/quality';
import { samplesOf } from '../../../src/core/pilot/samples';
import { verdictSentence } from '../../../src/core/pilot/verdictSentence';

const number = fc.oneof(
  fc.integer({ min: -3, max: 3 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(0, -0, 1, 5e-324, 1e-300, 1.7976931348623157e308, -1.7976931348623157e308, 1e16),
);
const cell: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 6, arbitrary: number },
  {
    weight: 1,
    arbitrary: fc.constantFrom(null, '', ' ', '12 min', '1.234,5', '#N/A', '#DIV/0!', true, false),
  },
);
const group: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom('none', 'AI') },
  { weight: 1, arbitrary: fc.constantFrom('None', 'third', null, 0, '#REF!') },
);
const person: fc.Arbitrary<CellValue> = fc.constantFrom('Ann', 'ann', 'Bob', 'Cid', 'Dee', 7, '7', null, '*');
const row = fc.tuple(group, cell, person, fc.constantFrom<CellValue[]>('May', 'June', null), cell);
const rows = fc
  .array(row, { maxLength: 24 })
  .map((body): CellValue[][] => [['group', 'value', 'person', 'period', 'estimate'], ...body]);

/** Every number in a result, however deep. */
function numbersIn(result: unknown): number[] {
  if (typeof result === 'number') return [result];
  if (typeof result !== 'object' || result === null) return [];
  return Object.values(result).flatMap(numbersIn);
}

test('whatever stands in the cells, every figure is a finite number or says why there is none', () => {
  fc.assert(
    fc.property(
      rows,
      fc.constantFrom(...pilotDesigns),
      fc.constantFrom(...scales),
      fc.constantFrom<'lower' | 'higher'>('lower', 'higher'),
      fc.double({ min: 0.5, max: 0.9999, noNaN: true }),
      (table, design, scale, better, confidence) => {
        const source = {
          kind: 'rows',
          rows: table,
          groupColumn: 0,
          valueColumn: 1,
          baselineGroup: 'none',
          pilotGroup: 'AI',
          personColumn: 2,
          periodColumn: 3,
          before: 'May',
          after: 'June',
          covariateColumn: 4,
        } as const;
        const metric = {
          name: 'Time',
          unit: 'minutes',
          better,
          evidence: 'measured',
          design,
          scale,
          smallestEffect: 0.1,
          source,
          worth: { kind: 'time', hoursPerUnit: 1 / 60, tasksPerPersonPerWeek: 20, people: 5 },
        } as const;
        const samples = samplesOf(metric, () => []);
        const finding = findingOf(samples, metric, confidence);
        const shown = [finding, qualityOf(samples, metric), fedInputs([metric], [finding])];
        for (const figure of numbersIn(shown)) expect(Number.isFinite(figure)).toBe(true);
        const { low, high } = finding.effect;
        if (typeof low === 'number' && typeof high === 'number') expect(low).toBeLessThanOrEqual(high);
        expect(verdictSentence(metric, finding)).not.toMatch(/NaN|Infinity|undefined|null|\[object/);
      },
    ),
    { numRuns: 500 },
  );
});

test('whatever stands in the cells, a proposal is one that the design allows', () => {
  fc.assert(
    fc.property(rows, (table) => {
      const proposal = proposeForTable(table);
      if (proposal === null) return;
      expect(pilotDesigns).toContain(proposal.design);
      expect(proposal.why).toMatch(/^We compare .*\.$/);
      const { groupColumn, valueColumn } = proposal.columns;
      expect(groupColumn).not.toBe(valueColumn);
    }),
    { numRuns: 300 },
  );
});
