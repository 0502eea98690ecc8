import {
  Button,
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import type { ReactNode } from 'react';
import { strings } from './strings';

const useStyles = makeStyles({
  body: { paddingTop: '6px', paddingBottom: '6px' },
  title: { display: 'block' },
  // Fluent keeps a row for actions even without any.
  noActions: { display: 'none' },
});

/** A message with what can be done about it; errors are announced at once, the rest politely. */
export function Message({
  tone,
  title,
  children,
  actions = [],
  onDismiss,
}: {
  tone: 'info' | 'success' | 'warning' | 'error';
  title?: string;
  children: ReactNode;
  actions?: readonly (readonly [label: string, act: () => void])[];
  onDismiss?: () => void;
}) {
  const styles = useStyles();
  return (
    <MessageBar intent={tone} layout="multiline" politeness={tone === 'error' ? 'assertive' : 'polite'}>
      <MessageBarBody className={styles.body}>
        {title && <MessageBarTitle className={styles.title}>{title}</MessageBarTitle>}
        {children}
      </MessageBarBody>
      {(actions.length > 0 || onDismiss) && (
        <MessageBarActions
          className={mergeClasses(actions.length === 0 && styles.noActions)}
          containerAction={
            onDismiss && (
              <Button
                appearance="transparent"
                size="small"
                icon={<DismissRegular />}
                aria-label={strings.dismiss}
                onClick={onDismiss}
              />
            )
          }
        >
          {actions.map(([label, act]) => (
            <Button key={label} size="small" onClick={act}>
              {label}
            </Button>
          ))}
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
