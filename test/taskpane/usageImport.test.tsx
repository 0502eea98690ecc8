import { act, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Blob, File } from 'node:buffer';
import { TextDecoder } from 'node:util';
import { useSyncExternalStore } from 'react';
import type { UsageLedger } from '../../src/core/usage/usageLedger';
import { PaneContext, usePaneStore } from '../../src/taskpane/PaneContext';
import { PaneStore } from '../../src/taskpane/paneStore';
import { answerQuery } from '../../src/taskpane/usage/answerQuery';
import type { PlannedUsage, UsageBook } from '../../src/taskpane/usage/usageBook';
import { UsageImportStore } from '../../src/taskpane/usage/usageImportStore';
import type { UsageWorker } from '../../src/taskpane/usage/usageJob';
import { storedTokenPrice } from '../../src/taskpane/tokenPriceDraft';
import { UsageImport } from '../../src/taskpane/UsageImport';
import { FakeWorkbook } from './support/fakeWorkbook';

const text = (element: Element) => element.textContent.replace(/\s+/g, ' ');
const button = (name: string | RegExp) => screen.getByRole('button', { name });

// Browsers have these; jsdom's files cannot be read in pieces.
Object.assign(globalThis, { Blob, File, TextDecoder });

/** The worker's own code, on the page. */
function worker(): UsageWorker {
  let ended = false;
  const own: UsageWorker = {
    onmessage: null,
    onerror: null,
    terminate: () => (ended = true),
    postMessage: (query) =>
      void answerQuery(query, (data) => {
        if (!ended) own.onmessage?.({ data } as MessageEvent);
      }),
  };
  return own;
}

class FakeBook implements UsageBook {
  ledger: UsageLedger | null = null;
  problems: string[] = [];
  failure: Error | null = null;
  planned: number | null = null;

  async read() {
    return { ledger: this.ledger, problems: this.problems };
  }

  async write(_: number, ledger: UsageLedger, { plannedCost }: PlannedUsage) {
    if (this.failure) throw this.failure;
    this.planned = plannedCost;
    this.ledger = ledger;
    return ['Usage', 'Usage data'];
  }

  async months() {
    return { cost: { low: 10, likely: 20, high: 30 }, requests: 400, plannedCost: this.planned };
  }
}

function Shown({ imports }: { imports: UsageImportStore }) {
  const { state } = usePaneStore();
  const editing = useSyncExternalStore(state.subscribe, state.current);
  return editing.is === 'editing' ? <UsageImport imports={imports} state={editing} /> : null;
}

function openImport(start = worker) {
  localStorage.clear();
  const book = new FakeBook();
  const store = new PaneStore(new FakeWorkbook(), () => Promise.reject(new Error('not needed')));
  store.startBlank();
  const imports = new UsageImportStore(1, book, start, localStorage);
  render(
    <PaneContext.Provider value={store}>
      <Shown imports={imports} />
    </PaneContext.Provider>,
  );
  const user = userEvent.setup({ delay: null });
  const choose = async (content: string, name = 'bill.csv') => {
    const label = screen.queryByLabelText('Choose a file', { selector: 'input' });
    fireEvent.change(label ?? screen.getByLabelText('Choose another file', { selector: 'input' }), {
      target: { files: [new File([content], name)] },
    });
    return screen.findByText(/^bill\.csv is /);
  };
  const lines = () => {
    const state = store.state.current();
    return state.is === 'editing' ? state.draft.runningCosts : [];
  };
  return { book, store, imports, user, choose, lines };
}

const openAiCosts =
  'start_time,end_time,start_time_iso,end_time_iso,amount_value,amount_currency,line_item,project_name\n' +
  '1761955200,1762041600,2025-11-01T00:00:00+00:00,2025-11-02T00:00:00+00:00,12.50,usd,gpt-x,<b>Chat</b>\n' +
  '1762041600,1762128000,2025-11-02T00:00:00+00:00,2025-11-03T00:00:00+00:00,7.25,usd,gpt-x,=cmd\n' +
  '1762128000,1762214400,2025-11-03T00:00:00+00:00,2025-11-04T00:00:00+00:00,lots,usd,gpt-x,Chat\n';

