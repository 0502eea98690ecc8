import type { Anchor } from './book';
import type { ChartState } from './chartState';

/** Points: what Excel gives a new sheet. */
export const standardMargins = { left: 50.4, right: 50.4, top: 54, bottom: 54 };

export interface PageState {
  orientation: 'Portrait' | 'Landscape';
  paperSize: string;
  area: Anchor | null;
  titleRows: Anchor | null;
  zoom: { scale?: number; horizontalFitToPages?: number; verticalFitToPages?: number };
  centerHorizontally: boolean;
  centerVertically: boolean;
  margins: typeof standardMargins;
  /** Cells before whose first row a new page begins. */
  breaks: Anchor[];
  footer: { left: string; center: string; right: string };
  header: { left: string; center: string; right: string };
}

/** What the host keeps of a sheet beside Univer. */
export interface SheetState {
  charts: ChartState[];
  protected: boolean;
  /** What protection still allows, as the add-in asked for it. */
  protectionOptions: object;
  veryHidden: boolean;
  page: PageState;
}

export const newSheetState = (): SheetState => ({
  charts: [],
  protected: false,
  protectionOptions: {},
  veryHidden: false,
  page: {
    orientation: 'Portrait',
    paperSize: 'A4',
    area: null,
    titleRows: null,
    zoom: { scale: 100 },
    centerHorizontally: false,
    centerVertically: false,
    margins: { ...standardMargins },
    breaks: [],
    footer: { left: '', center: '', right: '' },
    header: { left: '', center: '', right: '' },
  },
});
