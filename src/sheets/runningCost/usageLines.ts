import type { Case } from '../../core/case';
import {
  usageFigures,
  usageKeys,
  type UsageFigureDefinition,
  type UsageKey,
} from '../../core/runningCost/usageFigures';
import { formula, line } from '../block';
import type { CaseNames } from '../caseNames';
import { fixedCell } from '../cashFlow/places';
import { checkHighlight } from '../checkHighlight';
import { cellName } from '../inputs/sheetPart';
import type { Block, Validation } from '../plan';
import { cellAddress } from '../rangeAddress';
import { column, COUNTED, fixedCells } from './layout';
import { amountFormat, nulls, type SheetRows } from './tableParts';
import { usageFormat, usageUnit } from './units';

const counted = { value: COUNTED, least: COUNTED + 1, most: COUNTED + 2, usual: COUNTED + 3 } as const;

export interface UsageLines extends SheetRows {
  /** Cells of the checks. */
  readonly checks: string;
}

/** Where a figure of usage stands as it counts, in a part whose heading stands in `row`. */
export function usageCell(row: number, key: UsageKey): string {
  return fixedCell(row + 1 + usageKeys.indexOf(key), counted.value);
}

/** How much it is used, and how its cost follows its use: a blue cell each. */
export function usageLines({ usage, currency }: Case, names: CaseNames, row: number): UsageLines {
  const first = row + 1;
  const lines = usageKeys.map((key, index) => {
    const { label, unit, default: usual, min, max, help }: UsageFigureDefinition = usageFigures[key];
    const at = first + index;
    const format = unit === 'money per outcome' ? amountFormat : usageFormat(unit, currency);
    const typed = cellAddress(at, column.typed);
    const bounds = { least: fixedCell(at, counted.least), most: fixedCell(at, counted.most) };
    const raised = `MAX(${bounds.least},${typed})`;
    const inUse = max === undefined ? raised : `MIN(${bounds.most},${raised})`;
    const blocks: Block[] = [
      line(at, column.label, [label], 'label'),
      line(at, column.typed, [usage[key]], 'input', { format, editable: true }),
      line(at, column.unit, [usageUnit(unit, names.fact('CaseCurrency')), null], 'unit'),
      line(at, column.likely, [help, ...nulls(column.check - column.likely - 1)], 'remark'),
      line(at, column.check, [formula(checkOf(typed, bounds, max !== undefined))], 'check'),
      line(
        at,
        counted.value,
        [
          formula(`=IF(ISNUMBER(${typed}),${inUse},${fixedCell(at, counted.usual)})`),
          min,
          max ?? null,
          usual,
        ],
        'calculation',
        { format },
      ),
    ];
    const shown = (bound: number) => (unit === 'fraction' && bound <= 1 ? `${bound * 100}%` : String(bound));
    const validation: Validation = {
      kind: 'number',
      area: { row: at, column: column.typed, rows: 1, columns: 1 },
      title: label,
      message:
        max === undefined
          ? `Enter a number of ${shown(min)} or more.`
          : `Enter a number from ${shown(min)} to ${shown(max)}.`,
      min,
      ...(max !== undefined && { max }),
    };
    return { blocks, name: cellName(names.figure(key), at, column.typed), validation };
  });
  return {
    blocks: [
      line(row, column.label, ['Usage'], 'section'),
      line(row, column.typed, ['Value'], 'columnHeadNumber'),
      line(row, column.unit, ['Unit', null], 'columnHead'),
      line(row, column.likely, ['  What it means', ...nulls(column.check - column.likely - 1)], 'section'),
      line(row, column.check, ['Check'], 'columnHead'),
      line(row, counted.value, ['As it counts', 'Least', 'Most', 'If blank'], 'columnHeadNumber'),
      ...lines.flatMap(({ blocks }) => blocks),
    ],
    names: lines.map(({ name }) => name),
    validations: lines.map(({ validation }) => validation),
    highlights: [checkHighlight(first, column.check, usageKeys.length)],
    end: first + usageKeys.length,
    checks: fixedCells(first, column.check, usageKeys.length),
  };
}

function checkOf(
  typed: string,
  { least, most }: { readonly least: string; readonly most: string },
  hasMost: boolean,
): string {
  const above = hasMost ? `IF(${typed}>${most},"Too high: "&${most}&" counts","OK")` : '"OK"';
  const inBounds = `IF(${typed}<${least},"Too low: "&${least}&" counts",${above})`;
  return `=IF(ISERROR(${typed}),"Correct the error",IF(ISNUMBER(${typed}),${inBounds},IF(${typed}="","OK","Enter a number")))`;
}