test('a known export: recognised, read, written, and taken as the measured running cost', async () => {
  const { user, book, store, choose, lines } = openImport();
  expect(text(await choose(openAiCosts))).toContain('bill.csv is read as an OpenAI cost export.');
  const preview = within(screen.getByRole('region', { name: 'First rows of the file' }));
  expect(preview.getAllByRole('row')).toHaveLength(4);
  preview.getByText('<b>Chat</b>');
  expect(screen.getByLabelText<HTMLInputElement>('What the bills come from').value).toBe('OpenAI');
  await user.click(button('Read the file'));
  // 12.50 + 7.25.
  await screen.findByText('$19.75 in 2 rows, 2025-11-01 to 2025-11-02.');
  screen.getByText('1 row does not count:');
  screen.getByText(/^1 row: amount_value: This is no number/);
  within(screen.getByRole('table', { name: 'The first of them' })).getByText('lots');
  button('Save these rows as CSV');
  expect(book.ledger).toBeNull();

  await user.click(button('Write to the workbook'));
  await screen.findByText('The usage is in your workbook');
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Measured usage' }));
  expect(book.ledger?.imports.map(({ file, source }) => [file, source])).toEqual([['bill.csv', 'OpenAI']]);
  await user.click(button('Use as running cost (measured)'));
  expect(lines()).toMatchObject([
    { origin: 'usage', evidence: 'measured', low: '10', likely: '20', high: '30', driver: 'volume' },
  ]);
  expect(screen.queryByRole('button', { name: /^Bring the measured/ })).toBeNull();
  expect(lines()).toHaveLength(1);
  const otherVolume = 'The bills are for 400 requests a month, the case counts on 4,000';
  expect(screen.queryByText(new RegExp(otherVolume))).toBeNull();
  act(() => store.dispatch({ type: 'usageTyped', key: 'requestsPerMonth', text: '4000' }));
  screen.getByText(new RegExp(otherVolume));
  await user.click(button('Take over 400 requests a month'));
  expect(screen.queryByText(new RegExp(otherVolume))).toBeNull();
  expect(screen.queryByRole('button', { name: /^Take over/ })).toBeNull();
});

test('what a file shows counts more than what was said about an earlier one of the same columns', async () => {
  const { imports } = openImport();
  const look = (content: string) => {
    const file: unknown = new File([content], 'bill.csv');
    return act(() => imports.choose(file as globalThis.File));
  };
  const asked = () => {
    const state = imports.state.current();
    if (state.is !== 'asking') throw new Error(state.is);
    return state.asked;
  };
  await look('date;cost_eur\n2026-10-01;1,25\n13/10/2026;2.000,5\n');
  act(() => imports.tell({ source: 'Gateway', mapping: { ...asked().mapping, days: 'as written' } }));
  await act(() => imports.import([]));
  expect(imports.state.current()).toMatchObject({ is: 'read', outcome: { sums: { cost: 2001.75 } } });

  await look('date;cost_eur\n2026-11-01;1.250\n11/13/2026;0.75\n');
  expect(asked()).toMatchObject({
    isRemembered: true,
    mapping: { decimal: '.', dateOrder: 'month first', days: 'as written' },
  });
  // Nothing shown: as was said.
  await look('date;cost_eur\n2026-12-01;1250\n');
  expect(asked().mapping).toMatchObject({ decimal: ',', dateOrder: 'day first' });
});

test('what the file does not say is asked, at its field, and remembered for the next such file', async () => {
  const { user, choose } = openImport();
  await choose('when;spent\n03/04/2026 10:00;1.234\n');
  await user.click(button('Read the file'));
  for (const said of [
    'Name what the bills come from.',
    'Say which column holds the time.',
    'Say which column holds the cost, or take it from the prices.',
    'Say which currency the cost is in.',
    'Say which days count: the file does not tell its time zone.',
  ])
    screen.getByText(said);
  expect(document.activeElement).toBe(screen.getByLabelText('Time'));
  await user.selectOptions(screen.getByLabelText('Time'), 'Column when');
  await user.selectOptions(screen.getByLabelText('Cost'), 'Column spent');
  await user.selectOptions(screen.getByLabelText('Currency of the cost'), 'EUR – Euro');
  await user.selectOptions(screen.getByLabelText('Whose days count'), 'UTC');
  await user.selectOptions(screen.getByLabelText('Decimals'), '1.234,5 (comma)');
  fireEvent.change(screen.getByLabelText('What the bills come from'), { target: { value: 'Gateway' } });
  screen.getByText('Say whether day or month comes first.');
  await user.selectOptions(screen.getByLabelText('Dates such as 03/04/2026'), 'Day first: 3 April');
  await user.click(button('Read the file'));
  await screen.findByText('€1,234 in 1 row, 2026-04-03 to 2026-04-03.');
  await user.click(button('Cancel'));
  expect(text(await choose('when;spent\n05/04/2026 10:00;2,50\n'))).toContain(
    'The columns are as you said for such a file before.',
  );
});

