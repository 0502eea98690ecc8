import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { usageFormats } from '../core/usage/recogniseFormat';
import { openQuestions, type UsageQuestion } from '../core/usage/openQuestions';
import { dateOrders, type UsageMapping } from '../core/usage/usageMapping';
import { daysAlreadyThere } from '../core/usage/usageTally';
import { Choice } from './Choice';
import { currencies } from './currencies';
import { RowText } from './RowText';
import { columnMeanings } from './usage/columnMeanings';
import { delimiters } from './usage/delimiters';
import { missingOf, type Asked, type UsageImportStore } from './usage/usageImportStore';
import { usageStrings } from './usage/usageStrings';
import { UsageColumns } from './UsageColumns';
import { useTableStyles } from './useTableStyles';

/** Rows of the file that are shown. */
const shownRows = 5;

const useStyles = makeStyles({
  seems: { margin: 0, overflowWrap: 'anywhere' },
  scroll: {
    overflowX: 'auto',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  cell: {
    textAlign: 'left',
    whiteSpace: 'nowrap',
    overflowWrap: 'normal',
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXXS} 0`,
  },
  meaning: { display: 'block', fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
});

/** Hours ahead of UTC that places have: every whole one, and those between. */
const zones = [
  ...Array.from({ length: 27 }, (_, index) => (index - 12) * 60),
  ...[-570, -210, 210, 270, 330, 345, 390, 525, 570, 630, 765],
].sort((a, b) => a - b);

/** What a file seems to be, and what it does not say itself; what it does say can be corrected further down. */
export function UsageQuestions({
  asked,
  tried,
  imports,
}: {
  asked: Asked;
  tried: boolean;
  imports: UsageImportStore;
}) {
  const styles = useStyles();
  const { mapping, preview, file } = asked;
  const missing = tried ? missingOf(asked) : [];
  const problemOf = (question: UsageQuestion) =>
    missing.includes(question) ? usageStrings.questions[question] : undefined;
  const change = (part: Partial<typeof mapping>) => imports.tell({ mapping: { ...mapping, ...part } });
  const format = usageFormats.find((each) => each === preview.format)!;
  const { currency, days, decimal } = preview.mapping;
  const asksDateOrder = openQuestions({ ...mapping, dateOrder: null }, preview.rows).includes('date order');
  const questions = [
    {
      isAsked: days === null,
      field: <Days key="days" {...{ mapping, change }} problem={problemOf('days')} />,
    },
    {
      isAsked: currency === null,
      field: <Currency key="currency" {...{ mapping, change, asked }} problem={problemOf('currency')} />,
    },
    {
      isAsked: decimal === null,
      field: (
        <Choice
          key="decimal"
          id="usage-decimal"
          label={usageStrings.decimal}
          options={(['.', ','] as const).map((value) => ({ value, label: usageStrings.decimals[value] }))}
          chosen={mapping.decimal}
          problem={problemOf('decimal')}
          onChoose={(sign) => change({ decimal: sign })}
        />
      ),
    },
  ];
  return (
    <>
      <p className={styles.seems} role="status">
        {usageStrings.seems(file.name, usageStrings.formats[format])}{' '}
        {asked.isRemembered && usageStrings.remembered}
      </p>
      <Preview asked={asked} />
      <RowText
        id="usage-source"
        label={usageStrings.source}
        text={asked.source}
        problem={missing.includes('source') ? usageStrings.sourceMissing : undefined}
        hint={usageStrings.sourceNote}
        onType={(source) => imports.tell({ source })}
      />
      {questions.filter(({ isAsked }) => isAsked).map(({ field }) => field)}
      {asksDateOrder && (
        <Choice
          id="usage-date-order"
          label={usageStrings.dateOrder}
          options={dateOrders.map((value) => ({ value, label: usageStrings.dateOrders[value] }))}
          chosen={mapping.dateOrder}
          problem={problemOf('date order')}
          onChoose={(dateOrder) => change({ dateOrder })}
        />
      )}
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
      {asked.hasEarlier && (
        <Choice
          id="usage-already"
          label={usageStrings.already}
          options={daysAlreadyThere.map((value) => ({ value, label: usageStrings.alreadyChoices[value] }))}
          chosen={asked.daysAlreadyThere}
          onChoose={(value) => imports.tell({ daysAlreadyThere: value })}
        />
      )}
      <UsageColumns asked={asked} problemOf={problemOf} onChange={change}>
        <Choice
          id="usage-delimiter"
          label={usageStrings.delimiter}
          options={delimiters.map((value) => ({ value, label: usageStrings.delimiters[value] }))}
          chosen={preview.shape.delimiter}
          onChoose={(delimiter) => void imports.choose(file, delimiter)}
        />
        {questions.filter(({ isAsked }) => !isAsked).map(({ field }) => field)}
      </UsageColumns>
    </>
  );
}

interface Answering {
  readonly mapping: UsageMapping;
  readonly change: (part: Partial<UsageMapping>) => void;
  readonly problem: string | undefined;
}

/** Whose days count. */
function Days({ mapping, change, problem }: Answering) {
  return (
    <Choice
      id="usage-days"
      label={usageStrings.days}
      options={[
        { value: 'as written' as const, label: usageStrings.asWritten },
        ...zones.map((value) => ({ value, label: zoneText(value) })),
      ]}
      chosen={mapping.days}
      problem={problem}
      onChoose={(days) => change({ days })}
    />
  );
}

/** The cost's currency: one for the whole file, or a column of the file. */
function Currency({ mapping: { currency }, change, problem, asked }: Answering & { readonly asked: Asked }) {
  return (
    <Choice
      id="usage-currency"
      label={usageStrings.currency}
      options={[
        ...currencies.map(({ code, label }) => ({ value: code as number | string, label })),
        ...asked.preview.header.map((name, column) => ({
          value: column as number | string,
          label: usageStrings.column(name),
        })),
      ]}
      chosen={currency === null ? null : 'column' in currency ? currency.column : currency.code}
      problem={problem}
      onChoose={(value) =>
        change({
          currency: typeof value === 'number' ? { column: value } : { code: value },
          onlyCurrency: null,
        })
      }
    />
  );
}

/** Wide files scroll by themselves, by keyboard too. */
function Preview({ asked: { preview, mapping } }: { asked: Asked }) {
  const styles = useStyles();
  const table = useTableStyles();
  const meanings = preview.header.map((_, column) => columnMeanings(mapping, column).join(', '));
  const columns = preview.header.map((_, column) => column);
  // What counts comes first: it is what has to be looked at.
  const ordered = [
    ...columns.filter((column) => meanings[column] !== ''),
    ...columns.filter((column) => meanings[column] === ''),
  ];
  return (
    <div className={styles.scroll} role="region" aria-label={usageStrings.preview} tabIndex={0}>
      <table className={table.table}>
        <thead>
          <tr>
            {ordered.map((column) => (
              <th key={column} scope="col" className={mergeClasses(table.head, styles.cell)}>
                <span className={styles.meaning}>{meanings[column]}</span>
                {preview.header[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {preview.rows.slice(0, shownRows).map((row, index) => (
            <tr key={index}>
              {ordered.map((column) => (
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
