import { Button, Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { gateDecisions, type GateDecision } from '../../core/case';
import { gateProblems } from '../../core/tracking/gateRecord';
import { caseOf } from '../caseDraft';
import { Choice } from '../Choice';
import { focusAfter } from '../focusAfter';
import { Message } from '../Message';
import { usePaneStore } from '../PaneContext';
import type { Editing } from '../paneState';
import { RowText } from '../RowText';
import { today } from '../today';
import { useFieldStyles } from '../useFieldStyles';
import { dayText } from './dayText';
import { saveTracking } from './saveTracking';
import { TrackCard } from './TrackCard';
import { trackingStrings } from './trackingStrings';
import { useTrackingStyles } from './useTrackingStyles';

const words = trackingStrings.gates;

const CARD = 'tracking-gates';

/** What was decided at gates, and the next decision. */
export function GatesCard({ state }: { state: Editing }) {
  const styles = useTrackingStyles();
  const store = usePaneStore();
  const { gates } = state.draft.tracking;
  const recorded = state.stored?.case.tracking.gates.length ?? 0;
  const last = gates.at(-1);
  return (
    <TrackCard
      id={CARD}
      name={words.card}
      summary={
        last ? words.summary(words.decisionText(last.decision), last.gate, dayText(last.date)) : words.none
      }
      open={state.openLine === CARD}
    >
      {gates.length > 0 && (
        <ol className={styles.list}>
          {gates.map((gate, at) => (
            <li key={at}>
              <p className={styles.strong}>
                {gate.gate}: {words.decisionText(gate.decision)}
              </p>
              <p className={styles.quiet}>
                {dayText(gate.date)}, {words.by(gate.who)}
              </p>
              <p className={styles.text}>{gate.reasons}</p>
              {at >= recorded && (
                <p className={styles.quiet}>
                  {words.unsaved}{' '}
                  <Button
                    size="small"
                    aria-label={words.removeOf(gate.gate)}
                    onClick={() =>
                      focusAfter(
                        () =>
                          store.dispatch({
                            type: 'trackingChanged',
                            change: { gates: gates.filter((one) => one !== gate) },
                          }),
                        'gate-gate',
                      )
                    }
                  >
                    {words.remove}
                  </Button>
                </p>
              )}
            </li>
          ))}
        </ol>
      )}
      <GateForm gates={gates} state={state} />
    </TrackCard>
  );
}

type GateField = keyof GateDecision;

function GateForm({ gates, state }: { gates: readonly GateDecision[]; state: Editing }) {
  const styles = useTrackingStyles();
  const fields = useFieldStyles();
  const store = usePaneStore();
  const [isAsked, setAsked] = useState(false);
  const { trackingTexts, decision } = state.draft;
  const idOf = (field: GateField) => `gate-${field}` as const;
  const typed = (field: GateField) => trackingTexts[idOf(field)]?.text;
  const told: GateDecision = {
    date: typed('date') ?? today(),
    gate: typed('gate') ?? decision.nextGate,
    decision: gateDecisions.find((one) => one === typed('decision')) ?? 'go',
    reasons: typed('reasons') ?? '',
    who: typed('who') ?? decision.gateOwner,
  };
  const type = (field: GateField, text: string) =>
    store.dispatch({
      type: 'trackingChanged',
      change: {},
      texts: { [idOf(field)]: { text, problem: null, label: words.record, line: CARD } },
    });
  const problems = gateProblems(gates, told);
  const record = () => {
    setAsked(problems.length > 0);
    if (problems.length > 0) return;
    const trimmed = { ...told, gate: told.gate.trim(), reasons: told.reasons.trim(), who: told.who.trim() };
    store.dispatch({
      type: 'trackingChanged',
      change: { gates: [...gates, trimmed] },
      texts: Object.fromEntries((Object.keys(told) as GateField[]).map((field) => [idOf(field), undefined])),
    });
    if (caseOf(state.draft)) void saveTracking(store);
  };
  return (
    <div className={fields.group} role="group" aria-labelledby="gate-record">
      <h3 id="gate-record" className={fields.heading}>
        {words.record}
      </h3>
      <RowText id={idOf('gate')} label={words.gate} text={told.gate} onType={(text) => type('gate', text)} />
      <div className={fields.pair}>
        <Choice
          id={idOf('decision')}
          label={words.decision}
          options={gateDecisions.map((value) => ({ value, label: words.decisionText(value) }))}
          chosen={told.decision}
          onChoose={(value) => type('decision', value)}
        />
        <RowText
          id={idOf('date')}
          label={words.date}
          type="date"
          text={told.date}
          onType={(text) => type('date', text)}
        />
      </div>
      <Field label={{ children: words.reasons, htmlFor: idOf('reasons') }}>
        <Textarea
          id={idOf('reasons')}
          value={told.reasons}
          maxLength={400}
          resize="vertical"
          onChange={(_, { value }) => type('reasons', value)}
        />
      </Field>
      <RowText id={idOf('who')} label={words.who} text={told.who} onType={(text) => type('who', text)} />
      {isAsked && problems.length > 0 && (
        <Message tone="warning" title={words.toDo}>
          <ul className={styles.list}>
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </Message>
      )}
      <div>
        <Button aria-describedby="gate-record-note" onClick={record}>
          {words.add}
        </Button>
        <p id="gate-record-note" className={fields.note}>
          {words.recordAbout}
        </p>
      </div>
    </div>
  );
}
