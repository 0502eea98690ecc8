import { parseArea, parseReference } from './address';
import type { CellLookup } from './chartXml';
import { cellLookup } from './chartXml';
import { fromFileFormula } from './fileFormula';
import { OfficePackage } from './officePackage';
import { readAnchors, readChart } from './readChart';
import { oneOf, readStyles } from './readStyles';
import type { ReadingContext } from './readWorksheet';
import { Allowance, readWorksheet, richText } from './readWorksheet';
import type { ModelChart, ModelName, ModelSheet, ModelTable, WorkbookModel } from './workbookModel';
import type { FileOptions } from './writeXlsx';
import type { XmlElement } from './xml';
import { decodeXstring, find, findAll, isTrue, numberIn } from './xml';

const NO_WORKBOOK = 'The file is no .xlsx workbook, or is damaged. Open it in Excel and save it as .xlsx.';

/**
 * Reads an .xlsx file from this program, Excel or LibreOffice. What the model cannot hold is left out: pictures,
 * comments, pivot tables, colour scales, rich text formats, other kinds of chart.
 *
 * @throws Error with what to do: no .xlsx, password-protected, incomplete, or larger than 200 MB when expanded.
 */
export async function readXlsx(
  bytes: Uint8Array,
  { addinFunctions = [] }: FileOptions = {},
): Promise<WorkbookModel> {
  const file = OfficePackage.open(bytes);
  try {
    return readWorkbook(file, addinFunctions);
  } catch (error) {
    // What a part lacks that every workbook has shows only when it is used.
    if (error instanceof TypeError || error instanceof RangeError)
      throw new Error(NO_WORKBOOK, { cause: error });
    throw error;
  }
}

function readWorkbook(file: OfficePackage, addinFunctions: readonly string[]): WorkbookModel {
  const workbookPath = target(file, '', 'officeDocument');
  const workbook = workbookPath && !workbookPath.endsWith('.bin') && file.xml(workbookPath);
  if (!workbook || workbook.name !== 'workbook') throw new Error(NO_WORKBOOK);
  const partOf = (kind: string) => {
    const path = target(file, workbookPath, kind);
    return path ? file.xml(path) : undefined;
  };
  const context: ReadingContext = {
    styles: readStyles(partOf('styles'), partOf('theme')),
    strings: findAll(partOf('sharedStrings'), 'si').map(richText),
    addinFunctions,
    datesFrom1904: isTrue(find(workbook, 'workbookPr')?.attributes.date1904),
    allowance: new Allowance(),
  };
  const sheets = readSheets(file, workbookPath, workbook, context);
  checkSheets(sheets.map(({ sheet }) => sheet));
  const lookup = cellLookup(sheets.map(({ sheet }) => sheet));
  return {
    sheets: sheets.map(({ path, sheet }, index) => ({
      ...sheet,
      page: withPrintArea(sheet.page, workbook, index),
      charts: readCharts(file, path, lookup),
      tables: readTables(file, path),
    })),
    names: readNames(workbook, addinFunctions),
    activeSheet: numberIn(find(workbook, 'bookViews', 'workbookView')?.attributes.activeTab) ?? 0,
    xmlParts: readXmlParts(file, workbookPath),
    properties: readProperties(file),
  };
}

const target = (file: OfficePackage, from: string, kind: string) =>
  file.relationships(from).find((relationship) => relationship.kind === kind)?.target;

function readSheets(
  file: OfficePackage,
  workbookPath: string,
  workbook: XmlElement,
  context: ReadingContext,
): { path: string; sheet: ModelSheet }[] {
  const relationships = new Map(
    file.relationships(workbookPath).map((relationship) => [relationship.id, relationship]),
  );
  return findAll(find(workbook, 'sheets'), 'sheet').flatMap(({ attributes }) => {
    const { kind, target: path = '' } = relationships.get(attributes.id) ?? {};
    // Chart sheets and macro sheets hold no cells.
    if (kind !== 'worksheet') return [];
    const part = file.xml(path);
    if (!part) throw new Error(NO_WORKBOOK);
    const sheet: ModelSheet = {
      name: attributes.name,
      visibility: oneOf(['hidden', 'veryHidden'] as const, attributes.state) ?? 'visible',
      ...readWorksheet(part, context),
      charts: [],
      tables: [],
    };
    return { path, sheet };
  });
}

