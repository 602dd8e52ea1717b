import type { IncomingMessage, ServerResponse } from 'node:http';

/** In milliseconds. */
export interface Timeouts {
  /** From the first byte, or from the connection if none arrives, until all headers have arrived. */
  readonly headers: number;
  /** For the whole request: a form over a bad mobile network takes long. */
  readonly request: number;
  /** Without a new byte of the body. */
  readonly silentBody: number;
  /** Without progress of the answer. Longer than the heartbeat of live streams. */
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

/** Closes a client that neither sends nor reads. Browsers have a shorter idle time than proxies. */
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
  // After Node's own handler, which gives every connection the idle time of a browser.
  if (isProxy) outgoing.once('finish', () => socket.setTimeout(timeouts.keepAliveOfProxy));
}

export function bringsBody({ method = '' }: IncomingMessage): boolean {
  return method !== 'GET' && method !== 'HEAD';
}
