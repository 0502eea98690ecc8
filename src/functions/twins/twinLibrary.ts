import { lambdaFormula, type Twin } from './twin';
import { twinParts, twins, withoutTwin } from './twins';

const written = (twin: Twin) => ({ ...twin, formula: lambdaFormula(twin) });

/** All twins as they are written into a workbook. */
export const twinLibrary = {
  twins: new Map(Object.entries(twins).map(([id, twin]) => [id, written(twin)])),
  parts: twinParts.map(written),
  withoutTwin: new Map(Object.entries(withoutTwin)),
};
