import type { Injector } from '@univerjs/core';
import { SpreadsheetSkeleton } from '@univerjs/engine-render';
import { SheetsDataValidationValidatorService } from '@univerjs/sheets-data-validation';

/**
 * Univer measures rows and validates cells in idle moments, and fails where the sheet was deleted meanwhile:
 * an uncaught error, after which it measures no row again. Both tasks find nothing to do there instead.
 */
export function forgiveDeletedSheets(injector: Injector): void {
  const measure = SpreadsheetSkeleton.prototype.calculateAutoHeightInRange;
  SpreadsheetSkeleton.prototype.calculateAutoHeightInRange = function (ranges) {
    return this.getWorksheetConfig() ? measure.call(this, ranges) : [];
  };

  const validator = injector.get(SheetsDataValidationValidatorService);
  const validate = validator.validatorRanges.bind(validator);
  validator.validatorRanges = async (unitId, subUnitId, ranges) => {
    try {
      return await validate(unitId, subUnitId, ranges);
    } catch (error) {
      if (error instanceof Error && error.message.startsWith('cannot find current worksheet')) return [];
      throw error;
    }
  };
}
