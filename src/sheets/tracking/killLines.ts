import { caseDefaults, type ReadinessState } from '../../core/case';
import { killVerdicts } from '../../core/runningCost/killCriterion';
import { noRequests } from '../../core/runningCost/runningCostWords';
import {
  killCriteria,
  killKeys,
  TENFOLD,
  type KillKey,
  type KillState,
} from '../../core/tracking/killCriteria';
import { trackingBounds } from '../../core/tracking/trackingBounds';
import { formula, line, quoted } from '../block';
import type { CaseNames } from '../caseNames';
import { fixedCell } from '../cashFlow/places';
import type { AreaName, Block, Highlight } from '../plan';
import { cellAddress } from '../rangeAddress';
import { finite, ifNumber } from '../runningCost/unitExpressions';
import { column, counted, WIDTH } from './gateColumns';
import type { GateWorking } from './gateWorking';
import { nulls, TRACK_MONTHS } from './trackLines';

export interface KillLines {
  readonly blocks: readonly Block[];
  readonly names: readonly AreaName[];
  readonly highlights: readonly Highlight[];
  /** The states, below each other. */
  readonly states: string;
}

/** A criterion's state and sentence, as expressions without "=". */
interface KillTwin {
  readonly state: string;
  readonly sentence: string;
}

const tones = [
  ['holds', 'bad'],
  ['does not hold', 'good'],
  ['not known', 'warning'],
] as const satisfies readonly (readonly [KillState, Highlight['tone']])[];

/** Reasons to stop, each looked at anew whenever the case changes: twins of `killCriteria`. */
export function killLines(names: CaseNames, row: number, working: GateWorking): KillLines {
  const first = row + 1;
  const months = monthLines(names, row, working);
  const twins = killTwins(names, working, months);
  const stateAt = (index: number) => fixedCell(first + index, column.word);
  const area = { row: first, column: column.word, rows: killKeys.length, columns: 1 };
  return {
    blocks: [
      line(row, column.label, ['Reasons to stop'], 'section'),
      line(row, column.word, ['State'], 'columnHead'),
      line(row, column.sentence, ['  What was found', ...nulls(WIDTH - column.sentence - 1)], 'section'),
      ...killKeys.flatMap((key, index): Block[] => [
        line(first + index, column.label, [killCriteria[key].label], 'label'),
        line(first + index, column.word, [formula(`=${twins[key].state}`)], 'verdict'),
        line(
          first + index,
          column.sentence,
          [formula(`=${twins[key].sentence}`), ...nulls(WIDTH - column.sentence - 1)],
          'sentence',
        ),
      ]),
      ...months.blocks,
    ],
    names: [{ name: names.fact('CaseKillCriteria'), ...area, columns: 2 }],
    highlights: tones.map(([word, tone]) => ({
      area,
      formula: `=$${cellAddress(first, column.word)}="${word}"`,
      tone,
    })),
    states: `${stateAt(0)}:${stateAt(killKeys.length - 1)}`,
  };
}

interface MonthLines {
  readonly blocks: readonly Block[];
  /** What each month of the window brought, less what it cost; "" outside it. */
  readonly margins: string;
}

/** The months of the window: the last ones that count and planned a benefit. */
function monthLines(names: CaseNames, row: number, working: GateWorking): MonthLines {
  const { fact } = names;
  working.heading('Months that are looked at');
  const fewest = working.figure('Shortest window', trackingBounds.window.min);
  const usual = working.figure('Usual window', caseDefaults.tracking.window);
  const told = fact('CaseTrackingWindow');
  const window = working.figure('Window', `=IF(ISNUMBER(${told}),MAX(${fewest},INT(${told})),${usual})`);
  const first = row + 1;
  const last = row + TRACK_MONTHS;
  return {
    blocks: [
      line(row, counted.month, ['Month', 'Planned', 'Margin'], 'columnHeadNumber'),
      ...Array.from({ length: TRACK_MONTHS }, (_, index): Block => {
        const at = first + index;
        const month = `$${cellAddress(at, counted.month)}`;
        const planned = `$${cellAddress(at, counted.planned)}`;
        const of = (which: string) => `INDEX(${which},1,${month})`;
        const laterOnes = `COUNTIF(${planned}:${fixedCell(last, counted.planned)},">0")`;
        const spent = `IF(${of(fact('CaseTrack_PlanRecurring'))}>0,${of(fact('CaseTrack_Recurring'))},0)`;
        return line(
          at,
          counted.month,
          [
            index + 1,
            formula(`=IF(AND(${of(fact('CaseTrack_Counts'))}=1,${of(fact('CaseTrack_PlanBenefit'))}>0),1,0)`),
            formula(
              `=IF(${planned}=1,IF(${laterOnes}<=${window},${of(fact('CaseTrack_Benefit'))}-${spent},""),"")`,
            ),
          ],
          'calculation',
        );
      }),
    ],
    margins: `${fixedCell(first, counted.margin)}:${fixedCell(last, counted.margin)}`,
  };
}

