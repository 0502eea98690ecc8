import { csvSheet } from '../files/readCsv';
import type { ModelCell, ModelSheet, ModelStyle, ModelValue, WorkbookModel } from '../files/workbookModel';

const ink = '#1B3A4B';
const title: ModelStyle = { bold: true, size: 16, color: ink, vertical: 'center' };
const head: ModelStyle = { bold: true, color: '#FFFFFF', fill: ink, vertical: 'center' };
const headNumber: ModelStyle = { ...head, horizontal: 'right' };
const note: ModelStyle = { italic: true, color: '#5B6770' };
const label: ModelStyle = { color: '#20262B' };
const input: ModelStyle = { color: '#0000FF', numberFormat: '#,##0' };
const headline: ModelStyle = { bold: true, size: 14, color: ink, numberFormat: '0.0%' };
const minutes: ModelStyle = { numberFormat: '0.0' };

/** Uniform numbers from 0 to 1 that are the same on every machine (a 32-bit linear congruential generator). */
function uniform(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Handling times are skewed to the right; minutes with one decimal. */
function logNormal(next: () => number, median: number, spread: number): number {
  const normal = Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  return Math.round(median * Math.exp(spread * normal) * 10) / 10;
}

const text = (row: number, column: number, value: ModelValue, style: ModelStyle = label): ModelCell => ({
  row,
  column,
  value,
  style,
});

const sheet = (
  name: string,
  cells: ModelCell[],
  columnWidths: Record<number, number>,
  more: Partial<ModelSheet> = {},
): ModelSheet => ({ ...csvSheet(name, []), cells, columnWidths, ...more });

function startSheet(): ModelSheet {
  const inputs: [string, number][] = [
    ['Hours saved per week', 10],
    ['Fully loaded hourly cost', 85],
    ['Tool cost per year', 12000],
    ['Implementation cost', 20000],
    ['Change management', 5000],
    ['Maintenance per year', 3000],
  ];
  const first = 8;
  return sheet(
    'Start',
    [
      text(0, 0, 'Did the support assistant pay?', title),
      text(1, 0, 'A worked example. All figures are invented.', note),
      text(3, 0, '1. Look at the measurements on the sheets Handling time and Tickets.'),
      text(4, 0, '2. Select the two columns of Handling time and press “Use my selection” in the pane.'),
      text(5, 0, '3. Fill in value and cost, then press “Build sheets”.'),
      text(7, 0, 'The formula in a cell', head),
      text(7, 1, null, head),
      ...inputs.flatMap(([name, value], index) => [
        text(first + index, 0, name),
        text(first + index, 1, value, input),
      ]),
      text(first + inputs.length, 0, 'ROI, first year', { ...label, bold: true }),
      {
        row: first + inputs.length,
        column: 1,
        value: null,
        formula: `=AIROI(B${first + 1},B${first + 2},B${first + 3},B${first + 4},B${first + 5},B${first + 6})`,
        style: headline,
      },
    ],
    { 0: 220, 1: 110 },
    { gridlines: false, rowHeights: { 0: 30 } },
  );
}

function handlingTimeSheet(): ModelSheet {
  const next = uniform(20260105);
  const rows = Array.from({ length: 24 }, () => [logNormal(next, 31, 0.35), logNormal(next, 24, 0.35)]);
  return sheet(
    'Handling time',
    [
      text(0, 0, 'Without assistant', headNumber),
      text(0, 1, 'With assistant', headNumber),
      text(0, 3, 'Minutes per ticket; 24 tickets each, assigned by lot.', note),
      ...rows.flatMap((pair, row) => pair.map((value, column) => text(row + 1, column, value, minutes))),
    ],
    { 0: 130, 1: 130, 2: 30, 3: 320 },
    { freeze: { rows: 1, columns: 0 } },
  );
}

function ticketsSheet(): ModelSheet {
  const next = uniform(20260209);
  const teams = ['Billing', 'Delivery', 'Returns'];
  const rows = Array.from({ length: 120 }, (_, index): ModelValue[] => {
    const assisted = next() < 0.5;
    const team = teams[Math.floor(next() * teams.length)]!;
    const time = logNormal(next, (assisted ? 22 : 28) + 4 * teams.indexOf(team), 0.4);
    const rating = Math.min(5, 1 + Math.floor(next() * 4 + (assisted ? 1.2 : 0.9)));
    return [`T-${1001 + index}`, team, assisted ? 'assistant' : 'none', time, rating];
  });
  const heads = ['Ticket', 'Team', 'Help', 'Minutes', 'Rating'];
  return sheet(
    'Tickets',
    [
      ...heads.map((name, column) => text(0, column, name, column > 2 ? headNumber : head)),
      ...rows.flatMap((values, row) =>
        values.map((value, column) => text(row + 1, column, value, column === 3 ? minutes : label)),
      ),
    ],
    { 0: 90, 1: 100, 2: 100, 3: 90, 4: 80 },
    { freeze: { rows: 1, columns: 0 } },
  );
}

/** The workbook behind "Load example": two columns of pilot measurements, a long table, and the formula. */
export function exampleWorkbook(): WorkbookModel {
  return {
    sheets: [startSheet(), handlingTimeSheet(), ticketsSheet()],
    names: [],
    activeSheet: 0,
    xmlParts: [],
    properties: { title: 'Support assistant' },
  };
}
