import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Context } from '#modules/identity/index.ts';
import { hasOwnAreas } from '../storage/has-areas.ts';

/** Whether this installation has its own areas with beats, including drafts. Demonstration data does not count. */
export async function isBegun(
  context: Context,
  what: 'areas' | 'beats',
): Promise<Result<boolean, 'forbidden'>> {
  const permission = what === 'areas' ? 'area.import' : 'beat.make';
  if (!context.policy.can(context.actor, permission)) return refuse('forbidden');
  const kind = what === 'beats' ? 'beat' : undefined;
  return ok(await hasOwnAreas(context.platform.database, kind));
}
