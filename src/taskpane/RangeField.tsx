import { describeMeasurements } from '../core/measurements';
import { AddressField } from './AddressField';
import { FieldNote } from './FieldNote';
import type { MetricDraft, RangeSlot } from './metricDraft';
import { measurementsIn } from './measurementsIn';
import type { MetricFindings } from './metricFindings';
import { usePaneStore } from './PaneContext';
import { rangeStrings } from './rangeStrings';
import { strings } from './strings';
import { textNumbers } from './textNumbers';

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
  const store = usePaneStore();
  const id = `${metric.id}-${slot}`;
  const { text } = metric.data.ranges[slot];
  const take = () => void store.takeTyped(metric.id, slot);
  return (
    <AddressField
      id={id}
      label={strings.range.label[slot]}
      placeholder={rangeStrings.placeholder[slot]}
      useLabel={rangeStrings.useFor(slot)}
      text={text}
      isWrong={findings.problems[slot] !== undefined}
      onType={(typed) => store.dispatch({ type: 'rangeTyped', id: metric.id, slot, text: typed })}
      onTake={take}
      onBlur={take}
      onUse={() => void store.takeSelection(metric.id, slot)}
    >
      <Note id={`${id}-note`} metric={metric} slot={slot} findings={findings} />
    </AddressField>
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
    const waiting = state.is === 'reading' ? strings.range.reading : text.trim() ? rangeStrings.press : '';
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
