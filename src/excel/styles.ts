import { palette } from '../sheets/palette';
import type { StyleName } from '../sheets/plan';

/** How a style looks; what is not told stays as the workbook has it. */
export interface Look {
  readonly color?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Points. */
  readonly size?: number;
  readonly fill?: string;
  readonly align?: 'Left' | 'Center' | 'Right';
  readonly wrap?: boolean;
  readonly indent?: number;
  /** Centred unless told. */
  readonly vertical?: 'Top';
  readonly top?: string;
  readonly bottom?: string;
}

const { ink, quiet, brand, band, rule } = palette;

/** The house's cell styles; inputs blue, calculations black, links to other sheets green. */
export const styles: Readonly<Record<StyleName, Look>> = {
  title: { color: brand, bold: true, size: 18 },
  subtitle: { color: quiet, size: 11 },
  section: { color: brand, bold: true, fill: band, bottom: brand },
  groupHead: { color: brand, bold: true, fill: band, align: 'Center' },
  columnHead: { color: brand, bold: true, fill: band, align: 'Left', indent: 1, bottom: brand, wrap: true },
  columnHeadNumber: { color: brand, bold: true, fill: band, align: 'Right', bottom: brand, wrap: true },
  label: { color: ink, bottom: rule },
  unit: { color: quiet, align: 'Left', indent: 1, bottom: rule },
  note: { color: quiet, align: 'Left', indent: 1, bottom: rule, wrap: true },
  input: { color: palette.input, fill: palette.inputFill, align: 'Right', bottom: rule },
  inputText: { color: palette.input, fill: palette.inputFill, align: 'Left', indent: 1, bottom: rule },
  inputTextWrapped: {
    color: palette.input,
    fill: palette.inputFill,
    align: 'Left',
    indent: 1,
    bottom: rule,
    wrap: true,
  },
  calculation: { color: '#000000', align: 'Right', bottom: rule },
  link: { color: palette.link, align: 'Right', bottom: rule },
  linkText: { color: palette.link, align: 'Left', indent: 1, bottom: rule },
  linkTextWrapped: { color: palette.link, align: 'Left', indent: 1, bottom: rule, wrap: true },
  total: { color: '#000000', bold: true, align: 'Right', top: ink },
  totalLabel: { color: ink, bold: true, align: 'Left', top: ink },
  totalUnit: { color: quiet, align: 'Left', indent: 1, top: ink, wrap: true },
  totalRemark: { color: quiet, align: 'Left', indent: 1, top: ink },
  headline: { color: brand, bold: true, size: 20, fill: band, align: 'Left', indent: 1 },
  headlineLabel: { color: quiet, bold: true, size: 10, fill: band, align: 'Left', indent: 1 },
  headlineNote: { color: quiet, size: 9, fill: band, align: 'Left', indent: 1, wrap: true, vertical: 'Top' },
  verdict: { color: ink, bold: true, align: 'Left', indent: 1, bottom: rule },
  check: { color: palette.good, align: 'Left', indent: 1, bottom: rule },
  data: { color: palette.input, align: 'Right' },
  dataText: { color: palette.input, align: 'Left', indent: 1 },
  heading: { color: brand, bold: true, size: 14 },
  remark: { color: quiet, align: 'Left', indent: 1, bottom: rule },
  sentence: { color: ink, align: 'Left', indent: 1, bottom: rule },
  // Of the Summary: one page, printed at some four fifths, so that 10 points are the least.
  pageTitle: { color: brand, bold: true, size: 18 },
  pageAside: { color: quiet, size: 10, align: 'Right' },
  pageLead: { color: ink, size: 11, align: 'Left' },
  pageSection: { color: brand, bold: true, size: 10.5, align: 'Left', bottom: brand },
  pageSectionNumber: { color: brand, size: 10, align: 'Right', bottom: brand },
  pageHead: { color: quiet, size: 10, align: 'Left', bottom: rule },
  pageHeadNumber: { color: quiet, size: 10, align: 'Right', bottom: rule },
  pageText: { color: ink, size: 10, align: 'Left' },
  pageStrong: { color: ink, bold: true, size: 10, align: 'Left' },
  pageFigure: { color: '#000000', size: 10, align: 'Right' },
  pageNote: { color: quiet, size: 10, align: 'Left' },
  pageWorking: { color: '#000000', size: 10, align: 'Right' },
  pageWord: { color: brand, bold: true, size: 16, fill: band, align: 'Left', indent: 1 },
  pageWordLabel: { color: quiet, size: 10, fill: band, align: 'Left', indent: 1 },
  pageReason: { color: ink, size: 10, fill: band, align: 'Left' },
  tileLabel: { color: quiet, bold: true, size: 10, align: 'Left', top: brand },
  tileFigure: { color: brand, bold: true, size: 18, align: 'Left' },
  tileNote: { color: quiet, size: 10, align: 'Left' },
};

/** Colours of a cell whose highlight applies. */
export const tones = {
  good: { color: palette.good, fill: palette.goodFill },
  bad: { color: palette.bad, fill: palette.badFill },
  warning: { color: palette.warning, fill: palette.warningFill },
  quiet: { color: palette.baseline, fill: palette.quietFill },
} as const;
