import type { Exchange } from './exchange.ts';
import type { Failure } from './failures.ts';
import { type Crowd, NO_STORE } from './route.ts';
import type { Headers } from './security-headers.ts';
import type { Site } from './site.ts';
import { trustedClient } from './trusted-client.ts';

/** Browsers retry without being told, and a place is free as soon as a reader leaves. */
const RETRY_SECONDS = '30';

/** A stream that was answered, and how it is sent. */
export interface Streaming {
  readonly stream: ReadableStream<Uint8Array>;
  readonly headers: Headers;
  readonly crowd?: Crowd | undefined;
  /** Its reader is signed in. */
  readonly isStaff?: boolean;
  /** A stream about danger: opened for everybody, however many are open. */
  readonly alwaysOpen: boolean;
  /** Answers a client that gets no place. */
  readonly refuse: (failure: Failure, headers: Headers) => Response | Promise<Response>;
}

/** A stream lasts until its reader leaves or the process stops. */
export function answerStream(
  site: Site,
  exchange: Exchange,
  { stream, headers: given, crowd, isStaff = false, alwaysOpen, refuse }: Streaming,
): Response | Promise<Response> {
  const { context } = exchange;
  const headers = { ...given, ...NO_STORE, 'X-Request-Id': exchange.reference };
  if (context.req.method === 'HEAD') {
    // For HEAD only headers are sent: the stream would never be read or closed.
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

/** A stream that is open for hours must not prevent a process from stopping. */
function endWith(
  stream: ReadableStream<Uint8Array>,
  stopping: AbortSignal,
  ended: () => void,
): ReadableStream<Uint8Array> {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  // Writing fails when the reader leaves, which is how streams end. If the reader is still there, the answer is ended properly;
  // aborting it would log an error at each stop.
  stream
    .pipeTo(writable, { signal: stopping, preventAbort: true })
    .catch(() => writable.close())
    .catch(() => undefined)
    .finally(ended);
  return readable;
}
