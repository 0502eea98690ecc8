import { makeStyles, tokens } from '@fluentui/react-components';
import { assumptionKeys, assumptions } from '../core/assumptions';
import { inputKeys, inputs } from '../core/inputs';
import { feedsOf } from './caseDraft';
import { FigureField } from './FigureField';
import { CostBuilder, RunningCosts } from './laterParts';
import { OverYears } from './OverYears';
import type { Editing } from './paneState';

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
});

/** Every figure of the registry that belongs to a section, in the registry's order: the formula's, then the years'. */
export function FiguresSection({ section, state }: { section: 'value' | 'cost'; state: Editing }) {
  const styles = useStyles();
  const { draft } = state;
  const feeds = feedsOf(draft);
  return (
    <div className={styles.fields}>
      {inputKeys
        .filter((key) => inputs[key].section === section)
        .map((key) => (
          <FigureField key={key} figure={key} draft={draft} fed={feeds[key] ?? null} />
        ))}
      <OverYears
        draft={draft}
        section={section}
        keys={assumptionKeys.filter((key) => assumptions[key].section === section)}
      />
      {section === 'cost' && (
        <>
          <RunningCosts state={state} />
          <CostBuilder state={state} />
        </>
      )}
    </div>
  );
}
