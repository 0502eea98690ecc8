import { isNone, tidyName } from '../../../src/core/usage/tidyName';

// OpenAI's costs write the kind of token behind the model.
test.each([
  ['gpt-4o-2024-08-06, cached input', 'gpt-4o-2024-08-06'],
  ['gpt-4o-2024-08-06,output', 'gpt-4o-2024-08-06'],
  ['gpt-4o,  input', 'gpt-4o'],
  ['Llama 3, 70B', 'Llama 3, 70B'],
  ['Llama 3, big B', 'Llama 3, big B'],
  ['Llama, 70b', 'Llama, 70b'],
  ['assistants, input, batch', 'assistants, input'],
])('the model "%s" is called "%s"', (text, expected) => {
  expect(tidyName('model', text)).toBe(expected);
});

test('only of models the kind of token is taken off', () => {
  expect(tidyName('service', 'gpt-4o, input')).toBe('gpt-4o, input');
  expect(tidyName('feature', 'search, chat')).toBe('search, chat');
});

test.each([
  [' two\r\n lines\u0000 ', 'two lines'],
  ['a\t\tb', 'a b'],
  ['\u00a0Köln\u0085', 'Köln'],
  ['null', ''],
  [' NULL ', ''],
  ['', ''],
  ['nullable', 'nullable'],
  ['x'.repeat(250), 'x'.repeat(200)],
  [`${'x'.repeat(199)} yy`, 'x'.repeat(199)],
])('the name %j stands on one line', (text, expected) => {
  expect(tidyName('customer', text)).toBe(expected);
});

test.each<[string, boolean]>([
  ['', true],
  ['  ', true],
  ['null', true],
  [' Null ', true],
  ['nul', false],
  ['not null', false],
  ['null and void', false],
  ['0', false],
])('whether %j holds nothing: %s', (text, expected) => {
  expect(isNone(text)).toBe(expected);
});

test('a field of a million spaces comes to its end', () => {
  expect(isNone(`${' '.repeat(1_000_000)}x`)).toBe(false);
});
