import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ResponseCache } from './response-cache.ts';
import type { FastAnswer, RoutedAnswer } from './fast-answer.ts';

/**
 * An operation that programs call thousands of times a second. It is answered from memory, before the router and without a
 * Request object. It exists as a normal operation too: `undefined` (an invalid parameter, a directory that is not open yet)
 * passes the request on to it.
 */
export interface FastPath {
  readonly path: string;
  readonly answer: (search: string, ifNoneMatch: string | undefined) => FastAnswer | undefined;
}

interface Numbered {
  /** Names the request, as every other request is named. */
  readonly reference: () => string;
  readonly answered: (path: string, status: number) => void;
}

/** Whether the request was answered by a fast path or from the response cache. */
export function answerFast(
  fastPaths: ReadonlyMap<string, FastPath>,
  responses: Pick<ResponseCache, 'lookUp'> | undefined,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  { reference, answered }: Numbered,
): boolean {
  const answer = fromFastPath(fastPaths, incoming) ?? responses?.lookUp(incoming);
  if (answer === undefined) return false;
  outgoing.writeHead(answer.status, [...answer.headers, 'X-Request-Id', reference()]);
  outgoing.end(answer.body);
  answered(answer.route, answer.status);
  return true;
}

function fromFastPath(
  fastPaths: ReadonlyMap<string, FastPath>,
  { method, url = '', headers }: IncomingMessage,
): RoutedAnswer | undefined {
  if (method !== 'GET') return undefined;
  const query = url.indexOf('?');
  const fast = fastPaths.get(query === -1 ? url : url.slice(0, query));
  const answer = fast?.answer(query === -1 ? '' : url.slice(query + 1), headers['if-none-match']);
  return fast && answer && { ...answer, route: fast.path };
}
