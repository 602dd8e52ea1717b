import type { Point } from '#kernel/geometry/geometry.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { OrganisationDirectory } from '../domain/organisation-directory.ts';
import { type OrganisationNow, organisationNow } from '../domain/organisation-now.ts';
import type { OrganisationKind } from '../domain/organisation.ts';
import type { Context } from '#modules/identity/index.ts';

export interface NearestOrganisation extends OrganisationNow {
  readonly metres: number;
}

export interface FindNearest {
  readonly from: Point;
  readonly kind: OrganisationKind;
  readonly limit: number;
}

/** Nearest first, each with whether it is open at this moment. */
export function findNearest(
  context: Context,
  organisations: OrganisationDirectory,
  { from, kind, limit }: FindNearest,
): Result<readonly NearestOrganisation[], 'forbidden'> {
  if (!context.policy.can(context.actor, 'organisation.read')) return refuse('forbidden');
  return ok(
    organisations
      .nearest(kind, from, limit)
      .map(({ thing, metres }) => ({ ...organisationNow(thing, context.platform.clock), metres })),
  );
}
