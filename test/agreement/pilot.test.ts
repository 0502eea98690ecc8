import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { metricDefaults, type Case, type CellValue, type Grid, type Metric } from '../../src/core/case';
import { findingOf } from '../../src/core/pilot/findingOf';
import type { Finding } from '../../src/core/pilot/finding';
import { metricConfidence } from '../../src/core/pilot/metricConfidence';
import { samplesOf } from '../../src/core/pilot/samples';
import { verdictSentence } from '../../src/core/pilot/verdictSentence';
import { caseNames } from '../../src/sheets/caseNames';
import type { FindingPlaces } from '../../src/sheets/pilot/findingPlaces';
import { pilotSheetWithPlaces } from '../../src/sheets/pilot/pilotSheet';
import { cellAddress } from '../../src/sheets/rangeAddress';
import { anorexia, leprosy, plants, sleep } from '../core/pilot/pilotData';
import { formulaCase } from '../sheets/exampleCases';
import type { EngineValue } from '../support/engines/engineSheet';
import { builtCase, type BuiltCase } from './builtCase';
import { differences, isEqual, recalculate, valueAt, type Engine } from './engines';

jest.setTimeout(300_000);

/** A metric by what matters of it. */
function metric(name: string, more: Partial<Metric> & Pick<Metric, 'source'>): Metric {
  return { ...metricDefaults, name, unit: 'minutes', better: 'lower', ...more };
}

const values = (
  baseline: readonly number[],
  pilot: readonly number[],
  baselineBefore: readonly number[] | null = null,
  pilotBefore: readonly number[] | null = null,
) => ({ kind: 'values', baseline, pilot, baselineBefore, pilotBefore }) as const;

export const ranges = (
  baseline: string,
  pilot: string,
  baselineBefore: string | null = null,
  pilotBefore: string | null = null,
) => ({ kind: 'ranges', baseline, pilot, baselineBefore, pilotBefore }) as const;

const noColumns = {
  personColumn: null,
  periodColumn: null,
  before: null,
  after: null,
  covariateColumn: null,
};

const rows = (cells: Grid, more: object = {}) =>
  ({
    kind: 'rows',
    rows: cells,
    groupColumn: 0,
    valueColumn: 1,
    baselineGroup: 'placebo',
    pilotGroup: 'A',
    ...noColumns,
    ...more,
  }) as const;

const leprosyRows: Grid = [
  ['drug', 'after', 'before'],
  ...leprosy.placebo.after.map((value, i): CellValue[] => ['placebo', value, leprosy.placebo.before[i]!]),
  ...leprosy.drugA.after.map((value, i): CellValue[] => ['A', value, leprosy.drugA.before[i]!]),
];

/** Every design, scale and kind of source on published samples. */
const published: readonly Metric[] = [
  metric('Sleep', { source: values(sleep.drug1, sleep.drug2), better: 'higher' }),
  metric('Sleep, same people', {
    source: values(sleep.drug1, sleep.drug2),
    design: 'paired',
    better: 'higher',
  }),
  metric('Plants', { source: values(plants.control, plants.treatment1), smallestEffect: 0.5 }),
  metric('Plants, ratio', { source: values(plants.control, plants.treatment2), scale: 'log' }),
  metric('Weight', {
    source: values(anorexia.before, anorexia.after),
    design: 'paired',
    scale: 'log',
    better: 'higher',
  }),
  metric('Plants, trimmed', {
    source: values(plants.control, plants.treatment2),
    scale: 'trimmed',
    evidence: 'self-reported',
  }),
  metric('Leprosy', { source: rows(leprosyRows, { covariateColumn: 2 }), design: 'adjusted' }),
  metric('Leprosy, controlled', {
    source: values(leprosy.placebo.after, leprosy.drugA.after, leprosy.placebo.before, leprosy.drugA.before),
    design: 'controlled',
  }),
  metric('Plants, controlled ratio', {
    source: values(plants.treatment1, plants.treatment2, plants.control, plants.control),
    design: 'controlled',
    scale: 'log',
  }),
  // Newcombe 1998, table II, case (a): 56/70 and 48/80.
  metric('Errors', {
    source: { kind: 'counts', baseline: { errors: 56, total: 70 }, pilot: { errors: 48, total: 80 } },
    design: 'rates',
  }),
  metric('Summary', {
    source: {
      kind: 'summary',
      baseline: { n: 30, mean: 52.1, standardDeviation: 45.1 },
      pilot: { n: 25, mean: 27.1, standardDeviation: 26.4 },
    },
  }),
];

