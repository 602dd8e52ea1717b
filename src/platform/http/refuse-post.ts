import type { FailureDetails } from './answer-failure.ts';
import { type Door, isOurOwn } from './route-door.ts';
import type { Exchange } from './exchange.ts';
import { formAgain } from './form-again.ts';
import { FORM_LIMIT } from './rate-limits.ts';
import { isProved } from './is-proved.ts';
import type { Posted } from './read-posted.ts';
import { trustedClient } from './trusted-client.ts';

export interface RefusedPost extends FailureDetails {
  readonly failure: 'cross-site' | 'too-many';
}

/** Refuses a form that another site's page sent, or one too many from a network. Undefined: it is accepted so far. */
export async function refusePost<Actor>(
  door: Door<Actor>,
  exchange: Exchange,
  read: Posted,
): Promise<RefusedPost | undefined> {
  const { site, route } = door;
  const { context } = exchange;
  if (!isOurOwn(door, context)) return { failure: 'cross-site' };
  const { limit = FORM_LIMIT } = route;
  const wait = await site.limits.count(route.path, trustedClient(site, context), limit);
  if (wait === undefined) return undefined;
  const { provable } = limit;
  if (provable && (await isProved(site, read))) return undefined;
  return await tooMany(door, exchange, read, { wait, provable });
}

/** A limit is reached: the form is sent back with the time to wait and, if it helps, a proof of work to compute. */
export async function tooMany<Actor>(
  door: Door<Actor>,
  exchange: Exchange,
  read: Posted,
  reached: { readonly wait: number; readonly provable: true | undefined },
): Promise<RefusedPost> {
  const again = await formAgain(door, exchange, read);
  const proof = again && reached.provable && (await door.site.proofs.ask());
  return {
    failure: 'too-many',
    headers: { 'Retry-After': String(reached.wait) },
    again: again && { ...again, proof: proof || undefined },
  };
}
