import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { generateCustomFunctionsMetadata } from 'custom-functions-metadata';

const root = path.resolve(__dirname, '../..');
const manifest = readFileSync(path.join(root, 'manifest.xml'), 'utf8');

/** Spoils of the manifest, and the fault that has to be found for each. */
const spoiltManifests: Record<string, { spoil: (xml: string) => string; fault: RegExp }> = {
  'an unclosed element': {
    spoil: (xml) => xml.replace('</Hosts>', ''),
    fault: /is not well-formed XML/,
  },
  'an id that is no GUID': {
    spoil: (xml) => xml.replace(/<Id>.*<\/Id>/, '<Id>airoi</Id>'),
    fault: /Id "airoi" is no GUID/,
  },
  'a namespace': {
    spoil: (xml) => xml.replace('</Metadata>', '</Metadata><Namespace resid="Tab.Label"/>'),
    fault: /Namespace would turn =AIROI/,
  },
  'a resource that does not exist': {
    spoil: (xml) => xml.replace('<Label resid="Tab.Label"/>', '<Label resid="Tab.Lable"/>'),
    fault: /Label names the resource "Tab.Lable", which does not exist/,
  },
  'a resource of the wrong kind': {
    spoil: (xml) =>
      xml.replace('<Description resid="OpenPane.Tooltip"/>', '<Description resid="OpenPane.Title"/>'),
    fault: /Description needs one of LongStrings, but "OpenPane.Title" is one of ShortStrings/,
  },
  'a resource id that is too long': {
    spoil: (xml) => xml.replaceAll('OpenPane.Tooltip', 'OpenPane.Tooltip.That.Is.Far.Too.Long'),
    fault: /resource id "OpenPane.Tooltip.That.Is.Far.Too.Long" is longer than 32 characters/,
  },
  'a page outside the shared runtime': {
    spoil: (xml) =>
      xml.replace('<FunctionFile resid="Taskpane.Url"/>', '<FunctionFile resid="Functions.Script.Url"/>'),
    fault:
      /DesktopFormFactor > FunctionFile names "Functions.Script.Url", not the runtime's page "Taskpane.Url"/,
  },
  'a tooltip that is too long': {
    spoil: (xml) => xml.replace('State what', `${'State '.repeat(50)}what`),
    fault: /long string "State State .*" is longer than 250 characters/,
  },
  'an address without TLS': {
    spoil: (xml) => xml.replace('<IconUrl DefaultValue="https:', '<IconUrl DefaultValue="http:'),
    fault: /IconUrl "http:.*" is no https address/,
  },
};

/** Spoils of the build. */
const spoiltBuilds: Record<string, { spoil: (dist: string) => void; fault: RegExp }> = {
  'a file that is missing': {
    spoil: (dist) => rmSync(path.join(dist, 'functions.json')),
    fault: /functions.json is not in the build/,
  },
  'an icon of the wrong size': {
    spoil: (dist) => cpSync(path.join(root, 'assets/icon-128.png'), path.join(dist, 'assets/icon-80.png')),
    fault: /icon-80.png is 128 x 128 pixels, not 80 x 80/,
  },
  'functions that no code answers': {
    spoil: (dist) => writeFileSync(path.join(dist, 'functions.js'), 'CustomFunctions.associate("AIROI",f)'),
    fault: /AIROI.PAYBACK is declared but not associated/,
  },
  'code that no function declares': {
    spoil: (dist) =>
      appendFileSync(path.join(dist, 'functions.js'), 'CustomFunctions.associate("AIROI.OLD",f)'),
    fault: /AIROI.OLD is associated but not declared/,
  },
};

const badUrls = ['http://addins.example.com', 'addins.example.com', 'https://a.example/?v=1'];
const goodUrl = 'https://addins.example.com/air$&oi/';

interface Answers {
  readonly deployable: string;
  readonly unchanged: string;
  readonly refusals: Record<string, string>;
  readonly faults: Record<string, string[]>;
}
let folder: string;
let answers: Answers;

