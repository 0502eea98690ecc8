import type { Case } from '../../core/case';
import { costComponents } from '../../core/runningCost/costComponents';
import { costRange } from '../../core/runningCost/costRange';
import type { UsageKey } from '../../core/runningCost/usageFigures';
import { formula, line } from '../block';
import type { CaseNames } from '../caseNames';
import { caseTitle } from '../caseTitle';
import { fixedCell } from '../cashFlow/places';
import { checkHighlight } from '../checkHighlight';
import { cellName } from '../inputs/sheetPart';
import { palette } from '../palette';
import { pageBreaks } from '../pageBreaks';
import type { Block, SheetPlan } from '../plan';
import { rowHeights } from '../rowHeights';
import { stackedBlocks } from '../stackedBlocks';
import { componentLines, componentPlaces } from './componentLines';
import { costLines, costPlaces } from './costLines';
import { economicsLines, figureCell } from './economicsLines';
import { figureFormulas } from './figureFormulas';
import { inShortLines } from './inShortLines';
import { killLines, killPlaces } from './killLines';
import { column, layoutOf, WIDTH } from './layout';
import { savingLines } from './savingLines';
import { savingCounted, savingPlaces } from './savingPlaces';
import { scaleLines, scalePlaces } from './scaleLines';
import { nulls, type SheetRows } from './tableParts';
import { pricePlaces, tokenPriceLines } from './tokenPriceLines';
import { tokenUseLines, tokenUsePlaces } from './tokenUseLines';
import { usageCell, usageLines } from './usageLines';
import { foundCell, workingLines } from './workingLines';
import { workingPlaces } from './workingPlaces';

const CHECK_ROW = 2;
/** Column of the weakest evidence. */
const EVIDENCE = WIDTH - 2;
/** Points. */
const MARGIN = 36;
/** Characters of the columns that are printed. */
const printedWidths = [32, 16, 14, 14, 14, 14, 13, 13, 36, 11, 12, 12, 12];
/** Characters of a line of text in the column of sources. */
const SOURCE_CHARACTERS = 40;

/**
 * What running costs per month, request, user and successful outcome, what it comes to at scale and after savings, and
 * everything that it is calculated from: usage, cost lines, token uses and prices, savings measures.
 *
 * @param hasUsage Whether the workbook holds imported usage, from which lines may take their figures.
 */
