import { Button } from '@fluentui/react-components';
import { isIsoDate } from '../../core/isoDate';
import { monthText } from '../../core/tracking/calendar';
import { usePaneStore } from '../PaneContext';
import type { Editing } from '../paneState';
import { RowText } from '../RowText';
import { today } from '../today';
import { useFieldStyles } from '../useFieldStyles';
import { trackingStrings } from './trackingStrings';
import { useTrackingStyles } from './useTrackingStyles';

/** The field's text lives beside the case, which is not tracked before it is started. */
const FIELD = 'tracking-start';

/** What tracking gives, and the one thing that it needs. */
export function StartTracking({ state }: { state: Editing }) {
  const fields = useFieldStyles();
  const styles = useTrackingStyles();
  const store = usePaneStore();
  const { start } = state.draft.tracking;
  const text = state.draft.trackingTexts[FIELD]?.text ?? (isIsoDate(start) ? start : today());
  const isKnown = isIsoDate(text);
  const words = trackingStrings.start;
  const begin = () => {
    store.dispatch({ type: 'trackingChanged', change: { start: text }, texts: { [FIELD]: undefined } });
    void store.build();
  };
  return (
    <div className={fields.group}>
      <p className={styles.text}>{words.gives}</p>
      <RowText
        id={FIELD}
        label={words.month}
        type="date"
        text={text}
        hint={isKnown ? words.monthNote(monthText(text)) : words.monthMissing}
        onType={(typed) =>
          store.dispatch({
            type: 'trackingChanged',
            change: {},
            texts: { [FIELD]: { text: typed, problem: null, label: words.month, line: '' } },
          })
        }
      />
      <div>
        <Button
          id="start-tracking"
          disabledFocusable={!isKnown || state.build.is === 'building'}
          aria-describedby="start-tracking-note"
          onClick={begin}
        >
          {words.button}
        </Button>
        <p id="start-tracking-note" className={fields.note}>
          {words.adds}
        </p>
      </div>
    </div>
  );
}
