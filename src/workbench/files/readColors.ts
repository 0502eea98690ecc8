import type { XmlElement } from './xml';
import { find } from './xml';

/** The palette behind `indexed` colours (ECMA-376 part 1, 18.8.27); 0 to 7 repeat as 8 to 15. */
const PALETTE = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 ' +
  '9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF ' +
  '00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 ' +
  '003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');
/** Cells number the theme's colours with light before dark, the theme itself the other way round. */
const THEME_ORDER = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
];

export type ColorReader = (source: XmlElement | undefined) => string | undefined;

/** Reads colour elements of cells as "#RRGGBB"; automatic colours are undefined. */
export function colorReader(theme: XmlElement | undefined): ColorReader {
  const scheme = find(theme, 'themeElements', 'clrScheme');
  const themeColors = THEME_ORDER.map((name) => {
    const color = find(scheme, name)?.children[0]?.attributes;
    return color?.lastClr ?? color?.val;
  });
  return (source) => {
    if (!source) return undefined;
    const { rgb, theme, indexed, tint } = source.attributes;
    const base = rgb
      ? rgb.slice(-6)
      : theme !== undefined
        ? themeColors[Number(theme)]
        : PALETTE[indexed === undefined ? -1 : Number(indexed) < 8 ? Number(indexed) : Number(indexed) - 8];
    return base && /^[\da-f]{6}$/i.test(base) ? tinted(base, Number(tint ?? 0)) : undefined;
  };
}

/** Excel's lightening (tint > 0) and darkening: the lightness of the colour moves towards white or black. */
function tinted(color: string, tint: number): string {
  const channels = [0, 2, 4].map((at) => parseInt(color.slice(at, at + 2), 16) / 255);
  const [high, low] = [Math.max(...channels), Math.min(...channels)];
  const lightness = (high + low) / 2;
  const target = tint < 0 ? lightness * (1 + tint) : lightness + (1 - lightness) * tint;
  // With hue and saturation kept, every channel's distance from the lightness scales with the room around it.
  const room = (value: number) => 1 - Math.abs(2 * value - 1);
  const scale = room(lightness) ? room(target) / room(lightness) : 0;
  const moved = tint === 0 ? channels : channels.map((channel) => target + (channel - lightness) * scale);
  return `#${moved
    .map((channel) =>
      Math.round(channel * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')
    .toUpperCase()}`;
}
