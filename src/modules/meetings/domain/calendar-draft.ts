import type { AccountId, AreaId, ImportDraftId, OfficerId } from '#kernel/ids.ts';
import type { MeetingKind } from './meeting-kind.ts';

/** A calendar that somebody looks at before any of its events becomes a meeting. */
export interface CalendarDraft {
  readonly id: ImportDraftId;
  readonly accountId: AccountId;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** What whoever brought it says of all of them: which meetings they are, and who comes. */
  readonly kind: MeetingKind;
  /** Where those are that say no place of ours. */
  readonly areaId: AreaId | undefined;
  readonly hostIds: readonly OfficerId[];
  readonly createdAt: Temporal.Instant;
}

export const CALENDAR_DRAFT = {
  /** Of days: nobody comes back to a preview of last week. */
  keptForDays: 1,
  /** Two thousand events and their words. */
  mostBytes: 1024 * 1024,
  maxNameLength: 200,
} as const;

/** More days than that at once fill every list: whoever has more sends them in parts. */
export const MAX_DAYS_TAKEN = 500;

export function isKept(
  { createdAt }: Pick<CalendarDraft, 'createdAt'>,
  now: Temporal.Instant,
): boolean {
  const hours = CALENDAR_DRAFT.keptForDays * 24;
  return Temporal.Instant.compare(createdAt.add({ hours }), now) > 0;
}
