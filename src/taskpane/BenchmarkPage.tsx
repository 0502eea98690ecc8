import { Button, makeStyles, Select, tokens, typographyStyles } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import { useEffect, useId, useRef, useSyncExternalStore } from 'react';
import type { Grade } from '../benchmarks/benchmark';
import { unique } from '../benchmarks/benchmarkNames';
import { industryNames, metricOf, type BenchmarkMetric } from '../benchmarks/vocabulary';
import { caseNames } from '../sheets/caseNames';
import { BenchmarkDetail } from './BenchmarkDetail';
import { BenchmarkList } from './BenchmarkList';
import { BenchmarkStore, type Insertion } from './benchmarkStore';
import { industryMeaning, metricsByFamily, scopesOf, type BenchmarkQuery } from './benchmarkView';
import { fieldGrid } from './fieldGrid';
import { FieldNote } from './FieldNote';
import { Message } from './Message';
import { ownFigures } from './ownFigures';
import { OwnTablePart } from './OwnTablePart';
import { usePaneState, usePaneStore } from './PaneContext';
import { gradeStrings } from './gradeStrings';
import { benchmarkStrings } from './benchmarkStrings';
import { useSelection } from './useSelection';

const useStyles = makeStyles({
  head: {
    flexShrink: 0,
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { ...typographyStyles.subtitle1, margin: 0, outlineStyle: 'none' },
  scroll: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    padding: tokens.spacingHorizontalL,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    '& > *': { flexShrink: 0 },
  },
  filters: fieldGrid,
  select: { minWidth: 0, width: '100%' },
  grades: {
    ...typographyStyles.caption1,
    margin: `${tokens.spacingVerticalXS} 0 0`,
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalXXS,
    color: tokens.colorNeutralForeground2,
    '& dt': { fontWeight: tokens.fontWeightSemibold },
    '& dd': { margin: 0 },
  },
  gradesTitle: { ...typographyStyles.body1Strong, margin: 0 },
  foot: {
    ...typographyStyles.caption1,
    flexShrink: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    color: tokens.colorNeutralForeground2,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    maxHeight: '40vh',
    overflowY: 'auto',
  },
  hint: { margin: 0 },
});

/** Benchmarks by industry, metric and scope, with or without a case; what is found goes to the selected cell. */
export function BenchmarkPage({ query }: { query: BenchmarkQuery }) {
  const styles = useStyles();
  const paneStore = usePaneStore();
  const pane = usePaneState();
  const store = paneStore.benchmarks;
  const state = useSyncExternalStore(store.state.subscribe, store.state.current);
  const title = useRef<HTMLHeadingElement>(null);
  // The button that led here is gone.
  useEffect(() => title.current?.focus(), []);
  const own = BenchmarkStore.rowsOf(state);
  const editing = pane.is === 'editing' ? pane : null;
  const figures = editing ? ownFigures(editing.draft) : [];
  const written = editing?.draft.industry.trim() ?? '';
  const isUnknown = written !== '' && industryMeaning(written, own) === null;
  const { metric, ...rest } = query;
  return (
    <>
      <header className={styles.head}>
        <Button
          appearance="subtle"
          icon={<ArrowLeftRegular />}
          aria-label={benchmarkStrings.back}
          onClick={() => paneStore.closeBenchmarks()}
        />
        <h1 className={styles.title} ref={title} tabIndex={-1}>
          {benchmarkStrings.title}
        </h1>
      </header>
      <div className={styles.scroll}>
        <Filters query={query} />
        {isUnknown && query.industry === 'all' && (
          <FieldNote id="benchmark-industry" tone="warning">
            {benchmarkStrings.noIndustry(written)}
          </FieldNote>
        )}
        {metric === null ? (
          <BenchmarkList industry={query.industry} own={own} figures={figures} />
        ) : (
          <BenchmarkDetail
            query={{ ...rest, metric }}
            own={own}
            figures={figures}
            chosen={state.figure}
            names={editing?.stored ? caseNames(editing.stored.number).figure : null}
          />
        )}
        <OwnTablePart own={state.own} />
        <Grades />
      </div>
      {metric !== null && <Foot insertion={state.insertion} />}
    </>
  );
}

