import { Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { Benchmark } from '../benchmarks/benchmark';
import { behind, benchmarkStanding, figureKind } from '../benchmarks/benchmarkPosition';
import { benchmarks } from '../benchmarks/benchmarks';
import { metricOf, type BenchmarkMetric } from '../benchmarks/vocabulary';
import { benchmarkAxis } from './benchmarkAxis';
import { BenchmarkRow } from './BenchmarkRow';
import type { Inserted } from './benchmarkStore';
import { metricDetail, metricFigure, rowText, type BenchmarkQuery, type MetricDetail } from './benchmarkView';
import { CompareField } from './CompareField';
import { FieldNote } from './FieldNote';
import { focusAfter } from './focusAfter';
import { GradeMark } from './GradeMark';
import { InsertActions } from './InsertActions';
import { comparedFigure, type OwnFigure, type StoredNames } from './ownFigures';
import { usePaneStore } from './PaneContext';
import { ScaleHead } from './RangeBar';
import { strings } from './strings';
import { benchmarkStrings } from './benchmarkStrings';

const useStyles = makeStyles({
  detail: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    '& > *': { flexShrink: 0 },
  },
  up: { alignSelf: 'flex-start', minHeight: '24px' },
  title: { ...typographyStyles.subtitle1, margin: 0, outlineStyle: 'none' },
  means: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  cardHead: { display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalS },
  figure: {
    ...typographyStyles.subtitle2,
    flexGrow: 1,
    margin: 0,
    fontVariantNumeric: 'tabular-nums',
  },
  quiet: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  sentence: { ...typographyStyles.body1, margin: 0 },
  group: { ...typographyStyles.body1Strong, margin: 0 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  scopes: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start' },
});

/** Everything there is on one metric, on one scale, with the case's own figure among it. */
export function BenchmarkDetail({
  query,
  own,
  figures,
  chosen,
  names,
}: {
  query: BenchmarkQuery & { readonly metric: BenchmarkMetric };
  own: readonly Benchmark[];
  /** The case's figures, comparable or not; empty without a case. */
  figures: readonly OwnFigure[];
  /** The figure to compare with; null for none, undefined for the first that measures the same. */
  chosen: string | null | undefined;
  names: StoredNames;
}) {
  const styles = useStyles();
  const { benchmarks: store } = usePaneStore();
  const { metric, industry } = query;
  const detail = metricDetail(query, own);
  const title = 'benchmark-metric';
  return (
    <div className={styles.detail}>
      <Link
        as="button"
        className={styles.up}
        onClick={() => focusAfter(() => store.ask({ metric: null }), 'benchmark-list')}
      >
        {benchmarkStrings.allMetrics(benchmarkStrings.industryName(industry))}
      </Link>
      <div>
        <h2 className={styles.title} id={title} tabIndex={-1}>
          {benchmarkStrings.metricName(metric)}
        </h2>
        <p className={styles.means}>{metricOf(metric).means}.</p>
      </div>
      {detail.is === 'none' && (
        <FieldNote id="benchmark-none" tone="warning">
          {strings.sentence(detail.why)}
        </FieldNote>
      )}
      {detail.is === 'scopes' && (
        <div className={styles.scopes}>
          <p className={styles.sentence}>{benchmarkStrings.chooseScope}</p>
          {detail.scopes.map((scope) => (
            <Link
              key={scope}
              as="button"
              className={styles.up}
              onClick={() => focusAfter(() => store.ask({ scope }), title)}
            >
              {scope}
            </Link>
          ))}
        </div>
      )}
      {detail.is === 'answer' && (
        <Answer detail={detail} metric={metric} figures={figures} chosen={chosen} names={names} own={own} />
      )}
    </div>
  );
}

function Answer({
  detail,
  metric,
  figures,
  chosen,
  names,
  own,
}: {
  detail: Extract<MetricDetail, { is: 'answer' }>;
  metric: BenchmarkMetric;
  figures: readonly OwnFigure[];
  chosen: string | null | undefined;
  names: StoredNames;
  own: readonly Benchmark[];
}) {
  const styles = useStyles();
  const { answer, groups, spread } = detail;
  const { row, fallback, others } = answer;
  const same = figures.filter((figure) => figure.metric === metric);
  const figure =
    chosen === null
      ? null
      : (same.find(({ key }) => key === chosen) ?? (chosen === undefined ? same[0] : null) ?? null);
  const value = figure?.value ?? null;
  const axis = benchmarkAxis([spread.low, spread.high], value);
  const { unit } = metricOf(metric);
  const ownText =
    value === null
      ? ''
      : (axis.isInside(value) ? benchmarkStrings.yours : benchmarkStrings.outside)(
          metricFigure(value, metric),
        );
  const otherwise = (of: Benchmark) => contradictionsOf(of, own);
  const inserted = (of: Benchmark): Omit<Inserted, 'kind'> => ({
    answer,
    row: of,
    figure: figure && comparedFigure(figure, names),
    contradictions: otherwise(of),
  });
  const standing = value === null ? null : benchmarkStanding(value, row);
  return (
    <>
      {fallback !== null && (
        <FieldNote id="benchmark-fallback" tone="warning">
          {strings.sentence(fallback)}
        </FieldNote>
      )}
      <section className={styles.card} aria-label={benchmarkStrings.answer}>
        <div className={styles.cardHead}>
          <p className={styles.figure}>{rowText(row)}</p>
          <GradeMark grade={row.grade} />
        </div>
        <p className={styles.quiet}>
          {benchmarkStrings.facts([
            figureKind(row),
            strings.benchmarks.source(row.publisher, row.year),
            behind(row),
          ])}
        </p>
        {others.length > 0 && (
          <p className={styles.quiet}>
            {benchmarkStrings.spread(
              metricFigure(spread.low, metric),
              metricFigure(spread.high, metric),
              others.length + 1,
            )}
          </p>
        )}
        {standing && (
          <p className={styles.sentence}>
            {benchmarkStrings.standing(metricFigure(value!, metric), standing.side, standing.verdict)}
          </p>
        )}
        <InsertActions kinds={['formula', 'value', 'block']} inserted={inserted(row)} />
      </section>
      {figures.length > 0 && <CompareField figures={figures} same={same} figure={figure} />}
      <ScaleHead
        axis={axis}
        own={value}
        ownText={ownText}
        text={(tick) => benchmarkStrings.tick(tick, unit === 'fraction')}
      />
      {groups.map(({ key, rows }) => (
        <section key={key} aria-label={benchmarkStrings.groups[key]}>
          <h3 className={styles.group}>{benchmarkStrings.groups[key]}</h3>
          <ul className={styles.list}>
            {rows.map((each) => (
              <BenchmarkRow key={each.id} row={each} axis={axis} own={value} otherwise={otherwise(each)}>
                <InsertActions kinds={['value', 'block']} inserted={inserted(each)} />
              </BenchmarkRow>
            ))}
          </ul>
        </section>
      ))}
      <p className={styles.quiet}>{benchmarkStrings.legend}</p>
    </>
  );
}

/** The benchmarks beside which a row has to be read, each with its figure. */
function contradictionsOf({ contradicts, metric }: Benchmark, own: readonly Benchmark[]): readonly string[] {
  return [...own, ...benchmarks]
    .filter(({ id }) => contradicts.includes(id))
    .map((other) =>
      benchmarkStrings.other(
        strings.benchmarks.source(other.publisher, other.year),
        rowText(other),
        other.metric === metric ? null : other.metric,
      ),
    );
}
