import type { CorrectionId, ForumId, ReleaseId } from '#kernel/ids.ts';
import type { Said } from '#kernel/text/said.ts';
import { MAX_EMAIL_LENGTH, MAX_PHONE_LENGTH } from '../contact-lengths.ts';

/** `ready`: it changes only by a correction. Whether everybody reads it already, the clock says. */
export const RELEASE_STATUSES = ['draft', 'ready', 'withdrawn'] as const;
export type ReleaseStatus = (typeof RELEASE_STATUSES)[number];

export interface Quote {
  readonly said: Said;
  /** Who said it, with their post. */
  readonly by: Said;
}

/** The press office: an office’s own telephone and address, never somebody’s. */
export interface ReleaseContact {
  readonly words: Said;
  readonly phone: string;
  readonly email: string;
}

/** Everything that a person may write in it. */
export interface ReleaseSaid {
  readonly title: Said;
  readonly lead: Said;
  readonly body: Said;
  readonly quotes: readonly Quote[];
  readonly contact: ReleaseContact;
}

export interface Release extends ReleaseSaid {
  readonly id: ReleaseId;
  readonly forumId: ForumId;
  readonly status: ReleaseStatus;
  /** A person changed what the system had written. */
  readonly isEdited: boolean;
  readonly draftedAt: Temporal.Instant;
  /** From then on everybody reads it; undefined: a draft. */
  readonly outAt: Temporal.Instant | undefined;
  readonly hasEmbargo: boolean;
  /** Since when somebody outside may have read it; undefined: nobody has. */
  readonly shownAt: Temporal.Instant | undefined;
  readonly withdrawnAt: Temporal.Instant | undefined;
  /** Why it was withdrawn. */
  readonly withdrawal: Said;
  readonly changedAt: Temporal.Instant;
}

/** Where a number of the text is from. */
export interface SourcedNumber {
  /** Without spaces, with a point, and its percent: `1250`, `4.5`, `30%`. */
  readonly number: string;
  /** Of the system’s own; undefined: somebody typed the source. */
  readonly fact: string | undefined;
  readonly words: Said;
  readonly url: string;
  readonly asOf: Temporal.Instant;
}

/** What stood in a text that somebody had read already, and what is right. Empty words: nothing in that language. */
export interface Correction {
  readonly id: CorrectionId;
  readonly releaseId: ReleaseId;
  /** From 1. */
  readonly number: number;
  readonly stood: Said;
  readonly right: Said;
  readonly why: Said;
  readonly correctedAt: Temporal.Instant;
}

/** `embargoed`: the media that got it have it, and everybody else knows when it comes. */
export type ReleaseState = 'draft' | 'embargoed' | 'out' | 'withdrawn';

/** What it is at this moment: at the end of an embargo nothing has to happen for it to be out. */
export function releaseState(
  { status, outAt }: Pick<Release, 'status' | 'outAt'>,
  now: Temporal.Instant,
): ReleaseState {
  if (status !== 'ready') return status;
  return outAt && Temporal.Instant.compare(outAt, now) <= 0 ? 'out' : 'embargoed';
}

/** Nobody outside has read it: it may become a draft once more. */
export function mayGoBack(release: Release, now: Temporal.Instant): boolean {
  return releaseState(release, now) === 'embargoed' && release.shownAt === undefined;
}

/** In letters, and how many at most. */
export const MAX_RELEASE_LENGTHS = {
  title: 200,
  lead: 1000,
  body: 8000,
  quote: 1000,
  by: 200,
  contact: 200,
  phone: MAX_PHONE_LENGTH,
  email: MAX_EMAIL_LENGTH,
  words: 300,
  url: 2000,
  passage: 2000,
  why: 1000,
} as const;
export const MAX_QUOTES = 3;
/** An embargo of longer than this is a typing error. */
export const MAX_EMBARGO_DAYS = 60;
