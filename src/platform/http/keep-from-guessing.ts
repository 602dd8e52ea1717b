import { answerFailure } from './answer-failure.ts';
import type { Exchange } from './exchange.ts';
import { FAILURE_STATUS } from './failures.ts';
import type { Door } from './route-door.ts';
import { trustedClient } from './trusted-client.ts';

/** Of a route that a code opens: its answer, but not to whoever guesses. Each code that is none is counted. */
export async function keepFromGuessing<Actor>(
  { site, route: { misses } }: Door<Actor>,
  exchange: Exchange,
  answer: () => Promise<Response>,
): Promise<Response> {
  if (!misses) return await answer();
  // A picture on somebody else's page would have everybody who sees it guess.
  if (isPartOfPage(exchange)) return await answerFailure(site, exchange, 'absent');
  const client = trustedClient(site, exchange.context);
  const wait = await site.limits.wait(misses.of, client, misses.limit);
  if (wait !== undefined) {
    const headers = { 'Retry-After': String(wait) };
    return await answerFailure(site, exchange, 'too-many', { headers });
  }
  const answered = await answer();
  if (answered.status === FAILURE_STATUS.absent) {
    await site.limits.count(misses.of, client, misses.limit);
  }
  return answered;
}

/** Old browsers do not say what for they ask. */
function isPartOfPage({ context }: Exchange): boolean {
  const asked = context.req.header('sec-fetch-dest') ?? 'document';
  return asked !== 'document' && asked !== 'empty';
}
