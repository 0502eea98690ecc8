import { defaultAssumptions, driverKeys, type DriverKey } from '../../src/core/assumptions';
import { caseDefaults, type Actual, type Case, type CellValue } from '../../src/core/case';
import { trackedAssistant } from '../../src/core/example/trackedAssistant';
import { caseDrivers } from '../../src/core/forecast/caseDrivers';
import { scenarioTerms } from '../../src/core/forecast/scenarioTerms';
import { evidenceLevels, inputKeys } from '../../src/core/inputs';
import { actualKeys, nothingTold } from '../../src/core/tracking/actualFigures';
import { dateOfMonth } from '../../src/core/tracking/calendar';
import { planByMonth } from '../../src/core/tracking/planByMonth';
import { random } from './random';

/** A tracked case, and what stands in its table where that is more than the case's own rows. */
export interface TrackedCase {
  readonly name: string;
  readonly of: Case;
  /** Rows of the table, as typed: text with an apostrophe stays text. */
  readonly typed?: readonly (readonly CellValue[])[];
  /** LibreOffice and Gnumeric take a truth in a cell with a number's format for 1. */
  readonly isExcelsOwn?: boolean;
  /** Settings as typed. */
  readonly settings?: Readonly<Record<string, CellValue>>;
}

const example = trackedAssistant(3, false);
const told = example.tracking.actuals;
const rowOf = (month: string, more: Partial<Actual> = {}): Actual => ({
  ...nothingTold,
  month,
  note: '',
  ...more,
});

/** A case of any size, with months around its plan, some of them missing or told in part. */
function randomCase(seed: number, horizonYears: number, more: Partial<Case['tracking']> = {}): TrackedCase {
  const next = random(seed);
  const within = (least: number, most: number) => least + next() * (most - least);
  const figures: Partial<Record<DriverKey, number>> = {
    hoursSavedPerWeek: within(20, 300),
    weeksPerYear: 46,
    loadedHourlyCost: within(30, 90),
    revenueAcceleration: within(-20_000, 60_000),
    errorCostAvoided: within(-5000, 30_000),
    capacityFreed: within(0, 900),
    strategicValue: within(10, 80),
    toolCost: within(5000, 90_000),
    implementationCost: within(0, 120_000),
    changeManagement: within(0, 30_000),
    maintenance: within(0, 20_000),
    realisation: within(0.3, 1),
    adoption: within(0.3, 1),
    monthsToGoLive: within(0, 9),
    rampMonths: within(0, 12),
    annualDecay: within(0, 0.5),
    retrainEveryMonths: Math.round(within(3, 14)),
    retrainingCost: within(500, 20_000),
    costOverrun: within(0, 0.5),
    successProbability: within(0.3, 1),
    discountRate: within(0, 0.2),
    horizonYears,
  };
  const pick = <T>(all: readonly T[]) => all[Math.floor(next() * all.length)]!;
  const of: Case = {
    ...example,
    inputs: { ...example.inputs, ...Object.fromEntries(inputKeys.map((key) => [key, figures[key] ?? 0])) },
    assumptions: {
      ...defaultAssumptions,
      ...Object.fromEntries(
        Object.entries(figures).filter(([key]) => !(inputKeys as readonly string[]).includes(key)),
      ),
    },
    ranges: {
      hoursSavedPerWeek: { low: 15, high: 400 },
      toolCost: { low: 4000, high: 99_000 },
      monthsToGoLive: { low: null, high: 11 },
      annualDecay: { low: 0, high: 0.7 },
      costOverrun: { low: 0, high: 0.9 },
    },
    evidence: Object.fromEntries(driverKeys.map((key) => [key, pick(evidenceLevels)])) as Case['evidence'],
    choices: {
      ...example.choices,
      rampShape: pick(['linear', 's-curve']),
      discounting: pick(['year-end', 'monthly']),
      adjustByEvidence: next() < 0.7,
    },
    usage: { ...example.usage, requestsPerMonth: pick([0, 12_000]) },
    tracking: { ...caseDefaults.tracking, start: '2024-10-17' },
  };
  const terms = scenarioTerms(of, caseDrivers(of, {}), 'likely');
  const worth = terms.values.realisation * terms.values.loadedHourlyCost;
  const around = (figure: number) => figure * within(0.6, 1.3);
  const actuals = planByMonth(terms, of)
    .months.slice(0, 30)
    .flatMap(({ month, lines, adoption, volume }): readonly Actual[] => {
      const row: Actual = {
        month: dateOfMonth(month, of.tracking.start).replace(/\d\d$/, pick(['01', '15', '28'])),
        hoursSaved: around(lines.hours / worth),
        revenueAcceleration: around(lines.revenue),
        errorCostAvoided: around(lines.errors) - 100,
        capacityValue: around(lines.capacity),
        runningCost: around(lines.running),
        maintenance: around(lines.maintenance),
        retraining: lines.retraining === 0 ? pick([null, 0]) : around(lines.retraining),
        oneOff: pick([null, 0, around(20_000)]),
        adoption: pick([null, 0, Math.min(1, around(adoption))]),
        volume: volume === null ? pick([null, 800]) : pick([null, around(volume)]),
        quality: pick([null, 0.97]),
        note: pick(['', 'Holidays']),
      };
      const chance = next();
      if (chance < 0.08) return [];
      if (chance < 0.14) return [{ ...row, hoursSaved: null, maintenance: null }];
      return chance < 0.2 ? [row, row] : [row];
    });
  return { name: `random ${seed}`, of: { ...of, tracking: { ...of.tracking, ...more, actuals } } };
}

