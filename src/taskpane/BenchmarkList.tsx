import { Button, Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { useState } from 'react';
import type { Benchmark } from '../benchmarks/benchmark';
import { unique } from '../benchmarks/benchmarkNames';
import {
  answeringEntry,
  metricEntries,
  metricFigure,
  rowText,
  type FamilyEntries,
  type MetricEntry,
} from './benchmarkView';
import { focusAfter } from './focusAfter';
import { GradeMark } from './GradeMark';
import type { OwnFigure } from './ownFigures';
import { usePaneStore } from './PaneContext';
import { benchmarkStrings } from './benchmarkStrings';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, outlineStyle: 'none' },
  family: { ...typographyStyles.body1Strong, margin: 0, color: tokens.colorNeutralForeground2 },
  entries: { margin: `${tokens.spacingVerticalXS} 0 0`, padding: 0, listStyleType: 'none' },
  entry: {
    width: '100%',
    maxWidth: 'none',
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto 16px',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'center',
    textAlign: 'left',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    fontWeight: tokens.fontWeightRegular,
    border: 'none',
  },
  name: { ...typographyStyles.body1, display: 'block' },
  facts: { ...typographyStyles.caption1, display: 'block', color: tokens.colorNeutralForeground2 },
  yours: { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
  arrow: { fontSize: '16px', lineHeight: 0, color: tokens.colorNeutralForeground3 },
  more: { alignSelf: 'flex-start', minHeight: '24px' },
});

/**
 * The metrics that the case has a figure of, then those that the industry has benchmarks of, each with its best
 * figure; those of all industries on demand.
 */
export function BenchmarkList({
  industry,
  own,
  figures,
}: {
  industry: string;
  own: readonly Benchmark[];
  figures: readonly OwnFigure[];
}) {
  const styles = useStyles();
  const [forAll, setForAll] = useState(false);
  const compared = unique(figures.map(({ metric }) => metric).filter((metric) => metric !== null));
  const ours = compared.flatMap((metric) => answeringEntry(industry, metric, own) ?? []);
  const families = without(metricEntries(industry, own), ours);
  const shown = [...ours, ...families.flatMap(({ entries }) => entries)];
  const more = industry === 'all' ? [] : without(metricEntries('all', own), shown);
  const amount = more.reduce((sum, { entries }) => sum + entries.length, 0);
  return (
    <div className={styles.list} id="benchmark-list" tabIndex={-1}>
      {ours.length > 0 && <Entries title={benchmarkStrings.yourFigures} entries={ours} figures={figures} />}
      <Families families={families} figures={figures} />
      {more.length > 0 && !forAll && (
        <Link as="button" className={styles.more} onClick={() => setForAll(true)}>
          {benchmarkStrings.forAll(amount)}
        </Link>
      )}
      {forAll && <Families families={more} figures={figures} />}
    </div>
  );
}

function Families({
  families,
  figures,
}: {
  families: readonly FamilyEntries[];
  figures: readonly OwnFigure[];
}) {
  return families.map(({ family, entries }) => (
    <Entries key={family} title={benchmarkStrings.families[family]} entries={entries} figures={figures} />
  ));
}

function Entries({
  title,
  entries,
  figures,
}: {
  title: string;
  entries: readonly MetricEntry[];
  figures: readonly OwnFigure[];
}) {
  const styles = useStyles();
  return (
    <section aria-label={title}>
      <h2 className={styles.family}>{title}</h2>
      <ul className={styles.entries}>
        {entries.map((entry) => (
          <li key={entry.metric}>
            <Entry entry={entry} figure={figures.find(({ metric }) => metric === entry.metric)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Entry({ entry, figure }: { entry: MetricEntry; figure: OwnFigure | undefined }) {
  const styles = useStyles();
  const { benchmarks: store } = usePaneStore();
  const asked = store.state.current().query?.industry;
  const { metric, best, figures } = entry;
  return (
    <Button
      className={styles.entry}
      appearance="subtle"
      onClick={() => focusAfter(() => store.ask({ metric }), 'benchmark-metric')}
    >
      <span>
        <span className={styles.name}>{benchmarkStrings.metricName(metric)}</span>
        <span className={styles.facts}>
          {benchmarkStrings.facts([
            best ? rowText(best) : '',
            benchmarkStrings.figures(figures),
            best && best.industry !== asked ? benchmarkStrings.industryName(best.industry) : '',
          ])}
        </span>
        {figure && (
          <span className={styles.facts}>
            <span className={styles.yours}>{benchmarkStrings.yours(metricFigure(figure.value, metric))}</span>
          </span>
        )}
      </span>
      {best ? <GradeMark grade={best.grade} /> : <span />}
      <span className={styles.arrow} aria-hidden="true">
        <ChevronRightRegular />
      </span>
    </Button>
  );
}

/** What is not shown already. */
function without(
  families: readonly FamilyEntries[],
  shown: readonly MetricEntry[],
): readonly FamilyEntries[] {
  const known = new Set(shown.map(({ metric }) => metric));
  return families
    .map(({ family, entries }) => ({ family, entries: entries.filter(({ metric }) => !known.has(metric)) }))
    .filter(({ entries }) => entries.length > 0);
}
