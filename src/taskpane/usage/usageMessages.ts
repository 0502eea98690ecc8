import type { CurrencyRows, RefusalReason } from '../../core/usage/usageRefused';
import type { Delimiter } from './delimiters';
import type { UsageFileOutcome, UsageProgress, UsageRequest } from './importUsage';
import type { UsagePreview } from './previewUsage';

/** What the page asks of a worker; each worker is asked once. */
export type UsageQuery =
  | { readonly is: 'preview'; readonly file: File; readonly delimiter: Delimiter | null }
  | { readonly is: 'import'; readonly file: File; readonly request: UsageRequest };

/** What a worker answers: progress as often as there is some, and one of the others at the end. */
export type UsageAnswer =
  | { readonly is: 'progress'; readonly progress: UsageProgress }
  | { readonly is: 'previewed'; readonly preview: UsagePreview }
  | { readonly is: 'imported'; readonly outcome: UsageFileOutcome }
  | {
      readonly is: 'refused';
      readonly reason: RefusalReason;
      readonly message: string;
      readonly currencies: readonly CurrencyRows[];
    }
  /** The file cannot be read, or something of ours is wrong. */
  | { readonly is: 'failed'; readonly isUnreadable: boolean; readonly message: string };
