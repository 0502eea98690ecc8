import { colorReader } from './readColors';
import { DEFAULT_FONT } from './styleTable';
import type { ModelBorder, ModelStyle } from './workbookModel';
import type { XmlElement } from './xml';
import { find, findAll, isTrue, meaningOf, numberIn } from './xml';

/** Number formats that files name by number only (ECMA-376 part 1, 18.8.30), as American Excel shows them. */
const BUILT_IN_FORMATS: Record<number, string> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'm/d/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'm/d/yyyy h:mm',
  37: '#,##0 ;(#,##0)',
  38: '#,##0 ;[Red](#,##0)',
  39: '#,##0.00;(#,##0.00)',
  40: '#,##0.00;[Red](#,##0.00)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mmss.0',
  48: '##0.0E+0',
  49: '@',
};

const BORDER_STYLES: Record<string, ModelBorder['style']> = {
  thin: 'thin',
  medium: 'medium',
  thick: 'thick',
  hair: 'hair',
  dotted: 'dotted',
  dashed: 'dashed',
  double: 'double',
  mediumDashed: 'dashed',
  dashDot: 'dashed',
  mediumDashDot: 'dashed',
  dashDotDot: 'dotted',
  mediumDashDotDot: 'dotted',
  slantDashDot: 'dashed',
};

/** What a conditional format lays over a cell. */
export type DifferentialStyle = Pick<ModelStyle, 'fill' | 'color' | 'bold'>;

export interface FileStyles {
  /** The style of a cell's format number; undefined is the default style. */
  cell(index: number): ModelStyle | undefined;
  differential(index: number): DifferentialStyle;
}

/** Reads xl/styles.xml. Formats are read once, however many cells share them. */
export function readStyles(styles: XmlElement | undefined, theme: XmlElement | undefined): FileStyles {
  const color = colorReader(theme);
  const formats = new Map(
    findAll(find(styles, 'numFmts'), 'numFmt').map(({ attributes }) => [
      Number(attributes.numFmtId),
      attributes.formatCode,
    ]),
  );
  const fonts = findAll(find(styles, 'fonts'), 'font');
  const fills = findAll(find(styles, 'fills'), 'fill');
  const borders = findAll(find(styles, 'borders'), 'border');
  const cellFormats = findAll(find(styles, 'cellXfs'), 'xf').map((format) => {
    const { numFmtId, fontId, fillId, borderId } = format.attributes;
    const number = Number(numFmtId ?? 0);
    const numberFormat = formats.get(number) ?? BUILT_IN_FORMATS[number];
    return defined<ModelStyle>({
      ...fontStyle(fonts[Number(fontId ?? 0)]),
      fill: fillColor(fills[Number(fillId ?? 0)]),
      numberFormat: numberFormat === 'General' ? undefined : numberFormat,
      ...alignment(find(format, 'alignment')),
      locked: isLocked(find(format, 'protection')) ? undefined : false,
      borders: borderStyles(borders[Number(borderId ?? 0)]),
    });
  });
  const differences = findAll(find(styles, 'dxfs'), 'dxf').map((difference): DifferentialStyle => {
    const bold = find(difference, 'font', 'b');
    const pattern = find(difference, 'fill', 'patternFill');
    return {
      fill: color(find(pattern, 'bgColor')) ?? color(find(pattern, 'fgColor')),
      color: color(find(difference, 'font', 'color')),
      bold: bold ? isOn(bold) : undefined,
    };
  });
  return {
    cell: (index) => cellFormats[index],
    differential: (index) => differences[index] ?? {},
  };

  function fontStyle(font: XmlElement | undefined): ModelStyle {
    const name = find(font, 'name')?.attributes.val;
    const size = numberIn(find(font, 'sz')?.attributes.val) ?? DEFAULT_FONT.size;
    const fontColor = find(font, 'color');
    // The first dark colour of the theme is what text has anyway.
    const isAutomatic = fontColor?.attributes.theme === '1' && !fontColor.attributes.tint;
    return {
      bold: isOn(find(font, 'b')) || undefined,
      italic: isOn(find(font, 'i')) || undefined,
      underline: (find(font, 'u') && find(font, 'u')!.attributes.val !== 'none') || undefined,
      size: size === DEFAULT_FONT.size ? undefined : size,
      font: name === DEFAULT_FONT.name ? undefined : name,
      color: isAutomatic ? undefined : color(fontColor),
    };
  }

  function fillColor(fill: XmlElement | undefined): string | undefined {
    const pattern = find(fill, 'patternFill');
    const type = pattern?.attributes.patternType;
    // Hatched cells, and the two fills that every file begins with, count as unfilled.
    return type === 'solid' ? color(find(pattern, 'fgColor')) : undefined;
  }

  function borderStyles(border: XmlElement | undefined): ModelStyle['borders'] {
    const sides = (['top', 'bottom', 'left', 'right'] as const).flatMap((side) => {
      const line = find(border, side);
      const style = meaningOf(BORDER_STYLES, line?.attributes.style);
      return style ? [[side, { style, color: color(find(line, 'color')) ?? '#000000' }] as const] : [];
    });
    return sides.length ? Object.fromEntries(sides) : undefined;
  }
}

const isOn = (flag: XmlElement | undefined) =>
  flag !== undefined && !/^(0|false)$/.test(flag.attributes.val ?? '1');
const isLocked = (protection: XmlElement | undefined) =>
  !/^(0|false)$/.test(protection?.attributes.locked ?? '1');

function alignment(source: XmlElement | undefined): ModelStyle {
  const { horizontal, vertical, wrapText, indent } = source?.attributes ?? {};
  return {
    horizontal: oneOf(['left', 'center', 'right'] as const, horizontal),
    vertical: oneOf(['top', 'center', 'bottom'] as const, vertical),
    wrap: isTrue(wrapText) || undefined,
    indent: numberIn(indent) || undefined,
  };
}

/** The value where it is one of the known words, else undefined. */
export function oneOf<Word extends string>(
  words: readonly Word[],
  value: string | undefined,
): Word | undefined {
  return words.find((word) => word === value);
}

/** The object without its undefined members, or undefined when nothing is left. */
export function defined<Type extends object>(source: Type): Type | undefined {
  const members = Object.entries(source).filter(([, value]) => value !== undefined);
  return members.length ? (Object.fromEntries(members) as Type) : undefined;
}
