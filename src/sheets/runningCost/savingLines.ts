import type { Case } from '../../core/case';
import { costComponents } from '../../core/runningCost/costComponents';
import { formula } from '../block';
import type { CaseNames } from '../caseNames';
import { checkHighlight } from '../checkHighlight';
import { evidenceValidation } from '../inputs/driverLine';
import { countFormat, figureFormat, percentFormat } from '../numberFormats';
import type { Validation } from '../plan';
import { cellAddress } from '../rangeAddress';
import type { ComponentPlaces } from './componentLines';
import { column, endOf, type Layout } from './layout';
import { savingColumn, type SavingCounted } from './savingPlaces';
import type { ScalePlaces } from './scaleLines';
import {
  blankFormula,
  calculatedBlocks,
  checkFormula,
  countedHeads,
  fractionOr,
  headBlocks,
  isNoFraction,
  isNoNumber,
  tableArea,
  typedBlocks,
  wordFormula,
  wordValidation,
  type Fault,
  type SheetRows,
} from './tableParts';
import { costAt } from './unitExpressions';
import { usageFormat } from './units';
import type { WorkingPlaces } from './workingPlaces';

const typed = {
  name: column.label,
  component: 1,
  share: 2,
  low: column.low,
  high: column.high,
  counts: 6,
  evidence: 7,
  source: column.source,
} as const;
const STATED_COLUMNS = 9;
const shown = { likely: column.likely, saved: 9, now: 10, atScale: 11, changes: 12 } as const;
/** The milestone at which each measure is looked at: the second. */
const SCALE = 2;

