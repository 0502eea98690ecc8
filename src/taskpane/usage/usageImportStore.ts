import type { TokenPrice } from '../../core/case';
import { openQuestions, type UsageQuestion } from '../../core/usage/openQuestions';
import type { UsageMapping } from '../../core/usage/usageMapping';
import { UsageRefused, type CurrencyRows } from '../../core/usage/usageRefused';
import type { DaysAlreadyThere } from '../../core/usage/usageTally';
import { messageOf } from '../messageOf';
import { Observable } from '../observable';
import { statement } from '../statement';
import type { Delimiter } from './delimiters';
import type { UsageFileOutcome, UsageProgress } from './importUsage';
import type { UsagePreview } from './previewUsage';
import { rememberedMapping, rememberMapping, type MappingStorage } from './rememberedMappings';
import type { StoredUsage, UsageBook, UsageMonths, PlannedUsage } from './usageBook';
import { FileUnreadable, startImport, startPreview, type UsageJob, type UsageWorker } from './usageJob';
import { usageStrings } from './usageStrings';

/** A file and what is said about it so far. */
export interface Asked {
  readonly file: File;
  readonly preview: UsagePreview;
  readonly mapping: UsageMapping;
  /** Whether the mapping is one that was said before. */
  readonly isRemembered: boolean;
  /** Whether the case has imported usage already. */
  readonly hasEarlier: boolean;
  readonly source: string;
  readonly daysAlreadyThere: DaysAlreadyThere;
  /** What the file holds, once it was refused for it. */
  readonly currencies: readonly CurrencyRows[];
}

export type UsageImportState =
  | { readonly is: 'idle' }
  | { readonly is: 'looking'; readonly name: string }
  /** `tried`: the import was asked for, so that what is missing is said; `problem`: why it did not begin or end. */
  | { readonly is: 'asking'; readonly asked: Asked; readonly tried: boolean; readonly problem: string | null }
  | { readonly is: 'importing'; readonly asked: Asked; readonly progress: UsageProgress }
  | {
      readonly is: 'read';
      readonly asked: Asked;
      readonly outcome: UsageFileOutcome;
      readonly writing: boolean;
      /** Whether something was said since it was read, so that it has to be read again. */
      readonly stale: boolean;
      readonly problem: string | null;
    }
  | {
      readonly is: 'written';
      readonly outcome: UsageFileOutcome;
      readonly sheets: readonly string[];
      readonly months: UsageMonths;
    }
  | { readonly is: 'failed'; readonly message: string };

/** Imports files of usage into one case of the workbook. */
export class UsageImportStore {
  readonly state = new Observable<UsageImportState>({ is: 'idle' });
  private job: UsageJob<unknown> | null = null;
  private before: StoredUsage = { ledger: null, problems: [] };

  constructor(
    private readonly caseNumber: number,
    private readonly book: UsageBook,
    private readonly start: () => UsageWorker,
    private readonly storage: MappingStorage,
  ) {}

  /** Looks at the beginning of a file. */
  async choose(file: File, delimiter: Delimiter | null = null): Promise<void> {
    this.job?.cancel();
    this.state.set({ is: 'looking', name: file.name });
    try {
      const job = startPreview(this.start, file, delimiter);
      this.job = job;
      const [preview, stored] = await Promise.all([job.result, this.book.read(this.caseNumber)]);
      if (preview === null) return;
      if (stored.problems.length > 0) {
        this.state.set({ is: 'failed', message: usageStrings.unreadableLedger(stored.problems) });
        return;
      }
      const remembered = rememberedMapping(this.storage, preview.header);
      const asked: Asked = {
        file,
        preview,
        mapping: remembered ? withShown(remembered, preview) : preview.mapping,
        isRemembered: remembered !== null,
        hasEarlier: (stored.ledger?.imports.length ?? 0) > 0,
        source: preview.source,
        daysAlreadyThere: 'skip',
        currencies: [],
      };
      this.state.set({ is: 'asking', asked, tried: false, problem: null });
    } catch (error) {
      this.state.set({ is: 'failed', message: this.messageOf(error) });
    }
  }