function Filters({ query }: { query: BenchmarkQuery }) {
  const styles = useStyles();
  const { benchmarks: store } = usePaneStore();
  const own = BenchmarkStore.rowsOf(store.state.current());
  const industries = unique([...industryNames, ...own.map(({ industry }) => industry)]);
  const scopes = scopesOf(query, own);
  const id = useId();
  return (
    <div className={styles.filters} role="group" aria-label={benchmarkStrings.filters}>
      <label htmlFor={`${id}-industry`}>{benchmarkStrings.industry}</label>
      <Select
        id={`${id}-industry`}
        select={{ className: styles.select }}
        value={query.industry}
        onChange={(_, { value }) => store.ask({ industry: value })}
      >
        {industries.map((name) => (
          <option key={name} value={name}>
            {benchmarkStrings.industryName(name)}
          </option>
        ))}
      </Select>
      <label htmlFor={`${id}-metric`}>{benchmarkStrings.metric}</label>
      <Select
        id={`${id}-metric`}
        select={{ className: styles.select }}
        value={query.metric ?? ''}
        onChange={(_, { value }) => store.ask({ metric: (value || null) as BenchmarkMetric | null })}
      >
        <option value="">{benchmarkStrings.anyMetric}</option>
        {metricsByFamily().map(({ family, metrics }) => (
          <optgroup key={family} label={benchmarkStrings.families[family]}>
            {metrics.map((metric) => (
              <option key={metric} value={metric} title={metricOf(metric).means}>
                {benchmarkStrings.metricName(metric)}
              </option>
            ))}
          </optgroup>
        ))}
      </Select>
      {scopes.length > 1 && (
        <>
          <label htmlFor={`${id}-scope`}>{benchmarkStrings.scope}</label>
          <Select
            id={`${id}-scope`}
            select={{ className: styles.select }}
            value={query.scope ?? ''}
            onChange={(_, { value }) => store.ask({ scope: value || null })}
          >
            <option value="">
              {query.metric && metricOf(query.metric).byScope
                ? benchmarkStrings.oneScope
                : benchmarkStrings.anyScope}
            </option>
            {scopes.map((scope) => (
              <option key={scope} value={scope}>
                {scope}
              </option>
            ))}
          </Select>
        </>
      )}
    </div>
  );
}

function Grades() {
  const styles = useStyles();
  const grades = Object.entries(gradeStrings.gradeMeanings) as [Grade, string][];
  return (
    <section aria-labelledby="benchmark-grades">
      <h2 className={styles.gradesTitle} id="benchmark-grades">
        {benchmarkStrings.grades}
      </h2>
      <dl className={styles.grades}>
        {grades.map(([grade, meaning]) => (
          <GradeLine key={grade} grade={grade} meaning={meaning} />
        ))}
      </dl>
    </section>
  );
}

function GradeLine({ grade, meaning }: { grade: Grade; meaning: string }) {
  return (
    <>
      <dt>{grade}</dt>
      <dd>{meaning}</dd>
    </>
  );
}

/** Where an insertion goes, and what came of the last one. */
function Foot({ insertion }: { insertion: Insertion }) {
  const styles = useStyles();
  const { benchmarks: store } = usePaneStore();
  const selection = useSelection();
  return (
    <div className={styles.foot}>
      {insertion.is === 'inserted' && (
        <Message tone="success" onDismiss={() => store.dismiss()}>
          {benchmarkStrings.inserted(insertion.address)}
        </Message>
      )}
      {insertion.is === 'failed' && (
        <Message tone="error" title={benchmarkStrings.notInserted} onDismiss={() => store.dismiss()}>
          {insertion.message}
        </Message>
      )}
      <p className={styles.hint}>
        {insertion.is === 'inserting'
          ? benchmarkStrings.inserting
          : selection
            ? benchmarkStrings.insertAt(selection)
            : benchmarkStrings.insertAtSelection}
      </p>
    </div>
  );
}
