import { usageWords } from '../../core/usage/usageSummary';
import {
  usageThresholdKeys,
  usageThresholds,
  type UsageThresholdDefinition,
  type UsageThresholds,
} from '../../core/usage/usageThresholds';
import { formula, line, quoted } from '../block';
import { fixedCell } from '../cashFlow/places';
import { percentFormat } from '../numberFormats';
import type { Block, CellContent, Highlight, Validation } from '../plan';
import { cellAddress } from '../rangeAddress';
import { sectionLine } from './figureLines';
import { ALERTS, blanks, column, WIDTH, type UsageParts } from './layout';
import { lastWeek, monthColumns } from './places';

const found = 1;
const limit = 2;
const state = 3;
const meaning = 4;

export const alertNames = ['Overrun against plan', 'Spend anomaly', 'Cost per outcome above value'] as const;

/** A formula's part that says whether an alert is on. */
export function isOn({ layout }: UsageParts, alert: number): string {
  return `${fixedCell(layout.alerts + 2 + alert, state)}=${quoted(usageWords.alert)}`;
}

export function isOff({ layout }: UsageParts, alert: number): string {
  return `${fixedCell(layout.alerts + 2 + alert, state)}=${quoted(usageWords.ok)}`;
}

/** The alerts, each with what was found, its limit and what it says. */
export function alertLines(parts: UsageParts): {
  readonly blocks: readonly Block[];
  readonly highlights: readonly Highlight[];
} {
  const { layout, threshold, working, money, moneyOfOne } = parts;
  const months = monthColumns(parts);
  const week = lastWeek(parts);
  const first = layout.alerts + 2;
  const at = (alert: number, of: number) => fixedCell(first + alert, of);
  const inLastMonth = (cells: string) => `INDEX(${cells},${working('lastPlace')})`;
  const judged = (alert: number) =>
    `IF(${at(alert, found)}-${at(alert, limit)}>${working('rounding')}*ABS(${at(alert, limit)}),${quoted(usageWords.alert)},${quoted(usageWords.ok)})`;
  const ifMonth = (otherwise: string, text: string) =>
    `=IF(${working('lastPlace')}=0,${quoted(otherwise)},${text})`;
  const outcomes = inLastMonth(months.outcomes);
  const hasWeeks = `${working('weekCount')}>=INT(${threshold('weeks')})`;
  const alerts: readonly {
    readonly found: string;
    readonly limit: string;
    readonly state: string;
    readonly meaning: string;
    readonly format: string;
  }[] = [
    {
      found: ifMonth('', inLastMonth(months.cost)),
      limit: ifMonth(
        '',
        `IF(ISNUMBER(${threshold('plannedCost')}),${threshold('plannedCost')}*(1+${threshold('overrun')}),"")`,
      ),
      state: ifMonth(
        usageWords.noMonth,
        `IF(ISNUMBER(${at(0, limit)}),${judged(0)},${quoted(usageWords.noPlan)})`,
      ),
      meaning: 'Cost of the last complete month, against the planned cost and the overrun below.',
      format: money,
    },
    {
      found: `=IF(${week.monday}<${working('firstDay')},"",${week.cost})`,
      limit: `=IF(${hasWeeks},${working('weekMean')}+MAX(${threshold('deviations')}*${working('weekDeviation')},${threshold('increase')}*ABS(${working('weekMean')})),"")`,
      state: `=IF(ISNUMBER(${at(1, limit)}),${judged(1)},${quoted(usageWords.fewWeeks)})`,
      meaning: 'Cost of the last full week, against mean and scatter of the weeks before it.',
      format: money,
    },
    {
      found: ifMonth('', `IF(${outcomes}>0,${inLastMonth(months.cost)}/${outcomes},"")`),
      limit: `=IF(ISNUMBER(${working('value')}),${working('value')},"")`,
      state: ifMonth(
        usageWords.noMonth,
        `IF(${outcomes}>0,IF(ISNUMBER(${at(2, limit)}),${judged(2)},${quoted(usageWords.noValue)}),${quoted(usageWords.noOutcomes)})`,
      ),
      meaning: 'Cost of an outcome in the last complete month, against what an outcome is worth.',
      format: moneyOfOne,
    },
  ];
  const area = { row: first, column: state, rows: ALERTS, columns: 1 };
  const cell = `$${cellAddress(first, state)}`;
  return {
    blocks: [
      sectionLine(layout.alerts, 'Alerts'),
      line(layout.alerts + 1, 0, ['Alert'], 'columnHead'),
      line(layout.alerts + 1, found, ['Found', 'Limit'], 'columnHeadNumber'),
      line(layout.alerts + 1, state, ['State', null, 'Compares', ...blanks(WIDTH - state - 3)], 'columnHead'),
      ...alerts.flatMap((alert, index) => [
        line(first + index, 0, [alertNames[index]!], 'label'),
        line(first + index, found, [formula(alert.found), formula(alert.limit)], 'calculation', {
          format: alert.format,
        }),
        line(first + index, state, [formula(alert.state), null], 'verdict'),
        line(first + index, state + 2, [alert.meaning, ...blanks(WIDTH - state - 3)], 'remark'),
      ]),
    ],
    highlights: [
      { area, formula: `=${cell}=${quoted(usageWords.alert)}`, tone: 'bad' },
      { area, formula: `=${cell}=${quoted(usageWords.ok)}`, tone: 'good' },
    ],
  };
}

