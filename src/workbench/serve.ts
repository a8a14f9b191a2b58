import { createServer } from "node:http";
import type { RequestListener, Server } from "node:http";
import type { AddressInfo } from "node:net";
import { bundleWorkbench } from "./bundle";
import { answerFrom } from "./site";
import type { Site } from "./site";

export interface Workbench {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves the workbench on this machine only. Port 0 takes any free one. */
export async function startWorkbench({ port, quiet = false }: { readonly port: number; readonly quiet?: boolean }): Promise<Workbench> {
  let site: Site = new Map();
  const listener: RequestListener = (request, response) => answerFrom(site, request, response);

  // The port is taken before the bundling starts: ten seconds of work should not end in "port taken".
  const servers = await listen(listener, port);
  const close = async (): Promise<void> => {
    await Promise.all(servers.map(closeServer));
  };
  try {
    site = await bundleWorkbench((line) => {
      if (!quiet) process.stdout.write(`${line}\n`);
    });
  } catch (error) {
    await close();
    throw error;
  }
  return { url: `http://localhost:${portOf(servers[0])}/`, close };
}

/**
 * Both loopback addresses, because a browser may take either for "localhost": with only one bound, somebody
 * else's page could answer on the other. A machine without IPv6 has just the first.
 */
async function listen(listener: RequestListener, port: number): Promise<Server[]> {
  const first = await listenOn(listener, "127.0.0.1", port);
  try {
    return [first, await listenOn(listener, "::1", portOf(first))];
  } catch (error) {
    if (isCode(error, "EADDRNOTAVAIL") || isCode(error, "EAFNOSUPPORT")) return [first];
    await closeServer(first);
    throw error;
  }
}

const listenOn = (listener: RequestListener, host: string, port: number): Promise<Server> =>
  new Promise((resolve, reject) => {
    const server = createServer(listener);
    server.once("error", reject);
    server.listen({ host, port }, () => resolve(server));
  });

const closeServer = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

const portOf = (server: Server | undefined): number => (server?.address() as AddressInfo).port;

const isCode = (error: unknown, code: string): boolean => error instanceof Error && "code" in error && error.code === code;
