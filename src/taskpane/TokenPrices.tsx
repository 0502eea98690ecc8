import { Button } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { useState } from 'react';
import { starterTokenPrices, tokenPriceCurrency } from '../benchmarks/tokenPrices';
import { priceOf } from '../core/runningCost/tokenUseCosts';
import { CostList } from './CostList';
import { costStrings } from './costStrings';
import { FieldNote } from './FieldNote';
import { FigureRows } from './FigureRows';
import { focusAfter } from './focusAfter';
import { usePaneStore } from './PaneContext';
import type { Editing } from './paneState';
import { PastePrices } from './PastePrices';
import { RowCard } from './RowCard';
import { freeId } from './rowDraft';
import { RowText } from './RowText';
import { strings } from './strings';
import {
  newTokenPrice,
  priceFigures,
  readTokenPrice,
  storedTokenPrice,
  tokenPriceProblems,
  type PriceFigure,
  type TokenPriceDraft,
} from './tokenPriceDraft';
import { useFieldStyles } from './useFieldStyles';

/** Whether a price is from more than a year ago. */
function isOld(asOf: string): boolean {
  const yearAgo = new Date();
  yearAgo.setUTCFullYear(yearAgo.getUTCFullYear() - 1);
  return asOf !== '' && asOf < yearAgo.toISOString().slice(0, 10);
}

const units: Readonly<Record<PriceFigure, string>> = {
  input: costStrings.prices.unit,
  output: costStrings.prices.unit,
  cached: costStrings.prices.unit,
  batchDiscount: '%',
};

/** What the models' tokens cost, with the day of each price. */
export function TokenPrices({ state }: { state: Editing }) {
  const fields = useFieldStyles();
  const store = usePaneStore();
  const [isPasting, setPasting] = useState(false);
  const { tokenPrices, currency } = state.draft;
  const missing = starterTokenPrices.filter(
    ({ model }) => priceOf(model, tokenPrices.map(readTokenPrice)) === null,
  );
  const add = () => {
    const price = newTokenPrice(freeId('token-price', tokenPrices));
    focusAfter(() => {
      store.dispatch({ type: 'rowsAdded', list: 'tokenPrices', rows: [price] });
      store.dispatch({ type: 'lineToggled', id: price.id });
    }, `${price.id}-model`);
  };
  const addStarter = () => {
    const rows = missing.reduce<readonly TokenPriceDraft[]>(
      (added, price) => [
        ...added,
        {
          ...storedTokenPrice(price, 0),
          storedAt: null,
          id: freeId('token-price', [...tokenPrices, ...added]),
        },
      ],
      [],
    );
    focusAfter(
      () => store.dispatch({ type: 'rowsAdded', list: 'tokenPrices', rows }),
      `${rows[0]!.id}-toggle`,
    );
  };
  const old = tokenPrices.filter(({ asOf }) => isOld(asOf)).length;
  return (
    <CostList
      list="tokenPrices"
      rows={tokenPrices}
      heading={costStrings.prices.heading}
      about={
        <>
          <p className={fields.note}>{costStrings.prices.about}</p>
          {currency !== tokenPriceCurrency && tokenPrices.length > 0 && (
            <p className={fields.note}>{costStrings.prices.starterAbout(tokenPriceCurrency)}</p>
          )}
          {old > 0 && (
            <FieldNote id="token-prices-old" tone="warning">
              {costStrings.prices.oldSome(old)}
            </FieldNote>
          )}
        </>
      }
      state={state}
      card={(price) => <TokenPriceCard price={price} state={state} />}
      removedText={({ model }) => costStrings.prices.removed(model.trim())}
    >
      {isPasting ? (
        <PastePrices
          prices={tokenPrices}
          onClose={() => focusAfter(() => setPasting(false), 'paste-prices')}
        />
      ) : (
        <>
          {missing.length > 0 && (
            <Button size="small" onClick={addStarter}>
              {costStrings.prices.starter}
            </Button>
          )}
          <Button size="small" icon={<AddRegular />} onClick={add}>
            {costStrings.prices.add}
          </Button>
          <Button
            id="paste-prices"
            size="small"
            onClick={() => focusAfter(() => setPasting(true), 'pasted-prices')}
          >
            {costStrings.prices.paste}
          </Button>
        </>
      )}
    </CostList>
  );
}

function TokenPriceCard({ price, state }: { price: TokenPriceDraft; state: Editing }) {
  const store = usePaneStore();
  const { id, asOf } = price;
  const problems = tokenPriceProblems(price, state.draft.tokenPrices);
  const change = (part: Partial<TokenPriceDraft>) =>
    store.dispatch({ type: 'rowChanged', list: 'tokenPrices', id, change: part });
  return (
    <RowCard
      id={id}
      name={price.model.trim() || strings.costFields.unnamed}
      summary={costStrings.prices.summary(
        price.input,
        price.output,
        asOf === '' ? costStrings.prices.undated : costStrings.prices.asOfText(asOf),
      )}
      problem={Object.values(problems)[0]}
      open={state.openLine === id}
      removal={{
        label: costStrings.prices.remove(price.model.trim()),
        remove: () =>
          focusAfter(
            () => store.dispatch({ type: 'rowRemoved', list: 'tokenPrices', id }),
            'tokenPrices-undo',
          ),
      }}
    >
      <RowText
        id={`${id}-model`}
        label={costStrings.prices.model}
        text={price.model}
        problem={problems.model}
        onType={(model) => change({ model })}
      />
      <RowText
        id={`${id}-provider`}
        label={costStrings.prices.provider}
        text={price.provider}
        onType={(provider) => change({ provider })}
      />
      <FigureRows
        rows={[priceFigures]}
        field={(figure) => ({
          id: `${id}-${figure}`,
          label: strings.costFields[figure],
          text: price[figure],
          unit: units[figure],
          problem: problems[figure],
          note: figure === 'cached' ? costStrings.prices.cachedNote : undefined,
          onType: (text) => change({ [figure]: text }),
        })}
      />
      <RowText
        id={`${id}-asOf`}
        label={costStrings.prices.asOf}
        text={asOf}
        type="date"
        note={isOld(asOf) ? costStrings.prices.old : undefined}
        onType={(date) => change({ asOf: date })}
      />
      <RowText
        id={`${id}-source`}
        label={costStrings.prices.source}
        text={price.source}
        onType={(source) => change({ source })}
      />
    </RowCard>
  );
}
