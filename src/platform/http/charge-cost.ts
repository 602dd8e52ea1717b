import { answerFailure } from './answer-failure.ts';
import type { Exchange } from './exchange.ts';
import { isProved } from './is-proved.ts';
import type { Posted } from './read-posted.ts';
import { tooMany } from './refuse-post.ts';
import type { Door } from './route-door.ts';
import { trustedClient } from './trusted-client.ts';

/**
 * Answers a form that takes something scarce, and counts it only if the answer is no refusal, so that a mistyped form costs the
 * neighbours in its network nothing. Forms sent in parallel take no more than forms sent in turn.
 */
export async function chargeCost<Actor>(
  door: Door<Actor>,
  exchange: Exchange,
  { read, form }: { readonly read: Posted; readonly form: URLSearchParams },
  answer: () => Promise<Response>,
): Promise<Response> {
  const { site, route } = door;
  const { context } = exchange;
  const { cost } = route;
  const header = (name: string) => context.req.header(name);
  if (!cost || cost.isFree?.({ header, form })) return await answer();
  const attempt = await site.limits.attempt(cost.of, trustedClient(site, context), cost.limit);
  if (attempt.wait !== undefined) {
    if (await isProved(site, read)) return await answer();
    const { wait } = attempt;
    const refused = await tooMany(door, exchange, read, { wait, provable: true });
    return await answerFailure(site, exchange, refused.failure, refused);
  }
  let isTaken = false;
  try {
    const answered = await answer();
    isTaken = answered.status < LOWEST_REFUSAL;
    return answered;
  } finally {
    await attempt.end(isTaken);
  }
}

const LOWEST_REFUSAL = 400;
