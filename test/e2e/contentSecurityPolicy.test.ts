import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { openWorkbench, root, type OpenWorkbench } from './openWorkbench';

const site = 'https://addins.example';
const cdn = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
const officeFolder = path.join(root, 'node_modules/@microsoft/office-js/dist');

let bench: OpenWorkbench;
beforeAll(async () => {
  bench = await openWorkbench();
});
afterAll(() => bench?.close());

/** What comes of a script in the page's text, of text run as a script, and of a handler in markup. */
const attempts = (page: Page | Frame) =>
  page.evaluate(async () => {
    const ran: string[] = [];
    Object.assign(window, { report: (what: string) => ran.push(what) });
    const script = document.createElement('script');
    script.textContent = 'report("inline")';
    document.head.append(script);
    const picture = document.createElement('div');
    picture.innerHTML = '<img src="missing.png" onerror="report(\'handler\')">';
    document.body.append(picture);
    // Later, because the browser lets a debugger's own task run text.
    await new Promise<void>((resolve) =>
      setTimeout(() => {
        try {
          new Function('report("text")')();
        } catch (error) {
          ran.push((error as Error).name);
        }
        resolve();
      }, 500),
    );
    return ran;
  });

test('in the workbench, neither page runs a script that is not a file of ours', async () => {
  expect(await attempts(bench.page)).toEqual(['EvalError']);
  expect(await attempts(bench.pane)).toEqual(['EvalError']);
});

test('the production page loads under its own policy, and runs no other script either', async () => {
  const page = await bench.page.context().newPage();
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript' };
  const serve = (origin: string, folder: string) =>
    page.route(`${origin}**`, (route) => {
      const file = new URL(route.request().url()).href.slice(origin.length).split(/[?#]/)[0]!;
      if (!existsSync(path.join(folder, file))) return route.fulfill({ status: 404 });
      const body = readFileSync(path.join(folder, file));
      return route.fulfill({ body, contentType: types[path.extname(file)] ?? 'application/octet-stream' });
    });
  await serve(`${site}/`, path.join(root, 'dist'));
  await serve(cdn, officeFolder);
  await page.goto(`${site}/taskpane.html`);
  await page.waitForFunction(() => 'Office' in window && 'CustomFunctions' in window);
  expect(problems.filter((text) => text.includes('Content Security Policy'))).toEqual([]);
  expect(await attempts(page)).toEqual(['EvalError']);
  await page.close();
});
