import type { CellValue } from '../../core/case';
import { isIsoDate } from '../../core/isoDate';
import {
  namedDimensions,
  usageDimensions,
  type NamedDimension,
  type UsageDimension,
  type UsageImport,
  type UsageLedger,
  type UsageRow,
} from '../../core/usage/usageLedger';
import { presetThresholds, usageThresholdKeys, type UsageThresholds } from '../../core/usage/usageThresholds';
import { caseNames, type CaseFact } from '../caseNames';
import { dateText } from '../inputs/dateCell';
import { CaseCells, textOf } from '../reading/caseCells';
import type { NamedReading } from '../workbook';

/** Imported usage as a workbook holds it. */
export interface UsageReading {
  /** Null where nothing was imported, or nothing of it can be read. */
  readonly ledger: UsageLedger | null;
  readonly thresholds: UsageThresholds;
  /**
   * What somebody changed so that it cannot be read or does not add up, each as a sentence that says what to do.
   * Rows that cannot be read are left out of the ledger: writing it back would lose them.
   */
  readonly problems: readonly string[];
}

const cellsRead = [
  'CaseUsageLedger',
  'CaseUsageImports',
  'CaseUsageThresholds',
] as const satisfies readonly CaseFact[];
/** Problems that are told one by one. */
const MOST_TOLD = 5;
/** Parts of a sum by which rows may differ from their days: sums in another order. */
const TOLERANCE = 1e-6;

/** Whether `readUsage` needs a name's cells. */
export function isUsageCell(name: string, caseNumber: number): boolean {
  const names = caseNames(caseNumber);
  return cellsRead.some((fact) => names.fact(fact).toLowerCase() === name.toLowerCase());
}

/** Reads a case's imported usage back from its sheets. */
export function readUsage(readings: readonly NamedReading[], caseNumber: number): UsageReading {
  const names = caseNames(caseNumber);
  const cells = new CaseCells(readings);
  const thresholds = readThresholds(cells, names.fact('CaseUsageThresholds'));
  const [ledgerName, importsName] = [names.fact('CaseUsageLedger'), names.fact('CaseUsageImports')];
  if (!cells.has(ledgerName) && !cells.has(importsName)) return { ledger: null, thresholds, problems: [] };
  if (cells.isGone(ledgerName) || cells.isGone(importsName)) {
    const problem =
      'The sheet Usage data of this case was deleted or cut: undo that, or import the files again.';
    return { ledger: null, thresholds, problems: [problem] };
  }
  const problems: string[] = [];
  const at = (name: string, row: number) => {
    const range = cells.find(name)!.range!;
    return `${range.sheet}, row ${range.row + row + 1}`;
  };
  const currencies = new Set<string>();
  const imports = cells.rows(importsName).flatMap((row, index): readonly UsageImport[] => {
    const read = importOf(row);
    if (typeof read === 'string') {
      problems.push(`${at(importsName, index)}: ${read}`);
      return [];
    }
    currencies.add(textOf(row[1]).trim().toUpperCase());
    return [read];
  });
  const ids = new Set(imports.map(({ id }) => id));
  if (ids.size < imports.length) {
    problems.push('Two imports have one number: give the second its own back, in the ledger too.');
  }
  const rows = cells.rows(ledgerName).flatMap((row, index): readonly UsageRow[] => {
    const read = rowOf(row, ids);
    if (typeof read === 'string') {
      problems.push(`${at(ledgerName, index)}: ${read}`);
      return [];
    }
    return [read];
  });
  if (currencies.size > 1) {
    problems.push(`The imports are in ${[...currencies].join(' and ')}: one ledger has one currency.`);
  }
  if (problems.length === 0) problems.push(...sumProblems(rows, imports));
  const [currency = ''] = currencies;
  if (problems.length === 0 && !/^[A-Z]{3}$/.test(currency)) {
    problems.push(`The imports' currency is "${currency}": enter its three letters, such as USD.`);
  }
  return {
    ledger: rows.length === 0 || currency === '' ? null : { currency, imports, rows },
    thresholds,
    problems: shortened(problems),
  };
}

