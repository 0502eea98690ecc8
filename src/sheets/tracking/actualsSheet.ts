import { forecastMethods, type Case } from '../../core/case';
import { trackingBounds } from '../../core/tracking/trackingBounds';
import { formula, line } from '../block';
import type { CaseFact, CaseNames } from '../caseNames';
import { dateContent } from '../inputs/dateCell';
import { dateFormat } from '../inputs/register';
import { figureFormat } from '../numberFormats';
import { palette } from '../palette';
import type { AreaName, Block, CellContent, SheetPlan, Validation } from '../plan';
import { actualColumns, type ActualColumn } from './actualColumns';

const SETTINGS = 3;
const PROBLEMS = SETTINGS + 6;
export const PROBLEM_ROWS = 6;
/** Row of the table's heads. */
const HEAD = PROBLEMS + PROBLEM_ROWS + 2;
/** Rows of the table that are read. */
export const MOST_ROWS = 120;
/** Beside the table. */
const BESIDE = actualColumns.length + 1;

/** The name of a column's cells. */
export function columnFact(key: ActualColumn['key']): CaseFact {
  return `CaseActuals_${key.charAt(0).toUpperCase()}${key.slice(1)}` as CaseFact;
}

/** The sheet where the months are told: settings, what has to be corrected, and the table. */
export function actualsSheet(of: Case, names: CaseNames, title: string): SheetPlan {
  const { tracking, currency } = of;
  const rows = Math.max(1, tracking.actuals.length);
  const table = { row: HEAD, column: 0, rows: rows + 1, columns: actualColumns.length };
  const settings = settingLines(of, names);
  const areaNames: AreaName[] = [
    ...settings.names,
    { name: names.fact('CaseActuals'), ...table },
    ...actualColumns.map(({ key }, index) => ({
      name: names.fact(columnFact(key)),
      row: HEAD + 1,
      column: index,
      rows,
      columns: 1,
    })),
    { name: names.fact('CaseTrackingProblems'), row: PROBLEMS, column: 0, rows: PROBLEM_ROWS, columns: 1 },
    { name: names.fact('CaseTrackRows'), row: HEAD + 1, column: BESIDE, rows: MOST_ROWS, columns: 1 },
    { name: names.fact('CaseTrackStart'), row: SETTINGS, column: BESIDE, rows: 1, columns: 1 },
  ];
  const blocks: Block[] = [
    line(0, 0, ['Actuals'], 'title'),
    line(
      1,
      0,
      [`A row a month, in ${currency}: what nobody knows stays empty, and nothing is 0.`],
      'subtitle',
    ),
    ...settings.blocks,
    ...Array.from({ length: PROBLEM_ROWS }, (_, index) =>
      line(PROBLEMS + index, 0, [formula('=""')], 'sentence'),
    ),
    line(
      HEAD,
      0,
      actualColumns.map(({ head }) => head),
      'columnHead',
    ),
    ...actualColumns.map((column, index): Block => ({
      row: HEAD + 1,
      column: index,
      cells:
        tracking.actuals.length === 0 ? [[null]] : tracking.actuals.map((actual) => [column.content(actual)]),
      style: column.key === 'note' ? 'inputText' : 'input',
      ...(column.format !== undefined && { format: column.format }),
      editable: true,
    })),
    line(
      SETTINGS,
      BESIDE,
      [
        formula(
          `=IF(ISNUMBER(${names.fact('CaseTrackingStart')}),DATE(YEAR(${names.fact('CaseTrackingStart')}),MONTH(${names.fact('CaseTrackingStart')}),1),"")`,
        ),
      ],
      'calculation',
      { format: dateFormat },
    ),
    ...Array.from({ length: MOST_ROWS }, (_, index) =>
      line(HEAD + 1 + index, BESIDE, [formula('=""')], 'calculation'),
    ),
  ];
  return {
    key: 'actuals',
    title,
    anchor: names.fact('CaseActuals'),
    blocks,
    names: areaNames,
    tables: [
      {
        name: names.fact('CaseActuals').replace('CaseActuals', 'Actuals'),
        area: table,
        style: 'TableStyleLight1',
      },
    ],
    charts: [],
    validations: settings.validations,
    highlights: [],
    columnWidths: actualColumns.map(({ width }) => width),
    rowHeights: [{ row: 0, rows: 1, points: 28 }],
    frozenRows: HEAD + 1,
    frozenColumns: 1,
    gridlines: false,
    tabColor: palette.inputTab,
    print: {
      orientation: 'landscape',
      area: { row: 0, column: 0, rows: HEAD + 1 + rows, columns: actualColumns.length },
      footer: '&L&A&RPage &P of &N',
    },
  };
}

