import { rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { UsageError } from './commandLine';

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'you may not write there',
  EBUSY: 'another program has it open',
  EISDIR: 'it is a folder',
  ENOENT: 'its folder does not exist',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'its folder is a file',
  EPERM: 'another program has it open, or you may not write there',
  EROFS: 'the disk is read-only',
};

const failure = (file: string, error: unknown): UsageError => {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return new UsageError(`${file} cannot be written: ${reasons[code] ?? message}`);
};

/** Refuses a place where no file can stand; asked before the work that would be lost. */
export async function checkPlace(file: string): Promise<void> {
  const kind = (place: string) => stat(place).catch(() => null);
  const folder = await kind(path.dirname(file));
  if (!folder) throw failure(file, { code: 'ENOENT' });
  if (!folder.isDirectory()) throw failure(file, { code: 'ENOTDIR' });
  if ((await kind(file))?.isDirectory()) throw failure(file, { code: 'EISDIR' });
}

/** Writes a file in one step: it is there as a whole or not at all, and an earlier one stays until then. */
export async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const partial = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.partial`);
  try {
    await writeFile(partial, bytes);
    await rename(partial, file);
  } catch (error) {
    await rm(partial, { force: true }).catch(() => undefined);
    throw failure(file, error);
  }
}
