import { Button, Link, makeStyles, Spinner, tokens, typographyStyles } from '@fluentui/react-components';
import { isBehind, isUntouched } from './behind';
import { blockersOf, type Blocker } from './caseDraft';
import { focusAfter } from './focusAfter';
import { Message } from './Message';
import { usePaneStore } from './PaneContext';
import type { Editing } from './paneState';
import { strings } from './strings';

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  button: { width: '100%', maxWidth: 'none' },
  hint: {
    ...typographyStyles.caption1,
    margin: 0,
    color: tokens.colorNeutralForeground2,
    textAlign: 'center',
  },
  show: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    margin: `${tokens.spacingVerticalXS} 0 0`,
  },
  // WCAG 2.5.8 asks for 24 px where links stand below one another.
  sheetLink: { display: 'inline-flex', alignItems: 'center', minHeight: '24px' },
  outcome: { maxHeight: '40vh', overflowY: 'auto' },
});

/** The one primary button, why it cannot be pressed, and what came of it. */
export function BuildPanel({ state }: { state: Editing }) {
  const styles = useStyles();
  const store = usePaneStore();
  const { draft, stored, build } = state;
  const blockers = blockersOf(draft);
  const isEmpty = !stored && isUntouched(draft);
  const isBuilding = build.is === 'building';
  const [blocker] = blockers;
  const label = stored ? strings.build.again : strings.build.first;
  const hint = blocker ? (
    <Blocked blocker={blocker} more={blockers.length - 1} />
  ) : isEmpty ? (
    strings.build.nothingYet
  ) : (
    stored && (isBehind(state) ? strings.build.behind : strings.build.upToDate)
  );
  return (
    <div className={styles.panel}>
      <Outcome state={state} />
      <Button
        className={styles.button}
        appearance="primary"
        size="large"
        disabledFocusable={isBuilding || isEmpty || blockers.length > 0}
        icon={isBuilding ? <Spinner size="tiny" aria-hidden="true" /> : undefined}
        aria-describedby={hint ? 'build-hint' : undefined}
        onClick={() => void store.build()}
      >
        {isBuilding ? (stored ? strings.build.runningAgain : strings.build.running) : label}
      </Button>
      {hint && (
        <div className={styles.hint} id="build-hint">
          {hint}
        </div>
      )}
    </div>
  );
}

function Blocked({ blocker, more }: { blocker: Blocker; more: number }) {
  const store = usePaneStore();
  const { field, message } = blocker;
  return (
    <>
      {message}
      {more > 0 && strings.build.more(more)}{' '}
      {field && (
        <Link as="button" inline onClick={() => focusAfter(() => store.reveal(field), field.id)}>
          {strings.build.goTo}
        </Link>
      )}
    </>
  );
}

function Outcome({ state }: { state: Editing }) {
  const styles = useStyles();
  const store = usePaneStore();
  const { build, stored } = state;
  const dismiss = () => store.dispatch({ type: 'buildDismissed' });
  if (build.is === 'failed')
    return (
      <div className={styles.outcome}>
        <Message
          tone="error"
          title={
            build.during === 'showing'
              ? strings.build.notShown
              : stored
                ? strings.build.failedAgainTitle
                : strings.build.failedTitle
          }
          actions={build.during === 'building' ? [[strings.retry, () => void store.build()]] : []}
          onDismiss={dismiss}
        >
          {build.message}
        </Message>
      </div>
    );
  if (build.is !== 'built') return null;
  const { sheets, kept } = build.report;
  const created = sheets.filter((sheet) => sheet.created).length;
  return (
    <div className={styles.outcome}>
      <Message tone="success" title={strings.build.doneTitle} onDismiss={dismiss}>
        {strings.build.done(created, sheets.length - created)} {kept.length > 0 && strings.build.kept(kept)}
        <p className={styles.show}>
          {strings.build.show}
          {sheets.map(({ name }) => (
            <Link
              key={name}
              className={styles.sheetLink}
              as="button"
              inline
              onClick={() => void store.showSheet(name)}
            >
              {name}
            </Link>
          ))}
        </p>
      </Message>
    </div>
  );
}
