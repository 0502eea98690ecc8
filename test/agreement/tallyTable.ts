import { engineNames, type Compared, type EngineName } from './tally';

type Sum = Readonly<Record<'cells' | 'disagreements', number>>;

const format = (count: number) => count.toLocaleString('en-US');

/** A case numbers its sheets where the workbook holds others. */
const kindOf = (subject: string) => subject.replace(/ \d+$/, '');

function sumOf(all: readonly Compared[]): Sum {
  return {
    cells: all.reduce((sum, { cells }) => sum + cells, 0),
    disagreements: all.reduce((sum, { disagreements }) => sum + disagreements, 0),
  };
}

const shown = ({ cells, disagreements }: Sum) =>
  cells === 0 ? '-' : format(cells) + (disagreements > 0 ? ` (${format(disagreements)} differ)` : '');

/**
 * What a run compared, as text: cells by sheet and engine, then cases, sheets, cells and disagreements by engine. A cell
 * of the workbench counts once, however many engines it was held to.
 */
export function tallyTable(all: readonly Compared[]): string {
  const by = (engine: EngineName) => all.filter((one) => one.engine === engine);
  const kinds = [...new Set(all.map(({ subject }) => kindOf(subject)))].sort();
  const casesOf = (compared: readonly Compared[]) =>
    [...new Map(compared.map(({ workbook, cases }) => [workbook, cases])).values()].reduce(
      (sum, cases) => sum + cases,
      0,
    );
  const row = (label: string, cell: (compared: readonly Compared[]) => string) => [
    label,
    ...engineNames.map((engine) => cell(by(engine))),
  ];
  const rows = [
    ['cells compared', ...engineNames],
    ...kinds.map((kind) =>
      row(kind, (compared) => shown(sumOf(compared.filter(({ subject }) => kindOf(subject) === kind)))),
    ),
    row('cases', (compared) => format(casesOf(compared))),
    row('sheets', (compared) => format(compared.filter(({ cases }) => cases > 0).length)),
    row('cells', (compared) => format(sumOf(compared).cells)),
    row('disagreements', (compared) => format(sumOf(compared).disagreements)),
  ];
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((cells) => cells[column]!.length)));
  const lines = rows.map((cells) =>
    cells
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!)))
      .join('  '),
  );
  const rule = '-'.repeat(lines[0]!.length);
  return ['', 'Agreement', lines[0], rule, ...lines.slice(1, -4), rule, ...lines.slice(-4), ''].join('\n');
}
