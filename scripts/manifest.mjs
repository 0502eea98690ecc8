/** The add-in's manifest: its addresses for a deployment, and everything about it that can be checked offline. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { JSDOM } from 'jsdom';
import addinManifest from 'office-addin-manifest';

const developmentUrl = 'https://localhost:3000';
const schemaFile = fileURLToPath(
  new URL('../../shared/manifest-xsd/OfficeAppManifestV1_1.xsd', import.meta.url),
);

/** The manifest with its development addresses under `baseUrl`; unchanged where none is given. */
export function withBaseUrl(xml, baseUrl) {
  if (!baseUrl) return xml;
  const url = URL.canParse(baseUrl) ? new URL(baseUrl) : null;
  if (url?.protocol !== 'https:' || url.search || url.hash) {
    throw new Error(
      `base URL "${baseUrl}" cannot be used: give a plain https address, such as https://addins.example.com/airoi`,
    );
  }
  const address = url.href.replace(/\/+$/, '').replaceAll('&', '&amp;');
  return xml.replaceAll(developmentUrl, () => address);
}

/**
 * What is wrong with a manifest, one sentence each; nothing leaves this machine.
 *
 * @param distFolder The build, where its addresses and functions are to be checked too.
 */
export async function checkManifest({ manifestFile, distFolder }) {
  const xml = readFileSync(manifestFile, 'utf8');
  const parsed = parse(xml);
  if ('fault' in parsed) return [parsed.fault];
  const { document } = parsed;
  return [
    ...schemaFaults(manifestFile),
    ...identityFaults(document),
    ...resourceFaults(document),
    ...runtimeFaults(document),
    ...addressFaults(document),
    ...(distFolder ? buildFaults(document, distFolder) : []),
    ...(await readingFaults(manifestFile)),
  ];
}

function parse(xml) {
  try {
    return { document: new JSDOM(xml, { contentType: 'application/xml' }).window.document };
  } catch (error) {
    return { fault: `is not well-formed XML: ${error.message}` };
  }
}

/** Elements by local name: the manifest's prefixes are its own business. */
const all = (scope, name) => [...scope.getElementsByTagNameNS('*', name)];
const valueOf = (element) => element.getAttribute('DefaultValue') ?? '';

function schemaFaults(manifestFile) {
  if (!existsSync(schemaFile)) return [];
  const { status, stderr, error } = spawnSync(
    'xmllint',
    ['--noout', '--nonet', '--schema', schemaFile, manifestFile],
    { encoding: 'utf8' },
  );
  if (error) return [`cannot be checked against its schema: ${error.message}`];
  return status === 0 ? [] : stderr.split('\n').filter((line) => /error/.test(line));
}

function identityFaults(document) {
  const id = document.querySelector('OfficeApp > Id')?.textContent ?? '';
  const isGuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);
  return [
    ...(isGuid ? [] : [`Id "${id}" is no GUID`]),
    ...all(document, 'Namespace').map(() => 'Namespace would turn =AIROI(...) into =NAMESPACE.AIROI(...)'),
    ...tooLong('DisplayName', all(document, 'DisplayName'), 125),
    ...tooLong('Description', all(document, 'Description').filter(valueOf), 250),
    ...tooLong(
      'short string',
      all(document, 'ShortStrings').flatMap((each) => [...each.children]),
      125,
    ),
    ...tooLong(
      'long string',
      all(document, 'LongStrings').flatMap((each) => [...each.children]),
      250,
    ),
    ...all(document, 'Label')
      .map((label) => resourceOf(document, label.getAttribute('resid')))
      .filter((label) => label && valueOf(label).length > 50)
      .map((label) => `label "${valueOf(label)}" is longer than the 50 characters a ribbon shows`),
  ];
}

function tooLong(what, elements, most) {
  return elements
    .filter((element) => valueOf(element).length > most)
    .map((element) => `${what} "${valueOf(element).slice(0, 40)}…" is longer than ${most} characters`);
}

const resourceOf = (document, id) =>
  all(document, 'Resources')
    .flatMap((resources) => [...resources.querySelectorAll('[id]')])
    .find((resource) => resource.getAttribute('id') === id);

/** Which kind of resource an element's resid has to name. */
const resourceKind = (element) => {
  if (element.localName === 'Image') return 'Images';
  if (['SourceLocation', 'Runtime', 'FunctionFile', 'LearnMoreUrl'].includes(element.localName))
    return 'Urls';
  return element.localName === 'Description' ? 'LongStrings' : 'ShortStrings';
};

