import { Button, makeStyles, ProgressBar, Spinner, tokens } from '@fluentui/react-components';
import { useRef, useSyncExternalStore } from 'react';
import { readTokenPrice } from './tokenPriceDraft';
import { focusAfter } from './focusAfter';
import { Message } from './Message';
import type { Editing } from './paneState';
import { missingOf, type UsageImportStore } from './usage/usageImportStore';
import { usageStrings } from './usage/usageStrings';
import { UsageQuestions } from './UsageQuestions';
import { UsageResult } from './UsageResult';
import { UsageWritten } from './UsageWritten';
import { useFieldStyles } from './useFieldStyles';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
  start: { alignSelf: 'flex-start' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  hidden: { display: 'none' },
});

/** Takes usage from a file into the case: questions, reading, result, workbook. */
export function UsageImport({ imports, state }: { imports: UsageImportStore | null; state: Editing }) {
  const styles = useStyles();
  const fields = useFieldStyles();
  return (
    <section className={styles.part} aria-labelledby="usage-import">
      <h2 id="usage-import" tabIndex={-1} className={fields.heading}>
        {usageStrings.heading}
      </h2>
      <p className={fields.note}>{usageStrings.about}</p>
      {imports ? (
        <Steps imports={imports} state={state} />
      ) : (
        <p className={fields.note}>{usageStrings.buildFirst}</p>
      )}
    </section>
  );
}

function Steps({ imports, state: editing }: { imports: UsageImportStore; state: Editing }) {
  const styles = useStyles();
  const state = useSyncExternalStore(imports.state.subscribe, imports.state.current);
  const prices = editing.draft.tokenPrices.map(readTokenPrice);
  // Each step takes the place of the buttons that led to it; what is missing is gone to.
  const read = () => {
    const [missing] = state.is === 'asking' ? missingOf(state.asked) : [];
    const next = missing === undefined ? 'usage-import' : `usage-${missing.replace(' ', '-')}`;
    focusAfter(() => void imports.import(prices), next);
  };
  switch (state.is) {
    case 'idle':
      return <ChooseFile imports={imports} label={usageStrings.choose} />;
    case 'failed':
      return (
        <>
          <Message tone="error">{state.message}</Message>
          <ChooseFile imports={imports} label={usageStrings.chooseAnother} />
        </>
      );
    case 'looking':
      return (
        <>
          <Spinner size="small" label={usageStrings.looking(state.name)} />
          <Cancel imports={imports} />
        </>
      );
    case 'asking':
      return (
        <>
          <UsageQuestions asked={state.asked} tried={state.tried} imports={imports} />
          {state.problem !== null && <Message tone="error">{state.problem}</Message>}
          <div className={styles.actions}>
            <Button appearance="primary" onClick={read}>
              {usageStrings.read}
            </Button>
            <ChooseFile imports={imports} label={usageStrings.chooseAnother} />
            <Button onClick={() => focusAfter(() => imports.dismiss(), 'usage-import')}>
              {usageStrings.close}
            </Button>
          </div>
        </>
      );
    case 'importing': {
      const { file } = state.asked;
      const { bytes, rows } = state.progress;
      return (
        <>
          <ProgressBar
            value={file.size === 0 ? 0 : Math.min(1, bytes / file.size)}
            aria-label={usageStrings.reading(file.name)}
          />
          <span>{usageStrings.progress(bytes, file.size, rows)}</span>
          <Cancel imports={imports} />
        </>
      );
    }
    case 'read':
      return (
        <UsageResult
          asked={state.asked}
          outcome={state.outcome}
          writing={state.writing}
          stale={state.stale}
          problem={state.problem}
          prices={prices}
          imports={imports}
          draft={editing.draft}
        />
      );
    case 'written':
      return (
        <UsageWritten
          sheets={state.sheets}
          outcome={state.outcome}
          months={state.months}
          state={editing}
          imports={imports}
        />
      );
  }
}

function Cancel({ imports }: { imports: UsageImportStore }) {
  const styles = useStyles();
  return (
    <Button
      className={styles.start}
      size="small"
      onClick={() => focusAfter(() => imports.cancel(), 'usage-import')}
    >
      {usageStrings.cancel}
    </Button>
  );
}

function ChooseFile({ imports, label }: { imports: UsageImportStore; label: string }) {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button className={styles.start} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        className={styles.hidden}
        type="file"
        accept=".csv,.tsv,.txt,text/csv"
        aria-label={label}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) focusAfter(() => void imports.choose(file), 'usage-import');
          // The same file again, mended, is a change too.
          target.value = '';
        }}
      />
    </>
  );
}
