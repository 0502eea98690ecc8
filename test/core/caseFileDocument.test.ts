import { readFileSync } from 'node:fs';
import path from 'node:path';
import { driverKeys, drivers } from '../../src/core/assumptions';
import {
  caseDefaults,
  costDrivers,
  costOrigins,
  discountings,
  forecastMethods,
  gateDecisions,
  metricDefaults,
  pilotDesigns,
  rampShapes,
  readinessStates,
  scales,
  scenarios,
} from '../../src/core/case';
import { readCaseFile } from '../../src/core/caseFile';
import { costComponents } from '../../src/core/runningCost/costComponents';
import { actualKeys } from '../../src/core/tracking/actualFigures';
import { usageFigures, usageKeys } from '../../src/core/runningCost/usageFigures';

const text = readFileSync(path.resolve(__dirname, '../../docs/case-file.md'), 'utf8');

test('docs/case-file.md lists every figure with its default, in the order of the registry', () => {
  const listed = [...text.matchAll(/^\| `(\w+)` \|.*\| ([\d.]+) \|$/gm)].flatMap(([, key, value]) =>
    key! in drivers ? [[key, Number(value)]] : [],
  );
  expect(listed).toEqual(driverKeys.map((key) => [key, drivers[key].default]));
});

test('docs/case-file.md says which figures have no range', () => {
  const certain = [...text.matchAll(/^\| `(\w+)` \|.*; no range \|/gm)].map(([, key]) => key);
  expect(certain).toEqual(driverKeys.filter((key) => !drivers[key].ranged));
});

test('docs/case-file.md names every choice, and what is decided by', () => {
  const tracked = [...forecastMethods, ...readinessStates, ...gateDecisions];
  const words = [...tracked, ...scenarios, ...rampShapes, ...discountings, ...costDrivers, ...costOrigins];
  for (const word of [...words, ...costComponents]) {
    expect(text).toContain(`\`"${word}"\``);
  }
  for (const key of Object.keys(caseDefaults.decision)) expect(text).toContain(`\`${key}\``);
  expect(text).toContain(`enough to fund, 0 to 1 | \`${caseDefaults.decision.enoughProbability}\` |`);
  expect(text).toContain(`0 or more | \`${caseDefaults.decision.longestPayback}\` |`);
});

test('docs/case-file.md names every figure of a month, and what is told of tracking', () => {
  for (const key of [...actualKeys, ...Object.keys(caseDefaults.tracking)])
    expect(text).toContain(`\`${key}\``);
  expect(text).toContain(`3 to 60 | ${caseDefaults.tracking.window} |`);
});

test('docs/case-file.md lists every figure of usage with its default, in the order of the registry', () => {
  const listed = [...text.matchAll(/^\| `(\w+)` \|.*\| ([\d.]+) \|$/gm)].flatMap(([, key, value]) =>
    key! in usageFigures ? [[key, Number(value)]] : [],
  );
  expect(listed).toEqual(usageKeys.map((key) => [key, usageFigures[key].default]));
});

test('every example of docs/case-file.md reads without a fault', () => {
  const examples = [...text.matchAll(/^```json\n([^]*?)^```/gm)].map(
    ([, json]) => JSON.parse(json!) as unknown,
  );
  expect(examples).toHaveLength(5);
  const tickets = [
    ['Help', 'Rating'],
    ...[4, 5, 3, 4].map((rating, i) => [i % 2 ? 'none' : 'assistant', rating]),
  ];
  for (const example of examples) expect(readCaseFile(example, () => tickets)).toMatchObject({ is: 'case' });
});

test('docs/case-file.md names every design and scale, and the smallest effect that matters', () => {
  for (const word of [...pilotDesigns, ...scales]) expect(text).toContain(`\`"${word}"\``);
  expect(text).toContain(`as a fraction of the baseline | ${metricDefaults.smallestEffect} |`);
});
