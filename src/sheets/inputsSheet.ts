import type { Case } from '../core/case';
import { evidenceLevels, inputKeys, inputs, type InputKey } from '../core/inputs';
import { formula, line, quoted } from './block';
import type { CaseNames } from './caseNames';
import { figureFormat } from './numberFormats';
import type { AreaName, Block, SheetPlan, Validation } from './plan';
import { palette } from './palette';
import { metricsFeeding } from './pilot/metricsFeeding';
import { rowHeights } from './rowHeights';
import { unitText } from './unitText';

const VALUE = 1;
const EVIDENCE = 3;
/** Columns of the low and high end of what was measured: they stand where metrics feed an input. */
const LOW = 4;

const facts = [
  { fact: 'CaseName', field: 'name', label: 'Case', help: 'The AI project that this workbook is about.' },
  { fact: 'CaseCurrency', field: 'currency', label: 'Currency', help: 'ISO code; all money is in it.' },
  { fact: 'CaseIndustry', field: 'industry', label: 'Industry', help: 'Decides which benchmarks apply.' },
] as const;

const sections = [
  { section: 'value', title: 'Value' },
  { section: 'cost', title: 'Cost' },
] as const;

/** The sheet where a case is stated: every input with its unit, its evidence and what it means. */
export function inputsSheet(of: Case, names: CaseNames, title: string): SheetPlan {
  const hasRanges = inputKeys.some((key) => metricsFeeding(of, key).length > 0);
  const note = hasRanges ? LOW + 2 : LOW;
  const blocks: Block[] = [
    line(0, 0, ['Inputs'], 'title'),
    line(1, 0, ['Change the blue cells: every other sheet follows, with or without AIROI.'], 'subtitle'),
    line(3, 0, ['Case', ...Array.from({ length: note }, () => null)], 'section'),
  ];
  const areaNames: AreaName[] = [];
  const validations: Validation[] = [];
  const nameCell = (name: string, row: number, column: number) =>
    areaNames.push({ name, row, column, rows: 1, columns: 1 });

  let row = 4;
  for (const { fact, field, label, help } of facts) {
    blocks.push(
      line(row, 0, [label], 'label'),
      line(row, VALUE, [of[field]], 'inputText', { editable: true }),
      // A long name runs on over these.
      line(row, VALUE + 1, [null, null], 'inputText'),
      ...(hasRanges ? [line(row, LOW, [null, null], 'link')] : []),
      line(row, note, [help], 'note'),
    );
    nameCell(names.fact(fact), row, VALUE);
    row++;
  }

  for (const { section, title: heading } of sections) {
    row++;
    blocks.push(
      line(row, 0, [heading], 'section'),
      line(row, VALUE, ['Value'], 'columnHeadNumber'),
      line(row, 2, ['Unit', 'Evidence'], 'columnHead'),
      ...(hasRanges ? [line(row, LOW, ['Low', 'High'], 'columnHeadNumber')] : []),
      line(row, note, ['What it means'], 'columnHead'),
    );
    row++;
    for (const key of inputKeys.filter((key) => inputs[key].section === section)) {
      const { label, unit, help } = inputs[key];
      const format = figureFormat(unit, of.currency);
      const feeding = metricsFeeding(of, key);
      blocks.push(
        line(row, 0, [label], 'label'),
        line(row, 2, [unitText(unit, names.fact('CaseCurrency'))], 'unit'),
      );
      if (feeding.length > 0) {
        blocks.push(
          ...fedCells(names, row, feeding, format),
          line(row, note, [fedNote(of, feeding)], 'note'),
        );
        nameCell(names.end(key, 'Low'), row, LOW);
        nameCell(names.end(key, 'High'), row, LOW + 1);
      } else {
        blocks.push(
          line(row, VALUE, [of.inputs[key]], 'input', { format, editable: true }),
          line(row, EVIDENCE, [of.evidence[key]], 'inputText', { editable: true }),
          ...(hasRanges ? [line(row, LOW, [null, null], 'link')] : []),
          line(row, note, [help], 'note'),
        );
        validations.push(...validationsOf(key, row));
      }
      nameCell(names.figure(key), row, VALUE);
      nameCell(names.evidence(key), row, EVIDENCE);
      row++;
    }
  }

  return {
    key: 'inputs',
    title,
    anchor: names.fact('CaseName'),
    blocks,
    names: areaNames,
    charts: [],
    validations,
    highlights: [],
    columnWidths: hasRanges ? [33, 18, 18, 17, 13, 13, 62] : [33, 18, 18, 17, 62],
    rowHeights: rowHeights(blocks, { title: 28, line: 20 }, { [note]: 72 }),
    frozenRows: 2,
    frozenColumns: 0,
    gridlines: false,
    tabColor: palette.inputTab,
    print: { orientation: 'landscape', area: { row: 0, column: 0, rows: row, columns: note + 1 } },
  };
}

/** An input that is calculated from metrics: linked to them, with its range, and nothing to type. */
function fedCells(names: CaseNames, row: number, feeding: readonly number[], format: string): Block[] {
  const sum = (part: 'Worth' | 'WorthLow' | 'WorthHigh') =>
    formula(`=SUM(${feeding.map((index) => names.metric(index + 1, part)).join(',')})`);
  const isTold = feeding.map((index) => `${names.metric(index + 1, 'Evidence')}="self-reported"`).join(',');
  return [
    line(row, VALUE, [sum('Worth')], 'link', { format }),
    line(row, EVIDENCE, [formula(`=IF(OR(${isTold}),"self-reported","measured")`)], 'linkText'),
    line(row, LOW, [sum('WorthLow'), sum('WorthHigh')], 'link', { format }),
  ];
}

function fedNote({ metrics }: Case, feeding: readonly number[]): string {
  const named = feeding.map((index) => quoted(metrics[index]!.name)).join(' and ');
  return `Calculated on Pilot vs Baseline from ${named}, with the ends of the interval: change it there.`;
}

function validationsOf(key: InputKey, row: number): Validation[] {
  const { label, min, max }: { label: string; min?: number; max?: number } = inputs[key];
  const bounds =
    min !== undefined && max !== undefined
      ? `from ${min} to ${max}`
      : min !== undefined
        ? `of ${min} or more`
        : 'here, below zero where the AI costs more';
  return [
    {
      kind: 'number',
      area: { row, column: VALUE, rows: 1, columns: 1 },
      title: label,
      message: `Enter a number ${bounds}.`,
      ...(min !== undefined && { min }),
      ...(max !== undefined && { max }),
    },
    {
      kind: 'list',
      area: { row, column: EVIDENCE, rows: 1, columns: 1 },
      title: 'Evidence',
      message: `Choose one: ${evidenceLevels.join(', ')}.`,
      values: evidenceLevels,
    },
  ];
}
