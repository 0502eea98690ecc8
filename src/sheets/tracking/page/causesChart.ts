import { causeLabels, causes } from '../../../core/tracking/varianceCauses';
import { quoted } from '../../block';
import type { CaseNames } from '../../caseNames';
import { palette } from '../../palette';
import type { ChartPlan } from '../../plan';
import { axisFormat, type ChartUnit } from '../../summary/chartUnit';
import type { FigureWords } from '../../summary/figureWords';
import { figureColumns } from '../../summary/summaryPage';
import type { SummaryWorking } from '../../summary/summaryWorking';

/** The causes of the variance in the order of their money, the most unfavourable first. */
export interface RankedCauses {
  /** Formulas, without "=", of the cause at a rank from 1 on, and of its money. */
  readonly label: (rank: number) => string;
  readonly amount: (rank: number) => string;
}

export function rankedCauses(working: SummaryWorking, { fact }: CaseNames): RankedCauses {
  working.heading('Causes', ['Amount', 'Rank']);
  const first = working.row;
  const column = (letter: string) => `$${letter}$${first + 1}:$${letter}$${first + causes.length}`;
  causes.forEach((cause, index) => {
    const row = working.row + 1;
    // Causes of the same money stand in the order of the list.
    const same = index === 0 ? '0' : `COUNTIF($D$${first + 1}:$D$${row - 1},$D$${row})`;
    working.line(`=${quoted(causeLabels[cause])}`, [
      `=INDEX(${fact('CaseCauses')},${index + 1},1)`,
      `=RANK($D$${row},${column('D')},1)+${same}`,
    ]);
  });
  const at = (rank: number) => `MATCH(${rank},${column('E')},0)`;
  return {
    label: (rank) => `INDEX(${column('A')},${at(rank)})`,
    amount: (rank) => `INDEX(${column('D')},${at(rank)})`,
  };
}

/** Bars of the causes, the most unfavourable on top. */
export function causesChart(
  working: SummaryWorking,
  { label, amount }: RankedCauses,
  words: FigureWords,
  { divisor }: ChartUnit,
): Omit<ChartPlan, 'covers'> {
  working.heading('Bars of the causes', ['Amount', 'Worse', 'Better']);
  const first = working.row;
  // From the bottom of the chart up.
  for (let rank = causes.length; rank > 0; rank--) {
    const figure = `$D$${working.row + 1}`;
    working.line(`=${label(rank)}&" "&${words.money(figure)}`, [
      `=${amount(rank)}`,
      `=MIN(0,${figure})/${divisor}`,
      `=MAX(0,${figure})/${divisor}`,
    ]);
  }
  const at = (column: number) => ({ row: first, column, rows: causes.length, columns: 1 });
  return {
    name: 'AIROI Tracking causes',
    kind: 'stackedBar',
    title: '',
    series: [
      { name: 'Worse than planned', color: palette.loss, values: at(figureColumns[1]!), categories: at(0) },
      { name: 'Better than planned', color: palette.pilot, values: at(figureColumns[2]!), categories: at(0) },
    ],
    valueAxis: { title: '', format: axisFormat },
    legend: false,
    textSize: 10,
    description:
      'Bar chart: what each cause adds to the variance of the net to date, the most unfavourable on top; each bar is labelled with its figure.',
  };
}
