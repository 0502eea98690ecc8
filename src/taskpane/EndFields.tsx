import { Input, Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { drivers, type DriverKey } from '../core/assumptions';
import type { CaseDraft } from './caseDraft';
import { ends, isBlank, rangeProblems, type End } from './driverRange';
import { driverText, readDriver } from './figureText';
import { FieldNote } from './FieldNote';
import { focusAfter } from './focusAfter';
import { usePaneStore } from './PaneContext';
import { strings } from './strings';
import { useFieldStyles } from './useFieldStyles';

const useStyles = makeStyles({
  add: { ...typographyStyles.caption1, display: 'inline-flex', alignItems: 'center', minHeight: '24px' },
  pair: { marginTop: tokens.spacingVerticalXS },
  name: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
});

/** The low and the high end of a driver's range; unfolded once one is told, or wanted. */
export function EndFields({ figure, draft }: { figure: DriverKey; draft: CaseDraft }) {
  const styles = useStyles();
  const fields = useFieldStyles();
  const [isWanted, setWanted] = useState(false);
  const texts = draft.ranges[figure];
  const { label } = drivers[figure];
  const idOf = (end: End) => `figure-${figure}-${end}`;
  if (!isWanted && isBlank(texts))
    return (
      <Link
        as="button"
        className={styles.add}
        aria-label={strings.ends.addFor(label)}
        onClick={() => focusAfter(() => setWanted(true), idOf('low'))}
      >
        {strings.ends.add}
      </Link>
    );
  const problems = rangeProblems(figure, draft.figures[figure], texts);
  return (
    <>
      <div className={`${fields.pair} ${styles.pair}`}>
        {ends.map((end) => (
          <EndField
            key={end}
            id={idOf(end)}
            figure={figure}
            end={end}
            text={texts[end]}
            problem={problems[end]}
            onFocus={() => setWanted(true)}
          />
        ))}
      </div>
      {ends.map(
        (end) =>
          problems[end] !== undefined && (
            <FieldNote key={end} id={`${idOf(end)}-note`} tone="error">
              {problems[end]}
            </FieldNote>
          ),
      )}
    </>
  );
}

function EndField({
  id,
  figure,
  end,
  text,
  problem,
  onFocus,
}: {
  id: string;
  figure: DriverKey;
  end: End;
  text: string;
  problem: string | undefined;
  onFocus: () => void;
}) {
  const styles = useStyles();
  const fields = useFieldStyles();
  const store = usePaneStore();
  const type = (typed: string) => store.dispatch({ type: 'endTyped', key: figure, end, text: typed });
  const tidy = () => {
    store.dispatch({ type: 'focusMoved', field: null });
    const reading = readDriver(figure, text);
    if ('value' in reading) type(driverText(figure, reading.value));
  };
  return (
    <Input
      id={id}
      size="small"
      className={fields.narrow}
      input={{ className: fields.number, size: 1 }}
      contentBefore={
        <span className={styles.name} aria-hidden="true">
          {strings.ends.name[end]}
        </span>
      }
      inputMode="decimal"
      autoComplete="off"
      aria-label={strings.ends.of[end](drivers[figure].label)}
      aria-invalid={problem !== undefined}
      aria-describedby={problem === undefined ? `figure-${figure}-unit` : `figure-${figure}-unit ${id}-note`}
      value={text}
      onChange={(_, { value }) => type(value)}
      onFocus={() => {
        onFocus();
        store.dispatch({ type: 'focusMoved', field: `${figure}-${end}` });
      }}
      onBlur={tidy}
    />
  );
}
