import type { UsageLedger } from '../../core/usage/usageLedger';
import { driversShown } from '../../core/usage/usageSummary';
import { usageThresholdKeys, type UsageThresholds } from '../../core/usage/usageThresholds';
import { formula, line } from '../block';
import type { CaseNames } from '../caseNames';
import { fixedCell } from '../cashFlow/places';
import { checkHighlight } from '../checkHighlight';
import { pageBreaks } from '../pageBreaks';
import { palette } from '../palette';
import type { AreaName, Block, SheetPlan } from '../plan';
import { stackedBlocks } from '../stackedBlocks';
import { alertLines, thresholdLines } from './alertLines';
import { driverLines, lineTables, unattributedLines } from './figureLines';
import { inShortLines, takenOverLines } from './inShortLines';
import { ALERTS, column, usageParts, WIDTH, type UsageParts } from './layout';
import { monthLines } from './monthLines';
import { workingLines } from './workingLines';

/** Points of a row, and of the margins on paper. */
const LINE = 19;
const MARGIN = 36;
/** Characters of the columns that are printed. */
const printedWidths = [36, 14, 18, 13, 14, 14, 12, 13, 13, 14, 14, 11];

/**
 * What imported usage cost, month by month and by what it was used for, with alerts; native formulas over the ledger
 * of the Usage data sheet.
 *
 * @throws RangeError where the ledger has no day.
 */
export function usageSheet(
  ledger: UsageLedger,
  thresholds: UsageThresholds,
  names: CaseNames,
  title: string,
): SheetPlan {
  const parts = usageParts(ledger, names);
  const { layout, months, currency } = parts;
  if (months.length === 0) throw new RangeError('No usage was imported.');
  const { fact } = names;
  const alerts = alertLines(parts);
  const judged = thresholdLines(parts, thresholds);
  const taken = takenOverLines(parts);
  const trend = monthLines(parts);
  const name = (
    of: Parameters<typeof fact>[0],
    row: number,
    at: number,
    rows: number,
    columns: number,
  ): AreaName => ({
    name: fact(of),
    row,
    column: at,
    rows,
    columns,
  });
  const caseName = fact('CaseName');
  const blocks: readonly Block[] = [
    line(0, 0, ['Usage'], 'title'),
    line(
      1,
      0,
      [
        formula(
          `=IF(ISERROR(${caseName}),"Business case",IF(${caseName}="","Business case",${caseName}))&": what the bills say was used and paid. Money in ${currency}."`,
        ),
      ],
      'subtitle',
    ),
    ...checkLine(parts),
    ...inShortLines(parts),
    ...alerts.blocks,
    ...judged.blocks,
    ...taken.blocks,
    ...trend.blocks,
    ...driverLines(parts),
    ...unattributedLines(parts),
    ...lineTables(parts),
    ...workingLines(parts),
  ];
  const heights = [
    { row: 0, rows: 1, points: 28 },
    { row: 1, rows: layout.end - 1, points: LINE },
  ];
  const starts = [
    ...[0, layout.alerts, layout.thresholds, layout.takenOver, layout.chart - 1, layout.drivers],
    ...[layout.unattributed, ...layout.tables.map(({ row }) => row)],
  ];
  return {
    key: 'usage',
    title,
    anchor: fact('CaseUsageMonthly'),
    blocks: stackedBlocks(blocks),
    names: [
      ...taken.names,
      name('CaseUsageThresholds', layout.thresholds + 2, 1, usageThresholdKeys.length, 1),
      name('CaseUsageAlerts', layout.alerts + 2, 1, ALERTS, 3),
      name('CaseUsageMonths', layout.months, 0, months.length, WIDTH),
      name('CaseUsageDrivers', layout.drivers + 2, 0, driversShown, WIDTH),
      name('CaseUsageUnattributed', layout.unattributed + 2, 0, layout.unattributedRows, WIDTH),
    ],
    charts: [trend.chart],
    validations: judged.validations,
    highlights: [checkHighlight(layout.check, 1), ...alerts.highlights],
    columnWidths: [...printedWidths, 3, 13, 13, 13, 22, 13, 13, 13, 13, 13],
    rowHeights: heights,
    frozenRows: 3,
    frozenColumns: 1,
    gridlines: false,
    tabColor: palette.brand,
    print: {
      orientation: 'landscape',
      area: { row: 0, column: 0, rows: layout.tablesEnd - 1, columns: WIDTH },
      margin: MARGIN,
      breaks: pageBreaks(starts, layout.tablesEnd, heights, printedWidths, MARGIN),
      footer: '&L&A&RPage &P of &N',
    },
  };
}

/** Whether every dimension's rows come to the cost of all days. */
function checkLine({ layout, working }: UsageParts): Block[] {
  const total = working('total');
  const faults = layout.tables.map(({ dimension, row, lines }) => {
    const sum = fixedCell(row + 2 + lines.length, column.cost);
    return `IF(ABS(${sum}-${total})<=${working('tolerance')}*(1+ABS(${total})),"","; ${dimension}")`;
  });
  const listed = ['""', ...faults].join('&');
  return [
    line(layout.check, 0, ['Checks of this sheet'], 'label'),
    line(
      layout.check,
      1,
      [
        formula(
          `=IF(${listed}="","OK","Usage data was changed: its rows don’t come to its days by"&${listed}&". Import the files again.")`,
        ),
      ],
      'check',
    ),
  ];
}
