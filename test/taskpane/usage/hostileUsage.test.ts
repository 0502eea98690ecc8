/** @jest-environment node */
import type { TokenPrice } from '../../../src/core/case';
import { previewUsage } from '../../../src/taskpane/usage/previewUsage';
import { centsBy, fileOf, imported, type Said } from './usageFiles';

const header = 'date,feature,customer,cost_usd';
const csv = (...lines: string[]) => fileOf([header, ...lines].join('\n'));
const importing = (file: File, said: Said = {}) =>
  imported(file, { source: 'Gateway', ...said, mapping: { days: 'as written', ...said.mapping } });
const reasonsOf = async (...lines: string[]) => (await importing(csv(...lines))).failures.reasons;

test('names keep quotation marks, delimiters and formulas as text, and lose line breaks', async () => {
  const { ledger, failures } = await importing(
    csv(
      '2026-10-01,"say ""hi"", twice",=cmd|\' /C calc\'!A0,1.25',
      '2026-10-01,"two\nlines",+1,2.5',
      '2026-10-01,"two\r\n  lines ",@x,3',
      '2026-10-01,,,4',
    ),
  );
  expect(failures.rows).toBe(0);
  expect(centsBy(ledger, 'feature')).toEqual({ 'say "hi", twice': 125, 'two lines': 550, '': 400 });
  expect(centsBy(ledger, 'customer')).toEqual({ "=cmd|' /C calc'!A0": 125, '+1': 250, '@x': 300, '': 400 });
});

test('names that Excel cannot tell apart are one', async () => {
  const { ledger } = await importing(csv('2026-10-01,search,ACME,1', '2026-10-01,Search,Acme,2'));
  expect(centsBy(ledger, 'feature')).toEqual({ Search: 300 });
  expect(centsBy(ledger, 'customer')).toEqual({ ACME: 300 });
});

test('a later import takes over how the ledger spells a name', async () => {
  const first = await importing(csv('2026-10-01,search,a,1'));
  const { ledger } = await importing(csv('2026-10-02,SEARCH,a,1'), { ledger: first.ledger });
  expect(centsBy(ledger, 'feature')).toEqual({ search: 200 });
});

test.each([
  ['a byte-order mark', `\uFEFF${header}\n2026-10-01,s,Köln,1`],
  ['carriage returns and line feeds', `${header}\r\n2026-10-01,s,Köln,1\r\n`],
  ['carriage returns alone', `${header}\r2026-10-01,s,Köln,1\r`],
  ['tabs', `${header}\n2026-10-01,s,Köln,1\n`.replaceAll(',', '\t')],
  ['bars', `${header}\n2026-10-01,s,Köln,1\n`.replaceAll(',', '|')],
  ["Excel's hint", `sep=;\n${header}\n2026-10-01,s,Köln,1\n`.replaceAll(',', ';')],
  ['blank lines', `\n\n${header}\n\n2026-10-01,s,Köln,1\n\n,,,\n`],
  ['quoted headers', `"date","feature","customer","cost_usd"\n2026-10-01,s,Köln,1`],
])('a file with %s is read', async (_, content) => {
  const { ledger, failures } = await importing(fileOf(content));
  expect(failures.rows).toBe(0);
  expect(centsBy(ledger, 'customer')).toEqual({ Köln: 100 });
});

test.each([
  ['Windows-1252', Buffer.from(`${header}\n2026-10-01,s,K\u00f6ln,1`, 'latin1')],
  ['UTF-16', Buffer.from(`\uFEFF${header}\n2026-10-01,s,Köln,1`, 'utf16le')],
])('a file in %s is read', async (_, content) => {
  expect(centsBy((await importing(fileOf(content))).ledger, 'customer')).toEqual({ Köln: 100 });
});

test.each([
  ['little', (text: string) => Buffer.from(text, 'utf16le')],
  ['big', (text: string) => Buffer.from(text, 'utf16le').swap16()],
])('a file in UTF-16, %s end first, without a mark is read', async (_, bytes) => {
  const { ledger, failures } = await importing(fileOf(bytes(`${header}\n2026-10-01,s,Köln,1\n`)));
  expect(failures.rows).toBe(0);
  expect(centsBy(ledger, 'customer')).toEqual({ Köln: 100 });
});

