import {
  choiceIfGiven,
  numberNamed,
  optionalText,
  plainValue,
  requiredText,
  truthIfGiven,
} from '../../src/functions/arguments';
import { expectCalcError } from '../support/expectCalcError';

const design = (value: unknown) => truthIfGiven('paired', { yes: 'paired', no: 'independent' }, value);

test.each([
  [true, true],
  [1, true],
  ['paired', true],
  ['TRUE', true],
  [false, false],
  [0, false],
  ['In-dependent', false],
  ['False', false],
  [null, undefined],
  ['', undefined],
])('yes or no: %j is %j', (value, answer) => {
  expect(design(value)).toBe(answer);
});

test('a text is handed on as it was written, and may be left out', () => {
  expect(optionalText('Metric', { type: 'String', basicValue: 'ROI' })).toBe('ROI');
  expect(optionalText('Metric', ' ')).toBeNull();
});

const thirty = 'a name of thirty letters, full';
const errorCell = (basicValue?: unknown) => ({
  type: 'Error',
  ...(basicValue !== undefined && { basicValue }),
});

test.each<[string, () => unknown, RegExp]>([
  [
    'a number for yes or no',
    () => design(2),
    /^paired is the number 2: enter TRUE or FALSE, "paired" or "independent"$/,
  ],
  [
    'a word that is none',
    () => choiceIfGiven('better', ['lower', 'higher'], 'less'),
    /^better is the text "less": enter "lower" or "higher"$/,
  ],
  ['FALSE for a word', () => choiceIfGiven('shape', ['pert'], false), /^shape is FALSE: enter "pert"$/],
  ['TRUE for a number', () => numberNamed('cost', true), /^cost is TRUE: enter a number$/],
  [
    'an entity for a number',
    () => numberNamed('cost', { type: 'Entity' }),
    /^cost is no number or text: enter a number$/,
  ],
  [
    'a number for a text',
    () => optionalText('Metric', 5),
    /^Metric is the number 5: enter a text in quotes or a cell that holds one$/,
  ],
  ['no text', () => requiredText('Metric', ''), /^Metric is blank: enter a text$/],
  ['no number', () => numberNamed('cost', null), /^cost is blank: enter a number$/],
  ['a number below its bound', () => numberNamed('cost', NaN), /^cost /],
  [
    'a text of 30 letters is quoted whole',
    () => numberNamed('cost', thirty),
    new RegExp(`^cost is the text "${thirty}": `),
  ],
  [
    'a longer one is cut',
    () => numberNamed('cost', `${thirty}!`),
    new RegExp(`^cost is the text "${thirty}…": `),
  ],
  [
    'an error that the cell names',
    () => plainValue('cost', errorCell('#REF!')),
    /^cost holds #REF!: correct the cell it comes from$/,
  ],
  [
    'an error without a name',
    () => plainValue('cost', errorCell()),
    /^cost holds an error: correct the cell it comes from$/,
  ],
  ['an error in words', () => plainValue('cost', errorCell('not #REF!')), /^cost holds an error: /],
  [
    'an error with more behind it',
    () => plainValue('cost', errorCell('#REF! in B2')),
    /^cost holds an error: /,
  ],
])('refuses %s', (_, read, message) => {
  expectCalcError(read, 'bad-input', message);
});
