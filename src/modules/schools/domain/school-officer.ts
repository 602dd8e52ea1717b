import type { OfficerId, SchoolOfficerId } from '../../../kernel/ids.ts';
import { absenceOn, type OfficerDirectory, type ServingOfficer } from '../../officers/index.ts';
import type { SchoolId } from './school.ts';

/** Who of the police is a school's, from day to day, and who stands in: one at a time. */
export interface SchoolOfficer {
  readonly id: SchoolOfficerId;
  readonly schoolId: SchoolId;
  readonly officerId: OfficerId;
  readonly deputyId: OfficerId | undefined;
  readonly startsOn: Temporal.PlainDate;
  /** The last day, included; undefined: until further notice. */
  readonly endsOn: Temporal.PlainDate | undefined;
  readonly changedAt: Temporal.Instant;
}

/** The officers of a school's day: whose it is, and who stands in while they are away. */
export interface WhoAnswersAtSchool {
  readonly officer: ServingOfficer;
  readonly deputy: ServingOfficer | undefined;
  /** Whether the officer is away on that day, so that the deputy answers. */
  readonly isAway: boolean;
}

/** Undefined where whoever it was serves no more, and nobody stands in. */
export function whoAnswersAtSchool(
  given: Pick<SchoolOfficer, 'officerId' | 'deputyId'>,
  officers: Pick<OfficerDirectory, 'get'>,
  day: Temporal.PlainDate,
): WhoAnswersAtSchool | undefined {
  const officer = officers.get(given.officerId);
  const deputy = given.deputyId && officers.get(given.deputyId);
  if (!officer) return deputy && { officer: deputy, deputy: undefined, isAway: false };
  return { officer, deputy, isAway: absenceOn(officer, day) !== undefined };
}
