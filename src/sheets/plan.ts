/**
 * Sheets described as data. A builder in this folder turns a case into a WorkbookPlan; src/excel draws it.
 * Rows and columns are zero-based. Formulas are native, in Excel's en-US spelling, and refer to other
 * sheets by name only, so that a renamed sheet breaks nothing.
 */

/** A native formula; text that merely begins with "=" is a plain string and is written as text. */
export interface Formula {
  readonly formula: string;
}

/** What a planned cell holds; null leaves it empty. */
export type CellContent = string | number | boolean | null | Formula;

export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/**
 * The house's cell styles (finance convention: inputs blue, calculations black, links to other sheets green).
 * src/excel/styles.ts says how each looks.
 */
export type StyleName =
  | 'title'
  | 'subtitle'
  | 'section'
  | 'columnHead'
  | 'columnHeadNumber'
  | 'label'
  | 'unit'
  | 'note'
  | 'input'
  | 'inputText'
  | 'inputTextWrapped'
  | 'calculation'
  | 'link'
  | 'linkText'
  | 'linkTextWrapped'
  | 'total'
  | 'totalLabel'
  | 'totalUnit'
  | 'totalRemark'
  | 'groupHead'
  | 'headline'
  | 'headlineLabel'
  | 'headlineNote'
  | 'verdict'
  | 'check'
  | 'data'
  | 'dataText'
  | 'heading'
  | 'remark'
  | 'sentence'
  | 'pageTitle'
  | 'pageAside'
  | 'pageLead'
  | 'pageSection'
  | 'pageSectionNumber'
  | 'pageHead'
  | 'pageHeadNumber'
  | 'pageText'
  | 'pageStrong'
  | 'pageFigure'
  | 'pageNote'
  | 'pageWorking'
  | 'pageWord'
  | 'pageWordLabel'
  | 'pageReason'
  | 'tileLabel'
  | 'tileFigure'
  | 'tileNote';

/** A rectangle of cells drawn in one style. */
export interface Block {
  readonly row: number;
  readonly column: number;
  /** Rectangular. */
  readonly cells: readonly (readonly CellContent[])[];
  readonly style: StyleName;
  /** Excel number format (en-US) for the whole block; General unless told. */
  readonly format?: string;
  /** The analyst types here: what stands in the workbook is read back, and `input` styles show it. */
  readonly editable?: boolean;
}

/** A workbook name for cells of the sheet that carries it. */
export interface AreaName extends Area {
  readonly name: string;
}

/**
 * A workbook name for something outside our sheets: the analyst's own data. `refersTo` begins with "=". The name of
 * a column of an Excel table refers to all its data cells without the header ("=Data!$C$2:$C$120"): such a
 * reference grows when rows are added to the table.
 */
export interface ReferenceName {
  readonly name: string;
  readonly refersTo: string;
}

export type Validation = { readonly area: Area; readonly title: string; readonly message: string } & (
  | { readonly kind: 'number'; readonly min?: number; readonly max?: number }
  | { readonly kind: 'list'; readonly values: readonly string[] }
);

/** Colours cells where `formula` (relative to the area's first cell) is true. */
export interface Highlight {
  readonly area: Area;
  readonly formula: string;
  /** `quiet` for what does not count. */
  readonly tone: 'good' | 'bad' | 'warning' | 'quiet';
}

export interface ChartSeries {
  readonly name: string;
  /** Cells of the chart's own sheet. */
  readonly values: Area;
  /** Labels; in `scatterLines` the numbers along the horizontal axis. */
  readonly categories: Area;
  /** Null: without fill, so that what is stacked on it floats. */
  readonly color: string | null;
  /** Of each point in turn, where points differ; `color` then stands for the series in a legend. */
  readonly pointColors?: readonly string[];
}

/**
 * - `stackedBar`: horizontal bars, the first category at the bottom; negative figures stack to the left of 0.
 * - `stackedColumn`: upright ones, the first category at the left; negative figures stack below 0.
 * - `scatterLines`: points joined by straight lines, in the order of the cells.
 * - `lines`: the same without a mark at each point, for many of them.
 */
export type ChartKind = 'column' | 'bar' | 'line' | 'stackedBar' | 'stackedColumn' | 'scatterLines' | 'lines';

