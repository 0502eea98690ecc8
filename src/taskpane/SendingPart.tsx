import {
  Button,
  makeStyles,
  mergeClasses,
  Spinner,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import { useSyncExternalStore } from 'react';
import type { SharingCheck } from '../sheets/sharing/sharingChecks';
import { CopyForm } from './CopyForm';
import { Message } from './Message';
import { usePaneStore } from './PaneContext';
import { shareStrings } from './shareStrings';
import { sendingStrings } from './sendingStrings';
import { useFieldStyles } from './useFieldStyles';

/** Cells and sheets named in a line; more are counted. */
const NAMED = 6;

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  text: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  wide: { width: '100%', maxWidth: 'none' },
  list: { display: 'flex', flexDirection: 'column', margin: 0, padding: 0, listStyleType: 'none' },
  check: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} 0`,
    '& + &': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  icon: { fontSize: '20px', lineHeight: 0 },
  good: { color: tokens.colorStatusSuccessForeground1 },
  open: { color: tokens.colorStatusWarningForeground1 },
  name: { ...typographyStyles.body1Strong, margin: 0 },
  about: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  mend: { marginTop: tokens.spacingVerticalXS },
});

/** A look through the workbook before it is sent, and the copy that leadership gets. */
export function SendingPart() {
  const styles = useStyles();
  const headings = useFieldStyles();
  const { sending } = usePaneStore();
  const state = useSyncExternalStore(sending.state.subscribe, sending.state.current);
  const looking = state.is === 'looking';
  const busy = looking || state.is === 'mending';
  return (
    <section className={styles.part} aria-labelledby="sending-title">
      <h2 className={headings.heading} id="sending-title">
        {sendingStrings.title}
      </h2>
      <p className={styles.text}>{sendingStrings.about}</p>
      <Button
        className={styles.wide}
        disabledFocusable={busy}
        icon={looking ? <Spinner size="tiny" aria-hidden="true" /> : undefined}
        onClick={() => void sending.look()}
      >
        {looking
          ? sendingStrings.looking
          : state.is === 'untouched'
            ? sendingStrings.look
            : sendingStrings.lookAgain}
      </Button>
      {state.is === 'unread' && (
        <Message tone="error" title={sendingStrings.unread}>
          {state.message}
        </Message>
      )}
      {state.is === 'failed' && (
        <Message tone="error" title={state.isAsBefore ? sendingStrings.failed : sendingStrings.halfDone}>
          {state.message}
        </Message>
      )}
      {state.is === 'copied' && (
        <Message
          tone={state.report.notRemoved.length + state.report.different.length > 0 ? 'warning' : 'success'}
          title={sendingStrings.copiedTitle}
        >
          {sendingStrings.copied(state.report.cells)}
          {state.report.different.length > 0 && ` ${shareStrings.different(state.report.different)}`}
          {state.report.notRemoved.length > 0 && ` ${sendingStrings.notRemoved(state.report.notRemoved)}`}
        </Message>
      )}
      {'checks' in state && (
        <>
          <p className={styles.text} role="status">
            {sendingStrings.found(state.checks.filter(({ about }) => about.length > 0).length)}
          </p>
          <ul className={styles.list} aria-label={sendingStrings.list}>
            {state.checks.map((check) => (
              <li key={check.kind} className={styles.check}>
                <Check
                  check={check}
                  busy={busy}
                  mending={state.is === 'mending' && state.kind === check.kind}
                />
              </li>
            ))}
          </ul>
          <CopyForm checked={state} making={state.is === 'mending' && state.kind === 'copy'} busy={busy} />
        </>
      )}
    </section>
  );
}

function Check({ check, busy, mending }: { check: SharingCheck; busy: boolean; mending: boolean }) {
  const styles = useStyles();
  const store = usePaneStore();
  const { kind, about, people, mend, sheet } = check;
  const words = sendingStrings.checks[kind];
  if (about.length === 0)
    return (
      <>
        <CheckmarkCircleRegular className={mergeClasses(styles.icon, styles.good)} aria-hidden="true" />
        <p className={styles.about}>{words.none}</p>
      </>
    );
  const named = people.length > 0 ? people.map(sendingStrings.people) : about;
  return (
    <>
      <WarningRegular className={mergeClasses(styles.icon, styles.open)} aria-hidden="true" />
      <div>
        <p className={styles.name}>{words.found(about.length)}</p>
        <p className={styles.about}>{sendingStrings.named(named.slice(0, NAMED), named.length)}</p>
        <p className={styles.about}>{words.advice}</p>
        {mend !== null && words.mend !== null && (
          <Button
            className={styles.mend}
            size="small"
            disabledFocusable={busy}
            icon={mending ? <Spinner size="tiny" aria-hidden="true" /> : undefined}
            onClick={() => void store.sending.mend(check)}
          >
            {words.mend}
          </Button>
        )}
        {mend === null && sheet !== null && (
          <Button className={styles.mend} size="small" onClick={() => void store.showSheet(sheet)}>
            {sendingStrings.show(sheet)}
          </Button>
        )}
      </div>
    </>
  );
}
