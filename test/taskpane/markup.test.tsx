import { fireEvent, screen } from '@testing-library/react';
import { FakeWorkbook } from './support/fakeWorkbook';
import { openPane } from './support/openPane';

const markup = '<img src=x onerror=alert(1)>';

test('markup in any field of the pane is text', async () => {
  const { user } = await openPane(new FakeWorkbook());
  await user.click(screen.getByRole('button', { name: /^Try the worked example/ }));
  await user.click(screen.getByRole('button', { name: 'Case details' }));
  let told = 0;
  const tellAll = () => {
    for (const field of document.querySelectorAll<HTMLInputElement>(
      'input[type=text], input:not([type]), textarea',
    )) {
      if (field.readOnly || field.value === markup) continue;
      fireEvent.change(field, { target: { value: markup } });
      told++;
    }
  };
  for (const tab of screen.getAllByRole('tab')) {
    await user.click(tab);
    const folded = () => [...document.querySelectorAll<HTMLElement>('#section button[aria-expanded=false]')];
    // A card that opens closes the one before it.
    const cards = folded().map(({ id }) => id);
    tellAll();
    for (const id of cards.filter((each) => each !== '')) {
      const card = document.getElementById(id);
      if (card?.getAttribute('aria-expanded') === 'false') fireEvent.click(card);
      tellAll();
    }
    expect(document.querySelectorAll('img, [onerror]')).toHaveLength(0);
  }
  expect(told).toBeGreaterThan(40);
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(markup);
});