function killTwins(
  names: CaseNames,
  working: GateWorking,
  { margins }: MonthLines,
): Readonly<Record<KillKey, KillTwin>> {
  const { fact, figure } = names;
  const scaled = (which: keyof typeof scaleRows) => `INDEX(${fact('CaseScaleTable')},${scaleRows[which]},1)`;
  working.heading('Reasons to stop');
  const sponsor = working.figure('Sponsor', `=IFERROR(TRIM(${fact('CaseSponsor')}&""),"")`);
  const multiple = working.figure('Times the volume', TENFOLD);
  const cost = working.figure('Running cost of a month', `=${scaled('cost')}`);
  const value = working.figure('Value of an outcome', `=${scaled('value')}`);
  const growing = `${cost}*${fact('CaseGrowingShare')}`;
  const costThen = `${cost}-${growing}+${growing}*${multiple}^${figure('elasticityUsed')}`;
  const marginThen = finite(`${value}*${scaled('outcomes')}*${multiple}-(${costThen})`);
  const isAsked = `ISNUMBER(${scaled('requests')})`;
  const tenfold = working.figure(
    'Margin at that volume',
    `=${ifNumber(cost, `IF(${isAsked},${ifNumber(value, marginThen)},${quoted(noRequests)})`)}`,
  );
  const unit = working.figure('Margin of a month', `=${figure('monthlyMargin')}`);
  const count = working.figure('Months of the window', `=COUNT(${margins})`);
  const lately = working.figure('Their margin', `=SUM(${margins})`);

  const byMargin = (what: string, margin: string): KillTwin => ({
    state: `IF(ISNUMBER(${margin}),IF(${margin}<0,"holds","does not hold"),"not known")`,
    sentence: `${what}&IF(ISNUMBER(${margin})," is "&TRIM(FIXED(ROUND(${margin},0),0)&" "&${fact('CaseCurrency')})&"."," is not known: "&${margin}&".")`,
  });
  const byItem = (
    item: string,
    { done, open, not }: Readonly<Record<'done' | 'open' | 'not', string>>,
  ): KillTwin => {
    const is = (state: ReadinessState) => `${item}="${state}"`;
    return {
      state: `IF(${is('not started')},"holds",IF(${is('done')},"does not hold","not known"))`,
      sentence: `IF(${is('not started')},"${not}",IF(${is('done')},${done},"${open}"))`,
    };
  };
  const kpis = byItem(fact('CaseKpisAgreed'), {
    done: `${sponsor}&" is the sponsor, and what counts as success is agreed."`,
    open: 'Whether what counts as success is agreed in figures is not told: answer it under Alignment.',
    not: 'What counts as success is not agreed in figures.',
  });
  const verdict = `INDEX(${fact('CaseKillCriterion')},1,1)`;
  const [stop] = killVerdicts;
  const window = byMargin(`"The margin of the last "&IF(${count}=1,"month",${count}&" months")`, lately);
  return {
    noKpiOrSponsor: {
      state: `IF(${sponsor}="","holds",${kpis.state})`,
      sentence: `IF(${sponsor}="","No sponsor is named.",${kpis.sentence})`,
    },
    checkedByHand: byItem(fact('CaseNoManualCheck'), {
      done: '"Outputs are used without a person checking each of them."',
      open: 'Whether outputs are still checked by hand is not told: answer it under Production.',
      not: 'Outputs are still checked by hand.',
    }),
    cheapestTooDear: {
      state: `IF(${verdict}="${stop}","holds",IF(${verdict}="not known","not known","does not hold"))`,
      sentence: `INDEX(${fact('CaseKillCriterion')},1,3)`,
    },
    tenfoldTooDear: byMargin('"The margin of a month at ten times the volume"', tenfold),
    unitTooDear: byMargin('"The margin of a month"', unit),
    runsAtLoss: {
      state: `IF(${count}=0,"not known",${window.state})`,
      sentence: `IF(${count}=0,"No month with a planned benefit counts yet.",${window.sentence})`,
    },
  };
}

/** Rows of the scale table of Running cost, whose first column is the volume of the case. */
const scaleRows = { requests: 2, outcomes: 4, cost: 5, value: 9 } as const;
