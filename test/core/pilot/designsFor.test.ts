import { pilotDesigns, scales, type MeasurementSource } from '../../../src/core/case';
import { designsFor, scalesFor } from '../../../src/core/pilot/designsFor';
import { problems } from '../../../src/core/pilot/problems';
import { sampleProblem } from '../../../src/core/pilot/sampleProblem';
import { samplesOf } from '../../../src/core/pilot/samples';

/** By docs/pilot.md: what adjusts needs a table's columns, what counts has only counts. */
test.each([
  { kind: 'ranges', designs: ['separate', 'paired', 'controlled', 'rates'] },
  { kind: 'values', designs: ['separate', 'paired', 'controlled', 'rates'] },
  { kind: 'table', designs: ['separate', 'paired', 'controlled', 'adjusted', 'rates'] },
  { kind: 'rows', designs: ['separate', 'paired', 'controlled', 'adjusted', 'rates'] },
  { kind: 'summary', designs: ['separate'] },
  { kind: 'counts', designs: ['rates'] },
] as const)('$kind can be compared as $designs', ({ kind, designs }) => {
  expect(designsFor(kind)).toEqual(designs);
});

test.each([
  { design: 'separate', kind: 'values', scales: ['as measured', 'log', 'trimmed'] },
  { design: 'paired', kind: 'table', scales: ['as measured', 'log'] },
  { design: 'separate', kind: 'summary', scales: ['as measured'] },
  { design: 'rates', kind: 'values', scales: ['as measured'] },
] as const)('$design of $kind: $scales', ({ design, kind, scales }) => {
  expect(scalesFor(design, kind)).toEqual(scales);
});

const columns = {
  groupColumn: 0,
  valueColumn: 1,
  baselineGroup: 'old',
  pilotGroup: 'new',
  personColumn: 2,
  periodColumn: 3,
  before: 'before',
  after: 'after',
  covariateColumn: 4,
} as const;
const rows = [['group', 'value', 'who', 'when', 'estimate']];
const group = { n: 5, mean: 1, standardDeviation: 1 };
const count = { errors: 1, total: 5 };
/** Sources that have all that their kind can have. */
const sources: readonly MeasurementSource[] = [
  { kind: 'ranges', baseline: 'A', pilot: 'B', baselineBefore: 'C', pilotBefore: 'D' },
  { kind: 'values', baseline: [1], pilot: [1], baselineBefore: [1], pilotBefore: [1] },
  { kind: 'table', table: 'T', ...columns },
  { kind: 'rows', rows, ...columns },
  { kind: 'summary', baseline: group, pilot: group },
  { kind: 'counts', baseline: count, pilot: count },
];

test.each(sources)('law, $kind: what is offered is what can be compared', (source) => {
  const offered = designsFor(source.kind).flatMap((design) =>
    scalesFor(design, source.kind).map((scale) => `${design}, ${scale}`),
  );
  const compared = pilotDesigns.flatMap((design) => {
    const samples = samplesOf({ source, design }, () => (source.kind === 'table' ? rows : [[1]]));
    return scales
      .filter((scale) => sampleProblem(samples, { design, scale }) !== problems.unsuited)
      .map((scale) => `${design}, ${scale}`);
  });
  expect([...offered].sort()).toEqual(compared.sort());
});
