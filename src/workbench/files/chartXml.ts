import { parseReference } from './address';
import type { ModelChart, ModelSheet, ModelValue } from './workbookModel';
import { element, escapeText, xmlDocument } from './xml';

export const CHART_NAMESPACE = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
export const DRAWING_NAMESPACE = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const CATEGORY_AXIS = 1;
const VALUE_AXIS = 2;
const LEGEND_SIDES = { top: 't', bottom: 'b', left: 'l', right: 'r' } as const;
const TEXT_COLOR = '595959';
const GRID_COLOR = 'D9D9D9';

/** Looks up what the cells of a reference hold, row by row; undefined where the reference is no area of the workbook. */
export type CellLookup = (reference: string) => readonly ModelValue[] | undefined;

/** The look-up that charts use to carry their numbers along, for viewers that do not calculate. */
export function cellLookup(sheets: readonly ModelSheet[]): CellLookup {
  const contents = new Map<string, ReturnType<typeof contentOf>>();
  const contentNamed = (name: string) => {
    const sheet = sheets.find((one) => one.name.toLowerCase() === name.toLowerCase());
    if (sheet && !contents.has(sheet.name)) contents.set(sheet.name, contentOf(sheet));
    return sheet && contents.get(sheet.name);
  };
  return (reference) => {
    const target = parseReference(reference);
    const sheet = target && contentNamed(target.sheet);
    if (!sheet) return undefined;
    const { row, column, columns } = target.area;
    // A reference to whole columns ends with the last used row.
    const rows = Math.max(0, Math.min(target.area.rows, sheet.rows - row));
    return Array.from(
      { length: rows * columns },
      (_, index) =>
        sheet.cells.get(`${row + Math.floor(index / columns)},${column + (index % columns)}`)?.value ?? null,
    );
  };
}

function contentOf({ cells }: ModelSheet) {
  return {
    cells: new Map(cells.map((cell) => [`${cell.row},${cell.column}`, cell])),
    rows: cells.reduce((rows, { row }) => Math.max(rows, row + 1), 0),
  };
}

const value = (name: string, val: string | number) => element(name, { val });
const solidFill = (color: string) =>
  element('a:solidFill', {}, element('a:srgbClr', { val: color.replace('#', '') }));
const line = (color: string, width: number) => element('a:ln', { w: width }, solidFill(color));

/** A chart part. Its elements stand in the order of ECMA-376 part 1, 21.2: Excel refuses any other. */
export function chartXml(chart: ModelChart, lookup: CellLookup): string {
  return xmlDocument(
    element(
      'c:chartSpace',
      { 'xmlns:c': CHART_NAMESPACE, 'xmlns:a': DRAWING_NAMESPACE },
      value('c:roundedCorners', 0),
      element(
        'c:chart',
        {},
        chart.title ? titleXml(chart.title, 1400) : undefined,
        value('c:autoTitleDeleted', chart.title ? 0 : 1),
        element('c:plotArea', {}, element('c:layout', {}), plotXml(chart, lookup), ...axesXml(chart)),
        legendXml(chart),
        value('c:plotVisOnly', 1),
        value('c:dispBlanksAs', 'gap'),
      ),
      element('c:spPr', {}, solidFill('FFFFFF'), line(GRID_COLOR, 9525)),
      chart.textSize === undefined ? undefined : textStyle(chart.textSize),
    ),
  );
}

function titleXml(text: string, size: number): string {
  const style = (name: string) => element(name, { sz: size, b: 0 }, solidFill(TEXT_COLOR));
  return element(
    'c:title',
    {},
    element(
      'c:tx',
      {},
      element(
        'c:rich',
        {},
        element('a:bodyPr', {}),
        element(
          'a:p',
          {},
          element('a:pPr', {}, style('a:defRPr')),
          element('a:r', {}, style('a:rPr'), `<a:t>${escapeText(text)}</a:t>`),
        ),
      ),
    ),
    value('c:overlay', 0),
  );
}

