/** XML in and out, as far as office files need it. Names are read without their namespace prefixes. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
}

const NAMED_ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** What a word of a file stands for; undefined for words not listed, among them those that every object knows. */
export function meaningOf<Meaning>(words: Readonly<Record<string, Meaning>>, word: string | undefined) {
  return word !== undefined && Object.hasOwn(words, word) ? words[word] : undefined;
}

/** Text with its entities as the characters that they stand for; an unknown one stays as it is. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name) return meaningOf(NAMED_ENTITIES, name) ?? whole;
    return String.fromCodePoint(hex ? parseInt(hex, 16) : Number(decimal));
  });
}

/** Elements and attributes of one document: half a million cells have fewer, and more would fill the memory. */
const MAX_NODES = 5_000_000;

/** Characters that cannot stand in a document, not even as an entity. */
const FORBIDDEN = /[\0-\x08\v\f\x0e-\x1f\uFFFE\uFFFF]/g;

const localName = (name: string) => name.slice(name.indexOf(':') + 1);

// A document type is not matched on purpose: office files have none, and entity bombs live there.
const TOKEN =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<\/([^\s>]+)\s*>|<([^\s/>!?]+)((?:\s+[^\s=>/]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|([^<]+)/y;
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/**
 * Reads a document into a tree.
 *
 * @throws Error when the text is not well-formed, holds a document type declaration, or too much.
 */
export function parseXml(source: string): XmlElement {
  const text = source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const document: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [document];
  const token = new RegExp(TOKEN);
  let nodes = 0;
  while (token.lastIndex < text.length) {
    const at = token.lastIndex;
    const match = token.exec(text);
    if (!match) throw new Error(`XML is not well-formed at character ${at}`);
    const [, cdata, closing, opening, attributeText, selfClosing, characters] = match;
    const current = open[open.length - 1];
    if (opening) {
      const attributes: Record<string, string> = {};
      nodes++;
      for (const [, name, double, single] of attributeText.matchAll(ATTRIBUTE)) {
        attributes[localName(name)] = decodeEntities(double ?? single);
        nodes++;
      }
      if (nodes > MAX_NODES) throw new Error(`more than ${MAX_NODES.toLocaleString('en')} elements`);
      const element: XmlElement = { name: localName(opening), attributes, children: [], text: '' };
      current.children.push(element);
      if (!selfClosing) open.push(element);
    } else if (closing) {
      if (open.length === 1 || localName(closing) !== current.name)
        throw new Error(`XML is not well-formed at character ${at}: </${closing}> closes nothing`);
      open.pop();
    } else if (cdata !== undefined) current.text += cdata;
    else if (characters !== undefined) current.text += decodeEntities(characters);
  }
  if (open.length !== 1 || document.children.length !== 1)
    throw new Error('XML ends before its root element does');
  return document.children[0];
}

/** The first element at the end of a path of names, or undefined. */
export function find(element: XmlElement | undefined, ...path: string[]): XmlElement | undefined {
  let found = element;
  for (const name of path) found = found?.children.find((child) => child.name === name);
  return found;
}

/** All children of one name. */
export function findAll(element: XmlElement | undefined, name: string): XmlElement[] {
  return element ? element.children.filter((child) => child.name === name) : [];
}

/** The finite number that a text is; undefined for any other text. */
export function numberIn(text: string | undefined): number | undefined {
  const number = Number(text);
  return text !== undefined && Number.isFinite(number) ? number : undefined;
}

/** An XML Schema boolean: "1" and "true" are true. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeWith = (unsafe: RegExp) => (text: string) =>
  text.replace(FORBIDDEN, '').replace(unsafe, (c) => ESCAPES[c] ?? `&#${c.charCodeAt(0)};`);

/** Text made safe for element content; characters that XML forbids are dropped. */
export const escapeText = escapeWith(/[&<>\r]/g);
const escapeAttribute = escapeWith(/[&<>"\r\n\t]/g);

export type AttributeValues = Readonly<Record<string, string | number | undefined>>;

/** One element; undefined attributes and empty contents are left out. Contents are XML already. */
export function element(
  name: string,
  attributes: AttributeValues,
  ...contents: (string | undefined)[]
): string {
  let start = `<${name}`;
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined) start += ` ${key}="${escapeAttribute(String(value))}"`;
  const inner = contents.join('');
  return inner ? `${start}>${inner}</${name}>` : `${start}/>`;
}

/** A whole part of an office package. */
export function xmlDocument(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`;
}

/**
 * Escapes what XML cannot hold the way office files do: `_xHHHH_` for control characters, and `_x005F_` before text
 * that looks like such an escape (ECMA-376 part 1, 22.9.2.19 ST_Xstring).
 */
export function encodeXstring(text: string): string {
  const escaped = (character: string) =>
    `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
  return text
    .replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_')
    .replace(/\r/g, escaped)
    .replace(FORBIDDEN, escaped);
}

/** Undoes `encodeXstring`. */
export function decodeXstring(text: string): string {
  return text.replace(/_x([\da-f]{4})_/gi, (_, code) => String.fromCharCode(parseInt(code, 16)));
}
