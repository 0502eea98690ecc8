import { caseNames, ownerOfName } from '../../src/sheets/caseNames';
import { caseNumbers, nextCaseNumber } from '../../src/sheets/caseReading';

it.each([
  [1, 'ToolCost', 'ReturnOnInvestment', 'ToolCost_Evidence', 'Metric3_Baseline', 'CaseName'],
  [2, 'ToolCost_2', 'ReturnOnInvestment_2', 'ToolCost_Evidence_2', 'Metric3_Baseline_2', 'CaseName_2'],
])('case %d has its own names', (number, input, result, evidence, metric, fact) => {
  const names = caseNames(number);
  expect(names.figure('toolCost')).toBe(input);
  expect(names.figure('roi')).toBe(result);
  expect(names.evidence('toolCost')).toBe(evidence);
  expect(names.metric(3, 'Baseline')).toBe(metric);
  expect(names.fact('CaseName')).toBe(fact);
  expect(ownerOfName(names.report('2026-03-01'))).toMatchObject({ caseNumber: number, isCalculated: true });
});

it.each([
  ['ToolCost', { caseNumber: 1, metric: null, isPassing: false, isData: false, isCalculated: false }],
  ['toolcost_12', { caseNumber: 12, metric: null, isPassing: false, isData: false, isCalculated: false }],
  [
    'ToolCost_Evidence_2',
    { caseNumber: 2, metric: null, isPassing: false, isData: false, isCalculated: false },
  ],
  [
    'ErrorCostAvoided_Low_2',
    { caseNumber: 2, metric: null, isPassing: false, isData: false, isCalculated: false },
  ],
  [
    'AnnualNetBenefit_Low_2',
    { caseNumber: 2, metric: null, isPassing: true, isData: false, isCalculated: true },
  ],
  [
    'ReturnOnInvestment_High',
    { caseNumber: 1, metric: null, isPassing: true, isData: false, isCalculated: true },
  ],
  [
    'CaseNetPresentValue_Low',
    { caseNumber: 1, metric: null, isPassing: false, isData: false, isCalculated: true },
  ],
  [
    'DiscountRate_Provenance_2',
    { caseNumber: 2, metric: null, isPassing: false, isData: false, isCalculated: false },
  ],
  ['CaseSimulation', { caseNumber: 1, metric: null, isPassing: false, isData: false, isCalculated: false }],
  ['PilotConfidence', { caseNumber: 1, metric: null, isPassing: false, isData: false, isCalculated: false }],
  ['Metric10_GroupColumn', { caseNumber: 1, metric: 10, isPassing: true, isData: true, isCalculated: false }],
  [
    'Metric10_BaselineGroup_3',
    { caseNumber: 3, metric: 10, isPassing: true, isData: false, isCalculated: false },
  ],
  ['Metric1_Worth', { caseNumber: 1, metric: 1, isPassing: true, isData: false, isCalculated: false }],
  // Of an earlier version: an update removes it.
  [
    'Metric1_BaselineCriteria',
    { caseNumber: 1, metric: 1, isPassing: true, isData: false, isCalculated: false },
  ],
  [
    'CaseReportOf2026m03_2',
    { caseNumber: 2, metric: null, isPassing: false, isData: false, isCalculated: true },
  ],
  ['CaseReportOf2026', null],
  ['ToolCost_1', null],
  ['ToolCost_two', null],
  ['Metric_Baseline', null],
  ['TheirOwn', null],
])('%s belongs to %j', (name, owner) => {
  expect(ownerOfName(name)).toEqual(owner);
});

it('numbers another case beyond all cases and all names that look like ours', () => {
  expect(caseNumbers([])).toEqual([]);
  expect(nextCaseNumber([])).toBe(1);
  expect(caseNumbers(['CaseName', 'CaseName_3', 'ToolCost_7'])).toEqual([1, 3]);
  expect(nextCaseNumber(['CaseName', 'CaseName_3'])).toBe(4);
  expect(nextCaseNumber(['ToolCost'])).toBe(2);
});
