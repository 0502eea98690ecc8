import type { PaneStore } from '../paneStore';
import { startUsageWorker } from './startUsageWorker';
import type { MappingStorage } from './rememberedMappings';
import { UsageImportStore } from './usageImportStore';
import { workbookUsage } from './workbookUsage';

const imports = new WeakMap<PaneStore, Map<number, UsageImportStore>>();

/** The import into a case of the pane's workbook; it goes on while other sections or cases are shown. */
export function usageImportOf(pane: PaneStore, caseNumber: number): UsageImportStore {
  const ofPane = imports.get(pane) ?? new Map<number, UsageImportStore>();
  imports.set(pane, ofPane);
  const known = ofPane.get(caseNumber);
  if (known) return known;
  const book = workbookUsage(pane.workbook);
  const store = new UsageImportStore(caseNumber, book, startUsageWorker, browserStorage);
  ofPane.set(caseNumber, store);
  return store;
}

/** The browser's own; even to look at it may be refused to an add-in. */
const browserStorage: MappingStorage = {
  getItem: (key) => localStorage.getItem(key),
  setItem: (key, value) => localStorage.setItem(key, value),
};
