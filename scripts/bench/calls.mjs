/** Single calls in this process, beside the same from the package @formulajs/formulajs. */
import * as formulajs from '@formulajs/formulajs';
import { heading, row, spread, time, timeRow, times } from './report.mjs';
import { perCall } from './stopwatch.mjs';

const column = (values) => values.map((value) => [value]);
/** Numbers about 100, the same in every run. */
const measurements = (count, from) => Array.from({ length: count }, (_, i) => from + 20 * Math.sin(i * i));

export function calls(functions, core) {
  besideFormulajs(functions, core);
  scalars(functions, core);
}

function besideFormulajs(functions, core) {
  const [baseline, pilot] = [measurements(1000, 100), measurements(1000, 90)];
  const benefits = Array.from({ length: 5 }, (_, year) => 200_000 + 50_000 * year);
  const costs = Array.from({ length: 5 }, (_, year) => 60_000 + 5_000 * year);
  const flows = [-500_000, ...Array.from({ length: 60 }, (_, month) => 10_000 + 200 * month)];
  const rate = (i) => 0.08 + (i & 7) * 0.01;
  const t = (i) => 2.1 + (i & 7) * 0.1;
  const tail = (i) => 0.05 + (i & 7) * 0.01;
  const [benefitCells, costCells, flowCells] = [benefits, costs, flows].map(column);
  const [baselineCells, pilotCells] = [baseline, pilot].map(column);
  const pairs = [
    [
      'AIROI.TEI over 5 years',
      (i) => functions['AIROI.TEI'](100_000, benefitCells, costCells, rate(i)),
      'NPV twice, no payback',
      (i) => formulajs.NPV(rate(i), ...benefits) - formulajs.NPV(rate(i), ...costs) - 100_000,
    ],
    [
      'AIROI.PAYBACKFLOW over 60 months',
      (i) => functions['AIROI.PAYBACKFLOW'](flowCells, 12, rate(i)),
      'IRR, as there is no payback',
      (i) => formulajs.IRR(flows, rate(i) / 12),
    ],
    [
      'AIROI.COMPARE, 1,000 cells each',
      () => functions['AIROI.COMPARE'](baselineCells, pilotCells, null, null, null),
      'AVERAGE and STDEV.S of both, T.DIST.2T, T.INV.2T',
      (i) => [
        formulajs.AVERAGE(baseline),
        formulajs.AVERAGE(pilot),
        formulajs.STDEV.S(baseline),
        formulajs.STDEV.S(pilot),
        formulajs.T.DIST['2T'](t(i), 1998),
        formulajs.T.INV['2T'](tail(i), 1998),
      ],
    ],
    [
      'standard deviation of 1,000 numbers (core)',
      () => core.standardDeviation('values', baseline),
      'STDEV.S',
      () => formulajs.STDEV.S(baseline),
    ],
    [
      't distribution, two-sided p at 38 degrees (core)',
      (i) => core.studentTwoTails(t(i), 38),
      'T.DIST.2T',
      (i) => formulajs.T.DIST['2T'](t(i), 38),
    ],
    [
      't distribution, two-sided quantile at 38 degrees (core)',
      (i) => core.studentQuantile(tail(i) / 2, 38),
      'T.INV.2T',
      (i) => formulajs.T.INV['2T'](tail(i), 38),
    ],
  ];
  heading('Time per call, beside @formulajs/formulajs');
  for (const [name, ours, otherName, other] of pairs) {
    const [mine, theirs] = [perCall(ours), perCall(other)];
    timeRow(name, mine);
    timeRow(`  ${otherName}`, theirs, `ours takes ${times(mine, theirs)} as long`);
  }
}

/** Functions that take and answer single values, at the first example of their page. */
function scalars(functions, core) {
  const scalar = (value) => !Array.isArray(value);
  const measured = core.catalogue
    .filter(({ examples: [{ arguments: list, result }] }) => scalar(result) && list.every(scalar))
    .map(({ id, parameters, examples: [example] }) => {
      const list = parameters.map(({ isRepeating }, i) =>
        isRepeating ? example.arguments.slice(i).map((value) => [[value]]) : (example.arguments[i] ?? null),
      );
      return { id, call: () => functions[id](...list) };
    });
  // Once round first: the engine shall know every function before it settles on how to compile what they share.
  for (const { call } of measured) perCall(call);

  heading('Scalar calls, wrapper and calculation together (aim: the wrapper adds less than 2 µs)');
  for (const { id, call } of measured) timeRow(id, perCall(call));

  const wrapped = perCall((i) => functions.AIROI(10 + (i & 7), 85, 12000, 20000, 5000, 3000));
  const alone = perCall((i) => coreAiroi(core, 10 + (i & 7)));
  const added = spread(wrapped).median - spread(alone).median;
  row(
    'AIROI, what the wrapper adds to its calculation',
    time(added),
    `${time(spread(alone).median)} without`,
  );
  const size = perCall(() => core.sampleSize(0.5));
  timeRow('AIROI.SAMPLESIZE, its calculation alone (core)', size);
}

function coreAiroi(core, hoursSavedPerWeek) {
  const cost = core.totalCost({
    toolCost: 12000,
    implementationCost: 20000,
    changeManagement: 5000,
    maintenance: 3000,
  });
  const benefit = core.annualGrossBenefit({
    hoursSavedPerWeek,
    weeksPerYear: 52,
    loadedHourlyCost: 85,
    revenueAcceleration: 0,
    errorCostAvoided: 0,
    capacityFreed: 0,
    strategicValue: 0,
  });
  return core.roi(core.annualNetBenefit(benefit, cost), cost);
}
