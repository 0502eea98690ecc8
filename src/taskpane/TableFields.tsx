import { Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { CellValue } from '../core/case';
import { describeMeasurements } from '../core/measurements';
import { columnLetters } from '../sheets/rangeAddress';
import { FieldNote } from './FieldNote';
import { tableColumns, type MetricField, type MetricFindings } from './metricFindings';
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
  root: { display: 'grid', minWidth: 0 },
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
  const notes = (fields: readonly MetricField[]) =>
    fields.map((field) => {
      const problem = problems[field];
      return (
        problem && (
          <FieldNote key={field} id={`${metric.id}-${field}-note`} tone="error">
            {problem}
          </FieldNote>
        )
      );
    });
  return (
    <>
      <div>
        <div className={styles.pair}>
          <Choice
            id={`${metric.id}-groupColumn`}
            label={strings.table.groupColumn}
            options={columnOptions}
            chosen={table.groupColumn}
            isWrong={problems.groupColumn !== undefined}
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
            isWrong={problems.valueColumn !== undefined}
            onChoose={(column) => choose({ valueColumn: Number(column) })}
          />
        </div>
        {notes(['groupColumn', 'valueColumn'])}
      </div>
      {groups.length > 1 && (
        <div>
          <div className={styles.pair}>
            <Choice
              id={`${metric.id}-baselineGroup`}
              label={strings.table.baselineGroup}
              options={groupOptions}
              chosen={table.baselineGroup}
              isWrong={problems.baselineGroup !== undefined}
              onChoose={(group) => choose({ baselineGroup: group })}
            />
            <Choice
              id={`${metric.id}-pilotGroup`}
              label={strings.table.pilotGroup}
              options={groupOptions}
              chosen={table.pilotGroup}
              isWrong={problems.pilotGroup !== undefined}
              onChoose={(group) =>
                choose(
                  groups.length === 2
                    ? { pilotGroup: group, baselineGroup: groups.find((other) => other !== group) ?? null }
                    : { pilotGroup: group },
                )
              }
            />
          </div>
          {notes(['baselineGroup', 'pilotGroup'])}
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
  isWrong,
  onChoose,
}: {
  id: string;
  label: string;
  options: readonly { readonly value: CellValue; readonly label: string }[];
  chosen: CellValue;
  isWrong: boolean;
  onChoose: (value: CellValue) => void;
}) {
  const styles = useStyles();
  const at = options.findIndex((option) => option.value === chosen);
  return (
    <Field label={label} validationState={isWrong ? 'error' : 'none'}>
      <Select
        id={id}
        aria-describedby={isWrong ? `${id}-note` : undefined}
        root={{ className: styles.root }}
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
