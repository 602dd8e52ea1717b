import { IncomingMessage } from 'node:http';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Context } from 'hono';
import type { ReservedBody } from './bytes-in-flight.ts';
import type { SiteEnv } from './site.ts';

/** Bytes of all bodies together that are read in one turn of the event loop: a few milliseconds of work. */
const BYTES_PER_TURN = 256 * 1024;

/** Thrown where there is no room for a body in memory. */
export const NO_ROOM = new Error('there is no room in memory for the body of a request');

let readInTurn = 0;
let turn: Promise<void> | undefined;

/**
 * The body of a request as it arrives, its bytes reserved before each chunk is handed on; a body that must wait is not read
 * meanwhile. Many large bodies share the event loop with everything else: only so much is read in one turn.
 * @throws NO_ROOM, or the error of a sender who disconnected
 */
export async function* readBody(
  context: Context<SiteEnv>,
  room: Pick<ReservedBody, 'take'>,
  kind: Parameters<ReservedBody['take']>[0],
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunksOf(context)) {
    if (!(await room.take(kind, chunk.byteLength))) throw NO_ROOM;
    while (readInTurn >= BYTES_PER_TURN) await beginTurn();
    readInTurn += chunk.byteLength;
    yield chunk;
  }
}

/** From Node's own stream where there is one: a web stream copies each chunk. */
function chunksOf({ env, req }: Context<SiteEnv>): AsyncIterable<Uint8Array> {
  const incoming = env?.incoming;
  if (!(incoming instanceof IncomingMessage)) return req.raw.body ?? NOTHING;
  // Destroying it would close the connection before the answer is sent.
  return incoming.iterator({ destroyOnReturn: false });
}

const NOTHING: AsyncIterable<Uint8Array> = new ReadableStream({ start: (c) => c.close() });

/** All that wait begin the same turn. */
function beginTurn(): Promise<void> {
  turn ??= nextTurn().then(() => {
    turn = undefined;
    readInTurn = 0;
  });
  return turn;
}
