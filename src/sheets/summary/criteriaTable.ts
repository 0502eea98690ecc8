import { criteria, criterionKeys, type CriterionKey } from '../../core/recommendation/criteria';
import type { CaseNames } from '../caseNames';
import type { AreaName } from '../plan';
import type { CriterionTwin } from './criteriaTwins';
import { BESIDE, PAGE_COLUMNS, RIGHT, type SummaryPage } from './summaryPage';
import { absolute } from './summaryWorking';

const STATE = 3;
const CONSEQUENCE = 4;
const FOUND = RIGHT;

/** Rows of the table with its heading. */
export const CRITERIA_ROWS = criterionKeys.length + 2;

/** What argues for funding, where nothing argues against it. */
const forFunding: readonly CriterionKey[] = ['sureEnough', 'paysBackSoon', 'pilotShowsGain'];

/** Stands in place of a recommendation while an entry of Inputs does not hold. */
export const NOT_YET = 'none yet';

/** Columns of the working beside the reasons. */
const DECIDES = BESIDE + 3;

export interface CriteriaPlaces {
  readonly recommendation: string;
  readonly met: string;
  /** Formula, without "=", of a reason that decided, counted from 1; empty where there are fewer. */
  readonly reason: (rank: number) => string;
  /** How many decided. */
  readonly deciding: string;
  readonly states: Readonly<Record<CriterionKey, string>>;
  readonly names: readonly AreaName[];
}

/** Where the table's cells stand, if its heading stands in `row`. */
export function criteriaPlaces(row: number, names: CaseNames): CriteriaPlaces {
  const first = row + 1;
  const last = row + criterionKeys.length;
  const column = (at: number) => `${absolute(first, at)}:${absolute(last, at)}`;
  const ranks = column(DECIDES);
  const total = last + 1;
  return {
    recommendation: absolute(total, STATE),
    met: `COUNTIF(${column(STATE)},"met")`,
    deciding: `MAX(${ranks})`,
    reason: (rank) => `IF(MAX(${ranks})<${rank},"",INDEX(${column(BESIDE + 2)},MATCH(${rank},${ranks},0)))`,
    states: Object.fromEntries(
      criterionKeys.map((key, index) => [key, absolute(first + index, STATE)]),
    ) as Record<CriterionKey, string>,
    names: [{ name: names.fact('CaseRecommendation'), row: total, column: STATE, rows: 1, columns: 1 }],
  };
}

/** The criteria of the recommendation, each with what was found, and what follows from all of them. */
export function criteriaTable(
  page: SummaryPage,
  row: number,
  twins: Readonly<Record<CriterionKey, CriterionTwin>>,
  { recommendation, states }: CriteriaPlaces,
  inputsCheck: string,
): void {
  page.put(row, 0, ['How the recommendation comes about'], 'pageSection', { columns: STATE });
  page.put(row, STATE, ['State', 'If not met', null, null, 'What was found'], 'pageSection', {
    columns: PAGE_COLUMNS - STATE,
  });
  page.put(
    row,
    BESIDE,
    ['What is looked at', 'What it has to be', 'In a sentence', 'Decides'],
    'pageSection',
  );
  const killing = criterionKeys.filter((key) => criteria[key].consequence === 'stop');
  const isStop = `OR(${killing.map((key) => `${states[key]}="not met"`).join(',')})`;
  const isMissing = `OR(${criterionKeys.map((key) => `${states[key]}<>"met"`).join(',')})`;
  criterionKeys.forEach((key, index) => {
    const { label, consequence, figure: lookedAt, needed } = criteria[key];
    const at = row + 1 + index;
    const [figure, state] = [absolute(at, FOUND), absolute(at, STATE)];
    const twin = twins[key];
    page.put(at, 0, [label], 'pageText', { columns: STATE });
    page.put(at, STATE, [`=${twin.state(figure)}`], 'pageStrong');
    page.put(at, CONSEQUENCE, [consequence === 'stop' ? 'stop' : 'extend the pilot'], 'pageNote');
    page.put(at, FOUND, [`=${twin.figure}`], 'pageText', { format: '#,##0.00' });
    page.put(at, BESIDE, [lookedAt, needed], 'pageNote');
    page.put(at, BESIDE + 2, [`=${twin.reason(figure, state)}`], 'pageText');
    const before = index === 0 ? '0' : `MAX(${absolute(row + 1, DECIDES)}:${absolute(at - 1, DECIDES)})`;
    const decides =
      `IF(${recommendation}="stop",${consequence === 'stop' ? `${state}="not met"` : 'FALSE'},` +
      `IF(${recommendation}="fund",${forFunding.includes(key) ? 'TRUE' : 'FALSE'},${state}<>"met"))`;
    page.put(at, DECIDES, [`=IF(${decides},${before}+1,0)`], 'pageWorking');
  });
  const total = row + 1 + criterionKeys.length;
  page.put(total, 0, ['Recommendation'], 'pageStrong', { columns: STATE });
  const ruled = `IF(${isStop},"stop",IF(${isMissing},"extend the pilot","fund"))`;
  page.put(total, STATE, [`=IF(${inputsCheck}="OK",${ruled},"${NOT_YET}")`], 'pageStrong');
}
