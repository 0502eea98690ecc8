import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { act, screen, waitFor, within } from '@testing-library/react';
import type { CellValue } from '../../src/core/case';
import { WorkbookError } from '../../src/sheets/workbook';
import { FakeWorkbook } from './support/fakeWorkbook';
import { openPane } from './support/openPane';

type Grid = readonly (readonly CellValue[])[];

const text = (element: Element) => element.textContent.replace(/\s+/g, ' ');
const select = (label: string) => screen.getByRole<HTMLSelectElement>('combobox', { name: label });
const chosen = (label: string) => text(select(label).selectedOptions[0]!);
const field = (label: string | RegExp) => screen.getByRole<HTMLInputElement>('textbox', { name: label });
const verdict = () => screen.getByRole('region', { name: /^Verdict on/ });
/** A figure of the unfolded reason, by its label. */
const reason = (label: string) =>
  within(verdict())
    .getAllByRole('row', { name: new RegExp(`^${label}`) })
    .map(text);
const rows = (count: number, row: (index: number) => CellValue[]): Grid =>
  Array.from({ length: count }, (_, index) => row(index));

/** Opens the pane on a sheet whose cells, all of them, are selected and used. */
async function takeSelection(grid: Grid, prepare: (workbook: FakeWorkbook) => void = () => undefined) {
  const workbook = new FakeWorkbook({ Data: grid });
  prepare(workbook);
  const pane = await openPane(workbook);
  const last = `${String.fromCharCode(64 + grid[0]!.length)}${grid.length}`;
  act(() => workbook.select(`Data!A1:${last}`));
  await pane.user.click(screen.getByRole('button', { name: /Use my selection/ }));
  return pane;
}

/** Student's sleep data (1908), as R's data set `sleep` has them: extra hours of ten patients with two drugs. */
const sleep = [
  [0.7, 1.9],
  [-1.6, 0.8],
  [-0.2, 1.1],
  [-1.2, 0.1],
  [-0.1, -0.1],
  [3.4, 4.4],
  [3.7, 5.5],
  [0.8, 1.6],
  [0.0, 4.6],
  [2.0, 3.4],
] as const;