const units: Readonly<Record<UsageThresholdDefinition['unit'], string>> = {
  'money per month': 'per month',
  'money per outcome': 'per outcome',
  'of the plan': 'of the plan',
  'of their mean': 'of their mean',
  ratio: 'ratio',
  days: 'days',
  weeks: 'weeks',
  deviations: 'deviations',
};

/** What the alerts and the complete months are judged by, to be typed into; bounds and presets stand beside. */
export function thresholdLines(
  { layout, currency, money }: UsageParts,
  told: UsageThresholds,
): { readonly blocks: readonly Block[]; readonly validations: readonly Validation[] } {
  const { thresholds: section } = layout;
  const format = (unit: UsageThresholdDefinition['unit']) => {
    if (unit.startsWith('of ')) return percentFormat;
    return unit.startsWith('money') ? money : 'General';
  };
  return {
    blocks: [
      sectionLine(section, 'Judged by'),
      line(section + 1, 0, ['Threshold'], 'columnHead'),
      line(section + 1, 1, ['Value'], 'columnHeadNumber'),
      line(section + 1, 2, ['Unit'], 'columnHead'),
      line(section + 1, 3, ['In use'], 'columnHeadNumber'),
      line(section + 1, meaning, ['Meaning', ...blanks(WIDTH - meaning - 1)], 'columnHead'),
      line(section + 1, column.beside, ['Preset', 'Least', 'Most'], 'columnHeadNumber'),
      ...usageThresholdKeys.flatMap((key, index) => {
        const { label, unit, preset, min, max, help } = usageThresholds[key];
        const row = section + 2 + index;
        const [typed, otherwise] = [
          fixedCell(row, 1),
          preset === null ? '""' : fixedCell(row, column.beside),
        ];
        const [least, most] = [fixedCell(row, column.beside + 1), fixedCell(row, column.beside + 2)];
        const isMoney = unit.startsWith('money');
        const bounds: readonly CellContent[] = [preset, min, max];
        return [
          line(row, 0, [label], 'label'),
          line(row, 1, [told[key]], 'input', { format: format(unit), editable: true }),
          line(row, 2, [isMoney ? `${currency} ${units[unit]}` : units[unit]], 'unit'),
          line(
            row,
            3,
            [
              formula(
                `=IF(ISNUMBER(${typed}),IF(${typed}>=${least},IF(${typed}<=${most},${typed},${otherwise}),${otherwise}),${otherwise})`,
              ),
            ],
            'calculation',
            { format: format(unit) },
          ),
          line(row, meaning, [help, ...blanks(WIDTH - meaning - 1)], 'remark'),
          line(row, column.beside, bounds, 'calculation'),
        ];
      }),
    ],
    validations: usageThresholdKeys.map((key, index) => ({
      kind: 'number',
      area: { row: section + 2 + index, column: 1, rows: 1, columns: 1 },
      title: usageThresholds[key].label,
      message: usageThresholds[key].help,
      min: usageThresholds[key].min,
      max: usageThresholds[key].max,
    })),
  };
}
