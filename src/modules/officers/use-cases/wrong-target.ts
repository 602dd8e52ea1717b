import type { Area } from '../../areas/index.ts';
import type { CardIssue } from '../domain/card-issue.ts';
import type { OfficersContext } from '../domain/officers-context.ts';
import type { ServingOfficer } from '../domain/officer-directory.ts';

export interface OfficerTarget {
  readonly officer: ServingOfficer;
  readonly about: CardIssue['about'];
}

export interface AreaTarget {
  readonly area: Area;
  readonly about: CardIssue['about'];
}

/** Whose card a remark is about: an officer who serves. */
export function officerTarget(
  { officers }: OfficersContext,
  slug: string,
): OfficerTarget | undefined {
  const officer = officers.bySlug(slug);
  return officer && { officer, about: { officerId: officer.id } };
}

/** Which area's page a remark is about. */
export function areaTarget({ areas }: OfficersContext, slug: string): AreaTarget | undefined {
  const area = areas.bySlug(slug)?.area;
  return area && { area, about: { areaId: area.id } };
}
