import type { CohortId, ParticipantId, SignUpId } from '#kernel/ids.ts';
import type { ParticipantSaid } from './participant.ts';

/** A participant, and the cohort that is her own. */
export interface InCohort {
  readonly id: ParticipantId;
  readonly cohortId: CohortId;
}

/** Whoever was accepted, as only the leader's own screen shows her. */
export interface RegisterPerson extends InCohort, ParticipantSaid {
  readonly number: number;
  readonly signUpId: SignUpId;
}
