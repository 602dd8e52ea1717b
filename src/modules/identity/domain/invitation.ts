import type { AccountId, InvitationId } from '#kernel/ids.ts';

/** Long enough for somebody on leave; a link that lies about for longer lets in whoever finds it. */
export const INVITATION_LIFE = Temporal.Duration.from({ hours: 7 * 24 });

/** `join`: to begin; `recover`: to begin again when every way to sign in was lost. */
export type InvitationPurpose = 'join' | 'recover';

/** What whoever invites passes on. It is shown once: only a hash of its token is kept. */
export interface Invitation {
  readonly id: InvitationId;
  readonly accountId: AccountId;
  readonly purpose: InvitationPurpose;
  /** `/join/…`, without the locale's prefix and PUBLIC_URL. */
  readonly path: string;
  readonly expiresAt: Temporal.Instant;
}
