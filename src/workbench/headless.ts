import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LocaleService } from '@univerjs/core';
import type { DOMWindow } from 'jsdom';
import { JSDOM, ResourceLoader, VirtualConsole } from 'jsdom';
import type { FunctionMetadata } from './host/functionMetadata';
import type { OfficeHost } from './host/officeHost';
import { createOfficeHost } from './host/officeHost';
import type { PaneWindow } from './host/paneShim';
import { HOST_INFO, installPaneShim } from './host/paneShim';
import { createBlankWorkbook, createUniver } from './host/univerSetup';
import { recordChannels } from './openChannels';

export interface HeadlessOptions {
  /** The folder with office.js: node_modules/@microsoft/office-js/dist. */
  readonly officeFolder: string;
  readonly functions?: readonly FunctionMetadata[];
  /** The pane's page; office.js is added to its head. */
  readonly html?: string;
  /** Scripts of the add-in as text, run in order once Office is ready. */
  readonly scripts?: readonly string[];
}

export interface Headless {
  readonly host: OfficeHost;
  /** The pane's window: window.Excel and window.Office are there. */
  readonly window: DOMWindow;
  close(): void;
}

// The types at hand are of a later jsdom than the one that runs on Node 20.
declare module 'jsdom' {
  class ResourceLoader {
    fetch(url: string): (Promise<Buffer> & { abort(): void }) | null;
  }
}

const ORIGIN = 'http://localhost:3000';
const BLANK_PAGE = '<!doctype html><html><head></head><body></body></html>';
const PATIENCE_MS = 20_000;

/** The workbench without a browser: the same host, with the unmodified Office.js in a jsdom window. */
export async function openHeadless(options: HeadlessOptions): Promise<Headless> {
  const { officeFolder, functions = [], html = BLANK_PAGE, scripts = [] } = options;
  const closeChannels = recordChannels();
  const { univer, api, injector } = createUniver();
  let receive: (text: string) => void = () => undefined;
  const host = createOfficeHost({
    api,
    injector,
    book: createBlankWorkbook(api),
    functions,
    toPane: (text) => setImmediate(() => receive(text)),
  });
  const virtualConsole = new VirtualConsole();
  const dom = new JSDOM(html.replace(/<head[^>]*>/, '$&<script src="/office/office.js"></script>'), {
    url: `${ORIGIN}/taskpane.html?${HOST_INFO}`,
    runScripts: 'dangerously',
    pretendToBeVisual: true,
    resources: new OfficeFiles(officeFolder) as object,
    virtualConsole,
    beforeParse(window) {
      // jsdom has none; every runtime of Excel has.
      Object.assign(window, { MessageChannel });
      installPaneShim(window as unknown as PaneWindow, (receiver) => {
        receive = receiver;
        return (text) => setImmediate(() => void host.fromPane(text));
      });
    },
  });
  const close = () => {
    receive = () => undefined;
    dom.window.close();
    const texts = injector.get(LocaleService);
    univer.dispose();
    // A calculation that still runs tells its progress in words, and would throw for want of any.
    texts.load({});
    closeChannels();
  };
  await officeReady(dom.window);
  for (const script of scripts) dom.window.eval(script);
  return { host, window: dom.window, close };
}

/** Serves office.js from disk and nothing else: no request leaves the machine. */
class OfficeFiles extends ResourceLoader {
  constructor(private readonly folder: string) {
    super();
  }
  override fetch(url: string) {
    const { origin, pathname } = new URL(url);
    if (origin !== ORIGIN || !pathname.startsWith('/office/')) return null;
    // jsdom wants a promise with abort(); a file needs none.
    const file = readFile(join(this.folder, pathname.replace(/^\/office\//, '')));
    return Object.assign(file, { abort: () => undefined });
  }
}

interface OfficeWindow {
  readonly Office?: { onReady(callback: () => void): unknown };
}

async function officeReady(window: DOMWindow): Promise<void> {
  const started = Date.now();
  const office = () => (window as unknown as OfficeWindow).Office;
  while (!office()?.onReady) {
    if (Date.now() - started > PATIENCE_MS) throw new Error('office.js did not load: is officeFolder right?');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  await new Promise<void>((resolve) => office()?.onReady(resolve));
}
