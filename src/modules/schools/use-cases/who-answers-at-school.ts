import {
  absenceOn,
  isSuspended,
  type OfficerDirectory,
  type ServingOfficer,
} from '#modules/officers/index.ts';
import type { SchoolOfficer } from '../domain/school-officer.ts';

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
  officers: Pick<OfficerDirectory, 'get' | 'silence'>,
  day: Temporal.PlainDate,
): WhoAnswersAtSchool | undefined {
  const officer = officers.get(given.officerId);
  const { deputyId } = given;
  // Residents are not referred to a deputy whose access is suspended.
  const deputy = deputyId && !isSuspended(officers, deputyId) ? officers.get(deputyId) : undefined;
  if (!officer) return deputy && { officer: deputy, deputy: undefined, isAway: false };
  return { officer, deputy, isAway: absenceOn(officer, day) !== undefined };
}
