import type { Id, OrganisationId, ReportId } from '#kernel/ids.ts';
import type { PartnerProblem } from './partner-problem.ts';

export type HandOverId = Id<'hand-over'>;
export type HandOverWay = 'open311' | 'email';

/**
 * - `waiting`: it is sent, again and again if need be.
 * - `taken`: they have it, and have not given it a number yet.
 * - `numbered`: they have it under a number of theirs.
 * - `mailed`: a letter went to them; what becomes of it nobody hears by itself.
 * - `failed`: it is not sent any more by itself; somebody must do something.
 */
export type HandOverState = 'waiting' | 'taken' | 'numbered' | 'mailed' | 'failed';

/** A report that is handed over to another body by itself, and how far that is. */
export interface HandOver {
  readonly id: HandOverId;
  readonly reportId: ReportId;
  readonly organisationId: OrganisationId;
  readonly way: HandOverWay;
  readonly state: HandOverState;
  readonly words: string;
  readonly passedAt: Temporal.Instant;
  readonly tries: number;
  readonly mayHaveArrived: boolean;
  readonly nextAt: Temporal.Instant | undefined;
  readonly token: string | undefined;
  readonly theirId: string | undefined;
  readonly theirState: string | undefined;
  /** Of their words of it. */
  readonly saidPrint: string | undefined;
  readonly freshMark: string | undefined;
  readonly problem: PartnerProblem | undefined;
  /** What their server said to it. */
  readonly problemSaid: string | undefined;
  /** When they told anything last. */
  readonly heardAt: Temporal.Instant | undefined;
}

/** What they call a report, by number or token, is kept so far. */
export const MAX_THEIR_NAME_LENGTH = 200;

/** After the first, second, … try in vain; the last one again and again. */
const PAUSES_MINUTES = [1, 5, 15, 60, 180, 360, 720] as const;
const GIVE_UP_AFTER_HOURS = 5 * 24;

/** When to send again; undefined: it is time that somebody does something else. */
export function nextTry(
  { tries, passedAt }: Pick<HandOver, 'tries' | 'passedAt'>,
  now: Temporal.Instant,
): Temporal.Instant | undefined {
  const pause = PAUSES_MINUTES[Math.min(Math.max(tries, 1), PAUSES_MINUTES.length) - 1] ?? 720;
  const next = now.add({ minutes: pause });
  const end = passedAt.add({ hours: GIVE_UP_AFTER_HOURS });
  return Temporal.Instant.compare(next, end) > 0 ? undefined : next;
}

/** When to ask what became of it: hourly in the first week, then four times a day. */
export function nextLook(
  { passedAt }: Pick<HandOver, 'passedAt'>,
  now: Temporal.Instant,
): Temporal.Instant {
  const isFresh = Temporal.Instant.compare(now, passedAt.add({ hours: 7 * 24 })) < 0;
  return now.add({ hours: isFresh ? 1 : 6 });
}

/** So long nobody wonders that a body says nothing. */
export const SILENT_AFTER_DAYS = 21;

/** How our name for it stands in the words that they get: whoever looks for it there finds it. */
export function referenceIn(id: HandOverId): string {
  return `Poruch ${id}`;
}
