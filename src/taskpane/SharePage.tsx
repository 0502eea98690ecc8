import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { ShareSection } from './laterParts';
import { usePaneStore } from './PaneContext';
import { strings } from './strings';

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
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>{strings.share.title}</h1>
      <ShareSection />
      <Button className={styles.back} appearance="subtle" onClick={() => store.leaveShare()}>
        {strings.share.back}
      </Button>
    </div>
  );
}
