import type { IncomingMessage, ServerResponse } from 'node:http';

/** In milliseconds. */
export interface Timeouts {
  /** From the first byte, or from the connection where none comes, until all headers are there. */
  readonly headers: number;
  /** A form over a bad mobile network takes its time; */
  readonly request: number;
  /** but a body of which nothing comes is cut, */
  readonly silentBody: number;
  /** and so is an answer that nobody reads. Longer than the pause between two signs of life of a live stream. */
  readonly silentAnswer: number;
  /** Between two requests of a browser. */
  readonly keepAlive: number;
  /** Longer than the idle time of the usual proxies, which otherwise meet a connection just closed. */
  readonly keepAliveOfProxy: number;
}

export const TIMEOUTS: Timeouts = {
  headers: 10_000,
  request: 120_000,
  silentBody: 15_000,
  silentAnswer: 90_000,
  keepAlive: 10_000,
  keepAliveOfProxy: 65_000,
};

/** A client that neither sends nor reads is cut; a browser gives its place back sooner than a proxy. */
export function limitSilence(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  isProxy: boolean,
  timeouts: Timeouts,
): void {
  const { socket } = incoming;
  if (bringsBody(incoming)) {
    socket.setTimeout(timeouts.silentBody);
    incoming.once('end', () => socket.setTimeout(timeouts.silentAnswer));
  }
  // After Node's own, which gives every connection the time of a browser.
  if (isProxy) outgoing.once('finish', () => socket.setTimeout(timeouts.keepAliveOfProxy));
}

export function bringsBody({ method = '' }: IncomingMessage): boolean {
  return method !== 'GET' && method !== 'HEAD';
}
