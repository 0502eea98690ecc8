import { Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { CellValue } from '../core/case';
import { describeMeasurements } from '../core/measurements';
import { columnLetters } from '../sheets/rangeAddress';
import { FieldNote } from './FieldNote';
import { tableColumns, type MetricFindings } from './metricFindings';
import type { MetricDraft, TableChoice } from './metricDraft';
import { usePaneStore } from './PaneContext';
import { strings } from './strings';
import { chooseGroup } from './takeRange';

const useStyles = makeStyles({
  pair: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    gap: tokens.spacingHorizontalS,
  },
  select: { minWidth: 0, textOverflow: 'ellipsis' },
});

/** Which columns and groups of a long table count. */
export function TableFields({ metric, findings }: { metric: MetricDraft; findings: MetricFindings }) {
  const styles = useStyles();
  const store = usePaneStore();
  const { state } = metric.ranges.table;
  if (state.is !== 'read') return null;
  const columns = tableColumns(metric);
  const { table } = metric;
  const choose = (change: Partial<TableChoice>) =>
    store.dispatch({ type: 'metricChanged', id: metric.id, change: { table: { ...table, ...change } } });
  const columnOptions = columns.map(({ index, header }) => ({
    value: index,
    label: strings.table.column(columnLetters(state.reading.column + index), header),
  }));
  const groups = columns.find((column) => column.index === table.groupColumn)?.groups ?? [];
  const groupOptions = groups.map((group) => ({ value: group, label: String(group) }));
  const { problems, found } = findings;
  return (
    <>
      <div className={styles.pair}>
        <Choice
          id={`${metric.id}-groupColumn`}
          label={strings.table.groupColumn}
          options={columnOptions}
          chosen={table.groupColumn}
          problem={problems.groupColumn}
          onChoose={(column) =>
            store.dispatch({
              type: 'metricChanged',
              id: metric.id,
              change: { table: chooseGroup(table, state.reading, Number(column)) },
            })
          }
        />
        <Choice
          id={`${metric.id}-valueColumn`}
          label={strings.table.valueColumn}
          options={columnOptions}
          chosen={table.valueColumn}
          problem={problems.valueColumn}
          onChoose={(column) => choose({ valueColumn: Number(column) })}
        />
      </div>
      {groups.length > 1 && (
        <div className={styles.pair}>
          <Choice
            id={`${metric.id}-baselineGroup`}
            label={strings.table.baselineGroup}
            options={groupOptions}
            chosen={table.baselineGroup}
            problem={problems.baselineGroup}
            onChoose={(group) => choose({ baselineGroup: group })}
          />
          <Choice
            id={`${metric.id}-pilotGroup`}
            label={strings.table.pilotGroup}
            options={groupOptions}
            chosen={table.pilotGroup}
            problem={problems.pilotGroup}
            onChoose={(group) =>
              choose(
                groups.length === 2
                  ? { pilotGroup: group, baselineGroup: groups.find((other) => other !== group) ?? null }
                  : { pilotGroup: group },
              )
            }
          />
        </div>
      )}
      {found.baseline && found.pilot && (
        <FieldNote id={`${metric.id}-found`} tone="found">
          {(['baseline', 'pilot'] as const)
            .map(
              (key) =>
                `${strings.range.label[key]}: ${describeMeasurements(found[key]!, state.reading.row + 1)}.`,
            )
            .join(' ')}
        </FieldNote>
      )}
    </>
  );
}

function Choice({
  id,
  label,
  options,
  chosen,
  problem,
  onChoose,
}: {
  id: string;
  label: string;
  options: readonly { readonly value: CellValue; readonly label: string }[];
  chosen: CellValue;
  problem: string | undefined;
  onChoose: (value: CellValue) => void;
}) {
  const styles = useStyles();
  const at = options.findIndex((option) => option.value === chosen);
  return (
    <Field label={label} validationMessage={problem}>
      <Select
        id={id}
        select={{ className: styles.select }}
        value={at < 0 ? '' : String(at)}
        onChange={(_, { value }) => onChoose(options[Number(value)]!.value)}
      >
        {at < 0 && (
          <option value="" disabled>
            {strings.table.choose}
          </option>
        )}
        {options.map((option, index) => (
          <option key={index} value={String(index)}>
            {option.label}
          </option>
        ))}
      </Select>
    </Field>
  );
}
