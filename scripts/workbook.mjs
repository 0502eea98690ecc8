/**
 * Writes a case file's sheets as an Excel workbook; --help says more.
 *
 *   npm run -s workbook -- case.json out.xlsx
 *   npm run -s workbook                         the worked example, as support-assistant.xlsx
 */
import { ensureBuilt, ensureDependencies } from './build.mjs';
import { runCli } from './cli.mjs';

ensureDependencies();
await ensureBuilt(['addin', 'batch', 'workbench-cli']);
runCli('workbook');
