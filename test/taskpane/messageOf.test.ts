import { WorkbookError } from '../../src/sheets/workbook';
import { messageOf } from '../../src/taskpane/messageOf';

test('the workbook speaks for itself, a part that did not load for the connection, anything else for our fault', () => {
  expect(messageOf(new WorkbookError('missing', 'There is no sheet named Data.'))).toBe(
    'There is no sheet named Data.',
  );
  // The name is webpack's own.
  const notLoaded = Object.assign(new Error('Loading chunk 7 failed.'), { name: 'ChunkLoadError' });
  expect(messageOf(notLoaded)).toMatch(/could not be loaded.*nothing was changed.*connection.*try again/);
  expect(messageOf(new Error('x is undefined'))).toMatch(/inside AIROI \(x is undefined\)/);
});
