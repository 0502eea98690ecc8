import { rounding } from '../../core/usage/usageSummary';
import { mostWeeks } from '../../core/usage/usageThresholds';
import { formula, line } from '../block';
import { fixedCell } from '../cashFlow/places';
import { dateFormat } from '../inputs/register';
import type { Block, CellContent } from '../plan';
import { workingKeys, type UsageParts, type WorkingKey } from './layout';
import { monthsPerLine, serialOf } from './ledgerColumns';
import { monthColumns, sourceCells, weekCells } from './places';

/** A Monday: 5 January 1970. */
const monday = serialOf(4);

/** What the sheet is calculated with, below what is printed. */
export function workingLines(parts: UsageParts): readonly Block[] {
  const { names, layout, lines, currency, threshold, money, working } = parts;
  const { fact } = names;
  const sources = sourceCells(parts);
  const weeks = weekCells(parts);
  const months = monthColumns(parts);
  const [caseCurrency, outcomeValue] = [fact('CaseCurrency'), names.figure('outcomeValue')];
  const ifComplete = (text: string) => `=IF(${working('complete')}=0,"",${text})`;
  const figures: Readonly<
    Record<WorkingKey, { readonly label: string; readonly content: CellContent; readonly format?: string }>
  > = {
    factor: { label: 'Months for each line, in the ledger’s numbers', content: monthsPerLine },
    hundred: { label: 'Per cent', content: 100 },
    rounding: { label: 'Share below which a difference is rounding', content: rounding },
    tolerance: { label: 'Share by which sums in another order may differ', content: 1e-6 },
    decimals: { label: 'Decimals by which drivers are ranked', content: 6 },
    cents: { label: 'Decimals of money in sentences', content: 2 },
    week: { label: 'Days of a week', content: 7 },
    monday: { label: 'A Monday', content: monday, format: dateFormat },
    currency: { label: 'Currency of the bills', content: currency },
    caseCurrency: {
      label: 'Currency of the case',
      content: `=IF(ISERROR(${caseCurrency}),"",UPPER(TRIM(${caseCurrency})))`,
    },
    rate: {
      label: 'Exchange rate',
      content:
        `=IF(ISNUMBER(${threshold('exchangeRate')}),${threshold('exchangeRate')},` +
        `IF(OR(${working('caseCurrency')}="",${working('caseCurrency')}=${working('currency')}),1,""))`,
    },
    total: {
      label: 'Cost of all imports',
      content: `=SUMIF(${fact('CaseUsageLedger_Line')},0,${fact('CaseUsageLedger_Cost')})`,
      format: money,
    },
    firstDay: { label: 'First day', content: `=MIN(${sources.first})`, format: dateFormat },
    lastDay: { label: 'Last day', content: `=MAX(${sources.last})`, format: dateFormat },
    coveredTo: {
      label: 'Last day of all sources waited for',
      content: `=MIN(IF(${sources.isWaitedFor}=1,${sources.last}))`,
      format: dateFormat,
    },
    complete: { label: 'Complete months', content: `=SUM(${months.isComplete})` },
    meanCost: {
      label: 'Mean cost of a complete month',
      content: ifComplete(`SUMIF(${months.isComplete},1,${months.cost})/${working('complete')}`),
      format: money,
    },
    leastCost: {
      label: 'Least',
      content: ifComplete(`MIN(IF(${months.isComplete}=1,${months.cost}))`),
      format: money,
    },
    mostCost: {
      label: 'Most',
      content: ifComplete(`MAX(IF(${months.isComplete}=1,${months.cost}))`),
      format: money,
    },
    meanRequests: {
      label: 'Mean requests of a complete month',
      content: ifComplete(`SUMIF(${months.isComplete},1,${months.requests})/${working('complete')}`),
    },
    lastPlace: { label: 'Place of the last complete month', content: `=MAX(${months.place})` },
    lastMonth: {
      label: 'Number of the last complete month',
      content: `=IF(${working('lastPlace')}=0,"",INDEX(${months.month},${working('lastPlace')}))`,
    },
    monthBefore: {
      label: 'Number of the month before, if complete',
      content:
        `=IF(${working('lastPlace')}>1,IF(INDEX(${months.isComplete},${working('lastPlace')}-1)=1,` +
        `INDEX(${months.month},${working('lastPlace')}-1),""),"")`,
    },
    value: {
      label: 'Value of an outcome, in the currency of the bills',
      content:
        `=IF(ISNUMBER(${threshold('outcomeValue')}),${threshold('outcomeValue')},IF(ISERROR(${outcomeValue}),"",` +
        `IF(ISNUMBER(${outcomeValue}),IF(ISNUMBER(${working('rate')}),${outcomeValue}/${working('rate')},""),"")))`,
      format: money,
    },
    lastMonday: {
      label: 'Monday of the last full week',
      content: `=${working('monday')}+${working('week')}*INT((${working('coveredTo')}+1-${working('monday')})/${working('week')})-${working('week')}`,
      format: dateFormat,
    },
    weekCount: { label: 'Full weeks before it that are compared with', content: `=SUM(${weeks.counts})` },
    weekMean: {
      label: 'Their mean cost',
      content: `=IF(${working('weekCount')}=0,0,SUMIF(${weeks.counts},1,${weeks.cost})/${working('weekCount')})`,
      format: money,
    },
    weekDeviation: {
      label: 'Their standard deviation',
      content: `=IF(${working('weekCount')}>1,SQRT(SUM(${weeks.square})/(${working('weekCount')}-1)),0)`,
      format: money,
    },
  };
  const first = layout.working + 1;
  return [
    line(layout.working, 0, ['Working', null, null, null, null], 'section'),
    ...workingKeys.flatMap((key, index) => {
      const { label, content, format = 'General' } = figures[key];
      return [
        line(first + index, 0, [label], 'label'),
        line(
          first + index,
          1,
          [typeof content === 'string' && content.startsWith('=') ? formula(content) : content],
          'calculation',
          { format },
        ),
      ];
    }),
    line(layout.sources - 1, 0, ['Source'], 'columnHead'),
    line(layout.sources - 1, 1, ['First day', 'Last day', 'Waited for', 'Number'], 'columnHeadNumber'),
    ...lines.sources.flatMap((source, index) => sourceLine(source, index, parts)),
    line(
      layout.weeks - 1,
      0,
      ['Full week from', 'Cost', 'Compared with', 'Deviation, squared', 'Weeks before'],
      'columnHeadNumber',
    ),
    ...Array.from({ length: mostWeeks + 1 }, (_, index) => weekLine(index, parts)).flat(),
  ];
}

