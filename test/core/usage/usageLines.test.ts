import type { UsageLedger } from '../../../src/core/usage/usageLedger';
import { usageLines } from '../../../src/core/usage/usageLines';
import { ledgerOf } from '../../support/usage/ledgerOf';

const day = '2026-01-01';
const shown = (ledger: UsageLedger) =>
  usageLines(ledger).lines.map(({ number, dimension, kind, name }) => [number, dimension, kind, name]);

test('a dimension with names has a line of each, the dearest first, and one of what has none', () => {
  const ledger = ledgerOf('USD', [
    { day, source: 'OpenAI', cost: 1, model: 'small' },
    { day, source: 'OpenAI', cost: 2, model: 'large' },
    { day: '2026-02-01', source: 'OpenAI', cost: 2.5, model: 'small' },
    { day, source: 'OpenAI', cost: 9 },
  ]);
  expect(shown(ledger)).toEqual([
    [1, 'model', 'named', 'small'],
    [2, 'model', 'named', 'large'],
    [3, 'model', 'none', ''],
    [4, 'service', 'none', ''],
    [5, 'feature', 'none', ''],
    [6, 'customer', 'none', ''],
    [7, 'tag', 'none', ''],
  ]);
});

test('names of one cost stand in the order of the alphabet', () => {
  const used = ['b', 'd', 'a', 'c'].map((tag) => ({ day, source: 'OpenAI', cost: 1, tag }));
  const names = usageLines(ledgerOf('USD', used)).lines.flatMap(({ kind, name }) =>
    kind === 'named' ? [name] : [],
  );
  expect(names).toEqual(['a', 'b', 'c', 'd']);
});

test('what stood together in an import stands in the line of the others, however dear it is', () => {
  const ledger = ledgerOf('USD', [
    { day, source: 'OpenAI', cost: 5, customer: 'Acme' },
    { day, source: 'OpenAI', cost: 50, customer: 'Other' },
  ]);
  const customers = shown(ledger).filter(([, dimension]) => dimension === 'customer');
  expect(customers.map(([, , kind, name]) => [kind, name])).toEqual([
    ['named', 'Acme'],
    ['other', 'Other'],
    ['none', ''],
  ]);
});

test('each row belongs to one line: its name, the others beyond twenty, none, and days to no line', () => {
  const used = Array.from({ length: 22 }, (_, at) => ({
    day,
    source: 'OpenAI',
    cost: 100 - at,
    feature: `f${at}`,
  }));
  const ledger = ledgerOf('USD', [...used, { day, source: 'OpenAI', cost: 1 }]);
  const { lines, lineOf } = usageLines(ledger);
  const placed = ledger.rows.map((row) => [row.dimension, row.name, lines[lineOf(row) - 1]?.kind ?? 'days']);
  const ofFeatures = placed.filter(([dimension]) => dimension === 'feature');
  expect(ofFeatures.map(([, name, kind]) => [name, kind])).toEqual([
    ...used.slice(0, 20).map(({ feature }) => [feature, 'named']),
    ['f20', 'other'],
    ['f21', 'other'],
    ['', 'none'],
  ]);
  for (const row of ledger.rows.filter(
    ({ dimension, name }) => dimension === 'feature' && /^f1?\d$/.test(name),
  )) {
    expect(lines[lineOf(row) - 1]!.name).toBe(row.name);
  }
  expect(placed.filter(([dimension]) => dimension === 'total')).toEqual([['total', '', 'days']]);
  expect(ledger.rows.filter(({ dimension }) => dimension === 'total').map(lineOf)).toEqual([0]);
});

test('exactly twenty names need no line of others', () => {
  const used = Array.from({ length: 20 }, (_, at) => ({
    day,
    source: 'OpenAI',
    cost: at,
    feature: `f${at}`,
  }));
  expect(shown(ledgerOf('USD', used)).filter(([, , kind]) => kind === 'other')).toEqual([]);
});

test('sources that people would call the same are one, by their first name; those without days are none', () => {
  const ledger = ledgerOf('USD', [
    { day, source: 'Open AI', cost: 1 },
    { day: '2026-01-02', source: 'Anthropic', cost: 1 },
    { day: '2026-01-03', source: 'open-ai', cost: 1 },
    { day: '2026-01-04', source: 'Gone', cost: 1 },
  ]);
  const goneHasNoDays = {
    ...ledger,
    rows: ledger.rows.filter(({ dimension, importId }) => importId !== 4 || dimension !== 'total'),
  };
  const { sources, sourceOf } = usageLines(goneHasNoDays);
  expect(sources).toEqual(['Open AI', 'Anthropic']);
  expect([1, 2, 3].map(sourceOf)).toEqual([0, 1, 0]);
});
