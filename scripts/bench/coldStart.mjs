/** A fresh page in Chromium: when the first answer stands, when the pane is painted and when it can be used. */
import { heading, timeRow } from './report.mjs';

/** `several` visits again and again; what it answers gives one figure of every visit. */
export async function coldStart(browser, url, several) {
  const column = await several(5, async () => {
    const page = await browser.newPage();
    await page.addInitScript(watchPane);
    await page.goto(url);
    await page.waitForFunction(() => window.workbench?.host);
    const answered = await page.evaluate(answerOfFirstCell);
    const frame = await (await page.waitForSelector('iframe')).contentFrame();
    const pane = await frame.evaluate(() => window.paneStarted);
    await page.close();
    return {
      opened: pane.opened - answered.opened,
      answered: answered.at - pane.opened,
      painted: pane.painted,
      usable: pane.usable,
    };
  });
  heading(
    'Cold start in Chromium, from the add-in’s page opened; the workbench’s grid starts on the same thread',
  );
  timeRow('=AIROI in a cell, until its first answer stands there', column('answered'));
  timeRow('the pane, until its first paint', column('painted'));
  timeRow('the pane, until its buttons stand and the thread is free', column('usable'));
  timeRow('  before: the workbench’s own page, until it opens the add-in’s', column('opened'));
}

/** In every frame before its scripts: tells of the pane's once it can be used, on the frame's own clock. */
function watchPane() {
  if (!location.pathname.startsWith('/addin/')) return;
  const painted = new Promise((resolve) =>
    new PerformanceObserver((list) => {
      const first = list.getEntriesByName('first-contentful-paint')[0];
      if (first) resolve(first.startTime);
    }).observe({ type: 'paint', buffered: true }),
  );
  const usable = new Promise((resolve) =>
    new MutationObserver((_changes, observer) => {
      if (!document.querySelector('#pane button')) return;
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
    }).observe(document, { childList: true, subtree: true }),
  );
  window.paneStarted = Promise.all([painted, usable]).then(([paintedAt, usableAt]) => ({
    opened: performance.timeOrigin,
    painted: paintedAt,
    usable: usableAt,
  }));
}

/** In the workbench's page: writes the formula into the grid, as an opened file would, and waits for its answer. */
async function answerOfFirstCell() {
  const sheet = window.workbench.host.engine.book.getActiveSheet();
  sheet.getRange('A1').setValue({ f: '=AIROI(10,85,12000)' });
  const value = () => sheet.getSheet().getCellMatrix().getValue(0, 0)?.v;
  while (typeof value() !== 'number') {
    if (performance.now() > 120_000) throw new Error(`the first cell answers ${value()}`);
    await new Promise((resolve) => setTimeout(resolve));
  }
  return { opened: performance.timeOrigin, at: performance.timeOrigin + performance.now() };
}
