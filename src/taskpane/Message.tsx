import {
  Button,
  makeStyles,
  mergeClasses,
  shorthands,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { ErrorCircleFilled } from '@fluentui/react-icons/svg/error-circle';
import { InfoFilled } from '@fluentui/react-icons/svg/info';
import { WarningFilled } from '@fluentui/react-icons/svg/warning';
import { useRef, type ReactNode } from 'react';
import { focusNext } from './focusNext';
import { strings } from './strings';

const useStyles = makeStyles({
  message: {
    ...typographyStyles.body1,
    flexShrink: 0,
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'start',
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    ...shorthands.borderWidth('1px'),
    ...shorthands.borderStyle('solid'),
  },
  icon: { fontSize: '20px', lineHeight: 0 },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  dismiss: { margin: '-2px -4px 0 0' },
  actions: {
    gridColumn: '2 / -1',
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalS,
  },
});

const useTones = makeStyles({
  info: {
    backgroundColor: tokens.colorNeutralBackground3,
    ...shorthands.borderColor(tokens.colorNeutralStroke1),
  },
  success: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    ...shorthands.borderColor(tokens.colorStatusSuccessBorder1),
  },
  warning: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    ...shorthands.borderColor(tokens.colorStatusWarningBorder1),
  },
  error: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    ...shorthands.borderColor(tokens.colorStatusDangerBorder1),
  },
});

const useIconTones = makeStyles({
  info: { color: tokens.colorNeutralForeground3 },
  success: { color: tokens.colorStatusSuccessForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  error: { color: tokens.colorStatusDangerForeground1 },
});

const icons = {
  info: <InfoFilled />,
  success: <CheckmarkCircleFilled />,
  warning: <WarningFilled />,
  error: <ErrorCircleFilled />,
};

/**
 * A message with what can be done about it; errors are announced at once, the rest politely. Fluent's
 * MessageBar has no layout that holds its text and actions at 320 pixels.
 */
export function Message({
  tone,
  title,
  children,
  actions = [],
  onDismiss,
}: {
  tone: keyof typeof icons;
  title?: string;
  children: ReactNode;
  actions?: readonly (readonly [label: string, act: () => void])[];
  onDismiss?: () => void;
}) {
  const styles = useStyles();
  const tones = useTones();
  const iconTones = useIconTones();
  const message = useRef<HTMLDivElement>(null);
  return (
    <div
      ref={message}
      className={mergeClasses(styles.message, tones[tone])}
      role={tone === 'error' ? 'alert' : 'status'}
    >
      <span className={mergeClasses(styles.icon, iconTones[tone])} aria-hidden="true">
        {icons[tone]}
      </span>
      <div>
        {title && <p className={styles.title}>{title}</p>}
        {children}
      </div>
      {onDismiss && (
        <Button
          className={styles.dismiss}
          appearance="transparent"
          size="small"
          icon={<DismissRegular />}
          aria-label={strings.dismiss}
          onClick={() => focusNext(message.current!, onDismiss)}
        />
      )}
      {actions.length > 0 && (
        <div className={styles.actions}>
          {actions.map(([label, act]) => (
            <Button key={label} size="small" onClick={act}>
              {label}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}
