import type { Said } from '#kernel/text/said.ts';
import type { Cohort } from './cohort.ts';
import type { Course } from './course.ts';
import type { ApplicationStatus } from './participant.ts';

/** How she stands: her application, and once it is accepted, her seat. */
export const STANDINGS = [
  'applied',
  'declined',
  'withdrawn',
  'waiting',
  'offered',
  'lapsed',
  'confirmed',
  'cancelled',
] as const;
export type Standing = (typeof STANDINGS)[number];

/** What she may do. `leave`: gives her seat or her place back, and is forgotten. */
export const PARTICIPATION_ACTS = ['take', 'again', 'leave', 'no-news'] as const;
export type ParticipationAct = (typeof PARTICIPATION_ACTS)[number];

export function standingOf(
  status: ApplicationStatus,
  seat: 'waiting' | 'offered' | 'lapsed' | 'confirmed' | 'cancelled' | undefined,
  cohort: Pick<Cohort, 'status'>,
): Standing {
  if (status === 'withdrawn' || status === 'declined') return status;
  if (cohort.status === 'cancelled') return 'cancelled';
  if (status === 'applied') return 'applied';
  // Her seat went with its gathering.
  return seat === undefined || seat === 'cancelled' ? 'withdrawn' : seat;
}

/** Where they meet: for whoever has a seat, and for nobody else. */
export interface Venue {
  readonly place: Said;
  readonly gettingThere: Said;
  readonly stepFree: Cohort['stepFree'];
}

export function venueFor(standing: Standing, cohort: Cohort): Venue | undefined {
  if (standing !== 'confirmed') return undefined;
  const { venue: place, gettingThere, stepFree } = cohort;
  return { place, gettingThere, stepFree };
}

/** What she may do as she stands. */
const ACTS: Readonly<Record<Standing, readonly ParticipationAct[]>> = {
  applied: ['leave'],
  waiting: ['leave'],
  offered: ['take', 'leave'],
  lapsed: ['again', 'leave'],
  confirmed: ['leave'],
  declined: [],
  withdrawn: [],
  cancelled: [],
};

/** Once the first session has begun, nobody waits any more. */
export function actsAt(standing: Standing, hasBegun: boolean): readonly ParticipationAct[] {
  return ACTS[standing].filter((act) => !hasBegun || act === 'leave');
}

export type CourseOfParticipant = Pick<
  Course,
  'id' | 'slug' | 'title' | 'isDiscreet' | 'hasPhotographs' | 'units' | 'neededUnits'
>;
