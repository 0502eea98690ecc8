import {
  Button,
  makeStyles,
  mergeClasses,
  Spinner,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import type { TokenPrice } from '../core/case';
import type { UsageSums } from '../core/usage/usageLedger';
import { suggestedPrice } from '../core/usage/usagePrices';
import type { CaseDraft } from './caseDraft';
import { Choice } from './Choice';
import { FieldNote } from './FieldNote';
import { focusAfter } from './focusAfter';
import { Message } from './Message';
import { plannedTokenCost } from './plannedTokenCost';
import { unitMoneyText } from './unitMoneyText';
import type { Failures } from './usage/failedRows';
import type { UsageFileOutcome } from './usage/importUsage';
import type { Asked, UsageImportStore } from './usage/usageImportStore';
import { usageStrings } from './usage/usageStrings';
import { useFieldStyles } from './useFieldStyles';
import { useTableStyles } from './useTableStyles';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  reasons: { ...typographyStyles.caption1, margin: 0, paddingLeft: tokens.spacingHorizontalXL },
  line: { margin: 0, overflowWrap: 'anywhere' },
  scroll: {
    overflowX: 'auto',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  // The table scrolls: its words stay whole.
  text: {
    textAlign: 'left',
    paddingRight: tokens.spacingHorizontalS,
    whiteSpace: 'nowrap',
    overflowWrap: 'normal',
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  start: { alignSelf: 'flex-start' },
});

/** What came of a file, before anything enters the workbook. */
export function UsageResult({
  asked,
  outcome,
  writing,
  stale,
  problem,
  prices,
  imports,
  draft,
}: {
  asked: Asked;
  outcome: UsageFileOutcome;
  writing: boolean;
  stale: boolean;
  problem: string | null;
  prices: readonly TokenPrice[];
  imports: UsageImportStore;
  draft: CaseDraft;
}) {
  const styles = useStyles();
  const fields = useFieldStyles();
  const { added, sums, skipped, replaced, kept, credits, unpriced } = outcome;
  const money = (amount: number) => unitMoneyText(amount, outcome.ledger?.currency ?? '');
  const files = (all: typeof kept) => all.map(({ file }) => file);
  const left = outcome.currencies.filter(({ code }) => code !== outcome.ledger?.currency);
  const notes = [
    skipped.rows > 0 && usageStrings.skipped(skipped.rows, skipped.days, money(skipped.cost)),
    outcome.changedDays.length > 0 && usageStrings.changedDays(outcome.changedDays),
    replaced.length > 0 && usageStrings.replaced(files(replaced)),
    kept.length > 0 && usageStrings.kept(files(kept)),
    credits.rows > 0 && usageStrings.credits(credits.rows, money(credits.cost)),
    outcome.rowsWithoutCost > 0 && usageStrings.withoutCost(outcome.rowsWithoutCost),
    outcome.rowsWithUnreadableTags > 0 && usageStrings.unreadableTags(outcome.rowsWithUnreadableTags),
    left.length > 0 &&
      usageStrings.otherCurrencies(left.map(({ code, rows }) => usageStrings.currencyRows(code, rows))),
  ].filter((note) => note !== false);
  const modelPrices = asked.mapping.modelPrices;
  return (
    <div className={styles.part}>
      <h3 className={fields.heading}>{usageStrings.result}</h3>
      <div role="status">
        {added ? (
          <>
            <p className={styles.line}>
              {usageStrings.total(money(sums.cost), added.rows, added.from, added.to)}
            </p>
            {usedTexts(sums).map((text) => (
              <p key={text} className={fields.note}>
                {text}
              </p>
            ))}
          </>
        ) : (
          <p className={styles.line}>{usageStrings.nothing}</p>
        )}
      </div>
      {notes.map((note, index) => (
        <FieldNote key={note} id={`usage-note-${index}`} tone="warning">
          {note}
        </FieldNote>
      ))}
      {outcome.failures.rows > 0 && <Failed failures={outcome.failures} asked={asked} />}
      {unpriced.length > 0 && (
        <div className={styles.part}>
          <FieldNote id="usage-unpriced" tone="warning">
            {usageStrings.unpriced(unpriced.length)}
          </FieldNote>
          {unpriced.map(({ model, rows, inputTokens, outputTokens }, index) => (
            <div key={model}>
              <Choice
                id={`usage-price-${index}`}
                label={usageStrings.priceFor(model)}
                options={[
                  { value: '', label: usageStrings.noPrice },
                  ...offered(model, prices).map((price) => ({ value: price.model, label: price.model })),
                ]}
                chosen={Object.hasOwn(modelPrices, model) ? modelPrices[model]! : ''}
                describedBy={`usage-price-${index}-rows`}
                onChoose={(price) =>
                  imports.tell({
                    mapping: { ...asked.mapping, modelPrices: withPrice(modelPrices, model, price) },
                  })
                }
              />
              <p id={`usage-price-${index}-rows`} className={fields.note}>
                {usageStrings.unpricedRows(rows, inputTokens + outputTokens)}
              </p>
            </div>
          ))}
          {stale && (
            <>
              <p className={fields.note} role="status">
                {usageStrings.stale}
              </p>
              <Button
                className={styles.start}
                appearance="primary"
                onClick={() => focusAfter(() => void imports.import(prices), 'usage-import')}
              >
                {usageStrings.readAgain}
              </Button>
            </>
          )}
        </div>
      )}
      {problem !== null && <Message tone="error">{problem}</Message>}
      <div className={styles.actions}>
        {added && !stale && (
          <Button
            appearance="primary"
            disabledFocusable={writing}
            icon={writing ? <Spinner size="tiny" aria-hidden="true" /> : undefined}
            onClick={() => {
              const planned = { currency: draft.currency, plannedCost: plannedTokenCost(draft) };
              focusAfter(() => void imports.write(planned), 'usage-import');
            }}
          >
            {usageStrings.write}
          </Button>
        )}
        <Button onClick={() => focusAfter(() => imports.askAgain(), 'usage-import')}>
          {usageStrings.back}
        </Button>
        <Button onClick={() => focusAfter(() => imports.dismiss(), 'usage-import')}>
          {usageStrings.cancel}
        </Button>
      </div>
    </div>
  );
}

/** What was used, as far as the file says. */
function usedTexts({ requests, outcomes, inputTokens, outputTokens }: UsageSums): readonly string[] {
  return [
    ...(requests + outcomes > 0 ? [usageStrings.used(requests, outcomes)] : []),
    ...(inputTokens + outputTokens > 0 ? [usageStrings.tokens(inputTokens, outputTokens)] : []),
  ];
}

/** Rows that do not count: why, the first of them, and all as a file. */
function Failed({ failures, asked }: { failures: Failures; asked: Asked }) {
  const styles = useStyles();
  const table = useTableStyles();
  return (
    <div className={styles.part}>
      <FieldNote id="usage-failed" tone="warning">
        {usageStrings.failed(failures.rows)}
      </FieldNote>
      <ul className={styles.reasons}>
        {failures.reasons.map(({ reason, rows }) => (
          <li key={reason}>{usageStrings.reason(reason, rows)}</li>
        ))}
      </ul>
      <div className={styles.scroll} role="region" aria-label={usageStrings.firstFailed} tabIndex={0}>
        <table className={table.table} aria-label={usageStrings.firstFailed}>
          <thead>
            <tr>
              {[usageStrings.row, usageStrings.what, ...asked.preview.header].map((name, column) => (
                <th key={column} scope="col" className={mergeClasses(table.head, styles.text)}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {failures.first.map(({ row, reason, fields }) => (
              <tr key={row}>
                {[String(row), reason, ...fields].map((text, column) => (
                  <td key={column} className={mergeClasses(table.figure, styles.text)}>
                    {text}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {failures.file && (
        <Button
          className={styles.start}
          size="small"
          onClick={() => save(failures.file!, usageStrings.failedFile(asked.file.name))}
        >
          {usageStrings.download}
        </Button>
      )}
    </div>
  );
}

/** The prices to choose from, the one that is probably meant first. */
function offered(model: string, prices: readonly TokenPrice[]): readonly TokenPrice[] {
  const suggested = suggestedPrice(model, prices);
  return suggested ? [suggested, ...prices.filter((price) => price !== suggested)] : prices;
}

function withPrice(
  modelPrices: Readonly<Record<string, string>>,
  model: string,
  price: string,
): Readonly<Record<string, string>> {
  const others = Object.entries(modelPrices).filter(([name]) => name !== model);
  return Object.fromEntries(price === '' ? others : [...others, [model, price]]);
}

function save(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads it after the click.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