function resourceFaults(document) {
  const faults = [];
  const users = [...document.querySelectorAll('[resid]')];
  const used = new Set(users.map((element) => element.getAttribute('resid')));
  for (const element of users) {
    const id = element.getAttribute('resid');
    const kind = resourceOf(document, id)?.parentElement.localName;
    if (!kind) faults.push(`${element.localName} names the resource "${id}", which does not exist`);
    else if (kind !== resourceKind(element)) {
      faults.push(
        `${element.localName} needs one of ${resourceKind(element)}, but "${id}" is one of ${kind}`,
      );
    }
  }
  const ids = all(document, 'Resources').flatMap((resources) =>
    [...resources.querySelectorAll('[id]')].map((resource) => resource.getAttribute('id')),
  );
  ids.forEach((id, index) => {
    if (id.length > 32) faults.push(`resource id "${id}" is longer than 32 characters`);
    if (ids.indexOf(id) < index) faults.push(`resource id "${id}" is given twice`);
    if (!used.has(id)) faults.push(`resource "${id}" is not used`);
  });
  return faults;
}

/** Everything in the shared runtime has to name the runtime's page, or the runtime does not start. */
function runtimeFaults(document) {
  const runtime = all(document, 'Runtime')[0]?.getAttribute('resid');
  if (!runtime) return ['there is no Runtime'];
  return ['Page > SourceLocation', 'FunctionFile', 'Action > SourceLocation']
    .flatMap((selector) => [...document.querySelectorAll(selector)])
    .filter((element) => element.getAttribute('resid') !== runtime)
    .map((element) => {
      const where = `${element.parentElement.localName} > ${element.localName}`;
      return `${where} names "${element.getAttribute('resid')}", not the runtime's page "${runtime}"`;
    });
}

/** Elements that hold an address. */
const addresses = (document) => [
  ...document.querySelectorAll('OfficeApp > IconUrl, OfficeApp > HighResolutionIconUrl'),
  ...all(document, 'SourceLocation').filter(valueOf),
  ...all(document, 'Image').filter(valueOf),
  ...all(document, 'Url'),
];

function addressFaults(document) {
  return addresses(document)
    .filter((element) => !/^https:\/\/\S+$/.test(valueOf(element)))
    .map((element) => `${element.localName} "${valueOf(element)}" is no https address`);
}

function buildFaults(document, distFolder) {
  const page = valueOf(document.querySelector('DefaultSettings > SourceLocation'));
  const base = page.slice(0, page.lastIndexOf('/') + 1);
  const fileOf = (element) => path.join(distFolder, valueOf(element).slice(base.length));
  const faults = [];
  for (const element of addresses(document)) {
    if (!valueOf(element).startsWith(base)) faults.push(`${valueOf(element)} is not under ${base}`);
    else if (!existsSync(fileOf(element))) faults.push(`${valueOf(element)} is not in the build`);
  }
  if (faults.length > 0) return faults;
  return [...iconFaults(document, fileOf), ...functionFaults(document, fileOf)];
}

function iconFaults(document, fileOf) {
  const icons = [
    { element: document.querySelector('OfficeApp > IconUrl'), size: 32 },
    { element: document.querySelector('OfficeApp > HighResolutionIconUrl'), size: 64 },
    ...[...document.querySelectorAll('Icon > *')].map((image) => ({
      element: resourceOf(document, image.getAttribute('resid')),
      size: Number(image.getAttribute('size')),
    })),
  ];
  return icons.flatMap(({ element, size }) => {
    const { width, height } = pngSize(readFileSync(fileOf(element)));
    return width === size && height === size
      ? []
      : [`${valueOf(element)} is ${width} x ${height} pixels, not ${size} x ${size}`];
  });
}

/** A PNG's size stands in its first chunk. */
function pngSize(bytes) {
  const isPng = bytes.subarray(0, 8).equals(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'));
  return isPng ? { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) } : { width: 0, height: 0 };
}

function functionFaults(document, fileOf) {
  const urlOf = (selector) => resourceOf(document, document.querySelector(selector).getAttribute('resid'));
  const { functions } = JSON.parse(readFileSync(fileOf(urlOf('Metadata > SourceLocation')), 'utf8'));
  const script = readFileSync(fileOf(urlOf('Script > SourceLocation')), 'utf8');
  const declared = functions.map(({ id }) => id);
  const associated = [...script.matchAll(/CustomFunctions\.associate\("([^"]+)"/g)].map(([, id]) => id);
  return [
    ...declared.filter((id) => !associated.includes(id)).map((id) => `${id} is declared but not associated`),
    ...associated.filter((id) => !declared.includes(id)).map((id) => `${id} is associated but not declared`),
  ];
}

/** Microsoft's own reader, which the sideloading tools use. */
async function readingFaults(manifestFile) {
  try {
    await addinManifest.OfficeAddinManifest.readManifestFile(manifestFile);
    return [];
  } catch (error) {
    return [`office-addin-manifest cannot read it: ${error.message}`];
  }
}
