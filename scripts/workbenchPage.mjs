/**
 * Writes docs/workbench.md: every member of Office.js that src/excel uses, and how the workbench's behaviour was
 * established. Ends with an error where a member needs more of Excel than the manifest asks for, where the host
 * does not answer it, or where nobody has written down how it was established; with --check it also says whether
 * the page is current. Files named after the options are looked at as if they stood in src/excel.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './build.mjs';
import { knownDifferences, officeEvidence } from './officeEvidence.mjs';
import { officeMembers } from './officeMembers.mjs';

const page = path.join(root, 'docs/workbench.md');
/** What Office.js does by itself on every object, before anything reaches a host. */
const ownMembers = new Set(['load']);

const ofClass = (name) => name.slice(0, name.lastIndexOf('.'));
const ofMember = (name) => name.slice(name.lastIndexOf('.') + 1);
const pascal = (name) => name[0].toUpperCase() + name.slice(1);

/** What is written down of a member; undefined where nothing is. */
function evidenceOf(name) {
  const { typesOnly = '', members = {}, host } = officeEvidence[ofClass(name)] ?? {};
  const member = ofMember(name);
  if (members[member]) return { host, ...members[member] };
  if (typesOnly.split(' ').includes(member)) return { host };
  // A collection's items are what its members are.
  return member === 'items' && host ? { host } : undefined;
}

function manifestSets() {
  const manifest = readFileSync(path.join(root, 'manifest.xml'), 'utf8');
  const found = manifest.matchAll(/<Set Name="(\w+)" MinVersion="([\d.]+)"\/>/g);
  return new Map([...found].map(([, name, version]) => [name, version]));
}

const minor = (version) => Number(version.split('.')[1]);

/** Everything that must not be so, one sentence each. */
function faultsOf(members, answered) {
  const asked = manifestSets();
  const faults = [];
  let newest = 0;
  for (const { name, set, evidence, files } of members) {
    if (!evidence) {
      faults.push(
        `${name} (${files}) has no entry in scripts/officeEvidence.mjs: say how it behaves in Excel`,
      );
    }
    const [family, version] = set?.split(' ') ?? [];
    if (family === 'ExcelApi' && !evidence?.asksFirst) newest = Math.max(newest, minor(version));
    const isDeclared = !family || (asked.has(family) && minor(version) <= minor(asked.get(family)));
    if (!isDeclared && !evidence?.asksFirst) {
      faults.push(
        `${name} (${files}) needs ${set}, but the manifest asks for ${family} ${asked.get(family) ?? 'nowhere'}`,
      );
    }
    const wire = evidence?.wire ?? pascal(ofMember(name));
    const host = evidence ? evidence.host : hostOf(ofClass(name));
    if (host !== null && !answered.get(host)?.has(wire)) {
      faults.push(`${name} (${files}) is not answered by the workbench: ${host} has no ${wire}`);
    }
  }
  const needed = `1.${newest}`;
  if (asked.get('ExcelApi') !== needed) {
    faults.push(`the manifest asks for ExcelApi ${asked.get('ExcelApi')}, but src/excel needs ${needed}`);
  }
  const used = new Set(members.map(({ name }) => name));
  for (const [owner, { typesOnly = '', members: described = {} }] of Object.entries(officeEvidence)) {
    for (const member of [...typesOnly.split(' ').filter(Boolean), ...Object.keys(described)]) {
      if (!used.has(`${owner}.${member}`)) {
        faults.push(`${owner}.${member} is not used any more: take it out of scripts/officeEvidence.mjs`);
      }
    }
  }
  return faults;
}

const hostOf = (owner) => officeEvidence[owner]?.host ?? owner;

const link = (address) =>
  `[${new URL(address).pathname
    .split('/')
    .slice(-1)[0]
    .replace(/^excel-add-ins-/, '')}](${address})`;

function row({ name, set, evidence }) {
  const from = evidence.from ? [evidence.from].flat().map(link).join(', ') : 'type definitions only';
  const asks = evidence.asksFirst ? `${set}, asked for first` : (set ?? '');
  return `| \`${name}\` | ${asks} | ${from} | ${evidence.goesBy ?? ''} | ${evidence.unlike ?? ''} |`;
}

function workbenchPage(members) {
  const established = members.filter(({ evidence }) => evidence.from).length;
  const asked = manifestSets();
  return `# What the workbench does as Excel does

<!-- Written by scripts/workbenchPage.mjs from src/excel, the types of Office.js and scripts/officeEvidence.mjs. -->

The workbench runs the add-in on the unmodified Office.js, but it is not Excel. This page says of each of the ${members.length} members of Office.js that \`src/excel\` uses how we know what Excel does there: of ${established} from what Microsoft documents or practitioners report, of the rest from their type definitions only, which tell names, types and little else. Where the host knowingly does otherwise than Excel, the last column says so.

The manifest asks for ExcelApi ${asked.get('ExcelApi')}, CustomFunctionsRuntime ${asked.get('CustomFunctionsRuntime')} and SharedRuntime ${asked.get('SharedRuntime')}. \`npm test\` fails where \`src/excel\` uses a member of a later set without asking for it first, a member that the host does not answer (it would say \`ApiNotFound\` and name the member), or one that this page does not know.

## Known differences

${knownDifferences.map((difference) => `- ${difference}`).join('\n')}

## Members

| Member | Requirement set | Established by | The host goes by | Unlike Excel |
| --- | --- | --- | --- | --- |
${members.map(row).join('\n')}
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const options = process.argv.slice(2);
  const more = options.filter((option) => !option.startsWith('--'));
  const { used, answered } = officeMembers(more);
  const members = [...used]
    .filter(([name]) => !ownMembers.has(ofMember(name)))
    .map(([name, { set, files }]) => {
      const evidence = evidenceOf(name);
      return { name, set: set ?? evidence?.set, evidence, files: [...files].join(', ') };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const faults = faultsOf(members, answered);
  const text = faults.length > 0 ? '' : workbenchPage(members);
  if (faults.length === 0 && options.includes('--check') && readFileSync(page, 'utf8') !== text) {
    faults.push('docs/workbench.md is not current: run node scripts/workbenchPage.mjs');
  }
  for (const fault of faults) process.stderr.write(`${fault}\n`);
  if (faults.length > 0) process.exitCode = 1;
  else if (!options.includes('--check')) writeFileSync(page, text);
}
