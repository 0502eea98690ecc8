/** @jest-environment node */
import { catalogue } from '../../src/functions/catalogue';
import { lambdaFormula, type Twin } from '../../src/functions/twins/twin';
import { twinParts, twins, withoutTwin } from '../../src/functions/twins/twins';

const all: readonly Twin[] = [...Object.values(twins), ...twinParts];
const words = (formula: string) => formula.replace(/"[^"]*"/g, '').match(/[A-Za-z_][\w.]*/g) ?? [];

test('each function has a twin or a reason why not', () => {
  const ids = [...Object.keys(twins), ...Object.keys(withoutTwin)];
  expect(ids.sort()).toEqual(catalogue.map(({ id }) => id).sort());
  for (const reason of Object.values(withoutTwin)) expect(reason).toMatch(/^[A-Z].{20,}\.$/);
});

test.each(Object.entries(twins))('%s: the twin has its parameters and defaults', (id, { parameters }) => {
  const ofFunction = catalogue.find((entry) => entry.id === id)!.parameters;
  const literal = (value: unknown) =>
    value === undefined
      ? undefined
      : value === null
        ? '""'
        : typeof value === 'string'
          ? `"${value}"`
          : String(value).toUpperCase();
  expect(parameters).toEqual(
    ofFunction.map(({ name, default: otherwise, isRepeating }) => ({
      name,
      ...(otherwise !== undefined && { default: literal(otherwise) }),
      ...(isRepeating && { repeating: true }),
    })),
  );
});

describe.each(all.map((twin) => [twin.name, twin] as const))('%s', (name, twin) => {
  const formula = lambdaFormula(twin);

  test('keeps to what Excel accepts of a name', () => {
    expect(formula.length).toBeLessThanOrEqual(8192);
    expect(twin.comment.length).toBeLessThanOrEqual(250);
    expect(twin.comment.length).toBeGreaterThan(20);
    expect(name).toMatch(/^AIROI_[A-Z_]+$/);
    for (const parameter of twin.parameters) expect(parameter.name).toMatch(/^[A-Za-z]{2,}$/);
  });

  test('calls no function of the add-in, and no twin but those it says it needs', () => {
    const called = new Set(words(formula).filter((word) => /^AIROI/i.test(word)));
    expect([...called].sort()).toEqual([...(twin.needs ?? [])].sort());
  });

  test('binds no name that Excel reads as a cell', () => {
    const bound = [...formula.matchAll(/[(,](\w+)(?=,)/g)].map(([, word]) => word!);
    for (const word of bound) expect(word).not.toMatch(/^([A-Z]{1,3}\d+|R|C|R\d*C\d*)$/i);
  });
});

test('no name stands for two twins, and none for a function', () => {
  const names = all.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(catalogue.filter(({ id }) => names.includes(id))).toEqual([]);
});

test('no twin calls itself, not even through others', () => {
  const reached = (name: string): string[] => {
    const needs = all.find((twin) => twin.name === name)!.needs ?? [];
    return [...needs, ...needs.flatMap(reached)];
  };
  for (const { name } of all) expect(reached(name)).not.toContain(name);
});
