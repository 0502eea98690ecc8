import { areaAddress } from './address';
import { SPREADSHEET_NAMESPACE } from './styleTable';
import type { ModelSheet, ModelTable } from './workbookModel';
import { element, encodeXstring, xmlDocument } from './xml';

/** A table part. Column names are taken from the header cells where these hold text: Excel repairs any difference. */
export function tableXml(table: ModelTable, number: number, sheet: ModelSheet): string {
  const ref = areaAddress(table.area);
  const headers = new Map(
    sheet.cells.filter(({ row }) => row === table.area.row).map(({ column, value }) => [column, value]),
  );
  const columns = table.columns.map((name, index) => {
    const header = headers.get(table.area.column + index);
    return element('tableColumn', {
      id: index + 1,
      name: encodeXstring(typeof header === 'string' && header ? header : name),
    });
  });
  return xmlDocument(
    element(
      'table',
      {
        xmlns: SPREADSHEET_NAMESPACE,
        id: number,
        name: table.name,
        displayName: table.name,
        ref,
        totalsRowShown: 0,
      },
      element('autoFilter', { ref }),
      element('tableColumns', { count: columns.length }, ...columns),
      table.style &&
        element('tableStyleInfo', {
          name: table.style,
          showFirstColumn: 0,
          showLastColumn: 0,
          showRowStripes: 1,
          showColumnStripes: 0,
        }),
    ),
  );
}
