import type { Exchange } from './exchange.ts';
import type { Failure } from './failures.ts';
import { type Crowd, NO_STORE } from './route.ts';
import type { Headers } from './security-headers.ts';
import type { Site } from './site.ts';
import { trustedClient } from './trusted-client.ts';

/** A browser asks again by itself; a place is free as soon as somebody leaves. */
const RETRY_SECONDS = '30';

/** A stream that was answered, and how it is sent. */
export interface Streaming {
  readonly stream: ReadableStream<Uint8Array>;
  readonly headers: Headers;
  readonly crowd?: Crowd | undefined;
  /** Its reader is signed in. */
  readonly isStaff?: boolean;
  /** It tells of danger: opened for everybody, however many are open already. */
  readonly alwaysOpen: boolean;
  /** How whoever finds no place is told. */
  readonly refuse: (failure: Failure, headers: Headers) => Response | Promise<Response>;
}

/** A stream goes on for as long as its reader stays, or until the process stops. */
export function answerStream(
  site: Site,
  exchange: Exchange,
  { stream, headers: given, crowd, isStaff = false, alwaysOpen, refuse }: Streaming,
): Response | Promise<Response> {
  const { context } = exchange;
  const headers = { ...given, ...NO_STORE, 'X-Request-Id': exchange.reference };
  if (context.req.method === 'HEAD') {
    // Only the headers are sent: nobody would ever read the stream, or end it.
    void stream.cancel();
    return new Response(null, { headers });
  }
  const place = alwaysOpen
    ? site.streams.takeAlways()
    : site.streams.take({ address: trustedClient(site, context), crowd, isStaff });
  if ('refused' in place) {
    void stream.cancel();
    return refuse(place.refused, { 'Retry-After': RETRY_SECONDS });
  }
  return new Response(endWith(stream, site.stopping, place.leave), { headers });
}

/** A stream that goes on for hours must not keep a process from stopping. */
function endWith(
  stream: ReadableStream<Uint8Array>,
  stopping: AbortSignal,
  ended: () => void,
): ReadableStream<Uint8Array> {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  // It fails whenever the reader goes away, which is how streams end. Where the reader is still there the
  // answer is ended in order: broken off, it would be printed as an error at each stop.
  stream
    .pipeTo(writable, { signal: stopping, preventAbort: true })
    .catch(() => writable.close())
    .catch(() => undefined)
    .finally(ended);
  return readable;
}
