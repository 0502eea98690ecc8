import { styles } from '../../../src/excel/styles';
import type { Area, Block, SheetPlan, SheetTable, WorkbookPlan } from '../../../src/sheets/plan';

/** How many of each kind stay. */
const FEW = 1;
const NAMES = 3;
/** Of a table its first columns, of a block its first rows, of a chart its first series. */
const COLUMNS = 3;
const ROWS = 3;
const SERIES = 2;

/**
 * A plan with a few of everything: each kind of look, rule, chart and table that it has, and not dozens of each. A fault
 * costs a whole drawing, and the tenth label is drawn like the first.
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
  // From the last on: an update moves what stands below.
  const blocks = [...sheet.blocks].reverse().flatMap((block) => {
    if (isInTable(block, tables)) return narrowed(block);
    return isFew(kindOf(block)) ? [{ ...block, cells: block.cells.slice(0, ROWS) }] : [];
  });
  return {
    ...sheet,
    blocks: blocks.reverse(),
    names: sheet.names.filter(
      ({ name }, index) => name === anchor || index % Math.ceil(sheet.names.length / NAMES) === 0,
    ),
    ...(tables.length > 0 && {
      tables: tables.map((table) => ({ ...table, area: { ...table.area, columns: COLUMNS } })),
    }),
    charts: sheet.charts.slice(0, FEW).map((chart) => ({ ...chart, series: chart.series.slice(0, SERIES) })),
    validations: sheet.validations.filter(({ kind }) => isFew(kind)),
    highlights: sheet.highlights.filter(({ tone }) => isFew(tone)),
    columnWidths: sheet.columnWidths.slice(0, FEW),
    rowHeights: sheet.rowHeights.slice(0, FEW),
  };
}

/** What a look sets, whatever to: what is asked of Excel is the same then. */
function kindOf({ style, format = '', editable = false }: Block): string {
  return [...Object.keys(styles[style]).sort(), format === '', editable].join(' ');
}

function isInTable({ row, column }: Block, tables: readonly SheetTable[]): boolean {
  const holds = ({ area }: { readonly area: Area }) =>
    row >= area.row && column >= area.column && column < area.column + area.columns;
  return tables.some(holds);
}

function narrowed(block: Block): readonly Block[] {
  const columns = COLUMNS - block.column;
  return columns > 0 ? [{ ...block, cells: block.cells.map((row) => row.slice(0, columns)) }] : [];
}
