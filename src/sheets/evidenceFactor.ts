import type { DriverKey } from '../core/assumptions';
import { evidenceSides } from '../core/forecast/scenarioTerms';
import type { CaseNames } from './caseNames';

/** Formula, with "=", of what a driver's evidence multiplies it by: 1 where nothing, and where nothing is chosen. */
export function evidenceFactor(names: CaseNames, key: DriverKey): string {
  const side = evidenceSides[key];
  if (!side) return '=1';
  const factors = names.fact('CaseEvidenceFactors');
  const column = side === 'benefit' ? 2 : 3;
  // Evidence in other words is an assumption, the last and weakest; a factor that is no number is 0.
  const weakest = `INDEX(${factors},ROWS(${factors}),${column})`;
  const factor = `N(IFERROR(VLOOKUP(TRIM(${names.evidence(key)}),${factors},${column},FALSE),${weakest}))`;
  return `=IF(IFERROR(TRIM(${names.fact('CaseAdjustByEvidence')})="yes",FALSE),${factor},1)`;
}
