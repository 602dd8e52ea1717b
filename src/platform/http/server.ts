import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { getRequestListener, RequestError } from '@hono/node-server';
import type { FastPath } from './fast-path.ts';
import { answerFast } from './fast-path.ts';
import { UNKEPT } from './route.ts';
import type { SiteApp } from './site.ts';

export interface ServerOptions {
  readonly host: string;
  readonly port: number;
  /** Operations that are answered before everything else, by their paths. */
  readonly fastPaths: readonly FastPath[];
  /** Numbers the requests that they answer. */
  readonly reference: () => string;
  /** Told of each of them, where somebody counts. */
  readonly onFastAnswer?: ((path: string, status: number) => void) | undefined;
  /** Said where no page can be: to a client that does not speak HTTP, or when the failure page itself fails. */
  readonly lastResort: string;
  readonly onError: (error: unknown) => void;
}

export interface RunningServer {
  readonly port: number;
  /** Takes no new requests, lets those under way end, and cuts what is left after `graceMs`. */
  stop(graceMs: number): Promise<void>;
}

/** A form over a bad mobile network takes its time; a connection that only drips is cut. */
const HEADERS_TIMEOUT_MS = 15_000;
const REQUEST_TIMEOUT_MS = 60_000;
/** Longer than the idle time of the usual proxies, which otherwise meet a connection just closed. */
const KEEP_ALIVE_MS = 65_000;

const HOST = /^(?:[a-z0-9._-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i;

export function startServer(app: SiteApp, options: ServerOptions): Promise<RunningServer> {
  const { onFastAnswer = () => undefined } = options;
  const fastPaths = new Map(options.fastPaths.map((fast) => [fast.path, fast]));
  const viaHono = getRequestListener(app.fetch, {
    errorHandler: (error) => {
      if (error instanceof RequestError) return plainResponse(400, options.lastResort);
      options.onError(error);
      return plainResponse(500, options.lastResort);
    },
  });
  const server = createServer(
    { headersTimeout: HEADERS_TIMEOUT_MS, requestTimeout: REQUEST_TIMEOUT_MS },
    (incoming, outgoing) => {
      if (answerFast(fastPaths, incoming, outgoing, options.reference, onFastAnswer)) return;
      if (refuseHost(incoming, outgoing, options.lastResort)) return;
      viaHono(incoming, outgoing).catch(options.onError);
    },
  );
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  server.on('clientError', (error, socket) => answerNoHttp(error, socket, options.lastResort));
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

/** A Host that is none is refused before anything could be built of it. */
function refuseHost(incoming: IncomingMessage, outgoing: ServerResponse, text: string): boolean {
  const { host } = incoming.headers;
  if (host !== undefined && HOST.test(host)) return false;
  incoming.resume();
  outgoing.writeHead(400, { ...PLAIN, 'Content-Length': Buffer.byteLength(text) });
  outgoing.end(text);
  return true;
}

const PLAIN = {
  'Content-Type': 'text/plain; charset=utf-8',
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  ...UNKEPT,
};

function plainResponse(status: number, text: string): Response {
  return new Response(text, { status, headers: PLAIN });
}

const NO_HTTP: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
  HPE_CHUNK_EXTENSIONS_OVERFLOW: '413 Payload Too Large',
};

/** What Node's parser refused: there is no request to answer, only a connection to close politely. */
function answerNoHttp(
  error: Error,
  socket: Socket | import('node:stream').Duplex,
  text: string,
): void {
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const headers = Object.entries({
    ...PLAIN,
    Connection: 'close',
    'Content-Length': Buffer.byteLength(text),
  }).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${NO_HTTP[code] ?? '400 Bad Request'}\r\n${headers.join('')}\r\n${text}`);
}
