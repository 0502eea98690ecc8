import { designsFor, scalesFor } from '../../../src/core/pilot/designsFor';

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
