import type { RateLimits } from './rate-limits.ts';
import type { Budget } from './route.ts';

/** A budget that had no more: after how many seconds it has, and whether a proof of work lets in before. */
export interface Overspent {
  readonly wait: number;
  readonly provable?: true | undefined;
}

/** Counts one in each budget, up to the first that has no more; undefined: all had. */
export async function spend(
  limits: RateLimits,
  client: string,
  budgets: readonly Budget[],
): Promise<Overspent | undefined> {
  for (const { of, limit } of budgets) {
    const wait = await limits.count(of, client, limit);
    if (wait !== undefined) return { wait, provable: limit.provable };
  }
  return undefined;
}
