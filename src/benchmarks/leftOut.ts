/** A published figure that is no benchmark here, and why. */
export interface LeftOut {
  /** The id of the collection from which the data set was drawn, or "L" and a number. */
  readonly id: string;
  readonly figure: string;
  readonly source: string;
  readonly reason: string;
}

const forge = 'Generate Forge AI: AI Scaling Mastery';
const argmin = 'ArgminAI: Why most AI use cases fail, part 2';
const sixteen = 'SixteenDigits: How to Scale AI Systems';
const economy = 'about the economy or a market, not about a project';

/** What was read and left out. Nothing of the product but its documentation reads this. */
export const leftOut: readonly LeftOut[] = [
  // Repeats of a row that is there.
  {
    id: 'B002',
    figure: 'Payback of workflow automation, 2 to 6 months',
    source: forge,
    reason: 'repeats B151',
  },
  { id: 'B006', figure: 'Median gain on tasks, 30%', source: forge, reason: 'repeats B082' },
  { id: 'B014', figure: 'Firms with a return on generative AI, 74%', source: forge, reason: 'repeats B078' },
  {
    id: 'B017',
    figure: 'Pilots that fail to reach production, 95%',
    source: forge,
    reason: 'misquotes B141, which is about measurable return and says nothing of production',
  },
  { id: 'B022', figure: 'Firms with difficulty scaling, 65%', source: forge, reason: 'repeats B079' },
  {
    id: 'B024',
    figure: 'Overrun of infrastructure cost, 40% or more',
    source: forge,
    reason: 'the threshold of B023, not a finding of its own',
  },

  // Measures that are not clear.
  {
    id: 'B008',
    figure: 'Productivity by sector, 15 to 40%',
    source: forge,
    reason: 'not said whose or what productivity, nor of which sectors',
  },
  {
    id: 'B009',
    figure: 'Typical productivity, 40%',
    source: forge,
    reason: 'not said whose or what productivity',
  },
  {
    id: 'B012',
    figure: 'Maintenance with digital twins, 25% less',
    source: forge,
    reason: 'not said whether cost or hours',
  },
  {
    id: 'B013',
    figure: 'Productivity in finance and technology, 5 times',
    source: forge,
    reason: 'not said of what; no study of whole firms comes near it',
  },
  {
    id: 'B015',
    figure: 'Firms with more revenue, 86%',
    source: forge,
    reason: 'not said of which firms it is a share',
  },
  {
    id: 'B016',
    figure: 'Gross margin of leaders, 67%',
    source: forge,
    reason: 'may be a share of firms or the size of the gain',
  },
  {
    id: 'B029',
    figure: 'Response rate at Carle Health, 87%',
    source: forge,
    reason: 'not said what was responded to; not about return, time or cost',
  },
  {
    id: 'B109',
    figure: 'Documentation load at Northwestern Medicine, 30% less',
    source: "Becker's Hospital Review",
    reason: 'not said whether load is time, notes or how it feels',
  },
  {
    id: 'B113',
    figure: 'Productivity with predictive maintenance, 10 to 15%',
    source: 'AI ThinkLabs, citing McKinsey',
    reason: 'not said whose or what productivity',
  },
  {
    id: 'B144',
    figure: 'Bought pilots that succeed, 67%',
    source: 'MIT NANDA, The GenAI Divide, through Mission Control',
    reason: "success is not defined, and not as in the report's other figures",
  },
  {
    id: 'B193',
    figure: 'Costs in logistics, 5 to 20% less',
    source: 'Assembly: AI ROI Benchmarks by Industry 2026',
    reason: 'not said which costs',
  },
  {
    id: 'B189',
    figure: 'ROI in healthcare, 150 to 300% over three to five years',
    source: 'OtherWorlds AI: AI ROI Benchmarks',
    reason: 'mixes periods of three and of five years',
  },

  // No figure of what happened.
  {
    id: 'B105',
    figure: 'Productivity of a department with an assistant, no robust gain found',
    source: 'UK Department for Business and Trade',
    reason: 'no evidence of a gain is not a gain of 0; said in the notes of B104',
  },
  {
    id: 'B125',
    figure: 'Additional billing of a lawyer, 100,000 dollars a year',
    source: 'Thomson Reuters: Future of Professionals 2024',
    reason: 'what saved hours would bring if all were sold; nobody sold them',
  },
  {
    id: 'B183',
    figure: 'Manual processing time, 47% less',
    source: 'DSM.promo: AI Automation ROI Research 2026',
    reason: 'projected by its own note on method, though it is quoted as measured',
  },
  {
    id: 'B184',
    figure: 'Payback in healthcare, 3.8 months',
    source: 'DSM.promo: AI Automation ROI Research 2026',
    reason: 'projected by its own note on method',
  },
  {
    id: 'B185',
    figure: 'Payback in finance, 2.1 months',
    source: 'DSM.promo: AI Automation ROI Research 2026',
    reason: 'projected by its own note on method',
  },

  // Not about AI projects.
  { id: 'B030', figure: 'Effect on GDP, 0.1 to 0.2 points', source: forge, reason: economy },
  {
    id: 'B075',
    figure: 'Payback expected of other technology, 7 to 12 months',
    source: 'Deloitte: AI ROI',
    reason: 'not about AI; said in the notes of B073',
  },
  { id: 'L01', figure: 'Spending on AI, 1.5 points of growth', source: forge, reason: economy },
  { id: 'L02', figure: 'AI workloads of 2026, 840 billion dollars', source: forge, reason: economy },
  {
    id: 'L03',
    figure: 'Market for governance, 1.3 billion dollars, growing 47% a year',
    source: forge,
    reason: economy,
  },
  { id: 'L04', figure: "Data centres' load, 25% more by 2030", source: forge, reason: economy },
  { id: 'L05', figure: 'Graphics processors in India, 38,000', source: forge, reason: economy },
  { id: 'L06', figure: 'Practitioners in Singapore, 15,000', source: forge, reason: economy },
  {
    id: 'L07',
    figure: "Insilico's drug candidates, in trials after 30 months",
    source: forge,
    reason: 'one case with nothing to compare; not about return, time saved or cost',
  },

  // Unverified, without a page that could be read.
  {
    id: 'L08',
    figure: 'Return in healthcare, 3.20 dollars for each dollar',
    source: 'attributed to IDC and Microsoft',
    reason: 'unverified: no page was found that shows it',
  },
  {
    id: 'L09',
    figure: 'Returns of further industries in the IDC survey',
    source: 'attributed to IDC and Microsoft',
    reason: 'unverified: the page that was read gives finance (B063) and media (B064) only',
  },
  {
    id: 'L10',
    figure: 'Firms for which data quality is the greatest barrier, 62%',
    source: forge,
    reason: 'no source is named and no survey was found; the same figure stands beside it for skills (B079b)',
  },

  // Nothing that could be looked up or compared.
  { id: 'L11', figure: 'Table "ROI by scope"', source: forge, reason: 'not in the copy that was read' },
  { id: 'L12', figure: 'Table "ROI by industry"', source: forge, reason: 'not in the copy that was read' },
  {
    id: 'L13',
    figure: 'Table of what each way of saving may bring',
    source: argmin,
    reason: 'not in the copy that was read; the later table is there (B033 to B037)',
  },
  {
    id: 'L14',
    figure: 'That figures for whole firms distort the average ROI',
    source: forge,
    reason: 'an opinion without a figure; the look-up keeps scopes apart',
  },
  {
    id: 'L15',
    figure: "A CIO's word that a year's spending of 2023 now lasts a week",
    source: argmin,
    reason: 'one remark, not a figure',
  },
  {
    id: 'L16',
    figure: 'Sum of six components, 5,800 to 15,600 dollars a month',
    source: argmin,
    reason: 'not published: it is the sum of B041 to B046',
  },
  {
    id: 'L17',
    figure: 'That serverless suits rare requests',
    source: forge,
    reason: 'advice without a figure',
  },
  {
    id: 'L18',
    figure: 'A yearly cost of 2.3 million pounds at scale',
    source: sixteen,
    reason: 'one case that is not named, with nothing to relate it to',
  },
  {
    id: 'L19',
    figure: 'Retraining that costs double every quarter',
    source: sixteen,
    reason: 'one remark; no cost could double every quarter for long',
  },
  {
    id: 'L20',
    figure: 'Delay of a gateway, 11 microseconds',
    source: argmin,
    reason: 'about speed, not about return or cost',
  },
];
