import type { Book } from '../book';
import { invalidArgument, itemNotFound, OfficeError } from '../officeError';

/** Parts of the whole workbook, or those of one namespace. */
export class CustomXmlParts {
  constructor(
    private readonly book: Book,
    private readonly namespace?: string,
  ) {}

  Items() {
    return [...this.book.xmlParts.keys()]
      .map((id) => new CustomXmlPart(this.book, id))
      .filter((part) => this.namespace === undefined || part.NamespaceUri === this.namespace);
  }
  Add(xml: string) {
    checkXml(xml);
    const id = newId();
    this.book.xmlParts.set(id, xml);
    return new CustomXmlPart(this.book, id);
  }
  GetByNamespace(namespace: string) {
    return new CustomXmlParts(this.book, namespace);
  }
  GetItem(id: string) {
    const found = this.GetItemOrNullObject(id);
    if (!found) throw itemNotFound(`custom XML part ${id}`);
    return found;
  }
  GetItemOrNullObject(id: string) {
    return this.Items().find((part) => part.Id.toLowerCase() === id.toLowerCase()) ?? null;
  }
  GetOnlyItem() {
    const items = this.Items();
    if (items.length !== 1) {
      throw new OfficeError('GeneralException', `There are ${items.length} custom XML parts, not one.`);
    }
    return items[0];
  }
  GetOnlyItemOrNullObject() {
    const items = this.Items();
    return items.length === 1 ? items[0] : null;
  }
  GetCount() {
    return this.Items().length;
  }
}

class CustomXmlPart {
  readonly scalars = ['Id', 'NamespaceUri'];
  constructor(
    private readonly book: Book,
    readonly Id: string,
  ) {}

  identify() {
    return { Id: this.Id };
  }
  /** The namespace of the root element. */
  get NamespaceUri() {
    const xml = this.GetXml().replace(/<\?[^]*?\?>|<!--[^]*?-->/g, '');
    const [, prefix, attributes] = /^\s*<(?:([\w.-]+):)?[\w.-]+([^>]*)>/.exec(xml) ?? [];
    const declaration = new RegExp(`\\sxmlns${prefix ? `:${prefix}` : ''}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
    const [, double, single] = declaration.exec(attributes ?? '') ?? [];
    return double ?? single ?? '';
  }
  GetXml() {
    const xml = this.book.xmlParts.get(this.Id);
    if (xml === undefined) throw itemNotFound(`custom XML part ${this.Id}`);
    return xml;
  }
  SetXml(xml: string) {
    this.GetXml();
    checkXml(xml);
    this.book.xmlParts.set(this.Id, xml);
  }
  Delete() {
    this.GetXml();
    this.book.xmlParts.delete(this.Id);
  }
}

function checkXml(xml: unknown) {
  if (typeof xml !== 'string' || !isWellFormed(xml)) throw invalidArgument('the XML is not well-formed');
}

/** Tags balanced, attributes quoted, one root element: what tells XML from anything else. */
function isWellFormed(xml: string): boolean {
  const open: string[] = [];
  let roots = 0;
  const markup =
    /<\?[^]*?\?>|<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)|</g;
  for (const [whole, closing, name, , empty, text] of xml.matchAll(markup)) {
    if (whole === '<') return false;
    if (text !== undefined) {
      if (!open.length && text.replace(/^\uFEFF/, '').trim()) return false;
      if (/&(?!#\d+;|#x[\da-f]+;|\w+;)/i.test(text)) return false;
    } else if (name && closing) {
      if (open.pop() !== name) return false;
    } else if (name) {
      if (!open.length) roots++;
      if (!empty) open.push(name);
    }
  }
  return roots === 1 && !open.length;
}

function newId() {
  const part = (length: number) =>
    Array.from({ length }, () => Math.floor(Math.random() * 16).toString(16)).join('');
  return `{${part(8)}-${part(4)}-4${part(3)}-8${part(3)}-${part(12)}}`.toUpperCase();
}
