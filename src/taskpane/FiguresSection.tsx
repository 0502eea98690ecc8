import { makeStyles, tokens } from '@fluentui/react-components';
import { inputKeys, inputs } from '../core/inputs';
import { feedsOf, type CaseDraft } from './caseDraft';
import { FigureField } from './FigureField';

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
});

/** Every figure of the registry that belongs to a section, in the registry's order. */
export function FiguresSection({ section, draft }: { section: 'value' | 'cost'; draft: CaseDraft }) {
  const styles = useStyles();
  const feeds = feedsOf(draft);
  return (
    <div className={styles.fields}>
      {inputKeys
        .filter((key) => inputs[key].section === section)
        .map((key) => (
          <FigureField key={key} figure={key} draft={draft} fed={feeds[key] ?? null} />
        ))}
    </div>
  );
}
