import { shortText } from '../../src/core/shortText';

test('forty letters stay; of more the beginning stays, with what stands for the rest', () => {
  expect(shortText('a'.repeat(40))).toBe('a'.repeat(40));
  expect(shortText('a'.repeat(41))).toBe(`${'a'.repeat(39)}…`);
  expect(shortText('')).toBe('');
});
