import { Button, Checkbox, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { savingPresets } from '../benchmarks/savingPresets';
import type { SavingMeasure } from '../core/case';
import { componentLabels, costComponents } from '../core/runningCost/costComponents';
import { evidenceLevels } from '../core/inputs';
import type { RunningCostView } from '../core/runningCost/runningCostOf';
import { Choice } from './Choice';
import { CostList } from './CostList';
import { costStrings } from './costStrings';
import { FieldNote } from './FieldNote';
import { FigureRows } from './FigureRows';
import { numberText, percentFigureText } from './figureText';
import { focusAfter } from './focusAfter';
import { GradeMark } from './GradeMark';
import { usePaneStore } from './PaneContext';
import type { Editing } from './paneState';
import { RowCard } from './RowCard';
import { freeId } from './rowDraft';
import {
  newSaving,
  readSaving,
  savingProblems,
  storedSaving,
  type SavingDraft,
  type SavingFigure,
} from './savingDraft';
import { RowText } from './RowText';
import { strings } from './strings';
import { lineStrings } from './lineStrings';
import { runningCostText, unitMoneyText } from './unitMoneyText';
import { readUsage } from './usageDraft';
import { useFieldStyles } from './useFieldStyles';

const useStyles = makeStyles({
  presets: { flexBasis: '100%' },
  check: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

const componentNames = { ...componentLabels, all: costStrings.savings.all };

/** Fields that stand beside each other. */
const rows: readonly (readonly SavingFigure[])[] = [['share'], ['low', 'high']];

/** Measures that make running cheaper, each with what it does alone. */
export function Savings({ state, view }: { state: Editing; view: RunningCostView | null }) {
  const styles = useStyles();
  const fields = useFieldStyles();
  const store = usePaneStore();
  const { savings } = state.draft;
  const named = new Set(savings.map(({ name }) => name.trim()));
  const missing = savingPresets.filter(({ measure }) => !named.has(measure.name));
  const add = (row: SavingDraft) =>
    focusAfter(
      () => {
        store.dispatch({ type: 'rowsAdded', list: 'savings', rows: [row] });
        store.dispatch({ type: 'lineToggled', id: row.id });
      },
      row.name === '' ? `${row.id}-name` : `${row.id}-toggle`,
    );
  const id = freeId('saving', savings);
  return (
    <CostList
      list="savings"
      rows={savings}
      heading={costStrings.savings.heading}
      about={<p className={fields.note}>{costStrings.savings.about}</p>}
      state={state}
      card={(saving, index) => <SavingCard saving={saving} index={index} state={state} view={view} />}
      removedText={({ name }) => costStrings.savings.removed(name.trim())}
    >
      <Button size="small" icon={<AddRegular />} onClick={() => add(newSaving(id))}>
        {costStrings.savings.own}
      </Button>
      {missing.length > 0 && (
        <p className={mergeClasses(fields.note, styles.presets)}>{costStrings.savings.presets}</p>
      )}
      {missing.map(({ measure }) => (
        <Button
          key={measure.name}
          size="small"
          icon={<AddRegular />}
          onClick={() => add({ ...storedSaving(rounded(measure), 0), id, storedAt: null })}
        >
          {measure.name}
        </Button>
      ))}
    </CostList>
  );
}

function SavingCard({
  saving,
  index,
  state,
  view,
}: {
  saving: SavingDraft;
  index: number;
  state: Editing;
  view: RunningCostView | null;
}) {
  const styles = useStyles();
  const fields = useFieldStyles();
  const store = usePaneStore();
  const { currency, usage } = state.draft;
  const { id } = saving;
  const problems = savingProblems(saving);
  const { share, low, high } = readSaving(saving);
  const preset = savingPresets.find(({ measure }) => measure.name === saving.name.trim());
  const effect = view?.savings[index];
  const change = (part: Partial<SavingDraft>) =>
    store.dispatch({ type: 'rowChanged', list: 'savings', id, change: part });
  const range = low === high ? strings.percent(low) : `${percentFigureText(low)}–${strings.percent(high)}`;
  const money = (outcome: number | string) => runningCostText(outcome, 'money per outcome', currency);
  return (
    <RowCard
      id={id}
      name={saving.name.trim() || strings.costFields.unnamed}
      summary={costStrings.savings.summary(
        range,
        share < 1 ? strings.percent(share) : null,
        componentNames[saving.component],
        saving.counts,
      )}
      problem={Object.values(problems)[0]}
      open={state.openLine === id}
      removal={{
        label: costStrings.savings.remove(saving.name.trim()),
        remove: () =>
          focusAfter(() => store.dispatch({ type: 'rowRemoved', list: 'savings', id }), 'savings-undo'),
      }}
    >
      {preset && (
        <div>
          {preset.row && <GradeMark grade={preset.row.grade} />} {preset.remark}
          {preset.against.length > 0 && (
            <FieldNote id={`${id}-conflict`} tone="warning">
              {costStrings.savings.conflict(preset.measure.source)}
            </FieldNote>
          )}
        </div>
      )}
      <Checkbox
        className={styles.check}
        label={costStrings.savings.counts}
        checked={saving.counts}
        onChange={(_, { checked }) => change({ counts: checked === true })}
      />
      <RowText
        id={`${id}-name`}
        label={costStrings.savings.name}
        text={saving.name}
        problem={problems.name}
        onType={(name) => change({ name })}
      />
      <Choice
        id={`${id}-component`}
        label={costStrings.savings.component}
        options={(['all', ...costComponents] as const).map((value) => ({
          value,
          label: componentNames[value],
        }))}
        chosen={saving.component}
        onChoose={(component) => change({ component })}
      />
      <FigureRows
        rows={rows}
        field={(figure) => ({
          id: `${id}-${figure}`,
          label: strings.costFields[figure],
          text: saving[figure],
          unit: '%',
          problem: problems[figure],
          onType: (text) => change({ [figure]: text }),
        })}
      />
      {effect && effect.saved.high === 0 && (
        <p className={fields.note}>{costStrings.savings.nothing(componentNames[saving.component])}</p>
      )}
      {effect && effect.saved.high > 0 && (
        <div>
          <p className={fields.note}>
            {costStrings.savings.alone(
              unitMoneyText(effect.saved.likely, currency),
              effect.saved.low < effect.saved.high
                ? lineStrings.range(
                    unitMoneyText(effect.saved.low, currency),
                    unitMoneyText(effect.saved.high, currency),
                  )
                : null,
            )}{' '}
            {typeof effect.now.costPerOutcome === 'number' &&
              typeof effect.atScale.costPerOutcome === 'number' &&
              costStrings.savings.at(
                money(effect.now.costPerOutcome),
                money(effect.atScale.costPerOutcome),
                numberText(readUsage(usage).milestone2),
              )}
          </p>
          {(effect.now.changesVerdict || effect.atScale.changesVerdict) && (
            <FieldNote id={`${id}-changes`} tone="found">
              {costStrings.savings.changes(
                effect.now.changesVerdict,
                effect.atScale.changesVerdict,
                numberText(readUsage(usage).milestone2),
              )}
            </FieldNote>
          )}
        </div>
      )}
      <Choice
        id={`${id}-evidence`}
        label={costStrings.savings.evidence}
        options={evidenceLevels.map((value) => ({ value, label: strings.evidence[value] }))}
        chosen={saving.evidence}
        onChoose={(evidence) => change({ evidence })}
      />
      <RowText
        id={`${id}-source`}
        label={costStrings.savings.source}
        text={saving.source}
        onType={(source) => change({ source })}
      />
    </RowCard>
  );
}

/** As a field shows it: a third has no end. */
function rounded(measure: SavingMeasure): SavingMeasure {
  const figure = (fraction: number) => Number(fraction.toFixed(4));
  return { ...measure, low: figure(measure.low), high: figure(measure.high) };
}
