import { catalogue } from '../../src/functions/catalogue';
import { openExcel, type ExcelHost } from '../excel/excelHost';
import { registeredFunctions, wrappersById } from './registeredFunctions';

/** Excel with the add-in's functions, which answer through Office.js's own runtime. */
export async function openAddin(): Promise<ExcelHost> {
  const { functions } = await registeredFunctions();
  const wrappers = await wrappersById();
  const excel = await openExcel(functions);
  const { CustomFunctions } = excel.window as unknown as {
    CustomFunctions: typeof globalThis.CustomFunctions;
  };
  Object.assign(globalThis, { CustomFunctions });
  for (const { id } of catalogue) CustomFunctions.associate(id, wrappers.get(id)!);
  return excel;
}
