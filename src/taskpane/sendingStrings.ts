import type { PersonalCells } from '../sheets/sharing/personalData';
import type { DocumentProperties } from '../sheets/sharing/sharingChanges';
import type { CheckKind } from '../sheets/sharing/sharingChecks';
import { count, integer, list } from './wording';

/** The texts of the check before sending: a part of `strings` that loads with what shows it. */
export const sendingStrings = {
  title: 'Check before sending',
  about: 'Looks for what a reader without AIROI would trip over, and for what should not be passed on.',
  look: 'Check this workbook',
  lookAgain: 'Check again',
  looking: 'Looking through the workbook…',
  unread: 'The workbook could not be read',
  failed: 'Nothing was changed',
  halfDone: 'Not all could be taken back',
  found: (amount: number) =>
    amount === 0 ? 'Nothing to mend.' : `${count(amount, 'thing', 'things')} to look at.`,
  list: 'What was checked',
  show: (sheet: string) => `Show ${sheet}`,
  named: (names: readonly string[], all: number) =>
    `${list.format([...names, ...(all > names.length ? [`${integer.format(all - names.length)} more`] : [])])}.`,
  people: ({ sheet, head, cells }: PersonalCells) =>
    head === null
      ? `${sheet}: ${count(cells, 'cell', 'cells')} with an e-mail address`
      : `${sheet}: ${count(cells, 'cell', 'cells')} under “${head}”`,
  checks: {
    addinFormulas: {
      none: 'No formula needs AIROI.',
      found: (amount: number) => `${count(amount, 'formula needs', 'formulas need')} AIROI`,
      advice: 'Without it a cell shows #NAME? once it is calculated.',
      mend: 'Rewrite to Excel’s own functions',
    },
    externalLinks: {
      none: 'No link to another workbook.',
      found: (amount: number) => `${count(amount, 'link', 'links')} to other workbooks`,
      advice: 'The reader does not have those files. Their values can take their place.',
      mend: 'Replace by values',
    },
    hiddenSheets: {
      none: 'No hidden sheet.',
      found: (amount: number) => `${count(amount, 'hidden sheet', 'hidden sheets')}`,
      advice: 'Anybody can show what is hidden: look at what it holds.',
      mend: 'Show them',
    },
    personalData: {
      none: 'No names or e-mail addresses found in data. Columns are judged by their heads: look for yourself too.',
      found: (amount: number) => `Names or e-mail addresses on ${count(amount, 'sheet', 'sheets')}`,
      advice:
        'Each person becomes Person 1, Person 2 and so on, the same everywhere, so that pairs stay pairs.',
      mend: 'Replace names',
    },
    simulation: {
      none: 'No simulation is out of date.',
      found: (amount: number) => `${count(amount, 'simulation is', 'simulations are')} out of date`,
      advice: 'Its inputs changed since: run it again in the case’s Risk section.',
      mend: null,
    },
    checks: {
      none: 'The checks of all cases are OK.',
      found: (amount: number) => `${count(amount, 'case has', 'cases have')} checks to look at`,
      advice: 'The sheet says what to do.',
      mend: null,
    },
    errors: {
      none: 'No cell shows an error.',
      found: (amount: number) => `${count(amount, 'cell shows', 'cells show')} an error`,
      advice: 'Mend or clear them before somebody else sees them.',
      mend: null,
    },
  } satisfies Record<
    CheckKind,
    {
      readonly none: string;
      readonly found: (amount: number) => string;
      readonly advice: string;
      readonly mend: string | null;
    }
  >,
  copyTitle: 'Copy for leadership',
  copyAbout:
    'The summary stands first and raw data is left out. Formulas that need it, or AIROI, become their values; all others stay alive in any spreadsheet program.',
  leaveOut: 'Sheets to leave out',
  rawData: (sheet: string) => `${sheet} (raw data)`,
  freezeAll: 'Turn every formula into its value',
  subject: 'Business case',
  properties: {
    title: 'Title',
    subject: 'Subject',
    author: 'Author',
    keywords: 'Keywords',
  } satisfies Record<keyof DocumentProperties, string>,
  inPlace:
    'This changes the workbook that is open, and sheets that are left out cannot be brought back. So first save a copy (File, Save a Copy), open it, and go on there.',
  stays: 'Comments stay, and so does who saved it last: File, Info, Inspect Document removes them.',
  confirm: 'This is the copy',
  confirmFirst: 'Tick “This is the copy” first.',
  emptyCopy: 'Keep one sheet or more.',
  make: 'Make the copy for leadership',
  making: 'Making the copy…',
  copiedTitle: 'This workbook is ready to send',
  copied: (cells: number) =>
    `${cells === 0 ? 'No cell had to be rewritten.' : `${count(cells, 'cell was', 'cells were')} rewritten or became ${cells === 1 ? 'a value' : 'values'}.`} Save it, and go on working in the original: what was left out is missing in the pane too, figures of the pilot among it.`,
  notRemoved: (sheets: readonly string[]) =>
    `${list.format(sheets)} could not be deleted: delete ${sheets.length === 1 ? 'it' : 'them'} yourself.`,
};
