import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { OwnTable } from './benchmarkStore';
import { Message } from './Message';
import { usePaneStore } from './PaneContext';
import { strings } from './strings';
import { benchmarkStrings } from './benchmarkStrings';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  text: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  add: { alignSelf: 'flex-start' },
});

/** The company's own table: what it adds, what is wrong with it, or how to get one. */
export function OwnTablePart({ own }: { own: OwnTable }) {
  const styles = useStyles();
  const { benchmarks: store } = usePaneStore();
  const mayAdd = own.is === 'none' || own.is === 'adding' || own.is === 'notAdded';
  return (
    <section className={styles.part} aria-labelledby="own-benchmarks">
      <h2 className={styles.title} id="own-benchmarks">
        {benchmarkStrings.ownTitle}
      </h2>
      {mayAdd && <p className={styles.text}>{benchmarkStrings.ownAbout}</p>}
      {own.is === 'read' && (
        <p className={styles.text} role="status">
          {benchmarkStrings.ownRows(own.rows.length, own.sheet)}
        </p>
      )}
      {own.is === 'faulty' && (
        <Message tone="warning" title={benchmarkStrings.ownFaulty}>
          {own.message}
        </Message>
      )}
      {own.is === 'unread' && (
        <Message
          tone="warning"
          title={benchmarkStrings.ownUnread}
          actions={[[strings.retry, () => void store.follow()]]}
        >
          {own.message}
        </Message>
      )}
      {own.is === 'notAdded' && (
        <Message tone="error" title={benchmarkStrings.ownFailed}>
          {own.message}
        </Message>
      )}
      {mayAdd && (
        <Button
          className={styles.add}
          size="small"
          disabledFocusable={own.is === 'adding'}
          onClick={() => void store.addOwnTable()}
        >
          {own.is === 'adding' ? benchmarkStrings.ownAdding : benchmarkStrings.ownAdd}
        </Button>
      )}
    </section>
  );
}