interface Setting {
  readonly fact: CaseFact;
  readonly label: string;
  readonly contents: readonly CellContent[];
  readonly formats?: readonly string[];
  readonly help: string;
  readonly rule?:
    | Omit<Extract<Validation, { kind: 'list' }>, 'area'>
    | Omit<Extract<Validation, { kind: 'number' }>, 'area'>;
}

function settingLines({ tracking, currency }: Case, names: CaseNames) {
  const { start, method, window, oneOffComplete, approved } = tracking;
  const { min, max } = trackingBounds.window;
  const date = {
    kind: 'number',
    title: 'Date',
    message: 'Enter a date, such as 2026-11-22.',
    min: 1,
  } as const;
  const settings: readonly Setting[] = [
    {
      fact: 'CaseTrackingStart',
      label: 'Start',
      contents: [dateContent(start)],
      formats: [dateFormat],
      help: 'The month of the first spending: any day of it.',
      rule: date,
    },
    {
      fact: 'CaseTrackingMethod',
      label: 'Forecast by',
      contents: [method],
      help: 'What the months to come are thought to bring.',
      rule: {
        kind: 'list',
        values: forecastMethods,
        title: 'Forecast by',
        message: `Choose one: ${forecastMethods.join(', ')}.`,
      },
    },
    {
      fact: 'CaseTrackingWindow',
      label: 'Window',
      contents: [window],
      help: 'How many of the last months the forecast rests on.',
      rule: { kind: 'number', title: 'Window', message: `Enter whole months, ${min} to ${max}.`, min, max },
    },
    {
      fact: 'CaseOneOffComplete',
      label: 'One-off cost complete',
      contents: [oneOffComplete ? 'yes' : 'no'],
      help: 'yes when nothing more of implementation and change management is to come.',
      rule: {
        kind: 'list',
        values: ['yes', 'no'],
        title: 'One-off cost complete',
        message: 'Choose one: yes, no.',
      },
    },
    {
      fact: 'CaseApproved',
      label: 'Plan approved',
      contents: [approved ? dateContent(approved.date) : null, approved?.net ?? null],
      formats: [dateFormat, figureFormat('money', currency)],
      help: 'Date and net benefit over the horizon as approved.',
    },
  ];
  return {
    blocks: settings.flatMap(({ label, contents, formats, help }, index): Block[] => [
      line(SETTINGS + index, 0, [label], 'label'),
      ...contents.map((content, at) =>
        line(SETTINGS + index, 1 + at, [content], 'input', {
          ...(formats?.[at] !== undefined && { format: formats[at] }),
          editable: true,
        }),
      ),
      line(SETTINGS + index, 3, [help], 'remark'),
    ]),
    names: settings.map(({ fact, contents }, index): AreaName => ({
      name: names.fact(fact),
      row: SETTINGS + index,
      column: 1,
      rows: 1,
      columns: contents.length,
    })),
    validations: settings.flatMap(({ rule }, index): Validation[] =>
      rule ? [{ ...rule, area: { row: SETTINGS + index, column: 1, rows: 1, columns: 1 } }] : [],
    ),
  };
}
