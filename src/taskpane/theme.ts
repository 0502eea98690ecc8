import {
  createDarkTheme,
  createLightTheme,
  type BrandVariants,
  type Theme,
} from '@fluentui/react-components';

/** AIROI's petrol blue, even steps of lightness in OKLCH; 80 carries white text at 5.6:1. */
const petrol: BrandVariants = {
  10: '#001421',
  20: '#001E2E',
  30: '#002A3D',
  40: '#00374C',
  50: '#00445C',
  60: '#00536C',
  70: '#00627C',
  80: '#00718C',
  90: '#1E819C',
  100: '#3E91AB',
  110: '#59A1B9',
  120: '#75B1C7',
  130: '#91C2D4',
  140: '#AFD2E0',
  150: '#CEE2EA',
  160: '#E4F5FC',
};

export const lightTheme: Theme = createLightTheme(petrol);

export const darkTheme: Theme = {
  ...createDarkTheme(petrol),
  // Lighter than Fluent's choice: 4.5:1 on every dark ground that carries text.
  colorBrandForeground1: petrol[120],
  colorBrandForeground2: petrol[130],
  colorBrandForegroundLink: petrol[120],
  colorCompoundBrandForeground1: petrol[120],
  colorStatusSuccessForeground1: '#8BD08B',
  colorStatusDangerForeground1: '#F4A9AF',
};
