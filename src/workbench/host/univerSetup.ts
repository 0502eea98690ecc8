import { LocaleType, LogLevel, mergeLocales, Univer } from '@univerjs/core';
import type { Injector, Plugin, PluginCtor } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverDataValidationPlugin } from '@univerjs/data-validation';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import { UniverSheetsConditionalFormattingPlugin } from '@univerjs/sheets-conditional-formatting';
import { UniverSheetsDataValidationPlugin } from '@univerjs/sheets-data-validation';
import { UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import { UniverSheetsNumfmtPlugin } from '@univerjs/sheets-numfmt';
import { UniverSheetsTablePlugin } from '@univerjs/sheets-table';
import type { FWorkbook } from '@univerjs/sheets/facade';
// Importing a facade is what adds its methods (getFormula, addTable, ...).
import '@univerjs/sheets/facade';
import '@univerjs/engine-formula/facade';
import '@univerjs/sheets-formula/facade';
import '@univerjs/sheets-numfmt/facade';
import '@univerjs/sheets-table/facade';
import '@univerjs/sheets-data-validation/facade';
import '@univerjs/sheets-conditional-formatting/facade';

type PluginEntry = PluginCtor<Plugin> | [PluginCtor<Plugin>, ConstructorParameters<PluginCtor<Plugin>>[0]];

/** Plugins with their texts, as Univer's presets give them. */
export interface Preset {
  readonly plugins: readonly PluginEntry[];
  readonly locale?: object;
}

export interface UniverInstance {
  readonly univer: Univer;
  readonly api: FUniver;
  readonly injector: Injector;
}

const HEADLESS: readonly PluginEntry[] = [
  UniverFormulaEnginePlugin,
  UniverSheetsPlugin,
  UniverSheetsFormulaPlugin,
  UniverSheetsNumfmtPlugin,
  UniverSheetsTablePlugin,
  UniverDataValidationPlugin,
  UniverSheetsDataValidationPlugin,
  UniverSheetsConditionalFormattingPlugin,
];

/** Univer yields every 500 formulas by default, and each yield may cost a repaint of the grid. */
const FORMULA_OPTIONS = { intervalCount: 2000 };

/** A Univer with the given UI presets, or headless without any. */
export function createUniver(presets: readonly Preset[] = []): UniverInstance {
  addIteratorHelpers();
  const locale = mergeLocales(...presets.map((preset) => preset.locale ?? {}));
  const univer = new Univer({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: locale },
    logLevel: LogLevel.SILENT,
  });
  const entries = presets.length ? presets.flatMap((preset) => preset.plugins) : HEADLESS;
  const plugins = new Map<string, { plugin: PluginCtor<Plugin>; options?: object }>();
  for (const entry of [...entries, [UniverFormulaEnginePlugin, FORMULA_OPTIONS] as PluginEntry]) {
    const [plugin, options] = Array.isArray(entry) ? entry : [entry, undefined];
    const before = plugins.get(plugin.pluginName);
    plugins.set(plugin.pluginName, { plugin, options: { ...before?.options, ...(options as object) } });
  }
  for (const { plugin, options } of plugins.values()) univer.registerPlugin(plugin, options);
  return { univer, api: FUniver.newAPI(univer), injector: univer.__getInjector() };
}

export function createBlankWorkbook(api: FUniver): FWorkbook {
  return api.createWorkbook({
    id: 'workbook',
    name: 'Book1',
    sheetOrder: ['sheet1'],
    sheets: {
      sheet1: {
        id: 'sheet1',
        name: 'Sheet1',
        rowCount: INITIAL_ROWS,
        columnCount: INITIAL_COLUMNS,
        cellData: {},
      },
    },
  });
}

/** Size of a new sheet; the engine enlarges it when something is written beyond. */
export const INITIAL_ROWS = 400;
export const INITIAL_COLUMNS = 40;

/** Univer's name validation calls Map.prototype.keys().some(), an iterator helper that Node 20 lacks. */
function addIteratorHelpers() {
  const iterators = Object.getPrototypeOf(Object.getPrototypeOf(new Map().keys())) as {
    some?: (this: Iterable<unknown>, test: (value: unknown) => boolean) => boolean;
  };
  iterators.some ??= function some(test) {
    for (const value of this) if (test(value)) return true;
    return false;
  };
}
