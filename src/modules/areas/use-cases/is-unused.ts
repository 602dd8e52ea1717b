import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Context } from '#modules/identity/index.ts';
import { hasAreas } from '../storage/has-areas.ts';

/** Whether there are no areas yet, including drafts: only then may demonstration data be added. */
export async function isUnused(context: Context): Promise<Result<boolean, 'forbidden'>> {
  if (!context.policy.can(context.actor, 'area.import')) return refuse('forbidden');
  return ok(!(await hasAreas(context.platform.database)));
}
