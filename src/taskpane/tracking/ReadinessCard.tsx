import { Button, Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { readinessStates, type ReadinessAnswer, type Tracking } from '../../core/case';
import {
  itemsOf,
  readinessItems,
  readinessListKeys,
  readinessLists,
  type ReadinessKey,
  type ReadinessList,
} from '../../core/tracking/readinessItems';
import { readinessScore, unanswered, type ReadinessScore } from '../../core/tracking/readinessScore';
import { Choice } from '../Choice';
import { focusAfter } from '../focusAfter';
import { usePaneStore } from '../PaneContext';
import type { Editing } from '../paneState';
import { RowText } from '../RowText';
import { strings } from '../strings';
import { useFieldStyles } from '../useFieldStyles';
import { StateChoice } from './StateChoice';
import { TrackCard } from './TrackCard';
import { trackingStrings } from './trackingStrings';
import { useTrackingStyles } from './useTrackingStyles';

const words = trackingStrings.readiness;

const CARD = 'tracking-readiness';

const useStyles = makeStyles({
  item: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  must: { ...typographyStyles.caption1Strong, color: tokens.colorNeutralForeground2 },
});

/** The checklists, one at a time, with their scores. */
export function ReadinessCard({ state }: { state: Editing }) {
  const styles = useTrackingStyles();
  const { readiness } = state.draft.tracking;
  const [list, setList] = useState<ReadinessList>(readinessListKeys[0]!);
  const all = readinessScore(readiness);
  const score = readinessScore(readiness, list);
  return (
    <TrackCard
      id={CARD}
      name={words.card}
      summary={
        Object.keys(readiness).length === 0 ? words.none : words.summary(scoreText(all), all.missing.length)
      }
      open={state.openLine === CARD}
    >
      <Choice
        id="tracking-list"
        label={words.list}
        describedBy="tracking-list-note"
        options={readinessListKeys.map((key) => ({
          value: key,
          label: words.option(readinessLists[key], scoreText(readinessScore(readiness, key))),
        }))}
        chosen={list}
        onChoose={setList}
      />
      <div id="tracking-list-note">
        <p className={styles.strong}>
          {words.verdict(readinessLists[list], scoreText(score), score.isReady)}
        </p>
        <p className={styles.quiet}>
          {score.missing.length > 0 && words.missing(score.missing.length)} {words.rule}
        </p>
      </div>
      <ul className={styles.list}>
        {itemsOf(list).map((key) => (
          <li key={key}>
            <Item item={key} readiness={readiness} />
          </li>
        ))}
      </ul>
    </TrackCard>
  );
}

function Item({ item, readiness }: { item: ReadinessKey; readiness: Tracking['readiness'] }) {
  const own = useStyles();
  const styles = useTrackingStyles();
  const fields = useFieldStyles();
  const store = usePaneStore();
  const [isOpen, setOpen] = useState(false);
  const { text, must } = readinessItems[item];
  const answer = readiness[item];
  const id = `tracking-readiness-${item}` as const;
  const tell = (told: Partial<ReadinessAnswer>) =>
    store.dispatch({
      type: 'trackingChanged',
      change: { readiness: { ...readiness, [item]: { ...(answer ?? unanswered), ...told } } },
    });
  const takeBack = () => {
    const others = Object.fromEntries(Object.entries(readiness).filter(([key]) => key !== item));
    focusAfter(
      () => store.dispatch({ type: 'trackingChanged', change: { readiness: others } }),
      `${id}-more`,
    );
  };
  const told = answer && words.told(answer.owner.trim(), answer.date);
  return (
    <div className={own.item}>
      <p id={id} className={styles.text}>
        {text} {must && <span className={own.must}>({words.must})</span>}
      </p>
      <StateChoice
        labelledBy={id}
        name={id}
        options={readinessStates.map((value) => ({ value, ...words.states[value] }))}
        chosen={answer?.state ?? null}
        onChoose={(state) => tell({ state })}
      />
      <Link
        id={`${id}-more`}
        className={styles.start}
        as="button"
        aria-expanded={isOpen}
        aria-label={words.moreOf(told || words.more, text)}
        onClick={() => setOpen(!isOpen)}
      >
        {told || words.more}
      </Link>
      {isOpen && (
        <>
          <div className={fields.pair}>
            <RowText
              id={`${id}-owner`}
              label={words.owner}
              text={answer?.owner ?? ''}
              onType={(owner) => tell({ owner })}
            />
            <RowText
              id={`${id}-date`}
              label={words.date}
              type="date"
              text={answer?.date ?? ''}
              onType={(date) => tell({ date })}
            />
          </div>
          {answer && (
            <Button className={styles.start} size="small" aria-label={words.clearOf(text)} onClick={takeBack}>
              {words.clear}
            </Button>
          )}
        </>
      )}
    </div>
  );
}

function scoreText({ score }: ReadinessScore): string {
  return score === null ? words.notApplicable : strings.percent(Math.round(100 * score) / 100);
}
