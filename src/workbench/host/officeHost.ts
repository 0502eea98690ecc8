import type { Injector } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import type { FWorkbook } from '@univerjs/sheets/facade';
import type { WorkbookModel } from '../files/workbookModel';
import { followStructure } from './anchors';
import { Book } from './book';
import { mendCalculationResults } from './calculationResults';
import { CustomFunctions } from './customFunctions';
import type { RequestBody, ResponseBody } from './dispatcher';
import { Dispatcher } from './dispatcher';
import { Engine } from './engine';
import { Events } from './events';
import { Faults } from './faults';
import { scanFormulasQuickly } from './formulaScan';
import { mendFormulaCaches } from './formulaCaches';
import { mendRuleFormulas } from './ruleFormulas';
import { mendSheetDependencies } from './sheetDependencies';
import { fixFunctions } from './functionFixes/fixFunctions';
import type { FunctionMetadata } from './functionMetadata';
import { loadModel } from './loadModel';
import { followNameChanges } from './nameChanges';
import { Range } from './objects/range';
import { Workbook } from './objects/workbook';
import { OfficeError } from './officeError';
import { readModel } from './readModel';
import { RequestLog } from './requestLog';
import {
  AddinInternalService,
  AppRuntimePersistenceService,
  AppRuntimeService,
  DynamicRibbon,
} from './services';
import { followTableGrowth } from './tableGrowth';

/** Excel on the web takes and gives no more in one request. */
const MAX_BYTES = 5 * 1024 * 1024;
const CUSTOM_FUNCTIONS = 'Microsoft.ExcelServices.CustomFunctions';

interface HostEvents {
  /** The charts of a sheet changed. */
  charts: { readonly sheetId: string };
  /** All calculation is done; messages behind error cells may have changed. */
  calculated: undefined;
  /** What of an opened file the engine cannot keep: names, tables and formulas, as "Name: why". */
  skipped: readonly string[];
}
type Listener<K extends keyof HostEvents> = (event: HostEvents[K]) => void;

/** The host of one workbook and one pane: what Excel is to an add-in. */
export interface OfficeHost {
  /** Takes one message of the native bridge. */
  fromPane(text: string): Promise<void>;
  /** Resolves when the calculation has settled and all custom functions are answered. */
  idle(): Promise<void>;
  readModel(): WorkbookModel;
  /** Replaces the workbook's content, or leaves it as it was; what could be undone is forgotten. */
  loadModel(model: WorkbookModel): Promise<void>;
  readonly requests: RequestLog;
  readonly faults: Faults;
  readonly customFunctions: CustomFunctions;
  readonly engine: Engine;
  readonly book: Book;
  on<K extends keyof HostEvents>(event: K, listener: Listener<K>): void;
}

export interface OfficeHostOptions {
  readonly api: FUniver;
  readonly injector: Injector;
  readonly book: FWorkbook;
  readonly functions: readonly FunctionMetadata[];
  /** Sends a message to the pane. */
  readonly toPane: (text: string) => void;
}

interface BridgeMessage {
  readonly id: number;
  readonly message: { readonly body: string | RequestBody };
}

