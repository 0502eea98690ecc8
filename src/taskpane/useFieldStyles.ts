import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

/** How fields stand together in a narrow pane. */
export const useFieldStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  pair: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalS,
  },
  narrow: { minWidth: 0, width: '100%' },
  number: { fontVariantNumeric: 'tabular-nums', textAlign: 'right', minWidth: 0 },
  unit: { whiteSpace: 'nowrap' },
  note: {
    ...typographyStyles.caption1,
    margin: `${tokens.spacingVerticalXXS} 0 0`,
    color: tokens.colorNeutralForeground2,
  },
  heading: {
    ...typographyStyles.body1Strong,
    margin: `${tokens.spacingVerticalXS} 0 0`,
    paddingTop: tokens.spacingVerticalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});
