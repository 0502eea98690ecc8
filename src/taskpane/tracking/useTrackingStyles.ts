import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

/** What the parts of tracking share. */
export const useTrackingStyles = makeStyles({
  text: { ...typographyStyles.body1, margin: 0 },
  /** Inside an unfolded card. */
  body: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
  },
  summary: {
    ...typographyStyles.caption1,
    display: 'block',
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    '& > li + li': {
      borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
      marginTop: tokens.spacingVerticalS,
      paddingTop: tokens.spacingVerticalS,
    },
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  start: { alignSelf: 'flex-start' },
  strong: { ...typographyStyles.body1Strong, margin: 0 },
  quiet: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  /** WCAG 2.5.8 asks for 24 px where links stand below one another. */
  link: { display: 'inline-flex', alignItems: 'center', minHeight: '24px' },
});
