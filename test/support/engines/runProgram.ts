import { execFile } from 'node:child_process';

const TIMEOUT_MILLISECONDS = 180_000;

/** Runs a program to its end and answers what it printed; a missing program is an error that names its package. */
export function runProgram(program: string, args: readonly string[], debianPackage: string): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(
      program,
      args,
      { timeout: TIMEOUT_MILLISECONDS, maxBuffer: 1 << 26 },
      (error, stdout, stderr) => {
        if (!error) resolve(stdout + stderr);
        else if (error.code === 'ENOENT')
          reject(
            new Error(`"${program}" is not installed; it is part of the Debian package ${debianPackage}.`),
          );
        else reject(new Error(`${program} ${args.join(' ')} failed: ${stderr || error.message}`));
      },
    );
  });
}