export interface ChartPlan {
  /** Unique within the sheet; a chart of this name is replaced. */
  readonly name: string;
  readonly kind: ChartKind;
  /** None where it is empty: a heading on the sheet says it. */
  readonly title: string;
  readonly series: readonly ChartSeries[];
  readonly valueAxis: { readonly title: string; readonly format: string; readonly min?: number };
  /** Excel's own unless told. */
  readonly categoryAxis?: { readonly title: string; readonly format: string };
  readonly legend: boolean;
  /** Of all its text, in points; Excel's own sizes unless told. */
  readonly textSize?: number;
  /** The cells that the chart covers. */
  readonly covers: Area;
  /** What the chart shows, for a screen reader. */
  readonly description: string;
}

/**
 * An Excel table over cells that blocks draw, which the analyst fills in: it grows with what is typed below it, and an
 * update takes no row of it away. Its rows and columns are the analyst's to sort, to rename and to add to: a column is
 * found again by the name of its cells without the head, a row by what its first cell holds. Nothing of ours stands
 * below it; what stands right of it are formulas, which are written anew where columns that came into the table pushed
 * them away.
 */
export interface SheetTable {
  /** Where something else has it, another free one is taken. */
  readonly name: string;
  /** Its heads and its rows, one row at least. Highlights of it reach as far as it may grow. */
  readonly area: Area;
  /** Excel's name of a table style. */
  readonly style: string;
}

export interface RowHeight {
  readonly row: number;
  readonly rows: number;
  readonly points: number;
}

export type SheetKey =
  | 'inputs'
  | 'pilot'
  | 'result'
  | 'runningCost'
  | 'cashFlow'
  | 'risk'
  | 'tracking'
  | 'actuals'
  | 'planActual'
  | 'forecast'
  | 'gates'
  | 'readiness'
  | 'report'
  | 'summary'
  | 'portfolio'
  | 'usage'
  | 'usageData'
  | 'data'
  | 'pairs';

export interface SheetPlan {
  readonly key: SheetKey;
  /** The name a new sheet gets, already legal; an existing sheet keeps the name its owner gave it. */
  readonly title: string;
  /** A name that stands on this sheet in every plan: how the sheet is found again after a rename. */
  readonly anchor: string;
  readonly blocks: readonly Block[];
  readonly names: readonly AreaName[];
  /** One at most. */
  readonly tables?: readonly SheetTable[];
  readonly charts: readonly ChartPlan[];
  readonly validations: readonly Validation[];
  readonly highlights: readonly Highlight[];
  /** Widths from column A on, in characters of the default font; null keeps Excel's. */
  readonly columnWidths: readonly (number | null)[];
  /** Points; rows that are not named keep Excel's height. */
  readonly rowHeights: readonly RowHeight[];
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly gridlines: boolean;
  readonly tabColor: string;
  readonly print: {
    readonly orientation: 'portrait' | 'landscape';
    readonly area: Area;
    /** Fits one page, however long; else as many pages as it takes, one wide. */
    readonly onePage?: boolean;
    /** Points, on all four sides; Excel's own unless told. */
    readonly margin?: number;
    /** Rows before which a new page begins. */
    readonly breaks?: readonly number[];
    /** In Excel's code: "&L" left, "&R" right, "&P" page, "&N" pages, "&A" the sheet's name. */
    readonly footer?: string;
  };
}

export interface WorkbookPlan {
  readonly sheets: readonly SheetPlan[];
  readonly names: readonly ReferenceName[];
  /** Names of an earlier plan of this case that no longer apply. */
  readonly staleNames: readonly string[];
  /** The sheet to show when all is drawn. */
  readonly show: SheetKey;
}

/** One cell of a sheet; zero-based. */
export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Cells drawn on the analyst's own sheet, over nothing. Rows and columns are the sheet's. */
export interface InsertionPlan {
  /** Null keeps the look that the cells have. */
  readonly blocks: readonly (Pick<Block, 'row' | 'column' | 'cells' | 'format'> & {
    readonly style: StyleName | null;
  })[];
  /** What columns have to be wide at least, in characters of the default font; wider ones stay. */
  readonly columnWidths: readonly { readonly column: number; readonly characters: number }[];
}

/** A table for the analyst to fill in, with an empty first row, on a new sheet. */
export interface TablePlan {
  /** Name of the sheet, already legal. */
  readonly sheet: string;
  readonly name: string;
  /** Lines above the table; the first is the title. */
  readonly notes: readonly string[];
  readonly columns: readonly {
    readonly head: string;
    /** Characters of the default font. */
    readonly width: number;
    readonly format?: string;
    /** What can be chosen, where that is a closed list. */
    readonly values?: readonly string[];
  }[];
}
