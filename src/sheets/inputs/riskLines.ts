import { riskLimit, type Case } from '../../core/case';
import { line } from '../block';
import type { CaseNames } from '../caseNames';
import { register } from './register';
import type { SheetPart } from './sheetPart';

const { label, unit, meaning } = register;

/** What may go wrong, who watches it and what is done about it. */
export function riskLines({ decision: { risks } }: Case, names: CaseNames, row: number): SheetPart {
  const rows = Array.from({ length: riskLimit }, (_, index) => risks[index]);
  return {
    blocks: rows.flatMap((risk, index) => [
      line(
        row + index,
        label,
        [risk?.risk || null, risk?.owner || null, risk?.response || null],
        'inputText',
        {
          editable: true,
        },
      ),
      // A long response runs on over these.
      line(row + index, unit + 1, Array<null>(meaning - unit).fill(null), 'inputText'),
    ]),
    names: [{ name: names.fact('CaseRisks'), row, column: label, rows: riskLimit, columns: 3 }],
    validations: [],
    highlights: [],
    checks: [],
    end: row + riskLimit,
  };
}
