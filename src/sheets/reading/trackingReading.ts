import { caseDefaults, forecastMethods, type Grid, type Tracking } from '../../core/case';
import type { CaseFact, CaseNames } from '../caseNames';
import { dateText } from '../inputs/dateCell';
import { actualColumns, columnFact } from '../tracking/actualColumns';
import { readActuals } from '../tracking/readActuals';
import { typedCell } from '../tracking/typedText';
import type { CaseCells } from './caseCells';
import { readGates } from './gateReading';
import { readReadiness } from './readinessReading';

const actualsFacts = [
  'CaseTrackingStart',
  'CaseTrackingMethod',
  'CaseTrackingWindow',
  'CaseOneOffComplete',
  'CaseApproved',
  'CaseActuals',
  ...actualColumns.map(({ key }) => columnFact(key)),
] as const satisfies readonly CaseFact[];

/** Reads what has come of a case. */
export type TrackingReader = (cells: CaseCells, names: CaseNames) => Tracking;

/** What has come of a case, as its sheets tell it; nothing where it has none of them. */
export function readTracking(cells: CaseCells, names: CaseNames): Tracking {
  const usual = caseDefaults.tracking;
  if (!actualsFacts.some((fact) => cells.has(names.fact(fact)))) return usual;
  cells.nameLost('Actuals', actualsFacts.map(names.fact));
  cells.nameLost('Gates', [names.fact('CaseGateRecord'), names.fact('CaseReports')]);
  cells.nameLost('Readiness', [names.fact('CaseReadiness')]);
  const { actuals, notes } = readActuals(asTyped(actualsTable(cells, names)));
  cells.damage.push(...notes.map((note) => `Actuals: ${note}`));
  const [date = null, net = null] = cells.rows(names.fact('CaseApproved'))[0] ?? [];
  return {
    ...usual,
    start: dateText(typedCell(cells.cell(names.fact('CaseTrackingStart')))),
    approved: typeof net === 'number' ? { date: dateText(date), net } : null,
    method: cells.choice(names.fact('CaseTrackingMethod'), forecastMethods, usual.method),
    window: cells.number(names.fact('CaseTrackingWindow'), usual.window, 'Actuals'),
    oneOffComplete: cells.choice(names.fact('CaseOneOffComplete'), ['yes', 'no'], 'no') === 'yes',
    actuals,
    readiness: readReadiness(cells, names),
    ...readGates(cells, names),
  };
}

/**
 * The table as its columns' names tell it: they follow the cells when the analyst moves columns, renames heads or puts
 * columns of their own between them.
 */
function actualsTable(cells: CaseCells, names: CaseNames): Grid {
  const columns = actualColumns.flatMap(({ key, head }) => {
    const range = cells.find(names.fact(columnFact(key)))?.range;
    return range ? [{ head, range }] : [];
  });
  const first = Math.min(...columns.map(({ range }) => range.row));
  const rows = Math.max(0, ...columns.map(({ range }) => range.row + range.values.length - first));
  return [
    columns.map(({ head }) => head),
    ...Array.from({ length: rows }, (_, at) =>
      columns.map(({ range }) => range.values[first + at - range.row]?.[0] ?? null),
    ),
  ];
}

/** Text in the table is neither a month nor a figure to its formulas, but in the notes. */
function asTyped([heads = [], ...rows]: Grid): Grid {
  const note = heads.indexOf(actualColumns.at(-1)!.head);
  return [heads, ...rows.map((row) => row.map((cell, at) => (at === note ? cell : typedCell(cell))))];
}
