import type { Area, WorkbookPlan } from '../sheets/plan';
import { splitAddress } from '../sheets/rangeAddress';
import type { Holdings } from '../sheets/workbook';
import { readRecord, recordNamespace, type DrawnSheet } from './drawnRecord';
import { sheetBefore, type SheetBefore } from './change';
import { restoredEntry, type Entry } from './cellEntry';

/** A name as it stands in the workbook. */
export interface NameState {
  readonly name: string;
  readonly refersTo: string;
}

/** A chart's caption and place in points. */
export interface ChartState {
  /** Empty where none is shown. */
  readonly title: string;
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

/** An Excel table as it stands. */
export interface TableState {
  readonly name: string;
  /** Heads and body, without a row of totals. */
  readonly area: Area;
  readonly hasTotals: boolean;
}

/** A sheet of an earlier plan as its owner left it. */
export interface SheetState {
  readonly id: string;
  readonly name: string;
  readonly protected: boolean;
  /** The content of a cell as it has to be entered; "" where it is empty. */
  readonly entry: (row: number, column: number) => Entry;
  /** What a cell shows; "" where it is empty. */
  readonly value: (row: number, column: number) => Entry;
  readonly charts: ReadonlyMap<string, ChartState>;
  /** Of a sheet on which the plan has one. */
  readonly tables: readonly TableState[];
}

/** Everything that drawing needs to know, and everything it takes to undo it. */
export interface WorkbookState {
  readonly allSheets: readonly SheetBefore[];
  readonly activeSheetId: string;
  readonly structureProtected: boolean;
  /** By lower-case name. */
  readonly names: ReadonlyMap<string, NameState>;
  /** Of names and of tables, in lower case. */
  readonly takenNames: ReadonlySet<string>;
  /** The sheets that the plan's anchors stand on; a new one is missing here. */
  readonly sheets: ReadonlyMap<string, SheetState>;
  /** The custom XML part with the record, where there is one. */
  readonly record: { readonly id: string; readonly xml: string } | null;
  readonly drawn: readonly DrawnSheet[];
}

/** Reads in one request, and in a second one where the workbook already holds something of the plan. */
export async function readWorkbookState(
  context: Excel.RequestContext,
  planFor: (holdings: Holdings) => WorkbookPlan,
): Promise<{ plan: WorkbookPlan; state: WorkbookState; roundTrips: number }> {
  const { workbook } = context;
  const allNames = workbook.names.load('items/name,items/formula');
  const allSheets = workbook.worksheets.load('items/id,items/name,items/protection/protected');
  const tables = workbook.tables.load('items/name,items/worksheet/id');
  const active = workbook.worksheets.getActiveWorksheet().load('id');
  const protection = workbook.protection.load('protected');
  const parts = workbook.customXmlParts.getByNamespace(recordNamespace).load('items/id');
  await context.sync();

  const names = new Map(
    allNames.items.map(({ name, formula }) => [name.toLowerCase(), { name, refersTo: String(formula) }]),
  );
  const sheetNames = allSheets.items.map(({ name }) => name);
  // A table's name is taken as well.
  const taken = [...allNames.items, ...tables.items].map(({ name }) => name);
  const plan = planFor({ sheetNames, names: taken });
  const found = plan.sheets.flatMap(({ anchor, tables: planned = [] }) => {
    const refersTo = names.get(anchor.toLowerCase())?.refersTo ?? '';
    const title = splitAddress(refersTo.replace(/^=/, ''))?.sheet?.toLowerCase();
    const sheet = allSheets.items.find(({ name }) => name.toLowerCase() === title);
    if (!sheet) return [];
    const there =
      planned.length === 0 ? [] : tables.items.filter(({ worksheet }) => worksheet.id === sheet.id);
    return [{ anchor, sheet, there }];
  });

  const part = parts.items.at(0) ?? null;
  const xml = part?.getXml();
  const reads = found.map(({ anchor, sheet, there }) => ({
    anchor,
    sheet,
    used: sheet.getUsedRangeOrNullObject().load('formulas,values,rowIndex,columnIndex'),
    charts: sheet.charts.load(
      'items/name,items/top,items/left,items/width,items/height,items/title/text,items/title/visible',
    ),
    there: there.map((table) => ({
      name: table.name,
      range: table.getRange().load('rowCount'),
      body: table.getDataBodyRange().load('rowIndex,columnIndex,rowCount,columnCount'),
    })),
  }));
  const needsMore = part !== null || found.length > 0;
  if (needsMore) await context.sync();

  const sheets = new Map<string, SheetState>(
    reads.map(({ anchor, sheet, used, charts, there: standing }) => [
      anchor,
      {
        id: sheet.id,
        name: sheet.name,
        protected: sheet.protection.protected,
        ...contentsOf(used),
        charts: new Map(
          charts.items.map(({ name, title, top, left, width, height }) => [
            name,
            { title: title.visible ? title.text : '', top, left, width, height },
          ]),
        ),
        tables: standing.map(({ name, range, body }) => ({
          name,
          area: {
            row: body.rowIndex - 1,
            column: body.columnIndex,
            rows: body.rowCount + 1,
            columns: body.columnCount,
          },
          hasTotals: range.rowCount > body.rowCount + 1,
        })),
      },
    ]),
  );
  return {
    plan,
    state: {
      allSheets: allSheets.items.map(sheetBefore),
      activeSheetId: active.id,
      structureProtected: protection.protected,
      names,
      takenNames: new Set(taken.map((name) => name.toLowerCase())),
      sheets,
      record: part && xml ? { id: part.id, xml: xml.value } : null,
      drawn: xml ? readRecord(xml.value) : [],
    },
    roundTrips: needsMore ? 2 : 1,
  };
}

function contentsOf(used: Excel.Range): Pick<SheetState, 'entry' | 'value'> {
  if (used.isNullObject) return { entry: () => '', value: () => '' };
  const formulas: Entry[][] = used.formulas;
  const values: Entry[][] = used.values;
  const { rowIndex, columnIndex } = used;
  const value = (row: number, column: number) => values[row - rowIndex]?.[column - columnIndex] ?? '';
  return {
    entry: (row, column) => {
      const formula = formulas[row - rowIndex]?.[column - columnIndex];
      return formula === undefined ? '' : restoredEntry(formula, value(row, column));
    },
    value,
  };
}
