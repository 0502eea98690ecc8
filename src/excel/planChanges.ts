import type { Area, Block, CellContent, Highlight, SheetPlan, WorkbookPlan } from '../sheets/plan';
import { WorkbookError, type DrawReport } from '../sheets/workbook';
import { contentEntry, contentText, shownText, type Entry } from './cellEntry';
import { bytesOf, STEP_BYTES, type Change } from './change';
import { movedEdits, type MovedEdits } from './movedEdits';
import { namesToRemove, namesToSet } from './nameChanges';
import { newContents } from './newContents';
import { newSheets } from './newSheets';
import {
  besideTables,
  drawnSheet,
  mark,
  recordNamespace,
  recordXml,
  type DrawnBlock,
  type DrawnSheet,
} from './drawnRecord';
import { fitTable, followTable, type FittedTable } from './fitTable';
import { occupied } from './occupied';
import { addressOn, areaOf, cellsOf, isSameArea, overlaps, rangeOf, sheetAt } from './places';
import {
  addChart,
  addHighlight,
  addValidation,
  chartBytes,
  formatArea,
  HIGHLIGHT_BYTES,
  isDrawnAlike,
  lookBytes,
  setPageBreaks,
  setPrintArea,
  setUpSheet,
  updateChart,
  VALIDATION_BYTES,
  writeTitle,
} from './sheetFeatures';
import { newTables, tableCells, tableGrowth } from './tableChanges';
import type { SheetState, WorkbookState } from './workbookState';

export interface Drawing {
  readonly changes: readonly Change[];
  readonly sheets: DrawReport['sheets'];
  readonly kept: DrawReport['kept'];
}

/**
 * What has to change in the workbook for a plan to stand there. Cells that the analyst changed are kept.
 *
 * @throws WorkbookError `protected` or `occupied` before anything is written.
 */
export function planChanges(plan: WorkbookPlan, state: WorkbookState): Drawing {
  refuseProtected(plan, state);
  const kept: string[] = [];
  const sheets = plan.sheets.map((sheet) => {
    const current = state.sheets.get(sheet.anchor);
    const { tables = [] } = sheet;
    const fitted = current ? tables.map((table) => fitTable(table, sheet, current, state.names)) : [];
    return { plan: fitted.reduce(followTable, sheet), fitted, current, name: current?.name ?? sheet.title };
  });
  const fresh = sheets.filter(({ current }) => !current);
  const changes: Change[] = [
    ...newSheets(
      fresh.map(({ plan: sheet }) => ({ title: sheet.title, setUp: (made) => setUpSheet(made, sheet) })),
      fresh.reduce((bytes, { plan: sheet }) => bytes + STEP_BYTES * sheet.columnWidths.length, 0),
      state.allSheets,
    ),
    ...namesToSet(plan, sheets, state),
    ...sheets.flatMap((sheet) =>
      sheet.current
        ? updateSheet(sheet.plan, sheet.fitted, sheet.current, state, kept)
        : newContents(sheet.plan),
    ),
    ...sheets.flatMap((sheet) => (sheet.current ? [] : newFeatures(sheet.plan))),
    // Last, when no cell of ours refers to them any more.
    ...namesToRemove(plan, state),
    recordChange(sheets, state),
    {
      bytes: STEP_BYTES,
      apply: (context) => {
        const shown = sheets.find((sheet) => sheet.plan.key === plan.show)!;
        context.workbook.worksheets.getItem(shown.current?.id ?? shown.name).activate();
      },
      revert: () => undefined,
    },
    // Last of all: references to whole columns grow with a table, and would not shrink again.
    ...sheets.flatMap(({ plan: sheet, fitted, current }) =>
      current
        ? onSheet(
            current,
            fitted.flatMap((table) => tableGrowth(table, current, state)),
          )
        : newTables(sheet, state),
    ),
  ];
  return { changes, sheets: sheets.map(({ name, current }) => ({ name, created: !current })), kept };
}

