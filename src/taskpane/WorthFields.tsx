import { Button } from '@fluentui/react-components';
import type { Worth } from '../core/case';
import { hoursPerUnit } from '../core/pilot/hoursPerUnit';
import { Choice } from './Choice';
import { focusAfter } from './focusAfter';
import type { MetricDraft, WorthDraft } from './metricDraft';
import { NumberField } from './NumberField';
import { usePaneStore } from './PaneContext';
import { strings } from './strings';
import { worthStrings } from './worthStrings';
import { timeUnits } from './timeUnits';
import { useFieldStyles } from './useFieldStyles';
import type { MetricFindings } from './metricFindings';
import { figuresOfWorth, likelyWorth } from './worthReading';
import { WorthView } from './WorthView';

const kinds = ['none', 'time', 'errors', 'cost'] as const satisfies readonly WorthDraft['kind'][];

/** How the measured effect becomes money, and what it is worth. */
export function WorthFields({
  metric,
  findings,
  currency,
}: {
  metric: MetricDraft;
  findings: MetricFindings;
  currency: string;
}) {
  const fields = useFieldStyles();
  const store = usePaneStore();
  const { worth } = metric;
  const change = (part: Partial<WorthDraft>) =>
    store.dispatch({ type: 'metricChanged', id: metric.id, change: { worth: { ...worth, ...part } } });
  const likely = worth.kind === 'none' ? likelyWorth(metric, currency) : null;
  const isUnitAsked = worth.kind === 'time' && hoursPerUnit(metric.unit) === null;
  const firstField = (kind: Worth['kind']) => `${metric.id}-${figuresOfWorth[kind][0]}`;
  return (
    <div className={fields.group}>
      <h3 className={fields.heading}>{worthStrings.heading}</h3>
      <Choice
        id={`${metric.id}-worth`}
        label={worthStrings.label}
        options={kinds.map((kind) => ({ value: kind, label: worthStrings.kinds[kind] }))}
        chosen={worth.kind}
        onChoose={(kind) => change({ kind })}
      />
      {likely && (
        <p className={fields.note}>
          {worthStrings.suggestion[likely]}{' '}
          <Button size="small" onClick={() => focusAfter(() => change({ kind: likely }), firstField(likely))}>
            {worthStrings.use[likely]}
          </Button>
        </p>
      )}
      {isUnitAsked && (
        <Choice
          id={`${metric.id}-timeUnit`}
          label={worthStrings.timeUnit}
          options={(Object.keys(timeUnits) as (keyof typeof timeUnits)[]).map((unit) => ({
            value: timeUnits[unit],
            label: worthStrings.timeUnits[unit],
          }))}
          chosen={worth.hoursPerUnit}
          problem={worth.hoursPerUnit === null ? worthStrings.timeUnitAsked : undefined}
          onChoose={(hours) => change({ hoursPerUnit: hours })}
        />
      )}
      {worth.kind === 'errors' && metric.data.design !== 'rates' && (
        <p className={fields.note}>{worthStrings.errorsPerCase}</p>
      )}
      {worth.kind !== 'none' && (
        <>
          <div className={fields.pair}>
            {figuresOfWorth[worth.kind].map((key) => (
              <NumberField
                key={key}
                id={`${metric.id}-${key}`}
                label={strings.worth.figures[key]}
                text={worth.figures[key]}
                problem={findings.problems[key]}
                unit={worthStrings.units[key](currency)}
                onType={(text) => change({ figures: { ...worth.figures, [key]: text } })}
              />
            ))}
          </div>
          <WorthView metric={metric} kind={worth.kind} findings={findings} currency={currency} />
        </>
      )}
    </div>
  );
}
