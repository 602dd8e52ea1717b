import type { Point } from '../../../kernel/geometry/geometry.ts';
import { type Result, ok, refuse } from '../../../kernel/result.ts';
import type { OrganisationDirectory } from '../domain/organisation-directory.ts';
import type { Organisation, OrganisationKind } from '../domain/organisation.ts';
import { type OpenState, openState } from '../domain/opening-hours.ts';
import type { Context } from '../../identity/index.ts';

export interface NearestOrganisation {
  readonly organisation: Organisation;
  readonly metres: number;
  readonly state: OpenState;
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
  const { clock } = context.platform;
  const moment = clock.now().toZonedDateTimeISO(clock.timeZone).toPlainDateTime();
  return ok(
    organisations.nearest(kind, from, limit).map(({ thing, metres }) => ({
      organisation: thing,
      metres,
      state: openState(thing.openingHours, moment),
    })),
  );
}
