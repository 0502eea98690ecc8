import type { Case } from '../../core/case';
import { costEnds, type CostEnd } from '../../core/runningCost/costRange';
import {
  runningCostFigureKeys,
  runningCostFigures,
  type RunningCostFigureDefinition,
  type RunningCostFigureKey,
} from '../../core/runningCost/runningCostFigures';
import { formula, line, quoted } from '../block';
import type { CaseNames } from '../caseNames';
import { fixedCell, fixedRow } from '../cashFlow/places';
import { cellName } from '../inputs/sheetPart';
import { orNone } from '../numberFormats';
import type { AreaName, Block } from '../plan';
import type { RunningCostFormulas } from './figureFormulas';
import { column, WIDTH } from './layout';
import { nulls } from './tableParts';
import { usageFormat, usageUnit } from './units';

/** Where a figure stands, in a part whose heading stands in `row`. */
export function figureCell(row: number): (key: RunningCostFigureKey, end?: CostEnd) => string {
  return (key, end = 'likely') =>
    fixedCell(row + 1 + runningCostFigureKeys.indexOf(key), column[isRanged(key) ? end : 'likely']);
}

/** Every figure of what running costs and brings, at the volume of the case. */
export function economicsLines(
  of: Case,
  names: CaseNames,
  row: number,
  formulas: RunningCostFormulas,
  elasticityRemark: string,
): { readonly blocks: readonly Block[]; readonly names: readonly AreaName[] } {
  const lines = runningCostFigureKeys.map((key, index) => {
    const { label, unit, basis }: RunningCostFigureDefinition = runningCostFigures[key];
    const at = row + 1 + index;
    const content = formulas[key];
    const isSingle = typeof content === 'string';
    const shown = isSingle ? [null, formula(content), null] : costEnds.map((end) => formula(content[end]));
    const format = usageFormat(unit, of.currency);
    // A sentence in place of a single figure runs on over the blank cell beside it; of three it stands in the note.
    const reason = `IF(COUNT(${fixedRow(at, column.low, costEnds.length)})=0,": "&${fixedCell(at, column.likely)},"")`;
    const note = isSingle ? basis : formula(`=${quoted(basis)}&${reason}`);
    return {
      blocks: [
        line(at, column.label, [label], 'label'),
        line(at, column.typed, [usageUnit(unit, names.fact('CaseCurrency')), null], 'unit'),
        line(at, column.low, shown, 'calculation', { format: isSingle ? format : orNone(format) }),
        line(
          at,
          column.note,
          [
            key === 'elasticityUsed' ? formula(`=${elasticityRemark}`) : note,
            ...nulls(WIDTH - column.note - 1),
          ],
          'remark',
        ),
      ],
      names: isSingle
        ? [cellName(names.figure(key), at, column.likely)]
        : [
            cellName(names.end(key, 'Low'), at, column.low),
            cellName(names.figure(key), at, column.likely),
            cellName(names.end(key, 'High'), at, column.high),
          ],
    };
  });
  return {
    blocks: [
      line(row, column.label, ['Unit economics'], 'section'),
      line(row, column.typed, ['Unit', null], 'columnHead'),
      line(row, column.low, ['Low', 'Likely', 'High'], 'columnHeadNumber'),
      line(row, column.note, ['  What it rests on', ...nulls(WIDTH - column.note - 1)], 'section'),
      ...lines.flatMap(({ blocks }) => blocks),
    ],
    names: lines.flatMap((each) => each.names),
  };
}

function isRanged(key: RunningCostFigureKey): boolean {
  return runningCostFigures[key].ranged;
}
