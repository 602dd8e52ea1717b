import type { OfficerId, SchoolOfficerId } from '#kernel/ids.ts';
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