function importOf(row: readonly CellValue[]): UsageImport | string {
  const [id, , source, from, to, offset, rows, failedRows, ...rest] = row;
  if (!isCount(id) || id === 0) return 'The import has no number: enter the one that its rows have.';
  const [first, last] = [dateText(from ?? null), dateText(to ?? null)];
  if (!isIsoDate(first) || !isIsoDate(last)) return 'First or last day is no date: enter it as a date.';
  if (textOf(source).trim() === '') return 'The source is empty: enter what the bills come from.';
  const counts = namedDimensions.map((_, index) => rest[index]);
  if (![rows, failedRows, ...counts].every(isCount)) return 'A count is no whole number of 0 or more.';
  return {
    id,
    file: textOf(rest[namedDimensions.length]),
    source: textOf(source),
    from: first,
    to: last,
    utcOffset: typeof offset === 'number' ? offset : null,
    rows: rows as number,
    failedRows: failedRows as number,
    namesInOther: Object.fromEntries(
      namedDimensions.map((dimension, index) => [dimension, counts[index]]),
    ) as Record<NamedDimension, number>,
  };
}

function rowOf(row: readonly CellValue[], imports: ReadonlySet<number>): UsageRow | string {
  const [importId, by, name, day, ...figures] = row;
  if (typeof importId !== 'number' || !imports.has(importId)) {
    return `There is no import ${textOf(importId) || 'without number'}: enter the number of its import.`;
  }
  const dimension = usageDimensions.find((known) => known === textOf(by).trim().toLowerCase());
  if (!dimension) return `By says "${textOf(by)}": enter ${usageDimensions.join(', ')}.`;
  const date = dateText(day ?? null);
  if (!isIsoDate(date)) return `"${textOf(day)}" is no day: enter a date.`;
  if (dimension !== 'total' && !date.endsWith('-01')) return 'The day is not the first of a month.';
  const sums = figures.slice(0, 6);
  if (!sums.every((figure) => typeof figure === 'number')) {
    return 'A figure is missing or is text: enter a number, 0 for none.';
  }
  const [requests, inputTokens, outputTokens, cachedTokens, outcomes, cost] = sums as number[];
  return {
    importId,
    dimension,
    name: textOf(name),
    day: date,
    requests: requests!,
    inputTokens: inputTokens!,
    outputTokens: outputTokens!,
    cachedTokens: cachedTokens!,
    outcomes: outcomes!,
    cost: cost!,
  };
}

/** Whether each dimension's rows of a month and import still come to its days, and every import has rows. */
function sumProblems(rows: readonly UsageRow[], imports: readonly UsageImport[]): readonly string[] {
  const sums = new Map<string, number>();
  const sizes = new Map<string, number>();
  const key = (id: number, month: string, dimension: UsageDimension) => `${id} ${month} ${dimension}`;
  for (const { importId, dimension, day, cost } of rows) {
    const at = key(importId, day.slice(0, 7), dimension);
    sums.set(at, (sums.get(at) ?? 0) + cost);
    sizes.set(at, (sizes.get(at) ?? 0) + Math.abs(cost));
  }
  const months = new Set(rows.map(({ importId, day }) => `${importId} ${day.slice(0, 7)}`));
  return [
    ...imports
      .filter(({ id }) => !rows.some(({ importId }) => importId === id))
      .map(({ id }) => `Import ${id} has no rows: delete its line, or import its file again.`),
    ...[...months].flatMap((each) => {
      const total = sums.get(`${each} total`) ?? 0;
      const size = sizes.get(`${each} total`) ?? 0;
      return namedDimensions
        .filter((dimension) => {
          const sum = sums.get(`${each} ${dimension}`) ?? 0;
          return Math.abs(sum - total) > TOLERANCE * (1 + size);
        })
        .map((dimension) => {
          const [id, month] = each.split(' ');
          return `Usage data: the rows by ${dimension} of import ${id} in ${month} don’t come to its days. Undo what was changed, or import that file again.`;
        });
    }),
  ];
}

function readThresholds(cells: CaseCells, name: string): UsageThresholds {
  const rows = cells.rows(name);
  if (rows.length === 0) return presetThresholds;
  return Object.fromEntries(
    usageThresholdKeys.map((key, index) => {
      const value = rows[index]?.[0] ?? null;
      return [key, typeof value === 'number' ? value : null];
    }),
  ) as UsageThresholds;
}

function isCount(value: CellValue | undefined): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}

function shortened(problems: readonly string[]): readonly string[] {
  const more = problems.length - MOST_TOLD;
  return more > 0 ? [...problems.slice(0, MOST_TOLD), `… and ${more} more like these.`] : problems;
}
