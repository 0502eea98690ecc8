import type { MeasurementSource, PilotDesign, Scale } from '../case';

const designs: Readonly<Record<MeasurementSource['kind'], readonly PilotDesign[]>> = {
  ranges: ['separate', 'paired', 'controlled', 'rates'],
  table: ['separate', 'paired', 'controlled', 'adjusted', 'rates'],
  rows: ['separate', 'paired', 'controlled', 'adjusted', 'rates'],
  values: ['separate', 'paired', 'controlled', 'rates'],
  summary: ['separate'],
  counts: ['rates'],
};

/** The designs that a kind of source can have. */
export function designsFor(kind: MeasurementSource['kind']): readonly PilotDesign[] {
  return designs[kind];
}

/** The scales on which a design can compare: a summary's single values are gone, and trimming is Yuen's test. */
export function scalesFor(design: PilotDesign, kind: MeasurementSource['kind']): readonly Scale[] {
  if (design === 'rates' || kind === 'summary') return ['as measured'];
  return design === 'separate' ? ['as measured', 'log', 'trimmed'] : ['as measured', 'log'];
}
