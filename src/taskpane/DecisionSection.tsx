import { Field, Input, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { AdviceView } from './AdviceView';
import type { DecisionDraft, DecisionText, Threshold } from './decisionDraft';
import { readThreshold } from './decisionDraft';
import { draftAdvice } from './draftAdvice';
import { NumberField } from './NumberField';
import { usePaneStore } from './PaneContext';
import type { Editing } from './paneState';
import { RiskFields } from './RiskFields';
import { decisionStrings } from './decisionStrings';
import { useFieldStyles } from './useFieldStyles';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  area: { width: '100%' },
});

/** What leadership is asked for and what the rules recommend. */
export function DecisionSection({ state }: { state: Editing }) {
  const styles = useStyles();
  const fields = useFieldStyles();
  const { draft } = state;
  const { decision } = draft;
  return (
    <section className={styles.section} aria-labelledby="decision">
      <h2 id="decision" className={fields.heading}>
        {decisionStrings.heading}
      </h2>
      <AdviceView advice={draftAdvice(draft)} />
      <TextField decision={decision} field="ask" placeholder={decisionStrings.askPlaceholder} isLong />
      <TextField decision={decision} field="sponsor" />
      <TextField
        decision={decision}
        field="nextGate"
        placeholder={decisionStrings.nextGatePlaceholder}
        isLong
      />
      <TextField decision={decision} field="gateDate" type="date" />
      <TextField decision={decision} field="gateOwner" />
      <ThresholdField decision={decision} field="enoughProbability" unit="%" />
      <ThresholdField decision={decision} field="longestPayback" unit={decisionStrings.months} />
      <RiskFields risks={decision.risks} removed={state.removedRisk} />
    </section>
  );
}

function TextField({
  decision,
  field,
  placeholder,
  isLong = false,
  type = 'text',
}: {
  decision: DecisionDraft;
  field: DecisionText;
  placeholder?: string;
  isLong?: boolean;
  type?: 'text' | 'date';
}) {
  const styles = useStyles();
  const fields = useFieldStyles();
  const store = usePaneStore();
  const id = `decision-${field}` as const;
  const bound = {
    id,
    value: decision[field],
    placeholder,
    maxLength: 300,
    onChange: (_: unknown, { value }: { value: string }) =>
      store.dispatch({ type: 'decisionTyped', field, text: value }),
    onFocus: () => store.dispatch({ type: 'focusMoved', field: id }),
    onBlur: () => store.dispatch({ type: 'focusMoved', field: null }),
  };
  return (
    <Field label={{ children: decisionStrings.labels[field], htmlFor: id }}>
      {isLong ? (
        <Textarea {...bound} className={styles.area} resize="vertical" />
      ) : (
        <Input {...bound} type={type} className={fields.narrow} input={{ size: 1 }} />
      )}
    </Field>
  );
}

function ThresholdField({
  decision,
  field,
  unit,
}: {
  decision: DecisionDraft;
  field: Threshold;
  unit: string;
}) {
  const store = usePaneStore();
  const reading = readThreshold(field, decision[field]);
  return (
    <NumberField
      id={`decision-${field}`}
      label={decisionStrings.labels[field]}
      unit={unit}
      text={decision[field]}
      problem={'problem' in reading ? reading.problem : undefined}
      onType={(text) => store.dispatch({ type: 'decisionTyped', field, text })}
    />
  );
}
