import type { SavingMeasure } from '../core/case';
import { percentFigureText } from './figureText';
import type { RowDraft } from './rowDraft';
import { strings } from './strings';
import { readTyped, typedProblems, typedTexts, type FigureRules } from './typedFigures';

export const savingFigures = ['share', 'low', 'high'] as const;
export type SavingFigure = (typeof savingFigures)[number];

/** A savings measure as it is being edited: figures as typed, in percent. */
export type SavingDraft = RowDraft &
  Pick<SavingMeasure, 'name' | 'component' | 'counts' | 'evidence' | 'source'> &
  Readonly<Record<SavingFigure, string>>;

const { costFields } = strings;
const bounds = { isPercent: true, min: 0, max: 1 };
const rules: FigureRules<SavingFigure> = {
  share: { label: costFields.share, ...bounds, blank: 1 },
  low: { label: costFields.low, ...bounds },
  high: { label: costFields.high, ...bounds },
};

export function newSaving(id: string): SavingDraft {
  return {
    id,
    storedAt: null,
    name: '',
    component: 'all',
    share: '100',
    low: '',
    high: '',
    counts: false,
    evidence: 'assumption',
    source: '',
  };
}

export function storedSaving(saving: SavingMeasure, index: number): SavingDraft {
  return { ...saving, ...typedTexts(rules, saving), id: `saving-${index + 1}`, storedAt: index };
}

export function savingProblems(saving: SavingDraft): Partial<Record<'name' | SavingFigure, string>> {
  const problems: Partial<Record<'name' | SavingFigure, string>> = typedProblems(rules, saving);
  const { low, high } = readTyped(rules, saving);
  if (problems.low === undefined && problems.high === undefined && high < low)
    problems.high = costFields.highBelowLow(percentFigureText(low));
  return saving.name.trim() === '' ? { name: costFields.nameMissing, ...problems } : problems;
}

export function readSaving(draft: SavingDraft): SavingMeasure {
  const { name, component, counts, evidence, source } = draft;
  return {
    name: name.trim(),
    component,
    counts,
    evidence,
    source: source.trim(),
    ...readTyped(rules, draft),
  };
}
