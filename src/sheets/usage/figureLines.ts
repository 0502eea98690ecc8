import { namedDimensions } from '../../core/usage/usageLedger';
import { driversShown, usageWords } from '../../core/usage/usageSummary';
import type { UsageLine } from '../../core/usage/usageLines';
import { formula, line, quoted } from '../block';
import type { CaseFact } from '../caseNames';
import { fixedCell } from '../cashFlow/places';
import { changeFormat, countFormat, percentFormat } from '../numberFormats';
import type { Block, CellContent } from '../plan';
import { blanks, column, fixedColumn, WIDTH, type UsageParts } from './layout';

/** Working of a line, beside it. */
const beside = {
  number: column.beside,
  key: column.beside + 1,
  rank: column.beside + 2,
  label: column.beside + 3,
} as const;

const summed = [
  [column.cost, 'CaseUsageLedger_Cost'],
  [column.requests, 'CaseUsageLedger_Requests'],
  [column.inputTokens, 'CaseUsageLedger_InputTokens'],
  [column.outputTokens, 'CaseUsageLedger_OutputTokens'],
  [column.outcomes, 'CaseUsageLedger_Outcomes'],
] as const satisfies readonly (readonly [number, CaseFact])[];

const heads = ['Requests', 'Input tokens', 'Output tokens', 'Outcomes', 'Per request', 'Per outcome'];
/** On one line each: rows of an updated sheet keep their heights. */
const lineHeads = ['Cost', 'Share', ...heads, 'Last complete', 'Month before', 'Change'];
export const monthHeads = ['Cost', 'Complete', ...heads, 'First day', 'Last day', 'Change'];

export function headLine(row: number, first: string, rest: readonly string[]): Block[] {
  return [line(row, column.label, [first], 'columnHead'), line(row, column.cost, rest, 'columnHeadNumber')];
}

export function sectionLine(row: number, title: string): Block {
  return line(row, 0, [title, ...blanks(WIDTH - 1)], 'section');
}

/**
 * Sums of the ledger's rows in which a column has a number, and what follows from them.
 *
 * @param by The ledger's column.
 * @param number A formula's part.
 */
export function sumCells(
  row: number,
  by: string,
  number: string,
  { names, money, moneyOfOne }: UsageParts,
): Block[] {
  const at = (of: number) => fixedCell(row, of);
  const perOne = (of: number) => formula(`=IF(${at(of)}>0,${at(column.cost)}/${at(of)},"")`);
  return [
    ...summed.map(([of, fact]) =>
      line(row, of, [formula(`=SUMIF(${by},${number},${names.fact(fact)})`)], 'calculation', {
        format: of === column.cost ? money : countFormat,
      }),
    ),
    line(row, column.perRequest, [perOne(column.requests), perOne(column.outcomes)], 'calculation', {
      format: moneyOfOne,
    }),
  ];
}

/** Everything that stands in a line's row. */
function lineCells(row: number, label: CellContent, number: number, parts: UsageParts): Block[] {
  const { names, money, working } = parts;
  const at = (of: number) => fixedCell(row, of);
  const own = at(beside.number);
  const inMonth = (month: string) =>
    `SUMIF(${names.fact('CaseUsageLedger_LineMonth')},${own}*${working('factor')}+${month},${names.fact('CaseUsageLedger_Cost')})`;
  const [last, before] = [at(column.lastMonth), at(column.monthBefore)];
  return [
    line(row, column.label, [label], 'label'),
    ...sumCells(row, names.fact('CaseUsageLedger_Line'), own, parts),
    line(
      row,
      column.share,
      [formula(`=IF(${working('total')}=0,"",${at(column.cost)}/${working('total')})`)],
      'calculation',
      { format: percentFormat },
    ),
    line(
      row,
      column.lastMonth,
      [
        formula(`=IF(${working('lastPlace')}=0,"",${inMonth(working('lastMonth'))})`),
        formula(`=IF(ISNUMBER(${working('monthBefore')}),${inMonth(working('monthBefore'))},"")`),
      ],
      'calculation',
      { format: money },
    ),
    line(
      row,
      column.change,
      [
        formula(
          `=IF(ISNUMBER(${before}),IF(${before}>0,(${last}-${before})/${before},IF(${last}>0,${quoted(usageWords.isNew)},"")),"")`,
        ),
      ],
      'calculation',
      { format: changeFormat },
    ),
    line(row, beside.number, [number], 'calculation', { format: '0' }),
  ];
}

const labels: Readonly<Record<UsageLine['kind'], (name: string) => string>> = {
  named: (name) => name,
  other: () => 'Other names',
  none: () => 'Unattributed',
};

