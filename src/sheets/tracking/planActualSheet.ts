import type { Case } from '../../core/case';
import {
  trackingFigureKeys,
  trackingFigures,
  type TrackingFigureKey,
} from '../../core/tracking/trackingFigures';
import { monthlyLines } from '../../core/tracking/trackingLines';
import { causes } from '../../core/tracking/varianceCauses';
import { formula, line } from '../block';
import type { CaseFact, CaseNames } from '../caseNames';
import { dateFormat } from '../inputs/register';
import { figureFormat } from '../numberFormats';
import { palette } from '../palette';
import type { AreaName, Block, SheetPlan } from '../plan';
import { column, COLUMNS, FIRST_MONTH, TrackLines, TRACK_MONTHS } from './trackLines';

/** The figures that stand here; the others stand on Forecast. */
export const figuresToDate = trackingFigureKeys.slice(
  0,
  trackingFigureKeys.indexOf('plannedRoiToDate') + 1,
) as readonly TrackingFigureKey[];

const rows = [
  'CaseTrack_Date',
  'CaseTrack_Within',
  'CaseTrack_RowState',
  'CaseTrack_Flaw',
  'CaseTrack_Counts',
  'CaseTrack_Missing',
  'CaseTrack_PlanBenefit_Low',
  'CaseTrack_PlanBenefit',
  'CaseTrack_PlanBenefit_High',
  'CaseTrack_PlanRecurring_Low',
  'CaseTrack_PlanRecurring',
  'CaseTrack_PlanRecurring_High',
  'CaseTrack_PlanRetraining',
  'CaseTrack_PlanAdoption',
  'CaseTrack_PlanVolume',
  'CaseTrack_Discount',
  'CaseTrack_Benefit',
  'CaseTrack_Recurring',
  'CaseTrack_Retraining',
  'CaseTrack_OneOff',
  'CaseTrack_Adoption',
  'CaseTrack_Volume',
] as const satisfies readonly CaseFact[];

/** Plan and actual side by side: by line, by year, and month by month. */
export function planActualSheet({ currency }: Case, names: CaseNames, title: string): SheetPlan {
  const lines = new TrackLines(3);
  const money = figureFormat('money', currency);
  for (const key of figuresToDate) {
    const { label, basis, unit } = trackingFigures[key];
    lines.figure('=0', {
      label,
      format: unit === 'count' ? '0' : figureFormat(unit, currency),
      basis,
      name: names.figure(key),
    });
  }
  const listed = (fact: CaseFact, count: number): AreaName => {
    const area = { name: names.fact(fact), row: lines.row, column: column.figures, rows: count, columns: 1 };
    for (let index = 0; index < count; index++) lines.figure('=0', { label: fact, format: money });
    return area;
  };
  const lists = [listed('CaseLineVariance', monthlyLines.length + 1), listed('CaseCauses', causes.length)];
  const oneOff: Block = line(
    lines.row,
    column.figures,
    Array.from({ length: 4 }, () => formula('=0')),
    'calculation',
  );
  lists.push({
    name: names.fact('CaseTrackOneOff'),
    row: lines.row,
    column: column.figures,
    rows: 1,
    columns: 4,
  });
  lines.gap();
  lines.figure('=0', { label: 'Last month that counts', format: '0', name: names.fact('CaseTrackLast') });
  lines.gap();
  lists.push({
    name: names.fact('CaseTrack_Month'),
    row: lines.row,
    column: FIRST_MONTH,
    rows: 1,
    columns: TRACK_MONTHS,
  });
  lines.heading('Time line');
  for (const fact of rows) {
    lines.months(() => '=0', {
      label: fact,
      format: fact === 'CaseTrack_Date' ? dateFormat : money,
      name: names.fact(fact),
    });
  }
  return {
    key: 'planActual',
    title,
    anchor: names.fact('CaseTrackLast'),
    blocks: [line(0, 0, ['Plan vs actual'], 'title'), ...lines.blocks, oneOff],
    names: [...lines.names, ...lists],
    charts: [],
    validations: [],
    highlights: [],
    columnWidths: [34],
    rowHeights: [{ row: 0, rows: 1, points: 28 }],
    frozenRows: 2,
    frozenColumns: 1,
    gridlines: false,
    tabColor: palette.brand,
    print: { orientation: 'landscape', area: { row: 0, column: 0, rows: lines.row, columns: COLUMNS } },
  };
}
