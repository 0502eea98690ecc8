import { Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { OpenRegular } from '@fluentui/react-icons/svg/open';
import { useSyncExternalStore } from 'react';
import { drivers, type DriverKey } from '../core/assumptions';
import { BenchmarkStore } from './benchmarkStore';
import type { CaseDraft } from './caseDraft';
import { GradeMark } from './GradeMark';
import { inputHint } from './inputHint';
import { usePaneStore } from './PaneContext';
import { gradeStrings } from './gradeStrings';
import { strings } from './strings';

const useStyles = makeStyles({
  hint: {
    ...typographyStyles.caption1,
    display: 'flex',
    alignItems: 'flex-start',
    gap: tokens.spacingHorizontalXS,
    margin: `${tokens.spacingVerticalXS} 0 0`,
    color: tokens.colorNeutralForeground2,
  },
  text: { flexGrow: 1, minWidth: 0, lineHeight: '22px' },
  link: { ...typographyStyles.caption1, lineHeight: '24px', minHeight: '24px' },
});

/** What a benchmark says about the figure above, with its grade and its source. */
export function BenchmarkHint({ figure, draft }: { figure: DriverKey; draft: CaseDraft }) {
  const styles = useStyles();
  const store = usePaneStore();
  const { state } = store.benchmarks;
  const own = BenchmarkStore.rowsOf(useSyncExternalStore(state.subscribe, state.current));
  const hint = inputHint(figure, draft, own);
  if (!hint) return null;
  const { row, metric, text } = hint;
  const source = strings.benchmarks.source(row.publisher, row.year);
  return (
    <div className={styles.hint} role="note" aria-label={gradeStrings.hint.label(drivers[figure].label)}>
      <GradeMark grade={row.grade} />
      <span className={styles.text}>
        {text}{' '}
        {row.url && (
          <Link
            className={styles.link}
            inline
            href={row.url}
            target="_blank"
            rel="noreferrer"
            aria-label={gradeStrings.sourceLink(source)}
          >
            {source} <OpenRegular aria-hidden="true" />
          </Link>
        )}{' '}
        <Link
          as="button"
          inline
          className={styles.link}
          aria-label={gradeStrings.hint.moreOn(metric)}
          onClick={() => store.showBenchmarks(metric)}
        >
          {gradeStrings.hint.more}
        </Link>
      </span>
    </div>
  );
}
