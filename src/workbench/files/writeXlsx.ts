import { strToU8, zipSync } from 'fflate';
import { areaAddress, quoteSheetName } from './address';
import { arrayNames } from './arrayNames';
import { cellLookup, chartXml } from './chartXml';
import { drawingXml } from './drawingXml';
import { toFileFormula } from './fileFormula';
import { metadataXml } from './metadataXml';
import { CONTENT_TYPES, PackageParts, RELATIONSHIPS } from './packageXml';
import { SPREADSHEET_NAMESPACE } from './styleTable';
import { tableXml } from './tableXml';
import { themeXml } from './themeXml';
import type { ModelArea, ModelSheet, WorkbookModel } from './workbookModel';
import { RELATIONSHIP_NAMESPACE, SharedContent, worksheetXml } from './worksheetXml';
import { element, escapeText, xmlDocument } from './xml';

export interface FileOptions {
  /** Names of the functions that add-ins registered, as typed: ['AIROI', 'AIROI.PAYBACK']. */
  readonly addinFunctions?: readonly string[];
}

const WORKBOOK = 'xl/workbook.xml';
/** The earliest date that a zip archive can hold: the same model always gives the same bytes. */
const NO_DATE = new Date(1980, 0, 1);

/**
 * Writes a workbook as an .xlsx file that Excel, LibreOffice and Gnumeric open, with native charts. The calculated
 * values are in it, and every program is told to calculate them again when it opens the file.
 *
 * @throws Error when a sheet's name is one that Excel refuses, or the workbook has no visible sheet.
 */
export async function writeXlsx(
  model: WorkbookModel,
  { addinFunctions = [] }: FileOptions = {},
): Promise<Uint8Array> {
  checkSheets(model);
  const parts = new PackageParts();
  const shared = new SharedContent();
  const active = sheetToShow(model);
  parts.relate('', WORKBOOK, RELATIONSHIPS.workbook);
  const sheetIds = addSheets(model, active, parts, shared, addinFunctions);
  const support = [
    ['theme', 'xl/theme/theme1.xml', themeXml()],
    ['styles', 'xl/styles.xml', shared.styles.xml()],
    ['strings', 'xl/sharedStrings.xml', shared.strings.xml()],
    ...(shared.hasDynamicArrays ? [['metadata', 'xl/metadata.xml', metadataXml()] as const] : []),
  ] as const;
  for (const [kind, path, text] of support) {
    parts.relate(WORKBOOK, path, RELATIONSHIPS[kind]);
    parts.add(path, text, CONTENT_TYPES[kind]);
  }
  addXmlParts(model.xmlParts, parts);
  parts.add(WORKBOOK, workbookXml(model, active, sheetIds, addinFunctions), CONTENT_TYPES.workbook);
  if (model.properties) {
    parts.relate('', 'docProps/core.xml', RELATIONSHIPS.coreProperties);
    parts.add('docProps/core.xml', propertiesXml(model.properties), CONTENT_TYPES.coreProperties);
  }
  const files = Array.from(parts.all(), ([path, text]): [string, Uint8Array] => [path, strToU8(text)]);
  return zipSync(Object.fromEntries(files), { level: 6, mtime: NO_DATE });
}

/** Adds the worksheets with their drawings, charts and tables; answers the worksheets' relationship ids. */
function addSheets(
  { sheets, names }: WorkbookModel,
  active: number,
  parts: PackageParts,
  shared: SharedContent,
  addinFunctions: readonly string[],
): string[] {
  const lookup = cellLookup(sheets);
  const tableNames = sheets.flatMap((sheet) => sheet.tables.map((table) => table.name));
  const namesOfCells = arrayNames({ names, tables: tableNames });
  let charts = 0;
  let tables = 0;
  return sheets.map((sheet, index) => {
    const path = `xl/worksheets/sheet${index + 1}.xml`;
    let drawingId: string | undefined;
    if (sheet.charts.length) {
      const drawing = `xl/drawings/drawing${index + 1}.xml`;
      drawingId = parts.relate(path, drawing, RELATIONSHIPS.drawing);
      const chartIds = sheet.charts.map((chart) => {
        const chartPath = `xl/charts/chart${++charts}.xml`;
        parts.add(chartPath, chartXml(chart, lookup), CONTENT_TYPES.chart);
        return parts.relate(drawing, chartPath, RELATIONSHIPS.chart);
      });
      parts.add(drawing, drawingXml(sheet.charts, chartIds), CONTENT_TYPES.drawing);
    }
    const tableIds = sheet.tables.map((table) => {
      const tablePath = `xl/tables/table${++tables}.xml`;
      parts.add(tablePath, tableXml(table, tables, sheet), CONTENT_TYPES.table);
      return parts.relate(path, tablePath, RELATIONSHIPS.table);
    });
    const links = { drawing: drawingId, tables: tableIds };
    const isActive = index === active;
    parts.add(
      path,
      worksheetXml(sheet, { shared, addinFunctions, names: namesOfCells, isActive, links }),
      CONTENT_TYPES.worksheet,
    );
    return parts.relate(WORKBOOK, path, RELATIONSHIPS.worksheet);
  });
}

