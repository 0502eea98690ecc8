import { element, xmlDocument } from './xml';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SPREADSHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Kinds of relationship between the parts of a workbook. */
export const RELATIONSHIPS = {
  workbook: `${OFFICE}/officeDocument`,
  coreProperties: `${PACKAGE}/relationships/metadata/core-properties`,
  worksheet: `${OFFICE}/worksheet`,
  theme: `${OFFICE}/theme`,
  styles: `${OFFICE}/styles`,
  strings: `${OFFICE}/sharedStrings`,
  metadata: `${OFFICE}/sheetMetadata`,
  drawing: `${OFFICE}/drawing`,
  chart: `${OFFICE}/chart`,
  table: `${OFFICE}/table`,
  customXml: `${OFFICE}/customXml`,
  customXmlProperties: `${OFFICE}/customXmlProps`,
} as const;

/** Content types of parts; those of other parts follow from their file extension. */
export const CONTENT_TYPES = {
  workbook: `${SPREADSHEET_TYPE}.sheet.main+xml`,
  worksheet: `${SPREADSHEET_TYPE}.worksheet+xml`,
  styles: `${SPREADSHEET_TYPE}.styles+xml`,
  strings: `${SPREADSHEET_TYPE}.sharedStrings+xml`,
  metadata: `${SPREADSHEET_TYPE}.sheetMetadata+xml`,
  table: `${SPREADSHEET_TYPE}.table+xml`,
  theme: 'application/vnd.openxmlformats-officedocument.theme+xml',
  drawing: 'application/vnd.openxmlformats-officedocument.drawing+xml',
  chart: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
  coreProperties: 'application/vnd.openxmlformats-package.core-properties+xml',
  customXmlProperties: 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
} as const;

const folderOf = (path: string) => path.slice(0, path.lastIndexOf('/') + 1);
const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1);

/** The part that holds the relationships of another ('' is the package itself). */
export function relationshipsPath(path: string): string {
  return `${folderOf(path)}_rels/${nameOf(path)}.rels`;
}

/** The parts of a package being written, with the types and relationships that Excel finds them by. */
export class PackageParts {
  private readonly texts = new Map<string, string>();
  private readonly types = new Map<string, string>();
  private readonly links = new Map<string, string[]>();

  add(path: string, text: string, type?: string) {
    this.texts.set(path, text);
    if (type) this.types.set(path, type);
  }

  /** Links one part to another and answers the relationship's id. */
  relate(from: string, to: string, type: string): string {
    const links = this.links.get(from) ?? [];
    const Id = `rId${links.length + 1}`;
    links.push(element('Relationship', { Id, Type: type, Target: `/${to}` }));
    this.links.set(from, links);
    return Id;
  }

  /** Every part by its path, the first one first. */
  all(): ReadonlyMap<string, string> {
    const types = element(
      'Types',
      { xmlns: `${PACKAGE}/content-types` },
      element('Default', {
        Extension: 'rels',
        ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
      }),
      element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
      ...Array.from(this.types, ([path, ContentType]) =>
        element('Override', { PartName: `/${path}`, ContentType }),
      ),
    );
    const relationships = Array.from(this.links, ([path, links]): [string, string] => [
      relationshipsPath(path),
      xmlDocument(element('Relationships', { xmlns: `${PACKAGE}/relationships` }, ...links)),
    ]);
    return new Map([['[Content_Types].xml', xmlDocument(types)], ...relationships, ...this.texts]);
  }
}
