import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Area } from '#modules/areas/index.ts';
import type { CardIssue } from '../domain/card-issue.ts';
import type { ServingOfficer } from '../domain/officer-directory.ts';
import type { OfficersContext } from '../domain/officers-context.ts';

export interface OfficerTarget {
  readonly officer: ServingOfficer;
  readonly about: CardIssue['about'];
}

export interface AreaTarget {
  readonly area: Area;
  readonly about: CardIssue['about'];
}

/** Whose card a remark is about: an officer who serves. */
export function findOfficerTarget(
  context: OfficersContext,
  slug: string,
): Result<OfficerTarget, 'absent'> {
  if (!mayRemark(context)) return refuse('absent');
  const officer = context.officers.bySlug(slug);
  return officer ? ok({ officer, about: { officerId: officer.id } }) : refuse('absent');
}

/** Which area's page a remark is about. */
export function findAreaTarget(
  context: OfficersContext,
  slug: string,
): Result<AreaTarget, 'absent'> {
  if (!mayRemark(context)) return refuse('absent');
  const area = context.areas.bySlug(slug)?.area;
  return area ? ok({ area, about: { areaId: area.id } }) : refuse('absent');
}

function mayRemark({ policy, actor }: OfficersContext): boolean {
  return policy.can(actor, 'card-issue.submit');
}
