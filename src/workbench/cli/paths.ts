import path from 'node:path';

/** The repository's folders, seen from the bundle in build/workbench. */
export function paths(bundleFolder: string) {
  const root = path.resolve(bundleFolder, '../..');
  return {
    page: path.join(root, 'build/workbench'),
    addin: path.join(root, 'dist'),
    office: path.join(root, 'node_modules/@microsoft/office-js/dist'),
    functions: path.join(root, 'dist/functions.js'),
    metadata: path.join(root, 'dist/functions.json'),
    batch: path.join(root, 'build/batch.js'),
  };
}
export type Paths = ReturnType<typeof paths>;
