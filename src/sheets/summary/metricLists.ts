import type { Case } from '../../core/case';
import { inputFedBy } from '../../core/pilot/fedInputs';
import type { CaseNames } from '../caseNames';
import type { SummaryWorking } from './summaryWorking';

const kinds = ['worseMeasured', 'betterMeasured', 'undecided', 'measured', 'fed', 'worse'] as const;
type Kind = (typeof kinds)[number];

/** Cells of the metrics of one kind. */
export interface MetricList {
  readonly count: string;
  /** "A, B and C". */
  readonly named: string;
  /** The same at the beginning of a sentence. */
  readonly capital: string;
}

/** The metrics that the recommendation asks about; all but `worse` are part of the benefits. */
export type MetricLists = Readonly<Record<Kind, MetricList>>;

/** Counts and names the metrics of each kind by their verdict and evidence. */
export function metricLists(working: SummaryWorking, { metrics }: Case, names: CaseNames): MetricLists {
  working.heading('Metrics, by what they show', [
    'Worse, measured',
    'Better, measured',
    'Undecided',
    'Measured',
    'In the benefit',
    'Worse',
  ]);
  const flags = metrics.map((metric, index) => {
    const name = names.metric(index + 1, 'Name');
    const verdict = names.metric(index + 1, 'Verdict');
    const isFed = inputFedBy(metric) !== null;
    const isMeasured = `TRIM(${names.metric(index + 1, 'Evidence')})="measured"`;
    const is = (test: string) => `=IF(${test},1,0)`;
    const isUndecided = `AND(${verdict}<>"better",${verdict}<>"worse",${verdict}<>"no effect")`;
    const cells = working.line(`=${name}`, [
      isFed ? is(`AND(${isMeasured},${verdict}="worse")`) : 0,
      isFed ? is(`AND(${isMeasured},${verdict}="better")`) : 0,
      isFed ? is(`AND(${isMeasured},${isUndecided})`) : 0,
      isFed ? is(isMeasured) : 0,
      isFed ? 1 : 0,
      is(`${verdict}="worse"`),
    ]);
    return { name, cells };
  });
  const counts = working.line(
    'How many',
    kinds.map((_, kind) =>
      flags.length === 0 ? 0 : `=SUM(${flags[0]!.cells[kind]}:${flags.at(-1)!.cells[kind]})`,
    ),
  );
  const pieces = flags.map(({ name, cells }) =>
    working.line(
      `="Named: "&${name}`,
      kinds.map((_, kind) => {
        const sofar = `SUM(${flags[0]!.cells[kind]}:${cells[kind]})`;
        const before = `IF(${sofar}=1,"",IF(${sofar}=${counts[kind]}," and ",", "))`;
        return `=IF(${cells[kind]}=1,${before}&${name},"")`;
      }),
    ),
  );
  const named = working.line(
    'Together',
    kinds.map((_, kind) => (pieces.length === 0 ? null : `=${pieces.map((cells) => cells[kind]).join('&')}`)),
  );
  return Object.fromEntries(
    kinds.map((kind, index) => {
      const list = named[index]!;
      const capital = `UPPER(LEFT(${list},1))&MID(${list},1+1,LEN(${list}))`;
      return [kind, { count: counts[index]!, named: list, capital }];
    }),
  ) as Record<Kind, MetricList>;
}
