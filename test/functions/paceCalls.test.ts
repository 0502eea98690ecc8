/** @jest-environment node */
import { paced } from '../../src/functions/paceCalls';

const busyFor = (milliseconds: number) => {
  for (const end = performance.now() + milliseconds; performance.now() < end;);
};
const aTurn = () => new Promise((resolve) => setTimeout(resolve, 5));

test('a call alone is answered at once, and its error thrown', async () => {
  const twice = paced((value: number) => value * 2);
  const failing = paced(() => {
    throw new RangeError('no');
  });
  expect(twice(4)).toBe(8);
  expect(failing).toThrow('no');
  await aTurn();
});

test('many long calls at once leave turns to others, and every one gets its own answer in order', async () => {
  const order: number[] = [];
  const work = paced((value: number) => {
    busyFor(5);
    order.push(value);
    if (value === 30) throw new RangeError('thirty');
    return value;
  });
  let turns = 0;
  const others = setInterval(() => turns++, 0);
  const answers = Array.from({ length: 60 }, (_, i) => work(i));
  expect(answers[0]).toBe(0);
  expect(answers[59]).toBeInstanceOf(Promise);
  const settled = await Promise.allSettled(answers);
  clearInterval(others);
  expect(order).toEqual(Array.from({ length: 60 }, (_, i) => i));
  expect(
    settled.map((each) => (each.status === 'fulfilled' ? each.value : (each.reason as Error).message)),
  ).toEqual(Array.from({ length: 60 }, (_, i) => (i === 30 ? 'thirty' : i)));
  expect(turns).toBeGreaterThan(2);
  await aTurn();
  expect(work(60)).toBe(60);
});
