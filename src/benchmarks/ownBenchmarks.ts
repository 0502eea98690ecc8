import type { CellValue } from '../core/case';
import { CalcError } from '../core/errors';
import { looseName, nearestNames } from '../core/nearestNames';
import type { Grid } from '../core/case';
import type { Benchmark, BenchmarkEvidence, Grade, Statistic } from './benchmark';
import { benchmarkColumns, type ColumnTitle } from './benchmarkColumns';
import { metricMeant } from './benchmarkNames';
import { gradeOf } from './grading';
import { industryNamed, metricOf, scopeNamed } from './vocabulary';

/** The name of the Excel table in which a company keeps its own benchmarks. */
export const ownTableName = 'OwnBenchmarks';

const titles = benchmarkColumns.map(({ title }) => title);
export const statistics: readonly Statistic[] = ['mean', 'median', 'share', 'single study', 'rule of thumb'];
export const evidences: readonly BenchmarkEvidence[] = [
  'randomised trial',
  'measured',
  'survey',
  'vendor case',
  'practitioner rule',
  'model',
];
export const grades: readonly Grade[] = ['A', 'B', 'C', 'D'];

/**
 * A company's own benchmarks from a table with its header row: the columns of AIROI.BENCHMARKS in any order,
 * of which industry, metric and one figure are needed. Blank rows are skipped. A 0 counts as a blank cell, as
 * Excel on the desktop hands one over; a figure that is 0 is written as the text "0".
 *
 * @throws CalcError `bad-input`, naming the row of the table and the column.
 */
export function ownBenchmarks(table: Grid): readonly Benchmark[] {
  const [header = [], ...rows] = table;
  const columns = columnsOf(header);
  const [industryAs, scopeAs] = [firstSpelling(), firstSpelling()];
  return rows.flatMap((cells, i) => {
    if (cells.every(isBlank)) return [];
    const row = benchmarkOf(new OwnRow(columns, cells, i + 1), i + 1);
    return [{ ...row, industry: industryAs(row.industry), scope: scopeAs(row.scope) }];
  });
}

/** Gives each name as it was first written: the look-up takes names that `looseName` makes equal for one. */
function firstSpelling(): (name: string) => string {
  const spellings = new Map<string, string>();
  return (name) => {
    const loose = looseName(name);
    if (!spellings.has(loose)) spellings.set(loose, name);
    return spellings.get(loose)!;
  };
}

function columnsOf(header: readonly CellValue[]): ReadonlyMap<ColumnTitle, number> {
  const columns = new Map<ColumnTitle, number>();
  header.forEach((cell, column) => {
    if (isBlank(cell)) return;
    const title = titles.find((known) => looseName(known) === looseName(String(cell)));
    if (title === undefined) {
      const nearest = nearestNames(String(cell), titles)[0];
      const advice = nearest === undefined ? `it has ${titles.join(', ')}` : `did you mean "${nearest}"?`;
      throw new CalcError(
        'bad-input',
        `own benchmarks have no column "${String(cell).slice(0, 30)}": ${advice}`,
      );
    }
    if (columns.has(title)) throw new CalcError('bad-input', `own benchmarks have the column ${title} twice`);
    columns.set(title, column);
  });
  for (const needed of ['Industry', 'Metric'] as const) {
    if (!columns.has(needed)) {
      throw new CalcError(
        'bad-input',
        `own benchmarks need a column ${needed}: give the table with its header row`,
      );
    }
  }
  return columns;
}

