import { namedDimensions, type NamedDimension } from '../../core/usage/usageLedger';
import { usageWords } from '../../core/usage/usageSummary';
import { formula, line, quoted } from '../block';
import { fixedCell } from '../cashFlow/places';
import { countFormat } from '../numberFormats';
import type { AreaName, Block } from '../plan';
import { alertNames, isOff, isOn } from './alertLines';
import { headLine, sectionLine } from './figureLines';
import { blanks, column, WIDTH, type UsageParts } from './layout';
import { monthColumns } from './places';

/** What the sheet says, in sentences. */
export function inShortLines(parts: UsageParts): readonly Block[] {
  const { layout, working } = parts;
  const months = monthColumns(parts);
  // FIXED rather than TEXT: it writes separators as the reader's Excel does.
  const fixed = (cell: string, decimals: string) => `FIXED(ROUND(${cell},${decimals}),${decimals})`;
  const money = (cell: string) => `${fixed(cell, working('cents'))}&" "&${working('currency')}`;
  const share = (cell: string) => `ROUND(${cell}*${working('hundred')},0)&"%"`;
  const inLastMonth = (cells: string) => `INDEX(${cells},${working('lastPlace')})`;
  const change = inLastMonth(months.change);
  const label = inLastMonth(months.label);
  const sentences: readonly string[] = [
    `=IF(${working('complete')}=0,"No month is complete yet: import the bills of a whole month.",` +
      `IF(${working('complete')}=1,"One month is complete. It cost "&${money(working('meanCost'))}&".",` +
      `"Over "&${working('complete')}&" complete months a month cost "&${money(working('meanCost'))}&" on average, between "&` +
      `${money(working('leastCost'))}&" and "&${money(working('mostCost'))}&"."))`,
    `=IF(${working('lastPlace')}=0,"Until then no month is compared with another one.",` +
      `"The last complete month is "&${label}&": "&${money(inLastMonth(months.cost))}&" for "&${fixed(inLastMonth(months.requests), '0')}&" requests"&` +
      `IF(ISNUMBER(${change}),IF(${change}<0,", "&${share(`(0-${change})`)}&" less than the month before.",", "&${share(change)}&" more than the month before."),"."))`,
    mostOf(parts, share),
    unattributedSentence(parts, share),
    alertSentence(parts),
  ];
  return [
    sectionLine(layout.inShort - 1, 'In short'),
    ...sentences.map((text, index) =>
      line(layout.inShort + index, 0, [formula(text), ...blanks(WIDTH - 1)], 'sentence'),
    ),
  ];
}

/** Where most of the money goes, by feature and by customer; else by model. */
function mostOf({ layout, working }: UsageParts, share: (cell: string) => string): string {
  const wanted: readonly NamedDimension[] = ['feature', 'customer', 'model'];
  const named = wanted
    .flatMap((dimension) => layout.tables.filter((table) => table.dimension === dimension))
    .filter(({ lines }) => lines[0]!.kind === 'named')
    .slice(0, 2);
  if (named.length === 0) return '="The bills name no feature, customer or model."';
  const parts = named.map(({ dimension, row }) => {
    // The dearest stands first.
    const at = (of: number) => fixedCell(row + 2, of);
    return `"by ${dimension} most goes to "&${at(column.label)}&" ("&${share(at(column.share))}&")"`;
  });
  return `=IF(${working('total')}>0,"Of all usage, "&${parts.join('&" and "&')}&".","Nothing was paid in all.")`;
}

function unattributedSentence({ layout, working }: UsageParts, share: (cell: string) => string): string {
  const wanted: readonly NamedDimension[] = ['feature', 'customer', 'tag'];
  const parts = wanted.map((dimension) => {
    const cell = fixedCell(layout.unattributed + 2 + namedDimensions.indexOf(dimension), column.share);
    return `${share(cell)}&" without ${dimension}"`;
  });
  return `=IF(${working('total')}=0,"No share is attributed.","Not attributed: "&${parts.join('&", "&')}&".")`;
}

function alertSentence(parts: UsageParts): string {
  const listed = (test: (alert: number) => string) =>
    alertNames.map((name, alert) => `IF(${test(alert)}," ${name}.","")`).join('&');
  const on = (alert: number) => isOn(parts, alert);
  const isJudged = (alert: number) => `OR(${isOn(parts, alert)},${isOff(parts, alert)})`;
  const all = (test: (alert: number) => string) => alertNames.map((_, alert) => test(alert)).join(',');
  return (
    `=IF(OR(${all(on)}),"Alert:"&${listed(on)},"No alert.")&` +
    `IF(AND(${all(isJudged)}),""," Not judged yet, see below what is missing:"&${listed((alert) => `NOT(${isJudged(alert)})`)})`
  );
}

/** What the case's running cost takes over: complete months, in the case's currency. */
export function takenOverLines(parts: UsageParts): {
  readonly blocks: readonly Block[];
  readonly names: readonly AreaName[];
} {
  const { layout, working, names, currency } = parts;
  const row = layout.takenOver;
  const money = (key: 'leastCost' | 'meanCost' | 'mostCost') =>
    formula(
      `=IF(${working('complete')}=0,${quoted(usageWords.noMonth)},IF(ISNUMBER(${working('rate')}),${working(key)}*${working('rate')},${quoted(usageWords.noRate)}))`,
    );
  const name = (fact: Parameters<typeof names.fact>[0], at: number, of: number): AreaName => ({
    name: names.fact(fact),
    row: of,
    column: at,
    rows: 1,
    columns: 1,
  });
  return {
    blocks: [
      sectionLine(row, 'What the case takes over'),
      ...headLine(row + 1, 'Of complete months, per month', ['Least', 'Mean', 'Most']),
      line(row + 1, 4, ['Basis', ...blanks(WIDTH - 5)], 'columnHead'),
      line(row + 2, 0, ['Cost, in the case’s currency'], 'label'),
      line(row + 2, 1, [money('leastCost'), money('meanCost'), money('mostCost')], 'calculation', {
        // Without a sign: the case's currency may be another one than the bills'.
        format: '#,##0.00',
      }),
      line(
        row + 2,
        4,
        [
          formula(
            `="Running cost lines from usage take it as low, likely and high, measured."&IF(OR(${working('caseCurrency')}="",${working('caseCurrency')}=${working('currency')}),""," Bills in ${currency}, case in "&${working('caseCurrency')}&".")`,
          ),
          ...blanks(WIDTH - 5),
        ],
        'remark',
      ),
      line(row + 3, 0, ['Requests'], 'label'),
      line(row + 3, 1, [null], 'calculation'),
      line(
        row + 3,
        2,
        [formula(`=IF(${working('complete')}=0,${quoted(usageWords.noMonth)},${working('meanRequests')})`)],
        'calculation',
        { format: countFormat },
      ),
      line(row + 3, 3, [null], 'calculation'),
      line(row + 3, 4, ['Can be taken over as the requests of the case.', ...blanks(WIDTH - 5)], 'remark'),
    ],
    names: [
      name('CaseUsageMonthly_Low', 1, row + 2),
      name('CaseUsageMonthly', 2, row + 2),
      name('CaseUsageMonthly_High', 3, row + 2),
      name('CaseUsageRequests', 2, row + 3),
    ],
  };
}
