import { numfmt } from '@univerjs/core';
import type { CSSProperties } from 'react';
import type { ModelArea } from '../files/workbookModel';
import { ChartView } from './charts/ChartView';
import type { GridGeometry } from './gridGeometry';
import type { Grid } from './openGrid';
import { useCellMessage } from './useCellMessage';
import { useCharts } from './useCharts';
import { useGridGeometry } from './useGridGeometry';

const formatNumber = (value: number, format: string): string =>
  numfmt.format(format, value, { throws: false }).trim();

/** Puts an element over cells and hides what lies under headers and frozen panes. */
function styleOver(
  geometry: GridGeometry,
  area: ModelArea,
): CSSProperties & { width: number; height: number } {
  const { left, top, width, height } = geometry.place(area);
  const inset = geometry.inset(area);
  return {
    left,
    top,
    width,
    height,
    clipPath: `inset(${Math.max(0, inset.top - top)}px 0 0 ${Math.max(0, inset.left - left)}px)`,
  };
}

/**
 * Charts and the messages behind errors, over the grid. A layer of our own rather than Univer's floating
 * elements: those enter its undo history and its own drawings, and a chart belongs to the host alone.
 */
export function GridOverlay({ grid }: { grid: Grid }) {
  const geometry = useGridGeometry(grid);
  const charts = useCharts(grid);
  const message = useCellMessage(grid);
  if (!geometry) return null;

  const activeSheet = grid.host.engine.book.getActiveSheet().getSheetName();
  const bounds = grid.container.getBoundingClientRect();
  const { canvas, scale } = geometry;
  const cell = message && geometry.place({ row: message.row, column: message.column, rows: 1, columns: 1 });
  return (
    <div
      className="overlay"
      style={{
        left: canvas.left - bounds.left,
        top: canvas.top - bounds.top,
        width: canvas.width,
        height: canvas.height,
      }}
    >
      {charts
        .filter(({ sheet }) => sheet === activeSheet)
        .map(({ chart, data }) => {
          const style = styleOver(geometry, chart.covers);
          return (
            <div key={chart.name} className="overlay-item" style={style}>
              <div style={{ transform: `scale(${scale})`, transformOrigin: '0 0' }}>
                <ChartView
                  chart={chart}
                  data={data}
                  formatNumber={formatNumber}
                  width={style.width / scale}
                  height={style.height / scale}
                />
              </div>
            </div>
          );
        })}
      {message && cell && (
        <div
          className="cell-message"
          role="status"
          style={{ left: Math.max(8, cell.left), top: cell.top + cell.height + 4 }}
        >
          <strong>{message.error}</strong> {message.text}
        </div>
      )}
    </div>
  );
}
