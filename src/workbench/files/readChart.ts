import { indexWithin, MAX_COLUMNS, MAX_ROWS, parseReference } from './address';
import type { CellLookup } from './chartXml';
import { DEFAULT_COLUMN_PIXELS } from './rowHeight';
import type { ModelArea, ModelChart } from './workbookModel';
import type { XmlElement } from './xml';
import { find, findAll, meaningOf, numberIn } from './xml';

const KINDS: Record<string, ModelChart['kind']> = {
  barChart: 'column',
  bar3DChart: 'column',
  lineChart: 'line',
  line3DChart: 'line',
  areaChart: 'area',
  area3DChart: 'area',
  pieChart: 'pie',
  pie3DChart: 'pie',
  doughnutChart: 'pie',
  scatterChart: 'scatter',
};
const LEGEND_SIDES: Record<string, ModelChart['legend']> = {
  t: 'top',
  b: 'bottom',
  l: 'left',
  r: 'right',
  tr: 'right',
};
const EMU_PER_PIXEL = 9525;
const DEFAULT_ROW_PIXELS = 20;

/** Where a drawing part puts its charts: the relationship to each chart part, its name, description and cells. */
export function readAnchors(
  drawing: XmlElement,
): (Pick<ModelChart, 'name' | 'description' | 'covers'> & { id: string })[] {
  return drawing.children.flatMap((anchor) => {
    const frame = find(anchor, 'graphicFrame');
    const id = find(frame, 'graphic', 'graphicData', 'chart')?.attributes.id;
    const { name = '', descr } = find(frame, 'nvGraphicFramePr', 'cNvPr')?.attributes ?? {};
    return id ? [{ id, name, description: descr, covers: coveredCells(anchor) }] : [];
  });
}

function coveredCells(anchor: XmlElement): ModelArea {
  const corner = (name: string, part: string) =>
    indexWithin(find(anchor, name, part)?.text, part.startsWith('row') ? MAX_ROWS - 1 : MAX_COLUMNS - 1);
  const row = corner('from', 'row');
  const column = corner('from', 'col');
  const size = find(anchor, 'ext')?.attributes;
  if (!find(anchor, 'to') && size) {
    const cells = (emu: string, pixels: number, room: number) =>
      Math.max(1, indexWithin(Math.round(Number(emu) / EMU_PER_PIXEL / pixels), room));
    return {
      row,
      column,
      rows: cells(size.cy, DEFAULT_ROW_PIXELS, MAX_ROWS - row),
      columns: cells(size.cx, DEFAULT_COLUMN_PIXELS, MAX_COLUMNS - column),
    };
  }
  // A corner inside a cell covers that cell too.
  const end = (part: string) => corner('to', part) + (corner('to', `${part}Off`) > 0 ? 1 : 0);
  return { row, column, rows: Math.max(1, end('row') - row), columns: Math.max(1, end('col') - column) };
}

/** Reads a chart part; undefined for kinds of chart that the model lacks. A combined chart is read as its first kind. */
export function readChart(
  part: XmlElement,
  placed: Pick<ModelChart, 'name' | 'description' | 'covers'>,
  lookup: CellLookup,
): ModelChart | undefined {
  const chart = find(part, 'chart');
  const plots = find(chart, 'plotArea')?.children.filter(({ name }) => Object.hasOwn(KINDS, name)) ?? [];
  if (!plots.length) return undefined;
  const isBar = find(plots[0], 'barDir')?.attributes.val === 'bar';
  const kind = isBar ? 'bar' : KINDS[plots[0].name];
  const grouping = find(plots[0], 'grouping')?.attributes.val;
  const axes = find(chart, 'plotArea')!.children.filter(({ name }) => /^(cat|date|val)Ax$/.test(name));
  const valueAxis = axes.filter(({ name }) => name === 'valAx')[kind === 'scatter' ? 1 : 0];
  const categoryAxis = axes.find((axis) => axis !== valueAxis);
  const legend = find(chart, 'legend');
  const textSize = numberIn(find(part, 'txPr', 'p', 'pPr', 'defRPr')?.attributes.sz);
  const side = find(legend, 'legendPos')?.attributes.val;
  return {
    ...placed,
    kind,
    ...(/stacked/i.test(grouping ?? '') && { stacked: true }),
    ...(kind === 'scatter' && isJoined(plots[0]) && { joined: true }),
    ...(kind === 'scatter' && isJoined(plots[0]) && isUnmarked(plots[0]) && { unmarked: true }),
    ...(textSize !== undefined && { textSize: textSize / 100 }),
    title: readText(find(chart, 'title', 'tx'), lookup),
    series: plots.flatMap((plot) =>
      findAll(plot, 'ser').flatMap((series) => readSeries(series, lookup) ?? []),
    ),
    categoryAxis: readAxis({
      title: readText(find(categoryAxis, 'title', 'tx'), lookup),
      format: axisFormat(find(categoryAxis, 'numFmt')),
    }),
    valueAxis: readAxis({
      title: readText(find(valueAxis, 'title', 'tx'), lookup),
      format: axisFormat(find(valueAxis, 'numFmt')),
      min: bound(find(valueAxis, 'scaling', 'min')),
      max: bound(find(valueAxis, 'scaling', 'max')),
    }),
    legend: legend ? (meaningOf(LEGEND_SIDES, side) ?? 'right') : 'none',
  };
}

