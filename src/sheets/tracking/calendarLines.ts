import { monthNames } from '../../core/tracking/calendar';
import type { CaseNames } from '../caseNames';
import { countFormat } from '../numberFormats';
import { monthFormat } from './actualColumns';
import { cellOf, type TrackLines, type TrackRow } from './trackLines';

/** The time line itself. */
export interface TrackCalendar {
  /** Their numbers, in the heading. */
  readonly month: TrackRow;
  readonly date: TrackRow;
  /** "November 2026". */
  readonly words: TrackRow;
  readonly year: TrackRow;
  readonly within: TrackRow;
}

export function calendarLines(lines: TrackLines, names: CaseNames): TrackCalendar {
  const month = lines.heading('Time line', names.fact('CaseTrack_Month'));
  const listed = lines.words(monthNames, { label: 'Names of the months', basis: 'For sentences' });
  const m = (at: number) => cellOf(month, at);
  const start = names.fact('CaseTrackStart');
  const date = lines.months((at) => `=IF(${start}="","",DATE(YEAR(${start}),MONTH(${start})+${m(at)}-1,1))`, {
    label: 'Month',
    format: monthFormat,
    basis: 'From the start on the sheet Actuals',
    name: names.fact('CaseTrack_Date'),
  });
  const words = lines.months(
    (at) => {
      const day = cellOf(date, at);
      return `=IF(${day}="","Month "&${m(at)},INDEX(${listed},1,MONTH(${day}))&" "&YEAR(${day}))`;
    },
    { label: 'In words', format: 'General', name: names.fact('CaseTrack_Words') },
  );
  const year = lines.months((at) => `=INT((${m(at)}-1)/12)+1`, { label: 'Year', format: countFormat });
  const within = lines.months((at) => `=INDEX(${names.fact('CasePlan_Within')},1,${m(at)})`, {
    label: 'Within the horizon',
    format: countFormat,
    basis: '1 up to the horizon, 0 beyond',
    name: names.fact('CaseTrack_Within'),
    style: 'link',
  });
  lines.months((at) => `=${cellOf(within, at)}*INDEX(${names.fact('CasePlan_Discount')},1,${m(at)})`, {
    label: 'Discount factor',
    format: '0.0000',
    basis: 'Present value of 1 in this month',
    name: names.fact('CaseTrack_Discount'),
    style: 'link',
  });
  return { month, date, words, year, within };
}
