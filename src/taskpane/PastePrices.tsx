import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { priceOf } from '../core/runningCost/tokenUseCosts';
import { costStrings } from './costStrings';
import { usePaneStore } from './PaneContext';
import { readPastedPrices, type PastedPrices } from './pastedPrices';
import { freeId } from './rowDraft';
import { readTokenPrice, storedTokenPrice, type TokenPriceDraft } from './tokenPriceDraft';
import { useFieldStyles } from './useFieldStyles';
import { Message } from './Message';

/** Faults shown of a pasted table; more are counted. */
const shownFaults = 10;

const useStyles = makeStyles({
  part: {
    flexGrow: 1,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    minWidth: 0,
  },
  area: { width: '100%' },
  faults: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** Takes a newer price table over: all of it, or nothing. */
export function PastePrices({
  prices,
  onClose,
}: {
  prices: readonly TokenPriceDraft[];
  onClose: () => void;
}) {
  const styles = useStyles();
  const fields = useFieldStyles();
  const store = usePaneStore();
  const [text, setText] = useState('');
  const [isAsked, setAsked] = useState(false);
  const [isRefused, setRefused] = useState(false);
  const read: PastedPrices | null = text.trim() === '' && !isAsked ? null : readPastedPrices(text);
  const fromClipboard = async () => {
    try {
      setText(await navigator.clipboard.readText());
      setRefused(false);
      setAsked(true);
    } catch {
      setRefused(true);
    }
  };
  const take = () => {
    setAsked(true);
    if (!read || 'faults' in read) return;
    store.dispatch({ type: 'rowsSet', list: 'tokenPrices', rows: mergedPrices(prices, read) });
    onClose();
  };
  return (
    <div className={styles.part}>
      <p className={fields.note}>{costStrings.prices.pasteAbout}</p>
      <Field label={{ children: costStrings.prices.pasteField, htmlFor: 'pasted-prices' }}>
        <Textarea
          id="pasted-prices"
          className={styles.area}
          value={text}
          rows={5}
          resize="vertical"
          aria-invalid={read !== null && 'faults' in read}
          aria-describedby={read === null ? undefined : 'pasted-prices-said'}
          onChange={(_, { value }) => setText(value)}
        />
      </Field>
      {isRefused && <p className={fields.note}>{costStrings.prices.clipboardRefused}</p>}
      <div id="pasted-prices-said" role="status">
        {read && 'prices' in read && costStrings.prices.found(read.prices.length)}
        {read && 'faults' in read && (
          <Message tone="warning" title={costStrings.prices.nothingTaken}>
            <ul className={styles.faults}>
              {read.faults.slice(0, shownFaults).map((fault) => (
                <li key={fault}>{fault}</li>
              ))}
            </ul>
            {read.faults.length > shownFaults &&
              costStrings.prices.moreFaults(read.faults.length - shownFaults)}
          </Message>
        )}
      </div>
      <div className={styles.actions}>
        <Button size="small" appearance="primary" onClick={take}>
          {costStrings.prices.take}
        </Button>
        <Button size="small" onClick={() => void fromClipboard()}>
          {costStrings.prices.clipboard}
        </Button>
        <Button size="small" onClick={onClose}>
          {costStrings.prices.cancel}
        </Button>
      </div>
    </div>
  );
}

/** The table with the pasted prices: in place of those of the same models, the others behind. */
function mergedPrices(
  rows: readonly TokenPriceDraft[],
  { prices }: Extract<PastedPrices, { readonly prices: unknown }>,
): readonly TokenPriceDraft[] {
  const known = rows.map(readTokenPrice);
  const kept = rows.map((row) => {
    const newer = priceOf(row.model, prices);
    return newer ? { ...storedTokenPrice(newer, 0), id: row.id, storedAt: row.storedAt } : row;
  });
  return prices
    .filter(({ model }) => priceOf(model, known) === null)
    .reduce<readonly TokenPriceDraft[]>(
      (all, price) => [
        ...all,
        { ...storedTokenPrice(price, 0), id: freeId('token-price', all), storedAt: null },
      ],
      kept,
    );
}