/** Rows as an analyst may leave them: blank ones, doubled, out of order, text, words and errors for figures. */
const hostile: readonly (readonly CellValue[])[] = [
  ["'2025-02-01", 1, 2, 3, 4, 5, 6, 7, 8, 0.5, 10, 0.9, 'text for a month'],
  ["'Feb 2025", null, null, null, null, null, null, null, null, null, null, null, null],
  ['June', null, null, null, null, null, null, null, null, null, null, null, null],
  [],
  [45_900, 300, null, 2000, null, 8000, 2000, null, null, "'0.4", 9000, null, 'adoption in text'],
  [45_950, "'300", null, 2000, null, 8000, 2000, null, null, 0.4, 9000, null, 'hours in text'],
  [45_982, 300, '=NA()', 2000, null, 8000, 2000, null, 1000, "'yes", '=NA()', null, '=1/0'],
  ['=NA()', 300, null, 2000, null, 8000, 2000, null, null, null, null, null, 'an error for a month'],
  [0, 300, null, 2000, null, 8000, 2000, null, null, null, null, null, 'nothing for a month'],
  [null, 300, null, null, null, null, null, null, null, null, null, null, null],
  [45_870, 300, null, 2000, null, 8000, 2000, null, null, 40, 9000, null, 'percent'],
  [45_840, 300, null, 2000, null, -8000, 2000, -5, -1, -0.1, -9000, 1.5, 'all negative'],
  [46_020.75, 310, null, 2100, null, 8100, 2000, null, null, 0, 9000, null, 'nobody used it'],
  [46_050, 310, null, 2100, null, 8100, 2000, null, null, 0.5, 0, null, 'no volume'],
  [46_080, 0, 0, 0, 0, 8100, 2000, null, null, 0, 0, null, 'nothing came'],
  [46_110, 310, null, 2100, null, 8100, 2000, 400, 5, 0.5, 9000, null, 'twice'],
  [46_112, 310, null, 2100, null, 8100, 2000, 400, 5, 0.5, 9000, null, 'twice'],
  [60_000, 310, null, 2100, null, 8100, 2000, 400, 5, 0.5, 9000, null, 'too late'],
  [40_000, 310, null, 2100, null, 8100, 2000, 400, 5, 0.5, 9000, null, 'too early'],
  [null, null, null, null, null, null, null, null, null, null, null, null, '  '],
];

const tracking = (more: Partial<Case['tracking']>): Case => ({
  ...example,
  tracking: { ...example.tracking, ...more },
});

/** Cases that differ in what is typed only: entered by hand into one workbook that was built before. */
export const trackedCases: readonly TrackedCase[] = [
  { name: 'planted', of: trackedAssistant(11, true) },
  { name: 'control', of: trackedAssistant(11, false) },
  {
    name: 'one year, some missing',
    of: {
      ...tracking({
        actuals: [told[0]!, ...told.slice(3, 5), told[7]!, told[9]!, told[20]!],
        oneOffComplete: true,
        approved: { date: '2025-01-15', net: 12_345 },
        window: 2.5,
      }),
      assumptions: { ...example.assumptions, horizonYears: 1 },
    },
  },
  { name: 'no start', of: tracking({ start: '' }) },
  {
    name: 'nothing told of the one-off cost, no volume planned',
    of: {
      ...tracking({ actuals: told.map((row) => ({ ...row, oneOff: null })).slice(0, 9), window: 70 }),
      usage: { ...example.usage, requestsPerMonth: 0 },
    },
  },
  {
    name: 'a benefit before go-live, and a single month',
    of: tracking({
      actuals: [rowOf('2025-02-11', { errorCostAvoided: 700, runningCost: 20, adoption: 0.1 })],
    }),
  },
  { name: 'hostile', of: example, typed: hostile },
  {
    name: 'truths',
    of: example,
    typed: [
      [45_982, 300, true, 2000, null, 8000, 2000, null, 1000, true, false, null, true],
      [true, 300, null, 2000, null, 8000, 2000, null, null, null, null, null, 'a truth for a month'],
    ],
    isExcelsOwn: true,
  },
  {
    name: 'hostile settings',
    of: example,
    settings: {
      CaseTrackingStart: "'2025-01-01",
      CaseTrackingMethod: 'guess',
      CaseTrackingWindow: 'six',
      CaseOneOffComplete: true,
      CaseApproved: "'12",
    },
  },
  randomCase(1, 5),
  randomCase(2, 3, { oneOffComplete: true }),
];

/** Rows that the workbook's table is built with. */
export const tableRows = 40;

/** What stands in the table, with its blank rows. */
export function typedRows({ of, typed }: TrackedCase, contents: (actual: Actual) => readonly CellValue[]) {
  const rows = typed ?? of.tracking.actuals.map(contents);
  return Array.from({ length: tableRows }, (_, row) =>
    Array.from({ length: actualKeys.length + 2 }, (_, column) => rows[row]?.[column] ?? ''),
  );
}
