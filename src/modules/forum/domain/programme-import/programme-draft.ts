import type { AccountId, ForumId, ImportDraftId } from '#kernel/ids.ts';

/** Whether a file stays on its own days, or is moved so that its first one becomes the first of the forum. */
export const FILE_DAYS = ['keep', 'move'] as const;
export type FileDays = (typeof FILE_DAYS)[number];

/** A programme that somebody looks at before any of its events is taken. */
export interface ProgrammeDraft {
  readonly id: ImportDraftId;
  readonly accountId: AccountId;
  readonly forumId: ForumId;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly days: FileDays;
  readonly createdAt: Temporal.Instant;
}

export const PROGRAMME_DRAFT = {
  /** Of days: nobody comes back to a preview of last week. */
  keptForDays: 1,
  /** A thousand talks with their words. */
  mostBytes: 5 * 1024 * 1024,
  maxNameLength: 200,
} as const;

export function isKept(
  { createdAt }: Pick<ProgrammeDraft, 'createdAt'>,
  now: Temporal.Instant,
): boolean {
  const hours = PROGRAMME_DRAFT.keptForDays * 24;
  return Temporal.Instant.compare(createdAt.add({ hours }), now) > 0;
}
