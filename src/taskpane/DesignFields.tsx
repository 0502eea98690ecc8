import { Button } from '@fluentui/react-components';
import { designsFor, scalesFor } from '../core/pilot/designsFor';
import { Choice } from './Choice';
import { distinctValues, isTimeAxis, tableGrid } from './dataShape';
import { FieldNote } from './FieldNote';
import type { DataDraft, MetricDraft, TableChoice } from './metricDraft';
import type { MetricFindings } from './metricFindings';
import { usePaneStore } from './PaneContext';
import { strings } from './strings';
import { designStrings } from './designStrings';
import { columnOptions, valueOptions } from './tableOptions';
import { useFieldStyles } from './useFieldStyles';
import { withLayout } from './withLayout';

/** How the groups are compared, why that was proposed, and what the design needs. */
export function DesignFields({ metric, findings }: { metric: MetricDraft; findings: MetricFindings }) {
  const fields = useFieldStyles();
  const store = usePaneStore();
  const { data } = metric;
  const change = (part: Partial<DataDraft>) =>
    store.dispatch({ type: 'dataChanged', id: metric.id, change: part });
  const designs = designsFor(data.layout);
  const scales = scalesFor(data.design, data.layout);
  const { proposal } = data;
  const isProposed = proposal?.design === data.design && proposal.scale === data.scale;
  const because = `${metric.id}-because`;
  return (
    <div className={fields.group}>
      <h3 className={fields.heading}>{designStrings.heading}</h3>
      {designs.length > 1 && (
        <Choice
          id={`${metric.id}-design`}
          label={designStrings.label}
          options={designs.map((value) => ({ value, label: designStrings.designs[value] }))}
          chosen={data.design}
          describedBy={proposal ? because : undefined}
          onChoose={(design) => change(withLayout(data, data.layout, design))}
        />
      )}
      {proposal && isProposed && (
        <p id={because} className={fields.note}>
          {proposal.why}
        </p>
      )}
      {proposal && !isProposed && (
        <p id={because} className={fields.note}>
          {designStrings.chosenInstead(proposal.design, proposal.scale)}{' '}
          <Button size="small" onClick={() => change({ design: proposal.design, scale: proposal.scale })}>
            {designStrings.useProposal}
          </Button>
        </p>
      )}
      <DesignColumns metric={metric} findings={findings} />
      {scales.length > 1 && (
        <Choice
          id={`${metric.id}-scale`}
          label={designStrings.scale}
          options={scales.map((value) => ({ value, label: designStrings.scales[value] }))}
          chosen={data.scale}
          onChoose={(scale) => change({ scale })}
        />
      )}
    </div>
  );
}

/** The columns of a long table that a design needs beside groups and values. */
function DesignColumns({ metric, findings }: { metric: MetricDraft; findings: MetricFindings }) {
  const fields = useFieldStyles();
  const store = usePaneStore();
  const { data } = metric;
  const grid = tableGrid(data);
  if (!grid) return null;
  const { table, design } = data;
  const choose = (part: Partial<TableChoice>) =>
    store.dispatch({ type: 'dataChanged', id: metric.id, change: { table: { ...table, ...part } } });
  const options = columnOptions(data);
  const { problems } = findings;
  const { columns } = strings.table;
  const periods = table.periodColumn === null ? [] : distinctValues(grid, table.periodColumn);
  const times = valueOptions(data, table.periodColumn, periods);
  return (
    <>
      {design === 'paired' && (
        <Choice
          id={`${metric.id}-personColumn`}
          label={columns.personColumn}
          options={options}
          chosen={table.personColumn}
          problem={problems.personColumn}
          onChoose={(personColumn) => choose({ personColumn })}
        />
      )}
      {design === 'adjusted' && (
        <Choice
          id={`${metric.id}-covariateColumn`}
          label={columns.covariateColumn}
          options={options}
          chosen={table.covariateColumn}
          problem={problems.covariateColumn}
          onChoose={(covariateColumn) => choose({ covariateColumn })}
        />
      )}
      {design === 'controlled' && (
        <>
          <Choice
            id={`${metric.id}-periodColumn`}
            label={columns.periodColumn}
            options={options}
            chosen={table.periodColumn}
            problem={problems.periodColumn}
            onChoose={(periodColumn) => choose({ periodColumn, before: null, after: null })}
          />
          {periods.length > 1 && (
            <div className={fields.pair}>
              {(['before', 'after'] as const).map((time) => (
                <Choice
                  key={time}
                  id={`${metric.id}-${time}`}
                  label={strings.table[time]}
                  options={times}
                  chosen={table[time]}
                  problem={problems[time]}
                  onChoose={(period) => choose({ [time]: period })}
                />
              ))}
            </div>
          )}
        </>
      )}
      {design !== 'controlled' && options.length > 2 && (
        <Choice
          id={`${metric.id}-periodColumn`}
          label={strings.table.trendPeriod}
          options={[{ value: null, label: strings.table.noPeriod }, ...options]}
          chosen={table.periodColumn}
          onChoose={(periodColumn) => choose({ periodColumn })}
        />
      )}
      {design !== 'controlled' && table.periodColumn !== null && !isTimeAxis(grid, table.periodColumn) && (
        <FieldNote id={`${metric.id}-periodColumn-note`} tone="warning">
          {strings.table.wordsForPeriod}
        </FieldNote>
      )}
    </>
  );
}
