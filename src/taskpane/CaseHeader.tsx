import {
  Button,
  Field,
  Input,
  makeStyles,
  mergeClasses,
  Select,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronUpRegular } from '@fluentui/react-icons/svg/chevron-up';
import { DataBarHorizontalRegular } from '@fluentui/react-icons/svg/data-bar-horizontal';
import type { CaseDraft } from './caseDraft';
import { CaseSwitcher } from './CaseSwitcher';
import { currencies } from './currencies';
import { usePaneStore } from './PaneContext';
import type { CaseText } from './paneState';
import { strings } from './strings';

const useStyles = makeStyles({
  header: {
    flexShrink: 0,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXS}`,
  },
  line: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  names: { flexGrow: 1, minWidth: 0 },
  name: {
    ...typographyStyles.subtitle1,
    margin: 0,
    overflow: 'hidden',
    // Two lines of it; all of it stands in the details.
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: 2,
  },
  facts: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, margin: 0 },
  benchmarks: {
    flexShrink: 0,
    minWidth: 0,
    paddingLeft: tokens.spacingHorizontalXS,
    paddingRight: tokens.spacingHorizontalXS,
  },
  missing: { color: tokens.colorStatusDangerForeground1 },
  fields: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} 0`,
  },
  narrow: { minWidth: 0, width: '100%' },
});

/** The case's name and facts; its details unfold beneath. */
export function CaseHeader({
  draft,
  open,
  building,
}: {
  draft: CaseDraft;
  open: boolean;
  building: boolean;
}) {
  const styles = useStyles();
  const store = usePaneStore();
  const name = draft.name.trim();
  return (
    <header className={styles.header}>
      <div className={styles.line}>
        <div className={styles.names}>
          <h1 className={mergeClasses(styles.name, !name && styles.missing)} title={name}>
            {name || strings.details.nameMissing}
          </h1>
        </div>
        <Button
          appearance="subtle"
          icon={<AddRegular />}
          aria-label={strings.cases.add}
          title={strings.cases.add}
          disabledFocusable={building}
          onClick={() => store.newCase()}
        />
        <Button
          appearance="subtle"
          icon={open ? <ChevronUpRegular /> : <ChevronDownRegular />}
          aria-label={strings.details.edit}
          aria-expanded={open}
          aria-controls={open ? 'case-details' : undefined}
          onClick={() => store.dispatch({ type: 'detailsToggled', open: !open })}
        />
      </div>
      <CaseSwitcher disabled={building} />
      <div className={styles.line}>
        <p className={mergeClasses(styles.facts, styles.names)}>
          {draft.currency} · {draft.industry.trim() || strings.details.none}
        </p>
        <Button
          id="open-benchmarks"
          className={styles.benchmarks}
          appearance="subtle"
          size="small"
          icon={<DataBarHorizontalRegular />}
          onClick={() => store.showBenchmarks()}
        >
          {strings.benchmarks.open}
        </Button>
      </div>
      {open && <Details draft={draft} />}
    </header>
  );
}

function Details({ draft }: { draft: CaseDraft }) {
  const styles = useStyles();
  const store = usePaneStore();
  const bind = (field: CaseText) => ({
    id: `case-${field}`,
    value: draft[field],
    onChange: (_: unknown, { value }: { value: string }) =>
      store.dispatch({ type: 'caseTextTyped', field, text: value }),
    onFocus: () => store.dispatch({ type: 'focusMoved', field }),
    onBlur: () => store.dispatch({ type: 'focusMoved', field: null }),
  });
  const known = currencies.some(({ code }) => code === draft.currency);
  return (
    <div className={styles.fields} id="case-details">
      <Field
        label={strings.details.name}
        validationMessage={draft.name.trim() ? undefined : strings.details.nameMissing}
      >
        <Input {...bind('name')} className={styles.narrow} maxLength={120} />
      </Field>
      <Field label={strings.details.currency}>
        <Select {...bind('currency')} select={{ className: styles.narrow }}>
          {!known && <option value={draft.currency}>{draft.currency}</option>}
          {currencies.map(({ code, label }) => (
            <option key={code} value={code}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={strings.details.industry}>
        <Input
          {...bind('industry')}
          className={styles.narrow}
          placeholder={strings.details.industryPlaceholder}
          maxLength={120}
        />
      </Field>
    </div>
  );
}
