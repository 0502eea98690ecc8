import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { forecastMethods } from '../../core/case';
import { isIsoDate } from '../../core/isoDate';
import { monthText } from '../../core/tracking/calendar';
import { trackingBounds } from '../../core/tracking/trackingBounds';
import type { TrackingView } from '../../core/tracking/trackingOf';
import { Choice } from '../Choice';
import { numberText, readByRule } from '../figureText';
import { moneyText } from '../outcomeText';
import { usePaneStore } from '../PaneContext';
import type { Editing } from '../paneState';
import { RowText } from '../RowText';
import { today } from '../today';
import { TypedField } from '../TypedField';
import { dayText } from './dayText';
import { TrackCard } from './TrackCard';
import { trackingStrings } from './trackingStrings';
import { useTrackingStyles } from './useTrackingStyles';

const words = trackingStrings.terms;

const CARD = 'tracking-terms';
const WINDOW = 'tracking-window';
const windowRule = { ...trackingBounds.window, label: words.window, isPercent: false, whole: true };

const useStyles = makeStyles({
  // Fluent's own space around the box would set it apart from the fields.
  check: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

/** From when on, by which rules, and against which plan. */
export function TermsCard({ view, state }: { view: TrackingView | null; state: Editing }) {
  const styles = useTrackingStyles();
  const own = useStyles();
  const store = usePaneStore();
  const { tracking, trackingTexts, currency } = state.draft;
  const { start, method, window, approved, oneOffComplete } = tracking;
  const typed = trackingTexts[WINDOW];
  const net = view?.figures.plannedNet.likely;
  const isApproved = approved !== null && typeof net === 'number' && Math.abs(approved.net - net) < 0.5;
  const text = (amount: number) => moneyText(amount, currency);
  const tellWindow = (told: string) => {
    const reading = readByRule(windowRule, told);
    const problem = 'problem' in reading ? reading.problem : null;
    store.dispatch({
      type: 'trackingChanged',
      change: 'value' in reading ? { window: reading.value } : {},
      texts: { [WINDOW]: { text: told, problem, label: words.window, line: CARD } },
    });
  };
  return (
    <TrackCard
      id={CARD}
      name={words.card}
      summary={words.summary(monthText(start), words.methods[method], window)}
      open={state.openLine === CARD}
    >
      <RowText
        id="tracking-start"
        label={trackingStrings.start.month}
        type="date"
        text={trackingTexts['tracking-start']?.text ?? start}
        hint={trackingStrings.start.monthNote(monthText(start))}
        problem={trackingTexts['tracking-start']?.problem ?? undefined}
        onType={(date) =>
          store.dispatch({
            type: 'trackingChanged',
            change: isIsoDate(date) ? { start: date } : {},
            texts: {
              'tracking-start': isIsoDate(date)
                ? undefined
                : {
                    text: date,
                    problem: trackingStrings.start.monthMissing,
                    label: trackingStrings.start.month,
                    line: CARD,
                  },
            },
          })
        }
      />
      <div>
        <Choice
          id="tracking-method"
          label={words.method}
          describedBy="tracking-method-note"
          options={forecastMethods.map((value) => ({ value, label: words.methods[value] }))}
          chosen={method}
          onChoose={(chosen) => store.dispatch({ type: 'trackingChanged', change: { method: chosen } })}
        />
        <p id="tracking-method-note" className={styles.quiet}>
          {words.methodNote}
        </p>
      </div>
      <TypedField
        id={WINDOW}
        label={words.window}
        unit={words.windowUnit}
        text={
          typed && (typed.problem !== null || Number(typed.text) === window) ? typed.text : numberText(window)
        }
        problem={typed?.problem ?? undefined}
        onType={tellWindow}
      />
      {view && view.oneOff.planned > 0 && (
        <div>
          <Checkbox
            className={own.check}
            label={words.complete}
            checked={oneOffComplete}
            aria-describedby="tracking-complete-note"
            onChange={(_, { checked }) =>
              store.dispatch({ type: 'trackingChanged', change: { oneOffComplete: checked === true } })
            }
          />
          <p id="tracking-complete-note" className={styles.quiet}>
            {view.oneOff.isEstimate
              ? words.completeUntold(text(view.oneOff.planned))
              : words.completeNote(text(view.oneOff.planned), text(view.oneOff.spent))}
          </p>
        </div>
      )}
      <div>
        <p className={styles.text}>
          {approved === null ? words.notApproved : words.approved(dayText(approved.date), text(approved.net))}
        </p>
        {typeof net === 'number' && !isApproved && (
          <Button
            size="small"
            onClick={() =>
              store.dispatch({ type: 'trackingChanged', change: { approved: { date: today(), net } } })
            }
          >
            {approved === null ? words.approve : words.approveAgain}
          </Button>
        )}
      </div>
    </TrackCard>
  );
}
