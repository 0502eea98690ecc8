import { readCertificates } from '../server/certificates';
import { serve } from '../server/serve';
import type { ServeCommand } from './commandLine';
import type { Paths } from './paths';

/** The port in the manifest's addresses. */
const usualPort = 3000;

/** Starts the server and says where the workbench is; it runs until the process is ended. */
export async function serveWorkbench(
  { port, https }: ServeCommand,
  { page, addin, office }: Paths,
): Promise<void> {
  const certificates = https ? await readCertificates() : undefined;
  const server = await serve({
    folders: { page, addin, office, sideload: https },
    port: port ?? usualPort,
    // Excel looks at the manifest's port only, so there a neighbour would not do.
    tries: port === undefined && !https ? 100 : 1,
    certificates,
  });
  console.log(`The workbench is at ${server.url}`);
  if (https)
    console.log('Excel can load the add-in from here: sideload dist/manifest.xml (README.md says how).');
  console.log('Ctrl+C ends it.');
}