function benchmarkOf(row: OwnRow, number: number): Benchmark {
  const metric =
    row.read('Metric', (text) => metricMeant(text)) ?? row.refuse('Metric', 'is blank: enter a metric');
  const { unit, bounds } = metricOf(metric);
  const written = row.text('Unit');
  if (written !== null && looseName(written) !== looseName(unit)) {
    row.refuse('Unit', `is "${written}", and ${metric} is in "${unit}"`);
  }
  const [low, central, high] = (['Low', 'Central', 'High'] as const).map((title) => {
    const figure = row.number(title);
    const { min = -Infinity, max = Infinity } = bounds;
    if (figure !== null && (figure < min || figure > max)) {
      row.refuse(title, `is ${figure}, which ${metric} (${unit}) cannot be`);
    }
    return figure;
  }) as [number | null, number | null, number | null];
  const figures = [low, central, high].filter((figure) => figure !== null);
  if (figures.length === 0) row.refuse('Central', 'is blank or 0, and so are Low and High: enter a figure');
  if (figures.some((figure, i) => i > 0 && figure < figures[i - 1]!)) {
    row.refuse('Low', 'and Central and High have to rise');
  }
  const lowered = row.choice('Grade', grades);
  const sponsor = row.text('Sponsor');
  const facts = {
    evidence: row.choice('Evidence', evidences) ?? 'practitioner rule',
    comparisonGroup: row.choice('Comparison group', ['yes', 'no'] as const) === 'yes',
    sampleSize: row.whole('Sample size', { min: 1 }, 'a whole number from 1'),
    sponsor: sponsor === null || looseName(sponsor) === looseName('none known') ? null : sponsor,
    methodShown: true,
    unverified: null,
    forecast: false,
    judgement: lowered === null ? null : { grade: lowered, why: 'as the own table says' },
  } as const;
  const industry = row.text('Industry') ?? row.refuse('Industry', 'is blank: enter an industry, or "all"');
  const scope = row.text('Scope') ?? 'own';
  return {
    ...facts,
    ...gradeOf(facts),
    id: row.text('Id') ?? `own ${number}`,
    industry: industryNamed(industry) ?? industry,
    scope: scopeNamed(scope) ?? scope,
    metric,
    low,
    central,
    high,
    statistic: central === null ? null : (row.choice('Central is', statistics) ?? 'single study'),
    measured: row.text('Measured') ?? metricOf(metric).means,
    sample: row.text('Sample') ?? 'not stated',
    publisher: row.text('Publisher') ?? 'own figures',
    title: row.text('Title') ?? ownTableName,
    year: row.whole('Year', { min: 1900, max: 2200 }, 'a year such as 2026'),
    url: row.text('Address') ?? '',
    read: '',
    contradicts: row.text('Read beside')?.split(/\s*,\s*/) ?? [],
    notes: row.text('Notes') ?? '',
    own: true,
    convertedFrom: null,
  };
}

/** One row of the table, which says where a fault is. */
class OwnRow {
  constructor(
    private readonly columns: ReadonlyMap<ColumnTitle, number>,
    private readonly cells: readonly CellValue[],
    private readonly place: number,
  ) {}

  refuse(title: ColumnTitle, why: string): never {
    throw new CalcError('bad-input', `own benchmarks, row ${this.place}: ${title} ${why}`);
  }

  text(title: ColumnTitle): string | null {
    const cell = this.cell(title);
    return cell === null ? null : String(cell).trim();
  }

  number(title: ColumnTitle): number | null {
    const cell = this.cell(title);
    if (cell === null || (typeof cell === 'number' && Number.isFinite(cell))) return cell;
    if (cell === '0') return 0;
    return this.refuse(title, `is "${String(cell).slice(0, 30)}": enter a number`);
  }

  whole(
    title: ColumnTitle,
    { min, max = Infinity }: { min: number; max?: number },
    enter: string,
  ): number | null {
    const number = this.number(title);
    if (number === null || (Number.isInteger(number) && number >= min && number <= max)) return number;
    return this.refuse(title, `is ${number}: enter ${enter}`);
  }

  choice<Choice extends string>(title: ColumnTitle, choices: readonly Choice[]): Choice | null {
    const text = this.text(title);
    if (text === null) return null;
    const choice = choices.find((each) => looseName(each) === looseName(text));
    return choice ?? this.refuse(title, `is "${text.slice(0, 30)}": enter ${choices.join(', ')}`);
  }

  /** What `meaning` makes of the text; its own complaint, with the place, where it makes nothing of it. */
  read<T>(title: ColumnTitle, meaning: (text: string) => T): T | null {
    const text = this.text(title);
    if (text === null) return null;
    try {
      return meaning(text);
    } catch (error) {
      if (error instanceof CalcError) this.refuse(title, `is not known: ${error.message}`);
      throw error;
    }
  }

  private cell(title: ColumnTitle): CellValue {
    const column = this.columns.get(title);
    const cell = column === undefined ? null : (this.cells[column] ?? null);
    return isBlank(cell) ? null : cell;
  }
}

function isBlank(cell: CellValue | undefined): boolean {
  return (
    cell === null || cell === undefined || cell === 0 || (typeof cell === 'string' && cell.trim() === '')
  );
}
