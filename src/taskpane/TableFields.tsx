import type { CellValue } from '../core/case';
import { describeMeasurements } from '../core/measurements';
import type { KnownColumns } from '../core/pilot/proposal';
import { Choice } from './Choice';
import { distinctValues, tableGrid } from './dataShape';
import { FieldNote } from './FieldNote';
import { firstRowOf } from './firstRow';
import type { MetricDraft } from './metricDraft';
import type { MetricFindings } from './metricFindings';
import { usePaneStore } from './PaneContext';
import { strings } from './strings';
import { columnOptions, valueOptions } from './tableOptions';
import { textNumbers } from './textNumbers';
import { useFieldStyles } from './useFieldStyles';

/** Which columns and groups of a long table count. */
export function TableFields({ metric, findings }: { metric: MetricDraft; findings: MetricFindings }) {
  const fields = useFieldStyles();
  const store = usePaneStore();
  const { data } = metric;
  const grid = tableGrid(data);
  if (!grid) return null;
  const { table } = data;
  const { problems } = findings;
  const choose = (change: KnownColumns) => store.dispatch({ type: 'tableChosen', id: metric.id, change });
  const options = columnOptions(data);
  const groups = table.groupColumn === null ? [] : distinctValues(grid, table.groupColumn);
  const groupOptions = valueOptions(data, table.groupColumn, groups);
  /** Where there are only two groups, the one follows from the other. */
  const chooseGroup = (key: 'baselineGroup' | 'pilotGroup', group: CellValue) => {
    const other = key === 'pilotGroup' ? 'baselineGroup' : 'pilotGroup';
    const rest = groups.filter((value) => value !== group);
    choose({ [key]: group, ...(rest.length === 1 && { [other]: rest[0] }) });
  };
  return (
    <>
      <div className={fields.pair}>
        {(['groupColumn', 'valueColumn'] as const).map((key) => (
          <Choice
            key={key}
            id={`${metric.id}-${key}`}
            label={strings.table.columns[key]}
            options={options}
            chosen={table[key]}
            problem={problems[key]}
            onChoose={(column) => choose({ [key]: column })}
          />
        ))}
      </div>
      {groups.length > 1 && (
        <div className={fields.pair}>
          {(['baselineGroup', 'pilotGroup'] as const).map((key) => (
            <Choice
              key={key}
              id={`${metric.id}-${key}`}
              label={strings.table[key]}
              options={groupOptions}
              chosen={table[key]}
              problem={problems[key]}
              onChoose={(group) => chooseGroup(key, group)}
            />
          ))}
        </div>
      )}
      <Found metric={metric} findings={findings} />
    </>
  );
}

/** What both groups hold, in words. */
function Found({ metric, findings }: { metric: MetricDraft; findings: MetricFindings }) {
  const samples = findings.evaluation?.samples;
  if (samples?.is !== 'values' || findings.problems.valueColumn) return null;
  const { baseline, pilot } = samples;
  const firstRow = firstRowOf(metric.data);
  const texts = textNumbers([...baseline.texts, ...pilot.texts]);
  const isClean = baseline.texts.length + pilot.texts.length === 0;
  const { state } = metric.data.ranges.table;
  const { valueColumn } = metric.data.table;
  const areDates =
    metric.data.layout === 'table' &&
    state.is === 'read' &&
    valueColumn !== null &&
    state.reading.formats[valueColumn] === 'date';
  return (
    <FieldNote id={`${metric.id}-found`} tone={isClean && !areDates ? 'found' : 'warning'}>
      {strings.range.label.baseline}: {describeMeasurements(baseline, firstRow)}. {strings.range.label.pilot}:{' '}
      {describeMeasurements(pilot, firstRow)}. {texts} {areDates && strings.table.dates}
    </FieldNote>
  );
}
