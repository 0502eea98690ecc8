import { driverKeys, drivers } from '../../core/assumptions';
import { discountings, rampShapes, type Case } from '../../core/case';
import { percentileLevels } from '../../core/risk/percentileLevels';
import { formula, line, quoted } from '../block';
import type { CaseNames } from '../caseNames';
import { countFormat, factorFormat, figureFormat, percentFormat } from '../numberFormats';
import { palette } from '../palette';
import type { AreaName, Block, CellContent, ChartPlan, Highlight } from '../plan';
import { cellAddress } from '../rangeAddress';
import type { AmountPlaces } from './amountLines';
import type { DriverPlaces } from './driverTable';
import { figureText } from './figureText';
import { percentileLabel, simulationFigure, simulationLabels, simulationStates } from './simulationCells';

const VALUE = 1;
const BINS = 20;
/** Columns of the chart beside the figures. */
const CHART = 3;
const damaged = 'Cells of the simulation were changed: run it again.';
const howToRun =
  'Open AIROI, go to Risk and choose Run simulation: draws every driver that has a range, and writes what comes out here.';

/** A simulation's cells, and what the sheet shows of it elsewhere. */
export interface SimulationLines {
  readonly blocks: readonly Block[];
  readonly names: readonly AreaName[];
  readonly highlights: readonly Highlight[];
  readonly charts: readonly ChartPlan[];
  /** What came out, in one sentence; a formula. */
  readonly sentence: string;
  /** First row of what the simulation used: a page of its own. */
  readonly usedRow: number;
  readonly end: number;
}

/**
 * The last simulation as it was recorded, in figures that nothing recalculates, and whether the case has changed
 * since: what it used stands beside what stands there now, line by line.
 */
