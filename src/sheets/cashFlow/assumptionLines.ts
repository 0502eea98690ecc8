import { driverKeys, drivers, type DriverKey } from '../../core/assumptions';
import type { Unit } from '../../core/inputs';
import { formula, line } from '../block';
import type { CaseNames } from '../caseNames';
import { driverAt, scenarioEnd } from '../driverInUse';
import { evidenceFactor } from '../evidenceFactor';
import { factorFormat, figureFormat } from '../numberFormats';
import { unitText } from '../unitText';
import type { CashFlowLines } from './cashFlowLines';
import { byScenario, column, fixedCell, scenarioColumn, type ByScenario } from './places';

/** Columns right of the three scenarios' values. */
export const FACTOR = 5;
const LEAST = 6;
const MOST = 7;

export interface AssumptionPlaces {
  readonly rowOf: (key: DriverKey) => number;
  readonly value: Readonly<Record<DriverKey, ByScenario>>;
  readonly factor: Readonly<Record<DriverKey, string>>;
  /** "OK", or what is wrong, of every driver. */
  readonly checks: string;
}

/**
 * Every driver as each scenario takes it from Inputs. What lies outside its bounds counts as the nearest bound and is
 * told: the time line has no month beyond its last one, and no power of a number below 0.
 */
export function assumptionLines(lines: CashFlowLines, names: CaseNames, currency: string): AssumptionPlaces {
  const { row: head } = lines;
  lines.blocks.push(
    line(head, column.label, ['Assumptions in use'], 'section'),
    line(head, column.figures, ['Low', 'Likely', 'High'], 'columnHeadNumber'),
    line(head, column.unit, ['Unit'], 'columnHead'),
    line(head, FACTOR, ['Evidence ×', 'Least', 'Most'], 'columnHeadNumber'),
    line(head, column.note, ['Check'], 'columnHead'),
  );
  const first = head + 1;
  const rowOf = (key: DriverKey) => first + driverKeys.indexOf(key);
  for (const key of driverKeys) {
    const row = rowOf(key);
    const { label, unit, min, max } = drivers[key];
    const format = figureFormat(unit, currency);
    const values = byScenario((scenario) =>
      formula(inUse(driverAt(names, key, scenarioEnd(key, scenario)), key, row)),
    );
    lines.blocks.push(
      line(row, column.label, [label], 'label'),
      line(row, column.figures, [values.low, values.likely, values.high], 'link', { format }),
      line(row, column.unit, [assumptionUnit(unit, names)], 'unit'),
      line(row, FACTOR, [formula(evidenceFactor(names, key))], 'link', { format: factorFormat }),
      line(row, LEAST, [min ?? null, max ?? null], 'calculation', { format }),
      line(row, column.note, [formula(checkOf(names, key, row))], 'check'),
    );
  }
  lines.row = first + driverKeys.length;
  const perDriver = <T>(of: (key: DriverKey) => T) =>
    Object.fromEntries(driverKeys.map((key) => [key, of(key)])) as Record<DriverKey, T>;
  return {
    rowOf,
    value: perDriver((key) => byScenario((scenario) => fixedCell(rowOf(key), scenarioColumn(scenario)))),
    factor: perDriver((key) => fixedCell(rowOf(key), FACTOR)),
    checks: `${fixedCell(first, column.note)}:${fixedCell(lines.row - 1, column.note)}`,
  };
}

/** A driver's value within its bounds, and whole where it counts whole months or years. */
function inUse(at: string, key: DriverKey, row: number): string {
  const { min, max, whole } = drivers[key];
  const told = at.slice(1);
  const counted = whole ? `INT(${told})` : told;
  const raised = min === undefined ? counted : `MAX(${fixedCell(row, LEAST)},${counted})`;
  return max === undefined ? `=${raised}` : `=MIN(${fixedCell(row, MOST)},${raised})`;
}

function checkOf(names: CaseNames, key: DriverKey, row: number): string {
  const { min, max, ranged } = drivers[key];
  const likely = names.figure(key);
  const told = [likely, ...(ranged ? [names.end(key, 'Low'), names.end(key, 'High')] : [])].join(',');
  const outside = [
    ...(min === undefined ? [] : [`MIN(${told})<${fixedCell(row, LEAST)}`]),
    ...(max === undefined ? [] : [`MAX(${told})>${fixedCell(row, MOST)}`]),
  ];
  const bounds =
    outside.length === 0
      ? '"OK"'
      : `IF(OR(${outside.join(',')}),"outside its bounds: the bound counts","OK")`;
  const end = '"an end is no number: the likely value counts"';
  return `=IF(ISNUMBER(${likely}),IF(COUNT(${told})=COUNTA(${told}),${bounds},${end}),"no number: 0 counts")`;
}

function assumptionUnit(unit: Unit, names: CaseNames) {
  return unit === 'fraction' ? 'share' : unitText(unit, names.fact('CaseCurrency'));
}
