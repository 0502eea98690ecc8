import { fireEvent, screen, within } from '@testing-library/react';
import { openPane } from './support/openPane';

type User = Awaited<ReturnType<typeof openPane>>['user'];

const text = (element: Element) => element.textContent.replace(/\s+/g, ' ');
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const field = (label: string | RegExp, description?: RegExp) =>
  screen.getByRole<HTMLInputElement>('textbox', { name: label, ...(description && { description }) });
/** By its label, which jsdom finds far sooner than by its role. */
const type = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label, { selector: 'input, textarea' }), { target: { value } });
const choose = (user: User, label: string, option: string) =>
  user.selectOptions(screen.getByRole('combobox', { name: label }), option);
const economics = () => within(screen.getByRole('region', { name: 'What an outcome costs' }));
const figure = (name: RegExp) =>
  within(within(economics().getByRole('table', { name: /Unit economics/ })).getByRole('row', { name }))
    .getAllByRole('cell')
    .map(text);

async function openCosts() {
  const pane = await openPane();
  await pane.user.click(button('Start without measurements'));
  await pane.user.click(screen.getByRole('tab', { name: /^Cost/ }));
  return pane;
}

async function addLine(user: User, name: string, driver: string, figures: Record<string, string>) {
  await user.click(button('Add a line'));
  type('Component', name);
  await choose(user, 'The cost is', driver);
  for (const [label, value] of Object.entries(figures)) type(label, value);
}

async function tellUse(user: User, figures: Record<string, string>) {
  await user.click(button(/^Use in a month/));
  for (const [label, value] of Object.entries(figures)) type(label, value);
}

test('every driver of a line counts as it says', async () => {
  const { user } = await openCosts();
  await addLine(user, 'Platform', 'Fixed', { Quantity: '2', Likely: '500' });
  await addLine(user, 'Index', 'By volume', { Likely: '1000' });
  await addLine(user, 'Calls', 'Per request', { Likely: '0.02' });
  await addLine(user, 'Licences', 'Per user', { Likely: '30' });
  await addLine(user, 'Data', 'Share of all', { Low: '15', Likely: '20', High: '25' });
  screen.getByText('% of the whole running cost, this line included');
  await tellUse(user, { Requests: '10,000', Users: '50', 'Successful outcomes': '80' });
  // 1,000 + 1,000 + 200 + 1,500 = 3,700; of 4,625 a fifth is the share. 3,700 / 0.85 and / 0.75 are the ends.
  screen.getByText('All lines: $4,625 a month ($4,353 to $4,933), $55,500 a year.');
  expect(figure(/^Cost per successful outcome/)).toEqual(['$0.544', '$0.578', '$0.617']);
  expect(figure(/^Cost per user/)).toEqual(['$87.06', '$92.50', '$98.67']);
});

test('a quantity and a share that cannot be are said at their fields', async () => {
  const { user } = await openCosts();
  await addLine(user, 'Posts', 'Fixed', { Quantity: '-1', Likely: '500' });
  field('Quantity', /Quantity is negative: enter 0 or more/);
  economics().getByText('Correct the marked figures to see what an outcome costs.');
  type('Quantity', '1');
  await choose(user, 'The cost is', 'Share of all');
  field('Likely', /A share of the whole is 100% at most/);
  expect(field('Likely').value).toBe('500');
});

test('the published example: tokens by the price table, cached and batch prices, retries', async () => {
  const { user } = await openCosts();
  await user.click(button('Add a price'));
  type('Model', 'model-x');
  type('Input price', '3');
  type('Output price', '15');
  type('Cached input price', '0.3');
  type('Batch discount', '50');
  await user.click(button('Add a token use'));
  expect(document.activeElement).toBe(field('Name'));
  type('Input tokens', '1,000');
  type('Output tokens', '500');
  type('Input from cache', '50');
  type('Calls in batches', '20');
  await tellUse(user, { Requests: '10000', Retries: '10' });
  // (1000 x 1.65 + 500 x 15) / 1e6 = 0.00915, less 20% x 50%: 0.008235; times 11,000 calls.
  expect(text(button(/^Answer/))).toContain('$0.00824 a call · $90.59 a month');
  screen.getByText(/^All lines: \$91 a month, \$1,087 a year\. Tokens are part/);
});

test('a model without a price is said at its use, and its removal can be undone', async () => {
  const { user } = await openCosts();
  await user.click(button('Add the starter prices'));
  const prices = within(screen.getByRole('region', { name: 'Token prices' }));
  expect(prices.getAllByRole('listitem').length).toBeGreaterThan(9);
  expect(text(prices.getAllByRole('listitem')[0]!)).toMatch(/in · .* out · as of 20\d\d-/);
  await user.click(button('Add a token use'));
  type('Input tokens', 'many');
  field('Input tokens', /“many” is not a number/);
  type('Input tokens', '1000');
  field('Output tokens', /Enter a figure: Output tokens/);
  type('Output tokens', '100');
  await user.click(prices.getByRole('button', { name: /^claude-fable-5-1/ }));
  await user.click(button('Remove claude-fable-5-1'));
  expect(text(button(/^Answer/))).toContain('“claude-fable-5-1” has no price below');
  await user.click(button('Undo'));
  expect(text(button(/^Answer/))).toContain('a call ·');
});

test('an old price is said, a missing date too', async () => {
  const { user } = await openCosts();
  await user.click(button('Add a price'));
  type('Model', 'old');
  fireEvent.change(screen.getByLabelText('As of'), { target: { value: '2020-01-31' } });
  screen.getByText('Older than a year: check it.');
  screen.getByText(/1 price is older than a year/);
});

