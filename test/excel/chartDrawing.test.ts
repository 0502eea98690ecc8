import type { Area, ChartPlan, SheetPlan, WorkbookPlan } from '../../src/sheets/plan';
import { openExcel, type ExcelHost } from './excelHost';

jest.setTimeout(120_000);

const area = (row: number, column: number, rows: number): Area => ({ row, column, rows, columns: 1 });
const axis = { title: '', format: '0%' };

const intervals = (rows: number): ChartPlan => ({
  name: 'Intervals',
  kind: 'stackedBar',
  title: 'Change by metric',
  series: [
    { name: 'From', values: area(1, 1, rows), categories: area(1, 0, rows), color: null },
    {
      name: 'Interval',
      values: area(1, 2, rows),
      categories: area(1, 0, rows),
      color: '#1F4E78',
      pointColors: Array.from({ length: rows }, (_, row) => (row % 2 ? '#C00000' : '#1F4E78')),
    },
  ],
  valueAxis: axis,
  legend: false,
  covers: { row: 10, column: 0, rows: 10, columns: 4 },
  description: 'How much each metric changed',
});
const trend = (rows: number): ChartPlan => ({
  name: 'Trend',
  kind: 'scatterLines',
  title: 'By month',
  series: [{ name: 'Pilot', values: area(1, 2, rows), categories: area(1, 1, rows), color: '#1F4E78' }],
  valueAxis: { title: 'Minutes', format: '0.0', min: 0 },
  categoryAxis: { title: 'Month', format: 'mmm yy' },
  legend: true,
  covers: { row: 10, column: 4, rows: 10, columns: 4 },
  description: 'The trend',
});

const steps = (rows: number): ChartPlan => ({
  ...intervals(rows),
  name: 'Steps',
  kind: 'stackedColumn',
  title: '',
  textSize: 10,
});

function planOf(charts: readonly ChartPlan[], breaks: readonly number[]): WorkbookPlan {
  const cells = Array.from({ length: 8 }, (_, row) => [`Metric ${row}`, row / 10 - 0.2, 0.3]);
  const sheet: SheetPlan = {
    key: 'pilot',
    title: 'Pilot',
    anchor: 'PilotAnchor',
    blocks: [{ row: 1, column: 0, cells, style: 'calculation' }],
    names: [{ name: 'PilotAnchor', ...area(0, 0, 1) }],
    charts,
    validations: [],
    highlights: [],
    columnWidths: [],
    rowHeights: [],
    frozenRows: 0,
    frozenColumns: 0,
    gridlines: false,
    tabColor: '#1F4E78',
    print: {
      orientation: 'landscape',
      area: { row: 0, column: 0, rows: 40, columns: 8 },
      breaks,
      footer: '&L&A&RPage &P of &N',
    },
  };
  return { sheets: [sheet], names: [], staleNames: [], show: 'pilot' };
}

let excel: ExcelHost;
beforeEach(async () => {
  excel = await openExcel();
});
afterEach(() => excel.close());
const draw = (plan: WorkbookPlan) => excel.workbook.draw(() => plan);
const drawnSheet = async () => (await excel.model()).sheets.find(({ name }) => name === 'Pilot')!;
const chartNamed = async (name: string) => (await drawnSheet()).charts.find((chart) => chart.name === name)!;

it('draws floating bars, each in its own colour', async () => {
  await draw(planOf([intervals(3)], []));
  expect(await chartNamed('Intervals')).toMatchObject({
    kind: 'bar',
    stacked: true,
    title: 'Change by metric',
    legend: 'none',
    valueAxis: { format: '0%' },
    series: [
      { name: 'From', values: 'Pilot!$B$2:$B$4', categories: 'Pilot!$A$2:$A$4', noFill: true },
      {
        name: 'Interval',
        values: 'Pilot!$C$2:$C$4',
        color: '#1F4E78',
        pointColors: { 0: '#1F4E78', 1: '#C00000', 2: '#1F4E78' },
      },
    ],
  });
});

it('draws points joined by lines, over an axis of dates', async () => {
  await draw(planOf([trend(4)], []));
  expect(await chartNamed('Trend')).toMatchObject({
    kind: 'scatter',
    joined: true,
    legend: 'bottom',
    categoryAxis: { title: 'Month', format: 'mmm yy' },
    valueAxis: { title: 'Minutes', format: '0.0', min: 0 },
    series: [{ name: 'Pilot', values: 'Pilot!$C$2:$C$5', categories: 'Pilot!$B$2:$B$5', color: '#1F4E78' }],
  });
});

