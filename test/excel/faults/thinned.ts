import type { Area, Block, SheetPlan, WorkbookPlan } from '../../../src/sheets/plan';

/** How many of each kind stay. */
const FEW = 1;
const NAMES = 4;

/**
 * A plan with a few of everything: each look, rule, chart and table that it has, and not dozens of each. A fault costs a
 * whole drawing, and the tenth label is drawn like the first.
 */
export function thinned(plan: WorkbookPlan): WorkbookPlan {
  return { ...plan, sheets: plan.sheets.map(thinnedSheet) };
}

function thinnedSheet(sheet: SheetPlan): SheetPlan {
  const { tables = [], anchor } = sheet;
  const seen = new Map<string, number>();
  const isFew = (kind: string) => {
    const before = seen.get(kind) ?? 0;
    seen.set(kind, before + 1);
    return before < FEW;
  };
  const isInTable = ({ row, column }: Pick<Area, 'row' | 'column'>) =>
    tables.some(
      ({ area }) => row >= area.row && column >= area.column && column < area.column + area.columns,
    );
  const kindOf = ({ style, format = '', editable = false }: Block) => `${style} ${format === ''} ${editable}`;
  return {
    ...sheet,
    blocks: sheet.blocks.filter((block) => isInTable(block) || isFew(kindOf(block))),
    names: sheet.names.filter(
      ({ name }, index) => name === anchor || index % Math.ceil(sheet.names.length / NAMES) === 0,
    ),
    charts: sheet.charts.slice(0, FEW),
    validations: sheet.validations.filter((one) => isInTable(one.area) || isFew(one.kind)),
    highlights: sheet.highlights.filter(({ tone }) => isFew(tone)),
    columnWidths: sheet.columnWidths.slice(0, FEW),
    rowHeights: sheet.rowHeights.slice(0, FEW),
  };
}
