/** @jest-environment node */
import { messageOf } from '../../src/taskpane/messageOf';
import { textOfFile } from '../../src/taskpane/textOfFile';

/** A file of so many bytes, and how often somebody asked for its content. */
function fileOf(size: number) {
  const asked = { times: 0 };
  const file = new Blob(['Month,Note\n2026-01,fine']);
  const content = () => {
    asked.times += 1;
    return Promise.resolve(new ArrayBuffer(0));
  };
  Object.defineProperties(file, {
    size: { value: size },
    slice: { value: () => ({ arrayBuffer: content }) },
    arrayBuffer: { value: content },
  });
  return { file, asked };
}

test.each([
  [5_000_001, '6 MB'],
  [200_000_000, '200 MB'],
  [3_000_000_000, '3,000 MB'],
])(
  'a file of %d bytes is refused before it is read, and the message says what to choose',
  async (size, said) => {
    const { file, asked } = fileOf(size);
    const refusal = await textOfFile(file).catch(messageOf);
    expect(refusal).toBe(
      `The file has ${said}, and what is read at once may have 5: choose a table with a row for each month; a bill goes to Cost, Import usage.`,
    );
    expect(asked.times).toBe(0);
  },
);

test('a file of 5 MB is read', async () => {
  const line = '2026-01-01,12,9000,fine\n';
  const text = line.repeat(Math.floor(5_000_000 / line.length));
  expect(await textOfFile(new Blob([text]))).toBe(text);
});
