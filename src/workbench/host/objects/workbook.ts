import type { Book } from '../book';
import { boxOf } from '../engine';
import { itemNotFound } from '../officeError';
import { Application } from './application';
import { CustomXmlParts } from './customXmlParts';
import { Names } from './names';
import { WorkbookProtection } from './protection';
import { Range } from './range';
import { Settings } from './settings';
import { Tables } from './tables';
import { Worksheets } from './worksheets';

/** The root of the object model. */
export class Workbook {
  readonly scalars = ['AutoSave', 'IsDirty', 'Name', 'PreviouslySaved', 'ReadOnly'];
  readonly ReadOnly = false;
  readonly AutoSave = false;
  readonly IsDirty = true;
  readonly PreviouslySaved = false;

  constructor(
    private readonly book: Book,
    private readonly release: (referenceId: string) => void,
  ) {}

  get Name() {
    return `${this.book.engine.book.getName()}.xlsx`;
  }
  get Application() {
    return new Application(this.book);
  }
  get CustomXmlParts() {
    return new CustomXmlParts(this.book);
  }
  get Names() {
    return new Names(this.book);
  }
  get Properties() {
    return new DocumentProperties(this.book);
  }
  get Protection() {
    return new WorkbookProtection(this.book);
  }
  get Settings() {
    return new Settings(this.book);
  }
  get Tables() {
    return new Tables(this.book);
  }
  get Worksheets() {
    return new Worksheets(this.book);
  }

  get _Runtime() {
    return new Runtime(this.book);
  }

  GetSelectedRange() {
    const active = this.book.engine.book.getActiveRange();
    if (!active) throw itemNotFound('nothing is selected');
    return new Range(this.book, active.getSheetId(), boxOf(active.getRange()));
  }
  GetActiveCell() {
    return this.GetSelectedRange().GetCell(0, 0);
  }
  _RemoveReference(referenceId: string) {
    this.release(referenceId);
  }
}

class DocumentProperties {
  readonly scalars = ['Author', 'Keywords', 'Subject', 'Title'];
  constructor(private readonly book: Book) {}
  get Title() {
    return this.book.properties.title;
  }
  set Title(text: string) {
    this.book.properties.title = text;
  }
  get Author() {
    return this.book.properties.author;
  }
  set Author(text: string) {
    this.book.properties.author = text;
  }
  get Subject() {
    return this.book.properties.subject;
  }
  set Subject(text: string) {
    this.book.properties.subject = text;
  }
  get Keywords() {
    return this.book.properties.keywords;
  }
  set Keywords(text: string) {
    this.book.properties.keywords = text;
  }
}

/** Whether this pane hears of what happens in the workbook: an add-in may write without hearing itself. */
class Runtime {
  readonly scalars = ['EnableEvents'];
  constructor(private readonly book: Book) {}
  get EnableEvents() {
    return this.book.eventsEnabled;
  }
  set EnableEvents(enabled: boolean) {
    this.book.eventsEnabled = enabled;
  }
}
