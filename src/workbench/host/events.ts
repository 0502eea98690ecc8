import {
  InsertSheetMutation,
  RemoveSheetMutation,
  SetWorksheetActiveOperation,
  SetWorksheetNameMutation,
} from '@univerjs/sheets';
import { addressOf } from './addresses';
import type { Box } from './addresses';
import type { Book } from './book';
import { EventType } from './objects/eventSource';

const EVENT_MESSAGE = 65536;
const WORKBOOK = 'Workbook';

type Push = (entries: unknown[]) => void;

/** Tells the pane of what happens in the workbook, as far as it listens. */
export class Events {
  private nextId = 1;
  private activeSheet: string;

  constructor(
    private readonly book: Book,
    private readonly push: Push,
  ) {
    const { engine } = book;
    this.activeSheet = engine.book.getActiveSheet().getSheetId();
    engine.on('changed', ({ sheetId, box }) => this.changed(sheetId, box));
    engine.on('selection', ({ sheetId, box }) => {
      this.raise(EventType.selection, sheetId, { address: addressOf(box), worksheetId: sheetId });
      this.selectionChanged();
    });
    engine.on('calculated', () => this.calculated());
    engine.on('command', ({ id, params }) => this.command(id, params as SheetParams));
  }

  /** Workbook.onSelectionChanged does not register with the host: it listens always. */
  private selectionChanged() {
    this.push([[EVENT_MESSAGE, EventType.documentSelection, '', '{}', this.nextId++]]);
  }

  private changed(sheetId: string, box: Box) {
    this.raise(EventType.changed, sheetId, {
      address: addressOf(box),
      changeType: 'RangeEdited',
      source: 'Local',
      worksheetId: sheetId,
      shiftDirection: 'None',
      triggerSource: 'Unknown',
    });
  }

  private calculated() {
    for (const sheet of this.book.sheets) {
      const id = sheet.getSheetId();
      this.send(EventType.sheetCalculated, id, { worksheetId: id });
    }
    this.send(EventType.calculated, WORKBOOK, { worksheetId: this.activeSheet });
  }

  private command(command: string, { sheet, subUnitId, name }: SheetParams) {
    const added = sheet?.id ?? '';
    if (command === InsertSheetMutation.id) {
      this.send(EventType.added, WORKBOOK, { worksheetId: added, source: 'Local' });
    } else if (command === RemoveSheetMutation.id && subUnitId) {
      this.book.forgetSheet(subUnitId);
      this.send(EventType.deleted, WORKBOOK, { worksheetId: subUnitId, source: 'Local' });
    } else if (command === SetWorksheetNameMutation.id && subUnitId) {
      const payload = { worksheetId: subUnitId, nameAfter: name, nameBefore: '', source: 'Local' };
      this.raise(EventType.nameChanged, subUnitId, payload);
    } else if (command === SetWorksheetActiveOperation.id && subUnitId && subUnitId !== this.activeSheet) {
      this.raise(EventType.deactivated, this.activeSheet, { worksheetId: this.activeSheet });
      this.activeSheet = subUnitId;
      this.raise(EventType.activated, subUnitId, { worksheetId: subUnitId });
      this.selectionChanged();
    }
  }

  /** To those who listen to the sheet, and to those who listen to all sheets. */
  private raise(type: number, sheetId: string, payload: object) {
    this.send(type, sheetId, payload);
    this.send(type, WORKBOOK, payload);
  }

  private send(type: number, target: string, payload: object) {
    if (!this.book.eventsEnabled || !this.book.subscriptions.has(`${type}:${target}`)) return;
    this.push([[EVENT_MESSAGE, type, target, JSON.stringify(payload), this.nextId++]]);
  }
}

interface SheetParams {
  readonly sheet?: { readonly id?: string };
  readonly subUnitId?: string;
  readonly name?: string;
}
