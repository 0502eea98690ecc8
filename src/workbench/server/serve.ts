import http from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import { answer, type Folders } from './answer';
import type { Certificates } from './certificates';

export interface ServeOptions {
  readonly folders: Folders;
  /** The first port to try. */
  readonly port: number;
  /** How many ports from there on may be tried when one is taken. */
  readonly tries?: number;
  readonly certificates?: Certificates;
}

export interface RunningServer {
  readonly url: string;
  close(): Promise<void>;
}

const loopback = '127.0.0.1';

/** Serves the workbench on this machine only. */
export async function serve({
  folders,
  port,
  tries = 1,
  certificates,
}: ServeOptions): Promise<RunningServer> {
  const listener: http.RequestListener = (request, response) => {
    answer(request, folders).then(
      ({ status, headers, body }) => {
        response.writeHead(status, headers);
        response.end(request.method === 'HEAD' ? undefined : body);
      },
      (error: unknown) => {
        response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' });
        response.end(`${error instanceof Error ? error.message : String(error)}\n`);
      },
    );
  };
  const server = certificates ? https.createServer(certificates, listener) : http.createServer(listener);
  await listenOn(server, port, tries);
  const address = server.address() as AddressInfo;
  return {
    url: certificates ? `https://localhost:${address.port}` : `http://${loopback}:${address.port}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

async function listenOn(server: http.Server, first: number, tries: number): Promise<void> {
  for (let port = first; ; port++) {
    try {
      await listenOnce(server, port);
      return;
    } catch (error) {
      const taken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
      if (!taken) throw error;
      if (port + 1 >= first + tries)
        throw new Error(
          tries > 1
            ? `the ports ${first} to ${port} are all taken: name another one with --port`
            : `port ${port} is taken: end what uses it, or name another one with --port`,
          { cause: error },
        );
    }
  }
}

function listenOnce(server: http.Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const failed = (error: Error) => reject(error);
    server.once('error', failed);
    server.listen(port, loopback, () => {
      server.off('error', failed);
      resolve();
    });
  });
}
