import type { ICommandInfo, IExecutionOptions, Injector } from '@univerjs/core';
import { ICommandService } from '@univerjs/core';
import type { ISetFormulaCalculationNotificationMutation } from '@univerjs/engine-formula';
import {
  FormulaExecutedStateType,
  IActiveDirtyManagerService,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  SetFormulaCalculationStopMutation,
  SetTriggerFormulaCalculationStartMutation,
} from '@univerjs/engine-formula';
import {
  ClearSelectionFormatCommand,
  SetBorderCommand,
  SetRangeValuesMutation,
  SetStyleCommand,
} from '@univerjs/sheets';

export interface CellAddress {
  readonly sheetId: string;
  readonly row: number;
  readonly col: number;
}

/** Commands whose changes of cells touch their style only. */
export const STYLE_TRIGGERS = new Set<unknown>([
  SetStyleCommand.id,
  SetBorderCommand.id,
  ClearSelectionFormatCommand.id,
]);

/**
 * Knows whether Univer is calculating. Univer debounces changes by 100 ms and then works in passes; a change
 * during a pass stops and restarts it.
 */
export class Calculation {
  /** A change was seen, and its pass has not begun yet. */
  private waiting = false;
  private running = false;
  /** A change during a pass has told it to stop. */
  private stopping = false;
  private isOff = false;
  private idleCallbacks: (() => void)[] = [];
  private readonly commands: ICommandService;
  private readonly dirtyManager: IActiveDirtyManagerService;
  /** Called when a pass ends; true when it made another pass necessary. */
  afterPass: () => boolean = () => false;
  /** Called when all passes are done. */
  onDone: () => void = () => undefined;

  constructor(
    injector: Injector,
    private readonly unitId: string,
  ) {
    this.commands = injector.get(ICommandService);
    this.dirtyManager = injector.get(IActiveDirtyManagerService);
    // Univer answers the end of a stopped pass with the next one's start: only before does the end come first.
    this.commands.beforeCommandExecuted((command) => this.observeEnd(command));
    this.commands.onCommandExecuted((command, options) => this.observe(command, options));
  }

  get busy() {
    return !this.isOff && (this.waiting || this.running);
  }

  /** Resolves when no change waits for calculation and no pass runs. */
  settle(): Promise<void> {
    return this.busy ? new Promise((resolve) => this.idleCallbacks.push(resolve)) : Promise.resolve();
  }

  /** Recalculates the given cells and what depends on them. */
  markDirty(cells: readonly CellAddress[]) {
    this.trigger(false, coalesce(this.unitId, cells));
  }

  recalculateAll() {
    this.trigger(true, []);
  }

  /** From now on formulas are kept and not calculated: for tests of what an add-in writes, not of what it gives. */
  switchOff() {
    this.isOff = true;
    // Univer asks here whether a command changes what formulas give.
    Object.defineProperty(this.dirtyManager, 'get', { value: () => null, configurable: true });
  }

  private trigger(forceCalculation: boolean, dirtyRanges: object[]) {
    this.waiting = true;
    void this.commands.executeCommand(
      SetTriggerFormulaCalculationStartMutation.id,
      {
        forceCalculation,
        dirtyRanges,
        dirtyNameMap: {},
        dirtyDefinedNameMap: {},
        dirtySuperTableMap: {},
        dirtyUnitFeatureMap: {},
        dirtyUnitOtherFormulaMap: {},
        clearDependencyTreeCache: {},
      },
      { onlyLocal: true },
    );
  }

  private observeEnd(command: Readonly<ICommandInfo>) {
    if (command.id !== SetFormulaCalculationNotificationMutation.id) return;
    const { functionsExecutedState: state } = command.params as ISetFormulaCalculationNotificationMutation;
    if (state === undefined) return;
    this.running = false;
    // A pass that was through before it could stop is not followed by another one: Univer forgets the change.
    const isForgotten = this.stopping && state === FormulaExecutedStateType.SUCCESS;
    this.stopping = false;
    // Results are applied through further commands, and a stopped pass restarts: look one macrotask later.
    setTimeout(() => (isForgotten ? this.recalculateAll() : this.passEnded()), 0);
  }

  private observe(command: Readonly<ICommandInfo>, options?: IExecutionOptions) {
    if (command.id === SetFormulaCalculationStartMutation.id) {
      this.waiting = false;
      this.running = true;
    } else if (command.id === SetFormulaCalculationStopMutation.id) {
      this.stopping = this.running;
    } else if (this.dirtyManager.get(command.id) && !this.isIgnored(command, options)) {
      this.waiting = true;
    }
  }

  /** The exceptions that Univer itself makes: results of formulas, and pure changes of style. */
  private isIgnored(command: Readonly<ICommandInfo>, options?: IExecutionOptions) {
    if (command.id !== SetRangeValuesMutation.id) return false;
    const { trigger } = (command.params ?? {}) as { trigger?: string };
    return options?.onlyLocal === true || STYLE_TRIGGERS.has(trigger);
  }

  private passEnded() {
    if (this.busy) return;
    if (this.afterPass()) return;
    this.onDone();
    for (const resolve of this.idleCallbacks.splice(0)) resolve();
  }
}

/** Joins cells to rectangles: Univer's own merging of dirty ranges is quadratic. */
function coalesce(unitId: string, cells: readonly CellAddress[]) {
  const columns = new Map<string, { sheetId: string; col: number; rows: number[] }>();
  for (const { sheetId, row, col } of cells) {
    const key = `${sheetId}\n${col}`;
    const column = columns.get(key);
    if (column) column.rows.push(row);
    else columns.set(key, { sheetId, col, rows: [row] });
  }
  const blocks = new Map<string, { sheetId: string; startRow: number; endRow: number; cols: number[] }>();
  for (const { sheetId, col, rows } of columns.values()) {
    for (const [startRow, endRow] of runs(rows)) {
      const key = `${sheetId}\n${startRow}:${endRow}`;
      const block = blocks.get(key);
      if (block) block.cols.push(col);
      else blocks.set(key, { sheetId, startRow, endRow, cols: [col] });
    }
  }
  return [...blocks.values()].flatMap(({ sheetId, startRow, endRow, cols }) =>
    runs(cols).map(([startColumn, endColumn]) => ({
      unitId,
      sheetId,
      range: { startRow, endRow, startColumn, endColumn },
    })),
  );
}

/** First and last of each run of consecutive numbers. */
function runs(numbers: readonly number[]): [number, number][] {
  const out: [number, number][] = [];
  for (const n of [...numbers].sort((a, b) => a - b)) {
    const last = out.at(-1);
    if (last && n <= last[1] + 1) last[1] = n;
    else out.push([n, n]);
  }
  return out;
}
