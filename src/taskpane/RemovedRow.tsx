import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { strings } from './strings';

const useStyles = makeStyles({
  removed: {
    ...typographyStyles.caption1,
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    minHeight: '24px',
  },
  // While it says nothing it takes no room, nor a gap.
  status: { ':empty': { position: 'absolute' } },
});

/** Says what was removed, and brings it back. */
export function RemovedRow({
  id,
  said,
  onUndo,
}: {
  /** Of the button. */
  id: string;
  /** Null while nothing was removed. */
  said: string | null;
  onUndo: () => void;
}) {
  const styles = useStyles();
  return (
    <div role="status" className={styles.status}>
      {said !== null && (
        <div className={styles.removed}>
          {said}
          <Button id={id} size="small" onClick={onUndo}>
            {strings.metric.undo}
          </Button>
        </div>
      )}
    </div>
  );
}
