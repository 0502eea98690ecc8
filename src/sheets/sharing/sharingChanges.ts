import type { CellValue } from '../../core/case';
import type { StandaloneChanges } from '../standalone/standalonePlan';

/** What a file says about itself. */
export interface DocumentProperties {
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  readonly keywords: string;
}

/** A typed cell that gets another text. */
export interface ReplacedCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly before: CellValue;
  readonly after: string;
}

/** What makes a workbook fit to be handed on; done as a whole or not at all. */
export interface SharingChanges extends StandaloneChanges {
  readonly replaced: readonly ReplacedCell[];
  /** Hidden sheets that are shown. */
  readonly shownSheets: readonly string[];
  /** Gone for good: Excel cannot bring a deleted sheet back. */
  readonly removedSheets: readonly string[];
  readonly removedNames: readonly string[];
  /** Null leaves them as they are. */
  readonly properties: DocumentProperties | null;
  /** The sheet that stands first and is shown; null leaves the order. */
  readonly firstSheet: string | null;
}

export const noChanges: SharingChanges = {
  names: [],
  cells: [],
  replaced: [],
  shownSheets: [],
  removedSheets: [],
  removedNames: [],
  properties: null,
  firstSheet: null,
};
