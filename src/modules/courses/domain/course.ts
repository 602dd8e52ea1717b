import type { CourseId } from '#kernel/ids.ts';
import type { Said } from '#kernel/text/said.ts';

/** Whom it is for: only courses for residents stand in the list that everybody reads. */
export const AUDIENCES = ['residents', 'volunteers', 'officers'] as const;
export type Audience = (typeof AUDIENCES)[number];

export const COURSE_STATUSES = ['draft', 'published', 'withdrawn'] as const;
export type CourseStatus = (typeof COURSE_STATUSES)[number];

/** What is taught at one time. */
export interface Unit {
  /** 1, 2, 3, … */
  readonly number: number;
  readonly title: Said;
  readonly minutes: number;
}

/** Asked of whoever applies; answered «yes» or «no». */
export interface ScreeningQuestion {
  readonly id: string;
  readonly text: Said;
  /** The answer with which somebody fits; undefined: whoever leads decides. */
  readonly wanted: 'yes' | 'no' | undefined;
}

/** What is taught. Where and when, its cohorts say. */
export interface Course {
  readonly id: CourseId;
  readonly slug: string;
  readonly status: CourseStatus;
  readonly audience: Audience;
  readonly title: Said;
  readonly about: Said;
  /** What participants are written says neither what it is nor where. */
  readonly isDiscreet: boolean;
  /** Whether photographs are taken at all. */
  readonly hasPhotographs: boolean;
  /** A certificate is for whoever came to so many units. */
  readonly neededUnits: number;
  /** None: nobody is screened. */
  readonly screening: readonly ScreeningQuestion[];
  /** In their order. */
  readonly units: readonly Unit[];
  readonly changedAt: Temporal.Instant;
}

/** In letters, and how many at most. */
export const MAX_COURSE_LENGTHS = {
  title: 120,
  about: 4000,
  question: 200,
  venue: 200,
  gettingThere: 500,
  reason: 500,
  name: 80,
} as const;
export const MAX_UNITS = 60;
export const MAX_QUESTIONS = 8;
