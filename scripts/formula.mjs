/**
 * Evaluates formulas outside Excel and prints one line of JSON for each; --help says more.
 *
 *   npm run -s formula -- '=AIROI(10,85,12000)' [--data table.csv]
 *   npm run -s formula -- --file formulas.txt [--data table.csv]
 */
import { ensureBuilt, ensureDependencies } from './build.mjs';
import { runCli } from './cli.mjs';

ensureDependencies();
await ensureBuilt(['addin', 'workbench-cli']);
runCli('formula');
