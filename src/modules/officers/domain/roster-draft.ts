import type { AccountId, ImportDraftId } from '#kernel/ids.ts';

/** A roster that somebody looks at before it is taken. */
export interface RosterDraft {
  readonly id: ImportDraftId;
  readonly accountId: AccountId;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly createdAt: Temporal.Instant;
}

export const ROSTER_DRAFT = {
  /** Of days: nobody comes back to a preview of last week, and cards have changed since. */
  keptForDays: 1,
  /** Some five thousand lines: whoever has more takes them by command. */
  mostBytes: 1024 * 1024,
  maxNameLength: 200,
} as const;

export function isKept(
  { createdAt }: Pick<RosterDraft, 'createdAt'>,
  now: Temporal.Instant,
): boolean {
  const hours = ROSTER_DRAFT.keptForDays * 24;
  return Temporal.Instant.compare(createdAt.add({ hours }), now) > 0;
}
