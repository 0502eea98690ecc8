import { cashFlowParts, cashFlowTwins } from './cashFlowTwins';
import { formulaTwins } from './formulaTwins';
import { pilotParts, pilotTwins } from './pilotTwins';
import { riskTwins } from './riskTwins';
import { runningCostTwins } from './runningCostTwins';
import type { Twin } from './twin';

/** The twins by the id of their function. */
export const twins: Readonly<Record<string, Twin>> = {
  ...formulaTwins,
  ...cashFlowTwins,
  ...pilotTwins,
  ...riskTwins,
  ...runningCostTwins,
};

/** What twins call and no cell does. */
export const twinParts: readonly Twin[] = [...cashFlowParts, ...pilotParts];

/** Why a function has no twin; its value can stand in its place. */
export const withoutTwin: Readonly<Record<string, string>> = {
  'AIROI.CASE': 'It recognises inputs by name, which takes the add-in.',
  'AIROI.SAMPLESIZE': 'Excel has no noncentral t distribution.',
  'AIROI.SIMULATE': 'Excel has no random numbers that can be repeated.',
  'AIROI.TORNADO': 'It recognises inputs by name, which takes the add-in.',
  'AIROI.BENCHMARK':
    'The benchmarks travel with the add-in, not with the workbook. A value in its place no longer shows its grade: put its source beside it.',
  'AIROI.BENCHMARKS': 'The benchmarks travel with the add-in, not with the workbook.',
  'AIROI.BENCHMARK.SOURCE': 'The benchmarks travel with the add-in, not with the workbook.',
  'AIROI.BENCHMARK.POSITION': 'The benchmarks travel with the add-in, not with the workbook.',
};
