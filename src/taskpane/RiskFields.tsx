import { Button, Field, Input, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { mostRisks, newRisk, type RiskDraft } from './decisionDraft';
import { focusAfter } from './focusAfter';
import { usePaneStore } from './PaneContext';
import type { Editing } from './paneState';
import { RemovedRow } from './RemovedRow';
import { freeId } from './rowDraft';
import { strings } from './strings';
import { decisionStrings } from './decisionStrings';
import { useFieldStyles } from './useFieldStyles';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  area: { width: '100%' },
  start: { alignSelf: 'flex-start' },
});

/** The risks that leadership has to know, each with who answers for it and what is done. */
export function RiskFields({
  risks,
  removed,
}: {
  risks: readonly RiskDraft[];
  removed: Editing['removedRisk'];
}) {
  const styles = useStyles();
  const fields = useFieldStyles();
  const store = usePaneStore();
  const added = newRisk(freeId('risk', risks));
  return (
    <div className={styles.part} role="group" aria-labelledby="decision-risks">
      <h3 id="decision-risks" className={fields.heading}>
        {decisionStrings.risks}
      </h3>
      {risks.length === 0 && <p className={fields.note}>{decisionStrings.noRisks}</p>}
      {risks.length > 0 && (
        <ol className={styles.list}>
          {risks.map((risk) => (
            <li key={risk.id} className={styles.card}>
              <RiskField risk={risk} />
            </li>
          ))}
        </ol>
      )}
      <RemovedRow
        id="risk-undo"
        said={removed && decisionStrings.removedRisk(removed.risk.risk.trim())}
        onUndo={() =>
          focusAfter(() => store.dispatch({ type: 'riskRestored' }), `${removed?.risk.id ?? ''}-risk`)
        }
      />
      {risks.length < mostRisks && (
        <Button
          className={styles.start}
          size="small"
          icon={<AddRegular />}
          onClick={() =>
            focusAfter(() => store.dispatch({ type: 'riskAdded', risk: added }), `${added.id}-risk`)
          }
        >
          {decisionStrings.addRisk}
        </Button>
      )}
    </div>
  );
}

function RiskField({ risk }: { risk: RiskDraft }) {
  const styles = useStyles();
  const fields = useFieldStyles();
  const store = usePaneStore();
  return (
    <>
      {(['risk', 'owner', 'response'] as const).map((field) => {
        const id = `${risk.id}-${field}` as const;
        const bound = {
          id,
          value: risk[field],
          maxLength: 200,
          onChange: (_: unknown, { value }: { value: string }) =>
            store.dispatch({ type: 'riskChanged', id: risk.id, change: { [field]: value } }),
          onFocus: () => store.dispatch({ type: 'focusMoved', field: id }),
          onBlur: () => store.dispatch({ type: 'focusMoved', field: null }),
        };
        return (
          <Field key={field} label={{ children: decisionStrings.labels[field], htmlFor: id }}>
            {field === 'owner' ? (
              <Input {...bound} className={fields.narrow} />
            ) : (
              <Textarea {...bound} className={styles.area} resize="vertical" />
            )}
          </Field>
        );
      })}
      <Button
        className={styles.start}
        size="small"
        icon={<DeleteRegular />}
        aria-label={decisionStrings.removeRisk(risk.risk.trim())}
        onClick={() => focusAfter(() => store.dispatch({ type: 'riskRemoved', id: risk.id }), 'risk-undo')}
      >
        {strings.metric.remove}
      </Button>
    </>
  );
}
