import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { useRef, type KeyboardEvent } from 'react';
import type { SectionKey } from './caseDraft';
import { strings } from './strings';

const useStyles = makeStyles({
  list: {
    flexShrink: 0,
    display: 'flex',
    padding: `0 ${tokens.spacingHorizontalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tab: {
    ...typographyStyles.body1,
    position: 'relative',
    margin: 0,
    padding: `${tokens.spacingVerticalMNudge} ${tokens.spacingHorizontalS}`,
    whiteSpace: 'nowrap',
    // All six stand side by side in the narrowest pane.
    '@media (max-width: 359px)': { paddingLeft: '6px', paddingRight: '6px' },
    color: tokens.colorNeutralForeground2,
    background: 'none',
    border: 'none',
    borderBottom: '3px solid transparent',
    borderRadius: `${tokens.borderRadiusMedium} ${tokens.borderRadiusMedium} 0 0`,
    cursor: 'pointer',
    ':hover': { color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    // Forced colours would draw the transparent line.
    '@media (forced-colors: active)': { borderBottomColor: 'Canvas' },
  },
  chosen: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    '@media (forced-colors: active)': { borderBottomColor: 'Highlight' },
  },
  count: {
    ...typographyStyles.caption2Strong,
    // Over the corner, so that a tab is as wide with it as without.
    position: 'absolute',
    top: 0,
    right: 0,
    minWidth: '16px',
    boxSizing: 'border-box',
    padding: '0 4px',
    borderRadius: tokens.borderRadiusCircular,
    textAlign: 'center',
    color: tokens.colorNeutralForegroundOnBrand,
    backgroundColor: tokens.colorStatusDangerBackground3,
    '@media (forced-colors: active)': { border: '1px solid' },
  },
});

const order: readonly SectionKey[] = ['pilot', 'value', 'cost', 'risk', 'share', 'tracking'];

/** The sections of a case as tabs; arrow keys, Home and End move between them. */
export function Tabs({
  chosen,
  problems,
  onChoose,
}: {
  chosen: SectionKey;
  /** How much there is to correct in each. */
  problems: Readonly<Record<SectionKey, number>>;
  onChoose: (section: SectionKey) => void;
}) {
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent) => {
    const at = order.indexOf(chosen);
    const last = order.length - 1;
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: last }[event.key];
    const next = to === undefined ? undefined : order[(to + order.length) % order.length];
    if (!next) return;
    event.preventDefault();
    onChoose(next);
    list.current?.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
  };
  return (
    <div
      ref={list}
      className={styles.list}
      role="tablist"
      aria-label={strings.sectionsLabel}
      onKeyDown={move}
    >
      {order.map((section) => (
        <button
          key={section}
          type="button"
          role="tab"
          id={`tab-${section}`}
          className={mergeClasses(styles.tab, section === chosen && styles.chosen)}
          aria-selected={section === chosen}
          aria-controls={section === chosen ? 'section' : undefined}
          tabIndex={section === chosen ? 0 : -1}
          onClick={() => onChoose(section)}
        >
          {strings.sections[section]}
          {problems[section] > 0 && (
            <span className={styles.count} role="img" aria-label={strings.toCorrect(problems[section])}>
              {problems[section]}
            </span>
          )}
        </button>
      ))}
    </div>
  );
}