function refuseProtected(plan: WorkbookPlan, state: WorkbookState): void {
  const locked = [...state.sheets.values()].find((sheet) => sheet.protected);
  if (locked) {
    throw new WorkbookError(
      'protected',
      `The sheet ${locked.name} is protected. Nothing was changed. Take its protection off (Review, Unprotect Sheet), then build again.`,
    );
  }
  const needsSheet = plan.sheets.some(({ anchor }) => !state.sheets.has(anchor));
  if (state.structureProtected && needsSheet) {
    throw new WorkbookError(
      'protected',
      'The workbook’s structure is protected, so no sheet can be added. Nothing was changed. Take the protection off (Review, Protect Workbook), then build again.',
    );
  }
}

function newFeatures(plan: SheetPlan): Change[] {
  const step = (bytes: number, add: (sheet: Excel.Worksheet) => void): Change => ({
    bytes,
    apply: (context) => add(sheetAt(context, plan.title)),
    revert: () => undefined,
  });
  return [
    ...plan.validations.map((one) => step(VALIDATION_BYTES, (sheet) => addValidation(sheet, one))),
    ...plan.highlights.map((one) => step(HIGHLIGHT_BYTES, (sheet) => addHighlight(sheet, one))),
    ...plan.charts.map((one) => step(chartBytes(one), (sheet) => addChart(sheet, one))),
  ];
}

/** The steps that bring a sheet of an earlier plan up to date. */
function updateSheet(
  whole: SheetPlan,
  tables: readonly FittedTable[],
  current: SheetState,
  state: WorkbookState,
  kept: string[],
): Change[] {
  const plan = besideTables(whole);
  const before = state.drawn.find(({ anchor }) => anchor.toLowerCase() === plan.anchor.toLowerCase());
  const moved = movedEdits(plan, before, current);
  const restyled = [
    ...plan.blocks.map(areaOf).filter((_, index) => !isStyled(plan.blocks[index], before)),
    ...tables.map(({ area }) => area),
  ];
  return onSheet(current, [
    highlightsToRestore(plan, before, current, restyled),
    ...vacatedBlocks(plan, before, current, moved, kept),
    ...plan.blocks.flatMap((block) =>
      updateBlock(block, before, current, moved, kept, isOursBeside(tables, before)),
    ),
    ...tables.flatMap((table, index) => tableCells(table, plan, before?.tables?.[index], current, kept)),
    ...updateFeatures(plan, before, current),
  ]);
}

function onSheet({ id }: SheetState, changes: readonly Change[]): Change[] {
  return changes.map((change) => ({ ...change, sheet: id }));
}

/** Cells of the earlier plan that the new one has no use for: emptied, unless the analyst changed them. */
function vacatedBlocks(
  plan: SheetPlan,
  before: DrawnSheet | undefined,
  current: SheetState,
  moved: MovedEdits,
  kept: string[],
): Change[] {
  const planned = plan.blocks.map(areaOf);
  return (before?.blocks ?? []).flatMap((block): Change[] => {
    if (planned.some((area) => isSameArea(area, block))) return [];
    const isPlanned = (cell: Area) => planned.some((area) => overlaps(area, cell));
    const cells = cellsOf(block).filter((cell) => !isPlanned(cell));
    if (cells.length === 0) return [];
    const ours = cells.filter((cell) => {
      const entry = current.entry(cell.row, cell.column);
      const isEdited = !block.editable && entry !== '' && markAt(block, cell) !== markOf(entry);
      const isKept = isEdited && !moved.isLeft(cell);
      if (isKept) kept.push(addressOn(current.name, cell));
      return !isKept;
    });
    // One step a block where all of it goes; a cell that is kept splits it.
    const areas = ours.length === block.rows * block.columns ? [block] : ours;
    return areas.map((area) => ({
      bytes: STEP_BYTES,
      apply: (context) => rangeOf(sheetAt(context, current.id), area).clear('All'),
      revert: (context) => {
        const sheet = sheetAt(context, current.id);
        formatArea(sheet, area, block);
        rangeOf(sheet, area).formulas = entriesIn(area, current);
      },
    }));
  });
}

function isStyled(block: Block, before: DrawnSheet | undefined): boolean {
  return (before?.blocks ?? []).some((other) => isSameArea(other, areaOf(block)) && isSameLook(other, block));
}

