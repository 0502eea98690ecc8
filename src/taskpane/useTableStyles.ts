import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

/** A table of figures in a narrow pane. */
export const useTableStyles = makeStyles({
  table: {
    ...typographyStyles.caption1,
    width: '100%',
    borderCollapse: 'collapse',
    marginTop: tokens.spacingVerticalS,
    fontVariantNumeric: 'tabular-nums',
  },
  head: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground2,
    textAlign: 'right',
    verticalAlign: 'bottom',
    padding: `0 0 ${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
  },
  first: { textAlign: 'left', paddingLeft: 0 },
  label: {
    ...typographyStyles.caption1,
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  basis: { ...typographyStyles.caption2, display: 'block', color: tokens.colorNeutralForeground2 },
  figure: {
    textAlign: 'right',
    verticalAlign: 'top',
    whiteSpace: 'nowrap',
    overflowWrap: 'normal',
    padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  negative: { color: tokens.colorStatusDangerForeground1 },
  strong: { fontWeight: tokens.fontWeightSemibold },
});
