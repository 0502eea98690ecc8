/** The texts around a case as a file: a part of `strings` that loads with what shows them. */
export const caseFileStrings = {
  title: 'Case file',
  about:
    'The case as a text file (JSON), its measurements with it: to keep a version, to compare two, or to take it to another workbook.',
  save: 'Save as case file',
  unfinished: 'Finish what keeps the case from being built first.',
  written: (name: string) => `${name} was written`,
  fallback: 'If no file arrives, copy its text and save it yourself.',
  writtenFaulty: 'Parts of the case are incomplete: read back, the file will say which.',
  copy: 'Copy the text',
  copied: 'Copied',
  byHand: 'Select all and copy',
} as const;
