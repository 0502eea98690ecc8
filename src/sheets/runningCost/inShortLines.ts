import type { CostEnd } from '../../core/runningCost/costRange';
import type { RunningCostFigureKey } from '../../core/runningCost/runningCostFigures';
import { TOKENS_TWICE } from '../../core/runningCost/runningCostProblems';
import { formula, line } from '../block';
import type { Block } from '../plan';
import { column, WIDTH } from './layout';
import type { SavingPlaces } from './savingPlaces';
import type { ScalePlaces } from './scaleLines';
import { nulls } from './tableParts';
import {
  capitalisedSentence,
  countWords,
  moneyWords,
  percentWords,
  perUnitWords,
  type WordCells,
} from './words';

/** The milestone that the sentence about scale tells of: the second. */
const SCALE = 2;

/** What the sheet says, in sentences that follow its cells. */
export function inShortLines(
  row: number,
  cells: {
    readonly figure: (key: RunningCostFigureKey, end?: CostEnd) => string;
    readonly scale: ScalePlaces;
    readonly savings: SavingPlaces;
    readonly requests: string;
    readonly killSentence: string;
    /** In how many ways tokens are told. */
    readonly waysOfTokens: string;
    readonly words: WordCells;
  },
): readonly Block[] {
  const { figure, scale, savings, requests, killSentence, waysOfTokens, words } = cells;
  const perUnit = (cell: string) => perUnitWords(cell, words);
  const orWords = (cell: string, then: string) =>
    `IF(ISNUMBER(${cell}),${then},${capitalisedSentence(cell)})`;
  const [cost, perOutcome, value, margin] = (
    ['monthlyCost', 'costPerOutcome', 'outcomeValue', 'marginPerOutcome'] as const
  ).map((key) => figure(key));
  const range = (key: 'monthlyCost', low: string, high: string) =>
    `IF(${figure(key, 'low')}<${figure(key, 'high')},", from "&${low}&" to "&${high},"")`;
  const share = figure('tokenShare');
  const requestWords = (cell: string) => `${countWords(cell, words)}&" requests a month"`;
  const from = figure('breakEvenRequests');
  const upTo = figure('paysUpTo');
  const atScale = (key: 'costPerOutcome' | 'costPerOutcomeAfter') => scale.at(key, SCALE);
  const saved = figure('savedShare');
  const isNoLoss = (cell: string) => `IF(ISNUMBER(${cell}),${cell}>=0,FALSE)`;
  const turning = `SUM(${savings.all('nowChanges')})`;
  const turningAtScale = `SUM(${savings.all('scaleChanges')})`;
  const sentences = {
    'What it costs': orWords(
      cost!,
      `"It costs "&${moneyWords(cost!, words)}&" a month"&${range('monthlyCost', moneyWords(figure('monthlyCost', 'low'), words), moneyWords(figure('monthlyCost', 'high'), words))}` +
        `&IF(ISNUMBER(${share}),"; tokens are "&${percentWords(share, words)}&" of it","")&IF(${waysOfTokens}>1,". ${TOKENS_TWICE}.",".")`,
    ),
    'What an outcome brings': orWords(
      perOutcome!,
      orWords(
        value!,
        `"A successful outcome costs "&${perUnit(perOutcome!)}&" and is worth "&${perUnit(value!)}&": it "&IF(${margin}<0,"loses ","brings ")&${perUnit(`ABS(${margin})`)}&"."`,
      ),
    ),
    'Where it breaks even': `IF(ISNUMBER(${from}),"It breaks even from "&${requestWords(from)}&IF(ISNUMBER(${upTo})," up to "&${requestWords(upTo)},"")&"; the case has "&${requestWords(requests)}&".",${capitalisedSentence(from)})`,
    'At scale': orWords(
      atScale('costPerOutcome'),
      `"At "&${scale.label(SCALE)}&" the volume an outcome costs "&${perUnit(atScale('costPerOutcome'))}&IF(ISNUMBER(${atScale('costPerOutcomeAfter')}),", "&${perUnit(atScale('costPerOutcomeAfter'))}&" after savings","")` +
        `&IF(ISNUMBER(${value}),", and is worth "&${perUnit(value!)},"")&"."`,
    ),
    Savings: `IF(COUNTIF(${savings.all('counts')},1)=0,"No measure counts yet.",${orWords(
      saved,
      `"The measures that count save "&${percentWords(saved, words)}&" together, "&${percentWords(figure('savedShare', 'low'), words)}&" to "&${percentWords(figure('savedShare', 'high'), words)}&"; "&` +
        `IF(${turning}+${turningAtScale}=0,IF(AND(${isNoLoss(margin!)},${isNoLoss(scale.at('marginPerOutcome', SCALE))}),"it pays without them.","none of them alone turns a loss into a gain."),FIXED(${turning},0)&" alone would turn a loss into a gain today, "&FIXED(${turningAtScale},0)&" at "&${scale.label(SCALE)}&".")`,
    )})`,
    'Kill criterion': killSentence,
  };
  return [
    line(row, column.label, ['In short', ...nulls(WIDTH - 1)], 'section'),
    ...Object.entries(sentences).flatMap(([label, sentence], index): Block[] => [
      line(row + 1 + index, column.label, [label], 'label'),
      line(row + 1 + index, 1, [formula(`=${sentence}`), ...nulls(WIDTH - 2)], 'sentence'),
    ]),
  ];
}
