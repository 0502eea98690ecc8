import { Button, Link, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronUpRegular } from '@fluentui/react-icons/svg/chevron-up';
import { OpenRegular } from '@fluentui/react-icons/svg/open';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import { useId, useState, type ReactNode } from 'react';
import type { Benchmark } from '../benchmarks/benchmark';
import { figureKind } from '../benchmarks/benchmarkPosition';
import { citation } from '../sheets/benchmarkCells';
import { evidenceText } from '../sheets/comparisonBlock';
import type { BenchmarkAxis } from './benchmarkAxis';
import { rowText } from './benchmarkView';
import { GradeMark } from './GradeMark';
import { RangeBar } from './RangeBar';
import { gradeStrings } from './gradeStrings';
import { strings } from './strings';
import { benchmarkStrings } from './benchmarkStrings';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} 0`,
    '& + &': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  head: { display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalS },
  figure: { ...typographyStyles.body1Strong, margin: 0, fontVariantNumeric: 'tabular-nums' },
  statistic: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  figures: { flexGrow: 1, minWidth: 0 },
  quiet: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  foot: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  source: { flexGrow: 1, minWidth: 0, lineHeight: '24px' },
  toggle: { flexShrink: 0, minWidth: 0 },
  warning: {
    ...typographyStyles.caption1,
    margin: 0,
    display: 'grid',
    gridTemplateColumns: '16px 1fr',
    columnGap: tokens.spacingHorizontalXS,
    color: tokens.colorStatusWarningForeground3,
    '& svg': { fontSize: '14px', marginTop: '1px' },
  },
  details: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  facts: {
    ...typographyStyles.caption1,
    display: 'grid',
    gridTemplateColumns: '64px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXXS,
    margin: 0,
    '& dt': { color: tokens.colorNeutralForeground2 },
    '& dd': { margin: 0 },
  },
  citation: { ...typographyStyles.caption1, margin: 0, userSelect: 'text', overflowWrap: 'anywhere' },
});

/** One benchmark: its figures on the scale, its grade and its source; all that is known of it unfolds. */
export function BenchmarkRow({
  row,
  axis,
  own,
  otherwise,
  children,
}: {
  row: Benchmark;
  axis: BenchmarkAxis;
  /** The case's figure, to draw among them. */
  own: number | null;
  /** The benchmarks that say otherwise. */
  otherwise: readonly string[];
  /** What can be done with it. */
  children: ReactNode;
}) {
  const styles = useStyles();
  const id = useId();
  const [open, setOpen] = useState(false);
  const source = strings.benchmarks.source(row.publisher, row.year);
  return (
    <li className={styles.row}>
      <div className={styles.head}>
        <div className={styles.figures}>
          <p className={styles.figure}>
            {rowText(row)} <span className={styles.statistic}>{figureKind(row)}</span>
          </p>
        </div>
        <GradeMark grade={row.grade} />
      </div>
      <RangeBar axis={axis} row={row} own={own} />
      <p className={styles.quiet}>
        {benchmarkStrings.facts([row.scope, row.evidence, benchmarkStrings.sample(row.sample)])}
      </p>
      {row.unverified !== null && <Warning>{benchmarkStrings.unverifiedBecause(row.unverified)}</Warning>}
      {otherwise.length > 0 && <Warning>{benchmarkStrings.otherwise(otherwise.length)}</Warning>}
      <div className={styles.foot}>
        <span className={mergeClasses(styles.quiet, styles.source)}>
          {row.url ? (
            <Link
              href={row.url}
              target="_blank"
              rel="noreferrer"
              aria-label={gradeStrings.sourceLink(source)}
            >
              {source} <OpenRegular aria-hidden="true" />
            </Link>
          ) : (
            source
          )}
        </span>
        <Button
          className={styles.toggle}
          appearance="subtle"
          size="small"
          iconPosition="after"
          icon={open ? <ChevronUpRegular /> : <ChevronDownRegular />}
          aria-label={benchmarkStrings.detailsOf(source)}
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={() => setOpen(!open)}
        >
          {benchmarkStrings.details}
        </Button>
      </div>
      {open && (
        <div className={styles.details} id={id}>
          <Facts row={row} otherwise={otherwise} />
          <p className={styles.citation}>{citation(row)}</p>
          {children}
        </div>
      )}
    </li>
  );
}

function Warning({ children }: { children: ReactNode }) {
  const styles = useStyles();
  return (
    <p className={styles.warning}>
      <WarningRegular aria-hidden="true" />
      <span>{children}</span>
    </p>
  );
}

function Facts({ row, otherwise }: { row: Benchmark; otherwise: readonly string[] }) {
  const styles = useStyles();
  const { term } = benchmarkStrings;
  const facts: readonly (readonly [string, string])[] = [
    [term.measured, row.measured],
    [term.for, benchmarkStrings.forWhom(benchmarkStrings.industryName(row.industry), row.scope)],
    [term.sample, row.sample],
    [term.evidence, evidenceText(row)],
    [term.grade, benchmarkStrings.gradeReason(row.grade, row.rule)],
    [term.notes, row.notes],
    [term.others, otherwise.join('; ')],
  ];
  return (
    <dl className={styles.facts}>
      {facts
        .filter(([, fact]) => fact !== '')
        .map(([name, fact]) => (
          <FactLine key={name} name={name} fact={fact} />
        ))}
    </dl>
  );
}

function FactLine({ name, fact }: { name: string; fact: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{fact}</dd>
    </>
  );
}
