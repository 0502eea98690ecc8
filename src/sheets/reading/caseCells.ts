import type { CellValue, Grid } from '../../core/case';
import type { NamedReading } from '../workbook';

/** The cells behind a workbook's names, as one case is read from them. */
export class CaseCells {
  /** What is missing or unreadable, each as a sentence that says what to do. */
  readonly damage: string[] = [];
  private readonly byName: ReadonlyMap<string, NamedReading>;

  constructor(readings: readonly NamedReading[]) {
    this.byName = new Map(readings.map((reading) => [reading.name.toLowerCase(), reading]));
  }

  find(name: string): NamedReading | undefined {
    return this.byName.get(name.toLowerCase());
  }

  has(name: string): boolean {
    return this.find(name) !== undefined;
  }

  /** Without a name, or with one whose cells were deleted. */
  isGone(name: string): boolean {
    return /#REF!/.test(this.find(name)?.refersTo ?? '#REF!');
  }

  /** The cells of a name, row by row; none where it is gone. */
  rows(name: string): Grid {
    return this.isGone(name) ? [] : (this.find(name)?.range?.values ?? []);
  }

  cell(name: string): CellValue {
    return this.find(name)?.range?.values[0]?.[0] ?? null;
  }

  text(name: string): string {
    return textOf(this.cell(name));
  }

  /** One of the known words, whatever its case; the usual one where the cell says something else. */
  choice<T extends string>(name: string, known: readonly T[], usual: T): T {
    return choiceOf(this.cell(name), known, usual);
  }

  /** A number, or the usual one where the cell is empty; text is named as damage. */
  number(name: string, usual: number, sheet = 'Inputs'): number {
    return this.optionalNumber(name, sheet) ?? usual;
  }

  /** A number, or null where the cell is empty; text is named as damage. */
  optionalNumber(name: string, sheet = 'Inputs'): number | null {
    const value = this.cell(name);
    if (typeof value === 'number') return value;
    if (value !== null && value !== '') {
      this.damage.push(
        `${name} holds no number (${String(value)}): enter one in its cell on the ${sheet} sheet.`,
      );
    }
    return null;
  }

  /** Names those cells of a sheet that are gone; only the sheet where all of them are. */
  nameLost(sheet: string, names: readonly string[]): void {
    const lost = names.filter((name) => this.isGone(name));
    if (lost.length === names.length) {
      this.damage.push(`The sheet ${sheet} of this case was deleted. Update sheets restores it.`);
      return;
    }
    this.damage.push(
      ...lost.map((name) =>
        this.has(name)
          ? `${name} is missing: its cell was deleted. Update sheets restores it.`
          : `${name} is missing: its name was deleted. Update sheets restores it.`,
      ),
    );
  }
}

export function textOf(content: CellValue | undefined): string {
  return String(content ?? '');
}

/** One of the known words, whatever its case; the usual one where the cell says something else. */
export function choiceOf<T extends string>(content: CellValue | undefined, known: readonly T[], usual: T): T {
  const word = textOf(content).trim().toLowerCase();
  return known.find((choice) => choice === word) ?? usual;
}
