import {
  Button,
  makeStyles,
  Radio,
  RadioGroup,
  Spinner,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { useId, useSyncExternalStore } from 'react';
import type { StandaloneCell } from '../sheets/standalone/standalonePlan';
import { CaseFilePart } from './CaseFilePart';
import { Message } from './Message';
import { usePaneStore } from './PaneContext';
import { SendingPart } from './SendingPart';
import type { Found } from './shareStore';
import { strings } from './strings';
import { shareStrings } from './shareStrings';
import { useFieldStyles } from './useFieldStyles';

/** More than anybody reads in a pane. */
const SHOWN_CELLS = 100;

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  text: { ...typographyStyles.body1, margin: 0 },
  quiet: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  list: {
    display: 'flex',
    flexDirection: 'column',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    maxHeight: '50vh',
    overflowY: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  cell: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    '& + &': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  address: { ...typographyStyles.body1Strong, margin: 0 },
  pair: {
    ...typographyStyles.caption1,
    display: 'grid',
    gridTemplateColumns: '40px minmax(0, 1fr)',
    margin: `${tokens.spacingVerticalXXS} 0 0`,
  },
  term: { color: tokens.colorNeutralForeground2 },
  formula: { margin: 0, fontFamily: tokens.fontFamilyMonospace, overflowWrap: 'anywhere' },
  value: { margin: 0 },
  wide: { width: '100%', maxWidth: 'none' },
});

/** What it takes to hand the workbook to somebody without AIROI, shown before it is done. */
export function ShareSection() {
  const styles = useStyles();
  const headings = useFieldStyles();
  const { share } = usePaneStore();
  const state = useSyncExternalStore(share.state.subscribe, share.state.current);
  const look = (
    <Button
      className={styles.wide}
      disabledFocusable={state.is === 'looking'}
      icon={state.is === 'looking' ? <Spinner size="tiny" aria-hidden="true" /> : undefined}
      onClick={() => void share.look()}
    >
      {state.is === 'untouched'
        ? shareStrings.look
        : state.is === 'looking'
          ? shareStrings.looking
          : shareStrings.lookAgain}
    </Button>
  );
  return (
    <div className={styles.section}>
      <SendingPart />
      <CaseFilePart />
      <h2 className={headings.heading}>{shareStrings.formulas}</h2>
      <p className={styles.text}>{shareStrings.about}</p>
      <p className={styles.quiet}>{shareStrings.needs}</p>
      {state.is === 'unread' && (
        <Message tone="error" title={shareStrings.unread}>
          {state.message}
        </Message>
      )}
      {state.is === 'done' && (
        <Message
          tone={state.report.different.length > 0 ? 'warning' : 'success'}
          title={shareStrings.doneTitle(state.report.cells)}
        >
          {shareStrings.done(state.report.names.length, state.keptCells)}{' '}
          {state.report.different.length > 0 && shareStrings.different(state.report.different)}
        </Message>
      )}
      {state.is === 'failed' && (
        <Message tone="error" title={shareStrings.failed}>
          {state.message}
        </Message>
      )}
      {'cells' in state && state.cells.length === 0 && <Message tone="info">{shareStrings.none}</Message>}
      {'cells' in state && state.cells.length > 0 ? (
        <Report found={state} busy={state.is === 'making'} />
      ) : null}
      {look}
    </div>
  );
}

function Report({ found, busy }: { found: Found; busy: boolean }) {
  const styles = useStyles();
  const { share } = usePaneStore();
  const choice = useId();
  const { cells, replacing } = found;
  const changes = share.changes(found);
  const without = cells.filter(({ rewritten }) => rewritten === null).length;
  const locked = [...new Set(cells.filter(({ isProtected }) => isProtected).map(({ sheet }) => sheet))];
  return (
    <>
      <p className={styles.text} role="status">
        {shareStrings.found(cells.length, changes.names.length)}
      </p>
      {without > 0 && (
        <div>
          <p className={styles.text} id={choice}>
            {shareStrings.without(without)}. {shareStrings.withoutChoice}:
          </p>
          <RadioGroup
            aria-labelledby={choice}
            value={replacing ? 'replace' : 'keep'}
            disabled={busy}
            onChange={(_, { value }) => share.choose(value === 'replace')}
          >
            <Radio value="keep" label={shareStrings.keep} />
            <Radio value="replace" label={shareStrings.replace} />
          </RadioGroup>
        </div>
      )}
      {/* A list that scrolls has to be reached by keyboard. */}
      <ul className={styles.list} aria-label={shareStrings.list} tabIndex={0}>
        {cells.slice(0, SHOWN_CELLS).map((cell) => (
          <li key={cell.address} className={styles.cell}>
            <Cell cell={cell} replacing={replacing} />
          </li>
        ))}
        {cells.length > SHOWN_CELLS && (
          <li className={styles.cell}>{shareStrings.more(cells.length - SHOWN_CELLS)}</li>
        )}
      </ul>
      {locked.length > 0 && <Message tone="warning">{shareStrings.protected(locked)}</Message>}
      <Button
        className={styles.wide}
        appearance="primary"
        disabledFocusable={busy || locked.length > 0 || changes.cells.length === 0}
        icon={busy ? <Spinner size="tiny" aria-hidden="true" /> : undefined}
        onClick={() => void share.make()}
      >
        {busy ? shareStrings.making : shareStrings.make}
      </Button>
    </>
  );
}

function Cell({ cell, replacing }: { cell: StandaloneCell; replacing: boolean }) {
  const styles = useStyles();
  const { address, formula, rewritten, reasons, values } = cell;
  return (
    <>
      <p className={styles.address}>{address}</p>
      <dl className={styles.pair}>
        <dt className={styles.term}>{shareStrings.now}</dt>
        <dd className={styles.formula}>{formula}</dd>
        <dt className={styles.term}>{shareStrings.then}</dt>
        {rewritten === null ? (
          <dd className={styles.value}>{replacing ? valueText(values) : shareStrings.kept}</dd>
        ) : (
          <dd className={styles.formula}>{rewritten}</dd>
        )}
      </dl>
      {reasons.map((reason) => (
        <p key={reason} className={styles.quiet}>
          {reason}
        </p>
      ))}
    </>
  );
}

function valueText(values: StandaloneCell['values']): string {
  const [[value]] = values as [[unknown]];
  if (values.length > 1 || values[0]!.length > 1) return shareStrings.table(values.length, values[0]!.length);
  return shareStrings.value(typeof value === 'number' ? strings.number(value) : String(value ?? ''));
}
