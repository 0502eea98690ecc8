import type { CellValue } from '../../core/case';
import type { PeopleColumn } from './peopleColumns';
import type { ReplacedCell } from './sharingChanges';
import type { SheetContents } from './workbookOutline';

/** A column, or single cells, in which people seem to be named. */
export interface PersonalCells {
  readonly sheet: string;
  /** The column's head, or null where e-mail addresses stand in cells of any column. */
  readonly head: string | null;
  readonly cells: number;
}

/** Heads of columns that name people; a head of more words tells what else is named ("Product name"). */
const personHead =
  /^(?:(?:full|first|last|given|family|sur|employee|agent|user|staff|customer|contact|person|participant)[ _-]?)?(?:names?|e-?mails?(?: address(?:es)?)?|employees?|agents?|persons?|people|participants?|respondents?|colleagues?|users?)$/i;
const email = /[^\s@<>;,"']+@[^\s@<>;,"']+\.[a-z]{2,}/gi;
/** "P07", "Agent 12", "user-3": already no name. */
const code = /^[\p{L}]{0,12}[ _-]?\d+$/u;
const HEAD_ROWS = 10;

/**
 * Names and e-mail addresses in typed cells, each person with one replacement throughout the workbook ("Person 1"),
 * so that pairs stay pairs. A heuristic: it looks at heads of columns and at the form of e-mail addresses.
 *
 * @param contents Of the sheets to look at.
 * @param columns Of other sheets, in which people are known to be named.
 */
export function personalData(
  contents: readonly SheetContents[],
  columns: readonly PeopleColumn[] = [],
): {
  readonly found: readonly PersonalCells[];
  readonly replaced: readonly ReplacedCell[];
} {
  const people = new Map<string, string>();
  const replacement = (name: string) => {
    const key = name.trim().toLowerCase();
    const known = people.get(key) ?? `Person ${people.size + 1}`;
    people.set(key, known);
    return known;
  };
  const named = [
    ...contents.flatMap((sheet) => columnsOfPeople(sheet)),
    ...columns.flatMap((known) => knownColumn(known)),
  ];
  for (const { cells } of named) cells.forEach(({ value }) => replacement(String(value)));

  const replaced: ReplacedCell[] = [];
  const addresses = new Map<string, number>();
  for (const sheet of [...contents, ...columns.map((known) => known.contents)]) {
    typedTexts(sheet).forEach(({ row, column, value }) => {
      const known = people.get(value.trim().toLowerCase());
      const after = known ?? value.replace(email, (address) => replacement(address));
      if (after === value) return;
      replaced.push({ sheet: sheet.sheet, row, column, before: value, after });
      const isNamed = named.some((one) => one.sheet === sheet.sheet && one.column === column);
      if (!isNamed) addresses.set(sheet.sheet, (addresses.get(sheet.sheet) ?? 0) + 1);
    });
  }
  return {
    found: [
      ...named.map(({ sheet, head, cells }) => ({ sheet, head, cells: cells.length })),
      ...[...addresses].map(([sheet, cells]) => ({ sheet, head: null, cells })),
    ],
    replaced,
  };
}

interface TypedText {
  readonly row: number;
  readonly column: number;
  readonly value: string;
}

function typedTexts({ row, column, values, formulas }: SheetContents): TypedText[] {
  return values.flatMap((line, down) =>
    line.flatMap((value, across) =>
      isTyped(value, formulas[down]![across]!)
        ? [{ row: row + down, column: column + across, value: value as string }]
        : [],
    ),
  );
}

function isTyped(value: CellValue, formula: CellValue): boolean {
  const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== value;
  return typeof value === 'string' && value.trim() !== '' && !isFormula;
}

/** The names in a column that has no other texts than these, its head, and codes. */
function knownColumn({ head, contents }: PeopleColumn) {
  const cells = typedTexts(contents).filter(({ value }) => value.trim() !== head && !code.test(value.trim()));
  return cells.length === 0 ? [] : [{ sheet: contents.sheet, head, column: contents.column, cells }];
}

/** Columns with a head that names people, over texts that are no codes. */
function columnsOfPeople(sheet: SheetContents) {
  const texts = typedTexts(sheet);
  const heads = texts.filter(
    ({ row, value }) => row - sheet.row < HEAD_ROWS && personHead.test(value.trim()),
  );
  return heads.flatMap((head) => {
    const cells = texts.filter(
      ({ row, column, value }) => column === head.column && row > head.row && !code.test(value.trim()),
    );
    return cells.length === 0
      ? []
      : [{ sheet: sheet.sheet, head: head.value.trim(), column: head.column, cells }];
  });
}
