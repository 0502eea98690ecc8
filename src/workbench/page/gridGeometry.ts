import type { Injector } from '@univerjs/core';
import {
  IRenderManagerService,
  SHEET_VIEWPORT_KEY,
  SheetSkeletonManagerService,
} from '@univerjs/preset-sheets-core';
import type { FWorkbook, FWorksheet } from '@univerjs/sheets/facade';
import type { ModelArea } from '../files/workbookModel';

export interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where cells of the active sheet stand on the screen. */
export interface GridGeometry {
  /** Pixels from the canvas's corner to an area, as scrolled and zoomed now. */
  readonly place: (area: ModelArea) => Rectangle;
  /** Insets of the part of the canvas in which an area may show: beside headers and frozen panes. */
  readonly inset: (area: ModelArea) => { readonly left: number; readonly top: number };
  readonly scale: number;
  readonly canvas: DOMRect;
}

/** Reads the active sheet's geometry; null before the grid has drawn. */
export function gridGeometry(injector: Injector, book: FWorkbook, sheet: FWorksheet): GridGeometry | null {
  const render = injector.get(IRenderManagerService).getRenderById(book.getId());
  const skeleton = render?.with(SheetSkeletonManagerService).getSkeletonParam(sheet.getSheetId())?.skeleton;
  const viewport = render?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
  if (!render || !skeleton || !viewport) return null;
  const { scaleX: scale } = render.scene.getAncestorScale();
  const { xSplit, ySplit } = sheet.getSheet().getFreeze();
  const cornerOf = (row: number, column: number) => {
    const { startX, startY } = skeleton.getNoMergeCellWithCoordByIndex(row, column);
    return { x: startX, y: startY };
  };
  const headers = cornerOf(0, 0);
  const frozen = cornerOf(ySplit, xSplit);

  return {
    scale,
    canvas: render.engine.getCanvasElement().getBoundingClientRect(),
    place({ row, column, rows, columns }) {
      const start = cornerOf(row, column);
      const end = cornerOf(row + rows, column + columns);
      return {
        left: (start.x - (column < xSplit ? 0 : viewport.viewportScrollX)) * scale,
        top: (start.y - (row < ySplit ? 0 : viewport.viewportScrollY)) * scale,
        width: (end.x - start.x) * scale,
        height: (end.y - start.y) * scale,
      };
    },
    inset: ({ row, column }) => ({
      left: (column < xSplit ? headers.x : frozen.x) * scale,
      top: (row < ySplit ? headers.y : frozen.y) * scale,
    }),
  };
}
