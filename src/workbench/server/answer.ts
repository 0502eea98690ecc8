import { readFile } from 'node:fs/promises';
import type { IncomingMessage, OutgoingHttpHeaders } from 'node:http';
import path from 'node:path';
import { paneShimScript } from '../host/paneShim';
import { commonHeaders, pagePolicy, panePolicy } from './headers';
import { paneHtml, paneShimPath } from './paneHtml';

/** The folders that are served; nothing outside them can be reached. */
export interface Folders {
  /** The built workbench page. */
  readonly page: string;
  /** The built product. */
  readonly addin: string;
  /** Office.js as Microsoft publishes it. */
  readonly office: string;
  /** Serve the product at "/" too, unchanged: the addresses that the manifest gives Excel. */
  readonly sideload: boolean;
}

export interface Answer {
  readonly status: number;
  readonly headers: OutgoingHttpHeaders;
  readonly body: Buffer | string;
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

interface Mount {
  readonly prefix: string;
  readonly folder: string;
  readonly html: (text: string) => string;
  readonly policy?: string;
}

const unchanged = (text: string): string => text;

function mounts({ page, addin, office, sideload }: Folders): Mount[] {
  return [
    { prefix: '/addin/', folder: addin, html: paneHtml, policy: panePolicy },
    { prefix: '/office/', folder: office, html: unchanged, policy: panePolicy },
    { prefix: '/', folder: page, html: unchanged, policy: pagePolicy },
    // Excel frames this page from its own origin and loads Office.js from the CDN, so no policy of ours.
    ...(sideload ? [{ prefix: '/', folder: addin, html: unchanged }] : []),
  ];
}

const refusal = (status: number, text: string, headers: OutgoingHttpHeaders = {}): Answer => ({
  status,
  headers: { ...commonHeaders, ...headers, 'content-type': 'text/plain; charset=utf-8' },
  body: `${text}\n`,
});

/** A page on another site must not reach this server through a name that resolves to this machine. */
const isLocal = (host: string | undefined): boolean =>
  /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i.test(host ?? '');

function decodePath(url: string): string | null {
  try {
    const decoded = decodeURIComponent(url.split(/[?#]/)[0]!);
    return decoded.includes('\0') ? null : decoded;
  } catch {
    return null;
  }
}

/** The file that a path means inside a folder; null if it leads out of it. */
function fileIn(folder: string, relative: string): string | null {
  const root = path.resolve(folder);
  const file = path.resolve(root, `./${relative.replaceAll('\\', '/')}`);
  return file.startsWith(root + path.sep) ? file : null;
}

async function read(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'EISDIR' || code === 'ENOTDIR') return null;
    throw error;
  }
}

/** Answers one request with a file, or says why not. */
export async function answer(
  request: Pick<IncomingMessage, 'method' | 'url' | 'headers'>,
  folders: Folders,
): Promise<Answer> {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return refusal(405, 'Only GET and HEAD are answered here.', { allow: 'GET, HEAD' });
  if (!isLocal(request.headers.host)) return refusal(421, 'This server answers to localhost only.');
  const pathname = decodePath(request.url ?? '/');
  if (!pathname?.startsWith('/')) return refusal(400, 'This address cannot be read.');
  if (pathname.split(/[/\\]/).includes('..')) return refusal(403, 'This address leads out of the site.');

  if (pathname === paneShimPath)
    return {
      status: 200,
      headers: { ...commonHeaders, 'content-type': types['.js'] },
      body: paneShimScript(),
    };
  for (const mount of mounts(folders)) {
    if (!pathname.startsWith(mount.prefix)) continue;
    const relative = pathname === '/' ? 'index.html' : pathname.slice(mount.prefix.length);
    const type = types[path.extname(relative)];
    const file = type && fileIn(mount.folder, relative);
    const body = file ? await read(file) : null;
    if (!type || !body) continue;
    const headers: OutgoingHttpHeaders = { ...commonHeaders, 'content-type': type };
    if (!mount.policy) headers['cross-origin-resource-policy'] = 'cross-origin';
    if (path.extname(relative) !== '.html') return { status: 200, headers, body };
    if (mount.policy) headers['content-security-policy'] = mount.policy;
    return { status: 200, headers, body: mount.html(body.toString('utf8')) };
  }
  return refusal(404, 'There is nothing at this address.');
}
