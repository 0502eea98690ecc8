import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';

export interface Certificates {
  readonly key: Buffer;
  readonly cert: Buffer;
}

/**
 * The localhost certificates that `npx office-addin-dev-certs install` leaves in the home folder.
 *
 * @throws Error that says how to make them, where they are missing.
 */
export async function readCertificates(home: string = homedir()): Promise<Certificates> {
  const folder = path.join(home, '.office-addin-dev-certs');
  try {
    const [key, cert] = await Promise.all([
      readFile(path.join(folder, 'localhost.key')),
      readFile(path.join(folder, 'localhost.crt')),
    ]);
    return { key, cert };
  } catch (cause) {
    throw new Error(
      '--https needs the certificates of localhost: run "npx office-addin-dev-certs install" once',
      { cause },
    );
  }
}
