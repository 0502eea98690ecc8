import { driverKeys, rangedKeys, type DriverKey } from '../../src/core/assumptions';
import type { Case, CellValue } from '../../src/core/case';
import { feedsToolCost } from '../../src/core/runningCost/runningCostParts';
import { caseNames } from '../../src/sheets/caseNames';
import type { ExcelHost } from '../excel/excelHost';

const names = caseNames(1);

/** What an analyst types for the drivers and the choices of a case, by the names of the cells. */
export function typedCells(of: Case): Readonly<Record<string, CellValue>> {
  const { inputs, assumptions, ranges, evidence, choices } = of;
  const likely: Readonly<Record<DriverKey, number>> = { ...inputs, ...assumptions };
  // Fed by lines of running cost, it is a formula.
  const isTyped = (key: DriverKey) => key !== 'toolCost' || !feedsToolCost(of);
  return {
    ...Object.fromEntries(driverKeys.filter(isTyped).map((key) => [names.figure(key), likely[key]])),
    ...Object.fromEntries(driverKeys.filter(isTyped).map((key) => [names.evidence(key), evidence[key]])),
    ...Object.fromEntries(
      rangedKeys.filter(isTyped).flatMap((key) => [
        [names.end(key, 'Low'), ranges[key]?.low ?? null],
        [names.end(key, 'High'), ranges[key]?.high ?? null],
      ]),
    ),
    [names.fact('CaseScenario')]: choices.scenario,
    [names.fact('CaseRampShape')]: choices.rampShape,
    [names.fact('CaseDiscounting')]: choices.discounting,
    [names.fact('CaseAdjustByEvidence')]: choices.adjustByEvidence ? 'yes' : 'no',
  };
}

/** Enters values by the names of their cells, as an analyst would by hand. */
export async function enterCells(
  excel: ExcelHost,
  values: Readonly<Record<string, CellValue>>,
): Promise<void> {
  await excel.edit(async ({ workbook }) => {
    for (const [name, value] of Object.entries(values)) {
      workbook.names.getItem(name).getRange().values = [[value ?? '']];
    }
  });
}
