import { Button } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { evidenceLevels } from '../core/inputs';
import { priceOf, tokenUseCosts, type TokenUseCost } from '../core/runningCost/tokenUseCosts';
import { costPartsOf } from './caseDraft';
import { Choice } from './Choice';
import { CostList } from './CostList';
import { costStrings } from './costStrings';
import { FigureRows } from './FigureRows';
import { focusAfter } from './focusAfter';
import { usePaneStore } from './PaneContext';
import type { Editing } from './paneState';
import { RowCard } from './RowCard';
import { freeId } from './rowDraft';
import { RowText } from './RowText';
import { strings } from './strings';
import { lineStrings } from './lineStrings';
import { readTokenPrice } from './tokenPriceDraft';
import { newTokenUse, tokenUseProblems, type TokenUseDraft, type UseFigure } from './tokenUseDraft';
import { unitMoneyText } from './unitMoneyText';
import { useFieldStyles } from './useFieldStyles';

const notes: Partial<Record<UseFigure, string>> = {
  callsPerRequest: costStrings.uses.callsNote,
  inputTokens: costStrings.uses.inputNote,
};
const units: Readonly<Record<UseFigure, string | undefined>> = {
  callsPerRequest: undefined,
  inputTokens: costStrings.uses.perCall,
  outputTokens: costStrings.uses.perCall,
  cachedShare: '%',
  batchShare: '%',
};
/** Fields that stand beside each other. */
const rows: readonly (readonly UseFigure[])[] = [
  ['callsPerRequest'],
  ['inputTokens', 'outputTokens'],
  ['cachedShare', 'batchShare'],
];

/** What each request asks of the models. */
export function TokenUses({ state }: { state: Editing }) {
  const fields = useFieldStyles();
  const store = usePaneStore();
  const { tokenUses, tokenPrices } = state.draft;
  const costs = tokenUseCosts(costPartsOf(state.draft));
  const add = () => {
    const name = tokenUses.length === 0 ? costStrings.uses.first : '';
    const use = newTokenUse(freeId('token-use', tokenUses), name, tokenPrices[0]?.model ?? '');
    focusAfter(() => {
      store.dispatch({ type: 'rowsAdded', list: 'tokenUses', rows: [use] });
      store.dispatch({ type: 'lineToggled', id: use.id });
    }, `${use.id}-name`);
  };
  return (
    <CostList
      list="tokenUses"
      rows={tokenUses}
      heading={costStrings.uses.heading}
      about={<p className={fields.note}>{costStrings.uses.about}</p>}
      state={state}
      card={(use, index) => <TokenUseCard use={use} cost={costs[index]!} state={state} />}
      removedText={({ name }) => costStrings.uses.removed(name.trim())}
    >
      <Button size="small" icon={<AddRegular />} onClick={add}>
        {costStrings.uses.add}
      </Button>
    </CostList>
  );
}

function TokenUseCard({ use, cost, state }: { use: TokenUseDraft; cost: TokenUseCost; state: Editing }) {
  const store = usePaneStore();
  const { currency, tokenPrices } = state.draft;
  const { id } = use;
  const problems = tokenUseProblems(use);
  const prices = tokenPrices.map(readTokenPrice).filter(({ model }) => model !== '');
  const change = (part: Partial<TokenUseDraft>) =>
    store.dispatch({ type: 'rowChanged', list: 'tokenUses', id, change: part });
  const unpriced =
    cost.price !== null
      ? undefined
      : prices.length === 0
        ? costStrings.uses.noPrices
        : use.model.trim() === ''
          ? costStrings.uses.chooseModel
          : costStrings.uses.unpriced(use.model.trim());
  return (
    <RowCard
      id={id}
      name={use.name.trim() || strings.costFields.unnamed}
      summary={costStrings.uses.cost(
        unitMoneyText(cost.perCall, currency),
        unitMoneyText(cost.month, currency),
      )}
      problem={Object.values(problems)[0] ?? unpriced}
      open={state.openLine === id}
      removal={{
        label: costStrings.uses.remove(use.name.trim()),
        remove: () =>
          focusAfter(() => store.dispatch({ type: 'rowRemoved', list: 'tokenUses', id }), 'tokenUses-undo'),
      }}
    >
      <RowText
        id={`${id}-name`}
        label={costStrings.uses.name}
        text={use.name}
        problem={problems.name}
        onType={(name) => change({ name })}
      />
      <Choice
        id={`${id}-model`}
        label={costStrings.uses.model}
        options={prices.map(({ model }) => ({ value: model, label: model }))}
        chosen={priceOf(use.model, prices)?.model ?? null}
        problem={unpriced}
        onChoose={(model) => change({ model })}
      />
      <FigureRows
        rows={rows}
        field={(figure) => ({
          id: `${id}-${figure}`,
          label: strings.costFields[figure],
          text: use[figure],
          problem: problems[figure],
          note: notes[figure],
          unit: units[figure],
          onType: (text) => change({ [figure]: text }),
        })}
      />
      <Choice
        id={`${id}-evidence`}
        label={lineStrings.evidence}
        options={evidenceLevels.map((value) => ({ value, label: strings.evidence[value] }))}
        chosen={use.evidence}
        onChoose={(evidence) => change({ evidence })}
      />
    </RowCard>
  );
}
