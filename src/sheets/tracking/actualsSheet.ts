import type { Case } from '../../core/case';
import { actualFigures, actualKeys, type ActualFigureDefinition } from '../../core/tracking/actualFigures';
import { formula, line } from '../block';
import type { CaseNames } from '../caseNames';
import { palette } from '../palette';
import type { Area, Block, Highlight, SheetPlan, Validation } from '../plan';
import { cellAddress } from '../rangeAddress';
import { stackedBlocks } from '../stackedBlocks';
import { actualColumns, columnFact } from './actualColumns';
import { PROBLEMS, problemLines } from './problemLines';
import { beside, MOST_ROWS, rowLines } from './rowLines';
import { settingLines, SETTINGS } from './settingLines';

const SETTING = 4;
const PROBLEM = SETTING + SETTINGS + 2;
/** Row of the table's heads. */
const HEAD = PROBLEM + PROBLEMS + 1;
const FIRST = HEAD + 1;
/** Rows printed below the last that is filled in: a year of them. */
const MORE = 12;
const LINE = 20;

/** The sheet where the months are told: what tracking goes by, what has to be corrected, and the table. */
export function actualsSheet(of: Case, names: CaseNames, title: string): SheetPlan {
  const { actuals } = of.tracking;
  const rows = Math.max(1, actuals.length);
  const table: Area = { row: HEAD, column: 0, rows: rows + 1, columns: actualColumns.length };
  const settings = settingLines(of, names, SETTING);
  const states = rowLines(names, HEAD);
  const problems = problemLines(names, PROBLEM, SETTING, states);
  const blank = (from: number) => Array<null>(actualColumns.length - from).fill(null);
  const blocks: readonly Block[] = [
    line(0, 0, ['Actuals'], 'title'),
    line(
      1,
      0,
      [
        formula(
          `=IF(${names.fact('CaseName')}="","",${names.fact('CaseName')}&": ")&"a row a month, money in "&${names.fact('CaseCurrency')}&"; what nobody knows stays empty, and nothing is 0"`,
        ),
      ],
      'subtitle',
    ),
    line(SETTING - 1, 0, ['Settings', ...blank(1)], 'section'),
    ...settings.blocks,
    ...problems.blocks,
    line(HEAD, 0, [actualColumns[0]!.head], 'columnHead'),
    line(
      HEAD,
      1,
      actualKeys.map((key) => actualFigures[key].label),
      'columnHeadNumber',
    ),
    line(HEAD, actualColumns.length - 1, [actualColumns.at(-1)!.head], 'columnHead'),
    ...actualColumns.map(({ key, format, content }, column): Block => ({
      row: FIRST,
      column,
      cells: actuals.length === 0 ? [[null]] : actuals.map((actual) => [content(actual)]),
      style: key === 'note' || key === 'month' ? 'inputText' : 'input',
      ...(format !== undefined && { format }),
      editable: true,
    })),
    ...states.blocks,
  ];
  return {
    key: 'actuals',
    title,
    // Its table may be deleted.
    anchor: names.fact('CaseTrackingStart'),
    blocks: stackedBlocks(blocks),
    names: [
      ...settings.names,
      ...problems.names,
      { name: names.fact('CaseActuals'), ...table },
      ...actualColumns.map(({ key }, column) => ({
        name: names.fact(columnFact(key)),
        row: FIRST,
        column,
        rows,
        columns: 1,
      })),
      ...states.names,
    ],
    tables: [
      { name: names.fact('CaseActuals').replace(/^Case/, ''), area: table, style: 'TableStyleLight1' },
    ],
    charts: [],
    validations: [...settings.validations, ...tableRules()],
    highlights: highlights(),
    columnWidths: [...actualColumns.map(({ width }) => width), 2, 14, 70, 4, 8, 8, 10, 10, 8, 70],
    rowHeights: [
      { row: 0, rows: 1, points: 28 },
      { row: 1, rows: HEAD - 1, points: LINE },
      { row: HEAD, rows: 1, points: 34 },
      { row: FIRST, rows: MOST_ROWS, points: LINE },
    ],
    frozenRows: 0,
    frozenColumns: 1,
    gridlines: false,
    tabColor: palette.inputTab,
    print: {
      orientation: 'landscape',
      area: { row: 0, column: 0, rows: FIRST + Math.min(MOST_ROWS, rows + MORE), columns: beside.state + 1 },
      margin: 36,
      footer: '&L&A&RPage &P of &N',
    },
  };
}

/** Cells of a column as far as rows are read. */
function cellsOf(column: number, columns = 1): Area {
  return { row: FIRST, column, rows: MOST_ROWS, columns };
}

function tableRules(): Validation[] {
  const month: Validation = {
    kind: 'number',
    area: cellsOf(0),
    title: 'Month',
    message: 'Enter a day of the month, such as 2026-11-01.',
    min: 1,
  };
  return [
    month,
    ...actualKeys.map((key, index): Validation => {
      const { label, help, min, max }: ActualFigureDefinition = actualFigures[key];
      return {
        kind: 'number',
        area: cellsOf(1 + index),
        title: label,
        message: help,
        ...(min !== undefined && { min }),
        ...(max !== undefined && { max }),
      };
    }),
  ];
}

function highlights(): Highlight[] {
  const state = `$${cellAddress(FIRST, beside.state)}`;
  const figure = cellAddress(FIRST, 1);
  return [
    {
      area: cellsOf(1, actualKeys.length),
      formula: `=IF(ISERROR(${figure}),TRUE,IF(ISNUMBER(${figure}),FALSE,${figure}<>""))`,
      tone: 'bad',
    },
    ...[cellsOf(0), cellsOf(beside.state, 2)].flatMap((area): Highlight[] => [
      { area, formula: `=${state}="doubled"`, tone: 'bad' },
      { area, formula: `=IF(${state}="",FALSE,${state}<>"counted")`, tone: 'warning' },
    ]),
  ];
}
