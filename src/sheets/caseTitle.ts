import type { CaseNames } from './caseNames';

/** Expression: the case's name, or what stands for it where it has none. */
export function caseTitle({ fact }: Pick<CaseNames, 'fact'>): string {
  return `IF(${fact('CaseName')}="","Business case",${fact('CaseName')})`;
}
