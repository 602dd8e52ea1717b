import type { AccountId, ImportDraftId } from '#kernel/ids.ts';

/** A register that was sent and looked at, and waits to be taken. */
export interface RegisterDraft {
  readonly id: ImportDraftId;
  readonly accountId: AccountId;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly createdAt: Temporal.Instant;
}

export const REGISTER_DRAFT = {
  /** A country's schools are three megabytes. */
  mostBytes: 4 * 1024 * 1024,
  /** Of days: nobody comes back to a preview of last week. */
  keptForDays: 1,
  maxNameLength: 200,
} as const;

export function isKept(
  { createdAt }: Pick<RegisterDraft, 'createdAt'>,
  now: Temporal.Instant,
): boolean {
  const hours = REGISTER_DRAFT.keptForDays * 24;
  return Temporal.Instant.compare(createdAt.add({ hours }), now) > 0;
}
