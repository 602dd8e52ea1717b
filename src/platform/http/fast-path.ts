import type { IncomingMessage, ServerResponse } from 'node:http';

/** An answer that is ready to be written: names and values in turn, as writeHead takes them. */
export interface FastAnswer {
  readonly status: number;
  readonly headers: string[];
  /** Undefined for 304. */
  readonly body: Buffer | undefined;
}

/**
 * An operation answered from memory before the router and without a Request: the one that programs ask
 * thousands of times a second. It is a normal operation too; `undefined` (a parameter that is wrong, a
 * directory that is not open yet) hands the request on to it.
 */
export interface FastPath {
  readonly path: string;
  readonly answer: (search: string, ifNoneMatch: string | undefined) => FastAnswer | undefined;
}

/** Whether the request was answered. `reference` numbers it, as every other answer is numbered. */
export function answerFast(
  fastPaths: ReadonlyMap<string, FastPath>,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  reference: () => string,
  answered: (path: string, status: number) => void,
): boolean {
  if (incoming.method !== 'GET') return false;
  const url = incoming.url ?? '';
  const query = url.indexOf('?');
  const fast = fastPaths.get(query === -1 ? url : url.slice(0, query));
  if (fast === undefined) return false;
  const search = query === -1 ? '' : url.slice(query + 1);
  const answer = fast.answer(search, incoming.headers['if-none-match']);
  if (answer === undefined) return false;
  outgoing.writeHead(answer.status, [...answer.headers, 'X-Request-Id', reference()]);
  outgoing.end(answer.body);
  answered(fast.path, answer.status);
  return true;
}
