import type { ModelCell, ModelSheet, WorkbookModel } from '../../../src/workbench/files/workbookModel';

const cell = (
  row: number,
  column: number,
  value: ModelCell['value'],
  more: Partial<ModelCell> = {},
): ModelCell => ({
  row,
  column,
  value,
  ...more,
});

export const emptySheet = (name: string, cells: readonly ModelCell[] = []): ModelSheet => ({
  name,
  visibility: 'visible',
  gridlines: true,
  cells,
  columnWidths: {},
  rowHeights: {},
  merges: [],
  charts: [],
  validations: [],
  conditionalFormats: [],
  tables: [],
  protected: false,
});

const heading = { bold: true, color: '#FFFFFF', fill: '#1F4E78', vertical: 'center', wrap: true } as const;
const input = { color: '#0000FF', numberFormat: '#,##0', locked: false } as const;
const CASES = [
  ['Support', 10, 85, 12000],
  ['Coding', 6, 110, 20000],
  ['Sales & "deals"', 4, 95, 30000],
] as const;
const WEEKS = 52;

/** A small business case that uses everything a file can carry. The values are those its formulas give. */
export function sampleWorkbook(): WorkbookModel {
  const rows = CASES.flatMap(([name, hours, rate, cost], index): ModelCell[] => {
    const row = index + 2;
    const gross = hours * rate * WEEKS;
    const locked = {
      numberFormat: '0.0%',
      borders: { bottom: { style: 'thin', color: '#BFBFBF' } },
    } as const;
    return [
      cell(row, 0, name, { style: { indent: 1, horizontal: 'left' } }),
      cell(row, 1, hours, { style: input }),
      cell(row, 2, rate, { style: input }),
      cell(row, 3, cost, { style: input }),
      cell(row, 4, gross, {
        formula: `=B${row + 1}*C${row + 1}*'Fixed data'!$B$1`,
        style: { numberFormat: '#,##0;[Red]-#,##0' },
      }),
      cell(row, 5, (gross - cost) / cost, {
        formula: `=(E${row + 1}-D${row + 1})/D${row + 1}`,
        style: locked,
      }),
    ];
  });
  const gross = CASES.map(([, hours, rate]) => hours * rate * WEEKS);
  const total = gross.reduce((sum, value) => sum + value, 0);
  const model: ModelSheet = {
    ...emptySheet('Model'),
    tabColor: '#1F4E78',
    gridlines: false,
    cells: [
      cell(0, 0, 'Return on AI', { style: { bold: true, size: 16, font: 'Georgia', underline: true } }),
      ...['Case', 'Hours a week', 'Loaded rate', 'Cost', 'Gross benefit', 'ROI'].map((text, column) =>
        cell(1, column, text, { style: heading }),
      ),
      ...rows,
      cell(6, 0, 'Total'),
      cell(6, 4, total, {
        formula: '=SUM(E3:E5)',
        style: { bold: true, numberFormat: '#,##0', italic: true },
      }),
      cell(7, 0, 'Best'),
      cell(7, 4, 'Support', { formula: '=INDEX(A3:A5,MATCH(MAX(F3:F5),F3:F5,0))' }),
      cell(8, 0, 'Pays?'),
      cell(8, 4, true, { formula: '=F3>0' }),
      cell(9, 0, 'Faults'),
      cell(9, 4, '#DIV/0!', { isError: true, formula: '=1/(B3-10)' }),
      cell(9, 5, '#N/A', { isError: true, formula: '=MATCH("none",A3:A5,0)' }),
      cell(10, 0, 'Spread'),
      cell(10, 4, 14560.327376, { formula: '=STDEV.S(D3:D5)+PERCENTILE.INC(D3:D5,0.5)' }),
      cell(11, 0, '#N/A'),
      cell(11, 1, ' padded, <tagged> & "quoted"\nsecond line'),
      cell(11, 2, false),
      cell(11, 3, 45292.75, { style: { numberFormat: 'yyyy-mm-dd hh:mm' } }),
      cell(11, 4, 0.1 + 0.2),
      cell(11, 5, -1.5e-300),
    ].map((entry) => (entry.row === 10 && entry.column === 4 ? { ...entry, value: spread() } : entry)),
    columnWidths: { 0: 170, 1: 90, 2: 90, 3: 90, 4: 110, 5: 80 },
    rowHeights: { 0: 28, 1: 34 },
    hiddenRows: [13],
    hiddenColumns: [12],
    merges: [{ row: 0, column: 0, rows: 1, columns: 3 }],
    freeze: { rows: 2, columns: 1 },
    charts: [
      {
        name: 'Benefit against cost',
        kind: 'column',
        title: 'Benefit & cost by case',
        description: 'Columns: gross benefit and cost of three cases',
        series: [
          {
            name: 'Gross benefit',
            values: 'Model!$E$3:$E$5',
            categories: 'Model!$A$3:$A$5',
            color: '#1F4E78',
          },
          { name: 'Cost', values: 'Model!$D$3:$D$5', categories: 'Model!$A$3:$A$5', color: '#ED7D31' },
        ],
        categoryAxis: { title: 'Case' },
        valueAxis: { title: 'Dollars a year', format: '$#,##0', min: 0, max: 60000 },
        legend: 'bottom',
        covers: { row: 14, column: 0, rows: 16, columns: 6 },
      },
    ],
    validations: [
      {
        area: { row: 2, column: 1, rows: 3, columns: 1 },
        kind: 'decimal',
        operator: 'between',
        formula1: '0',
        formula2: '168',
        errorTitle: 'Hours a week',
        errorMessage: 'Enter 0 to 168 hours.',
        promptTitle: 'Hours saved',
        promptMessage: 'Measured in the pilot',
      },
      { area: { row: 2, column: 0, rows: 3, columns: 1 }, kind: 'list', formula1: 'Support,Coding,Sales' },
      {
        area: { row: 2, column: 3, rows: 3, columns: 1 },
        kind: 'custom',
        formula1: '=AND(ISNUMBER(D3),D3<=$D$5)',
      },
    ],
    conditionalFormats: [
      {
        area: { row: 2, column: 5, rows: 3, columns: 1 },
        formula: '=F3<0',
        fill: '#F4CCCC',
        color: '#990000',
        bold: true,
      },
    ],
    protected: true,
    page: {
      orientation: 'landscape',
      paper: 'a4',
      area: { row: 0, column: 0, rows: 31, columns: 7 },
      fitWidth: 1,
      margins: { left: 25.2, right: 25.2, top: 36, bottom: 28.8 },
      centerHorizontally: true,
      footer: '&LAIROI && case&RPage &P of &N',
      breaks: [14],
    },
  };
  return {
    sheets: [
      model,
      chartSheet(),
      { ...emptySheet('Fixed data', [cell(0, 0, 'Weeks'), cell(0, 1, WEEKS)]), visibility: 'hidden' },
      { ...emptySheet("Kate's secrets", [cell(0, 0, 1)]), visibility: 'veryHidden' },
    ],
    names: [
      { name: 'WeeksPerYear', refersTo: "='Fixed data'!$B$1", comment: 'Working weeks', visible: true },
      { name: 'TotalBenefit', refersTo: '=Model!$E$7', visible: false },
    ],
    activeSheet: 0,
    xmlParts: [
      {
        id: '{6C1B4F1E-6C5A-4C66-9C0F-0D6E2B1A7F11}',
        xml: '<airoi xmlns="urn:airoi:case" version="1">é &amp; ü</airoi>',
      },
    ],
    properties: { title: 'Return on AI <draft>', author: 'Ada & Grace' },
  };
}

