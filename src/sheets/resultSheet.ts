import type { Case } from '../core/case';
import { countedTwiceFormula } from '../core/countedTwice';
import { forecastFigures } from '../core/forecast/forecastFigures';
import { inputKeys, inputs, type InputKey } from '../core/inputs';
import { results, type NameOf, type ResultKey } from '../core/results';
import { formula, line, quoted } from './block';
import type { CaseNames, RangeEnd } from './caseNames';
import { caseTitle } from './caseTitle';
import { figureFormat } from './numberFormats';
import { palette } from './palette';
import { metricsFeeding } from './pilot/metricsFeeding';
import type { AreaName, Block, CellContent, Highlight, SheetPlan } from './plan';
import { rowHeights } from './rowHeights';
import { unitText } from './unitText';

const VALUE = 1;
const COLUMNS = 4;
/** Row of the headline figures' labels; figures and what they rest on stand below. */
const HEADLINE = 3;
const FIRST_SECTION = 7;

/** The same answers once realisation, adoption, ramp, decay, overrun and risk are counted, as Cash flow does. */
const expected = ['firstYearNet', 'firstYearRoi', 'presentRoi', 'paybackFromStart'] as const;

interface Line {
  readonly label: string;
  readonly content: string;
  readonly unit: CellContent;
  readonly format: string;
  readonly how: string;
  readonly kind: 'calculation' | 'link' | 'total';
  readonly name?: string;
}

