import {
  Button,
  Field,
  Input,
  makeStyles,
  Select,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { ArrowSwapRegular } from '@fluentui/react-icons/svg/arrow-swap';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import type { Better } from '../core/case';
import { ComparisonView } from './ComparisonView';
import { focusAfter } from './focusAfter';
import type { MetricDraft } from './metricDraft';
import { findingsOf } from './metricFindings';
import { usePaneStore } from './PaneContext';
import { RangeField } from './RangeField';
import { strings } from './strings';
import { TableFields } from './TableFields';
import { useSelection } from './useSelection';

const useStyles = makeStyles({
  fields: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
  },
  pair: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    gap: tokens.spacingHorizontalS,
  },
  narrow: { minWidth: 0, width: '100%' },
  note: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  foot: {
    display: 'flex',
    justifyContent: 'space-between',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
  },
});

/** Everything about one metric: what it is, where its measurements are, what they say. */
export function MetricFields({ metric }: { metric: MetricDraft }) {
  const styles = useStyles();
  const store = usePaneStore();
  const selection = useSelection();
  const findings = findingsOf(metric);
  const change = (part: Partial<MetricDraft>) =>
    store.dispatch({ type: 'metricChanged', id: metric.id, change: part });
  const { found, problems } = findings;
  return (
    <div className={styles.fields}>
      <Field label={strings.metric.name}>
        <Input
          id={`${metric.id}-name`}
          className={styles.narrow}
          maxLength={80}
          placeholder={strings.metric.namePlaceholder}
          value={metric.name}
          onChange={(_, { value }) => change({ name: value })}
        />
      </Field>
      <div className={styles.pair}>
        <Field label={strings.metric.unit}>
          <Input
            className={styles.narrow}
            maxLength={30}
            placeholder={strings.metric.unitPlaceholder}
            value={metric.unit}
            onChange={(_, { value }) => change({ unit: value })}
          />
        </Field>
        <Field label={strings.metric.better}>
          <Select value={metric.better} onChange={(_, { value }) => change({ better: value as Better })}>
            <option value="lower">{strings.metric.lower}</option>
            <option value="higher">{strings.metric.higher}</option>
          </Select>
        </Field>
      </div>
      <Field label={strings.metric.layout}>
        <Select
          value={metric.layout}
          onChange={(_, { value }) => change({ layout: value as MetricDraft['layout'] })}
        >
          {(['ranges', 'table', 'values'] as const)
            .filter((layout) => layout !== 'values' || metric.values.baseline.length > 0)
            .map((layout) => (
              <option key={layout} value={layout}>
                {strings.metric.layouts[layout]}
              </option>
            ))}
        </Select>
      </Field>
      {metric.layout === 'values' && <p className={styles.note}>{strings.metric.valuesNote}</p>}
      {metric.layout === 'ranges' && (
        <>
          <RangeField metric={metric} slot="baseline" problem={problems.baseline} found={found.baseline} />
          <RangeField metric={metric} slot="pilot" problem={problems.pilot} found={found.pilot} />
        </>
      )}
      {metric.layout === 'table' && (
        <>
          <RangeField metric={metric} slot="table" problem={problems.table} found={null} />
          <TableFields metric={metric} findings={findings} />
        </>
      )}
      {metric.layout !== 'values' && (
        <p className={styles.note}>{selection ? strings.range.hint(selection) : strings.range.noHint}</p>
      )}
      <ComparisonView metric={metric} found={found} />
      <div className={styles.foot}>
        {metric.layout === 'ranges' && found.baseline && found.pilot && (
          <Button
            size="small"
            icon={<ArrowSwapRegular />}
            onClick={() =>
              change({
                ranges: {
                  ...metric.ranges,
                  baseline: metric.ranges.pilot,
                  pilot: metric.ranges.baseline,
                },
              })
            }
          >
            {strings.range.swap}
          </Button>
        )}
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
