import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { namedDimensions } from '../core/usage/usageLedger';
import { countColumns, type NameSource, type UsageMapping } from '../core/usage/usageMapping';
import { Choice } from './Choice';
import { FoldCard } from './FoldCard';
import { columnMeanings } from './usage/columnMeanings';
import type { Asked } from './usage/usageImportStore';
import { usageStrings } from './usage/usageStrings';
import { useFieldStyles } from './useFieldStyles';

const useStyles = makeStyles({
  fields: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
  },
});

/** No column; a mapping says null, which a list shows as nothing chosen. */
const none = '';

/** How the file is read and what its columns mean, to be corrected; unfolded while time or cost are missing. */
export function UsageColumns({
  asked: { preview, mapping },
  problemOf,
  onChange,
  children,
}: {
  asked: Asked;
  problemOf: (question: 'time' | 'cost') => string | undefined;
  onChange: (change: Partial<UsageMapping>) => void;
  /** What else the file says itself. */
  children: ReactNode;
}) {
  const styles = useStyles();
  const fields = useFieldStyles();
  const [isOpen, setOpen] = useState(mapping.time === null || mapping.cost === null);
  const columns = preview.header.map((name, column) => ({
    value: column as number | string,
    label: usageStrings.column(name),
  }));
  const optional = [{ value: none as number | string, label: usageStrings.none }, ...columns];
  const used = preview.header.filter((_, column) => columnMeanings(mapping, column).length > 0);
  const numberOf = (value: number | string) => (typeof value === 'number' ? value : null);
  return (
    <FoldCard
      id="usage-columns"
      name={usageStrings.columns}
      summary={<span className={fields.note}>{usageStrings.columnsSummary(used.length)}</span>}
      open={isOpen || problemOf('time') !== undefined || problemOf('cost') !== undefined}
      onToggle={setOpen}
    >
      <div className={styles.fields}>
        {children}
        <Choice
          id="usage-time"
          label={usageStrings.time}
          options={columns}
          chosen={mapping.time}
          problem={problemOf('time')}
          onChoose={(value) => onChange({ time: numberOf(value) })}
        />
        <Choice
          id="usage-cost"
          label={usageStrings.cost}
          options={[{ value: 'prices' as number | string, label: usageStrings.byPrices }, ...columns]}
          chosen={mapping.cost}
          problem={problemOf('cost')}
          onChoose={(value) => onChange({ cost: typeof value === 'number' ? value : 'prices' })}
        />
        <Choice
          id="usage-requests"
          label={usageStrings.requests}
          options={[optional[0]!, { value: 'rows', label: usageStrings.eachRow }, ...columns]}
          chosen={mapping.requests ?? none}
          onChoose={(value) => onChange({ requests: value === 'rows' ? 'rows' : numberOf(value) })}
        />
        {countColumns.map((key) => (
          <Choice
            key={key}
            id={`usage-${key}`}
            label={usageStrings.counts[key]}
            options={optional}
            chosen={mapping[key] ?? none}
            onChoose={(value) => onChange({ [key]: numberOf(value) })}
          />
        ))}
        {mapping.cachedTokens !== null && (
          <Checkbox
            label={usageStrings.includesCached}
            checked={mapping.inputIncludesCached}
            onChange={(_, { checked }) => onChange({ inputIncludesCached: checked === true })}
          />
        )}
        <Choice
          id="usage-batch"
          label={usageStrings.batch}
          options={optional}
          chosen={mapping.batch ?? none}
          onChoose={(value) => onChange({ batch: numberOf(value) })}
        />
        <Choice
          id="usage-tags"
          label={usageStrings.tags}
          options={optional}
          chosen={mapping.tags ?? none}
          onChoose={(value) => onChange({ tags: numberOf(value) })}
        />
        {namedDimensions.map((dimension) => {
          const source = mapping.names[dimension];
          return (
            <Choice
              key={dimension}
              id={`usage-name-${dimension}`}
              label={usageStrings.names[dimension]}
              options={[
                ...optional,
                ...(mapping.tags === null ? [] : preview.tagKeys).map((key) => ({
                  value: `=${key}`,
                  label: usageStrings.tagKey(key),
                })),
              ]}
              chosen={source?.from === 'tags' ? `=${source.key}` : (columnOf(source) ?? none)}
              onChoose={(value) => onChange({ names: { ...mapping.names, [dimension]: sourceOf(value) } })}
            />
          );
        })}
      </div>
    </FoldCard>
  );
}

function columnOf(source: NameSource | null): number | null {
  return source?.from === 'column' ? source.column : null;
}

/** A column by its number, a tag by its key behind an equals sign, which no option else has. */
function sourceOf(value: number | string): NameSource | null {
  if (typeof value === 'number') return { from: 'column', column: value };
  return value === none ? null : { from: 'tags', key: value.slice(1) };
}
