import { Button, Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { useState } from 'react';
import {
  hiddenCostTemplate,
  publishedComponent,
  publishedHiddenShare,
} from '../benchmarks/componentTemplate';
import { monthlyCosts } from '../core/runningCost/monthlyCosts';
import { costPartsOf, type CaseDraft } from './caseDraft';
import { componentLines, templateLines } from './componentTable';
import { costStrings } from './costStrings';
import { draftRunningCost } from './draftRunningCost';
import { focusAfter } from './focusAfter';
import { GpuTemplate } from './GpuTemplate';
import { KillVerdictView } from './KillVerdictView';
import { Message } from './Message';
import { moneyText } from './outcomeText';
import { usePaneStore } from './PaneContext';
import type { Editing } from './paneState';
import { RemovedRow } from './RemovedRow';
import { freeId } from './rowDraft';
import { RunningCostCard } from './RunningCostCard';
import { newRunningCost } from './runningCostDraft';
import { lineStrings } from './lineStrings';
import { useFieldStyles } from './useFieldStyles';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  sum: { ...typographyStyles.body1Strong, margin: 0, fontVariantNumeric: 'tabular-nums' },
  answer: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalXS,
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** The lines that the tool cost consists of, with their sum. */
export function RunningCosts({ state }: { state: Editing }) {
  const styles = useStyles();
  const fields = useFieldStyles();
  const store = usePaneStore();
  const [isFromTable, setFromTable] = useState(false);
  const { draft, removedLine } = state;
  const lines = draft.runningCosts;
  const view = draftRunningCost(draft);
  const add = () => {
    const line = newRunningCost(freeId('running-cost', lines));
    focusAfter(() => {
      store.dispatch({ type: 'linesAdded', lines: [line] });
      store.dispatch({ type: 'lineToggled', id: line.id });
    }, `${line.id}-name`);
  };
  const addTable = () => {
    const added = componentLines(lines);
    setFromTable(true);
    focusAfter(() => store.dispatch({ type: 'linesAdded', lines: added }), `${added[0]!.id}-toggle`);
  };
  const isHidden = (component: string) => hiddenCostTemplate.some((cost) => cost.component === component);
  const hasHidden = lines.some(({ component }) => isHidden(component));
  const addHidden = () => {
    const added = templateLines(hiddenCostTemplate, lines);
    focusAfter(() => store.dispatch({ type: 'linesAdded', lines: added }), `${added[0]!.id}-toggle`);
  };
  const { publisher, grade } = publishedComponent('tokens');
  const hiddenSource = publishedHiddenShare();
  return (
    <section className={fields.group} aria-labelledby="running-costs">
      <h2 id="running-costs" tabIndex={-1} className={fields.heading}>
        {lineStrings.heading}
      </h2>
      {lines.length === 0 && <p className={fields.note}>{lineStrings.about}</p>}
      {isFromTable && lines.length > 0 && (
        <Message tone="info" onDismiss={() => setFromTable(false)}>
          {lineStrings.templateAbout(publisher, grade)} {lineStrings.engineering}
        </Message>
      )}
      {lines.length > 0 && (
        <ul className={styles.list}>
          {lines.map((line) => (
            <li key={line.id}>
              <RunningCostCard line={line} currency={draft.currency} open={state.openLine === line.id} />
            </li>
          ))}
        </ul>
      )}
      <RemovedRow
        said={removedLine && lineStrings.removed(removedLine.line.name.trim())}
        id="running-cost-undo"
        onUndo={() =>
          focusAfter(() => store.dispatch({ type: 'lineRestored' }), `${removedLine?.line.id ?? ''}-toggle`)
        }
      />
      {lines.length + draft.tokenUses.length > 0 && (
        <div className={styles.answer}>
          <p className={styles.sum}>{sumText(draft)}</p>
          {view && <KillVerdictView kill={view.kill} />}
          <Link as="button" onClick={() => document.getElementById('unit-economics')?.focus()}>
            {costStrings.economics.toAll}
          </Link>
        </div>
      )}
      <div className={styles.actions}>
        <Button size="small" icon={<AddRegular />} onClick={add}>
          {lineStrings.add}
        </Button>
        {lines.length === 0 && (
          <Button size="small" onClick={addTable}>
            {lineStrings.template}
          </Button>
        )}
        {!hasHidden && (
          <Button size="small" onClick={addHidden}>
            {costStrings.templates.hidden}
          </Button>
        )}
      </div>
      {hasHidden && (
        <p className={fields.note}>
          {costStrings.templates.hiddenAbout(hiddenSource.publisher, hiddenSource.grade)}
        </p>
      )}
      <GpuTemplate lines={lines} />
    </section>
  );
}

function sumText(draft: CaseDraft): string {
  const { low, likely, high } = monthlyCosts(costPartsOf(draft)).total;
  const text = (amount: number) => moneyText(amount, draft.currency);
  const sum = lineStrings.sum(
    text(likely),
    low < high ? lineStrings.range(text(low), text(high)) : null,
    text(12 * likely),
  );
  return draft.tokenUses.length > 0 ? `${sum} ${costStrings.line.withTokens}` : sum;
}
