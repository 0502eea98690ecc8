import type { CellContent, SheetPlan, WorkbookPlan } from '../../src/sheets/plan';
import { cellAddress } from '../../src/sheets/rangeAddress';

/** A plan as text that a person can read: one line a cell, then what lies around the cells. */
export function planGrid(plan: WorkbookPlan): string {
  return [
    ...plan.sheets.map(sheetGrid),
    section(
      'Names outside our sheets',
      plan.names.map(({ name, refersTo }) => `${name} ${refersTo}`),
    ),
    section('Stale names', plan.staleNames),
    `Show: ${plan.show}`,
    '',
  ].join('\n');
}

function sheetGrid(sheet: SheetPlan): string {
  const area = (of: { row: number; column: number; rows: number; columns: number }) => {
    const first = cellAddress(of.row, of.column);
    const last = cellAddress(of.row + of.rows - 1, of.column + of.columns - 1);
    return first === last ? first : `${first}:${last}`;
  };
  const cells = sheet.blocks
    .flatMap((block) =>
      block.cells.flatMap((row, i) =>
        row.map((content, j) => ({ row: block.row + i, column: block.column + j, content, block })),
      ),
    )
    .sort((a, b) => a.row - b.row || a.column - b.column)
    .map(({ row, column, content, block }) => {
      const style = [block.style, block.format, block.editable && 'editable'].filter(Boolean).join(' ');
      return `${cellAddress(row, column).padEnd(5)} ${shown(content)}  {${style}}`;
    });
  return [
    `=== ${sheet.title} (${sheet.key}, found by ${sheet.anchor}) ===`,
    ...cells,
    section(
      'Names',
      sheet.names.map((name) => `${name.name} ${area(name)}`),
    ),
    section(
      'Validations',
      sheet.validations.map((rule) => {
        const what =
          rule.kind === 'list' ? rule.values.join('|') : `number ${rule.min ?? 'any'}..${rule.max ?? 'any'}`;
        return `${area(rule.area)} ${what}: ${rule.title}: ${rule.message}`;
      }),
    ),
    section(
      'Highlights',
      sheet.highlights.map((h) => `${area(h.area)} ${h.formula} ${h.tone}`),
    ),
    section(
      'Charts',
      sheet.charts.flatMap((chart) => [
        `${chart.name}: ${chart.kind} "${chart.title}" on ${area(chart.covers)}, axis "${chart.valueAxis.title}" ${chart.valueAxis.format}`,
        ...chart.series.map((s) => `  ${s.name} ${area(s.values)} by ${area(s.categories)} ${s.color}`),
        `  ${chart.description}`,
      ]),
    ),
    `Widths ${sheet.columnWidths.join(' ')}; heights ${sheet.rowHeights.map((h) => `${h.row + 1}x${h.rows}:${h.points}`).join(' ')}; frozen ${sheet.frozenRows} rows, ${sheet.frozenColumns} columns; ` +
      `gridlines ${sheet.gridlines}; tab ${sheet.tabColor}; prints ${sheet.print.orientation} ${area(sheet.print.area)}`,
    '',
  ].join('\n');
}

function shown(content: CellContent): string {
  if (content === null) return '(empty)';
  if (typeof content === 'object') return content.formula;
  return typeof content === 'string' ? JSON.stringify(content) : String(content);
}

function section(title: string, lines: readonly string[]): string {
  return [`-- ${title}${lines.length === 0 ? ': none' : ''}`, ...lines].join('\n');
}
