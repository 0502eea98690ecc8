import { ownCopy } from './ownCopy';
import { tidyName } from './tidyName';
import type { NamedDimension } from './usageLedger';
import { UsageRefused } from './usageRefused';

/** Beyond so many the names are those of single requests, and nobody reads a cost by request. */
export const nameLimit = 250_000;

/** The names of a dimension, numbered; those that differ only in case are one, as they are for Excel. */
export class NameTable {
  private readonly byText = new Map<string, number>();
  private readonly byKey = new Map<string, number>();
  private readonly spellings: string[] = [];

  constructor(private readonly dimension: NamedDimension) {}

  /** @param field As the file has it. */
  idOf(field: string): number {
    const known = this.byText.get(field);
    if (known !== undefined) return known;
    if (this.byText.size >= nameLimit) {
      throw new UsageRefused(
        'too many names',
        `There are more than ${nameLimit.toLocaleString('en')} different names of the kind "${this.dimension}": ` +
          'choose a column with fewer, or none',
      );
    }
    const text = ownCopy(field);
    const name = tidyName(this.dimension, text);
    const key = name.toLowerCase();
    let id = this.byKey.get(key);
    if (id === undefined) {
      id = this.spellings.push(name) - 1;
      this.byKey.set(key, id);
    } else if (name < this.spellings[id]!) {
      this.spellings[id] = name;
    }
    this.byText.set(text, id);
    return id;
  }

  /** The name as it is spelled; of several spellings the first in the order of characters, whichever came first. */
  spelling(id: number): string {
    return this.spellings[id]!;
  }
}
