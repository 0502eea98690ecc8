/**
 * Writes docs/dependencies.md from package.json, the lock and the built add-in; with --check it only says
 * whether the page is current. Both end with an error where a shipped package's licence does not fit ours.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { productionPackages } from './billOfMaterials.mjs';
import { ensureBuilt, root } from './build.mjs';

const page = path.join(root, 'docs/dependencies.md');

/** Why each direct dependency is there: one without a reason ends the script. */
const reasons = {
  '@fluentui/react-components':
    'The controls, themes and accessibility that people know from Office; writing them anew would be worse',
  '@fluentui/react-icons': 'The icons of the same design; imported one by one',
  papaparse:
    'Parses files of usage, a gigabyte as well as a kilobyte; quotation marks and line breaks in fields are what own parsers get wrong',
  react: 'Draws the pane; what Fluent UI is made for',
  'react-dom': 'React for the browser',
};

/** Licences that allow shipping under MIT with their notices kept. */
const fitting = new Set(['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Apache-2.0']);

const json = (...parts) => JSON.parse(readFileSync(path.join(root, ...parts), 'utf8'));

/** Bytes of the minified bundles that come from each package, by name. */
function shippedPackages() {
  const shipped = new Map();
  const dist = path.join(root, 'dist');
  for (const file of readdirSync(dist).filter((name) => name.endsWith('.js.map'))) {
    const { sources, mappings } = json('dist', file);
    const names = sources.map((source) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(source)?.[1]);
    const lines = readFileSync(path.join(dist, file.replace(/\.map$/, '')), 'utf8').split('\n');
    for (const { source, bytes } of mappedBytes(mappings, lines)) {
      const name = names[source];
      if (name) shipped.set(name, (shipped.get(name) ?? 0) + bytes);
    }
  }
  return shipped;
}

/** What a source map says of each stretch of the generated lines: from which source, and how long it is. */
function* mappedBytes(mappings, lines) {
  let source = 0;
  for (const [index, line] of mappings.split(';').entries()) {
    const segments = line.split(',').filter(Boolean).map(decoded);
    let column = 0;
    for (const [at, [advance, sourceStep]] of segments.entries()) {
      column += advance;
      source += sourceStep ?? 0;
      const next = segments[at + 1] ? column + segments[at + 1][0] : lines[index].length;
      if (sourceStep !== undefined) yield { source, bytes: next - column };
    }
  }
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The numbers of a segment: base-64 digits of five bits, lowest first, the sixth saying that more follow. */
function decoded(segment) {
  const numbers = [];
  let [value, shift] = [0, 0];
  for (const letter of segment) {
    const digit = digits.indexOf(letter);
    value += (digit & 31) << shift;
    shift += 5;
    if (digit & 32) continue;
    numbers.push(value & 1 ? -(value >> 1) : value >> 1);
    [value, shift] = [0, 0];
  }
  return numbers;
}

function dependenciesPage() {
  const { dependencies } = json('package.json');
  const locked = productionPackages();
  const shipped = shippedPackages();
  const row = (name) => {
    const { version, license } = locked.find((each) => each.name === name);
    const bytes = shipped.get(name) ?? 0;
    // Coarse, so that the page changes when a package does, not with every line of ours.
    const size = bytes < 5000 ? 'under 5 kB' : `${Math.round(bytes / 5000) * 5} kB`;
    return { name, version, license, size };
  };
  const direct = Object.keys(dependencies).map((name) => {
    if (!reasons[name]) throw new Error(`${name} needs a reason in scripts/dependenciesPage.mjs`);
    const { version, license, size } = row(name);
    return `| ${name} | ${version} | ${license} | ${size} | ${reasons[name]} |`;
  });
  const indirect = [...shipped.keys()]
    .filter((name) => !(name in dependencies))
    .sort()
    .map(row)
    .map(({ name, version, license, size }) => `| ${name} | ${version} | ${license} | ${size} |`);
  const unfit = locked.filter(({ license }) => !fitting.has(license)).map(({ name }) => name);
  if (unfit.length > 0) throw new Error(`licences that do not fit MIT: ${unfit.join(', ')}`);

  return `# Dependencies

<!-- Written by scripts/dependenciesPage.mjs from package.json, the lock and the built add-in. -->

What the add-in ships of other people's code: ${direct.length} packages that we chose and ${indirect.length} that they bring along. Versions are pinned in \`package.json\` and \`package-lock.json\`; the lock knows ${locked.length} production packages, all under licences that fit MIT, of which the bundler takes only these. Office.js is not among them: in production the page loads it from Microsoft's CDN.

The size is that of the source which the bundler takes, before minification and compression. \`npm run bench\` prints what arrives. The functions' bundle has none of these packages; all of them belong to the pane's.

## Chosen by us

| Package | Version | Licence | In the bundle | Why |
| --- | --- | --- | --- | --- |
${direct.join('\n')}

## Brought along

| Package | Version | Licence | In the bundle |
| --- | --- | --- | --- |
${indirect.join('\n')}

## What else

- **SBOM.** \`npm run build\` writes \`dist/sbom.cdx.json\` (CycloneDX): every production package of the lock with version, licence and hash.
- **Advisories.** \`npm audit --omit=dev\` asks npm's registry whether one of them has a known fault. It needs a registry that answers such questions, so it is not part of \`npm test\`: run it before a release.
- **Licence texts** of the bundled packages stand beside the bundles in \`dist/*.LICENSE.txt\`.
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const isCheck = process.argv.includes('--check');
  if (!isCheck) await ensureBuilt(['addin']);
  const text = dependenciesPage();
  if (isCheck) {
    if (readFileSync(page, 'utf8') !== text) {
      process.stderr.write('docs/dependencies.md is not current: run node scripts/dependenciesPage.mjs\n');
      process.exitCode = 1;
    }
  } else {
    writeFileSync(page, text);
  }
}
