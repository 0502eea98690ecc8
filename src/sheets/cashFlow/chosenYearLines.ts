import type { Scenario } from '../../core/case';
import { formula } from '../block';
import type { CaseNames } from '../caseNames';
import { figureFormat } from '../numberFormats';
import { cellAddress } from '../rangeAddress';
import type { AssumptionPlaces } from './assumptionLines';
import type { CalendarPlaces } from './calendarLines';
import type { CashFlowLines } from './cashFlowLines';
import { cellOf, column, type TimeRow } from './places';
import type { ScenarioPlaces } from './scenarioLines';
import type { TermPlaces } from './termLines';

export interface ChosenYears {
  readonly benefits: TimeRow;
  readonly costs: TimeRow;
  readonly presentCumulative: TimeRow;
  /** Whether the year of the first column is beyond the horizon; for the columns beside it as well. */
  readonly isBeyond: string;
}

/** Lines with their heading. */
export const CHOSEN_YEAR_ROWS = 10;

/** Expression: the chosen scenario's word, whatever else stands in its cell. */
export function chosenScenario(names: CaseNames): string {
  return ofChosen(names, { low: '"low"', likely: '"likely"', high: '"high"' });
}

function ofChosen(names: CaseNames, of: Readonly<Record<Scenario, string>>): string {
  const chosen = names.fact('CaseScenario');
  return `IF(${chosen}="low",${of.low},IF(${chosen}="high",${of.high},${of.likely}))`;
}

/** The chosen scenario year by year; years beyond the horizon are 0. */
export function chosenYearLines(
  lines: CashFlowLines,
  names: CaseNames,
  currency: string,
  { value }: AssumptionPlaces,
  { investment }: TermPlaces,
  { years }: CalendarPlaces,
  flows: Readonly<Record<Scenario, ScenarioPlaces>>,
): ChosenYears {
  const format = figureFormat('money', currency);
  const horizon = value.horizonYears.likely;
  const year = (at: number) => cellOf(years, at);
  const chosen = (of: (scenario: Scenario) => string) =>
    ofChosen(names, { low: of('low'), likely: of('likely'), high: of('high') });
  const upToHorizon = (at: number, content: string) => `=IF(${year(at)}<=${horizon},${content},0)`;

  lines.yearHeading(
    formula(`="Year by year, "&${chosenScenario(names)}&" scenario"`),
    (at) => `=IF(${year(at)}<=${horizon},"Year "&${year(at)},"–")`,
    'What it is',
  );
  const benefits = lines.yearLine(
    (at) => `=${chosen((scenario) => cellOf(flows[scenario].years.benefit, at))}`,
    { label: 'Benefits', format, basis: 'Expected, in the chosen scenario' },
    'sum',
  );
  const spent = lines.yearLine(
    (at) => `=IF(${year(at)}=0,${chosen((scenario) => investment[scenario])},0)`,
    { label: 'Investment', format, basis: 'One-off, at the start' },
    'sum',
  );
  const running = lines.yearLine(
    (at) => `=${chosen((scenario) => cellOf(flows[scenario].years.running, at))}`,
    { label: 'Running cost', format, basis: 'Tool and maintenance, from go-live' },
    'sum',
  );
  const retraining = lines.yearLine(
    (at) => `=${chosen((scenario) => cellOf(flows[scenario].years.retraining, at))}`,
    { label: 'Retraining', format, basis: 'When it is due' },
    'sum',
  );
  const costs = lines.yearLine(
    (at) => `=${cellOf(spent, at)}+${cellOf(running, at)}+${cellOf(retraining, at)}`,
    { label: 'Costs', format, style: 'total', basis: 'Investment, running cost and retraining' },
    'sum',
  );
  const net = lines.yearLine(
    (at) => `=${cellOf(benefits, at)}-${cellOf(costs, at)}`,
    { label: 'Net', format, style: 'total', basis: 'Benefits less costs' },
    'sum',
  );
  lines.yearLine(
    (at) => upToHorizon(at, `SUM($${cellAddress(net.row, column.figures)}:${cellOf(net, at)})`),
    { label: 'Cumulative net', format, basis: 'Since the start' },
    'none',
  );
  const presentRow = { row: lines.row + 1 };
  lines.yearLine(
    (at) => upToHorizon(at, `${cellOf(presentRow, at)}-IF(${year(at)}=0,0,${cellOf(presentRow, at - 1)})`),
    { label: 'Net, discounted', format, basis: 'Present value' },
    'sum',
  );
  const presentCumulative = lines.yearLine(
    (at) =>
      upToHorizon(
        at,
        chosen((scenario) => `INDEX(${flows[scenario].presentCumulative.all},1,12*${year(at)}+1)`),
      ),
    {
      label: 'Cumulative net, discounted',
      format,
      basis: 'Since the start: the last is the net present value',
    },
    'none',
  );
  return { benefits, costs, presentCumulative, isBeyond: `${beyond(years, horizon)}` };
}

/** Relative along the row, so that a highlight's formula follows its columns. */
function beyond({ row }: TimeRow, horizon: string): string {
  return `${cellAddress(row, column.figures).replace(/(\d+)$/, '$$$1')}>${horizon}`;
}