function sourceLine(
  source: string,
  index: number,
  { names, layout, threshold, working }: UsageParts,
): Block[] {
  const row = layout.sources + index;
  const [last, number] = [fixedCell(row, 2), fixedCell(row, 4)];
  const dayOf = (which: 'MIN' | 'MAX') =>
    formula(
      `=${which}(IF(${names.fact('CaseUsageLedger_Source')}=${number},${names.fact('CaseUsageLedger_Day')}))`,
    );
  return [
    line(row, 0, [source], 'label'),
    line(row, 1, [dayOf('MIN'), dayOf('MAX')], 'calculation', { format: dateFormat }),
    line(
      row,
      3,
      [formula(`=IF(${last}>=${working('lastDay')}-${threshold('endedDays')},1,0)`), index + 1],
      'calculation',
      { format: '0' },
    ),
  ];
}

function weekLine(index: number, { names, layout, threshold, working, money }: UsageParts): Block[] {
  const row = layout.weeks + index;
  const [start, cost, counts, number] = [0, 1, 2, 4].map((at) => fixedCell(row, at)) as [
    string,
    string,
    string,
    string,
  ];
  const off = `(${cost}-${working('weekMean')})`;
  return [
    line(row, 0, [formula(`=${working('lastMonday')}-${working('week')}*${number}`)], 'calculation', {
      format: dateFormat,
    }),
    line(
      row,
      1,
      [
        formula(
          `=SUMIF(${names.fact('CaseUsageLedger_Week')},${start},${names.fact('CaseUsageLedger_Cost')})`,
        ),
      ],
      'calculation',
      { format: money },
    ),
    line(
      row,
      2,
      [
        formula(
          `=IF(${number}=0,0,IF(${number}<=INT(${threshold('weeks')}),IF(${start}>=${working('firstDay')},1,0),0))`,
        ),
      ],
      'calculation',
      { format: '0' },
    ),
    line(
      row,
      3,
      [
        formula(
          `=IF(${counts}=1,IF(ABS${off}<=${working('rounding')}*ABS(${working('weekMean')}),0,${off}*${off}),0)`,
        ),
      ],
      'calculation',
      { format: money },
    ),
    line(row, 4, [index], 'calculation', { format: '0' }),
  ];
}
