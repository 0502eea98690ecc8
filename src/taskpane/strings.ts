import type { MeasurementSource } from '../core/case';
import type { Evidence, Unit } from '../core/inputs';
import type { VerdictWord } from '../core/pilot/finding';
import { neverPaysBack, noCost } from '../core/results';
import type { GroupKey, RangeSlot, TableColumnField, TypedFigure, WorthFigure } from './metricDraft';
import { capital, count, date, hours, integer, list, locale, number, percent } from './wording';

const groups: Readonly<Record<GroupKey, string>> = { baseline: 'Baseline', pilot: 'Pilot' };
const slots: Readonly<Record<RangeSlot, string>> = {
  ...groups,
  baselineBefore: 'Baseline, before',
  pilotBefore: 'Pilot, before',
  table: 'Table',
};
/** Every text of the pane, ready to be translated. */
export const strings = {
  locale,
  number,
  hours: (amount: number) => hours.format(amount),
  points: (amount: string) => `${amount} points`,
  percent: (fraction: number) => percent.format(fraction),
  /** A day as Excel counts it: 1 is January 1, 1900, and its February 29 is one too many. */
  date: (serial: number) => date.format(new Date(Math.round((serial - 25569) * 86_400_000))),
  product: 'AIROI',
  notLoaded:
    'A part of AIROI could not be loaded, and nothing was changed. Check the connection, then try again.',
  unexpected: (detail: string) =>
    `Something went wrong inside AIROI (${detail}). What you entered is still here; try again, and if it happens again, reload the pane.`,
  crashed: {
    title: 'AIROI stopped',
    body: 'The pane ran into a fault of its own. Your workbook was not changed by it.',
    retry: 'Start the pane again',
  },
  /** Core's sentences begin small and have no full stop, as cells show them. */
  sentence: (text: string) => capital(text.endsWith('?') ? text : `${text}.`),
  retry: 'Try again',
  dismiss: 'Dismiss',
  /** Large money in a narrow place: "$412K". */
  shortMoney: (amount: number, currency: string) => {
    const digits = { notation: 'compact', maximumSignificantDigits: 3 } as const;
    try {
      return new Intl.NumberFormat(locale, {
        style: 'currency',
        currency,
        currencyDisplay: 'narrowSymbol',
        ...digits,
      }).format(amount);
    } catch {
      return new Intl.NumberFormat(locale, digits).format(amount);
    }
  },
  shortMonths: (amount: number) => `${hours.format(amount)} mo`,
  months: (amount: string) => (amount === '1' ? '1 month' : `${amount} months`),

  loadingPart: 'Loading…',
  opening: 'Looking for a case in this workbook…',
  unreadable: 'The workbook could not be read',

  welcome: {
    title: 'Did this AI project pay?',
    body: 'Compare a pilot with its baseline, add what it brings and costs, and build a case that calculates in any copy of Excel.',
    selection: 'Use my selection',
    selectionHelp:
      'Two columns side by side, or a table with a column that names the group; of an Excel table one cell is enough.',
    selected: (address: string) => `Selected: ${address}`,
    taking: 'Reading your selection…',
    example: 'Try the worked example',
    exampleHelp: 'A support team’s assistant, with measurements. Nothing is written until you build.',
    blank: 'Start without measurements',
    problem: 'That selection cannot be used yet',
  },

  origin: {
    example: 'This is the worked example. Change anything; nothing is in your workbook until you build.',
    selection: 'Your selection is the first metric. Check its name, its unit and how it is compared.',
    blank: 'A new case. Start with what the project brings.',
    workbook: 'Opened the case that is in this workbook.',
    file: 'Opened from a case file. Nothing is in your workbook until you build.',
  },
  followProblem: 'The pane could not read the case’s cells again',

  damaged: 'The case’s sheets are damaged',

  details: {
    edit: 'Case details',
    name: 'Case name',
    nameMissing: 'Give the case a name.',
    newName: 'New AI case',
    currency: 'Currency',
    industry: 'Industry',
    industryPlaceholder: 'For example customer support',
    none: 'No industry given',
  },

  sections: {
    pilot: 'Pilot',
    value: 'Value',
    cost: 'Cost',
    risk: 'Risk',
    share: 'Share',
    tracking: 'Tracking',
  },
  sectionsLabel: 'Sections of the case',
  toCorrect: (amount: number) => `${integer.format(amount)} to correct`,
  pilotIntro: 'What was measured in the pilot, and on its baseline.',
  valueIntro: 'What the project brings in a year at full use.',
  costIntro: 'What it costs, once and each year.',
  decisionIntro: 'What leadership decides on, and how the workbook reaches them.',
  trackingIntro: 'What has come of it, month by month, and what follows from that.',
  riskIntro: 'Over which horizon the case is judged, how sure it is, and what it depends on.',

  metric: {
    none: 'No metrics yet. The case can stand without them, but measured figures convince.',
    needs: (gap: string) => `Still to do: ${gap.replace(/\.$/, '')}`,
    means: (baseline: string, pilot: string, unit: string) => `${baseline} → ${pilot} ${unit}`.trim(),
    add: 'Add a metric',
    remove: 'Remove',
    removeNamed: (name: string) => `Remove ${name || 'this metric'}`,
    removed: (name: string) => `Removed ${name || 'the metric'}.`,
    undo: 'Undo',
    unnamed: 'Unnamed metric',
    thisMetric: 'this metric',
    time: 'Time',
    name: 'Metric',
    namePlaceholder: 'For example handling time',
    nameMissing: 'name the metric',
    unit: 'Unit',
    unitPlaceholder: 'minutes',
    better: 'Better is',
    lower: 'Lower',
    higher: 'Higher',
    measurements: 'Measurements',
    layout: 'They are in',
    layouts: {
      ranges: 'One range per group',
      table: 'A table with a group column',
      counts: 'Counts: errors of total',
      summary: 'n, mean and standard deviation',
      values: 'The case itself',
      rows: 'The case itself',
    } satisfies Record<MeasurementSource['kind'], string>,
    evidence: 'These figures are',
    evidences: { measured: 'Measured', 'self-reported': 'Self-reported' },
    selfReported: 'Self-reported',
    smallestEffect: 'Smallest effect that matters',
    smallestEffectUnit: '%',
    smallestEffectMissing: 'Enter the smallest change that would matter, such as 10.',
    smallestEffectBounds: 'Enter a percentage above 0, such as 10.',
    /** What the fraction means where the baseline's mean is known. */
    smallestEffectMeans: (percent: string, amount: string | null) =>
      amount
        ? `A change of less than ${percent}, that is ${amount}, would change no decision.`
        : `A change of less than ${percent} of the baseline would change no decision.`,
    valuesNote: 'These measurements come with the case; building puts them on a sheet of their own.',
  },

  range: {
    label: slots,
    reading: 'Reading…',
    untold: {
      baseline: 'choose the cells of its baseline',
      pilot: 'choose the cells of its pilot',
      baselineBefore: 'choose the cells of its baseline before the pilot',
      pilotBefore: 'choose the cells of its pilot group before the pilot',
      table: 'choose the cells of its table',
    } satisfies Record<RangeSlot, string>,
    empty: (address: string) => `${address} is empty. Select the cells that hold the measurements.`,
    oneColumn: (columns: number) =>
      `${integer.format(columns)} columns here. Choose one column of numbers, or a table with a column that names the group.`,
    unclear: (columns: number, [only, ...others]: readonly string[]) => {
      const what = 'two columns of numbers, or a table with a column that names the group';
      if (only === undefined)
        return `${integer.format(columns)} columns, but none holds numbers: turn text into numbers, and yes or no into 1 and 0. Then select ${what}.`;
      return others.length === 0
        ? `${integer.format(columns)} columns, but only ${only === '' ? 'one' : `"${only}"`} holds numbers: a comparison needs a baseline and a pilot. Select ${what}.`
        : `${integer.format(columns)} columns, but it is not clear which is the baseline and which the pilot. Select ${what}.`;
    },
    tableTooNarrow: (address: string) =>
      `${address} has a single column. A table needs one column that names the group and one with the values.`,
  },

  table: {
    rows: (rows: number) => `${count(rows, 'row', 'rows')} below the header`,
    grows: '; new rows of this Excel table count by themselves',
    column: (letter: string, header: string | null) =>
      header ? `${header} (${letter})` : `Column ${letter}`,
    choose: 'Choose…',
    columns: {
      groupColumn: 'Group column',
      valueColumn: 'Value column',
      personColumn: 'Person or task',
      periodColumn: 'Period',
      covariateColumn: 'Known before the pilot',
    } satisfies Record<TableColumnField, string>,
    trendPeriod: 'Trend by',
    noPeriod: 'No period',
    wordsForPeriod:
      'No trend will be drawn: words have no place on a time axis. Choose a column of dates or numbers.',
    pilotGroup: 'Pilot is',
    baselineGroup: 'Baseline is',
    before: 'Before is',
    after: 'After is',
    missing: {
      groupColumn: 'Choose the column that tells baseline from pilot.',
      valueColumn: 'Choose the column with the measurements.',
      personColumn: 'Choose the column that names the person or task.',
      periodColumn: 'Choose the column that tells before from after.',
      covariateColumn: 'Choose the column with what was known before the pilot.',
    } satisfies Record<TableColumnField, string>,
    sameCovariate: 'Choose another column than the values’.',
    beforeMissing: 'Choose which period is before the pilot.',
    afterMissing: 'Choose which period is during the pilot.',
    samePeriod: 'Choose another period than before.',
    dates: 'These values are dates: check that this is the column you mean.',
    sameColumn: 'Choose another column than the groups’.',
    oneGroup: 'This column holds fewer than two groups. Choose another.',
    pilotMissing: (groups: number) =>
      groups > 2
        ? `${integer.format(groups)} groups here. Choose which is the pilot.`
        : 'Choose which group is the pilot.',
    baselineMissing: (groups: number) =>
      groups > 2
        ? `${integer.format(groups)} groups here. Choose which is the baseline; the others are left out.`
        : 'Choose which group is the baseline.',
    sameGroup: 'Choose another group than the baseline’s.',
    groupProblem: (group: string, problem: string) => `Group “${group}” has ${problem}.`,
  },

  typed: {
    label: {
      n: 'Measurements (n)',
      mean: 'Mean',
      standardDeviation: 'Standard deviation',
      errors: 'Errors',
      total: 'Out of',
    } satisfies Record<TypedFigure, string>,
    of: (figure: string, group: GroupKey) => `${groups[group]}: ${figure.toLowerCase()}`,
    missing: (figure: string, group: GroupKey) => `enter the ${group}’s ${figure.toLowerCase()}`,
    wholeFrom: (least: number) => `Enter a whole number, ${integer.format(least)} or more.`,
    notNegative: 'Enter 0 or more.',
    aboveTotal: 'There cannot be more errors than cases: enter a number up to the total.',
  },

  verdict: {
    words: {
      better: 'Better',
      worse: 'Worse',
      'no effect': 'No effect',
      'too few data': 'Too few data',
    } satisfies Record<VerdictWord, string>,
    calculating: 'Calculating…',
  },

  pilot: {
    confidence: 'Confidence of the pilot',
    confidenceNote: 'Of all intervals together. 95% is usual.',
    corrected: (metrics: number, each: string) =>
      `Of all intervals together. With ${integer.format(metrics)} metrics each interval has ${each} (Bonferroni’s correction).`,
    confidenceBounds: 'Enter a percentage from 50 to 99.9, such as 95.',
    moreMetrics: (columns: readonly string[]) =>
      `The table holds ${columns.length === 1 ? 'another column' : `${integer.format(columns.length)} more columns`} of measurements: ${list.format(columns)}.`,
    addAll: (amount: number) =>
      amount === 1
        ? 'Add it as a metric'
        : `Add ${amount === 2 ? 'both' : `all ${integer.format(amount)}`} as metrics`,
  },

  worth: {
    figures: {
      tasksPerPersonPerWeek: 'Tasks per person',
      people: 'People',
      volumePerYear: 'Cases',
      costPerError: 'Cost per error',
    } satisfies Record<WorthFigure, string>,
    missing: (label: string) => `enter ${label.toLowerCase()}`,
    timeUnitMissing: 'say in which unit of time it is measured',
  },

  figure: {
    accepted: 'Plain or grouped numbers: 1234.5 or 1,234.50.',
    acceptedPercent: 'In percent: 15, or 15%.',
    notWhole: (label: string) => `${label} has to be a whole number.`,
    notANumber: (typed: string) =>
      /\d\s*[kmb]$/i.test(typed)
        ? `“${typed}” is short for a number: write it in full, such as 12,000.`
        : /^-?\d+,\d{1,2}$/.test(typed)
          ? `“${typed}”: write the decimals after a point, such as ${typed.replace(',', '.')}.`
          : `“${typed}” is not a number: enter one such as 1234.5 or 1,234.50, without signs or units.`,
    /** `problem` is core's: "is negative: enter 0 or more". */
    refused: (label: string, problem: string) => `${label} ${problem}.`,
    evidenceFor: (label: string) => `Evidence for ${label}`,
    helpFor: (label: string) => `About ${label}`,
    overlap: (hours: string) =>
      `Count no hour twice: ${hours} hours a year already count as saved. Enter only hours beyond those.`,
  },
  evidence: {
    measured: 'Measured',
    'self-reported': 'Self-reported',
    benchmark: 'Benchmark',
    assumption: 'Assumption',
  } satisfies Record<Evidence, string>,
  unit: (unit: Unit, currency: string): { readonly short: string; readonly long: string } => {
    switch (unit) {
      case 'hours per week':
        return { short: 'h / week', long: unit };
      case 'weeks per year':
        return { short: 'weeks', long: unit };
      case 'hours per year':
        return { short: 'h / year', long: unit };
      case 'money per hour':
        return { short: `${currency} / h`, long: `${currency} per hour` };
      case 'money per year':
        return { short: `${currency} / year`, long: `${currency} per year` };
      case 'money':
        return { short: currency, long: `${currency}, one-off` };
      case 'fraction':
        return { short: '%', long: 'percent' };
      default:
        return { short: unit, long: unit };
    }
  },

  /** The low and the high end of a driver's range. */
  ends: {
    add: 'Add low and high',
    addFor: (label: string) => `Add low and high to ${label}`,
    name: { low: 'Low', high: 'High' },
    of: {
      low: (label: string) => `${label}, low`,
      high: (label: string) => `${label}, high`,
    },
    likely: (figure: string) => `likely ${figure}`,
    beyond: {
      low: (likely: string) => `Low is above the likely value: enter ${likely} or less.`,
      high: (likely: string) => `High is below the likely value: enter ${likely} or more.`,
    },
  },

  overYears: {
    heading: 'Over the years',
    untouched: {
      value: 'As in the formula: all realised and used from the first month, nothing decays.',
      cost: 'As in the formula: no retraining, no overrun.',
    },
    told: (labels: readonly string[]) => `Set: ${list.format(labels)}.`,
  },

  runningCosts: {
    unnamed: 'Unnamed line',
    nameMissing: 'Name the component.',
    likelyMissing: 'Enter what it costs.',
    negative: 'Enter 0 or more.',
    aboveAll: 'A share of the whole is 100% at most.',
  },

  /** Fields of what running costs are made of; the words around them are in `costStrings`, which loads later. */
  costFields: {
    quantity: 'Quantity',
    input: 'Input price',
    output: 'Output price',
    cached: 'Cached input price',
    batchDiscount: 'Batch discount',
    callsPerRequest: 'Calls per request',
    inputTokens: 'Input tokens',
    outputTokens: 'Output tokens',
    cachedShare: 'Input from cache',
    batchShare: 'Calls in batches',
    share: 'Share it acts on',
    low: 'Saves at least',
    high: 'Saves at most',
    missing: (label: string) => `Enter a figure: ${label}.`,
    nameMissing: 'Give it a name.',
    modelMissing: 'Name the model.',
    modelTwice: 'The table names this model above: only that row counts. Remove one of them.',
    highBelowLow: (low: string) => `Less than the least: enter ${low} or more.`,
    unnamed: 'Unnamed',
  },

  decision: {
    probabilityBounds: 'Enter a percentage from 0 to 100, such as 80.',
    paybackBounds: 'Enter 0 months or more, such as 36.',
  },

  results: {
    label: 'Result',
    waiting: 'Correct the marked figure to see the result.',
    /** Short forms of core's sentences, where the bar has room for a word. */
    short: { [noCost]: '–', [neverPaysBack]: 'Never' } as Readonly<Record<string, string>>,
    needsCost: 'Enter a cost: ROI and payback need one.',
    summary: (parts: readonly string[]) => `${parts.join('; ')}.`,
    present: (years: string, rate: string) => `Net present value, ${years} at ${rate}:`,
    presentRange: (low: string, high: string) => `(${low} to ${high})`,
  },

  build: {
    first: 'Build sheets',
    again: 'Update sheets',
    running: 'Building sheets…',
    runningAgain: 'Updating sheets…',
    nothingYet: 'Enter a figure or add a metric first.',
    upToDate: 'The sheets hold all of this.',
    behind: 'Not in the sheets yet: your latest changes.',
    correct: (label: string) => `Correct “${label}” first.`,
    metricGap: (metric: string, gap: string) =>
      `${metric || 'The new metric'}: ${gap.charAt(0).toLowerCase()}${gap.slice(1).replace(/\.$/, '')}.`,
    reading: (metric: string) => `Reading the measurements of ${metric || 'the metric'}…`,
    more: (amount: number) => ` (and ${integer.format(amount)} more)`,
    goTo: 'Go there',
    doneTitle: 'The case is in your workbook',
    done: (created: number, updated: number) =>
      [
        created > 0 ? `Built ${count(created, 'sheet', 'sheets')}.` : '',
        updated > 0 ? `Updated ${count(updated, 'sheet', 'sheets')}.` : '',
      ]
        .filter(Boolean)
        .join(' '),
    kept: (cells: readonly string[]) =>
      `Kept your own content in ${list.format(cells.slice(0, 6))}${cells.length > 6 ? ` and ${integer.format(cells.length - 6)} more cells` : ''}.`,
    show: 'Show:',
    notShown: 'That sheet could not be shown',
    failedTitle: 'The sheets were not built',
    failedAgainTitle: 'The sheets were not updated',
  },

  cases: {
    label: 'Case',
    add: 'New case',
    begun: (name: string) => `${name} (not built)`,
    unnamed: 'Case without a name',
    another: 'Another case',
    anotherBody:
      'It gets sheets of its own in this workbook. The cases that stand here stay as they are, and so does what you typed.',
    back: 'Back to the open case',
    gone: 'This case is not in the workbook any more: its names were deleted.',
  },
  portfolio: {
    build: 'Portfolio',
    help: 'Build or update the Portfolio sheet, which ranks all cases of this workbook',
    built:
      'The Portfolio sheet ranks all cases of this workbook. It follows them, and building a case updates it.',
    failed: 'The Portfolio sheet was not built',
  },
  caseFile: {
    open: 'Open a case file',
    failed: { writing: 'The file was not written', reading: 'The file was not opened' },
    faulty: (name: string, faults: number) =>
      `${name} was not opened: ${count(faults, 'thing is', 'things are')} wrong in it`,
    faults: 'What is wrong in the file',
    more: (amount: number) => `and ${integer.format(amount)} more`,
    noJson: (reason: string) => `This is no JSON: ${reason}`,
    noTables: (path: string) =>
      `${path} stands beside the file, where the pane cannot look: build the case from the command line, or put the measurements into the file`,
    building: 'The open case is being built. Wait until it stands, then open the file again.',
  },
  share: {
    title: 'Share this workbook',
    intro: 'Hand the workbook to somebody who has no AIROI.',
  },

  benchmarks: {
    open: 'Benchmarks',
    openWelcome: 'Look up benchmarks',
    figure: (central: string | null, low: string | null, high: string | null) => {
      const range = low !== null && high !== null ? `${low} to ${high}` : (low ?? high);
      const ends = low !== null && high !== null ? range : low !== null ? `from ${low}` : `up to ${high}`;
      if (central === null) return ends ?? '';
      return range === null ? central : `${central} (${ends})`;
    },
    source: (publisher: string, year: number | null) => `${publisher}, ${year ?? 'undated'}`,
    otherMetric: (metric: string) => `measures ${metric}`,
    noMetric: 'an amount of this case alone, which no benchmark measures',
    noPilotMetric: 'a change in the pilot; only time saved on a task has benchmarks that measure the same',
    pilotSaving: (name: string) => `${name || 'Pilot'}: time saved`,
    pilotChange: (name: string) => `${name || 'Pilot'}: change`,
    pilotBasis: 'Pilot against baseline, difference of means',
    ownSheet: 'Own benchmarks',
    ownNotes: [
      'Own benchmarks',
      'One row for each figure. AIROI reads this table by its name, OwnBenchmarks, and puts its rows before the published ones.',
      'Rates are entered as 15% or 0.15; metrics are those that =AIROI.BENCHMARKS() lists.',
    ],
  },
} as const;
