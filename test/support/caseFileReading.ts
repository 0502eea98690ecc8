import { readCaseFile, type CaseFileReading } from '../../src/core/caseFile';
import type { TableReading } from '../../src/core/caseFile/metricReader';

const plain = { name: 'Support', currency: 'EUR', inputs: {} };

/** What is read of a sound case file with these parts more, and of the CSV files that it names. */
export function readingOf(
  more: object,
  tables: Readonly<Record<string, TableReading>> = {},
): CaseFileReading {
  return readCaseFile({ ...plain, ...more }, (path) => tables[path] ?? { problem: `there is no "${path}"` });
}

/** Its faults, each with its path. */
export function faultsOf(more: object, tables: Readonly<Record<string, TableReading>> = {}): string[] {
  const reading = readingOf(more, tables);
  return reading.is === 'faults' ? reading.faults.map(({ path, message }) => `${path}: ${message}`) : [];
}
