import type { Case, PilotDesign } from '../../core/case';
import { inputFedBy } from '../../core/pilot/fedInputs';
import type { CaseNames } from '../caseNames';
import type { FigureWords } from './figureWords';
import { PAGE_COLUMNS, RIGHT, type SummaryPage } from './summaryPage';

/** Metrics that the page shows, two lines each. */
const SHOWN = 3;
const characters = { name: 24, note: 64 };

/** Columns of the table of metrics on the pilot sheet that the page shows, counted from 1. */
const column = { baselineN: 6, pilotN: 8, change: 10, low: 11, high: 12 } as const;

const groups: Readonly<Record<PilotDesign, string>> = {
  separate: 'separate groups',
  paired: 'the same before and with it',
  controlled: 'before and after, with a control',
  adjusted: 'groups adjusted',
  rates: 'two rates',
};

interface PilotPlace {
  /** Row of the heading, and of the head of the table below it. */
  readonly heading: number;
  readonly row: number;
  readonly flow: (label: string, text: string, most: number, lines: number) => readonly string[];
}

/** What was measured: those metrics first that the benefit rests on. */
export function pilotLines(
  page: SummaryPage,
  of: Case,
  names: CaseNames,
  words: FigureWords,
  { row: head, flow }: PilotPlace,
): void {
  page.put(head, RIGHT, ['Metric', null], 'pageHead');
  page.put(head, RIGHT + 2, ['Change'], 'pageHeadNumber');
  page.put(head, RIGHT + 3, ['  Interval', null, 'Verdict'], 'pageHead', {
    columns: PAGE_COLUMNS - RIGHT - 3,
  });
  const order = of.metrics
    .map((metric, index) => ({ metric, index, isFed: inputFedBy(metric) !== null }))
    .sort((a, b) => Number(b.isFed) - Number(a.isFed));
  if (order.length === 0) {
    page.put(head + 1, RIGHT, ['Nothing was measured: the case rests on estimates.'], 'pageText');
    return;
  }
  order.slice(0, SHOWN).forEach(({ metric, index, isFed }, place) => {
    const row = head + 1 + 2 * place;
    const name = (part: 'Name' | 'Verdict' | 'Evidence') => names.metric(index + 1, part);
    const figure = (at: number) => `INDEX(${names.fact('PilotMetrics')},${index + 2},${at})`;
    const isRate = metric.design === 'rates';
    const change = (at: number) =>
      `IF(ISNUMBER(${figure(at)}),IF(${figure(at)}>0,"+","")&${words.exactPercent(figure(at))}${isRate ? '&" pt"' : ''},"none")`;
    page.put(
      row,
      RIGHT,
      [flow(`Metric ${index + 1}`, `${name('Name')}&""`, characters.name, 1)[0]!],
      'pageStrong',
    );
    page.put(row, RIGHT + 2, [`=${change(column.change)}`], 'pageFigure');
    page.put(
      row,
      RIGHT + 3,
      [
        `=IF(ISNUMBER(${figure(column.low)}),"  "&${change(column.low).replaceAll('&" pt"', '')}&" to "&${change(column.high)},"  none")`,
      ],
      'pageText',
    );
    const verdict = name('Verdict');
    const known = ['better', 'worse', 'no effect', 'too few data'].map((word) => `${verdict}="${word}"`);
    page.put(row, RIGHT + 5, [`=IF(OR(${known.join(',')}),${verdict},"no verdict")`], 'pageStrong');
    const note =
      `FIXED(${figure(column.baselineN)},0)&" and "&FIXED(${figure(column.pilotN)},0)&"; ${groups[metric.design]}; "&` +
      `TRIM(${name('Evidence')})${isFed ? '' : '&"; not in the benefit"'}`;
    page.put(
      row + 1,
      RIGHT,
      [flow(`Metric ${index + 1}, how`, `IFERROR(${note},"no figures")`, characters.note, 1)[0]!],
      'pageNote',
    );
  });
  const more = order.length - SHOWN;
  page.put(
    head + 1 + 2 * SHOWN,
    RIGHT,
    [
      more > 0
        ? `And ${more} more on the sheet of the pilot; intervals hold together.`
        : `="Intervals hold together, "&${words.percent(names.fact('PilotConfidence'))}&" sure."`,
    ],
    'pageNote',
  );
}
