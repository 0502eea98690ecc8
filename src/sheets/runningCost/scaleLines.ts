import type { Case } from '../../core/case';
import { noMultiple } from '../../core/runningCost/runningCostWords';
import type { UsageKey } from '../../core/runningCost/usageFigures';
import { formula, line, quoted } from '../block';
import type { CaseNames } from '../caseNames';
import { fixedCell } from '../cashFlow/places';
import { countFormat, orNone } from '../numberFormats';
import { palette } from '../palette';
import type { AreaName, Block, CellContent, ChartPlan } from '../plan';
import { cellAddress } from '../rangeAddress';
import { column, COUNTED, WIDTH, type Layout } from './layout';
import { countedHeads, nulls } from './tableParts';
import {
  costAt,
  finite,
  ifStated,
  unitExpressions,
  volumeExpressions,
  type VolumeCells,
} from './unitExpressions';
import { usageFormat, usageUnit } from './units';
import { usageCell } from './usageLines';
import { timesWords } from './words';
import type { WorkingPlaces } from './workingPlaces';

/** The case's volume and its milestones. */
export const volumes: readonly (UsageKey | null)[] = [null, 'milestone1', 'milestone2', 'milestone3'];
const FIRST = 2;
const UNIT = 1;

const rows = [
  'multiple',
  'requests',
  'users',
  'outcomes',
  'cost',
  'costPerRequest',
  'costPerUser',
  'costPerOutcome',
  'value',
  'marginPerOutcome',
  'margin',
  'costAfter',
  'costPerOutcomeAfter',
  'marginPerOutcomeAfter',
  'marginAfter',
] as const;
export type ScaleRow = (typeof rows)[number];
export const SCALE_ROWS = rows.length;

/** Where the scale table stands, in a part whose heading stands in `row`. */
export interface ScalePlaces {
  /** @param volume 0 for the case's own, then the milestones. */
  readonly at: (key: ScaleRow, volume: number) => string;
  readonly volume: (volume: number) => VolumeCells;
  /** "×10", in words. */
  readonly label: (volume: number) => string;
}

export function scalePlaces(row: number): ScalePlaces {
  const at = (key: ScaleRow, volume: number) => fixedCell(row + 1 + rows.indexOf(key), FIRST + volume);
  return {
    at,
    volume: (volume) => ({
      requests: at('requests', volume),
      users: at('users', volume),
      outcomes: at('outcomes', volume),
    }),
    label: (volume) => fixedCell(row, FIRST + volume),
  };
}

const unitOf = {
  costPerRequest: 'money per request',
  costPerUser: 'money per user',
  costPerOutcome: 'money per outcome',
  marginPerOutcome: 'money per outcome',
  margin: 'money per month',
} as const;

export interface ScaleLines {
  readonly blocks: readonly Block[];
  readonly names: readonly AreaName[];
  readonly chart: ChartPlan;
}

