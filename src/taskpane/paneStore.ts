import type { BenchmarkMetric } from '../benchmarks/vocabulary';
import type { SimulationRecord } from '../core/forecast/simulationRecord';
import { defaultInputs } from '../core/inputs';
import { caseDefaults, type Case } from '../core/case';
import type { StandaloneLibrary } from '../sheets/standalone/standalonePlan';
import type { RangeReading, Workbook } from '../sheets/workbook';
import { isUntouched } from './behind';
import { BenchmarkStore } from './benchmarkStore';
import { industryMeaning } from './benchmarkView';
import { CaseFileStore } from './caseFileStore';
import { caseDraft, caseOf, intervalConfidence, type Blocker } from './caseDraft';
import { keyOf, noCases, openableCases, type CaseList } from './caseList';
import { dataShape, isLong, shapeSteps } from './dataShape';
import { evaluationSteps } from './evaluation';
import { focusAfter } from './focusAfter';
import { inTurns } from './inTurns';
import { messageOf } from './messageOf';
import { newMetric, rangeSlots, type RangeDraft, type RangeSlot } from './metricDraft';
import { findingsOf } from './metricFindings';
import { moreMetricsSteps } from './moreMetrics';
import { Observable } from './observable';
import { paneReducer, type Editing, type Origin, type PaneAction, type PaneState } from './paneState';
import { buildCase, readStoredCases, type CaseEntry, type StoredCase } from './storedCase';
import { PortfolioStore } from './portfolioStore';
import { SendingStore } from './sendingStore';
import { ShareStore } from './shareStore';
import { SimulationStore } from './simulationStore';
import { strings } from './strings';
import { takeRange } from './takeRange';

/** The worked example is a chunk of its own: most who open the pane have a case of theirs. */
const loadExample = () => import(/* webpackChunkName: "example" */ '../core/example/supportAssistant');

/** Cells change in bursts (a paste, a recalculation); the case is read once they rest. */
const settleMilliseconds = 150;

/** The pane's state and everything it can do to the workbook; React only draws it. */
export class PaneStore {
  readonly state = new Observable<PaneState>({ is: 'opening' });
  /** Address of what is selected in the sheet; null until the selection first moves. */
  readonly selection = new Observable<string | null>(null);
  /** Whether the Share section is wanted before there is a case. */
  readonly sharing = new Observable(false);
  /** The cases that can be opened. */
  readonly cases = new Observable<CaseList>(noCases);
  readonly share: ShareStore;
  readonly sending: SendingStore;
  readonly portfolio: PortfolioStore;
  readonly caseFile: CaseFileStore;
  readonly benchmarks: BenchmarkStore;
  readonly simulation = new SimulationStore();
  /** Cases that were left, as they were: what was typed there and not built yet is still theirs. */
  private readonly parked = new Map<string, Editing>();
  private storedCases: readonly CaseEntry[] = [];
  private openKey: string | null = null;
  private leftKey: string | null = null;
  private begun = 0;
  private settling: ReturnType<typeof setTimeout> | undefined;
  /** Changes of the cells that are not read yet. */
  private changes = 0;
  private calculating = false;

  constructor(
    readonly workbook: Workbook,
    loadLibrary: () => Promise<StandaloneLibrary>,
  ) {
    this.share = new ShareStore(workbook, loadLibrary);
    this.sending = new SendingStore(workbook, loadLibrary);
    this.portfolio = new PortfolioStore(workbook);
    this.caseFile = new CaseFileStore(workbook, (read) => this.openFile(read));
    this.benchmarks = new BenchmarkStore(workbook);
  }

  readonly dispatch = (action: PaneAction): void => {
    this.state.set(paneReducer(this.state.current(), action));
    this.listCases();
    if (!this.calculating) void this.calculate();
  };