const readAxis = <Axis extends object>(axis: Axis) =>
  Object.values(axis).some((value) => value !== undefined) ? axis : undefined;

function axisFormat(format: XmlElement | undefined): string | undefined {
  const isOwn = format && !/^(1|true)$/.test(format.attributes.sourceLinked ?? '');
  return isOwn ? format.attributes.formatCode : undefined;
}

const bound = (source: XmlElement | undefined) => numberIn(source?.attributes.val);

function readSeries(series: XmlElement, lookup: CellLookup): ModelChart['series'][number] | undefined {
  const values = referenceOf(find(series, 'val') ?? find(series, 'yVal'));
  if (!values) return undefined;
  const categories = referenceOf(find(series, 'cat') ?? find(series, 'xVal'));
  const color = seriesColor(series);
  const pointColors = readPointColors(series);
  return {
    name: readText(find(series, 'tx'), lookup) ?? '',
    values,
    ...(categories && { categories }),
    ...(color && { color }),
    ...(find(series, 'spPr', 'noFill') && { noFill: true }),
    ...(Object.keys(pointColors).length > 0 && { pointColors }),
  };
}

/** Whether lines join the points: each series says so by a line that is not left out. */
const isJoined = (plot: XmlElement) =>
  findAll(plot, 'ser').some((series) => {
    const line = find(series, 'spPr', 'ln');
    return line !== undefined && !find(line, 'noFill');
  });

const isUnmarked = (plot: XmlElement) =>
  findAll(plot, 'ser').every((series) => find(series, 'marker', 'symbol')?.attributes.val === 'none');

function readPointColors(series: XmlElement): Record<number, string> {
  const points = findAll(series, 'dPt').flatMap((point) => {
    const color = find(point, 'spPr', 'solidFill', 'srgbClr')?.attributes.val;
    return color ? [[find(point, 'idx')?.attributes.val, `#${color.toUpperCase()}`] as const] : [];
  });
  return Object.fromEntries(points) as Record<number, string>;
}

const referenceOf = (source: XmlElement | undefined) =>
  source?.children.map((child) => find(child, 'f')?.text).find(Boolean);

function seriesColor(series: XmlElement): string | undefined {
  const shapes = [find(series, 'spPr'), find(series, 'spPr', 'ln'), find(series, 'marker', 'spPr')];
  const color = shapes.map((shape) => find(shape, 'solidFill', 'srgbClr')?.attributes.val).find(Boolean);
  return color && `#${color.toUpperCase()}`;
}

/** A title or name: literal, rich text, or the cell that it refers to. */
function readText(source: XmlElement | undefined, lookup: CellLookup): string | undefined {
  if (!source) return undefined;
  const literal = find(source, 'v')?.text;
  if (literal !== undefined) return literal;
  const paragraphs = findAll(find(source, 'rich'), 'p').map((paragraph) =>
    findAll(paragraph, 'r')
      .map((run) => find(run, 't')?.text ?? '')
      .join(''),
  );
  if (paragraphs.length) return paragraphs.join('\n');
  const reference = find(source, 'strRef', 'f')?.text;
  const cached = find(source, 'strRef', 'strCache', 'pt', 'v')?.text;
  if (cached !== undefined || !reference || !parseReference(reference)) return cached;
  return String(lookup(reference)?.[0] ?? '');
}
