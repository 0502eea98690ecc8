import { invalidArgument, itemNotFound } from '../officeError';
import type { PageState } from '../sheetState';
import { Range } from './range';
import type { Worksheet } from './worksheet';

const PAPERS = ['A4', 'Letter', 'A3', 'A5', 'Legal', 'Tabloid'];

export class PageLayout {
  readonly scalars = [
    'BottomMargin',
    'CenterHorizontally',
    'CenterVertically',
    'LeftMargin',
    'Orientation',
    'PaperSize',
    'RightMargin',
    'TopMargin',
    'Zoom',
  ];
  constructor(private readonly sheet: Worksheet) {}

  private get page() {
    return this.sheet.book.state(this.sheet.Id).page;
  }
  /** The page as something to change: refused on a protected sheet. */
  private edit(): PageState {
    this.sheet.book.guardSheet(this.sheet.Id);
    return this.page;
  }

  get Orientation() {
    return this.page.orientation;
  }
  set Orientation(value: PageState['orientation']) {
    if (value !== 'Portrait' && value !== 'Landscape') throw invalidArgument(`orientation ${value}`);
    this.edit().orientation = value;
  }
  get PaperSize() {
    return this.page.paperSize;
  }
  set PaperSize(value: string) {
    const known = PAPERS.find((paper) => paper.toLowerCase() === String(value).toLowerCase());
    if (!known) throw invalidArgument(`paper size ${value}`);
    this.edit().paperSize = known;
  }
  get Zoom() {
    return this.page.zoom;
  }
  set Zoom(value: PageState['zoom']) {
    this.edit().zoom = value;
  }
  get CenterHorizontally() {
    return this.page.centerHorizontally;
  }
  set CenterHorizontally(on: boolean) {
    this.edit().centerHorizontally = on;
  }
  get CenterVertically() {
    return this.page.centerVertically;
  }
  set CenterVertically(on: boolean) {
    this.edit().centerVertically = on;
  }
  get LeftMargin() {
    return this.page.margins.left;
  }
  set LeftMargin(points: number) {
    this.setMargin('left', points);
  }
  get RightMargin() {
    return this.page.margins.right;
  }
  set RightMargin(points: number) {
    this.setMargin('right', points);
  }
  get TopMargin() {
    return this.page.margins.top;
  }
  set TopMargin(points: number) {
    this.setMargin('top', points);
  }
  get BottomMargin() {
    return this.page.margins.bottom;
  }
  set BottomMargin(points: number) {
    this.setMargin('bottom', points);
  }
  private setMargin(side: keyof PageState['margins'], points: number) {
    if (!(points >= 0)) throw invalidArgument(`a margin of ${points}`);
    this.edit().margins[side] = points;
  }
  get HeadersFooters() {
    return new HeaderFooterGroup(() => this.edit());
  }

  SetPrintArea(area: Range | string) {
    const { cells } = this.resolve(area);
    this.edit().area = { sheetId: this.sheet.Id, box: cells };
  }
  GetPrintArea() {
    const found = this.GetPrintAreaOrNullObject();
    if (!found) throw itemNotFound('no print area is set');
    return found;
  }
  GetPrintAreaOrNullObject() {
    const box = this.page.area?.box;
    return box ? new Range(this.sheet.book, this.sheet.Id, box) : null;
  }
  SetPrintTitleRows(rows: Range | string) {
    const { cells } = this.resolve(rows);
    this.edit().titleRows = { sheetId: this.sheet.Id, box: cells };
  }
  GetPrintTitleRowsOrNullObject() {
    const box = this.page.titleRows?.box;
    return box ? new Range(this.sheet.book, this.sheet.Id, box) : null;
  }

  private resolve(area: Range | string): Range {
    return typeof area === 'string' ? this.sheet.GetRange(area) : area;
  }
}

/** The host knows one header and footer for all pages. */
class HeaderFooterGroup {
  readonly scalars = ['State'];
  readonly State = 'Default';
  constructor(private readonly page: () => PageState) {}
  get DefaultForAllPages() {
    return new HeaderFooter(this.page);
  }
}

class HeaderFooter {
  readonly scalars = [
    'CenterFooter',
    'CenterHeader',
    'LeftFooter',
    'LeftHeader',
    'RightFooter',
    'RightHeader',
  ];
  constructor(private readonly page: () => PageState) {}
  get LeftFooter() {
    return this.page().footer.left;
  }
  set LeftFooter(text: string) {
    this.page().footer.left = text;
  }
  get CenterFooter() {
    return this.page().footer.center;
  }
  set CenterFooter(text: string) {
    this.page().footer.center = text;
  }
  get RightFooter() {
    return this.page().footer.right;
  }
  set RightFooter(text: string) {
    this.page().footer.right = text;
  }
  get LeftHeader() {
    return this.page().header.left;
  }
  set LeftHeader(text: string) {
    this.page().header.left = text;
  }
  get CenterHeader() {
    return this.page().header.center;
  }
  set CenterHeader(text: string) {
    this.page().header.center = text;
  }
  get RightHeader() {
    return this.page().header.right;
  }
  set RightHeader(text: string) {
    this.page().header.right = text;
  }
}
