import { driverKeys, drivers, type AssumptionDefinition, type DriverKey } from '../../core/assumptions';
import type { Case } from '../../core/case';
import { inputKeys, type InputKey } from '../../core/inputs';
import { feedsToolCost } from '../../core/runningCost/runningCostParts';
import { formula, line, quoted } from '../block';
import type { CaseNames } from '../caseNames';
import { checkHighlight } from '../checkHighlight';
import { palette } from '../palette';
import { metricsFeeding } from '../pilot/metricsFeeding';
import type { Block, SheetPlan } from '../plan';
import { rowHeights } from '../rowHeights';
import { choiceLines } from './choiceLines';
import { decisionLines } from './decisionLines';
import { driverLine, metricFeed, type Feed } from './driverLine';
import { factLine } from './factLine';
import { register, REGISTER_COLUMNS, wrappingWidths } from './register';
import { riskLines } from './riskLines';
import { runningCostFeed } from './runningCostFeed';
import { cellName, type SheetPart } from './sheetPart';

const facts = [
  { fact: 'CaseName', field: 'name', label: 'Case', help: 'The AI project that this workbook is about.' },
  { fact: 'CaseCurrency', field: 'currency', label: 'Currency', help: 'ISO code; all money is in it.' },
  { fact: 'CaseIndustry', field: 'industry', label: 'Industry', help: 'Decides which benchmarks apply.' },
] as const;

const isInput = (key: DriverKey) => (inputKeys as readonly DriverKey[]).includes(key);
const keysOf = (section: AssumptionDefinition['section'], areInputs: boolean) =>
  driverKeys.filter((key) => drivers[key].section === section && isInput(key) === areInputs);

/** The first two stand where every earlier version has them. */
const registerSections: readonly { readonly title: string; readonly keys: readonly DriverKey[] }[] = [
  { title: 'Value', keys: keysOf('value', true) },
  { title: 'Cost', keys: keysOf('cost', true) },
  { title: 'Value over the years', keys: keysOf('value', false) },
  { title: 'Cost over the years', keys: keysOf('cost', false) },
  { title: 'Risk and time', keys: keysOf('risk', false) },
];

const CHECK_ROW = 2;
const FIRST_ROW = 3;

/**
 * The sheet where a case is stated: the register of every input and assumption, what is chosen, and what leadership
 * is asked.
 */
