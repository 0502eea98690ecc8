import type { ModelBorder, ModelConditionalFormat, ModelStyle } from './workbookModel';
import { element, xmlDocument } from './xml';

export const SPREADSHEET_NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** On every machine, or one of the same widths: columns are as wide as so many of its digits. */
export const DEFAULT_FONT = { name: 'Arial', size: 10 };

/** Number formats with a fixed number in every locale (ECMA-376 part 1, 18.8.30). */
const BUILT_IN_FORMATS = new Map(
  Object.entries({
    General: 0,
    '0': 1,
    '0.00': 2,
    '#,##0': 3,
    '#,##0.00': 4,
    '0%': 9,
    '0.00%': 10,
    '0.00E+00': 11,
    '@': 49,
  }),
);
const FIRST_CUSTOM_FORMAT = 164;

const BORDER_SIDES = ['left', 'right', 'top', 'bottom'] as const;

/** "#1F4E78" as a file writes it, opaque. */
const argb = (color: string) => `FF${color.slice(1).toUpperCase()}`;

/** Adds each different piece of XML once and answers its number. */
class Pieces {
  private readonly numbers = new Map<string, number>();
  constructor(...first: string[]) {
    first.forEach((xml) => this.number(xml));
  }
  number(xml: string): number {
    let number = this.numbers.get(xml);
    if (number === undefined) this.numbers.set(xml, (number = this.numbers.size));
    return number;
  }
  xml(name: string): string {
    return element(name, { count: this.numbers.size }, ...this.numbers.keys());
  }
}

/** Collects the styles that cells and conditional formats use, and writes them as xl/styles.xml. */
export class StyleTable {
  private readonly fonts = new Pieces(fontXml({}));
  private readonly fills = new Pieces(
    element('fill', {}, element('patternFill', { patternType: 'none' })),
    element('fill', {}, element('patternFill', { patternType: 'gray125' })),
  );
  private readonly borders = new Pieces(bordersXml({}));
  private readonly formats = new Map<string, number>();
  private readonly cellFormats = new Pieces(this.cellFormat({}));
  private readonly differences = new Pieces();
  /** Numbers of styles met before: sheets repeat a few styles in thousands of cells. */
  private readonly known = new Map<string, number>();

  /** The number of a cell's format; 0 is the default. */
  cellStyle(style: ModelStyle): number {
    const key = JSON.stringify(style);
    let number = this.known.get(key);
    if (number === undefined) this.known.set(key, (number = this.cellFormats.number(this.cellFormat(style))));
    return number;
  }

  /** The number of the format that a conditional format lays over a cell. */
  differentialStyle({ fill, color, bold }: ModelConditionalFormat): number {
    const font = [
      bold === undefined ? undefined : element('b', { val: bold ? 1 : 0 }),
      color && element('color', { rgb: argb(color) }),
    ];
    return this.differences.number(
      element(
        'dxf',
        {},
        font.some(Boolean) ? element('font', {}, ...font) : undefined,
        // Excel takes the colour of a solid conditional fill from the background.
        fill &&
          element(
            'fill',
            {},
            element('patternFill', { patternType: 'solid' }, element('bgColor', { rgb: argb(fill) })),
          ),
      ),
    );
  }

  xml(): string {
    const formats = [...this.formats].map(([formatCode, numFmtId]) =>
      element('numFmt', { numFmtId, formatCode }),
    );
    return xmlDocument(
      element(
        'styleSheet',
        { xmlns: SPREADSHEET_NAMESPACE },
        formats.length ? element('numFmts', { count: formats.length }, ...formats) : undefined,
        this.fonts.xml('fonts'),
        this.fills.xml('fills'),
        this.borders.xml('borders'),
        element(
          'cellStyleXfs',
          { count: 1 },
          element('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 }),
        ),
        this.cellFormats.xml('cellXfs'),
        element('cellStyles', { count: 1 }, element('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })),
        this.differences.xml('dxfs'),
        element('tableStyles', {
          count: 0,
          defaultTableStyle: 'TableStyleMedium2',
          defaultPivotStyle: 'PivotStyleLight16',
        }),
      ),
    );
  }

  private cellFormat(style: ModelStyle): string {
    const numFmtId = this.numberFormat(style.numberFormat ?? 'General');
    const fontId = this.fonts.number(fontXml(style));
    const fillId = style.fill
      ? this.fills.number(
          element(
            'fill',
            {},
            element(
              'patternFill',
              { patternType: 'solid' },
              element('fgColor', { rgb: argb(style.fill) }),
              element('bgColor', { indexed: 64 }),
            ),
          ),
        )
      : 0;
    const borderId = this.borders.number(bordersXml(style.borders ?? {}));
    const alignment = alignmentXml(style);
    const protection = style.locked === false ? element('protection', { locked: 0 }) : undefined;
    const applied = (used: unknown) => (used ? 1 : undefined);
    return element(
      'xf',
      {
        numFmtId,
        fontId,
        fillId,
        borderId,
        xfId: 0,
        applyNumberFormat: applied(numFmtId),
        applyFont: applied(fontId),
        applyFill: applied(fillId),
        applyBorder: applied(borderId),
        applyAlignment: applied(alignment),
        applyProtection: applied(protection),
      },
      alignment,
      protection,
    );
  }

  private numberFormat(format: string): number {
    const builtIn = BUILT_IN_FORMATS.get(format);
    if (builtIn !== undefined) return builtIn;
    if (!this.formats.has(format)) this.formats.set(format, FIRST_CUSTOM_FORMAT + this.formats.size);
    return this.formats.get(format)!;
  }
}

function fontXml({ bold, italic, underline, size, color, font }: ModelStyle): string {
  const isDefault = (font ?? DEFAULT_FONT.name) === DEFAULT_FONT.name;
  return element(
    'font',
    {},
    bold ? element('b', {}) : undefined,
    italic ? element('i', {}) : undefined,
    underline ? element('u', {}) : undefined,
    element('sz', { val: size ?? DEFAULT_FONT.size }),
    color ? element('color', { rgb: argb(color) }) : element('color', { theme: 1 }),
    element('name', { val: font ?? DEFAULT_FONT.name }),
    element('family', { val: isDefault ? 2 : 0 }),
    isDefault ? element('scheme', { val: 'minor' }) : undefined,
  );
}

function bordersXml(borders: Partial<Record<(typeof BORDER_SIDES)[number], ModelBorder>>): string {
  const sides = BORDER_SIDES.map((side) => {
    const border = borders[side];
    return border
      ? element(side, { style: border.style }, element('color', { rgb: argb(border.color) }))
      : element(side, {});
  });
  return element('border', {}, ...sides, element('diagonal', {}));
}

function alignmentXml({ horizontal, vertical, wrap, indent }: ModelStyle): string | undefined {
  if (!horizontal && !vertical && !wrap && !indent) return undefined;
  return element('alignment', {
    horizontal,
    vertical,
    wrapText: wrap ? 1 : undefined,
    indent: indent || undefined,
  });
}
