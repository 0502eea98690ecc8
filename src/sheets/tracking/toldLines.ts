import {
  actualFigures,
  actualKeys,
  type ActualFigureDefinition,
  type ActualKey,
} from '../../core/tracking/actualFigures';
import { lineLabels, monthlyLines, toldIn } from '../../core/tracking/trackingLines';
import { quoted } from '../block';
import { fixedCell } from '../cashFlow/places';
import type { CaseNames } from '../caseNames';
import { countFormat } from '../numberFormats';
import { actualFormats, columnFact } from './actualColumns';
import type { TrackCalendar } from './calendarLines';
import type { PlanPlaces } from './planLines';
import { cellOf, column, type TrackLines, type TrackRow } from './trackLines';

/** What the table tells of each month; `core/tracking/actualRows` has the same. */
export interface ToldPlaces {
  /** "" where it is not told, or no row of the month stands alone. */
  readonly figures: Readonly<Record<ActualKey, TrackRow>>;
  /** Of a row of the month; "" where there is none. */
  readonly state: TrackRow;
  /** 1 where the month's row counts. */
  readonly counts: TrackRow;
  /** 1 where one should. */
  readonly missing: TrackRow;
  /** Of the last month that counts. */
  readonly last: string;
}

export function toldLines(
  lines: TrackLines,
  names: CaseNames,
  { month, words }: TrackCalendar,
  plan: PlanPlaces,
): ToldPlaces {
  const m = (at: number) => cellOf(month, at);
  const rows = names.fact('CaseTrackRows');
  lines.heading('Told: the rows of the sheet Actuals');
  const times = lines.months((at) => `=COUNTIF(${rows},${m(at)})`, {
    label: 'Rows of the month',
    format: countFormat,
    total: 'sum',
    style: 'link',
  });
  const position = lines.months((at) => `=IF(${cellOf(times, at)}=1,MATCH(${m(at)},${rows},0),0)`, {
    label: 'Row in the table',
    format: countFormat,
    basis: 'Where it is there once',
    style: 'link',
  });
  const rowOf = new Map<ActualKey, number>();
  const figures = Object.fromEntries(
    actualKeys.map((key) => {
      const told = lines.months(
        (at) => {
          const cell = `INDEX(${names.fact(columnFact(key))},${cellOf(position, at)})`;
          return `=IF(${cellOf(position, at)}=0,"",IF(ISNUMBER(${cell}),${cell},""))`;
        },
        { label: actualFigures[key].label, format: actualFormats[key], style: 'link' },
      );
      rowOf.set(key, told.row);
      return [key, told];
    }),
  ) as Record<ActualKey, TrackRow>;
  const label = (key: ActualKey) => fixedCell(rowOf.get(key)!, column.label);

  const planned = lines.months(
    (at) => `=IF(OR(${monthlyLines.map((each) => `${cellOf(plan.lines[each], at)}<>0`).join(',')}),1,0)`,
    { label: 'Something is planned', format: countFormat, basis: '1 for yes' },
  );
  const wrong = lines.months(
    (at) => {
      const problems = actualKeys.flatMap((key) => {
        const bounds: ActualFigureDefinition = actualFigures[key];
        const told = `N(${cellOf(figures[key], at)})`;
        return [
          ...(bounds.min === 0
            ? [
                `IF(${told}<0,"; "&${label(key)}&${quoted(` is negative: ${bounds.belowMin ?? 'enter 0 or more'}`)},"")`,
              ]
            : []),
          ...(bounds.max === 1
            ? [
                `IF(${told}>1,"; "&${label(key)}&${quoted(` is above 1: ${bounds.aboveMax ?? 'enter 1 or less'}`)},"")`,
              ]
            : []),
        ];
      });
      return `=${problems.join('&')}`;
    },
    { label: 'Figures that cannot be', format: 'General' },
  );
  const untold = lines.months(
    (at) =>
      `=IF(${cellOf(position, at)}=0,"",${monthlyLines
        .map((each) => {
          const isUntold = `${cellOf(figures[toldIn[each]], at)}=""`;
          return `IF(${cellOf(plan.lines[each], at)}<>0,IF(${isUntold},${quoted(`, ${lineLabels[each]}`)},""),"")`;
        })
        .join('&')})`,
    { label: 'Lines planned and not told', format: 'General' },
  );
  const state = lines.months(
    (at) =>
      `=IF(${cellOf(times, at)}=0,"",IF(${cellOf(times, at)}>1,"doubled",` +
      `IF(${cellOf(wrong, at)}<>"","wrong figure",IF(${cellOf(untold, at)}<>"","incomplete","counted"))))`,
    {
      label: 'State of the row',
      format: 'General',
      basis: 'Why a row of the month counts nothing',
      name: names.fact('CaseTrack_RowState'),
    },
  );
  const rest = (cell: string) => `MID(${cell},3,LEN(${cell}))`;
  lines.months(
    (at) => {
      const [is, said] = [cellOf(state, at), cellOf(words, at)];
      return (
        `=IF(${is}="doubled",${said}&" is there "&${cellOf(times, at)}&" times and counts nothing: keep one row.",` +
        `IF(${is}="wrong figure",${said}&" counts nothing: "&${rest(cellOf(wrong, at))}&".",` +
        `IF(${is}="incomplete",${said}&" counts nothing: enter "&${rest(cellOf(untold, at))}&", and 0 where there was nothing.","")))`
      );
    },
    { label: 'What to do', format: 'General', name: names.fact('CaseTrack_Flaw') },
  );
  const counts = lines.months((at) => `=IF(${cellOf(state, at)}="counted",1,0)`, {
    label: 'Counts',
    format: countFormat,
    basis: '1 where a row of the month counts',
    total: 'sum',
    name: names.fact('CaseTrack_Counts'),
  });
  const counted = lines.months((at) => `=${m(at)}*${cellOf(counts, at)}`, {
    label: 'Its number, if it counts',
    format: countFormat,
  });
  const last = lines.figure(`=MAX(${counted.all})`, {
    label: 'Last month that counts',
    format: countFormat,
    basis: '0 before the first',
    name: names.fact('CaseTrackLast'),
  });
  const missing = lines.months(
    (at) => `=IF(${m(at)}>${last},0,IF(${cellOf(counts, at)}=1,0,${cellOf(planned, at)}))`,
    {
      label: 'Missing',
      format: countFormat,
      basis: '1 up to the last month that counts, where something is planned and no row counts',
      total: 'sum',
      name: names.fact('CaseTrack_Missing'),
    },
  );
  return { figures, state, counts, missing, last };
}
