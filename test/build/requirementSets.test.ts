import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const root = path.resolve(__dirname, '../..');

/** The minor versions of ExcelApi 1.x that members used in src/excel belong to, from the comments of their types. */
function excelApiVersionsUsed(): readonly number[] {
  const { config } = ts.readConfigFile(path.join(root, 'tsconfig.json'), (file) =>
    readFileSync(file, 'utf8'),
  ) as { config: unknown };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const folder = path.join(root, 'src/excel');
  const files = readdirSync(folder).map((file) => path.join(folder, file));
  const program = ts.createProgram(files, options);
  const checker = program.getTypeChecker();
  const versions: number[] = [];

  const visit = (node: ts.Node): void => {
    const declaration = ts.isIdentifier(node)
      ? checker.getSymbolAtLocation(node)?.declarations?.[0]
      : undefined;
    if (declaration?.getSourceFile().fileName.includes('@types/office-js')) {
      const comment = declaration.getFullText().slice(0, -declaration.getText().length);
      const [, version] = /Api set: ExcelApi 1\.(\d+)/.exec(comment) ?? [];
      if (version) versions.push(Number(version));
    }
    ts.forEachChild(node, visit);
  };
  files.forEach((file) => visit(program.getSourceFile(file)!));
  return versions;
}

test('the manifest asks for the Excel API that src/excel uses, no more and no less', () => {
  const manifest = readFileSync(path.join(root, 'manifest.xml'), 'utf8');
  const [, asked] = /<Set Name="ExcelApi" MinVersion="1\.(\d+)"\/>/.exec(manifest)!;
  expect(Number(asked)).toBe(Math.max(...excelApiVersionsUsed()));
}, 60_000);

test('each action of the ribbon is one that the add-in runs', () => {
  const manifest = readFileSync(path.join(root, 'manifest.xml'), 'utf8');
  const addin = readFileSync(path.join(root, 'src/addin.ts'), 'utf8');
  const actions = [...manifest.matchAll(/<FunctionName>(\w+)<\/FunctionName>/g)].map(([, action]) => action);
  const associated = [...addin.matchAll(/onRibbonAction\('(\w+)'/g)].map(([, action]) => action);
  expect(actions).toEqual(associated);
});