/** @param points Size of the letters. */
function textStyle(points = 9): string {
  const run = element('a:defRPr', { sz: Math.round(points * 100) }, solidFill(TEXT_COLOR));
  return element(
    'c:txPr',
    {},
    element('a:bodyPr', {}),
    element('a:p', {}, element('a:pPr', {}, run), element('a:endParaRPr', { lang: 'en-US' })),
  );
}

function legendXml({ legend, series, textSize }: ModelChart): string | undefined {
  const side = legend ?? (series.length > 1 ? 'bottom' : 'none');
  if (side === 'none') return undefined;
  return element(
    'c:legend',
    {},
    value('c:legendPos', LEGEND_SIDES[side]),
    value('c:overlay', 0),
    textStyle(textSize),
  );
}

function plotXml(chart: ModelChart, lookup: CellLookup): string {
  const { kind, stacked } = chart;
  const series = chart.series.map((_, index) => seriesXml(chart, index, lookup));
  const grouping = (plain: string) => value('c:grouping', stacked ? 'stacked' : plain);
  const axes = [value('c:axId', CATEGORY_AXIS), value('c:axId', VALUE_AXIS)];
  const oneColor = value('c:varyColors', 0);
  switch (kind) {
    case 'column':
    case 'bar':
      return element(
        'c:barChart',
        {},
        value('c:barDir', kind === 'bar' ? 'bar' : 'col'),
        grouping('clustered'),
        oneColor,
        ...series,
        value('c:gapWidth', 80),
        stacked ? value('c:overlap', 100) : undefined,
        ...axes,
      );
    case 'line':
      return element(
        'c:lineChart',
        {},
        grouping('standard'),
        oneColor,
        ...series,
        value('c:marker', 1),
        ...axes,
      );
    case 'area':
      return element('c:areaChart', {}, grouping('standard'), oneColor, ...series, ...axes);
    case 'scatter':
      return element(
        'c:scatterChart',
        {},
        value('c:scatterStyle', 'lineMarker'),
        oneColor,
        ...series,
        ...axes,
      );
    case 'pie':
      return element('c:pieChart', {}, value('c:varyColors', 1), ...series, value('c:firstSliceAng', 0));
  }
}

function seriesXml(
  { kind, series, joined, unmarked }: ModelChart,
  index: number,
  lookup: CellLookup,
): string {
  const { name, values, categories, color, noFill, pointColors } = series[index];
  const isScatter = kind === 'scatter';
  const isLine = kind === 'line';
  const isBar = kind === 'column' || kind === 'bar';
  return element(
    'c:ser',
    {},
    value('c:idx', index),
    value('c:order', index),
    element('c:tx', {}, `<c:v>${escapeText(name)}</c:v>`),
    noFill
      ? element('c:spPr', {}, element('a:noFill', {}))
      : shapeXml(isScatter && joined ? 'line' : kind, color),
    isBar ? value('c:invertIfNegative', 0) : undefined,
    unmarked ? element('c:marker', {}, value('c:symbol', 'none')) : undefined,
    (isLine || isScatter) && !unmarked ? markerXml(color) : undefined,
    ...Object.entries(pointColors ?? {}).map(([point, pointColor]) =>
      element(
        'c:dPt',
        {},
        value('c:idx', point),
        isBar ? value('c:invertIfNegative', 0) : undefined,
        element('c:bubble3D', { val: 0 }),
        element('c:spPr', {}, solidFill(pointColor)),
      ),
    ),
    categories && element(isScatter ? 'c:xVal' : 'c:cat', {}, categoriesXml(categories, lookup)),
    element(isScatter ? 'c:yVal' : 'c:val', {}, numbersXml(values, lookup)),
    isLine || isScatter ? value('c:smooth', 0) : undefined,
  );
}

/** How a series is drawn; without a colour, in the one that its place in the chart gives it. */
function shapeXml(kind: ModelChart['kind'], color: string | undefined): string | undefined {
  if (kind === 'scatter')
    return element('c:spPr', {}, element('a:ln', { w: 19050 }, element('a:noFill', {})));
  if (!color) return undefined;
  if (kind === 'line')
    return element(
      'c:spPr',
      {},
      element('a:ln', { w: 28575, cap: 'rnd' }, solidFill(color), element('a:round', {})),
    );
  return element('c:spPr', {}, solidFill(color));
}

