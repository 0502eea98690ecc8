/** Programs that the tests drive, by the Debian package that brings each. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { run } from './build.mjs';

const packages = {
  chromium: 'chromium',
  soffice: 'libreoffice-calc',
  ssconvert: 'gnumeric',
  xmllint: 'libxml2-utils',
  pdftoppm: 'poppler-utils',
};

const missing = () =>
  Object.keys(packages).filter((program) => spawnSync('which', [program], { stdio: 'ignore' }).status !== 0);

/** Installs what is missing on Debian as root; elsewhere says what to install. */
export function ensureSystem() {
  const wanted = missing().map((program) => packages[program]);
  if (!wanted.length) return;
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) {
    throw new Error(
      `The tests need these programs: ${missing().join(', ')}. On Debian or Ubuntu: sudo apt-get install ${wanted.join(' ')}`,
    );
  }
  process.stderr.write(`Installing ${wanted.join(', ')}...\n`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update', '-qq'], { env });
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...wanted, 'fonts-liberation'], { env });
  if (missing().length)
    throw new Error(`Could not install ${missing().join(', ')}: see the messages of apt-get above`);
}