/** The page that leadership reads: the answer, the formula line by line, and whether its inputs hold. */
export function resultSheet(of: Case, names: CaseNames, title: string): SheetPlan {
  const nameOf: NameOf = names.figure;
  const currency = names.fact('CaseCurrency');
  const figure = (key: ResultKey | InputKey) => nameOf(key);

  const inputLine = (key: InputKey): Line => ({
    label: inputs[key].label,
    content: `=${figure(key)}`,
    unit: unitText(inputs[key].unit, currency),
    format: figureFormat(inputs[key].unit, of.currency),
    how: inputs[key].help,
    kind: 'link',
  });
  const productLine = (label: string, keys: readonly InputKey[]): Line => ({
    label,
    content: orNoFigure(`=${keys.map(figure).join('*')}`),
    unit: unitText('money per year', currency),
    format: figureFormat('money per year', of.currency),
    how: sentence(keys.map((key) => inputs[key].label.toLowerCase()).join(' × ')),
    kind: 'calculation',
  });
  const resultLine = (key: ResultKey, kind: 'calculation' | 'total' = 'calculation'): Line => ({
    label: results[key].label,
    content: shownFormula(key, nameOf),
    unit: unitText(results[key].unit, currency),
    format: figureFormat(results[key].unit, of.currency),
    how: results[key].basis,
    kind,
    name: figure(key),
  });

  const expectedLine = (key: (typeof expected)[number]): Line => {
    const { label, unit, basis } = forecastFigures[key];
    return {
      label,
      content: `=${names.figure(key)}`,
      unit: unitText(unit, currency),
      format: figureFormat(unit, of.currency),
      how: basis,
      kind: 'link',
    };
  };

  const sections: readonly { readonly title: string; readonly lines: readonly Line[] }[] = [
    {
      title: 'Benefit in a year',
      lines: [
        productLine('Hours saved', ['hoursSavedPerWeek', 'weeksPerYear', 'loadedHourlyCost']),
        inputLine('revenueAcceleration'),
        inputLine('errorCostAvoided'),
        productLine('Freed capacity put to use', ['capacityFreed', 'strategicValue']),
        resultLine('annualGrossBenefit', 'total'),
      ],
    },
    {
      title: 'Cost in year 1',
      lines: [
        inputLine('toolCost'),
        inputLine('implementationCost'),
        inputLine('changeManagement'),
        inputLine('maintenance'),
        resultLine('totalCost', 'total'),
      ],
    },
    {
      title: 'Return',
      lines: [
        resultLine('annualNetBenefit'),
        resultLine('annualRunRateBenefit'),
        resultLine('roi'),
        resultLine('returnPerDollar'),
        resultLine('paybackMonths'),
      ],
    },
    {
      title: 'Expected, likely scenario',
      lines: expected.map(expectedLine),
    },
  ];

  const blocks: Block[] = [
    line(0, 0, [formula(`=${caseTitle(names)}`)], 'title'),
    line(
      1,
      0,
      [formula(`="Year 1 by the formula, in "&${currency}&": every hour saved, by everybody, from day one"`)],
      'subtitle',
    ),
    line(1, COLUMNS - 1, [formula(`=${names.fact('CaseChecks')}`)], 'check'),
    ...headline(of, nameOf),
  ];
  const areaNames: AreaName[] = [];

  let row = FIRST_SECTION;
  const benefitTerms: { first: number; last: number } = { first: 0, last: 0 };
  for (const section of sections) {
    blocks.push(
      line(row, 0, [section.title], 'section'),
      line(row, VALUE, ['Value'], 'columnHeadNumber'),
      line(row, 2, ['Unit', 'How it is calculated'], 'columnHead'),
    );
    row++;
    if (section === sections[0]) {
      benefitTerms.first = row;
      benefitTerms.last = row + section.lines.length - 2;
    }
    for (const { label, content, unit, format, how, kind, name } of section.lines) {
      const isTotal = kind === 'total';
      blocks.push(
        line(row, 0, [label], isTotal ? 'totalLabel' : 'label'),
        line(row, VALUE, [formula(content)], kind, { format }),
        line(row, 2, [unit], isTotal ? 'totalUnit' : 'unit'),
        line(row, 3, [how], isTotal ? 'totalUnit' : 'note'),
      );
      if (name) areaNames.push({ name, row, column: VALUE, rows: 1, columns: 1 });
      row++;
    }
    row++;
  }

  const range = rangeLines(of, names, row);
  blocks.push(...range.blocks);
  areaNames.push(...range.names);
  row += range.rows;

  const checks = checkFormulas(of, names, `B${benefitTerms.first + 1}:B${benefitTerms.last + 1}`);
  blocks.push(
    line(row, 0, ['Checks'], 'section'),
    line(row, VALUE, ['OK, or what to do', null, null], 'columnHead'),
  );
  const firstCheck = row + 1;
  for (const { label, content } of checks) {
    row++;
    blocks.push(line(row, 0, [label], 'label'), line(row, VALUE, [formula(content), null, null], 'check'));
  }
  row++;
  const checkCells = `B${firstCheck + 1}:B${row}`;
  blocks.push(
    line(row, 0, ['All checks'], 'totalLabel'),
    line(
      row,
      VALUE,
      [
        formula(
          `=IF(COUNTIF(${checkCells},"OK")=ROWS(${checkCells}),"All checks OK",` +
            `"Checks to look at: "&(ROWS(${checkCells})-COUNTIF(${checkCells},"OK")))`,
        ),
      ],
      'check',
    ),
    line(row, 2, [null, null], 'check'),
  );
  areaNames.push({ name: names.fact('CaseChecks'), row, column: VALUE, rows: 1, columns: 1 });

  return {
    key: 'result',
    title,
    anchor: figure('roi'),
    blocks,
    names: areaNames,
    charts: [],
    validations: [],
    highlights: highlights(firstCheck, checks.length, figure),
    columnWidths: [33, 22, 24, 54],
    rowHeights: [
      { row: HEADLINE, rows: 1, points: 22 },
      { row: HEADLINE + 1, rows: 1, points: 34 },
      { row: HEADLINE + 2, rows: 1, points: 54 },
      ...rowHeights(
        blocks.filter((block) => block.row < HEADLINE || block.row >= FIRST_SECTION),
        { title: 28, line: 20 },
        { 3: 62 },
      ),
    ],
    frozenRows: 2,
    frozenColumns: 0,
    gridlines: false,
    tabColor: palette.brand,
    print: { orientation: 'portrait', area: { row: 0, column: 0, rows: row + 1, columns: COLUMNS } },
  };
}

