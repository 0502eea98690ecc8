import { Button, Link, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { useRef, useSyncExternalStore } from 'react';
import { Message } from './Message';
import { usePaneStore } from './PaneContext';
import { strings } from './strings';

/** Faults shown of a file; more are counted. */
const SHOWN_FAULTS = 50;

const useStyles = makeStyles({
  faults: { margin: 0, paddingLeft: tokens.spacingHorizontalL, maxHeight: '40vh', overflowY: 'auto' },
  link: { alignSelf: 'flex-start', marginTop: tokens.spacingVerticalXS },
  hidden: { display: 'none' },
});

/** Opens a case file as a new case: a button, or a link among links. */
export function OpenCaseFile({ asLink = false }: { asLink?: boolean }) {
  const styles = useStyles();
  const { caseFile } = usePaneStore();
  const input = useRef<HTMLInputElement>(null);
  const state = useSyncExternalStore(caseFile.state.subscribe, caseFile.state.current);
  const reading = state.is === 'reading';
  const choose = () => input.current?.click();
  return (
    <>
      {asLink ? (
        <Link as="button" className={styles.link} disabledFocusable={reading} onClick={choose}>
          {strings.caseFile.open}
        </Link>
      ) : (
        <Button
          disabledFocusable={reading}
          icon={reading ? <Spinner size="tiny" aria-hidden="true" /> : undefined}
          onClick={choose}
        >
          {strings.caseFile.open}
        </Button>
      )}
      <input
        ref={input}
        className={styles.hidden}
        type="file"
        accept=".json,application/json"
        aria-label={strings.caseFile.open}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) void caseFile.read(file);
          // The same file again, mended, is a change too.
          target.value = '';
        }}
      />
    </>
  );
}

/** Why a file was not written or not opened. */
export function CaseFileProblem() {
  const styles = useStyles();
  const { caseFile } = usePaneStore();
  const state = useSyncExternalStore(caseFile.state.subscribe, caseFile.state.current);
  const dismiss = () => caseFile.dismiss();
  if (state.is === 'failed')
    return (
      <Message tone="error" title={strings.caseFile.failed[state.during]} onDismiss={dismiss}>
        {state.message}
      </Message>
    );
  if (state.is !== 'faulty') return null;
  const more = state.faults.length - SHOWN_FAULTS;
  return (
    <Message
      tone="error"
      title={strings.caseFile.faulty(state.name, state.faults.length)}
      onDismiss={dismiss}
    >
      <ul className={styles.faults} aria-label={strings.caseFile.faults} tabIndex={0}>
        {state.faults.slice(0, SHOWN_FAULTS).map(({ path, message }, index) => (
          <li key={index}>{path === '' ? message : `${path}: ${message}`}</li>
        ))}
        {more > 0 && <li>{strings.caseFile.more(more)}</li>}
      </ul>
    </Message>
  );
}

/** What was skipped in the file that was opened last. */
export function CaseFileNotes() {
  const { caseFile } = usePaneStore();
  const state = useSyncExternalStore(caseFile.state.subscribe, caseFile.state.current);
  return state.is === 'opened' ? state.notes.map((note) => `${note}.`).join(' ') : null;
}