test.each([
  ['an Excel workbook', 'PK\x03\x04\x14\x00\x06\x00', /^The file is an Excel workbook .*: save it as CSV/],
  ['an old Excel workbook', '\xD0\xCF\x11\xE0\xA1\xB1', /^The file is an old Excel workbook/],
  ['a compressed file', '\x1F\x8B\x08\x00', /unpack it first$/],
  ['a Parquet file', 'PAR1\x15\x04', /export it as CSV$/],
  ['a PDF', '%PDF-1.7\n%', /download the bill as CSV$/],
  ['a picture', '\x89PNG\r\n\x1A\n\x00\x00\x00\rIHDR', /^The file is no text/],
])('%s is refused, and what to do is said', async (_, start, message) => {
  const preview = previewUsage(fileOf(Buffer.from(`${start}${'\x00\x07more'.repeat(9)}`, 'latin1')), null);
  await expect(preview).rejects.toMatchObject({ reason: 'no text', message: expect.stringMatching(message) });
});

test('a zero byte in a field spoils its row only', async () => {
  const lines = Array.from({ length: 9 }, (_, i) => `2026-10-0${i + 1},search,Acme,1`);
  const { sums, failures } = await importing(csv(...lines, '2026-10-10,search,Acme,1\u0000'));
  expect([sums.cost, failures.rows]).toEqual([9, 1]);
});

test('a delimiter that was guessed wrong can be chosen', async () => {
  const file = fileOf('date;cost_eur\n2026-10-01;1,25\n2026-10-02;2,25');
  const wrong = await previewUsage(file, '|');
  expect(wrong.header).toEqual(['date;cost_eur']);
  const { sums, ledger } = await importing(file, { delimiter: ';' });
  expect([sums.cost, ledger!.currency]).toEqual([3.5, 'EUR']);
});

test('rows that cannot be read are counted by reason, shown, and in a file that says why', async () => {
  const { failures, added, sums } = await importing(
    csv(
      '2026-10-01,a,b,1',
      'Total,,,99',
      '2026-10-01,a,b,n/a',
      '2026-10-01,a,"=HYPERLINK(""x"")",?',
      '2026-10-01,a,b',
      '2026-10-01,a,b,1,extra',
      ',a,b,1',
    ),
  );
  expect(sums.cost).toBe(1);
  expect(added).toMatchObject({ rows: 1, failedRows: 6 });
  expect(failures.reasons).toEqual([
    { reason: 'cost_usd: This is no number with the decimal sign chosen', rows: 2 },
    expect.objectContaining({ reason: expect.stringMatching(/^The row has fewer fields/), rows: 1 }),
    expect.objectContaining({ reason: expect.stringMatching(/^The row has more fields/), rows: 1 }),
    expect.objectContaining({ reason: 'date: The time is empty', rows: 1 }),
    expect.objectContaining({ reason: expect.stringMatching(/^date: This is no time/), rows: 1 }),
  ]);
  expect(failures.first[0]).toMatchObject({ row: 3, fields: ['Total', '', '', '99'] });
  const lines = (await failures.file!.text()).split('\r\n');
  expect(lines[0]).toBe('"Row","What is wrong","date","feature","customer","cost_usd"');
  expect(lines[3]).toBe(
    '"5","cost_usd: This is no number with the decimal sign chosen","2026-10-01","a","\'=HYPERLINK(""x"")","?"',
  );
  expect(lines).toHaveLength(8);
});

test('a quotation mark that is not closed costs its own line only', async () => {
  const many = Array.from({ length: 30_000 }, (_, i) => `2026-10-01,f${i % 7},customer ${i % 5},0.01`);
  const { failures, sums, added } = await importing(csv('2026-10-01,"open,b,5', ...many));
  expect(failures.reasons).toEqual([
    { reason: expect.stringMatching(/^A quotation mark opens here/), rows: 1 },
  ]);
  expect([added!.rows, sums.cost]).toEqual([30_000, 300]);
});

