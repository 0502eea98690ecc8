import { commandLine, UsageError, type Command } from './commandLine';
import { paths } from './paths';

const name = process.argv[2];

async function run(command: Command): Promise<number> {
  const places = paths(__dirname);
  // Each command loads its own part only: serving needs no spreadsheet engine.
  switch (command.command) {
    case 'help':
      console.log(command.text);
      return 0;
    case 'serve': {
      const { serveWorkbench } = await import(/* webpackMode: "eager" */ './serveWorkbench');
      await serveWorkbench(command, places);
      return 0;
    }
    case 'formula': {
      const { printFormulas } = await import(/* webpackMode: "eager" */ './printFormulas');
      await printFormulas(command, places);
      return 0;
    }
    case 'workbook': {
      const { writeCase } = await import(/* webpackMode: "eager" */ './writeCase');
      return writeCase(command, places);
    }
  }
}

/** Everything that ends the command does so with one line. */
function fail(error: Error): void {
  console.error(`${name}: ${error.message}`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}

process.on('uncaughtException', (error) => {
  fail(error);
  process.exit();
});
Promise.resolve()
  .then(() => run(commandLine(process.argv.slice(2))))
  .then((code) => {
    process.exitCode = code;
  }, fail);
