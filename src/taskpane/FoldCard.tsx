import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronUpRegular } from '@fluentui/react-icons/svg/chevron-up';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  card: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  heading: { margin: 0, font: 'inherit' },
  toggle: {
    width: '100%',
    display: 'grid',
    gridTemplateColumns: '1fr 16px',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    textAlign: 'left',
    color: 'inherit',
    background: 'none',
    border: 'none',
    borderRadius: tokens.borderRadiusLarge,
    cursor: 'pointer',
    fontFamily: tokens.fontFamilyBase,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  name: { ...typographyStyles.body1Strong, display: 'block' },
  chevron: { fontSize: '16px', lineHeight: 0 },
});

/** Something folded to its name and a line, or unfolded to all of it. */
export function FoldCard({
  id,
  name,
  summary,
  open,
  onToggle,
  children,
}: {
  /** Of the card; its button is `id`-toggle. */
  id: string;
  name: ReactNode;
  /** Shown while it is folded. */
  summary: ReactNode;
  open: boolean;
  onToggle: (open: boolean) => void;
  children: ReactNode;
}) {
  const styles = useStyles();
  const body = `${id}-fields`;
  return (
    <div className={styles.card}>
      <h2 className={styles.heading}>
        <button
          type="button"
          id={`${id}-toggle`}
          className={styles.toggle}
          aria-expanded={open}
          aria-controls={open ? body : undefined}
          onClick={() => onToggle(!open)}
        >
          <span>
            <span className={styles.name}>{name}</span>
            {!open && summary}
          </span>
          <span className={styles.chevron} aria-hidden="true">
            {open ? <ChevronUpRegular /> : <ChevronDownRegular />}
          </span>
        </button>
      </h2>
      {open && <div id={body}>{children}</div>}
    </div>
  );
}
