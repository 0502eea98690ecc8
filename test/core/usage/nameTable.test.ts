import { NameTable, nameLimit } from '../../../src/core/usage/nameTable';

test('names of single requests are refused, with what to change', () => {
  const names = new NameTable('customer');
  for (let i = 0; i < nameLimit; i++) names.idOf(`request ${i}`);
  expect(names.idOf('request 0')).toBe(0);
  expect(() => names.idOf('one more')).toThrow(
    expect.objectContaining({ reason: 'too many names' }) as Error,
  );
  expect(() => names.idOf('one more')).toThrow(
    'There are more than 250,000 different names of the kind "customer": choose a column with fewer, or none',
  );
});

test('a name is spelled the same whichever spelling came first', () => {
  const spellings = [
    ['ACME', 'Acme', ' acme '],
    ['acme', 'ACME', 'Acme'],
  ].map((order) => {
    const names = new NameTable('customer');
    const ids = order.map((name) => names.idOf(name));
    expect(new Set(ids).size).toBe(1);
    return names.spelling(ids[0]!);
  });
  expect(spellings).toEqual(['ACME', 'ACME']);
});
