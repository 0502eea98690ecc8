import type { FunctionMetadata } from '../../../src/workbench/host/functionMetadata';

/** Custom functions for the tests of the host; the script associates them as an add-in does. */
export const sampleFunctions: FunctionMetadata[] = [
  {
    id: 'RETURN',
    name: 'RETURN',
    parameters: [
      { name: 'cost', type: 'number' },
      { name: 'benefit', type: 'number' },
      { name: 'years', type: 'number', optional: true },
    ],
  },
  { id: 'RETURN.FAIL', name: 'RETURN.FAIL', parameters: [{ name: 'kind', type: 'string' }] },
  {
    id: 'SHOW',
    name: 'SHOW',
    parameters: [
      { name: 'single', type: 'any' },
      { name: 'cells', type: 'any', dimensionality: 'matrix', optional: true },
      { name: 'more', type: 'any', repeating: true },
    ],
    result: { type: 'string' },
  },
  {
    id: 'TYPED',
    name: 'TYPED',
    parameters: [
      { name: 'n', type: 'number' },
      { name: 's', type: 'string' },
      { name: 'b', type: 'boolean' },
    ],
  },
  {
    id: 'GRID',
    name: 'GRID',
    parameters: [{ name: 'size', type: 'number' }],
    result: { dimensionality: 'matrix' },
  },
  { id: 'RATE.OF', name: 'RATE.OF', parameters: [{ name: 'rate', type: 'number' }] },
  { id: 'WHERE', name: 'WHERE', parameters: [], options: { requiresAddress: true } },
  { id: 'LATER', name: 'LATER', parameters: [{ name: 'value', type: 'number' }] },
];

export const sampleScript = `
const calls = (globalThis.calls = { count: 0 });
const { ErrorCode, Error: FunctionError } = CustomFunctions;
CustomFunctions.associate('RETURN', (cost, benefit, years) => {
  calls.count++;
  if (cost === 0) throw new FunctionError(ErrorCode.divisionByZero);
  const ratio = (benefit - cost) / cost;
  return years === null ? ratio : (1 + ratio) ** (1 / years) - 1;
});
CustomFunctions.associate('RETURN.FAIL', (kind) => {
  if (kind === 'value') throw new FunctionError(ErrorCode.invalidValue, 'Cost must be a number.');
  if (kind === 'na') throw new FunctionError(ErrorCode.notAvailable, 'Never paid back.');
  if (kind === 'num') throw new FunctionError(ErrorCode.invalidNumber);
  if (kind === 'returned') return new FunctionError(ErrorCode.notAvailable);
  if (kind === 'rejected') return Promise.reject(new FunctionError(ErrorCode.invalidNumber));
  if (kind === 'plain') throw new Error('plain');
  return kind === 'infinity' ? Infinity : NaN;
});
CustomFunctions.associate('SHOW', (single, cells, more) => JSON.stringify([single, cells, more]));
CustomFunctions.associate('TYPED', (n, s, b) => JSON.stringify([n, s, b]));
CustomFunctions.associate('GRID', (size) =>
  Array.from({ length: size }, (_, r) => Array.from({ length: size }, (__, c) => 10 * r + c)));
CustomFunctions.associate('RATE.OF', (rate) => ({ type: 'FormattedNumber', basicValue: rate, numberFormat: '0.0%' }));
CustomFunctions.associate('WHERE', (invocation) => invocation.address);
CustomFunctions.associate('LATER', (value) => new Promise((resolve) => setTimeout(() => resolve(value), 50)));
`;
