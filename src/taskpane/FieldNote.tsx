import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark';
import { ErrorCircleRegular } from '@fluentui/react-icons/svg/error-circle';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  note: {
    ...typographyStyles.caption1,
    display: 'grid',
    gridTemplateColumns: '16px 1fr',
    columnGap: tokens.spacingHorizontalXS,
    marginTop: tokens.spacingVerticalXXS,
    // Links in a note are as small as its text.
    '& button': { font: 'inherit' },
  },
  icon: { fontSize: '14px', lineHeight: 0, paddingTop: '1px' },
  found: { color: tokens.colorNeutralForeground2 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  error: { color: tokens.colorStatusDangerForeground1 },
});

const icons = { found: <CheckmarkRegular />, warning: <WarningRegular />, error: <ErrorCircleRegular /> };

/** What a field has to say, under it; its field points here with aria-describedby. */
export function FieldNote({
  id,
  tone,
  children,
}: {
  id: string;
  tone: keyof typeof icons;
  children: ReactNode;
}) {
  const styles = useStyles();
  return (
    <div id={id} className={mergeClasses(styles.note, styles[tone])}>
      <span className={styles.icon} aria-hidden="true">
        {icons[tone]}
      </span>
      <span>{children}</span>
    </div>
  );
}
