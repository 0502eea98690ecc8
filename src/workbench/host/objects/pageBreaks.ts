import type { Anchor } from '../book';
import { invalidArgument } from '../officeError';
import type { PageState } from '../sheetState';
import { Range } from './range';
import type { Worksheet } from './worksheet';

/** Where a new page begins below the one before, by the analyst's or an add-in's wish. */
export class PageBreaks {
  readonly scalars = [];
  constructor(private readonly sheet: Worksheet) {}

  private get page(): PageState {
    return this.sheet.book.state(this.sheet.Id).page;
  }
  private edit(): PageState {
    this.sheet.book.guardSheet(this.sheet.Id);
    return this.page;
  }

  Items() {
    return this.page.breaks.map((place) => new PageBreak(this.sheet, place));
  }
  GetCount() {
    return this.page.breaks.length;
  }
  GetItem(index: number) {
    const found = this.Items()[index];
    if (!found) throw invalidArgument(`page break ${index}`);
    return found;
  }
  Add(range: Range | string) {
    const { cells } = typeof range === 'string' ? this.sheet.GetRange(range) : range;
    if (cells.row === 0) throw invalidArgument('a page break before the first row');
    const place = { sheetId: this.sheet.Id, box: { ...cells, rows: 1, cols: 1 } };
    this.edit().breaks.push(place);
    return new PageBreak(this.sheet, place);
  }
  RemovePageBreaks() {
    this.edit().breaks = [];
  }
}

class PageBreak {
  readonly scalars = ['RowIndex', 'ColumnIndex'];
  constructor(
    private readonly sheet: Worksheet,
    private readonly place: Anchor,
  ) {}
  get RowIndex() {
    return this.place.box?.row ?? 0;
  }
  get ColumnIndex() {
    return 0;
  }
  GetCellAfterBreak() {
    return new Range(this.sheet.book, this.sheet.Id, this.place.box);
  }
  Delete() {
    this.sheet.book.guardSheet(this.sheet.Id);
    const { page } = this.sheet.book.state(this.sheet.Id);
    page.breaks = page.breaks.filter((place) => place !== this.place);
  }
}
