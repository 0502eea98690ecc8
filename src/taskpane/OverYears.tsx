import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { assumptions, type AssumptionKey } from '../core/assumptions';
import { driverProblems, isUntold, type CaseDraft } from './caseDraft';
import { FigureField } from './FigureField';
import { FoldCard } from './FoldCard';
import { strings } from './strings';

const useStyles = makeStyles({
  summary: { ...typographyStyles.caption1, display: 'block', color: tokens.colorNeutralForeground2 },
  fields: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
  },
});

/** What a case over several years adds to a section; folded while it is as the formula has it. */
export function OverYears({
  draft,
  section,
  keys,
}: {
  draft: CaseDraft;
  section: 'value' | 'cost';
  keys: readonly AssumptionKey[];
}) {
  const styles = useStyles();
  const told = keys.filter((key) => !isUntold(draft, key));
  const [isWanted, setWanted] = useState(told.length > 0);
  // What has to be corrected is never hidden.
  const isOpen = isWanted || keys.some((key) => driverProblems(draft, key).length > 0);
  return (
    <FoldCard
      id={`over-years-${section}`}
      name={strings.overYears.heading}
      summary={
        <span className={styles.summary}>
          {told.length === 0
            ? strings.overYears.untouched[section]
            : strings.overYears.told(told.map((key) => assumptions[key].label))}
        </span>
      }
      open={isOpen}
      onToggle={setWanted}
    >
      <div className={styles.fields}>
        {keys.map((key) => (
          <FigureField key={key} figure={key} draft={draft} fed={null} />
        ))}
      </div>
    </FoldCard>
  );
}
