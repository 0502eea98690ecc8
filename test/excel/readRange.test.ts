import { openExcel, type ExcelHost } from './excelHost';

jest.setTimeout(240_000);

const ROWS = 100_000;
const MB = 1024 * 1024;
const row = (index: number) => [
  index % 2 ? 'pilot' : 'baseline',
  index,
  Math.sqrt(index),
  1 / (index + 1),
  '',
];

let excel: ExcelHost;
afterEach(() => excel.close());

describe('a small workbook', () => {
  beforeEach(async () => {
    excel = await openExcel();
    await excel.edit(async ({ workbook }) => {
      const data = workbook.worksheets.getItem('Sheet1');
      data.name = "Ann's data";
      data.getRange('A1:C4').formulas = [
        ['group', 'minutes', ''],
        ['pilot', 12, true],
        ['baseline', '=1/0', ''],
        ['', 14, ''],
      ];
      const other = workbook.worksheets.add('Other');
      other.getRange('A1:B2').values = [
        ['k', 'v'],
        [1, 2],
      ];
      other.tables.add('A1:B2', true).name = 'Sales';
      workbook.names.add('Minutes', "='Ann''s data'!$B$1:$B$4");
      workbook.names.add('Uplift', '=0.1');
      data.activate();
    });
  });
  const minutes = [['minutes'], [12], ['#DIV/0!'], [14]];
  describe('readRange', () => {
    it.each([
      ['B1:B4', minutes],
      ['b:b', minutes],
      ['=$B$1:$B$400', minutes],
      ["'Ann''s data'!B:B", minutes],
      ["Ann's data!B1:B4", minutes],
      [' minutes ', minutes],
      [
        'Sales',
        [
          ['k', 'v'],
          [1, 2],
        ],
      ],
      ['Other!A2:B2', [[1, 2]]],
      [
        'A3:B4',
        [
          ['baseline', '#DIV/0!'],
          [null, 14],
        ],
      ],
      ['C2', [[true]]],
      ['Other!F1:G9', []],
    ])('%s', async (address, values) => {
      expect((await excel.workbook.readRange(address)).values).toEqual(values);
    });

    it('tells where the used cells are', async () => {
      expect(await excel.workbook.readRange("'Ann''s data'!B2:Z999")).toMatchObject({
        address: "'Ann''s data'!B2:C4",
        sheet: "Ann's data",
        row: 1,
        column: 1,
      });
    });

    it.each([
      ['', 'refused', 'Type an address such as A2:A25'],
      ['Nowhere!A1', 'missing', "There is no sheet named Nowhere. This workbook has: Ann's data, Other."],
      ['no such thing', 'refused', 'no such thing is no range of this workbook'],
      ['Uplift', 'refused', 'Uplift is no range'],
      ['A0', 'refused', 'A0 is no range'],
      ['ZZZ1', 'refused', 'ZZZ1 is no range'],
    ])('%j says what to type', async (address, code, words) => {
      await expect(excel.workbook.readRange(address)).rejects.toMatchObject({
        code,
        message: expect.stringContaining(words) as string,
      });
    });
  });

  describe('what a range tells beside its values', () => {
    it.each([
      ['Other!A1:B2', { name: 'Sales', address: 'Other!A1:B2' }],
      ['Other!B2', { name: 'Sales', address: 'Other!A1:B2' }],
      ['Other!A:D', { name: 'Sales', address: 'Other!A1:B2' }],
      ['sales', { name: 'Sales', address: 'Other!A1:B2' }],
      ['B1:B4', null],
    ])('the table of %s', async (address, table) => {
      expect((await excel.workbook.readRange(address)).table).toEqual(table);
    });

    it('no table where it only reaches into one', async () => {
      await excel.edit(async ({ workbook }) => {
        workbook.worksheets.getItem('Other').getRange('A3').values = [['beneath']];
      });
      expect((await excel.workbook.readRange('Other!A1:B3')).table).toBeNull();
    });

    it.each([
      ['2:2', 1],
      ['2:4', 3],
      ['1:4', 4],
      ['9:12', 0],
    ])('the hidden rows among B1:B4 where %s are hidden', async (rows, hidden) => {
      await excel.edit(async ({ workbook }) => {
        workbook.worksheets.getItem("Ann's data").getRange(rows).rowHidden = true;
      });
      const { hiddenRows, values } = await excel.workbook.readRange('B:B');
      expect(hiddenRows).toBe(hidden);
      expect(values).toEqual(minutes);
    });

    it.each([
      ['General', 'number'],
      ['0.0 "days"', 'number'],
      ['[Red][<0]-#,##0.00 [$USD]', 'number'],
      ['0.0%', 'percent'],
      ['yyyy-mm-dd', 'date'],
      ['mmmm', 'date'],
      ['d.m.yyyy hh:mm', 'date'],
      ['h:mm', 'time'],
      ['[mm]:ss', 'time'],
    ])('the format %s as %s', async (format, expected) => {
      await excel.edit(async ({ workbook }) => {
        workbook.worksheets.getItem("Ann's data").getRange('B4').numberFormat = [[format]];
      });
      expect((await excel.workbook.readRange('A1:B4')).formats).toEqual(['number', expected]);
    });
  });

  it('reads the selection, cut to its used cells', async () => {
    await excel.edit(async ({ workbook }) => workbook.worksheets.getItem('Other').getRange('A:D').select());
    expect(await excel.workbook.readSelection()).toMatchObject({ address: 'Other!A1:B2', sheet: 'Other' });
  });
});

describe('many rows', () => {
  beforeEach(async () => {
    excel = await openExcel();
  });
  /** Fills the sheet below what Excel takes at once. */
  async function fill(rows: readonly (readonly (string | number)[])[], atOnce: number) {
    for (let start = 0; start < rows.length; start += atOnce) {
      const part = rows.slice(start, start + atOnce);
      await excel.edit(async ({ workbook }) => {
        workbook.worksheets
          .getItem('Sheet1')
          .getRangeByIndexes(start, 0, part.length, part[0].length).values = part as unknown as string[][];
      });
    }
  }

  it('reads 100,000 rows of 5 columns in answers that Excel on the web gives', async () => {
    const rows = [
      ['group', 'task', 'minutes', 'share', ''],
      ...Array.from({ length: ROWS }, (_, at) => row(at)),
    ];
    await fill(rows, 20_000);
    excel.host.requests.reset();
    const { address, values } = await excel.workbook.readRange('Sheet1!A:E');
    expect(address).toBe(`Sheet1!A1:D${ROWS + 1}`);
    expect(values).toHaveLength(ROWS + 1);
    for (const at of [0, 1, 24_999, 25_000, 25_001, ROWS]) expect(values[at]).toEqual(rows[at].slice(0, 4));
    const answers = excel.host.requests.entries.map(({ responseBytes }) => responseBytes);
    expect(answers.length).toBeLessThanOrEqual(6);
    expect(Math.max(...answers)).toBeLessThan(4 * MB);
  });

  it('asks for less at once where long texts are too much', async () => {
    const text = 'x'.repeat(100);
    const rows = Array.from({ length: 60_000 }, (_, at) => [`${at} ${text}`]);
    await fill(rows, 30_000);
    const { values } = await excel.workbook.readRange('A:A');
    expect(values).toHaveLength(rows.length);
    expect(values[59_999]).toEqual(rows[59_999]);
    expect(excel.host.requests.entries.map(({ error }) => error)).toContain(
      'ResponsePayloadSizeLimitExceeded',
    );
  });
});