/** First row and rows of all tables together. */
function allLines({
  layout: { tables, tablesEnd },
}: UsageParts): readonly [first: number, rows: number] | null {
  const first = tables[0]?.row;
  return first === undefined ? null : [first, tablesEnd - first];
}

/** A table for each dimension that has names. */
export function lineTables(parts: UsageParts): readonly Block[] {
  const { layout, working } = parts;
  const all = allLines(parts);
  if (!all) return [];
  const keys = fixedColumn(...all, beside.key);
  return layout.tables.flatMap(({ dimension, row, lines }) => {
    const first = row + 2;
    const total = first + lines.length;
    const sumOf = (of: number) => formula(`=SUM(${fixedColumn(first, lines.length, of)})`);
    return [
      sectionLine(row, `By ${dimension}`),
      ...headLine(row + 1, dimension[0]!.toUpperCase() + dimension.slice(1), lineHeads),
      ...lines.flatMap(({ kind, name, number }, index): Block[] => {
        const at = first + index;
        const key = fixedCell(at, beside.key);
        const above = `${fixedCell(all[0], beside.key)}:${fixedCell(at - 1, beside.key)}`;
        return [
          ...lineCells(at, labels[kind](name), number, parts),
          ...(kind !== 'named'
            ? []
            : [
                line(
                  at,
                  beside.key,
                  [
                    formula(`=ROUND(${fixedCell(at, column.cost)},${working('decimals')})`),
                    formula(
                      `=1+SUM(IF(ISNUMBER(${keys}),IF(${keys}>${key},1)))+SUM(IF(ISNUMBER(${above}),IF(${above}=${key},1)))`,
                    ),
                  ],
                  'calculation',
                ),
                line(at, beside.label, [`${dimension}: ${name}`], 'label'),
              ]),
        ];
      }),
      line(total, column.label, ['Total'], 'totalLabel'),
      line(total, column.cost, [sumOf(column.cost)], 'total', { format: parts.money }),
      line(total, column.share, [sumOf(column.share)], 'total', { format: percentFormat }),
      line(
        total,
        column.requests,
        [column.requests, column.inputTokens, column.outputTokens, column.outcomes].map(sumOf),
        'total',
        { format: countFormat },
      ),
      line(total, column.perRequest, blanks(WIDTH - column.perRequest), 'total'),
    ];
  });
}

/** The dearest names of all dimensions, by rank; the same money may stand under several. */
export function driverLines(parts: UsageParts): readonly Block[] {
  const { layout, money, moneyOfOne } = parts;
  const first = layout.drivers + 2;
  const all = allLines(parts);
  const formats: Readonly<Record<number, string>> = {
    [column.cost]: money,
    [column.share]: percentFormat,
    [column.perRequest]: moneyOfOne,
    [column.perOutcome]: moneyOfOne,
    [column.lastMonth]: money,
    [column.monthBefore]: money,
    [column.change]: changeFormat,
  };
  return [
    sectionLine(layout.drivers, 'Top ten drivers, of all kinds; the same money may stand under several'),
    ...headLine(layout.drivers + 1, 'Driver', lineHeads),
    ...Array.from({ length: driversShown }, (_, index): readonly Block[] => {
      const row = first + index;
      const [rank, place] = [fixedCell(row, beside.number), fixedCell(row, beside.key)];
      const found = (of: number) => {
        if (!all) return formula('=""');
        const cell = `INDEX(${fixedColumn(...all, of)},${place})`;
        return formula(`=IF(${place}=0,"",IF(ISNUMBER(${cell}),${cell},${cell}&""))`);
      };
      return [
        line(row, column.label, [found(beside.label)], 'label'),
        ...Array.from({ length: WIDTH - 1 }, (__, at) =>
          line(row, at + 1, [found(at + 1)], 'calculation', { format: formats[at + 1] ?? countFormat }),
        ),
        line(
          row,
          beside.number,
          [
            index + 1,
            all
              ? formula(
                  `=IF(${rank}>COUNT(${fixedColumn(...all, beside.rank)}),0,MATCH(${rank},${fixedColumn(...all, beside.rank)},0))`,
                )
              : 0,
          ],
          'calculation',
          { format: '0' },
        ),
      ];
    }).flat(),
  ];
}

/** What no name was given for, by each dimension. */
export function unattributedLines(parts: UsageParts): readonly Block[] {
  const { layout, lines } = parts;
  return [
    sectionLine(layout.unattributed, 'Not attributed'),
    ...headLine(layout.unattributed + 1, 'Without', lineHeads),
    ...namedDimensions.flatMap((dimension, index) => {
      const none = lines.lines.find((each) => each.dimension === dimension && each.kind === 'none')!;
      return lineCells(layout.unattributed + 2 + index, `No ${dimension}`, none.number, parts);
    }),
  ];
}
