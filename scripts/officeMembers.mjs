/**
 * The members of Office.js that the add-in uses, and those that the workbench's host answers, as the type checker
 * sees them.
 */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { root } from './build.mjs';

const office = '@types/office-js';
const hostFolder = path.join(root, 'src/workbench/host');
const sources = (folder) =>
  readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => path.join(folder, name));

/**
 * @param {readonly string[]} more Files to look at beside those of src/excel.
 * @returns The members in use by name, as "Range.formulas", with the requirement set that their comment names and
 * the files; and the members of the host's classes by class.
 */
export function officeMembers(more = []) {
  const file = path.join(root, 'tsconfig.json');
  const { config } = ts.readConfigFile(file, (name) => readFileSync(name, 'utf8'));
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const users = [...sources(path.join(root, 'src/excel')), ...more];
  const hosts = sources(hostFolder);
  const program = ts.createProgram([...users, ...hosts], options);
  const checker = program.getTypeChecker();
  return { used: usedMembers(program, checker, users), answered: answeredMembers(program, checker, hosts) };
}

function usedMembers(program, checker, files) {
  const used = new Map();
  const note = (symbol, file) => {
    for (const declaration of symbol?.declarations ?? []) {
      if (!declaration.getSourceFile().fileName.includes(office) || !isMember(declaration)) continue;
      const name = nameOf(declaration);
      const known = used.get(name) ?? { set: setOf(declaration), files: new Set() };
      known.files.add(path.basename(file));
      used.set(name, known);
    }
  };
  for (const file of files) {
    const visit = (node) => {
      if (ts.isIdentifier(node)) note(checker.getSymbolAtLocation(node), file);
      // { worksheets } = workbook: the name belongs to the object that is taken apart.
      if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
        const { text } = node.propertyName ?? node.name;
        note(text && checker.getTypeAtLocation(node.parent).getProperty(text), file);
      }
      // { horizontalFitToPages: 1 }: to the type that is wanted there.
      if (ts.isObjectLiteralElementLike(node) && node.name && ts.isObjectLiteralExpression(node.parent)) {
        const wanted = checker.getContextualType(node.parent);
        note(wanted && checker.getPropertyOfType(checker.getNonNullableType(wanted), node.name.text), file);
      }
      ts.forEachChild(node, visit);
    };
    visit(program.getSourceFile(file));
  }
  return used;
}

const isMember = (declaration) =>
  ts.isClassElement(declaration) ||
  ts.isTypeElement(declaration) ||
  ts.isEnumMember(declaration) ||
  ts.isFunctionDeclaration(declaration) ||
  ts.isVariableDeclaration(declaration);

/** "Range.formulas" in the namespace Excel, "Office.context" and "OfficeExtension.Error.code" in the others. */
function nameOf(declaration) {
  const names = [];
  for (let node = declaration; node; node = node.parent) if (node.name?.text) names.unshift(node.name.text);
  return names.join('.').replace(/^Excel\.(?=[A-Z])/, '');
}

/** "ExcelApi 1.4"; sets of other applications say nothing about Excel. */
function setOf(declaration) {
  const comment = declaration.getFullText().slice(0, -declaration.getText().length);
  return /Api set: (ExcelApi(?:Online|Desktop)? [\d.]+)/.exec(comment)?.[1];
}

function answeredMembers(program, checker, files) {
  const answered = new Map();
  for (const file of files) {
    ts.forEachChild(program.getSourceFile(file), (node) => {
      if (!ts.isClassDeclaration(node)) return;
      const members = checker.getTypeAtLocation(node).getProperties();
      answered.set(node.name.text, new Set(members.map(({ name }) => name)));
    });
  }
  return answered;
}
