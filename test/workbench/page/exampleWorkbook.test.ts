import { exampleWorkbook } from '../../../src/workbench/page/exampleWorkbook';

const column = (name: string, index: number) =>
  exampleWorkbook()
    .sheets.find((sheet) => sheet.name === name)!
    .cells.filter((cell) => cell.column === index && cell.row > 0)
    .map((cell) => cell.value);

test('is the same at every call', () => {
  expect(exampleWorkbook()).toEqual(exampleWorkbook());
});

test('holds two columns of 24 positive measurements, the assisted ones shorter on average', () => {
  const mean = (values: unknown[]) => (values as number[]).reduce((a, b) => a + b, 0) / values.length;
  const [without, assisted] = [column('Handling time', 0), column('Handling time', 1)];
  expect([without.length, assisted.length]).toEqual([24, 24]);
  expect([...without, ...assisted].every((value) => typeof value === 'number' && value > 0)).toBe(true);
  expect(mean(assisted)).toBeLessThan(mean(without));
});

test('holds a long table whose group column tells two groups apart', () => {
  expect(new Set(column('Tickets', 2))).toEqual(new Set(['assistant', 'none']));
  expect(column('Tickets', 3)).toHaveLength(120);
  expect(column('Tickets', 4).every((value) => [1, 2, 3, 4, 5].includes(value as number))).toBe(true);
});
