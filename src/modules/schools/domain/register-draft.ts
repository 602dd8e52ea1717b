import type { AccountId, ImportDraftId } from '../../../kernel/ids.ts';

/** A register that was sent and looked at, and waits to be taken. */
export interface RegisterDraft {
  readonly id: ImportDraftId;
  readonly accountId: AccountId;
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** A country's schools are three megabytes. */
export const REGISTER_DRAFT = { mostBytes: 4 * 1024 * 1024, keptForDays: 1 } as const;
