import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Case, CellValue, Grid, Metric } from '../../src/core/case';
import type { Finding } from '../../src/core/pilot/finding';
import { findingOf } from '../../src/core/pilot/findingOf';
import { metricConfidence } from '../../src/core/pilot/metricConfidence';
import { samplesOf } from '../../src/core/pilot/samples';
import { verdictSentence } from '../../src/core/pilot/verdictSentence';
import { caseNames } from '../../src/sheets/caseNames';
import type { FindingPlaces } from '../../src/sheets/pilot/findingPlaces';
import { pilotSheetWithPlaces } from '../../src/sheets/pilot/pilotSheet';
import { suitedMetric } from '../../src/sheets/pilot/suitedMetric';
import { cellAddress } from '../../src/sheets/rangeAddress';
import { hasMetr, metrTable } from '../core/pilot/metr';
import { formulaCase, metricOf, noColumns } from '../sheets/exampleCases';
import type { EngineValue } from '../support/engines/engineSheet';
import { builtPilot, type BuiltCase } from './builtCase';
import { dataCells } from './dataCells';
import { differences, isEqual, recalculate, valueAt, type Engine } from './engines';
import { pilotCases, type PilotCase } from './pilotCases';
import { tallyCore } from './tally';

jest.setTimeout(300_000);

const caseOf = ({ name, metrics }: Pick<PilotCase, 'name' | 'metrics'>): Case => ({
  ...formulaCase,
  name,
  metrics,
});

let folder: string;
const books: BuiltCase[] = [];
let engines: readonly Engine[];
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'pilot-agreement-'));
  for (const each of pilotCases) books.push(await builtPilot(caseOf(each), each.data, folder));
  engines = await recalculate(books.map(({ file }) => file));
});
afterAll(() => rm(folder, { recursive: true }));

describe.each(pilotCases.map((each, index) => ({ ...each, index })))('$name', ({ index, ...each }) => {
  const { metrics, data } = each;
  const of = caseOf(each);
  let built: BuiltCase;
  beforeAll(() => {
    built = books[index]!;
  });

  it('shows in LibreOffice and Gnumeric what it shows in the workbench, in every cell', () => {
    expect(differences(built, engines)).toEqual([]);
  });

  it('shows no error', () => {
    const sheets = built.model.sheets.filter((sheet) => sheet.name !== 'Data');
    const errors = sheets.flatMap((sheet) =>
      sheet.cells
        .filter(({ isError }) => isError)
        .map(({ row, column, formula }) => `${sheet.name}!${cellAddress(row, column)} ${formula}`),
    );
    expect(errors).toEqual([]);
  });

  it('shows every figure and sentence as the core computes it', () => {
    const { places } = pilotSheetWithPlaces(of, caseNames(1), 'Pilot vs Baseline');
    const confidence = metricConfidence(of.pilotConfidence, metrics.length);
    const shown = (address: string) => valueAt(built.model, 'Pilot vs Baseline', address);
    let figures = 0;
    const wrong = metrics.flatMap((metric, index) => {
      const samples = samplesOf(metric, (address) => dataCells(calculated(data), address));
      const finding = findingOf(samples, metric, confidence);
      const told = { name: 'sentence', expected: verdictSentence(metric, finding), place: `C${6 + index}` };
      // Where the data do not fit the design, the groups are shown as they are.
      const isSuited = suitedMetric(metric).problem === null;
      const all = [
        ...figuresOf(finding, places[index].finding).filter(({ name }) => isSuited || isOfTest(name)),
        told,
      ];
      figures += all.length;
      return all
        .filter(({ expected, place }) => !isEqual(shown(place), expected))
        .map(
          (one) =>
            `${metric.name} ${one.name} ${one.place}: ${JSON.stringify([shown(one.place), one.expected])}`,
        );
    });
    tallyCore(built.file, 'Pilot vs Baseline', figures, wrong.length);
    expect(wrong).toEqual([]);
  });
});

/** What the core reads where the grid calculates. */
function calculated(data: Grid): Grid {
  return data.map((row) => row.map((cell) => (cell === '=NA()' ? '#N/A' : cell)));
}

const isOfTest = (name: string) => /^(effect|relative|inUnit|p$|verdict|needed)/.test(name);

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

const itWithData = (name: string, test: () => Promise<void>) => hasMetr && it(name, test);

itWithData('METR’s trial comes out of the sheet as published, in every engine', async () => {
  const [header, ...rows] = metrTable();
  const at = (name: string) => header!.indexOf(name);
  const last = rows.length + 1;
  const [group, initial, review, total] = [
    at('ai_treatment'),
    at('initial_implementation_time'),
    at('post_review_implementation_time'),
    at('total_time'),
  ].map((column) => String.fromCharCode(65 + column));
  // A missing post-review time counts as its group's mean.
  const formula = (row: number) =>
    `=${initial}${row}+IF(ISNUMBER(${review}${row}),${review}${row},` +
    `AVERAGEIFS(${review}$2:${review}$${last},${group}$2:${group}$${last},${group}${row}))`;
  const data: Grid = [
    header!,
    ...rows.map((row, index): CellValue[] =>
      row.map((cell, i) => (i === at('total_time') ? formula(index + 2) : cell)),
    ),
  ];
  const time = (name: string, more: Pick<Metric, 'design'>): Metric =>
    metricOf(name, {
      ...more,
      scale: 'log',
      source: {
        ...noColumns,
        kind: 'table',
        table: `Data!A1:${total}${last}`,
        groupColumn: at('ai_treatment'),
        valueColumn: at('total_time'),
        baselineGroup: 0,
        pilotGroup: 1,
        covariateColumn: at('predicted_time_no_ai'),
      },
    });
  const published = [
    // METR 2025 by numpy 2.4.6 and scipy 1.17.1: the published 1.19, with its interval by the normal quantile.
    {
      metric: time('Time', { design: 'adjusted' }),
      ratio: 1.1883999,
      low: 1.0125599,
      high: 1.3947762,
      verdict: 'worse',
    },
    // By scipy 1.17.1, ttest_ind of the logarithms with equal_var=False.
    {
      metric: time('Time', { design: 'separate' }),
      ratio: 1.229584042819975,
      low: 0.9901013687468702,
      high: 1.526992049582795,
      verdict: 'too few data',
    },
  ].map((one) => ({ ...one, of: caseOf({ name: `METR ${one.metric.design}`, metrics: [one.metric] }) }));
  const workbooks: BuiltCase[] = [];
  for (const { of } of published) workbooks.push(await builtPilot(of, data, folder));
  const by = await recalculate(workbooks.map(({ file }) => file));
  for (const [index, { of, ratio, low, high, verdict }] of published.entries()) {
    const built = workbooks[index]!;
    expect(differences(built, by)).toEqual([]);
    const { finding } = pilotSheetWithPlaces(of, caseNames(1), 'Pilot vs Baseline').places[0]!;
    const interval = finding.largeSample ?? finding.relative;
    for (const { sheets } of by) {
      const sheet = sheets.get(built.file)!.find(({ name }) => name === 'Pilot vs Baseline')!;
      const plusOne = (place: string) => Number(sheet.value(place)) + 1;
      expect(plusOne(finding.relative.value)).toBeCloseTo(ratio, 7);
      expect(plusOne(interval.low)).toBeCloseTo(low, 7);
      expect(plusOne(interval.high)).toBeCloseTo(high, 7);
      expect(sheet.value(finding.verdict)).toBe(verdict);
    }
  }
});