function markerXml(color: string | undefined): string {
  return element(
    'c:marker',
    {},
    value('c:symbol', 'circle'),
    value('c:size', 5),
    color && element('c:spPr', {}, solidFill(color), line(color, 9525)),
  );
}

function categoriesXml(reference: string, lookup: CellLookup): string {
  const cells = lookup(reference) ?? [];
  if (cells.some((cell) => typeof cell === 'number') && cells.every((cell) => typeof cell !== 'string'))
    return numbersXml(reference, lookup);
  const points = cells.map((cell) => (cell === null ? undefined : String(cell)));
  return element('c:strRef', {}, referenceXml(reference), element('c:strCache', {}, ...pointsXml(points)));
}

function numbersXml(reference: string, lookup: CellLookup): string {
  const points = (lookup(reference) ?? []).map((cell) =>
    typeof cell === 'number' ? String(cell) : undefined,
  );
  return element(
    'c:numRef',
    {},
    referenceXml(reference),
    element('c:numCache', {}, '<c:formatCode>General</c:formatCode>', ...pointsXml(points)),
  );
}

const referenceXml = (reference: string) => element('c:f', {}, escapeText(reference.replace(/^=/, '')));

function pointsXml(points: readonly (string | undefined)[]): string[] {
  return [
    value('c:ptCount', points.length),
    ...points.flatMap((text, idx) =>
      text === undefined ? [] : [element('c:pt', { idx }, `<c:v>${escapeText(text)}</c:v>`)],
    ),
  ];
}

function axesXml({ kind, categoryAxis, valueAxis, textSize }: ModelChart): string[] {
  if (kind === 'pie') return [];
  const isScatter = kind === 'scatter';
  const axis = (options: {
    name: string;
    id: number;
    crosses: number;
    position: string;
    title?: string;
    format?: string;
    scale?: string[];
    after: string[];
  }) =>
    element(
      options.name,
      {},
      value('c:axId', options.id),
      element('c:scaling', {}, value('c:orientation', 'minMax'), ...(options.scale ?? [])),
      value('c:delete', 0),
      value('c:axPos', options.position),
      options.id === VALUE_AXIS
        ? element('c:majorGridlines', {}, element('c:spPr', {}, line(GRID_COLOR, 9525)))
        : undefined,
      options.title ? titleXml(options.title, (textSize ?? 10) * 100) : undefined,
      element('c:numFmt', { formatCode: options.format ?? 'General', sourceLinked: options.format ? 0 : 1 }),
      value('c:majorTickMark', 'none'),
      value('c:minorTickMark', 'none'),
      // At the low end, so that labels stand clear of negative bars.
      value('c:tickLblPos', options.id === CATEGORY_AXIS ? 'low' : 'nextTo'),
      element('c:spPr', {}, line(GRID_COLOR, 9525)),
      textStyle(textSize),
      value('c:crossAx', options.crosses),
      value('c:crosses', 'autoZero'),
      ...options.after,
    );
  const { min, max } = valueAxis ?? {};
  return [
    axis({
      name: isScatter ? 'c:valAx' : 'c:catAx',
      id: CATEGORY_AXIS,
      crosses: VALUE_AXIS,
      position: kind === 'bar' ? 'l' : 'b',
      title: categoryAxis?.title,
      format: categoryAxis?.format,
      after: isScatter
        ? [value('c:crossBetween', 'midCat')]
        : [
            value('c:auto', 1),
            value('c:lblAlgn', 'ctr'),
            value('c:lblOffset', 100),
            value('c:noMultiLvlLbl', 0),
          ],
    }),
    axis({
      name: 'c:valAx',
      id: VALUE_AXIS,
      crosses: CATEGORY_AXIS,
      position: kind === 'bar' ? 'b' : 'l',
      title: valueAxis?.title,
      format: valueAxis?.format,
      scale: [
        ...(max === undefined ? [] : [value('c:max', max)]),
        ...(min === undefined ? [] : [value('c:min', min)]),
      ],
      after: [value('c:crossBetween', isScatter || kind === 'area' ? 'midCat' : 'between')],
    }),
  ];
}
