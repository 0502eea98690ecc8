import type { Case } from '../../core/case';
import type { CostRange } from '../../core/runningCost/costRange';
import { killVerdicts } from '../../core/runningCost/killCriterion';
import { noMultiple } from '../../core/runningCost/runningCostWords';
import { formula, line, quoted } from '../block';
import type { CaseNames } from '../caseNames';
import { fixedCell } from '../cashFlow/places';
import { orNone } from '../numberFormats';
import type { AreaName, Block, Highlight } from '../plan';
import { column, WIDTH } from './layout';
import type { ScalePlaces } from './scaleLines';
import { volumes } from './scaleLines';
import { nulls } from './tableParts';
import { costAt, finite, unitExpressions } from './unitExpressions';
import { usageFormat, usageUnit } from './units';
import type { WorkingPlaces } from './workingPlaces';
import { capitalisedSentence, perUnitWords, timesWords, type WordCells } from './words';

const FIRST = 2;
/** Column of the verdict's sentence. */
const SENTENCE = FIRST + 2;
const rows = { atVolumes: 0, cheapest: 1, verdict: 2 } as const;
export const KILL_ROWS = 3;
const [stop, notAsItStands, pays] = killVerdicts;

export interface KillPlaces {
  /** The cheapest possible cost of an outcome, and the multiple of the volume at which it is so. */
  readonly cheapest: string;
  readonly cheapestAt: string;
  readonly verdict: string;
  readonly sentence: string;
}

export function killPlaces(row: number): KillPlaces {
  const at = (which: keyof typeof rows, column: number) => fixedCell(row + 1 + rows[which], column);
  return {
    cheapest: at('cheapest', FIRST),
    cheapestAt: at('cheapest', FIRST + 1),
    verdict: at('verdict', FIRST),
    sentence: at('verdict', SENTENCE),
  };
}

export interface KillLines {
  readonly blocks: readonly Block[];
  readonly names: readonly AreaName[];
  readonly highlights: readonly Highlight[];
}

/** Whether even the cheapest possible version costs more than the value it creates. */
export function killLines(
  of: Case,
  names: CaseNames,
  row: number,
  cells: {
    readonly working: WorkingPlaces;
    readonly scale: ScalePlaces;
    readonly value: string;
    readonly elasticity: string;
    /** At the case's volume. */
    readonly costPerOutcome: CostRange<string>;
    readonly words: WordCells;
  },
): KillLines {
  const { working, scale, value, elasticity, words } = cells;
  const { likely: costPerOutcome, high } = cells.costPerOutcome;
  const places = killPlaces(row);
  const first = row + 1;
  const format = orNone(usageFormat('money per outcome', of.currency));
  const unit = usageUnit('money per outcome', names.fact('CaseCurrency'));
  const atVolumes = `${fixedCell(first, FIRST)}:${fixedCell(first, FIRST + volumes.length - 1)}`;
  const cheapestAt = (volume: number) => {
    const multiple = scale.at('multiple', volume);
    const cost = costAt(working.one('fixedCheapest'), working.one('growingCheapest'), multiple, elasticity);
    const { costPerOutcome: perOutcome } = unitExpressions(`(${cost})`, scale.volume(volume), value);
    return `=IF(${multiple}>0,IF(ISNUMBER(${costPerOutcome}),${finite(perOutcome)},${costPerOutcome}),${quoted(noMultiple)})`;
  };
  // Costs that differ by rounding only are the same: of equal volumes the first one counts.
  const last = volumes.length - 1;
  const firstCheapest = volumes
    .slice(0, last)
    .reduceRight(
      (rest, _, volume) =>
        `IF(${fixedCell(first, FIRST + volume)}<=${places.cheapest}*(1+${working.one('touching')}),${scale.at('multiple', volume)},${rest})`,
      scale.at('multiple', last),
    );
  const known = (then: string) =>
    `IF(ISNUMBER(${places.cheapest}),IF(ISNUMBER(${value}),${then},${capitalisedSentence(value)}),${capitalisedSentence(places.cheapest)})`;
  const [cost, most, worth, cheapest] = [costPerOutcome, high, value, places.cheapest].map((cell) =>
    perUnitWords(cell, words),
  );
  const atMost = `IF(ISNUMBER(${high}),IF(${high}>${value},", but costs "&${most}&" where costs are high",""),"")`;
  const where = `IF(${places.cheapestAt}=1,"at the volume of the case","at "&${timesWords(places.cheapestAt)}&" times the volume")`;
  const sentence =
    `IF(${places.verdict}="${stop}","Stop: even the cheapest possible version costs "&${cheapest}&" for each outcome, "&${where}&", and an outcome is worth "&${worth}&".",` +
    `IF(${places.verdict}="${notAsItStands}","Not as it stands: an outcome costs "&${cost}&" and is worth "&${worth}&"; the cheapest possible version, with low costs and every saving, would cost "&${cheapest}&", "&${where}&".",` +
    `"It pays to run: an outcome costs "&${cost}&" and is worth "&${worth}&${atMost}&"."))`;
  return {
    blocks: [
      line(row, column.label, ['Kill criterion'], 'section'),
      line(row, 1, ['Unit'], 'columnHead'),
      line(
        row,
        FIRST,
        volumes.map((_, volume) => formula(`=${scale.label(volume)}`)),
        'columnHeadNumber',
      ),
      line(
        row,
        column.note,
        [
          '  Low costs, every measure at its high saving, whether or not it counts',
          ...nulls(WIDTH - column.note - 1),
        ],
        'section',
      ),
      line(first, column.label, ['Cheapest possible cost per outcome'], 'label'),
      line(first, 1, [unit], 'unit'),
      line(
        first,
        FIRST,
        volumes.map((_, volume) => formula(cheapestAt(volume))),
        'calculation',
        { format },
      ),
      line(first + 1, column.label, ['Cheapest of them, and where'], 'label'),
      line(first + 1, 1, [unit], 'unit'),
      line(
        first + 1,
        FIRST,
        [formula(`=IF(COUNT(${atVolumes})=0,${costPerOutcome},MIN(${atVolumes}))`)],
        'calculation',
        { format },
      ),
      line(
        first + 1,
        FIRST + 1,
        [formula(`=IF(ISNUMBER(${places.cheapest}),${firstCheapest},"")`)],
        'calculation',
        { format: '0.0"×"' },
      ),
      line(first + 2, column.label, ['Verdict'], 'totalLabel'),
      line(first + 2, 1, [null], 'totalUnit'),
      line(
        first + 2,
        FIRST,
        [
          formula(
            `=IF(AND(ISNUMBER(${places.cheapest}),ISNUMBER(${value})),IF(${places.cheapest}>${value},"${stop}",` +
              `IF(${costPerOutcome}>${value},"${notAsItStands}","${pays}")),"not known")`,
          ),
          null,
        ],
        'verdict',
      ),
      line(first + 2, SENTENCE, [formula(`=${known(sentence)}`), ...nulls(WIDTH - SENTENCE - 1)], 'sentence'),
    ],
    names: [
      {
        name: names.fact('CaseKillCriterion'),
        row: first + 2,
        column: FIRST,
        rows: 1,
        columns: SENTENCE - FIRST + 1,
      },
    ],
    highlights: (
      [
        [stop, 'bad'],
        [notAsItStands, 'warning'],
        [pays, 'good'],
      ] as const
    ).map(([word, tone]) => ({
      area: { row: first + 2, column: FIRST, rows: 1, columns: SENTENCE - FIRST },
      formula: `=${places.verdict}="${word}"`,
      tone,
    })),
  };
}
