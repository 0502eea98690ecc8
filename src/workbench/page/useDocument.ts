import { useEffect, useState } from 'react';
import { csvSheet, readCsv } from '../files/readCsv';
import { readXlsx } from '../files/readXlsx';
import { writeXlsx } from '../files/writeXlsx';
import type { ModelSheet, WorkbookModel } from '../files/workbookModel';
import { exampleWorkbook } from './exampleWorkbook';
import type { Grid } from './openGrid';
import { useUnsaved } from './useUnsaved';

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export interface WorkbookDocument {
  readonly name: string;
  readonly isUnsaved: boolean;
  /** A file is being read or written, or the grid is not there yet. */
  readonly isBusy: boolean;
  /** What went wrong last, in the analyst's words. */
  readonly fault: string | null;
  readonly dismissFault: () => void;
  readonly startNew: () => void;
  readonly loadExample: () => void;
  readonly open: (file: File) => void;
  readonly download: () => void;
}

/** How much of what could not be kept is told. */
const SHOWN_PARTS = 5;
const SHOWN_LENGTH = 200;

const withoutEnding = (name: string): string => name.replace(/\.[^.]*$/, '');

const workbookOf = (sheet: ModelSheet): WorkbookModel => ({
  sheets: [sheet],
  names: [],
  activeSheet: 0,
  xmlParts: [],
});

async function readFile(file: File, addinFunctions: readonly string[]): Promise<WorkbookModel> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (/\.csv$/i.test(file.name)) return workbookOf(csvSheet('Data', readCsv(bytes)));
  return readXlsx(bytes, { addinFunctions });
}

function save(bytes: Uint8Array, name: string): void {
  const address = URL.createObjectURL(new Blob([bytes as BlobPart], { type: xlsxType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the address after the click; a minute is long enough for any disk.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/**
 * The workbook in the grid as a file: what it is called, and how it comes in and goes out.
 *
 * @param replaced Called when another workbook stands in the grid.
 */
export function useDocument(grid: Grid | null, replaced: () => void): WorkbookDocument {
  const [name, setName] = useState('Book1');
  const [isWorking, setWorking] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const { isUnsaved, markSaved } = useUnsaved(grid);
  const addinFunctions = grid?.host.customFunctions.functions.map((one) => one.name) ?? [];

  useEffect(() => {
    grid?.host.on('skipped', (parts) => {
      const more = parts.length > SHOWN_PARTS ? `; and ${parts.length - SHOWN_PARTS} more` : '';
      const shown = parts.slice(0, SHOWN_PARTS).map((part) => part.slice(0, SHOWN_LENGTH));
      setFault(`The workbook is open without what the grid cannot keep: ${shown.join('; ')}${more}.`);
    });
  }, [grid]);

  /** Runs a task over the host; where it fails, says so with what it was. */
  const run = async (failed: string, task: (host: Grid['host']) => Promise<void>): Promise<void> => {
    if (!grid) return;
    setWorking(true);
    setFault(null);
    try {
      await task(grid.host);
    } catch (error) {
      setFault(`${failed} ${error instanceof Error ? error.message : String(error)}`);
    } finally {
      setWorking(false);
    }
  };
  const show = async (host: Grid['host'], model: WorkbookModel, title: string) => {
    await host.loadModel(model);
    await host.idle();
    setName(title);
    markSaved();
    replaced();
  };

  return {
    name,
    isUnsaved,
    isBusy: !grid || isWorking,
    fault,
    dismissFault: () => setFault(null),
    startNew: () =>
      void run('There is no new workbook:', (host) =>
        show(host, workbookOf(csvSheet('Sheet1', [])), 'Book1'),
      ),
    loadExample: () =>
      void run('The example could not be loaded:', (host) =>
        show(host, exampleWorkbook(), 'Support assistant'),
      ),
    open: (file) =>
      void run(`${file.name} was not opened, and the workbook is as it was.`, async (host) =>
        show(host, await readFile(file, addinFunctions), withoutEnding(file.name)),
      ),
    download: () =>
      void run('The workbook was not written.', async (host) => {
        await host.idle();
        save(await writeXlsx(host.readModel(), { addinFunctions }), `${name}.xlsx`);
        markSaved();
      }),
  };
}
