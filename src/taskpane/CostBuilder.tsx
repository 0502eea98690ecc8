import { draftRunningCost } from './draftRunningCost';
import { usePaneStore } from './PaneContext';
import type { Editing } from './paneState';
import { Savings } from './Savings';
import { TokenPrices } from './TokenPrices';
import { TokenUses } from './TokenUses';
import { UnitEconomics } from './UnitEconomics';
import { usageImportOf } from './usage/usageImports';
import { UsageImport } from './UsageImport';
import { UsageFields } from './UsageFields';

/** What running costs beside its lines, and what comes out of all of it. */
export function CostBuilder({ state }: { state: Editing }) {
  const store = usePaneStore();
  const caseNumber = state.stored?.number ?? null;
  const imports = caseNumber === null ? null : usageImportOf(store, caseNumber);
  const view = draftRunningCost(state.draft);
  return (
    <>
      <UsageFields state={state} />
      <TokenUses state={state} />
      <TokenPrices state={state} />
      <UsageImport key={caseNumber} imports={imports} state={state} />
      <Savings state={state} view={view} />
      <UnitEconomics view={view} currency={state.draft.currency} />
    </>
  );
}
