import type { ClientRequest, IncomingMessage } from 'node:http';
import type { LookupFunction } from 'node:net';
import { callbackify } from 'node:util';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { type Network, OPEN_INTERNET } from './network.ts';
import type { Outgoing, OutgoingAnswer, OutgoingRefusal, OutgoingRequest } from './outgoing.ts';
import { answerTo } from './answer-to.ts';
import { isPublicHost } from './public-address.ts';

export interface OutgoingLimits {
  /** The time limit from the DNS lookup to the last byte. */
  readonly patienceMilliseconds: number;
  readonly mostBytes: number;
}

const LIMITS: OutgoingLimits = { patienceMilliseconds: 15_000, mostBytes: 1_048_576 };

const FORBIDDEN = 'ERR_INNER_ADDRESS';

/**
 * Sends requests to servers whose addresses people typed: over TLS, and only to public addresses. The addresses are checked in
 * the same lookup that the connection uses, so that they cannot change in between. Follows no redirects, accepts no
 * compression, and limits time and size.
 */
export function openOutgoing(
  network: Network = OPEN_INTERNET,
  limits: OutgoingLimits = LIMITS,
): Outgoing {
  return {
    ask: (request) => ask(request, network, limits),
    mayReach: async (url) => {
      if (isLiteral(url)) return network.isAllowed(hostOf(url));
      if (!isPublicHost(url)) return false;
      const found = await network.resolve(url.hostname).catch(() => []);
      return found.every(({ address }) => network.isAllowed(address));
    },
  };
}

function hostOf({ hostname }: URL): string {
  return hostname.replace(/^\[|\]$/g, '');
}

/** A host that is an address already: it is connected to without any look-up. */
function isLiteral(url: URL): boolean {
  return /^[\d.]+$|:/.test(hostOf(url));
}

async function ask(
  request: OutgoingRequest,
  network: Network,
  { patienceMilliseconds, mostBytes }: OutgoingLimits,
): Promise<Result<OutgoingAnswer, OutgoingRefusal>> {
  const { url } = request;
  if (url.protocol !== 'https:') return refuse('forbidden');
  if (isLiteral(url) && !network.isAllowed(hostOf(url))) return refuse('forbidden');
  let wasSent = false;
  const patience = AbortSignal.timeout(patienceMilliseconds);
  try {
    const sending = begin(request, network, patience);
    sending.once('socket', (socket) => {
      socket.once('encrypted' in socket ? 'secureConnect' : 'connect', () => {
        wasSent = true;
      });
    });
    const answer = await read(await answerTo(sending, sentOf(request)), mostBytes);
    // Without a length, a complete answer looks the same as one that was aborted here.
    return patience.aborted ? refuse('lost') : answer;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === FORBIDDEN) {
      return refuse('forbidden');
    }
    return refuse(wasSent ? 'lost' : 'unreachable');
  }
}

function begin(request: OutgoingRequest, network: Network, signal: AbortSignal): ClientRequest {
  const { url, method, headers, body } = request;
  const sent = sentOf(request);
  return network.request({
    method,
    hostname: hostOf(url),
    port: url.port || 443,
    path: url.pathname + url.search,
    lookup: guardedLookup(network),
    signal,
    // A new connection each time, so that none of an earlier lookup is reused.
    agent: false,
    headers: {
      Accept: 'application/json, text/xml;q=0.9',
      'Accept-Encoding': 'identity',
      'User-Agent': 'Poruch',
      ...(body instanceof URLSearchParams ? FORM : {}),
      ...headers,
      ...(sent === undefined ? {} : { 'Content-Length': Buffer.byteLength(sent) }),
    },
  });
}

const FORM = { 'Content-Type': 'application/x-www-form-urlencoded; charset=utf-8' };

function sentOf({ body }: OutgoingRequest): string | Uint8Array | undefined {
  return body instanceof URLSearchParams ? body.toString() : body;
}

/** All addresses of the name must be public. Otherwise the name is not contacted at all. */
function guardedLookup(network: Network): LookupFunction {
  const look = callbackify(async (name: string) => {
    const found = await network.resolve(name);
    if (found.length > 0 && found.every(({ address }) => network.isAllowed(address))) return found;
    throw Object.assign(new Error('an address of an inner network'), { code: FORBIDDEN });
  });
  return (name, asked, callback) => {
    look(name, (error, found) => {
      const [first] = error ? [] : found;
      if (!first) callback(error, '', 0);
      else if (asked.all) callback(null, [...found]);
      else callback(null, first.address, first.family);
    });
  };
}

async function read(
  answer: IncomingMessage,
  mostBytes: number,
): Promise<Result<OutgoingAnswer, OutgoingRefusal>> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of answer as AsyncIterable<Uint8Array>) {
    size += piece.length;
    // Leaving the loop closes the connection.
    if (size > mostBytes) return refuse('too-large');
    pieces.push(piece);
  }
  return ok({
    status: answer.statusCode ?? 0,
    lastModified: answer.headers['last-modified'],
    retryAfter: answer.headers['retry-after'],
    text: new TextDecoder().decode(Buffer.concat(pieces)),
  });
}
