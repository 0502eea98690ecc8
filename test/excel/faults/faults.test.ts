import { commands, openData } from './commands';
import { printed } from './printed';
import { errors, strike, type Command, type Struck } from './strike';
import { workbookText } from './workbookText';

jest.setTimeout(3_600_000);

/** `FAULTS=every` strikes after every single action that may change the workbook, which takes much longer. */
const isEvery = process.env.FAULTS === 'every';
const rows: { readonly name: string; readonly struck: Struck }[] = [];

afterAll(() => void process.stdout.write(printed(rows)));

it.each(commands)('$name: no fault loses or half-builds, and a retry succeeds', async (command) => {
  const struck = await strike(command, isEvery);
  rows.push({ name: command.name, struck });
  expect(struck.problems).toEqual([]);

  const { requests, states, places, members, sheets, newSheets, counts } = struck;
  const others = sheets * (requests - 1);
  expect({ requests, counts }).toEqual({
    requests: command.requests,
    counts: {
      before: requests * errors.length,
      within: isEvery ? states : places,
      lost: requests * errors.length,
      renamed: others,
      // The only sheet of a workbook cannot be deleted.
      deleted: sheets === 1 ? 0 : others,
      protected: others,
      created: newSheets * (requests - 1),
      twice: 1,
    },
  });
  expect(members).toBeGreaterThan(0);
  expect(places).toBeGreaterThanOrEqual(members);
  expect(places).toBeLessThanOrEqual(states);
  const all = Object.values(counts).reduce((sum, count) => sum + count);
  expect(struck.asBefore + struck.complete).toBe(all);
});

it('notices where a step is not taken back', async () => {
  const command = commands.find(({ name }) => name === 'own benchmarks')!;
  const forgetful: Command = {
    ...command,
    open: async () => {
      const excel = await command.open();
      const { fromPane } = excel.host;
      // What would be deleted is only kept in mind, and adding the table deletes nothing itself.
      excel.host.fromPane = (text) => fromPane(text.replace(/(\\?")Delete\1/g, '$1_KeepReference$1'));
      return excel;
    },
  };
  const { problems } = await strike(forgetful, isEvery);
  // An answer that is lost leaves the whole sheet, whatever the error.
  const lost = problems.filter((problem) => /^lost .*failed and left/.test(problem));
  expect(lost).toHaveLength(errors.length);
});

it('asks for the same, and leaves the same, where nothing is calculated', async () => {
  const [build] = commands as readonly [Command];
  const told: { readonly asked: unknown; readonly text: string }[] = [];
  for (const calculates of [true, false]) {
    const excel = await openData(calculates);
    excel.host.requests.reset();
    await build.run(excel);
    const asked = excel.host.requests.entries.map(({ actions, bytes }) => [actions, bytes]);
    await excel.host.idle();
    told.push({ asked, text: workbookText(excel) });
    excel.close();
  }
  expect(told[0]!.asked).toEqual(told[1]!.asked);
  expect(told[0]!.text === told[1]!.text).toBe(true);
});

it('says so where the roll-back fails too', async () => {
  const excel = await openData();
  const [build] = commands as readonly [Command];
  excel.host.faults.fail({ request: 1, action: 100, code: 'GeneralException' });
  excel.host.faults.fail({ request: 2, code: 'GeneralException' });
  await expect(build.run(excel)).rejects.toMatchObject({ code: 'not-restored' });
  excel.host.faults.clear();
  expect(excel.host.book.eventsEnabled).toBe(true);
  excel.close();
});

it.each([
  ['InvalidOperationInCellEditMode', 'editing', 'Finish editing the cell'],
  ['AccessDenied', 'protected', 'Take the protection off'],
  ['ItemNotFound', 'missing', 'deleted or renamed'],
  ['RequestPayloadSizeLimitExceeded', 'too-large', 'more than Excel takes at once'],
  ['Timeout', 'refused', 'did not answer in time'],
  ['SomethingNew', 'refused', 'Excel answered'],
])('tells %s as %s', async (code, expected, words) => {
  const excel = await openData();
  const [build] = commands as readonly [Command];
  excel.host.faults.fail({ request: 0, code });
  await expect(build.run(excel)).rejects.toMatchObject({
    name: 'WorkbookError',
    code: expected,
    message: expect.stringContaining(words) as string,
  });
  excel.close();
});
