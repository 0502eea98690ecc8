import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowSwapRegular } from '@fluentui/react-icons/svg/arrow-swap';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import type { MeasurementSource } from '../core/case';
import { Choice } from './Choice';
import { DesignFields } from './DesignFields';
import { FieldNote } from './FieldNote';
import { focusAfter } from './focusAfter';
import { hiddenRows } from './hiddenRows';
import { JudgementFields } from './JudgementFields';
import { MoreMetrics } from './MoreMetrics';
import type { DataDraft, MetricDraft } from './metricDraft';
import type { MetricFindings } from './metricFindings';
import { usePaneStore } from './PaneContext';
import { RangeField } from './RangeField';
import { slotsOf } from './dataFindings';
import { rangeStrings } from './rangeStrings';
import { strings } from './strings';
import { qualityStrings } from './qualityStrings';
import { TableFields } from './TableFields';
import { TypedFields } from './TypedFields';
import { useFieldStyles } from './useFieldStyles';
import { useSelection } from './useSelection';
import { VerdictPanel } from './VerdictPanel';
import { withLayout } from './withLayout';
import { WorthFields } from './WorthFields';

const useStyles = makeStyles({
  fields: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
  },
  foot: {
    display: 'flex',
    justifyContent: 'space-between',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
  },
});

/** Everything about one metric: what it shows, where its measurements are, how they are compared and what they are worth. */
export function MetricFields({
  metric,
  findings,
  currency,
}: {
  metric: MetricDraft;
  findings: MetricFindings;
  currency: string;
}) {
  const styles = useStyles();
  const fields = useFieldStyles();
  const store = usePaneStore();
  const change = (part: Partial<MetricDraft>) =>
    store.dispatch({ type: 'metricChanged', id: metric.id, change: part });
  return (
    <div className={styles.fields}>
      <VerdictPanel metric={metric} findings={findings} />
      <Field label={{ children: strings.metric.name, htmlFor: `${metric.id}-name` }}>
        <Input
          id={`${metric.id}-name`}
          className={fields.narrow}
          maxLength={80}
          placeholder={strings.metric.namePlaceholder}
          value={metric.name}
          onChange={(_, { value }) => change({ name: value })}
        />
      </Field>
      <div className={fields.pair}>
        <Field label={strings.metric.unit}>
          <Input
            className={fields.narrow}
            maxLength={30}
            placeholder={strings.metric.unitPlaceholder}
            value={metric.unit}
            onChange={(_, { value }) => change({ unit: value })}
          />
        </Field>
        <Choice
          id={`${metric.id}-better`}
          label={strings.metric.better}
          options={[
            { value: 'lower', label: strings.metric.lower },
            { value: 'higher', label: strings.metric.higher },
          ]}
          chosen={metric.better}
          onChoose={(better) => change({ better })}
        />
      </div>
      <MeasurementFields metric={metric} findings={findings} />
      <DesignFields metric={metric} findings={findings} />
      <JudgementFields metric={metric} findings={findings} />
      <WorthFields metric={metric} findings={findings} currency={currency} />
      <div className={styles.foot}>
        <Button
          size="small"
          appearance="subtle"
          icon={<DeleteRegular />}
          aria-label={strings.metric.removeNamed(metric.name)}
          onClick={() =>
            focusAfter(() => store.dispatch({ type: 'metricRemoved', id: metric.id }), 'metric-undo')
          }
        >
          {strings.metric.remove}
        </Button>
      </div>
    </div>
  );
}

/** Where the measurements are, and what was found there. */
function MeasurementFields({ metric, findings }: { metric: MetricDraft; findings: MetricFindings }) {
  const styles = useStyles();
  const fields = useFieldStyles();
  const store = usePaneStore();
  const selection = useSelection();
  const { data } = metric;
  const change = (part: Partial<DataDraft>) =>
    store.dispatch({ type: 'dataChanged', id: metric.id, change: part });
  const own = data.own ? [data.own.kind] : [];
  const layouts: readonly MeasurementSource['kind'][] = ['ranges', 'table', 'counts', 'summary', ...own];
  const hidden = hiddenRows(data);
  const isInSheet = data.layout === 'ranges' || data.layout === 'table';
  return (
    <div className={fields.group}>
      <h3 className={fields.heading}>{strings.metric.measurements}</h3>
      <Choice
        id={`${metric.id}-layout`}
        label={strings.metric.layout}
        options={layouts.map((value) => ({ value, label: strings.metric.layouts[value] }))}
        chosen={data.layout}
        onChoose={(layout) => change(withLayout(data, layout))}
      />
      {(data.layout === 'values' || data.layout === 'rows') && (
        <p className={fields.note}>{strings.metric.valuesNote}</p>
      )}
      {slotsOf(data).map((slot) => (
        <RangeField key={slot} metric={metric} slot={slot} findings={findings} />
      ))}
      {(data.layout === 'table' || data.layout === 'rows') && (
        <TableFields metric={metric} findings={findings} />
      )}
      {(data.layout === 'counts' || data.layout === 'summary') && (
        <TypedFields metric={metric} layout={data.layout} findings={findings} />
      )}
      {hidden > 0 && (
        <FieldNote id={`${metric.id}-hidden`} tone="warning">
          {qualityStrings.hiddenRows(hidden)}
        </FieldNote>
      )}
      {isInSheet && (
        <p className={fields.note}>{selection ? rangeStrings.hint(selection) : rangeStrings.noHint}</p>
      )}
      {data.layout === 'ranges' && findings.evaluation && (
        <div className={styles.foot}>
          <Button
            size="small"
            icon={<ArrowSwapRegular />}
            onClick={() => {
              const { baseline, pilot, baselineBefore, pilotBefore, table } = data.ranges;
              change({
                ranges: {
                  baseline: pilot,
                  pilot: baseline,
                  baselineBefore: pilotBefore,
                  pilotBefore: baselineBefore,
                  table,
                },
              });
            }}
          >
            {rangeStrings.swap}
          </Button>
        </div>
      )}
      {data.layout === 'table' && <MoreMetrics metric={metric} />}
    </div>
  );
}