test('mixed currencies are refused with what there is, and one of them can be chosen', async () => {
  const { user, choose } = openImport();
  await choose(openAiCosts.replace('7.25,usd', '7.25,eur'));
  await user.click(button('Read the file'));
  await screen.findByText(/The file holds costs in EUR \(1 rows\), USD \(1 rows\)/);
  await user.selectOptions(screen.getByLabelText('Count rows in'), 'USD (1 row)');
  await user.click(button('Read the file'));
  await screen.findByText('$12.50 in 1 row, 2025-11-01 to 2025-11-01.');
  screen.getByText('Left out, in other currencies: EUR (1 row).');
});

test('a month imported twice adds nothing and says so', async () => {
  const { user, book, choose } = openImport();
  await choose(openAiCosts);
  await user.click(button('Read the file'));
  await user.click(await screen.findByRole('button', { name: 'Write to the workbook' }));
  await user.click(await screen.findByRole('button', { name: 'Done' }));
  const before = book.ledger;
  await choose(openAiCosts);
  await user.click(button('Read the file'));
  await screen.findByText(/^Nothing to add/);
  screen.getByText(/2 rows of 2 days left out \(\$19\.75\)/);
  expect(screen.queryByRole('button', { name: 'Write to the workbook' })).toBeNull();
  expect(book.ledger).toBe(before);
});

test('nothing is added to a ledger that cannot be read', async () => {
  const { book } = openImport();
  book.problems = ['Row 3 was changed.'];
  fireEvent.change(screen.getByLabelText('Choose a file', { selector: 'input' }), {
    target: { files: [new File([openAiCosts], 'bill.csv')] },
  });
  expect(text(await screen.findByRole('alert'))).toBe(
    'Nothing is imported while what was imported before cannot be read, because it would be lost. Row 3 was changed.',
  );
  expect(book.ledger).toBeNull();
});

test('models without a price are listed; one that is chosen counts once the file is read again', async () => {
  const { user, store, choose } = openImport();
  const figures = { input: 1, output: 2, cached: null, batchDiscount: 0 };
  const price = { model: 'mystery', provider: '', ...figures, asOf: '', source: '' };
  act(() => store.dispatch({ type: 'rowsAdded', list: 'tokenPrices', rows: [storedTokenPrice(price, 0)] }));
  await choose(
    'start_time,end_time,start_time_iso,input_tokens,output_tokens,num_model_requests,model\n' +
      '1761955200,1762041600,2025-11-01T00:00:00Z,100,50,3,mystery-1\n',
  );
  await user.selectOptions(screen.getByLabelText('Currency of the cost'), 'USD – US Dollar');
  await user.click(button('Read the file'));
  await screen.findByText('1 model has no price: what they used counts as 0.');
  screen.getByLabelText('Price for mystery-1');
  screen.getByText('1 row, 150 tokens');
  await user.selectOptions(screen.getByLabelText('Price for mystery-1'), 'mystery');
  expect(screen.queryByRole('button', { name: 'Write to the workbook' })).toBeNull();
  await user.click(button('Read the file again'));
  // 100 at 1 and 50 at 2 for a million.
  await screen.findByText('$0.00020 in 1 row, 2025-11-01 to 2025-11-01.');
  button('Write to the workbook');
});

test('cancelling while it reads goes back to the questions, and nothing has changed', async () => {
  let started = 0;
  const { user, book, choose } = openImport(() => {
    started += 1;
    // The first worker looks at the file; the second one never ends.
    return started === 1 ? worker() : { ...worker(), postMessage: () => undefined };
  });
  await choose(openAiCosts);
  await user.click(button('Read the file'));
  await screen.findByRole('progressbar', { name: 'Reading bill.csv' });
  await user.click(button('Cancel'));
  button('Read the file');
  expect(book.ledger).toBeNull();
});

test('what keeps the workbook from being written is said, and the result stays', async () => {
  const { user, book, choose } = openImport();
  await choose(openAiCosts);
  await user.click(button('Read the file'));
  await screen.findByRole('button', { name: 'Write to the workbook' });
  book.failure = new Error('disk on fire');
  await user.click(button('Write to the workbook'));
  expect(text(await screen.findByRole('alert'))).toContain('disk on fire');
  book.failure = null;
  book.problems = ['Row 3 was changed.'];
  await user.click(button('Write to the workbook'));
  await screen.findByText(/was changed after the file was read, so nothing was written/);
  expect(book.ledger).toBeNull();
});

test('an empty file is refused', async () => {
  openImport();
  fireEvent.change(screen.getByLabelText('Choose a file', { selector: 'input' }), {
    target: { files: [new File([''], 'empty.csv')] },
  });
  expect(text(await screen.findByRole('alert'))).toContain('The file is empty');
});