const cases: readonly { readonly name: string; readonly metrics: readonly Metric[]; readonly data: Grid }[] =
  [{ name: 'Published', metrics: published, data: [['nothing']] }];

interface Agreed {
  readonly of: Case;
  readonly data: Grid;
  readonly built: BuiltCase;
}

let folder: string;
const all: Agreed[] = [];
let engines: readonly Engine[];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'pilot-agreement-'));
  for (const { name, metrics, data } of cases) {
    const of: Case = { ...formulaCase, name, metrics };
    all.push({ of, data, built: await builtCase(of, data, folder) });
  }
  engines = await recalculate(all.map(({ built }) => built.file));
});

afterAll(() => rm(folder, { recursive: true }));

const numbered = cases.map(({ name }, index) => ({ name, index }));

it.each(numbered)('$name: LibreOffice and Gnumeric agree with the workbench on every cell', ({ index }) => {
  expect(differences(all[index]!.built, engines)).toEqual([]);
});

it.each(numbered)('$name: no cell shows an error', ({ index }) => {
  const { sheets } = all[index]!.built.model;
  const errors = sheets
    .filter(({ name }) => name !== 'Data')
    .flatMap(({ name, cells }) =>
      cells
        .filter(({ isError }) => isError)
        .map((cell) => `${name}!${cellAddress(cell.row, cell.column)} ${cell.formula}`),
    );
  expect(errors).toEqual([]);
});

it.each(numbered)('$name: every figure of every finding is the one that the core computes', ({ index }) => {
  const { of, data, built } = all[index]!;
  const { places } = pilotSheetWithPlaces(of, caseNames(1), 'Pilot vs Baseline');
  const confidence = metricConfidence(of.pilotConfidence, of.metrics.length);
  const wrong = of.metrics.flatMap((one, i) => {
    const finding = findingOf(
      samplesOf(one, (address) => cellsAt(data, address)),
      one,
      confidence,
    );
    const shown = (address: string) => valueAt(built.model, 'Pilot vs Baseline', address);
    const sentence = shown(`C${6 + i}`);
    const told = verdictSentence(one, finding);
    return [
      ...figuresOf(finding, places[i]!.finding)
        .map(({ name, expected, place }) => ({ name, expected, place, shown: shown(place) }))
        .filter((figure) => !isEqual(figure.shown, figure.expected))
        .map(
          ({ name, expected, place, shown: value }) =>
            `${one.name} ${name} ${place}: ${JSON.stringify(value)}, core ${JSON.stringify(expected)}`,
        ),
      ...(sentence === told ? [] : [`${one.name}: ${JSON.stringify(sentence)}, core ${told}`]),
    ];
  });
  expect(wrong).toEqual([]);
});

interface FigureAt {
  readonly name: string;
  readonly expected: EngineValue;
  readonly place: string;
}

/** A finding's figures beside their cells. */
function figuresOf(finding: Finding, places: FindingPlaces): FigureAt[] {
  return (Object.keys(places) as (keyof Finding)[]).flatMap((key): FigureAt[] => {
    const [figure, place] = [finding[key], places[key]];
    if (place === null) return figure === null ? [] : [{ name: key, expected: 'a place', place: 'A1' }];
    if (typeof place === 'string') {
      const expected =
        typeof figure === 'object' && figure !== null && 'problem' in figure ? figure.problem : figure;
      return [{ name: key, expected: expected as EngineValue, place }];
    }
    return Object.entries(place).map(([part, address]) => ({
      name: `${key}.${part}`,
      expected: (figure as unknown as Record<string, EngineValue>)[part]!,
      place: address as string,
    }));
  });
}

/** The cells of "Data!A1:E8" in the grid. */
function cellsAt(grid: Grid, address: string): Grid {
  const [, first, top, last, bottom] = /^Data!([A-Z])(\d+):([A-Z])(\d+)$/.exec(address)!;
  const column = (letter: string) => letter.charCodeAt(0) - 65;
  return grid
    .slice(Number(top) - 1, Number(bottom))
    .map((row) => row.slice(column(first!), column(last!) + 1));
}
