import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
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

const useStyles = makeStyles({
  three: {
    display: 'grid',
    gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
    columnGap: tokens.spacingHorizontalS,
  },
  // Names of one line and of two stand beside each other.
  even: { alignItems: 'end' },
});

const monthKeys = usageKeys.filter((key) => !scaleKeys.includes(key));
const milestoneKeys = ['milestone1', 'milestone2', 'milestone3'] as const;
/** Figures that are one thing together, with what is said under them. */
const scaleGroups: readonly {
  readonly keys: readonly UsageKey[];
  readonly label: string;
  readonly note: string;
}[] = [
  { keys: ['tokenFactorLow', 'tokenFactorHigh'], ...costStrings.usage.groups.tokenRange },
  { keys: ['firstVolume', 'firstCost', 'secondVolume', 'secondCost'], ...costStrings.usage.groups.observed },
  { keys: milestoneKeys, ...costStrings.usage.groups.milestones },
];
const isGrouped = (key: UsageKey) => scaleGroups.some(({ keys }) => keys.includes(key));

/** How much the system is used, and how its cost follows that. */
export function UsageFields({ state }: { state: Editing }) {
  const styles = useStyles();
  const fields = useFieldStyles();
  const { draft, openLine } = state;
  const problems = usageProblems(draft.usage);
  const read = readUsage(draft.usage);
  const problemOf = (keys: readonly UsageKey[]) =>
    keys.some((key) => problems[key] !== undefined) ? costStrings.usage.wrong : undefined;
  const multiples = milestoneKeys.map((key) => read[key]).filter((multiple) => multiple > 0);
  const field = (key: UsageKey) => (
    <UsageField
      key={key}
      figure={key}
      state={state}
      problem={problems[key]}
      note={isGrouped(key) ? undefined : (costStrings.usage.notes[key] ?? usageFigures[key].help)}
    />
  );
  return (
    <section className={fields.group} aria-labelledby="usage-heading">
      <h2 id="usage-heading" className={fields.heading}>
        {costStrings.usage.heading}
      </h2>
      <RowCard
        id="usage-month"
        name={costStrings.usage.month}
        summary={
          read.requestsPerMonth > 0
            ? costStrings.usage.monthSummary(
                numberText(read.requestsPerMonth),
                strings.percent(read.successRate),
              )
            : costStrings.usage.none
        }
        problem={problemOf(monthKeys)}
        open={openLine === 'usage-month'}
      >
        {monthKeys.map(field)}
      </RowCard>
      <RowCard
        id="usage-scale"
        name={costStrings.usage.scale}
        summary={costStrings.usage.scaleSummary(
          multiples.map((multiple) => costStrings.economics.times(numberText(multiple))).join(', '),
        )}
        problem={problemOf(scaleKeys)}
        open={openLine === 'usage-scale'}
      >
        {scaleKeys.filter((key) => !isGrouped(key)).map(field)}
        {scaleGroups.map(({ keys, label, note }) => (
          <div key={label} role="group" aria-label={label}>
            <div
              className={mergeClasses(
                keys.length === 3 ? styles.three : fields.pair,
                // What is said under a field would push the others down.
                problemOf(keys) === undefined && styles.even,
              )}
            >
              {keys.map(field)}
            </div>
            <p className={fields.note}>{note}</p>
          </div>
        ))}
      </RowCard>
    </section>
  );
}

function UsageField({
  figure,
  state: { draft },
  problem,
  note,
}: {
  figure: UsageKey;
  state: Editing;
  problem: string | undefined;
  note: string | undefined;
}) {
  const store = usePaneStore();
  const { label, unit } = usageFigures[figure];
  const shown = costStrings.usage.units[unit];
  return (
    <TypedField
      id={`usage-${figure}`}
      label={label}
      text={draft.usage[figure]}
      unit={typeof shown === 'string' ? shown : shown(draft.currency)}
      problem={problem}
      note={note}
      onType={(text) => store.dispatch({ type: 'usageTyped', key: figure, text })}
    />
  );
}
