import { caseDraft } from '../../src/taskpane/caseDraft';
import { supportAssistant } from '../../src/core/example/supportAssistant';
import { comparedFigure, ownFigures } from '../../src/taskpane/ownFigures';

const [handlingTime] = supportAssistant.metrics;
const figureOf = (unit: string, better: 'lower' | 'higher' = 'lower') =>
  ownFigures(caseDraft({ ...supportAssistant, metrics: [{ ...handlingTime!, unit, better }] })).at(-1)!;

test.each([
  ['minutes', 'task time saved'],
  ['min per ticket', 'task time saved'],
  ['hours per week', null],
  ['minutes per day', null],
  ['points', null],
  ['', null],
])('a pilot measured in “%s” measures %s', (unit, metric) => {
  expect(figureOf(unit).metric).toBe(metric);
});

test('time is saved where it falls, and a metric that should rise saves none', () => {
  // The example's means: 14.86 minutes before, 11.80 with AI.
  expect(figureOf('minutes').value).toBeCloseTo(1 - 11.8 / 14.86, 2);
  expect(figureOf('minutes', 'higher').metric).toBeNull();
});

test('only results that a benchmark measures can be compared, under the names of the case’s sheets', () => {
  const figures = ownFigures(caseDraft(supportAssistant));
  const nameOf = (key: string) => `Name_${key}`;
  expect(
    figures.flatMap((figure) => {
      const compared = comparedFigure(figure, nameOf);
      return compared ? [[compared.metric, compared.content]] : [];
    }),
  ).toEqual([
    ['first-year ROI', { name: 'Name_roi' }],
    ['return per dollar', { name: 'Name_returnPerDollar' }],
    ['payback', { name: 'Name_paybackMonths' }],
    ['task time saved', { value: expect.closeTo(0.206, 2) as number }],
  ]);
});
