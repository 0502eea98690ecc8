import { parseArgs, type ParseArgsConfig } from 'node:util';

/** The command was called wrongly; the message is the one line that the caller sees. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export interface FormulaCommand {
  readonly command: 'formula';
  readonly formula?: string;
  /** A text file with one formula a line. */
  readonly file?: string;
  /** A CSV file for the sheet Data. */
  readonly data?: string;
}
export interface WorkbookCommand {
  readonly command: 'workbook';
  /** Null for the worked example. */
  readonly caseFile: string | null;
  readonly output: string;
  /** Whether it is the copy for leadership: without raw data. */
  readonly leadership: boolean;
}
export interface ServeCommand {
  readonly command: 'serve';
  readonly port?: number;
  readonly https: boolean;
}
export interface HelpCommand {
  readonly command: 'help';
  readonly text: string;
}
export type Command = FormulaCommand | WorkbookCommand | ServeCommand | HelpCommand;

const formulaHelp = `Usage: npm run -s formula -- '<formula>' [--data table.csv]
       npm run -s formula -- --file formulas.txt [--data table.csv]

Evaluates formulas as the workbench's cells do, with AIROI's functions, and prints one line of JSON for each:
  {"type": "number", "value": 0.105, "text": "10.5%"}
type is number, text, boolean, error or array; message is there where an error says why. An array's value and
text are rows of cells; an error inside it is {"error": "#N/A"}.

  --data table.csv     loads a CSV file on a sheet named Data, from A1; A1 without a sheet's name means Data too
  --file formulas.txt  one formula a line; blank lines are skipped

An error in a cell is a value (exit 0); wrong usage exits 2.`;

const workbookHelp = `Usage: npm run -s workbook -- case.json out.xlsx [--leadership]
       npm run -s workbook -- [out.xlsx] [--leadership]

Builds a case's sheets and writes them as an Excel workbook. docs/case-file.md describes the case file; without
one it is the worked example, in support-assistant.xlsx unless told.
Faults in it are printed one a line with their paths (exit 2), and nothing is written.

  --leadership  the copy for leadership: the summary first, no sheets of raw data, what needs them as values`;

const serveHelp = `Usage: npm start -- [--port 3000] [--https]

Opens the workbench for this machine: a spreadsheet with AIROI's task pane beside it.

  --port 3000  this port and no other; without it, 3000 or the next one that is free
  --https      with the certificates of office-addin-dev-certs, so that Excel can load the add-in from here`;

const help = { type: 'boolean', short: 'h', default: false } as const;

function parse<T extends ParseArgsConfig>(config: T) {
  try {
    return parseArgs<T>(config);
  } catch (error) {
    // Node's messages run to a second sentence about "--" that misleads here.
    throw new UsageError((error as Error).message.split('. ')[0]!.replace(/\.$/, ''));
  }
}

/** What the arguments ask for, the first being the command's name. */
export function commandLine([name, ...args]: readonly string[]): Command {
  if (name === 'formula') return formulaCommand(args);
  if (name === 'workbook') return workbookCommand(args);
  if (name === 'serve') return serveCommand(args);
  throw new UsageError('name a command: formula, workbook or serve');
}

function formulaCommand(args: string[]): Command {
  const { values, positionals } = parse({
    args,
    allowPositionals: true,
    options: { data: { type: 'string' }, file: { type: 'string' }, help },
  });
  if (values.help) return { command: 'help', text: formulaHelp };
  const [formula, extra] = positionals;
  if (extra !== undefined)
    throw new UsageError(`one formula at a time: put the whole formula in quotes ("${extra}" stands alone)`);
  if (formula !== undefined && values.file !== undefined)
    throw new UsageError('a formula and --file do not go together: leave one out');
  if (formula === undefined && values.file === undefined)
    throw new UsageError(`no formula: npm run -s formula -- '=AIROI(10,85,12000)'`);
  if (formula !== undefined) requireFormula(formula);
  return { command: 'formula', formula, file: values.file, data: values.data };
}

/** Without its "=", Excel would take a formula for text, and so a slip would go unnoticed. */
export function requireFormula(text: string, place = ''): void {
  if (!/^=\s*\S/.test(text))
    throw new UsageError(
      `${place}a formula begins with "=": '=${text.replace(/^=\s*/, '').trim() || '1+1'}'`,
    );
}

function workbookCommand(args: string[]): Command {
  const leadership = { type: 'boolean', default: false } as const;
  const { values, positionals } = parse({ args, allowPositionals: true, options: { leadership, help } });
  if (values.help) return { command: 'help', text: workbookHelp };
  const isExample =
    positionals.length === 0 || (positionals.length === 1 && /\.xlsx$/i.test(positionals[0]!));
  const [caseFile, output, extra] = isExample
    ? [null, positionals[0] ?? 'support-assistant.xlsx']
    : positionals;
  if (caseFile === undefined || output === undefined || extra !== undefined)
    throw new UsageError('two files are needed: npm run -s workbook -- case.json out.xlsx');
  if (!/\.xlsx$/i.test(output))
    throw new UsageError(`the workbook is an Excel file: name it .xlsx, not "${output}"`);
  return { command: 'workbook', caseFile, output, leadership: values.leadership };
}

function serveCommand(args: string[]): Command {
  const { values } = parse({
    args,
    options: { port: { type: 'string' }, https: { type: 'boolean', default: false }, help },
  });
  if (values.help) return { command: 'help', text: serveHelp };
  const port = values.port === undefined ? undefined : Number(values.port);
  if (port !== undefined && !(Number.isInteger(port) && port > 0 && port < 65536))
    throw new UsageError(`--port takes a number from 1 to 65535, not "${values.port}"`);
  return { command: 'serve', port, https: values.https };
}