test('a file full of quotation marks that nothing closes comes to its end', async () => {
  const marks = Array<string>(150_000).fill('2026-10-01,"a,b,1').join('\n');
  const { failures, sums, added } = await importing(csv('2026-10-01,a,b,2', marks, '2026-10-02,a,b,3'));
  expect(failures.reasons).toEqual([
    { reason: expect.stringMatching(/^A quotation mark opens here/), rows: 150_000 },
  ]);
  expect([added!.rows, sums.cost]).toEqual([2, 5]);
});

test('a field of ten million characters is one row that fails; a hundred thousand columns are read', async () => {
  const long = await importing(csv('2026-10-01,a,b,2', 'x'.repeat(10_000_000), '2026-10-01,a,b,3'));
  expect(long.sums.cost).toBe(5);
  expect(long.failures.rows).toBeGreaterThan(0);
  const columns = 100_000;
  const names = Array.from({ length: columns - 4 }, (_, index) => `c${index}`);
  const wide = fileOf(
    [[header, ...names].join(','), `2026-10-01,a,b,2${',x'.repeat(columns - 4)}`].join('\n'),
  );
  const { header: read } = await previewUsage(wide, null);
  expect(read).toHaveLength(columns);
  expect((await importing(wide)).sums.cost).toBe(2);
});

test('counts that are none fail', async () => {
  const file = fileOf(
    'time,model,input_tokens,cached_tokens,cost_usd\n2026-10-01,m,-5,0,1\n2026-10-01,m,1.5,0,1\n2026-10-01,m,5,6,1',
  );
  const { failures } = await importing(file);
  expect(failures.reasons.map(({ reason }) => reason)).toEqual([
    'cached_tokens: More tokens came from the cache than were sent: say whether the input contains them',
    'input_tokens: This cannot be below 0, unless the row pays cost back',
    'input_tokens: This has to be a whole number',
  ]);
});

test('in a file with decimal commas a point groups thousands, of tokens as of money', async () => {
  const file = fileOf(
    'date;input_tokens;output_tokens;cost_eur\n2026-10-01;59.000;1.234;1.234,50\n2026-10-02;8;0;0,5',
  );
  const { sums, failures } = await importing(file);
  expect(failures.rows).toBe(0);
  expect(sums).toMatchObject({ inputTokens: 59_008, outputTokens: 1234, cost: 1235 });
});

test('a date that could be two is never guessed', async () => {
  const reasons = await reasonsOf('03/04/2026,a,b,1', '2026-10-01,a,b,1');
  expect(reasons).toEqual([{ reason: expect.stringContaining('can be read in two ways'), rows: 1 }]);
});

test('credits and refunds count as they are', async () => {
  const { sums, credits } = await importing(
    csv('2026-10-01,a,b,10', '2026-10-01,a,b,-4', '2026-10-02,a,b,($1.50)'),
  );
  expect(sums.cost).toBe(4.5);
  expect(credits).toEqual({ rows: 2, cost: -5.5 });
});

test('amounts that name another currency than the file are never added to it', async () => {
  const file = fileOf(
    'date,cost\n2026-10-01,$1.00\n2026-10-01,€2.00\n2026-10-01,3 EUR\n2026-10-01,4 USD\n2026-10-01,(£8)\n2026-10-01,-$0.5',
  );
  const { sums, failures } = await importing(file, { mapping: { currency: { code: 'USD' } } });
  expect(sums.cost).toBe(4.5);
  expect(failures.reasons).toEqual([
    { reason: expect.stringMatching(/^cost: This amount is in another currency/), rows: 3 },
  ]);
  // The sign of Canadian dollars, and the code of each row.
  const rows = fileOf('date,currency,cost\n2026-10-01,CAD,$1.25\n2026-10-01,CAD,USD 9\n2026-10-01,CA$,9');
  const canadian = await importing(rows);
  expect([canadian.sums.cost, canadian.ledger!.currency]).toEqual([1.25, 'CAD']);
  expect(canadian.failures.reasons.map(({ reason }) => reason)).toEqual([
    expect.stringMatching(/^cost: This amount is in another currency/),
    'currency: This is no currency of three letters, such as USD',
  ]);
});