export function inputsSheet(of: Case, names: CaseNames, title: string): SheetPlan {
  const caseFacts = facts.map(({ fact, field, label, help }, index) =>
    factLine(names.fact(fact), FIRST_ROW + 1 + index, label, [of[field]], help),
  );
  let row = FIRST_ROW + 1 + facts.length;
  const heads: Block[] = [];
  const driverRows = new Map<DriverKey, number>();
  for (const { title: heading, keys } of registerSections) {
    heads.push(...registerHead(heading, row + 1));
    keys.forEach((key, index) => driverRows.set(key, row + 2 + index));
    row += 2 + keys.length;
  }
  const choicesRow = row + 1;
  const choices = choiceLines(of, names, choicesRow + 1);
  heads.push(...plainHead('Choices', choicesRow));
  const decision = decisionLines(of, names, choices.end + 2);
  heads.push(...plainHead('Decision', choices.end + 1));
  const risks = riskLines(of, names, decision.end + 2);
  heads.push(...tableHead('Risks', ['Owner', 'Response'], decision.end + 1));

  const feedOf = (key: DriverKey): Feed | null => {
    const feeding = isInput(key) ? metricsFeeding(of, key as InputKey) : [];
    if (feeding.length > 0) return metricFeed(of, names, feeding);
    return key === 'toolCost' ? runningCostFeed(of, names) : null;
  };
  const driverLines = [...driverRows].map(([key, at]) => driverLine(of, names, key, at, feedOf(key)));
  const parts: readonly SheetPart[] = [...caseFacts, ...driverLines, choices, decision, risks];
  const blocks: readonly Block[] = [
    line(0, 0, ['Inputs'], 'title'),
    line(1, 0, ['Change the blue cells: every other sheet follows, with or without AIROI.'], 'subtitle'),
    line(CHECK_ROW, register.label, ['Checks of this sheet'], 'label'),
    line(CHECK_ROW, register.value, [formula(sheetCheck(of, names, parts))], 'check'),
    line(CHECK_ROW, register.unit, blanks(register.owner - register.unit), 'check'),
    line(FIRST_ROW, 0, ['Case', ...blanks(REGISTER_COLUMNS - 1)], 'section'),
    ...heads,
    ...parts.flatMap((part) => part.blocks),
  ];
  return {
    key: 'inputs',
    title,
    anchor: names.fact('CaseName'),
    blocks,
    names: [
      cellName(names.fact('CaseInputsCheck'), CHECK_ROW, register.value),
      ...parts.flatMap((part) => part.names),
    ],
    charts: [],
    validations: parts.flatMap(({ validations }) => validations),
    highlights: [checkHighlight(CHECK_ROW, register.value), ...parts.flatMap(({ highlights }) => highlights)],
    columnWidths: [42, 18, 18, 17, 14, 14, 62, 18, 34, 14, 38],
    rowHeights: rowHeights(blocks, { title: 28, line: 20 }, wrappingWidths),
    frozenRows: 3,
    frozenColumns: 1,
    gridlines: false,
    tabColor: palette.inputTab,
    print: {
      orientation: 'landscape',
      area: { row: 0, column: 0, rows: risks.end, columns: REGISTER_COLUMNS },
      breaks: [choicesRow],
    },
  };
}

function blanks(count: number): null[] {
  return Array<null>(count).fill(null);
}

function registerHead(title: string, row: number): Block[] {
  return [
    line(row, 0, [title], 'section'),
    line(row, register.value, ['Value'], 'columnHeadNumber'),
    line(row, register.unit, ['Unit', 'Evidence'], 'columnHead'),
    line(row, register.low, ['Low', 'High'], 'columnHeadNumber'),
    line(row, register.meaning, ['What it means', 'Owner', 'Source', 'Date', 'Check'], 'columnHead'),
    line(row, register.most, ['Most'], 'columnHeadNumber'),
  ];
}

function plainHead(title: string, row: number): Block[] {
  return [
    line(row, 0, [title, ...blanks(register.meaning - 1)], 'section'),
    line(
      row,
      register.meaning,
      ['What it means', ...blanks(register.check - register.meaning - 1), 'Check'],
      'columnHead',
    ),
  ];
}

function tableHead(title: string, heads: readonly string[], row: number): Block[] {
  return [
    line(row, 0, [title], 'section'),
    line(row, 1, [...heads, ...blanks(REGISTER_COLUMNS - 1 - heads.length)], 'columnHead'),
  ];
}

/** "OK", or which lines to look at. */
function sheetCheck(of: Case, names: CaseNames, parts: readonly SheetPart[]): string {
  const checks = parts.flatMap((part) => part.checks);
  const all = checks.map(({ cell }) => `${cell}="OK"`);
  const wrong = checks.map(({ cell, label }) => `IF(${cell}="OK","",${quoted(`; ${label}`)})`);
  const [check, evidence] = (['CaseRunningCostsCheck', 'CaseRunningCostEvidence'] as const).map(names.fact);
  // What was typed on Running cost without AIROI counts once the sheets are updated.
  const more = feedsToolCost(of)
    ? { all: `${check}="OK"`, wrong: `IF(${check}="OK","","; the sheet Running cost")` }
    : {
        all: `${evidence}="none"`,
        wrong: `IF(${evidence}="none","","; Running costs do not count yet: update the sheets")`,
      };
  return `=IF(AND(${[...all, more.all].join(',')}),"OK","Look at column Check"&${[...wrong, more.wrong].join('&')})`;
}
