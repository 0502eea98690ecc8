import { driverKeys } from '../../core/assumptions';
import type { Case } from '../../core/case';
import { formula, line } from '../block';
import type { CaseNames } from '../caseNames';
import { caseTitle } from '../caseTitle';
import { palette } from '../palette';
import type { Block, SheetPlan } from '../plan';
import { stackedBlocks } from '../stackedBlocks';
import { AMOUNT_ROWS, amountLines, amountPlaces } from './amountLines';
import { driverPlaces, driverTable } from './driverTable';
import { simulationLines } from './simulationLines';
import { STRESS_ROWS, stressLines, stressParameter } from './stressLines';
import { timeTable } from './timeTable';
import { tornadoLines } from './tornadoLines';

/** Columns that are printed; what charts draw, words and months stand right of them. */
const WIDTH = 10;
const IN_SHORT = 3;
const TORNADO = IN_SHORT + 5;
/** Points of a row, and of one among many figures. */
const LINE = 20;
const DENSE_LINE = 16;

/** How sure the case is: what moves it most, what must be true, what if things go wrong, and what a simulation says. */
export function riskSheet(of: Case, names: CaseNames, title: string): SheetPlan {
  const nulls = (count: number) => Array<null>(count).fill(null);
  // Working stands last, what is read first; so its place has to be known before.
  const simulationRow = (stress: number) => stress + STRESS_ROWS + 1;
  const tornadoEnd = tornadoLines(of, names, TORNADO, WIDTH, driverPlaces(0), '', {
    currency: '',
    hundred: '',
  }).end;
  const stressRow = tornadoEnd + 1;
  const simulated = simulationRow(stressRow);
  const simulationEnd = simulationLines(
    of,
    names,
    simulated,
    WIDTH,
    driverPlaces(0),
    amountPlaces(0, driverPlaces(0)),
  ).end;
  const amountsRow = simulationEnd + 1;
  const driversRow = amountsRow + AMOUNT_ROWS + 1;
  const timeRow = driversRow + 1 + driverKeys.length + 1;

  const drivers = driverPlaces(driversRow);
  const amounts = amountPlaces(amountsRow, drivers);
  const { fact } = names;
  const wordCells = { currency: fact('CaseCurrency'), hundred: amounts.hundred };
  const time = timeTable(timeRow, drivers, amounts, stressParameter(stressRow, 'decay15'));
  const tornado = tornadoLines(of, names, TORNADO, WIDTH, drivers, amounts.netPresentValue, wordCells);
  const stress = stressLines(of, stressRow, WIDTH, amounts, time, names.figure('elasticityUsed'));
  const simulation = simulationLines(of, names, simulated, WIDTH, drivers, amounts);

  const inShort = [
    ['Widest swing', tornado.widest],
    ['What must be true', tornado.mustBeTrue],
    ['Simulation', simulation.sentence],
  ] as const;
  const blocks: Block[] = [
    line(0, 0, ['Risk'], 'title'),
    line(
      1,
      0,
      [formula(`=${caseTitle(names)}&": how sure are we? Money in "&${fact('CaseCurrency')}`)],
      'subtitle',
    ),
    line(IN_SHORT, 0, ['In short', ...nulls(WIDTH - 1)], 'section'),
    ...inShort.flatMap(([label, sentence], index) => [
      line(IN_SHORT + 1 + index, 0, [label], 'label'),
      line(IN_SHORT + 1 + index, 1, [formula(sentence), ...nulls(WIDTH - 2)], 'sentence'),
    ]),
    ...tornado.blocks,
    ...stress.blocks,
    ...simulation.blocks,
    ...amountLines(of, names, amountsRow, WIDTH, drivers, amounts, time.likely),
    ...driverTable(of, names, driversRow, drivers, {
      netPresentValue: amounts.netPresentValue,
      rounding: amounts.swingRounding,
      timeAt: time.at,
      wordCells,
    }),
    ...time.blocks,
  ];
  return {
    key: 'risk',
    title,
    anchor: fact('CaseTornado'),
    blocks: stackedBlocks(blocks),
    names: [...tornado.names, ...simulation.names, stressName(names, stressRow)],
    charts: [tornado.chart, ...simulation.charts],
    validations: stress.validations,
    highlights: simulation.highlights,
    columnWidths: [36, ...Array<number>(WIDTH - 1).fill(14), null, ...Array<number>(9).fill(14)],
    rowHeights: [
      { row: 0, rows: 1, points: 28 },
      { row: 1, rows: simulated - 1, points: LINE },
      { row: simulated, rows: timeRow - simulated, points: DENSE_LINE },
    ],
    frozenRows: 2,
    frozenColumns: 1,
    gridlines: false,
    tabColor: palette.warning,
    print: {
      orientation: 'landscape',
      area: { row: 0, column: 0, rows: timeRow - 1, columns: WIDTH },
      breaks: [stressRow, simulated, simulation.usedRow, amountsRow],
      footer: '&L&A&RPage &P of &N',
    },
  };
}

function stressName(names: CaseNames, row: number) {
  return { name: names.fact('CaseStress'), row: row + 1, column: 0, rows: 6, columns: 4 };
}