/** A build as webpack leaves it, as far as the manifest names it. */
async function fakeBuild(dist: string): Promise<void> {
  mkdirSync(path.join(dist, 'assets'), { recursive: true });
  for (const size of [16, 32, 64, 80, 128]) {
    cpSync(path.join(root, `assets/icon-${size}.png`), path.join(dist, `assets/icon-${size}.png`));
  }
  const families = path.join(root, 'src/functions/families');
  const files = readdirSync(families).map((name) => path.join(families, name));
  const generated = await generateCustomFunctionsMetadata(files);
  writeFileSync(path.join(dist, 'functions.json'), generated.metadataJson);
  writeFileSync(
    path.join(dist, 'functions.js'),
    generated.associate.map(({ id }) => `CustomFunctions.associate("${id}",f);`).join(''),
  );
  writeFileSync(path.join(dist, 'taskpane.html'), '');
}

/** Calls the script in a Node of its own, as the build does: jest does not load its modules. */
const callScript = `
  import { readFileSync, writeFileSync } from 'node:fs';
  import { checkManifest, withBaseUrl } from './scripts/manifest.mjs';
  const { xml, goodUrl, badUrls, deployableFile, checks } = JSON.parse(readFileSync(0, 'utf8'));
  const refusalOf = (url) => {
    try {
      return withBaseUrl(xml, url);
    } catch (error) {
      return error.message;
    }
  };
  const deployable = withBaseUrl(xml, goodUrl);
  writeFileSync(deployableFile, deployable);
  const faults = {};
  for (const [name, check] of Object.entries(checks)) faults[name] = await checkManifest(check);
  const refusals = Object.fromEntries(badUrls.map((url) => [url, refusalOf(url)]));
  process.stdout.write(JSON.stringify({ deployable, unchanged: withBaseUrl(xml, undefined), refusals, faults }));
`;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'airoi-manifest-'));
  const fileOf = (name: string, xml: string) => {
    const file = path.join(folder, `${name}.xml`);
    writeFileSync(file, xml);
    return file;
  };
  const manifestFile = fileOf('sound', manifest);
  const distFolder = path.join(folder, 'dist');
  const deployableFile = path.join(folder, 'deployable.xml');
  await fakeBuild(distFolder);

  const checks: Record<string, { manifestFile: string; distFolder?: string }> = {
    sound: { manifestFile, distFolder },
    deployable: { manifestFile: deployableFile, distFolder },
  };
  for (const [name, { spoil }] of Object.entries(spoiltManifests)) {
    checks[name] = { manifestFile: fileOf(name, spoil(manifest)) };
  }
  for (const [name, { spoil }] of Object.entries(spoiltBuilds)) {
    const dist = path.join(folder, name);
    cpSync(distFolder, dist, { recursive: true });
    spoil(dist);
    checks[name] = { manifestFile, distFolder: dist };
  }
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', callScript], {
    cwd: root,
    encoding: 'utf8',
    input: JSON.stringify({ xml: manifest, goodUrl, badUrls, deployableFile, checks }),
  });
  if (stdout === '') throw new Error(stderr);
  answers = JSON.parse(stdout) as Answers;
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

test('the manifest holds, with its addresses, icons and functions in the build', () => {
  expect(answers.faults.sound).toEqual([]);
});

test('a deployable copy holds too, under its own address only', () => {
  expect(answers.deployable).toContain('DefaultValue="https://addins.example.com/air$&amp;oi/taskpane.html"');
  expect(answers.deployable).not.toContain('="https://localhost');
  expect(answers.faults.deployable).toEqual([]);
  expect(answers.unchanged).toBe(manifest);
});

test.each(badUrls)('refuses the base URL %s', (url) => {
  expect(answers.refusals[url]).toContain(`base URL "${url}" cannot be used: give a plain https address`);
});

test.each(Object.entries({ ...spoiltManifests, ...spoiltBuilds }))('finds %s', (name, { fault }) => {
  expect(answers.faults[name]).toEqual(expect.arrayContaining([expect.stringMatching(fault)]));
});
