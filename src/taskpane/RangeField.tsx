import { Button, Input, Label, makeStyles, tokens } from '@fluentui/react-components';
import { describeMeasurements } from '../core/measurements';
import { FieldNote } from './FieldNote';
import type { MetricDraft, RangeSlot } from './metricDraft';
import { measurementsIn } from './measurementsIn';
import type { MetricFindings } from './metricFindings';
import { usePaneStore } from './PaneContext';
import { strings } from './strings';
import { textNumbers } from './textNumbers';

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
  findings,
}: {
  metric: MetricDraft;
  slot: RangeSlot;
  findings: MetricFindings;
}) {
  const styles = useStyles();
  const store = usePaneStore();
  const id = `${metric.id}-${slot}`;
  const { text } = metric.data.ranges[slot];
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
          aria-invalid={findings.problems[slot] !== undefined}
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
        <Note id={`${id}-note`} metric={metric} slot={slot} findings={findings} />
      </div>
    </div>
  );
}

function Note({
  id,
  metric,
  slot,
  findings,
}: {
  id: string;
  metric: MetricDraft;
  slot: RangeSlot;
  findings: MetricFindings;
}) {
  const { text, state } = metric.data.ranges[slot];
  const problem = findings.problems[slot];
  if (problem !== undefined)
    return (
      <FieldNote id={id} tone="error">
        {problem}
      </FieldNote>
    );
  if (state.is !== 'read') {
    const waiting = state.is === 'reading' ? strings.range.reading : text.trim() ? strings.range.press : '';
    return <div id={id}>{waiting}</div>;
  }
  const { table, values, row } = state.reading;
  if (slot === 'table')
    return (
      <FieldNote id={id} tone="found">
        {strings.table.rows(values.length - 1)}
        {table?.name === text && strings.table.grows}
      </FieldNote>
    );
  const found = measurementsIn(values, metric.data.design);
  return (
    <FieldNote id={id} tone={found.texts.length > 0 ? 'warning' : 'found'}>
      {strings.sentence(describeMeasurements(found, row + 1))} {textNumbers(found.texts)}
    </FieldNote>
  );
}
