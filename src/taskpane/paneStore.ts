import type { BenchmarkMetric } from '../benchmarks/vocabulary';
import { defaultInputs, inputKeys, type InputKey } from '../core/inputs';
import type { Case } from '../core/case';
import type { StandaloneLibrary } from '../sheets/standalone/standalonePlan';
import type { RangeReading, Workbook } from '../sheets/workbook';
import { BenchmarkStore } from './benchmarkStore';
import { industryMeaning } from './benchmarkView';
import { caseDraft, caseOf, type Blocker } from './caseDraft';
import { dataShape } from './dataShape';
import { exampleCase } from './exampleCase';
import { focusAfter } from './focusAfter';
import { messageOf } from './messageOf';
import { newMetric, rangeSlots, type RangeSlot } from './metricDraft';
import { Observable } from './observable';
import { paneReducer, type Editing, type Origin, type PaneAction, type PaneState } from './paneState';
import { buildCase, readStoredCase, type StoredCase } from './storedCase';
import { ShareStore } from './shareStore';
import { strings } from './strings';
import { takeRange } from './takeRange';

/** Cells change in bursts (a paste, a recalculation); the case is read once they rest. */
const settleMilliseconds = 150;

/** The pane's state and everything it can do to the workbook; React only draws it. */
export class PaneStore {
  readonly state = new Observable<PaneState>({ is: 'opening' });
  /** Address of what is selected in the sheet; null until the selection first moves. */
  readonly selection = new Observable<string | null>(null);
  /** Whether the Share section is wanted before there is a case. */
  readonly sharing = new Observable(false);
  readonly share: ShareStore;
  readonly benchmarks: BenchmarkStore;
  private settling: ReturnType<typeof setTimeout> | undefined;
  /** Changes of the cells that are not read yet. */
  private changes = 0;

  constructor(
    private readonly workbook: Workbook,
    library: StandaloneLibrary,
  ) {
    this.share = new ShareStore(workbook, library);
    this.benchmarks = new BenchmarkStore(workbook);
  }

  readonly dispatch = (action: PaneAction): void => {
    this.state.set(paneReducer(this.state.current(), action));
  };

  /** Looks for a case in the workbook and follows its cells from then on. */
  async open(): Promise<void> {
    this.dispatch({ type: 'opening' });
    void this.benchmarks.follow();
    try {
      const stored = await readStoredCase(this.workbook);
      if (stored) this.edit(stored.case, stored, 'workbook');
      else this.dispatch({ type: 'choosing', taking: false, problem: null });
    } catch (error) {
      this.dispatch({ type: 'unreadable', message: messageOf(error) });
    }
  }

  /** Listens to cells and selection; answers how to stop. */
  watch(): () => void {
    const subscriptions = [
      this.workbook.onCellsChanged(() => {
        clearTimeout(this.settling);
        this.settling = setTimeout(() => void this.follow(), settleMilliseconds);
      }),
      this.workbook.onSelectionChanged((address) => this.selection.set(address)),
    ];
    const stops = subscriptions.map((subscription) =>
      subscription.catch((error: unknown) => {
        this.dispatch({ type: 'followFailed', message: messageOf(error) });
        return () => undefined;
      }),
    );
    return () => {
      clearTimeout(this.settling);
      for (const stop of stops) void stop.then((unsubscribe) => unsubscribe());
    };
  }

  startExample(): void {
    this.edit(exampleCase, null, 'example');
  }

  startBlank(): void {
    this.edit(emptyCase(), null, 'blank');
  }

  /** Opens a new case whose first metric is what the analyst has selected. */
  async startFromSelection(): Promise<void> {
    this.dispatch({ type: 'choosing', taking: true, problem: null });
    try {
      const reading = await this.workbook.readSelection();
      const shape = dataShape(reading);
      if (shape.is === 'empty' || shape.is === 'unclear') {
        const problem =
          shape.is === 'empty' ? strings.range.empty(reading.address) : strings.range.unclear(shape.columns);
        this.dispatch({ type: 'choosing', taking: false, problem });
        return;
      }
      const metric = takeRange(newMetric('metric-1'), 'baseline', reading);
      this.dispatch({
        type: 'opened',
        draft: { ...caseDraft(emptyCase()), metrics: [metric] },
        stored: null,
        origin: 'selection',
        openMetric: metric.id,
      });
    } catch (error) {
      this.dispatch({ type: 'choosing', taking: false, problem: messageOf(error) });
    }
  }

  /** Puts the selected cells into a metric's field. */
  async takeSelection(id: string, slot: RangeSlot): Promise<void> {
    await this.take(id, slot, () => this.workbook.readSelection());
  }

  /** Reads the address that stands in a metric's field, unless that was done. */
  async takeTyped(id: string, slot: RangeSlot): Promise<void> {
    const range = this.range(id, slot);
    if (!range || range.state.is !== 'untold' || range.text.trim() === '') return;
    await this.take(id, slot, () => this.workbook.readRange(range.text.trim()));
  }

