import { type Result, ok, refuse } from '../../../kernel/result.ts';
import type { Context } from '../../identity/index.ts';
import { hasAreas } from '../storage/has-areas.ts';

/** Whether nobody has brought in any area yet, drafts included: only then may a demonstration fill the house. */
export async function isUnused(context: Context): Promise<Result<boolean, 'forbidden'>> {
  if (!context.policy.can(context.actor, 'area.import')) return refuse('forbidden');
  return ok(!(await hasAreas(context.platform.database)));
}
