import { drivers, type AssumptionDefinition, type DriverKey } from '../../core/assumptions';
import type { Case } from '../../core/case';
import { evidenceLevels } from '../../core/inputs';
import { formula, line, quoted } from '../block';
import type { CaseNames } from '../caseNames';
import { countFormat, figureFormat } from '../numberFormats';
import type { Block, CellContent, Validation } from '../plan';
import { cellAddress } from '../rangeAddress';
import { unitText } from '../unitText';
import { dateContent } from './dateCell';
import { dateFormat, register } from './register';
import { cellName, entryCheck, type SheetPart } from './sheetPart';

const { label, value, unit, evidence, low, high, meaning, owner } = register;

/** What the sheet calculates in place of what is typed. */
export interface Feed {
  /** Formulas of the likely value, the ends and the evidence. */
  readonly likely: string;
  readonly low: string;
  readonly high: string;
  readonly evidence: string;
  /** Where it comes from, in place of what the driver means. */
  readonly note: string;
}

/** A driver's line of the register. */
export function driverLine(
  of: Case,
  names: CaseNames,
  key: DriverKey,
  row: number,
  feed: Feed | null,
): SheetPart {
  const definition = drivers[key];
  const format = definition.whole ? countFormat : figureFormat(definition.unit, of.currency);
  const values: Readonly<Record<DriverKey, number>> = { ...of.inputs, ...of.assumptions };
  const range = of.ranges[key];
  const said = of.provenance[key];
  const ends: readonly CellContent[] = feed
    ? [formula(feed.low), formula(feed.high)]
    : [range?.low ?? null, range?.high ?? null];
  const check = entryCheck(row, definition.label, checkFormula(definition, row, feed !== null));
  const blocks: Block[] = [
    line(row, label, [definition.label], 'label'),
    line(
      row,
      unit,
      [definition.unit === 'fraction' ? '%' : unitText(definition.unit, names.fact('CaseCurrency'))],
      'unit',
    ),
    ...(feed
      ? [
          line(row, value, [formula(feed.likely)], 'link', { format }),
          line(row, evidence, [formula(feed.evidence)], 'linkText'),
        ]
      : [
          line(row, value, [values[key]], 'input', { format, editable: true }),
          line(row, evidence, [of.evidence[key]], 'inputText', { editable: true }),
        ]),
    definition.ranged
      ? line(row, low, ends, feed ? 'link' : 'input', { format, ...(!feed && { editable: true }) })
      : line(row, low, [null, null], 'unit'),
    line(row, meaning, [feed?.note ?? definition.help], 'note'),
    line(row, owner, [said?.owner || null, said?.source || null], 'inputText', { editable: true }),
    line(row, register.date, [dateContent(said?.date ?? '')], 'inputText', {
      format: dateFormat,
      editable: true,
    }),
    ...check.blocks,
    // No number but 0, 1 and 12 stands inside a formula.
    ...(definition.max !== undefined && definition.max !== 1
      ? [line(row, register.most, [definition.max], 'unit', { format })]
      : []),
  ];
  return {
    blocks,
    names: [
      cellName(names.figure(key), row, value),
      cellName(names.evidence(key), row, evidence),
      ...(definition.ranged
        ? [cellName(names.end(key, 'Low'), row, low), cellName(names.end(key, 'High'), row, high)]
        : []),
      { name: names.provenance(key), row, column: owner, rows: 1, columns: 3 },
    ],
    validations: [...(feed ? [] : typedValidations(key, row)), dateValidation(row, register.date)],
    highlights: check.highlights,
    checks: check.checks,
    end: row + 1,
  };
}

/** "OK", or what is wrong with the value or with its place between the ends. */
function checkFormula(
  { ranged, whole, unit: counted, min, max }: AssumptionDefinition,
  row: number,
  isFed: boolean,
): string {
  const at = (column: number) => cellAddress(row, column);
  const [likely, lowest, highest] = [at(value), at(low), at(high)];
  // A measured effect may be negative where nobody would type a negative figure.
  const least = isFed || min === undefined || min > 1 ? null : min;
  const cells = ranged ? `${likely},${lowest},${highest}` : likely;
  const isInOrder = (end: string, test: string) =>
    `IF(ISERROR(${end}),FALSE,IF(${end}="",TRUE,IF(ISNUMBER(${end}),${test},FALSE)))`;
  let verdict = '"OK"';
  if (whole) verdict = `IF(INT(${likely})=${likely},${verdict},"Value: enter a whole number")`;
  if (max !== undefined) {
    const most = max === 1 ? '1' : at(register.most);
    const told = counted === 'fraction' ? `${max * 100}%` : `${max}`;
    verdict = `IF(MAX(${cells})>${most},"Enter ${told} or less",${verdict})`;
  }
  if (least !== null) verdict = `IF(MIN(${cells})<${least},"Enter ${least} or more",${verdict})`;
  if (ranged) {
    verdict = `IF(${isInOrder(highest, `${highest}>=${likely}`)},${verdict},"High: the value or more, or nothing")`;
    verdict = `IF(${isInOrder(lowest, `${lowest}<=${likely}`)},${verdict},"Low: up to the value, or nothing")`;
  }
  return `=IF(ISNUMBER(${likely}),${verdict},"Value: enter a number")`;
}

function typedValidations(key: DriverKey, row: number): Validation[] {
  const { label: title, min, max, ranged } = drivers[key];
  const bounds =
    min !== undefined && max !== undefined
      ? `from ${min} to ${max}`
      : min !== undefined
        ? `of ${min} or more`
        : 'here, below zero where the AI costs more';
  const figure = {
    kind: 'number',
    title,
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
  } as const;
  return [
    { ...figure, area: { row, column: value, rows: 1, columns: 1 }, message: `Enter a number ${bounds}.` },
    evidenceValidation(row, evidence, 1),
    ...(ranged
      ? [
          {
            ...figure,
            area: { row, column: low, rows: 1, columns: 2 },
            message: `Enter a number ${bounds}, or nothing: then the value counts here too.`,
          },
        ]
      : []),
  ];
}

export function evidenceValidation(row: number, column: number, rows: number): Validation {
  return {
    kind: 'list',
    area: { row, column, rows, columns: 1 },
    title: 'Evidence',
    message: `Choose one: ${evidenceLevels.join(', ')}.`,
    values: evidenceLevels,
  };
}

/** A date is a number of days to Excel. */
export function dateValidation(row: number, column: number): Validation {
  return {
    kind: 'number',
    area: { row, column, rows: 1, columns: 1 },
    title: 'Date',
    message: 'Enter a date, such as 2026-11-22.',
    min: 1,
  };
}

/** The feed of an input that metrics measure. */
export function metricFeed({ metrics }: Case, names: CaseNames, feeding: readonly number[]): Feed {
  const sum = (part: 'Worth' | 'WorthLow' | 'WorthHigh') =>
    `=SUM(${feeding.map((index) => names.metric(index + 1, part)).join(',')})`;
  const isTold = feeding.map((index) => `${names.metric(index + 1, 'Evidence')}="self-reported"`).join(',');
  const named = feeding.map((index) => quoted(metrics[index]!.name)).join(' and ');
  return {
    likely: sum('Worth'),
    low: sum('WorthLow'),
    high: sum('WorthHigh'),
    evidence: `=IF(OR(${isTold}),"self-reported","measured")`,
    note: `Calculated on Pilot vs Baseline from ${named}, with the ends of the interval: change it there.`,
  };
}