function updateBlock(
  block: Block,
  before: DrawnSheet | undefined,
  current: SheetState,
  moved: MovedEdits,
  kept: string[],
  isOurs: (cell: Area, entry: Entry) => boolean,
): Change[] {
  const area = areaOf(block);
  const drawn = (before?.blocks ?? []).filter((other) => overlaps(other, area));
  const changed: (Entry | null)[][] = block.cells.map((row, i) =>
    row.map((content, j) => {
      const cell = { row: area.row + i, column: area.column + j, rows: 1, columns: 1 };
      const was = drawn.find((other) => overlaps(other, cell));
      const edit = moved.entryFor(cell);
      if (edit !== undefined) {
        kept.push(addressOn(current.name, cell));
        return edit;
      }
      if (moved.isLeft(cell)) return contentEntry(content);
      const judged = judgeCell(content, current, block, cell, was, !!before);
      const isRefused = judged === 'keep' || judged === 'occupied';
      const verdict = isRefused && isOurs(cell, current.entry(cell.row, cell.column)) ? 'write' : judged;
      if (verdict === 'occupied') throw occupied(current.name, cell);
      if (verdict === 'keep') kept.push(addressOn(current.name, cell));
      return verdict === 'write' ? contentEntry(content) : null;
    }),
  );

  const changes: Change[] = [];
  if (!isStyled(block, before)) {
    changes.push({
      bytes: lookBytes(area, block.style) + bytesOf(block.cells.map((row) => row.map(() => block.format))),
      apply: (context) => formatArea(sheetAt(context, current.id), area, block),
      revert: (context) => {
        const sheet = sheetAt(context, current.id);
        rangeOf(sheet, area).clear('Formats');
        for (const other of drawn) formatArea(sheet, other, other);
      },
    });
  }
  if (changed.some((row) => row.some((entry) => entry !== null))) {
    const earlier = entriesIn(area, current).map((row, i) =>
      row.map((entry, j) => (changed[i][j] === null ? null : entry)),
    );
    changes.push({
      bytes: bytesOf(changed),
      apply: (context) => {
        rangeOf(sheetAt(context, current.id), area).formulas = changed;
      },
      revert: (context) => {
        rangeOf(sheetAt(context, current.id), area).formulas = earlier;
      },
    });
  }
  return changes;
}

/**
 * Whether what stands right of a table is ours, though it was drawn elsewhere: columns that come into the table push it
 * away, in the table's rows only, and only formulas and heads of ours stand there.
 */
function isOursBeside(
  tables: readonly FittedTable[],
  before: DrawnSheet | undefined,
): (cell: Area, entry: Entry) => boolean {
  const changed = tables.filter(({ planned, area }) => planned.area.columns !== area.columns);
  if (changed.length === 0) return () => false;
  const marks = new Set((before?.blocks ?? []).flatMap((block) => block.marks ?? []));
  return (cell, entry) =>
    changed.some(({ area }) => cell.row >= area.row && cell.column >= area.column + area.columns) &&
    ((typeof entry === 'string' && entry.startsWith('=')) || marks.has(markOf(entry)));
}

/** What to do with one cell: `was` is the block drawn there last, if any. */
function judgeCell(
  content: CellContent,
  current: SheetState,
  block: Block,
  cell: Area,
  was: DrawnBlock | undefined,
  isRecorded: boolean,
): 'write' | 'leave' | 'keep' | 'occupied' {
  const entry = current.entry(cell.row, cell.column);
  const isSame = contentText(content) === contentText(shownText(entry));
  if (isSame) return 'leave';
  // The analyst's own formula gives what the case says.
  const isTheirFormula = block.editable && typeof entry === 'string' && entry.startsWith('=');
  if (isTheirFormula && contentText(current.value(cell.row, cell.column)) === contentText(content))
    return 'leave';
  if (entry === '') return 'write';
  if (was?.editable || (was && markAt(was, cell) === markOf(entry))) return 'write';
  if (!was && isRecorded) return content === null ? 'leave' : 'occupied';
  // Nothing typed is planned where the analyst changed a text of ours.
  if (was && block.editable && content === null) return 'occupied';
  return block.editable ? 'write' : 'keep';
}

