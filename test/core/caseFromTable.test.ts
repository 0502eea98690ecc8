import fc from 'fast-check';
import { caseFromTable } from '../../src/core/caseFromTable';
import { defaultInputs, inputKeys, inputs } from '../../src/core/inputs';
import { expectCalcError } from '../support/expectCalcError';

test('labels, keys and workbook names, in any order and case; the rest keeps its default', () => {
  expect(
    caseFromTable([
      ['TOOL COST', 12000],
      ['hoursSavedPerWeek', 10],
      [null, null],
      ['fully-loaded hourly cost', 85],
      ['Maintenance', null],
    ]),
  ).toEqual({ ...defaultInputs, toolCost: 12000, hoursSavedPerWeek: 10, loadedHourlyCost: 85 });
});

test('law: every label, key and name of the registry is understood', () => {
  fc.assert(
    fc.property(fc.constantFrom(...inputKeys), fc.constantFrom('key', 'label', 'name'), (key, kind) => {
      const name = kind === 'key' ? key : inputs[key][kind as 'label' | 'name'];
      expect(caseFromTable([[name.toUpperCase(), 7]])).toEqual({ ...defaultInputs, [key]: 7 });
    }),
  );
});

test.each([
  {
    table: [['Tool costs', 1]],
    code: 'not-found',
    message: /^"Tool costs" is no input: did you mean "Tool cost"/,
  },
  {
    table: [
      ['Tool cost', 1],
      ['toolCost', 2],
    ],
    code: 'bad-input',
    message: /^"Tool cost" stands twice: keep one/,
  },
  {
    table: [['Tool cost', '1,000']],
    code: 'bad-input',
    message: /^"Tool cost" has to be a number, not "1,000"$/,
  },
  { table: [['Tool cost', true]], code: 'bad-input', message: /^"Tool cost" has to be a number/ },
  { table: [['Tool cost', -1]], code: 'bad-input', message: /^"Tool cost" is negative/ },
  { table: [['Working weeks per year', 60]], code: 'bad-input', message: /is above 53/ },
  { table: [['Tool cost', NaN]], code: 'bad-input', message: /enter a number/ },
  { table: [[null, 5]], code: 'bad-input', message: /^the value 5 has no name/ },
  { table: [['Tool cost']], code: 'bad-input', message: /two columns/ },
  { table: [], code: 'bad-input', message: /names no input/ },
] as const)('refuses $table', ({ table, code, message }) => {
  expectCalcError(() => caseFromTable(table), code, message);
});