/** Stands where an entry that is no number leaves none. */
const NO_FIGURE = quoted('no figure: see Checks');

const orNoFigure = (content: string) => `=IFERROR(${content.slice(1)},${NO_FIGURE})`;

/** A result's own formula, where what it is calculated from is there: a text is greater than any number to Excel. */
function shownFormula(key: ResultKey, nameOf: NameOf): string {
  const content = results[key].formula(nameOf);
  if (key === 'annualGrossBenefit' || key === 'totalCost') return orNoFigure(content);
  const needed = (['annualGrossBenefit', 'totalCost'] as const).map(nameOf);
  const isThere = `AND(${needed.map((name) => `ISNUMBER(${name})`).join(',')})`;
  return `=IF(${isThere},${content.slice(1)},${NO_FIGURE})`;
}

/** Four figures side by side; where there is no figure, the sentence that stands for it is the note. */
function headline(of: Case, nameOf: NameOf): Block[] {
  const keys: readonly ResultKey[] = ['roi', 'paybackMonths', 'annualNetBenefit', 'returnPerDollar'];
  return keys.flatMap((key, column) => {
    const { label, unit, basis } = results[key];
    const name = nameOf(key);
    const unitWord = unit === 'months' ? ' in months' : '';
    return [
      line(HEADLINE, column, [label + unitWord], 'headlineLabel'),
      line(HEADLINE + 1, column, [formula(`=IF(ISNUMBER(${name}),${name},"None")`)], 'headline', {
        format: figureFormat(unit, of.currency),
      }),
      line(
        HEADLINE + 2,
        column,
        [formula(`=IF(ISNUMBER(${name}),${quoted(basis)},${name})`)],
        'headlineNote',
      ),
    ];
  });
}

/** What is worth showing at both ends of what was measured. */
const ranged: readonly ResultKey[] = ['annualGrossBenefit', 'annualNetBenefit', 'roi'];

/**
 * The results with the low and the high end of every input that metrics feed, all other inputs as they are; each is
 * the result's own formula over the ends' names.
 */
function rangeLines(
  of: Case,
  names: CaseNames,
  row: number,
): { readonly blocks: readonly Block[]; readonly names: readonly AreaName[]; readonly rows: number } {
  const isFed = (key: InputKey) => metricsFeeding(of, key).length > 0;
  if (!inputKeys.some(isFed)) return { blocks: [], names: [], rows: 0 };
  const nameAt =
    (end: RangeEnd): NameOf =>
    (key) =>
      (key in inputs ? isFed(key as InputKey) : ranged.includes(key as ResultKey))
        ? names.end(key, end)
        : names.figure(key);
  const ends = [
    { end: 'Low', nameOf: nameAt('Low') },
    { end: 'High', nameOf: nameAt('High') },
  ] as const;
  const lines = ranged.map((key, index) => {
    const { label, unit } = results[key];
    const at = row + 1 + index;
    return {
      blocks: [
        line(at, 0, [label], 'label'),
        line(
          at,
          VALUE,
          ends.map(({ nameOf }) => formula(shownFormula(key, nameOf))),
          'calculation',
          { format: figureFormat(unit, of.currency) },
        ),
        line(at, COLUMNS - 1, [rangeBasis[key as keyof typeof rangeBasis]], 'note'),
      ],
      names: ends.map(({ nameOf }, column) => ({
        name: nameOf(key),
        row: at,
        column: VALUE + column,
        rows: 1,
        columns: 1,
      })),
    };
  });
  return {
    blocks: [
      line(row, 0, ['As sure as the pilot'], 'section'),
      line(row, VALUE, ['Low', 'High'], 'columnHeadNumber'),
      line(row, COLUMNS - 1, ['What it rests on'], 'columnHead'),
      ...lines.flatMap(({ blocks }) => blocks),
    ],
    names: lines.flatMap((one) => one.names),
    rows: ranged.length + 2,
  };
}

const rangeBasis = {
  annualGrossBenefit: 'At both ends of what the pilot measured; every other input as it is',
  annualNetBenefit: 'Year 1: the gross benefit at that end less total cost',
  roi: 'Year 1: the net benefit at that end over total cost',
} as const;

