import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');

/** In a Node of its own: jest does not load the scripts' modules. */
function check(...files: string[]): { status: number | null; faults: string[] } {
  const script = path.join(root, 'scripts/workbenchPage.mjs');
  const { status, stderr } = spawnSync(process.execPath, [script, '--check', ...files], { encoding: 'utf8' });
  return { status, faults: stderr.split('\n').filter(Boolean) };
}

test('docs/workbench.md knows every member that src/excel uses, and the host and the manifest allow it', () => {
  expect(check()).toEqual({ status: 0, faults: [] });
});

test('a member beyond the manifest, the host or the page is found, however it is reached', () => {
  // In the checkout, where the types of Office.js are found; the page reads src/excel only.
  mkdirSync(path.join(root, 'build'), { recursive: true });
  const folder = mkdtempSync(path.join(root, 'build', 'planted-'));
  const file = path.join(folder, 'planted.ts');
  writeFileSync(
    file,
    `export async function planted(context: Excel.RequestContext): Promise<void> {
      const { linkedWorkbooks } = context.workbook;
      linkedWorkbooks.breakAllLinks();
      context.workbook.worksheets.getActiveWorksheet().pageLayout.zoom = { scale: 50 };
      await context.sync();
    }`,
  );
  const { status, faults } = check(file);
  rmSync(folder, { recursive: true });
  expect(status).toBe(1);
  expect(faults).toEqual(
    expect.arrayContaining([
      'Workbook.linkedWorkbooks (planted.ts) needs ExcelApiOnline 1.1, but the manifest asks for ExcelApiOnline nowhere',
      'Workbook.linkedWorkbooks (planted.ts) is not answered by the workbench: Workbook has no LinkedWorkbooks',
      expect.stringMatching(
        /^LinkedWorkbookCollection.breakAllLinks .* has no entry in scripts\/officeEvidence.mjs/,
      ),
      expect.stringMatching(/^PageLayoutZoomOptions.scale .* has no entry/),
    ]),
  );
});
