import type { ReadinessState } from '../../core/case';
import type { RowState } from '../../core/tracking/actualRows';
import type { KillState } from '../../core/tracking/killCriteria';
import type { MonthState } from '../../core/tracking/monthViews';
import { capital, count, integer } from '../wording';

/** The texts of tracking: a part of `strings` that loads with what shows it. */
export const trackingStrings = {
  waiting: 'Correct the marked figures to see what has come of the case.',

  start: {
    gives:
      'Once the project is funded, tell what each month brought and cost. The workbook then says what has come of the plan, why it differs, and where it leads.',
    month: 'Month of the first spending',
    monthNote: (month: string) => `${month} is month 1 of the plan.`,
    monthMissing: 'Any day of it; it is month 1 of the plan.',
    button: 'Start tracking',
    adds: 'Adds the tracking sheets to this case; the others stay as they are.',
  },

  lead: {
    none: (net: string) => `No month counts yet. Planned net benefit over the horizon: ${net}.`,
    behind: (amount: string, months: number) =>
      `${amount} behind plan after ${count(months, 'month', 'months')}.`,
    ahead: (amount: string, months: number) =>
      `${amount} ahead of plan after ${count(months, 'month', 'months')}.`,
    asPlanned: (months: number) => `As planned after ${count(months, 'month', 'months')}.`,
    paysBack: (date: string, planned: string | null) =>
      `At this rate it pays back in ${date}${planned === null ? '' : `, planned was ${planned}`}.`,
    paysBackAsPlanned: (date: string) => `It pays back in ${date}, as planned.`,
    never: 'At this rate it does not pay back within the horizon.',
    table: 'What has come and what is expected, beside the plan',
    figure: 'Figure',
    now: 'Now',
    plan: 'Plan',
    to: 'to',
    payback: 'Pays back in, forecast',
    method: (method: string, months: number) =>
      `Forecast: ${method}, by the last ${count(months, 'month', 'months')} that count; ranges are 80% intervals.`,
    methodScenarios: (method: string) =>
      `Forecast: ${method}; with fewer than 3 months the ranges are the plan’s own scenarios.`,
    methods: { 'scaled plan': 'the plan times what came of it', 'recent trend': 'the recent trend' },
  },

  alarms: {
    title: (amount: number) => (amount === 1 ? 'One alarm' : `${integer.format(amount)} alarms`),
    none: 'No alarm: nothing has gone wrong so far that the data could show.',
  },

  picture: {
    heading: 'Net, cumulative',
    plan: 'Plan',
    actual: 'Actual',
    forecast: { window: 'Forecast, 80% range', scenarios: 'Forecast, low to high' },
    described: (plan: string, horizon: string, actual: string | null, forecast: string) =>
      `Cumulative net month by month. The plan ends at ${plan} in ${horizon}. ${actual === null ? 'Nothing has come yet.' : actual} ${forecast}`,
    actualAt: (amount: string, month: string) => `Actual: ${amount} after ${month}.`,
    forecastEnd: (likely: string, low: string, high: string) =>
      `The forecast ends at ${likely}, between ${low} and ${high}.`,
  },

  causes: {
    heading: 'Why it differs from the plan',
    about: 'Favourable to the right. They add up to the variance.',
    none: 'Every month is as planned.',
    share: (share: string) => `${share} of all that is unfavourable`,
  },

  drift: {
    heading: 'Drift',
    decay: (likely: string, low: string, high: string) =>
      `Measured decay: ${likely} a year (99% sure: ${low} to ${high}).`,
    worth: (likely: string, low: string, high: string) =>
      `Retraining now would bring ${likely} over the next 12 months, its cost taken off (${low} to ${high}).`,
  },

  problems: {
    title: 'To correct',
    open: (month: string) => `Open ${month}`,
    remove: 'Remove the row',
    removeOf: (month: string) => `Remove the row of ${month || 'no month'}`,
    which: (month: string) => `Month of the row “${month}”`,
  },

  headings: {
    answer: 'Where it stands',
    settled: 'Readiness and gates',
  },

  month: {
    card: 'Enter a month',
    due: (first: string, amount: number) =>
      amount === 1 ? `${first} is due.` : `${integer.format(amount)} months are due, the first ${first}.`,
    allTold: (last: string) => `All told up to ${last}.`,
    noneDue: 'None is due yet.',
    month: 'Month',
    option: (month: string, state: string) => `${month} (${state})`,
    states: {
      actual: 'told',
      missing: 'missing',
      incomplete: 'incomplete',
      doubled: 'doubled',
      'wrong figure': 'to correct',
      'no month': null,
      outside: null,
      'nothing planned': null,
      'to come': null,
    } satisfies Record<MonthState | Exclude<RowState, 'counted'>, string | null>,
    plan: (figure: string) => `Plan ${figure}`,
    planAndLast: (figure: string, before: string) => `Plan ${figure}, last month ${before}`,
    last: (before: string) => `Last month ${before}`,
    oneOff: (planned: string, spent: string) => `Plan ${planned} in all, spent ${spent}`,
    units: { hours: 'h', units: undefined, fraction: '%' },
    more: 'More figures',
    fewer: 'Fewer figures',
    note: 'Note',
    brings: (month: string, net: string, against: string | null, plan: string) =>
      `${month} brings ${net}, ${against === null ? 'as planned' : `${against} the plan of ${plan}`}.`,
    above: (amount: string) => `${amount} above`,
    below: (amount: string) => `${amount} below`,
    parts: (benefit: string, plannedBenefit: string, cost: string, plannedCost: string) =>
      `Benefit ${benefit} of ${plannedBenefit} planned, cost ${cost} of ${plannedCost}.`,
    besides: (amount: string) => `One-off cost of ${amount} besides.`,
    field: (figure: string, month: string) => `${figure}, ${month}`,
    save: (month: string) => `Save ${month}`,
    remove: (month: string) => `Remove ${month}`,
    doubled: (month: string) => `${month} is there more than once, and counts nothing so. Keep one:`,
    keep: (row: number) => `Keep row ${integer.format(row)}`,
    told: (figures: readonly string[]) => (figures.length === 0 ? 'nothing told' : figures.join(', ')),
  },

  take: {
    card: 'Take months from a range or a file',
    summary: 'A table with a row a month, heads on top.',
    about: (heads: readonly string[]) =>
      `Heads on top, a row a month; columns in any order: ${heads.join(', ')}.`,
    range: 'Range',
    placeholder: 'Data!A1:L13',
    useFor: 'Use selection as the table of months',
    file: 'Choose a file (CSV)',
    paste: 'Or paste the table',
    usage: 'From imported usage',
    usageNone: 'No usage was imported into this case yet: Cost, Import usage.',
    usageNoRate: (currency: string) =>
      `The bills are in ${currency}: enter the exchange rate on the Usage sheet, then take them.`,
    usageNoMonths: 'Imported usage has no complete month yet.',
    usageDiffers: (months: readonly string[]) =>
      `Typed stays as it is, though the bill says otherwise: ${months.join(', ')}.`,
    unread: 'Nothing was read',
    nothing: 'Nothing to take.',
    found: (added: number, changed: number, same: number) =>
      `${capital(
        [
          added > 0 ? count(added, 'new month', 'new months') : '',
          changed > 0 ? count(changed, 'month changes', 'months change') : '',
          same > 0 ? count(same, 'is told like this already', 'are told like this already') : '',
        ]
          .filter(Boolean)
          .join(', '),
      )}.`,
    new: (months: string) => `New: ${months}.`,
    changes: 'What changes',
    columns: { month: 'Month', figure: 'Figure', before: 'Before', after: 'After' },
    nothingBefore: 'not told',
    more: (amount: number) => `and ${integer.format(amount)} more`,
    incomplete: 'Taken, but not complete yet',
    leftOut: 'Left out',
    takeThem: (months: number) => `Take ${count(months, 'month', 'months')}`,
    cancel: 'Cancel',
    taken: (months: number) => `${count(months, 'month', 'months')} taken over.`,
    doubledHere: (month: string) => `${month} is told more than once already: settle that first.`,
  },

  terms: {
    card: 'Start, forecast and plan',
    summary: (start: string, method: string, window: number) =>
      `From ${start} on; ${method}, ${count(window, 'month', 'months')}`,
    method: 'What the months to come bring',
    methods: {
      'scaled plan': 'The plan, times what came of it',
      'recent trend': 'The recent trend, carried on',
    },
    methodNote: 'Where the benefit falls faster than planned, the trend is the careful choice.',
    window: 'Last months to look at',
    windowUnit: 'months',
    complete: 'The one-off cost is complete',
    completeNote: (planned: string, spent: string) =>
      `${spent} of ${planned} spent. Until it is complete, what is left is expected next month.`,
    completeUntold: (planned: string) =>
      `${planned} planned, none told yet: it counts as spent at the start.`,
    approve: 'Approve the plan as it is',
    approveAgain: 'Approve the plan as it is now',
    approved: (date: string, net: string) => `Approved on ${date}, at a net benefit of ${net}.`,
    notApproved:
      'The plan follows the inputs. Once it is approved, tracking says when it is another one since.',
  },

  readiness: {
    card: 'Readiness',
    summary: (score: string, missing: number) =>
      missing === 0 ? `${score}.` : `${score}; ${count(missing, 'item', 'items')} that must hold open.`,
    none: 'Nothing answered yet.',
    list: 'Checklist',
    option: (list: string, score: string) => `${list}: ${score}`,
    notApplicable: 'does not apply',
    verdict: (list: string, score: string, isReady: boolean) =>
      `${list}: ${score}, ${isReady ? 'ready' : 'not ready yet'}.`,
    missing: (amount: number) =>
      `${count(amount, 'item that must hold is', 'items that must hold are')} not done.`,
    rule: 'Ready from 80% of the weights on, if all that must hold is done; under way counts a half.',
    must: 'must hold',
    states: {
      'not started': { short: 'Not started', long: 'Not started' },
      'under way': { short: 'Under way', long: 'Under way' },
      done: { short: 'Done', long: 'Done' },
      'not applicable': { short: 'N/A', long: 'N/A, not applicable' },
    } satisfies Record<ReadinessState, { short: string; long: string }>,
    more: 'Owner and date',
    moreOf: (shown: string, item: string) => `${shown}: ${item}`,
    told: (owner: string, date: string) => [owner, date].filter(Boolean).join(', '),
    owner: 'Owner',
    date: 'Due',
    clear: 'Take the answer back',
    clearOf: (item: string) => `Take the answer back to “${item}”`,
  },

  stop: {
    card: 'Reasons to stop',
    states: { holds: 'Holds', 'does not hold': 'Does not hold', 'not known': 'Not known' } satisfies Record<
      KillState,
      string
    >,
    summary: (holds: number, unknown: number) =>
      `${holds === 0 ? 'None holds' : `${integer.format(holds)} ${holds === 1 ? 'holds' : 'hold'}`}, ${integer.format(unknown)} not known.`,
    waiting: 'Correct what running it costs to see whether one holds.',
  },

  gates: {
    card: 'Gates',
    none: 'No decision recorded yet.',
    summary: (decision: string, gate: string, date: string) => `${gate}: ${decision}, ${date}`,
    /** What stands on a sheet and is no decision is shown as it is. */
    decisionText: (decision: string) => ({ go: 'Go', extend: 'Extend', stop: 'Stop' })[decision] ?? decision,
    record: 'Record a decision',
    recordAbout: 'A record is added to, never changed.',
    date: 'Date',
    gate: 'Gate',
    decision: 'Decision',
    reasons: 'Reasons',
    who: 'Decided by',
    by: (who: string) => `by ${who}`,
    unsaved: 'Not in the sheets yet.',
    remove: 'Remove',
    removeOf: (gate: string) => `Remove the decision on ${gate}`,
    add: 'Record it',
    toDo: 'Before it can be recorded',
  },

  report: {
    card: 'Reports',
    none: 'None kept yet.',
    summary: (month: string, date: string) => `${month}, kept on ${date}.`,
    about: 'Keeps the Tracking page as it stands, as values on a sheet of its own that no update touches.',
    keep: 'Keep this report',
    kept: 'The report is kept',
    show: (sheet: string) => `Show ${sheet}`,
    failed: 'The report was not kept',
    since: (month: string) => `Since the report of ${month}`,
    all: 'Kept reports',
    row: (net: string, forecast: string, alarms: number, date: string) =>
      `Net to date ${net}, forecast ${forecast}, ${count(alarms, 'alarm', 'alarms')}; kept on ${date}.`,
  },

  timeline: {
    card: 'Timeline',
    current: (stages: readonly string[]) => `Now: ${stages.join(', ')}.`,
    summary: (from: string, to: string) => `${from} to ${to}.`,
    span: (from: string, to: string) => `${from} to ${to}.`,
    list: (list: string) => `Checklist: ${list}.`,
    now: '(now)',
  },

  due: { title: 'Due now', goTo: 'Go there', goToOf: (sentence: string) => `Go there: ${sentence}` },
} as const;
