import type { Area } from '#modules/areas/index.ts';
import type { DeskOfficer } from './desk-officer.ts';
import type { EarlierAssignment } from './earlier-assignment.ts';
import type { StandIn } from './who-answers.ts';

/** A beat that nobody answers for, and what helps to find somebody. */
export interface Vacancy {
  readonly beat: Area;
  /** Whom residents are told to call meanwhile. */
  readonly standIns: readonly StandIn[];
  /** Who serves and may be given the beat by whoever looks, by name. */
  readonly candidates: readonly DeskOfficer[];
  readonly earlier: readonly EarlierAssignment[];
}
