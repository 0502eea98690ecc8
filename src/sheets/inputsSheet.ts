import type { Case } from '../core/case';
import { evidenceLevels, inputKeys, inputs, type InputKey } from '../core/inputs';
import { line } from './block';
import type { CaseNames } from './caseNames';
import { figureFormat } from './numberFormats';
import type { AreaName, Block, SheetPlan, Validation } from './plan';
import { palette } from './palette';
import { rowHeights } from './rowHeights';
import { unitText } from './unitText';

const VALUE = 1;
const EVIDENCE = 3;
const COLUMNS = 5;

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
  const blocks: Block[] = [
    line(0, 0, ['Inputs'], 'title'),
    line(1, 0, ['Change the blue cells: every other sheet follows, with or without AIROI.'], 'subtitle'),
    line(3, 0, ['Case', null, null, null, null], 'section'),
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
      line(row, COLUMNS - 1, [help], 'note'),
    );
    nameCell(names.fact(fact), row, VALUE);
    row++;
  }

  for (const { section, title: heading } of sections) {
    row++;
    blocks.push(
      line(row, 0, [heading], 'section'),
      line(row, VALUE, ['Value'], 'columnHeadNumber'),
      line(row, 2, ['Unit', 'Evidence', 'What it means'], 'columnHead'),
    );
    row++;
    for (const key of inputKeys.filter((key) => inputs[key].section === section)) {
      const { label, unit, help } = inputs[key];
      blocks.push(
        line(row, 0, [label], 'label'),
        line(row, VALUE, [of.inputs[key]], 'input', {
          format: figureFormat(unit, of.currency),
          editable: true,
        }),
        line(row, 2, [unitText(unit, names.fact('CaseCurrency'))], 'unit'),
        line(row, EVIDENCE, [of.evidence[key]], 'inputText', { editable: true }),
        line(row, COLUMNS - 1, [help], 'note'),
      );
      nameCell(names.figure(key), row, VALUE);
      nameCell(names.evidence(key), row, EVIDENCE);
      validations.push(...validationsOf(key, row));
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
    columnWidths: [33, 18, 18, 17, 62],
    rowHeights: rowHeights(blocks, { title: 28, line: 20 }, { 4: 72 }),
    frozenRows: 2,
    frozenColumns: 0,
    gridlines: false,
    tabColor: palette.inputTab,
    print: { orientation: 'landscape', area: { row: 0, column: 0, rows: row, columns: COLUMNS } },
  };
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
