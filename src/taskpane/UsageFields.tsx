import { usageFigures, usageKeys, type UsageKey } from '../core/runningCost/usageFigures';
import { scaleKeys } from './costProblems';
import { costStrings } from './costStrings';
import { numberText } from './figureText';
import { usePaneStore } from './PaneContext';
import type { Editing } from './paneState';
import { RowCard } from './RowCard';
import { strings } from './strings';
import { TypedField } from './TypedField';
import { readUsage, usageProblems } from './usageDraft';
import { useFieldStyles } from './useFieldStyles';

const monthKeys = usageKeys.filter((key) => !scaleKeys.includes(key));

/** How much the system is used, and how its cost follows that. */
export function UsageFields({ state }: { state: Editing }) {
  const fields = useFieldStyles();
  const { draft, openLine } = state;
  const problems = usageProblems(draft.usage);
  const { requestsPerMonth, successRate, milestone1, milestone2, milestone3 } = readUsage(draft.usage);
  const problemOf = (keys: readonly UsageKey[]) =>
    keys.some((key) => problems[key] !== undefined) ? costStrings.usage.wrong : undefined;
  const milestones = [milestone1, milestone2, milestone3].filter((multiple) => multiple > 0);
  return (
    <section className={fields.group} aria-labelledby="usage-heading">
      <h2 id="usage-heading" className={fields.heading}>
        {costStrings.usage.heading}
      </h2>
      <RowCard
        id="usage-month"
        name={costStrings.usage.month}
        summary={
          requestsPerMonth > 0
            ? costStrings.usage.monthSummary(numberText(requestsPerMonth), strings.percent(successRate))
            : costStrings.usage.none
        }
        problem={problemOf(monthKeys)}
        open={openLine === 'usage-month'}
      >
        {monthKeys.map((key) => (
          <UsageField key={key} figure={key} state={state} problem={problems[key]} />
        ))}
      </RowCard>
      <RowCard
        id="usage-scale"
        name={costStrings.usage.scale}
        summary={costStrings.usage.scaleSummary(
          milestones.map((multiple) => costStrings.economics.times(numberText(multiple))).join(', '),
        )}
        problem={problemOf(scaleKeys)}
        open={openLine === 'usage-scale'}
      >
        {scaleKeys.map((key) => (
          <UsageField key={key} figure={key} state={state} problem={problems[key]} />
        ))}
      </RowCard>
    </section>
  );
}

function UsageField({
  figure,
  state: { draft },
  problem,
}: {
  figure: UsageKey;
  state: Editing;
  problem: string | undefined;
}) {
  const store = usePaneStore();
  const { label, unit, help } = usageFigures[figure];
  const shown = costStrings.usage.units[unit];
  return (
    <TypedField
      id={`usage-${figure}`}
      label={label}
      text={draft.usage[figure]}
      unit={typeof shown === 'string' ? shown : shown(draft.currency)}
      problem={problem}
      note={help}
      onType={(text) => store.dispatch({ type: 'usageTyped', key: figure, text })}
    />
  );
}
