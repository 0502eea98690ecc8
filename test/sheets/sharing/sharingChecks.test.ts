import { twinLibrary } from '../../../src/functions/twins/twinLibrary';
import { personalData } from '../../../src/sheets/sharing/personalData';
import { peopleColumns } from '../../../src/sheets/sharing/peopleColumns';
import { sheetRoles } from '../../../src/sheets/sharing/sheetRoles';
import { sharingChecks, type CheckKind } from '../../../src/sheets/sharing/sharingChecks';
import type { SheetContents, WorkbookOutline } from '../../../src/sheets/sharing/workbookOutline';

type Cell = string | number | null;

const sheet = (name: string, values: Cell[][], formulas: Cell[][] = values): SheetContents => ({
  sheet: name,
  row: 0,
  column: 0,
  values,
  formulas,
});

test('each person gets one replacement, wherever the name or the address stands', () => {
  const { found, replaced } = personalData([
    sheet('Before', [
      ['Agent', 'Minutes', 'Product name'],
      ['Ann Lee', 10, 'Chat'],
      ['Bo Ek', 12, 'Search'],
    ]),
    sheet('After', [
      ['Employee', 'Minutes'],
      ['bo ek ', 9],
      ['Cy Ma', 8],
      ['Write to ann@firm.example or bo@firm.example.', null],
    ]),
  ]);
  expect(found).toEqual([
    { sheet: 'Before', head: 'Agent', cells: 2 },
    { sheet: 'After', head: 'Employee', cells: 3 },
  ]);
  expect(replaced.map(({ sheet: on, row, after }) => [on, row, after])).toEqual([
    ['Before', 1, 'Person 1'],
    ['Before', 2, 'Person 2'],
    ['After', 1, 'Person 2'],
    ['After', 2, 'Person 3'],
    ['After', 3, 'Person 4'],
  ]);
});

test('addresses are found in any column, and only they are replaced there', () => {
  const { found, replaced } = personalData([
    sheet('Notes', [['Ask ann@firm.example, then ANN@firm.example'], ['a@b is no address']]),
  ]);
  expect(found).toEqual([{ sheet: 'Notes', head: null, cells: 1 }]);
  expect(replaced.map(({ after }) => after)).toEqual(['Ask Person 1, then Person 1']);
});

test('codes, numbers, formulas and other heads are no names', () => {
  const { found } = personalData([
    sheet(
      'Data',
      [
        ['Agent', 'Employee', 'Metric name', 'User'],
        ['P01', 4711, 'Handling time', 'Ann Lee'],
        ['Agent 2', 4712, 'Errors', 'Bo Ek'],
      ],
      [
        ['Agent', 'Employee', 'Metric name', 'User'],
        ['P01', 4711, 'Handling time', '=B2&""'],
        ['Agent 2', 4712, 'Errors', '=B3&""'],
      ],
    ),
  ]);
  expect(found).toEqual([]);
});

test('who owns an item and who decided at a gate are people, on sheets of ours as well', () => {
  const names = [
    { name: 'CaseName', refersTo: '=Inputs!$B$1' },
    { name: 'CaseGateRecord', refersTo: '=Gates!$A$3:$E$5' },
    { name: 'CaseReadiness', refersTo: '=Readiness!$C$2:$J$5' },
    { name: 'CaseReportOf2026m03', refersTo: "='Report 2026-03'!$A$1" },
  ];
  const shown = (name: string) => ({ name, visibility: 'Visible', isProtected: false }) as const;
  const all = {
    names,
    tables: [],
    properties: { title: '', subject: '', author: '', keywords: '' },
    sheets: ['Inputs', 'Gates', 'Readiness', 'Report 2026-03'].map(shown),
  };
  expect(sheetRoles(all).map(({ role }) => role)).toEqual(['case', 'case', 'case', 'case']);
  const contents = [
    sheet('Gates', [
      ['Gates', null, null, null, null],
      ['Gate', 'Date', 'Decision', 'Who decided', 'Reasons'],
      ['Pilot', 46_000, 'go', 'Ann Lee', 'ann lee'],
      ['Scale', 46_100, 'stop', 'Bo Ek', 'It fails'],
      [null, null, null, null, null],
    ]),
    sheet('Readiness', [
      ['Data', 'Must', 'State', 'Weight', 'Yours', 'Owner', 'Due', 'Check', null, 'Key'],
      ['Inventory', null, 'done', 2, null, 'bo ek', null, 'OK', null, 'dataInventory'],
      ['Quality', 'must', null, 3, null, 'Owner 3', null, '', null, 'dataQuality'],
      ['Pilot', 'Must', 'State', 'Weight', 'Yours', 'Owner', 'Due', 'Check', null, 'Key'],
      ['Compared', 'must', 'done', 3, null, 'Cy Ma', null, 'OK', null, 'comparedBefore'],
    ]),
  ];
  const { found, replaced } = personalData([], peopleColumns(all, contents));
  expect(found).toEqual([
    { sheet: 'Gates', head: 'Who decided', cells: 2 },
    { sheet: 'Readiness', head: 'Owner', cells: 2 },
  ]);
  expect(replaced.map(({ sheet: on, row, column, after }) => [on, row, column, after])).toEqual([
    ['Gates', 2, 3, 'Person 1'],
    ['Gates', 3, 3, 'Person 2'],
    ['Readiness', 1, 5, 'Person 2'],
    ['Readiness', 4, 5, 'Person 3'],
  ]);
});

