import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type BrowserContext, type Frame, type Page } from 'playwright-core';
import type { WorkbookModel } from '../../src/workbench/files/workbookModel';

export const root = path.resolve(__dirname, '../..');

/** All sheets of a case are many formulas for a grid that calculates in the page, beside whatever else is tested. */
const TEST_MILLISECONDS = 180_000;
const STEP_MILLISECONDS = 90_000;
jest.setTimeout(TEST_MILLISECONDS);

const browserArguments = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The built workbench in a real browser, as `npm start` serves it. */
export interface OpenWorkbench {
  readonly page: Page;
  /** The pane's frame. */
  readonly pane: Frame;
  /** Console errors, uncaught errors, violations of the content security policy and requests that left the machine. */
  readonly problems: readonly string[];
  /** A scratch folder, removed on close. */
  readonly folder: string;
  /** Calculation settled, custom functions answered. */
  idle(): Promise<void>;
  readModel(): Promise<WorkbookModel>;
  /** The display text of a cell of the active sheet. */
  text(address: string): Promise<string>;
  /** Clicks a cell of the active sheet. */
  click(address: string): Promise<void>;
  /** Types into a cell, once more where keys were lost, and waits for the calculation. */
  enter(address: string, text: string): Promise<void>;
  /** Selects by dragging from one cell of the active sheet to another. */
  drag(from: string, to: string): Promise<void>;
  close(): Promise<void>;
}

/** Starts the server on a free port and answers its address. */
function startServer(): Promise<{ server: ChildProcess; url: string }> {
  const server = spawn(process.execPath, [path.join(root, 'build/workbench/cli.cjs'), 'serve'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    server.stdout.on('data', (text: Buffer) => {
      const url = /http:\/\/\S+/.exec(text.toString())?.[0];
      if (url) resolve({ server, url });
    });
    server.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
  });
}

export async function openWorkbench(): Promise<OpenWorkbench> {
  const { server, url } = await startServer();
  const folder = mkdtempSync(path.join(tmpdir(), 'airoi-e2e-'));
  const opened: { context?: BrowserContext } = {};
  const close = async () => {
    await opened.context?.close();
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    return await openPage(url, folder, close, opened);
  } catch (error) {
    // A server that stays would keep the test run from ending.
    await close();
    throw error;
  }
}

async function openPage(
  url: string,
  folder: string,
  close: () => Promise<void>,
  opened: { context?: BrowserContext },
): Promise<OpenWorkbench> {
  const context: BrowserContext = await chromium.launchPersistentContext(path.join(folder, 'profile'), {
    executablePath: '/usr/bin/chromium',
    args: browserArguments,
    viewport: { width: 1440, height: 900 },
    acceptDownloads: true,
    colorScheme: 'light',
  });
  opened.context = context;
  const page = context.pages()[0] ?? (await context.newPage());
  page.setDefaultTimeout(STEP_MILLISECONDS);
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`uncaught: ${error.message}`));
  context.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (!['data:', 'blob:'].includes(protocol) && origin !== url) problems.push(`request: ${request.url()}`);
  });
  await page.goto(url);
  await page.waitForFunction(() => window.workbench);
  const frame = await (await page.waitForSelector('iframe')).contentFrame();
  await frame!.getByRole('button', { name: 'Use my selection' }).waitFor();

  /** Middle of a cell on the screen. */
  const middle = (address: string) =>
    page.evaluate((cell) => {
      const { book } = window.workbench!.host.engine;
      const area = book.getActiveSheet().getRange(cell).getCellRect();
      const canvas = document
        .querySelector('canvas[id^="univer-sheet-main-canvas"]')!
        .getBoundingClientRect();
      return { x: canvas.left + area.x + area.width / 2, y: canvas.top + area.y + area.height / 2 };
    }, address);

  return {
    page,
    pane: frame!,
    problems,
    folder,
    idle: () => page.evaluate(() => window.workbench!.host.idle()),
    // As text: the driver's own way of taking values over goes through every cell's every property.
    readModel: async () =>
      JSON.parse(
        await page.evaluate(() => JSON.stringify(window.workbench!.host.readModel())),
      ) as WorkbookModel,
    text: (address) =>
      page.evaluate((cell) => {
        const { engine } = window.workbench!.host;
        const range = engine.book.getActiveSheet().getRange(cell);
        const box = { row: range.getRow(), col: range.getColumn(), rows: 1, cols: 1 };
        return engine.text(engine.book.getActiveSheet(), box)[0]![0]!;
      }, address),
    async click(address) {
      const { x, y } = await middle(address);
      await page.mouse.click(x, y);
    },
    async enter(address, text) {
      const written = () =>
        page.evaluate((cell) => {
          const range = window.workbench!.host.engine.book.getActiveSheet().getRange(cell);
          return range.getFormula() || String(range.getValue() ?? '');
        }, address);
      // Keys that come faster than anybody types can pass a busy grid by; what arrived is what counts.
      for (let attempt = 1; attempt <= 3; attempt++) {
        const { x, y } = await middle(address);
        await page.mouse.click(x, y);
        await page.keyboard.type(text, { delay: 5 });
        await page.keyboard.press('Enter');
        await page.evaluate(() => window.workbench!.host.idle());
        if ((await written()) === text) return;
      }
      throw new Error(`${address} holds ${await written()} instead of ${text}`);
    },
    async drag(from, to) {
      const [start, end] = [await middle(from), await middle(to)];
      await page.mouse.move(start.x, start.y);
      await page.mouse.down();
      await page.mouse.move(end.x, end.y, { steps: 8 });
      await page.mouse.up();
    },
    close,
  };
}
