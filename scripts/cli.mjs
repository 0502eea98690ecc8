/** Runs a command of the built workbench with this process's arguments, streams and exit code. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { root } from './build.mjs';

export function runCli(command) {
  const cli = path.join(root, 'build/workbench/cli.cjs');
  // npm runs scripts in the package's folder; file names are relative to where the caller stands.
  const viaNpm = process.env.npm_lifecycle_event === command && process.env.INIT_CWD;
  const child = spawn(process.execPath, [cli, command, ...process.argv.slice(2)], {
    stdio: 'inherit',
    cwd: viaNpm || process.cwd(),
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code) => {
    process.exitCode = code ?? 1;
  });
}
