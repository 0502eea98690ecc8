import { Link, makeStyles, mergeClasses, Select, tokens, typographyStyles } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { unique } from '../benchmarks/benchmarkNames';
import { fieldGrid } from './fieldGrid';
import type { OwnFigure } from './ownFigures';
import { usePaneStore } from './PaneContext';
import { benchmarkStrings } from './benchmarkStrings';

const useStyles = makeStyles({
  compare: { ...fieldGrid, rowGap: tokens.spacingVerticalXXS },
  label: typographyStyles.body1,
  under: { gridColumn: '2 / -1' },
  select: { minWidth: 0, width: '100%' },
  about: { justifySelf: 'start', minHeight: '24px' },
  reasons: {
    ...typographyStyles.caption1,
    margin: 0,
    paddingLeft: '18px',
    color: tokens.colorNeutralForeground2,
  },
});

/** Which of the case's figures stands among the benchmarks; those of another measure cannot, and it says why. */
export function CompareField({
  figures,
  same,
  figure,
}: {
  figures: readonly OwnFigure[];
  same: readonly OwnFigure[];
  figure: OwnFigure | null;
}) {
  const styles = useStyles();
  const { benchmarks: store } = usePaneStore();
  const [open, setOpen] = useState(false);
  const id = useId();
  const others = figures.filter((each) => !same.includes(each));
  return (
    <div className={styles.compare}>
      <label className={styles.label} htmlFor={`${id}-select`}>
        {benchmarkStrings.compare}
      </label>
      <Select
        id={`${id}-select`}
        select={{ className: styles.select }}
        value={figure?.key ?? ''}
        onChange={(_, { value }) => store.compareWith(value || null)}
      >
        <option value="">
          {same.length > 0 ? benchmarkStrings.compareNone : benchmarkStrings.noneComparable}
        </option>
        {same.length > 0 && (
          <optgroup label={benchmarkStrings.compareSame}>
            {same.map(({ key, label, basis }) => (
              <option key={key} value={key} title={basis}>
                {label}
              </option>
            ))}
          </optgroup>
        )}
        {others.length > 0 && (
          <optgroup label={benchmarkStrings.compareOther}>
            {others.map(({ key, label }) => (
              <option key={key} value={key} disabled>
                {label}
              </option>
            ))}
          </optgroup>
        )}
      </Select>
      {others.length > 0 && (
        <>
          <Link
            as="button"
            className={mergeClasses(styles.about, styles.under)}
            aria-expanded={open}
            aria-controls={open ? id : undefined}
            onClick={() => setOpen(!open)}
          >
            {figure ? benchmarkStrings.about : benchmarkStrings.whyNone}
          </Link>
          {open && (
            <ul className={mergeClasses(styles.reasons, styles.under)} id={id}>
              {figure && <li>{benchmarkStrings.rests(figure.label, figure.basis)}</li>}
              {unique(others.map(({ different }) => different)).map((different) => (
                <li key={different}>
                  {benchmarkStrings.reason(
                    others.filter((each) => each.different === different).map(({ label }) => label),
                    different,
                  )}
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </div>
  );
}
