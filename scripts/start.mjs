/**
 * The workbench on a bare machine: installs and builds what is missing, then serves it.
 *
 *   npm start -- [--port 3000] [--https]
 */
import { ensureBuilt, ensureDependencies } from './build.mjs';
import { runCli } from './cli.mjs';

ensureDependencies();
await ensureBuilt();
runCli('serve');