/** Sample standard deviation of the three costs plus their median, as STDEV.S and PERCENTILE.INC define them. */
function spread(): number {
  const costs = CASES.map(([, , , cost]) => cost);
  const mean = costs.reduce((sum, cost) => sum + cost, 0) / costs.length;
  return Math.sqrt(costs.reduce((sum, cost) => sum + (cost - mean) ** 2, 0) / (costs.length - 1)) + 20000;
}

/** A table, and one chart of each kind over it. */
function chartSheet(): ModelSheet {
  const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun'];
  const series = (column: string, name: string, color?: string) => ({
    name,
    color,
    values: `Charts!$${column}$2:$${column}$7`,
    categories: 'Charts!$A$2:$A$7',
  });
  const area = (index: number) => ({
    row: 9 + Math.floor(index / 2) * 14,
    column: (index % 2) * 5,
    rows: 13,
    columns: 5,
  });
  return {
    ...emptySheet('Charts', [
      ...['Month', 'Baseline', 'Pilot'].map((text, column) => cell(0, column, text)),
      ...months.flatMap((month, index) => [
        cell(index + 1, 0, month),
        cell(index + 1, 1, 90 + index * index),
        ...(index === 3 ? [] : [cell(index + 1, 2, 85 - 4 * index)]),
      ]),
    ]),
    tables: [
      {
        name: 'Monthly',
        area: { row: 0, column: 0, rows: 7, columns: 3 },
        columns: ['Month', 'Baseline', 'Pilot'],
        style: 'TableStyleLight9',
      },
    ],
    charts: [
      {
        kind: 'line' as const,
        series: [series('B', 'Baseline', '#7F7F7F'), series('C', 'Pilot', '#1F4E78')],
      },
      {
        kind: 'bar' as const,
        stacked: true,
        series: [
          { ...series('B', 'Baseline'), noFill: true },
          { ...series('C', 'Pilot', '#1F4E78'), pointColors: { 1: '#C00000', 4: '#70AD47' } },
        ],
      },
      { kind: 'pie' as const, series: [series('B', 'Baseline')] },
      {
        kind: 'area' as const,
        stacked: true,
        series: [series('B', 'Baseline', '#70AD47'), series('C', 'Pilot', '#FFC000')],
      },
      {
        kind: 'scatter' as const,
        series: [
          {
            name: 'Pilot against baseline',
            values: 'Charts!$C$2:$C$7',
            categories: 'Charts!$B$2:$B$7',
            color: '#C00000',
          },
        ],
      },
      {
        kind: 'scatter' as const,
        joined: true,
        categoryAxis: { title: 'Month', format: 'mmm yy' },
        series: [
          {
            name: 'Trend',
            values: 'Charts!$C$2:$C$7',
            categories: 'Charts!$B$2:$B$7',
            color: '#1F4E78',
          },
        ],
      },
      {
        kind: 'scatter' as const,
        joined: true,
        unmarked: true,
        textSize: 10.5,
        series: [series('C', 'Without marks', '#1F4E78')],
      },
      {
        kind: 'column' as const,
        stacked: true,
        series: [{ ...series('B', 'From'), noFill: true }, series('C', 'Step', '#1F4E78')],
      },
    ].map((chart, index) => ({
      ...chart,
      name: `Chart ${index + 1}`,
      title: `A ${chart.kind} chart`,
      legend: (['right', 'top', 'left', 'bottom'] as const)[index] ?? ('none' as const),
      covers: area(index),
    })),
  };
}
