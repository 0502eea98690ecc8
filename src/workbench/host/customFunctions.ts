import type { BaseValueObject, ErrorType } from '@univerjs/engine-formula';
import { ERROR_TYPE_SET, FunctionType, IFunctionService } from '@univerjs/engine-formula';
import { IDescriptionService } from '@univerjs/sheets-formula';
import { columnName, quoteSheet } from './addresses';
import type { CellAddress } from './calculation';
import type { Engine } from './engine';
import { arrayValue, blankValue, booleanValue, errorValue, numberValue, textValue } from './formulaValues';
import type { FunctionMetadata } from './functionMetadata';
import { OfficeFunction } from './officeFunction';

export const BUSY = '#BUSY!';

/** A value on its way to the pane: errors travel as objects. */
export type Plain = number | string | boolean | null | { type: 'CustomFunctionError'; code: string };
export type Argument = Plain | Plain[][] | Argument[];

interface Call {
  readonly id: number;
  readonly metadata: FunctionMetadata;
  readonly args: readonly Argument[];
  readonly key: string;
  /** All cells that wait for this answer; the first one asked. */
  readonly cells: CellAddress[];
}
type Answer = { readonly value: unknown } | { readonly error: string; readonly message?: string };
type ResultRow = readonly [id: number, succeeded: boolean, value: unknown, code?: number];

/** CustomFunctions.ErrorCode by number, as the official runtime sends it. */
const ERROR_BY_CODE: Readonly<Record<number, string>> = {
  1: '#N/A',
  5: '#DIV/0!',
  6: '#NUM!',
  8: '#NULL!',
  9: '#NAME?',
  10: '#NAME?',
};
const MESSAGE = { customFunction: 1, category: 1000 } as const;
const CANCELABLE = 1;
const STREAM = 2;
const ALLOWS_ERRORS = 4;
/** Shorter flush interval (200 instead of 500 ms), its cap at 2 s, and split results of the official runtime. */
const RUNTIME_FEATURES = [1, 2, 4];
const MAX_ANSWERS = 200_000;

/**
 * Carries custom functions to the official runtime in the pane, deferred as in Excel: the first evaluation
 * answers #BUSY! and queues the call, one message carries the whole queue, answers are kept by function and
 * arguments, and the waiting cells are recalculated from there. (Univer's asynchronous functions would pay one
 * flush of the runtime for every cell.)
 *
 * It is also the host object of the runtime's service: PascalCase members are called from the pane.
 */
export class CustomFunctions {
  private readonly answers = new Map<string, Answer>();
  private readonly inFlight = new Map<number, Call>();
  private readonly byKey = new Map<string, Call>();
  private readonly messages = new Map<string, string>();
  private queue: Call[] = [];
  private arrived: CellAddress[] = [];
  private nextId = 1;
  private runtimeReady = false;
  private flushTimer: ReturnType<typeof setTimeout> | undefined;
  private readonly registered: FunctionMetadata[] = [];

  constructor(
    private readonly engine: Engine,
    private readonly post: (entries: unknown[]) => void,
  ) {
    ERROR_TYPE_SET.add(BUSY as ErrorType); // so that =A1+1 passes #BUSY! on instead of treating it as text
    engine.calculation.afterPass = () => this.afterPass();
  }

  register(functions: readonly FunctionMetadata[]) {
    const service = this.engine.injector.get(IFunctionService);
    const descriptions = this.engine.injector.get(IDescriptionService);
    for (const metadata of functions) {
      this.registered.push(metadata);
      service.registerExecutors(new OfficeFunction(metadata, this));
      service.deleteFormulaAstCacheKey(metadata.name); // a cell entered earlier holds a parsed #NAME?
      descriptions.registerDescriptions([
        {
          functionName: metadata.name,
          functionType: FunctionType.User,
          description: metadata.description ?? '',
          abstract: metadata.description ?? '',
          functionParameter: metadata.parameters.map((parameter) => ({
            name: parameter.name,
            detail: parameter.description ?? '',
            example: '',
            require: parameter.optional ? 0 : 1,
            repeat: parameter.repeating ? 1 : 0,
          })),
        },
      ]);
    }
  }

  get functions(): readonly FunctionMetadata[] {
    return this.registered;
  }

  /** Calls without an answer that a cell already shows. */
  get pending(): number {
    return this.inFlight.size + this.arrived.length;
  }

  /** The text behind a cell's #VALUE! or #N/A. */
  messageAt(sheetId: string, row: number, col: number): string | undefined {
    return this.messages.get(cellKey({ sheetId, row, col }));
  }

