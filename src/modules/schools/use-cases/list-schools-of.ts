import type { OfficerId } from '#kernel/ids.ts';
import { byName } from '#kernel/text/by-name.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Organisation } from '#modules/organisations/index.ts';
import type { SchoolsContext } from '../domain/schools-context.ts';
import { loadSchoolsOfOfficer } from '../storage/school-officers.ts';

/** Of an officer: the open schools that are theirs today, by name. */
export async function listSchoolsOf(
  { policy, actor, organisations, platform }: SchoolsContext,
  { officerId }: { readonly officerId: OfficerId },
): Promise<Result<readonly Organisation[], 'forbidden'>> {
  if (!policy.can(actor, 'school.read')) return refuse('forbidden');
  const today = platform.clock.today();
  const ids = await loadSchoolsOfOfficer(platform.database.read, officerId, today);
  return ok(ids.flatMap((id) => organisations.get(id) ?? []).toSorted(byName));
}