function checkFormulas(
  of: Case,
  names: CaseNames,
  benefitTerms: string,
): readonly { readonly label: string; readonly content: string }[] {
  const figure = names.figure;
  const isFed = (key: InputKey) => metricsFeeding(of, key).length > 0;
  const missing = inputKeys
    .map((key) => `IF(ISNUMBER(${figure(key)}),"",${quoted(`; ${inputs[key].label}`)})`)
    .join('&');
  const neverNegative = inputKeys.filter((key) => 'min' in inputs[key] && !isFed(key)).map(figure);
  return [
    {
      label: 'Inputs are complete',
      content:
        `=IF(AND(${inputKeys.map((key) => `ISNUMBER(${figure(key)})`).join(',')}),"OK",` +
        `"Enter a number on Inputs"&${missing})`,
    },
    { label: 'Entries and ranges are in order', content: `=${names.fact('CaseInputsCheck')}` },
    {
      label: 'Costs are entered',
      content:
        `=IF(ISNUMBER(${figure('totalCost')}),` +
        `IF(${figure('totalCost')}>0,"OK","Enter what the project costs: ROI needs a cost above zero"),` +
        `"Costs are no numbers")`,
    },
    {
      label: 'No hours or costs are negative',
      content: `=IF(MIN(${neverNegative.join(',')})<0,"Enter hours and costs of zero or more on Inputs","OK")`,
    },
    {
      label: 'Hours are counted once',
      content:
        `=IF(${countedTwiceFormula(figure)},"Hours saved and capacity freed are both entered: ` +
        `check that these hours are not counted twice","OK")`,
    },
    ...(of.metrics.some(({ worth }) => worth !== null)
      ? [{ label: 'Metrics have their figures', content: pilotCheck(of, names) }]
      : []),
    {
      label: 'Benefits add up',
      content:
        `=IF(ISNUMBER(${figure('annualGrossBenefit')}),` +
        // What is rounding depends on the largest line.
        `IF(ROUND((SUM(${benefitTerms})-${figure('annualGrossBenefit')})/` +
        `MAX(1,MAX(${benefitTerms}),-MIN(${benefitTerms})),12)=0,"OK",` +
        `"The lines do not add up to the annual gross benefit: a formula was changed"),"Benefits are no numbers")`,
    },
  ];
}

/** A metric without a figure adds nothing to what it feeds: that has to be seen. */
function pilotCheck({ metrics }: Case, names: CaseNames): string {
  const worths = metrics.flatMap(({ worth }, index) =>
    worth === null
      ? []
      : [{ worth: names.metric(index + 1, 'Worth'), name: names.metric(index + 1, 'Name') }],
  );
  const missing = worths.map(({ worth, name }) => `IF(ISNUMBER(${worth}),"","; "&${name}&": "&${worth})`);
  return (
    `=IF(AND(${worths.map(({ worth }) => `ISNUMBER(${worth})`).join(',')}),"OK",` +
    `"Counted as 0 for want of a figure"&${missing.join('&')})`
  );
}

function highlights(
  firstCheck: number,
  checks: number,
  figure: (key: ResultKey) => string,
): readonly Highlight[] {
  const all: readonly Highlight[] = Array.from({ length: checks }, (_, index) => ({
    area: { row: firstCheck + index, column: VALUE, rows: 1, columns: COLUMNS - 1 },
    formula: `=$B$${firstCheck + index + 1}<>"OK"`,
    tone: 'warning',
  }));
  return [
    ...all,
    {
      area: { row: 1, column: COLUMNS - 1, rows: 1, columns: 1 },
      formula: `=$D$2<>"All checks OK"`,
      tone: 'warning',
    },
    {
      area: { row: HEADLINE + 1, column: 0, rows: 1, columns: 1 },
      formula: `=IF(ISNUMBER(${figure('roi')}),${figure('roi')}<0,FALSE)`,
      tone: 'bad',
    },
  ];
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
