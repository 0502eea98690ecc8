import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

const useStyles = makeStyles({
  group: {
    display: 'grid',
    gridAutoFlow: 'column',
    gridAutoColumns: 'minmax(0, auto)',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    overflow: 'hidden',
  },
  option: {
    position: 'relative',
    display: 'flex',
    justifyContent: 'center',
    alignItems: 'center',
    minHeight: '28px',
    padding: `0 ${tokens.spacingHorizontalXS}`,
    textAlign: 'center',
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground2,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    '& + &': { borderLeft: `1px solid ${tokens.colorNeutralStroke1}` },
    '&:has(:checked)': {
      ...typographyStyles.caption1Strong,
      color: tokens.colorNeutralForegroundOnBrand,
      backgroundColor: tokens.colorBrandBackground,
      '@media (forced-colors: active)': {
        forcedColorAdjust: 'none',
        color: 'HighlightText',
        backgroundColor: 'Highlight',
      },
    },
    '&:has(:focus-visible)': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  // The words are what is clicked; the circle would take their room.
  circle: { position: 'absolute', inset: 0, margin: 0, opacity: 0, cursor: 'pointer' },
});

/** One of a few states, all in sight, told by one click. */
export function StateChoice<T extends string>({
  labelledBy,
  name,
  options,
  chosen,
  onChoose,
}: {
  labelledBy: string;
  name: string;
  options: readonly { readonly value: T; readonly short: string; readonly long: string }[];
  chosen: T | null;
  onChoose: (value: T) => void;
}) {
  const styles = useStyles();
  return (
    <div role="radiogroup" aria-labelledby={labelledBy} className={styles.group}>
      {options.map(({ value, short, long }) => (
        <label key={value} className={styles.option}>
          <input
            type="radio"
            className={styles.circle}
            name={name}
            aria-label={long}
            checked={value === chosen}
            onChange={() => onChoose(value)}
          />
          {short}
        </label>
      ))}
    </div>
  );
}