/** Areas whose highlights go, and highlights that come; those of an area go and come together. */
function changedHighlights(plan: SheetPlan, earlier: readonly Highlight[]) {
  const isIn = (all: readonly Highlight[], one: Highlight) =>
    all.some((other) => JSON.stringify(other) === JSON.stringify(one));
  const goneAreas = earlier.filter((one) => !isIn(plan.highlights, one)).map(({ area }) => area);
  const newHighlights = plan.highlights.filter(
    (one) => !isIn(earlier, one) || goneAreas.some((area) => overlaps(area, one.area)),
  );
  return { goneAreas, newHighlights };
}

/**
 * Nothing to do, and the last to be taken back: clearing formats, as taking back does, clears highlights as well.
 */
function highlightsToRestore(
  plan: SheetPlan,
  before: DrawnSheet | undefined,
  current: SheetState,
  restyled: readonly Area[],
): Change {
  const earlier = before?.highlights ?? [];
  const { goneAreas, newHighlights } = changedHighlights(plan, earlier);
  const touched = [...goneAreas, ...newHighlights.map(({ area }) => area), ...restyled];
  const lost = earlier.filter(({ area }) => touched.some((other) => overlaps(other, area)));
  return {
    bytes: 0,
    apply: () => undefined,
    revert: (context) => {
      const sheet = sheetAt(context, current.id);
      for (const { area } of [...newHighlights, ...lost]) {
        rangeOf(sheet, area).conditionalFormats.clearAll();
      }
      for (const highlight of lost) addHighlight(sheet, highlight);
    },
  };
}

function updateFeatures(plan: SheetPlan, before: DrawnSheet | undefined, current: SheetState): Change[] {
  const isIn = <T>(all: readonly T[] | undefined, one: T) =>
    (all ?? []).some((other) => JSON.stringify(other) === JSON.stringify(one));
  const step = (
    bytes: number,
    apply: (sheet: Excel.Worksheet) => void,
    revert: (sheet: Excel.Worksheet) => void,
  ): Change => ({
    bytes,
    apply: (context) => apply(sheetAt(context, current.id)),
    revert: (context) => revert(sheetAt(context, current.id)),
  });
  const clearValidation = (area: Area) => (sheet: Excel.Worksheet) =>
    rangeOf(sheet, area).dataValidation.clear();
  const clearHighlights = (area: Area) => (sheet: Excel.Worksheet) =>
    rangeOf(sheet, area).conditionalFormats.clearAll();
  const deleteChart = (name: string) => (sheet: Excel.Worksheet) =>
    sheet.charts.getItemOrNullObject(name).delete();

  const nothing = { validations: [], highlights: [], charts: [], printArea: plan.print.area, breaks: [] };
  const earlier: Omit<DrawnSheet, 'anchor' | 'blocks'> = before ?? nothing;
  const gone = <T>(old: readonly T[], now: readonly T[]) => old.filter((one) => !isIn(now, one));
  const { goneAreas, newHighlights } = changedHighlights(plan, earlier.highlights);

  return [
    ...gone(earlier.validations, plan.validations).map((old) =>
      step(STEP_BYTES, clearValidation(old.area), (sheet) => addValidation(sheet, old)),
    ),
    ...gone(plan.validations, earlier.validations).map((added) =>
      step(VALIDATION_BYTES, (sheet) => addValidation(sheet, added), clearValidation(added.area)),
    ),
    ...(goneAreas.length + newHighlights.length === 0
      ? []
      : [
          step(
            STEP_BYTES * goneAreas.length + HIGHLIGHT_BYTES * newHighlights.length,
            (sheet) => {
              for (const area of goneAreas) clearHighlights(area)(sheet);
              for (const highlight of newHighlights) addHighlight(sheet, highlight);
            },
            // Taken back by the sheet's first step.
            () => undefined,
          ),
        ]),
    // Backwards, so that taking it back restores their order.
    ...[...earlier.charts]
      .reverse()
      .filter((old) => current.charts.has(old.name) && !plan.charts.some(({ name }) => name === old.name))
      .map((old) =>
        step(STEP_BYTES, deleteChart(old.name), (sheet) => {
          deleteChart(old.name)(sheet);
          addChart(sheet, old);
        }),
      ),
    ...plan.charts.flatMap((chart) => {
      const old = current.charts.get(chart.name);
      if (!old) return [step(chartBytes(chart), (sheet) => addChart(sheet, chart), deleteChart(chart.name))];
      if (isIn(earlier.charts, chart)) return [];
      const recorded = earlier.charts.find(({ name }) => name === chart.name);
      const restore = (drawn: Excel.Chart) => {
        writeTitle(drawn.title, old.title);
        drawn.top = old.top;
        drawn.left = old.left;
        drawn.width = old.width;
        drawn.height = old.height;
      };
      if (!recorded || !isDrawnAlike(recorded, chart)) {
        return [
          step(
            chartBytes(chart),
            (sheet) => {
              deleteChart(chart.name)(sheet);
              addChart(sheet, chart);
            },
            (sheet) => {
              deleteChart(chart.name)(sheet);
              addChart(sheet, recorded ?? chart);
              restore(sheet.charts.getItem(chart.name));
            },
          ),
        ];
      }
      return [
        step(
          chartBytes(chart),
          (sheet) => updateChart(sheet, recorded, chart),
          (sheet) => {
            updateChart(sheet, chart, recorded);
            restore(sheet.charts.getItem(chart.name));
          },
        ),
      ];
    }),
    ...(isSameArea(earlier.printArea, plan.print.area)
      ? []
      : [
          step(
            STEP_BYTES,
            (sheet) => setPrintArea(sheet, plan.print.area),
            (sheet) => setPrintArea(sheet, earlier.printArea),
          ),
        ]),
    ...(isSameRows(earlier.breaks ?? [], plan.print.breaks ?? [])
      ? []
      : [
          step(
            STEP_BYTES * (1 + 3 * (plan.print.breaks ?? []).length),
            (sheet) => setPageBreaks(sheet, plan.print.breaks ?? []),
            (sheet) => setPageBreaks(sheet, earlier.breaks ?? []),
          ),
        ]),
  ];
}

