import type { KeptReport } from '../../core/case';
import { alarmKeys } from '../../core/tracking/trackingAlarms';
import { reportFigures } from '../../core/tracking/keptReport';
import type { CaseNames } from '../caseNames';
import { dateWords, monthWords } from '../dateWords';
import { reportKeys } from '../tracking/keptReportLines';
import type { FigureWords } from './figureWords';
import { figureColumns, GUTTER, PAGE_COLUMNS, type SummaryPage } from './summaryPage';
import type { SummaryWorking } from './summaryWorking';

/** Rows of the part: heading, heads, then, now, two lines of what changed, a gap. */
export const SINCE_REPORT_ROWS = 7;
const SENTENCE_LINES = 2;

/** Cells with a figure as it was reported and as it is. */
interface Compared {
  readonly then: string;
  readonly now: string;
}

/** The figures of the last report that was kept beside those of now, and what changed: twin of `sinceLastReport`. */
export function sinceReportLines(
  page: SummaryPage,
  working: SummaryWorking,
  names: CaseNames,
  words: FigureWords,
  currency: string,
  flow: (label: string, text: string, lines: number) => readonly string[],
): void {
  const { fact, figure } = names;
  working.heading('Since the last report', ['Then', 'Now']);
  const reported = (key: keyof KeptReport) =>
    `=INDEX(${fact('CaseLastReport')},1,${reportKeys.indexOf(key) + 1})`;
  const compared = (key: keyof KeptReport, now: string): Compared => {
    const [then, present] = working.line(key, [reported(key), now]);
    return { then: then!, now: present! };
  };
  const last = fact('CaseTrackLast');
  const kept = working.figure('Kept on', reported('date'));
  const month = compared('month', `=IF(${last}>0,INDEX(${fact('CaseTrack_Date')},1,${last}),"")`);
  const isAlarm = (index: number) => `IF(INDEX(${fact('CaseAlarms')},${index + 1},1)="",0,1)`;
  const alarms = compared('alarms', `=${alarmKeys.map((_, index) => isAlarm(index)).join('+')}`);
  const [roi, net, forecastNet, payback, benefit, running] = reportFigures.map((key) =>
    compared(key, `=${figure(key)}`),
  ) as [Compared, Compared, Compared, Compared, Compared, Compared];

  const shown: readonly (readonly [head: string, of: Compared, text: (cell: string) => string])[] = [
    ['Net to date', net, words.money],
    ['ROI to date', roi, words.percent],
    ['Forecast net', forecastNet, words.money],
    ['Payback', payback, words.number],
    ['Benefit', benefit, words.percent],
    ['Running', running, words.percent],
    ['Alarms', alarms, words.number],
  ];
  const isKept = `ISNUMBER(${month.then})`;
  const report = `IF(${isKept},${monthWords(month.then)},"another month")`;
  page.headings('Since the last report (payback in months; benefit and running cost as shares of plan)');
  const row = (label: string, style: 'pageText' | 'pageStrong' | 'pageHead', cells: readonly string[]) => {
    const at = page.take();
    const from = figureColumns[0]!;
    const before = figureColumns.filter((column) => column < GUTTER).length;
    page.put(at, 0, [label], style, { columns: from });
    page.put(
      at,
      from,
      [...cells.slice(0, before), null, ...cells.slice(before)],
      style === 'pageHead' ? 'pageHeadNumber' : 'pageFigure',
      { columns: PAGE_COLUMNS - from },
    );
  };
  const texts = (which: keyof Compared) =>
    shown.map(([, of, text]) => `=IF(ISNUMBER(${of[which]}),${text(of[which])},"None")`);
  row(
    'Up to',
    'pageHead',
    shown.map(([head]) => head),
  );
  row(`=${report}&IF(ISNUMBER(${kept}),", kept on "&${dateWords(kept)},"")`, 'pageText', texts('then'));
  row(
    `=IF(ISNUMBER(${month.now}),${monthWords(month.now)}&", now","Now: no month")`,
    'pageStrong',
    texts('now'),
  );

  const money = (amount: string) => `TRIM(FIXED(ROUND(${amount},0),0)&" "&${currency})`;
  const monthCount = (amount: string) => `FIXED(ROUND(${amount},1),1)&" months"`;
  const sentences = [
    monthSentence(
      working.figure(
        'Months more',
        `=IF(AND(${isKept},ISNUMBER(${month.now})),12*(YEAR(${month.now})-YEAR(${month.then}))+MONTH(${month.now})-MONTH(${month.then}),"")`,
      ),
      `"the report of "&${report}`,
    ),
    changeSentence('Net to date', net, money, ['up by', 'down by']),
    changeSentence('The forecast net benefit', forecastNet, money, ['up by', 'down by']),
    changeSentence('The forecast payback', payback, monthCount, ['later by', 'earlier by']),
    alarmSentence(alarms),
  ].map((sentence, index) => working.figure(`What changed, ${index + 1}`, `=${sentence}`));
  const told = flow('What changed', sentences.join('&" "&'), SENTENCE_LINES);
  for (const text of told) page.put(page.take(), 0, [text], 'pageText');
  page.gap();
}

function monthSentence(months: string, report: string): string {
  return (
    `IF(ISNUMBER(${months}),IF(${months}<0,"The months that count end earlier than in ",IF(${months}=0,"No month more counts than in ",` +
    `${months}&IF(${months}=1," month more counts than in "," months more count than in "))),"No month counts any more, unlike in ")&${report}&"."`
  );
}

/** What rounds to nothing is no change. */
function changeSentence(
  what: string,
  { then, now }: Compared,
  words: (amount: string) => string,
  [up, down]: readonly [string, string],
): string {
  const size = words(`ABS(${now}-${then})`);
  const told = (cell: string) => `IF(ISNUMBER(${cell}),${words(cell)},${cell}&"")`;
  return (
    `"${what}"&IF(AND(ISNUMBER(${then}),ISNUMBER(${now})),IF(${size}=${words('0')}," is the same."," is "&IF(${now}>${then},"${up} ","${down} ")&${size}&"."),` +
    `IF(${then}&""=${now}&""," is the same.",": "&${told(now)}&"; it was: "&${told(then)}&"."))`
  );
}

function alarmSentence({ then, now }: Compared): string {
  return (
    `IF(${now}=0,"No alarm",${now}&IF(${now}=1," alarm"," alarms"))&` +
    `IF(${now}=${then},", as then."," instead of "&${then}&".")`
  );
}
