import type { AccountId, BreakGlassId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { plainText } from '#kernel/text/plain-text.ts';
import type { DataClass, Permission, PermissionRow } from './permission.ts';

/** Long enough to help somebody in danger, too short to forget that it is open. */
export const BREAK_GLASS_LIFE = Temporal.Duration.from({ minutes: 30 });
/** A question that nobody has answered by then is over: what was urgent then is not so any more. */
export const ASKED_LIFE = Temporal.Duration.from({ hours: 4 });
/**
 * Who decides must not be made for it, nor have made who asks: within so long one of the two gave the other a role or a
 * link, or both have theirs from the same hands. Longer ago, and colleagues have met who they are.
 */
export const DAYS_OF_TIE = 30;
export const MIN_REASON_LENGTH = 20;
export const MAX_REASON_LENGTH = 1000;

/** What two people may open. Not the journal, which is there to tell of it, nor how the house is set up. */
const OPENABLE_CLASSES = [
  'emergency',
  'report',
  'confidential',
  'identity',
  'school',
  'commission',
] as const satisfies readonly DataClass[];
export type OpenableClass = (typeof OPENABLE_CLASSES)[number];

/** The verbs of reading: what is open for half an hour is seen, and never changed. */
const READING = ['read', 'list'];

export function isReading(permission: Permission): boolean {
  return READING.includes(permission.slice(permission.indexOf('.') + 1));
}

export function isOpenable(dataClass: DataClass): boolean {
  return OPENABLE_CLASSES.some((one) => one === dataClass);
}

/** The classes of which there is something to see in this house: a question for another would open nothing. */
export function openableIn(rows: readonly PermissionRow[]): readonly OpenableClass[] {
  return OPENABLE_CLASSES.filter((one) =>
    rows.some(({ permission, dataClass }) => dataClass === one && isReading(permission)),
  );
}

export type BreakGlassState = 'asked' | 'lapsed' | 'refused' | 'open' | 'over';

export interface BreakGlass {
  readonly id: BreakGlassId;
  readonly askedBy: { readonly id: AccountId; readonly name: string };
  readonly dataClass: OpenableClass;
  readonly areaId: string;
  readonly reason: string;
  readonly askedAt: Temporal.Instant;
  readonly decision: 'opened' | 'refused' | undefined;
  readonly decidedBy: string | undefined;
  readonly decidedAt: Temporal.Instant | undefined;
  readonly endsAt: Temporal.Instant | undefined;
}

export function stateOf(
  { decision, askedAt, endsAt }: Pick<BreakGlass, 'decision' | 'askedAt' | 'endsAt'>,
  now: Temporal.Instant,
): BreakGlassState {
  if (decision === 'refused') return 'refused';
  if (endsAt !== undefined) return isAfter(endsAt, now) ? 'open' : 'over';
  return isAfter(askedAt.add(ASKED_LIFE), now) ? 'asked' : 'lapsed';
}

export function readReason(
  given: string,
): Result<string, 'reason-short' | 'reason-long' | 'reason-unreadable'> {
  const reason = plainText(given, MAX_REASON_LENGTH);
  if (!reason.ok) {
    return refuse(reason.refusal === 'too-long' ? 'reason-long' : 'reason-unreadable');
  }
  return reason.value.length < MIN_REASON_LENGTH ? refuse('reason-short') : ok(reason.value);
}

/** Roles and links that were given after this tie two people to each other. */
export function tiesSince(now: Temporal.Instant): Temporal.Instant {
  return now.subtract({ hours: 24 * DAYS_OF_TIE });
}

function isAfter(one: Temporal.Instant, other: Temporal.Instant): boolean {
  return Temporal.Instant.compare(one, other) > 0;
}
