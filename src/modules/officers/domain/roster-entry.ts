import type { AreaId, OfficerId, OrganisationId } from '#kernel/ids.ts';
import type { Officer, Reception } from './officer.ts';

/** An officer as a roster describes her, with areas and station found. What is blank is undefined or empty. */
export interface RosterEntry {
  /** Where she is first named. */
  readonly line: number;
  readonly badgeNumber: string;
  readonly name: string | undefined;
  readonly nameEn: string | undefined;
  readonly kind: Officer['kind'] | undefined;
  readonly wordForm: Officer['wordForm'] | undefined;
  readonly rank: string | undefined;
  readonly phones: readonly string[];
  readonly email: string | undefined;
  readonly messengers: Officer['messengers'];
  readonly languages: readonly string[];
  readonly stationId: OrganisationId | undefined;
  readonly checkedOn: Temporal.PlainDate | undefined;
  readonly leftOn: Temporal.PlainDate | undefined;
  readonly assignments: readonly WantedAssignment[];
  readonly receptions: readonly Reception[];
}

export interface WantedAssignment {
  readonly line: number;
  readonly areaId: AreaId;
  readonly since: Temporal.PlainDate | undefined;
  readonly until: Temporal.PlainDate | undefined;
}

/** An assignment that is kept, past ones too. */
export interface KnownAssignment {
  readonly id: string;
  readonly areaId: AreaId;
  readonly startsOn: Temporal.PlainDate;
  readonly endsOn: Temporal.PlainDate | undefined;
}

/** What is known of an officer, by badge number. */
export interface KnownOfficer extends Omit<Officer, 'photoId'> {
  readonly id: OfficerId;
  readonly leftOn: Temporal.PlainDate | undefined;
  readonly assignments: readonly KnownAssignment[];
  readonly receptions: readonly Reception[];
}
