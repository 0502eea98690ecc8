import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import conditionalFormattingTexts from '@univerjs/preset-sheets-conditional-formatting/locales/en-US';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import coreTexts from '@univerjs/preset-sheets-core/locales/en-US';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import dataValidationTexts from '@univerjs/preset-sheets-data-validation/locales/en-US';
import { UniverSheetsTablePreset } from '@univerjs/preset-sheets-table';
import tableTexts from '@univerjs/preset-sheets-table/locales/en-US';
import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css';
import '@univerjs/preset-sheets-data-validation/lib/index.css';
import '@univerjs/preset-sheets-table/lib/index.css';
import type { FunctionMetadata } from '../host/functionMetadata';
import { createOfficeHost, type OfficeHost } from '../host/officeHost';
import { forgiveDeletedSheets } from './deletedSheets';
import { redrawOnce } from './redrawOnce';
import { createBlankWorkbook, createUniver, type UniverInstance } from '../host/univerSetup';

export interface Grid extends UniverInstance {
  readonly host: OfficeHost;
  /** The element that the spreadsheet is drawn in. */
  readonly container: HTMLElement;
}

/** Draws Univer's spreadsheet into an element and puts the host over it. */
export function openGrid(
  container: HTMLElement,
  functions: readonly FunctionMetadata[],
  toPane: (text: string) => void,
): Grid {
  const instance = createUniver([
    { ...UniverSheetsCorePreset({ container, ribbonType: 'simple' }), locale: coreTexts },
    {
      // A list's search field would take over what is typed into its cell; Excel's lists have none.
      ...UniverSheetsDataValidationPreset({ showSearchOnDropdown: false, showEditOnDropdown: false }),
      locale: dataValidationTexts,
    },
    { ...UniverSheetsConditionalFormattingPreset(), locale: conditionalFormattingTexts },
    { ...UniverSheetsTablePreset(), locale: tableTexts },
  ]);
  const book = createBlankWorkbook(instance.api);
  redrawOnce();
  forgiveDeletedSheets(instance.injector);
  return { ...instance, container, host: createOfficeHost({ ...instance, book, functions, toPane }) };
}
