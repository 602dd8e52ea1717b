import { type Result, ok, refuse } from '#kernel/result.ts';
import type { PeoplePlaces } from './names-of-places.ts';
import { ROLE_PLACES } from './role-place.ts';
import type { StaffRole } from './roles.ts';

/** A role as a form asks for it. */
export interface WantedGrant {
  readonly role: StaffRole;
  /** Undefined: everywhere. */
  readonly areaId: string | undefined;
  readonly organisationId: string | undefined;
  /** The last day; undefined: until it is taken back. */
  readonly endsOn: Temporal.PlainDate | undefined;
}

export type WantedProblem =
  | 'area-needed'
  | 'area-unknown'
  | 'organisation-needed'
  | 'organisation-unknown'
  | 'ends-before-today';

/** A role that can hold: where it needs a place it has one, and the place is there. */
export function checkWanted(
  wanted: WantedGrant,
  { areas, organisations }: PeoplePlaces,
  today: Temporal.PlainDate,
): Result<WantedGrant, WantedProblem> {
  const place = ROLE_PLACES[wanted.role];
  const { areaId, organisationId, endsOn } = wanted;
  if (areaId === undefined) {
    if (place.area === 'needed') return refuse('area-needed');
  } else if (!areas.get(areaId)) return refuse('area-unknown');
  if (endsOn && Temporal.PlainDate.compare(endsOn, today) < 0) return refuse('ends-before-today');
  if (place.organisation === 'none') return ok({ ...wanted, organisationId: undefined });
  if (organisationId === undefined) {
    return place.organisation === 'needed' ? refuse('organisation-needed') : ok(wanted);
  }
  return organisations.get(organisationId) ? ok(wanted) : refuse('organisation-unknown');
}
