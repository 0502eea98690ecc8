import { access, copyFile, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import type { EngineSheet } from './engineSheet';
import { readEngineSheets } from './engineSheet';
import { runProgram } from './runProgram';

const DEBIAN_PACKAGE = 'libreoffice-calc';

/** Recalculate always (0), for both file formats: by default LibreOffice believes the values that a file carries. */
const SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
${['OOXMLRecalcMode', 'ODFRecalcMode']
  .map(
    (setting) =>
      `<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="${setting}" oor:op="fuse"><value>0</value></prop></item>`,
  )
  .join('\n')}
</oor:items>`;

/** One user profile for each test file: a second LibreOffice on the same profile would hand its work to the first. */
let profile: Promise<string> | undefined;
let running: Promise<unknown> = Promise.resolve();

async function createProfile(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'libreoffice-profile-'));
  await mkdir(join(folder, 'user'));
  await writeFile(join(folder, 'user', 'registrymodifications.xcu'), SETTINGS);
  return folder;
}

afterAll(async () => {
  await running;
  if (profile) await rm(await profile, { recursive: true });
});

/** Converts files (to "xlsx", "pdf") in one start of LibreOffice, after any conversion that is still running. */
export function convertInLibreOffice(
  files: readonly string[],
  format: string,
  folder: string,
): Promise<void> {
  const conversion = running.then(async () => {
    profile ??= createProfile();
    const settings = `-env:UserInstallation=file://${await profile}`;
    const args = [settings, '--headless', '--convert-to', format, '--outdir', folder, ...files];
    const printed = await runProgram('soffice', args, DEBIAN_PACKAGE);
    for (const file of files) {
      const converted = join(folder, `${basename(file, extname(file))}.${format}`);
      // LibreOffice ends well even when it could not open a file.
      await access(converted).catch(() => {
        throw new Error(`LibreOffice did not convert ${file}: ${printed.trim() || 'it said nothing'}`);
      });
    }
  });
  running = conversion.catch(() => undefined);
  return conversion;
}

/**
 * Has LibreOffice open workbooks, calculate every formula anew, whatever values the files carry, and tell the results.
 *
 * @param files Paths of workbooks; one call for many, since a start takes a second or two.
 * @returns The sheets of each file, by the path as given. Numbers have 15 significant digits.
 */
export async function recalculateInLibreOffice(
  files: readonly string[],
): Promise<ReadonlyMap<string, readonly EngineSheet[]>> {
  const folder = await mkdtemp(join(tmpdir(), 'libreoffice-'));
  try {
    const copies = files.map((file, index) => join(folder, `${index}${extname(file)}`));
    await Promise.all(files.map((file, index) => copyFile(file, copies[index])));
    const saved = join(folder, 'saved');
    await convertInLibreOffice(copies, 'xlsx', saved);
    const sheets = await Promise.all(files.map((_, index) => readEngineSheets(join(saved, `${index}.xlsx`))));
    return new Map(files.map((file, index) => [file, sheets[index]]));
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Prints a workbook as LibreOffice lays it out; answers the path of the PDF in `folder`. */
export async function pdfOf(file: string, folder: string): Promise<string> {
  await convertInLibreOffice([file], 'pdf', folder);
  return join(folder, `${basename(file, extname(file))}.pdf`);
}

/** Draws the pages of a PDF, as many as are wanted, as images beside it; answers their paths in order. */
export async function pngPagesOf(pdf: string, dotsPerInch = 80, lastPage?: number): Promise<string[]> {
  const folder = await mkdtemp(`${pdf}-`);
  const last = lastPage === undefined ? [] : ['-l', String(lastPage)];
  await runProgram(
    'pdftoppm',
    ['-r', String(dotsPerInch), ...last, '-png', pdf, join(folder, 'page')],
    'poppler-utils',
  );
  const pages = (await readdir(folder)).sort();
  const moved = pages.map((page) => pdf.replace(/\.pdf$/, `-${page}`));
  await Promise.all(pages.map((page, index) => rename(join(folder, page), moved[index])));
  await rm(folder, { recursive: true });
  return moved;
}