  async build(): Promise<void> {
    const editing = this.editing();
    const wanted = editing && caseOf(editing.draft);
    if (!wanted || editing.build.is === 'building') return;
    this.dispatch({ type: 'building' });
    try {
      const built = await buildCase(this.workbook, wanted, editing.stored);
      this.dispatch({ type: 'built', ...built, metricIds: editing.draft.metrics.map(({ id }) => id) });
    } catch (error) {
      this.dispatch({ type: 'failed', during: 'building', message: messageOf(error) });
      return;
    }
    await this.follow();
  }

  async showSheet(name: string): Promise<void> {
    try {
      await this.workbook.showSheet(name);
    } catch (error) {
      this.dispatch({ type: 'failed', during: 'showing', message: messageOf(error) });
    }
  }

  /** Brings a field into view, so that it can be focused. */
  reveal(field: NonNullable<Blocker['field']>): void {
    if (field.section === 'details') this.dispatch({ type: 'detailsToggled', open: true });
    else this.dispatch({ type: 'sectionChosen', section: field.section });
    if (field.metric) this.dispatch({ type: 'metricToggled', id: field.metric });
  }

  /** Brings the Share section to the front, with or without a case. */
  showShare(): void {
    this.sharing.set(true);
    if (this.editing()) this.dispatch({ type: 'sectionChosen', section: 'share' });
  }

  leaveShare(): void {
    this.sharing.set(false);
  }

  /** Shows the benchmarks of the case's industry, or of all. */
  showBenchmarks(metric: BenchmarkMetric | null = null): void {
    const { benchmarks } = this;
    const written = this.editing()?.draft.industry ?? '';
    const industry = industryMeaning(written, BenchmarkStore.rowsOf(benchmarks.state.current())) ?? 'all';
    benchmarks.open({ industry, metric, scope: null });
  }

  /** Goes back to where the benchmarks were opened. */
  closeBenchmarks(): void {
    focusAfter(() => this.benchmarks.close(), 'open-benchmarks');
  }

  private edit(shown: Case, stored: StoredCase | null, origin: Origin): void {
    this.dispatch({ type: 'opened', draft: caseDraft(shown), stored, origin, openMetric: null });
    if (this.sharing.current()) this.dispatch({ type: 'sectionChosen', section: 'share' });
    void this.readRanges((is) => is === 'reading');
  }

  /** Reads case and measurements after the cells changed; changes meanwhile make one more reading. */
  private async follow(): Promise<void> {
    this.changes += 1;
    if (this.changes > 1) return;
    let seen: number;
    do {
      seen = this.changes;
      await this.readAgain();
    } while (this.changes > seen);
    this.changes = 0;
  }

  private async readAgain(): Promise<void> {
    const editing = this.editing();
    const isChoosing = this.state.current().is === 'choosing';
    if (isChoosing || (editing?.stored && editing.build.is !== 'building')) {
      try {
        const stored = await readStoredCase(this.workbook);
        if (!isChoosing) this.dispatch({ type: 'followed', stored });
        else if (stored && this.state.current().is === 'choosing') this.edit(stored.case, stored, 'workbook');
      } catch (error) {
        this.dispatch({ type: 'followFailed', message: messageOf(error) });
      }
    }
    await Promise.all([this.benchmarks.follow(), this.readRanges((is) => is !== 'untold')]);
  }

  private async readRanges(wanted: (is: string) => boolean): Promise<void> {
    const metrics = this.editing()?.draft.metrics ?? [];
    await Promise.all(
      metrics.flatMap(({ id, ranges }) =>
        rangeSlots
          .filter((slot) => wanted(ranges[slot].state.is))
          .map((slot) =>
            this.read(id, slot, 'rangeReread', () => this.workbook.readRange(ranges[slot].text)),
          ),
      ),
    );
  }

  private async take(id: string, slot: RangeSlot, read: () => Promise<RangeReading>): Promise<void> {
    this.dispatch({ type: 'rangeReading', id, slot });
    await this.read(id, slot, 'rangeTaken', read);
  }

  /** Reads a range for a field; an answer that comes after the field changed is for nobody. */
  private async read(
    id: string,
    slot: RangeSlot,
    type: 'rangeTaken' | 'rangeReread',
    read: () => Promise<RangeReading>,
  ): Promise<void> {
    const text = this.range(id, slot)?.text;
    const answer = await read().then(
      (reading): PaneAction => ({ type, id, slot, reading }),
      (error: unknown): PaneAction => ({ type: 'rangeFailed', id, slot, message: messageOf(error) }),
    );
    if (this.range(id, slot)?.text === text) this.dispatch(answer);
  }

  private editing(): Editing | null {
    const state = this.state.current();
    return state.is === 'editing' ? state : null;
  }

  private range(id: string, slot: RangeSlot) {
    return this.editing()?.draft.metrics.find((metric) => metric.id === id)?.ranges[slot];
  }
}

function emptyCase(): Case {
  return {
    name: strings.details.newName,
    currency: 'USD',
    industry: '',
    inputs: defaultInputs,
    evidence: Object.fromEntries(inputKeys.map((key) => [key, 'assumption'])) as Record<
      InputKey,
      'assumption'
    >,
    metrics: [],
  };
}