export function simulationLines(
  of: Case,
  names: CaseNames,
  row: number,
  width: number,
  places: DriverPlaces,
  amounts: AmountPlaces,
): SimulationLines {
  const { simulation } = of;
  const money = figureFormat('money', of.currency);
  const nulls = (count: number) => Array<null>(Math.max(0, count)).fill(null);
  const blocks: Block[] = [];
  const record = (at: number, label: string, content: CellContent | undefined, format: string) =>
    blocks.push(
      line(at, 0, [label], 'label'),
      line(at, VALUE, [content ?? null], 'calculation', { format, editable: true }),
    );
  const state = cellAddress(row + 1, VALUE);

  blocks.push(
    line(row, 0, ['Simulation'], 'section'),
    line(row, VALUE, ['Value'], 'columnHeadNumber'),
    line(
      row,
      2,
      ['  Recorded, not calculated: it changes when the simulation runs again', ...nulls(width - 3)],
      'section',
    ),
    line(row + 1, 0, ['State'], 'label'),
  );
  const first = row + 2;
  let at = first;
  const facts: readonly (readonly [string, CellContent | undefined, string])[] = [
    [simulationLabels.trials, simulation?.trials, countFormat],
    [simulationLabels.seed, simulation?.seed, '0'],
    [simulationLabels.date, simulation?.date, '@'],
    [simulationLabels.probabilityOfGain, simulation?.probabilityOfGain, percentFormat],
    [simulationLabels.probabilityOfPayback, simulation?.probabilityOfPayback, percentFormat],
    [simulationLabels.mean, simulation?.mean, money],
    ...(simulation?.percentiles ?? percentileLevels.map((level) => ({ level, netPresentValue: null }))).map(
      ({ level, netPresentValue }) => [percentileLabel(level), netPresentValue, money] as const,
    ),
    [simulationLabels.from, simulation?.histogram.from, money],
    [simulationLabels.width, simulation?.histogram.width, money],
  ];
  for (const [label, content, format] of facts) record(at++, label, content, format);
  const from = `$B$${at - 1}`;
  const binWidth = `$B$${at}`;
  const trials = `$B$${first + 1}`;
  const chartRows = at - first;

  // Bins stand directly below: all of it is one named area.
  const firstBin = at;
  const bins = simulation?.histogram.counts.length ?? BINS;
  const isRun = `AND(ISNUMBER(${from}),ISNUMBER(${binWidth}))`;
  blocks.push(
    line(firstBin - 1, CHART, ['From', 'To', 'Share'], 'columnHeadNumber'),
    ...Array.from({ length: bins }, (_, index): Block[] => {
      const bin = firstBin + index;
      // Counted in a column that is empty: a cell that counts its own row would wait for itself.
      const position = `ROWS($K$${firstBin + 1}:$K${bin + 1})`;
      const low = cellAddress(bin, CHART);
      const count = cellAddress(bin, VALUE);
      return [
        line(bin, 0, [formula(`=IF(${isRun},${figureText('money', low, amounts)},"")`)], 'label'),
        line(bin, VALUE, [simulation?.histogram.counts[index] ?? null], 'calculation', {
          format: countFormat,
          editable: true,
        }),
        line(
          bin,
          CHART,
          [
            formula(`=IF(${isRun},${from}+${binWidth}*(${position}-1),"")`),
            formula(`=IF(${isRun},${low}+${binWidth},"")`),
          ],
          'calculation',
          { format: money },
        ),
        line(
          bin,
          CHART + 2,
          [
            formula(
              `=IF(AND(ISNUMBER(${trials}),ISNUMBER(${count})),IF(${trials}>0,${count}/${trials},""),"")`,
            ),
          ],
          'calculation',
          {
            format: percentFormat,
          },
        ),
      ];
    }).flat(),
  );
  const afterBins = firstBin + bins;
  const usedRow = afterBins + 1;
  const used = usedLines(of, usedRow, places, amounts);
  blocks.push(
    ...used.blocks,
    line(
      row + 1,
      VALUE,
      [
        formula(
          `=IF(AND(ISNUMBER(${trials}),COUNT(${used.firstCells})>0),IF(COUNTIF(${used.verdicts},"same")=ROWS(${used.verdicts}),` +
            `${quoted(simulationStates.upToDate)},${quoted(simulationStates.changed)}),${quoted(simulationStates.notRun)})`,
        ),
        null,
        null,
      ],
      'check',
    ),
    line(
      row + 1,
      VALUE + 3,
      [
        formula(`=IF(${state}="${simulationStates.notRun}",${quoted(howToRun)},"")`),
        ...nulls(width - VALUE - 4),
      ],
      'remark',
    ),
  );
  const chance = (label: string) => figureText('fraction', simulationFigure(names, label), amounts);
  return {
    blocks,
    names: [
      { name: names.fact('CaseSimulation'), row: first, column: 0, rows: afterBins - first, columns: 2 },
      {
        name: names.fact('CaseSimulationUsed'),
        row: usedRow + 1,
        column: VALUE,
        rows: driverKeys.length + 2,
        columns: 4,
      },
      { name: names.fact('CaseSimulationState'), row: row + 1, column: VALUE, rows: 1, columns: 1 },
    ],
    highlights: stateHighlights(row + 1, state, used),
    charts: simulation
      ? [
          {
            name: 'AIROI Simulation chart',
            kind: 'column',
            title: 'Net present value in the simulation',
            series: [
              {
                name: 'Trials',
                values: { row: firstBin, column: VALUE, rows: bins, columns: 1 },
                categories: { row: firstBin, column: 0, rows: bins, columns: 1 },
                color: palette.pilot,
                pointColors: simulation.histogram.counts.map((_, index) =>
                  simulation.histogram.from + simulation.histogram.width * (index + 1) <= 0
                    ? palette.baseline
                    : palette.pilot,
                ),
              },
            ],
            valueAxis: { title: 'trials', format: countFormat, min: 0 },
            categoryAxis: { title: 'net present value from', format: 'General' },
            legend: false,
            covers: { row: first, column: CHART, rows: chartRows - 1, columns: width - CHART },
            description:
              `Column chart of how many trials fell into each of ${bins} bins of net present value, grey where it is ` +
              `negative; the figures are in ${cellAddress(firstBin, 0)} and beside it.`,
          },
        ]
      : [],
    sentence:
      `=IF(${state}="${simulationStates.notRun}",${quoted(howToRun)},` +
      `IFERROR("The net present value is above 0 in "&${chance(simulationLabels.probabilityOfGain)}&" of "&` +
      `${figureText('money', trials, amounts)}&" trials, and "&` +
      `${chance(simulationLabels.probabilityOfPayback)}&" pay back within the horizon"&` +
      `IF(${state}="${simulationStates.changed}","; inputs changed since, so run it again","")&".",${quoted(damaged)}))`,
    usedRow,
    end: usedRow + 1 + driverKeys.length + 2,
  };
}

