/** @jest-environment node */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { emptyMapping } from '../../../src/core/usage/usageMapping';
import { UsageRefused } from '../../../src/core/usage/usageRefused';
import { answerQuery } from '../../../src/taskpane/usage/answerQuery';
import type { UsageRequest } from '../../../src/taskpane/usage/importUsage';
import { previewUsage } from '../../../src/taskpane/usage/previewUsage';
import { rememberMapping, rememberedMapping } from '../../../src/taskpane/usage/rememberedMappings';
import {
  FileUnreadable,
  startImport,
  startPreview,
  type UsageWorker,
} from '../../../src/taskpane/usage/usageJob';
import type { UsageAnswer, UsageQuery } from '../../../src/taskpane/usage/usageMessages';
import { fileOf } from './usageFiles';

/** A worker without a thread: it answers on the same one. */
class WorkerHere implements UsageWorker {
  onmessage: UsageWorker['onmessage'] = null;
  onerror: UsageWorker['onerror'] = null;
  isEnded = false;

  postMessage(query: UsageQuery): void {
    void answerQuery(query, (answer) => this.tell(answer));
  }

  tell(answer: UsageAnswer): void {
    if (!this.isEnded) this.onmessage?.({ data: structuredClone(answer) } as MessageEvent<UsageAnswer>);
  }

  terminate(): void {
    this.isEnded = true;
  }
}

const bill = fileOf('date,cost_usd\n2026-10-01,1.5\n2026-10-02,2.5\nTotal,4', 'bill.csv');

async function requestFor(file: File): Promise<UsageRequest> {
  const { shape, mapping } = await previewUsage(file, null);
  return {
    shape,
    mapping: { ...mapping, days: 'as written' },
    prices: [],
    target: { ledger: null, source: 'Bill', daysAlreadyThere: 'skip' },
  };
}

test('a preview answers header, rows and proposal, and ends its worker', async () => {
  const worker = new WorkerHere();
  const preview = await startPreview(() => worker, bill, null).result;
  expect(preview).toMatchObject({
    header: ['date', 'cost_usd'],
    format: 'other',
    mapping: { time: 0, cost: 1 },
  });
  expect(preview!.rows).toHaveLength(3);
  expect(worker.isEnded).toBe(true);
});

test('an import tells how far it is, and answers ledger and failed rows', async () => {
  const worker = new WorkerHere();
  const told: unknown[] = [];
  const outcome = await startImport(
    () => worker,
    bill,
    await requestFor(bill),
    (p) => told.push(p),
  ).result;
  expect(told).toEqual([{ bytes: bill.size, rows: 3 }]);
  expect(outcome!.ledger!.imports[0]).toMatchObject({
    file: 'bill.csv',
    source: 'Bill',
    rows: 2,
    failedRows: 1,
  });
  expect(await outcome!.failures.file!.text()).toContain('"Total","4"');
  expect(worker.isEnded).toBe(true);
});

test('cancelling ends the worker at once, and what it still says is not heard', async () => {
  const worker = new WorkerHere();
  const job = startImport(
    () => worker,
    bill,
    await requestFor(bill),
    () => undefined,
  );
  job.cancel();
  expect(worker.isEnded).toBe(true);
  expect(await job.result).toBeNull();
});

test('a refusal arrives as one, with what there is to choose from', async () => {
  const file = fileOf('date,currency,cost\n2026-10-01,USD,1\n2026-10-02,EUR,2');
  const { result } = startImport(
    () => new WorkerHere(),
    file,
    await requestFor(file),
    () => undefined,
  );
  await expect(result).rejects.toThrow(UsageRefused);
  await expect(result).rejects.toMatchObject({
    reason: 'mixed currencies',
    currencies: [
      { code: 'EUR', rows: 1 },
      { code: 'USD', rows: 1 },
    ],
  });
});

