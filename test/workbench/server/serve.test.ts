import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readCertificates } from '../../../src/workbench/server/certificates';
import { serve, type RunningServer } from '../../../src/workbench/server/serve';

let root: string;
let server: RunningServer;

const write = (name: string, text: string) => {
  mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
  writeFileSync(path.join(root, name), text);
};
const folders = (sideload = false) => ({
  page: path.join(root, 'page'),
  addin: path.join(root, 'addin'),
  office: path.join(root, 'office'),
  sideload,
});

interface Reply {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly text: string;
}

/** node:http sends a path exactly as given; fetch would tidy it. */
const request = (url: string, target: string, options: http.RequestOptions = {}): Promise<Reply> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    http
      .request({ hostname, port, path: target, ...options }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () =>
          resolve({
            status: response.statusCode!,
            headers: response.headers,
            text: Buffer.concat(parts).toString(),
          }),
        );
      })
      .on('error', reject)
      .end();
  });
const get = (target: string, options?: http.RequestOptions) => request(server.url, target, options);

beforeAll(async () => {
  root = mkdtempSync(path.join(tmpdir(), 'airoi-serve-'));
  write('page/index.html', '<html><head></head>the workbench</html>');
  write('page/page.js', 'page()');
  write('page/cli.cjs', 'not for browsers');
  write(
    'addin/taskpane.html',
    '<!doctype html><html><head><script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script></head></html>',
  );
  write('addin/functions.json', '{"functions":[]}');
  write('office/office.js', 'office()');
  write('secret.js', 'not served');
  server = await serve({ folders: folders(), port: 0 });
});
afterAll(async () => {
  await server.close();
  rmSync(root, { recursive: true });
});

test('serves the page, the product and Office.js, each at its place', async () => {
  expect((await get('/')).text).toContain('the workbench');
  expect((await get('/page.js?x=1')).text).toBe('page()');
  expect((await get('/addin/functions.json')).headers['content-type']).toBe(
    'application/json; charset=utf-8',
  );
  expect((await get('/office/office.js')).text).toBe('office()');
  expect((await get('/taskpane.html')).status).toBe(404);
});

test("puts the shim before Office.js in the add-in's page and takes Office.js from here", async () => {
  expect((await get('/addin/taskpane.html')).text).toBe(
    '<!doctype html><html><head><script src="/paneShim.js"></script><script src="/office/office.js"></script></head></html>',
  );
});

test("serves the shim as a script that installs Excel's native objects", async () => {
  const sent: string[] = [];
  const page = {
    setTimeout,
    location: { origin: server.url },
    parent: { postMessage: () => undefined },
  } as { _richApiNativeBridge?: { sendMessageToHost(text: string): void } } & Record<string, unknown>;
  const MessageChannel = class {
    port1 = { postMessage: (text: string) => sent.push(text) };
    port2 = {};
  };
  const script = (await get('/paneShim.js')).text;
  new Function('window', 'location', 'MessageChannel', script)(page, page['location'], MessageChannel);
  page._richApiNativeBridge!.sendMessageToHost('request');
  expect(sent).toEqual(['request']);
});

test('forbids guessing, keeping and foreign sources', async () => {
  const page = await get('/');
  expect(page.headers).toMatchObject({
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  });
  const policy = page.headers['content-security-policy'] as string;
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self';");
  expect(policy).not.toMatch(/https?:|\*|unsafe-eval/);
  expect((await get('/addin/taskpane.html')).headers['content-security-policy']).toContain(
    "frame-ancestors 'self'",
  );
});

test.each([
  '/../secret.js',
  '/addin/../../secret.js',
  '/addin/%2e%2e/%2e%2e/secret.js',
  '/addin/..%2f..%2fsecret.js',
  '/addin/..%5c..%5csecret.js',
  '/office/%2e%2e%5csecret.js',
])('refuses the way out of the folders: %s', async (target) => {
  const reply = await get(target);
  expect(reply.status).toBe(403);
  expect(reply.text).not.toContain('not served');
});

test.each([
  ['/%', 400],
  ['/page.js%00', 400],
  ['/none.js', 404],
  ['/addin/', 404],
  ['/cli.cjs', 404],
])('answers %s with %i', async (target, status) => {
  expect((await get(target)).status).toBe(status);
});

test('answers GET and HEAD only', async () => {
  expect(await get('/page.js', { method: 'HEAD' })).toMatchObject({ status: 200, text: '' });
  expect((await get('/page.js', { method: 'POST' })).status).toBe(405);
});

test('refuses a foreign name for this machine', async () => {
  expect((await get('/', { headers: { host: 'rebound.example:3000' } })).status).toBe(421);
});

test('listens on the loopback address and moves on from a taken port', async () => {
  const port = Number(new URL(server.url).port);
  expect(new URL(server.url).hostname).toBe('127.0.0.1');
  await expect(serve({ folders: folders(), port })).rejects.toThrow(`port ${port} is taken`);
  const next = await serve({ folders: folders(), port, tries: 50 });
  expect(Number(new URL(next.url).port)).toBeGreaterThan(port);
  await next.close();
});

test('sideloading serves the product unchanged at the addresses of the manifest', async () => {
  const sideload = await serve({ folders: folders(true), port: 0 });
  const reply = await request(sideload.url, '/taskpane.html');
  expect(reply.text).toContain('https://appsforoffice.microsoft.com/lib/1/hosted/office.js');
  expect(reply.headers['content-security-policy']).toBeUndefined();
  expect((await request(sideload.url, '/')).text).toContain('the workbench');
  await sideload.close();
});

test('missing certificates are answered with how to make them', async () => {
  await expect(readCertificates(root)).rejects.toThrow('npx office-addin-dev-certs install');
});
