import { CHART_NAMESPACE, DRAWING_NAMESPACE } from './chartXml';
import { RELATIONSHIP_NAMESPACE } from './worksheetXml';
import type { ModelArea, ModelChart } from './workbookModel';
import { element, xmlDocument } from './xml';

export const SHEET_DRAWING_NAMESPACE = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';

/** A drawing part: where the charts of a sheet stand. `relationships` names the chart parts in the same order. */
export function drawingXml(charts: readonly ModelChart[], relationships: readonly string[]): string {
  const anchors = charts.map(({ name, description, covers }, index) =>
    element(
      'xdr:twoCellAnchor',
      {},
      cornerXml('xdr:from', covers.row, covers.column),
      cornerXml('xdr:to', covers.row + covers.rows, covers.column + covers.columns),
      element(
        'xdr:graphicFrame',
        { macro: '' },
        element(
          'xdr:nvGraphicFramePr',
          {},
          element('xdr:cNvPr', { id: index + 2, name, descr: description }),
          element('xdr:cNvGraphicFramePr', {}),
        ),
        element('xdr:xfrm', {}, element('a:off', { x: 0, y: 0 }), element('a:ext', { cx: 0, cy: 0 })),
        element(
          'a:graphic',
          {},
          element(
            'a:graphicData',
            { uri: CHART_NAMESPACE },
            element('c:chart', {
              'xmlns:c': CHART_NAMESPACE,
              'xmlns:r': RELATIONSHIP_NAMESPACE,
              'r:id': relationships[index],
            }),
          ),
        ),
      ),
      element('xdr:clientData', {}),
    ),
  );
  return xmlDocument(
    element('xdr:wsDr', { 'xmlns:xdr': SHEET_DRAWING_NAMESPACE, 'xmlns:a': DRAWING_NAMESPACE }, ...anchors),
  );
}

function cornerXml(name: string, row: ModelArea['row'], column: ModelArea['column']): string {
  const at = { 'xdr:col': column, 'xdr:colOff': 0, 'xdr:row': row, 'xdr:rowOff': 0 };
  return element(name, {}, ...Object.entries(at).map(([part, number]) => `<${part}>${number}</${part}>`));
}
