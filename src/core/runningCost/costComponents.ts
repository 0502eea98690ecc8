/**
 * What a running AI system is paid for, in reading order: the six components of a production system, then the
 * costs that are usually forgotten.
 *
 * @source Konyrev, "Why most AI use cases fail, part 2: scaling costs" (ArgminAI, 2026), the first six; Korac,
 * "The Real Cost of Scaling AI Systems in 2026" (InfoHelm), the others
 */
export const costComponents = [
  'tokens',
  'retrieval',
  'observability',
  'error handling',
  'compliance',
  'engineering',
  'training',
  'data',
  'security',
  'evaluation',
  'GPU',
  'other',
] as const;

export type CostComponent = (typeof costComponents)[number];

/** How people read them. */
export const componentLabels: Readonly<Record<CostComponent, string>> = {
  tokens: 'Model usage (tokens)',
  retrieval: 'Retrieval',
  observability: 'Observability',
  'error handling': 'Error handling',
  compliance: 'Compliance',
  engineering: 'Engineering',
  training: 'Training and retraining',
  data: 'Data pipelines and storage',
  security: 'Security',
  evaluation: 'Evaluation',
  GPU: 'Graphics processors',
  other: 'Other',
};
