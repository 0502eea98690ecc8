/** @jest-environment node */
import { simulate } from '../../src/functions/families/risk';
import { inSlices } from '../../src/functions/inSlices';
import { installCustomFunctions } from '../support/customFunctions';

beforeAll(installCustomFunctions);

function* busy(steps: number): Generator<number, string> {
  for (let step = 0; step < steps; step++) {
    for (const end = performance.now() + 1; performance.now() < end;);
    yield step;
  }
  return 'done';
}

const turns = (count: { turns: number }) => {
  const timer = setInterval(() => count.turns++, 0);
  return () => clearInterval(timer);
};

test('lets others work between slices', async () => {
  const count = { turns: 0 };
  const stop = turns(count);
  await expect(inSlices(busy(100), () => false)).resolves.toBe('done');
  stop();
  expect(count.turns).toBeGreaterThan(3);
});

test('one after the other, in the order of the calls; a fault of one does not stop the next', async () => {
  const order: string[] = [];
  function* named(name: string): Generator<number, void> {
    yield 1;
    order.push(name);
    if (name === 'b') throw new RangeError(name);
  }
  const all = await Promise.allSettled(['a', 'b', 'c'].map((name) => inSlices(named(name), () => false)));
  expect(order).toEqual(['a', 'b', 'c']);
  expect(all.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
});

test('a cancelled simulation stops: a million trials end at once, and the next one answers', async () => {
  const invocation = {} as CustomFunctions.CancelableInvocation;
  const ranges = [['Tool cost', 1, 2, 3]];
  const cancelled = simulate(ranges, 1_000_000, 1, invocation);
  invocation.onCanceled!();
  await expect(cancelled).rejects.toMatchObject({ code: '#N/A', message: 'cancelled' });
  await expect(simulate(ranges, 100, 1, {} as never)).resolves.toHaveLength(9);
});

test('refuses at once what cannot be simulated, without waiting for its turn', async () => {
  const running = simulate([['Tool cost', 1, 2, 3]], 200_000, 1, {} as never);
  const refused = simulate([['Tool costs', 1, 2, 3]], 100, 1, {} as never);
  const first = await Promise.race([running, refused.catch((error: Error) => error.message)]);
  expect(first).toMatch(/"Tool costs" is no input/);
  await running;
});
