import type { Worth } from '../../core/case';
import type { CaseNames, MetricPart } from '../caseNames';
import { figureFormat, measurementFormat } from '../numberFormats';
import type { EstimatePlaces } from './findingPlaces';
import type { NameOf } from './sampleCells';
import type { Working } from './working';

type Kind = Worth['kind'];

/** What is typed to turn an effect into money, by kind; a name is the one by which a case is read back. */
interface WorthInput {
  readonly part: MetricPart;
  readonly label: string;
  readonly meaning: string;
  readonly value: number;
  readonly format: string;
}

export const worthParts = {
  time: ['HoursPerUnit', 'TasksPerPersonPerWeek', 'People'],
  errors: ['VolumePerYear', 'CostPerError'],
  cost: ['VolumePerYear'],
} as const satisfies Readonly<Record<Kind, readonly MetricPart[]>>;

function inputsOf(worth: Worth, currency: string): readonly WorthInput[] {
  switch (worth.kind) {
    case 'time':
      return [
        {
          part: 'HoursPerUnit',
          label: 'Hours in one unit',
          meaning: 'Of the metric: 1/60 where it is counted in minutes',
          value: worth.hoursPerUnit,
          format: '0.0000',
        },
        {
          part: 'TasksPerPersonPerWeek',
          label: 'Tasks per person per week',
          meaning: 'How often one person does what was measured',
          value: worth.tasksPerPersonPerWeek,
          format: '#,##0.0',
        },
        {
          part: 'People',
          label: 'People',
          meaning: 'Who will work with AI',
          value: worth.people,
          format: '#,##0',
        },
      ];
    case 'errors':
      return [
        {
          part: 'VolumePerYear',
          label: 'Cases per year',
          meaning: 'Of what was checked for errors',
          value: worth.volumePerYear,
          format: '#,##0',
        },
        {
          part: 'CostPerError',
          label: 'Cost per error',
          meaning: 'Rework, refund, penalty: what one error costs on average',
          value: worth.costPerError,
          format: figureFormat('money per hour', currency),
        },
      ];
    case 'cost':
      return [
        {
          part: 'VolumePerYear',
          label: 'Cases per year',
          meaning: 'Of what the cost was measured for',
          value: worth.volumePerYear,
          format: '#,##0',
        },
      ];
  }
}

const outcomes: Readonly<Record<Kind, { readonly label: string; readonly meaning: string }>> = {
  time: {
    label: 'Hours saved per week',
    meaning: 'Everyone together; this feeds “Hours saved per week” on Inputs',
  },
  errors: { label: 'Error cost avoided a year', meaning: 'This feeds “Error cost avoided” on Inputs' },
  cost: { label: 'Cost saved a year', meaning: 'Shown only: the formula has no line of its own for it' },
};

/** From the effect to its worth, cell by cell; answers where a year's money stands. */
export function worthLines(
  working: Working,
  worth: Worth,
  inUnit: EstimatePlaces,
  currency: string,
  nameOf: NameOf,
  names: CaseNames,
): string {
  working.heading('Into money', ['Likely', 'Low', 'High']);
  for (const { part, label, meaning, value, format } of inputsOf(worth, currency)) {
    working.figure(label, value, meaning, { style: 'input', format, editable: true, name: nameOf(part) });
    working.validations.push({
      kind: 'number',
      area: { row: working.row - 1, column: 1, rows: 1, columns: 1 },
      title: label,
      message: 'Enter a number of 0 or more.',
      min: 0,
    });
  }
  const volume = worthParts[worth.kind].map((part) => nameOf(part)).join('*');
  const perUnit = working.figure(
    'Worth of one unit more',
    `=IFERROR(IF(${nameOf('Better')}="lower",-1,1)*${volume},"enter numbers above")`,
    'The product of the above; below 0 where lower is better, because more is then a loss',
    { format: measurementFormat },
  );
  const both = `${inUnit.low}*${perUnit},${inUnit.high}*${perUnit}`;
  const when = (value: string) =>
    `=IF(ISNUMBER(${inUnit.low}),IF(ISNUMBER(${perUnit}),${value},${perUnit}),${inUnit.low})`;
  const isHours = worth.kind === 'time';
  const format = isHours ? '#,##0.0;[Red]-#,##0.0' : figureFormat('money per year', currency);
  const [likely, low, high] = working.line(
    outcomes[worth.kind].label,
    [when(`${inUnit.value}*${perUnit}`), when(`MIN(${both})`), when(`MAX(${both})`)],
    outcomes[worth.kind].meaning,
    { format, names: [nameOf('Worth'), nameOf('WorthLow'), nameOf('WorthHigh')] },
  );
  if (!isHours) return likely!;
  const money = (hours: string) =>
    `=IF(ISNUMBER(${hours}),IFERROR(${hours}*${names.figure('weeksPerYear')}*${names.figure('loadedHourlyCost')},` +
    `"enter numbers on Inputs"),${hours})`;
  const [year] = working.line(
    'Worth a year',
    [likely!, low!, high!].map(money),
    'Hours × working weeks × loaded hourly cost, both of Inputs',
    { format: figureFormat('money per year', currency) },
  );
  return year!;
}