describe('what is selected proposes its design, and says why', () => {
  test('two columns: separate groups', async () => {
    const { user } = await takeSelection([['Drug 1', 'Drug 2'], ...sleep]);
    expect(chosen('Design of the pilot')).toBe('Two separate groups');
    screen.getByText(/because nothing pairs their measurements/);
    await user.click(screen.getByRole('button', { name: 'Why?' }));
    // R 4: t.test(extra ~ group, data = sleep): t = 1.8608, df = 17.776, p = 0.07939, -0.2054832 to 3.3654832.
    expect(reason('t')).toContain('t1.861');
    expect(reason('Degrees of freedom')).toEqual(['Degrees of freedom17.78']);
    expect(reason('p, two-sided')).toEqual(['p, two-sided0.07939']);
    expect(reason('Its interval')[0]).toBe('Its interval-0.21 to +3.37');
    expect(text(verdict())).toContain('Too few data');
  });

  test('a column that names the rows: the same people twice', async () => {
    const { user } = await takeSelection([
      ['Patient', 'Before', 'With AI'],
      ...sleep.map(([a, b], index) => [`P${index}`, a, b]),
    ]);
    expect(chosen('Design of the pilot')).toBe('The same people or tasks, twice');
    screen.getByText(/because each row is one "Patient"/);
    await user.selectOptions(select('Better is'), 'Higher');
    await user.click(screen.getByRole('button', { name: 'Why?' }));
    // R 4: t.test(extra ~ group, data = sleep, paired = TRUE): t = 4.0621, df = 9, p = 0.002833, 0.7001142 to 2.4598858.
    expect(reason('t')).toContain('t4.062');
    expect(reason('p, two-sided')).toEqual(['p, two-sided0.002833']);
    expect(reason('Its interval')[0]).toBe('Its interval+0.70 to +2.46');
    expect(text(verdict())).toContain('Better');
  });

  test('a long table whose persons stand in both groups: pairs, and who has none is named', async () => {
    const { user } = await takeSelection([
      ['person', 'drug', 'extra hours'],
      ...sleep.flatMap(([a, b], index) => [
        [`P${index}`, 'control', a],
        [`P${index}`, 'pilot', b],
      ]),
      ['Zoe', 'pilot', 3],
    ]);
    expect(chosen('Design of the pilot')).toBe('The same people or tasks, twice');
    expect(chosen('Person or task')).toBe('person (A)');
    await user.click(screen.getByRole('button', { name: 'Why?' }));
    expect(reason('t')).toContain('t4.062');
    within(verdict()).getByText(/only one of the two has a number: 1 \(Zoe\)/);
  });

  test('both groups at two times: difference in differences', async () => {
    // Changes of the means by hand: 10 to 11 and 10 to 8, so the effect is -3.
    const mean = { controlbefore: 10, controlafter: 11, pilotbefore: 10, pilotafter: 8 };
    const { user } = await takeSelection([
      ['team', 'phase', 'minutes'],
      ...rows(40, (i) => {
        const [team, phase] = [i % 2 ? 'pilot' : 'control', i % 4 < 2 ? 'before' : 'after'];
        return [team, phase, mean[`${team}${phase}` as keyof typeof mean] + ((i >> 2) % 2) - 0.5];
      }),
    ]);
    expect(chosen('Design of the pilot')).toBe('Both groups, before and after');
    expect([chosen('Period'), chosen('Before is'), chosen('After is')]).toEqual([
      'phase (B)',
      'before',
      'after',
    ]);
    await user.click(screen.getByRole('button', { name: 'Why?' }));
    expect(reason('Change')).toEqual(['Change-3.00']);
    screen.getByRole('img', { name: /Baseline before: mean 10.00.*Pilot after: mean 8.00/ });

    // The phases remain, but in words they are no axis for a trend.
    expect(screen.queryByText(/words have no place on a time axis/)).toBeNull();
    await user.selectOptions(
      screen.getByRole('combobox', { name: 'Design of the pilot' }),
      'Two separate groups',
    );
    expect(chosen('Trend by')).toBe('phase (B)');
    screen.getByText(/^No trend will be drawn: words have no place on a time axis/);
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Build sheets' }).disabled).toBe(false);
  });

  test('values of 0 and 1: error rates', async () => {
    // Newcombe (1998), table II, row (a): 56 of 70 against 48 of 80, method 10: 0.0524 to 0.3339.
    const arm = (group: string, errors: number, total: number) =>
      rows(total, (i) => [group, i < errors ? 1 : 0]);
    const { user } = await takeSelection([
      ['arm', 'error'],
      ...arm('control', 48, 80),
      ...arm('pilot', 56, 70),
    ]);
    expect(chosen('Design of the pilot')).toBe('Error rates');
    expect(screen.queryByRole('combobox', { name: 'Compared as' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Why?' }));
    expect(reason('Change')).toEqual(['Change+20.0 points']);
    expect(reason('Its interval')[0]).toBe('Its interval+5.2 points to +33.4 points');
    expect(text(verdict())).toContain('Worse');
  });

  test('the analyst’s choice stays, and the proposal is one button away', async () => {
    const { user } = await takeSelection([['Drug 1', 'Drug 2'], ...sleep]);
    await user.selectOptions(select('Design of the pilot'), 'The same people or tasks, twice');
    screen.getByText(/Proposed was: Two separate groups/);
    await user.click(screen.getByRole('button', { name: 'Why?' }));
    expect(reason('t')).toContain('t4.062');
    await user.click(screen.getByRole('button', { name: 'Use the proposal' }));
    expect(reason('t')).toContain('t1.861');
  });
});

describe('METR’s trial of 2025, which is no part of this repository', () => {
  const file = path.resolve(__dirname, '../../../shared/data/metr-ai-pilot-2025.csv');
  if (!existsSync(file)) {
    test('stands beside this repository where it is to be checked', () =>
      expect(existsSync(file)).toBe(false));
    return;
  }

  test('proposes the published adjustment, and finds what was published', async () => {
    const [header, ...lines] = readFileSync(file, 'utf8')
      .trim()
      .split(/\r?\n/)
      .map((line) => line.split(','));
    const data = lines.map((line) => line.map((cell) => (cell === '' ? null : Number(cell))));
    const column = (name: string) => header!.indexOf(name);
    const [arm, review] = [column('ai_treatment'), column('post_review_implementation_time')];
    // As published: a missing time after review is the mean of its group.
    const mean = [0, 1].map((group) => {
      const known = data.flatMap((row) => (row[arm] === group && row[review] !== null ? row[review]! : []));
      return known.reduce((sum, value) => sum + value, 0) / known.length;
    });
    const total = (row: readonly (number | null)[]) =>
      row[column('initial_implementation_time')]! + (row[review] ?? mean[row[arm]!]!);
    const { user } = await takeSelection([
      [...header!, 'total_time'],
      ...data.map((row) => [...row, total(row)]),
    ]);
    expect(chosen('Group column')).toBe('ai_treatment (G)');
    expect(chosen('Value column')).toBe('total_time (J)');
    expect(chosen('Design of the pilot')).toBe('Two groups, adjusted');
    expect(chosen('Known before the pilot')).toBe('predicted_time_no_ai (C)');
    expect(chosen('Compared as')).toBe('Ratios (log scale)');
    expect(text(verdict())).toContain('With AI, Total time was 18.8% higher');
    expect(text(verdict())).toContain('Worse');
    await user.click(screen.getByRole('button', { name: 'Why?' }));
    // Published: 1.188 times as long, 1.013 to 1.395 by the normal quantile.
    expect(reason('By the normal quantile')).toEqual(['By the normal quantile+1.3% to +39.5%']);

    // Unadjusted 1.23 times, 0.99 to 1.53: the interval includes 1.
    await user.selectOptions(select('Design of the pilot'), 'Two separate groups');
    expect(reason('Relative change')).toEqual(['Relative change+23.0%']);
    expect(text(verdict())).toContain('Too few data');
  });
});

describe('measurements whose single values are gone', () => {
  async function newMetric() {
    const pane = await openPane(new FakeWorkbook());
    await pane.user.click(screen.getByRole('button', { name: 'Start without measurements' }));
    await pane.user.click(screen.getByRole('tab', { name: 'Pilot' }));
    await pane.user.click(screen.getByRole('button', { name: 'Add a metric' }));
    return pane;
  }

  test('counts of errors', async () => {
    const { user } = await newMetric();
    await user.selectOptions(select('They are in'), 'Counts: errors of total');
    expect(screen.queryByRole('textbox', { name: 'Baseline' })).toBeNull();
    await user.type(field('Baseline: errors'), '48');
    await user.type(field('Baseline: out of'), '80');
    await user.type(field('Pilot: errors'), '96');
    await user.type(field('Pilot: out of'), '70');
    screen.getByText(/There cannot be more errors than cases/);
    await user.clear(field('Pilot: errors'));
    await user.type(field('Pilot: errors'), '56');
    await user.click(screen.getByRole('button', { name: 'Why?' }));
    // Newcombe (1998), as above.
    expect(reason('Its interval')[0]).toBe('Its interval+5.2 points to +33.4 points');
  });

  test('a design that counts forced on the metric is forgotten with them', async () => {
    const { user } = await newMetric();
    await user.selectOptions(select('They are in'), 'Counts: errors of total');
    await user.selectOptions(select('They are in'), 'One range per group');
    expect(chosen('Design of the pilot')).toBe('Two separate groups');
  });

  test('n, mean and standard deviation', async () => {
    const { user } = await newMetric();
    await user.selectOptions(select('They are in'), 'n, mean and standard deviation');
    for (const [label, baseline, pilot] of [
      ['measurements \\(n\\)', '13', '11'],
      ['mean', '15', '12'],
      ['standard deviation', '9.354143466934854', '6.244997998398398'],
    ] as const) {
      await user.type(field(new RegExp(`Baseline: ${label}`)), baseline);
      await user.type(field(new RegExp(`Pilot: ${label}`)), pilot);
    }
    await user.click(screen.getByRole('button', { name: 'Why?' }));
    // scipy 1.17, the example of ttest_ind_from_stats with equal_var=False: t -0.93585, df 20.985, p 0.35999818.
    expect(reason('t')).toContain('t-0.9358');
    expect(reason('p, two-sided')).toEqual(['p, two-sided0.36']);
    expect(reason('Its interval')[1]).toBe('Its interval-64.4% to +24.4%');
  });
});

describe('what cannot be compared is said in words that say what to do', () => {
  test('a group that is empty', async () => {
    await takeSelection([
      ['arm', 'minutes'],
      ...rows(6, (i) => [i % 2 ? 'pilot' : 'control', i % 2 ? null : 10 + i]),
    ]);
    screen.getByText(/Group “pilot” has no numbers: a comparison needs 2 or more in each group/);
    screen.getByText('No verdict yet');
  });

  test('one value, and none', async () => {
    await takeSelection([
      ['Before', 'With AI'],
      [10, 8],
      [11, null],
      [12, null],
    ]);
    screen.getByText(/Only 1 number: a comparison needs 2 or more/);
  });

  test('values that do not vary', async () => {
    await takeSelection([['Before', 'With AI'], ...rows(5, () => [10, 8])]);
    expect(text(verdict())).toMatch(/No verdict yet.*The values do not vary/);
  });

  test('ranges of different length that are to be pairs', async () => {
    const { user } = await takeSelection([['Drug 1', 'Drug 2'], ...sleep]);
    await user.selectOptions(select('Design of the pilot'), 'The same people or tasks, twice');
    await user.clear(field('Pilot'));
    await user.type(field('Pilot'), 'Data!B1:B9{Enter}');
    await waitFor(() => expect(text(verdict())).toMatch(/two ranges have different lengths/));
    expect(field('Pilot').value).toBe('Data!B1:B9');
  });

  test('numbers that are text: where they are, and what they would be', async () => {
    await takeSelection([
      ['Before', 'With AI'],
      [12, 9],
      ['12 min', 8],
      [11, '1.234,5'],
      [13, 7],
    ]);
    screen.getByText(/1 text skipped \("12 min" in row 3\)\. “12 min” would be 12\. Type the numbers/);
    screen.getByText(/1 text skipped \("1\.234,5" in row 4\)\. “1\.234,5” would be 1,234\.5\./);
  });

  test('rows that do not count are named as the sheet numbers them', async () => {
    const log = [
      ['arm', 'person', 'minutes'],
      ...sleep.flatMap(([a, b], index) => [
        ['control', `P${index}`, a],
        ['pilot', `P${index}`, b],
      ]),
      ['pilot', null, 3],
    ];
    const workbook = new FakeWorkbook({ Data: [['Our pilot'], [null], ...log] });
    const { user } = await openPane(workbook);
    act(() => workbook.select('Data!A3:C24'));
    await user.click(screen.getByRole('button', { name: /Use my selection/ }));
    await user.click(screen.getByRole('button', { name: 'Why?' }));
    within(verdict()).getByText(/nobody is named there: 1 \(row 24\)/);
  });

  test.each(['Data!A1:A3', 'Dat!A1:B31'])('a wrong address and then the right one: %s', async (wrong) => {
    const arms = ['none', 'drafts', 'answers'];
    const { user } = await takeSelection([
      ['arm', 'minutes'],
      ...rows(30, (i) => [arms[i % 3]!, 20 + (i % 7) - (i % 3) * 4]),
    ]);
    await user.selectOptions(select('Baseline is'), 'drafts');
    await user.selectOptions(select('Pilot is'), 'answers');
    await user.selectOptions(select('Compared as'), 'Ratios (log scale)');
    const before = text(verdict());
    expect(before).toContain('20.1% lower');
    const retype = async (address: string) => {
      await user.clear(field('Table'));
      await user.type(field('Table'), `${address}{Enter}`);
    };
    await retype(wrong);
    await waitFor(() => expect(screen.queryByRole('region', { name: /^Verdict on/ })).toBeNull());
    await retype('Data!A1:B31');
    await waitFor(() => expect(text(verdict())).toBe(before));
    expect([chosen('Baseline is'), chosen('Pilot is')]).toEqual(['drafts', 'answers']);
    expect(chosen('Compared as')).toBe('Ratios (log scale)');
  });

  test('a filter hides rows: they count, and that is said', async () => {
    await takeSelection([['Drug 1', 'Drug 2'], ...sleep], (workbook) => (workbook.hiddenRows = 3));
    screen.getByText('3 rows are hidden or filtered out; they count like all others.');
    expect(screen.getAllByText('10 values.')).toHaveLength(2);
  });

  test('texts throughout that could be numbers: taken, named, and what they could mean', async () => {
    await takeSelection([['arm', 'time'], ...rows(8, (i) => [i % 2 ? 'pilot' : 'control', `${12 + i} min`])]);
    expect(chosen('Value column')).toBe('time (B)');
    screen.getByText(/^Group “control” has no numbers, but 4 cells with text \("12 min" in row 2/);
  });

  test('words in place of measurements, and a group that is empty', async () => {
    const words = await takeSelection([
      ['arm', 'wrong'],
      ...rows(8, (i) => [i % 2 ? 'pilot' : 'control', i % 3 ? 'no' : 'yes']),
    ]);
    screen.getByText(/none holds numbers: turn text into numbers, and yes or no into 1 and 0/);
    words.close();
    await takeSelection([['Baseline', 'Pilot'], ...rows(8, (i) => [10 + i, null])]);
    screen.getByText(/only "Baseline" holds numbers: a comparison needs a baseline and a pilot/);
  });

  test('dates in place of measurements', async () => {
    await takeSelection(
      [['arm', 'due'], ...rows(20, (i) => [i % 2 ? 'pilot' : 'control', 45_000 + ((i * 7) % 11)])],
      (workbook) => workbook.formats.set('B', 'date'),
    );
    screen.getByText(/These values are dates: check that this is the column you mean/);
  });

  test('values not above 0 on the log scale', async () => {
    const { user } = await takeSelection([['Drug 1', 'Drug 2'], ...sleep]);
    await user.selectOptions(select('Compared as'), 'Ratios (log scale)');
    expect(text(verdict())).toContain('The log scale needs values above 0');
  });

  test('a smallest effect of 0', async () => {
    const { user } = await takeSelection([['Drug 1', 'Drug 2'], ...sleep]);
    await user.clear(field('Smallest effect that matters'));
    await user.type(field('Smallest effect that matters'), '0');
    screen.getByText('Enter a percentage above 0, such as 10.');
  });
});

test('long values: the advice is one button away', async () => {
  const { user } = await takeSelection([
    ['Old way', 'New way'],
    ...rows(24, (i) => [10 + (i % 5) + (i === 7 ? 90 : 0), 9 + (i % 4)]),
  ]);
  await user.selectOptions(select('Compared as'), 'Means as measured');
  screen.getByText(/A few long values pull the mean/);
  await user.click(screen.getByRole('button', { name: 'Compare on the log scale' }));
  expect(chosen('Compared as')).toBe('Ratios (log scale)');
  expect(screen.queryByText(/A few long values pull the mean/)).toBeNull();
});

test('self-reported figures are marked as such', async () => {
  const { user } = await takeSelection([['Drug 1', 'Drug 2'], ...sleep]);
  await user.selectOptions(select('These figures are'), 'Self-reported');
  expect(text(verdict())).toContain('Self-reported, not measured.');
});

describe('an Excel table', () => {
  const log = (extra: Grid = []) => [
    ['arm', 'minutes', 'cost', 'rating'],
    ...rows(30, (i) => [i % 2 ? 'pilot' : 'control', 20 + (i % 7) - (i % 2) * 4, 5 + (i % 3), 1 + (i % 5)]),
    ...extra,
  ];
  const asTable = (workbook: FakeWorkbook) => void workbook.tables.set('PilotLog', 'Data!A1:D31');

  test('is kept by its name, and grows', async () => {
    const { workbook } = await takeSelection(log(), asTable);
    expect(field('Table').value).toBe('PilotLog');
    screen.getByText(/new rows of this Excel table count by themselves/);
    screen.getByText('Baseline: 15 values. Pilot: 15 values.');
    act(() => {
      workbook.sheets.set(
        'Data',
        log([['pilot', 18, 5, 3]]).map((row) => [...row]),
      );
      workbook.tables.set('PilotLog', 'Data!A1:D32');
      workbook.cellsChanged();
    });
    await screen.findByText('Baseline: 15 values. Pilot: 16 values.');
  });

  test('is followed after the build, and what it feeds is no change of the analyst’s', async () => {
    const { user, workbook, close } = await takeSelection(log(), asTable);
    await user.click(screen.getByRole('button', { name: 'Turn into hours saved' }));
    await user.type(field('Tasks per person'), '60');
    await user.type(field('People'), '30');
    await user.click(screen.getByRole('button', { name: 'Build sheets' }));
    await screen.findByText('The case is in your workbook');
    act(() => {
      workbook.sheets.get('Data')![1]![1] = 60;
      workbook.cellsChanged();
    });
    // 15 of the baseline: 20 becomes 60.
    await waitFor(() => screen.getByRole('img', { name: /Baseline: mean 25/ }));
    expect(field('Table').value).toBe('PilotLog');
    screen.getByText('The sheets hold all of this.');
    close();

    const again = await openPane(workbook);
    await again.user.click(await screen.findByRole('button', { name: /^Time/ }));
    await waitFor(() => expect(field('Table').value).toBe('PilotLog'));
    expect(chosen('This metric becomes')).toBe('Hours saved per week');
    expect([field('Tasks per person').value, field('People').value]).toEqual(['60', '30']);
    screen.getByText('The sheets hold all of this.');
  });

  test('that was renamed is found again', async () => {
    const { workbook } = await takeSelection(log(), asTable);
    act(() => {
      workbook.tables.delete('PilotLog');
      workbook.tables.set('Measured', 'Data!A1:D31');
      workbook.cellsChanged();
    });
    await waitFor(() => expect(field('Table').value).toBe('Measured'));
    screen.getByText('Baseline: 15 values. Pilot: 15 values.');
  });

  test('that is gone is said at its field, and the name stays', async () => {
    const { workbook } = await takeSelection(log(), asTable);
    act(() => {
      workbook.tables.delete('PilotLog');
      workbook.failures.set('readRange', new WorkbookError('missing', 'There is no table PilotLog.'));
      workbook.cellsChanged();
    });
    await screen.findByText('There is no table PilotLog.');
    expect(field('Table').value).toBe('PilotLog');
  });

  test('a single cell of it stands for all of it', async () => {
    const workbook = new FakeWorkbook({ Data: log() });
    asTable(workbook);
    const { user } = await openPane(workbook);
    act(() => workbook.select('Data!B4'));
    await user.click(screen.getByRole('button', { name: /Use my selection/ }));
    expect(field('Table').value).toBe('PilotLog');
  });

  test('offers its other columns of measurements as metrics, and names the correction', async () => {
    const { user } = await takeSelection(log(), asTable);
    screen.getByText(/The table holds 2 more columns of measurements: cost and rating/);
    await user.click(screen.getByRole('button', { name: 'Add both as metrics' }));
    await screen.findByRole('button', { name: /^Cost/ });
    expect(screen.queryByText(/more columns of measurements/)).toBeNull();
    // Bonferroni: 1 - 0.05 / 3.
    screen.getByText(/With 3 metrics each interval has 98.33% \(Bonferroni’s correction\)/);
    await user.click(screen.getByRole('button', { name: /^Rating/ }));
    expect(chosen('Better is')).toBe('Higher');
    await user.click(screen.getByRole('button', { name: 'Why?' }));
    within(verdict()).getByText(/all together hold at 95% \(Bonferroni’s correction\)/);
  });
});

test.each([
  ['a range', () => undefined],
  ['an Excel table', (workbook: FakeWorkbook) => void workbook.tables.set('PilotLog', 'Data!A1:B21')],
])('%s whose sheet was renamed is updated where it stands now', async (_, prepare) => {
  const { user, workbook } = await takeSelection(
    [['arm', 'minutes'], ...rows(20, (i) => [i % 2 ? 'pilot' : 'control', 10 + (i % 7)])],
    prepare,
  );
  await user.click(screen.getByRole('button', { name: 'Build sheets' }));
  await screen.findByText('The case is in your workbook');
  workbook.renameSheet('Data', 'Raw data');
  await user.click(screen.getByRole('button', { name: 'Update sheets' }));
  await waitFor(() => expect(workbook.drawn).toHaveLength(2));
  const references = workbook.drawn[1]!.names.map(({ refersTo }) => refersTo);
  expect(references.length).toBeGreaterThan(0);
  for (const refersTo of references) expect(refersTo).toContain("'Raw data'!");
});

test('dates are not offered as further metrics', async () => {
  await takeSelection(
    [
      ['arm', 'opened', 'minutes', 'errors'],
      ...rows(20, (i) => [i % 2 ? 'pilot' : 'control', 45_000 + ((i * 7) % 11), 10 + (i % 7), i % 3]),
    ],
    (workbook) => workbook.formats.set('B', 'date'),
  );
  screen.getByText(/The table holds another column of measurements: errors\./);
});

describe('into money', () => {
  /** 12 minutes against 10 (half a minute either way): 2 minutes less a task. */
  async function measured() {
    const pane = await takeSelection([
      ['arm', 'Handling time (min)'],
      ...rows(40, (i) => [i % 2 ? 'pilot' : 'control', (i % 2 ? 10 : 12) + ((i >> 1) % 2) - 0.5]),
    ]);
    expect([field('Metric').value, field('Unit').value]).toEqual(['Handling time', 'min']);
    return pane;
  }

  test('time per task becomes hours saved, which the Value section shows and nobody types over', async () => {
    const { user } = await measured();
    await user.click(screen.getByRole('tab', { name: 'Value' }));
    await user.type(field('Hours saved per week'), '7');
    await user.click(screen.getByRole('tab', { name: 'Pilot' }));
    await user.click(screen.getByRole('button', { name: 'Turn into hours saved' }));
    expect(document.activeElement).toBe(field('Tasks per person'));
    await user.type(field('Tasks per person'), '60');
    screen.getByText('Fill in the figures to see what it is worth.');
    await user.type(field('People'), '30');
    // 2 minutes x 60 x 30 = 60 hours; Welch of 20 and 20, sd 0.512989: 1.6716 to 2.3284 minutes (scipy 1.17).
    screen.getByText('likely, 50.1 to 69.9');
    screen.getByText('Goes into “Hours saved per week” in Value.');

    await user.click(screen.getByRole('tab', { name: 'Value' }));
    const fed = field('Hours saved per week');
    expect([fed.value, fed.readOnly]).toEqual(['60.0', true]);
    screen.getByText(/50.1 to 69.9. From the metric/);
    expect(screen.queryByRole('combobox', { name: 'Evidence for Hours saved per week' })).toBeNull();
    await user.type(field('Fully loaded hourly cost'), '10');
    // 60 x 52 x 10.
    await user.click(screen.getByRole('tab', { name: 'Cost' }));
    await user.type(field('Tool cost'), '1200');
    expect(text(screen.getByRole('region', { name: 'Result' }))).toContain('$30,000');

    await user.click(screen.getByRole('tab', { name: 'Value' }));
    await user.click(screen.getByRole('button', { name: 'Handling time' }));
    expect(document.activeElement).toBe(select('This metric becomes'));
    await user.selectOptions(select('This metric becomes'), 'Nothing in money');
    await user.click(screen.getByRole('tab', { name: 'Value' }));
    expect([field('Hours saved per week').value, field('Hours saved per week').readOnly]).toEqual([
      '7',
      false,
    ]);
  });

  test('what is still to be told keeps the sheets from being built, and says where', async () => {
    const { user } = await measured();
    await user.click(screen.getByRole('button', { name: 'Turn into hours saved' }));
    await user.type(field('Tasks per person'), '-60');
    screen.getByText('Enter 0 or more.');
    await user.clear(field('Unit'));
    expect(chosen('The metric is measured in')).toBe('Choose…');
    await user.selectOptions(select('The metric is measured in'), 'Minutes');
    await user.clear(field('Tasks per person'));
    await user.type(field('Tasks per person'), '60');
    screen.getByRole('button', { name: 'Build sheets', description: /enter people/ });
    await user.click(screen.getByRole('button', { name: 'Go there' }));
    expect(document.activeElement).toBe(field('People'));
  });
});

test('a hundred thousand rows: the pane says that it calculates, then shows the verdict', async () => {
  const { user } = await takeSelection([
    ['arm', 'minutes'],
    ...rows(100_000, (i) => [i % 2 ? 'pilot' : 'control', (i % 2 ? 10 : 12) + ((i >> 1) % 7) / 10]),
  ]);
  await waitFor(() => screen.getByText('Baseline: 50000 values. Pilot: 50000 values.'));
  // Means 12.3 and 10.3: 16.3% less.
  expect(text(verdict())).toContain('16.3% lower');
  await user.selectOptions(select('Better is'), 'Higher');
  expect(verdict().getAttribute('aria-busy')).toBe('true');
  within(verdict()).getByText('Calculating again; this is the last result.');
  await waitFor(() => expect(verdict().getAttribute('aria-busy')).toBe('false'));
  expect(text(verdict())).toContain('Worse');
});

test('by keyboard alone: from the selection to the verdict and its reason', async () => {
  const workbook = new FakeWorkbook({ Data: [['Drug 1', 'Drug 2'], ...sleep] });
  const { user } = await openPane(workbook);
  act(() => workbook.select('Data!A1:B11'));
  await user.tab();
  await user.keyboard('{Enter}');
  expect(text(verdict())).toContain('Too few data on this metric: 10 of');
  const why = screen.getByRole('button', { name: 'Why?' });
  for (let steps = 0; document.activeElement !== why && steps < 8; steps++) await user.tab();
  expect(document.activeElement).toBe(why);
  await user.keyboard(' ');
  expect(reason('t')).toContain('t1.861');
});