const isSameRows = (a: readonly number[], b: readonly number[]) => a.join() === b.join();

/** Of a kept report nothing is recorded: no later plan has it, and it stays as it is. */
function recordChange(sheets: readonly { readonly plan: SheetPlan }[], state: WorkbookState): Change {
  const anchors = new Set(sheets.map(({ plan }) => plan.anchor.toLowerCase()));
  const xml = recordXml([
    ...state.drawn.filter(({ anchor }) => !anchors.has(anchor.toLowerCase())),
    ...sheets.flatMap(({ plan }) => (plan.key === 'report' ? [] : drawnSheet(plan))),
  ]);
  const { record } = state;
  return {
    bytes: xml.length,
    apply: ({ workbook }) => {
      if (record) workbook.customXmlParts.getItem(record.id).setXml(xml);
      else workbook.customXmlParts.add(xml);
    },
    revert: ({ workbook }) => {
      if (record) workbook.customXmlParts.getItem(record.id).setXml(record.xml);
      else workbook.customXmlParts.getByNamespace(recordNamespace).getOnlyItemOrNullObject().delete();
    },
  };
}

function entriesIn({ row, column, rows, columns }: Area, { entry }: SheetState): Entry[][] {
  return Array.from({ length: rows }, (_, i) =>
    Array.from({ length: columns }, (_, j) => entry(row + i, column + j)),
  );
}

/** The mark recorded for a cell; of a block recorded as an area, whatever stands there. */
function markAt({ row, column, columns, marks }: DrawnBlock, cell: Area): string | null {
  return marks && marks[(cell.row - row) * columns + cell.column - column];
}

function markOf(entry: Entry): string {
  return mark(shownText(entry));
}

function isSameLook(a: Pick<Block, 'style' | 'format'>, b: Pick<Block, 'style' | 'format'>): boolean {
  return a.style === b.style && a.format === b.format;
}
