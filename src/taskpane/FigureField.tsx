import { Input, Label, Link, makeStyles, Select, tokens, typographyStyles } from '@fluentui/react-components';
import { InfoRegular } from '@fluentui/react-icons/svg/info';
import { Fragment, useState } from 'react';
import { drivers, type DriverKey } from '../core/assumptions';
import { evidenceLevels, type Evidence } from '../core/inputs';
import type { FedInput } from '../core/pilot/fedInputs';
import { BenchmarkHint } from './BenchmarkHint';
import type { CaseDraft } from './caseDraft';
import { focusAfter } from './focusAfter';
import { EndFields } from './EndFields';
import { figureText, isPercent, readFigure } from './figureText';
import { FieldNote } from './FieldNote';
import { measureText } from './outcomeText';
import { overlapWarning } from './overlapWarning';
import { usePaneStore } from './PaneContext';
import { strings } from './strings';
import { worthStrings } from './worthStrings';
import { lineStrings } from './lineStrings';

const useStyles = makeStyles({
  head: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXXS,
    paddingBottom: tokens.spacingVerticalXXS,
  },
  info: {
    flexShrink: 0,
    width: '24px',
    height: '24px',
    margin: '-2px 0',
    padding: 0,
    fontSize: '16px',
    lineHeight: 0,
    color: tokens.colorNeutralForeground3,
    background: 'none',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    ':hover': { color: tokens.colorNeutralForeground1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  help: {
    ...typographyStyles.caption1,
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    color: tokens.colorNeutralForeground2,
  },
  unit: {
    marginLeft: 'auto',
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground2,
    whiteSpace: 'nowrap',
  },
  line: { display: 'flex', gap: tokens.spacingHorizontalS },
  input: { flexGrow: 1, minWidth: 0, width: 0 },
  number: { fontVariantNumeric: 'tabular-nums', textAlign: 'right', minWidth: 0 },
  evidence: { flexShrink: 0, width: '128px' },
  fedEvidence: {
    ...typographyStyles.caption1,
    flexShrink: 0,
    alignSelf: 'center',
    width: '128px',
    color: tokens.colorNeutralForeground2,
  },
  evidenceSelect: { color: tokens.colorNeutralForeground2, minWidth: 0 },
});

/** A figure that metrics or running-cost lines give: read-only, with its range and where it comes from. */
function FedFigure({
  id,
  figure,
  draft,
  fed,
}: {
  id: string;
  figure: DriverKey;
  draft: CaseDraft;
  fed: FedInput;
}) {
  const styles = useStyles();
  const store = usePaneStore();
  const text = (value: number) => fedText(figure, value);
  const own = draft.figures[figure].trim();
  return (
    <>
      <div className={styles.line}>
        <Input
          id={id}
          className={styles.input}
          input={{ className: styles.number }}
          readOnly
          appearance="filled-darker"
          value={text(fed.value)}
          aria-describedby={`${id}-unit ${id}-fed`}
        />
        <span className={styles.fedEvidence}>{strings.evidence[fed.evidence]}</span>
      </div>
      <FieldNote id={`${id}-fed`} tone="found">
        {worthStrings.fedRange(text(fed.low), text(fed.high))}. {figure === 'toolCost' && <FromLines />}
        {fed.metrics.length > 0 && <>{worthStrings.fedFrom} </>}
        {fed.metrics.map((at, index) => {
          const { id: metric, name } = draft.metrics[at]!;
          return (
            <Fragment key={metric}>
              {index > 0 && ', '}
              <Link
                as="button"
                inline
                onClick={() =>
                  focusAfter(
                    () => store.reveal({ section: 'pilot', metric, id: `${metric}-worth` }),
                    `${metric}-worth`,
                  )
                }
              >
                {name.trim()}
              </Link>
            </Fragment>
          );
        })}
        {own && `. ${worthStrings.ownFigure(own)}`}
      </FieldNote>
    </>
  );
}

/** Where a tool cost that is fed comes from. */
function FromLines() {
  return (
    <>
      {lineStrings.fed}{' '}
      <Link as="button" inline onClick={() => document.getElementById('running-costs')?.focus()}>
        {lineStrings.fedLink}
      </Link>
    </>
  );
}

/** Hours to one decimal, money in whole units. */
function fedText(figure: DriverKey, value: number): string {
  return measureText(value, drivers[figure].unit === 'hours per week' ? 1 : 0);
}

/** One figure: its number with unit and help, and how strong the ground under it is. */
export function FigureField({
  figure,
  draft,
  fed,
}: {
  figure: DriverKey;
  draft: CaseDraft;
  /** What metrics or running-cost lines give in place of a typed figure. */
  fed: FedInput | null;
}) {
  const styles = useStyles();
  const store = usePaneStore();
  const [helpOpen, setHelpOpen] = useState(false);
  const definition = drivers[figure];
  const id = `figure-${figure}`;
  const text = draft.figures[figure];
  const reading = readFigure(figure, text);
  const unit = strings.unit(definition.unit, draft.currency);
  const warning = overlapWarning(figure, draft);
  const note = 'problem' in reading ? reading.problem : warning;
  const tidy = () => {
    store.dispatch({ type: 'focusMoved', field: null });
    if ('value' in reading && text.trim() !== '')
      store.dispatch({ type: 'figureTyped', key: figure, text: figureText(figure, reading.value) });
  };
  return (
    <div>
      <div className={styles.head}>
        <Label htmlFor={id}>{definition.label}</Label>
        <button
          type="button"
          className={styles.info}
          aria-label={strings.figure.helpFor(definition.label)}
          aria-expanded={helpOpen}
          aria-controls={helpOpen ? `${id}-help` : undefined}
          onClick={() => setHelpOpen(!helpOpen)}
        >
          <InfoRegular />
        </button>
        <span className={styles.unit} id={`${id}-unit`}>
          <span aria-hidden="true">{unit.short}</span>
          <span hidden>{unit.long}</span>
        </span>
      </div>
      {helpOpen && (
        <p className={styles.help} id={`${id}-help`}>
          {definition.help} {isPercent(figure) ? strings.figure.acceptedPercent : strings.figure.accepted}
        </p>
      )}
      {fed ? (
        <FedFigure id={id} figure={figure} draft={draft} fed={fed} />
      ) : (
        <div className={styles.line}>
          <Input
            id={id}
            className={styles.input}
            input={{ className: styles.number }}
            inputMode="decimal"
            autoComplete="off"
            placeholder={figureText(figure, definition.default) || '0'}
            value={text}
            aria-invalid={'problem' in reading}
            aria-describedby={note ? `${id}-unit ${id}-note` : `${id}-unit`}
            onChange={(_, { value }) => store.dispatch({ type: 'figureTyped', key: figure, text: value })}
            onFocus={() => store.dispatch({ type: 'focusMoved', field: figure })}
            onBlur={tidy}
          />
          <Select
            className={styles.evidence}
            select={{ className: styles.evidenceSelect }}
            aria-label={strings.figure.evidenceFor(definition.label)}
            value={draft.evidence[figure]}
            onChange={(_, { value }) =>
              store.dispatch({ type: 'evidenceChosen', key: figure, evidence: value as Evidence })
            }
          >
            {evidenceLevels.map((level) => (
              <option key={level} value={level}>
                {strings.evidence[level]}
              </option>
            ))}
          </Select>
        </div>
      )}
      {note && !fed && (
        <FieldNote id={`${id}-note`} tone={'problem' in reading ? 'error' : 'warning'}>
          {note}
        </FieldNote>
      )}
      {definition.ranged && !fed && <EndFields figure={figure} draft={draft} />}
      <BenchmarkHint figure={figure} draft={draft} />
    </div>
  );
}
