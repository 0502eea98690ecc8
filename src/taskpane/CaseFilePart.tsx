import {
  Button,
  Field,
  makeStyles,
  Spinner,
  Textarea,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { useState, useSyncExternalStore } from 'react';
import { caseOf } from './caseDraft';
import type { CaseFile } from './caseFileStore';
import { caseFileStrings } from './caseFileStrings';
import { Message } from './Message';
import { CaseFileProblem, OpenCaseFile } from './OpenCaseFile';
import { usePaneState, usePaneStore } from './PaneContext';
import { useFieldStyles } from './useFieldStyles';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  text: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** The case as a file, and a case from a file. */
export function CaseFilePart() {
  const styles = useStyles();
  const headings = useFieldStyles();
  const { caseFile } = usePaneStore();
  const pane = usePaneState();
  const state = useSyncExternalStore(caseFile.state.subscribe, caseFile.state.current);
  const stated = pane.is === 'editing' ? caseOf(pane.draft) : null;
  return (
    <section className={styles.part} aria-labelledby="case-file-title">
      <h2 className={headings.heading} id="case-file-title">
        {caseFileStrings.title}
      </h2>
      <p className={styles.text}>{caseFileStrings.about}</p>
      <div className={styles.buttons}>
        {pane.is === 'editing' && (
          <Button
            disabledFocusable={!stated || state.is === 'writing'}
            aria-describedby={stated ? undefined : 'case-file-unfinished'}
            icon={state.is === 'writing' ? <Spinner size="tiny" aria-hidden="true" /> : undefined}
            onClick={() => {
              if (stated) void caseFile.write(stated).then((file) => file && download(file));
            }}
          >
            {caseFileStrings.save}
          </Button>
        )}
        <OpenCaseFile />
      </div>
      {pane.is === 'editing' && !stated && (
        <p className={styles.text} id="case-file-unfinished">
          {caseFileStrings.unfinished}
        </p>
      )}
      {state.is === 'written' && <Written file={state.file} faults={state.faults.length} />}
      <CaseFileProblem />
    </section>
  );
}

/** The file's text for those whose Excel keeps the file back. */
function Written({ file, faults }: { file: CaseFile; faults: number }) {
  const { caseFile } = usePaneStore();
  const [copied, setCopied] = useState<'no' | 'yes' | 'refused'>('no');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(file.text);
      setCopied('yes');
    } catch {
      setCopied('refused');
    }
  };
  return (
    <>
      <Message
        tone={faults > 0 ? 'warning' : 'success'}
        title={caseFileStrings.written(file.name)}
        actions={[[copied === 'yes' ? caseFileStrings.copied : caseFileStrings.copy, () => void copy()]]}
        onDismiss={() => caseFile.dismiss()}
      >
        {faults > 0 ? caseFileStrings.writtenFaulty : caseFileStrings.fallback}
      </Message>
      {copied === 'refused' && (
        <Field label={caseFileStrings.byHand}>
          <Textarea value={file.text} readOnly rows={8} onFocus={({ target }) => target.select()} />
        </Field>
      )}
    </>
  );
}

function download({ name, text }: CaseFile): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads it after the click.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
