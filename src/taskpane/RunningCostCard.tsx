import { Button, Field, Input, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { costDrivers } from '../core/case';
import { componentLabels, costComponents } from '../core/runningCost/costComponents';
import { evidenceLevels } from '../core/inputs';
import { Choice } from './Choice';
import { costStrings } from './costStrings';
import { FieldNote } from './FieldNote';
import { numberText, readNumber } from './figureText';
import { focusAfter } from './focusAfter';
import { FoldCard } from './FoldCard';
import { usePaneStore } from './PaneContext';
import {
  costFigures,
  readRunningCost,
  runningCostProblems,
  type CostFigure,
  type RunningCostDraft,
} from './runningCostDraft';
import { strings } from './strings';
import { lineStrings } from './lineStrings';
import { unitMoneyText } from './unitMoneyText';
import { useFieldStyles } from './useFieldStyles';

const useStyles = makeStyles({
  summary: {
    ...typographyStyles.caption1,
    display: 'block',
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
  problem: { color: tokens.colorStatusDangerForeground1 },
  fields: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
  },
  three: {
    display: 'grid',
    gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
    columnGap: tokens.spacingHorizontalS,
  },
  remove: { alignSelf: 'flex-start' },
});

/** A line of the running cost, folded to its figures or unfolded to its fields. */
export function RunningCostCard({
  line,
  currency,
  open,
}: {
  line: RunningCostDraft;
  currency: string;
  open: boolean;
}) {
  const styles = useStyles();
  const fields = useFieldStyles();
  const store = usePaneStore();
  const { id } = line;
  const problems = runningCostProblems(line);
  const change = (part: Partial<RunningCostDraft>) =>
    store.dispatch({ type: 'lineChanged', id, change: part });
  const bind = (field: 'name' | 'source' | 'quantity' | CostFigure) => ({
    id: `${id}-${field}`,
    value: line[field],
    autoComplete: 'off',
    onChange: (_: unknown, { value }: { value: string }) => change({ [field]: value }),
    onFocus: () => store.dispatch({ type: 'focusMoved', field: `${id}-${field}` }),
    onBlur: () => {
      store.dispatch({ type: 'focusMoved', field: null });
      if (field === 'name' || field === 'source') return;
      const reading = readNumber(line[field]);
      if ('value' in reading) change({ [field]: numberText(reading.value) });
    },
  });
  const isFed = line.origin === 'usage';
  const isHours = line.component === 'GPU' && line.driver === 'fixed';
  const hasOne = ['', '1'].includes(line.quantity.trim());
  const unit = costStrings.line.units(line.driver, isHours, hasOne, currency);
  const wrong = costFigures.filter((figure) => problems[figure] !== undefined);
  return (
    <FoldCard
      id={id}
      name={line.name.trim() || strings.runningCosts.unnamed}
      summary={<Summary line={line} currency={currency} />}
      open={open}
      onToggle={(opens) => store.dispatch({ type: 'lineToggled', id: opens ? id : null })}
    >
      <div className={styles.fields}>
        <div>
          <Field
            label={{ children: lineStrings.name, htmlFor: `${id}-name` }}
            validationState={problems.name === undefined ? 'none' : 'error'}
          >
            <Input
              {...bind('name')}
              className={fields.narrow}
              maxLength={120}
              aria-describedby={problems.name === undefined ? undefined : `${id}-name-note`}
            />
          </Field>
          {problems.name !== undefined && (
            <FieldNote id={`${id}-name-note`} tone="error">
              {problems.name}
            </FieldNote>
          )}
        </div>
        {isFed && <p className={fields.note}>{costStrings.line.fedByUsage}</p>}
        {line.driver !== 'share of total' && (
          <div>
            <Field
              label={{
                children: isHours ? costStrings.line.quantityHours : strings.costFields.quantity,
                htmlFor: `${id}-quantity`,
              }}
            >
              <Input
                {...bind('quantity')}
                className={fields.narrow}
                input={{ className: fields.number, size: 1 }}
                inputMode="decimal"
                readOnly={isFed}
                aria-invalid={problems.quantity !== undefined}
                aria-describedby={problems.quantity === undefined ? undefined : `${id}-quantity-note`}
              />
            </Field>
            {problems.quantity !== undefined && (
              <FieldNote id={`${id}-quantity-note`} tone="error">
                {problems.quantity}
              </FieldNote>
            )}
          </div>
        )}
        <div>
          <div className={styles.three} role="group" aria-label={unit}>
            {costFigures.map((figure) => (
              <Field
                key={figure}
                label={{ children: lineStrings.figures[figure], htmlFor: `${id}-${figure}` }}
              >
                <Input
                  {...bind(figure)}
                  className={fields.narrow}
                  input={{ className: fields.number, size: 1 }}
                  inputMode="decimal"
                  readOnly={isFed}
                  placeholder={figure === 'likely' ? undefined : line.likely}
                  aria-invalid={problems[figure] !== undefined}
                  aria-describedby={problems[figure] === undefined ? `${id}-unit` : `${id}-${figure}-note`}
                />
              </Field>
            ))}
          </div>
          <p id={`${id}-unit`} className={fields.note}>
            {unit}
          </p>
          {wrong.map((figure) => (
            <FieldNote key={figure} id={`${id}-${figure}-note`} tone="error">
              {problems[figure]}
            </FieldNote>
          ))}
        </div>
        <Choice
          id={`${id}-component`}
          label={costStrings.line.kind}
          options={costComponents.map((value) => ({ value, label: componentLabels[value] }))}
          chosen={line.component}
          onChoose={(component) => change({ component })}
        />
        <Choice
          id={`${id}-driver`}
          label={lineStrings.grows}
          options={costDrivers.map((value) => ({ value, label: lineStrings.drivers[value] }))}
          chosen={line.driver}
          onChoose={(driver) => change({ driver })}
        />
        <Choice
          id={`${id}-evidence`}
          label={lineStrings.evidence}
          options={evidenceLevels.map((value) => ({ value, label: strings.evidence[value] }))}
          chosen={line.evidence}
          onChoose={(evidence) => change({ evidence })}
        />
        <Field label={{ children: lineStrings.from, htmlFor: `${id}-source` }}>
          <Input {...bind('source')} className={fields.narrow} maxLength={200} />
        </Field>
        <Button
          className={styles.remove}
          size="small"
          icon={<DeleteRegular />}
          aria-label={lineStrings.remove(line.name.trim())}
          onClick={() => focusAfter(() => store.dispatch({ type: 'lineRemoved', id }), 'running-cost-undo')}
        >
          {strings.metric.remove}
        </Button>
      </div>
    </FoldCard>
  );
}

/** What the line costs, or what it still lacks. */
function Summary({ line, currency }: { line: RunningCostDraft; currency: string }) {
  const styles = useStyles();
  const read = readRunningCost(line);
  if (!read) {
    const [problem] = Object.values(runningCostProblems(line));
    return <span className={`${styles.summary} ${styles.problem}`}>{problem}</span>;
  }
  const { driver, quantity } = read;
  const text = (figure: number) =>
    driver === 'share of total' ? strings.percent(figure) : unitMoneyText(quantity * figure, currency);
  return (
    <span className={styles.summary}>
      {lineStrings.summary(
        costStrings.line.amount(driver, text(read.likely)),
        read.low < read.high ? lineStrings.range(text(read.low), text(read.high)) : null,
        lineStrings.drivers[driver],
        strings.evidence[read.evidence],
      )}
    </span>
  );
}
