import type { Case, Grid } from '../core/case';
import type { Fault } from '../core/caseFile/jsonReader';
import type { Workbook } from '../sheets/workbook';
import { messageOf } from './messageOf';
import { Observable } from './observable';
import { strings } from './strings';

/** What only case files need is a chunk of its own. */
const loadReader = () => import(/* webpackChunkName: "casefile" */ '../core/caseFile');
const loadWriter = () => import(/* webpackChunkName: "casefile" */ '../core/caseFile/caseFileOf');

export interface CaseFile {
  readonly name: string;
  readonly text: string;
}

export type CaseFileState =
  | { readonly is: 'idle' | 'writing' | 'reading' }
  /** Written; `faults` keep it from being read back as it is. */
  | { readonly is: 'written'; readonly file: CaseFile; readonly faults: readonly Fault[] }
  /** `notes`: what was skipped in it. */
  | { readonly is: 'opened'; readonly notes: readonly string[] }
  | { readonly is: 'faulty'; readonly name: string; readonly faults: readonly Fault[] }
  | { readonly is: 'failed'; readonly during: 'writing' | 'reading'; readonly message: string };

/** Writes a case as a file and reads one; nothing of the open case changes before a file is read as a whole. */
export class CaseFileStore {
  readonly state = new Observable<CaseFileState>({ is: 'idle' });

  constructor(
    private readonly workbook: Workbook,
    private readonly open: (read: Case) => void,
  ) {}

  /** The case as a file, its measurements with it. */
  async write(of: Case): Promise<CaseFile | null> {
    this.state.set({ is: 'writing' });
    try {
      const { caseFileOf } = await loadWriter();
      const cells = await this.readCells(of);
      const { text, faults } = caseFileOf(of, (address) => cells.get(address) ?? []);
      const file = { name: `${fileName(of.name)}.json`, text };
      this.state.set({ is: 'written', file, faults });
      return file;
    } catch (error) {
      this.state.set({ is: 'failed', during: 'writing', message: messageOf(error) });
      return null;
    }
  }

  async read(file: { readonly name: string; text(): Promise<string> }): Promise<void> {
    this.state.set({ is: 'reading' });
    try {
      const json = parsed(await file.text());
      if ('problem' in json) {
        this.state.set({ is: 'faulty', name: file.name, faults: [{ path: '', message: json.problem }] });
        return;
      }
      const { readCaseFile } = await loadReader();
      const reading = readCaseFile(json.value, (path) => ({ problem: strings.caseFile.noTables(path) }));
      if (reading.is === 'faults') {
        this.state.set({ is: 'faulty', name: file.name, faults: reading.faults });
        return;
      }
      this.open(reading.case);
      this.state.set({ is: 'opened', notes: reading.notes });
    } catch (error) {
      this.state.set({ is: 'failed', during: 'reading', message: messageOf(error) });
    }
  }

  dismiss(): void {
    this.state.set({ is: 'idle' });
  }

  /** The cells of every range and table in which a case's measurements stand, each read once. */
  private async readCells({ metrics }: Case): Promise<ReadonlyMap<string, Grid>> {
    const addresses = metrics.flatMap(({ source }): (string | null)[] => {
      if (source.kind === 'table') return [source.table];
      if (source.kind !== 'ranges') return [];
      return [source.baseline, source.pilot, source.baselineBefore, source.pilotBefore];
    });
    const wanted = [...new Set(addresses.filter((address) => address !== null))];
    const readings = await Promise.all(wanted.map((address) => this.workbook.readRange(address)));
    return new Map(wanted.map((address, index) => [address, readings[index]!.values]));
  }
}

function parsed(text: string): { readonly value: unknown } | { readonly problem: string } {
  try {
    return { value: JSON.parse(text.replace(/^\uFEFF/, '')) as unknown };
  } catch (error) {
    return { problem: strings.caseFile.noJson((error as Error).message) };
  }
}

/** A name that every system takes for a file. */
function fileName(name: string): string {
  const plain = name
    .replace(/[^\p{L}\p{N} ._-]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return plain.replace(/^\.+/, '').slice(0, 80) || 'case';
}