  tell(change: Partial<Pick<Asked, 'mapping' | 'source' | 'daysAlreadyThere'>>): void {
    const state = this.state.current();
    if (state.is === 'asking')
      this.state.set({ ...state, asked: { ...state.asked, ...change }, problem: null });
    if (state.is === 'read') this.state.set({ ...state, asked: { ...state.asked, ...change }, stale: true });
  }

  /** Goes back from a result to the questions. */
  askAgain(): void {
    const state = this.state.current();
    if (state.is === 'read')
      this.state.set({ is: 'asking', asked: state.asked, tried: false, problem: null });
  }

  /** Reads the whole file; nothing enters the workbook yet. */
  async import(prices: readonly TokenPrice[]): Promise<void> {
    const state = this.state.current();
    if (state.is !== 'asking' && state.is !== 'read') return;
    const { asked } = state;
    const refuse = (problem: string | null, currencies = asked.currencies) =>
      this.state.set({ is: 'asking', asked: { ...asked, currencies }, tried: true, problem });
    if (missingOf(asked).length > 0) {
      refuse(null);
      return;
    }
    this.state.set({ is: 'importing', asked, progress: { bytes: 0, rows: 0 } });
    try {
      const before = await this.book.read(this.caseNumber);
      if (!this.isImporting(asked)) return;
      if (before.problems.length > 0) {
        refuse(usageStrings.unreadableLedger(before.problems));
        return;
      }
      this.before = before;
      const { file, mapping, source, daysAlreadyThere, preview } = asked;
      const target = { ledger: before.ledger, source: source.trim(), daysAlreadyThere };
      const job = startImport(
        this.start,
        file,
        { shape: preview.shape, mapping, prices, target },
        (progress) => this.state.set({ is: 'importing', asked, progress }),
      );
      this.job = job;
      const outcome = await job.result;
      if (outcome === null) return;
      rememberMapping(this.storage, preview.header, mapping);
      this.state.set({ is: 'read', asked, outcome, writing: false, stale: false, problem: null });
    } catch (error) {
      refuse(this.messageOf(error), error instanceof UsageRefused ? error.currencies : asked.currencies);
    }
  }

  /** Ends what is under way; nothing has changed. */
  cancel(): void {
    const state = this.state.current();
    this.job?.cancel();
    if (state.is === 'importing')
      this.state.set({ is: 'asking', asked: state.asked, tried: false, problem: null });
    else if (state.is === 'looking') this.state.set({ is: 'idle' });
  }

  /** Draws the sheets of usage with the file's. */
  async write(planned: PlannedUsage): Promise<void> {
    const state = this.state.current();
    if (state.is !== 'read' || state.writing || state.stale || !state.outcome.ledger) return;
    this.state.set({ ...state, writing: true, problem: null });
    try {
      const now = await this.book.read(this.caseNumber);
      if (statement(now) !== statement(this.before)) throw new LedgerChanged();
      const sheets = await this.book.write(this.caseNumber, state.outcome.ledger, planned);
      const months = await this.book.months(this.caseNumber, state.outcome.ledger, planned);
      this.state.set({ is: 'written', outcome: state.outcome, sheets, months });
    } catch (error) {
      const problem = error instanceof LedgerChanged ? usageStrings.changedMeanwhile : messageOf(error);
      this.state.set({ ...state, writing: false, problem });
    }
  }

  dismiss(): void {
    this.job?.cancel();
    this.state.set({ is: 'idle' });
  }

  private isImporting(asked: Asked): boolean {
    const state = this.state.current();
    return state.is === 'importing' && state.asked === asked;
  }

  private messageOf(error: unknown): string {
    if (error instanceof FileUnreadable) return usageStrings.unreadable;
    return messageOf(error);
  }
}

/** Somebody changed the sheet of usage between reading and writing. */
class LedgerChanged extends Error {}

/** What was said about an earlier file, but for what this one shows to be otherwise. */
function withShown(remembered: UsageMapping, { shown }: UsagePreview): UsageMapping {
  return {
    ...remembered,
    dateOrder: shown.dateOrder ?? remembered.dateOrder,
    decimal: shown.decimal ?? remembered.decimal,
  };
}

/** What is still to be said before the file can be imported. */
export function missingOf({ mapping, preview, source }: Asked): readonly (UsageQuestion | 'source')[] {
  return [...openQuestions(mapping, preview.rows), ...(source.trim() === '' ? (['source'] as const) : [])];
}