test('a refund takes back its tokens and requests with its cost', async () => {
  const file = fileOf(
    `date,model,requests,input_tokens,cached_tokens,output_tokens,cost_usd
2026-10-01,m,2,100,40,10,5.5
2026-10-01,m,-1,-60,-30,-4,-2.5
2026-10-01,m,-1,0,0,0,3`,
  );
  const { sums, credits, failures } = await importing(file);
  expect(sums).toEqual({
    requests: 1,
    inputTokens: 40,
    cachedTokens: 10,
    outputTokens: 6,
    outcomes: 0,
    cost: 3,
  });
  expect(credits).toEqual({ rows: 1, cost: -2.5 });
  expect(failures.reasons).toEqual([
    { reason: 'requests: This cannot be below 0, unless the row pays cost back', rows: 1 },
  ]);
});

test('a request that used no tokens is a request', async () => {
  const file = fileOf(
    'request_id,time,model,input_tokens,output_tokens\na,2026-10-01T00:00:00Z,gpt-5,7,1\nb,2026-10-01T00:01:00Z,gpt-5,,\n,,,,\n',
  );
  const { sums, emptyRows, failures } = await importing(file, { mapping: { currency: { code: 'USD' } } });
  expect([sums.requests, emptyRows, failures.rows]).toEqual([2, 1, 0]);
});

test('models are told apart behind a comma too; kinds of tokens there are none', async () => {
  const file = fileOf(
    'date,model,cost_usd\n2026-10-01,"Llama 3, 70B",1\n2026-10-01,"Llama 3, 8B",2\n2026-10-01,"gpt-5, cached input",4\n2026-10-01,"gpt-5, output",8',
  );
  const { ledger } = await importing(file);
  expect(centsBy(ledger, 'model')).toEqual({ 'Llama 3, 70B': 100, 'Llama 3, 8B': 200, 'gpt-5': 1200 });
});

const mixed = fileOf('date,currency,cost\n2026-10-01,usd,1.5\n2026-10-01,USD,2.5\n2026-10-02,eur,4');

test('mixed currencies are refused with their counts, and one of them can be chosen', async () => {
  await expect(importing(mixed)).rejects.toMatchObject({
    reason: 'mixed currencies',
    message: expect.stringContaining('USD (2 rows), EUR (1 rows)'),
    currencies: [
      { code: 'USD', rows: 2 },
      { code: 'EUR', rows: 1 },
    ],
  });
  const { ledger, sums } = await importing(mixed, { mapping: { onlyCurrency: 'EUR' } });
  expect([ledger!.currency, sums.cost]).toEqual(['EUR', 4]);
});

test('an empty file, one without rows and one with open questions are refused', async () => {
  await expect(importing(fileOf(''))).rejects.toMatchObject({ reason: 'no rows' });
  await expect(importing(fileOf(header))).rejects.toMatchObject({ reason: 'no rows' });
  const unsaid = imported(csv('2026-10-01,a,b,1'), { source: 'x' });
  await expect(unsaid).rejects.toMatchObject({ reason: 'open questions' });
});

const prices: TokenPrice[] = [
  {
    model: 'GPT-5',
    provider: '',
    input: 1.25,
    output: 10,
    cached: 0.125,
    batchDiscount: 0.5,
    asOf: '',
    source: '',
  },
];
const log = fileOf(
  `time,model,input_tokens,cached_tokens,output_tokens,batch
2026-10-01,gpt-5,1000000,400000,100000,FALSE
2026-10-01,gpt-5,1000000,0,100000,TRUE
2026-10-01,gpt-9-2027-01-01,500,0,70,FALSE
2026-10-01,gpt-9-2027-01-01,300,0,30,FALSE`,
);
const currency = { code: 'USD' };

test('tokens are priced by the table; what has no price is listed, counts as 0 and is said', async () => {
  const { sums, unpriced } = await importing(log, { prices, mapping: { currency } });
  // By hand: 0.6 x 1.25 + 0.4 x 0.125 + 0.1 x 10 = 1.8; (1.25 + 1) / 2 = 1.125.
  expect(sums).toMatchObject({
    cost: 2.925,
    inputTokens: 2000800,
    outputTokens: 200100,
    cachedTokens: 400000,
  });
  expect(unpriced).toEqual([{ model: 'gpt-9-2027-01-01', rows: 2, inputTokens: 800, outputTokens: 100 }]);
});

