import type { Anchor } from './book';

/** Cells of a series; null once they are gone. */
export interface SeriesState {
  name: string;
  /** A cell that the name is read from, where it was taken from the data. */
  nameCell?: Anchor;
  values: Anchor | null;
  categories: Anchor | null;
  color?: string;
  noFill?: boolean;
  /** Of single points, by their place. */
  pointColors?: Record<number, string>;
  gapWidth?: number;
  dataLabels?: boolean;
}
export interface AxisState {
  title: string;
  titleVisible: boolean;
  visible: boolean;
  format: string;
  min?: number;
  max?: number;
  gridlines: boolean;
  labels: string;
}

let lastId = 0;

/** A chart: the host draws none itself, it keeps what the add-in asked for. */
export class ChartState {
  readonly id = `{chart-${++lastId}}`;
  name = '';
  type = 'ColumnClustered';
  title = '';
  titleVisible = true;
  description = '';
  readonly series: SeriesState[] = [];
  readonly valueAxis: AxisState = newAxis(true);
  readonly categoryAxis: AxisState = newAxis(false);
  legendVisible = true;
  legendPosition = 'Bottom';
  /** Of all text, in points; each part's own unless set. */
  textSize?: number;
  /** Points. */
  left = 0;
  top = 0;
  width = 360;
  height = 216;

  constructor(readonly sheetId: string) {}

  *anchors(): Iterable<Anchor> {
    for (const { values, categories, nameCell } of this.series) {
      if (values) yield values;
      if (categories) yield categories;
      if (nameCell) yield nameCell;
    }
  }
}

function newAxis(gridlines: boolean): AxisState {
  return {
    title: '',
    titleVisible: false,
    visible: true,
    format: 'General',
    gridlines,
    labels: 'NextToAxis',
  };
}