/** What makes running cheaper: typed measures, with what each does alone and whether it changes the verdict. */
export function savingLines(
  of: Case,
  names: CaseNames,
  layout: Layout,
  cells: {
    readonly working: WorkingPlaces;
    readonly components: ComponentPlaces;
    readonly scale: ScalePlaces;
    readonly value: string;
    readonly elasticity: string;
  },
): SheetRows {
  const { working, components, scale, value, elasticity } = cells;
  const { targets } = working;
  const { savings: table } = layout;
  const { head, first, count } = table;
  const at = (row: number, which: keyof typeof typed) => `$${cellAddress(row, typed[which])}`;
  const countedAt = (row: number, which: SavingCounted) => `$${cellAddress(row, savingColumn(which))}`;
  const shownAt = (row: number, which: keyof typeof shown) => `$${cellAddress(row, shown[which])}`;
  const orBlank = (row: number, content: string) => `=IF(${countedAt(row, 'blank')}=1,"",${content})`;
  const end = (row: number, which: 'low' | 'high') =>
    `=${fractionOr(at(row, which), fractionOr(at(row, which === 'low' ? 'high' : 'low'), '0'))}`;
  const likely = (row: number) => `AVERAGE(${countedAt(row, 'low')},${countedAt(row, 'high')})`;
  const kept = (row: number, saving: string) =>
    `=IF(${countedAt(row, 'counts')}=1,1-${countedAt(row, 'share')}*${saving},1)`;
  const without = { fixed: working.one('fixed'), growing: working.one('growing') };
  /** What a part of the cost comes to with this measure alone. */
  const withAlone = (row: number, part: 'fixed' | 'growing') => {
    const all = components.all(part === 'fixed' ? 'fixedLikely' : 'growsLikely');
    const acted = `IF(${countedAt(row, 'component')}="all",SUM(${all}),SUMIF(${components.labels},${countedAt(row, 'component')},${all}))`;
    return `=${without[part]}-${countedAt(row, 'alone')}*${acted}/(1-${working.one('shares')})`;
  };
  /** Where nothing can be said, the tables above say why. */
  const perOutcome = (row: number, volume: number) => {
    const cost = costAt(
      countedAt(row, 'fixed'),
      countedAt(row, 'growing'),
      scale.at('multiple', volume),
      elasticity,
    );
    const { outcomes } = scale.volume(volume);
    const isKnown = `ISNUMBER(${scale.at('costPerOutcome', volume)})`;
    return orBlank(row, `IF(${isKnown},IFERROR((${cost})/${outcomes},""),"")`);
  };
  const changes = (row: number, volume: number, which: 'now' | 'atScale') => {
    const before = scale.at('marginPerOutcome', volume);
    const after = shownAt(row, which);
    const turns = `IF(ISNUMBER(${after}),IF(${value}-${after}<0,0,1),0)`;
    return `=IF(ISNUMBER(${before}),IF(${before}<0,${turns},0),0)`;
  };
  const money = figureFormat('money', of.currency);
  const unit = usageFormat('money per outcome', of.currency);
  const faults = (row: number): readonly Fault[] => {
    const isNoShare = (cell: string) => `OR(${isNoNumber(cell)},${isNoFraction(cell)})`;
    const isTarget = `ISNUMBER(MATCH(TRIM(${at(row, 'component')}),${targets},0))`;
    const word = `TRIM(${at(row, 'counts')})`;
    return [
      [`IF(${isTarget},FALSE,TRUE)`, 'Acts on: all or a component; other counts'],
      [isNoShare(at(row, 'share')), 'Share: 0% to 100%'],
      [isNoShare(at(row, 'low')), 'Saves, low: 0% to 100%'],
      [isNoShare(at(row, 'high')), 'Saves, high: 0% to 100%'],
      [`${at(row, 'high')}<${at(row, 'low')}`, 'Saves, high: low or more'],
      [`IF(OR(${word}="yes",${word}="no"),FALSE,TRUE)`, 'Counts: yes or no; no counts'],
      // A share of the total follows what the other costs come to.
      [
        `AND(${countedAt(row, 'counts')}=1,${countedAt(row, 'alone')}>0,${shownAt(row, 'saved')}=0)`,
        'No cost in money there: saves nothing',
      ],
    ];
  };
  return {
    blocks: [
      ...headBlocks(head, 'Savings measures', [
        'Acts on',
        { figure: 'Share of it' },
        { figure: 'Saves, low' },
        { figure: 'Likely' },
        { figure: 'High' },
        'Counts',
        'Evidence',
        'Source',
        { figure: 'Per month' },
        { figure: 'Per outcome' },
        { figure: formula(`="At "&${scale.label(SCALE)}`) },
        'Turns a loss',
        'Check',
      ]),
      countedHeads(head, [
        'Blank',
        'Acts on',
        'Share',
        'Saves, low',
        'Saves, high',
        'Counts',
        'Left at low saving',
        'Left at likely',
        'Left at high',
        'Left at least',
        'Alone, of it',
        'Fixed, alone',
        'Grows, alone',
        'Turns it today',
        'Turns it at scale',
      ]),
      ...typedBlocks(table, of.savings, [
        {
          at: typed.name,
          style: 'inputText',
          contents: [(measure) => measure.name, (measure) => measure.component],
        },
        {
          at: typed.share,
          style: 'input',
          format: percentFormat,
          contents: [(measure) => measure.share, (measure) => measure.low],
        },
        { at: typed.high, style: 'input', format: percentFormat, contents: [(measure) => measure.high] },
        {
          at: typed.counts,
          style: 'inputText',
          contents: [(measure) => (measure.counts ? 'yes' : 'no'), (measure) => measure.evidence],
        },
        { at: typed.source, style: 'inputTextWrapped', contents: [(measure) => measure.source || null] },
      ]),
      ...calculatedBlocks(table, [
        { at: shown.likely, format: percentFormat, formulaAt: (row) => orBlank(row, likely(row)) },
        {
          at: shown.saved,
          format: money,
          formulaAt: (row) =>
            orBlank(
              row,
              `${without.fixed}-${countedAt(row, 'fixed')}+${without.growing}-${countedAt(row, 'growing')}`,
            ),
        },
        { at: shown.now, format: unit, formulaAt: (row) => perOutcome(row, 0) },
        { at: shown.atScale, format: unit, formulaAt: (row) => perOutcome(row, SCALE) },
        {
          at: shown.changes,
          style: 'remark',
          formulaAt: (row) => {
            const [now, later] = [countedAt(row, 'nowChanges'), countedAt(row, 'scaleChanges')];
            const label = scale.label(SCALE);
            return orBlank(
              row,
              `IF(${now}=1,IF(${later}=1,"yes","today"),IF(${later}=1,"at "&${label},"no"))`,
            );
          },
        },
        {
          at: column.check,
          style: 'check',
          formulaAt: (row) => checkFormula(countedAt(row, 'blank'), faults(row)),
        },
        {
          at: savingColumn('blank'),
          format: countFormat,
          formulaAt: (row) => blankFormula(row, [typed.name, typed.share, typed.low, typed.high]),
        },
        {
          at: savingColumn('component'),
          formulaAt: (row) => wordFormula(countedAt(row, 'blank'), at(row, 'component'), targets, 'other'),
        },
        {
          at: savingColumn('share'),
          format: percentFormat,
          formulaAt: (row) => `=${fractionOr(at(row, 'share'), '0')}`,
        },
        { at: savingColumn('low'), format: percentFormat, formulaAt: (row) => end(row, 'low') },
        { at: savingColumn('high'), format: percentFormat, formulaAt: (row) => end(row, 'high') },
        {
          at: savingColumn('counts'),
          format: countFormat,
          formulaAt: (row) => `=IFERROR(IF(TRIM(${at(row, 'counts')})="yes",1,0),0)`,
        },
        {
          at: savingColumn('keptLow'),
          format: percentFormat,
          formulaAt: (row) => kept(row, countedAt(row, 'low')),
        },
        { at: savingColumn('keptLikely'), format: percentFormat, formulaAt: (row) => kept(row, likely(row)) },
        {
          at: savingColumn('keptHigh'),
          format: percentFormat,
          formulaAt: (row) => kept(row, countedAt(row, 'high')),
        },
        {
          at: savingColumn('keptCheapest'),
          format: percentFormat,
          formulaAt: (row) => `=1-${countedAt(row, 'share')}*${countedAt(row, 'high')}`,
        },
        {
          at: savingColumn('alone'),
          format: percentFormat,
          formulaAt: (row) => `=${countedAt(row, 'share')}*${likely(row)}`,
        },
        { at: savingColumn('fixed'), format: money, formulaAt: (row) => withAlone(row, 'fixed') },
        { at: savingColumn('growing'), format: money, formulaAt: (row) => withAlone(row, 'growing') },
        {
          at: savingColumn('nowChanges'),
          format: countFormat,
          formulaAt: (row) => changes(row, 0, 'now'),
        },
        {
          at: savingColumn('scaleChanges'),
          format: countFormat,
          formulaAt: (row) => changes(row, SCALE, 'atScale'),
        },
      ]),
    ],
    names: [
      {
        name: names.fact('CaseSavings'),
        row: first,
        column: typed.name,
        rows: count,
        columns: STATED_COLUMNS,
      },
    ],
    validations: [
      wordValidation(table, typed.component, 'Acts on', ['all', ...costComponents]),
      ...[tableArea(table, typed.share, 2), tableArea(table, typed.high, 1)].map((area): Validation => ({
        kind: 'number',
        area,
        title: 'Savings measure',
        message:
          'Enter a share from 0% to 100%: of the component that it acts on, or of what it acts on that it saves.',
        min: 0,
        max: 1,
      })),
      wordValidation(table, typed.counts, 'Counts', ['yes', 'no']),
      evidenceValidation(first, typed.evidence, count),
    ],
    highlights: [checkHighlight(first, column.check, count)],
    end: endOf(table),
  };
}
