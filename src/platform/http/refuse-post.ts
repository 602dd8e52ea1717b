import type { FailureDetails } from './answer-failure.ts';
import { type Door, isOurOwn } from './route-door.ts';
import type { Exchange } from './exchange.ts';
import { formAgain } from './form-again.ts';
import { FORM_LIMIT } from './rate-limits.ts';
import { isProved } from './is-proved.ts';
import type { Posted } from './read-posted.ts';
import { type Overspent, spend } from './spend.ts';
import { trustedClient } from './trusted-client.ts';

export interface RefusedPost extends FailureDetails {
  readonly failure: 'cross-site' | 'too-many';
}

/** A form of another site’s, or one too many from a network; undefined: it is read. */
export async function refusePost<Actor>(
  door: Door<Actor>,
  exchange: Exchange,
  read: Posted,
): Promise<RefusedPost | undefined> {
  const { site, route } = door;
  const { context } = exchange;
  if (!isOurOwn(door, context)) return { failure: 'cross-site' };
  const limit = route.limit ?? FORM_LIMIT;
  const header = (name: string) => context.req.header(name);
  const costs = route.costs?.filter(({ isPaid }) => !isPaid?.({ header })) ?? [];
  const budgets = [{ of: route.path, limit }, ...costs];
  const over = await spend(site.limits, trustedClient(site, context), budgets);
  if (over === undefined) return undefined;
  if (over.provable && (await isProved(site, read))) return undefined;
  return await tooMany(door, exchange, read, over);
}

export async function tooMany<Actor>(
  door: Door<Actor>,
  exchange: Exchange,
  read: Posted,
  { wait, provable }: Overspent,
): Promise<RefusedPost> {
  const again = await formAgain(door, exchange, read);
  const proof = again && provable && (await door.site.proofs.ask());
  return {
    failure: 'too-many',
    headers: { 'Retry-After': String(wait) },
    again: again && { ...again, proof: proof || undefined },
  };
}
