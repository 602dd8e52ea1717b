import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, BlockList, type Socket } from 'node:net';
import { getRequestListener, RequestError } from '@hono/node-server';
import { plainAddress } from './client-address.ts';
import {
  type ConnectionLimits,
  type Connections,
  countConnections,
  type Urgency,
  usualConnectionLimits,
} from './connections.ts';
import type { FastPath } from './fast-path.ts';
import { answerFast } from './fast-path.ts';
import type { ResponseCache } from './response-cache.ts';
import { peerOf } from './peer.ts';
import { limitPipelining } from './pipelining.ts';
import {
  answerNoHttp,
  plainResponse,
  refuseCrowd,
  refuseHost,
  type UnreadRequest,
} from './plain-refusals.ts';
import { inSlices } from '../threads/in-slices.ts';
import type { SiteApp } from './site.ts';
import { bringsBody, limitSilence, TIMEOUTS, type Timeouts } from './timeouts.ts';

export interface ServerOptions {
  readonly host: string;
  readonly port: number;
  /** Operations that are answered before everything else, by their paths. */
  readonly fastPaths: readonly FastPath[];
  /** Cached responses of public pages and operations. */
  readonly responses?: Pick<ResponseCache, 'lookUp'> | undefined;
  /** Numbers the requests. */
  readonly reference: () => string;
  /** Called for each request that is answered before the router, if metrics are enabled. */
  readonly onFastAnswer?: ((path: string, status: number) => void) | undefined;
  /** Said where no page can be: to a client that does not speak HTTP, or when the failure page itself fails. */
  readonly lastResort: string;
  readonly onError: (error: unknown) => void;
  /** In front of this installation. */
  readonly proxies?: BlockList;
  readonly connectionLimits?: ConnectionLimits;
  /** Decides which requests are answered when most places are taken. */
  readonly urgencyOf?: (request: UnreadRequest) => Urgency;
  readonly timeouts?: Partial<Timeouts>;
}

export interface RunningServer {
  readonly port: number;
  /** Accepts no new requests, lets running ones end, and aborts the rest after `graceMs`. */
  stop(graceMs: number): Promise<void>;
}

/** How often Node checks its timeouts; the default is every 30 seconds. Thousands that time out are closed in small groups. */
const CHECK_MS = 100;
/** Beside the places that are counted: a connection that is only taken to close another. */
const SPARE = 100;

export function startServer(app: SiteApp, options: ServerOptions): Promise<RunningServer> {
  const { onFastAnswer = () => undefined } = options;
  const fastPaths = new Map(options.fastPaths.map((fast) => [fast.path, fast]));
  const numbered = { reference: options.reference, answered: onFastAnswer };
  const viaHono = getRequestListener(app.fetch, {
    errorHandler: (error) => {
      if (error instanceof RequestError) return plainResponse(400, options.lastResort);
      options.onError(error);
      return plainResponse(500, options.lastResort);
    },
  });
  const { proxies = new BlockList(), connectionLimits = usualConnectionLimits() } = options;
  const timeouts = { ...TIMEOUTS, ...options.timeouts };
  const connections = countConnections(connectionLimits);
  const isWithinPipeline = limitPipelining();
  const server = createServer(
    {
      headersTimeout: timeouts.headers,
      requestTimeout: timeouts.request,
      connectionsCheckingInterval: CHECK_MS,
      keepAliveTimeout: timeouts.keepAlive,
    },
    (incoming, outgoing) => {
      if (!isWithinPipeline(incoming, outgoing)) return;
      const isClient = peerOf(addressOf(incoming.socket), proxies) === 'client';
      limitSilence(incoming, outgoing, !isClient, timeouts);
      countRequest(connections, incoming, outgoing);
      if (refuseHost(incoming, outgoing, options.lastResort)) return;
      if (answerFast(fastPaths, options.responses, incoming, outgoing, numbered)) return;
      if (refuseCrowd(incoming, outgoing, connections, options)) return;
      viaHono(incoming, outgoing).catch(options.onError);
    },
  );
  server.timeout = timeouts.silentAnswer;
  server.maxConnections = connectionLimits.most + SPARE;
  server.on('connection', (socket: Socket) => {
    const address = addressOf(socket);
    connections.open(socket, address, peerOf(address, proxies));
  });
  // Node reports all connections that timed out in one turn: after a flood of silent ones, thousands.
  const answerInSlices = inSlices<Parameters<typeof answerNoHttp>>((refused) => {
    answerNoHttp(...refused);
  });
  server.on('clientError', (error, socket) => answerInSlices([error, socket, options.lastResort]));
  return listen(server, options);
}

function listen(server: Server, { host, port }: ServerOptions): Promise<RunningServer> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host, port }, () => {
      server.off('error', reject);
      // With a port and a host the address is never a pipe's name.
      const address: AddressInfo | string | null = server.address();
      const actual = typeof address === 'object' && address !== null ? address.port : port;
      resolve({ port: actual, stop: (graceMs) => stop(server, graceMs) });
    });
  });
}

function stop(server: Server, graceMs: number): Promise<void> {
  return new Promise((resolve) => {
    const idle = setInterval(() => server.closeIdleConnections(), 50);
    const cut = setTimeout(() => server.closeAllConnections(), graceMs);
    server.close(() => {
      clearInterval(idle);
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
  });
}

/** A request whose body arrives slowly counts as quiet: its connection may be closed for another one. */
function countRequest(
  connections: Connections,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): void {
  const { socket } = incoming;
  const begin = () => {
    if (!outgoing.writableFinished) outgoing.once('close', connections.begin(socket));
  };
  if (bringsBody(incoming)) {
    connections.renew(socket);
    incoming.once('end', begin);
  } else {
    begin();
  }
}

function addressOf({ remoteAddress = '' }: Socket): string {
  return plainAddress(remoteAddress);
}