export function createOfficeHost({
  api,
  injector,
  book: fbook,
  functions,
  toPane,
}: OfficeHostOptions): OfficeHost {
  const listeners: { [K in keyof HostEvents]: Listener<K>[] } = { charts: [], calculated: [], skipped: [] };
  const engine = new Engine(api, injector, fbook);
  followNameChanges(engine);
  scanFormulasQuickly(engine);
  mendCalculationResults(engine);
  const book = new Book(engine, (sheetId) => listeners.charts.forEach((listener) => listener({ sheetId })));
  const push = (entries: unknown[]) => toPane(JSON.stringify({ type: 3, message: { entries } }));
  const customFunctions = new CustomFunctions(engine, push);
  const dispatcher = new Dispatcher(
    {
      '': new Workbook(book, (referenceId) => dispatcher.release(referenceId)),
      [CUSTOM_FUNCTIONS]: customFunctions,
      'Microsoft.InternalService.AddinInternalService': new AddinInternalService(),
      'Microsoft.AppRuntime.AppRuntimeService': new AppRuntimeService(),
      'Microsoft.AppRuntime.AppRuntimePersistenceService': new AppRuntimePersistenceService(),
      'Microsoft.DynamicRibbon.DynamicRibbon': new DynamicRibbon(),
    },
    () => engine.calculation.settle(),
  );
  const requests = new RequestLog();
  const faults = new Faults();
  let queue = Promise.resolve('');

  mendFormulaCaches();
  mendRuleFormulas();
  mendSheetDependencies();
  fixFunctions(injector);
  customFunctions.register(functions);
  new Events(book, push);
  followStructure(engine, function* () {
    yield* book.anchors();
    for (const object of dispatcher.referenced()) if (object instanceof Range) yield object;
  });
  followTableGrowth(book);
  engine.on('calculated', () => listeners.calculated.forEach((listener) => listener(undefined)));

  /** One context.sync() of the add-in; answers the response's JSON. */
  async function answer(body: RequestBody, bytes: number): Promise<string> {
    if (isHousekeeping(body)) return JSON.stringify(await dispatcher.execute(body));
    const at = performance.now();
    const { before, after } = faults.next(body);
    const tooLarge = bytes > MAX_BYTES ? { action: 0, error: payloadTooLarge('Request') } : undefined;
    const endGroup = engine.groupUndo();
    let response: ResponseBody;
    try {
      response = await dispatcher.execute(body, tooLarge ?? before);
    } finally {
      book.columnWidths.fitRows();
      endGroup();
    }
    if (after) response = withoutResults(response, after);
    let text = JSON.stringify(response);
    if (text.length > MAX_BYTES) {
      response = withoutResults(response, payloadTooLarge('Response'));
      text = JSON.stringify(response);
    }
    const ms = performance.now() - at;
    requests.add({
      at,
      actions: body.Actions.length,
      bytes,
      responseBytes: text.length,
      ms,
      error: response.Error?.Code,
    });
    return text;
  }

  return {
    engine,
    book,
    requests,
    faults,
    customFunctions,
    on(event, listener) {
      listeners[event].push(listener);
    },
    async fromPane(text) {
      const { id, message } = JSON.parse(text) as BridgeMessage;
      const body =
        typeof message.body === 'string' ? (JSON.parse(message.body) as RequestBody) : message.body;
      const run = () => answer(body, text.length);
      // Batches run in order; the answers of custom functions overtake them, because a batch may wait for them.
      const answered = isService(body)
        ? JSON.stringify(await dispatcher.execute(body))
        : await (queue = queue.then(run, run));
      const response = { statusCode: 200, headers: {}, body: answered };
      toPane(JSON.stringify({ id, type: 2, message: response }));
    },
    async idle() {
      for (;;) {
        await engine.calculation.settle();
        if (!customFunctions.pending && !engine.calculation.busy) return;
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    },
    readModel: () => readModel(book),
    async loadModel(model) {
      const before = readModel(book);
      const skipped = await loadModel(book, model).catch(async (error: unknown) => {
        await loadModel(book, before);
        throw error;
      });
      if (skipped.length) listeners.skipped.forEach((listener) => listener(skipped));
    },
  };
}

/** A request to a service beside the workbook: custom functions, the add-in's lifecycle. */
const isService = ({ ObjectPaths }: RequestBody) =>
  Object.values(ObjectPaths).some(
    ({ ObjectPathType, Name }) => ObjectPathType === 2 && Name.startsWith('Microsoft.'),
  );

/** Office.js itself clears up its references after Excel.run; no context.sync() of the add-in. */
const isHousekeeping = ({ Actions }: RequestBody) =>
  Actions.every(
    ({ Name, ActionType }) => Name === '_RemoveReference' || ActionType === 5 || (ActionType === 1 && !Name),
  ) && Actions.some(({ Name }) => Name === '_RemoveReference');

const payloadTooLarge = (what: 'Request' | 'Response') =>
  new OfficeError(
    `${what}PayloadSizeLimitExceeded`,
    `The ${what.toLowerCase()} payload size has exceeded the limit of 5 MB.`,
  );

/** The batch was executed, and its answer is an error. */
const withoutResults = (response: ResponseBody, { code, message }: OfficeError): ResponseBody => ({
  ...response,
  Results: [],
  Error: { Code: code, Message: message, ActionIndex: 0, Location: '', HttpStatusCode: 500 },
});