interface UsedLines {
  readonly blocks: readonly Block[];
  /** Cells of what was used, numbers where a simulation has run. */
  readonly firstCells: string;
  readonly verdicts: string;
  readonly firstRow: number;
  readonly rows: number;
}

const VERDICT = 9;

function usedLines(of: Case, row: number, places: DriverPlaces, amounts: AmountPlaces): UsedLines {
  const { simulation } = of;
  const first = row + 1;
  const rows = driverKeys.length + 2;
  const four = ['Low', 'Likely', 'High', 'Evidence ×'];
  const verdict = (at: number) => cellAddress(at, VERDICT);
  const choices = [
    { label: 'Shape of the ramp', of: rampShapes, at: 0, now: amounts.rampShape },
    { label: 'Discounting', of: discountings, at: 1, now: amounts.discounting },
  ] as const;
  return {
    firstCells: `${cellAddress(first, 1)}:${cellAddress(first + driverKeys.length - 1, 4)}`,
    verdicts: `${verdict(first)}:${verdict(first + rows - 1)}`,
    firstRow: first,
    rows,
    blocks: [
      line(row, 0, ['What the simulation used'], 'section'),
      line(row, 1, four, 'columnHeadNumber'),
      line(
        row,
        5,
        four.map((head) => `${head.replace(' ×', '')} now`),
        'columnHeadNumber',
      ),
      line(row, VERDICT, ['Compared'], 'columnHead'),
      ...driverKeys.flatMap((key, index): Block[] => {
        const at = first + index;
        const format = figureFormat(drivers[key].unit, of.currency);
        const line4 = simulation?.used[index] ?? [null, null, null, null];
        const now = (['low', 'likely', 'high', 'factor'] as const).map((which) => places.at(key, which));
        const same = now.map((cell, i) => {
          const was = cellAddress(at, 1 + i);
          return `ISNUMBER(${was}),ABS(${was}-${cell})<=${amounts.sameness}*ABS(${cell})`;
        });
        return [
          line(at, 0, [drivers[key].label], 'label'),
          line(at, 1, line4.slice(0, 3), 'calculation', { format, editable: true }),
          line(at, 4, line4.slice(3), 'calculation', { format: factorFormat, editable: true }),
          line(
            at,
            5,
            now.slice(0, 3).map((cell) => formula(`=${cell}`)),
            'calculation',
            { format },
          ),
          line(at, 8, [formula(`=${now[3]!}`)], 'calculation', { format: factorFormat }),
          line(
            at,
            VERDICT,
            [
              formula(
                `=IF(COUNT(${cellAddress(at, 1)}:${cellAddress(at, 4)})=0,"",IF(IFERROR(AND(${same.join(',')}),FALSE),"same","changed"))`,
              ),
            ],
            'check',
          ),
        ];
      }),
      ...choices.flatMap(({ label, of: values, at: which, now }, index): Block[] => {
        const at = first + driverKeys.length + index;
        const was = cellAddress(at, 1);
        return [
          line(at, 0, [label], 'label'),
          line(at, 1, [simulation ? values[simulation.usedChoices[which]]! : null], 'calculation', {
            editable: true,
          }),
          line(at, 2, [null, null, null], 'calculation'),
          line(at, 5, [formula(`=${now}`)], 'calculation'),
          line(at, 6, [null, null, null], 'calculation'),
          line(
            at,
            VERDICT,
            [formula(`=IFERROR(IF(${was}="","",IF(${was}=${now},"same","changed")),"changed")`)],
            'check',
          ),
        ];
      }),
    ],
  };
}

function stateHighlights(row: number, state: string, used: UsedLines): Highlight[] {
  const area = { row, column: VALUE, rows: 1, columns: 3 };
  const fixed = `$${state.replace(/(\d+)/, '$$$1')}`;
  return [
    { area, formula: `=${fixed}="${simulationStates.changed}"`, tone: 'bad' },
    { area, formula: `=${fixed}="${simulationStates.notRun}"`, tone: 'warning' },
    {
      area: { row: used.firstRow, column: VERDICT, rows: used.rows, columns: 1 },
      formula: `=$${cellAddress(used.firstRow, VERDICT)}="changed"`,
      tone: 'bad',
    },
  ];
}
