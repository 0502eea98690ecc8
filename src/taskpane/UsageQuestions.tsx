import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { usageFormats } from '../core/usage/recogniseFormat';
import { dateOrders } from '../core/usage/usageMapping';
import { daysAlreadyThere } from '../core/usage/usageTally';
import { Choice } from './Choice';
import { currencies } from './currencies';
import { RowText } from './RowText';
import { delimiters } from './usage/delimiters';
import { missingOf, type Asked, type UsageImportStore } from './usage/usageImportStore';
import { usageStrings } from './usage/usageStrings';
import { UsageColumns } from './UsageColumns';
import { useFieldStyles } from './useFieldStyles';
import { useTableStyles } from './useTableStyles';

/** Rows of the file that are shown. */
const shownRows = 5;

const useStyles = makeStyles({
  scroll: {
    overflowX: 'auto',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  cell: { textAlign: 'left', paddingRight: tokens.spacingHorizontalS },
});

/** Hours ahead of UTC that places have: every whole one, and those between. */
const zones = [
  ...Array.from({ length: 27 }, (_, index) => (index - 12) * 60),
  ...[-570, -210, 210, 270, 330, 345, 390, 525, 570, 630, 765],
].sort((a, b) => a - b);

/** What a file seems to be, and what it does not say itself. */
export function UsageQuestions({
  asked,
  tried,
  imports,
}: {
  asked: Asked;
  tried: boolean;
  imports: UsageImportStore;
}) {
  const fields = useFieldStyles();
  const { mapping, preview, file } = asked;
  const missing = tried ? missingOf(asked) : [];
  const problemOf = (question: keyof typeof usageStrings.questions) =>
    missing.includes(question) ? usageStrings.questions[question] : undefined;
  const change = (part: Partial<typeof mapping>) => imports.tell({ mapping: { ...mapping, ...part } });
  const format = usageFormats.find((each) => each === preview.format)!;
  const { currency } = mapping;
  return (
    <>
      <p className={fields.note} role="status">
        {usageStrings.seems(file.name, usageStrings.formats[format])}{' '}
        {asked.isRemembered && usageStrings.remembered}
      </p>
      <Preview asked={asked} />
      <Choice
        id="usage-delimiter"
        label={usageStrings.delimiter}
        options={delimiters.map((value) => ({ value, label: usageStrings.delimiters[value] }))}
        chosen={preview.shape.delimiter}
        onChoose={(delimiter) => void imports.choose(file, delimiter)}
      />
      <RowText
        id="usage-source"
        label={usageStrings.source}
        text={asked.source}
        problem={missing.includes('source') ? usageStrings.sourceMissing : undefined}
        onType={(source) => imports.tell({ source })}
      />
      <p className={fields.note}>{usageStrings.sourceNote}</p>
      <Choice
        id="usage-days"
        label={usageStrings.days}
        options={[
          { value: 'as written' as const, label: usageStrings.asWritten },
          ...zones.map((value) => ({ value, label: zoneText(value) })),
        ]}
        chosen={mapping.days}
        problem={problemOf('days')}
        onChoose={(days) => change({ days })}
      />
      <Choice
        id="usage-currency"
        label={usageStrings.currency}
        options={[
          ...preview.header.map((name, column) => ({
            value: column as number | string,
            label: usageStrings.column(name),
          })),
          ...currencies.map(({ code, label }) => ({ value: code as number | string, label })),
        ]}
        chosen={currency === null ? null : 'column' in currency ? currency.column : currency.code}
        problem={problemOf('currency')}
        onChoose={(value) =>
          change({
            currency: typeof value === 'number' ? { column: value } : { code: value },
            onlyCurrency: null,
          })
        }
      />
      {(asked.currencies.length > 1 || mapping.onlyCurrency !== null) && (
        <Choice
          id="usage-only-currency"
          label={usageStrings.onlyCurrency}
          options={asked.currencies.map(({ code, rows }) => ({
            value: code,
            label: usageStrings.currencyRows(code, rows),
          }))}
          chosen={mapping.onlyCurrency}
          onChoose={(onlyCurrency) => change({ onlyCurrency })}
        />
      )}
      <Choice
        id="usage-date-order"
        label={usageStrings.dateOrder}
        options={dateOrders.map((value) => ({ value, label: usageStrings.dateOrders[value] }))}
        chosen={mapping.dateOrder}
        problem={problemOf('date order')}
        onChoose={(dateOrder) => change({ dateOrder })}
      />
      <Choice
        id="usage-decimal"
        label={usageStrings.decimal}
        options={(['.', ','] as const).map((value) => ({ value, label: usageStrings.decimals[value] }))}
        chosen={mapping.decimal}
        problem={problemOf('decimal')}
        onChoose={(decimal) => change({ decimal })}
      />
      <Choice
        id="usage-already"
        label={usageStrings.already}
        options={daysAlreadyThere.map((value) => ({ value, label: usageStrings.alreadyChoices[value] }))}
        chosen={asked.daysAlreadyThere}
        onChoose={(value) => imports.tell({ daysAlreadyThere: value })}
      />
      <UsageColumns asked={asked} problemOf={problemOf} onChange={change} />
    </>
  );
}

/** Wide files scroll by themselves, by keyboard too. */
function Preview({ asked: { preview } }: { asked: Asked }) {
  const styles = useStyles();
  const table = useTableStyles();
  return (
    <div className={styles.scroll} role="region" aria-label={usageStrings.preview} tabIndex={0}>
      <table className={table.table}>
        <thead>
          <tr>
            {preview.header.map((name, column) => (
              <th key={column} scope="col" className={mergeClasses(table.head, styles.cell)}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {preview.rows.slice(0, shownRows).map((row, index) => (
            <tr key={index}>
              {preview.header.map((_, column) => (
                <td key={column} className={mergeClasses(table.figure, styles.cell)}>
                  {row[column]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function zoneText(minutes: number): string {
  const size = Math.abs(minutes);
  return usageStrings.zone(minutes < 0 ? '−' : '+', Math.floor(size / 60), size % 60);
}