test('a model may be said to cost what another one costs', async () => {
  const modelPrices = { 'gpt-9-2027-01-01': 'gpt-5' };
  const { sums, unpriced } = await importing(log, { prices, mapping: { currency, modelPrices } });
  // 2.925 + (800 x 1.25 + 100 x 10) / 1,000,000.
  expect(sums.cost).toBe(2.927);
  expect(unpriced).toEqual([]);
});

test('what Anthropic writes to its cache costs a quarter more, and twice as much for an hour', async () => {
  const file = fileOf(
    'usage_date_utc,model_version,usage_input_tokens_no_cache,usage_input_tokens_cache_write_5m,' +
      'usage_input_tokens_cache_write_1h,usage_input_tokens_cache_read,usage_output_tokens\n' +
      '2026-10-01,gpt-5,1000000,1000000,1000000,1000000,1000000',
  );
  const { sums } = await importing(file, { prices, mapping: { currency } });
  // By hand from the price list's factors: 1.25 + 1.25 x 1.25 + 2 x 1.25 + 0.125 + 10.
  expect(sums).toMatchObject({ cost: 15.4375, inputTokens: 4_000_000, cachedTokens: 1_000_000 });
});

test('rows of days without use are no failures', async () => {
  const file = fileOf(
    'start_time,end_time,start_time_iso,amount_value,amount_currency\n1759622400,1759708800,2025-10-05T00:00:00+00:00,0.5,usd\n1759968000,1760054400,2025-10-09T00:00:00+00:00,,',
  );
  const { rowsRead, emptyRows, failures, added } = await importing(file);
  expect([rowsRead, emptyRows, failures.rows, added!.rows]).toEqual([2, 1, 0, 1]);
});

test('tags that are none leave the row’s money where nothing is named', async () => {
  const file = fileOf(
    'date,tags,cost_usd\n2026-10-01,"{""feature"":""a""}",1\n2026-10-01,{broken,2\n2026-10-01,"[1,2]",3',
  );
  const { ledger, rowsWithUnreadableTags } = await importing(file);
  expect(centsBy(ledger, 'feature')).toEqual({ a: 100, '': 500 });
  expect(rowsWithUnreadableTags).toBe(1);
});

test('of more names than a sheet should show the dearest twenty have rows; the others are one', async () => {
  const lines = Array.from({ length: 50 }, (_, i) => `2026-10-01,a,customer ${i},${i + 1}`);
  const { ledger, added } = await importing(csv(...lines));
  const customers = centsBy(ledger, 'customer');
  expect(Object.keys(customers)).toHaveLength(21);
  // 1 + 2 + ... + 30.
  expect(customers['Other']).toBe(46_500);
  expect(customers['customer 49']).toBe(5000);
  expect(added!.namesInOther).toEqual({ model: 0, service: 0, feature: 0, customer: 30, tag: 0 });
});

test('the ten dearest come first, then names that the ledger knows', async () => {
  const first = await importing(csv('2026-09-01,a,known,1'));
  const lines = Array.from({ length: 50 }, (_, i) => `2026-10-01,a,customer ${i},${i + 10}`);
  const { ledger } = await importing(csv(...lines, '2026-10-01,a,known,1'), { ledger: first.ledger });
  const october = ledger!.rows.filter(
    ({ day, dimension }) => dimension === 'customer' && day === '2026-10-01',
  );
  expect(october.map(({ name }) => name)).toContain('known');
  expect(october).toHaveLength(21);
});

test('names that objects have by themselves are names', async () => {
  const tags = '"{""feature"":""__proto__"",""customer"":""toString""}"';
  const { ledger } = await importing(fileOf(`date,tags,cost_usd\n2026-10-01,${tags},1\n2026-10-01,"{}",2`));
  expect(ledger!.rows.filter(({ dimension }) => dimension === 'feature').map(({ name }) => name)).toEqual([
    '',
    '__proto__',
  ]);
});
