import type { CostDriver } from '../core/case';
import type { UsageKey } from '../core/runningCost/usageFigures';
import { count, integer } from './wording';

/**
 * The texts of what running costs: a part of `strings` that loads with what shows it, because the first paint does
 * without.
 */
export const costStrings = {
  line: {
    kind: 'Kind of cost',
    fedByUsage: 'Imported usage gives this line; import again to change it.',
    units: (driver: CostDriver, isHours: boolean, hasOne: boolean, currency: string): string => {
      switch (driver) {
        case 'per request':
          return `${currency} per request${hasOne ? '' : ', each'}`;
        case 'per user':
          return `${currency} per user and month${hasOne ? '' : ', each'}`;
        case 'share of total':
          return '% of the whole running cost, this line included';
        default:
          return isHours ? `${currency} an hour` : `${currency} a month${hasOne ? '' : ', each'}`;
      }
    },
    quantityHours: 'Processor hours a month',
    amount: (driver: CostDriver, figure: string): string => {
      switch (driver) {
        case 'per request':
          return `${figure} per request`;
        case 'per user':
          return `${figure} per user and month`;
        case 'share of total':
          return `${figure} of the whole`;
        default:
          return `${figure} a month`;
      }
    },
    withTokens: 'Tokens are part of this sum.',
  },

  templates: {
    hidden: 'Add the costs usually forgotten',
    hiddenAbout: (publisher: string, grade: string) =>
      `Only the share of data pipelines and storage is published (${publisher}, grade ${grade}). The others stand at 0: estimate your own.`,
    gpu: 'A model of your own',
    gpuAdd: 'Add processor hours',
    gpuAbout:
      'Hours by model size and the price of an hour, from one published table. By its own words it is a simplified illustration, and the hours of a large model are a least. Change the price to yours.',
  },

  usage: {
    heading: 'Use',
    month: 'Use in a month',
    scale: 'How cost follows volume',
    monthSummary: (requests: string, success: string) => `${requests} requests a month · ${success} succeed`,
    none: 'Enter requests to see what an outcome costs.',
    scaleSummary: (milestones: string) =>
      milestones === '' ? 'Today’s volume only' : `Today’s volume and ${milestones}`,
    groups: {
      tokenRange: {
        label: 'Range of the token cost',
        note: 'How far the token cost may lie below and above the likely one.',
      },
      observed: {
        label: 'Two observed months',
        note: 'Where two months of different volume are known, the elasticity is fitted to them. Leave empty where not.',
      },
      milestones: {
        label: 'Volumes to look at',
        note: 'Times the volume above: below 1 for a pilot, 10 is the usual test.',
      },
    },
    notes: {
      valuePerOutcome:
        'Empty: taken from the case, its annual benefit at full effect by the year’s successful outcomes.',
      elasticity:
        '1: cost grows as volume does. Below 1 more volume makes each request cheaper, above 1 dearer; fixed costs stay.',
    } as Readonly<Partial<Record<UsageKey, string>>>,
    units: {
      'requests per month': '/ month',
      users: 'users',
      fraction: '%',
      ratio: '×',
      exponent: 'exponent',
      'money per outcome': (currency: string) => currency,
      'money per month': (currency: string) => `${currency} / month`,
    },
    wrong: 'Something here has to be corrected.',
  },

  uses: {
    heading: 'Tokens',
    about:
      'What each request asks of a model, as it is now: several uses where a request calls several models.',
    add: 'Add a token use',
    first: 'Answer',
    name: 'Name',
    model: 'Model',
    noPrices: 'Add prices below first, to choose a model from.',
    unpriced: (model: string) => `“${model}” has no price below, so this counts nothing. Choose another one.`,
    chooseModel: 'Choose a model: until then this counts nothing.',
    callsNote: 'Without retries: these stand under “Use in a month”.',
    perCall: 'a call',
    inputNote: 'Prompt, context and history, cached or not.',
    cost: (call: string, month: string) => `${call} a call · ${month} a month`,
    remove: (name: string) => `Remove ${name || 'this token use'}`,
    removed: (name: string) => `Removed ${name || 'the token use'}.`,
  },

  prices: {
    heading: 'Token prices',
    about:
      'Money per million tokens. Prices change within weeks, and nothing looks them up for you: check the page that each row names.',
    starter: 'Add the starter prices',
    starterAbout: (currency: string) =>
      `Starter prices are in ${currency}. Tell the exchange rate under “How cost follows volume”.`,
    add: 'Add a price',
    model: 'Model',
    provider: 'Provider',
    asOf: 'As of',
    source: 'Source',
    unit: 'per million',
    cachedNote: 'Empty: as other input.',
    summary: (input: string, output: string, asOf: string) => `${input} in · ${output} out · ${asOf}`,
    asOfText: (date: string) => `as of ${date}`,
    undated: 'without a date',
    old: 'Older than a year: check it.',
    oldSome: (models: number) =>
      `${count(models, 'price is', 'prices are')} older than a year: check before you count on them.`,
    remove: (name: string) => `Remove ${name || 'this price'}`,
    removed: (name: string) => `Removed ${name || 'the price'}.`,
    paste: 'Paste a newer table',
    pasteField: 'Prices from a sheet or a CSV file',
    pasteAbout:
      'With a header row: model, provider, input, output, cached, batch discount, as of, source. Model, input and output are needed. A row of a model that is there replaces it.',
    clipboard: 'From the clipboard',
    clipboardRefused: 'Excel keeps the clipboard back: click into the field and press Ctrl+V (⌘V).',
    take: 'Take over',
    cancel: 'Cancel',
    taken: (replaced: number, added: number) =>
      `${count(replaced, 'price', 'prices')} replaced, ${integer.format(added)} added.`,
    found: (rows: number) => `${count(rows, 'price', 'prices')} found.`,
    nothingTaken: 'Nothing is taken over while a line is wrong:',
    moreFaults: (more: number) => `And ${count(more, 'more line', 'more lines')}.`,
    columns: {
      model: 'model',
      provider: 'provider',
      input: 'input',
      output: 'output',
      cached: 'cached',
      batchDiscount: 'batch discount',
      asOf: 'as of',
      source: 'source',
    },
    faults: {
      empty: 'There is nothing to take over: paste a table with a header row.',
      noRows: 'There is a header row, but no row under it.',
      noColumn: (columns: string, header: string) =>
        `No column is called ${columns}. The first row has to name the columns; it reads: ${header}.`,
      twoColumns: (column: string) => `Two columns are called ${column}: leave one out.`,
      noModel: (line: number) => `Line ${line} names no model.`,
      twice: (line: number, model: string) => `Line ${line}: “${model}” stands above already.`,
      price: (line: number, column: string, text: string) =>
        text === ''
          ? `Line ${line}: ${column} is empty. Enter a price per million tokens.`
          : `Line ${line}: “${text}” is no price for ${column}. Enter a number of 0 or more, such as 2.50.`,
      ambiguous: (line: number, column: string, text: string) => {
        const [whole, thousandths] = text.split(/[.,]/) as [string, string];
        return `Line ${line}: “${text}” for ${column} can be read in two ways. Write ${whole}${thousandths} or ${whole}.${thousandths}0.`;
      },
      discount: (line: number, text: string) =>
        `Line ${line}: “${text}” is no batch discount. Enter 0% to 100%, such as 50%.`,
      date: (line: number, text: string) =>
        `Line ${line}: “${text}” is no date that can be read. Write it as 2026-11-22.`,
      fields: (line: number) => `Line ${line} has more fields than the header.`,
    },
  },

  savings: {
    heading: 'Savings',
    about:
      'What would make it cheaper. Each measure counts once you say so, and acts on what the others leave.',
    presets: 'Or one that others published, with their figures:',
    own: 'Add a measure',
    name: 'Measure',
    component: 'Acts on',
    all: 'All components',
    counts: 'Count it in the figures after savings',
    evidence: 'Evidence',
    source: 'Source',
    summary: (range: string, share: string | null, component: string, counts: boolean) =>
      `Saves ${range} ${share === null ? '' : `on ${share} `}of ${component.toLowerCase()} · ${counts ? 'counted' : 'not counted'}`,
    nothing: (component: string) => `It saves nothing yet: this case has no cost under “${component}”.`,
    conflict: (sources: string) => `Sources disagree: ${sources}.`,
    alone: (saved: string, range: string | null) =>
      `Alone it saves ${saved} a month${range === null ? '' : ` (${range})`}.`,
    at: (today: string, scale: string, multiple: string) =>
      `An outcome then costs ${today} today and ${scale} at ${multiple} times the volume.`,
    changes: (today: boolean, scale: boolean, multiple: string) =>
      `It changes the verdict ${[today && 'today', scale && `at ${multiple} times the volume`]
        .filter((each) => each !== false)
        .join(' and ')}: without it an outcome costs more than it is worth.`,
    remove: (name: string) => `Remove ${name || 'this measure'}`,
    removed: (name: string) => `Removed ${name || 'the measure'}.`,
  },

  economics: {
    heading: 'What an outcome costs',
    toAll: 'See what an outcome costs',
    waiting: 'Correct the marked figures to see what an outcome costs.',
    nothing: 'Add running-cost lines or token uses to see what an outcome costs.',
    perMonth: (what: string) => (what === 'money' ? 'a month' : `${what} a month`),
    table: 'Unit economics at low, likely and high cost',
    figure: 'Figure',
    ends: { low: 'Low', likely: 'Likely', high: 'High' },
    scale: 'Today and at more volume',
    columns: {
      volume: 'Volume',
      cost: 'Cost per outcome',
      after: 'After savings',
      margin: 'Monthly margin then',
    },
    today: 'Today',
    times: (multiple: string) => `×${multiple}`,
    elasticity: (value: string) => `Elasticity of cost to volume: ${value}.`,
    warnings: 'What others saw at scale',
    warningsAbout: 'None of these is a measurement of yours, and none enters a figure.',
  },
};
