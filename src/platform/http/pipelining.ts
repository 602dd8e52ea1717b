import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** On one connection. Browsers and proxies send the next request after the answer. */
const MAX_UNANSWERED = 50;

/** Closes a connection that sends many more requests than it waits for; false: this request is not answered. */
export function limitPipelining(): (
  incoming: IncomingMessage,
  outgoing: ServerResponse,
) => boolean {
  const unanswered = new WeakMap<Socket, number>();
  return ({ socket }, outgoing) => {
    // Data that had arrived already is still parsed after the connection is closed.
    if (socket.destroyed) return false;
    const count = (unanswered.get(socket) ?? 0) + 1;
    if (count > MAX_UNANSWERED) {
      socket.destroy();
      return false;
    }
    unanswered.set(socket, count);
    outgoing.once('close', () => unanswered.set(socket, (unanswered.get(socket) ?? 1) - 1));
    return true;
  };
}
