import { answerFailure } from './answer-failure.ts';
import { answerPage } from './answer-page.ts';
import type { Exchange } from './exchange.ts';
import { FAILURE_STATUS } from './failures.ts';
import type { PostedForm } from './read-form.ts';
import type { Door } from './route-door.ts';
import { trustedClient } from './trusted-client.ts';

/** A page that is asked for; of one that a code opens, not to whoever guesses. */
export async function answerGet<Actor>(
  door: Door<Actor>,
  exchange: Exchange,
  actor: Actor,
): Promise<Response> {
  const { site, route } = door;
  const { misses } = route;
  if (!misses) return await answerPage(door, exchange, actor, NOTHING_POSTED);
  const client = trustedClient(site, exchange.context);
  const wait = await site.limits.wait(misses.of, client, misses.limit);
  if (wait !== undefined) {
    const headers = { 'Retry-After': String(wait) };
    return await answerFailure(site, exchange, 'too-many', { headers });
  }
  const answer = await answerPage(door, exchange, actor, NOTHING_POSTED);
  if (MISSES.has(answer.status)) await site.limits.count(misses.of, client, misses.limit);
  return answer;
}

/** Opened by its address, it is absent; typed into a form, it is wrong. */
const MISSES: ReadonlySet<number> = new Set([FAILURE_STATUS.absent, FAILURE_STATUS.invalid]);

const NOTHING_POSTED: PostedForm = { form: new URLSearchParams(), files: [] };
