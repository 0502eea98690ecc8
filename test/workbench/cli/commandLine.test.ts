import { commandLine, UsageError } from '../../../src/workbench/cli/commandLine';

test.each([
  [['formula', '=1+1'], { command: 'formula', formula: '=1+1' }],
  [['formula', '=SUM(Data!A:A)', '--data', 'a.csv'], { formula: '=SUM(Data!A:A)', data: 'a.csv' }],
  [['formula', '--file=list.txt'], { file: 'list.txt', formula: undefined }],
  [['workbook'], { command: 'workbook', caseFile: null, output: 'support-assistant.xlsx' }],
  [['workbook', 'mine.xlsx'], { command: 'workbook', caseFile: null, output: 'mine.xlsx' }],
  [['workbook', 'case.json', 'out.XLSX'], { command: 'workbook', caseFile: 'case.json', output: 'out.XLSX' }],
  [['workbook', 'case.json', 'out.xlsx', '--leadership'], { output: 'out.xlsx', leadership: true }],
  [['serve'], { command: 'serve', https: false, port: undefined }],
  [['serve', '--https', '--port', '3001'], { https: true, port: 3001 }],
])('%j is understood', (args, command) => {
  expect(commandLine(args)).toMatchObject(command);
});

test.each([
  [[], 'name a command'],
  [['formula'], 'no formula'],
  [['formula', 'AIROI(10,85,12000)'], `a formula begins with "=": '=AIROI(10,85,12000)'`],
  [['formula', '='], 'a formula begins with "="'],
  [['formula', ''], 'a formula begins with "="'],
  [['formula', '=SUM(1,', '2)'], 'put the whole formula in quotes'],
  [['formula', '=1', '--file', 'list.txt'], 'do not go together'],
  [['formula', '=1', '--table', 'a.csv'], "Unknown option '--table'"],
  [['formula', '=1', '--data'], "Option '--data <value>' argument missing"],
  [['workbook', 'case.json'], 'two files are needed'],
  [['workbook', 'case.json', 'out.xls'], 'name it .xlsx, not "out.xls"'],
  [['serve', '--port', 'many'], '--port takes a number from 1 to 65535, not "many"'],
  [['serve', '--port', '70000'], '--port takes a number'],
])('%j is refused with what to change', (args, message) => {
  expect(() => commandLine(args)).toThrow(UsageError);
  expect(() => commandLine(args)).toThrow(message);
  try {
    commandLine(args);
  } catch (error) {
    expect((error as Error).message).not.toContain('\n');
  }
});

test.each(['formula', 'workbook', 'serve'])('%s explains itself', (name) => {
  const command = commandLine([name, '--help']);
  expect(command).toMatchObject({ command: 'help', text: expect.stringContaining('Usage: npm') });
});