  /** Looks for a case in the workbook and follows its cells from then on. */
  async open(): Promise<void> {
    this.dispatch({ type: 'opening' });
    void this.benchmarks.follow();
    try {
      const { stored, cases } = await readStoredCases(this.workbook, null);
      this.storedCases = cases;
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

  /** Leaves the open case as it is and offers the ways to begin another one. */
  newCase(): void {
    if (this.isBuilding()) return;
    this.park();
    this.leftKey = this.openKey;
    this.openKey = null;
    this.simulation.reset();
    this.caseFile.dismiss();
    this.dispatch({ type: 'choosing', taking: false, problem: null });
  }

  /** Opens a case of the workbook, or one that was begun in the pane; the one that was open stays as it is. */
  async openCase(key: string): Promise<void> {
    if (this.isBuilding() || key === this.openKey) return;
    const parked = this.parked.get(key);
    if (parked) {
      this.park();
      this.opens(key);
      this.parked.delete(key);
      this.dispatch({ type: 'resumed', editing: parked });
      await this.follow();
      return;
    }
    const from = this.openKey;
    try {
      const number = this.storedCases.find((one) => keyOf(one.number) === key)?.number ?? null;
      const { stored, cases } = await readStoredCases(this.workbook, number);
      if (this.openKey !== from || this.isBuilding()) return;
      this.storedCases = cases;
      if (!stored) {
        this.dispatch({ type: 'followFailed', message: strings.cases.gone });
        return;
      }
      this.park();
      this.edit(stored.case, stored, 'workbook');
    } catch (error) {
      this.dispatch({ type: 'followFailed', message: messageOf(error) });
    }
  }

  /** Opens the case of a file as a new one; the one that was open stays as it is. */
  private openFile(read: Case): void {
    if (this.isBuilding()) throw new Error(strings.caseFile.building);
    this.park();
    this.edit(read, null, 'file');
  }

  /** Goes back to the case that was open before a new one was begun. */
  async leaveNewCase(): Promise<void> {
    const [first] = this.cases.current().all;
    const key = this.leftKey ?? first?.key;
    if (key !== undefined) await this.openCase(key);
  }

  async startExample(): Promise<void> {
    try {
      const { supportAssistant } = await loadExample();
      this.edit(supportAssistant, null, 'example');
    } catch (error) {
      this.dispatch({ type: 'choosing', taking: false, problem: messageOf(error) });
    }
  }

  startBlank(): void {
    this.edit(emptyCase(), null, 'blank');
  }

  /** Opens a new case whose first metric is what the analyst has selected. */
  async startFromSelection(): Promise<void> {
    this.dispatch({ type: 'choosing', taking: true, problem: null });
    try {
      const reading = await this.readSelected();
      await prepare(reading);
      const shape = dataShape(reading.values);
      const problem =
        shape.is === 'empty'
          ? strings.range.empty(reading.address)
          : shape.is === 'unclear'
            ? strings.range.unclear(shape.columns, shape.measured)
            : null;
      if (problem !== null) {
        this.dispatch({ type: 'choosing', taking: false, problem });
        return;
      }
      const metric = takeRange(newMetric('metric-1'), 'baseline', reading);
      this.opens(this.newKey());
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
    await this.take(id, slot, () => this.readSelected());
  }

  /** Reads the address that stands in a metric's field, unless that was done. */
  async takeTyped(id: string, slot: RangeSlot): Promise<void> {
    const range = this.range(id, slot);
    if (!range || range.state.is !== 'untold' || range.text.trim() === '') return;
    await this.take(id, slot, () => this.workbook.readRange(range.text.trim()));
  }

  /** Makes a metric of each further column of measurements in a metric's table. */
  async addMoreMetrics(id: string): Promise<void> {
    const metrics = this.editing()?.draft.metrics ?? [];
    const metric = metrics.find((other) => other.id === id);
    if (!metric) return;
    const added = await inTurns(moreMetricsSteps(metric, metrics));
    // Whoever pressed twice gets them once.
    if (this.editing()?.draft.metrics === metrics) this.dispatch({ type: 'metricsAdded', metrics: added });
  }

  async build(): Promise<void> {
    // A sheet's new name changes no cell, so that nothing told of it.
    if (this.editing()?.stored) await this.readAgain();
    const editing = this.editing();
    const wanted = editing && caseOf(editing.draft);
    if (!wanted || editing.build.is === 'building') return;
    this.dispatch({ type: 'building' });
    try {
      const built = await buildCase(this.workbook, wanted, editing.stored);
      this.openKey = keyOf(built.stored.number);
      this.dispatch({ type: 'built', ...built, metricIds: editing.draft.metrics.map(({ id }) => id) });
    } catch (error) {
      this.dispatch({ type: 'failed', during: 'building', message: messageOf(error) });
      return;
    }
    await this.follow();
  }

  /** Makes a simulation's result part of the case, unless it is cancelled or another case is opened. */
  async simulate(steps: Generator<number, SimulationRecord>): Promise<void> {
    const record = await this.simulation.start(steps);
    if (record) this.dispatch({ type: 'simulated', record });
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
    if (field.line) this.dispatch({ type: 'lineToggled', id: field.line });
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
    this.opens(stored ? keyOf(stored.number) : this.newKey());
    this.dispatch({ type: 'opened', draft: caseDraft(shown), stored, origin, openMetric: null });
    if (this.sharing.current()) this.dispatch({ type: 'sectionChosen', section: 'share' });
    void this.readRanges((is) => is === 'reading');
  }

  /** Reads case and measurements after the cells changed; changes meanwhile make one more reading. */
  async follow(): Promise<void> {
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
    const before = this.openKey;
    if (this.state.current().is === 'choosing' || (this.editing() && !this.isBuilding())) {
      try {
        const { stored, cases } = await readStoredCases(
          this.workbook,
          this.editing()?.stored?.number ?? null,
        );
        this.storedCases = cases;
        // An answer that comes after another case was opened is for nobody.
        if (this.openKey === before) this.takeOver(stored);
      } catch (error) {
        this.dispatch({ type: 'followFailed', message: messageOf(error) });
      }
    }
    await Promise.all([this.benchmarks.follow(), this.readRanges((is) => is !== 'untold')]);
  }

  /** A case that appears in a workbook without one opens; beside others it only can be opened. */
  private takeOver(stored: StoredCase | null): void {
    const isChoosing = this.state.current().is === 'choosing';
    if (isChoosing && stored && this.leftKey === null) this.edit(stored.case, stored, 'workbook');
    else if (this.editing()?.stored && !this.isBuilding()) this.dispatch({ type: 'followed', stored });
    else this.listCases();
  }

  /** Reads every wanted range, once where several metrics share it. */
  private async readRanges(wanted: (is: string) => boolean): Promise<void> {
    const metrics = this.editing()?.draft.metrics ?? [];
    const readings = new Map<string, Promise<RangeReading>>();
    const shared = (range: RangeDraft) => {
      const reading = readings.get(range.text) ?? this.readAgainOrRenamed(range);
      readings.set(range.text, reading);
      return reading;
    };
    await Promise.all(
      metrics.flatMap(({ id, data }) =>
        rangeSlots
          .filter((slot) => wanted(data.ranges[slot].state.is))
          .map((slot) => this.read(id, slot, 'rangeReread', () => shared(data.ranges[slot]))),
      ),
    );
  }

  /** A range by its text; a table that was renamed is found again by its cells. */
  private async readAgainOrRenamed({ text, state }: RangeDraft): Promise<RangeReading> {
    try {
      return await this.workbook.readRange(text);
    } catch (error) {
      const table = state.is === 'read' ? state.reading.table : null;
      if (table?.name !== text) throw error;
      const reading = await this.workbook.readRange(table.address);
      if (!reading.table || reading.table.name === text) throw error;
      return reading;
    }
  }

  /** What is selected; of a single cell in a table, the whole table. */
  async readSelected(): Promise<RangeReading> {
    const reading = await this.workbook.readSelection();
    const isCell = reading.values.length <= 1 && (reading.values[0]?.length ?? 0) <= 1;
    return isCell && reading.table ? this.workbook.readRange(reading.table.name) : reading;
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
    const open = this.openKey;
    const answer = await read()
      .then(async (reading): Promise<PaneAction> => {
        await prepare(reading);
        return { type, id, slot, reading };
      })
      .catch((error: unknown): PaneAction => ({ type: 'rangeFailed', id, slot, message: messageOf(error) }));
    const isSame = this.openKey === open && this.range(id, slot)?.text === text;
    if (isSame) this.dispatch(answer);
  }

  /** Calculates what takes long, metric by metric, while the pane answers; what changed meanwhile comes after. */
  private async calculate(): Promise<void> {
    this.calculating = true;
    try {
      for (let next = this.uncalculated(); next; next = this.uncalculated()) {
        await inTurns(evaluationSteps(next.data, next.metric, next.confidence));
        this.state.set(paneReducer(this.state.current(), { type: 'calculated' }));
      }
    } finally {
      this.calculating = false;
    }
  }

  private uncalculated() {
    const editing = this.editing();
    if (!editing) return null;
    const confidence = intervalConfidence(editing.draft);
    for (const draft of editing.draft.metrics) {
      const metric = findingsOf(draft, confidence).uncalculated;
      if (metric) return { data: draft.data, metric, confidence };
    }
    return null;
  }

  private newKey(): string {
    this.begun += 1;
    return `new-${this.begun}`;
  }

  private opens(key: string): void {
    this.openKey = key;
    this.simulation.reset();
    this.leftKey = null;
  }

  /** Keeps the open case for later, unless there is nothing to keep. */
  private park(): void {
    const editing = this.editing();
    if (!editing || this.openKey === null) return;
    if (!editing.stored && isUntouched(editing.draft)) return;
    this.parked.set(this.openKey, { ...editing, build: { is: 'idle' }, origin: null, focused: null });
  }

  private listCases(): void {
    const editing = this.editing();
    const edited = new Map(this.parked);
    if (editing && this.openKey !== null) edited.set(this.openKey, editing);
    const list: CaseList = {
      all: openableCases(this.storedCases, edited),
      open: this.openKey,
      left: this.leftKey,
    };
    if (JSON.stringify(list) !== JSON.stringify(this.cases.current())) this.cases.set(list);
  }

  private isBuilding(): boolean {
    return this.editing()?.build.is === 'building';
  }

  private editing(): Editing | null {
    const state = this.state.current();
    return state.is === 'editing' ? state : null;
  }

  private range(id: string, slot: RangeSlot) {
    return this.editing()?.draft.metrics.find((metric) => metric.id === id)?.data.ranges[slot];
  }
}

/** Looks at a long range before it is shown, while the pane answers. */
async function prepare({ values }: RangeReading): Promise<void> {
  if (isLong(values)) await inTurns(shapeSteps(values));
}

function emptyCase(): Case {
  return {
    ...caseDefaults,
    name: strings.details.newName,
    currency: 'USD',
    industry: '',
    inputs: defaultInputs,
  };
}
