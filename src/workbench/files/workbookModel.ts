/**
 * A workbook as plain data: what the host hands to the file writers and takes from the file readers.
 * Rows and columns are zero-based; formulas are in the grid's spelling, with "=", without file prefixes.
 */
export type ModelValue = number | string | boolean | null;

export interface ModelStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  /** Points. */
  readonly size?: number;
  readonly font?: string;
  /** "#RRGGBB". */
  readonly color?: string;
  readonly fill?: string;
  readonly numberFormat?: string;
  readonly horizontal?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'center' | 'bottom';
  readonly indent?: number;
  readonly wrap?: boolean;
  readonly locked?: boolean;
  readonly borders?: Partial<Record<'top' | 'bottom' | 'left' | 'right', ModelBorder>>;
}
export interface ModelBorder {
  readonly style: 'thin' | 'medium' | 'thick' | 'hair' | 'dotted' | 'dashed' | 'double';
  readonly color: string;
}

export interface ModelCell {
  readonly row: number;
  readonly column: number;
  /** The calculated value; an error is its text with `isError`. */
  readonly value: ModelValue;
  readonly isError?: boolean;
  readonly formula?: string;
  /** Size of the area a spilling formula fills. The other cells of the area carry their values, without formula. */
  readonly spill?: { readonly rows: number; readonly columns: number };
  readonly style?: ModelStyle;
}

export interface ModelArea {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface ModelChart {
  readonly name: string;
  readonly kind: 'column' | 'bar' | 'line' | 'pie' | 'scatter' | 'area';
  readonly stacked?: boolean;
  /** Whether straight lines join the points of a scatter chart. */
  readonly joined?: boolean;
  /** Whether the joined points of a scatter chart are not marked. */
  readonly unmarked?: boolean;
  /** Of all text, in points. */
  readonly textSize?: number;
  readonly title?: string;
  /** Alternative text. */
  readonly description?: string;
  readonly series: readonly {
    readonly name: string;
    /** "Sheet!$A$1:$A$9", quoted as Excel quotes it. */
    readonly values: string;
    readonly categories?: string;
    readonly color?: string;
    /** Takes its place and shows nothing: what is stacked on it floats. */
    readonly noFill?: boolean;
    /** Of single points, by their place in the series. */
    readonly pointColors?: Readonly<Record<number, string>>;
  }[];
  readonly categoryAxis?: { readonly title?: string; readonly format?: string };
  readonly valueAxis?: {
    readonly title?: string;
    readonly format?: string;
    readonly min?: number;
    readonly max?: number;
  };
  readonly legend?: 'none' | 'top' | 'bottom' | 'left' | 'right';
  readonly covers: ModelArea;
}

export interface ModelValidation {
  readonly area: ModelArea;
  readonly kind: 'list' | 'decimal' | 'whole' | 'custom';
  /** "between", "notBetween", "equal", "notEqual", "greaterThan", "greaterThanOrEqual", "lessThan", "lessThanOrEqual". */
  readonly operator?: string;
  /** A formula with "=", a number ("0.5"), or the words of a list ("Yes,No"). */
  readonly formula1?: string;
  readonly formula2?: string;
  readonly errorTitle?: string;
  readonly errorMessage?: string;
  readonly promptTitle?: string;
  readonly promptMessage?: string;
}

export interface ModelConditionalFormat {
  readonly area: ModelArea;
  /** With "=", relative to the area's first cell. */
  readonly formula: string;
  readonly fill?: string;
  readonly color?: string;
  readonly bold?: boolean;
}

export interface ModelTable {
  readonly name: string;
  readonly area: ModelArea;
  readonly columns: readonly string[];
  readonly style?: string;
}

export interface ModelSheet {
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  readonly tabColor?: string;
  readonly gridlines: boolean;
  readonly cells: readonly ModelCell[];
  /** Pixels, sparse. */
  readonly columnWidths: Readonly<Record<number, number>>;
  readonly rowHeights: Readonly<Record<number, number>>;
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly merges: readonly ModelArea[];
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly charts: readonly ModelChart[];
  readonly validations: readonly ModelValidation[];
  readonly conditionalFormats: readonly ModelConditionalFormat[];
  readonly tables: readonly ModelTable[];
  readonly protected: boolean;
  readonly page?: {
    readonly orientation?: 'portrait' | 'landscape';
    readonly paper?: 'a4' | 'letter';
    readonly area?: ModelArea;
    readonly fitWidth?: number;
    readonly fitHeight?: number;
    readonly centerHorizontally?: boolean;
    /** Points; Excel's own where it is not told. */
    readonly margins?: {
      readonly left: number;
      readonly right: number;
      readonly top: number;
      readonly bottom: number;
    };
    /** Rows before which a new page begins. */
    readonly breaks?: readonly number[];
    /** In Excel's code: "&L" left, "&C" centre, "&R" right, "&P" page, "&N" pages, "&&" an ampersand. */
    readonly footer?: string;
  };
}

export interface ModelName {
  readonly name: string;
  /** With "=". */
  readonly refersTo: string;
  readonly comment?: string;
  readonly visible: boolean;
}

export interface WorkbookModel {
  readonly sheets: readonly ModelSheet[];
  readonly names: readonly ModelName[];
  readonly activeSheet: number;
  /** Custom XML parts: what add-ins keep in a workbook. */
  readonly xmlParts: readonly { readonly id: string; readonly xml: string }[];
  readonly properties?: {
    readonly title?: string;
    readonly subject?: string;
    readonly author?: string;
    readonly keywords?: string;
  };
}
