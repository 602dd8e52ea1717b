import { answerFailure } from './answer-failure.ts';
import type { Exchange } from './exchange.ts';
import { FAILURE_STATUS } from './failures.ts';
import { formAgain } from './form-again.ts';
import { isProved } from './is-proved.ts';
import { hasWorkedFor, leadPastProof } from './lead-past-proof.ts';
import type { Posted } from './read-posted.ts';
import type { SharedLimit } from './route.ts';
import type { Door } from './route-door.ts';
import type { SendAgain } from './send-again.ts';
import { trustedClient } from './trusted-client.ts';

/**
 * Answers a route that a code opens, unless the client is guessing. Each wrong code is counted, and never more codes are
 * checked concurrently than may still be wrong. Beyond its limit a network needs a proof of work for each code.
 */
export async function keepFromGuessing<Actor>(
  door: Door<Actor>,
  exchange: Exchange,
  read: Posted,
  answer: () => Promise<Response>,
): Promise<Response> {
  const { site, route } = door;
  if (!route.misses) return await answer();
  // An image on another site could make all its readers guess.
  if (isPartOfPage(exchange)) return await answerFailure(site, exchange, 'absent');
  const { of, limit } = limitFor(route.misses, exchange);
  const client = trustedClient(site, exchange.context);
  if (limit.provable && route.method === 'GET') {
    const clean = await leadPastProof(site, exchange);
    if (clean) return clean;
  }
  const attempt = await site.limits.attempt(of, client, limit);
  if (attempt.wait !== undefined) {
    if (limit.provable && (await isPaidFor(door, exchange, read))) return await answer();
    return await refuse(door, exchange, read, { ...attempt, isProvable: limit.provable === true });
  }
  let isMiss = false;
  try {
    const answered = await answer();
    isMiss = answered.status === FAILURE_STATUS.absent;
    return answered;
  } finally {
    await attempt.end(isMiss);
  }
}

/** Old browsers do not send this header. */
function isPartOfPage({ context }: Exchange): boolean {
  const asked = context.req.header('sec-fetch-dest') ?? 'document';
  return asked !== 'document' && (asked !== 'empty' || isFromElsewhere(context));
}

/** A QR code and a typed address come from nowhere: `none`. */
function isFromElsewhere({ req }: Exchange['context']): boolean {
  const site = req.header('sec-fetch-site') ?? 'none';
  return site !== 'same-origin' && site !== 'none';
}

const FROM_ELSEWHERE = 30;

/**
 * A link on a school's page opens a survey. Requests caused by other sites are counted separately, so that they use up nothing
 * of what readers may type themselves.
 */
function limitFor({ of, limit }: SharedLimit, { context }: Exchange): SharedLimit {
  if (!isFromElsewhere(context)) return { of, limit };
  const posts = Math.min(FROM_ELSEWHERE, limit.posts);
  return { of: `${of} from elsewhere`, limit: { ...limit, posts } };
}

async function isPaidFor<Actor>(
  { site, route }: Door<Actor>,
  exchange: Exchange,
  read: Posted,
): Promise<boolean> {
  return route.method === 'POST' ? await isProved(site, read) : await hasWorkedFor(site, exchange);
}

async function refuse<Actor>(
  door: Door<Actor>,
  exchange: Exchange,
  read: Posted,
  { wait, isProvable }: { readonly wait: number; readonly isProvable: boolean },
): Promise<Response> {
  const again = isProvable ? await codeAgain(door, exchange, read) : undefined;
  return await answerFailure(door.site, exchange, 'too-many', {
    headers: { 'Retry-After': String(wait) },
    again: again && { ...again, afterCodes: { wait }, proof: await door.site.proofs.ask() },
  });
}

/** The same request again, with the same code. */
async function codeAgain<Actor>(
  door: Door<Actor>,
  exchange: Exchange,
  read: Posted,
): Promise<SendAgain | undefined> {
  if (door.route.method === 'POST') return await formAgain(door, exchange, read);
  const { path, search } = exchange.target;
  return { method: 'get', action: path, fields: [...new URLSearchParams(search)] };
}