function checkSheets({ sheets }: WorkbookModel) {
  if (!sheets.some(({ visibility }) => visibility === 'visible'))
    throw new Error('A workbook needs at least one visible sheet: show one before you save.');
  const seen = new Set<string>();
  for (const { name } of sheets) {
    if (!name || name.length > 31 || /[[\]:*?/\\]|^'|'$/.test(name))
      throw new Error(
        `Excel refuses the sheet name "${name}": use 1 to 31 characters, none of [ ] : * ? / \\ and no apostrophe at either end.`,
      );
    if (seen.has(name.toLowerCase())) throw new Error(`Two sheets are named "${name}": rename one.`);
    seen.add(name.toLowerCase());
  }
}

/** The sheet to show first: the active one, or the first visible where that is hidden. */
function sheetToShow({ sheets, activeSheet }: WorkbookModel): number {
  const isVisible = ({ visibility }: ModelSheet) => visibility === 'visible';
  return sheets[activeSheet] && isVisible(sheets[activeSheet]) ? activeSheet : sheets.findIndex(isVisible);
}

/** The workbook part. Its elements stand in the order of ECMA-376 part 1, 18.2.27. */
function workbookXml(
  model: WorkbookModel,
  active: number,
  sheetIds: readonly string[],
  addinFunctions: readonly string[],
): string {
  const printAreas = model.sheets.flatMap(({ name, page }, localSheetId) =>
    page?.area
      ? element(
          'definedName',
          { name: '_xlnm.Print_Area', localSheetId },
          escapeText(absoluteReference(name, page.area)),
        )
      : [],
  );
  const names = model.names.map(({ name, refersTo, comment, visible }) =>
    element(
      'definedName',
      { name, comment, hidden: visible ? undefined : 1 },
      escapeText(toFileFormula(refersTo, addinFunctions)),
    ),
  );
  return xmlDocument(
    element(
      'workbook',
      { xmlns: SPREADSHEET_NAMESPACE, 'xmlns:r': RELATIONSHIP_NAMESPACE },
      element('workbookPr', { defaultThemeVersion: 166925 }),
      element('bookViews', {}, element('workbookView', { activeTab: active })),
      element(
        'sheets',
        {},
        ...model.sheets.map(({ name, visibility }, index) =>
          element('sheet', {
            name,
            sheetId: index + 1,
            state: visibility === 'visible' ? undefined : visibility,
            'r:id': sheetIds[index],
          }),
        ),
      ),
      printAreas.length + names.length ? element('definedNames', {}, ...printAreas, ...names) : undefined,
      element('calcPr', { calcId: 191029, fullCalcOnLoad: 1 }),
    ),
  );
}

/** "Sheet!$A$1:$C$9". */
function absoluteReference(sheet: string, area: ModelArea): string {
  return `${quoteSheetName(sheet)}!${areaAddress(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')}`;
}

/** Adds the parts in which add-ins keep their own data. */
function addXmlParts(xmlParts: WorkbookModel['xmlParts'], parts: PackageParts) {
  xmlParts.forEach(({ id, xml }, index) => {
    const item = `customXml/item${index + 1}.xml`;
    const properties = `customXml/itemProps${index + 1}.xml`;
    parts.relate(WORKBOOK, item, RELATIONSHIPS.customXml);
    parts.relate(item, properties, RELATIONSHIPS.customXmlProperties);
    parts.add(item, xml);
    parts.add(properties, xmlPartProperties(id), CONTENT_TYPES.customXmlProperties);
  });
}

function xmlPartProperties(itemID: string): string {
  const namespace = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
  return xmlDocument(
    element('ds:datastoreItem', { 'ds:itemID': itemID, 'xmlns:ds': namespace }, element('ds:schemaRefs', {})),
  );
}

function propertiesXml(properties: NonNullable<WorkbookModel['properties']>): string {
  const { title, subject, author, keywords } = properties;
  const stated = (name: string, text: string | undefined) =>
    text === undefined ? undefined : element(name, {}, escapeText(text));
  return xmlDocument(
    element(
      'cp:coreProperties',
      {
        'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      },
      stated('dc:title', title),
      stated('dc:subject', subject),
      stated('dc:creator', author),
      stated('cp:keywords', keywords),
    ),
  );
}
