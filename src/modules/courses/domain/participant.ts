import type { NewsContact } from '#kernel/phone/parse-contact.ts';
import type { CohortId, ParticipantId, SignUpId } from '#kernel/ids.ts';

/**
 * Of an application: `accepted` has a seat or waits for one, which `attendance` knows under `signUpId`; whoever withdrew
 * or was declined is forgotten but for that.
 */
export const APPLICATION_STATUSES = ['applied', 'accepted', 'declined', 'withdrawn'] as const;
export type ApplicationStatus = (typeof APPLICATION_STATUSES)[number];

const BECOMES: Readonly<Record<ApplicationStatus, readonly ApplicationStatus[]>> = {
  applied: ['accepted', 'declined', 'withdrawn'],
  accepted: ['withdrawn'],
  declined: [],
  withdrawn: [],
};

export function mayApplicationBecome(from: ApplicationStatus, to: ApplicationStatus): boolean {
  return BECOMES[from].includes(to);
}

export const SCREENING_ANSWERS = ['yes', 'no'] as const;
export type ScreeningAnswer = (typeof SCREENING_ANSWERS)[number];

/** Whoever applied, and once accepted, takes part. */
export interface Participant {
  readonly id: ParticipantId;
  readonly cohortId: CohortId;
  /** In the order in which they came: how an application is called, since nobody reads a name there. */
  readonly number: number;
  readonly status: ApplicationStatus;
  /** Whether there is a seat for her, `attendance` knows under this. */
  readonly signUpId: SignUpId;
  readonly language: string;
  readonly appliedAt: Temporal.Instant;
  readonly decidedAt: Temporal.Instant | undefined;
}

/** What only the leader’s own screen shows. */
export interface ParticipantSaid {
  /** How she wants to be called: any name, or none. */
  readonly chosenName: string | undefined;
  readonly contact: NewsContact | undefined;
}
