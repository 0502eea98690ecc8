import { Button, Input, Label, makeStyles, tokens } from '@fluentui/react-components';
import { describeMeasurements, type Measurements } from '../core/measurements';
import { FieldNote } from './FieldNote';
import type { MetricDraft, RangeSlot } from './metricDraft';
import { usePaneStore } from './PaneContext';
import { strings } from './strings';

const useStyles = makeStyles({
  label: { display: 'block', paddingBottom: tokens.spacingVerticalXXS },
  line: { display: 'flex', gap: tokens.spacingHorizontalXS },
  input: { flexGrow: 1, minWidth: 0, width: 0 },
  use: {
    flexShrink: 0,
    minWidth: 0,
    paddingLeft: tokens.spacingHorizontalS,
    paddingRight: tokens.spacingHorizontalS,
  },
});

/** A range: a typed address or the selection, and what it holds. */
export function RangeField({
  metric,
  slot,
  problem,
  found,
}: {
  metric: MetricDraft;
  slot: RangeSlot;
  problem: string | undefined;
  found: Measurements | null;
}) {
  const styles = useStyles();
  const store = usePaneStore();
  const id = `${metric.id}-${slot}`;
  const { text, state } = metric.ranges[slot];
  const take = () => void store.takeTyped(metric.id, slot);
  return (
    <div>
      <Label className={styles.label} htmlFor={id}>
        {strings.range.label[slot]}
      </Label>
      <div className={styles.line}>
        <Input
          id={id}
          className={styles.input}
          autoComplete="off"
          spellCheck={false}
          placeholder={strings.range.placeholder[slot]}
          value={text}
          title={text}
          aria-invalid={problem !== undefined}
          aria-describedby={`${id}-note`}
          onChange={(_, { value }) =>
            store.dispatch({ type: 'rangeTyped', id: metric.id, slot, text: value })
          }
          onBlur={take}
          onKeyDown={(event) => event.key === 'Enter' && take()}
        />
        <Button
          className={styles.use}
          aria-label={strings.range.useFor(slot)}
          onClick={() => void store.takeSelection(metric.id, slot)}
        >
          {strings.range.use}
        </Button>
      </div>
      <div role="status">
        <Note id={`${id}-note`} state={state} text={text} problem={problem} found={found} slot={slot} />
      </div>
    </div>
  );
}

function Note({
  id,
  state,
  text,
  problem,
  found,
  slot,
}: {
  id: string;
  state: MetricDraft['ranges'][RangeSlot]['state'];
  text: string;
  problem: string | undefined;
  found: Measurements | null;
  slot: RangeSlot;
}) {
  if (problem !== undefined)
    return (
      <FieldNote id={id} tone="error">
        {problem}
      </FieldNote>
    );
  if (found)
    return (
      <FieldNote id={id} tone={found.texts.length > 0 ? 'warning' : 'found'}>
        {strings.sentence(describeMeasurements(found, state.is === 'read' ? state.reading.row + 1 : 1))}
      </FieldNote>
    );
  if (slot === 'table' && state.is === 'read')
    return (
      <FieldNote id={id} tone="found">
        {strings.table.rows(state.reading.values.length - 1)}
      </FieldNote>
    );
  const waiting = state.is === 'reading' ? strings.range.reading : text.trim() ? strings.range.press : '';
  return <div id={id}>{waiting}</div>;
}
