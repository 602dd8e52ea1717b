import { createServer } from 'node:net';

/** This many occupied ports in a row mean that something else is wrong. */
const TRIES = 20;

/** The first port above the given one that is free. Undefined if there is none nearby. */
export async function findFreePort(host: string, above: number): Promise<number | undefined> {
  for (let port = above + 1; port <= Math.min(above + TRIES, 65_535); port += 1) {
    if (await isFree(host, port)) return port;
  }
  return undefined;
}

function isFree(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ host, port, exclusive: true }, () => probe.close(() => resolve(true)));
  });
}
