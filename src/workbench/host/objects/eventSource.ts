import type { Book } from '../book';

/** Office.js's numbers of events. */
export const EventType = {
  documentSelection: 2,
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selection: 14,
  deleted: 15,
  calculated: 16,
  sheetCalculated: 8,
  nameChanged: 25,
} as const;

/** An object that the pane may listen to: it registers and unregisters by these calls. */
export abstract class EventSource {
  protected constructor(
    readonly book: Book,
    private readonly eventTarget: string,
    private readonly calculatedType: number,
  ) {}

  private listen(type: number) {
    this.book.subscriptions.add(`${type}:${this.eventTarget}`);
  }
  private ignore(type: number) {
    this.book.subscriptions.delete(`${type}:${this.eventTarget}`);
  }

  _RegisterDataChangedEvent() {
    this.listen(EventType.changed);
  }
  _UnregisterDataChangedEvent() {
    this.ignore(EventType.changed);
  }
  _RegisterSelectionChangedEvent() {
    this.listen(EventType.selection);
  }
  _UnregisterSelectionChangedEvent() {
    this.ignore(EventType.selection);
  }
  _RegisterCalculatedEvent() {
    this.listen(this.calculatedType);
  }
  _UnregisterCalculatedEvent() {
    this.ignore(this.calculatedType);
  }
  _RegisterActivatedEvent() {
    this.listen(EventType.activated);
  }
  _UnregisterActivatedEvent() {
    this.ignore(EventType.activated);
  }
  _RegisterDeactivatedEvent() {
    this.listen(EventType.deactivated);
  }
  _UnregisterDeactivatedEvent() {
    this.ignore(EventType.deactivated);
  }
  _RegisterAddedEvent() {
    this.listen(EventType.added);
  }
  _UnregisterAddedEvent() {
    this.ignore(EventType.added);
  }
  _RegisterDeletedEvent() {
    this.listen(EventType.deleted);
  }
  _UnregisterDeletedEvent() {
    this.ignore(EventType.deleted);
  }
  _RegisterEventNameChanged() {
    this.listen(EventType.nameChanged);
  }
  _UnregisterEventNameChanged() {
    this.ignore(EventType.nameChanged);
  }
}
