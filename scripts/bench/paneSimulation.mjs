/** The pane's simulation of the worked example: until its result stands, what holds up the page, and cancelling. */
import { heading, row, time, timeRow } from './report.mjs';
import { recordTasks } from './tasks.mjs';

/** `open` answers a fresh workbench's page and its pane's frame. */
export async function paneSimulation(open) {
  heading('The pane’s simulation of the worked example, made five years long');
  const { page, frame } = await open();
  await frame.getByRole('button', { name: /Try the worked example/ }).click();
  await frame.getByRole('tab', { name: /^Risk/ }).click();
  await frame.getByLabel('Horizon').selectOption({ label: '5 years' });
  const trials = frame.getByRole('textbox', { name: 'Trials' });
  for (const count of [100_000, 1_000_000]) {
    await trials.fill(String(count));
    const running = await recordTasks(page);
    const took = await frame.evaluate(pressUntil, 2);
    const tasks = await running();
    const most = (key) => time(tasks.reduce((longest, task) => Math.max(longest, task[key]), 0));
    row(`${count.toLocaleString('en')} trials, pressed until the result stands`, time(took));
    row('  longest task, in processor time: within the pane’s code', most('pane'), 'aim: 100 ms');
    row('  all but the workbench’s own work', most('own'), 'aim: 100 ms');
  }
  const cancels = [];
  for (let run = 0; run < 5; run++) {
    await frame.evaluate(pressUntil, 1);
    await new Promise((resolve) => setTimeout(resolve, 100 + 50 * run));
    cancels.push(await frame.evaluate(pressUntil, 1));
  }
  timeRow('  cancelled in the middle, pressed until it says so', cancels, 'aim: 100 ms');
  await page.close();
}

/**
 * In the pane's frame: presses the button that runs and cancels, and answers after how long its text has changed so
 * many times: once it runs or is cancelled, twice it has run to its end.
 */
async function pressUntil(changes) {
  const button = [...document.querySelectorAll('button')].find(({ textContent }) =>
    /^(Run simulation|Cancel)/.test(textContent),
  );
  let left = changes;
  const changed = new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      left -= 1;
      if (left > 0) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(button, { childList: true, subtree: true, characterData: true });
  });
  const began = performance.now();
  button.click();
  await changed;
  return performance.now() - began;
}