  /** Evaluates one call for a cell; called by the engine. */
  invoke(metadata: FunctionMetadata, args: readonly Argument[], cell: CellAddress): BaseValueObject {
    const perCell = metadata.options?.requiresAddress || metadata.options?.volatile;
    const key = [metadata.name, perCell ? cellKey(cell) : '', JSON.stringify(args)].join('\n');
    const answer = this.answers.get(key);
    if (answer) return this.toValue(answer, cell);
    const same = this.byKey.get(key);
    if (same) same.cells.push(cell);
    else this.enqueue({ id: this.nextId++, metadata, args, key, cells: [cell] });
    return errorValue(BUSY);
  }

  private enqueue(call: Call) {
    this.inFlight.set(call.id, call);
    this.byKey.set(call.key, call);
    this.queue.push(call);
    if (this.engine.calculation.busy) return; // the end of the pass sends the queue
    this.flushTimer ??= setTimeout(() => {
      this.flushTimer = undefined;
      this.flush();
    }, 0);
  }

  private flush() {
    if (!this.runtimeReady || !this.queue.length) return;
    this.post(this.queue.splice(0).map((call) => this.message(call)));
  }

  private message({ id, metadata, args, cells: [cell] }: Call): unknown[] {
    const { requiresAddress, cancelable, stream } = metadata.options ?? {};
    const flags =
      (cancelable ? CANCELABLE : 0) |
      (stream ? STREAM : 0) |
      (metadata.allowErrorForDataTypeAny ? ALLOWS_ERRORS : 0);
    const invocation = [id, metadata.id, args, requiresAddress ? this.addressOf(cell) : '', flags];
    return [MESSAGE.customFunction, MESSAGE.category, '', invocation, id];
  }

  private addressOf({ sheetId, row, col }: CellAddress) {
    const sheet = this.engine.book.getSheetBySheetId(sheetId)?.getSheetName() ?? '';
    return `${quoteSheet(sheet)}!${columnName(col)}${row + 1}`;
  }

  // Marking cells dirty during a pass would stop and restart it, so answers wait for its end.
  private afterPass(): boolean {
    this.flush();
    if (!this.arrived.length) return false;
    this.engine.calculation.markDirty(this.arrived.splice(0));
    return true;
  }

  private toValue(answer: Answer, cell: CellAddress): BaseValueObject {
    const key = cellKey(cell);
    const message = 'error' in answer ? answer.message : messageOf(answer.value);
    if (message) this.messages.set(key, message);
    else this.messages.delete(key);
    if ('error' in answer) return errorValue(answer.error);
    if (!Array.isArray(answer.value)) return valueOf(answer.value);
    return arrayValue(answer.value.map((row) => (Array.isArray(row) ? row : [row]).map(valueOf)));
  }

  /** The runtime is ready to receive calls. */
  _SetOsfControlContainerReadyForCustomFunctions() {
    this.runtimeReady = true;
    this.flush();
  }

  _GetEnabledFeatures() {
    return RUNTIME_FEATURES;
  }

  SetInvocationArrayResults(rows: readonly ResultRow[]) {
    for (const [id, succeeded, value, code = 0] of rows) {
      const call = this.inFlight.get(id);
      if (!call) continue;
      this.inFlight.delete(id);
      this.byKey.delete(call.key);
      if (this.answers.size > MAX_ANSWERS) this.answers.clear();
      this.answers.set(
        call.key,
        succeeded
          ? { value }
          : {
              error: ERROR_BY_CODE[code] ?? '#VALUE!',
              message: typeof value === 'string' ? value : undefined,
            },
      );
      this.arrived.push(...call.cells);
    }
    if (!this.engine.calculation.busy) this.afterPass();
  }
}

const cellKey = ({ sheetId, row, col }: CellAddress) => `${sheetId}!${row},${col}`;

/** What a function may answer beside plain values: errors and data types of Office. */
interface DataType {
  readonly type?: string;
  readonly basicType?: string;
  readonly basicValue?: unknown;
  readonly valueType?: string;
  readonly code?: string;
  readonly message?: string;
  readonly numberFormat?: string;
}

const messageOf = (value: unknown) =>
  typeof value === 'object' && value !== null ? (value as DataType).message : undefined;

function valueOf(value: unknown): BaseValueObject {
  if (value === null || value === undefined) return blankValue();
  if (typeof value === 'number') return numberValue(value);
  if (typeof value === 'boolean') return booleanValue(value);
  if (typeof value === 'string') return textValue(value);
  const data = value as DataType;
  if (data.basicType === 'Error' || data.type === 'Error' || data.valueType === 'CustomFunctionError') {
    return errorValue(String(data.basicValue ?? data.code ?? '#VALUE!'));
  }
  if (typeof data.basicValue === 'number') return numberValue(data.basicValue, data.numberFormat);
  return 'basicValue' in data ? valueOf(data.basicValue) : errorValue('#VALUE!');
}
