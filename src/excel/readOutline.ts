import type { SheetVisibility, WorkbookOutline } from '../sheets/sharing/workbookOutline';

/** Sheets, names, tables and properties; one request. */
export async function readOutline(context: Excel.RequestContext): Promise<WorkbookOutline> {
  const { workbook } = context;
  const sheets = workbook.worksheets.load('items/name,items/visibility,items/protection/protected');
  const names = workbook.names.load('items/name,items/formula');
  const tables = workbook.tables.load('items/name,items/worksheet/name');
  const properties = workbook.properties.load('title,subject,author,keywords');
  await context.sync();
  const { title, subject, author, keywords } = properties;
  return {
    sheets: sheets.items.map(({ name, visibility, protection }) => ({
      name,
      visibility: visibility as SheetVisibility,
      isProtected: protection.protected,
    })),
    names: names.items.map(({ name, formula }) => ({ name, refersTo: String(formula) })),
    tables: tables.items.map(({ name, worksheet }) => ({ name, sheet: worksheet.name })),
    properties: { title, subject, author, keywords },
  };
}
