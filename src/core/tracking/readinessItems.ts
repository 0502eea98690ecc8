/** The checklists, in reading order, each with its title. */
export const readinessLists = {
  beforeYouBuild: 'Before you build',
  data: 'Data',
  alignment: 'Alignment',
  pilot: 'Pilot',
  optimise: 'Optimise',
  scale: 'Scale',
  production: 'Production',
  finops: 'Cost control',
  monitoring: 'Monitoring',
} as const;

export type ReadinessList = keyof typeof readinessLists;

export const readinessListKeys = Object.keys(readinessLists) as ReadinessList[];

export interface ReadinessItem {
  readonly list: ReadinessList;
  /** What holds once it is done. */
  readonly text: string;
  /** 1 helps, 2 matters, 3 decides. */
  readonly weight: 1 | 2 | 3;
  /** Without it nothing is ready, whatever the score. */
  readonly must: boolean;
}

const item = (list: ReadinessList, weight: 1 | 2 | 3, text: string): ReadinessItem => ({
  list,
  text,
  weight,
  must: false,
});
const must = (list: ReadinessList, text: string): ReadinessItem => ({ list, text, weight: 3, must: true });

/**
 * The registry of what has to hold before the next gate, list by list.
 *
 * @source Lists and their contents: Generate Forge AI, "AI Scaling Mastery" (2026); Konyrev, "Why most AI use cases
 * fail", parts 2 and 3 (ArgminAI, 2026); Korac, "The Real Cost of Scaling AI Systems in 2026" (InfoHelm); SixteenDigits,
 * "How to Scale AI Systems Without Breaking Your Business". Wording, weights and what must hold are ours.
 */
export const readinessItems = {
  unitCostKnown: must('beforeYouBuild', 'The cost of one outcome is known, and what it is worth'),
  growthKnown: item('beforeYouBuild', 2, 'How cost grows with use, data and complexity is known'),
  ownDataPerUse: item('beforeYouBuild', 1, 'How much of our own data each use needs is known'),
  costDriversKnown: item('beforeYouBuild', 2, 'The components that make up most of the cost are named'),
  savingsKnown: item('beforeYouBuild', 1, 'What could be made cheaper without worse outcomes is listed'),
  breakEvenKnown: item('beforeYouBuild', 2, 'The volume from which it breaks even is known'),

  painPoints: item('data', 2, 'The three worst problems it should solve are written down'),
  dataInventory: item('data', 2, 'Every source of data it uses is listed'),
  dataQuality: must('data', 'Duplicates, errors, formats and gaps of the data have been looked at'),
  dataProvenance: item('data', 2, 'Each figure that enters the model can be traced to its source'),

  kpisAgreed: must('alignment', 'What counts as success is agreed in figures, before anything is scaled'),
  valueMeasurable: item('alignment', 2, 'Its value can be measured: cost, time, revenue or errors'),
  sponsorActive: must('alignment', 'A sponsor answers for the outcome and has time for it'),
  objectivesClear: item('alignment', 2, 'Nobody involved doubts what it is for'),

  pilotReversible: item('pilot', 2, 'The pilot carries little risk and can be rolled back in a day'),
  smallShareFirst: item('pilot', 1, 'It began with a small share of the work, 5% to 10%'),
  smallTaskFirst: item('pilot', 1, 'A small task was automated first'),
  metricsTracked: item('pilot', 2, 'Technical and business metrics are tracked side by side'),
  comparedBefore: must('pilot', 'Time, cost and errors are compared with the baseline'),
  measuredByTask: item('pilot', 2, 'The effect is measured task by task'),
  tokensAttributed: item('pilot', 1, 'Tokens are attributed to features or customers'),

  madeCheaper: item('optimise', 2, 'Caching, batches or smaller models have been tried'),
  requestCostTracked: item('optimise', 2, 'The cost of a request is followed'),
  retrainingPlanned: item('optimise', 2, 'When to retrain is decided, and who does it'),
  reviewsHeld: item('optimise', 1, 'Performance is reviewed at fixed dates'),

  adjacentCases: item('scale', 1, 'The next use cases are chosen because they are near to this one'),
  toolingShared: item('scale', 1, 'Teams use the same tooling'),
  changeCommunicated: item('scale', 2, 'Everyone it touches knows what changes, and when'),
  peopleTrained: item('scale', 2, 'The people who use it are trained'),
  processRedesigned: must(
    'scale',
    'The process around it has been changed, so that what is saved is realised',
  ),
  validatedFirst: item('scale', 2, 'Nothing is scaled whose effect is not confirmed'),

  noManualCheck: must('production', 'Outputs are used without a person checking each of them'),
  promptsBounded: item('production', 2, 'Prompt size, output length and depth of reasoning have limits'),
  retrievalSelective: item('production', 1, 'Only what is needed is retrieved'),
  requestsRouted: item('production', 1, 'Simple requests go to cheaper models'),
  answersReused: item('production', 1, 'Answers are cached and used again where they may be'),
  failuresHandled: item('production', 3, 'Retries, fallbacks and limits are in place and have been tried'),
  costObserved: item('production', 2, 'Each request is observed with its cost'),
  complianceDone: item('production', 3, 'Audit logs, personal data and encryption are in order'),
  runbooksReady: item('production', 2, 'Documentation and runbooks are there before they are needed'),

  inferenceBudget: item('finops', 2, 'Running it has a budget of its own'),
  scopesMapped: item('finops', 1, 'Cloud, software and AI costs are mapped to scopes'),
  oneBill: item('finops', 2, 'There is one source of truth for what is billed'),
  scopesOwned: item('finops', 2, 'Every scope has an owner'),
  topDrivers: item('finops', 2, 'The ten largest costs are known and looked at each month'),
  spotUsed: item('finops', 1, 'What can wait runs on spare capacity'),
  serverlessUsed: item('finops', 1, 'What is used now and then costs nothing in between'),
  pricingModel: item(
    'finops',
    1,
    'Paying by seat or by use, and building or buying, was decided with figures',
  ),

  outcomeCostWatched: item('monitoring', 3, 'The cost of a successful outcome is watched'),
  timeToValue: item('monitoring', 1, 'How long it takes until it brings something is watched'),
  latencyWatched: item('monitoring', 1, 'Latency is watched at its percentiles, not its mean'),
  driftWatched: item('monitoring', 3, 'Accuracy is measured again and again, so that drift shows'),
  utilisationWatched: item('monitoring', 1, 'Use of what is paid for is watched'),
  anomalyAlerts: item('monitoring', 2, 'Unusual cost or use raises an alert'),
  leadersUnderstand: item('monitoring', 1, 'There is a page that leadership understands'),
  capacityPlanned: item('monitoring', 1, 'More capacity is planned from 30% of use on'),
} as const satisfies Record<string, ReadinessItem>;

export type ReadinessKey = keyof typeof readinessItems;

export const readinessKeys = Object.keys(readinessItems) as ReadinessKey[];

export function itemsOf(list: ReadinessList): readonly ReadinessKey[] {
  return readinessKeys.filter((key) => readinessItems[key].list === list);
}
