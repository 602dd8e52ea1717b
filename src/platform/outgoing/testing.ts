import type { AddressInfo } from 'node:net';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { Network } from './network.ts';
import type { Outgoing } from './outgoing.ts';

/** Tests send nothing outside unless they say so. */
export const NOWHERE: Outgoing = {
  ask: async () => ({ ok: false, refusal: 'unreachable' }),
  mayReach: async () => true,
};

export interface TestServer extends AsyncDisposable {
  /** A network in which every name resolves to this server and is allowed, unless the test changes that. */
  network(changes?: Partial<Pick<Network, 'isAllowed'>> & { readonly names?: NameTable }): Network;
  /** The number of requests received. */
  readonly asked: () => number;
}

type NameTable = Readonly<Record<string, readonly string[]>>;

const HERE = ['127.0.0.1'];

/** A local server without TLS, controlled by the test. */
export async function testServer(
  answer: (request: IncomingMessage, response: ServerResponse) => unknown,
): Promise<TestServer> {
  let asked = 0;
  const server = createServer((incoming, response) => {
    asked += 1;
    answer(incoming, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    network: ({ isAllowed = () => true, names = {} } = {}) => ({
      resolve: async (name) =>
        (names[name] ?? HERE).map((address) => ({
          address,
          family: address.includes(':') ? 6 : 4,
        })),
      isAllowed,
      request: (about) => request({ ...about, port }),
    }),
    asked: () => asked,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