it('draws floating columns without a title, in letters of the size asked for', async () => {
  await draw(planOf([steps(3)], []));
  const drawn = await chartNamed('Steps');
  expect(drawn).toMatchObject({
    kind: 'column',
    stacked: true,
    textSize: 10,
    series: [{ noFill: true }, {}],
  });
  expect(drawn.title).toBeUndefined();
  await draw(planOf([{ ...steps(3), textSize: 8 }], []));
  expect(await chartNamed('Steps')).toMatchObject({ textSize: 8 });
});

it('gives a chart without a title none when an update is taken back', async () => {
  await draw(planOf([steps(3)], []));
  excel.host.faults.fail({ request: 2, code: 'Timeout', lostResponse: true });
  await expect(draw(planOf([{ ...steps(4), textSize: 8 }], []))).rejects.toThrow('did not answer in time');
  excel.host.faults.clear();
  const drawn = await chartNamed('Steps');
  expect(drawn).toMatchObject({ textSize: 10 });
  expect(drawn.title).toBeUndefined();
});

it('draws many points as plain lines', async () => {
  await draw(planOf([{ ...trend(7), kind: 'lines' }], []));
  expect(await chartNamed('Trend')).toMatchObject({ kind: 'scatter', joined: true, unmarked: true });
});

it('fits a sheet on one page within the margins asked for, others as wide as a page', async () => {
  const plan = planOf([], []);
  await draw({
    ...plan,
    sheets: plan.sheets.map((sheet) => ({
      ...sheet,
      print: { ...sheet.print, onePage: true, margin: 25.2 },
    })),
  });
  expect((await drawnSheet()).page).toMatchObject({
    fitWidth: 1,
    fitHeight: 1,
    margins: { left: 25.2, right: 25.2, top: 25.2, bottom: 25.2 },
  });
});

it('begins pages and ends them with a footer as planned', async () => {
  await draw(planOf([], [20, 30]));
  expect((await drawnSheet()).page).toMatchObject({ breaks: [20, 30], footer: '&L&A&RPage &P of &N' });
  await draw(planOf([], [25]));
  expect((await drawnSheet()).page).toMatchObject({ breaks: [25] });
});

it('points charts at other cells and keeps the colours that their owner gave them', async () => {
  await draw(planOf([trend(4)], []));
  await excel.edit(async ({ workbook }) => {
    const chart = workbook.worksheets.getItem('Pilot').charts.getItem('Trend');
    chart.series.getItemAt(0).format.line.color = '#123456';
  });
  await draw(planOf([trend(7)], []));
  expect((await chartNamed('Trend')).series).toMatchObject([
    { values: 'Pilot!$C$2:$C$8', categories: 'Pilot!$B$2:$B$8', color: '#123456' },
  ]);
});

it('draws a chart anew where its bars are others', async () => {
  await draw(planOf([intervals(3)], []));
  await draw(planOf([intervals(5)], []));
  const { series } = await chartNamed('Intervals');
  expect(series[1]).toMatchObject({ values: 'Pilot!$C$2:$C$6' });
  expect(Object.keys(series[1].pointColors!)).toHaveLength(5);
});

it('leaves charts and pages as they were, wherever an update fails', async () => {
  await draw(planOf([intervals(3), trend(4)], [20]));
  await excel.edit(async ({ workbook }) => {
    workbook.worksheets.getItem('Pilot').charts.getItem('Intervals').title.text = 'Our title';
  });
  const before = await excel.model();
  const changed = planOf([intervals(5), { ...trend(6), title: 'By week' }], [22, 30]);
  excel.host.requests.reset();
  await draw(changed);
  const actions = excel.host.requests.entries.at(-1)!.actions;
  await draw(planOf([intervals(3), trend(4)], [20]));
  await excel.edit(async ({ workbook }) => {
    workbook.worksheets.getItem('Pilot').charts.getItem('Intervals').title.text = 'Our title';
  });
  expect(await excel.model()).toEqual(before);
  for (let action = 0; action < actions; action += 3) {
    excel.host.faults.fail({ request: 2, action, code: 'GeneralException' });
    await expect(draw(changed)).rejects.toMatchObject({ name: 'WorkbookError', code: 'refused' });
    excel.host.faults.clear();
    expect(await excel.model()).toEqual(before);
  }
});
