import type { Metric } from '../../core/case';
import { countFormat, measurementFormat } from '../numberFormats';
import { palette } from '../palette';
import { cellAddress } from '../rangeAddress';
import type { ChartDrawing } from './chartLines';
import { isGroup, over, type NameOf } from './sampleCells';
import { FIGURES, type Working } from './working';

/** Points of a trend; more periods than these share them. */
const POINTS = 24;
/** Numbers from here on are dates: 1 January 1990. Week numbers and years are below. */
const FIRST_DATE = 32874;
const periodFormat = `[>=${FIRST_DATE}]d mmm yyyy;General`;

/** Columns of the table, from the first of figures. */
const heads = ['One by one', 'From', 'Until', 'Baseline', 'Pilot', 'x drawn', 'Baseline', 'x drawn', 'Pilot'];

/**
 * The mean of each group in each period, where periods are numbers or dates. Up to 24 are taken one by one; more
 * share a point, dates by whole months. What is drawn repeats the point before where there is none, so that the
 * line ends where the data end.
 */
export function trendLines(
  working: Working,
  { name, unit, design }: Pick<Metric, 'name' | 'unit' | 'design'>,
  nameOf: NameOf,
): ChartDrawing {
  const [values, periods] = [nameOf('ValueColumn'), nameOf('PeriodColumn')];
  const period = (statistic: 'MIN' | 'MAX', ...conditions: string[]) =>
    `${statistic}(${over([`ISNUMBER(${periods})`, ...conditions], periods)})`;
  working.heading('Trend', ['Value']);
  const figure = (label: string, content: string | number, meaning: string, format: string) =>
    working.figure(label, content, meaning, { format });
  const count = figure(
    'Rows with a period',
    `=COUNT(${periods})`,
    'Text and blanks in the period column are not drawn',
    countFormat,
  );
  const first = figure(
    'First period',
    `=IF(${count}>0,${period('MIN')},"none")`,
    'Smallest number or earliest date',
    periodFormat,
  );
  const last = figure(
    'Last period',
    `=IF(${count}>0,${period('MAX')},"none")`,
    'Largest number or latest date',
    periodFormat,
  );
  const points = figure('Points at most', POINTS, 'More periods than these share a point', countFormat);
  const firstDate = figure('Dates begin at', FIRST_DATE, 'Numbers from here on are dates', periodFormat);
  const isDate = `${first}>=${firstDate}`;
  const month = (date: string) => `YEAR(${date})*12+MONTH(${date})`;
  const width = figure(
    'Months or units a point',
    `=IF(${count}>0,IF(${isDate},ROUNDUP((${month(last)}-(${month(first)})+1)/${points},0),(${last}-${first})/${points}),0)`,
    'Where several periods share a point',
    measurementFormat,
  );
  const top = working.row + 2;
  const at = (row: number, index: number) => cellAddress(row, FIGURES + index);
  const column = (index: number) => `${at(top, index)}:${at(top + POINTS - 1, index)}`;
  const many = figure(
    'Periods share points',
    `=IF(ISNUMBER(${at(top + POINTS, 0)}),1,0)`,
    '1 where there are more periods than points',
    countFormat,
  );
  working.wideHeading('Means by period', heads);
  for (let index = 0; index < POINTS; index++) {
    const row = working.row;
    const above = (column: number) => at(row - 1, column);
    const isFirst = index === 0;
    working.at(
      row,
      0,
      isFirst ? `=${first}` : next(above(0), last, period('MIN', `${periods}>${above(0)}`)),
      periodFormat,
    );
    working.at(
      row,
      1,
      isFirst
        ? `=IF(AND(${many}=1,ISNUMBER(${first})),IF(${isDate},DATE(YEAR(${first}),MONTH(${first}),1),${first}),${at(row, 0)})`
        : `=IF(${many}=0,${at(row, 0)},IF(ISNUMBER(${above(1)}),IF(${shared(above(1), isDate, width)}<=${last},` +
            `${shared(above(1), isDate, width)},""),""))`,
      periodFormat,
    );
    working.at(
      row,
      2,
      `=IF(ISNUMBER(${at(row, 1)}),IF(ISNUMBER(${at(row + 1, 1)}),${at(row + 1, 1)},${last}+1),"")`,
      periodFormat,
    );
    const mean = (group: 'BaselineGroup' | 'PilotGroup') =>
      `=IF(ISNUMBER(${at(row, 1)}),IFERROR(AVERAGE(${over(
        [
          ...isGroup(nameOf('GroupColumn'), nameOf(group)),
          `ISNUMBER(${periods})`,
          `${periods}>=${at(row, 1)}`,
          `${periods}<${at(row, 2)}`,
          `ISNUMBER(${values})`,
        ],
        values,
      )}),""),"")`;
    working.at(row, 3, mean('BaselineGroup'), measurementFormat);
    working.at(row, 4, mean('PilotGroup'), measurementFormat);
    for (const [of, drawn] of [
      [3, 5],
      [4, 7],
    ] as const) {
      const value = at(row, of);
      const firstOf = (figures: string) =>
        `IFERROR(INDEX(${figures},MIN(IF(ISNUMBER(${column(of)}),ROW(${column(of)})))-ROW(${at(top, of)})+1,1),0)`;
      const drawnOf = (figure: string, figures: string, to: number) =>
        `=IF(ISNUMBER(${value}),${figure},${isFirst ? firstOf(figures) : above(to)})`;
      working.at(row, drawn, drawnOf(at(row, 1), column(1), drawn), periodFormat);
      working.at(row, drawn + 1, drawnOf(value, column(of), drawn + 1), measurementFormat);
    }
    working.wide(String(index + 1));
  }
  // One period more than there are points tells that they have to be shared.
  working.at(
    working.row,
    0,
    next(at(working.row - 1, 0), last, period('MIN', `${periods}>${at(working.row - 1, 0)}`)),
    periodFormat,
  );
  working.wide('One more');
  const area = (index: number) => ({ row: top, column: FIGURES + index, rows: POINTS, columns: 1 });
  const series = (title: string, x: number, color: string) => ({
    name: title,
    values: area(x + 1),
    categories: area(x),
    color,
  });
  const isRate = design === 'rates';
  return {
    kind: 'scatterLines',
    title: `${name}: mean by period`,
    series: [series('Baseline', 5, palette.baseline), series('Pilot', 7, palette.pilot)],
    valueAxis: { title: isRate ? 'share of cases' : unit, format: isRate ? '0%' : 'General' },
    categoryAxis: { title: 'Period', format: `[>=${FIRST_DATE}]mmm yyyy;General` },
    legend: true,
    description: `Line chart of ${name}: the mean of the baseline and of the pilot in each period.`,
  };
}

/** The next larger period, or nothing after the last. */
function next(before: string, last: string, larger: string): string {
  return `=IF(ISNUMBER(${before}),IF(${before}<${last},${larger},""),"")`;
}

/** Where the next point begins that several periods share. */
function shared(before: string, isDate: string, width: string): string {
  return `IF(${isDate},DATE(YEAR(${before}),MONTH(${before})+${width},1),${before}+${width})`;
}
