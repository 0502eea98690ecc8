import type { TokenUse } from '../core/case';
import type { RowDraft } from './rowDraft';
import { strings } from './strings';
import { readTyped, typedProblems, typedTexts, type FigureRules } from './typedFigures';

export const useFigures = [
  'callsPerRequest',
  'inputTokens',
  'outputTokens',
  'cachedShare',
  'batchShare',
] as const;
export type UseFigure = (typeof useFigures)[number];

/** What a request asks of a model, as it is being edited: figures as typed. */
export type TokenUseDraft = RowDraft &
  Pick<TokenUse, 'name' | 'model' | 'evidence'> &
  Readonly<Record<UseFigure, string>>;

const { costFields } = strings;
const rules: FigureRules<UseFigure> = {
  callsPerRequest: { label: costFields.callsPerRequest, isPercent: false, min: 0, blank: 1 },
  inputTokens: { label: costFields.inputTokens, isPercent: false, min: 0 },
  outputTokens: { label: costFields.outputTokens, isPercent: false, min: 0 },
  cachedShare: { label: costFields.cachedShare, isPercent: true, min: 0, max: 1, blank: 0 },
  batchShare: { label: costFields.batchShare, isPercent: true, min: 0, max: 1, blank: 0 },
};

export function newTokenUse(id: string, name: string, model: string): TokenUseDraft {
  return {
    id,
    storedAt: null,
    name,
    model,
    evidence: 'assumption',
    callsPerRequest: '1',
    inputTokens: '',
    outputTokens: '',
    cachedShare: '',
    batchShare: '',
  };
}

export function storedTokenUse(use: TokenUse, index: number): TokenUseDraft {
  return { ...use, ...typedTexts(rules, use), id: `token-use-${index + 1}`, storedAt: index };
}

/** What is wrong with a use or not told yet; a model without a price is said beside what it costs. */
export function tokenUseProblems(use: TokenUseDraft): Partial<Record<'name' | UseFigure, string>> {
  const problems = typedProblems(rules, use);
  return use.name.trim() === '' ? { name: costFields.nameMissing, ...problems } : problems;
}

export function readTokenUse(draft: TokenUseDraft): TokenUse {
  const { name, model, evidence } = draft;
  return { name: name.trim(), model: model.trim(), evidence, ...readTyped(rules, draft) };
}
