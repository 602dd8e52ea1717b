import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Connections, Urgency } from './connections.ts';
import { namesOneHost } from './host-header.ts';
import { NO_STORE } from './route.ts';

/** All that is known of a request before anything is looked at. */
export interface UnreadRequest {
  readonly method: string;
  /** The target without its query. */
  readonly path: string;
  readonly cookie: string | undefined;
}

interface Crowded {
  readonly urgencyOf?: ((request: UnreadRequest) => Urgency) | undefined;
  readonly lastResort: string;
}

/** If no place is left for its urgency, a request is answered only with the telephone number. */
export function refuseCrowd(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  connections: Pick<Connections, 'hasRoomFor'>,
  { urgencyOf, lastResort }: Crowded,
): boolean {
  if (connections.hasRoomFor('usual')) return false;
  const { method = '', url = '', headers } = incoming;
  const path = url.split('?', 1)[0] ?? '';
  const urgency = urgencyOf?.({ method, path, cookie: headers.cookie }) ?? 'usual';
  if (connections.hasRoomFor(urgency)) return false;
  incoming.resume();
  outgoing.writeHead(503, {
    ...PLAIN,
    'Content-Length': Buffer.byteLength(lastResort),
    'Retry-After': '10',
    Connection: 'close',
  });
  outgoing.end(lastResort);
  return true;
}

/** A request that names no host, or more than one, is refused before anything could be built of it. */
export function refuseHost(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  text: string,
): boolean {
  if (namesOneHost(incoming)) return false;
  incoming.resume();
  outgoing.writeHead(400, { ...PLAIN, 'Content-Length': Buffer.byteLength(text) });
  outgoing.end(text);
  return true;
}

const PLAIN = {
  'Content-Type': 'text/plain; charset=utf-8',
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  ...NO_STORE,
};

export function plainResponse(status: number, text: string): Response {
  return new Response(text, { status, headers: PLAIN });
}

const NO_HTTP: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
  HPE_CHUNK_EXTENSIONS_OVERFLOW: '413 Payload Too Large',
};

/** Node's parser refused it: there is no request to answer, and the connection is closed. */
export function answerNoHttp(error: Error, socket: Socket | Duplex, text: string): void {
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