/** What the grid could not show, or would have to give another name, by which no formula finds it. */
function checkSheets(sheets: readonly ModelSheet[]) {
  if (!sheets.some(({ visibility }) => visibility === 'visible')) throw new Error(NO_WORKBOOK);
  if (sheets.some(({ name }) => !name)) throw new Error(NO_WORKBOOK);
  if (new Set(sheets.map(({ name }) => name.toLowerCase())).size < sheets.length)
    throw new Error(NO_WORKBOOK);
}

function withPrintArea(page: ModelSheet['page'], workbook: XmlElement, index: number): ModelSheet['page'] {
  const name = findAll(find(workbook, 'definedNames'), 'definedName').find(
    ({ attributes }) => attributes.name === '_xlnm.Print_Area' && Number(attributes.localSheetId) === index,
  );
  // Of several areas the first is kept.
  const area = name && parseReference(/^(?:'(?:[^']|'')*'|[^',])*/.exec(name.text)![0])?.area;
  return area ? { ...page, area } : page;
}

function readNames(workbook: XmlElement, addinFunctions: readonly string[]): ModelName[] {
  const names = findAll(find(workbook, 'definedNames'), 'definedName').flatMap(
    ({ attributes, text }): ModelName[] =>
      // Names that Excel keeps for itself: print areas, filters.
      attributes.name.startsWith('_xlnm.')
        ? []
        : [
            {
              name: attributes.name,
              refersTo: fromFileFormula(text, addinFunctions),
              ...(attributes.comment && { comment: attributes.comment }),
              visible: !isTrue(attributes.hidden),
            },
          ],
  );
  // The model knows names of the workbook only: of equal names that sheets keep for themselves, the first counts.
  return [...new Map(names.reverse().map((name) => [name.name.toLowerCase(), name])).values()].reverse();
}

function readCharts(file: OfficePackage, sheetPath: string, lookup: CellLookup): ModelChart[] {
  const drawingPath = target(file, sheetPath, 'drawing');
  const drawing = drawingPath && file.xml(drawingPath);
  if (!drawing) return [];
  const relationships = file.relationships(drawingPath);
  return readAnchors(drawing).flatMap(({ id, ...placed }) => {
    const path = relationships.find((relationship) => relationship.id === id)?.target;
    const part = path && file.xml(path);
    return (part && readChart(part, placed, lookup)) || [];
  });
}

function readTables(file: OfficePackage, sheetPath: string): ModelTable[] {
  return file
    .relationships(sheetPath)
    .filter(({ kind }) => kind === 'table')
    .flatMap(({ target: path }) => {
      const table = file.xml(path);
      const area = table && parseArea(table.attributes.ref);
      if (!area) return [];
      const style = find(table, 'tableStyleInfo')?.attributes.name;
      return {
        name: table.attributes.displayName ?? table.attributes.name,
        area,
        columns: findAll(find(table, 'tableColumns'), 'tableColumn').map(({ attributes }) =>
          decodeXstring(attributes.name),
        ),
        ...(style && { style }),
      };
    });
}

function readXmlParts(file: OfficePackage, workbookPath: string): WorkbookModel['xmlParts'] {
  return file
    .relationships(workbookPath)
    .filter(({ kind }) => kind === 'customXml')
    .flatMap(({ target: path }) => {
      const properties = target(file, path, 'customXmlProps');
      const id = properties && file.xml(properties)?.attributes.itemID;
      const xml = file.text(path);
      return id && xml !== undefined ? { id, xml } : [];
    });
}

function readProperties(file: OfficePackage): WorkbookModel['properties'] {
  const path = target(file, '', 'core-properties');
  const properties = path ? file.xml(path) : undefined;
  const stated = (
    [
      ['title', 'title'],
      ['subject', 'subject'],
      ['author', 'creator'],
      ['keywords', 'keywords'],
    ] as const
  ).flatMap(([key, name]) => {
    const text = find(properties, name)?.text;
    return text === undefined ? [] : [[key, text]];
  });
  return stated.length > 0 ? (Object.fromEntries(stated) as WorkbookModel['properties']) : undefined;
}
