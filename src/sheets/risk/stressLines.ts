import type { Case } from '../../core/case';
import { BUDGET_STRESS_MONTHS, stresses, stressKeys, type StressKey } from '../../core/forecast/stresses';
import { noCost } from '../../core/results';
import { formula, line, quoted } from '../block';
import { countFormat, figureFormat } from '../numberFormats';
import type { Block, Validation } from '../plan';
import { cellAddress, columnLetters } from '../rangeAddress';
import { textLines } from '../textLines';
import type { AmountPlaces } from './amountLines';
import { presentBenefits, presentCosts } from './netPresentValue';
import type { TimeTable } from './timeTable';

const NET = 1;
const ROI = 2;
const CHANGE = 3;
const PARAMETER = 4;
/** Beside what is printed. */
const PRESENT = 11;

/** Characters of a line of text across the page. */
const TEXT_WIDTH = 185;

/** Cell of a stress test's parameter, in a table whose heading stands in `row`. */
function parameterCell(row: number, key: StressKey): string {
  return `$${columnLetters(PARAMETER)}$${row + 1 + stressKeys.indexOf(key) + 1}`;
}

/** A stress test's parameter as it counts: nothing where no number stands there. */
export function stressParameter(row: number, key: StressKey): string {
  return number(parameterCell(row, key));
}

const number = (cell: string) => `IF(ISNUMBER(${cell}),${cell},0)`;

const notes = [...new Map(stressKeys.map((key) => [stresses[key].help, stresses[key]])).values()].flatMap(
  ({ label, help, source }) =>
    textLines(`${label.replace(/ \d+ /, ' several ')}: ${help}. ${source}.`, TEXT_WIDTH),
);

/** Rows of the part, with its notes. */
export const STRESS_ROWS = 4 + stressKeys.length + notes.length;

/**
 * What went wrong elsewhere, tried on this case; each line changes the likely scenario alone.
 *
 * @param elasticity Cell of the elasticity of cost to volume.
 */
export function stressLines(
  of: Case,
  row: number,
  width: number,
  amounts: AmountPlaces,
  time: TimeTable,
  elasticity: string,
): { readonly blocks: readonly Block[]; readonly validations: readonly Validation[] } {
  const money = figureFormat('money', of.currency);
  const first = row + 1;
  const spentOver = first + stressKeys.length;
  const p = amounts.successProbability;
  const months = `MIN(${number(`$${columnLetters(PARAMETER)}$${spentOver + 1}`)},${time.horizon})`;
  // Present value of 1 spent evenly over those months.
  const share = `SUMIF(${time.months},"<="&${months},${time.discounts})/MAX(1,INT(${months}))`;
  const likely = { benefits: amounts.presentBenefits, costs: amounts.presentCosts };
  const stressed: Readonly<Record<StressKey, (parameter: string) => { benefits: string; costs: string }>> = {
    overrun40: (x) => ({ ...likely, costs: `${likely.costs}*(1+${x})` }),
    budget3: (x) => ({ ...likely, costs: `${likely.costs}+${amounts.investment}*(${x}-1)*${share}` }),
    budget5: (x) => ({ ...likely, costs: `${likely.costs}+${amounts.investment}*(${x}-1)*${share}` }),
    volume10: (x) => ({ benefits: `${likely.benefits}*${x}`, costs: busier(x) }),
    usage10: (x) => ({ ...likely, costs: busier(x) }),
    decay15: () => ({
      benefits: presentBenefits(amounts, time.decaying, p),
      costs: presentCosts(amounts, time.decaying, p),
    }),
  };
  function busier(x: string): string {
    return `${likely.costs}+${p}*${amounts.growing}*(${x}^${elasticity}-1)/12*${time.likely.running}`;
  }
  const nulls = (count: number) => Array<null>(count).fill(null);
  return {
    blocks: [
      line(row, 0, ['Stress tests'], 'section'),
      line(row, NET, ['NPV', 'ROI', 'Change in NPV', 'Set to'], 'columnHeadNumber'),
      line(row, PARAMETER + 1, ['  What it is', ...nulls(width - PARAMETER - 2)], 'section'),
      line(row, PRESENT, ['Benefits', 'Costs'], 'columnHeadNumber'),
      ...stressKeys.flatMap((key, index): Block[] => {
        const at = first + index;
        const { label, parameter } = stresses[key];
        const [benefits, costs] = [cellAddress(at, PRESENT), cellAddress(at, PRESENT + 1)];
        const cells = stressed[key](stressParameter(row, key));
        return [
          line(at, 0, [labelFormula(label, parameter.default, stressParameter(row, key))], 'label'),
          line(at, NET, [formula(`=${benefits}-${costs}`)], 'calculation', { format: money }),
          line(
            at,
            ROI,
            [formula(`=IF(${costs}=0,${quoted(noCost)},(${benefits}-${costs})/${costs})`)],
            'calculation',
            { format: figureFormat('fraction', of.currency) },
          ),
          line(at, CHANGE, [formula(`=${benefits}-${costs}-${amounts.netPresentValue}`)], 'calculation', {
            format: money,
          }),
          line(at, PARAMETER, [parameter.default], 'input', {
            format: parameter.unit === 'fraction' ? '0%' : '0.0"×"',
          }),
          line(at, PARAMETER + 1, [parameter.label, ...nulls(width - PARAMETER - 2)], 'remark'),
          line(at, PRESENT, [formula(`=${cells.benefits}`), formula(`=${cells.costs}`)], 'calculation', {
            format: money,
          }),
        ];
      }),
      line(spentOver, 0, ['A larger budget is spent over'], 'label'),
      line(spentOver, NET, nulls(PARAMETER - NET), 'calculation'),
      line(spentOver, PARAMETER, [BUDGET_STRESS_MONTHS], 'input', { format: countFormat }),
      line(
        spentOver,
        PARAMETER + 1,
        ['Months, or the horizon where that is shorter', ...nulls(width - PARAMETER - 2)],
        'remark',
      ),
      line(
        spentOver + 2,
        0,
        ['What each of them does, and where its figure comes from', ...nulls(width - 1)],
        'section',
      ),
      ...notes.map((text, index) => line(spentOver + 3 + index, 0, [text, ...nulls(width - 1)], 'remark')),
    ],
    validations: [
      ...stressKeys.map((key, index): Validation => {
        const { label, unit, min, max } = stresses[key].parameter;
        const shown = (figure: number) => (unit === 'fraction' ? `${figure * 100}%` : String(figure));
        return {
          kind: 'number',
          area: { row: first + index, column: PARAMETER, rows: 1, columns: 1 },
          title: label,
          message: `Enter a number from ${shown(min)} to ${shown(max)}.`,
          min,
          max,
        };
      }),
      {
        kind: 'number',
        area: { row: spentOver, column: PARAMETER, rows: 1, columns: 1 },
        title: 'Months',
        message: 'Enter a number of months from 1 to 60.',
        min: 1,
        max: 60,
      },
    ],
  };
}

/** A stress test's label, following its parameter where it names it. */
function labelFormula(label: string, standard: number, cell: string) {
  const [before, after] = label.split(String(standard));
  if (after === undefined) return label;
  return formula(`=${before ? `${quoted(before)}&` : ''}${cell}&${quoted(after)}`);
}