const outline: WorkbookOutline = {
  sheets: [
    { name: 'Inputs', visibility: 'Visible', isProtected: false },
    { name: 'Inputs 2', visibility: 'Visible', isProtected: false },
    { name: 'Calc', visibility: 'Visible', isProtected: false },
    { name: 'Attic', visibility: 'VeryHidden', isProtected: false },
  ],
  names: [
    ...['', '_2'].flatMap((suffix) => {
      const on = suffix === '' ? 'Inputs' : "'Inputs 2'";
      return [
        { name: `CaseName${suffix}`, refersTo: `=${on}!$B$1` },
        { name: `CaseChecks${suffix}`, refersTo: `=${on}!$B$2` },
        { name: `CaseSimulationState${suffix}`, refersTo: `=${on}!$B$3` },
      ];
    }),
    { name: 'Rate', refersTo: '=[Rates.xlsx]EUR!$A$1' },
  ],
  tables: [],
  properties: { title: '', subject: '', author: '', keywords: '' },
};

const state = (name: string, value: string) => ({
  name,
  refersTo: '',
  range: { address: '', sheet: '', row: 0, column: 0, values: [[value]] },
});
const formula = (row: number, text: string, value: string | number) => ({
  sheet: 'Calc',
  row,
  column: 0,
  formula: text,
  values: [[value]],
  isProtected: false,
});

test('finds what a reader would trip over, and what mends it', () => {
  const checks = sharingChecks({
    outline,
    contents: [
      sheet('Inputs', [['Name', 'Ann Lee']]),
      sheet(
        'Calc',
        [[42], [7], ['#N/A'], ['#N/A']],
        [['=AIROI(1)'], ["='[B.xlsx]S'!A1"], ['=NA()'], ['#N/A']],
      ),
    ],
    formulas: [formula(0, '=AIROI.STRESS(B1)', 42), formula(1, "='[B.xlsx]S'!A1", 7)],
    states: [
      state('CaseName', 'Support'),
      state('CaseName_2', 'Invoices'),
      state('CaseChecks', 'All checks OK'),
      state('CaseChecks_2', 'Checks to look at: 1'),
      state('CaseSimulationState', 'inputs changed since: run again'),
      state('CaseSimulationState_2', 'not run'),
    ],
    library: twinLibrary,
  });
  const about = Object.fromEntries(checks.map((check) => [check.kind, check.about])) as Record<
    CheckKind,
    readonly string[]
  >;
  expect(about).toEqual({
    addinFormulas: ['Calc!A1'],
    externalLinks: ['Calc!A2', 'Rate'],
    hiddenSheets: ['Attic'],
    personalData: [],
    simulation: ['Support'],
    checks: ['Invoices'],
    errors: ['Calc!A3'],
  });
  const mend = (kind: CheckKind) => checks.find((check) => check.kind === kind)!.mend;
  expect(mend('addinFormulas')).toMatchObject({ cells: [{ rewritten: '=AIROI_STRESS(B1,0.4,1)' }] });
  expect(mend('externalLinks')).toMatchObject({
    cells: [{ row: 1, rewritten: null, values: [[7]] }],
    removedNames: ['Rate'],
  });
  expect(mend('hiddenSheets')).toMatchObject({ shownSheets: ['Attic'] });
  expect(checks.find(({ kind }) => kind === 'checks')!.sheet).toBe('Inputs 2');
});
