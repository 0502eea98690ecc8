import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { CostRange } from '../core/runningCost/costRange';
import { isOtherVolume } from '../core/runningCost/otherVolume';
import { FieldNote } from './FieldNote';
import { numberText } from './figureText';
import { focusAfter } from './focusAfter';
import { Message } from './Message';
import { usePaneStore } from './PaneContext';
import type { Editing } from './paneState';
import { freeId } from './rowDraft';
import { costFigures, storedRunningCost } from './runningCostDraft';
import { strings } from './strings';
import type { UsageFileOutcome } from './usage/importUsage';
import type { UsageMonths } from './usage/usageBook';
import type { UsageImportStore } from './usage/usageImportStore';
import { usageStrings } from './usage/usageStrings';
import { unitMoneyText } from './unitMoneyText';
import { readUsage } from './usageDraft';
import { useFieldStyles } from './useFieldStyles';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** What an import wrote, and what the case can take from it. */
export function UsageWritten({
  sheets,
  outcome,
  months,
  state,
  imports,
}: {
  sheets: readonly string[];
  outcome: UsageFileOutcome;
  months: UsageMonths;
  state: Editing;
  imports: UsageImportStore;
}) {
  const styles = useStyles();
  const fields = useFieldStyles();
  const store = usePaneStore();
  const { runningCosts, tokenUses, usage } = state.draft;
  const line = runningCosts.find(({ origin }) => origin === 'usage');
  const isTwice =
    tokenUses.length > 0 ||
    runningCosts.some(({ origin, component }) => origin === 'typed' && component === 'tokens');
  const { cost, requests, plannedCost } = months;
  const measuredLine = (range: CostRange) => {
    const ledger = outcome.ledger!;
    const from = ledger.imports.map((each) => each.from).sort()[0]!;
    const to = ledger.imports
      .map((each) => each.to)
      .sort()
      .at(-1)!;
    return storedRunningCost(
      {
        ...range,
        name: line?.name.trim() || usageStrings.lineName,
        component: line?.component ?? 'tokens',
        quantity: 1,
        driver: 'volume',
        evidence: 'measured',
        source: usageStrings.lineSource(from, to),
        origin: 'usage',
      },
      0,
    );
  };
  const isCurrent =
    line !== undefined &&
    typeof cost !== 'string' &&
    [...costFigures, 'source' as const].every((field) => measuredLine(cost)[field] === line[field]);
  const use = (range: CostRange) => {
    const measured = measuredLine(range);
    if (line) {
      const { id, storedAt } = line;
      store.dispatch({ type: 'lineChanged', id, change: { ...measured, id, storedAt } });
    } else {
      const id = freeId('running-cost', runningCosts);
      store.dispatch({ type: 'linesAdded', lines: [{ ...measured, id, storedAt: null }] });
    }
  };
  const counted = readUsage(usage).requestsPerMonth;
  const wholeRequests =
    typeof requests === 'number' && requests >= 1 ? numberText(Math.round(requests)) : null;
  return (
    <>
      <Message tone="success" title={usageStrings.written}>
        {usageStrings.sheets(sheets)}
      </Message>
      <p className={fields.note}>
        {plannedCost === null
          ? usageStrings.notPlanned
          : usageStrings.planned(unitMoneyText(plannedCost, outcome.ledger!.currency))}
      </p>
      {typeof cost === 'string' && (
        <FieldNote id="usage-months" tone="warning">
          {usageStrings.noMonths(cost)}
        </FieldNote>
      )}
      {line && isTwice && (
        <FieldNote id="usage-twice" tone="warning">
          {usageStrings.twice}
        </FieldNote>
      )}
      {line && typeof requests === 'number' && isOtherVolume(requests, counted) && (
        <FieldNote id="usage-volume" tone="warning">
          {usageStrings.otherVolume(strings.number(requests), strings.number(counted))}
        </FieldNote>
      )}
      {line && (
        <p className={fields.note} role="status">
          {usageStrings.usedNow}
        </p>
      )}
      <div className={styles.actions}>
        {typeof cost !== 'string' && !isCurrent && (
          <Button appearance="primary" onClick={() => focusAfter(() => use(cost), 'usage-import')}>
            {line ? usageStrings.updateUse : usageStrings.use}
          </Button>
        )}
        {wholeRequests !== null && usage.requestsPerMonth !== wholeRequests && (
          <Button
            onClick={() =>
              focusAfter(
                () => store.dispatch({ type: 'usageTyped', key: 'requestsPerMonth', text: wholeRequests }),
                'usage-import',
              )
            }
          >
            {usageStrings.takeRequests(wholeRequests)}
          </Button>
        )}
        <Button onClick={() => focusAfter(() => imports.dismiss(), 'usage-import')}>
          {usageStrings.done}
        </Button>
      </div>
    </>
  );
}
