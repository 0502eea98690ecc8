import type { IBorderStyleData, Nullable } from '@univerjs/core';
import { invalidArgument } from '../officeError';
import type { Box } from '../addresses';
import { hexColor } from '../engine';
import type { RangeFormat } from './rangeFormat';
import { parseColor } from './rangeFormat';

/** Sides of Univer's borders and which cells of a range have them. */
type Side = 't' | 'b' | 'l' | 'r';
const EDGES = {
  EdgeTop: { side: 't', cells: (b: Box): Box => ({ ...b, rows: 1 }) },
  EdgeBottom: { side: 'b', cells: (b: Box): Box => ({ ...b, row: b.row + b.rows - 1, rows: 1 }) },
  EdgeLeft: { side: 'l', cells: (b: Box): Box => ({ ...b, cols: 1 }) },
  EdgeRight: { side: 'r', cells: (b: Box): Box => ({ ...b, col: b.col + b.cols - 1, cols: 1 }) },
  InsideHorizontal: {
    side: 'b',
    cells: (b: Box): Box | null => (b.rows > 1 ? { ...b, rows: b.rows - 1 } : null),
  },
  InsideVertical: {
    side: 'r',
    cells: (b: Box): Box | null => (b.cols > 1 ? { ...b, cols: b.cols - 1 } : null),
  },
} as const satisfies Record<string, { side: Side; cells: (box: Box) => Box | null }>;
type Edge = keyof typeof EDGES;

/** Univer's numbers of line styles. */
export const LINE = {
  none: 0,
  thin: 1,
  hair: 2,
  dotted: 3,
  dashed: 4,
  double: 7,
  medium: 8,
  thick: 13,
} as const;

export class Borders {
  constructor(private readonly format: RangeFormat) {}
  Items() {
    return Object.keys(EDGES).map((edge) => new Border(this.format, edge as Edge));
  }
  GetItem(edge: string) {
    if (!(edge in EDGES)) throw invalidArgument(`border ${edge}`);
    return new Border(this.format, edge as Edge);
  }
  get Count() {
    return Object.keys(EDGES).length;
  }
}

class Border {
  readonly scalars = ['SideIndex', 'Style', 'Color', 'Weight'];

  constructor(
    private readonly format: RangeFormat,
    private readonly edge: Edge,
  ) {}

  identify() {
    return { Id: this.edge };
  }
  get SideIndex() {
    return this.edge;
  }
  get Style() {
    const line = this.current()?.s;
    if (!line) return 'None';
    if (line === LINE.dotted || line === LINE.hair) return 'Dot';
    if (line === LINE.dashed) return 'Dash';
    return line === LINE.double ? 'Double' : 'Continuous';
  }
  set Style(style: string) {
    const line = {
      None: LINE.none,
      Continuous: this.Weight === 'Medium' ? LINE.medium : this.Weight === 'Thick' ? LINE.thick : LINE.thin,
      Dot: LINE.dotted,
      Dash: LINE.dashed,
      Double: LINE.double,
    }[style];
    if (line === undefined) throw invalidArgument(`border style ${style}`);
    this.apply(line === LINE.none ? null : { s: line, cl: { rgb: this.Color } });
  }
  get Color() {
    return hexColor(this.current()?.cl) ?? '#000000';
  }
  set Color(color: string) {
    this.apply({ s: this.current()?.s || LINE.thin, cl: { rgb: parseColor(color) } });
  }
  get Weight() {
    const line = this.current()?.s;
    if (line === LINE.medium) return 'Medium';
    if (line === LINE.thick || line === LINE.double) return 'Thick';
    return line === LINE.hair ? 'Hairline' : 'Thin';
  }
  set Weight(weight: string) {
    const line = { Hairline: LINE.hair, Thin: LINE.thin, Medium: LINE.medium, Thick: LINE.thick }[weight];
    if (line === undefined) throw invalidArgument(`border weight ${weight}`);
    this.apply({ s: line, cl: { rgb: this.Color } });
  }

  private current(): Nullable<IBorderStyleData> {
    const { range } = this.format;
    const box = this.cells();
    return box && range.book.engine.styleAt(range.fsheet, box.row, box.col).bd?.[EDGES[this.edge].side];
  }
  private cells() {
    return EDGES[this.edge].cells(this.format.range.gridCells);
  }
  private apply(line: IBorderStyleData | null) {
    const { range } = this.format;
    range.book.guardSheet(range.sheetId);
    const box = this.cells();
    if (box) range.book.engine.style(range.fsheet, box, 'bd', { [EDGES[this.edge].side]: line });
  }
}
