import { Button, makeStyles, Select, Spinner, tokens } from '@fluentui/react-components';
import { TableMultipleRegular } from '@fluentui/react-icons/svg/table-multiple';
import { useSyncExternalStore } from 'react';
import { Message } from './Message';
import { usePaneStore } from './PaneContext';
import { strings } from './strings';

const useStyles = makeStyles({
  cases: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    margin: `${tokens.spacingVerticalXS} 0`,
  },
  line: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  field: { flexGrow: 1, minWidth: 0 },
  select: { minWidth: 0, width: '100%' },
  portfolio: { flexShrink: 0, minWidth: 0 },
});

/** Which case is open, where there are several, and the sheet that ranks them. */
export function CaseSwitcher({ disabled }: { disabled: boolean }) {
  const styles = useStyles();
  const store = usePaneStore();
  const { all, open } = useSyncExternalStore(store.cases.subscribe, store.cases.current);
  if (all.length < 2) return null;
  const built = all.filter(({ number }) => number !== null).length;
  return (
    <div className={styles.cases}>
      <div className={styles.line}>
        <Select
          className={styles.field}
          select={{ className: styles.select }}
          aria-label={strings.cases.label}
          value={open ?? ''}
          disabled={disabled}
          onChange={(_, { value }) => void store.openCase(value)}
        >
          {all.map(({ key, name, number }) => {
            const shown = name || strings.cases.unnamed;
            return (
              <option key={key} value={key}>
                {number === null ? strings.cases.begun(shown) : shown}
              </option>
            );
          })}
        </Select>
        {built > 1 && <PortfolioButton disabled={disabled} />}
      </div>
      {built > 1 && <PortfolioOutcome />}
    </div>
  );
}

function PortfolioButton({ disabled }: { disabled: boolean }) {
  const styles = useStyles();
  const { portfolio } = usePaneStore();
  const state = useSyncExternalStore(portfolio.state.subscribe, portfolio.state.current);
  const building = state.is === 'building';
  return (
    <Button
      className={styles.portfolio}
      appearance="subtle"
      size="small"
      icon={building ? <Spinner size="tiny" aria-hidden="true" /> : <TableMultipleRegular />}
      title={strings.portfolio.help}
      disabledFocusable={disabled || building}
      onClick={() => void portfolio.build()}
    >
      {strings.portfolio.build}
    </Button>
  );
}

function PortfolioOutcome() {
  const { portfolio } = usePaneStore();
  const state = useSyncExternalStore(portfolio.state.subscribe, portfolio.state.current);
  if (state.is === 'failed')
    return (
      <Message
        tone="error"
        title={strings.portfolio.failed}
        actions={[[strings.retry, () => void portfolio.build()]]}
        onDismiss={() => portfolio.dismiss()}
      >
        {state.message}
      </Message>
    );
  if (state.is !== 'built') return null;
  return (
    <Message tone="success" onDismiss={() => portfolio.dismiss()}>
      {strings.portfolio.built} {state.report.kept.length > 0 && strings.build.kept(state.report.kept)}
    </Message>
  );
}
