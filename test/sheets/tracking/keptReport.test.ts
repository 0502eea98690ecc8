import type { Case, Grid } from '../../../src/core/case';
import { trackedAssistant } from '../../../src/core/example/trackedAssistant';
import { caseDrivers } from '../../../src/core/forecast/caseDrivers';
import { reportOf } from '../../../src/core/tracking/keptReport';
import { trackingOf } from '../../../src/core/tracking/trackingOf';
import type { SheetPlan } from '../../../src/sheets/plan';
import { keptReportSheet } from '../../../src/sheets/tracking/keptReportSheet';
import { reportPlan } from '../../../src/sheets/tracking/reportPlan';
import { workbookPlan } from '../../../src/sheets/workbookPlan';

const area = { row: 1, column: 1, rows: 1, columns: 2 };
const page: SheetPlan = {
  key: 'tracking',
  title: 'Tracking',
  anchor: 'CaseTrackingPage',
  blocks: [
    { row: 0, column: 0, cells: [['Tracking']], style: 'title' },
    {
      row: 1,
      column: 1,
      cells: [[{ formula: '=NetToDate' }, { formula: '=IF(B2>0,"ahead","")' }]],
      style: 'link',
      format: '0.0',
    },
    { row: 2, column: 1, cells: [['typed', { formula: '=1/0' }]], style: 'input', editable: true },
  ],
  names: [{ name: 'CaseTrackingPage', ...area }],
  tables: [{ name: 'Told', area, style: 'TableStyleLight1' }],
  charts: [
    {
      name: 'Cumulative',
      kind: 'line',
      title: '',
      series: [{ name: 'Net', values: area, categories: area, color: null }],
      valueAxis: { title: '', format: '0' },
      legend: false,
      covers: area,
      description: 'A line',
    },
  ],
  validations: [{ kind: 'number', area, title: 'x', message: 'y' }],
  highlights: [
    { area, formula: '=$B2<0', tone: 'bad' },
    { area, formula: '=$B2<PlannedNet', tone: 'warning' },
  ],
  columnWidths: [10],
  rowHeights: [],
  frozenRows: 1,
  frozenColumns: 0,
  gridlines: false,
  tabColor: '#000000',
  print: { orientation: 'portrait', area, onePage: true },
};
const values: Grid = [
  ['Tracking', null, null],
  [null, 12_500, ''],
  [null, 'typed', '#DIV/0!'],
];

describe('a kept report', () => {
  const kept = keptReportSheet(page, values, '2026-03-01', 2, 'Report 2026-03');

  it('holds values where formulas stood, in the same look, and nothing that can be typed', () => {
    expect(kept.blocks).toEqual([
      { row: 0, column: 0, cells: [['Tracking']], style: 'title' },
      { row: 1, column: 1, cells: [[12_500, null]], style: 'link', format: '0.0' },
      { row: 2, column: 1, cells: [['typed', '#DIV/0!']], style: 'input' },
    ]);
  });

  it('keeps charts, and drops what would follow the case or change it', () => {
    expect(kept).toMatchObject({
      key: 'report',
      title: 'Report 2026-03',
      anchor: 'CaseReportOf2026m03_2',
      names: [{ name: 'CaseReportOf2026m03_2', row: 0, column: 0, rows: 1, columns: 1 }],
      tables: [],
      validations: [],
      charts: page.charts,
      highlights: [page.highlights[0]],
    });
  });
});

describe('keeping a report', () => {
  const of: Case = trackedAssistant(1, false);
  const report = reportOf(trackingOf(of, caseDrivers(of, {})), '2027-01-04');
  const empty = { sheetNames: ['Sheet1'], names: [], caseNumber: 1 };

  it('draws its sheet and its row together, beside sheets that are as they were', () => {
    const before = workbookPlan(of, empty);
    const plan = reportPlan(of, report, values, { ...empty, sheetNames: ['Sheet1', 'Report 2026-12'] });
    expect(plan.show).toBe('report');
    expect(plan.sheets.at(-1)).toMatchObject({
      title: 'Report 2026-12 (AIROI)',
      anchor: 'CaseReportOf2026m12',
    });
    expect(plan.sheets.slice(0, -1).map(({ key }) => key)).toEqual(before.sheets.map(({ key }) => key));
    const cells = plan.sheets
      .find(({ key }) => key === 'gates')!
      .blocks.flatMap((block) => block.cells.flat());
    expect(cells).toContain(report.netToDate);
  });

  it('overwrites nothing', () => {
    const already = /^The report of December 2026 is kept already/;
    const kept = { ...of, tracking: { ...of.tracking, reports: [report] } };
    expect(() => reportPlan(kept, report, values, empty)).toThrow(already);
    expect(() => reportPlan(of, report, values, { ...empty, names: ['casereportof2026m12'] })).toThrow(
      already,
    );
  });
});
