import type { Area, Block, ChartPlan, Highlight, SheetPlan, Validation } from '../sheets/plan';
import { contentText } from './cellEntry';
import { areaOf, isWithin } from './places';
import { tableColumns, type EntryRule, type Look } from './tableColumns';

export const recordNamespace = 'urn:airoi:drawn:1';

/** Blocks above this many cells are recorded as areas: nobody edits labels in a column of measurements. */
const MARKED_CELLS = 500;

/** A block as it was drawn last: a mark for each cell, which tells whether the cell was changed since. */
export interface DrawnBlock extends Area, Pick<Block, 'style' | 'format' | 'editable'> {
  /** Row by row; null for a block recorded as an area. */
  readonly marks: readonly string[] | null;
}

/** A table as it was drawn last; what stands in its rows is the analyst's. */
export interface DrawnTable extends Area {
  /** From left to right as planned, wherever they stand. */
  readonly drawn: readonly DrawnColumn[];
}

export interface DrawnColumn {
  /** Of its head. */
  readonly mark: string;
  readonly look: Look;
  readonly rule: EntryRule | null;
}

/**
 * What of a sheet AIROI drew last. It tells our cells from the analyst's; the case itself lives in the cells
 * only.
 */
export interface DrawnSheet {
  readonly anchor: string;
  readonly blocks: readonly DrawnBlock[];
  readonly charts: readonly ChartPlan[];
  readonly validations: readonly Validation[];
  readonly highlights: readonly Highlight[];
  readonly printArea: Area;
  /** Absent in records of before there were any. */
  readonly breaks?: readonly number[];
  /** Their cells are in no block; absent as well. */
  readonly tables?: readonly DrawnTable[];
}

export function drawnSheet(plan: SheetPlan): DrawnSheet {
  const { tables = [] } = plan;
  const rest = besideTables(plan);
  return {
    anchor: plan.anchor,
    blocks: rest.blocks.map(({ row, column, cells, style, format, editable }) => ({
      row,
      column,
      rows: cells.length,
      columns: cells[0].length,
      style,
      ...(format !== undefined && { format }),
      ...(editable !== undefined && { editable }),
      marks: cells.length * cells[0].length > MARKED_CELLS ? null : cells.flat().map((cell) => mark(cell)),
    })),
    charts: plan.charts,
    validations: rest.validations,
    highlights: plan.highlights,
    printArea: plan.print.area,
    breaks: plan.print.breaks ?? [],
    ...(tables.length > 0 && {
      tables: tables.map(({ area }) => ({
        ...area,
        drawn: tableColumns(plan, area).map(({ head, look, rule }) => ({ mark: mark(head), look, rule })),
      })),
    }),
  };
}

/** A plan without the cells of its tables, and without rules of entry that end where a table ends. */
export function besideTables(plan: SheetPlan): SheetPlan {
  const { tables = [] } = plan;
  const isBeside = (area: Area) => tables.every((table) => !isWithin(area, table.area));
  return {
    ...plan,
    blocks: plan.blocks.filter((block) => isBeside(areaOf(block))),
    validations: plan.validations.filter(({ area }) => isBeside(area)),
  };
}

/** FNV-1a, 32 bits, of a cell's content. */
export function mark(content: Parameters<typeof contentText>[0]): string {
  let hash = 0x811c9dc5;
  for (const character of contentText(content)) {
    hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193);
  }
  return (hash >>> 0).toString(36);
}

/** The record as the custom XML part that travels with the workbook. */
export function recordXml(sheets: readonly DrawnSheet[]): string {
  const escaped = JSON.stringify(sheets).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  return `<drawn xmlns="${recordNamespace}">${escaped}</drawn>`;
}

/** The sheets of a record; none where the part was changed by somebody else. */
export function readRecord(xml: string): readonly DrawnSheet[] {
  const body = /<drawn[^>]*>([\s\S]*)<\/drawn>/.exec(xml)?.[1] ?? '[]';
  const json = body
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&gt;/g, '>')
    .replace(/&lt;/g, '<')
    .replace(/&amp;/g, '&');
  try {
    return JSON.parse(json) as DrawnSheet[];
  } catch {
    return [];
  }
}
