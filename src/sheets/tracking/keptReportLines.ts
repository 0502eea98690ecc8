import type { Case, KeptReport } from '../../core/case';
import { reportFigures } from '../../core/tracking/keptReport';
import { trackingFigures } from '../../core/tracking/trackingFigures';
import { formula, line } from '../block';
import type { CaseNames } from '../caseNames';
import { fixedCell } from '../cashFlow/places';
import { dateContent } from '../inputs/dateCell';
import { dateFormat } from '../inputs/register';
import { countFormat, figureFormat, orNone } from '../numberFormats';
import type { AreaName, Block, CellContent } from '../plan';
import { cellAddress } from '../rangeAddress';
import { monthFormat } from './actualColumns';
import { column, counted } from './gateColumns';
import { nulls } from './trackLines';

/** Rows that are there for kept reports at least, and blank ones that stay below what is kept. */
const ROWS = 60;
const SPARE = 4;

interface ReportColumn {
  readonly key: keyof KeptReport;
  readonly head: string;
  readonly format: string;
  readonly content: (report: KeptReport) => CellContent;
}

const heads: Readonly<Record<(typeof reportFigures)[number], string>> = {
  realisedRoi: 'Realised ROI',
  netToDate: 'Net to date',
  forecastNet: 'Forecast net',
  forecastPayback: 'Forecast payback, months',
  benefitShare: 'Benefit, share of plan',
  recurringShare: 'Running, share of plan',
};

/** What stands in the columns, in their order. */
export const reportKeys: readonly (keyof KeptReport)[] = ['date', 'month', ...reportFigures, 'alarms'];

/** The columns of the kept reports. */
export function reportColumns(currency: string): readonly ReportColumn[] {
  return [
    { key: 'date', head: 'Kept on', format: dateFormat, content: ({ date }) => dateContent(date) },
    { key: 'month', head: 'Up to month', format: monthFormat, content: ({ month }) => dateContent(month) },
    ...reportFigures.map((key): ReportColumn => {
      const { unit } = trackingFigures[key];
      return {
        key,
        head: heads[key],
        format: orNone(figureFormat(unit, currency)),
        content: (report) => report[key],
      };
    }),
    { key: 'alarms', head: 'Alarms', format: countFormat, content: ({ alarms }) => alarms },
  ];
}

/** The figures of every report that was kept, as they stood, and the last of them for other sheets. */
export function keptReportLines(
  { tracking, currency }: Case,
  names: CaseNames,
  row: number,
): { readonly blocks: readonly Block[]; readonly names: readonly AreaName[] } {
  const { reports } = tracking;
  const columns = reportColumns(currency);
  const rows = Math.max(ROWS, reports.length + SPARE);
  const from = column.reports + 1;
  const last = row + 2;
  const first = last + 1;
  const kept = `${fixedCell(first, counted.kept)}:${fixedCell(first + rows - 1, counted.kept)}`;
  const month = columns.findIndex(({ key }) => key === 'month');
  return {
    blocks: [
      line(
        row,
        column.reports,
        ['Kept reports: as each stood when it was kept', ...nulls(columns.length)],
        'section',
      ),
      line(row + 1, column.reports, ['Report'], 'columnHead'),
      line(
        row + 1,
        from,
        columns.map(({ head }) => head),
        'columnHeadNumber',
      ),
      line(row + 1, counted.kept, ['Kept'], 'columnHeadNumber'),
      line(last, column.reports, ['The last'], 'label'),
      ...columns.map(({ format }, at) => {
        const cells = `${fixedCell(first, from + at)}:${fixedCell(first + rows - 1, from + at)}`;
        return line(
          last,
          from + at,
          [formula(`=IF(MAX(${kept})=0,"",INDEX(${cells},MAX(${kept})))`)],
          'calculation',
          {
            format,
          },
        );
      }),
      ...Array.from({ length: rows }, (_, index): Block[] => {
        const at = first + index;
        const report = reports[index];
        const place = `ROWS(${fixedCell(first, column.reports)}:$${cellAddress(at, column.reports)})`;
        return [
          line(at, column.reports, [index + 1], 'unit', { format: '0' }),
          ...columns.map(({ format, content }, column_) =>
            line(at, from + column_, [report ? content(report) : null], 'calculation', {
              format,
              editable: true,
            }),
          ),
          line(
            at,
            counted.kept,
            [formula(`=IF(ISNUMBER($${cellAddress(at, from + month)}),${place},0)`)],
            'calculation',
          ),
        ];
      }).flat(),
    ],
    names: [
      { name: names.fact('CaseReports'), row: first, column: from, rows, columns: columns.length },
      { name: names.fact('CaseLastReport'), row: last, column: from, rows: 1, columns: columns.length },
    ],
  };
}
