import type { CellValue, Metric } from '../../core/case';
import { methodName } from '../../core/pilot/methodName';
import { countFormat, measurementFormat } from '../numberFormats';
import type { NameOf } from './sampleCells';
import { columnBody } from './tableColumns';
import { FIGURES, type Working } from './working';

/** How the metric was measured and is compared, with everything of it that can be typed. */
export function questionLines(working: Working, { design, scale, source }: Metric, nameOf: NameOf): void {
  working.heading('Question', []);
  const chosen = { style: 'verdict' } as const;
  working.figure('Design', design, 'Chosen in the AIROI pane', { ...chosen, name: nameOf('Design') });
  working.figure('Scale', scale, 'Chosen in the AIROI pane', { ...chosen, name: nameOf('Scale') });
  working.figure('Method', methodName(design, scale), null, chosen);
  const typed = (label: string, values: readonly CellValue[], meaning: string, format: string) =>
    working.line(label, values, meaning, { style: 'input', editable: true, format });
  const area = (name: string, columns: number) =>
    working.names.push({ name, row: working.row - 1, column: FIGURES, rows: 1, columns });
  switch (source.kind) {
    case 'ranges': {
      working.figure('Measured in', [source.baseline, source.pilot].join(' and '), null, chosen);
      return;
    }
    case 'values':
      working.figure('Measured in', 'sheet Pilot data', null, chosen);
      return;
    case 'table':
    case 'rows': {
      const where =
        source.kind === 'table' ? columnBody(source.table, source.valueColumn) : 'sheet Pilot data';
      working.figure('Measured in', where, null, chosen);
      working.line(
        'Groups',
        [source.baselineGroup, source.pilotGroup],
        'Words or numbers of the group column: baseline, pilot',
        {
          style: 'input',
          editable: true,
          names: [nameOf('BaselineGroup'), nameOf('PilotGroup')],
        },
      );
      if (source.before !== null || source.after !== null) {
        working.line(
          'Times',
          [source.before, source.after],
          'Of the period column: before the pilot, in the pilot',
          {
            style: 'input',
            editable: true,
            names: [nameOf('Before'), nameOf('After')],
          },
        );
      }
      return;
    }
    case 'summary':
      for (const [part, label, group] of [
        ['BaselineSummary', 'Baseline as entered', source.baseline],
        ['PilotSummary', 'Pilot as entered', source.pilot],
      ] as const) {
        typed(
          label,
          [group.n, group.mean, group.standardDeviation],
          'n, mean, standard deviation: single values are gone',
          measurementFormat,
        );
        area(nameOf(part), 3);
      }
      return;
    case 'counts':
      for (const [part, label, group] of [
        ['BaselineCounts', 'Baseline as entered', source.baseline],
        ['PilotCounts', 'Pilot as entered', source.pilot],
      ] as const) {
        typed(
          label,
          [group.errors, group.total],
          'Errors, and cases that could have been wrong',
          countFormat,
        );
        area(nameOf(part), 2);
      }
  }
}
