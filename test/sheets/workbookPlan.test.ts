import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Case } from '../../src/core/case';
import { supportAssistant } from '../../src/core/example/supportAssistant';
import { trackedAssistant } from '../../src/core/example/trackedAssistant';
import { ownerOfName } from '../../src/sheets/caseNames';
import { cellAddress } from '../../src/sheets/rangeAddress';
import { formulaTokens } from '../../src/sheets/standalone/formulaTokens';
import { workbookPlan, type PlanContext } from '../../src/sheets/workbookPlan';
import { emptyCase, formulaCase, pilotCase } from './exampleCases';
import { planGrid } from './planGrid';
import { planOfSheets } from './planOfSheets';

const fresh: PlanContext = { caseNumber: 1, sheetNames: ['Data', 'Tasks', 'Pilot 2025'], names: [] };

describe('a plan as a text grid', () => {
  const rows: { file: string; of: Case; context: PlanContext }[] = [
    { file: 'empty-case', of: emptyCase, context: fresh },
    { file: 'pilot-case', of: pilotCase, context: fresh },
    {
      file: 'second-case',
      of: formulaCase,
      context: {
        caseNumber: 2,
        sheetNames: ['Inputs', 'inputs 2', 'Result'],
        names: ['CaseName', 'Metric1_Baseline', 'Metric1_Baseline_2', 'Metric2_Name_2', 'TheirOwn_2'],
      },
    },
  ];

  it.each(rows)('$file reads as its golden file', ({ file, of, context }) => {
    const golden = path.join(__dirname, 'golden', `${file}.txt`);
    const grid = planGrid(workbookPlan(of, context));
    // `GOLDEN=write npm test` writes the files; whoever does so reads them line by line before committing.
    if (process.env.GOLDEN === 'write') writeFileSync(golden, grid);
    expect(grid).toBe(readFileSync(golden, 'utf8'));
  });
});

test('sheets are numbered only where the workbook holds another case', () => {
  const titles = (names: readonly string[]) =>
    workbookPlan(emptyCase, { caseNumber: 2, sheetNames: ['Data'], names }).sheets.map(({ title }) => title);
  // A table of the analyst's may be called as one of a case's names is.
  const all = ['Summary', 'Inputs', 'Pilot vs Baseline', 'Result', 'Running cost', 'Cash flow', 'Risk'];
  expect(titles(['PilotData'])).toEqual(all);
  expect(titles(['CaseName'])).toEqual(all.map((title) => `${title} 2`));
});

test('no formula of a case refers to a name of another case', () => {
  const names = ['CaseName', 'CaseName_2'];
  const owners = [pilotCase, trackedAssistant(11, true)].flatMap((of) =>
    workbookPlan(of, { caseNumber: 2, sheetNames: [], names })
      .sheets.flatMap(({ blocks }) => blocks.flatMap(({ cells }) => cells.flat()))
      .flatMap((content) => (content !== null && typeof content === 'object' ? [content.formula] : []))
      .flatMap((formula) => formulaTokens(formula))
      .flatMap(({ kind, text }) => (kind === 'word' ? (ownerOfName(text)?.caseNumber ?? []) : [])),
  );
  expect(owners.length).toBeGreaterThan(1000);
  expect(owners.filter((caseNumber) => caseNumber !== 2)).toEqual([]);
});

describe('every plan', () => {
  const plans = [
    ...[emptyCase, formulaCase, pilotCase].map((of) => workbookPlan(of, fresh)),
    planOfSheets(trackedAssistant(11, true), fresh, ['actuals', 'planActual']),
  ];
  const formulas = plans.flatMap((plan) =>
    plan.sheets.flatMap((sheet) =>
      sheet.blocks
        .flatMap((block) => block.cells.flat())
        .flatMap((content) => (typeof content === 'object' && content !== null ? [content.formula] : [])),
    ),
  );

  // 2 and 3 are exponents, halves, quartiles and the three coefficients of a regression, never a quantity.
  it('has no number inside a formula but 0, 1, 2, 3 and 12', () => {
    const numbers = formulas.flatMap((text) => {
      const bare = text
        .replace(/"[^"]*"/g, '')
        // A place in a named table is an address.
        .replace(/INDEX\(\w+,\d+(,\d+)?/g, '')
        .replace(/\b[A-Za-z_$][\w.$]*/g, '');
      return bare.match(/\d+(\.\d+)?/g) ?? [];
    });
    expect(numbers.filter((number) => !['0', '1', '2', '3', '12'].includes(number))).toEqual([]);
    expect(numbers).toContain('12');
  });

  it('refers to other sheets by names only', () => {
    expect(formulas.filter((text) => text.replace(/"[^"]*"/g, '').includes('!'))).toEqual([]);
  });

  // What a cell's first block drew would look to the next build as if the analyst had changed it.
  it('has rectangular blocks that nowhere overlap', () => {
    const all = [...plans, workbookPlan(supportAssistant, fresh)].flatMap((plan) => plan.sheets);
    const twice = all.flatMap(({ title, blocks }) => {
      const seen = new Set<string>();
      return blocks.flatMap(({ row, column, cells }) =>
        cells.flatMap((contents, down) => {
          expect(contents).toHaveLength(cells[0]!.length);
          return contents.flatMap((_, right) => {
            const address = `${title}!${cellAddress(row + down, column + right)}`;
            if (seen.has(address)) return address;
            seen.add(address);
            return [];
          });
        }),
      );
    });
    expect(twice).toEqual([]);
  });

  it('stands on its anchor: the name by which each sheet is found again is one of its own', () => {
    for (const sheet of plans.flatMap((plan) => plan.sheets)) {
      expect(sheet.names.map(({ name }) => name)).toContain(sheet.anchor);
    }
  });
});

it('keeps text that begins with "=" as text', () => {
  const plan = workbookPlan({ ...emptyCase, name: '=1+1' }, fresh);
  const cells = plan.sheets
    .find(({ key }) => key === 'inputs')!
    .blocks.flatMap((block) => block.cells.flat());
  expect(cells).toContain('=1+1');
});