describe('a pasted price table', () => {
  const paste = async (user: User, value: string) => {
    await user.click(button('Paste a newer table'));
    expect(document.activeElement).toBe(field('Prices from a sheet or a CSV file'));
    type('Prices from a sheet or a CSV file', value);
  };

  test('replaces the models that are there and adds the others', async () => {
    const { user } = await openCosts();
    await user.click(button('Add a price'));
    type('Model', 'Model A');
    type('Input price', '1');
    type('Output price', '2');
    await paste(
      user,
      'Model\tProvider\tInput (USD / 1M)\tOutput\tBatch discount\tAs of\nmodel a\tX\t$1.50\t6\t50%\t2026-11-01\n<b>new</b>\t\t2\t8\t0.25\t\n',
    );
    screen.getByText('2 prices found.');
    await user.click(button('Take over'));
    const prices = within(screen.getByRole('region', { name: 'Token prices' }));
    expect(prices.getAllByRole('listitem').map(text)).toEqual([
      expect.stringContaining('model a'),
      '<b>new</b>2 in · 8 out · without a date',
    ]);
    await user.click(prices.getByRole('button', { name: /<b>new<\/b>/ }));
    expect(field('Batch discount').value).toBe('25');
  });

  test.each([
    ['', /paste a table with a header row/],
    ['model,input\nx,1', /No column is called output/],
    ['model,input,output\nx,one,2', /Line 2: “one” is no price for input/],
    ['model;input;output\nx;1;-2', /Line 2: “-2” is no price for output/],
    ['model,input,output\nx,1,2\n\nX,1,3', /Line 4: “X” stands above already/],
    ['model,input,output,as of\nx,1,2,2026-02-30', /Line 2: “2026-02-30” is no date/],
    ['model,input,output,batch discount\nx,1,2,150%', /Line 2: “150%” is no batch discount/],
    ['model,input,output', /no row under it/],
    ['model,input,output\n,1,2', /Line 2 names no model/],
    ['model,input,output\nx,1,2,3', /Line 2 has more fields than the header/],
  ])('takes nothing of %j', async (value, said) => {
    const { user } = await openCosts();
    await paste(user, value);
    await user.click(button('Take over'));
    screen.getByText(said);
    expect(field('Prices from a sheet or a CSV file').value).toBe(value);
  });
});

test('measures count only when told to; 40%, 20% and 30% on everything combine to 66.4%', async () => {
  const { user } = await openCosts();
  await addLine(user, 'All of it', 'By volume', { Likely: '1000' });
  await tellUse(user, { Requests: '1000', 'Value of a successful outcome': '0.5' });
  for (const percent of ['40', '20', '30']) {
    await user.click(button('Add a measure'));
    type('Measure', `Save ${percent}`);
    type('Saves at least', percent);
    type('Saves at most', percent);
    if (percent === '40') expect(figure(/^Saved by the measures/)).toEqual(['0.0%', '0.0%', '0.0%']);
    await user.click(screen.getByRole('checkbox', { name: 'Count it in the figures after savings' }));
  }
  // 1 - 0.6 x 0.8 x 0.7.
  expect(figure(/^Saved by the measures/)).toEqual(['66.4%', '66.4%', '66.4%']);
  expect(figure(/^Cost per outcome after/)).toEqual(['$0.336', '$0.336', '$0.336']);
  expect(figure(/^Margin per outcome/)).toEqual(['-$0.50', '-$0.50', '-$0.50']);
  // 1.00 today, 0.336 at best, against 0.50.
  const verdict = economics().getByText('Not as it stands:').closest('p')!;
  expect(text(verdict)).toBe(
    'Not as it stands: an outcome costs 1.00 USD and is worth 0.50 USD; the cheapest possible version, with low costs and every saving, would cost 0.34 USD, at the volume of the case.',
  );
  type('Saves at most', '10');
  field('Saves at most', /Less than the least: enter 30 or more/);
});

test('a preset stands with its grade, its remark, and sources that disagree', async () => {
  const { user } = await openCosts();
  await user.click(button('Model routing'));
  const savings = within(screen.getByRole('region', { name: 'Savings' }));
  savings.getByText(/Seven of ten requests go to a cheaper model/);
  // The card's own; the button that added it is gone.
  expect(screen.getAllByRole('button', { name: 'Model routing' })).toHaveLength(1);
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: /Count it/ }).checked).toBe(false);
});

test('hidden costs and processor hours come with what is to be said of them', async () => {
  const { user } = await openCosts();
  await user.click(button('Add the costs usually forgotten'));
  screen.getByText(/Only the share of data pipelines and storage is published .*grade [A-D]/);
  await choose(user, 'A model of your own', 'Medium model, 1 to 7 billion parameters');
  await user.click(button('Add processor hours'));
  await user.click(button(/^Medium model/));
  expect(field('Processor hours a month').value).toBe('4,800');
  screen.getByText('USD an hour');
  screen.getByText(/simplified illustration/, { selector: 'p' });
});

test('figures of use outside their bounds stop the build and are found from there', async () => {
  const { user, workbook } = await openCosts();
  await tellUse(user, { 'Successful outcomes': '120' });
  field('Successful outcomes', /above 100: enter 100 or less/);
  await user.click(button('Build sheets'));
  expect(workbook.drawn).toHaveLength(0);
  await user.click(button(/^Use in a month/));
  await user.click(button('Go there'));
  expect(document.activeElement).toBe(field('Successful outcomes'));
});
