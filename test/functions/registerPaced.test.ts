import { associated } from './associated';
import '../../src/functions/registerPaced';

const { associate } = CustomFunctions;

test('what is registered afterwards keeps its id and its answer, and takes its turn', async () => {
  const busyFor = (milliseconds: number) => {
    for (const end = performance.now() + milliseconds; performance.now() < end;);
    return milliseconds;
  };
  associate('AIROI.BUSY', busyFor);
  const registered = associated.get('AIROI.BUSY')!;
  expect(registered(60)).toBe(60);
  // The page had no turn since.
  const answer = registered(1);
  expect(answer).toBeInstanceOf(Promise);
  await expect(answer).resolves.toBe(1);
});
