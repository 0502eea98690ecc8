import type { Benchmark } from '../benchmarks/benchmark';
import { behind, statisticNames } from '../benchmarks/benchmarkPosition';
import { unitDisplay } from '../benchmarks/units';
import { metricOf, type BenchmarkMetric } from '../benchmarks/vocabulary';
import { formula, line, quoted } from './block';
import type { Block, CellContent, InsertionPlan, Place, StyleName } from './plan';
import { cellAddress } from './rangeAddress';
import { textLines } from './textLines';

/** A figure that stands against benchmarks of its metric, and of no other. */
export interface ComparedFigure {
  readonly label: string;
  readonly metric: BenchmarkMetric;
  /** What it rests on, as the case says it. */
  readonly basis: string;
  /** The workbook's name for it, or the figure itself where it has none. */
  readonly content: { readonly name: string } | { readonly value: number };
}

/** What a benchmark's answer adds to the row itself. */
export interface BenchmarkRemarks {
  /** What was asked and what was used in its place. */
  readonly fallback: string | null;
  /** The figures that say otherwise, each with its source. */
  readonly contradictions: readonly string[];
}

const WIDTHS = [25, 14, 62];
/** What stands of a long text on one line: the second and third column together. */
const TEXT_WIDTH = 78;

/**
 * A figure against a benchmark, over native formulas, for the cells from `place` on. Without a figure it
 * leaves a cell to type one in.
 *
 * @throws RangeError for a figure of another metric: those are never compared.
 */
export function comparisonBlock(
  place: Place,
  row: Benchmark,
  figure: ComparedFigure | null,
  { fallback, contradictions }: BenchmarkRemarks,
): InsertionPlan {
  if (figure && figure.metric !== row.metric) {
    throw new RangeError(`${figure.metric} and ${row.metric} are different measures`);
  }
  const { unit } = metricOf(row.metric);
  const { numberFormat, after } = unitDisplay[unit];
  const unitText = after.trim();
  const blocks: Block[] = [];
  const cell = (at: number) => cellAddress(place.row + at, place.column + 1);
  const add = (cells: readonly CellContent[], style: StyleName, column = 0, format?: string) =>
    blocks.push(line(place.row + rows, place.column + column, cells, style, format ? { format } : {}));
  let rows = 0;

  const figureLine = (label: string, content: CellContent, style: StyleName, note: string): string => {
    add([label], 'label');
    add([content], style, 1, numberFormat);
    add([note], 'unit', 2);
    return cell(rows++);
  };
  const textLine = (label: string, text: CellContent, style: StyleName = 'unit') => {
    add([label], 'label');
    add([text, null], style, 1);
    rows++;
  };
  const longLine = (label: string, text: string) =>
    textLines(text, TEXT_WIDTH).forEach((part, index) => textLine(index === 0 ? label : '', part));

  add([`${capital(row.metric)} against a benchmark`, null, null], 'section');
  rows++;
  const own = figure
    ? figureLine(
        figure.label,
        'name' in figure.content ? formula(`=${figure.content.name}`) : figure.content.value,
        'name' in figure.content ? 'link' : 'input',
        unitText,
      )
    : figureLine('Your figure', null, 'input', `type it here${unitText ? `, in ${unitText}` : ''}`);
  const statistic = row.statistic && statisticNames[row.statistic];
  const given = (label: string, value: number | null, note: string) =>
    value === null ? null : figureLine(label, value, 'data', note);
  const low = given('Benchmark, low', row.low, unitText);
  const central = given(`Benchmark, ${statistic}`, row.central, unitText);
  const high = given('Benchmark, high', row.high, unitText);

  const grade = cell(rows + 1);
  textLine('Position', formula(positionFormula(row, { own, low, central, high, grade })), 'verdict');
  textLine('Grade', row.grade);
  longLine('Because', row.rule);
  if (figure?.basis) longLine(`${figure.label} is`, figure.basis);
  longLine('For', `${row.industry === 'all' ? 'all industries' : row.industry}, ${row.scope}`);
  longLine('Measured', row.measured);
  longLine('Sample', row.sample);
  longLine('Evidence', evidenceText(row));
  longLine('Source', `${row.publisher}: ${row.title}`);
  add(['Published'], 'label');
  add([row.year ?? 'undated', null], 'unit', 1, '0');
  rows++;
  if (row.read) textLine('Read', `in ${monthText(row.read)}`);
  if (row.url) textLine('Address', row.url);
  if (row.notes) longLine('Notes', row.notes);
  if (fallback !== null) longLine('Not as asked', fallback);
  if (row.unverified !== null) longLine('Unverified', row.unverified);
  contradictions.forEach((other, index) => longLine(index === 0 ? 'Others say otherwise' : '', other));
  return {
    blocks,
    columnWidths: WIDTHS.map((characters, index) => ({
      column: place.column + index,
      characters,
    })),
  };
}

/** "November 2026" for "2026-11". */
function monthText(read: string): string {
  const month = new Date(`${read}-01T00:00:00Z`);
  return month.toLocaleDateString('en-US', { month: 'long', year: 'numeric', timeZone: 'UTC' });
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Who produced the figure, how, and whether somebody gains by it. */
export function evidenceText(row: Benchmark): string {
  const kind = row.forecast ? `${row.evidence}, a forecast` : row.evidence;
  const sponsor = row.sponsor === null ? '' : ` (${row.sponsor})`;
  return `${kind}; ${behind(row)}${sponsor}`;
}

interface PositionCells {
  readonly own: string;
  readonly low: string | null;
  readonly central: string | null;
  readonly high: string | null;
  readonly grade: string;
}

/** The twin of benchmarkPosition, less the figures and the source: those stand in the cells around it. */
function positionFormula(row: Benchmark, { own, low, central, high, grade }: PositionCells): string {
  const against = (figure: string, name: string) =>
    `IF(${own}=${figure},"at",IF(${own}>${figure},"above","below"))&${quoted(` the ${name}`)}`;
  const parts: string[] = [];
  if (central !== null) parts.push(against(central, statisticNames[row.statistic!]));
  if (low !== null && high !== null) {
    const side = `IF(${own}<${low},"below",IF(${own}>${high},"above","within"))`;
    parts.push(`${side}&" the range"`);
  } else if (low !== null) {
    parts.push(against(low, 'low figure'));
  } else if (high !== null) {
    parts.push(against(high, 'high figure'));
  }
  const verdict = verdictFormula(row, own, low ?? central, high ?? central);
  return (
    `=IF(ISNUMBER(${own}),"It is "&${parts.join('&" and "&')}${verdict}&" (grade "&${grade}&${quoted(`, ${behind(row)})`)},` +
    `"There is no figure to compare")`
  );
}

/** Better or worse outside the range, where the metric has a better way. */
function verdictFormula(row: Benchmark, own: string, low: string | null, high: string | null): string {
  const { better } = metricOf(row.metric);
  if (better === null) return '';
  const [below, above] = better === 'higher' ? ['worse', 'better'] : ['better', 'worse'];
  const isBelow = low === null ? null : `IF(${own}<${low},": ${below} than it",`;
  const isAbove = high === null ? null : `IF(${own}>${high},": ${above} than it",`;
  const tests = [isBelow, isAbove].filter((test) => test !== null);
  return `&${tests.join('')}""${')'.repeat(tests.length)}`;
}
