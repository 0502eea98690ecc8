import { caseDefaults, forecastMethods, type Case } from '../../core/case';
import { trackingBounds } from '../../core/tracking/trackingBounds';
import { line } from '../block';
import type { CaseFact, CaseNames } from '../caseNames';
import { dateFormat } from '../inputs/register';
import { countFormat, figureFormat } from '../numberFormats';
import type { AreaName, Block, CellContent, Validation } from '../plan';
import { typedDate } from './typedText';

/** Columns of the settings, over those of the table. */
const setting = { label: 0, value: 2, help: 4 } as const;

interface Setting {
  readonly fact: CaseFact;
  readonly label: string;
  readonly contents: readonly CellContent[];
  readonly format?: readonly string[];
  /** Which of the contents is a figure. */
  readonly numberAt?: number;
  readonly help: string;
  readonly rule?: Rule;
}

type Rule = Validation extends infer Each
  ? Each extends Validation
    ? Omit<Each, 'area' | 'title'>
    : never
  : never;

export interface SettingPart {
  readonly blocks: readonly Block[];
  readonly names: readonly AreaName[];
  readonly validations: readonly Validation[];
}

const oneOf = (values: readonly string[]): Rule => ({
  kind: 'list',
  values,
  message: `Choose one: ${values.join(', ')}.`,
});
const day: Rule = { kind: 'number', min: 1, message: 'Enter a date, such as 2026-11-22.' };

/** What tracking of the case goes by. */
export function settingLines(of: Case, names: CaseNames, row: number): SettingPart {
  const settings = settingsOf(of);
  return {
    blocks: settings.flatMap(({ label, contents, format, numberAt, help }, index): Block[] => [
      line(row + index, setting.label, [label, null], 'label'),
      ...[0, 1].map((at) =>
        contents[at] === undefined
          ? line(row + index, setting.value + at, [null], 'label')
          : line(row + index, setting.value + at, [contents[at]], numberAt === at ? 'input' : 'inputText', {
              ...(format && { format: format[at]! }),
              editable: true,
            }),
      ),
      line(row + index, setting.help, [help, ...Array<null>(HELP_COLUMNS - 1).fill(null)], 'remark'),
    ]),
    names: settings.map(({ fact, contents }, index) => ({
      name: names.fact(fact),
      row: row + index,
      column: setting.value,
      rows: 1,
      columns: contents.length,
    })),
    validations: settings.flatMap(({ label, rule }, index): Validation[] =>
      rule
        ? [{ ...rule, title: label, area: { row: row + index, column: setting.value, rows: 1, columns: 1 } }]
        : [],
    ),
  };
}

/** Over which the help runs on. */
const HELP_COLUMNS = 9;

export const SETTINGS = 5;

function settingsOf({ tracking, currency }: Case): readonly Setting[] {
  const { start, method, window, oneOffComplete, approved } = tracking;
  const { min, max } = trackingBounds.window;
  const usual = caseDefaults.tracking.window;
  return [
    {
      fact: 'CaseTrackingStart',
      label: 'Start',
      contents: [typedDate(start)],
      format: [dateFormat],
      help: 'Month of the first spending, which is month 1 of the plan: any day of it',
      rule: day,
    },
    {
      fact: 'CaseTrackingMethod',
      label: 'Forecast by',
      contents: [method],
      help: 'scaled plan: the plan times the share of it that came lately; recent trend: times that share as it moves',
      rule: oneOf(forecastMethods),
    },
    {
      fact: 'CaseTrackingWindow',
      label: 'Window, in months',
      contents: [window],
      format: [countFormat],
      numberAt: 0,
      help: `How many of the last months that count the forecast rests on, ${min} to ${max}; usually ${usual}`,
      rule: { kind: 'number', min, max, message: `Enter whole months from ${min} to ${max}.` },
    },
    {
      fact: 'CaseOneOffComplete',
      label: 'One-off cost complete',
      contents: [oneOffComplete ? 'yes' : 'no'],
      help: 'yes: nothing more of implementation and change management is to come',
      rule: oneOf(['no', 'yes']),
    },
    {
      fact: 'CaseApproved',
      label: 'Plan approved',
      contents: [approved ? typedDate(approved.date) : null, approved?.net ?? null],
      format: [dateFormat, figureFormat('money', currency)],
      numberAt: 1,
      help: 'When, and its net benefit over the horizon if it goes live; it is told here when the plan is another since',
      rule: day,
    },
  ];
}