test('a file that has gone, a fault of ours and a worker that does not start are told apart', async () => {
  const failing = (settle: (worker: WorkerHere) => void) => {
    const worker = new WorkerHere();
    worker.postMessage = () => queueMicrotask(() => settle(worker));
    return startPreview(() => worker, bill, null).result;
  };
  const failed = { is: 'failed', message: 'gone' } as const;
  await expect(failing((worker) => worker.tell({ ...failed, isUnreadable: true }))).rejects.toThrow(
    FileUnreadable,
  );
  await expect(failing((worker) => worker.tell({ ...failed, isUnreadable: false }))).rejects.toThrow(
    /^gone$/,
  );
  await expect(failing((worker) => worker.onerror!({} as ErrorEvent))).rejects.toThrow('could not start');
});

test('a file that cannot be read answers so', async () => {
  const unreadable = Object.assign(fileOf('a,b\n1,2'), {
    slice: () => ({ arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotReadableError')) }),
  });
  const answers: UsageAnswer[] = [];
  await answerQuery({ is: 'preview', file: unreadable, delimiter: null }, (answer) => answers.push(answer));
  expect(answers).toEqual([{ is: 'failed', isUnreadable: true, message: 'gone' }]);
});

test('nothing reads a file as a whole, so that three gigabytes are as good as three kilobytes', async () => {
  const folder = path.resolve(__dirname, '../../../src/taskpane/usage');
  const sources = readdirSync(folder).map((name) => readFileSync(path.join(folder, name), 'utf8'));
  const whole = /file\s*\.\s*(?:text|arrayBuffer|stream)\(|FileReader|readAs/;
  expect(sources.filter((source) => whole.test(source))).toEqual([]);

  // Twelve megabytes that stand nowhere: rows of a kilobyte, made as they are asked for.
  const encoder = new TextEncoder();
  const header = encoder.encode(`date,cost_usd,note${' '.repeat(1005)}\n`);
  const row = encoder.encode(`2026-10-01,0.25,${'x'.repeat(1007)}\n`);
  const rows = 12 * 1024;
  const size = header.length + rows * row.length;
  const sizes: number[] = [];
  const huge = {
    name: 'huge.csv',
    size,
    slice(start: number, end: number) {
      const bytes = Uint8Array.from({ length: Math.min(end, size) - start }, (_, i) => {
        const at = start + i;
        return at < header.length ? header[at]! : row[(at - header.length) % row.length]!;
      });
      sizes.push(bytes.length);
      return { arrayBuffer: () => Promise.resolve(bytes.buffer) };
    },
  } as unknown as File;
  const job = startImport(
    () => new WorkerHere(),
    huge,
    await requestFor(huge),
    () => undefined,
  );
  expect((await job.result)!.sums.cost).toBe(rows * 0.25);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(1024 * 1024);
});

describe('mappings are remembered by header', () => {
  const storage = () => {
    const items = new Map<string, string>();
    return {
      getItem: (key: string) => items.get(key) ?? null,
      setItem: (key: string, value: string) => void items.set(key, value),
    };
  };

  test('for files with the same columns, whatever their case', () => {
    const kept = storage();
    const mapping = { ...emptyMapping, time: 1, days: 60 };
    rememberMapping(kept, ['Cost', 'Date'], mapping);
    expect(rememberedMapping(kept, ['cost ', 'DATE'])).toEqual(mapping);
    expect(rememberedMapping(kept, ['date', 'cost'])).toBeNull();
  });

  test('and forgotten where storage is closed or holds something else', () => {
    const closed = {
      getItem: () => {
        throw new Error('closed');
      },
      setItem: () => {
        throw new Error('closed');
      },
    };
    expect(() => rememberMapping(closed, ['a'], emptyMapping)).not.toThrow();
    expect(rememberedMapping(closed, ['a'])).toBeNull();
    expect(rememberedMapping({ getItem: () => '{"time":1}', setItem: () => undefined }, ['a'])).toBeNull();
  });
});
