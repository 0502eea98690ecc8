import type { StandaloneReport, Unsubscribe, Workbook } from '../sheets/workbook';
import { excelFailure } from './excelFailure';
import { noChanges, type SharingChanges } from '../sheets/sharing/sharingChanges';
import { readContents } from './readContents';
import { readFormulas } from './readFormulas';
import { readOutline } from './readOutline';
import { readNamed, readSelection, readTable, readTyped } from './readRange';
import { readSheet } from './readSheet';

/** What writes loads with what is written: the pane's first paint only reads. */
const loadDrawing = () => import(/* webpackChunkName: "planning" */ './drawPlan');
const loadInsertion = () => import(/* webpackChunkName: "planning" */ './insertPlan');
const loadTables = () => import(/* webpackChunkName: "planning" */ './addTable');

/** The workbook that Excel has open, through Office.js. */
export function createWorkbook(): Workbook {
  return {
    readSelection: () => run(readSelection),
    readRange: (address) => run((context) => readTyped(context, address)),
    readNames: (wanted) => run((context) => readNamed(context, wanted)),
    draw: async (planFor) => (await loadDrawing()).drawPlan(planFor),
    readFormulas: (wanted) => run((context) => readFormulas(context, wanted)),
    makeStandalone: (changes) => prepare({ ...noChanges, ...changes }),
    readSheet: (name) => run((context) => readSheet(context, name)),
    readOutline: () => run(readOutline),
    readContents: () => run(readContents),
    prepare,
    insert: async (planFor) => (await loadInsertion()).insertPlan(planFor),
    readTable: (name) => run((context) => readTable(context, name)),
    addTable: async (planFor) => (await loadTables()).addTable(planFor),
    showSheet: (name) =>
      run(async (context) => {
        context.workbook.worksheets.getItem(name).activate();
        await context.sync();
      }),
    onSelectionChanged: (listener) =>
      listen((context) =>
        context.workbook.worksheets.onSelectionChanged.add(async () => {
          const address = await selectedAddress();
          if (address !== null) listener(address);
        }),
      ),
    onCellsChanged: async (listener) => {
      const heard = async () => listener();
      const unsubscribe = [
        await listen((context) => context.workbook.worksheets.onChanged.add(heard)),
        await listen((context) => context.workbook.worksheets.onDeleted.add(heard)),
      ];
      return () => unsubscribe.forEach((stop) => stop());
    },
  };
}

/** Loaded with what looks through the workbook before it is sent. */
async function prepare(changes: SharingChanges): Promise<StandaloneReport> {
  const { prepareWorkbook } = await import(/* webpackChunkName: "sharing" */ './prepareWorkbook');
  return prepareWorkbook(changes);
}

async function run<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await Excel.run(batch);
  } catch (error) {
    throw excelFailure(error);
  }
}

/** Null where several blocks, a chart or nothing is selected: no address says that. */
async function selectedAddress(): Promise<string | null> {
  try {
    return await Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange().load('address');
      await context.sync();
      return range.address;
    });
  } catch (error) {
    if (error instanceof OfficeExtension.Error) return null;
    throw error;
  }
}

async function listen<T>(
  add: (context: Excel.RequestContext) => OfficeExtension.EventHandlerResult<T>,
): Promise<Unsubscribe> {
  const handler = await run(async (context) => {
    const added = add(context);
    await context.sync();
    return added;
  });
  return () => {
    // A handler can only be removed through the context that added it.
    void Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
  };
}
