import { strings } from './strings';
import type { DataDraft, GroupKey, MetricDraft, TypedFigure } from './metricDraft';
import type { MetricFindings } from './metricFindings';
import { NumberField } from './NumberField';
import { usePaneStore } from './PaneContext';
import { useFieldStyles } from './useFieldStyles';

/** What is typed for each kind of source without single values. */
export const figuresOfLayout = {
  summary: ['n', 'mean', 'standardDeviation'],
  counts: ['errors', 'total'],
} as const satisfies Partial<Record<DataDraft['layout'], readonly TypedFigure[]>>;

/** Figures of both groups where their single values are gone. */
export function TypedFields({
  metric,
  layout,
  findings,
}: {
  metric: MetricDraft;
  layout: keyof typeof figuresOfLayout;
  findings: MetricFindings;
}) {
  const fields = useFieldStyles();
  const store = usePaneStore();
  const { typed } = metric.data;
  const type = (group: GroupKey, figure: TypedFigure, text: string) =>
    store.dispatch({
      type: 'dataChanged',
      id: metric.id,
      change: { typed: { ...typed, [group]: { ...typed[group], [figure]: text } } },
    });
  return (
    <div className={fields.pair}>
      {figuresOfLayout[layout].map((figure) =>
        (['baseline', 'pilot'] as const).map((group) => (
          <NumberField
            key={`${group}-${figure}`}
            id={`${metric.id}-${group}-${figure}`}
            label={strings.typed.of(strings.typed.label[figure], group)}
            text={typed[group][figure]}
            problem={findings.problems[`${group}-${figure}`]}
            onType={(text) => type(group, figure, text)}
          />
        )),
      )}
    </div>
  );
}
