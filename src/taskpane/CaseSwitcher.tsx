import { makeStyles, Select, tokens } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import { usePaneStore } from './PaneContext';
import { strings } from './strings';

const useStyles = makeStyles({
  field: { marginTop: tokens.spacingVerticalXS },
  select: { minWidth: 0, width: '100%' },
});

/** Which case is open, where there are several. */
export function CaseSwitcher({ disabled }: { disabled: boolean }) {
  const styles = useStyles();
  const store = usePaneStore();
  const { all, open } = useSyncExternalStore(store.cases.subscribe, store.cases.current);
  if (all.length < 2) return null;
  return (
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
  );
}
