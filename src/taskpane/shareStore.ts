import {
  mayCallAddin,
  standaloneCells,
  standaloneChanges,
  type StandaloneCell,
  type StandaloneChanges,
  type StandaloneLibrary,
} from '../sheets/standalone/standalonePlan';
import type { StandaloneReport, Workbook } from '../sheets/workbook';
import { messageOf } from './messageOf';
import { Observable } from './observable';

export type ShareState =
  | { readonly is: 'untouched' | 'looking' }
  | { readonly is: 'unread'; readonly message: string }
  | ({ readonly is: 'found' | 'making' } & Found)
  | ({ readonly is: 'failed'; readonly message: string } & Found)
  | { readonly is: 'done'; readonly report: StandaloneReport; readonly keptCells: number };

export interface Found {
  readonly library: StandaloneLibrary;
  readonly cells: readonly StandaloneCell[];
  /** Whether values take the place of formulas that have no equivalent. */
  readonly replacing: boolean;
}

/** Makes the workbook standalone: looks, shows what would be done, and does it. */
export class ShareStore {
  readonly state = new Observable<ShareState>({ is: 'untouched' });

  constructor(
    private readonly workbook: Workbook,
    private readonly loadLibrary: () => Promise<StandaloneLibrary>,
  ) {}

  async look(): Promise<void> {
    this.state.set({ is: 'looking' });
    try {
      const library = await this.loadLibrary();
      const cells = standaloneCells(await this.workbook.readFormulas(mayCallAddin), library);
      this.state.set({ is: 'found', library, cells, replacing: false });
    } catch (error) {
      this.state.set({ is: 'unread', message: messageOf(error) });
    }
  }

  choose(replacing: boolean): void {
    const state = this.state.current();
    if (state.is === 'found' || state.is === 'failed') this.state.set({ ...state, replacing });
  }

  /** What would be written as things are chosen. */
  changes({ library, cells, replacing }: Found): StandaloneChanges {
    return standaloneChanges(cells, library, replacing);
  }

  async make(): Promise<void> {
    const state = this.state.current();
    if (state.is !== 'found' && state.is !== 'failed') return;
    const { library, cells, replacing } = state;
    const found = { library, cells, replacing };
    this.state.set({ is: 'making', ...found });
    try {
      const changes = this.changes(state);
      const report = await this.workbook.makeStandalone(changes);
      this.state.set({ is: 'done', report, keptCells: cells.length - changes.cells.length });
    } catch (error) {
      this.state.set({ is: 'failed', message: messageOf(error), ...found });
    }
  }
}
