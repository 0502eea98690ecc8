import {
  namedDimensions,
  type NamedDimension,
  type UsageImport,
  type UsageLedger,
  type UsageRow,
} from '../../../src/core/usage/usageLedger';

/** What was used on a day, by what it was used for; names that are left out are unattributed. */
export interface Used extends Partial<Record<NamedDimension, string>> {
  readonly day: string;
  readonly source: string;
  readonly cost: number;
  readonly requests?: number;
  readonly inputTokens?: number;
  readonly outputTokens?: number;
  readonly outcomes?: number;
}

/** A ledger with one import a source, added up the plain way. */
export function ledgerOf(currency: string, used: readonly Used[]): UsageLedger {
  const sources = [...new Set(used.map(({ source }) => source))];
  const imports = sources.map((source, index): UsageImport => {
    const days = used.filter((each) => each.source === source).map(({ day }) => day);
    return {
      id: index + 1,
      file: `=${source}.csv`,
      source,
      from: days.reduce((a, b) => (a < b ? a : b)),
      to: days.reduce((a, b) => (a > b ? a : b)),
      utcOffset: index === 0 ? null : 60,
      rows: days.length,
      failedRows: index,
      namesInOther: { model: 0, service: 0, feature: 0, customer: 4, tag: 0 },
    };
  });
  const rows = new Map<string, UsageRow>();
  const add = (key: Pick<UsageRow, 'importId' | 'dimension' | 'name' | 'day'>, each: Used) => {
    const id = JSON.stringify([key.importId, key.dimension, key.name, key.day]);
    const row = rows.get(id) ?? {
      ...key,
      requests: 0,
      inputTokens: 0,
      outputTokens: 0,
      cachedTokens: 0,
      outcomes: 0,
      cost: 0,
    };
    rows.set(id, {
      ...row,
      requests: row.requests + (each.requests ?? 0),
      inputTokens: row.inputTokens + (each.inputTokens ?? 0),
      outputTokens: row.outputTokens + (each.outputTokens ?? 0),
      outcomes: row.outcomes + (each.outcomes ?? 0),
      cost: row.cost + each.cost,
    });
  };
  for (const each of used) {
    const importId = sources.indexOf(each.source) + 1;
    add({ importId, dimension: 'total', name: '', day: each.day }, each);
    for (const dimension of namedDimensions) {
      add({ importId, dimension, name: each[dimension] ?? '', day: `${each.day.slice(0, 7)}-01` }, each);
    }
  }
  return { currency, imports, rows: [...rows.values()] };
}

/** Every day from one to another, both included. */
export function daysFrom(first: string, last: string): readonly string[] {
  const days: string[] = [];
  for (let time = Date.parse(first); time <= Date.parse(last); time += 86_400_000) {
    days.push(new Date(time).toISOString().slice(0, 10));
  }
  return days;
}
