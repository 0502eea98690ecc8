import type { Example, ExpectedCell, Value } from '../../src/functions/catalogue/catalogueEntry';

/** Compares an answer, a value or a table, with what a catalogue's example says. */
export function expectExample(answer: unknown, { result, within }: Example): void {
  if (!Array.isArray(result)) {
    expectValue(answer, result as Value, within);
    return;
  }
  const [header, ...rows] = answer as readonly (readonly (Value | undefined)[])[];
  for (const [rowName, columnName, value] of result as readonly ExpectedCell[]) {
    const row = rows.find(([first]) => first === rowName);
    expect([rowName, row !== undefined]).toEqual([rowName, true]);
    expectValue(row![header!.indexOf(columnName)], value, within);
  }
}

function expectValue(answer: unknown, value: Value, within: Example['within']) {
  if (typeof value !== 'number') return expect(answer).toBe(value);
  expect(typeof answer).toBe('number');
  const distance = Math.abs((answer as number) - value);
  const decimals = String(value).split('.')[1]?.length ?? 0;
  const allowed =
    within === 'rounding' ? 0.5 * 10 ** -decimals : (within ?? 1e-9 * Math.max(1e-3, Math.abs(value)));
  expect([answer, value, distance <= allowed]).toEqual([answer, value, true]);
}