/** What running costs and brings at several volumes, likely, before and after the measures that count. */
export function scaleLines(
  of: Case,
  names: CaseNames,
  layout: Layout,
  working: WorkingPlaces,
  { value, elasticity }: { readonly value: string; readonly elasticity: string },
): ScaleLines {
  const { scale: row, usage } = layout;
  const places = scalePlaces(row);
  const usageAt = (key: UsageKey) => usageCell(usage, key);
  const lines: Readonly<
    Record<
      ScaleRow,
      {
        readonly label: string;
        readonly unit: CellContent;
        readonly format: string;
        /** Without "=". */
        readonly content: (volume: number) => string;
      }
    >
  > = {
    multiple: {
      label: 'Times the volume',
      unit: 'today’s is 1',
      format: '0.0"×"',
      content: (volume) => (volume === 0 ? '1' : usageAt(volumes[volume]!)),
    },
    requests: { ...volumeLine('requests'), label: 'Requests' },
    users: { ...volumeLine('users'), label: 'Users' },
    outcomes: { ...volumeLine('outcomes'), label: 'Successful outcomes' },
    cost: {
      label: 'Running cost',
      ...moneyOf('money per month'),
      content: costLine('fixed', 'growing'),
    },
    costPerRequest: unitLine('costPerRequest', 'Cost per request'),
    costPerUser: unitLine('costPerUser', 'Cost per user'),
    costPerOutcome: unitLine('costPerOutcome', 'Cost per outcome'),
    value: {
      label: 'Value of an outcome',
      ...moneyOf('money per outcome'),
      content: () => value,
    },
    marginPerOutcome: unitLine('marginPerOutcome', 'Margin per outcome'),
    margin: unitLine('margin', 'Margin'),
    costAfter: {
      label: 'Running cost after savings',
      ...moneyOf('money per month'),
      content: costLine('fixedAfter', 'growingAfter'),
    },
    costPerOutcomeAfter: unitLine('costPerOutcome', 'Cost per outcome after savings', 'costAfter'),
    marginPerOutcomeAfter: unitLine('marginPerOutcome', 'Margin per outcome after savings', 'costAfter'),
    marginAfter: unitLine('margin', 'Margin after savings', 'costAfter'),
  };
  function volumeLine(which: keyof VolumeCells) {
    return {
      unit: 'per month',
      format: orNone(countFormat),
      content: (volume: number) =>
        volumeExpressions(places.at('multiple', volume), {
          requests: usageAt('requestsPerMonth'),
          users: usageAt('usersPerMonth'),
          successRate: usageAt('successRate'),
        })[which],
    };
  }
  function moneyOf(unit: 'money per month' | 'money per request' | 'money per user' | 'money per outcome') {
    return {
      unit: usageUnit(unit, names.fact('CaseCurrency')),
      format: orNone(usageFormat(unit, of.currency)),
    };
  }
  function costLine(fixed: 'fixed' | 'fixedAfter', growing: 'growing' | 'growingAfter') {
    return (volume: number) => {
      const multiple = places.at('multiple', volume);
      const cost = finite(costAt(working.one(fixed), working.one(growing), multiple, elasticity));
      return `IF(${multiple}>0,${ifStated(working.one('rows'), cost)},${quoted(noMultiple)})`;
    };
  }
  function unitLine(which: keyof typeof unitOf, label: string, cost: 'cost' | 'costAfter' = 'cost') {
    return {
      label,
      ...moneyOf(unitOf[which]),
      content: (volume: number) => {
        const unit = unitExpressions(places.at(cost, volume), places.volume(volume), value);
        if (which !== 'marginPerOutcome') return unit[which];
        const perOutcome = cost === 'cost' ? 'costPerOutcome' : 'costPerOutcomeAfter';
        return unit.marginPerOutcome(places.at(perOutcome, volume));
      },
    };
  }

  const drawn = volumes.map((_, volume): Block[] => {
    const at = row + 1 + volume;
    const shown = (key: ScaleRow) =>
      formula(`=IF(ISNUMBER(${places.at(key, volume)}),${places.at(key, volume)},0)`);
    return [
      line(at, COUNTED, [formula(`=${places.label(volume)}`)], 'label'),
      line(
        at,
        COUNTED + 1,
        [shown('costPerOutcome'), shown('costPerOutcomeAfter'), shown('value')],
        'calculation',
        { format: usageFormat('money per outcome', of.currency) },
      ),
    ];
  });
  const series = (name: string, at: number, color: string) => ({
    name,
    color,
    values: { row: row + 1, column: COUNTED + at, rows: volumes.length, columns: 1 },
    categories: { row: row + 1, column: COUNTED, rows: volumes.length, columns: 1 },
  });
  return {
    blocks: [
      line(row, column.label, ['Scale, likely'], 'section'),
      line(row, UNIT, ['Unit'], 'columnHead'),
      line(
        row,
        FIRST,
        volumes.map((_, volume) =>
          volume === 0 ? 'Today' : formula(`="×"&${timesWords(places.at('multiple', volume))}`),
        ),
        'columnHeadNumber',
      ),
      line(row, column.note, nulls(WIDTH - column.note), 'section'),
      countedHeads(row, ['Drawn', 'Cost per outcome', 'After savings', 'Value']),
      ...rows.flatMap((key, index): Block[] => {
        const { label, unit, format, content } = lines[key];
        const at = row + 1 + index;
        return [
          line(at, column.label, [label], 'label'),
          line(at, UNIT, [unit], 'unit'),
          line(
            at,
            FIRST,
            volumes.map((_, volume) => formula(`=${content(volume)}`)),
            'calculation',
            { format },
          ),
        ];
      }),
      ...drawn.flat(),
    ],
    names: [
      {
        name: names.fact('CaseScaleTable'),
        row: row + 1,
        column: FIRST,
        rows: rows.length,
        columns: volumes.length,
      },
    ],
    chart: {
      name: 'AIROI Cost per outcome',
      kind: 'column',
      title: 'A successful outcome: what it costs and what it is worth',
      series: [
        series('Cost', 1, palette.baseline),
        series('Cost after savings', 2, palette.pilot),
        series('Value', 3, palette.brand),
      ],
      valueAxis: { title: `${of.currency} per outcome`, format: '#,##0.00' },
      legend: true,
      covers: { row: row + 1, column: column.note, rows: SCALE_ROWS, columns: WIDTH - column.note },
      description:
        'Columns of what a successful outcome costs before and after savings and what it is worth, at the volume of ' +
        `the case and at its milestones; the figures stand from ${cellAddress(row + 8, FIRST)} on.`,
    },
  };
}
