import { Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { focusAfter } from './focusAfter';
import { usePaneStore } from './PaneContext';
import { ShareSection } from './ShareSection';
import { strings } from './strings';
import { shareStrings } from './shareStrings';

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalL,
    overflowY: 'auto',
    height: '100%',
    boxSizing: 'border-box',
    '& > *': { flexShrink: 0 },
  },
  title: { ...typographyStyles.title3, margin: 0, color: tokens.colorBrandForeground1 },
  back: { alignSelf: 'flex-start' },
});

/** The Share section of a workbook without a case. */
export function SharePage() {
  const styles = useStyles();
  const store = usePaneStore();
  const title = useRef<HTMLHeadingElement>(null);
  // The link that led here is gone.
  useEffect(() => title.current?.focus(), []);
  return (
    <div className={styles.page}>
      <Link
        as="button"
        className={styles.back}
        onClick={() => focusAfter(() => store.leaveShare(), 'open-share')}
      >
        {shareStrings.back}
      </Link>
      <h1 className={styles.title} ref={title} tabIndex={-1}>
        {strings.share.title}
      </h1>
      <ShareSection />
    </div>
  );
}