export function runningCostSheet(of: Case, names: CaseNames, title: string, hasUsage: boolean): SheetPlan {
  const { fact } = names;
  const layout = layoutOf(of);
  const working = workingPlaces(layout.working);
  const costs = costPlaces(layout);
  const uses = tokenUsePlaces(layout);
  const prices = pricePlaces(layout);
  const savings = savingPlaces(layout);
  const components = componentPlaces(layout.components);
  const scale = scalePlaces(layout.scale);
  const kill = killPlaces(layout.kill);
  const figure = figureCell(layout.economics);
  const usageAt = (key: UsageKey) => usageCell(layout.usage, key);
  const value = figure('outcomeValue');
  const elasticity = figure('elasticityUsed');
  const words = {
    currency: fact('CaseCurrency'),
    hundred: working.one('hundred'),
    million: working.one('million'),
    small: working.one('small'),
    smallDecimals: working.one('smallDecimals'),
  };
  const tokenRow = layout.components + 1 + costComponents.indexOf('tokens');

  const usage = usageLines(of, names, layout.usage);
  const typed: readonly SheetRows[] = [
    usage,
    costLines(of, names, layout, working, components.labels, hasUsage),
    tokenUseLines(of, names, layout, working),
    tokenPriceLines(of, names, layout),
    savingLines(of, names, layout, { working, components, scale, value, elasticity }),
  ];
  const economics = economicsLines(
    of,
    names,
    layout.economics,
    figureFormulas(
      names,
      {
        usage: usageAt,
        costs,
        tokenShare: fixedCell(tokenRow, 1),
        scale,
        working,
        cheapest: kill.cheapest,
        foundFrom: foundCell(working, 'from'),
        foundUpTo: foundCell(working, 'upTo'),
      },
      figure,
    ),
    working.one('elasticityRemark'),
  );
  const componentTable = componentLines(of, names, layout.components, costs, savings, working);
  const scaleTable = scaleLines(of, names, layout, working, { value, elasticity });
  const criterion = killLines(of, names, layout.kill, {
    working,
    scale,
    value,
    elasticity,
    costPerOutcome: costRange((end) => figure('costPerOutcome', end)),
    words,
  });

  const faulty = [
    ['Usage', `ROWS(${usage.checks})-COUNTIF(${usage.checks},"OK")`],
    ...[
      ['Running costs', costs.checks, costs.all('blank')],
      ['Token uses', uses.checks, uses.all('blank')],
      ['Token prices', prices.checks, prices.all('blank')],
      ['Savings', savings.checks, savings.all('blank')],
    ].map(([part, checks, blank]) => [part, `ROWS(${checks})-COUNTIF(${checks},"OK")-SUM(${blank})`]),
  ] as const;
  const isOk = faulty.map(([, count]) => `${count}=0`).join(',');
  const listed = faulty.map(([part, count]) => `IF(${count}=0,"","; ${part}")`).join('&');
  const ranks = `${costs.all('rank')},${uses.all('rank')}`;

  const blocks: readonly Block[] = [
    line(0, 0, ['Running cost'], 'title'),
    line(
      1,
      0,
      [
        formula(
          `=${caseTitle(names)}&": what running costs and brings, per request, user and outcome, and at scale. Money in "&${fact('CaseCurrency')}`,
        ),
      ],
      'subtitle',
    ),
    line(CHECK_ROW, column.label, ['Checks of this sheet'], 'label'),
    line(
      CHECK_ROW,
      1,
      [formula(`=IF(AND(${isOk}),"OK","Look at column Check"&${listed})`), ...nulls(EVIDENCE - 4)],
      'check',
    ),
    line(CHECK_ROW, EVIDENCE - 2, ['Weakest evidence', null], 'label'),
    line(
      CHECK_ROW,
      EVIDENCE,
      [formula(`=IF(${working.one('rows')}=0,"none",INDEX(${working.levels},MAX(1,${ranks})))`), null],
      'check',
    ),
    ...inShortLines(layout.inShort, {
      figure,
      scale,
      savings,
      requests: usageAt('requestsPerMonth'),
      killSentence: kill.sentence,
      waysOfTokens: working.one('waysOfTokens'),
      words,
    }),
    ...economics.blocks,
    ...criterion.blocks,
    ...componentTable.blocks,
    ...scaleTable.blocks,
    ...typed.flatMap((part) => part.blocks),
    ...workingLines(of, layout.working, working, {
      usage: usageAt,
      costs,
      uses,
      components,
      value,
      elasticity,
    }),
  ];
  const heights = rowHeights(blocks, { title: 28, line: 20 }, { [column.source]: SOURCE_CHARACTERS });
  const parts = [
    ...[0, layout.economics, layout.kill, layout.components, layout.scale, layout.usage],
    ...[layout.costs, layout.uses, layout.prices, layout.savings].map(({ head }) => head),
  ];
  return {
    key: 'runningCost',
    title,
    anchor: names.figure('monthlyCost'),
    blocks: stackedBlocks(blocks),
    names: [
      cellName(fact('CaseRunningCostsCheck'), CHECK_ROW, 1),
      cellName(fact('CaseRunningCostEvidence'), CHECK_ROW, EVIDENCE),
      cellName(fact('CaseGrowingShare'), working.rowOf('growingShare'), column.likely),
      cellName(fact('CaseRunningCostSentence'), layout.inShort + 1, 1),
      ...economics.names,
      ...componentTable.names,
      ...scaleTable.names,
      ...criterion.names,
      ...typed.flatMap((part) => part.names),
    ],
    charts: [componentTable.chart, scaleTable.chart],
    validations: typed.flatMap(({ validations }) => validations),
    highlights: [
      checkHighlight(CHECK_ROW, 1),
      ...criterion.highlights,
      ...typed.flatMap(({ highlights }) => highlights),
    ],
    columnWidths: [...printedWidths, 38, 3, ...Array<number>(savingCounted.length).fill(14)],
    rowHeights: heights,
    frozenRows: 3,
    frozenColumns: 1,
    gridlines: false,
    tabColor: palette.inputTab,
    print: {
      orientation: 'landscape',
      area: { row: 0, column: 0, rows: layout.working - 1, columns: WIDTH },
      margin: MARGIN,
      breaks: pageBreaks(parts, layout.working, heights, printedWidths, MARGIN),
      footer: '&L&A&RPage &P of &N',
    },
  };
}
