import { commandLine, type Command } from './commandLine';
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
    default:
      return 2;
  }
}

Promise.resolve()
  .then(() => run(commandLine(process.argv.slice(2))))
  .then(
    (code) => {
      process.exitCode = code;
    },
    (error: Error) => {
      console.error(`${name}: ${error.message}`);
      process.exitCode = 2;
    },
  );
